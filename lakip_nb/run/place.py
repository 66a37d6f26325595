"""A scratch folder beside the report, and the move from there into place.

What a reader or an analyst has is never half new: everything is finished in the scratch folder,
and `laporan.html` is replaced last, in one step of the file system.
"""

import itertools
import os
import re
import shutil
import tempfile
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from lakip_nb.publish.typeset import identifier

_PREFIX = ".kerja-"
_OPENLY = re.compile(rb"<dc:identifier>[0-9a-f]{32}</dc:identifier>")


@contextmanager
def scratch(target: Path) -> Iterator[Path]:
    """A folder inside the report's folder, gone afterwards, also after Ctrl-C.

    It lies on the same file system as the report, so that moving is renaming. Folders left by a
    process that was killed are swept away; those of a run still under way are not.
    """
    target.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=target))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def sole(target: Path) -> Iterator[None]:
    """While this run changes what is in place, no other one does."""
    from filelock import FileLock  # 0.03 s, which a run that finds nothing changed does without

    with FileLock(target.with_name(f".{target.name}.kunci")):
        yield


def write(path: Path, content: bytes, prefix: str) -> None:
    """Write a file beside, under a name that begins with `prefix`, and move it into place in one step."""
    # Not by tempfile, whose files nobody else may read
    beside = path.with_name(f"{prefix}{uuid.uuid4().hex}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(content)
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def move_into_place(folder: Path, target: Path, names: Sequence[str]) -> None:
    """Move files and folders from the scratch folder to the report's folder, in the given order.

    When anything interrupts before the last one is in place, all that was there is put back.
    """
    old = folder / "lama"
    old.mkdir()
    moved: list[str] = []
    try:
        for name in names[:-1]:
            moved.append(name)
            if (target / name).exists():
                os.replace(target / name, old / name)
            os.replace(folder / name, target / name)
        os.replace(folder / names[-1], target / names[-1])
    except BaseException:
        for name in reversed(moved):
            if (old / name).exists():
                _remove(target / name)
                os.replace(old / name, target / name)
            elif not (folder / name).exists():
                _remove(target / name)
        raise


def keep_failed(notebook: Path, target: Path) -> Path:
    """Copy a failing notebook to `gagal/` in the report's folder, alone there; return its path."""
    with sole(target):
        drop_failed(target)
        (target / "gagal").mkdir()
        return Path(shutil.copy2(notebook, target / "gagal" / notebook.name))


def drop_failed(target: Path) -> None:
    """Remove `gagal/` of an earlier run."""
    with suppress(FileNotFoundError):  # another run was quicker
        _remove(target / "gagal")


def drop_outdated(document: Path, page: Path) -> None:
    """Remove a PDF or Word document that was made from another page: beside this one it would contradict it.

    Either carries the identifier of its page. A Word document that somebody changed stays, and so
    does what another program holds open.
    """
    with suppress(FileNotFoundError, PermissionError):
        content = document.read_bytes()
        if identifier(page.read_bytes()) not in content and (document.suffix != ".docx" or is_as_made(document)):
            document.unlink()


def is_as_made(document: Path) -> bool:
    """Whether a Word document is still as it was made.

    Ours says openly from which page it is; whoever saves it again, compresses that with the rest.
    """
    return _OPENLY.search(document.read_bytes()) is not None


def free_name(path: Path) -> Path:
    """A path at which nothing lies yet: the one given, or with a number at its end."""
    tries = (path.with_stem(f"{path.stem}-{number}") for number in itertools.count(2))
    return next(each for each in itertools.chain((path,), tries) if not each.exists())


def _sweep(target: Path) -> None:
    import psutil  # 0.02 s, as above

    for folder in target.glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).split("-")[0]
        if not (owner.isdigit() and psutil.pid_exists(int(owner))):
            shutil.rmtree(folder, ignore_errors=True)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
