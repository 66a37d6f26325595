"""Tables of examples in Markdown, | Tulis | Hasil |, in which every row is code and what it gives.

A person writes both; a test compares. Decimals in the code are exact, as those read from data.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

_HEAD = re.compile(r"\| Tulis \| Hasil \|")
_ROW = re.compile(r"\| `([^`]+)` \| (.*?) \|(?: .*\|)?")


@dataclass(frozen=True)
class Example:
    """One row: where it stands, the heading above it, the code, and what it should give."""

    line: int
    heading: str
    code: str
    result: str

    def __str__(self) -> str:
        return f"{self.line}: {self.code}"

    def evaluate(self, **names: Any) -> str:
        """What the code gives, as a reader sees it."""
        tree = _Exact().visit(ast.parse(self.code, mode="eval"))
        return str(eval(compile(ast.fix_missing_locations(tree), "example", "eval"), {"Decimal": Decimal, **names}))

    def call(self) -> tuple[str, Any]:
        """The last name of the function that is called and its first argument, where that is a number or None."""
        call = ast.parse(self.code, mode="eval").body
        assert isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute), self.code
        try:
            return call.func.attr, ast.literal_eval(call.args[0])
        except (ValueError, IndexError):
            return call.func.attr, ...


class _Exact(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, float):
            return node
        return ast.Call(ast.Name("Decimal", ast.Load()), [ast.Constant(repr(node.value))], [])


def examples(text: str) -> Iterator[Example]:
    """Every row of every such table.

    Raises:
        ValueError: a row is not `code` and a result.
    """
    heading, inside = "", False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if not line.startswith("|"):
            inside = False
        elif _HEAD.match(line):
            inside = True
        elif inside and not line.startswith("|---"):
            row = _ROW.fullmatch(line)
            if row is None:
                raise ValueError(f"line {number}: {line}")
            yield Example(number, heading, row[1], row[2])


def names(mapping: Mapping[str, Any]) -> dict[str, Any]:
    """The names that a chapter notebook has, besides those given."""
    import datetime as dt

    from lakip_nb.present import daftar, grafik, kalimat, kata, tabel, ungkapan

    rooms = {"kata": kata, "ungkapan": ungkapan, "kalimat": kalimat, "tabel": tabel, "grafik": grafik, "daftar": daftar}
    return {"dt": dt, **rooms, **mapping}
