"""What the cover of a report says."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Cover:
    """Names as they are written, "Kecamatan Medang Deras", "Kabupaten Batu Bara", and the year.

    `draft` is the date of the data of a report that is not final yet, None for one that is;
    `lambang` the office's emblem as a `data:` address, `versi` what the office calls this version.
    """

    kecamatan: str
    kabupaten: str
    year: int
    draft: date | None = None
    versi: str | None = None
    lambang: str | None = None
