"""Indicators, sasaran and programmes as the agreement, the results and the budget print them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import SERAPAN, figure_columns, key, label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial, in_sentence
from lakip_nb.checks.naskah.quantity_sentences import indicator_names, of_goal
from lakip_nb.checks.naskah.quantity_tables import column_about, results, shares_spent
from lakip_nb.checks.rule import aturan

_WORDS = frozenset("nilai indeks evaluasi hasil tingkat persentase terhadap dan pada atas tahun kecamatan".split())


def _programmes(material: NaskahMaterial) -> dict[int, dict[str, tuple[str, int]]]:
    """The programmes of each table: by their words, as printed and where."""
    found: dict[int, dict[str, tuple[str, int]]] = {}
    for index, table in material.naskah.tables():
        for row in table.rows:
            name = label(table, row)
            if re.match(r"program\s+\w", name, re.IGNORECASE) and not total_word(row):
                found.setdefault(index, {}).setdefault(key(name), (name, row.place))
    return {index: each for index, each in found.items() if len(each) > 1}


@aturan(
    "N64",
    "Program dalam dua tabel tidak sama",
    "peringatan",
    "Program dalam perjanjian kinerja ada pula dalam tabel realisasi, dengan nama yang sama menurut "
    "nomenklatur. Program "
    "yang hilang atau tanpa anggaran perlu penjelasan.",
    "PermenPANRB 53/2014: realisasi anggaran sesuai perjanjian kinerja; Permendagri 90/2019",
    "Enam program dalam perjanjian kinerja, lima dalam tabel realisasi.",
)
def program(material: NaskahMaterial) -> Iterator[Finding]:
    """N64: programmes that one table has and another lacks or names otherwise, and programmes of nothing."""
    tables = list(_programmes(material).items())
    for (index, first), (other, second) in zip(tables, tables[1:], strict=False):
        lost = {name: first[name] for name in first if name not in second}
        new = {name: second[name] for name in second if name not in first}
        for name, (shown, place) in lost.items():
            near = max(new, key=lambda each: SequenceMatcher(None, name, each).ratio(), default="")
            alike = bool(near) and SequenceMatcher(None, name, near).ratio() > 0.85
            there = in_sentence(material.table_place(other))
            if alike:
                pesan = (
                    f"“{shown}” ditulis “{new[near][0]}” pada {in_sentence(material.table_place(other, new[near][1]))}."
                )
                new.pop(near)
            else:
                pesan = f"“{shown}” tidak ada pada {there}."
            yield material.finding(
                pesan,
                f"{material.table_place(index, place)}, {shown}",
                "Samakan nama menurut nomenklatur."
                if alike
                else "Tambahkan programnya, atau jelaskan mengapa tidak ada.",
                place,
                {"program": shown},
                "catatan" if alike else None,
            )
    for index, table in material.naskah.tables():
        for column in figure_columns(table):
            if column.ukuran != "rupiah" or column.peran != "target":
                continue
            for at, row in enumerate(table.rows):
                value = column.nilai[at]
                if value and not value.nilai and re.match(r"program\b", label(table, row), re.IGNORECASE):
                    yield material.finding(
                        f"“{label(table, row)}” dianggarkan Rp0 tanpa penjelasan.",
                        f"{material.table_place(index, row.place)}, {label(table, row)} nol",
                        "Jelaskan mengapa tidak dianggarkan, atau siapa yang melaksanakannya.",
                        row.place,
                        {"anggaran": 0},
                        "catatan",
                    )


@aturan(
    "N58",
    "Indikator program yang sama dengan IKU, tetapi berbeda hasilnya",
    "peringatan",
    "Program yang diukur dengan indikator kinerja utama mempunyai target dan hasil indikator itu. Serapan dan capaian "
    "yang dipakai di tempat lain perlu jelas asalnya.",
    "PermenPANRB 53/2014: keselarasan kinerja; angka yang tercetak dalam naskah",
    "Indikator program “Nilai AKIP” 100 dari 100, padahal IKU-nya 66,66 dari 70,00.",
)
def indikator_program(material: NaskahMaterial) -> Iterator[Finding]:
    """N58: programmes measured by an IKU with another result, and percentages of money shown as another's."""
    values = results(material)
    names = {
        name: frozenset(re.findall(r"[a-z]{4,}", " ".join(forms).casefold())) - _WORDS
        for name, forms in indicator_names(material).items()
    }
    for index, table in material.naskah.tables():
        subject = column_about(table, "indikator")
        columns = figure_columns(table)
        targets = [c for c in columns if (c.peran, c.ukuran) == ("target", "kinerja")]
        reals = [c for c in columns if (c.peran, c.ukuran) == ("realisasi", "kinerja")]
        for at, row in enumerate(table.rows):
            if not re.match(r"program\b", label(table, row), re.IGNORECASE):
                continue
            if subject is None or len(targets) != 1 or len(reals) != 1:
                continue
            cell = row.cells[subject]
            said = frozenset(re.findall(r"[a-z]{4,}", cell.casefold()))
            name = next(
                (n for n, words in names.items() if re.search(rf"\b{n}\b", cell) or (words and words <= said)), None
            )
            target, real = targets[0].nilai[at], reals[0].nilai[at]
            own = values.get(("realisasi", name or "", material.tahun or 0))
            if name and target and real and own and real.nilai != own.nilai.nilai:
                yield material.finding(
                    f"Program ini diukur dengan “{cell}”: {real.printed} dari {target.printed}, padahal "
                    f"realisasi {name} "
                    f"adalah {own.nilai.printed} ({in_sentence(own.tempat)}).",
                    f"{material.table_place(index, row.place)}, {label(table, row)}",
                    "Pakai target dan realisasi indikator itu, atau beri program indikatornya sendiri.",
                    row.place,
                    {"program": real.printed, "IKU": own.nilai.printed},
                )
    yield from _borrowed(material, shares_spent(material))


