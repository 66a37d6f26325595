"""What the office attaches to its report: scans and photos in the folder `lampiran/` beside the tables.

They come in the order of their file names. Their titles are told by the names, or by a small table among
them, `lampiran.csv`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from lakip_nb.data import project
from lakip_nb.data.errors import Fault, nearest
from lakip_nb.data.reading import read_table
from lakip_nb.data.rows.base import Row

FOLDER = "lampiran"
TABLE = "lampiran.csv"

_SHOWN = {".png", ".jpg", ".jpeg", ".webp", ".pdf"}
_OF_WINDOWS = {"thumbs.db", "desktop.ini"}


class JudulLampiran(Row):
    """The words for a file in `lampiran/`."""

    kunci = ("berkas",)

    berkas: str = Field(description="Nama berkas di folder lampiran/, misalnya 01-perjanjian-kinerja.pdf")
    judul: str = Field(description="Judulnya dalam laporan")
    keterangan: str | None = Field(default=None, description="Apa yang terlihat, untuk yang tidak dapat melihatnya")


@dataclass(frozen=True, slots=True)
class Terlampir:
    """A file that is attached: its name, its title, and what is to be seen."""

    path: Path
    judul: str
    keterangan: str


def read(root: Path, folder: Path) -> tuple[tuple[Terlampir, ...], list[Fault]]:
    """What lies in `lampiran/` of a report's folder, and what is wrong with it."""
    place = folder / FOLDER
    if not place.is_dir():
        return (), []
    shown = place.relative_to(root).as_posix()
    rows: list[JudulLampiran] = []
    faults: list[Fault] = []
    if (place / TABLE).is_file():
        rows, faults = read_table(place / TABLE, f"{shown}/{TABLE}", JudulLampiran)
    names, found = {row.berkas: row for row in rows}, []
    for path in sorted(filter(_counts, place.iterdir()), key=_order):
        if path.suffix.lower() not in _SHOWN:
            remedy = "Simpan sebagai PDF, PNG, JPEG, atau WebP, atau pindahkan ke luar folder ini."
            faults.append(Fault(f"{shown}/{path.name}", None, None, "tidak dapat dilampirkan.", remedy))
            continue
        row = names.pop(path.name, None)
        judul = row.judul if row else told(path.stem)
        found.append(Terlampir(path, judul, (row.keterangan if row else None) or f"Pindaian {judul}"))
    for name, row in names.items():
        hint = nearest(name, [item.path.name for item in found]) or "Perbaiki namanya, atau hapus barisnya."
        faults.append(Fault(f"{shown}/{TABLE}", row.asal.row, "berkas", f'"{name}" tidak ada di folder ini.', hint))
    return tuple(found), faults


def told(stem: str) -> str:
    """The title that a file's name tells.

    >>> told("02_perjanjian-kinerja 2023"), told("LHE"), told("3")
    ('Perjanjian kinerja 2023', 'LHE', 'Lampiran 3')
    """
    words = " ".join(re.sub(r"^\d+(?=[\W_])", "", stem).replace("_", " ").replace("-", " ").split()).strip(" .")
    return words[:1].upper() + words[1:] if re.search(r"[^\W\d]", words) else f"Lampiran {words or stem}"


def _counts(path: Path) -> bool:
    named = path.name.lower() not in {*_OF_WINDOWS, TABLE}
    return named and path.is_file() and project.may_count(Path(path.name))


def _order(path: Path) -> list[tuple[int, int, str]]:
    """By name, numbers by their size: 2 comes before 10."""
    parts = re.split(r"(\d+)", path.name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
