"""Rule E13: HTML in prose, which the report prints as it is written."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import COMMENT, in_report
from lakip_nb.checks.rule import aturan

_CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1\s*$|`[^`\n]*`")
_TAG = re.compile(r"</?(?P<nama>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_SARAN = {
    "img": "Hapus tag itu, lalu tempelkan gambarnya ke sel Markdown di JupyterLab (Ctrl+V), atau tulis "
    "![keterangan gambar](nama-berkas.png).",
    "br": "Hapus tag itu; paragraf baru diawali baris kosong.",
    "table": "Hapus tag itu; tulis tabelnya sebagai tabel Markdown, atau simpan sebagai tabel data.",
}


@aturan(
    "E13",
    "Kalimat tidak memuat tag HTML",
    "galat",
    "Tag HTML tidak dijalankan: laporan mencetaknya huruf demi huruf, sehingga gambar atau susunannya tidak muncul.",
    "Susunan bab dan narasi laporan ini",
    contoh="Bagian narasi “sarana” memuat tag <img>, yang tercetak apa adanya.",
)
def tag_html(material: Material) -> Iterator[Finding]:
    """E13: a tag in a cell of prose, each kind of it once a cell."""
    for cell in material.prosa:
        if cell.kind == "data":
            continue
        text = _CODE.sub(" ", COMMENT.sub(" ", in_report(cell)))
        for name in dict.fromkeys(found["nama"].lower() for found in _TAG.finditer(text)):
            where = f"Bagian narasi “{cell.slot}”" if cell.slot else "Sel ini"
            yield cell.tempat(f"<{name}>").temuan(
                f"{where} memuat tag <{name}>, yang tercetak apa adanya.",
                _SARAN.get(name, "Hapus tag itu; untuk huruf tebal tulis **kata**, untuk daftar awali baris dengan -."),
                {"tag": name},
            )
