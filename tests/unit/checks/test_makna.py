"""Words of the prose against the data: each rule fires on a false sentence, and is silent on true and open ones."""

from functools import cache

import pytest

from lakip_nb.checks import Finding, Material, ProseCell
from lakip_nb.run.collect import collect
from tests.support.clean import clean_laporan
from tests.support.firing import more, point
from tests.support.rules import EVERY
from tests.support.synthetic import REPOSITORY

RULES = {rule.kode: rule for rule in EVERY}


@cache
def laporan():
    """The clean report with too few staff, by its analysis, and a boat that is worn."""
    boat = {"no": 3, "uraian": "Perahu", "satuan": "Unit", "jumlah": 1, "kondisi": "Rusak", "tahun_pengadaan": 2001}
    return clean_laporan(
        analisis=more("analisis", point("penghambat", "Jumlah pegawai terbatas")), sarana=more("sarana", boat)
    )


def find(kode: str, text: str, slot: str = "analisis-ikm") -> list[Finding]:
    """What one rule finds in one sentence of the narrative."""
    cell = ProseCell("notebooks/narasi/x.ipynb", 3, f"({slot})=\n## Judul\n\n{text}", "narasi", slot)
    return list(RULES[kode].fungsi(Material(laporan(), prosa=(cell,))))


FALSE = {
    "H36": [("Camat bekerja menurut Peraturan Bupati Nomor 12 Tahun 2019.", "Peraturan Bupati Nomor 12 Tahun 2019")],
    "H37": [
        ("Kecamatan terdiri atas tujuh desa dan dua kelurahan.", "ada 6 desa"),
        ("Kecamatan terdiri atas enam desa dan tiga kelurahan.", "ada 2 kelurahan"),
        ("Pos jaga dibuka di sebelas desa.", "ada 6 desa"),
        ("Kecamatan mempunyai 24 dusun dan didukung 14 PNS.", "ada 4 PNS"),
        ("Survei dilakukan terhadap 300 responden.", "ada 400 responden"),
        ("Laporan memuat lima indikator kinerja utama.", "ada 3 indikator"),
    ],
    "H38": [
        ("Seluruh indikator kinerja telah mencapai target.", "0 dari 3 indikator"),
        ("Ketiga indikator pada tahun ini tercapai dengan baik.", "0 dari 3"),
        ("Sebagian besar indikator tercapai.", "0 dari 3"),
        ("Dua dari tiga indikator mencapai target.", "0 dari 3"),
        ("Tidak semua indikator belum mencapai target.", "0 dari 3"),
    ],
    "H39": [
        ("Rata-rata waktu pelayanan surat terus menurun.", "3 hari pada tahun 2022 dan 3 hari pada tahun 2023"),
        ("Nilai IKM tetap sama dengan tahun sebelumnya.", "naik dari 83,25 menjadi 85,88"),
        ("Penurunan nilai IKM disebabkan antrean.", "naik dari 83,25 menjadi 85,88"),
        ("Realisasi IKM jauh di bawah target.", "capaian 99,86%"),
    ],
    "H41": [
        ("Penduduk terbanyak berada di Sukamaju.", "Kuala Baru (2.554)"),
        ("Mayoritas penduduk beragama Kristen.", "16,88%"),
        ("Sebagian besar PNS adalah perempuan.", "50,00%"),
        ("Unsur yang nilainya paling rendah ialah Biaya.", "Waktu (3,30)"),
        ("Serapan tertinggi terdapat pada Program Pelayanan Publik.", "Program Penunjang Urusan"),
        ("Belanja terbesar ialah belanja modal.", "Belanja operasi"),
    ],
    "H55": [
        ("IKM memperoleh predikat A.", "berpredikat B (Baik)"),
        ("Capaian IKM termasuk kriteria Tinggi.", "capaiannya 99,86 berpredikat Sangat Tinggi"),
    ],
    "H56": [("Tidak ada kendala dalam pencapaian IKM.", "analisisnya memuat 2 penyebab dan penghambat")],
    "H57": [("Upaya diteruskan agar dapat mencapai target pada akhir periode Renstra.", "berakhir pada tahun laporan")],
    "H58": [("Survei dilaksanakan pada bulan Maret sampai dengan Juni.", "Februari sampai November")],
    "H49": [
        ("Seluruh anggaran terserap.", "96,29%"),
        ("Pagu Program Pelayanan Publik terserap habis.", "serapan Program Pelayanan Publik 93,48%"),
    ],
    "H50": [
        ("Seluruh sarana dan prasarana dalam kondisi baik.", "Perahu rusak"),
        ("Seluruh kendaraan dinas dalam keadaan rusak berat.", "kendaraan yang tercatat seluruhnya dalam keadaan baik"),
    ],
    "H51": [
        ("Program Pelayanan Publik telah mencapai target.", "95,00%"),
        ("Pemeliharaan Gedung tidak dilaksanakan.", "terealisasi 9,50 Bulan dengan Rp38.000.000"),
    ],
    "H12": [
        ("Efisiensi dihitung dari sisa anggaran setiap program.", "“sisa anggaran”, sedangkan laporan ini menghitung"),
        ("Tingkat efisiensi diperoleh dengan rumus PMK.", "sebagai selisih capaian dan serapan"),
    ],
    "H42": [("Dari sisi jumlah, pegawai sudah memadai.", "Jumlah pegawai terbatas")],
    "H43": [
        ("Nilai IKM lebih rendah daripada Kecamatan Muara Damai.", "85,88 dan Muara Damai 84,10"),
        ("Kecamatan Muara Damai lebih tinggi nilai IKM-nya.", "85,88 dan Muara Damai 84,10"),
    ],
}

