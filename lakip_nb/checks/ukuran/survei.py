"""Measures of the survey of satisfaction."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, UnknownKey, kolom, ukuran
from lakip_nb.data import Laporan
from lakip_nb.kinerja import nilai_ikm
from lakip_nb.present import kata

_BOBOT = (Decimal("0.11"), Decimal("0.111"), Decimal("0.1111"), Decimal(1) / 9)
_DESIMAL = (None, 2, 3, 4)
"""The weights of an unsur and the roundings of the weighted sum that offices use."""


def _responden(laporan: Laporan, kolom: str = "responden") -> tuple[str, int | None]:
    if kolom not in ("responden", "puas", "tidak_puas"):
        raise UnknownKey(f'"{kolom}" bukan kolom jumlah pada ikm_survei.csv')
    return "" if kolom == "responden" else kolom, getattr(laporan.survei.baris, kolom, None)


def _cara(bobot: Decimal, desimal: int | None) -> str:
    weight = "1/9" if bobot == _BOBOT[-1] else kata.angka(bobot, max(2, -int(bobot.normalize().as_tuple().exponent)))
    return f"bobot {weight} " + ("tanpa pembulatan" if desimal is None else f"dengan pembulatan {desimal} desimal")


def _rumus(laporan: Laporan) -> Iterator[tuple[str, Decimal | None]]:
    row = laporan.survei.baris
    values = [item.nilai for item in laporan.survei.unsur if item.nilai is not None]
    if row is None or laporan.survei.ikm is None:
        return
    yield _cara(row.bobot, row.desimal), laporan.survei.ikm
    for bobot, desimal in product(_BOBOT, _DESIMAL) if len(values) == 9 else ():
        yield _cara(bobot, desimal), nilai_ikm(values, bobot, desimal)


@ukuran(
    "nilai",
    "IKM dari unsur pelayanan",
    LAPORAN,
    kolom("ikm_unsur.nilai", "ikm_survei.bobot", "ikm_survei.desimal"),
    rumus=_rumus,
    utama=True,
)
def ikm_dari_unsur(laporan: Laporan) -> Decimal | None:
    """The satisfaction index computed from its unsur."""
    return laporan.survei.ikm


@ukuran("cacah", "jumlah responden", Subject(_responden), kolom("ikm_survei.responden"))
def responden(banyak: int | None) -> int | None:
    """How many people answered the survey: all, `puas` or `tidak_puas`."""
    return banyak
