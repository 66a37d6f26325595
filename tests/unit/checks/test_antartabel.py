"""Between tables and years: each rule on a report with one thing spoilt, and silent on the clean one."""

import pytest

from tests.support.clean import changed, clean_laporan, fact, found, tables, without
from tests.support.rules import family

# Rows of indikator_tahun: ikm 0–4, waktu 5–9, akip 10–14 of the own kecamatan (2020–2024), then the neighbour's.
IKM, AKIP, TETANGGA = 4, 14, 15

FIRES = {
    "B01": (
        {"indikator": changed("indikator", 2, target_akhir_renstra=75)},
        ("indikator.csv, akip, target akhir",),
        "tahun 2024 dalam perjanjian kinerja 72,00, target akhir Renstra 75,00",
    ),
    "B02": (
        {"indikator_tahun": changed("indikator_tahun", 3, realisasi="83.52")},
        ("indikator_tahun.csv, ikm, Tanjung Makmur, 2023, realisasi",),
        "Realisasi tahun 2023 sekarang 83,52, dalam laporan tahun lalu 83,25",
    ),
    "B03": (
        {"indikator_tahun": changed("indikator_tahun", AKIP, realisasi_predikat="B")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2024, realisasi_predikat",),
        "71,25 berpredikat BB, sedangkan yang ditulis B",
    ),
    "B04": (
        {"indikator_tahun": changed("indikator_tahun", 10, target="", target_predikat="CC")},
        ("indikator_tahun.csv, akip, Tanjung Makmur, 2020, target",),
        "hanya berupa predikat",
    ),
    "B05": ({"indikator_tahun": without("indikator_tahun", 1)}, ("indikator_tahun.csv, ikm, 2021, kelengkapan",), "target dan realisasi"),
    "B06": (
        {"akip_komponen": changed("akip_komponen", 7, tahun=2025)},
        ("akip_komponen.csv, 2025, tahun",),
        "Tahun 2025 sesudah tahun laporan 2024",
    ),
    "B07": (
        {"indikator_tahun": without("indikator_tahun", TETANGGA + 1)},
        ("indikator_tahun.csv, ikm, Muara Damai, 2023, pembanding",),
        "Kecamatan Muara Damai tahun 2023 tidak ada",
    ),
    "B08": (
        {
            "identitas": fact("identitas", kecamatan_pembanding=None),
            "indikator_tahun": tables()["indikator_tahun"][:TETANGGA],
        },
        ("identitas.csv, kecamatan_pembanding",),
        "Tidak ada kecamatan pembanding",
    ),
    "B09": ({"indikator": changed("indikator", 1, target_akhir_renstra=3)}, ("indikator.csv, waktu, target akhir Renstra",), "lebih ringan daripada target tahun 2024"),
    "B10": ({"sasaran": changed("sasaran", 1, nama_renstra="Tata kelola")}, ("sasaran.csv, tata-kelola",), "dirumuskan"),
    "B11": ({"strategi": without("strategi")}, ("sasaran.csv, tata-kelola, strategi",), "tidak mempunyai strategi"),
    "B12": (
        {"sasaran_program": without("sasaran_program")},
        ("sasaran_program.csv, program 1", "sasaran_program.csv, sasaran tata-kelola"),
        "Program",
    ),
    "B13": ({"analisis": without("analisis", 1)}, ("analisis.csv, ikm, solusi",), "tidak memuat solusi"),
    "B14": ({"landasan_hukum": tables()["landasan_hukum"][1:]}, ("identitas.csv, peraturan_tugas",), "tidak dikutip"),
    "B15": (
        {
            "akip_komponen": [
                {"tahun": 2024, "skema": "akip-2015", "komponen": komponen, "nilai": "9.00"}
                for komponen in ("perencanaan", "pengukuran", "pelaporan", "evaluasi", "pencapaian")
            ]
        },
        ("akip_komponen.csv, 2024, skema",),
        "Nomor 12 Tahun 2015",
    ),
    "B16": (
        {"koreksi": changed("koreksi", status="perlu_keputusan")},
        ("koreksi.csv, Tabel 3.17, Pemeliharaan Kendaraan, pagu",),
        "Tercetak “60.00.000”, dipakai “60.000.000”; menunggu keputusan kantor",
    ),
    "B17": (
        {"koreksi": changed("koreksi", diambil="60.100.000 menurut DPA")},
        ("koreksi.csv, Tabel 3.17, Pemeliharaan Kendaraan, pagu, 60.100.000",),
        "tidak ada dalam data",
    ),
    "B18": ({"strategi": changed("strategi", 1, teks="Menyederhanakan alur pelayanan")}, ("strategi.csv, layanan, 2, ganda",), "sama dengan baris 2"),
    "B20": (
        {"anggaran": changed("anggaran", 5, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "Terealisasi Rp38.000.000, tetapi realisasi kinerjanya kosong",
    ),
    "B21": ({"anggaran": changed("anggaran", 5, realisasi=0)}, ("anggaran.csv, 1.2.2",), "tanpa realisasi anggaran (pagu Rp40.000.000)"),
    "B22": (
        {"anggaran": changed("anggaran", 5, realisasi=0, realisasi_kinerja="")},
        ("anggaran.csv, 1.2.2",),
        "tanpa realisasi anggaran dan kinerja",
    ),
    "B23": ({"anggaran": changed("anggaran", 5, indikator="")}, ("anggaran.csv, 1.2.2",), "tidak mempunyai indikator"),
    "B24": ({"anggaran": changed("anggaran", 5, pagu=0, realisasi=0)}, ("anggaran.csv, 1.2.2",), "berpagu nol"),
    "B25": ({"anggaran": changed("anggaran", 5, satuan_realisasi="Unit")}, ("anggaran.csv, 1.2.2",), 'Satuan target "Bulan"'),
    "B26": (
        {"anggaran": changed("anggaran", 6, realisasi_kinerja=25)},
        ("anggaran.csv, 2",),
        "Capaian kinerjanya 25,00%, sedangkan bagian-bagiannya 95,00%",
    ),
    "B27": (
        {"anggaran": changed("anggaran", 0, target_kinerja=100, satuan_target="%")},
        ("anggaran.csv, 1",),
        'Indikator "Nilai AKIP" bertarget 100,00% dan terealisasi 71,25, sedangkan IKU-nya 72,00 dan 71,25',
    ),
    "B28": ({"anggaran": changed("anggaran", 2, realisasi_kinerja=3)}, ("anggaran.csv, 1.1.1",), "kepada 3 orang, sedangkan tercatat 4 PNS"),
    "B29": ({"sarana": changed("sarana", 1, jumlah=5)}, ("anggaran.csv, 1.2.1",), "6 unit, lebih banyak"),
    "B30": ({"penandatangan": changed("penandatangan", nip="197513122000032004")}, ("penandatangan.csv, nip",), "tanggal lahir"),
    "B31": ({"penandatangan": changed("penandatangan", pangkat="Pembina")}, ("penandatangan.csv, pangkat",), "Pembina Tingkat I"),
    "B32": ({"pegawai": changed("pegawai", 0, jenis_kelamin="L")}, ("penandatangan.csv, jenis kelamin",), "menurut pegawai.csv L"),
    "B33": ({"penandatangan": changed("penandatangan", jabatan="Camat Muara Damai")}, ("penandatangan.csv, jabatan",), "tidak menyebut"),
    "B34": ({"identitas": fact("identitas", jenis_pk=None)}, ("identitas.csv, jenis_pk",), "dipakai bawaan: murni"),
    "B35": ({"identitas": fact("identitas", sumber_anggaran="P-APBD")}, ("identitas.csv, jenis_pk",), "menurut P-APBD"),
}  # fmt: skip


@pytest.fixture(scope="module")
def laporan_lalu():
    """A report that knew the same history."""
    return clean_laporan(desa=tables()["desa"])


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode, laporan_lalu):
    replace, places, message = FIRES[kode]
    findings = found(kode, lalu=laporan_lalu, **replace)
    assert sorted(item.tempat for item in findings) == sorted(places)
    assert message in findings[0].pesan
    assert findings[0].berkas.endswith(places[0].partition(",")[0])


@pytest.mark.parametrize("kode", [rule.kode for rule in family("B")])
def test_rule_is_silent_on_the_clean_report(kode, laporan_lalu):
    assert found(kode, lalu=laporan_lalu) == ()


def test_every_rule_is_shown():
    assert list(FIRES) == [rule.kode for rule in family("B")]


@pytest.mark.parametrize("taken", ["601", "600.00.00", "6.000.000", "menurut DPA 60.100.000"])
def test_a_correction_s_number_stands_in_the_data(taken):
    (finding,) = found("B17", koreksi=changed("koreksi", diambil=taken))
    assert "tidak ada dalam data" in finding.pesan


@pytest.mark.parametrize("taken", ["60.000.000", "6", "85,88", "IV.b", "sama dengan 2 Kasi", "239/IX/6/8 Tahun 2003"])
def test_a_correction_s_number_is_known(taken):
    assert found("B17", koreksi=changed("koreksi", diambil=taken)) == ()


@pytest.mark.parametrize(
    ("nip", "reason"),
    [
        ("197503122000132004", "tanggal lahir atau bulan pengangkatan"),
        ("197503121992032004", "diangkat pada usia 16 tahun"),
        ("195503121980032004", "tidak mungkin masih menjabat"),
        ("197503122026032004", "diangkat tahun 2026"),
        ("197503122000033004", "jenis kelamin 3"),
        ("197503122000032000", "nomor urut 000"),
    ],
)
def test_nip_tells_what_is_wrong(nip, reason):
    (finding,) = found("B30", penandatangan=changed("penandatangan", nip=nip))
    assert reason in finding.pesan
