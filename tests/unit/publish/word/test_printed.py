"""The page as pandoc gets it: what paper shows, in our styles."""

import base64

import pytest
from lxml import html

from lakip_nb.publish.word.drawings import Letters
from lakip_nb.publish.word.printed import printed

FONT = Letters("sans-serif", ())


def body(text):
    page = f"<html><head><title>Laporan</title></head><body>{text}</body></html>"
    return html.document_fromstring(printed(page, FONT).body)


def styled(root, style):
    return [" ".join(each.text_content().split()) for each in root.xpath(f"//div[@data-custom-style='{style}']")]


@pytest.mark.parametrize(
    "hidden",
    [
        '<nav class="navigasi">X</nav>',
        '<a class="lewati" href="#isi">X</a>',
        '<p class="kembali">X</p>',
        '<span class="dibacakan">X</span>',
        '<details class="data"><summary>X</summary><table><tr><td>X</td></tr></table></details>',
        '<details class="daftar"><summary>X</summary></details>',
        '<footer class="kaki">X</footer>',
        "<p hidden>X</p>",
        '<p aria-hidden="true">X</p>',
        '<input type="checkbox" class="lipat" aria-label="X">',
    ],
)
def test_what_paper_does_not_show_is_left_out(hidden):
    root = body(f"<main><p>Sebelum {hidden}</p><p>Sesudah</p></main>")
    assert " ".join(root.text_content().split()) == "Sebelum Sesudah"
    assert not root.xpath("//input")


def test_what_is_folded_on_the_page_is_printed():
    assert "Isi" in body('<details class="daftar"><summary>1 tabel</summary><p>Isi</p></details>').text_content()


def test_headings_go_up_one_level_and_the_cover_is_no_heading():
    root = body(
        '<header class="sampul"><h1><span class="sampul-jenis">Laporan</span> '
        '<span class="sampul-nama">Kecamatan A</span>'
        '</h1></header><h2 id="bab-i"><span class="nomor">BAB I</span> <span class="judul">Awal</span></h2>'
        '<h5 id="x">Kecil</h5><h3 class="anak-judul">Ringkas</h3>'
    )
    assert [(each.tag, each.text_content(), each.get("id")) for each in root.xpath("//h1|//h2|//h3|//h4")] == [
        ("h1", "BAB I Awal", "bab_i"),
        ("h4", "Kecil", "x"),
    ]
    assert styled(root, "Title") == ["Kecamatan A"]
    assert styled(root, "Anak Judul") == ["Ringkas"]


def test_a_list_of_the_page_becomes_one_of_word():
    root = body(
        '<section class="daftar-halaman"><h2 id="daftar-tabel">Daftar Tabel</h2><ol><li>'
        '<a href="#tbl-a"><span class="nomor">Tabel 1.1</span> <span class="judul">Desa</span></a></li></ol></section>'
        '<div id="tbl-a">ada</div>'
    )
    assert styled(root, "TOC Heading") == ["Daftar Tabel"]
    (field,) = root.xpath("//pre[@class='openxml']/code")
    assert 'TOC \\h \\z \\c "Tabel"' in field.text and "Tabel 1.1 Desa" in field.text and "PAGEREF tbl_a" in field.text
    assert root.xpath("//*[@id='tbl_a']")


TABLE = (
    '<div class="tabel KIND" id="tbl-a"><div class="gulir"><table><caption><span class="nomor">Tabel 1.1</span> '
    '<span class="judul">Desa</span></caption><thead><tr><th class="tengah">No.</th><th>Desa</th>'
    '<th class="angka">Jiwa</th></tr></thead><tbody><tr class="tingkat-2"><th class="tengah">1</th>'
    "<th>Kota <wbr>Baru</th>"
    '<td class="angka">2.167</td></tr></tbody><tfoot><tr class="total"><th colspan="2">Jumlah</th>'
    '<td class="angka">2.167</td></tr></tfoot></table></div><p class="sumber">Sumber: data</p></div>'
)


def test_cells_have_styles_and_sides_and_only_the_head_is_one():
    root = body(TABLE)
    assert [each.text_content() for each in root.xpath("//th")] == ["No.", "Desa", "Jiwa"]
    assert styled(root, "Kepala Tabel") == ["No.", "Desa", "Jiwa"]
    assert styled(root, "Nama Tingkat 2 Tabel") == ["Kota Baru"]
    assert styled(root, "Tingkat 2 Tabel") == ["1", "2.167"]
    assert styled(root, "Jumlah Tabel") == ["Jumlah", "2.167"]
    assert [each.get("style").split()[1] for each in root.xpath("//tbody//td")] == ["center", "left", "right"]
    assert styled(root, "Sumber") == ["Sumber: data"]


