"""Reading a published report from a file outside the project, whatever the file turns out to be."""

from collections.abc import Iterator
from pathlib import Path

from lakip_nb.data.errors import NaskahError, ParameterError
from lakip_nb.data.naskah import docx_file, pdf_file, text_file
from lakip_nb.data.naskah.document import Naskah, Unit
from lakip_nb.data.naskah.grid import PrintedTable
from lakip_nb.data.naskah.structure import Line, structured

LARGEST = 80 * 2**20
"""Bytes of a file at most: a report with its photographs."""
LARGEST_TEXT = 5 * 2**20
"""Bytes of a text at most: some thousand pages."""

_KINDS = {".txt": "teks", ".md": "teks", ".pdf": "pdf", ".docx": "docx"}
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read(path: Path) -> Naskah:
    """The report in a file: `.txt` or `.md`, `.pdf`, `.docx`.

    Raises:
        ParameterError: there is no such file, or it is of another kind.
        NaskahError: it cannot be read as what it claims to be, or holds no report.
    """
    name = path.name
    kind = _KINDS.get(path.suffix.casefold())
    if not path.is_file():
        raise ParameterError(f"Naskah {path} tidak ada atau bukan berkas. Periksa letak dan namanya.")
    if kind is None:
        raise ParameterError(f"Naskah {name}: jenis berkas ini tidak dikenal. Berikan .txt, .md, .pdf, atau .docx.")
    size = path.stat().st_size
    if size > (LARGEST_TEXT if kind == "teks" else LARGEST):
        raise NaskahError(
            name,
            f"berukuran {size // 2**20} MB, terlalu besar untuk sebuah laporan.",
            "Kecilkan gambarnya, lalu ulangi.",
        )
    content = path.read_bytes()
    _check_kind(name, path.suffix, kind, content)
    unit, parts = _parts(name, kind, content)
    document = structured(name, unit, parts)
    if not document.parts:
        raise NaskahError(name, "kosong.", "Periksa apakah berkas ini yang dimaksud.")
    return document


def _parts(name: str, kind: str, content: bytes) -> tuple[Unit, Iterator[Line | PrintedTable]]:
    if kind == "pdf":
        return "halaman", pdf_file.split(name, content)
    if kind == "docx":
        return "paragraf", docx_file.split(name, content)
    return "baris", text_file.split(text_file.decode(name, content))


def _check_kind(name: str, suffix: str, kind: str, content: bytes) -> None:
    """Refuse an empty file, an old or locked Word file, and one that is not what its name says."""
    if not content.strip():
        raise NaskahError(name, "kosong.", "Periksa apakah berkas ini yang dimaksud.")
    if content.startswith(_OLD_WORD):
        raise NaskahError(
            name,
            "berbentuk Word lama (.doc) atau dikunci dengan kata sandi.",
            "Buka di Word, lepaskan kata sandinya, simpan sebagai .docx, lalu ulangi.",
        )
    really = "pdf" if b"%PDF-" in content[:1024] else "docx" if content.startswith(b"PK\x03\x04") else "teks"
    if really != kind:
        shown = {"pdf": "PDF", "docx": "dokumen Word", "teks": "teks"}
        raise NaskahError(
            name,
            f"berakhiran {suffix}, tetapi isinya {'bukan ' + shown[kind] if really == 'teks' else shown[really]}.",
            "Periksa berkasnya, atau beri akhiran yang sesuai dengan isinya.",
        )
