"""Where a cell comes from, so that every message names the notebook and cell an analyst can open.

The run repeats, inserts and injects cells; the position in an executed notebook tells an analyst
nothing. Each cell therefore carries its file and number from before all that, in
``metadata.lakip.asal``.
"""

from collections.abc import Mapping, MutableMapping
from typing import Any


def stamp(cell: MutableMapping[str, Any], file: str, number: int) -> None:
    """Write down the file and the number (from 1) of a cell, unless it is known already."""
    cell["metadata"].setdefault("lakip", {}).setdefault("asal", {"berkas": file, "sel": number})


def scope(cell: MutableMapping[str, Any], **ids: str) -> None:
    """Add which sasaran or indikator a repeated cell stands for."""
    asal = cell["metadata"].setdefault("lakip", {}).setdefault("asal", {})
    cell["metadata"]["lakip"]["asal"] = {**asal, **ids}


def where(cell: Mapping[str, Any], file: str = "notebook", number: int = 0) -> str:
    """Say in Indonesian where a cell stands: "notebooks/03.ipynb, sel 7 (indikator ikm)".

    ``file`` and ``number`` are used for a cell that was never stamped.
    """
    asal = cell.get("metadata", {}).get("lakip", {}).get("asal", {})
    text = f"{asal.get('berkas', file)}, sel {asal.get('sel', number)}"
    scopes = [f"{name} {asal[name]}" for name in ("sasaran", "indikator") if name in asal]
    return f"{text} ({', '.join(scopes)})" if scopes else text
