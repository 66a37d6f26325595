"""Sums and shares: each rule on a report with one thing spoilt, and silent on the clean one."""

import pytest

from lakip_nb.checks import Material, apply_rules
from tests.support.clean import acuan, changed, clean_laporan, fact, found, tables, without
from tests.support.rules import EVERY, family

FIRES = {
    "A01": (
        {"desa": changed("desa", 2, laki_laki=1112)},
        ("penduduk_kelompok.csv, jumlah agama", "penduduk_kelompok.csv, jumlah suku"),
        "18.528 jiwa, sedangkan menurut desa dan kelurahan 18.529 jiwa; selisihnya 1 jiwa",
    ),
    "A02": ({"desa": changed("desa", 3, perempuan="")}, ("desa.csv, Pasir Putih, perempuan",), "tidak dapat dihitung"),
    "A03": ({"batas": without("batas", 1)}, ("batas.csv, Selatan",), "sebelah Selatan"),
    "A04": ({"wilayah": fact("wilayah", lingkungan=1)}, ("wilayah.csv, lingkungan",), "1 lingkungan untuk 2 kelurahan"),
    "A05": ({"strategi": without("strategi", 0)}, ("strategi.csv, layanan, nomor 2",), "Nomor 2 berdiri pada urutan ke-1"),
    "A06": ({"anggaran": changed("anggaran", 5, no="1.2.4")}, ("anggaran.csv, di bawah 1.2, nomor 1.2.4",), "urutan ke-2"),
    "A10": (
        {"belanja": changed("belanja", 0, pagu=690000001)},
        ("belanja.csv, jumlah pagu",),
        "menurut program Rp850.000.000, menurut jenis belanja Rp850.000.001; selisihnya Rp1.",
    ),
    "A11": ({"belanja": changed("belanja", 1, realisasi=150000100)}, ("belanja.csv, jumlah realisasi",), "selisihnya Rp100."),
    "A12": (
        {"anggaran": changed("anggaran", 2, realisasi=520000001)},
        ("anggaran.csv, 1.1.1",),
        "Rp520.000.001 melampaui pagu Rp520.000.000 sebesar Rp1.",
    ),
    "A13": ({"anggaran": changed("anggaran", 2, pagu="")}, ("anggaran.csv, 1.1.1, pagu",), "Kolom pagu kosong"),
    "A14": (
        {"anggaran": [*tables()["anggaran"], {"no": "3", "nama": "Program Tanpa Rincian", "pagu": 5, "realisasi": 5}]},
        ("anggaran.csv, 3",),
        "berpagu Rp5 tetapi tidak mempunyai kegiatan",
    ),
    "A15": ({"anggaran": changed("anggaran", 3, kode="7.01.02.2.02")}, ("anggaran.csv, 1.2, kode", "anggaran.csv, 1.2.1, kode", "anggaran.csv, 1.2.2, kode"), "tidak melanjutkan"),
    "A20": ({"jabatan": changed("jabatan", 2, formasi=0)}, ("jabatan.csv, kasi",), "1 orang untuk 0 kedudukan"),
    "A21": ({"jabatan": changed("jabatan", 2, formasi=3)}, ("jabatan.csv, kasi",), "1 orang untuk 3 kedudukan"),
    "A22": ({"jabatan": changed("jabatan", 2, formasi="")}, ("jabatan.csv, kasi, formasi",), "tanpa formasi"),
    "A23": ({"pegawai": changed("pegawai", 3, golongan="")}, ("pegawai.csv, d, golongan",), "tidak terhitung"),
    "A24": ({"pegawai": changed("pegawai", 4, golongan="II")}, ("pegawai.csv, e, golongan",), "non-PNS tercatat dengan golongan II"),
    "A25": ({"pegawai": changed("pegawai", 2, golongan="II")}, ("pegawai.csv, c, golongan dan eselon",), "eselon IV.a"),
    "A26": ({"jabatan": changed("jabatan", 1, eselon="III.a")}, ("jabatan.csv, sekretaris, eselon",), "tidak di bawah"),
    "A27": ({"jabatan": changed("jabatan", 2, unit_id="sekretariat")}, ("struktur.csv, seksi, jabatan",), "tidak mempunyai jabatan"),
    "A30": (
        {"akip_komponen": changed("akip_komponen", 4, nilai="22.50")},
        ("akip_komponen.csv, 2024",),
        "berjumlah 71,75, sedangkan nilai yang dilaporkan 71,25",
    ),
    "A31": ({"akip_komponen": without("akip_komponen", 5)}, ("akip_komponen.csv, 2024, kelengkapan",), "pengukuran"),
    "A32": ({"akip_komponen": changed("akip_komponen", 4, nilai="22.01")}, ("akip_komponen.csv, 2024",), "pembulatan komponen"),
    "A33": (
        {"ikm_unsur": changed("ikm_unsur", 3, nilai="2.60")},
        ("ikm_unsur.csv, 2024",),
        "dari 9 unsur dengan bobot 0,111 (dibulatkan 3 desimal) adalah 83,10, sedangkan yang dilaporkan 85,88.",
    ),
    "A34": ({"ikm_unsur": changed("ikm_unsur", 3, nilai="3.62")}, ("ikm_unsur.csv, 2024",), "karena pembulatan unsur"),
    "A35": ({"ikm_unsur": without("ikm_unsur")}, ("ikm_unsur.csv, 2024, banyaknya unsur",), "memuat nilai 8 unsur"),
    "A36": ({"ikm_survei": changed("ikm_survei", bobot="0.1300")}, ("ikm_survei.csv, 2024, bobot",), "berjumlah 1,17, bukan 1"),
    "A37": ({"ikm_survei": changed("ikm_survei", puas=386)}, ("ikm_survei.csv, 2024, responden",), "tidak berjumlah 400"),
    "A40": ({"skema_akip": acuan("skema_akip", 0, bobot=31)}, ("skema_akip.csv, akip-2015",), "berjumlah 101, bukan 100"),
    "A41": (
        {"skala_predikat": acuan("skala_predikat", 1, batas_atas=80)},
        ("skala_predikat.csv, capaian, permendagri-86-2017, Tinggi, batas_atas",),
        "tidak bersambung dengan kelas Sangat Tinggi",
    ),
    "A42": (
        {"skala_predikat": [row | ({"tahun_akhir": 2019} if row["tahun_akhir"] else {}) for row in acuan("skala_predikat")]},
        ("skala_predikat.csv, akip, 2015",),
        "tidak cocok dengan",
    ),
    "A43": ({"peraturan": acuan("peraturan", 0, tahun=1989)}, ("peraturan.csv, uu-28-1999",), "nomor 28 tahun 1989"),
    "A44": ({"peraturan": acuan("peraturan", 1, status="berlaku")}, ("peraturan.csv, uu-33-2004, status",), "berlaku"),
    "A45": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, bagian I",), "seharusnya 1 sampai 6"),
    "A46": ({"butir_reviu": acuan("butir_reviu")[1:]}, ("butir_reviu.csv, F02",), "urutan ke-1"),
    "A47": (
        {"nama_wilayah": acuan("nama_wilayah", 0, kabupaten="Batubara")},
        ("nama_wilayah.csv, Medang Deras",),
        '"Batubara" tidak ada',
    ),
}  # fmt: skip


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    replace, places, message = FIRES[kode]
    findings = found(kode, **replace)
    assert sorted(item.tempat for item in findings) == sorted(places)
    assert message in findings[0].pesan
    assert findings[0].berkas.endswith(places[0].partition(",")[0])


@pytest.mark.parametrize("kode", [rule.kode for rule in family("A")])
def test_rule_is_silent_on_the_clean_report(kode):
    assert found(kode) == ()


def test_every_rule_is_shown():
    assert list(FIRES) == [rule.kode for rule in family("A")]


def test_the_clean_report_has_no_finding_of_any_rule():
    hasil = apply_rules(Material(clean_laporan()), EVERY)
    assert hasil.temuan == hasil.diterima == hasil.usang == ()


@pytest.mark.parametrize(
    ("at", "cells", "column"),
    [
        (0, {"batas_atas": 99}, "batas_atas"),
        (1, {"batas_bawah": 91}, "batas_bawah"),
        (4, {"batas_bawah": 5}, "batas_bawah"),
        (2, {"tahun_awal": 2018}, "tahun_awal"),
        (5, {"predikat": "Sangat Memuaskan", "arti": "AA"}, "predikat"),
    ],
)
def test_a_scale_tells_what_is_wrong(at, cells, column):
    findings = found("A41", skala_predikat=acuan("skala_predikat", at, **cells))
    assert column in {item.kolom for item in findings}
