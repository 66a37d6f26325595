"""What a module of lakip_nb imports and calls, read from its source without running it."""

import ast
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "lakip_nb"


@dataclass(frozen=True)
class Import:
    """One name that a module imports.

    `name` is absolute and as deep as the statement goes (`from lakip_nb.data import project` gives
    `lakip_nb.data.project`). `lazy` says that the statement stands inside a function.
    """

    name: str
    line: int
    lazy: bool

    @property
    def top(self) -> str:
        """First part of the name: the distribution or standard module."""
        return self.name.partition(".")[0]

    @property
    def room(self) -> str | None:
        """The package of lakip_nb that is imported from; "" for lakip_nb itself, None for others."""
        parts = self.name.split(".")
        if parts[0] != PACKAGE:
            return None
        return parts[1] if len(parts) > 1 else ""


def module_name(path: Path, root: Path = ROOT) -> str:
    """Dotted name of a source file: `lakip_nb/run/report.py` is `lakip_nb.run.report`."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@lru_cache
def sources(root: Path = ROOT) -> dict[str, str]:
    """Source text of every module of the package, by dotted name; packages keep `.__init__`."""
    return {
        module_name(path, root) + (".__init__" if path.name == "__init__.py" else ""): path.read_text("utf-8")
        for path in sorted((root / PACKAGE).rglob("*.py"))
    }


def imports(module: str, source: str) -> list[Import]:
    """Everything the module imports, wherever the statement stands, relative names resolved."""
    found: list[Import] = []
    # A package's own relative imports start from itself, a module's from the package around it.
    package = module.split(".")[:-1]

    def visit(node: ast.AST, lazy: bool) -> None:
        if isinstance(node, ast.Import):
            found.extend(Import(alias.name, node.lineno, lazy) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            base = [*base, *(node.module.split(".") if node.module else [])]
            found.extend(Import(".".join([*base, alias.name]), node.lineno, lazy) for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            if node.args and isinstance(node.args[0], ast.Constant):
                found.append(Import(str(node.args[0].value), node.lineno, lazy))
        inner = lazy or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for child in ast.iter_child_nodes(node):
            visit(child, inner)

    visit(ast.parse(source), lazy=False)
    return found


def called(node: ast.Call) -> str:
    """Last name of what a call calls: `open` for `open(…)`, `read_text` for `path.read_text(…)`."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def calls(source: str) -> list[tuple[str, int]]:
    """Every call of the module as (last name, line)."""
    return [(called(node), node.lineno) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
