"""Cleaning notebooks: what JupyterLab stored goes, what the analyst wrote stays to the byte."""

import os
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_output

from lakip_nb.cli import main
from lakip_nb.run.tidy import tidy
from tests.contract import chapter
from tests.contract.imports import ROOT

CHAPTERS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "notebooks").rglob("[!.]*.ipynb"))
CHAPTER = "notebooks/03_akuntabilitas.ipynb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project's own notebooks in a folder to spoil."""
    (tmp_path / "data/acuan").mkdir(parents=True)
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns(".*"))
    return tmp_path


def saved_by_jupyterlab(path: Path) -> None:
    """Do to a notebook what a sitting in JupyterLab with Run All does to it."""
    nb = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nb.metadata.kernelspec.display_name = "lakip-nb"
    nb.metadata.language_info = {"name": "python", "version": "3.11.9", "codemirror_mode": {"name": "ipython"}}
    nb.metadata.widgets = {"application/vnd.jupyter.widget-state+json": {"state": {}, "version_major": 2}}
    for count, cell in enumerate(nb.cells, start=1):
        cell.metadata |= {"editable": True, "trusted": True, "slideshow": {"slide_type": ""}}
        if cell.cell_type == "markdown":
            cell.metadata["user_expressions"] = [{"expression": "laporan.year", "result": {"status": "ok"}}]
            cell.metadata["jp-MarkdownHeadingCollapsed"] = True
        else:
            cell.metadata |= {"scrolled": True, "execution": {"iopub.execute_input": "2024-01-30T02:00:00Z"}}
            cell.execution_count = count
            cell.outputs = [new_output("stream", text="86,00\n"), new_output("execute_result", execution_count=count)]
    nb.cells.append(new_code_cell(" \n"))
    nbformat.write(nb, path)


@pytest.mark.parametrize("file", CHAPTERS)
def test_what_jupyterlab_stored_is_gone_and_nothing_else(root: Path, file: str) -> None:
    path = root / file
    before = path.read_bytes()
    saved_by_jupyterlab(path)
    assert chapter.form_faults(path.read_text("utf-8")) != []
    done = tidy(root)
    assert (done.cleaned, done.refused) == ((file,), ())
    assert path.read_bytes() == before


def test_a_second_run_touches_nothing(root: Path) -> None:
    saved_by_jupyterlab(root / CHAPTER)
    tidy(root)
    for file in CHAPTERS:
        os.utime(root / file, (0, 0))
    assert tidy(root).cleaned == ()
    assert {(root / file).stat().st_mtime for file in CHAPTERS} == {0}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: re.sub(r' +"id": .*\n', "", text).replace('"nbformat_minor": 5', '"nbformat_minor": 4'),
        lambda text: text.replace('"id": "03-02"', '"id": "03-01"'),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n ", "\n  "),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace('"kernelspec"', '"spec"'),
    ],
    ids=["format 4.4", "doubled ids", "CRLF", "indent", "no last newline", "no kernel"],
)
def test_the_form_of_the_file_is_mended(root: Path, spoil) -> None:
    path = root / CHAPTER
    text = path.read_text("utf-8")
    sources = [cell.source for cell in nbformat.reads(text, as_version=4).cells]
    assert (changed := spoil(text)) != text
    path.write_bytes(changed.encode())
    assert tidy(root).cleaned == (CHAPTER,)
    assert chapter.form_faults(path.read_bytes().decode()) == []
    assert [cell.source for cell in nbformat.read(path, as_version=4).cells] == sources
    assert tidy(root).cleaned == ()


def test_a_notebook_of_another_language_is_not_relabelled(root: Path) -> None:
    path = root / CHAPTER
    path.write_text(path.read_text("utf-8").replace('"language": "python"', '"language": "R"'), encoding="utf-8")
    assert tidy(root).cleaned == ()


def test_checkpoints_are_left_alone_and_folders_below_are_not(root: Path) -> None:
    for folder in (".ipynb_checkpoints", "narasi/lama"):
        (root / "notebooks" / folder).mkdir()
        shutil.copy(root / CHAPTER, root / "notebooks" / folder / "bab.ipynb")
        saved_by_jupyterlab(root / "notebooks" / folder / "bab.ipynb")
    assert tidy(root).cleaned == ("notebooks/narasi/lama/bab.ipynb",)


def test_mode_and_link_of_a_file_stay(root: Path) -> None:
    path, other = root / CHAPTER, root / "bab.ipynb"
    path.rename(other)
    path.symlink_to(other)
    saved_by_jupyterlab(other)
    other.chmod(0o640)
    assert tidy(root).cleaned == (CHAPTER,)
    assert path.is_symlink() and other.stat().st_mode & 0o777 == 0o640
    assert chapter.form_faults(other.read_text("utf-8")) == []
    assert [item.name for item in root.rglob("*.tmp")] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"cells": []}',
        "<<<<<<< HEAD\n{}\n",
        '{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}',
        '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{}]}',
    ],
)
def test_an_unreadable_notebook_is_named_and_the_others_are_cleaned(root: Path, capsys, text: str) -> None:
    broken = root / "notebooks/02_perencanaan.ipynb"
    broken.write_text(text)
    saved_by_jupyterlab(root / CHAPTER)
    assert main(["tidy", "--root", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out == f"Dibersihkan: {CHAPTER}\n"
    assert err.startswith("notebooks/02_perencanaan.ipynb tidak dapat dibaca sebagai notebook (")
    assert len(err.splitlines()) == 1
    assert broken.read_text() == text


def test_the_command_says_what_it_did(root: Path, capsys) -> None:
    for file in (CHAPTER, "notebooks/narasi/medang-deras-2023.ipynb"):
        saved_by_jupyterlab(root / file)
    assert main(["tidy", "--root", str(root)]) == 0
    assert capsys.readouterr().out == f"Dibersihkan: {CHAPTER}\nDibersihkan: notebooks/narasi/medang-deras-2023.ipynb\n"
    assert main(["tidy", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "Semua notebook sudah bersih.\n"


def test_an_interrupted_write_leaves_the_notebook_as_it_was(root: Path, monkeypatch) -> None:
    path = root / CHAPTER
    saved_by_jupyterlab(path)
    before = path.read_bytes()

    def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        tidy(root)
    assert path.read_bytes() == before
    assert sorted(item.name for item in path.parent.iterdir() if item.is_file()) == sorted(
        Path(file).name for file in CHAPTERS if file.count("/") == 1
    )
