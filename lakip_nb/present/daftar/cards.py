"""Cards of the executive summary."""

from html import escape

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.tabel.pengukuran import TANPA_PERSEN, kriteria, tertulis


def kartu(laporan: Laporan) -> str:
    """A card for each indicator, and one for the budget."""
    budget = laporan.anggaran
    amounts = (("Pagu", budget.pagu), ("Realisasi", budget.realisasi), ("Sisa", budget.sisa))
    money = [(name, kata.rupiah(amount)) for name, amount in amounts]
    cards = [_indicator_card(item) for item in laporan.indikator]
    cards.append(_card("", "Serapan anggaran", kata.persen(budget.serapan), "", money))
    return f'<div class="kartu-kartu">{"".join(cards)}</div>'


def keadaan(item: Indikator) -> str:
    """The class that marks whether a target was met: `tercapai`, `belum` or `tanpa`."""
    return {True: "tercapai", False: "belum", None: "tanpa"}[item.tercapai]


def _indicator_card(item: Indikator) -> str:
    state = keadaan(item)
    target, done = tertulis(item, item.kini)
    badge = f'<span class="lencana {state}">{kata.besar(kata.status(item.tercapai))}</span>'
    facts = [
        ("Target", target or kata.TIDAK_ADA),
        ("Capaian", TANPA_PERSEN if item.tanpa_persen else kata.persen(item.capaian)),
        ("Kriteria", kriteria(item)),
        (f"Dari {item.tahun - 1}", arah(item)),
    ]
    return _card(state, item.nama, done or kata.TIDAK_ADA, badge, facts)


def arah(item: Indikator) -> str:
    """Which way the realisasi went since last year, and how far: `Naik 0,35 poin`."""
    way = kata.gerak(item.perubahan, item.desimal)
    return kata.besar(f"{way} {kata.sejauh(item, item.perubahan)}" if way in ("naik", "turun") else way)


def _card(state: str, title: str, value: str, badge: str, facts: list[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    kind = f"kartu {state}".strip()
    return (
        f'<section class="{kind}"><h3 class="kartu-judul">{escape(title)}</h3>'
        f'<p class="kartu-nilai">{escape(value)}</p>{badge}<dl>{rows}</dl></section>'
    )
