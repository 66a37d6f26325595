"""The styles and the pages of the Word document.

Lengths are those of OOXML: twentieths of a point, letters in half points.
"""

from collections.abc import Iterator, Mapping
from typing import Final

WIDTH, HEIGHT = 11906, 16838
"""A4."""
LEFT, RIGHT, TOP, BOTTOM = 1417, 1134, 1304, 1134
"""The margins of a page; a page on its side has `RIGHT` on both."""

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONT: Final = "Arial"
_BLUE, _GREY, _INK, _RUST = "12436D", "56616D", "1B2430", "A33B08"

_KEEP, _WHOLE, _BREAK = "<w:keepNext/>", "<w:keepLines/>", "<w:pageBreakBefore/>"
_BOLD = "<w:b/>"


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _ink(colour: str, size: int = 0) -> str:
    return f'<w:color w:val="{colour}"/>' + (_size(size) if size else "")


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/>'


def _level(number: int) -> str:
    return f'<w:outlineLvl w:val="{number}"/>'


def _rule(*sides: str, kind: str = "single", size: int, space: int, colour: str) -> str:
    lines = (f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{colour}"/>' for side in sides)
    return f"<w:pBdr>{''.join(lines)}</w:pBdr>"


_NUMBERS = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{WIDTH - LEFT - RIGHT}"/></w:tabs>'
_TIGHT = "<w:contextualSpacing/>"

# Style name, the style it is based on, properties of the paragraph in the order that Word asks for,
# and of its letters. Names that Word knows (Heading 1, Caption) become its own styles, in whatever
# language it speaks.
_PARAGRAPHS: Final = (
    ("Body Text", "Normal", _space(0, 120), ""),
    ("First Paragraph", "Body Text", "", ""),
    ("Compact", "Body Text", _space(0, 120) + _TIGHT, ""),
    ("Title", "Normal", _space(120, 120), _BOLD + _ink(_BLUE, 64)),
    ("Heading 1", "Normal", _KEEP + _BREAK + _space(0, 280) + _level(0), _BOLD + _ink(_BLUE, 36)),
    ("Heading 2", "Normal", _KEEP + _space(320, 120) + _level(1), _BOLD + _size(28)),
    ("Heading 3", "Normal", _KEEP + _space(260, 100) + _level(2), _BOLD + _size(24)),
    ("Heading 4", "Normal", _KEEP + _space(200, 80) + _level(3), _BOLD),
    ("Heading 5", "Normal", _KEEP + _space(160, 60) + _level(4), _BOLD + _ink(_GREY)),
    ("TOC Heading", "Normal", _KEEP + _BREAK + _space(0, 200), _BOLD + _ink(_BLUE, 36)),
    ("TOC 1", "Normal", _NUMBERS + _space(100, 20) + '<w:ind w:right="567"/>', _BOLD),
    ("TOC 2", "Normal", _NUMBERS + _space(0, 20) + '<w:ind w:left="340" w:right="567"/>', ""),
    ("TOC 3", "Normal", _NUMBERS + _space(0, 20) + '<w:ind w:left="794" w:right="567"/>', _size(20)),
    ("table of figures", "Normal", _NUMBERS + _space(0, 40) + '<w:ind w:right="567"/>', ""),
    ("Caption", "Normal", _WHOLE + _space(60, 100), _BOLD + _ink(_BLUE, 20)),
    ("Table Caption", "Caption", _KEEP + _space(240, 80), ""),
    ("Image Caption", "Caption", "", ""),
    ("Figure", "Normal", _KEEP + _space(60, 60), ""),
    ("Block Text", "Body Text", _rule("left", size=24, space=10, colour=_BLUE) + '<w:ind w:left="340"/>', "<w:i/>"),
    ("Definition Term", "Body Text", _KEEP + _space(0, 0), _BOLD),
    ("Definition", "Body Text", '<w:ind w:left="567"/>', ""),
    ("Footnote Text", "Normal", "", _size(18)),
    ("header", "Normal", _rule("bottom", size=4, space=4, colour="8B98A5"), _ink(_GREY, 16)),
    ("footer", "Normal", "", _ink(_GREY, 16)),
    ("Sampul", "Normal", _space(0, 120), _size(28)),
    ("Sampul Instansi", "Sampul", _rule("top", size=24, space=10, colour="F46A25") + _space(1200, 1600), _BOLD),
    ("Sampul Draf", "Sampul", _space(240, 600), _BOLD + _ink("801650")),
    ("Anak Judul", "Normal", _KEEP + _space(160, 60), _BOLD),
    ("Pembuka", "Body Text", _KEEP, ""),
    ("Temuan", "Normal", _KEEP + _WHOLE + _rule("top", size=12, space=6, colour=_BLUE) + _space(280, 20), _BOLD),
    ("Ukuran", "Normal", _KEEP + _space(0, 60), _ink(_GREY, 18)),
    ("Sumber", "Normal", _space(0, 200) + _TIGHT, _ink(_GREY, 18)),
    ("Belum Diisi", "Body Text", _rule("top", "left", "bottom", "right", kind="dashed", size=8, space=6, colour=_RUST)
     + '<w:shd w:val="clear" w:color="auto" w:fill="FDEEE5"/>', ""),
    ("Judul Kartu", "Isi Tabel", "", _BOLD),
    ("Angka Kartu", "Isi Tabel", "", _BOLD + _size(36)),
    ("Setelah Tabel", "Normal", _KEEP + '<w:spacing w:after="0" w:line="100" w:lineRule="exact"/>', _size(8)),
    ("Tanda Tangan", "Normal", _KEEP + _WHOLE + _space(0, 0) + '<w:ind w:left="4820"/>', ""),
    ("Tanda Tangan Tempat", "Tanda Tangan", _space(480, 0), ""),
    ("Tanda Tangan Jabatan", "Tanda Tangan", _space(0, 1300), ""),
    ("Tanda Tangan Nama", "Tanda Tangan", "", '<w:b/><w:u w:val="single"/>'),
)  # fmt: skip

# The same for cells, with smaller letters where a table has many columns
_CELLS: Final = (
    ("Isi Tabel", "", ""),
    ("Kepala Tabel", _KEEP, _BOLD + _ink(_BLUE)),
    ("Jumlah Tabel", "", _BOLD),
    ("Sorot Tabel", "", _BOLD),
    ("Tingkat 1 Tabel", "", _BOLD),
    ("Tingkat 2 Tabel", "", _BOLD),
    ("Tingkat 3 Tabel", "", ""),
    ("Nama Tingkat 2 Tabel", '<w:ind w:left="113"/>', _BOLD),
    ("Nama Tingkat 3 Tabel", '<w:ind w:left="227"/>', ""),
)
DENSE: Final = "Rapat"

SHADED: Final[Mapping[str, str]] = {
    "KepalaTabel": "EEF3F8", "JumlahTabel": "EEF3F8", "Tingkat1Tabel": "EEF3F8", "SorotTabel": "FFF4EA",
}  # fmt: skip
"""The colour behind a row of a table, by the style of its paragraphs."""


def style_id(name: str) -> str:
    """The identifier of a style in a document: its name without blanks, as pandoc makes it, with a capital."""
    joined = "".join(name.split())
    return joined[0].upper() + joined[1:]


def styles_part() -> str:
    """The part of the document that holds the styles: defaults, paragraphs, and the few others."""
    paragraphs = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(base)}"/><w:qFormat/><w:pPr>{block}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
        for name, base, block, letters in (*_PARAGRAPHS, *_cells())
    )
    return f"{XML}<w:styles {W}>{_DEFAULTS}{paragraphs}{_OTHERS}</w:styles>"


