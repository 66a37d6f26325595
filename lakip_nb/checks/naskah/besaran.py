"""One quantity printed in several places: indicators, budgets, people, gathered from tables and sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import angka
from lakip_nb.checks.naskah.angka import TULISAN, Angka
from lakip_nb.checks.naskah.arti import SERAPAN, Kolom, jumlah, kolom_angka, kunci, label
from lakip_nb.checks.naskah.bahan import BahanNaskah, Kalimat
from lakip_nb.checks.rule import aturan_naskah
from lakip_nb.data.naskah import Tabel

_MEASURE = re.compile(r"\b(target|rea\w{0,2}lisasi|capaian|pencapaian)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"\b(?P<apa>target|rea\w{{0,2}}lisasi|capaian|pencapaian)\b(?P<antara>(?:[^.;\d]|\b20\d\d\b){{0,70}}?)\b(?:sebesar|mencapai|adalah|yaitu)\s+"
    rf"(?P<angka>{TULISAN})\s*(?P<persen>%|persen)?",
    re.IGNORECASE,
)
_SPENT = re.compile(
    rf"\b(?:penyerapan|serapan)\s+anggaran\s+(?:sebesar|mencapai|adalah)\s+(?P<angka>{TULISAN})\s*(?:%|persen)",
    re.IGNORECASE,
)
_BY_ORDER = re.compile(
    rf"\bSasaran\s+(?:strategis\s+)?(?P<nomor>\d|satu|dua|tiga|empat|lima)\b[^.;]{{0,70}}?\b(?:nilai|capaian)\b[^.;\d]{{0,20}}(?P<angka>{TULISAN})\s*(?:%|persen)",
    re.IGNORECASE,
)
_ORDER = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
_COUNTS = (
    ("jumlah penduduk", re.compile(r"\b(?:penduduk\b[^.;\d]{0,70}?(?:Desember\s+20\d\d\s+)?(?:berjumlah|sebanyak|sejumlah|sebesar|adalah|mencapai)\s*[±+]?\s*)(\d[\d.]*)\s*(?:jiwa|orang)", re.IGNORECASE)),
    ("luas wilayah", re.compile(r"\bluas\s+wilayah\b[^.;\d]{0,60}?[±+]?\s*(\d[\d.,]*\d)\s*(?:Ha|hektar\w*|Km)", re.IGNORECASE)),
    ("jumlah desa", re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)desa\b", re.IGNORECASE)),
    ("jumlah kelurahan", re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)kelurahan\b", re.IGNORECASE)),
    ("jumlah dusun", re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)dusun\b", re.IGNORECASE)),
    ("jumlah lingkungan", re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)lingkungan\b", re.IGNORECASE)),
    ("jumlah jabatan struktural", re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)?jabatan\s+struktural\b", re.IGNORECASE)),
    ("total pagu anggaran", re.compile(r"\btotal\s+(?:pagu(?:\s+anggaran)?|anggaran)\b[^.;\d]{0,20}(?:tahun\s+20\d\d\s+)?[^.;\d]{0,20}Rp\.?\s*(\d[\d.]*)", re.IGNORECASE)),
    ("total realisasi anggaran", re.compile(r"\b(?:total\s+)?realisasi\s+anggaran\b[^.;\d]{0,40}Rp\.?\s*(\d[\d.]*)", re.IGNORECASE)),
)  # fmt: skip
_PART = re.compile(
    r"\b(?:tiap|setiap|masing|belanja\s+(?:operasi|modal|pegawai|barang)|program|kegiatan|laki|perempuan|triwulan|semester|membawahi)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One value of a quantity, as printed, and where: `tempat` in words, `letak` as a number."""

    besaran: str
    nilai: Angka
    tempat: str
    letak: int


