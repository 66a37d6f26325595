"""From executed chapters to the text of one HTML page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nbformat import NotebookNode


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


def render(
    chapters: Iterable[tuple[str, NotebookNode]], cover: Cover, counts: Mapping[str, int] | None = None
) -> str:
    """One HTML page from (file, executed notebook) pairs in the order of reading.

    `counts` are the numbers of findings of the check, which the annex shows. The same notebooks,
    cover and counts give the same text, whatever machine, time or folder.

    Raises:
        StitchError: the chapters do not fit together.
    """
    from lakip_nb.publish.exporter import LaporanExporter
    from lakip_nb.publish.findings import fill
    from lakip_nb.publish.stitch import stitch

    stitched = stitch(chapters)
    if counts is not None:
        fill(stitched.notebook, counts)
    return LaporanExporter().from_stitched(stitched, cover)