def test_a_caption_stands_above_its_table_and_counts():
    root = body(TABLE)
    (caption,) = root.xpath("//div[@data-custom-style='Table Caption']")
    assert caption.xpath("following::table") and not root.xpath("//caption")
    (field,) = caption.xpath(".//code[@class='openxml']")
    assert "SEQ Tabel" in field.text
    assert " ".join(caption.text_content().replace(field.text, "1").split()) == "Tabel 1.1 Desa"


def test_widths_are_those_of_what_stands_in_the_columns():
    widths = [float(each.get("style").split()[1][:-1]) for each in body(TABLE).xpath("//col")]
    assert sum(widths) == pytest.approx(100, abs=0.1)
    assert widths[1] > widths[2] > widths[0]


@pytest.mark.parametrize(("kind", "turns", "dense"), [("", 0, False), ("rapat", 0, True), ("lebar rapat", 2, True)])
def test_a_wide_table_has_pages_on_their_side(kind, turns, dense):
    root = body(TABLE.replace("KIND", kind))
    breaks = [each.text for each in root.xpath("//pre[@class='openxml']/code") if "sectPr" in each.text]
    assert len(breaks) == turns
    assert ["landscape" in each for each in breaks] == [False, True][:turns]
    assert bool(styled(root, "Kepala Tabel Rapat")) == dense


def test_an_organisation_is_a_table_from_left_to_right():
    box = '<span class="kotak">{} <span class="isian">1 dari 1</span></span>'
    root = body(
        f'<ul class="pohon"><li>{box.format("Camat")}<ul><li>{box.format("Sekretariat")}'
        f"<ul><li>{box.format('Umum')}</li>"
        f"<li>{box.format('Uang')}</li></ul></li><li>{box.format('Seksi')}</li></ul></li></ul>"
    )
    cells = [
        [(each.text_content().split()[0].removesuffix("1"), each.get("rowspan"), each.get("colspan")) for each in row]
        for row in root.xpath("//tr")
    ]
    assert cells == [
        [("Camat", "3", "1"), ("Sekretariat", "2", "1"), ("Umum", "1", "1")],
        [("Uang", "1", "1")],
        [("Seksi", "1", "2")],
    ]


def test_cards_facts_and_counts_become_tables():
    root = body(
        '<div class="kartu-kartu"><section class="kartu"><h3 class="kartu-judul">IKM</h3>'
        '<p class="kartu-nilai">85,35</p>'
        "<dl><dt>Target</dt><dd>88,31</dd></dl></section></div>"
        '<dl class="hitungan"><div><dt>Tercapai</dt><dd>0</dd></div></dl>'
        '<dl class="fakta"><dt>Luas</dt><dd>6.547 ha</dd></dl>'
    )
    assert [[cell.text_content() for cell in each.xpath(".//td")] for each in root.xpath("//table")] == [
        ["IKM85,35Target: 88,31"],
        ["0Tercapai"],
        ["Luas", "6.547 ha"],
    ]


def test_a_signature_has_its_styles_and_a_name_elsewhere_has_none():
    root = body(
        '<div class="tanda-tangan"><p class="tempat">Sini, 1 Januari 2024</p><p class="nama">Budi</p></div>'
        '<ul><li><div class="simpul"><span class="nama"><span class="jenjang">Program</span> Satu</span>'
        '<span class="hasil"><span>kinerja 1%</span><span>Rp2</span></span></div></li></ul>'
    )
    assert styled(root, "Tanda Tangan Nama") == ["Budi"]
    assert " ".join(root.xpath("//li")[0].text_content().split()) == "Program Satu (kinerja 1%; Rp2)"


def test_what_opens_a_list_stays_with_it():
    root = body("<section><p>Faktor pendukung:</p><ol><li>a</li></ol><p>Nilai: 5</p><p>Akhir:</p></section>")
    assert styled(root, "Pembuka") == ["Faktor pendukung:"]


def test_title_and_data_of_the_cover_are_known():
    page = (
        "<html><head><title>Laporan  A</title></head><body>"
        '<p class="sampul-draf"><strong>DRAF</strong> data per 1 Mei 2024</p>'
        '<p class="sampul-versi">Versi 2</p></body></html>'
    )
    found = printed(page, FONT)
    assert (found.title, found.data) == ("Laporan A", "DRAF data per 1 Mei 2024 · Versi 2")


def test_pictures_that_word_cannot_show_are_turned_into_ones_it_can(monkeypatch):
    pytest.importorskip("resvg_py")
    svg = base64.b64encode(b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>').decode()
    jpeg = "data:image/jpeg;base64,AAAA"
    root = body(f'<figure><img src="data:image/svg+xml;base64,{svg}" alt="Peta"><img src="{jpeg}" alt="Foto"></figure>')
    first, second = root.xpath("//div[@data-custom-style='Figure']//img")
    assert first.get("src").startswith("data:image/png;base64,iVBOR") and first.get("alt") == "Peta"
    assert second.get("src") == jpeg
