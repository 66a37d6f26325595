"""Measures: computed from the report alone, and strict about what they are asked for."""

from decimal import Decimal
from typing import Any

import pytest

from lakip_nb.checks import ukuran as package
from lakip_nb.checks.declared import declared
from lakip_nb.checks.ukuran.measure import Ukuran, UnknownKey
from lakip_nb.checks.ukuran.registry import UKURAN, hitung, pecah
from lakip_nb.data.keputusan import Sel
from lakip_nb.data.reading import columns_of
from lakip_nb.kinerja import bulat
from tests.support.reports import LEAKS, REPORTS, made_up, real


def two(nama: str, kunci: str | None = None) -> str:
    value: Any = hitung(real(), nama, pecah(kunci))
    return str(bulat(value))


@pytest.mark.parametrize(
    ("nama", "kunci", "expected"),
    [
        # by hand: 85.35 / 88.31, 62.35 / 70, 88.32 - 83.80, |96.6482 - 100|, 70 - 69.22
        ("capaian", "ikm/2023", "96.65"),
        ("capaian", "akip/2022", "89.07"),
        ("perubahan", "ikm/2023/Sei Suka", "4.52"),
        ("perubahan", "akip/2023/Sei Suka", "0.20"),
        ("perubahan_capaian", "ikm/2023", "3.35"),
        ("selisih_target", "ikm/2023", "2.96"),
        ("selisih_target_akhir", "akip/2021", "0.78"),
        ("kemajuan", "akip", "95.23"),
        ("nilai_akip", "2020", "69.13"),
        ("komponen_akip", "2023/pelaporan", "11.20"),
        ("ikm_dari_unsur", None, "85.35"),
        ("bagian_kelompok", "agama/Hindu", "0.02"),
        ("bagian_terbesar", "suku", "53.56"),
        ("bagian_pns", "jenis_kelamin/L", "66.67"),
        ("serapan_mata", "1.3.3", "50.57"),
        ("serapan_belanja", "Belanja modal", "99.29"),
        ("serapan_belanja", None, "96.67"),
        ("serapan_total", None, "96.69"),
        ("efisiensi_sasaran", "ikm", "-1.57"),
        ("efisiensi_mata", "4", "-69.47"),
    ],
)
def test_measure_against_hand_arithmetic(nama, kunci, expected):
    assert two(nama, kunci) == expected


@pytest.mark.parametrize(
    ("nama", "kunci", "expected"),
    [
        ("penduduk_desa", "Lalang", 7991),
        ("penduduk", "P", 28532),
        ("banyak_wilayah", "kelurahan", 3),
        ("jabatan_struktural", None, 19),
        ("formasi", "kasubbag-umum/kasubbag-keuangan", 2),
        ("formasi_per_kelurahan", "kasi-kelurahan-pemerintahan/kasi-kelurahan-pemberdayaan", 2),
        ("pegawai", "status=PNS/eselon=IV", 17),
        ("pegawai", "status=PNS/eselon=-", 14),
        ("responden", "tidak_puas", 0),
        ("lama_renstra", None, 5),
        ("luas_wilayah", None, 6547),
        ("komponen_akip", "2022/evaluasi", None),
        ("banyak_indikator", "s1", 1),
        ("pagu_total", None, 4922354214),
        ("kelompok_terbesar", "suku", "Melayu"),
        ("predikat_realisasi", "akip/2023/Sei Suka", "B"),
        ("predikat_capaian", "ikm", "Sangat Tinggi"),
        ("nilai_akip", "2022", None),
        ("capaian", "akip/2020", None),
        ("efisiensi_total", None, None),  # all programmes together have no performance of their own
    ],
)
def test_measure_of_the_real_report(nama, kunci, expected):
    assert hitung(real(), nama, pecah(kunci)) == expected


