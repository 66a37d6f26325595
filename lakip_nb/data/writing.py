"""Rows as the text of a CSV file."""

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip_nb.data.reading import columns_of
from lakip_nb.data.rows.base import Row

Cells = dict[str, str]
"""A row as text cells, by column."""


def cells(row: Row) -> Cells:
    """A row as the text cells from which it can be read again; what is not known is blank."""
    fields = type(row).model_fields.items()
    return {field.alias or name: _text(getattr(row, name)) for name, field in fields}


def csv_text(model: type[Row], rows: Sequence[Mapping[str, str]]) -> str:
    """A table with the columns of its contract; what a row does not name stays blank."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns_of(model), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
