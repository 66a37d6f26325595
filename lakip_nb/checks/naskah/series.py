"""Rows of years: only the rise told, a change of scheme, years and targets that are left out or stand still."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import FigureColumn, figure_columns, label
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_tables import Mention, results
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedTable
from lakip_nb.present.kata import rangkai

_RISE = re.compile(r"\b(?:kenaikan|peningkatan|meningkat|naik)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:Renstra|Rencana\s+Strategis)\b[^.;]{0,110}?\b(20\d\d)\s*[-–—]\s*(20\d\d)\b", re.IGNORECASE)


@aturan(
    "N35",
    "Perkembangan beberapa tahun yang diceritakan sebagian",
    "catatan",
    "Kenaikan dari tahun lalu yang masih di bawah tahun-tahun sebelumnya, penurunan yang tidak disebut, dan tahun yang "
    "tidak ditampilkan mengubah gambaran.",
    "PermenPANRB 53/2014: perbandingan dengan beberapa tahun terakhir dan target jangka menengah",
    "Disebut naik menjadi 66,66, padahal tahun 2020 sudah 69,12.",
)
def perkembangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N35: rises told below earlier heights, falls untold, years of the plan without a value."""
    values = results(material)
    year = material.tahun
    if year is None:
        return
    for name in dict.fromkeys(name for _, name, _ in values):
        series = {at: item for (kind, each, at), item in values.items() if (kind, each) == ("realisasi", name)}
        now, then = series.get(year), series.get(year - 1)
        higher = [at for at, item in series.items() if now and at < year - 1 and item.nilai.nilai > now.nilai.nilai]
        told = any(_RISE.search(s.text) and re.search(rf"\b{re.escape(name)}\b", s.text) for s in material.sentences)
        if now and then and then.nilai.nilai < now.nilai.nilai and higher and told:
            peak = max(higher, key=lambda at: series[at].nilai.nilai)
            yield material.finding(
                f"Diceritakan kenaikan {name} menjadi {now.nilai.printed}, padahal tahun {peak} sudah "
                f"{series[peak].nilai.printed}; penurunan sesudahnya tidak dijelaskan.",
                f"{now.tempat}, perkembangan {name}",
                "Jelaskan perkembangan seluruh tahun, termasuk penurunannya.",
                now.place,
                {str(at): item.nilai.printed for at, item in series.items()},
            )
        yield from _targets(material, name, values)
        yield from _missing_years(material, name, series)


def _missing_years(material: NaskahMaterial, name: str, series: dict[int, Mention]) -> Iterator[Finding]:
    """Years of the Renstra, up to the report's, of which no table prints a result of the indicator."""
    spans = [(int(hit[1]), int(hit[2])) for _, text in material.texts for hit in _SPAN.finditer(text)]
    if not spans or material.tahun is None or len(series) < 2:
        return
    first, last = max(set(spans), key=spans.count)
    missing = [at for at in range(first, min(last, material.tahun) + 1) if at not in series]
    if missing and first <= material.tahun <= last:
        place = min(item.place for item in series.values())
        yield material.finding(
            f"Realisasi {name} tahun {rangkai(map(str, missing))} tidak dicantumkan sebagai nilai, padahal Renstra "
            f"{first}–{last}.",
            f"{material.naskah.named(place)}, tahun {name}",
            "Cantumkan nilainya, atau sebutkan mengapa tidak ada.",
            place,
            {"tahun": ", ".join(map(str, missing))},
        )


def _targets(material: NaskahMaterial, name: str, values: dict[tuple[str, str, int], Mention]) -> Iterator[Finding]:
    """A target that stays as it was, or lies below what had been reached before."""
    year = material.tahun or 0
    now, then, real = (
        values.get((kind, name, at)) for kind, at in (("target", year), ("target", year - 1), ("realisasi", year - 1))
    )
    if now and then and now.nilai.nilai == then.nilai.nilai:
        yield material.finding(
            f"Target {name} tahun {year} sama dengan target tahun {year - 1}: {now.nilai.printed}.",
            f"{now.tempat}, target {name}",
            "Jelaskan mengapa targetnya tidak dinaikkan.",
            now.place,
            {"target": now.nilai.printed},
        )
    if now and real and real.nilai.nilai > now.nilai.nilai:
        yield material.finding(
            f"Target {name} tahun {year}, {now.nilai.printed}, lebih rendah daripada realisasi tahun {year - 1}, "
            f"{real.nilai.printed}.",
            f"{now.tempat}, target rendah {name}",
            "Jelaskan mengapa targetnya di bawah yang sudah dicapai.",
            now.place,
            {"target": now.nilai.printed, "realisasi": real.nilai.printed},
        )


_RESULT_ROW = re.compile(r"(?:jumlah|total|predikat|nilai\s+(?:evaluasi|akhir|akuntabilitas|AKIP))\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:berubah|perubahan|tidak\s+dinilai|tidak\s+(?:dapat\s+)?(?:di)?banding\w*|sejak\s+20\d\d)\b", re.I
)


