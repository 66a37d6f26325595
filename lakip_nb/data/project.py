"""Where things are: the project's folders, and which reports its data can make."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from lakip_nb.data.errors import ParameterError, nearest

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_KECAMATAN = {"acuan"}
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
"""Names of workbooks; only the first kind is read, the others are told to be saved as it."""


def find_root(start: Path | None = None) -> Path:
    """The project folder: the nearest one upward that holds `data/acuan` and `notebooks`."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "data" / "acuan").is_dir() and (folder / "notebooks").is_dir():
            return folder
    raise ParameterError(
        f"Folder proyek tidak ditemukan dari {here}: dicari folder yang memuat data/acuan dan notebooks. "
        "Jalankan perintah dari dalam folder proyek."
    )


def check_slug(text: object) -> str:
    """A kecamatan's folder name: lower-case letters, digits and single hyphens, nothing else."""
    if isinstance(text, str) and _SLUG.fullmatch(text) and text not in _NOT_KECAMATAN:
        return text
    raise ParameterError(
        f"Nama kecamatan {text!r} tidak sah: gunakan huruf kecil, angka, dan tanda hubung, misalnya medang-deras."
    )


def check_year(text: object) -> int:
    """A year of four digits, from 2000 to 2099."""
    if isinstance(text, bool) or not re.fullmatch(r"20\d\d", str(text)):
        raise ParameterError(f"Tahun {text!r} tidak sah: tulis empat angka, misalnya 2023.")
    return int(str(text))


def available(root: Path) -> dict[str, tuple[int, ...]]:
    """Each kecamatan with data, and its years."""
    found = {}
    for folder in sorted((root / "data").iterdir()):
        if not folder.is_dir() or not _SLUG.fullmatch(folder.name) or folder.name in _NOT_KECAMATAN:
            continue
        years = tuple(
            int(year.name) for year in sorted(folder.iterdir()) if year.is_dir() and re.fullmatch(r"20\d\d", year.name)
        )
        if years:
            found[folder.name] = years
    return found


def describe_available(root: Path) -> str:
    """The kecamatan and years that exist, in one line of words."""
    found = available(root)
    if not found:
        return "Belum ada data: buat folder data/<kecamatan>/<tahun>/."
    return (
        "Yang tersedia: " + "; ".join(f"{slug} ({', '.join(map(str, years))})" for slug, years in found.items()) + "."
    )


def resolve(root: Path, year: object, kecamatan: str | None = None) -> str:
    """The kecamatan to report on: the one asked for, or the only one with data for the year."""
    year = check_year(year)
    found = available(root)
    if kecamatan is None:
        having = [slug for slug, years in found.items() if year in years]
        if len(having) == 1:
            return having[0]
        if having:
            raise ParameterError(
                f"Data tahun {year} ada untuk beberapa kecamatan: {', '.join(having)}. Pilih satu, misalnya "
                f"KECAMATAN={having[0]} (make) atau --kecamatan {having[0]}."
            )
        raise ParameterError(f"Tidak ada data untuk tahun {year}. {describe_available(root)}")
    slug = check_slug(kecamatan)
    if slug not in found:
        hint = nearest(slug, found)
        raise ParameterError(
            " ".join(filter(None, [f'Tidak ada data untuk kecamatan "{slug}".', hint, describe_available(root)]))
        )
    if year not in found[slug]:
        closest = min(found[slug], key=lambda known: (abs(known - year), known))
        raise ParameterError(
            f'Tidak ada data kecamatan "{slug}" untuk tahun {year}. Yang terdekat: {closest}. '
            f"{describe_available(root)}"
        )
    return slug


def report_folder(root: Path, kecamatan: str, year: int) -> Path:
    """The folder with the tables of one report."""
    return root / "data" / kecamatan / str(year)


def inputs(root: Path, kecamatan: str, year: int) -> list[Path]:
    """Every data file that one report is made from, sorted by path.

    Last year's report is one of them where it exists, and so are the names of the other kecamatan:
    the checks look at them, and the annex counts what they find.
    """
    folders = (root / "data" / "acuan", report_folder(root, kecamatan, year), report_folder(root, kecamatan, year - 1))
    return sorted([*(path for folder in folders for path in _files(folder)), *other_identities(root, kecamatan)])


def beside_notebooks(root: Path) -> list[Path]:
    """Every file below the notebooks' folder, sorted: a chapter may import or show it."""
    return sorted(_files(root / "notebooks"))


def may_count(path: PurePath) -> bool:
    """Whether a file, named from an input's folder on, may be one: lock files, checkpoints and caches are not."""
    return not any(part.startswith((".", "~$")) or part == "__pycache__" for part in path.parts)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if may_count(path.relative_to(folder)) and path.is_file())


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, of whatever kind, sorted; not the lock files of open ones."""
    return sorted(
        path
        for path in folder.glob("*")
        if path.suffix.casefold() in WORKBOOKS and may_count(path.relative_to(folder)) and path.is_file()
    )


def other_identities(root: Path, kecamatan: str) -> list[Path]:
    """What names every other kecamatan: its newest `identitas.csv`, or workbooks where it has none; sorted."""
    newest = (report_folder(root, slug, years[-1]) for slug, years in available(root).items() if slug != kecamatan)
    return [path for folder in newest for path in _identity(folder / "identitas.csv")]


def _identity(file: Path) -> list[Path]:
    return [file] if file.is_file() else workbooks(file.parent)
