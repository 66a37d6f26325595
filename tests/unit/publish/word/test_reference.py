"""The file that pandoc takes styles from: generated, and fit for Word."""

import zipfile
from io import BytesIO

from lxml import etree

from lakip_nb.publish.word import printed, styles
from lakip_nb.publish.word.reference import REFERENCE, packed, reference
from tests.support.word import W


def test_the_file_is_the_one_that_the_program_writes():
    assert REFERENCE.read_bytes() == reference(), "run `python -m lakip_nb.publish.word.reference`"
    assert len(reference()) < 10_000


def part(name):
    with zipfile.ZipFile(BytesIO(reference())) as archive:
        return etree.fromstring(archive.read(name))


def test_every_style_that_the_document_asks_for_is_there():
    found = {each.get(f"{W}styleId") for each in part("word/styles.xml").iter(f"{W}style")}
    bases = {each.get(f"{W}val") for each in part("word/styles.xml").iter(f"{W}basedOn")}
    asked = {
        *printed._PARAGRAPHS.values(),
        "Table Caption",
        "Image Caption",
        "Figure",
        "TOC Heading",
        "Isi Tabel Rapat",
    }
    assert bases <= found
    assert {styles.style_id(name) for name in asked} <= found
    assert {f"Heading{level}" for level in range(1, 6)} | {"Caption", "Table", "Title"} <= found
    assert set(styles.SHADED) <= found


def test_its_language_is_indonesian_and_its_paper_a4():
    (language,) = part("word/styles.xml").iter(f"{W}lang")
    assert language.get(f"{W}val") == "id-ID"
    (size,) = part("word/document.xml").iter(f"{W}pgSz")
    assert [round(int(size.get(f"{W}{side}")) / 1440 * 25.4) for side in "wh"] == [210, 297]


def test_properties_stand_in_the_order_that_word_asks_for():
    order = "keepNext keepLines pageBreakBefore pBdr shd tabs spacing ind contextualSpacing outlineLvl".split()
    for block in part("word/styles.xml").iter(f"{W}pPr"):
        names = [child.tag.removeprefix(W) for child in block]
        assert names == sorted(names, key=order.index), names


def test_a_package_says_no_time_and_keeps_its_order():
    content = packed({"b": b"x" * 99, "a": b"y" * 99}, plain=frozenset("a"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert [(entry.filename, entry.date_time[0], entry.compress_size < 99) for entry in archive.infolist()] == [
            ("b", 1980, True),
            ("a", 1980, False),
        ]