_DEFAULTS: Final = f"""<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}" w:eastAsia="{_FONT}"/>{_ink(_INK, 21)}
<w:szCs w:val="21"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>
"""
_OTHERS: Final = f"""<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
<w:rPr>{_ink(_BLUE)}</w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>
<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/>
<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/>
<w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="{_BLUE}"/>
<w:bottom w:val="single" w:sz="8" w:color="{_BLUE}"/><w:insideH w:val="single" w:sz="4" w:color="D5DBE1"/>
</w:tblBorders></w:tblPr></w:style>
"""


def _cells() -> Iterator[tuple[str, str, str, str]]:
    """The styles of cells, each as wide and as dense tables have them."""
    first, _, _ = _CELLS[0]
    for suffix, between, size in (("", 30, 18), (f" {DENSE}", 20, 16)):
        spaced = f'<w:spacing w:before="{between}" w:after="{between}"/>'
        for name, block, letters in _CELLS:
            if name == first:
                yield first + suffix, "Normal", spaced, f'<w:sz w:val="{size}"/>'
            else:
                yield name + suffix, first + suffix, block, letters


def page_size(landscape: bool) -> str:
    """What a section says of its pages: size and margins."""
    sides = (f'w:w="{HEIGHT}" w:h="{WIDTH}" w:orient="landscape"', RIGHT) if landscape else (
        f'w:w="{WIDTH}" w:h="{HEIGHT}"', LEFT)  # fmt: skip
    return (
        f'<w:pgSz {sides[0]}/><w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{sides[1]}" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
    )
