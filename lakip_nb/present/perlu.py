"""What a piece of the report needs of the data, so that it is known without executing which pieces are there.

A table, chart, list or clause declares its need above itself::

    @perlu(lambda laporan: laporan.survei.unsur)
    @berlabel("tbl-unsur-ikm")
    def unsur_ikm(laporan: Laporan) -> Tabel:

Where the need is not met, the run leaves the piece out, with every sentence that names it. A piece
that declares nothing is always there; a number (`kata.persen(indikator.kemajuan)`) or a bare datum
(`laporan.identitas.visi`) is there when its value is known, a count (`kata.terbilang(len(…))`) when
there is something to count, and a whole sentence (`kalimat.jarak(indikator)`) when it says anything.
"""

import ast
from collections.abc import Callable, Mapping, Sized
from typing import Any, TypeVar

from lakip_nb.present import myst
from lakip_nb.present.kata import amounts

F = TypeVar("F", bound=Callable[..., Any])

PERLU: dict[Callable[..., Any], Callable[..., object]] = {}
"""What a function needs, by the function: called with its arguments, true where it has something to say."""


def perlu(ada: Callable[..., object]) -> Callable[[F], F]:
    """Declare that the function below has something to say only where `ada` of its arguments is true."""

    def declare(function: F) -> F:
        PERLU[function] = ada
        return function

    return declare


def berisi(source: str, names: Mapping[str, object]) -> bool:
    """Whether a cell's call or a live expression has something to say.

    `names` are the laporan, sasaran and indikator that it may use. What cannot be told without
    executing it is taken to be there: the kernel will say more.

    >>> berisi("kata.persen(serapan)", {"serapan": None}), berisi("kata.persen(serapan)", {"serapan": 1})
    (False, True)
    """
    try:
        statements = myst.statements(source.strip())
        match statements:
            case [ast.Expr(value=expression)]:
                return _says(expression, names)
    except (_Unknown, SyntaxError):
        pass
    return True


class _Unknown(Exception):
    """What an expression means is not known before it is executed."""


def _says(expression: ast.expr, names: Mapping[str, object]) -> bool:
    match expression:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=module), attr=name), args=args, keywords=keywords):
            function = _function(module, name)
            if module == "kalimat":
                return bool(function(*(_value(arg, names) for arg in args)))
            need = PERLU.get(function)
            if need is None and vars(amounts).get(name) is not function:
                return True
            values = [_value(arg, names) for arg in args]
            named = {keyword.arg or "": _value(keyword.value, names) for keyword in keywords}
            return bool(need(*values, **named)) if need else values[0] is not None
        case ast.Attribute() | ast.Name():
            return _value(expression, names) is not None
    return True


def _function(module: str, name: str) -> Callable[..., Any]:
    # The charts and tables declare their needs by this module
    from lakip_nb.present import bab

    try:
        found: Callable[..., Any] = getattr(vars(bab)[module], name)
    except (KeyError, AttributeError) as error:
        raise _Unknown from error
    return found


def _value(expression: ast.expr, names: Mapping[str, object]) -> object:
    """The value of a name, of an attribute of one, or of what is written out."""
    match expression:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.Attribute(value=owner, attr=name):
            found = _value(owner, names)
            if hasattr(found, name):
                return getattr(found, name)
        case ast.Call(func=ast.Name(id="len"), args=[counted]):
            found = _value(counted, names)
            return len(found) or None if isinstance(found, Sized) else None
        case ast.Call(func=ast.Attribute() as method, args=args):
            asked = _value(method, names)
            if callable(asked):
                return asked(*(_value(arg, names) for arg in args))
    raise _Unknown
