"""The Word document's run: when the report is built first, and what happens to one that somebody changed."""

import pytest

from lakip_nb.publish.word.document import WordError
from lakip_nb.run.report import build
from lakip_nb.run.word import build_docx

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def root(project):
    return project(narrative="narrative", **{"01_bab": "whole"})


@pytest.fixture
def folder(root):
    return root / "outputs" / "contoh" / "2023"


@pytest.fixture
def making(monkeypatch):
    """Stands in for pandoc: a document is the page and its mark, or what the test says."""
    does = {
        "make": lambda page, mark: f"<dc:identifier>{mark}</dc:identifier>{page}".encode(),
        "load": lambda: None,
    }
    monkeypatch.setattr("lakip_nb.run.word.render_docx", lambda page, mark: does["make"](page, mark))
    monkeypatch.setattr("lakip_nb.run.word.load_pandoc", lambda: does["load"]())
    return does


def documents(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix == ".docx" or path.name.startswith("."))


def fail(error):
    def raises(*args):
        raise error

    return raises


def test_a_missing_report_is_built_and_a_current_one_is_not(root, folder, making):
    stages = []
    path, aside = build_docx(root, None, 2023, stages.append)
    assert (path, aside) == (folder / "laporan.docx", None)
    assert path.read_bytes().endswith((folder / "laporan.html").read_bytes())
    assert "menjalankan bab" in {progress.stage for progress in stages}

    stages.clear()
    build_docx(root, "contoh", 2023, stages.append)
    assert [progress.stage for progress in stages] == ["memeriksa parameter", "menyusun dokumen Word"]
    assert documents(folder) == ["laporan.docx"]


def test_a_missing_library_is_said_before_anything_runs(root, making):
    making["load"] = fail(WordError("pandoc"))
    with pytest.raises(WordError):
        build_docx(root, "contoh", 2023)
    assert not (root / "outputs").exists()


def test_what_somebody_changed_in_word_is_put_aside(root, folder, making):
    path, _ = build_docx(root, "contoh", 2023)
    made = path.read_bytes()
    for number, name in enumerate(("laporan-disunting.docx", "laporan-disunting-2.docx")):
        path.write_bytes(b"PK saved by Word %d" % number)
        _, aside = build_docx(root, "contoh", 2023)
        assert aside == folder / name
        assert aside.read_bytes() == b"PK saved by Word %d" % number
        assert path.read_bytes() == made
    assert documents(folder) == ["laporan-disunting-2.docx", "laporan-disunting.docx", "laporan.docx"]


@pytest.mark.parametrize("error", [ValueError("broken"), KeyboardInterrupt()])
def test_a_failing_document_leaves_the_old_one(root, folder, making, error):
    path, _ = build_docx(root, "contoh", 2023)
    path.write_bytes(b"PK saved by Word")
    making["make"] = fail(error)
    with pytest.raises(type(error)):
        build_docx(root, "contoh", 2023)
    assert path.read_bytes() == b"PK saved by Word"
    assert documents(folder) == ["laporan.docx"]


@pytest.mark.parametrize(
    ("content", "stays"),
    [(b"<dc:identifier>" + b"0" * 32 + b"</dc:identifier>", False), (b"PK saved by Word", True)],
    ids=["of another page", "changed"],
)
def test_a_report_removes_a_document_of_another_page_but_not_a_changed_one(root, folder, making, content, stays):
    path, _ = build_docx(root, "contoh", 2023)
    build(root, "contoh", 2023)
    assert path.is_file()
    path.write_bytes(content)
    build(root, "contoh", 2023)
    assert path.is_file() == stays


def test_a_document_that_another_program_holds_open_does_not_stop_a_report(root, folder, making, monkeypatch):
    path, _ = build_docx(root, "contoh", 2023)
    path.write_bytes(b"<dc:identifier>" + b"0" * 32 + b"</dc:identifier>")
    unlink = type(path).unlink
    in_use = fail(PermissionError("in use"))
    monkeypatch.setattr(type(path), "unlink", lambda each, **given: in_use() if each == path else unlink(each, **given))
    build(root, "contoh", 2023)
    assert path.is_file()
