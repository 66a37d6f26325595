"""The executive summary as a front page: every indicator in a line, why it came out so, what comes next.

It keeps to one page of A4 however many indicators there are: three sentences of why and three steps
follow the lines, and names are short where full ones would leave no room for them.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain, islice
from math import ceil

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kalimat, kata, markup
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.headlines import kecil
from lakip_nb.present.markup import Cell, CellRow
from lakip_nb.present.output import Keluaran
from lakip_nb.present.tabel.analisis import waktu
from lakip_nb.present.tabel.pengukuran import TANPA_PERSEN, tertulis
from lakip_nb.present.tabel.table import KOSONG

_BANYAK = 3
"""So many sentences of why, and so many steps."""

_TANPA_WAKTU = (9999, 4)

# Room on paper, in lines of text: what the table's rows and the lists may take together, what the
# lists need at least, and how many letters a line holds.
_BARIS = 27
_DAFTAR = 7
_HURUF_NAMA = 34
_HURUF_BUTIR = 37


def ringkasan(laporan: Laporan) -> Keluaran:
    """A line for each indicator: target, realisasi, last year, neighbour, achievement, class, status; absorption."""
    text = "\n".join(
        f"{item.nama}: realisasi {tertulis(item, item.kini)[1] or kata.TIDAK_ADA}, {kata.status(item.tercapai)}"
        for item in laporan.indikator
    )
    return Keluaran(f'<div class="ringkas">{_counts(laporan)}{_table(laporan)}</div>', text)


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


def _table(laporan: Laporan) -> str:
    """A row for each indicator; a column of which nothing is known is left out."""
    heads = ("Target", "Realisasi", str(laporan.year - 1), _neighbour(laporan), "Capaian", "Predikat", "Status")
    rows = [list(_row(item)) for item in laporan.indikator]
    kept = [n for n in range(len(heads)) if any(row[n] for row in rows)]
    head = [Cell("Indikator", {"scope": "col"})]
    head += [Cell(heads[n], {"scope": "col", "class": _number(n)}) for n in kept]
    body = []
    for name, item, texts in zip(_names(laporan), laporan.indikator, rows, strict=True):
        cells = [Cell(_shown(texts[n]), {"data-kolom": heads[n], "class": _number(n)}) for n in kept]
        body.append(CellRow([Cell(name, {"scope": "row"}), *cells], _state(item)))
    table = markup.table("Indikator kinerja utama", [CellRow(head)], body)
    missing = any(cell.text == KOSONG for row in body for cell in row.cells)
    return table + (f'<p class="catatan">{KOSONG} berarti data belum tersedia.</p>' if missing else "")


def _state(item: Indikator) -> str:
    """The class that marks whether a target was met."""
    return {True: "tercapai", False: "belum", None: "tanpa"}[item.tercapai]


def _row(item: Indikator) -> Iterator[str | None]:
    """The cells of an indicator, after `heads`; "" where there can be nothing, None where it is unknown."""
    yield from tertulis(item, item.kini)
    yield tertulis(item, item.lalu)[1]
    beside = (tertulis(item, item.pada(item.tahun, place))[1] for place in item.pembanding)
    yield next(filter(None, beside), None) if item.pembanding else ""
    yield TANPA_PERSEN if item.tanpa_persen else None if item.capaian is None else kata.persen(item.capaian)
    kelas = item.kelas_nilai(item.realisasi)
    own = f"{kelas.predikat} ({kelas.arti})" if kelas and kelas.arti else item.predikat
    yield own if item.baris.skema_predikat else ""
    yield kata.besar(kata.status(item.tercapai))


def _shown(text: str | None) -> str:
    return KOSONG if text is None else text


def _neighbour(laporan: Laporan) -> str:
    """The column of the neighbour, by its name where all indicators have the same one."""
    places = {place for item in laporan.indikator for place in item.pembanding[:1]}
    return places.pop() if len(places) == 1 else "Pembanding"


def _number(column: int) -> str:
    return "angka" if column < 5 else ""


def _names(laporan: Laporan) -> list[str]:
    """The names in full, or the short ones where the full ones would leave no room for the sentences."""
    full = [item.nama for item in laporan.indikator]
    return full if _BARIS - _lines(full, _HURUF_NAMA) >= _DAFTAR else [item.singkatan for item in laporan.indikator]


def _fitting(laporan: Laporan, texts: Iterable[str]) -> list[str]:
    """As many of the first texts as the page has room for; one, whatever its length."""
    room = max(_DAFTAR, _BARIS - _lines(_names(laporan), _HURUF_NAMA))
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
