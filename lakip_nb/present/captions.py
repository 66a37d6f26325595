"""Which table or figure a code cell will show, told from its source: nothing is executed."""

import re
from collections.abc import Mapping
from types import SimpleNamespace

from lakip_nb.present import bab
from lakip_nb.present.output import LABELS

_PATTERNS: dict[object, str] = {function: label for label, function in LABELS.items()}
# A cell that is one call, such as `tabel.riwayat(indikator)`; and the label that it may give
_CALL = re.compile(r"\s*(\w+)\.(\w+)\(((?:[^()]|\([^()]*\))*)\)\s*")
_GIVEN = re.compile(r"""\blabel\s*=\s*(["'])([^"']+)\1""")
# A table or chart of the office's own, which is told its label; it may be drawn above in the cell
_OWN = re.compile(r"(?m)^(?:tabel|grafik)\.dari\(")


def label(source: str, ids: Mapping[str, str]) -> str | None:
    """The label of what a cell shows; None for one without a caption.

    `ids` names the sasaran and indikator that the cell stands for. A label that waits for another
    is not known before the cell is executed.
    """
    if own := _OWN.search(source):
        return given[2] if (given := _GIVEN.search(source, own.start())) else None
    call = _CALL.fullmatch(source)
    pattern = _PATTERNS.get(getattr(vars(bab).get(call[1]), call[2], None)) if call else None
    if call is None or pattern is None:
        return None
    if given := _GIVEN.search(call[3]):
        return given[2]
    try:
        return pattern.format(**{kind: SimpleNamespace(id=id) for kind, id in ids.items()})
    except KeyError:
        return None
