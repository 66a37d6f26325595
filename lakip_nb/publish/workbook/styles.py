"""The formats of a workbook that we write, each made once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

_STYLES: Mapping[str, Mapping[str, Any]] = {
    "judul": {"bold": True, "font_size": 14, "font_color": "#1B3A57"},
    "teks": {"text_wrap": True, "valign": "top"},
    "tebal": {"bold": True, "valign": "top"},
    "tautan": {"font_color": "#0B5394", "underline": 1, "valign": "top"},
    "kepala": {
        "bold": True,
        "bg_color": "#1B3A57",
        "font_color": "#FFFFFF",
        "border": 1,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "kepala_boleh": {
        "bold": True,
        "bg_color": "#D6E2EE",
        "font_color": "#1B3A57",
        "border": 1,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "jumlah": {"bold": True, "bg_color": "#F2F2F2", "font_color": "#444444", "align": "right"},
    "isi": {"locked": False, "text_wrap": True, "valign": "top"},
    "angka": {"valign": "top", "align": "right"},
}


class Styles:
    """The formats of one workbook by name, and with a number format."""

    def __init__(self, book: Workbook) -> None:
        # What has no format is not locked either: Excel deletes a row of a protected sheet only where no
        # cell of it is locked, to the last column.
        book.formats[0].set_locked(False)
        self._made = cache(lambda name, number: book.add_format({**_STYLES[name], "num_format": number}))

    def __call__(self, name: str, number: str = "General") -> Format:
        """The format of a name."""
        return self._made(name, number)