SOUND = """\
Kecamatan terdiri atas enam desa dan dua kelurahan.
Kecamatan membawahi enam desa (6) dan 24 dusun.
Pos jaga dibuka di tiga desa.
Desa Sukamaju terbagi atas lima dusun.
Sasaran ini mempunyai dua indikator.
Kedua desa itu terletak di pesisir.
Kabupaten memiliki 140 desa.
Diperlukan tambahan sepuluh pegawai.
Tidak satu pun indikator mencapai target.
Seluruh indikator belum mencapai target.
Seluruh indikator diharapkan tercapai tahun depan.
Tidak semua indikator mencapai target.
Dua dari tiga indikator belum ditetapkan definisi operasionalnya.
Anggaran pemeliharaan kendaraan tidak terserap seluruhnya karena lelang terlambat.
Anggaran kecamatan belum terserap seluruhnya.
Dana perbaikan loket terserap seluruhnya.
Seluruh kendaraan yang rusak sudah diperbaiki.
Seluruh program tercapai.
Realisasi IKM terus meningkat.
Realisasi IKM semakin membaik.
Target tahun depan disusun agar IKM terus naik.
Antrean semakin menurun setelah loket kedua dibuka.
Realisasi IKM mendekati target.
Realisasi IKM masih di bawah target.
Penduduk terbanyak berada di Kuala Baru.
Penduduk terbanyak kedua berada di Sukamaju.
Mayoritas penduduk beragama Islam.
Unsur yang nilainya paling rendah ialah Waktu.
Serapan tertinggi terdapat pada Program Penunjang Urusan.
Serapan terendah terdapat pada Program Pelayanan Publik.
Keluhan terbanyak datang dari warga Sukamaju tentang antrean.
Jumlah pegawai belum memadai.
Jumlah kursi sudah memadai.
Diharapkan jumlah pegawai memadai pada tahun depan.
Nilai IKM lebih tinggi daripada Kecamatan Muara Damai.
Kecamatan Muara Damai lebih rendah nilai IKM-nya.
Jumlah responden Kecamatan Muara Damai lebih banyak.
Efisiensi dihitung sebagai selisih capaian dan serapan.
Efisiensi bukan dihitung dari sisa anggaran.
Sisa anggaran disetor ke kas daerah, dan efisiensi kerja dijaga.
Efisiensi diharapkan dihitung menurut PMK pada tahun depan.
Seluruh anggaran belanja modal direncanakan untuk gedung.
Hampir seluruh anggaran terserap.
Sebagian besar anggaran dipakai untuk gaji.
Seluruh kendaraan dalam kondisi baik.
Sebagian sarana dalam kondisi baik.
Program Pelayanan Publik belum mencapai target.
Penyediaan Gaji dan Tunjangan ASN mencapai target.
Sebagian besar pegawai adalah perempuan.
Survei dilakukan terhadap 400 responden, 385 responden puas.
IKM bermutu Baik, dan capaiannya terbaca pada tabel.
Capaian IKM termasuk kriteria Sangat Tinggi.
Target AKIP tahun depan ialah predikat A.
Kategori Baik dipakai bagi sarana kantor.
Tidak ada kendala dalam pengadaan kursi pada kelurahan, menurut isu strategis.
Target pada akhir Renstra berikutnya akan dicapai bertahap.
Survei dilaksanakan pada bulan Februari sampai dengan November.
Kenaikan nilai IKM sejalan dengan dibukanya loket kedua.
Upaya peningkatan nilai AKIP diteruskan.
Camat bekerja menurut Undang-Undang Nomor 23 Tahun 2014.
"""
"""True, or about something that the data do not tell."""

