"""The budget: pagu against realisasi by programme, kegiatan and kind of belanja."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.rows.base import Row
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.groups import BarGroup, groups
from lakip_nb.present.headlines import Peak, berkas, di_antara, extremes, kecil, peak, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_FULL = Decimal(100)
_SHAPE = "Diagram batang mendatar, panjang penuh sama dengan pagu"


@perlu(lambda laporan: any(row.serapan is not None for row in laporan.anggaran.tingkat(1)))
@berlabel("fig-serapan-program")
def serapan_program(laporan: Laporan) -> Gambar:
    """Realisasi of each programme in percent of its pagu, with both amounts in rupiah."""
    judul = f"Pagu dan realisasi anggaran menurut program, {laporan.year}"
    rows = laporan.anggaran.tingkat(1)
    least = peak([(_sebut(row), row.serapan) for row in rows], terbesar=False)
    if least is None:
        return belum_tersedia(judul, f"data serapan anggaran menurut program tahun {laporan.year}")
    whole = laporan.anggaran.serapan
    opening = f"Anggaran terserap {kata.persen(whole)}" if whole is not None else "Serapan total belum dapat dihitung"
    return Gambar(
        judul,
        di_antara(f"{opening}; {_terendah(least, 'program')}", "program", _ada_kosong(rows)),
        bars([_bar(row, least.nilai) for row in rows], penuh=_FULL),
        _data("Program", rows),
        bentuk=_SHAPE,
        ukuran=_ukuran(laporan),
        sumber=_sumber(laporan, [row.baris for row in rows]),
    )


@perlu(lambda laporan, banyak=5: any(row.serapan is not None for row in laporan.anggaran.tingkat(2)))
@berlabel("fig-serapan-terendah")
def serapan_terendah(laporan: Laporan, banyak: int = 5) -> Gambar:
    """The `banyak` kegiatan with the lowest realisasi in percent of pagu."""
    judul = f"Kegiatan dengan serapan anggaran terendah, {laporan.year}"
    everything = laporan.anggaran.tingkat(2)
    known = [(row, bulat(row.serapan)) for row in everything if row.serapan is not None]
    least = peak([(row.nama, share) for row, share in known], terbesar=False)
    if least is None:
        return belum_tersedia(judul, f"data serapan anggaran menurut kegiatan tahun {laporan.year}")
    order = sorted(known, key=lambda pair: pair[1])
    rows, last = [row for row, _ in order[:banyak]], order[:banyak][-1][1]
    tied = sum(share == last for _, share in order[banyak:])
    note = f"Masih ada {kata.angka(tied)} kegiatan lain dengan serapan {kata.persen(last)}."
    return Gambar(
        judul,
        di_antara(_temuan_terendah([row for row, _ in known], least), "kegiatan", _ada_kosong(everything)),
        bars([_bar(row, least.nilai) for row in rows], penuh=_FULL),
        _data("Kegiatan", rows),
        bentuk=_SHAPE,
        ukuran=f"{_ukuran(laporan)}; {kata.angka(len(rows))} dari {kata.angka(len(known))} kegiatan",
        sumber=_sumber(laporan, [row.baris for row in rows]),
        catatan=[note] if tied else [],
    )


@perlu(lambda laporan: any(row.realisasi is not None for row in laporan.anggaran.belanja))
@berlabel("fig-belanja")
def belanja(laporan: Laporan) -> Gambar:
    """Pagu and realisasi of each kind of belanja in rupiah."""
    judul = f"Pagu dan realisasi menurut jenis belanja, {laporan.year}"
    rows = laporan.anggaran.belanja
    if all(row.pagu is None and row.realisasi is None for row in rows):
        return belum_tersedia(judul, f"data belanja tahun {laporan.year}")
    shares = [bagian(row.realisasi, row.pagu) for row in rows]
    drawn, table = [], []
    for row, share in zip(rows, shares, strict=True):
        done = kata.rupiah_ringkas(row.realisasi) + ("" if share is None else f" ({kata.persen(share)})")
        pagu = Bar("Pagu", row.pagu, kata.rupiah_ringkas(row.pagu), style.ABU)
        drawn.append(BarGroup(row.jenis, (pagu, Bar("Realisasi", row.realisasi, done))))
        table.append((row.jenis, kata.rupiah(row.pagu), kata.rupiah(row.realisasi), kata.persen(share)))
    peaks = extremes((kecil(row.jenis), share) for row, share in zip(rows, shares, strict=True))
    temuan = kata.besar(_tersebar(*peaks, "jenis belanja")) if peaks else "Serapan belum dapat dihitung"
    unknown = any(row.pagu is None or row.realisasi is None for row in rows)
    return Gambar(
        judul,
        di_antara(temuan, "jenis belanja", unknown and peaks is not None),
        groups(drawn),
        Data(("Jenis belanja", "Pagu", "Realisasi", "Serapan"), table),
        bentuk="Diagram batang mendatar, pagu di atas realisasi",
        ukuran=f"Rupiah, serapan dalam kurung, {tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber(laporan, rows),
    )


def _bar(row: Mata, least: Decimal) -> Bar:
    if row.serapan is None:
        return Bar(row.nama, None, "tanpa pagu" if row.pagu == 0 else kata.TIDAK_ADA, style.ABU)
    colour = None if bulat(row.serapan) == least else style.ABU
    amounts = f"{kata.rupiah_ringkas(row.realisasi)} dari pagu {kata.rupiah_ringkas(row.pagu)}"
    return Bar(row.nama, row.serapan, kata.persen(row.serapan), colour, amounts)


def _tersebar(least: Peak, most: Peak, jenis: str) -> str:
    """The lowest and the highest, or that there is no difference."""
    text = _terendah(least, jenis)
    if least.semua:
        return text
    return f"{text}, tertinggi pada {most.sebut(jenis)}, {most.masing}{kata.persen(most.nilai)}"


def _terendah(least: Peak, jenis: str) -> str:
    share = kata.persen(least.nilai)
    if least.semua:
        return f"semua {jenis} terserap {share}" if len(least.nama) > 1 else f"{least.nama[0]} terserap {share}"
    return f"serapan terendah pada {least.sebut(jenis)}, {least.masing}{share}"


def _temuan_terendah(known: Sequence[Mata], least: Peak) -> str:
    share = kata.persen(least.nilai)
    if least.semua and len(known) > 1:
        return f"Semua kegiatan terserap {share}"
    if len(least.nama) > 1:
        return f"{kata.besar(least.sebut('kegiatan'))} berserapan terendah, masing-masing {share}"
    row = next(row for row in known if row.nama == least.nama[0])
    if row.realisasi == 0:
        return f"{row.nama} tidak terserap sama sekali dari pagu {kata.rupiah_ringkas(row.pagu)}"
    return f"Serapan terendah pada {row.nama}, {share} dari pagu {kata.rupiah_ringkas(row.pagu)}"


def _data(kepala: str, rows: Sequence[Mata]) -> Data:
    return Data(
        (kepala, "Pagu", "Realisasi", "Serapan"),
        [(r.nama, kata.rupiah(r.pagu), kata.rupiah(r.realisasi), kata.persen(r.serapan)) for r in rows],
    )


def _ada_kosong(rows: Sequence[Mata]) -> bool:
    return any(row.pagu is None or row.realisasi is None for row in rows)


def _sebut(row: Mata) -> str:
    return row.nama if row.nama.startswith("Program") else f"Program {row.nama}"


def _ukuran(laporan: Laporan) -> str:
    return f"Realisasi dalam persen pagu, {tempat(laporan)}, tahun {laporan.year}"


def _sumber(laporan: Laporan, rows: Sequence[Row]) -> str:
    file = berkas(rows)
    return f"{laporan.identitas.sumber_anggaran} tahun {laporan.year}{f' ({file})' if file else ''}, diolah"
