"""Take out of the notebooks what JupyterLab stores with them when an analyst saves.

Outputs, execution counts, live values and the state of the editor belong to one sitting on one
machine. In git they make every change unreadable, and last week's number would stand beside the
prose. nbconvert's preprocessors leave the metadata of Markdown cells alone, and just there the
live values are stored.
"""

import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode, ValidationError
from nbformat.validator import normalize

from lakip_nb.run.chapters.notebooks import FOLDER, UNREADABLE, unreadable
from lakip_nb.run.failures import RunError
from lakip_nb.run.place import write

# What every notebook of the project says of its kernel, however the machine calls its own.
KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {"name": "python"}


@dataclass(frozen=True)
class Tidied:
    """What became of the notebooks: the files that were cleaned, and why others were left alone."""

    cleaned: tuple[str, ...]
    refused: tuple[RunError, ...]


def tidy(root: Path) -> Tidied:
    """Clean every notebook below `notebooks/` in place; a clean one is not touched.

    Each file is written beside and moved into place. One that cannot be read stays as it is, and
    the others are cleaned nevertheless.
    """
    cleaned: list[str] = []
    refused: list[RunError] = []
    for path in sorted((root / FOLDER).rglob("*.ipynb")):
        file = path.relative_to(root)
        if any(part.startswith(".") for part in file.parts):
            continue  # a checkpoint of JupyterLab
        try:
            text = cleaned_text(path, root)
        except RunError as error:
            refused.append(error)
            continue
        if text.encode() != path.read_bytes():
            write(path.resolve(), text.encode(), f".{path.stem}-")
            cleaned.append(file.as_posix())
    return Tidied(tuple(cleaned), tuple(refused))


def cleaned_text(path: Path, root: Path) -> str:
    """The file that a notebook gives without what JupyterLab added: source, ids and tags remain.

    Raises:
        RunError: the file cannot be read as a notebook.
    """
    try:
        notebook = nbformat.reader.reads(path.read_text(encoding="utf-8"))
        if notebook.get("nbformat") != 4:  # older ones are for JupyterLab to convert
            raise ValueError(f"nbformat {notebook.get('nbformat')}")
        notebook = nbformat.v4.upgrade(notebook)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of ids that are missing or doubled: they are mended here
            _, notebook = normalize(notebook)
        _clean(notebook)
        nbformat.validate(notebook)
    except (ValidationError, *UNREADABLE) as error:
        raise unreadable(path, root, error) from error
    return f"{nbformat.writes(notebook)}\n"


def _clean(notebook: NotebookNode) -> None:
    notebook.cells = [cell for cell in notebook.cells if cell.source.strip()]
    for cell in notebook.cells:
        cell.metadata = _only(cell.metadata, "tags")
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.metadata = _only(notebook.metadata, "kernelspec", "language_info", "lakip")
    # A notebook of another language is not one of ours to relabel
    if notebook.metadata.get("kernelspec", KERNELSPEC).get("language", "python") == "python":
        notebook.metadata |= {"kernelspec": KERNELSPEC, "language_info": LANGUAGE}


def _only(metadata: NotebookNode, *names: str) -> NotebookNode:
    return NotebookNode({name: metadata[name] for name in names if name in metadata})
