"""What pandoc takes styles, page, header and footer from: `python -m lakip_nb.publish.word.reference` writes it.

`reference.docx` is generated, so that a change can be read, and small: what is not in it Word and
pandoc have by themselves.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lakip_nb.publish.word.styles import XML, W, page_size, styles_part

REFERENCE: Final = Path(__file__).resolve().parent.parent / "templates" / "word" / "reference.docx"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def reference() -> bytes:
    """The content of `reference.docx`."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f'{XML}<w:document {W} xmlns:r="{_R}"><w:body><w:p/>{_page()}</w:body></w:document>',
        "word/_rels/document.xml.rels": _relations(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("settings", "settings.xml"),
                "rId3": ("header", "header1.xml"),
                "rId4": ("footer", "footer1.xml"),
            }
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": f'{XML}<w:settings {W}><w:defaultTabStop w:val="567"/><w:updateFields w:val="true"/>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
        "word/header1.xml": f'{XML}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        "<w:r><w:t>JUDUL</w:t></w:r></w:p></w:hdr>",
        "word/footer1.xml": f'{XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">Halaman </w:t></w:r>{_field("PAGE")}'
        f'<w:r><w:t xml:space="preserve"> dari </w:t></w:r>{_field("NUMPAGES")}'
        '<w:r><w:t xml:space="preserve"> · </w:t></w:r><w:r><w:t>DATA</w:t></w:r></w:p></w:ftr>',
    }
    return packed({name: text.encode() for name, text in parts.items()})


def packed(parts: Mapping[str, bytes], plain: frozenset[str] = frozenset()) -> bytes:
    """A zip of parts in their order and without a time; `plain` are the ones that are not compressed."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # the same on every system
            entry.compress_type = zipfile.ZIP_STORED if name in plain else zipfile.ZIP_DEFLATED
            archive.writestr(entry, part, compresslevel=9)
    return content.getvalue()


def _page() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
        f"{page_size(landscape=False)}</w:sectPr>"
    )


def _field(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def _content_types() -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "header1": "header",
        "footer1": "footer",
    }
    listed = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{word}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


if __name__ == "__main__":
    REFERENCE.write_bytes(reference())
