"""A table of the office's own: any CSV file or sheet in the folder `tabel/` beside the tables of the report."""

from dataclasses import dataclass
from pathlib import Path

from lakip_nb.data import project
from lakip_nb.data.delimited import TableFileError, decode, records
from lakip_nb.data.errors import DataError, Fault, nearest
from lakip_nb.data.reading import KOSONG

FOLDER = "tabel"
MAKS_BARIS, MAKS_KOLOM = 400, 20
"""What a page can show."""
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Tambahan:
    """A table as it is written; None is a cell without anything in it."""

    nama: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str | None, ...], ...]


def baca(kecamatan: str, year: int, nama: str, root: Path | None = None) -> Tambahan:
    """The table of a file's name, every row as wide as its header.

    A workbook is meant with its first filled sheet, or with one by name: `inovasi.xlsx#Lembar2`.

    Raises:
        DataError: there is no such file, or it is no table that can be shown.
    """
    root = project.find_root(root)
    folder = project.report_folder(root, kecamatan, year) / FOLDER
    shown = f"{folder.relative_to(root).as_posix()}/{nama}"
    file, _, lembar = nama.partition("#")
    known = sorted(path.name for path in (*folder.glob("*.csv"), *folder.glob("*.xlsx")) if path.name[0] not in "~.")
    if file not in known:
        hint = nearest(file, known) or (f"Yang ada: {', '.join(known)}." if known else "")
        raise DataError([Fault(shown, None, None, "tidak ditemukan.", hint or "Simpan tabel sendiri di folder itu.")])
    try:
        found = _sheet(folder / file, lembar) if file.endswith(".xlsx") else _rows((folder / file).read_bytes())
    except TableFileError as error:
        raise DataError([Fault(shown, error.baris, None, error.masalah, error.saran)]) from error
    if not found:
        raise DataError([Fault(shown, None, None, "kosong.", "Tulis judul kolom pada baris pertama.")])
    (_, header), *rest = found
    faults = [
        Fault(shown, line, None, f"ada {len(cells)} sel, seharusnya {len(header)}.", "Periksa pemisahnya.")
        for line, cells in rest
        if len(cells) != len(header)
    ]
    if not all(header) or len(header) > MAKS_KOLOM or len(rest) > MAKS_BARIS:
        limits = f"paling banyak {MAKS_KOLOM} kolom dan {MAKS_BARIS} baris"
        remedy = f"Beri judul pada tiap kolom; yang dapat ditampilkan {limits}."
        faults.append(Fault(shown, 1, None, "tidak dapat ditampilkan sebagai tabel.", remedy))
    if faults:
        raise DataError(faults)
    blank = tuple(tuple(None if cell.casefold() in KOSONG else cell for cell in cells) for _, cells in rest)
    return Tambahan(nama, tuple(header), blank)


def _sheet(path: Path, lembar: str) -> list[tuple[int, list[str]]]:
    from lakip_nb.data.workbook.shown import lines  # 0.2 s

    return lines(path, lembar or None)


def _rows(content: bytes) -> list[tuple[int, list[str]]]:
    """Lines with their numbers, blank ones and empty columns behind left out."""
    text = decode(content)
    first = text.partition("\n")[0]
    mark = first[4:5] if first.lower().startswith("sep=") else max(_SEPARATORS, key=first.count)
    found = [
        (record.baris, [" ".join(cell.split()) for cell in record.sel])
        for record in records(text, mark or ",")
        if not record.kosong and not record.sel[0].lower().startswith("sep=")
    ]
    wide = max((n for _, cells in found for n, cell in enumerate(cells, 1) if cell), default=0)
    return [(line, cells[:wide]) for line, cells in found]
