"""What a command line means: which project, which reports, which parameters."""

from collections.abc import Sequence
from pathlib import Path

from lakip_nb.data import project
from lakip_nb.data.errors import ParameterError


def one_report(root: Path | None, year: str | None, kecamatan: str | None) -> tuple[Path, str, int]:
    """The project's folder, the kecamatan and the year that a command line means."""
    folder = project_root(root)
    if year is None:
        raise ParameterError(f"Tahun laporan belum disebut: --year TAHUN. {project.describe_available(folder)}")
    number = project.check_year(year)
    return folder, project.resolve(folder, number, kecamatan), number


def wanted_year(year: str | None) -> int:
    """The year of a report that need not exist yet."""
    if year is None:
        raise ParameterError("Tahun laporan belum disebut: --year TAHUN, atau YEAR=TAHUN dengan make.")
    return project.check_year(year)


def every_report(folder: Path, year: str | None, kecamatan: str | None) -> list[tuple[str, int]]:
    """Kecamatan and year of all reports there is data for, of one year or kecamatan if it is named."""
    number = None if year is None else project.check_year(year)
    wanted = [
        (slug, each)
        for slug, years in project.available(folder).items()
        for each in years
        if number in (None, each) and kecamatan in (None, slug)
    ]
    if not wanted:
        raise ParameterError(f"Tidak ada laporan yang dimaksud. {project.describe_available(folder)}")
    return wanted


def project_root(given: Path | None) -> Path:
    """The project's folder: the one given, or the one that holds the working folder."""
    root = project.find_root(given)
    if given is not None and root != given.resolve():
        raise ParameterError(f"{given} bukan folder proyek: di dalamnya dicari data/acuan dan notebooks.")
    return root


def notebook_parameters(pairs: Sequence[str]) -> dict[str, object]:
    """Parameters written as NAME=VALUE."""
    values: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise ParameterError(f"Parameter {pair!r} tidak dimengerti. Tulis -p NAMA=NILAI.")
        if name in values:
            raise ParameterError(f'Parameter "{name}" disebut dua kali.')
        values[name] = value
    return values


def shortened(path: Path) -> Path:
    """Relative to where the command was given, as far as it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
