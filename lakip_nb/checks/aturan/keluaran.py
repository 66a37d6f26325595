"""What was done against what it cost: part of the output for all the money, all of it for part, things not listed."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import ringkas, sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.anggaran import SERAPAN_RENDAH, Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_APART = Decimal(25)
"""Percentage points between money and output from which one does not explain the other."""
_DPA = "PermenPANRB 53/2014, Bab III butir 6: efisiensi penggunaan sumber daya"
_BUILDING = re.compile(
    r"\b(?:gedung|kantor|aula|mus[h]?ol+a|masjid|ruang\w*|pagar|bangunan|rumah|pos|tanah|lapangan|kendaraan|mobil|motor|"
    r"jaringan)\b",
    re.IGNORECASE,
)


@aturan_data(
    "H28",
    "Keluaran sepadan dengan uang yang dibelanjakan",
    "peringatan",
    "Anggaran yang hampir habis untuk sebagian keluaran berarti biaya tiap keluaran jauh di atas rencana.",
    _DPA,
    "Peningkatan Ketahanan Pangan Keluarga: keluaran 50,00% dengan anggaran 99,27%.",
)
def uang_mendahului(laporan: Laporan) -> Findings:
    """Leaves that spent much more of their money than they delivered of their target."""
    found = _leaves(laporan, lambda done, spent: 0 < done < 100 and spent - done >= _APART)
    for parent, rows in found.items():
        said = _named(rows, lambda row: f"keluaran {kata.persen(row.capaian)}, {_money(row)}")
        yield pada(rows[0].baris, "realisasi_kinerja", "biaya keluaran").temuan(
            f"Anggaran hampir habis untuk sebagian keluaran pada {parent}: {said}.",
            "Jelaskan mengapa biaya tiap keluaran di atas rencana, atau periksa realisasi kinerjanya.",
            _deciding(rows),
            juga=[pada(row.baris, "realisasi_kinerja") for row in rows[1:]],
        )


@aturan_data(
    "H29",
    "Keluaran penuh dengan sebagian uang dijelaskan",
    "catatan",
    f"Target yang tercapai penuh dengan serapan di bawah {SERAPAN_RENDAH}% berarti pagunya berlebih, keluarannya belum "
    "lengkap, atau belanjanya belum dicatat; belum tentu efisien.",
    _DPA,
    "Penyediaan Bahan Logistik Kantor: keluaran 100,00% dengan anggaran 50,57%.",
)
def keluaran_mendahului(laporan: Laporan) -> Findings:
    """Leaves that delivered all of their target for much less than their money."""
    found = _leaves(laporan, lambda done, spent: done >= 100 and 0 < spent < SERAPAN_RENDAH)
    rows = [row for group in found.values() for row in group]
    if rows:
        said = _named(sorted(rows, key=lambda row: row.serapan or 0), _money)
        yield pada(rows[0].baris, "realisasi", "keluaran penuh").temuan(
            f"Target {kata.angka(len(rows))} sub kegiatan tercapai penuh dengan sebagian anggaran: {said}.",
            "Jelaskan apakah pagunya berlebih atau keluarannya belum lengkap, sebelum menyebutnya efisien.",
            _deciding(rows),
            juga=[pada(row.baris, "realisasi") for row in rows[1:]],
        )


def _leaves(laporan: Laporan, wanted: Callable[[Decimal, Decimal], bool]) -> dict[str, list[Mata]]:
    """The leaves whose output and money, in percent, are as wanted, by what they belong to."""
    found: dict[str, list[Mata]] = {}
    for row in laporan.anggaran.rincian:
        if row.capaian is not None and row.serapan is not None and wanted(row.capaian, row.serapan):
            parent = laporan.anggaran.bernomor(row.no.rpartition(".")[0])
            found.setdefault(parent.nama if parent else row.nama, []).append(row)
    return found


def _money(row: Mata) -> str:
    return f"anggaran {kata.persen(row.serapan)}"


def _named(rows: Iterable[Mata], what: Callable[[Mata], str]) -> str:
    return sebut(f"{ringkas(row.nama)} ({what(row)})" for row in rows)


def _deciding(rows: Iterable[Mata]) -> dict[str, object]:
    return {
        row.no: f"{row.baris.realisasi_kinerja}/{row.baris.target_kinerja} {row.realisasi}/{row.pagu}" for row in rows
    }


@aturan_data(
    "H30",
    "Peralatan yang dipelihara tercatat dalam sarana",
    "catatan",
    "Yang dipelihara dengan anggaran adalah milik kantor, jadi ada dalam daftar sarananya.",
    "Permendagri 19/2016 tentang Pengelolaan Barang Milik Daerah",
    "Dipelihara 12 unit peralatan dan mesin, sedangkan daftar sarana mencatat 0 unit.",
)
def peralatan_dipelihara(laporan: Laporan) -> Findings:
    """More equipment is maintained than the list of facilities has."""
    listed = [row for row in laporan.tabel.sarana if not _BUILDING.search(row.uraian)]
    owned = sum(row.jumlah or 0 for row in listed)
    for mata in laporan.anggaran.rincian if laporan.tabel.sarana else ():
        count, unit = mata.baris.realisasi_kinerja, (mata.baris.satuan_realisasi or "").casefold()
        about = re.search(r"^pemeliharaan .*\b(?:peralatan|mesin|mebel\w*)\b", mata.nama, re.IGNORECASE)
        if about and count is not None and unit == "unit" and count > owned:
            yield pada(mata.baris, "realisasi_kinerja", "sarana").temuan(
                f"{mata.nama}: dipelihara {kata.kinerja(count)} unit, sedangkan daftar sarana mencatat "
                f"{f'{kata.angka(owned)} unit' if owned else 'tidak satu pun'} peralatan selain gedung, kendaraan, dan "
                "jaringan.",
                "Lengkapi daftar sarana dengan peralatan kantor, atau periksa realisasi kinerjanya.",
                {"dipelihara": count, "tercatat": owned},
            )


@aturan_data(
    "H44",
    "Gaji dan tunjangan termuat dalam belanja pegawai",
    "galat",
    "Gaji adalah bagian belanja pegawai, yang adalah bagian belanja operasi; bagian tidak melebihi keseluruhan.",
    "PP 12/2019 tentang Pengelolaan Keuangan Daerah, jenis belanja",
    "Pagu gaji dan tunjangan Rp3.145.869.062, sedangkan belanja pegawai Rp2.900.000.000.",
)
def gaji_dan_belanja(laporan: Laporan) -> Findings:
    """More is set aside or paid for salaries than for the kind of belanja that holds them."""
    kinds = {row.jenis.casefold(): row for row in laporan.tabel.belanja}
    kind = next((row for name, row in kinds.items() if "pegawai" in name), None)
    kind = kind or next((row for name, row in kinds.items() if "operasi" in name), None)
    for line in laporan.anggaran.rincian if kind else ():
        for column in ("pagu", "realisasi") if "gaji dan tunjangan" in line.nama.casefold() else ():
            part, whole = getattr(line, column), getattr(kind, column)
            if kind and part is not None and whole is not None and part > whole:
                yield pada(line.baris, column, column, "belanja").temuan(
                    f"{column.capitalize()} {line.nama} {kata.rupiah(part)}, sedangkan {kind.jenis.lower()} hanya "
                    f"{kata.rupiah(whole)}.",
                    "Cocokkan keduanya dengan laporan realisasi anggaran.",
                    {"gaji": part, "belanja": whole},
                )
