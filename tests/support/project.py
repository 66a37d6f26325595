"""A synthetic project on disk, to break."""

from pathlib import Path

import pytest

from lakip_nb.data import DataError, Laporan, load_laporan
from tests.support.synthetic import KECAMATAN, YEAR


class Project:
    """A synthetic project whose files can be changed by hand."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder

    def path(self, table: str) -> Path:
        """The file of a table, of the kecamatan or of data/acuan."""
        own = self.folder / f"{table}.csv"
        return own if own.exists() else self.root / "data" / "acuan" / f"{table}.csv"

    def change(self, table: str, old: str, new: str) -> None:
        """Replace a text that stands in the file once."""
        path = self.path(table)
        text = path.read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {table}.csv"
        path.write_bytes(text.replace(old, new).encode())

    def line(self, table: str, start: str) -> int:
        """The number of the one line that starts so."""
        lines = self.path(table).read_text(encoding="utf-8").splitlines()
        (found,) = [number for number, text in enumerate(lines, start=1) if text.startswith(start)]
        return found

    def load(self) -> Laporan:
        """Read the project."""
        return load_laporan(KECAMATAN, YEAR, root=self.root)

    def faults(self) -> list[str]:
        """What reading complains of, one line each."""
        with pytest.raises(DataError) as caught:
            self.load()
        assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
        return [str(fault) for fault in caught.value.faults]
