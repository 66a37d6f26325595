"""What the office has to do, and who signs for it."""

from html import escape

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: laporan.daftar("fungsi"))
def fungsi(laporan: Laporan) -> Keluaran:
    """The functions of the kecamatan, as the regulation lists them."""
    return items(laporan.daftar("fungsi"))


@perlu(lambda laporan: laporan.daftar("tugas"))
def tugas(laporan: Laporan) -> Keluaran:
    """The duties of the posts, as the regulation describes them."""
    return items(laporan.daftar("tugas"))


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
