"""A column of a table in the workbook: what it is called, explained, restricted to, and how a cell is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from lakip_nb.data.dictionary import form
from lakip_nb.data.numerals import NumeralError, read_decimal, read_rupiah, read_whole
from lakip_nb.data.rows.base import (
    Bentuk,
    Cacah,
    Jenis,
    Row,
    Rujukan,
    Rupiah,
    allowed_words,
    jenis,
    marks,
    types,
)
from lakip_nb.present import kata

_DIGITS = 15
"""Digits of a number that Excel keeps; more are written as text."""


def _bentuk(kind: Any) -> Bentuk:
    return next(mark for mark in get_args(kind) if isinstance(mark, Bentuk))


_RUPIAH, _CACAH = _bentuk(Rupiah), _bentuk(Cacah)


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """One column: its name, its note, the words it allows, where it refers to, whether its sum means something.

    `isi` says in words what is written in it; `terbuka` is a column that allows something else beside its words.
    """

    nama: str
    catatan: str
    jenis: Jenis
    wajib: bool
    isi: str
    pilihan: tuple[str, ...]
    terbuka: bool
    rujukan: Rujukan | None
    dijumlahkan: bool
    _field: FieldInfo

    def stored(self, text: str) -> tuple[Decimal | str, str]:
        """A cell as Excel should hold it, and its number format: a number where it certainly is one, else text."""
        form = next(marks(self._field, Bentuk), None)
        if self.jenis != "angka" or not text:
            return text, "@"
        whole = any(kind is int for kind in types(self._field.annotation))
        try:
            number = Decimal(read_whole(text)) if whole else (read_rupiah if form == _RUPIAH else read_decimal)(text)
        except NumeralError:
            return text, "General"
        if len(number.as_tuple().digits) > _DIGITS:
            return text, "General"
        decimals = max(0, -int(number.as_tuple().exponent))
        group = "#,##0" if form in (_RUPIAH, _CACAH) else "0"
        return number, f"{group}.{'0' * decimals}" if decimals else group

    @property
    def format(self) -> str:
        """The number format of a cell in which nothing stands yet."""
        if self.jenis != "angka":
            return "@"
        return "#,##0" if next(marks(self._field, Bentuk), None) in (_RUPIAH, _CACAH) else "General"


def entry_columns(model: type[Row]) -> tuple[EntryColumn, ...]:
    """The columns of a table, in its order."""
    links = {link.kolom: link for link in model.rujukan}
    yearly = any((field.alias or name) == "tahun" for name, field in model.model_fields.items())
    return tuple(
        EntryColumn(
            nama=(column := field.alias or name),
            catatan=_note(field, links.get(column), model.kunci if column in model.kunci else ()),
            jenis=jenis(field),
            wajib=NoneType not in get_args(field.annotation),
            isi=_form(field),
            pilihan=tuple(allowed_words(field.annotation)),
            terbuka=any(isinstance(kind, type) and kind is not NoneType for kind in types(field.annotation)),
            rujukan=links.get(column),
            dijumlahkan=not yearly and column not in model.kunci and _summed(field),
            _field=field,
        )
        for name, field in model.model_fields.items()
    )


def key_notes(model: type[Row]) -> dict[str, str]:
    """What is said of each key of a table of keys and values, and of what its value may be."""
    return {name: _key_note(field) for name, field in model.model_fields.items()}


def _key_note(field: FieldInfo) -> str:
    lines = [f"{field.description}.", f"Isi: {_form(field)}."]
    if field.is_required():
        lines.append("Wajib diisi.")
    elif field.default is None:
        lines.append("Kosongkan bila belum diketahui.")
    else:
        lines.append(f"Bila kosong: {field.default}.")
    return "\n".join(lines)


def _summed(field: FieldInfo) -> bool:
    form = next(marks(field, Bentuk), None)
    return form in (_RUPIAH, _CACAH) and not (field.description or "").startswith("Nomor")


def _form(field: FieldInfo) -> str:
    return form(field).replace("`", "")


def _note(field: FieldInfo, link: Rujukan | None, key: Sequence[str]) -> str:
    lines = [f"{field.description}.", f"Isi: {_form(field)}."]
    if link:
        lines.append(f"Pilih dari tabel {link.tabel}, kolom {link.kolom_tujuan}.")
    if key:
        own = f"Gabungan {kata.rangkai(key)}" if len(key) > 1 else "Kunci:"
        lines.append(f"{own} tidak boleh berulang.")
    optional = NoneType in get_args(field.annotation)
    lines.append("Kosongkan bila belum diketahui." if optional else "Wajib diisi pada setiap baris.")
    return "\n".join(lines)
