"""From the bytes of a CSV file to records: encodings, line ends and separators as offices save them."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from lakip_nb.data.errors import Fault
from lakip_nb.data.raw import RawTable, Record, column_name, without_empty_columns

_SEPARATORS = (",", ";", "\t")
_NAMED = re.compile(r"sep=(.)[^\S\n]*\n", re.IGNORECASE)
"""The line before the header that tells Excel which separator a file has."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UTF8_PIECE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")


class TableFileError(Exception):
    """A file that is no table; `baris` is the line where reading stopped, where there is one."""

    def __init__(self, masalah: str, saran: str, baris: int | None = None) -> None:
        self.masalah, self.saran, self.baris = masalah, saran, baris
        super().__init__(f"{masalah} {saran}")


def raw_table(path: Path, file: str, columns: Sequence[str]) -> RawTable:
    """A CSV file as text. Raises TableFileError, and OSError where another program locks the file."""
    text = decode(path.read_bytes())
    named = _NAMED.match(text)
    start = named.end() if named else 0
    mark = named[1] if named else separator(text, columns)
    found = [Record(r.baris + bool(named), r.sel) for r in unfolded(records(text[start:], mark), mark, columns)]
    if not found or found[0].kosong:
        raise TableFileError("baris judul kosong.", f"Tulis judul kolom: {','.join(columns)}.", 1)
    header, rest = found[0], [record for record in found[1:] if not record.kosong]
    names, rest = without_empty_columns(header.sel, rest)
    wrong = [record for record in rest if len(record.sel) != len(names)]
    return RawTable(
        file,
        header.baris,
        tuple(column_name(name, columns) for name in names),
        tuple(record for record in rest if len(record.sel) == len(names)),
        tuple(_width_fault(file, record, len(names), mark) for record in wrong),
    )


def unfolded(found: Iterator[Record], mark: str, columns: Sequence[str]) -> Iterator[Record]:
    """Records of which a whole line stands in the first cell, as cells.

    A file with commas that an Indonesian Excel opens and saves comes out so: each line one cell,
    quoted where it holds quotes, perhaps with empty cells behind it.
    """
    first = next(found, None)
    if first is None or first.kosong:
        yield from () if first is None else (first,)
        return
    alone = not any(first.sel[1:])
    inside = separator(first.sel[0], columns) if alone else mark
    for record in chain((first,), found):
        folded = bool(record.sel) and inside in record.sel[0] and not any(record.sel[1:])
        if folded and (alone or len(record.sel) == 1):
            yield Record(record.baris, tuple(next(csv.reader([record.sel[0]], delimiter=inside))))
        else:
            yield record


def _width_fault(file: str, record: Record, expected: int, mark: str) -> Fault:
    name = {",": "koma", ";": "titik koma", "\t": "tab"}.get(mark, f'"{mark}"')
    remedy = f"Periksa {name} yang kurang atau berlebih; teks yang memuat {name} harus diapit tanda petik."
    return Fault(file, record.baris, None, f"ada {len(record.sel)} sel, seharusnya {expected}.", remedy)


def decode(content: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM) or Windows-1252; line ends become "\\n".

    Windows-1252 gives a letter for nearly every byte, so it is believed only where the outcome has
    no control characters and the bytes hold no piece of UTF-8: a damaged UTF-8 file must not be
    read with letters nobody wrote. Raises TableFileError.
    """
    if b"\x00" in content:
        raise TableFileError("bukan berkas CSV.", "Simpan ulang sebagai CSV UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            text = "\x00"
        if _CONTROL.search(text) or _UTF8_PIECE.search(content):
            raise TableFileError(
                "bukan berkas UTF-8 atau Windows-1252 yang utuh.", "Simpan ulang sebagai CSV UTF-8."
            ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def separator(text: str, columns: Sequence[str]) -> str:
    """The separator that makes the most known columns of the first line; the comma in doubt.

    Where the line ends in another one, that separates the empty cells behind a line in one cell.
    """
    first = text.partition("\n")[0].rstrip()
    behind = first[-1:]

    def known(mark: str) -> int:
        return len({column_name(cell.strip().strip('"'), columns) for cell in first.split(mark)} & set(columns))

    best = max(_SEPARATORS, key=known)
    return behind if behind in _SEPARATORS and known(behind) < known(best) else best


def records(text: str, mark: str) -> Iterator[Record]:
    """The records of a text, each with its first line. Raises TableFileError at an open quote."""
    # Not str.splitlines, which also breaks lines at characters that may stand inside a cell.
    reader = csv.reader(io.StringIO(text), strict=True, delimiter=mark)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            # An open quote swallows the rest of the file; the record that holds it starts here.
            raise TableFileError(
                "tanda petik tidak berpasangan.",
                "Tutup tanda petik pada akhir sel; petik di dalam teks ditulis dua kali.",
                line,
            ) from None
        if cells is None:
            return
        yield Record(line, tuple(cells))
        # A quoted cell may hold line breaks, so lines are counted from the text, not from records.
        line += 1 + sum(cell.count("\n") for cell in cells)
