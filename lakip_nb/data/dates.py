"""Dates as offices write them: read where only one meaning is possible, refused where not."""

import datetime as dt
import re

from lakip_nb.data.errors import nearest
from lakip_nb.data.numerals import NumeralError, read_whole

BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_NUMBER = {name.casefold(): number for number, name in enumerate(BULAN, start=1)} | {"pebruari": 2, "nopember": 11}
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# Two digits each: Excel set to American dates writes 2/3/2025 for 3 February, without zeros.
_SLASHED = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_NAMED = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")

SARAN = "Tulis 2024-01-30, 30 Januari 2024, atau 30/01/2024 (hari/bulan/tahun, dua angka)."


class DateError(ValueError):
    """A text that is no date, or could be several: `masalah` says why, `saran` what to write."""

    def __init__(self, masalah: str, saran: str = SARAN) -> None:
        self.masalah, self.saran = masalah, saran
        super().__init__(f"{masalah} {saran}")


def written(day: dt.date) -> str:
    """A date as an office writes it.

    >>> written(dt.date(2024, 1, 30))
    '30 Januari 2024'
    """
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def read_date(teks: str) -> dt.date:
    """A date of the years 1990 to 2099. Raises DateError.

    >>> {str(read_date(text)) for text in ("2024-01-30", "30 Januari 2024", "30/01/2024")}
    {'2024-01-30'}
    """
    if found := _ISO.fullmatch(teks):
        year, month, day = map(int, found.groups())
    elif found := _SLASHED.fullmatch(teks):
        day, month, year = map(int, found.groups())
    elif found := _NAMED.fullmatch(teks):
        if found[2].casefold() not in _NUMBER:
            raise DateError("menyebut bulan yang tidak dikenal.", nearest(found[2], BULAN) or SARAN)
        day, month, year = int(found[1]), _NUMBER[found[2].casefold()], int(found[3])
    elif re.fullmatch(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", teks):
        raise DateError("rancu: mana hari dan mana bulan tidak pasti.")
    else:
        raise DateError("bukan tanggal yang dikenal.")
    if not 1990 <= year <= 2099:
        raise DateError("di luar tahun 1990 sampai 2099.")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise DateError("bukan tanggal yang ada.") from None


def read_month(teks: str) -> int:
    """The number of a month. Raises DateError, which says the number of a month that is named.

    >>> read_month("11")
    11
    >>> read_month("Pebruari")
    Traceback (most recent call last):
    ...
    lakip_nb.data.dates.DateError: bukan nomor bulan. Tulis nomor bulannya, 1 sampai 12; Februari ialah 2.
    """
    try:
        return read_whole(teks)
    except NumeralError:
        number = _NUMBER.get(teks.casefold(), 1)
        raise DateError(
            "bukan nomor bulan.", f"Tulis nomor bulannya, 1 sampai 12; {BULAN[number - 1]} ialah {number}."
        ) from None
