import re
from dataclasses import replace
from datetime import date

import html5lib
import pytest
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.publish.cover import Cover
from lakip_nb.publish.faults import StitchError
from lakip_nb.publish.page import css_string, render

COVER = Cover("Kecamatan Medang <Deras>", "Kabupaten Batu & Bara", 2023)


def value(expression, plain):
    return from_dict(
        {"expression": expression, "result": {"status": "ok", "data": {"text/plain": plain}, "metadata": {}}}
    )


def page(*sources, part="chapter", values=(), tags=()):
    cells = [new_markdown_cell("(bab)=\n# Bab Satu", id="a")]
    for number, source in enumerate(sources):
        meta = {"user_expressions": list(values), "tags": list(tags)}
        cells.append(new_markdown_cell(source, id=f"b{number}", metadata=meta))
    table = new_output(
        "execute_result",
        data={
            "text/html": '<div class="tabel" id="tbl-a"><span class="nomor" data-label="tbl-a">Tabel</span> a</div>',
            "text/plain": "rahasia",
        },
        metadata={"lakip": {"kind": "table", "label": "tbl-a", "title": "Judul <a>"}},
    )
    cells.append(new_code_cell("kode_rahasia()", id="c", outputs=[table]))
    return render([("notebooks/01.ipynb", new_notebook(cells=cells, metadata={"lakip": {"part": part}}))], COVER).report


def body(*sources, **options):
    """The part of the page that the given cells make."""
    html = page(*sources, **options)
    return html.split("</h2>")[-1].split('<div class="tabel"')[0]


def test_the_page_is_a_valid_document():
    html = page("Lihat [](#tbl-a).\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nCatatan[^1].\n\n[^1]: Kaki.")
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(ids)


def test_the_frame_is_safe_and_in_indonesian():
    html = page()
    assert html.startswith('<!doctype html>\n<html lang="id">')
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\"" in html
    assert not re.search(r"<script|https?://|@import|url\((?!#|data:font/woff2;base64,)", html)
    assert html.count("<h1>") == 1
    assert "Kecamatan Medang &lt;Deras&gt;" in html and "Kabupaten Batu &amp; Bara" in html and "Tahun 2023" in html
    for landmark in ("<header", "<nav", "<main", "<footer"):
        assert html.count(landmark) == 1


def test_the_cover_has_emblem_and_version_where_there_are_any():
    def made(**changed):
        cells = [new_markdown_cell("(bab)=\n# Bab", id="a")]
        chapter = new_notebook(cells=cells, metadata={"lakip": {"part": "chapter"}})
        return render([("notebooks/01.ipynb", chapter)], replace(COVER, **changed)).report

    assert "<img" not in made() and 'sampul-versi">' not in made()
    html = made(lambang="data:image/png;base64,AAAA", versi="2 <b>")
    assert (
        '<img class="sampul-lambang" src="data:image/png;base64,AAAA" alt="Lambang Kabupaten Batu &amp; Bara">' in html
    )
    assert '<p class="sampul-versi">Versi 2 &lt;b&gt;</p>' in html


@pytest.mark.parametrize("text", ['"; } </style><script>', "\\", "a\nb", "Medang <Deras>"])
def test_what_a_sheet_says_of_itself_stays_a_text(text):
    written = css_string(text)
    assert written[0] == written[-1] == '"' and not set(written[1:-1]) & set('"<>{};\n')
    found = re.sub(r"\\([0-9a-f]{6})", lambda match: chr(int(match[1], 16)), written[1:-1])
    assert found == text


def test_code_and_plain_text_are_hidden_and_html_stays():
    html = page()
    assert "rahasia" not in html
    assert '<div class="tabel" id="tbl-a"><span class="nomor">Tabel 1.1</span> a</div>' in html


def test_sections_are_closed_and_named():
    html = page()
    assert html.count("<section") == html.count("</section>")
    assert '<section class="bab bab-chapter" aria-labelledby="bab">' in html
    assert '<h2 id="bab"><span class="nomor">BAB I</span> <span class="judul">Bab Satu</span></h2>' in html


def test_lists_lead_to_their_places():
    html = page()
    lists = html.split('id="daftar-isi"')[1].split('class="bab')[0]
    assert 'href="#bab"' in lists and "Judul &lt;a&gt;" in lists
    assert 'id="daftar-gambar"' not in html  # there is no figure


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## Sub", '<h3 id="judul-sub"><span class="nomor">1.1</span> <span class="judul">Sub</span></h3>'),
        ("Lihat [](#tbl-a).", 'Lihat <a href="#tbl-a" class="rujukan">Tabel\u00a01.1</a>.'),
        ("Lihat [tabel ini](#tbl-a).", 'Lihat <a href="#tbl-a">tabel ini</a>.'),
        ("H{sub}`2`O", "H<sub>2</sub>O"),
        ("<b>tebal</b>", "&lt;b&gt;tebal&lt;/b&gt;"),
        ("a <!-- catatan --> b", "<p>a  b</p>"),
        ("| A |\n|---|\n| 1 |", '<th scope="col">A</th>'),
    ],
)
def test_markdown(source, expected):
    assert expected in body(source)


