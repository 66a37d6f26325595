"""Parameters are input: names and types are held against what the notebooks declare.

papermill only warns of a name it does not know, and then builds the report of another year than
the one that was asked for. Here an unknown name, or a value of another type, stops the run.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from lakip_nb.data.errors import ParameterError, nearest

TAG = "parameters"

_WORDS = {int: "bilangan bulat", float: "bilangan", str: "teks", bool: "True atau False"}


@dataclass(frozen=True)
class Declared:
    """One parameter as a `parameters` cell declares it; the type is that of its default."""

    name: str
    type: type
    default: object


def declared(notebook: NotebookNode) -> dict[str, Declared]:
    """The parameters of a notebook: the names assigned in its cell tagged `parameters`.

    What papermill finds there as well; its own inspection reads lines by pattern, and takes
    papermill's import with it, for which a run that executes nothing has no other use.
    """
    found = {}
    for name, value in _assignments(next((cell.source for cell in _parameter_cells(notebook)), "")):
        try:
            default = ast.literal_eval(value)
        except (ValueError, SyntaxError):
            default = None
        found[name] = Declared(name, type(default), default)
    return found


def _assignments(source: str) -> Iterator[tuple[str, ast.expr]]:
    try:
        statements = ast.parse(source).body
    except SyntaxError:
        return  # the kernel will say what is wrong, and where
    for statement in statements:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def has_parameters(notebook: NotebookNode) -> bool:
    """Whether a notebook has a cell tagged `parameters`."""
    return any(True for _ in _parameter_cells(notebook))


def union(notebooks: Sequence[NotebookNode]) -> dict[str, Declared]:
    """The parameters of all chapters together.

    Raises:
        ParameterError: two chapters declare one name with different types.
    """
    known: dict[str, Declared] = {}
    for notebook in notebooks:
        for name, parameter in declared(notebook).items():
            first = known.setdefault(name, parameter)
            if first.type is not parameter.type:
                raise ParameterError(
                    f'Parameter "{name}" dideklarasikan dengan jenis yang berbeda: '
                    f"{_word(first.type)} dan {_word(parameter.type)}. "
                    'Samakan sel "parameters" pada semua bab.'
                )
    return known


def check(given: Mapping[str, object], known: Mapping[str, Declared]) -> dict[str, object]:
    """Return the parameters with their declared types; text from a command line is read as such.

    Raises:
        ParameterError: unknown names and unfit values, all of them at once.
    """
    faults, checked = [], {}
    for name, value in given.items():
        if name not in known:
            faults.append(_unknown(name, known))
            continue
        try:
            checked[name] = _fit(value, known[name].type)
        except (ValueError, KeyError):
            faults.append(
                f'Nilai {value!r} untuk parameter "{name}" tidak cocok: '
                f"diperlukan {_word(known[name].type)}, misalnya {known[name].default!r}."
            )
    if faults:
        raise ParameterError("\n".join(faults))
    return checked


def _parameter_cells(notebook: NotebookNode) -> Iterator[NotebookNode]:
    return (cell for cell in notebook.cells if TAG in cell.metadata.get("tags", []))


def _unknown(name: str, known: Mapping[str, Declared]) -> str:
    if not known:
        return f'Parameter "{name}" tidak dikenal: notebook tidak mempunyai parameter.'
    parts = (f'Parameter "{name}" tidak dikenal.', nearest(name, sorted(known)))
    return " ".join(filter(None, (*parts, f"Yang ada: {', '.join(sorted(known))}.")))


def _fit(value: object, wanted: type) -> object:
    if wanted is type(None) or type(value) is wanted:
        return value
    if wanted is float and type(value) is int:
        return float(value)
    if isinstance(value, str) and wanted is bool:
        return {"true": True, "false": False}[value.lower()]
    if isinstance(value, str) and wanted in (int, float):
        return wanted(value)
    raise ValueError


def _word(kind: type) -> str:
    return _WORDS.get(kind, kind.__name__)
