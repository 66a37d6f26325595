"""The executive summary: every indicator at a glance, why targets were missed, what comes next.

It keeps to one page of A4 however many indicators there are: a few have a card each, more have a row
each of a table, and beside each other follow as many causes and steps as the page still has room for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from math import ceil

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata, markup
from lakip_nb.present.daftar.cards import arah, kartu, keadaan
from lakip_nb.present.daftar.indikator import langkah
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.markup import CATATAN_KOSONG, KOSONG, Cell, CellRow
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.indikator import tertulis

_KARTU = 2
"""So many indicators stand in one row of cards with the budget."""

# Room on paper, in lines of text: what the table's rows and the lists may take together, what the
# lists need at least, and how many letters a line holds.
_BARIS = 27
_BARIS_KARTU = 24
_DAFTAR = 7
_HURUF_NAMA = 40
_HURUF_BUTIR = 37
_HURUF_KARTU = 24


def ringkasan(laporan: Laporan) -> Keluaran:
    """Target, realisasi, achievement, predicate and direction of each indicator; absorption."""
    text = "\n".join(
        f"{item.nama}: realisasi {kata.nilai(item.realisasi)}, {kata.status(item.tercapai)}"
        for item in laporan.indikator
    )
    if len(laporan.indikator) <= _KARTU:
        return Keluaran(kartu(laporan), text)
    return Keluaran(f'<div class="ringkas">{_counts(laporan)}{_table(laporan)}</div>', text)


@perlu(lambda laporan: any(item.tercapai is not None or langkah(item) for item in laporan.indikator))
def sebab_dan_langkah(laporan: Laporan) -> Keluaran:
    """Beside each other: which targets were missed and why, and the steps that follow from it."""
    pairs = (
        ("Yang belum tercapai dan sebabnya", _causes(laporan)),
        ("Langkah berikutnya", _steps(laporan)),
    )
    parts = [(head, part) for head, part in pairs if part.teks]
    if not parts:
        return Keluaran("", "")
    html = "".join(f'<section><h3 class="anak-judul">{escape(head)}</h3>{part.html}</section>' for head, part in parts)
    return Keluaran(
        f'<div class="berdampingan">{html}</div>', "\n".join(f"{head}\n{part.teks}" for head, part in parts)
    )


def _counts(laporan: Laporan) -> str:
    """How many targets were met, how many achievements are of each predicate; the budget."""
    known = [(state, sum(item.tercapai is state for item in laporan.indikator)) for state in (True, False, None)]
    pairs = [
        (kata.besar(kata.status(state)), kata.angka(count)) for state, count in known if count or state is not None
    ]
    pairs.append(("Serapan anggaran", kata.persen(laporan.anggaran.serapan)))
    tiles = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in pairs)
    predicates = [item.predikat_capaian for item in laporan.indikator]
    names = [*(kelas.predikat for kelas in laporan.skala_capaian.kelas), None]
    counted = [f"{kata.angka(predicates.count(name))} {kata.predikat(name)}" for name in names if name in predicates]
    line = f"Kriteria capaian: {kata.rangkai(counted)}."
    return f'<dl class="hitungan">{tiles}</dl><p class="hitungan-kriteria">{escape(line)}</p>'


def _table(laporan: Laporan) -> str:
    heads = ("Target", "Realisasi", "Capaian", "Kriteria", f"Dari {laporan.year - 1}", "Status")
    head = [Cell("Indikator", {"scope": "col"})]
    head += [Cell(name, {"scope": "col", "class": _number(n)}) for n, name in enumerate(heads)]
    rows = []
    for name, item in zip(_names(laporan), laporan.indikator, strict=True):
        texts = [text or KOSONG for text in _row(item)]
        cells = [Cell(text, {"data-kolom": heads[n], "class": _number(n)}) for n, text in enumerate(texts)]
        rows.append(CellRow([Cell(name, {"scope": "row"}), *cells], keadaan(item)))
    table = markup.table("Indikator kinerja utama", [CellRow(head)], rows)
    missing = any(cell.text == KOSONG for row in rows for cell in row.cells)
    return table + (f'<p class="catatan">{CATATAN_KOSONG}</p>' if missing else "")


def _row(item: Indikator) -> Iterator[str | None]:
    yield from tertulis(item, item.kini)
    yield None if item.capaian is None else kata.persen(item.capaian)
    yield item.predikat_capaian
    yield None if item.perubahan is None else arah(item)
    yield kata.besar(kata.status(item.tercapai))


def _number(column: int) -> str:
    return "angka" if column < 3 else ""


def _names(laporan: Laporan) -> list[str]:
    """The names in full, or the short ones where the full ones would leave no room for the lists."""
    full = [item.nama for item in laporan.indikator]
    return full if _BARIS - _lines(full, _HURUF_NAMA) >= _DAFTAR else [item.singkatan for item in laporan.indikator]


def _room(laporan: Laporan) -> int:
    """How many lines each of the two lists may take."""
    if len(laporan.indikator) <= _KARTU:
        return _BARIS_KARTU - max((ceil(len(item.nama) / _HURUF_KARTU) for item in laporan.indikator), default=0)
    return max(_DAFTAR, _BARIS - _lines(_names(laporan), _HURUF_NAMA))


def _lines(texts: Iterable[str], letters: int) -> int:
    return sum(ceil(len(text) / letters) for text in texts)


def _causes(laporan: Laporan) -> Keluaran:
    missed = [item for item in laporan.indikator if item.tercapai is False]
    if not missed:
        known = [item for item in laporan.indikator if item.tercapai is not None]
        text = "Tidak ada indikator yang meleset dari target." if known else ""
        return Keluaran(f"<p>{text}</p>", text)
    causes = {item: item.butir("penyebab") for item in missed}
    shown = _fitting(causes, _room(laporan) - _lines([", ".join(item.singkatan for item in missed)], _HURUF_BUTIR))
    explained = {item for item, _ in shown}
    others = [item.singkatan for item in missed if item not in explained]
    rest = f"{'Juga belum' if shown else 'Belum'} tercapai: {kata.rangkai(others)}."
    return _list("ul", shown, [rest] if others else [])


def _steps(laporan: Laporan) -> Keluaran:
    # What was missed comes first where there is not room for all
    ordered = sorted(laporan.indikator, key=lambda item: item.tercapai is not False)
    steps = {item: langkah(item) for item in ordered}
    shown = _fitting(steps, _room(laporan) - 1)
    rest = sum(map(len, steps.values())) - len(shown)
    return _list("ol", shown, [f"Selain itu ada {kata.terbilang(rest)} langkah lain."] if rest else [])


def _fitting(points: Mapping[Indikator, Sequence[str]], room: int) -> list[tuple[Indikator, str]]:
    """The points that the room is enough for: the first of each indicator before any second one."""
    longest = max(map(len, points.values()), default=0)
    ranked = [(item, texts[rank]) for rank in range(longest) for item, texts in points.items() if rank < len(texts)]
    count = 0
    for item, text in ranked:
        room -= _lines([f"{item.singkatan}: {text}"], _HURUF_BUTIR)
        if room < 0:
            break
        count += 1
    order = list(points)
    return sorted(ranked[:count], key=lambda pair: order.index(pair[0]))


def _list(tag: str, points: Iterable[tuple[Indikator, str]], notes: Sequence[str]) -> Keluaran:
    listed = items((f"{item.singkatan}: {text}" for item, text in points), tag, empty="")
    paragraphs = "".join(f"<p>{escape(note)}</p>" for note in notes)
    return Keluaran(listed.html + paragraphs, "\n".join(filter(None, [listed.teks, *notes])))
