"""Summary cards and the signature block."""

from html import escape

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.keluaran import Keluaran
from lakip_nb.present.tabel.kinerja import tertulis

_STATE = {True: "tercapai", False: "belum", None: "tanpa"}


def ringkasan(laporan: Laporan) -> Keluaran:
    """Cards of the executive summary: each indicator, and the budget."""
    cards = [_indicator_card(item) for item in laporan.indikator] + [_budget_card(laporan)]
    text = "\n".join(
        f"{item.nama}: realisasi {kata.nilai(item.realisasi)}, {kata.status(item.tercapai)}" for item in laporan.indikator
    )
    return Keluaran(f'<div class="kartu-kartu">{"".join(cards)}</div>', text)


def _indicator_card(item: Indikator) -> str:
    state = _STATE[item.tercapai]
    badge = f'<span class="lencana {state}">{kata.besar(kata.status(item.tercapai))}</span>'
    facts = [
        ("Target", tertulis(item, item.kini, "target") or kata.TIDAK_ADA),
        ("Capaian", kata.persen(item.capaian)),
        ("Kriteria", kata.predikat(item.predikat_capaian)),
        ("Dibandingkan tahun lalu", kata.besar(kata.gerak(item.perubahan)) + _distance(item)),
    ]
    return _card(state, item.nama, tertulis(item, item.kini, "realisasi") or kata.TIDAK_ADA, badge, facts)


def _distance(item: Indikator) -> str:
    return "" if kata.gerak(item.perubahan) not in ("naik", "turun") else f" {kata.jarak(item.perubahan, item.satuan)}"


def _budget_card(laporan: Laporan) -> str:
    budget = laporan.anggaran
    facts = [
        ("Pagu", kata.rupiah(budget.pagu)),
        ("Realisasi", kata.rupiah(budget.realisasi)),
        ("Sisa", kata.rupiah(budget.sisa)),
    ]
    return _card("", "Serapan anggaran", kata.persen(budget.serapan), "", facts)


def _card(state: str, title: str, value: str, badge: str, facts: list[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    kind = f"kartu {state}".strip()
    return (
        f'<section class="{kind}"><h3 class="kartu-judul">{escape(title)}</h3>'
        f'<p class="kartu-nilai">{escape(value)}</p>{badge}<dl>{rows}</dl></section>'
    )


def tanda_tangan(laporan: Laporan) -> Keluaran:
    """Place, date, post, name, rank and NIP of who signs."""
    ident, who = laporan.identitas, laporan.penandatangan
    rank = f"{who.pangkat} ({who.golongan})" if who.pangkat and who.golongan else who.pangkat or ""
    lines = [
        ("tempat", f"{ident.tempat}, {kata.tanggal(ident.tanggal)}"),
        ("jabatan", who.jabatan),
        ("nama", who.nama),
        ("pangkat", rank),
        ("nip", f"NIP {_spaced(who.nip)}" if who.nip else ""),
    ]
    shown = [(name, text) for name, text in lines if text]
    body = "".join(f'<p class="{name}">{escape(text)}</p>' for name, text in shown)
    return Keluaran(f'<div class="tanda-tangan">{body}</div>', "\n".join(text for _, text in shown))


def _spaced(nip: str) -> str:
    """A NIP in its parts: birth date, first appointment, sex, serial number."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
