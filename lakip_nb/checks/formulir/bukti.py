"""How an item of a form is answered: what shows it, and what is missing for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lakip_nb.checks.material import Material
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

Jawab = Literal["ya", "belum", "perlu penilaian manusia"]
YA: Jawab = "ya"
BELUM: Jawab = "belum"
MANUSIA: Jawab = "perlu penilaian manusia"


@dataclass(frozen=True, slots=True)
class Isi:
    """An answer with its evidence.

    `bukti` are labels of the report (a link leads there), `data` the tables that show it, and
    `kurang` one Indonesian sentence: what is missing, or what a reviewer has to judge and why.
    """

    jawaban: Jawab
    bukti: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    kurang: str = ""


def dari(material: Material, label: Iterable[str] = (), data: Iterable[str] = (), kurang: Iterable[str] = ()) -> Isi:
    """Answer "ya" where every label will be in the report and nothing is missing, else "belum"."""
    labels = tuple(label)
    absent = [name for name in labels if name not in material.label]
    missing = list(kurang)
    if absent:
        missing.append(f"bagian {kata.rangkai(absent)} tidak ada dalam bab")
    there = tuple(name for name in labels if name in material.label)
    return Isi(BELUM if missing else YA, there, tuple(data), kalimat(missing))


def manusia(material: Material, alasan: str, label: Iterable[str] = (), data: Iterable[str] = ()) -> Isi:
    """What only a human can say, with what there is to look at."""
    return Isi(MANUSIA, tuple(name for name in label if name in material.label), tuple(data), alasan)


def kalimat(parts: Iterable[str]) -> str:
    """Several things as one sentence."""
    text = "; ".join(parts)
    return kata.besar(text) + "." if text else ""


def tanpa(indikator: Iterable[Indikator], ada: Iterable[bool], apa: str) -> list[str]:
    """One clause naming the indicators for which something is not there; nothing when all have it."""
    names = [item.singkatan for item, there in zip(indikator, ada, strict=True) if not there]
    return [f"{apa} belum ada untuk {kata.rangkai(names)}"] if names else []


def tiap(material: Material, *awalan: str) -> list[str]:
    """A label per indicator for each prefix: `tbl-riwayat` gives `tbl-riwayat-ikm`, ..."""
    return [f"{prefix}-{item.id}" for prefix in awalan for item in material.laporan.indikator]


def tabel_kosong(material: Material, *nama: str) -> list[str]:
    """One clause naming the tables without rows; nothing when all have some."""
    empty = [f"{name}.csv" for name in nama if not material.laporan.tabel.rows(name)]
    return [f"tabel {kata.rangkai(empty)} belum diisi"] if empty else []


def ada_target(item: Indikator) -> bool:
    """Whether this year's target is known, if only as a label."""
    return item.kini.target is not None or item.kini.target_label is not None


def ada_realisasi(item: Indikator) -> bool:
    """Whether this year's realisasi is known, if only as a label."""
    return item.kini.realisasi is not None or item.kini.realisasi_label is not None


def ada_lalu(item: Indikator) -> bool:
    """Whether last year's realisasi is known, if only as a label."""
    return item.lalu.realisasi is not None or item.lalu.realisasi_label is not None
