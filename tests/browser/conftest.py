"""The built report in a real Chromium, as a reader opens it: from a file, offline."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.report.conftest import build_page, copy_project

HERE = Path(__file__).parent
PAGES = ("laporan.html", "pemeriksaan.html")
DOCUMENTS = (*PAGES, "kertas-kerja.html")
DESK, TELEPHONE = (1280, 900), (390, 844)

# What looks at a page: `lakip.words()`, `lakip.lost(…)`, … inside the browser.
_LOOK = (HERE / "look.js").read_text("utf-8")


@dataclass
class Opened:
    """A page in the browser, with every request it made and everything it complained of."""

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """Requests for anything but the file itself."""
        return [url for url in self.requests if url != self.url and not url.startswith("data:")]

    def look(self, expression: str, *arguments: object):
        """What a function of look.js sees: `look("overlaps")`."""
        return self.page.evaluate(f"given => lakip.{expression}(...given)", list(arguments))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; `make test-browser` says where it is."""
    executable = os.environ.get("LAKIP_CHROMIUM")
    if not executable:
        pytest.fail("LAKIP_CHROMIUM names no browser: run `make test-browser`")
    with sync_playwright() as playwright:
        arguments = ["--disable-gpu", "--disable-quic", "--disable-sync"]
        chromium = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """The folder with the report and the check page of Medang Deras 2023."""
    project = copy_project(tmp_path_factory.mktemp("peramban"))
    return build_page(project, "medang-deras", 2023).path.parent


@contextmanager
def opened(browser: Browser, path: Path, size: tuple[int, int], **options) -> Iterator[Opened]:
    """A file in a window of its own, which knows neither network nor any other page."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="id-ID", **options)
    try:
        page = context.new_page()
        seen = Opened(page, path.as_uri())
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.on("requestfailed", lambda request: seen.complaints.append(f"failed: {request.url}"))
        page.goto(seen.url)
        page.evaluate(_LOOK)
        yield seen
    finally:
        context.close()


@pytest.fixture
def show(browser, folder) -> Callable:
    """Opens a page of the report: `with show("laporan.html", DESK) as seen:`."""

    def show(name: str, size: tuple[int, int] = DESK, **options):
        return opened(browser, folder / name, size, **options)

    return show


@pytest.fixture
def show_html(browser, tmp_path) -> Callable:
    """Opens a page that a test writes, to see that a checker finds what is wrong in it."""

    def show(body: str, size: tuple[int, int] = DESK, head: str = ""):
        path = tmp_path / "uji.html"
        source = f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title>{head}</head>'
        path.write_text(f"{source}<body><main><h1>Uji</h1>{body}</main></body></html>", encoding="utf-8")
        return opened(browser, path, size)

    return show
