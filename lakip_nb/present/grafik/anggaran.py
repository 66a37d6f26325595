"""The budget: pagu against realisasi by programme, kegiatan and kind of belanja."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import findings, style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.frame import Data, Frame
from lakip_nb.present.grafik.groups import Group, groups
from lakip_nb.present.output import Keluaran

_FULL = Decimal(100)
_SHAPE = "Diagram batang mendatar, panjang penuh sama dengan pagu"


def serapan_program(laporan: Laporan) -> Keluaran:
    """Realisasi of each programme in percent of its pagu, with both amounts in rupiah."""
    frame = Frame("fig-serapan-program", f"Pagu dan realisasi anggaran menurut program, {laporan.year}")
    rows = laporan.anggaran.tingkat(1)
    parts = [(_sebut(row), row.serapan) for row in rows]
    least = findings.peak(parts, terbesar=False)
    if least is None:
        return frame.belum_tersedia(f"data serapan anggaran menurut program tahun {laporan.year}")
    whole = laporan.anggaran.serapan
    opening = f"Anggaran terserap {kata.persen(whole)}" if whole is not None else "Serapan total belum dapat dihitung"
    return frame.gambar(
        bars([_bar(row, least.nilai) for row in rows], penuh=_FULL),
        _data("Program", rows),
        bentuk=_SHAPE,
        temuan=findings.di_antara(f"{opening}; {_terendah(least, 'program')}", "program", _ada_kosong(rows)),
        ukuran=_ukuran(laporan),
        sumber=_sumber(laporan, rows),
    )


def serapan_terendah(laporan: Laporan, banyak: int = 5) -> Keluaran:
    """The `banyak` kegiatan with the lowest realisasi in percent of pagu."""
    frame = Frame("fig-serapan-terendah", f"Kegiatan dengan serapan anggaran terendah, {laporan.year}")
    everything = laporan.anggaran.tingkat(2)
    known = [row for row in everything if row.serapan is not None]
    if not known:
        return frame.belum_tersedia(f"data serapan anggaran menurut kegiatan tahun {laporan.year}")
    order = sorted(known, key=lambda row: bulat(row.serapan))
    rows, left_out = order[:banyak], order[banyak:]
    least = findings.peak([(row.nama, row.serapan) for row in known], terbesar=False)
    tied = sum(bulat(row.serapan) == bulat(rows[-1].serapan) for row in left_out)
    note = f"Masih ada {kata.angka(tied)} kegiatan lain dengan serapan {kata.persen(rows[-1].serapan)}."
    return frame.gambar(
        bars([_bar(row, least.nilai) for row in rows], penuh=_FULL),
        _data("Kegiatan", rows),
        bentuk=_SHAPE,
        temuan=findings.di_antara(_temuan_terendah(known, least), "kegiatan", _ada_kosong(everything)),
        ukuran=f"{_ukuran(laporan)}; {kata.angka(len(rows))} dari {kata.angka(len(known))} kegiatan",
        sumber=_sumber(laporan, rows),
        catatan=[note] if tied else [],
    )


def belanja(laporan: Laporan) -> Keluaran:
    """Pagu and realisasi of each kind of belanja in rupiah."""
    frame = Frame("fig-belanja", f"Pagu dan realisasi menurut jenis belanja, {laporan.year}")
    rows = laporan.anggaran.belanja
    if all(row.pagu is None and row.realisasi is None for row in rows):
        return frame.belum_tersedia(f"data belanja tahun {laporan.year}")
    part = {row.jenis: bagian(row.realisasi, row.pagu) for row in rows}
    drawn = [
        Group(
            row.jenis,
            (
                Bar("Pagu", row.pagu, kata.rupiah_ringkas(row.pagu), style.ABU),
                Bar("Realisasi", row.realisasi, _realisasi(row.realisasi, part[row.jenis])),
            ),
        )
        for row in rows
    ]
    values = [(findings.kecil(row.jenis), part[row.jenis]) for row in rows]
    least, most = findings.peak(values, terbesar=False), findings.peak(values)
    temuan = kata.besar(_tersebar(least, most, "jenis belanja")) if least else "Serapan belum dapat dihitung"
    unknown = any(row.pagu is None or row.realisasi is None for row in rows)
    return frame.gambar(
        groups(drawn),
        Data(
            ("Jenis belanja", "Pagu", "Realisasi", "Serapan"),
            tuple((r.jenis, kata.rupiah(r.pagu), kata.rupiah(r.realisasi), kata.persen(part[r.jenis])) for r in rows),
        ),
        bentuk="Diagram batang mendatar, pagu di atas realisasi",
        temuan=findings.di_antara(temuan, "jenis belanja", unknown and least is not None),
        ukuran=f"Rupiah, serapan dalam kurung, {findings.tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber(laporan, rows),
    )


def _bar(row: Mata, least: Decimal) -> Bar:
    focus = row.serapan is not None and bulat(row.serapan) == least
    if row.serapan is None:
        words = "tanpa pagu" if row.pagu == 0 else kata.TIDAK_ADA
        return Bar(row.nama, None, words, style.ABU)
    amounts = f"{kata.rupiah_ringkas(row.realisasi)} dari pagu {kata.rupiah_ringkas(row.pagu)}"
    return Bar(row.nama, row.serapan, kata.persen(row.serapan), None if focus else style.ABU, amounts)


def _tersebar(least: findings.Peak, most: findings.Peak, jenis: str) -> str:
    """The lowest and the highest, or that there is no difference."""
    text = _terendah(least, jenis)
    if least.semua:
        return text
    return f"{text}, tertinggi pada {most.sebut(jenis)}, {most.masing}{kata.persen(most.nilai)}"


def _terendah(least: findings.Peak, jenis: str) -> str:
    share = kata.persen(least.nilai)
    if least.semua:
        return f"semua {jenis} terserap {share}" if len(least.nama) > 1 else f"{least.nama[0]} terserap {share}"
    return f"serapan terendah pada {least.sebut(jenis)}, {least.masing}{share}"


def _temuan_terendah(known: Sequence[Mata], least: findings.Peak) -> str:
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
        tuple((r.nama, kata.rupiah(r.pagu), kata.rupiah(r.realisasi), kata.persen(r.serapan)) for r in rows),
    )


def _ada_kosong(rows: Sequence[Mata]) -> bool:
    return any(row.pagu is None or row.realisasi is None for row in rows)


def _sebut(row: Mata) -> str:
    return row.nama if row.nama.startswith("Program") else f"Program {row.nama}"


def _realisasi(realisasi: Decimal | None, part: Decimal | None) -> str:
    text = kata.rupiah_ringkas(realisasi)
    return text if part is None else f"{text} ({kata.persen(part)})"


def _ukuran(laporan: Laporan) -> str:
    return f"Realisasi dalam persen pagu, {findings.tempat(laporan)}, tahun {laporan.year}"


def _sumber(laporan: Laporan, rows: Sequence) -> str:
    file = findings.berkas([getattr(row, "baris", row) for row in rows])
    return f"{laporan.identitas.sumber_anggaran} tahun {laporan.year}{f' ({file})' if file else ''}, diolah"
