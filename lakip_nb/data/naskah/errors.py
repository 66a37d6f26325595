"""A published report that cannot be read, and why."""

from lakip_nb.data.errors import LakipError


class NaskahError(LakipError):
    """The file cannot be taken as a report: what is wrong with it, and what to do."""

    def __init__(self, nama: str, masalah: str, saran: str) -> None:
        self.nama, self.masalah, self.saran = nama, masalah, saran
        super().__init__(f"Naskah {nama}: {masalah} {saran}")
