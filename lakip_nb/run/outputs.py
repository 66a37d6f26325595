"""What a run leaves in the folder of a report, by name, and what it says of the check in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCX = "laporan.docx"
HTML = "laporan.html"
MANIFEST = "manifest.json"
PDF = "laporan.pdf"
TABLES = "laporan.xlsx"
RECORD = "pemeriksaan.json"
PAGE = "pemeriksaan.html"
WORKING = "kertas-kerja.html"
REVIEW = "catatan-hasil-reviu.html"
TODO = "pekerjaan.html"
FINDINGS = (RECORD, PAGE)
"""What any check writes."""
FILES = (*FINDINGS, REVIEW)
"""The files of a check of a report's data."""


@dataclass(frozen=True)
class Outcome:
    """What a check found: the content of `pemeriksaan.json`, in words, where its page is.

    `marked` are copies of workbooks that tell it at their cells.
    """

    record: Mapping[str, Any]
    summary: str
    path: Path
    marked: tuple[Path, ...] = ()

    def failed(self, strict: bool = False) -> bool:
        """Whether there is an open galat; with `strict`, or an open peringatan."""
        counts = self.record["jumlah"]
        return bool(counts["galat"] or (strict and counts["peringatan"]))

    def why(self, strict: bool = False) -> str:
        """What a check that failed says of its exit code, which make calls an error."""
        counts = self.record["jumlah"]
        told = [f"{counts[name]} {name}" for name in ("galat", *(["peringatan"] if strict else [])) if counts[name]]
        return (
            f"Perintah ini berakhir dengan kode 1 karena {' dan '.join(told)} masih terbuka; programnya tidak rusak. "
            "make menyebutnya “Error 1”."
        )


def report_target(root: Path, kecamatan: str, year: int) -> Path:
    """The folder of a report."""
    return root / "outputs" / kecamatan / str(year)


def recorded(target: Path, summary: str) -> Outcome:
    """The outcome of a check whose files lie in place already."""
    return Outcome(json.loads((target / RECORD).read_text(encoding="utf-8")), summary, target / PAGE)
