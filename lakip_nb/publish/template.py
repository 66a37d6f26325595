"""The templates of pages that are not made from chapters, and how one is filled."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).resolve().parent / "templates"


def filled(name: str, **values: Any) -> str:
    """The page that a template gives with values: all of them are escaped, and none may be missing."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(values).strip() + "\n"


def asset(name: str) -> str:
    """The text of a style sheet or a script beside the templates."""
    return (TEMPLATES / name).read_text(encoding="utf-8")