@aturan_naskah(
    "N60",
    "Besaran yang sama tercetak dengan nilai berbeda",
    "galat",
    "Satu besaran pada satu tahun mempunyai satu nilai, di mana pun tercetak. Nilai yang berbeda membuat pembaca tidak tahu mana yang benar.",
    "Asas laporan: satu angka, satu data; angka yang tercetak dalam naskah itu sendiri",
)
def besaran(bahan: BahanNaskah) -> Iterator[Finding]:
    """N60: target, result and achievement of an indicator, budgets, people, counts, printed unlike; one finding each."""
    places: dict[str, list[Sebutan]] = {}
    for item in (*_from_tables(bahan), *_from_sentences(bahan)):
        places.setdefault(item.besaran, []).append(item)
    for name, found in places.items():
        groups: list[list[Sebutan]] = []
        for item in found:
            group = next((group for group in groups if _equal(group[0].nilai, item.nilai)), None)
            if group is None:
                groups.append([item])
            else:
                group.append(item)
        if len(groups) < 2:
            continue
        words = "; ".join(
            f"{group[0].nilai.tertulis} pada {', '.join(dict.fromkeys(item.tempat for item in group))}"
            for group in groups
        )
        rarest = min(groups[::-1], key=len)[0]
        yield bahan.temuan(
            f"{name[:1].upper() + name[1:]} tercetak berbeda: {words}.",
            f"{rarest.tempat}, {name}",
            "Tetapkan nilai yang benar menurut dokumen sumber, lalu samakan di semua tempat.",
            rarest.letak,
            {group[0].tempat: group[0].nilai.tertulis for group in groups},
        )


@aturan_naskah(
    "N61",
    "Sasaran satu indikator ditulis berbeda-beda",
    "peringatan",
    "Sasaran dalam tabel capaian, analisis, dan efisiensi ditulis sama dengan perjanjian kinerja, supaya pembaca tahu bahwa sasarannya satu.",
    "PermenPANRB 53/2014: sasaran dalam laporan sesuai dengan perjanjian kinerja",
)
def sasaran(bahan: BahanNaskah) -> Iterator[Finding]:
    """N61: an indicator whose sasaran is worded otherwise from table to table; one finding for each indicator."""
    found: dict[str, dict[str, list[tuple[str, str, int]]]] = {}
    for index, table in bahan.naskah.tabel():
        subject, goal = _column(table, "indikator"), _column(table, "sasaran")
        if subject is None or goal is None or len(table.baris) > 12:
            continue
        for row in table.baris:
            if row.sel[subject] and row.sel[goal] and not jumlah(row):
                place = (row.sel[goal], bahan.tempat_tabel(index, row.letak), row.letak)
                found.setdefault(_indicator(row.sel[subject]), {}).setdefault(kunci(row.sel[goal]), []).append(place)
    for name, wordings in found.items():
        if len(wordings) > 1:
            words = "; ".join(
                f"“{places[0][0]}” pada {', '.join(p for _, p, _ in places)}" for places in wordings.values()
            )
            _, where, place = list(wordings.values())[1][0]
            yield bahan.temuan(
                f"Sasaran indikator {name} ditulis berbeda: {words}.",
                f"{where}, sasaran {name}",
                "Tulis sasaran persis seperti dalam perjanjian kinerja.",
                place,
                {"banyak": len(wordings)},
            )


def _equal(a: Angka, b: Angka) -> bool:
    """Whether two figures are one, as printed with more or fewer decimals."""
    return abs(a.nilai - b.nilai) <= max(
        a.tepat if a.desimal < b.desimal else 0, b.tepat if b.desimal < a.desimal else 0
    )


def _from_tables(bahan: BahanNaskah) -> Iterator[Sebutan]:
    for index, table in bahan.naskah.tabel():
        columns = kolom_angka(table)
        subject = _column(table, "indikator")
        places = _column(table, "kecamatan")
        for at, row in enumerate(table.baris):
            where = bahan.tempat_tabel(index, row.letak)
            if jumlah(row):
                yield from _totals(table, columns, at, where)
                continue
            if places is not None and not _own(bahan, row.sel[places]):
                continue
            for column in columns:
                value = column.nilai[at]
                name = _quantity(
                    bahan, column, columns, row.sel[subject] if subject is not None else "", label(table, row)
                )
                if value is not None and name:
                    yield Sebutan(name, value, where, row.letak)


def _column(table: Tabel, word: str) -> int | None:
    found = [
        number
        for number, path in enumerate(table.kepala)
        if path and word in path[-1].casefold() and "jumlah" not in path[-1].casefold()
    ]
    return found[0] if len(found) == 1 else None


def _own(bahan: BahanNaskah, cell: str) -> bool:
    return bool(bahan.kecamatan) and kunci(bahan.kecamatan or "") in kunci(cell)


