"""What the cover of a report says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cover:
    """Names as they are written, for example "Medang Deras", "Batu Bara", and the year."""

    kecamatan: str
    kabupaten: str
    year: int
