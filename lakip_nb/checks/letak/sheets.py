"""The cells of findings in workbooks: in the record of a check, the sheet and `B7` for what was read from one."""

from collections.abc import Iterator, Mapping
from typing import Any

from lakip_nb.data.errors import Lembar


def in_sheets(record: dict[str, Any], lembar: Mapping[str, Lembar]) -> dict[str, Any]:
    """The record with the workbook, the sheet and the cell of every place whose table was read from a sheet.

    `lembar` are the sheets by table as a file, which is what places are called by until then.
    """
    for place in _places(record) if lembar else ():
        sheet = lembar.get(place["berkas"] or "")
        if sheet is not None:
            sel = sheet.sel(place["baris"], place["kolom"])
            place |= {"berkas": sheet.buku, "lembar": sheet.nama, "sel": sel}
    return record


def _places(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in (*record["temuan"], *record["diterima"]):
        yield item
        yield from item["juga"]
