"""From executed chapters to the text of one HTML page: nbconvert with a template and a style sheet of our own."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from nbconvert.exporters.templateexporter import TemplateExporter
from nbformat import NotebookNode

from lakip_nb.present import kata
from lakip_nb.publish.cover import Cover
from lakip_nb.publish.huruf import styles
from lakip_nb.publish.markdown import to_html
from lakip_nb.publish.stitch import Document, stitch
from lakip_nb.publish.template import TEMPLATES


@dataclass(frozen=True)
class Pages:
    """The report as one HTML page, and its working papers as another; None where there are none."""

    report: str
    working: str | None


def render(chapters: Iterable[tuple[str, NotebookNode]], cover: Cover) -> Pages:
    """The HTML pages from (file, executed notebook) pairs in the order of reading.

    The same notebooks and cover give the same text, whatever machine, time or folder.

    Raises:
        StitchError: the chapters do not fit together.
    """
    stitched = stitch(chapters)
    report = _page(stitched.report, cover)
    return Pages(report, _page(stitched.working, cover, working=True) if stitched.working else None)


def _page(document: Document, cover: Cover, working: bool = False) -> str:
    resources = {
        "lakip": {
            "cover": cover,
            "draft": kata.tanggal(cover.draft) if cover.draft else "",
            "working": working,
            "contents": document.contents,
            "labels": document.labels,
            "elsewhere": document.elsewhere,
            "css": styles("lakip/laporan.css"),
        }
    }
    page, _ = load_exporter().from_notebook_node(document.notebook, resources)
    return page.strip() + "\n"


@cache
def load_exporter() -> "LaporanExporter":
    """What `render` needs, with its template compiled; for whoever has nothing else to do yet."""
    exporter = LaporanExporter(  # type: ignore[no-untyped-call]  # nbconvert's constructor has no types
        template_name="lakip",
        extra_template_basedirs=[str(TEMPLATES)],
        file_extension=".html",
        default_preprocessors=[],  # the stitch did it all
    )
    assert exporter.template
    return exporter


def css_string(text: str) -> str:
    """A text as a string of a style sheet that stands in a page: whatever it holds, it stays a text."""
    return '"' + "".join(c if c.isalnum() or c in " .,-·" else f"\\{ord(c):06x}" for c in text) + '"'


class LaporanExporter(TemplateExporter):
    """One HTML file: no script, no network, input cells hidden, outputs as they are."""

    # Not to be chosen by name: it needs a stitched notebook, not just any
    export_from_notebook = None  # type: ignore[assignment]  # None is how nbconvert spells that

    def get_prefix_root_dirs(self) -> list[str]:
        """nbconvert's own templates only: a copy in the user's home must not change a report."""
        return [str(Path(sys.prefix) / "share" / "jupyter")]

    def _preprocess(self, nb: Any, resources: Any) -> Any:
        """Nothing to do; the base class would copy the whole notebook once more for it."""
        return nb, resources

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]  # nbconvert's
        environment.undefined = StrictUndefined
        environment.filters["prosa"] = to_html
        environment.filters["css"] = css_string
        return environment
