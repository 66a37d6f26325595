"""What has no data is not in the report: no blank, no heading without text, no reference to nothing."""

import re

import pytest

from lakip_nb.publish.typeset import render_pdf
from lakip_nb.run.collect import collect
from tests.support import synthetic
from tests.support.pdf import Pdf, need_pango

from .conftest import HTML, build_page, shared_page

BLANKS = ("belum tersedia", "belum diisi", "belum dicatat", "belum ditautkan", "tidak ikut dicetak", "belum dihitung")
CONTENT = {f"{HTML}{tag}" for tag in ("p", "ul", "ol", "dl", "table", "figure", "div", "blockquote")}
HEADINGS = {f"{HTML}h{level}": level for level in range(1, 7)}


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """The required tables only, and nobody wrote a narrative."""

    def write(root):
        synthetic.write_project(root, missing=synthetic.OPTIONAL, notebooks=True)

    return shared_page(tmp_path_factory, "bentuk-all", write, synthetic.KECAMATAN, synthetic.YEAR)


def faults(page) -> list[str]:
    """What a reader would stumble over."""
    text = page.text()
    found = [f"“{words}”" for words in BLANKS if words in text]
    found += [f"heading without text: {page.text(element)}" for element in lonely_headings(page)]
    ids = {element.get("id") for element in page.tree.iter()}
    links = {element.get("href") for element in page.tree.iter(f"{HTML}a")}
    found += [f"link to nothing: {link}" for link in sorted(links - {None}) if link[0] == "#" and link[1:] not in ids]
    found += [
        f"table without rows: {table}" for table in page.tree.iter(f"{HTML}table") if not table.find(f"{HTML}tbody")
    ]
    found += [f"not whole: {text}" for text in sentences(page) if broken(text) or "belum diketahui" in text]
    return found


def lonely_headings(page):
    """Headings of chapters with nothing below before the next one of their level or above."""
    for section in page.tree.iter(f"{HTML}section"):
        if not (section.get("class") or "").startswith("bab"):
            continue
        below = 0
        for element in reversed(list(section)):
            level = HEADINGS.get(element.tag, 0)
            if element.tag in CONTENT and page.text(element):
                below = 7
            elif level and below <= level:
                yield element
            elif level:
                below = level


def sentences(page) -> list[str]:
    """The paragraphs of running text."""
    quoted = {p for quote in page.tree.iter(f"{HTML}blockquote") for p in quote.iter(f"{HTML}p")}
    chapters = (s for s in page.tree.iter(f"{HTML}section") if (s.get("class") or "").startswith("bab"))
    paragraphs = (p for chapter in chapters for p in chapter.iter(f"{HTML}p") if p.get("class") is None)
    return [" ".join("".join(p.itertext()).split()) for p in paragraphs if p not in quoted]


def broken(text: str) -> bool:
    """Whether a paragraph has words missing: an open end, an empty bracket, doubled marks, a small first letter."""
    return bool(re.search(r"\(\s*\)|\s[,.;]|[,;]\s*[.;,]|\b(?:dan|yaitu|ialah|dalam|sebesar)[.,;]", text)) or (
        not text.endswith((".", ":", "?", "!")) or not text[:1].isupper() and not text.startswith(("“", "("))
    )


def test_with_the_required_tables_only(bare):
    assert faults(bare) == []
    for label in ("sec-sarana", "sec-isu-strategis", "sec-tugas-fungsi", "tbl-belanja", "tbl-unsur-ikm", "sec-langkah"):
        assert f'id="{label}"' not in bare.source, label
    for label in ("sec-penduduk", "tbl-program-pk", "tbl-capaian-iku", "sec-target-ikm", "fig-capaian-iku"):
        bare.by_id(label)


def test_on_paper_as_well(bare):
    need_pango()
    pdf = Pdf(render_pdf(bare.source))
    for number, words in enumerate(pdf.words, 1):
        assert not [blank for blank in BLANKS if blank in words], number
    assert "sec-sarana" not in pdf.places and "tbl-capaian-iku" in pdf.places


def test_what_is_left_out_is_known_without_executing(bare):
    material = collect(bare.path.parents[3], synthetic.KECAMATAN, synthetic.YEAR)
    for label, words in material.label.items():
        bare.by_id(label)
        if label.startswith(("tbl-", "fig-")):
            assert words in bare.text(bare.by_id(label))
    assert all(f'id="{label}"' not in bare.source for label in material.hilang)


def test_with_every_table(tmp_path):
    synthetic.write_project(tmp_path, missing=(), notebooks=True)
    page = build_page(tmp_path, synthetic.KECAMATAN, synthetic.YEAR)
    assert faults(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("table", synthetic.OPTIONAL)
def test_with_one_table_missing(tmp_path, table):
    # Staff without posts cannot be read
    missing = {table} | ({"pegawai"} if table == "jabatan" else set())
    synthetic.write_project(tmp_path, missing=missing, notebooks=True)
    page = build_page(tmp_path, synthetic.KECAMATAN, synthetic.YEAR)
    assert faults(page) == []


def test_the_real_report(page):
    assert faults(page) == []
