"""The value of a cell as the text that a person would have typed; what is not certain is refused.

Excel changes what is typed: codes become numbers and dates, percentages become fractions, long
numbers lose digits. Where only one text can have been meant, that is what is read.
"""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils.datetime import from_excel

from lakip_nb.data.dates import written
from lakip_nb.data.rows.base import Jenis

AS_TEXT = "Ubah format selnya menjadi Teks (Text), lalu ketik ulang"
AS_NUMBER = "Ubah format selnya menjadi Umum (General), lalu ketik ulang"
_SAFE = 15
"""Digits that Excel keeps of a number."""
_FIRST, _LAST = 32874, 73050
"""1990-01-01 to 2099-12-31 as Excel's day numbers."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class CellError(ValueError):
    """A value of which the text is not certain: `masalah` says why, `saran` what to type."""

    def __init__(self, masalah: str, saran: str) -> None:
        self.masalah, self.saran = masalah, saran
        super().__init__(f"{masalah} {saran}")


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell holds: its value as openpyxl gives it, its number format, whether it is an error."""

    nilai: object
    format: str = "General"
    galat: bool = False


def text_of(cell: Value, kind: Jenis, epoch: dt.datetime) -> str:
    """The text of a cell in a column of a kind; `epoch` is day 0 of the workbook. Raises CellError."""
    value = cell.nilai
    if value is None:
        return ""
    if cell.galat:
        raise CellError(f'berisi galat rumus "{value}".', "Perbaiki rumusnya, atau ketik nilainya.")
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        raise CellError("berisi BENAR/SALAH (TRUE/FALSE), bukan teks atau angka.", f"{AS_TEXT}.")
    if isinstance(value, int | float):
        return _number(value, cell.format, kind, epoch)
    if isinstance(value, dt.datetime | dt.date):
        return _date(value, cell.format, kind, epoch)
    raise CellError("berisi jam, bukan teks atau angka.", f"{AS_TEXT}.")


def plain(value: float) -> str:
    """A number as it is shown with all the digits that Excel keeps.

    >>> plain(4922354214.0), plain(0.1 + 0.2), plain(88.31), plain(70)
    ('4922354214', '0.3', '88.31', '70')
    """
    return format(Decimal(f"{value:.{_SAFE}g}"), "f")


def _number(value: float, pattern: str, kind: Jenis, epoch: dt.datetime) -> str:
    digits, shown = plain(value), _shown(plain(value))
    if abs(value) >= 10**_SAFE:
        raise CellError(
            f"tersimpan sebagai angka lebih dari {_SAFE} digit; Excel sudah mengubah digit terakhirnya.",
            f"{AS_TEXT} seluruh digitnya dari dokumen asal.",
        )
    if "%" in _LITERAL.sub("", pattern):
        percent = _shown(plain(value * 100))
        raise CellError(
            f"berformat persen: terlihat {percent}%, tersimpan {shown}.",
            f"{AS_NUMBER} {percent} bila yang dimaksud {percent} persen, atau {shown} bila memang {shown}.",
        )
    if kind == "harfiah":
        raise CellError(f"tersimpan sebagai angka {shown}.", f"{AS_TEXT} persis seperti tercetak.")
    if kind == "tanggal" and _FIRST <= value <= _LAST:
        return _day(from_excel(int(value), epoch)).isoformat()
    if kind == "angka":
        return _padded(digits, pattern)
    if kind in ("tanggal", "tahun"):
        return digits
    if "." in digits:
        whole, _, decimals = digits.partition(".")
        raise CellError(
            f"tersimpan sebagai angka {shown}, padahal kolom ini teks.",
            f'{AS_TEXT}, misalnya "{whole}.{decimals}" atau "{whole}.{decimals}0".',
        )
    return digits.zfill(len(pattern)) if re.fullmatch("0+", pattern) else digits


def _padded(digits: str, pattern: str) -> str:
    """A number with the decimals that its format shows at least, and not with three that look like thousands."""
    shown = re.search(r"\.(0+)", _LITERAL.sub("", pattern).partition(";")[0])
    whole, _, decimals = digits.partition(".")
    if "E" in pattern.upper():
        shown = None
    decimals = decimals.ljust(len(shown[1]), "0") if shown else decimals
    if len(decimals) == 3 and whole.lstrip("-") != "0":
        decimals += "0"
    return f"{whole}.{decimals}" if decimals else whole


def _date(value: dt.datetime | dt.date, pattern: str, kind: Jenis, epoch: dt.datetime) -> str:
    day = _day(value)
    if kind == "tanggal":
        return day.isoformat()
    if kind == "bulan" and day.day == 1:
        return f"{day:%Y-%m}"
    serial = (day - epoch.date()).days
    words = written(day)
    if kind in ("angka", "tahun"):
        raise CellError(f"tersimpan sebagai tanggal {words} (nomor serinya {serial}).", f"{AS_NUMBER} angkanya.")
    raise CellError(
        f"tersimpan sebagai tanggal {words}; Excel mengubah yang diketik.", f"{AS_TEXT}, misalnya 1.10 atau 1-10."
    )


def _day(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise CellError("bukan tanggal yang ada.", "Tulis misalnya 2024-01-30.")


def _shown(digits: str) -> str:
    return digits.replace(".", ",")