@pytest.mark.parametrize(
    ("nama", "kunci", "reason"),
    [
        ("capaiann", "ikm/2023", '"capaian"'),
        ("zzz", None, 'ukuran "zzz" tidak dikenal'),
        ("capaian", "ikm", "tidak memakai 1 kunci"),
        ("pagu_total", "1", "tidak memakai 1 kunci"),
        ("capaian", "ipm/2023", "indikator.csv"),
        ("capaian", "ikm/duaribu", "bukan tahun"),
        ("capaian", "ikm/2023/Sei Sukaa", "indikator_tahun.csv"),
        ("komponen_akip", "2023/hasil", "skema_akip.csv"),
        ("serapan_mata", "9.9", "anggaran.csv"),
        ("serapan_belanja", "Belanja pegawai", "belanja.csv"),
        ("serapan_sasaran", "s9", "sasaran.csv"),
        ("penduduk_desa", "Lallang", "desa.csv"),
        ("penduduk", "X", "L atau P"),
        ("bagian_kelompok", "agama/Budha", "penduduk_kelompok.csv"),
        ("kelompok_terbesar", "bahasa", "penduduk_kelompok.csv"),
        ("formasi", "bupati", "jabatan.csv"),
        ("pegawai", "umur=40", "sifat pegawai"),
        ("pegawai", "golongan", "sifat pegawai"),
        ("responden", "tahun", "ikm_survei.csv"),
        ("banyak_wilayah", "dusun", "desa atau kelurahan"),
    ],
)
def test_what_cannot_exist_is_refused_with_its_reason(nama, kunci, reason):
    with pytest.raises(UnknownKey) as caught:
        hitung(real(), nama, pecah(kunci))
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("nama", "kunci", "words"),
    [
        ("capaian", "ikm/2023", "capaian IKM tahun 2023"),
        ("realisasi", "akip/2022/Sei Suka", "realisasi AKIP tahun 2022 Kecamatan Sei Suka"),
        ("selisih_target_akhir", "akip/2021", "selisih target akhir Renstra dan realisasi AKIP tahun 2021"),
        ("kemajuan", "akip", "kemajuan terhadap target akhir Renstra AKIP"),
        ("serapan_sasaran", "s2", "serapan program pendukung sasaran 2"),
        ("banyak_indikator", "s1", "banyaknya indikator sasaran 1"),
        ("pagu_total", None, "pagu seluruh program"),
        ("serapan_belanja", None, "serapan seluruh belanja"),
        ("serapan_belanja", "Belanja modal", "serapan belanja modal"),
        ("bagian_kelompok", "agama/Hindu", "bagian Hindu (agama)"),
        ("penduduk", "P", "jumlah penduduk perempuan"),
        ("komponen_akip", "2023/pelaporan", "nilai komponen pelaporan tahun 2023"),
        ("formasi", "kasubbag-umum/kasubbag-keuangan", "formasi kasubbag-umum, kasubbag-keuangan"),
        ("bagian_pns", "jenis_kelamin/L", "bagian PNS jenis_kelamin=L"),
        ("luas_wilayah", None, "luas wilayah dalam hektare"),
    ],
)
def test_what_a_reader_calls_a_measure(nama, kunci, words):
    assert UKURAN[nama].disebut(real(), pecah(kunci)) == words


def test_a_level_of_the_budget_is_named():
    names = {no: UKURAN["pagu_mata"].disebut(real(), (no,)) for no in ("1", "1.2", "1.2.2")}
    assert names["1"].startswith("pagu Program ")
    assert names["1.2"].startswith("pagu kegiatan ") and names["1.2.2"].startswith("pagu sub kegiatan ")


@pytest.mark.parametrize("nama", UKURAN)
@pytest.mark.parametrize("report", REPORTS)
def test_every_listed_key_can_be_computed_and_named(report, nama):
    laporan, ukuran = REPORTS[report](), UKURAN[nama]
    for kunci in ukuran.subjek.every(laporan):
        value = ukuran.hitung(laporan, kunci)
        assert value is None or isinstance(value, str | int | Decimal)
        words = f"{ukuran.disebut(laporan, kunci)} {ukuran.tulis(value)}"
        assert words.strip() and not LEAKS.search(words)


@pytest.mark.parametrize("nama", UKURAN)
def test_what_a_measure_reads_is_there(nama):
    laporan, ukuran = real(), UKURAN[nama]
    keys = {row.kunci_ukuran for row in laporan.tabel.terbitan if row.ukuran == nama}
    for kunci in {*ukuran.subjek.every(laporan), *map(pecah, keys)}:
        cells = list(ukuran.membaca(laporan, *kunci))
        assert cells
        for cell in cells:
            assert cell.kolom in columns_of(type(laporan.tabel.rows(cell.tabel)[0])), cell


def test_a_count_of_staff_reads_the_trait_of_those_who_have_all_the_others():
    cells = set(UKURAN["pegawai"].membaca(real(), "golongan=III", "jenis_kelamin=L"))
    assert Sel("pegawai", "golongan", "p01") in cells  # a man of golongan IV: another golongan would count him
    assert Sel("pegawai", "jenis_kelamin", "p03") in cells  # a woman of golongan III
    assert not {cell for cell in cells if cell.kunci == "p30"}  # a woman of golongan II: two traits away


def test_the_first_formula_is_the_one_of_the_measure():
    for nama, ukuran in UKURAN.items():
        for kunci in ukuran.subjek.every(real()) if ukuran.rumus else ():
            (words, value), *others = ukuran.menurut(real(), kunci)
            assert words and value == ukuran.hitung(real(), kunci), f"{nama} {kunci}"
            assert words not in [other for other, _ in others] or nama == "ikm_dari_unsur"


def test_related_measures_exist_and_list_keys():
    for nama, ukuran in UKURAN.items():
        for related in ukuran.kerabat:
            assert list(UKURAN[related].subjek.every(real())), f"{nama}: {related}"


def test_each_measure_is_declared_once_and_says_what_it_is():
    found = declared(Ukuran, package)
    assert sorted(item.nama for item in found) == sorted(UKURAN)
    assert all(item.fungsi.__doc__ and item.sebutan for item in found)


def test_without_staff_or_posts_nothing_is_counted():
    laporan = made_up()
    assert hitung(laporan, "pegawai", ("status=PNS",)) is None
    assert hitung(laporan, "responden") is None
    assert hitung(laporan, "formasi_per_kelurahan", ("kasi",)) is None


def test_values_are_written_as_the_report_writes_them():
    assert [UKURAN[nama].tulis(Decimal("96.648")) for nama in ("capaian", "realisasi")] == ["96,65%", "96,65"]
    assert [UKURAN[nama].tulis(1056000000) for nama in ("pagu_total", "penduduk")] == [
        "Rp1.056.000.000",
        "1.056.000.000",
    ]
    assert [UKURAN["predikat_target"].tulis(value) for value in ("B", None)] == ["B", "belum diketahui"]
