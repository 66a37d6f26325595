"""Scales of predicates, survey methods, and values that stand at the edge of a class."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import ceil

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_tables import results
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedTable
from lakip_nb.kinerja import bulat
from lakip_nb.present.kata import rangkai

_CLASS = re.compile(r"[<>≤≥=\s]*(\d+(?:,\d+)?)\s*%?\s*(?:[-–—≤<]|s\.?\s*d\.?|sampai)+\s*(\d+(?:,\d+)?)\s*%?")


@aturan(
    "N55",
    "Skala penilaian yang tidak menutup semua nilai",
    "catatan",
    "Kelas yang berbatas bulat meninggalkan celah bagi nilai berdesimal, dan skala yang berhenti pada 100 "
    "tidak berlaku "
    "bagi capaian yang lebih tinggi.",
    "Permendagri 86/2017: skala nilai peringkat kinerja; kelas yang tercetak",
    "Kelas 76–90 dan 91–100: nilai 90,5 tidak masuk kelas mana pun.",
)
def celah_skala(material: NaskahMaterial) -> Iterator[Finding]:
    """N55: gaps between printed classes, and printed values above the highest."""
    for index, table in material.naskah.tables():
        classes = [hit for row in table.rows for cell in row.cells if (hit := _CLASS.fullmatch(cell.strip()))]
        if len(classes) < 3:
            continue
        spans = sorted((Decimal(hit[1].replace(",", ".")), Decimal(hit[2].replace(",", "."))) for hit in classes)
        gaps = [f"{written(a[1])}–{written(b[0])}" for a, b in zip(spans, spans[1:], strict=False) if a[1] < b[0]]
        wide = [gap for gap, a, b in zip(gaps, spans, spans[1:], strict=False) if b[0] - a[1] >= Decimal("0.5")]
        above = [
            value.printed
            for _, other in material.naskah.tables()
            for column in figure_columns(other)
            if column.peran == "persen" and "capaian" in column.judul.casefold()
            for value in column.nilai
            if value and value.nilai > spans[-1][1] == 100
        ]
        if wide or above:
            words = [f"nilai di antara {rangkai(wide)} tidak masuk kelas mana pun"] if wide else []
            words += [f"capaian {rangkai(list(dict.fromkeys(above)))} di atas kelas tertinggi"] if above else []
            yield material.finding(
                f"Skala ini tidak menutup semua nilai: {rangkai(words)}.",
                f"{material.table_place(index)}, skala",
                "Sebutkan di bawah tabel cara membaca nilai di antara dua kelas dan di atas 100.",
                table.place,
                {"celah": len(wide), "di atas": len(above)},
            )


_RESPONDENTS = re.compile(
    r"\b(?:survei|survey|kuesioner|responden|koresponden|masyarakat)\b[^.;]{0,80}?\b(?:sebanyak|sejumlah)\s+"
    r"(\d{1,5})\s*(?:\([^)]*\)\s*)?(?:orang|responden|koresponden)",
    re.IGNORECASE,
)
_POPULATION = re.compile(r"\b(?:penduduk|populasi)\b[^.;]{0,90}?(\d{1,3}(?:\.\d{3})+)\s*(?:jiwa|orang)", re.IGNORECASE)
_PLAIN = "rata-rata unsur dikali 25"


def _indices(values: Sequence[Decimal]) -> dict[str, Decimal]:
    """The index that each way of weighing gives."""
    total = sum(values, Decimal(0))
    ways = {
        _PLAIN: total / len(values),
        "bobot 0,11": total * Decimal("0.11"),
        "bobot 0,111": total * Decimal("0.111"),
        "bobot 0,111 dan jumlah tertimbang tiga desimal": bulat(total * Decimal("0.111"), 3),
        "bobot 0,1111": total * Decimal("0.1111"),
    }
    return {name: bulat(value * 25) for name, value in ways.items()}


@aturan(
    "N79",
    "Metode survei kepuasan yang tidak diterangkan",
    "catatan",
    "Nilai IKM bergantung pada bobot, pembulatan, banyak responden, dan populasinya. Tanpa keterangan itu nilainya "
    "tidak dapat dihitung kembali.",
    "PermenPANRB 14/2017: survei kepuasan masyarakat; tabel Krejcie dan Morgan",
    "IKM 85,35 hanya keluar dengan bobot 0,111, yang tidak disebut.",
)
def metode_survei(material: NaskahMaterial) -> Iterator[Finding]:
    """N79: an index that follows from an undeclared weight, from none at all, or from few respondents."""
    ikm = results(material).get(("realisasi", "IKM", material.tahun or 0))
    body = " ".join(text for _, text in material.texts)
    for index, table in material.naskah.tables():
        values = _elements(table)
        if len(values) != 9 or ikm is None:
            continue
        indices = _indices(values)
        fits = [name for name, index_ in indices.items() if index_ == bulat(ikm.nilai.nilai)]
        if _PLAIN in fits or (fits and re.search(r"\b0,11+\b|bobot[^.]{0,40}\bunsur", body, re.IGNORECASE)):
            continue
        how = (
            f"hanya diperoleh dengan {fits[0]}, yang tidak disebut" if fits else "tidak diperoleh dari bobot yang lazim"
        )
        yield material.finding(
            f"IKM {ikm.nilai.printed} {how}; rata-rata unsurnya dikali 25 adalah {written(indices[_PLAIN])}.",
            f"{material.table_place(index)}, metode IKM",
            "Sebutkan bobot dan pembulatan yang dipakai.",
            table.place,
            {"tercetak": ikm.nilai.printed, "rata-rata": written(indices[_PLAIN])},
            None if fits else "peringatan",
        )
    people = next((int(hit[1].replace(".", "")) for s in material.sentences if (hit := _POPULATION.search(s.text))), 0)
    for sentence in material.sentences:
        if (hit := _RESPONDENTS.search(sentence.text)) and people:
            asked = int(hit[1])
            need = ceil(Decimal("3.841") * people / 4 / (Decimal("0.0025") * (people - 1) + Decimal("0.96025")))
            if asked < need and asked * 4 < need and not re.search(r"populasi|pengguna\s+layanan|Krejcie", body, re.I):
                yield material.at_words(
                    sentence,
                    hit.span(),
                    f"Survei terhadap {asked} orang; tabel Krejcie dan Morgan meminta {need} untuk "
                    f"{written(Decimal(people))} jiwa, dan banyak pengguna layanannya tidak disebut.",
                    "Sebutkan populasi pengguna layanan dan cara mengambil sampelnya.",
                    {"responden": asked, "penduduk": people},
                )
                break


def _elements(table: PrintedTable) -> list[Decimal]:
    """The nine means of a survey on the scale of four, [] where the table is another."""
    if not any("unsur" in " ".join(path).casefold() for path in table.heads):
        return []
    for column in figure_columns(table):
        values = [v.nilai for v, row in zip(column.nilai, table.rows, strict=True) if v and not total_word(row)]
        if len(values) == 9 and all(1 <= value <= 4 for value in values):
            return values
    return []


_IKM_EDGES = {Decimal("88.31"): "A", Decimal("76.61"): "B", Decimal("65.00"): "C"}
_AKIP_TOPS = {Decimal(90): "A", Decimal(80): "BB", Decimal(70): "B", Decimal(60): "CC"}


@aturan(
    "N59",
    "Nilai dan target di tepi kelas mutu",
    "catatan",
    "Target tepat pada batas bawah sebuah kelas menuntut naik kelas; target pada batas atas kelas yang sudah diperoleh "
    "tidak menuntut apa-apa. Mutu IKM perlu disebut di samping nilainya.",
    "PermenPANRB 14/2017 dan 88/2021: kelas mutu pelayanan dan predikat AKIP",
    "Target IKM 88,31 adalah batas bawah mutu A, realisasinya mutu B.",
)
def tepi_kelas(material: NaskahMaterial) -> Iterator[Finding]:
    """N59: targets at a class's edge, and an index whose quality is named nowhere."""
    year = material.tahun or 0
    values = results(material)
    body = " ".join(text for _, text in material.texts)
    target, real = (values.get((kind, "IKM", year)) for kind in ("target", "realisasi"))
    if target and real and target.nilai.nilai in _IKM_EDGES:
        named = re.search(
            r"\bmutu\s+(?:pelayanan\s+)?[“\"(]?[ABCD]\b|\((?:A|B|C|D)\)?\s*(?:sangat\s+)?baik", body, re.IGNORECASE
        )
        if not named and _quality(target.nilai.nilai) != _quality(real.nilai.nilai):
            yield material.finding(
                f"Target IKM {target.nilai.printed} adalah batas bawah mutu {_quality(target.nilai.nilai)}, realisasi "
                f"{real.nilai.printed} mutu {_quality(real.nilai.nilai)}; naskah tidak menyebut mutunya.",
                f"{target.tempat}, mutu IKM",
                "Sebutkan mutu pelayanan dan bahwa target menuntut naik kelas.",
                target.place,
                {"target": target.nilai.printed, "realisasi": real.nilai.printed},
            )
    target, real = (values.get((kind, "AKIP", year)) for kind in ("target", "realisasi"))
    if target and real and target.nilai.nilai in _AKIP_TOPS and target.nilai.nilai - 10 < real.nilai.nilai:
        yield material.finding(
            f"Target AKIP {target.nilai.printed} adalah nilai tertinggi predikat {_AKIP_TOPS[target.nilai.nilai]}, "
            f"sedangkan realisasinya {real.nilai.printed} sudah berpredikat sama; target itu tidak meminta "
            "predikat yang "
            "lebih baik.",
            f"{target.tempat}, predikat AKIP",
            "Jelaskan targetnya, atau tetapkan di atas batas predikat.",
            target.place,
            {"target": target.nilai.printed},
        )


def _quality(value: Decimal) -> str:
    return next((name for edge, name in _IKM_EDGES.items() if value >= edge), "D")