def _quantity(bahan: BahanNaskah, column: Kolom, columns: Sequence[Kolom], subject: str, name: str) -> str:
    """What a cell of a table gives: "realisasi IKM tahun 2023", "anggaran Belanja Modal"; "" if not certain."""
    if column.ukuran == "rupiah" and column.peran in ("target", "realisasi"):
        alike = [each for each in columns if (each.peran, each.ukuran) == (column.peran, "rupiah")]
        known = name.upper().startswith(("PROGRAM", "BELANJA"))
        kind = "pagu" if column.peran == "target" else "realisasi"
        return f"{kind} {_short(name)}" if known and len(alike) == 1 else ""
    if (
        not subject
        or len(column.nilai) > 12
        or column.ukuran == "rupiah"
        or column.peran not in ("target", "realisasi", "persen")
    ):
        return ""
    low = column.judul.casefold()
    if column.peran == "persen" and ("capaian" not in low and "kemajuan" not in low or SERAPAN.search(low)):
        return ""
    alike = [
        each
        for each in columns
        if each.peran == column.peran and each.tahun == column.tahun and each.ukuran != "rupiah" and _is_result(each)
    ]
    if len(alike) > 1 or "akhir" in low or "renstra" in low or ("kemajuan" in low and len(columns) > 2):
        return ""
    year = column.tahun or bahan.tahun
    measure = "capaian" if column.peran == "persen" else column.peran
    return f"{measure} {_indicator(subject)} tahun {year}" if year else ""


def _is_result(column: Kolom) -> bool:
    return column.peran != "persen" or not SERAPAN.search(column.judul.casefold())


def _short(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold())).replace("pemerintahan", "pemerintah")


def _indicator(name: str) -> str:
    """An indicator by its short name in capitals where it has one: "Indeks Kepuasan Masyarakat (IKM)" is IKM."""
    plain = re.sub(r"\([^)]*\)", " ", name)
    words = [word for word in re.findall(r"[^\W\d_]+", plain) if word.casefold() not in ("evaluasi", "nilai", "hasil")]
    capital = (
        re.findall(r"\b[A-Z]{3,6}\b", name)
        if not name.isupper()
        else re.findall(r"\(\s*([A-Z]{3,6})\s*\)|\b(AKIP|SAKIP)\b", name)
    )
    flat = [part for found in capital for part in ([found] if isinstance(found, str) else found) if part]
    if flat:
        return flat[0]
    return "".join(word[0] for word in words).upper() if 2 < len(words) < 6 else kunci(name)


def _totals(table: Tabel, columns: Sequence[Kolom], at: int, where: str) -> Iterator[Sebutan]:
    money = [column for column in columns if column.ukuran == "rupiah" or _millions(column.nilai[at])]
    if at != len(table.baris) - 1:
        return
    for role, name in (("target", "total pagu anggaran"), ("realisasi", "total realisasi anggaran")):
        fits = [column for column in money if column.peran == role]
        value = fits[0].nilai[at] if len(fits) == 1 else None
        if value is not None and value.nilai > 10**6:
            yield Sebutan(name, value, where, table.baris[at].letak)
    people = [column for column in columns if "penduduk" in column.judul.casefold() and column.peran == "lain"]
    whole = [column for column in people if re.search(r"l\s*\+\s*p|jumlah$|total$|jiwa", column.judul.casefold())]
    value = whole[0].nilai[at] if len(whole) == 1 else None
    if value is not None:
        yield Sebutan("jumlah penduduk", value, where, table.baris[at].letak)


def _millions(value: Angka | None) -> bool:
    return value is not None and value.nilai >= 10**6


def _from_sentences(bahan: BahanNaskah) -> Iterator[Sebutan]:
    names = _names(bahan)
    heading = current = ""
    for sentence in bahan.kalimat:
        text = sentence.teks
        yield from _counts(bahan, sentence)
        said = [name for name, pattern in names.items() if pattern.search(text)]
        title = bahan.judul(sentence.index)
        if title != heading:
            heading, current = title, ""
        current = said[0] if len(said) == 1 else "" if said else current
        yield from _results(bahan, sentence, current, names)


def _names(bahan: BahanNaskah) -> dict[str, re.Pattern[str]]:
    """The indicators that tables report on, by short name, with how sentences name them."""
    found: dict[str, set[str]] = {}
    for _, table in bahan.naskah.tabel():
        subject = _column(table, "indikator")
        if (
            subject is None
            or not {column.peran for column in kolom_angka(table)} & {"target", "realisasi"}
            or len(table.baris) > 12
        ):
            continue
        for cell in table.kolom(subject):
            if cell:
                found.setdefault(_indicator(cell), set()).add(re.sub(r"\s*\([^)]*\)", "", cell).strip())
    return {
        name: re.compile(
            "|".join([rf"\b{re.escape(name)}\b", *(rf"\b(?i:{re.escape(form)})\b" for form in sorted(forms) if form)])
        )
        for name, forms in found.items()
    }


