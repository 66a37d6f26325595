"""What all row models share: cell types, the origin of a row, keys and references."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from lakip_nb.data.dates import DateError, read_date, read_month
from lakip_nb.data.numerals import NumeralError, read_decimal, read_rupiah, read_whole

M = TypeVar("M")

Jenis = Literal["angka", "tahun", "tanggal", "bulan", "teks", "harfiah"]
"""What a cell holds: a number, a year, a date, a month of a year, any text, a text quoted as printed."""


@dataclass(frozen=True, slots=True)
class Bentuk:
    """How a cell is written, in words: for the dictionary, and instead of a pattern in a message.

    `jenis` is for what a workbook would take for something else: a year for a number, a month for a date.
    """

    kata: str
    jenis: Jenis | None = None

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        schema = handler(core)
        schema["bentuk"] = self.kata
        return schema


@dataclass(frozen=True, slots=True)
class Berlabel:
    """A number that may carry its predicate, `70,00 (B)`; `kolom` is for a predicate alone."""

    kolom: str


@dataclass(frozen=True, slots=True)
class Harfiah:
    """A text quoted as printed: "-" is what stands there, not an empty cell."""


def fault_of_cell(problem: str, remedy: str) -> PydanticCustomError:
    """What a validator raises: `problem` follows the quoted cell, `remedy` says what to write."""
    return PydanticCustomError("sel", "{masalah}", {"masalah": problem, "saran": remedy})


def marks(field: FieldInfo, kind: type[M]) -> Iterator[M]:
    """The marks of one kind on a column, outermost first, also under `| None`."""
    seen = [item for part in get_args(field.annotation) for item in getattr(part, "__metadata__", ())]
    for item in reversed([*seen, *field.metadata]):
        if isinstance(item, kind):
            yield item


def jenis(field: FieldInfo) -> Jenis:
    """What the cells of a column hold."""
    form = next(marks(field, Bentuk), None)
    if form and form.jenis:
        return form.jenis
    if next(marks(field, Harfiah), None):
        return "harfiah"
    kinds = {kind for kind in types(field.annotation) if isinstance(kind, type)}
    return "tanggal" if dt.date in kinds else "angka" if kinds & {int, Decimal} else "teks"


def types(annotation: Any) -> Iterator[Any]:
    """An annotation and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from types(part)


def allowed_words(annotation: Any) -> Iterator[str]:
    """The words that a column allows; none where it allows any."""
    for part in types(annotation):
        if get_origin(part) is Literal:
            yield from get_args(part)


def _read(reader: Callable[[str], Any], *, negative: bool) -> Callable[[Any], Any]:
    def validate(cell: Any) -> Any:
        if cell is None:
            raise fault_of_cell("kosong.", "")
        try:
            value = reader(cell) if isinstance(cell, str) else cell
        except (NumeralError, DateError) as error:
            raise fault_of_cell(error.masalah, error.saran) from None
        if not negative and value < 0:
            raise fault_of_cell("tidak boleh negatif.", "Perbaiki isi sel.")
        return value

    return validate


def _year(first: int) -> Callable[[Any], Any]:
    def validate(cell: Any) -> Any:
        if isinstance(cell, str) and not (re.fullmatch("[0-9]{4}", cell) and first <= int(cell) <= 2099):
            raise fault_of_cell(
                "bukan tahun yang diterima.", f"Tulis empat angka tanpa titik, {first} sampai 2099, misalnya 2023."
            )
        return cell

    return validate


Bulat = Annotated[int, BeforeValidator(_read(read_whole, negative=True)), Bentuk("bilangan bulat")]
"""A whole number."""
Cacah = Annotated[int, BeforeValidator(_read(read_whole, negative=False)), Bentuk("bilangan bulat, tidak negatif")]
"""A count: a whole number, not negative."""
Rupiah = Annotated[Decimal, BeforeValidator(_read(read_rupiah, negative=False)), Bentuk("rupiah penuh, tidak negatif")]
"""An amount in whole rupiah, not negative."""
Angka = Annotated[Decimal, BeforeValidator(_read(read_decimal, negative=True)), Bentuk("angka, boleh berdesimal")]
"""A number that may have decimals."""
Nilai = Annotated[
    Decimal, BeforeValidator(_read(read_decimal, negative=False)), Bentuk("angka, boleh berdesimal, tidak negatif")
]
"""A measured value, not negative, in the unit its row names."""
Tahun = Annotated[int, BeforeValidator(_year(1990)), Bentuk("tahun, 1990 sampai 2099", "tahun")]
"""A year that a report may look at."""
TahunLama = Annotated[int, BeforeValidator(_year(1945)), Bentuk("tahun, 1945 sampai 2099", "tahun")]
"""The year of a regulation or a building, which may be older."""
Bulan = Annotated[
    int, BeforeValidator(_read(read_month, negative=True)), Field(ge=1, le=12), Bentuk("nomor bulan, 1 sampai 12")
]
"""A month."""
Tanggal = Annotated[
    dt.date,
    BeforeValidator(_read(read_date, negative=True)),
    Bentuk("tanggal, misalnya 2024-01-30 atau 30 Januari 2024"),
]
"""A date."""
Kode = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    Bentuk("huruf kecil, angka, dan tanda hubung, misalnya nilai-akip"),
]
"""A code that is also part of labels in the report."""


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a row came from: path relative to the project, and line in the file (header = 1)."""

    file: str
    row: int


_NOWHERE = Asal("", 0)


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A column whose values must stand in a column of another table."""

    kolom: str
    tabel: str
    kolom_tujuan: str


@dataclass(frozen=True, slots=True)
class RujukanBersama:
    """A column whose value must stand beside that of `dengan` in one row of another table."""

    kolom: str
    dengan: str
    tabel: str


class Row(BaseModel):
    """A row of a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kunci: ClassVar[tuple[str, ...]] = ()
    """Columns that together are unique in the table."""
    rujukan: ClassVar[tuple[Rujukan, ...]] = ()
    """References to other tables."""
    tahunan: ClassVar[tuple[str, ...]] = ()
    """Columns that measure something of the report's year: next year's row has others."""
    sekali: ClassVar[tuple[str, ...]] = ()
    """Columns that nothing can be measured by and that are still written anew each year."""
    renstra: ClassVar[tuple[str, ...]] = ()
    """Columns that hold for one Renstra."""
    kalimat: ClassVar[tuple[str, ...]] = ()
    """Columns in which the office writes freely: what is looked for in prose is looked for here."""
    rujukan_bersama: ClassVar[tuple[RujukanBersama, ...]] = ()
    """References of two columns together; the column names are the same in both tables."""

    # From a factory: a default would be copied deeply for every row.
    _asal: Asal = PrivateAttr(default_factory=lambda: _NOWHERE)
    _label: tuple[tuple[str, str], ...] = PrivateAttr(default=())

    @property
    def asal(self) -> Asal:
        """The file and line this row was read from."""
        return self._asal

    @property
    def label(self) -> tuple[tuple[str, str], ...]:
        """Columns whose number was written with its predicate, each with that predicate."""
        return self._label
