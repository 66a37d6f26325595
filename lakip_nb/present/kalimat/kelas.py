"""Classes of a scale in words: what they are called, and where they begin."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.kinerja import Kelas, Skala
from lakip_nb.present import kata


def skala(indikator: Indikator) -> Skala | None:
    """The indicator's own scale in the report's year."""
    return indikator.skala_nilai.get(indikator.tahun)


def tertulis(indikator: Indikator, nilai: Decimal | None) -> str:
    """A value of the indicator as a number alone, with its decimals."""
    return kata.takaran(nilai, indikator.satuan, indikator.desimal)


def singkat(peraturan: Peraturan) -> str:
    """A regulation without the ministry's name in full."""
    return peraturan.sebutan.replace("Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "PANRB")


def sebut(kelas: Kelas) -> str:
    """A class with its meaning: `A (Sangat Baik)`."""
    return f"{kelas.predikat} ({kelas.arti})" if kelas.arti else kelas.predikat


def mulai(kelas: Kelas) -> str:
    """Where a class begins: `dimulai pada 88,31`, `dimulai di atas 70,00`."""
    return f"dimulai {'pada' if kelas.bawah_termasuk else 'di atas'} {kata.nilai(kelas.batas_bawah)}"


def di_atas(scale: Skala, kelas: Kelas) -> Kelas | None:
    """The next better class; None above the best, and where the regulation does not say where it begins."""
    at = scale.kelas.index(kelas)
    better = scale.kelas[at - 1] if at else None
    return better if better and better.batas_bawah is not None else None


def kedudukan(scale: Skala, nilai: Decimal, kelas: Kelas, disebut: bool) -> str | None:
    """That a value stands at the edge of its class, and what lies beyond; None within.

    `disebut`: the class has just been named.
    """
    better, name = di_atas(scale, kelas), "itu" if disebut else sebut(kelas)
    if kelas.bawah_termasuk and nilai == kelas.batas_bawah:
        return f"adalah ambang predikat {name}"
    if better and nilai == kelas.batas_atas:
        return f"adalah batas atas predikat {name}, dan predikat {sebut(better)} {mulai(better)}"
    return None
