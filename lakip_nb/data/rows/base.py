"""What all row models share: cell types, the origin of a row, keys and references."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PrivateAttr
from pydantic_core import PydanticCustomError

_INTEGER = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+(\.\d+)?")


def _integer(text: Any) -> Any:
    if isinstance(text, str) and not _INTEGER.fullmatch(text):
        raise PydanticCustomError("integer", "diharapkan bilangan bulat tanpa pemisah ribuan, misalnya 1056000000.")
    return text


def _decimal(text: Any) -> Any:
    if isinstance(text, str) and not _DECIMAL.fullmatch(text):
        raise PydanticCustomError("decimal", "diharapkan angka dengan titik desimal tanpa pemisah ribuan, misalnya 88.31.")
    return text


def _not_negative(value: Any) -> Any:
    if value < 0:
        raise PydanticCustomError("negative", "tidak boleh negatif.")
    return value


Bulat = Annotated[int, BeforeValidator(_integer)]
"""A whole number."""
Angka = Annotated[Decimal, BeforeValidator(_decimal)]
"""A number with a decimal point."""


def _present(text: Any) -> Any:
    if text is None:
        raise PydanticCustomError("empty", "kosong.")
    return text


def _count(text: Any) -> Any:
    return _not_negative(int(_integer(_present(text))))


def _amount(text: Any) -> Any:
    return _not_negative(Decimal(_decimal(_present(text))))


Cacah = Annotated[int, BeforeValidator(_count)]
"""A count: a whole number, not negative."""
Rupiah = Annotated[Decimal, BeforeValidator(lambda text: Decimal(_count(text)))]
"""An amount in whole rupiah, not negative."""
Nilai = Annotated[Decimal, BeforeValidator(_amount)]
"""A measured value, not negative, in the unit its row names."""


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a row came from: path relative to the project, and line in the file (header = 1)."""

    file: str
    row: int


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A column whose values must stand in a column of another table."""

    kolom: str
    tabel: str
    kolom_tujuan: str


class Baris(BaseModel):
    """A row of a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kunci: ClassVar[tuple[str, ...]] = ()
    """Columns that together are unique in the table."""
    rujukan: ClassVar[tuple[Rujukan, ...]] = ()
    """References to other tables."""

    _asal: Asal = PrivateAttr(default=Asal("", 0))

    @property
    def asal(self) -> Asal:
        """The file and line this row was read from."""
        return self._asal
