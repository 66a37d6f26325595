"""Days and months in words. A date may be None: not known."""

import datetime as dt

from babel.dates import format_date

from lakip_nb.present.kata.amounts import LOCALE, TIDAK_ADA


def tanggal(hari: dt.date | None) -> str:
    """A date: `30 Januari 2024`."""
    return TIDAK_ADA if hari is None else format_date(hari, "d MMMM y", locale=LOCALE)


def bulan(nomor: int | None) -> str:
    """The name of a month, 1 to 12."""
    return TIDAK_ADA if nomor is None else format_date(dt.date(2000, nomor, 1), "MMMM", locale=LOCALE)


def bulan_tahun(teks: str | None) -> str:
    """A month `2023-12` as `Desember 2023`."""
    return TIDAK_ADA if teks is None else format_date(dt.date.fromisoformat(teks + "-01"), "MMMM y", locale=LOCALE)
