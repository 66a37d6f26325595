"""The bullets of the executive summary, which numbers no figures: target and realisasi of every indicator."""

from collections.abc import Iterator, Sequence
from html import escape

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bullets import Bullet, bullets
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.grafik.capaian import bullet, data_iku, ketercapaian
from lakip_nb.present.grafik.compact import Group, compact
from lakip_nb.present.grafik.figure import Gambar
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu

SEPENUHNYA = 3
"""So many indicators have a scale with its classes; more have one line each."""
_NAMES = 0.36 * style.LEBAR
_LONG = 9
"""With more indicators than these, only names of one line leave room for the rest of the page."""


@perlu(lambda laporan: any(item.realisasi is not None or item.target is not None for item in laporan.indikator))
def peluru(laporan: Laporan) -> Keluaran:
    """The indicators at a glance, of which the chapter shows more; nothing where nothing is known."""
    items = laporan.indikator
    if all(item.realisasi is None and item.target is None for item in items):
        return Keluaran("", "")
    temuan, data = ketercapaian(items), data_iku(laporan)

    def draw(lebar: float) -> Canvas:
        if len(items) <= SEPENUHNYA:
            return bullets([bullet(item) for item in items], lebar)
        return compact(list(_groups(items)), lebar)

    drawings = Gambar("", temuan, draw, data, "Diagram peluru, satu skala untuk tiap indikator").drawings()
    table = f'<details class="data"><summary>Data grafik</summary>{data.html("Indikator kinerja utama")}</details>'
    # Where each mark has its words beside it nothing else need be said of them
    marks = "Batang: realisasi, dalam kurung capaian; garis tebal: target" if len(items) > SEPENUHNYA else ""
    if marks and any(item.lalu.realisasi is not None for item in items):
        marks += f"; garis tipis: realisasi {laporan.year - 1}"
    measure = f'<p class="ukuran">{escape(marks)}.</p>' if marks else ""
    head = f'<p class="temuan">{escape(temuan)}</p>{measure}'
    html = f'<div class="grafik ringkas-iku">{head}{drawings}{table}</div>'
    return Keluaran(html, f"{temuan}\n{data.kalimat()}")


def sebutan(items: Sequence[Indikator]) -> list[str]:
    """The names in full, or of many indicators the short ones where a full one takes more than a line."""
    if len(items) <= _LONG:
        return [item.nama for item in items]
    return [item.nama if style.lebar_teks(item.nama) <= _NAMES else item.singkatan for item in items]


def _groups(items: Sequence[Indikator]) -> Iterator[Group]:
    """Those that missed their target, those that met it, and those of which it cannot be said."""
    names = sebutan(items)
    for state in (False, True, None):
        found = [_row(item, name) for item, name in zip(items, names, strict=True) if item.tercapai is state]
        if found:
            yield Group(f"{kata.besar(kata.status(state))} ({kata.angka(len(found))})", found)


def _row(item: Indikator, name: str) -> Bullet:
    full = bullet(item)
    # Which neighbour did how well has no room here
    signs = [(place, sign) for place, sign in full.tanda if sign.bentuk in ("tegak", "pendek")]
    aim = item.kini.target_label if item.target is None else kata.senilai(item, item.target)
    unit = f" {kata.satuan_kecil(item.satuan)}"
    words = f"{full.teks.removesuffix(unit)} dari {aim}" if aim and full.nilai is not None else full.teks
    share = f" ({kata.persen(item.capaian)})" if item.capaian is not None else ""
    return Bullet(name, full.nilai, words + share, signs)
