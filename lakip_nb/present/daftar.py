"""Lists, fact sheets, summary cards and the signature block: what is neither table nor chart."""

from collections.abc import Iterable
from html import escape

from lakip_nb.data.anggaran import SERAPAN_RENDAH
from lakip_nb.data.indikator import Indikator, Sasaran
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata, ungkapan
from lakip_nb.present.keluaran import Keluaran
from lakip_nb.present.tabel.kinerja import tertulis

_KOSONG = "Data belum tersedia."
_BUTIR = {
    "pendukung": "faktor pendukung",
    "penghambat": "faktor penghambat",
    "penyebab": "penyebab",
    "solusi": "solusi yang dilakukan",
    "tindak_lanjut": "tindak lanjut",
    "rekomendasi": "rekomendasi",
}


def _list(items: Iterable[str], tag: str = "ol", empty: str = _KOSONG) -> Keluaran:
    texts = list(items)
    if not texts:
        return Keluaran(f'<p class="kosong">{escape(empty)}</p>', empty)
    body = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return Keluaran(f'<{tag} class="daftar">{body}</{tag}>', "\n".join(texts))


def _facts(facts: Iterable[tuple[str, str]]) -> Keluaran:
    pairs = list(facts)
    if not pairs:
        return Keluaran(f'<p class="kosong">{_KOSONG}</p>', _KOSONG)
    body = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in pairs)
    return Keluaran(f'<dl class="fakta">{body}</dl>', "\n".join(f"{name}: {value}" for name, value in pairs))


def wilayah(laporan: Laporan) -> Keluaran:
    """Position, area, height and temperature of the territory; only what is known."""
    w = laporan.wilayah
    facts = []
    if w.lintang_awal and w.lintang_akhir:
        facts.append(("Lintang", f"{_degrees(w.lintang_awal)} sampai {_degrees(w.lintang_akhir)} LU"))
    if w.bujur_awal and w.bujur_akhir:
        facts.append(("Bujur", f"{_degrees(w.bujur_awal)} sampai {_degrees(w.bujur_akhir)} BT"))
    if w.luas is not None:
        facts.append(("Luas", f"{kata.angka(w.luas)} ha"))
    if w.elevasi_terendah is not None and w.elevasi_tertinggi is not None:
        facts.append(("Ketinggian", f"{kata.angka(w.elevasi_terendah)}–{kata.angka(w.elevasi_tertinggi)} m di atas permukaan laut"))
    if w.suhu_terendah is not None and w.suhu_tertinggi is not None:
        facts.append(("Suhu udara", f"{kata.angka(w.suhu_terendah)}–{kata.angka(w.suhu_tertinggi)} °C"))
    return _facts(facts)


def _degrees(text: str) -> str:
    return text.replace("'", "′").replace('"', "″")


def batas(laporan: Laporan) -> Keluaran:
    """Neighbours at each side."""
    return _facts(
        (f"Sebelah {row.arah.lower()}", row.nama + (f", Kabupaten {row.kabupaten}" if row.kabupaten else ""))
        for row in laporan.tabel["batas"]
    )


def fungsi(laporan: Laporan) -> Keluaran:
    """The functions of the kecamatan, as the regulation lists them."""
    return _list(laporan.daftar("fungsi"))


def tugas(laporan: Laporan) -> Keluaran:
    """The duties of the posts, as the regulation describes them."""
    return _list(laporan.daftar("tugas"))


def misi(laporan: Laporan) -> Keluaran:
    """The misi of the regional plan."""
    return _list(laporan.daftar("misi"))


def landasan_hukum(laporan: Laporan) -> Keluaran:
    """The regulations this report rests on, and which of them no longer hold."""
    texts = []
    for row in laporan.landasan_hukum:
        text = f"{row.sebutan} tentang {row.tentang}"
        notes = [row.catatan] if row.catatan else []
        if row.status == "dicabut":
            successor = laporan.peraturan(row.dicabut_oleh) if row.dicabut_oleh else None
            notes.append("dicabut" + (f" dengan {successor.sebutan}" if successor else ""))
        texts.append(text + (f" ({'; '.join(notes)})" if notes else ""))
    return _list(texts)


def unit(laporan: Laporan) -> Keluaran:
    """The units of the organisation, with their parts."""
    office = laporan.kepegawaian

    def branch(parent: str) -> str:
        items = "".join(f"<li>{escape(row.nama)}{branch(row.id)}</li>" for row in office.bawahan(parent))
        return f'<ol class="daftar">{items}</ol>' if items else ""

    heads = office.bawahan(None)
    html = "".join(branch(head.id) for head in heads)
    if not html:
        return Keluaran(f'<p class="kosong">{_KOSONG}</p>', _KOSONG)
    return Keluaran(html, "\n".join(row.nama for row in office.unit))


