"""What a table or a chart of the office's own must bring to be found: its title and its label."""

import re

from lakip_nb.data.errors import ParameterError

_LABEL = re.compile(r"(?:tbl|fig)-[a-z0-9]+(?:-[a-z0-9]+)*")


def named(judul: str, label: str, kind: str, call: str) -> None:
    """Refuse what has no title, or no label by which it is found.

    Raises:
        ParameterError: says what to write.
    """
    if not judul.strip():
        raise ParameterError(f'{call}: judul belum ditulis. Tambahkan judul="…".')
    if not (_LABEL.fullmatch(label) and label.startswith(f"{kind}-")):
        raise ParameterError(
            f'{call}: label {label!r} tidak sah. Tambahkan label="{kind}-…", huruf kecil, angka, dan tanda hubung.'
        )
