"""The office's emblem for the cover: one small picture beside the tables, if there is one."""

from pathlib import Path

from lakip_nb.data.errors import Fault

MAKS_KB = 150
"""A report with its emblem must stay light enough to be sent and opened anywhere."""

_KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"RIFF": "image/webp"}
_SAVE = "Simpan sebagai lambang.png, lambang.jpg, atau lambang.webp."


def find(folder: Path) -> Path | None:
    """The emblem in a report's folder: the file of that name, whatever its ending."""
    return next(iter(sorted(folder.glob("lambang.*"))), None)


def kind(content: bytes) -> str | None:
    """What a picture is by its first bytes, as a browser calls it; None for none that a page may hold.

    SVG is none of them: it may hold a script, or fetch something.
    """
    found = next((name for start, name in _KINDS.items() if content.startswith(start)), None)
    return None if found == "image/webp" and content[8:12] != b"WEBP" else found


def faults(root: Path, folder: Path) -> list[Fault]:
    """What keeps the emblem from the cover."""
    path = find(folder)
    if path is None:
        return []
    content, shown = path.read_bytes(), path.relative_to(root).as_posix()
    found = []
    if len([*folder.glob("lambang.*")]) > 1:
        found.append(Fault(shown, None, None, "bukan satu-satunya lambang di folder ini.", "Sisakan satu berkas."))
    if kind(content) is None:
        found.append(Fault(shown, None, None, "bukan gambar PNG, JPEG, atau WebP.", _SAVE))
    elif len(content) > MAKS_KB * 1024:
        size = f"berukuran {len(content) // 1024} KB."
        found.append(Fault(shown, None, None, size, f"Kecilkan sampai paling besar {MAKS_KB} KB."))
    return found
