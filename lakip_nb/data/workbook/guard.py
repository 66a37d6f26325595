"""Whether a workbook may be opened at all: an ordinary .xlsx of a size that a kecamatan's data can have.

Nothing is unpacked to disk and no formula is computed. What a workbook could do besides holding
cells (macros, links to other files, DDE, connections) is refused, and so is whatever would take
much memory: its parts are counted as a stream before openpyxl builds anything of them.
"""

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from lakip_nb.data.delimited import TableFileError

BERKAS, BAGIAN, SEMUA = 10 << 20, 24 << 20, 48 << 20
"""Most bytes of a file, of one of its parts unpacked, of all of them."""
SEL, BARIS = 200_000, 20_000
"""Most cells of a workbook, and the last row that may hold one."""

_RESAVE = "Di Excel pilih Simpan Sebagai, jenis Buku Kerja Excel (*.xlsx), lalu hapus berkas ini."
_PASTE = "Salin isinya sebagai nilai (Tempel Spesial, Nilai) ke buku kerja .xlsx yang bersih."
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ACTIVE = {
    "vbaproject": ("memuat makro.", _RESAVE),
    "macrosheets": ("memuat makro.", _RESAVE),
    "externallinks": (
        "memuat tautan ke berkas lain atau DDE.",
        f"Di menu Data, Edit Tautan, putuskan tautannya. {_PASTE}",
    ),
    "connections.xml": ("memuat sambungan ke data luar.", f"Hapus sambungannya di menu Data. {_PASTE}"),
    "querytables": ("memuat sambungan ke data luar.", f"Hapus sambungannya di menu Data. {_PASTE}"),
    "activex": ("memuat kontrol ActiveX.", _PASTE),
    "embeddings": ("memuat berkas lain yang ditanam.", f"Hapus objeknya. {_PASTE}"),
}
"""What a part's name tells of what a workbook could do."""
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


@dataclass(frozen=True)
class Guarded:
    """A workbook that may be opened: its bytes, and whether any of its cells holds a formula."""

    content: bytes
    berumus: bool


def guarded(path: Path) -> Guarded:
    """The content of a workbook. Raises TableFileError where it is none or must not be opened."""
    kind = path.suffix.casefold()
    if kind in (".xlsm", ".xltm"):
        raise TableFileError("buku kerja bermakro tidak dibaca.", _RESAVE)
    if kind != ".xlsx":
        raise TableFileError(f"jenis {kind} tidak dibaca.", _RESAVE)
    if path.stat().st_size > BERKAS:
        raise TableFileError(f"lebih besar dari {BERKAS >> 20} MB.", "Hapus gambar, lembar, dan baris yang bukan data.")
    content = path.read_bytes()
    if content.startswith(_OLD):
        raise TableFileError("berjenis .xls lama, atau dikunci kata sandi.", f"Hapus kata sandinya. {_RESAVE}")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return Guarded(content, _inspected(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ParseError, ValueError) as bad:
        if isinstance(bad, DefusedXmlException):
            raise TableFileError("memuat deklarasi XML yang tidak pernah ditulis Excel.", _PASTE) from None
        raise broken() from None


def broken() -> TableFileError:
    """What is said of a file that is no whole workbook."""
    return TableFileError("bukan buku kerja Excel yang utuh.", "Buka di Excel, lalu Simpan Sebagai berkas .xlsx baru.")


def _inspected(archive: zipfile.ZipFile) -> bool:
    parts = archive.infolist()
    if len(parts) > 2000 or sum(part.file_size for part in parts) > SEMUA:
        raise _too_much()
    for part in parts:
        name = part.filename.casefold()
        if found := next((words for mark, words in _ACTIVE.items() if mark in name), None):
            raise TableFileError(*found)
        if part.file_size > BAGIAN:
            raise _too_much()
    if "[Content_Types].xml" not in archive.namelist():
        raise broken()
    cells, formulas = 0, False
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                more, computed = _counted(stream, SEL - cells)
            cells, formulas = cells + more, formulas or computed
    return formulas


def _counted(stream: IO[bytes], left: int) -> tuple[int, bool]:
    """The cells that a part makes openpyxl build, and whether there are formulas among them."""
    cells, formulas = 0, False
    for _, element in iterparse(stream, events=("end",), forbid_dtd=True):
        tag = element.tag.rpartition("}")[2]
        if tag == "c":
            cells += 1
        elif tag in ("mergeCell", "hyperlink"):
            cells += _area(element.get("ref", ""))
        elif tag == "f":
            formulas = True
        elif tag == "row" and element.get("r", "0").isdigit() and int(element.get("r", "0")) > BARIS and len(element):
            raise TableFileError(
                f"memuat sel di bawah baris {BARIS}.", "Hapus baris kosong di bawah data (pilih barisnya, lalu Delete)."
            )
        if cells > left:
            raise _too_much()
        if tag in ("row", "mergeCell", "hyperlink", "si"):
            element.clear()
    return cells, formulas


def _area(ref: str) -> int:
    found = _AREA.fullmatch(ref)
    if not found:
        return SEL + 1
    first, top, last, bottom = found.groups()
    if last is None:
        return 1
    return (abs(_number(last) - _number(first)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _too_much() -> TableFileError:
    return TableFileError(
        f"memuat lebih dari yang wajar untuk satu laporan ({SEL} sel).",
        "Hapus lembar, baris, dan kolom yang bukan data, lalu simpan ulang.",
    )
