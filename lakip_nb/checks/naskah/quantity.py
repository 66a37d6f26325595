"""One quantity printed in several places: indicators, budgets, people, gathered from tables and sentences."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.causes import by_cause
from lakip_nb.checks.naskah.columns import key, total_word
from lakip_nb.checks.naskah.figure import Figure
from lakip_nb.checks.naskah.material import NaskahMaterial, in_sentence
from lakip_nb.checks.naskah.quantity_sentences import from_sentences
from lakip_nb.checks.naskah.quantity_tables import (
    Mention,
    column_about,
    from_tables,
    indikator,
    results,
    shares_spent,
)
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan


@aturan(
    "N60",
    "Besaran yang sama tercetak dengan nilai berbeda",
    "galat",
    "Satu besaran pada satu tahun mempunyai satu nilai, di mana pun tercetak. Nilai yang berbeda membuat "
    "pembaca tidak tahu mana yang benar.",
    "Asas laporan: satu angka, satu data; angka yang tercetak dalam naskah itu sendiri",
    "Realisasi anggaran berbeda dalam dua tabel.",
)
def besaran(material: NaskahMaterial) -> Iterator[Finding]:
    """N60: results of an indicator, budgets, people and counts that are printed unlike; one finding each.

    Of a sentence that is wrong in two of them there is one.
    """
    yield from by_cause(_unlike(material), lambda item: item.baris if item.tempat.count(", ") == 1 else None)


def _unlike(material: NaskahMaterial) -> Iterator[Finding]:
    places: dict[str, list[Mention]] = {}
    for item in (*from_tables(material), *_plain_sentences(material)):
        places.setdefault(item.quantity, []).append(item)
    for name, found in places.items():
        groups: list[list[Mention]] = []
        for item in found:
            group = next((group for group in groups if _equal(group[0].nilai, item.nilai)), None)
            if group is None:
                groups.append([item])
            else:
                group.append(item)
        if len(groups) < 2:
            continue
        words = "; ".join(
            f"{group[0].nilai.printed} pada {', '.join(dict.fromkeys(in_sentence(item.tempat) for item in group))}"
            for group in groups
        )
        told = len(groups) == 2 and _difference_told(material, groups[0][0].nilai.nilai - groups[1][0].nilai.nilai)
        rarest = min(groups[::-1], key=len)[0]
        yield material.finding(
            f"{name[:1].upper() + name[1:]} tercetak berbeda: {words}.",
            f"{rarest.tempat}, {name}",
            "Tetapkan nilai yang benar menurut dokumen sumber, lalu samakan di semua tempat.",
            rarest.place,
            {group[0].tempat: group[0].nilai.printed for group in groups},
            "catatan" if told else None,
        )


def _plain_sentences(material: NaskahMaterial) -> Iterator[Mention]:
    """What sentences say, but for figures that are another quantity's: other rules say whose (N36, N58)."""
    values = results(material)
    reached, real = (
        {item.nilai.nilai for (kind, _, _), item in values.items() if kind == each} for each in ("capaian", "realisasi")
    )
    spending = shares_spent(material)
    for item in from_sentences(material):
        kind, value = item.quantity.split()[0], item.nilai.nilai
        if not (kind == "capaian" and value in spending) and not (
            kind == "realisasi" and value in reached - real - {100}
        ):
            yield item


def _difference_told(material: NaskahMaterial, difference: Decimal) -> bool:
    """Whether a sentence states the difference of two large amounts, and so knows of it."""
    shown = re.compile(rf"(?<![\d.]){re.escape(written(abs(difference)))}(?![\d])")
    return abs(difference) >= 1000 and any(shown.search(sentence.text) for sentence in material.sentences)


@aturan(
    "N61",
    "Sasaran satu indikator ditulis berbeda-beda",
    "peringatan",
    "Sasaran dalam tabel capaian, analisis, dan efisiensi ditulis sama dengan perjanjian kinerja, supaya "
    "pembaca tahu bahwa sasarannya satu.",
    "PermenPANRB 53/2014: sasaran dalam laporan sesuai dengan perjanjian kinerja",
    "Satu sasaran dengan tiga nama.",
)
def sasaran(material: NaskahMaterial) -> Iterator[Finding]:
    """N61: an indicator whose sasaran is worded otherwise from table to table; one finding for each indicator."""
    found: dict[str, dict[str, list[tuple[str, str, int]]]] = {}
    for index, table in material.naskah.tables():
        subject, goal = column_about(table, "indikator"), column_about(table, "sasaran")
        if subject is None or goal is None or len(table.rows) > 12:
            continue
        for row in table.rows:
            if row.cells[subject] and row.cells[goal] and not total_word(row):
                place = (row.cells[goal], material.table_place(index, row.place), row.place)
                found.setdefault(indikator(row.cells[subject]), {}).setdefault(key(row.cells[goal]), []).append(place)
    for name, wordings in found.items():
        if len(wordings) > 1 and not _cut(wordings):
            words = "; ".join(
                f"“{places[0][0]}” pada {', '.join(in_sentence(p) for _, p, _ in places)}"
                for places in wordings.values()
            )
            _, where, at = list(wordings.values())[1][0]
            yield material.finding(
                f"Sasaran indikator {name} ditulis berbeda: {words}.",
                f"{where}, sasaran {name}",
                "Tulis sasaran persis seperti dalam perjanjian kinerja.",
                at,
                {"banyak": len(wordings)},
            )


def _equal(a: Figure, b: Figure) -> bool:
    """Whether two figures are one, as printed with more or fewer decimals."""
    return abs(a.nilai - b.nilai) <= max(
        a.half_unit if a.decimals < b.decimals else 0, b.half_unit if b.decimals < a.decimals else 0
    )


def _cut(wordings: Iterable[str]) -> bool:
    """Whether one wording is the beginning of another: a cell that was read in part."""
    return any(a != b and b.startswith(a) for a in wordings for b in wordings)