def sasaran_indikator(laporan: Laporan) -> Keluaran:
    """Each sasaran with its indicators."""
    items = "".join(
        f"<li>{escape(sasaran.nama)}<ul class=\"daftar\">"
        + "".join(f"<li>{escape(item.nama)}</li>" for item in sasaran.indikator)
        + "</ul></li>"
        for sasaran in laporan.sasaran
    )
    text = "\n".join(f"{s.nama}: {kata.rangkai(i.nama for i in s.indikator)}" for s in laporan.sasaran)
    return Keluaran(f'<ol class="daftar">{items}</ol>', text)


def capaian_sasaran(laporan: Laporan) -> Keluaran:
    """One line per sasaran: number of indicators, achievement, predicate."""
    skala = laporan.skala_capaian
    return _list(_achievement(item, skala.predikat(item.capaian)) for item in laporan.sasaran)


def _achievement(sasaran: Sasaran, predikat: str | None) -> str:
    count = f"{sasaran.nama}: {kata.terbilang(len(sasaran.indikator))} indikator"
    if sasaran.capaian is None:
        return f"{count}, capaian belum dapat dihitung"
    return f"{count}, capaian {kata.persen(sasaran.capaian)}, kriteria {kata.predikat(predikat)}"


def butir(indikator: Indikator, jenis: str) -> Keluaran:
    """The points of the analysis of one kind (pendukung, penghambat, penyebab, ...)."""
    name = _BUTIR[jenis]
    return _list(indikator.butir(jenis), empty=f"{kata.besar(name)} {indikator.singkatan} belum diisi dalam analisis.csv.")


def temuan(laporan: Laporan) -> Keluaran:
    """The finding for each indicator: realisasi, target, achievement, status."""
    return _list(f"{item.nama}: {ungkapan.capaian(item)}." for item in laporan.indikator)


def penyebab(laporan: Laporan) -> Keluaran:
    """Why targets were missed, over the indicators that missed them."""
    missed = [item for item in laporan.indikator if item.tercapai is False]
    if not missed:
        known = [item for item in laporan.indikator if item.tercapai is not None]
        text = "Tidak ada indikator yang meleset dari target." if known else "Ketercapaian target belum dapat dinilai."
        return Keluaran(f"<p>{text}</p>", text)
    reasons = [f"{item.singkatan}: {text}" for item in missed for text in item.butir("penyebab")]
    return _list(reasons, "ul", empty="Penyebab belum diisi dalam analisis.csv.")


def rekomendasi(laporan: Laporan) -> Keluaran:
    """What comes next, over all indicators: the recommendations, else the follow-up."""
    return _list(
        (
            f"{item.singkatan}: {text}"
            for item in laporan.indikator
            for text in item.butir("rekomendasi") or item.butir("tindak_lanjut")
        ),
        empty="Rekomendasi belum diisi dalam analisis.csv.",
    )


def program_pendukung(laporan: Laporan, sasaran: Sasaran) -> Keluaran:
    """The programmes that serve a sasaran, with their absorption and performance."""
    return _list(
        (
            f"{item.nama}: serapan {kata.persen(item.serapan)}, capaian kinerja {kata.persen(item.capaian)}"
            for item in sasaran.program
        ),
        "ul",
        empty="Program pendukung sasaran ini belum ditautkan dalam sasaran_program.csv.",
    )


def kinerja_tertinggal(sasaran: Sasaran) -> Keluaran:
    """The sub kegiatan that spent faster than they delivered."""
    return _list(
        (
            f"{item.nama}: kinerja {kata.persen(item.capaian)}, serapan {kata.persen(item.serapan)}"
            for item in sasaran.kinerja_tertinggal
        ),
        "ul",
        empty="Tidak ada sub kegiatan yang kinerjanya tertinggal.",
    )


def serapan_di_bawah(laporan: Laporan, ambang: int = SERAPAN_RENDAH) -> Keluaran:
    """The sub kegiatan with an absorption below a threshold in percent, lowest first."""
    return _list(
        (
            f"{item.nama}: {kata.persen(item.serapan)} dari {kata.rupiah(item.pagu)}"
            for item in laporan.anggaran.serapan_di_bawah(ambang)
        ),
        "ul",
        empty=f"Tidak ada sub kegiatan dengan serapan di bawah {kata.persen(ambang, 0)}.",
    )


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
    return "" if not item.perubahan else f" {kata.poin(item.perubahan)}"


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