@aturan(
    "N56",
    "Deret tahun melewati perubahan komponen penilaian",
    "peringatan",
    "Bila komponen atau bobot penilaian berubah, nilai sebelum dan sesudahnya tidak dapat dibandingkan begitu saja. "
    "Bobotnya perlu dicantumkan dan perubahannya disebut.",
    "PermenPANRB 12/2015 dan 88/2021: komponen penilaian AKIP sebelum dan sejak 2021",
    "Lima komponen pada 2020–2021, empat komponen pada 2023.",
)
def perubahan_skema(material: NaskahMaterial) -> Iterator[Finding]:
    """N56: components that some years lack, and scores of a scheme that changed between them."""
    for index, table in material.naskah.tables():
        columns = [c for c in figure_columns(table) if c.tahun and c.peran == "lain"]
        rows = [at for at, row in enumerate(table.rows) if not _RESULT_ROW.match(label(table, row))]
        if len(columns) < 2 or len(rows) < 3 or not table.certain:
            continue
        sets = {c.tahun: tuple(at for at in rows if c.nilai[at]) for c in columns}
        sets = {at: have for at, have in sets.items() if len(have) > 2}
        if len(set(sets.values())) < 2 or _told(material, index):
            continue
        lost = sorted({label(table, table.rows[at]) for have in sets.values() for at in rows if at not in have})
        counts = "; ".join(f"{at}: {len(have)} komponen" for at, have in sorted(sets.items(), key=lambda x: x[0] or 0))
        weights = any(
            "bobot" in " ".join(path).casefold() for _, each in material.naskah.tables() for path in each.heads
        )
        yield material.finding(
            f"Komponennya tidak sama setiap tahun ({counts}); {rangkai(f'“{name}”' for name in lost)} tidak ada pada "
            "sebagian tahun"
            + ("" if weights else ", dan bobotnya tidak dicantumkan")
            + ". Nilai yang naik dapat berarti bobot yang naik.",
            f"{material.table_place(index)}, komponen",
            "Sebutkan perubahan penilaiannya di bawah tabel, cantumkan bobot, dan bandingkan persen terhadap bobot.",
            table.place,
            {str(at): len(have) for at, have in sets.items()},
        )
        yield from _shares(material, index, table, columns)


def _told(material: NaskahMaterial, index: int) -> bool:
    """Whether words near a table tell of the change."""
    near = [s.text for s in material.sentences if index - 4 <= s.index <= index + 6]
    return any(re.search(r"\b(?:skema|komponen|bobot|aspek)\b", text, re.I) and _CHANGED.search(text) for text in near)


def _shares(
    material: NaskahMaterial, index: int, table: PrintedTable, columns: list[FigureColumn]
) -> Iterator[Finding]:
    """Empty years that a sentence near the table says can be seen in it."""
    empty = [
        year
        for number, path in enumerate(table.heads)
        if path and (year := re.search(r"20\d\d", path[-1])) and not any(table.column(number))
    ]
    lead = next((s for s in material.sentences if index - 4 <= s.index < index and "dapat dilihat" in s.text), None)
    if empty and lead and _RISE.search(lead.text):
        yield material.at_words(
            lead,
            (0, min(60, len(lead.text))),
            f"Disebut dapat dilihat dari tabel, padahal kolom {rangkai(year[0] for year in empty)} kosong.",
            "Lengkapi kolomnya, atau ubah kalimatnya.",
            {"tabel": material.table_name(index)},
        )


_LABEL = re.compile(r"(?:AA|A|BB|B|CC|C|D)")


@aturan(
    "N57",
    "Target atau nilai yang hanya berupa predikat",
    "peringatan",
    "Capaian terhadap target yang hanya berupa predikat tidak dapat dihitung. Predikat untuk nilai yang diketahui, dan "
    "predikat di sebelah angka dalam satu kolom, tidak dapat dibandingkan.",
    "PermenPANRB 53/2014: target dan realisasi yang terukur",
    "Target “CC”, capaian 118,15.",
)
def hanya_predikat(material: NaskahMaterial) -> Iterator[Finding]:
    """N57: percentages of targets that are only letters, and letters among figures."""
    known = results(material)
    for index, table in material.naskah.tables():
        columns = {(c.peran, c.tahun): c for c in figure_columns(table) if c.tahun}
        heads = {n: " ".join(path) for n, path in enumerate(table.heads)}
        for at, row in enumerate(table.rows):
            letters = [
                (n, int(year[-1]))
                for n, title in heads.items()
                if _LABEL.fullmatch(row.cells[n].strip()) and (year := re.findall(r"20\d\d", title))
            ]
            implied = []
            for n, at_year in letters:
                real, percent = columns.get(("realisasi", at_year)), columns.get(("persen", at_year))
                r, p = (c.nilai[at] if c else None for c in (real, percent))
                if "target" in heads[n].casefold() and r and p and p.nilai:
                    implied.append(f"{at_year}: {p.printed} berarti target {written(r.nilai / p.nilai * Decimal(100))}")
            if implied:
                yield material.finding(
                    f"Target “{row.cells[letters[0][0]]}” bukan angka, tetapi capaiannya tercetak "
                    f"({'; '.join(implied)}). Angka targetnya tidak ada dalam naskah.",
                    f"{material.table_place(index, row.place)}, target predikat",
                    "Cantumkan angka target yang dipakai, atau jangan hitung capaiannya.",
                    row.place,
                    {"banyak": len(implied)},
                )
            elif letters and any(figure.read(cell) for cell in row.cells[1:]):
                shown = [f"{heads[n]} “{row.cells[n]}”" for n, _ in letters]
                reals = [y for n, y in letters if "realisasi" in heads[n].casefold()]
                there = [y for y in reals if any((kind, each) == ("realisasi", y) for kind, _, each in known)]
                yield material.finding(
                    f"Hanya predikat yang tercetak: {rangkai(shown)}, sedangkan yang lain berupa angka"
                    + (f"; nilai {rangkai(map(str, dict.fromkeys(there)))} diketahui di tempat lain" if there else "")
                    + ".",
                    f"{material.table_place(index, row.place)}, predikat tanpa nilai",
                    "Tulis nilai dan predikatnya untuk semua tahun.",
                    row.place,
                    {"banyak": len(letters)},
                    "catatan",
                )
