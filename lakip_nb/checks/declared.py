"""Rules, measures and answers are declared where they stand; here those of a package are gathered."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def declared(kind: type[T], package: ModuleType) -> tuple[T, ...]:
    """Everything of a kind that the modules of a package declare, once, module by module.

    A module that asks while it is loaded has nothing of its own yet.
    """
    modules = [import_module(found.name) for found in iter_modules(package.__path__, f"{package.__name__}.")]
    things = (thing for module in modules for thing in vars(module).values() if isinstance(thing, kind))
    return tuple({id(thing): thing for thing in things}.values())
