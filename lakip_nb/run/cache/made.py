"""All that a report is made from, each as a hash of its content."""

import hashlib
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lakip_nb.data import manifest


@dataclass(frozen=True)
class Made:
    """What a report is made from: its parameters, its inputs, the interpreter with its libraries.

    Among the parameters are `kecamatan` and `year`. `inputs` are those of `manifest.input_hashes`.
    """

    parameters: Mapping[str, object]
    inputs: Mapping[str, str]
    libraries: str

    @classmethod
    def now(cls, root: Path, parameters: Mapping[str, object]) -> "Made":
        """As things are, for the report that the parameters `kecamatan` and `year` name."""
        made = cls(dict(parameters), {}, _libraries())
        return cls(made.parameters, manifest.input_hashes(root, made.kecamatan, made.year), made.libraries)

    @property
    def kecamatan(self) -> str:
        """The folder name of the kecamatan."""
        return str(self.parameters["kecamatan"])

    @property
    def year(self) -> int:
        """The report's year."""
        return int(str(self.parameters["year"]))

    @property
    def place(self) -> tuple[str, str]:
        """Where in the cache the report's entries lie."""
        return self.kecamatan, str(self.year)

    @property
    def package(self) -> str:
        """One sha256 for the package's source."""
        return manifest.combined({name: self.inputs[name] for name in self.inputs if manifest.is_program(name)})

    @property
    def data(self) -> str:
        """One sha256 for everything else that a chapter may read in the project.

        The tables and what lies with them, and files beside the notebooks; not chapters and
        narratives, of which only the cells that a kernel sees count.
        """
        read = (name for name in self.inputs if not manifest.is_program(name) and not manifest.is_written(name))
        return manifest.combined({name: self.inputs[name] for name in read})

    def stored(self) -> dict[str, Any]:
        """As a mapping for JSON."""
        return asdict(self)


def _libraries() -> str:
    """sha256 of the interpreter's version and machine and of the names of all distributions.

    A distribution's folder carries its name and version, so their names suffice; asking
    `importlib.metadata` for each would read hundreds of files.
    """
    found = {f"{platform.python_implementation()}-{platform.python_version()}-{platform.machine()}-{sys.platform}"}
    for folder in {Path(path or ".").resolve() for path in sys.path}:
        try:
            found |= {item.name for item in os.scandir(folder) if item.name.endswith((".dist-info", ".egg-info"))}
        except OSError:
            continue  # a path that is no folder, such as the standard library's archive
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()
