"""Rows as the text of a CSV file that an Indonesian Excel opens by double click.

The byte order mark says that it is UTF-8, the semicolon is that Excel's separator, and a number that
may have decimals has them after a comma: a dot it would take for thousands or for a time of day.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip_nb.data.reading import columns_of
from lakip_nb.data.rows.base import Row

_BOM, _MARK = "\ufeff", ";"

Cells = dict[str, str]
"""A row as text cells, by column."""


def cells(row: Row) -> Cells:
    """A row as the text cells from which it can be read again; what is not known is blank."""
    fields = type(row).model_fields.items()
    return {field.alias or name: _text(getattr(row, name)) for name, field in fields}


def csv_text(model: type[Row], rows: Sequence[Mapping[str, str]]) -> str:
    """A table with the columns of its contract; what a row does not name stays blank."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns_of(model), restval="", delimiter=_MARK, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return _BOM + text.getvalue()


def csv_line(values: Sequence[str]) -> str:
    """One line of such a file, without its end."""
    text = io.StringIO()
    csv.writer(text, delimiter=_MARK, lineterminator="").writerow(values)
    return text.getvalue()


def _text(value: object) -> str:
    if value is None:
        return ""
    return _decimal(f"{value:f}") if isinstance(value, Decimal) else str(value)


def _decimal(plain: str) -> str:
    whole, _, decimals = plain.partition(".")
    # Three decimals could be thousands, and would be refused when they are read; a fourth makes them certain.
    return f"{whole},{decimals:0<4}" if len(decimals) == 3 and whole.lstrip("-") != "0" else plain.replace(".", ",")
