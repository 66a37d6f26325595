"""What the check says that a change moves is what moves: cells are changed, and everything is shown again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from lakip_nb.checks.finding import Tempat
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.data.rows.base import Row
from lakip_nb.present import bab, myst
from lakip_nb.run.chapters.expand import expand
from lakip_nb.run.chapters.notebooks import read_chapters, read_slots
from lakip_nb.run.collect import collect
from tests.support.reports import real
from tests.support.synthetic import REPOSITORY

COLUMNS = {
    "penandatangan": ("pangkat",),
    "batas": ("nama",),
    "desa": ("nama", "laki_laki"),
    "penduduk_kelompok": ("kategori", "jumlah"),
    "struktur": ("nama",),
    "jabatan": ("nama", "formasi"),
    "sarana": ("uraian", "jumlah"),
    "tujuan": ("nama",),
    "sasaran": ("nama", "nama_renstra"),
    "strategi": ("teks",),
    "indikator": ("nama", "singkatan", "target_akhir_renstra"),
    "indikator_tahun": ("target", "realisasi"),
    "ikm_unsur": ("unsur", "nilai"),
    "ikm_survei": ("responden", "bobot"),
    "akip_komponen": ("nilai",),
    "analisis": ("teks",),
    "anggaran": ("nama", "pagu", "realisasi", "realisasi_kinerja", "indikator"),
    "belanja": ("pagu", "realisasi"),
}
"""The columns that are changed, by table."""


@cache
def places() -> Whereabouts:
    return Whereabouts(collect(REPOSITORY, "medang-deras", 2023))


@cache
def cells():
    """The cells of all chapters, each with the section it stands in and the names it is shown with."""
    label = places().material.label
    narrative = read_slots(REPOSITORY, "medang-deras", 2023)
    found, section = [], ""
    for chapter in read_chapters(REPOSITORY):
        for cell in expand(chapter.notebook, real().sasaran, narrative, chapter.file).cells:
            target = re.match(r"\(([\w-]+)\)=", cell.source)
            if target and label.get(target[1], "").startswith(("Bab", "Subbab", "Lampiran", "Kata", "Ikhtisar")):
                section = target[1]
            if not {"parameters", "setup"} & set(cell.metadata.get("tags", [])):
                found.append((chapter.name, section, cell))
    return tuple(found)


def shown(laporan):
    """What stands under each label: a table, a figure, the lists and live values of a section."""
    found, names = {}, {}
    for chapter, section, cell in cells():
        scope = names.setdefault(chapter, {**vars(bab), "laporan": laporan})
        if cell.cell_type == "markdown":
            values = [str(eval(code, scope)) for role, code in myst.roles(cell.source) if role == myst.EVAL]
            found[section] = found.get(section, "") + "|".join(values)
        elif re.match(r"\w+ = ", cell.source):
            exec(cell.source, scope)
        else:
            bundle = eval(cell.source, scope)._repr_mimebundle_()
            data, meta = bundle if isinstance(bundle, tuple) else (bundle, {})
            label = meta.get("lakip", {}).get("label") or section
            found[label] = found.get(label, "") + str(data)
    return found


@cache
def before():
    return shown(real())


def moved(table, row, column):
    """The labels under which something else stands when a cell is changed."""
    value = getattr(row, column)
    other = value + "x" if isinstance(value, str) else value + 1
    rows = tuple(item.model_copy(update={column: other}) if item is row else item for item in real().tabel.rows(table))
    after = shown(replace(real(), tabel=replace(real().tabel, **{table: rows})))
    return {label for label in before() | after if before().get(label) != after.get(label)}


def chosen(table: str, column: str) -> Iterator[Row]:
    """Rows whose cell can be changed: the first, the last and, of years, this one's."""
    rows = [row for row in real().tabel.rows(table) if isinstance(getattr(row, column), str | int | Decimal)]
    current = [row for row in rows if getattr(row, "tahun", None) == real().year]
    return iter({id(row): row for row in (rows[0], rows[-1], *current[:1])}.values())


@pytest.mark.parametrize("table", COLUMNS)
def test_what_moves_is_named(table: str) -> None:
    seen = set()
    for column in COLUMNS[table]:
        for row in chosen(table, column):
            named = set(places().moved(Tempat("", row.asal.file, row.asal.row, column).temuan("", "")))
            changed = moved(table, row, column)
            assert changed <= named, (column, row, changed - named)
            seen |= changed
    assert seen
