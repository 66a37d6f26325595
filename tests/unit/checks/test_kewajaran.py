"""Plausibility: each rule on a report with one thing spoilt, and silent on the clean one."""

import pytest

from tests.support.clean import acuan, changed, fact, found, tables
from tests.support.rules import family

IKM, WAKTU = 4, 9  # rows of indikator_tahun of this year

FIRES = {
    "C01": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target=60)},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024",),
        "Capaian IKM tahun 2024 143,13% dari target 60,00",
    ),
    "C02": (
        {"indikator_tahun": changed("indikator_tahun", IKM, target="95.00")},
        ("indikator_tahun.csv, ikm, skala capaian",),
        "Capaian IKM 90,40 tidak termasuk kelas mana pun",
    ),
    "C03": (
        {"indikator_tahun": changed("indikator_tahun", IKM, realisasi="858.80")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2024, realisasi",),
        "858,80 di luar rentang 25–100",
    ),
    "C04": (
        {"indikator_tahun": changed("indikator_tahun", WAKTU, realisasi=21)},
        ("indikator_tahun.csv, waktu, Tanjung Makmur, 2024, realisasi",),
        "dari 3 hari (2023) menjadi 21 hari (2024)",
    ),
    "C05": ({"indikator_tahun": changed("indikator_tahun", IKM, target=83)}, ("indikator_tahun.csv, ikm, target",), "lebih ringan"),
    "C06": (
        {"ikm_survei": changed("ikm_survei", responden=25)},
        ("ikm_survei.csv, 2024, responden",),
        "18.528 jiwa memerlukan 376 orang",
    ),
    "C10": ({"anggaran": changed("anggaran", 6, realisasi_kinerja=25)}, ("anggaran.csv, 2",), "25,00%"),
    "C11": ({"anggaran": changed("anggaran", 4, realisasi_kinerja="5.5")}, ("anggaran.csv, 1.2.1, realisasi_kinerja",), "bukan bilangan bulat"),
    "C12": ({"anggaran": changed("anggaran", 6, target_kinerja=110)}, ("anggaran.csv, 2, target_kinerja",), "melebihi 100%"),
    "C13": ({"anggaran": changed("anggaran", 5, target_kinerja=0)}, ("anggaran.csv, 1.2.2, target_kinerja",), "pagu Rp40.000.000"),
    "C14": ({"anggaran": changed("anggaran", 5, realisasi=3800000)}, ("anggaran.csv, 1.2.2, serapan",), "Serapan 9,50%"),
    "C20": (
        {"desa": changed("desa", 2, laki_laki=2111)},
        ("desa.csv, Sukamaju, jenis kelamin",),
        "2.111 laki-laki dan 1.103 perempuan, 191 laki-laki untuk 100 perempuan",
    ),
    "C21": ({"desa": changed("desa", 2, laki_laki=11110, perempuan=11030)}, ("desa.csv, Sukamaju, jumlah",), "22.140 jiwa"),
    "C22": ({"wilayah": fact("wilayah", bujur_akhir="102°6'0\"")}, ("wilayah.csv, koordinat dan luas",), "sedangkan luas wilayah 21.300"),
    "C23": ({"wilayah": fact("wilayah", suhu_terendah=43)}, ("wilayah.csv, suhu",), "terendah 43 dan tertinggi 34"),
    "C24": ({"wilayah": fact("wilayah", luas=21)}, ("wilayah.csv, luas",), "jiwa per km²"),
    "C30": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "uu-33-2004"}]},
        ("landasan_hukum.csv, uu-33-2004",),
        "sudah dicabut dengan Undang-Undang Nomor 1 Tahun 2022",
    ),
    "C31": (
        {"landasan_hukum": [*tables()["landasan_hukum"], {"urut": 4, "peraturan_id": "pp-38-2007"}]},
        ("landasan_hukum.csv, pp-38-2007",),
        "belum dipastikan",
    ),
    "C32": ({"peraturan": acuan("peraturan", 6, tahun=2041)}, ("landasan_hukum.csv, perpres-29-2014, tahun",), "lebih muda"),
    "C33": ({"identitas": fact("identitas", tanggal="2024-01-20")}, ("identitas.csv, tanggal",), "sebelum tahunnya berakhir"),
    "C34": ({"identitas": fact("identitas", tanggal="2025-03-01")}, ("identitas.csv, tanggal",), "melewati batas penyampaian 28 Februari 2025"),
    "C35": ({"identitas": fact("identitas", batas_penyampaian_bulan=3)}, ("identitas.csv, batas_penyampaian_bulan",), "3 bulan"),
    "C36": ({"identitas": fact("identitas", penduduk_per="2023-12")}, ("identitas.csv, penduduk_per",), "per Desember 2023"),
    "C37": ({"identitas": fact("identitas", renstra_awal=2019)}, ("identitas.csv, renstra_awal",), "mencakup 6 tahun"),
    "C38": ({"ikm_survei": changed("ikm_survei", bulan_awal=12)}, ("ikm_survei.csv, 2024, bulan",), "dimulai Desember"),
    "C39": ({"sarana": changed("sarana", 1, tahun_pengadaan=2025)}, ("sarana.csv, 2, tahun",), "diadakan tahun 2025"),
}  # fmt: skip


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    replace, places, message = FIRES[kode]
    findings = found(kode, **replace)
    assert sorted(item.tempat for item in findings) == sorted(places)
    assert message in findings[0].pesan
    assert findings[0].berkas.endswith(places[0].partition(",")[0])


@pytest.mark.parametrize("kode", [rule.kode for rule in family("C")])
def test_rule_is_silent_on_the_clean_report(kode):
    assert found(kode) == ()


def test_every_rule_is_shown():
    assert list(FIRES) == [rule.kode for rule in family("C")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3.0.20.'1", "bukan bujur di Indonesia"),
        ("3°20'1\"", "bukan bujur di Indonesia"),
        ("102°75'0\"", "bukan bujur di Indonesia"),
        ("102°20'0\"", "Bujur awal tidak lebih kecil"),
    ],
)
def test_coordinates_tell_what_is_wrong(text, message):
    findings = found("C22", wilayah=fact("wilayah", bujur_awal=text))
    assert any(message in item.pesan for item in findings)