def _results(
    bahan: BahanNaskah, sentence: Kalimat, current: str, names: dict[str, re.Pattern[str]]
) -> Iterator[Sebutan]:
    """What a sentence says of target, result and achievement of the indicator it speaks of."""
    text = sentence.teks
    for found in _BY_ORDER.finditer(text):
        number = _ORDER.get(found["nomor"].casefold()) or int(found["nomor"])
        name = _of_goal(bahan, number)
        if name and bahan.tahun:
            yield _said(bahan, sentence, f"capaian {name} tahun {bahan.tahun}", found)
    for found in _SPENT.finditer(text):
        above = bahan.sebelum(sentence.index, 3)
        if above and len(above[1].baris) == 1:
            columns = [c for c in kolom_angka(above[1]) if c.peran == "persen" and SERAPAN.search(c.judul.casefold())]
            value = columns[0].nilai[0] if len(columns) == 1 else None
            if value:
                name = f"penyerapan anggaran {bahan.tempat_tabel(above[0]).partition(', ')[2]}"
                yield Sebutan(name, value, bahan.tempat_tabel(above[0]), above[1].letak)
                yield _said(bahan, sentence, name, found)
    for found in _CLAUSE.finditer(text):
        before = [name for name, pattern in names.items() for _ in pattern.finditer(text[: found.end("antara")])]
        subject = before[-1] if before else current
        if re.search(r"(?:kenaikan|penurunan|peningkatan|selisih)\s*$", text[: found.start()], re.IGNORECASE):
            continue
        if not subject or "sasaran strategis" in found["antara"] and not before or _PART.search(found["antara"]):
            continue
        year = _year(bahan, text, found)
        kind = found["apa"].casefold()
        measure = "target" if kind == "target" else "realisasi" if kind.startswith("rea") else "capaian"
        if measure == "capaian" and (not found["persen"] or "realisasi" in found["antara"].casefold()):
            continue
        if (
            "akhir" in found["antara"]
            or "selisih" in found["antara"]
            or year is None
            or "kecamatan" in found["antara"].casefold()
        ):
            continue
        yield _said(bahan, sentence, f"{measure} {subject} tahun {year}", found)


def _said(bahan: BahanNaskah, sentence: Kalimat, name: str, found: re.Match[str]) -> Sebutan:
    place = bahan.letak(sentence, found.start("angka"))
    value = angka.baca(found["angka"])
    assert value is not None  # the pattern lets nothing else through
    return Sebutan(name, value, bahan.naskah.sebut(place), place)


def _year(bahan: BahanNaskah, text: str, found: re.Match[str]) -> int | None:
    """The year that a clause speaks of: its own, else the last one named before it, else the report's."""
    own = _HISTORY.findall(found["antara"])
    if own:
        return int(own[-1])
    before = _HISTORY.findall(text[: found.start()])
    return int(before[-1]) if before else bahan.tahun


def _of_goal(bahan: BahanNaskah, number: int) -> str | None:
    """The indicator of a sasaran by its number, where each has one."""
    for _, table in bahan.naskah.tabel():
        subject, goal = _column(table, "indikator"), _column(table, "sasaran")
        roles = {column.peran for column in kolom_angka(table)}
        if subject is None or goal is None or not roles >= {"target", "realisasi", "persen"} or len(table.baris) < 2:
            continue
        rows = [row for row in table.baris if re.fullmatch(rf"{number}\.?", row.sel[0])]
        if len(rows) == 1:
            return _indicator(rows[0].sel[subject])
    return None


def _counts(bahan: BahanNaskah, sentence: Kalimat) -> Iterator[Sebutan]:
    for name, pattern in _COUNTS:
        for found in pattern.finditer(sentence.teks):
            years = {int(year) for year in _HISTORY.findall(sentence.teks)} - {bahan.tahun}
            value = angka.baca(found[1].rstrip("."))
            part = _PART.search(sentence.teks[max(0, found.start() - 40) : found.end()])
            if value is not None and not years and not part:
                place = bahan.letak(sentence, found.start(1))
                yield Sebutan(name, value, bahan.naskah.sebut(place), place)
