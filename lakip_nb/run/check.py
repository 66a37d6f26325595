"""Check one report: from data, prose and published figures to `pemeriksaan.json` and its page."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lakip_nb.checks import apply_rules
from lakip_nb.checks.examination import Examination
from lakip_nb.checks.formulir.completeness import answers
from lakip_nb.checks.letak.sheets import in_sheets
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.checks.material import Material
from lakip_nb.checks.record import baris_reviu, baris_terbitan, rekam, ringkas, temuan_kontrak
from lakip_nb.checks.rulebook import KONTRAK, every_rule
from lakip_nb.checks.terbitan.comparison import compare
from lakip_nb.data import DataError, project
from lakip_nb.publish.check_page import render_check
from lakip_nb.publish.review_page import render_review
from lakip_nb.run.collect import collect
from lakip_nb.run.marked import mark_workbooks
from lakip_nb.run.outputs import FILES, PAGE, RECORD, REVIEW, Outcome, report_target
from lakip_nb.run.place import move_into_place, scratch, sole


def check(root: Path, kecamatan: str | None, year: int) -> Outcome:
    """Check the data and the prose of one kecamatan and year.

    1. Check the parameters against what exists.
    2. Load the data. Faults in the tables become findings; then nothing else can be checked.
    3. Collect what the rules look at: the report, last year's, the prose.
    4. Apply the rules, compare with the published figures, answer the review form.
    5. Write `pemeriksaan.json`, `pemeriksaan.html` and the form of the reviewer beside and move them into place;
       of workbooks in which something was found, copies that say it at its cells.

    Raises:
        ParameterError: a kecamatan or year that does not exist.
        RunError, ExpandError: a notebook cannot be read.
    """
    kecamatan = project.resolve(root, year, kecamatan)
    record = examine(root, kecamatan, year)
    target = report_target(root, kecamatan, year)
    with scratch(target) as folder:
        _write_all(record, folder)
        with sole(target):
            move_into_place(folder, target, FILES)
            marked = mark_workbooks(root, record, project.report_folder(root, kecamatan, year), target)
    return Outcome(record, ringkas(record), target / PAGE, tuple(marked))


def check_into(root: Path, kecamatan: str, year: int, folder: Path) -> tuple[dict[str, int], str]:
    """Check, and write its files into a folder; the numbers of findings by severity, and in words."""
    record = examine(root, kecamatan, year)
    _write_all(record, folder)
    return record["jumlah"], ringkas(record)


def examine(root: Path, kecamatan: str, year: int) -> dict[str, Any]:
    """The record of a check: steps 2 to 4 of `check`, nothing written."""
    return examined(root, kecamatan, year)[1]


def examined(root: Path, kecamatan: str, year: int) -> tuple[Material | None, dict[str, Any]]:
    """The same with what the rules looked at; None where the tables could not be read."""
    try:
        material = collect(root, kecamatan, year)
    except DataError as error:
        record = rekam(kecamatan, year, None, Examination(temuan_kontrak(error.faults)), (KONTRAK,))
        return None, in_sheets(record, {fault.file: fault.lembar for fault in error.faults if fault.lembar})
    laporan, hasil = material.laporan, apply_rules(material, every_rule())
    before = material.laporan_lalu.lembar if material.laporan_lalu else {}
    record = rekam(
        kecamatan,
        year,
        Whereabouts(material),
        hasil,
        (KONTRAK, *every_rule()),
        [baris_terbitan(item) for item in compare(laporan)],
        [baris_reviu(laporan, row, answer) for row, answer in answers(material, hasil.temuan)],
    )
    return material, in_sheets(record, {**before, **laporan.lembar})


def write(record: Mapping[str, Any], folder: Path) -> None:
    """Write the record of a check and its page into a folder."""
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8", newline="\n")
    (folder / PAGE).write_text(render_check(record), encoding="utf-8", newline="\n")


def _write_all(record: Mapping[str, Any], folder: Path) -> None:
    write(record, folder)
    (folder / REVIEW).write_text(render_review(record), encoding="utf-8", newline="\n")
