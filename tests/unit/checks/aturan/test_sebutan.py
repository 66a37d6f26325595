"""A row is called as a reader calls the thing it is about."""

import pytest

from lakip_nb.checks.aturan.sebutan import isi_tabel, kutip, mata, orang, sebut, sebutan, skala, tabel_dari
from lakip_nb.data import Laporan
from tests.support.clean import clean_laporan


@pytest.fixture(scope="module")
def laporan() -> Laporan:
    return clean_laporan()


CALLED = {
    ("anggaran", 0): "Program Penunjang Urusan",
    ("anggaran", 1): "kegiatan Administrasi Keuangan",
    ("anggaran", 4): "sub kegiatan Pemeliharaan Kendaraan Dinas",
    ("belanja", 1): "Belanja modal",
    ("desa", 2): "Desa Sukamaju",
    ("desa", 0): "Kelurahan Makmur Kota",
    ("penduduk_kelompok", 1): "agama Kristen",
    ("pegawai", 3): "Staf",
    ("indikator", 0): "Indeks Kepuasan Masyarakat",
    ("indikator_tahun", 4): "IKM",
    ("indikator_tahun", 15): "IKM Kecamatan Muara Damai",
    ("ikm_unsur", 0): "unsur Persyaratan",
    ("ikm_survei", 0): "survei kepuasan masyarakat",
    ("akip_komponen", 0): "komponen Perencanaan Kinerja",
    ("strategi", 0): "“Menyederhanakan alur pelayanan”",
    ("teks_daftar", 0): "fungsi “Menyelenggarakan urusan pemerintahan umum”",
    ("analisis", 2): "tindak lanjut IKM “Menyusun jadwal penjaga loket kedua”",
    ("landasan_hukum", 0): "Undang-Undang Nomor 23 Tahun 2014",
    ("sarana", 1): "Kendaraan roda 2",
    ("terbitan", 0): "“Tabel 1.2, jumlah”",
}


@pytest.mark.parametrize(("table", "at"), CALLED)
def test_a_row_is_called_by_what_it_is_about(laporan, table, at):
    row = laporan.tabel.rows(table)[at]
    assert sebutan(row, laporan) == CALLED[table, at]
    assert tabel_dari(row) == table


def test_every_row_of_every_table_has_a_name_without_a_code(laporan):
    for name, rows in laporan.tabel.items():
        if name in ("identitas", "wilayah", "sasaran_program", "koreksi", "tanggapan"):  # no rule names a row of these
            continue
        for row in rows:
            called = sebutan(row, laporan)
            assert called and not called.startswith("baris "), (name, row)
            assert "_" not in called, (name, called)


def test_names_of_other_things(laporan):
    assert mata(laporan.anggaran.semua()[4]) == "sub kegiatan Pemeliharaan Kendaraan Dinas"
    assert (skala("akip"), isi_tabel("struktur")) == ("AKIP", "Susunan organisasi")
    assert orang([*laporan.kepegawaian.pns, laporan.kepegawaian.pns[-1]], laporan) == (
        "Camat, Sekretaris, Kepala Seksi, dan 1 lainnya"
    )
    assert orang(laporan.kepegawaian.pns[-1:] * 2, laporan) == "Staf (2 orang)"


def test_many_names_are_cut_short():
    assert sebut("abcde") == "a, b, c, dan 2 lainnya"
    assert sebut(["Seksi Ketentraman, Ketertiban", "Camat"]) == "Seksi Ketentraman, Ketertiban; Camat"
    assert kutip("satu dua tiga empat lima enam tujuh delapan") == "“satu dua tiga empat lima enam tujuh …”"