def test_live_values_are_escaped_text():
    html = body("Nilai {eval}`x` dan **{eval}`y`**.", values=[value("x", "'<i>1</i>'"), value("y", "'*2*'")])
    assert "<p>Nilai &lt;i&gt;1&lt;/i&gt; dan <strong>*2*</strong>.</p>" in html


def test_live_values_in_headings_reach_the_lists():
    html = page("(s)=\n## Sasaran {eval}`x`", values=[value("x", "'A & B'")])
    assert html.count('<span class="judul">Sasaran A &amp; B</span>') == 3  # navigation, list, heading


def test_nbconvert_templates_of_the_home_are_not_used(tmp_path, monkeypatch):
    evil = tmp_path / "nbconvert" / "templates" / "base"
    evil.mkdir(parents=True)
    (evil / "null.j2").write_text("dari rumah")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert "dari rumah" not in page()


def test_a_draft_says_so_on_its_cover_and_on_every_page():
    def made(draft):
        chapter = new_notebook(cells=[new_markdown_cell("# Bab")], metadata={"lakip": {"part": "chapter"}})
        return render([("notebooks/01.ipynb", chapter)], replace(COVER, draft=draft)).report

    assert "<strong>DRAF</strong> data per 30 Januari 2024" in made(date(2024, 1, 30))
    assert '@bottom-left { content: "DRAF, data per 30 Januari 2024"' in made(date(2024, 1, 30))
    assert "DRAF" not in made(None)


def test_working_papers_lead_into_the_report():
    chapters = [
        ("notebooks/01.ipynb", ("(bab)=\n# Bab", "chapter")),
        ("notebooks/07.ipynb", ("# Koreksi\n\nLihat [](#bab) dan [](#lembar).\n\n(lembar)=\n## Lembar", "working")),
    ]
    pages = render(
        [
            (file, new_notebook(cells=[new_markdown_cell(text)], metadata={"lakip": {"part": part}}))
            for file, (text, part) in chapters
        ],
        COVER,
    )
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(pages.working)
    assert '<a href="laporan.html#bab" class="rujukan">Bab\u00a0I</a>' in pages.working
    assert '<a href="#lembar"' in pages.working
    assert "Kertas Kerja Laporan Kinerja" in pages.working and "Kertas Kerja" not in pages.report


def test_a_paragraph_whose_values_have_nothing_to_say_is_left_out():
    silent, loud = value("a", "''"), value("b", "'Ada.'")
    assert body("{eval}`a` {eval}`a`\n\nSesudah.", values=[silent, silent]).count("<p>") == 1
    assert "<p>Ada.</p>" in " ".join(body("{eval}`b`", values=[loud]).split())
    assert "<img" in body("![](data:image/png;base64,AA==)")


PICTURE = {"a.png": {"image/png": "QUJD"}}


def shown(source):
    cells = [new_markdown_cell("(bab)=\n# Bab Satu", id="a"), new_markdown_cell(source, id="b", attachments=PICTURE)]
    chapter = new_notebook(cells=cells, metadata={"lakip": {"part": "chapter"}})
    return render([("notebooks/01.ipynb", chapter)], COVER).report


def test_a_picture_is_a_numbered_figure_with_its_words():
    html = shown('Lihat [](#fig-loket).\n\n(fig-loket)=\n![Warga & antre](attachment:a.png "Antrean")\n\nSesudah.')
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert '<img src="data:image/png;base64,QUJD" alt="Warga &amp; antre">' in html
    figure = '<span class="nomor">Gambar 1.1</span> <span class="judul">Antrean</span></figcaption></figure></div>'
    assert html.count(figure) == 1
    assert '<a href="#fig-loket" class="rujukan">Gambar\u00a01.1</a>' in html
    assert "1 gambar" in html and html.count("Gambar 1.1") == 2
    assert "attachment:" not in html


def test_words_of_a_picture_never_become_markup():
    bad = '\\"><script>alert(1)</script>'
    html = shown(f'![{bad}](attachment:a.png "{bad}")\n\n:::{{figure}} a.png\n:alt: "><script>\n"><img onerror=x>\n:::')
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert "<script" not in html and "<img onerror" not in html
    assert html.count("<img ") == 2 and html.count("&lt;script&gt;") >= 3
    assert 'id="gambar-script-alert-1-script"' in html


def test_a_picture_before_the_first_bab_is_refused():
    cells = [new_markdown_cell("# Kata Pengantar\n\n![A](attachment:a.png)", attachments=PICTURE)]
    with pytest.raises(StitchError, match="sel 1: gambar “A” berdiri sebelum Bab I"):
        render([("notebooks/00.ipynb", new_notebook(cells=cells, metadata={"lakip": {"part": "front"}}))], COVER)
