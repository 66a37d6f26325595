"""The words of the rules over the data: places are called by file and key, and keep file, line and column."""

import pytest

from lakip_nb.checks.aturan.vocabulary import di, kelompok, keterangan, kosong, pada, tahun_dari
from lakip_nb.data import Laporan
from tests.support.clean import changed, clean_laporan


@pytest.fixture(scope="module")
def laporan() -> Laporan:
    return clean_laporan(desa=changed("desa", 3, perempuan=""))


def test_a_row_is_called_by_its_file_and_key(laporan):
    tabel = laporan.tabel
    assert pada(tabel.anggaran[4], "pagu").nama == "anggaran.csv, 1.2.1"
    assert pada(tabel.pegawai[0], "golongan", "golongan").nama == "pegawai.csv, a, golongan"
    assert pada(tabel.indikator_tahun[0]).nama == "indikator_tahun.csv, ikm, Tanjung Makmur, 2020"
    assert pada(tabel.wilayah[0], "nilai").nama == "wilayah.csv, luas"
    assert pada(tabel.penandatangan[0], "nip", "nip").nama == "penandatangan.csv, nip"


def test_a_finding_keeps_where_it_stands(laporan):
    row = laporan.tabel.anggaran[4]
    finding = pada(row, "pagu").temuan("Salah.", "Perbaiki.", {"pagu": row.pagu, "target": None})
    assert (finding.berkas, finding.baris, finding.kolom) == (row.asal.file, 6, "pagu")
    assert (finding.pesan, finding.saran, finding.tempat) == ("Salah.", "Perbaiki.", "anggaran.csv, 1.2.1")
    assert finding.nilai == {"pagu": "60000000", "target": "–"}


def test_a_table_has_no_line(laporan):
    rows = laporan.tabel.anggaran
    assert (di(rows, "no", 2024).nama, di(rows, "no").baris) == ("anggaran.csv, 2024", None)
    assert (di(rows[0], "no", "x").nama, di(rows[0], "no").baris) == ("anggaran.csv, x", 2)


def test_a_key_without_row_stands_in_its_table(laporan):
    rows = laporan.tabel.identitas
    assert (keterangan(rows, "kabupaten").baris, keterangan(rows, "kabupaten").nama) == (3, "identitas.csv, kabupaten")
    assert (keterangan(rows, "logo").baris, keterangan(rows, "logo").nama) == (None, "identitas.csv, logo")


def test_blank_cells_are_named_one_by_one(laporan):
    desa = laporan.tabel.desa
    assert list(kosong(desa, "laki_laki", "perempuan")) == [(desa[3], "perempuan")]


def test_rows_are_grouped_in_their_order(laporan):
    groups = kelompok(laporan.tabel.strategi, "sasaran_id")
    assert [(key, [row.urut for row in rows]) for key, rows in groups.items()] == [
        (("layanan",), [1, 2]),
        (("tata-kelola",), [1]),
    ]


def test_years_are_told_once_in_order(laporan):
    assert tahun_dari(reversed(laporan.tabel.akip_komponen)) == [2023, 2024]
