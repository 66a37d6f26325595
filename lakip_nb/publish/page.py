"""From executed chapters to the text of one HTML page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nbformat import NotebookNode

if TYPE_CHECKING:
    from lakip_nb.publish.exporter import LaporanExporter


@dataclass(frozen=True)
class Cover:
    """What the cover says: names as they are written, for example "Medang Deras", "Batu Bara"."""

    kecamatan: str
    kabupaten: str
    year: int

    @property
    def title(self) -> str:
        return (
            f"Laporan Kinerja Instansi Pemerintah Kecamatan {self.kecamatan} "
            f"Kabupaten {self.kabupaten} Tahun {self.year}"
        )

    @property
    def description(self) -> str:
        return (
            f"Laporan kinerja (LKjIP) Kecamatan {self.kecamatan}, Kabupaten {self.kabupaten}, "
            f"tahun {self.year}: profil, perencanaan, capaian kinerja, dan realisasi anggaran."
        )


def render(chapters: Iterable[tuple[str, NotebookNode]], cover: Cover) -> str:
    """One HTML page from (file, executed notebook) pairs in the order of reading.

    The same notebooks and cover give the same text, whatever machine, time or folder.

    Raises:
        StitchError: the chapters do not fit together.
    """
    from lakip_nb.publish.stitch import stitch

    return load_exporter().from_stitched(stitch(chapters), cover)


@cache
def load_exporter() -> "LaporanExporter":
    """What `render` needs, with its template compiled; for whoever has nothing else to do yet."""
    from lakip_nb.publish.exporter import LaporanExporter

    exporter = LaporanExporter()
    assert exporter.template
    return exporter
