"""The real report's data and made-up ones, loaded once; and how to call what is shown of them."""

import inspect
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

from lakip_nb.data import Laporan, load_laporan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.sasaran import Sasaran
from tests.support.synthetic import KECAMATAN, MISSING, OPTIONAL, REPOSITORY, YEAR, Rows, write_project


@cache
def real() -> Laporan:
    """Medang Deras, 2023."""
    return load_laporan("medang-deras", 2023, root=REPOSITORY)


@cache
def made_up(missing: tuple[str, ...] = MISSING) -> Laporan:
    """Tanjung Makmur, 2024, without the tables in `missing`."""
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), missing=missing)
        return load_laporan(KECAMATAN, YEAR, root=Path(folder))


def made_up_with(missing: tuple[str, ...] = (), **replace: Rows) -> Laporan:
    """Tanjung Makmur, 2024, with other rows in the tables that are named."""
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), missing=missing, replace=replace)
        return load_laporan(KECAMATAN, YEAR, root=Path(folder))


REPORTS: dict[str, Callable[[], Laporan]] = {
    "real": real,
    "made up": made_up,
    "made up, whole": lambda: made_up(()),
    "made up, bare": lambda: made_up(OPTIONAL),
}
"""Reports of every shape, by a name for the test's id."""

# What a parameter of a plain type can be, by its name.
_VALUES: dict[str, Sequence[Any]] = {
    "tabel": ["wilayah", "pegawai", "analisis"],
    "jenis": ("pendukung", "penghambat", "penyebab", "solusi", "tindak_lanjut", "rekomendasi"),
    "dimensi": ("agama", "suku"),
    "tingkat": (1, 2, 3),
    "ambang": (0, 75, 100),
    "terendah": (True, False),
    "id": ("uu-23-2014", "uu-33-2004", "tidak-ada"),
}


def public(module: ModuleType) -> list[str]:
    """The functions that a module offers: its own, or a package's, without underscore."""
    return sorted(
        name
        for name, item in vars(module).items()
        if inspect.isfunction(item) and item.__module__.startswith(module.__name__) and not name.startswith("_")
    )


def every_call(function: Callable[..., Any], laporan: Laporan) -> Iterator[dict[str, Any]]:
    """Arguments for each way to call a function on a report.

    Fails on a parameter that is unknown here, so that a new function is not left untested.
    """
    names, choices = [], []
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.default is not parameter.empty:
            continue
        names.append(name)
        choices.append(_choices(name, parameter.annotation, laporan))
    for values in product(*choices):
        call = dict(zip(names, values, strict=True))
        sasaran, indikator = call.get("sasaran"), call.get("indikator")
        if sasaran is None or indikator is None or indikator in sasaran.indikator:
            yield call


def _choices(name: str, kind: Any, laporan: Laporan) -> Sequence[Any]:
    if kind is Laporan:
        return [laporan]
    if kind is Sasaran:
        return laporan.sasaran
    if kind is Indikator:
        return laporan.indikator
    if kind == Sequence[Indikator]:
        return [(), laporan.indikator, *(sasaran.indikator for sasaran in laporan.sasaran)]
    assert name in _VALUES, f"say in {Path(__file__).name} what {name!r} can be"
    return _VALUES[name]


LEAKS = re.compile(r"\b(?:nan|None|NaN|NaT|inf|Infinity|Decimal|Traceback)\b|<NA>|\bobject at 0x")
"""What a reader must never see: a value of Python where a word belongs."""
