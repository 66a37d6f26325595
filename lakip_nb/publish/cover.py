"""What the cover of a report says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cover:
    """Names as they are written, for example "Medang Deras", "Batu Bara", and the year."""

    kecamatan: str
    kabupaten: str
    year: int

    @property
    def title(self) -> str:
        """The title of the document, in a browser's tab and at the foot of the page."""
        return (
            f"Laporan Kinerja Instansi Pemerintah Kecamatan {self.kecamatan} "
            f"Kabupaten {self.kabupaten} Tahun {self.year}"
        )

    @property
    def description(self) -> str:
        """What a list of documents shows below the title."""
        return (
            f"Laporan kinerja (LKjIP) Kecamatan {self.kecamatan}, Kabupaten {self.kabupaten}, "
            f"tahun {self.year}: profil, perencanaan, capaian kinerja, dan realisasi anggaran."
        )
