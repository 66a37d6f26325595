"""Make the pictures of docs/gaya.md: `python docs/gambar_gaya.py`.

Each is a piece of the report as the package makes it, with the report's own style sheet, wrapped
into an SVG that needs nothing else. A test makes them again and compares, so the guide shows what
the code does.
"""

import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from lakip_nb.data import Laporan, load_laporan
from lakip_nb.present import grafik, kata, tabel
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "gambar" / "gaya"

_WIDE = 720
_MARGIN = 20
_CSS = ROOT / "lakip_nb" / "publish" / "templates" / "lakip" / "laporan.css"
_OWN = (
    ".contoh{box-sizing:border-box;padding:1px 20px;background:#fff;color:var(--tinta);font:400 17px/1.65 var(--huruf)}"
    ".contoh>*{margin-top:18px;margin-bottom:18px}.contoh caption{position:static}"  # WebKit misplaces it here
    ".kelabu{filter:grayscale(1)}.label{margin:18px 0 0;font-size:15px;font-weight:700}"
)


def pictures() -> dict[str, str]:
    """Every picture by its file name, as SVG."""
    laporan, gap = load_laporan("medang-deras", 2023, root=ROOT), _with_a_gap()
    ikm, akip = map(laporan.indikator_ber_id, ("ikm", "akip"))
    pieces: dict[str, Callable[[], str]] = {
        "batang": lambda: grafik.sisa_anggaran(laporan, banyak=4).html,
        "batang-nama-panjang": lambda: grafik.komponen_akip(laporan).html,
        "peluru": lambda: grafik.capaian_iku(laporan).html,
        "skala": lambda: grafik.unsur_ikm(laporan).html,
        "dua-titik": lambda: grafik.kinerja_program(laporan).html,
        "garis": lambda: grafik.riwayat(akip).html,
        "kelabu": lambda: f'<div class="kelabu">{grafik.pembanding(ikm).html}</div>',
        "berdampingan": lambda: grafik.pegawai_golongan(laporan).html,
        "poros-nol": lambda: _zero(laporan),
        "belum-tersedia": lambda: (
            _label("Contoh: nilai unsur biaya sengaja dikosongkan")
            + grafik.unsur_ikm(gap).html
            + tabel.unsur_ikm(gap).html()
        ),
        "tabel": lambda: tabel.belanja(laporan).html(),
        "tabel-berkelompok": lambda: tabel.pembanding(ikm).html(),
    }
    style = _style()
    return {f"{name}.svg": _page(_numbered(piece(), n), style) for n, (name, piece) in enumerate(pieces.items(), 1)}


def _with_a_gap() -> Laporan:
    """The same report with one cell left empty."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "data", root / "data")
        (root / "notebooks").mkdir()
        path = root / "data/medang-deras/2023/ikm_unsur.csv"
        path.write_text(re.sub(r"(?m)^(.*;Biaya.*);[\d,]+$", r"\1;", path.read_text("utf-8")), encoding="utf-8")
        return load_laporan("medang-deras", 2023, root=root)


def _zero(laporan: Laporan) -> str:
    """The same three bars as they must not be drawn, and as they must."""
    shown = [row for row in laporan.anggaran.tingkat(1) if row.serapan is not None][:3]

    def drawn(start: int) -> str:
        rows = [Bar(row.nama, row.serapan - start, kata.persen(row.serapan), style.BIRU) for row in shown]
        return f'<figure class="grafik">{bars(rows).svg(f"Batang dimulai dari {start}.")}</figure>'

    return _label("Keliru: batang dimulai dari 90%") + drawn(90) + _label("Benar: batang dimulai dari nol") + drawn(0)


def _label(text: str) -> str:
    return f'<p class="label">{text}</p>'


def _numbered(html: str, number: int) -> str:
    """The piece with a number where the run puts one."""
    return re.sub(r'(<span class="nomor") data-label="[^"]*">(\w+)<', rf"\1>\2 1.{number}<", html)


def _style() -> str:
    """Variables, tables and figures of the report's style sheet."""
    text = _CSS.read_text("utf-8")
    parts = [re.search(r":root \{.*?\n\}", text, re.S)[0], *re.findall(r"(?m)^(?:\*,|p \{).*$", text)]
    parts.append(text[text.index("/* Tables */") : text.index("/* Pohon kinerja")])
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", "".join(parts), flags=re.S)).strip()


def _page(html: str, style: str) -> str:
    html = re.sub(r'<svg class="sempit".*?</svg>', "", html, flags=re.S)
    html = html.replace("<wbr>", "<wbr/>").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    body = f'<div xmlns="http://www.w3.org/1999/xhtml" class="contoh">{html}</div>'
    wide, tall = _WIDE + 2 * _MARGIN, _height(ElementTree.fromstring(body))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}">'
        f'<style>{style}{_OWN}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<foreignObject width="{wide}" height="{tall}">{body}</foreignObject></svg>\n'
    )


# Height of a line and what surrounds the text, in pixels, by class or tag; and the size of its font.
_BLOCKS = {
    "temuan": (26, 4, 19),
    "ukuran": (22, 18, 15),
    "caption": (23, 12, 16),
    "figcaption": (23, 15, 16),
    "sumber": (22, 10, 14),
    "rumus": (22, 10, 14),
    "catatan": (22, 10, 14),
    "label": (25, 18, 15),
    "summary": (26, 20, 15),
    "tr": (22, 20, 15),
    "figure": (0, 64, 1),
    "tabel": (0, 36, 1),
}


def _height(body: ElementTree.Element) -> int:
    """As high as the piece can get: texts are measured in a font that is wider than the usual ones."""
    total = 2 * _MARGIN
    folded = {child for details in body.iter(_xhtml("details")) for child in details.iter()} - {
        *body.iter(_xhtml("summary"))
    }
    for element in body.iter():
        name = element.tag.rpartition("}")[2]
        kind = next((k for k in (name, *element.get("class", "").split()) if k in _BLOCKS), "")
        if name == "svg":
            _, _, wide, tall = map(float, element.get("viewBox", "").split())
            total += round(tall * _WIDE / wide)
        elif kind and element not in folded:
            line, around, size = _BLOCKS[kind]
            cells = ["".join(cell.itertext()) for cell in (element if kind == "tr" else [element])]
            room = _WIDE / len(cells) if kind == "tr" else _WIDE
            total += around + line * max(len(style.lipat(text, room, size)) for text in cells)
    return total


def _xhtml(tag: str) -> str:
    return f"{{http://www.w3.org/1999/xhtml}}{tag}"


def main() -> None:
    """Write all pictures; those that no longer belong go."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pictures()
    for path in FOLDER.iterdir():
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
