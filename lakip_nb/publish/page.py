"""From executed chapters to the text of one HTML page: nbconvert with a template and a style sheet of our own."""

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode
from traitlets import default

from lakip_nb.publish.cover import Cover
from lakip_nb.publish.markdown import to_html
from lakip_nb.publish.stitch import stitch

TEMPLATES = Path(__file__).resolve().parent / "templates"


def render(chapters: Iterable[tuple[str, NotebookNode]], cover: Cover) -> str:
    """One HTML page from (file, executed notebook) pairs in the order of reading.

    The same notebooks and cover give the same text, whatever machine, time or folder.

    Raises:
        StitchError: the chapters do not fit together.
    """
    stitched = stitch(chapters)
    resources = {
        "lakip": {
            "cover": cover,
            "contents": stitched.contents,
            "labels": stitched.labels,
            "css": (TEMPLATES / "lakip" / "laporan.css").read_text(encoding="utf-8"),
        }
    }
    page, _ = load_exporter().from_notebook_node(stitched.notebook, resources)
    return page.strip() + "\n"


@cache
def load_exporter() -> "LaporanExporter":
    """What `render` needs, with its template compiled; for whoever has nothing else to do yet."""
    exporter = LaporanExporter()
    assert exporter.template
    return exporter


class LaporanExporter(TemplateExporter):
    """One HTML file: no script, no network, input cells hidden, outputs as they are."""

    # Not to be chosen by name: it needs a stitched notebook, not just any
    export_from_notebook = None  # type: ignore[assignment]

    @default("template_name")
    def _template_name_default(self) -> str:
        return "lakip"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATES)]

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    @default("template_extension")
    def _template_extension_default(self) -> str:
        return ".html.j2"

    @default("default_preprocessors")
    def _default_preprocessors_default(self) -> list[Any]:
        return []  # the stitch did it all

    def get_prefix_root_dirs(self) -> list[str]:
        """nbconvert's own templates only: a copy in the user's home must not change a report."""
        return [str(Path(sys.prefix) / "share" / "jupyter")]

    def _preprocess(self, nb: Any, resources: Any) -> Any:
        """Nothing to do; the base class would copy the whole notebook once more for it."""
        return nb, resources

    def _create_environment(self) -> Environment:
        environment = super()._create_environment()
        environment.undefined = StrictUndefined
        environment.filters["prosa"] = to_html
        return environment
