"""The executive summary as a front page: how many targets were met, why it came out so, what comes next.

With the bullets of `peluru` it keeps to one page of A4 however many indicators there are: up to three
sentences of why and three steps follow them, as many as there is room for.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain, islice
from math import ceil

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kalimat, kata
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.daftar.peluru import SEPENUHNYA, sebutan
from lakip_nb.present.headlines import kecil
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.analisis import waktu
from lakip_nb.present.tabel.pengukuran import tertulis

_BANYAK = 3
"""So many sentences of why, and so many steps."""

_TANPA_WAKTU = (9999, 4)

# Room on paper, in lines of text: what the bullets and the lists may take together, what a bullet with
# its scale takes, what the lists need at least, and how many letters a line holds.
_BARIS = 27
_BARIS_PELURU = 5
_DAFTAR = 7
_HURUF_NAMA = 35
_HURUF_BUTIR = 37


def ringkasan(laporan: Laporan) -> Keluaran:
    """How many indicators met their target, and how much of the budget was spent; `peluru` shows each."""
    text = "\n".join(
        f"{item.nama}: realisasi {tertulis(item, item.kini)[1] or kata.TIDAK_ADA}, {kata.status(item.tercapai)}"
        for item in laporan.indikator
    )
    return Keluaran(f'<div class="ringkas">{_counts(laporan)}</div>', text)


@perlu(lambda laporan: _why(laporan) or _steps(laporan).html)
def sebab_dan_langkah(laporan: Laporan) -> Keluaran:
    """Beside each other: up to three sentences of why it came out so, and up to three steps with their dates."""
    missed = any(item.tercapai is False for item in laporan.indikator)
    parts = (
        ("Mengapa belum tercapai" if missed else "Yang menopang hasilnya", items(_why(laporan), "ul", empty="")),
        ("Langkah berikutnya", _steps(laporan)),
    )
    said = [(head, part) for head, part in parts if part.html]
    html = "".join(f'<section><h3 class="anak-judul">{escape(head)}</h3>{part.html}</section>' for head, part in said)
    text = "\n".join(f"{head}\n{part.teks}" for head, part in said)
    return Keluaran(f'<div class="berdampingan">{html}</div>' if said else "", text)


def _counts(laporan: Laporan) -> str:
    """How many targets were met; the budget."""
    known = [(state, sum(item.tercapai is state for item in laporan.indikator)) for state in (True, False, None)]
    pairs = [
        (kata.besar(kata.status(state)), kata.angka(count)) for state, count in known if count or state is not None
    ]
    if laporan.anggaran.serapan is not None:
        pairs.append(("Serapan anggaran", kata.persen(laporan.anggaran.serapan)))
    tiles = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in pairs)
    return f'<dl class="hitungan">{tiles}</dl>'


def _fitting(laporan: Laporan, texts: Iterable[str]) -> list[str]:
    """As many of the first texts as the page has room for; one, whatever its length."""
    count = len(laporan.indikator)
    taken = count * _BARIS_PELURU if count <= SEPENUHNYA else _lines(sebutan(laporan.indikator), _HURUF_NAMA)
    room = max(_DAFTAR, _BARIS - taken)
    shown: list[str] = []
    for text in islice(texts, _BANYAK):
        room -= _lines([text], _HURUF_BUTIR)
        if room < 0 and shown:
            break
        shown.append(text)
    return shown


def _lines(texts: Iterable[str], letters: int) -> int:
    return sum(ceil(len(text) / letters) for text in texts)


def _why(laporan: Laporan) -> list[str]:
    """What the data says of each missed target, the furthest first, else the office; of met ones what held them."""
    missed = [item for item in laporan.indikator if item.tercapai is False]
    shown = sorted(missed, key=lambda item: (item.capaian is None, item.capaian)) or [
        item for item in laporan.indikator if item.tercapai
    ]
    said = []
    for item in shown:
        computed = kalimat.penutup(laporan, item) or kalimat.penopang(laporan, item)
        if sentence := computed or kalimat.sebab_menurut(item) or kalimat.jarak(item):
            said.append(f"{item.singkatan}: {kecil(sentence)}")
    apart = (kalimat.uang_mendahului(sasaran) for sasaran in laporan.sasaran)
    return _fitting(laporan, chain(said, filter(None, apart)))


def _steps(laporan: Laporan) -> Keluaran:
    """The steps with a date, by that date, then those without; what was missed comes first."""
    ordered = sorted(laporan.indikator, key=lambda item: item.tercapai is not False)
    found = sorted(_in_turn(ordered), key=lambda pair: pair[1].waktu(laporan.year) or _TANPA_WAKTU)
    dated = any(row.triwulan for _, row in found)
    shown = _fitting(laporan, (_step(laporan, item, row, dated) for item, row in found))
    listed = items(shown, empty="")
    if dated or not found:
        return listed
    which = "langkah" if len(shown) == 1 else f"{kata.semua(len(shown))} langkah"
    note = f"{kata.besar(which)} itu belum dijadwalkan."
    return Keluaran(f"{listed.html}<p>{note}</p>", f"{listed.teks}\n{note}")


def _step(laporan: Laporan, item: Indikator, row: Analisis, dated: bool) -> str:
    """A step with who takes it and when; that it has no date is said where others have one."""
    when = waktu(laporan, row) or ("belum dijadwalkan" if dated else None)
    known = ", ".join(part for part in (row.penanggung_jawab, when) if part)
    return f"{item.singkatan}: {kecil(row.teks.rstrip('.'))}" + (f" ({known})" if known else "")


def _in_turn(items: Iterable[Indikator]) -> Iterator[tuple[Indikator, Analisis]]:
    """The first step of each indicator before any second one."""
    plans = [(item, item.rencana_aksi) for item in items]
    for rank in range(max((len(plan) for _, plan in plans), default=0)):
        yield from ((item, plan[rank]) for item, plan in plans if rank < len(plan))
