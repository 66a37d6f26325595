"""From the bytes of a CSV file to records: encodings, line ends and separators as offices save them."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SEPARATORS = (",", ";", "\t")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UTF8_PIECE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")


class TableFileError(Exception):
    """A file that is no table; `baris` is the line where reading stopped, where there is one."""

    def __init__(self, masalah: str, saran: str, baris: int | None = None) -> None:
        self.masalah, self.saran, self.baris = masalah, saran, baris
        super().__init__(f"{masalah} {saran}")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the line of the file where it starts (header = 1), and its cells."""

    baris: int
    sel: tuple[str, ...]

    @property
    def kosong(self) -> bool:
        """Whether every cell is blank."""
        return not any(cell.strip() for cell in self.sel)


def decode(content: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM) or Windows-1252; line ends become "\\n".

    Windows-1252 gives a letter for nearly every byte, so it is believed only where the outcome has
    no control characters and the bytes hold no piece of UTF-8: a damaged UTF-8 file must not be
    read with letters nobody wrote. Raises BerkasError.
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
    """The separator that makes the most known columns of the first line; the comma in doubt."""
    first = text.partition("\n")[0]

    def known(mark: str) -> int:
        return len({cell.strip().strip('"').strip() for cell in first.split(mark)} & set(columns))

    return max(_SEPARATORS, key=known)


def records(text: str, mark: str) -> Iterator[Record]:
    """The records of a text, each with its first line. Raises BerkasError at an open quote."""
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