PROSE = ("H12", "H37", "H38", "H39", "H40", "H41", "H42", "H43", "H49", "H50", "H51", "H55", "H56", "H57", "H58")
MINE = [*FALSE, "H40"]


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in FALSE.items() for at in range(len(cases))])
def test_a_false_sentence_is_found(kode: str, at: int) -> None:
    text, words = FALSE[kode][at]
    (finding,) = find(kode, text)
    assert words in finding.pesan and finding.pesan.endswith(".") and finding.saran.endswith(".") and finding.berkas


@pytest.mark.parametrize("sentence", SOUND.splitlines())
def test_a_sound_sentence_is_left_alone(sentence: str) -> None:
    assert [item.pesan for kode in MINE for item in find(kode, sentence)] == []


@pytest.mark.parametrize("kode", PROSE)
def test_the_projects_own_prose_is_left_alone(kode: str) -> None:
    assert list(RULES[kode].fungsi(collect(REPOSITORY, "medang-deras", 2023))) == []


def test_a_rise_across_two_schemes_is_found_where_it_is_told() -> None:
    rows = [
        row | ({"skema": "akip-2015", "nilai": 10} if row["tahun"] == 2023 else {}) for row in more("akip_komponen")
    ]
    report = clean_laporan(akip_komponen=rows)

    def told(text: str) -> list[Finding]:
        cell = ProseCell("n.ipynb", 3, text, "narasi", "analisis-akip")
        return list(RULES["H40"].fungsi(Material(report, prosa=(cell,))))

    (finding,) = told("Nilai AKIP meningkat dibandingkan tahun lalu.")
    assert "tahun 2023 dan 2024 memakai komponen dan bobot yang berbeda" in finding.pesan
    assert told("Nilai AKIP meningkat, tetapi komponen penilaiannya berganti sejak tahun lalu.") == []
    assert told("Nilai AKIP diharapkan meningkat dibandingkan tahun lalu.") == []


def test_a_cause_is_read_by_the_indicator_of_its_row() -> None:
    rows = more("analisis", point("penghambat", "Target tidak tercapai karena hujan", "waktu"))
    history = [
        row | ({"realisasi": 2} if (row["indikator_id"], row["tahun"]) == ("waktu", 2024) else {})
        for row in more("indikator_tahun")
    ]
    report = clean_laporan(analisis=rows, indikator_tahun=history)
    row = report.tabel.analisis[-1]
    cell = ProseCell(row.asal.file, row.asal.row, row.teks, "data", "teks")
    (finding,) = RULES["H39"].fungsi(Material(report, prosa=(cell,)))
    assert "target Waktu layanan tercapai" in finding.pesan and finding.baris == row.asal.row