def _after(material: NaskahMaterial, index: int) -> str:
    """The words near a table in which programmes are named."""
    near = [each.text for _, each in material.naskah.blocks() if abs(_ - index) < 8]
    return " ".join(text for text in near if re.search(r"\b[Pp]rogram\b", text))


def _borrowed(material: NaskahMaterial, spending: dict[Decimal, str]) -> Iterator[Finding]:
    """Percentages of an indicator or sasaran that are a programme's share of money spent."""
    for index, table in material.naskah.tables():
        for column in figure_columns(table):
            goals = column_about(table, "sasaran") is not None or column_about(table, "indikator") is not None
            if goals and column.peran == "persen" and SERAPAN.search(column.judul.casefold()) and len(table.rows) < 6:
                for at, row in enumerate(table.rows):
                    value = column.nilai[at]
                    told = re.search(
                        r"penunjang|pendukung|menunjang|mendukung|ditunjang|didukung", _after(material, index)
                    )
                    if told:
                        continue
                    if value and value.nilai in spending and not re.match(r"program\b", label(table, row), re.I):
                        yield material.finding(
                            f"Penyerapan {value.printed} untuk “{label(table, row)}” sama dengan "
                            f"{spending[value.nilai]}; "
                            "program mana yang menunjang sasaran ini tidak disebut.",
                            f"{material.table_place(index, row.place)}, penyerapan",
                            "Sebutkan program penunjang setiap sasaran, lalu hitung serapannya dari program itu.",
                            row.place,
                            {"serapan": value.printed},
                            "catatan",
                        )
    pattern = re.compile(
        r"\b[Ss]asaran\s+(?:strategis\s+)?(\d)[^.;]{0,70}?\b(?:nilai|capaian)[^.;\d]{0,20}(\d[\d,]*)\s*(?:%|persen)"
    )
    for sentence in material.sentences:
        for hit in pattern.finditer(sentence.text):
            said = Decimal(hit[2].replace(",", ".")) if re.fullmatch(r"\d+(?:,\d+)?", hit[2]) else None
            if said in spending:
                own = results(material).get(("capaian", of_goal(material, int(hit[1])) or "", material.tahun or 0))
                yield material.at_words(
                    sentence,
                    hit.span(),
                    f"{hit[2]}% sama dengan {spending[said]}: serapan anggaran disajikan sebagai capaian sasaran"
                    + (f", yang tercetak {own.nilai.printed} pada {in_sentence(own.tempat)}." if own else "."),
                    "Tulis capaian indikatornya.",
                    {"angka": hit[2]},
                    "galat",
                )
