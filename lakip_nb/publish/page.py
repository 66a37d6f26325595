"""From executed chapters to the text of one HTML page."""

from collections.abc import Iterable
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


def render(chapters: Iterable[tuple[str, NotebookNode]], cover: Cover) -> str:
    """One HTML page from (file, executed notebook) pairs in the order of reading.

    The same notebooks and cover give the same text, whatever machine, time or folder.

    Raises:
        StitchError: the chapters do not fit together.
    """
    from lakip_nb.publish.exporter import LaporanExporter
    from lakip_nb.publish.stitch import stitch

    return LaporanExporter().from_stitched(stitch(chapters), cover)


def load_exporter() -> None:
    """Import now what `render` needs, for whoever has nothing else to do yet."""
    import lakip_nb.publish.exporter  # noqa: F401
    import lakip_nb.publish.stitch  # noqa: F401
