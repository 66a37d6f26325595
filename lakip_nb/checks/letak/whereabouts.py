"""The places of a finding as a reader of the report names them, and what a change there moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.letak.seen import HITUNGAN, Seen, seen
from lakip_nb.checks.material import Material
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.pemeriksaan import PenanggungJawab
from lakip_nb.data.rows.perencanaan import Tujuan
from lakip_nb.data.tables import ACUAN, LAPORAN

TERBITAN = ("terbitan", "koreksi")
"""The tables about a report that was published: their places are those of that report."""


@dataclass(frozen=True)
class Whereabouts:
    """The places of one report."""

    material: Material

    def named(self, place: Tempat) -> tuple[str, str | None]:
        """What a reader calls a place, and the label that leads there, if it is in the report.

        "Tabel 3.17, Pengadaan Barang Milik Daerah"; a place of a published report keeps its own name,
        and what the report does not show is called by its table.
        """
        if place.berkas is None:
            return place.nama, None
        if place.berkas.endswith(".ipynb"):
            section = self.material.bagian.get((place.berkas, place.baris or 0))
            return self.material.label.get(section or "", place.nama), section
        table = PurePosixPath(place.berkas).stem
        if table in TERBITAN:
            return place.nama.removeprefix(f"{table}.csv, "), None
        row, view = self._seen(place)
        label = next(self._labels(view, row), None) if view else None
        words = self.material.label[label] if label else _title(table)
        name = view.nama(self.material.laporan, row) if view and row is not None else ""
        return (f"{words}, {name}" if name else words), label

    def moved(self, item: Finding) -> tuple[str, ...]:
        """The labels of everything that a change at the places of a finding moves, in the order of reading."""
        views = [self._seen(place) for place in item.places if place.berkas and place.berkas.endswith(".csv")]
        found = {label for row, view in views if view for label in self._labels(view, row)}
        return tuple(label for label in self.material.label if label in found)

    def answers(self, item: Finding) -> str | None:
        """Who answers for the table or the narrative that a finding stands in; None where nobody is named."""
        file = PurePosixPath(item.berkas or "")
        table = PenanggungJawab.NARASI if file.suffix == ".ipynb" else file.stem
        return next((row.jabatan for row in self.material.laporan.tabel.penanggung_jawab if row.tabel == table), None)

    def _seen(self, place: Tempat) -> tuple[Row | None, Seen | None]:
        """The row of a place, if it is one, and how it is seen."""
        row = self._rows.get((place.berkas or "", place.baris)) if place.baris is not None else None
        table = PurePosixPath(place.berkas or "").stem
        return row, seen(self.material.laporan, table, row, place.kolom)

    def _labels(self, view: Seen, row: Row | None) -> Iterator[str]:
        """The places of a row that the report has, for each sasaran and indikator that the row is about."""
        for pattern in view.label:
            for names in self._subjects(row) if "{" in pattern else ({},):
                label = pattern.format_map(names)
                if label in self.material.label:
                    yield label

    def _subjects(self, row: Row | None) -> Iterator[Mapping[str, str]]:
        """The sasaran and indikator that a row is about; every one where it does not say."""
        about = {} if row is None else dict(row)
        if isinstance(row, BarisAnggaran):
            served = {
                link.sasaran_id
                for link in self.material.laporan.tabel.sasaran_program
                if link.program_no == row.no.partition(".")[0]
            }
        elif isinstance(row, Tujuan):
            served = {item.id for item in self.material.laporan.tabel.sasaran if item.tujuan_id == row.id}
        else:
            served = {about[name] for name in ("sasaran_id", "id") if about.get(name)}
        for item in self.material.laporan.sasaran:
            for measure in item.indikator:
                ids = {measure.id, item.id}
                if about.get("indikator_id", measure.id) == measure.id and (not served or served & ids):
                    skema = measure.baris.skema_predikat or ""
                    yield {
                        "indikator": measure.id,
                        "sasaran": item.id,
                        "hitungan": HITUNGAN.get(skema, ""),
                        "dimensi": about.get("dimensi", ""),
                        "ikm": item.id if skema == "ikm" else "",
                        "akip": item.id if skema == "akip" else "",
                    }

    @cached_property
    def _rows(self) -> Mapping[tuple[str, int], Row]:
        tables = self.material.laporan.tabel.items()
        return {(row.asal.file, row.asal.row): row for _, rows in tables for row in rows}


def _title(table: str) -> str:
    """What a table that the report does not show is called: "Identitas laporan"."""
    spec = LAPORAN.get(table) or ACUAN.get(table)
    return spec.isi.partition(":")[0] if spec else table
