"""An analyst's round: open a chapter, run it, change a sentence, save, build; the report has it."""

import base64
import json
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from lakip_nb.data import load_laporan
from lakip_nb.present import kata
from tests.report.conftest import REPO, copy_project
from tests.support.foto import RAHASIA, photo

CHAPTER = "04_realisasi_anggaran.ipynb"
SENTENCE = "Kalimat ini diketik di JupyterLab & disimpan."

# Room for the whole chapter: JupyterLab draws only the cells that are in the window.
WINDOW = {"width": 1400, "height": 7000}


def command() -> tuple[dict[str, str], list[str]]:
    """The settings and the command of `make edit`, by the Python that runs the tests."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    question = ["make", "-n", "-o", "environment", "edit"]
    made = subprocess.run(question, cwd=REPO, env=environment, capture_output=True, text=True, check=True)
    setting, _, *arguments = shlex.split(made.stdout.replace("\\\n", " "))
    name, _, value = setting.partition("=")
    return {name: value}, [sys.executable, *arguments]


def announced(process: subprocess.Popen, folder: Path) -> dict:
    """Address and token of the server, which it writes down once it answers."""
    file = folder / f"jpserver-{process.pid}.json"
    for _ in range(600):
        if file.exists() and (text := file.read_text("utf-8")):
            return json.loads(text)
        assert process.poll() is None, "JupyterLab did not start"
        time.sleep(0.2)
    pytest.fail("JupyterLab says nothing")


@pytest.fixture
def project(tmp_path) -> Path:
    """A copy of the project to write in."""
    (tmp_path / "proyek").mkdir()
    return copy_project(tmp_path / "proyek")


@pytest.fixture
def server(project, tmp_path) -> Iterator[dict]:
    """JupyterLab as `make edit` starts it, with settings of its own; nothing of it is left behind."""
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    folders = {name: str(tmp_path / name) for name in names}
    options = ["--no-browser", "--ServerApp.port=0", "--ServerApp.allow_root=True"]
    settings, edit = command()
    with (tmp_path / "jupyterlab.log").open("w") as log:
        environment = os.environ | settings | folders
        process = subprocess.Popen(
            [*edit, *options], cwd=project, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        started = [psutil.Process(process.pid)]
        try:
            yield announced(process, tmp_path / "JUPYTER_RUNTIME_DIR")
            started += started[0].children(recursive=True)
        finally:
            process.terminate()
            process.wait(60)
    _, left = psutil.wait_procs(started, timeout=20)
    for straggler in left:
        straggler.kill()
    assert left == []


def saved(page, path: Path, words: str) -> None:
    """Save, and wait until the file holds what was typed."""
    page.keyboard.press("ControlOrMeta+s")
    deadline = time.monotonic() + 60
    while words not in path.read_text("utf-8") and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert words in path.read_text("utf-8")


def built(project: Path) -> str:
    """The page of the report that is built from what was saved."""
    command = [sys.executable, "-m", "lakip_nb", "report", "--year", "2023"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return (project / "outputs" / "medang-deras" / "2023" / "laporan.html").read_text("utf-8")


PASTE = """(content) => {
  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], "image.png", { type: "image/png" }));
  const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(paste);
}"""


def test_a_picture_pasted_in_jupyterlab_is_a_numbered_figure(browser, server, project):
    narrative = project / "notebooks" / "narasi" / "medang-deras-2023.ipynb"
    context = browser.new_context(viewport=WINDOW)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(f"{server['url']}lab/tree/notebooks/narasi/{narrative.name}?token={server['token']}")
    cell = page.locator(".jp-MarkdownCell").filter(has_text="Sarana dan prasarana: kebutuhan")
    expect(cell).to_be_visible(timeout=90_000)
    cell.locator("p").first.dblclick(position={"x": 30, "y": 8})
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.evaluate(PASTE, base64.b64encode(photo(form="PNG")).decode())
    expect(cell.locator(".cm-content")).to_contain_text("attachment:")
    saved(page, narrative, "attachment:")
    context.close()

    (held,) = [cell for cell in json.loads(narrative.read_text("utf-8"))["cells"] if cell.get("attachments")]
    assert RAHASIA.encode() in base64.b64decode(next(iter(held["attachments"].values()))["image/png"])
    source = built(project)
    figures = re.findall(
        r'<img src="data:image/png;base64,([^"]*)"[^>]*><figcaption><span class="nomor">([^<]*)', source
    )
    assert [number for _, number in figures] == ["Gambar 1.2"]
    assert RAHASIA.encode() not in base64.b64decode(figures[0][0])
    assert source.count("Gambar 1.2") == 2  # the figure and its line in the list


def test_a_sentence_typed_in_jupyterlab_comes_into_the_report(browser, server, project):
    laporan = load_laporan("medang-deras", 2023, project)
    value = kata.rupiah(laporan.anggaran.pagu)
    path = project / "notebooks" / CHAPTER
    context = browser.new_context(viewport=WINDOW)
    context.set_default_timeout(60_000)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{server['url']}lab/tree/notebooks/{CHAPTER}?token={server['token']}")

    prose = page.locator(".jp-MarkdownCell").filter(has_text="menurut program berjumlah")
    expect(prose).to_be_visible(timeout=90_000)
    assert value not in prose.inner_text()
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    expect(prose).to_contain_text(value, timeout=90_000)
    expect(page.locator(".jp-OutputArea-output #tbl-belanja table")).to_be_visible(timeout=90_000)
    expect(page.locator(".jp-OutputArea-output #fig-kinerja-program svg.luas")).to_be_visible()
    assert page.locator(".jp-OutputArea-output[data-mime-type*=error]").count() == 0

    cell = page.locator(".jp-MarkdownCell").filter(has_text="Pada tingkat kegiatan")
    cell.locator("p", has_text="Pada tingkat kegiatan").dblclick(position={"x": 30, "y": 8})
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type(" " + SENTENCE)
    saved(page, path, SENTENCE)
    # No question is asked, and nothing beyond this machine is asked for.
    assert page.locator(".jp-Dialog, .jp-toast-button").all_inner_texts() == []
    assert len(requests) > 50
    assert [url for url in requests if not url.startswith((server["url"], "data:", "blob:"))] == []
    context.close()

    source = built(project)
    assert source.count(SENTENCE.replace("&", "&amp;")) == 1
    assert value in source and "{eval}" not in source
