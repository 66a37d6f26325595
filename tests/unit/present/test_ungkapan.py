"""Clauses: words that depend on the data, in sentences that never break."""

import re

import pytest

from lakip_nb.present import ungkapan
from tests.support.hostile import MARKUP, hostile
from tests.support.reports import LEAKS, REPORTS, every_call, made_up, made_up_with, public, real
from tests.support.synthetic import OPTIONAL, YEAR, tables

FUNCTIONS = public(ungkapan)


# All of them


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_on_reports_of_every_shape(name: str, report: str) -> None:
    laporan = REPORTS[report]()
    clauses = [getattr(ungkapan, name)(**call) for call in every_call(getattr(ungkapan, name), laporan)]
    assert clauses
    for clause in clauses:
        if name == "koreksi_menunggu":  # a count, put into words by the chapter
            assert isinstance(clause, int)
            continue
        assert isinstance(clause, str)
        assert clause == " ".join(clause.split()), "one line, single spaces, none at the ends"
        assert clause
        assert not LEAKS.search(clause)
        assert not re.search(r"[,;] ?[,;.]|\(\)|\.\.|\s[,;.]|[,;.]$", clause), clause


def test_every_clause_is_found() -> None:
    assert FUNCTIONS == sorted(ungkapan.__all__)
    assert len(FUNCTIONS) >= 31


@pytest.mark.parametrize("name", FUNCTIONS)
def test_clauses_are_text_not_markup(name: str) -> None:
    """Escaping is for the one who puts them into a page; done twice it would show."""
    for call in every_call(getattr(ungkapan, name), hostile()):
        clause = str(getattr(ungkapan, name)(**call))
        assert "&lt;" not in clause
        assert clause.count("&amp;") == clause.count(MARKUP[: len("<script>")]) or name in {"unsur", "sarana_tidak_baik"}


# Bab I and II, on the real data


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wilayah", "3 (tiga) kelurahan dan 18 (delapan belas) desa"),
        ("lingkungan", "14 (empat belas) lingkungan dan 93 (sembilan puluh tiga) dusun"),
        ("waktu_penduduk", "Pada Desember 2023"),
        ("desa_terbesar", "Lalang (7.991 jiwa)"),
        ("desa_terkecil", "Tanjung Sigoni (923 jiwa)"),
        ("jabatan_struktural", "19 (sembilan belas) jabatan struktural"),
        ("pns_menurut_jenis_kelamin", "22 laki-laki (66,67%) dan 11 perempuan (33,33%)"),
        ("pns_menurut_pendidikan", "2 orang S2, 23 orang S1, dan 8 orang SLTA"),
        ("peraturan_tugas", "Peraturan Bupati Batu Bara Nomor 59 Tahun 2022 tentang Rincian Tugas dan Fungsi Organisasi Kecamatan Kabupaten Batu Bara"),
        ("misi_terpilih", "misi ke-1, yaitu “Meningkatkan pelayanan Aparatur Pemerintah atas pelayanan publik dan investasi”"),
        ("tenggat", "ditandatangani pada 30 Januari 2024, masih dalam batas waktu 2 (dua) bulan setelah tahun anggaran berakhir"),
        (
            "pegawai",
            "33 (tiga puluh tiga) pegawai negeri sipil (PNS), yaitu 2 pejabat eselon III, 17 pejabat eselon IV, dan 14 staf, "
            "serta 21 (dua puluh satu) pegawai bukan PNS",
        ),
        (
            "sarana_tidak_baik",
            "yang belum baik ialah Mushola (1 unit, kurang baik), Kendaraan Roda 2 (1 unit, kurang baik), dan "
            "Ruang Perekaman e-KTP (1 unit, kurang baik)",
        ),
        ("masa_survei", "Januari sampai November 2023"),
        ("sampel", "jumlah responden 25 (dua puluh lima) orang belum memenuhi sampel minimum 382 orang untuk 56.313 penduduk"),
        ("komponen_terlemah", "Pengukuran Kinerja (60,73% dari bobotnya)"),
        (
            "beda_realisasi",
            "jumlah itu lebih besar Rp1.147.500 daripada realisasi menurut jenis belanja sebesar Rp4.758.465.416, "
            "dan perbedaannya masih harus diputuskan kantor",
        ),
    ],
)
def test_on_the_real_data(name: str, text: str) -> None:
    assert getattr(ungkapan, name)(real()) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wilayah", "60 (enam puluh) desa"),
        ("lingkungan", "belum tersedia"),
        ("waktu_penduduk", "Menurut data yang tersedia"),
        ("jabatan_struktural", "jabatan struktural yang jumlahnya belum tersedia"),
        ("pegawai", "pegawai yang datanya belum tersedia"),
        ("pns_menurut_jenis_kelamin", "belum tersedia"),
        ("pns_menurut_pendidikan", "belum tersedia"),
        ("peraturan_tugas", "peraturan yang belum dicatat dalam data"),
        ("misi_terpilih", "misi yang belum dicatat dalam data"),
        ("sarana_tidak_baik", "data kondisinya belum tersedia"),
        ("masa_survei", "tahun 2024"),
        ("sampel", "kecukupan jumlah responden belum dapat dinilai"),
        ("komponen_terlemah", "belum tersedia"),
        ("beda_realisasi", "kesesuaiannya dengan realisasi menurut jenis belanja belum dapat diperiksa"),
        ("koreksi_menunggu", 0),
    ],
)
def test_on_a_bare_report(name: str, text: object) -> None:
    assert getattr(ungkapan, name)(made_up(OPTIONAL)) == text


def test_majority() -> None:
    assert ungkapan.kelompok_terbesar(real(), "agama") == "Islam, yaitu 83,02% dari jumlah penduduk"
    assert ungkapan.kelompok_terbesar(real(), "suku") == "Melayu, yaitu 53,56% dari jumlah penduduk"
    assert ungkapan.kelompok_terbesar(made_up(), "agama") == "Kristen, yaitu 36,15% dari jumlah penduduk, tanpa menjadi mayoritas"
    assert ungkapan.kelompok_terbesar(made_up(), "suku") == "belum tersedia"


def test_half_is_no_majority_and_an_unknown_part_leaves_it_open() -> None:
    half = [{"dimensi": "suku", "no": n, "kategori": name, "jumlah": 50} for n, name in ((1, "A"), (2, "B"))]
    assert ungkapan.kelompok_terbesar(made_up_with(penduduk_kelompok=half), "suku").endswith("tanpa menjadi mayoritas")
    unknown = [*half, {"dimensi": "suku", "no": 3, "kategori": "C"}]
    assert ungkapan.kelompok_terbesar(made_up_with(penduduk_kelompok=unknown), "suku") == "belum tersedia"


@pytest.mark.parametrize(
    ("conditions", "text"),
    [
        (("Baik", "Baik"), "seluruhnya dalam kondisi baik"),
        (("Baik", ""), "kondisi 1 (satu) butir belum dicatat"),
        (("", ""), "kondisi 2 (dua) butir belum dicatat"),
        (("Baik", "Rusak"), "yang belum baik ialah Barang 2 (3 unit, rusak)"),
    ],
)
def test_condition_of_the_facilities(conditions: tuple[str, ...], text: str) -> None:
    rows = [
        {"no": n, "uraian": f"Barang {n}", "satuan": "Unit", "jumlah": 3, "kondisi": kondisi}
        for n, kondisi in enumerate(conditions, start=1)
    ]
    assert ungkapan.sarana_tidak_baik(made_up_with(sarana=rows)) == text


@pytest.mark.parametrize(
    ("date", "months", "judged"),
    [
        ("2025-02-28", 2, "masih dalam batas waktu 2 (dua) bulan"),
        ("2025-03-01", 2, "melewati batas waktu 2 (dua) bulan"),
        ("2025-03-31", 3, "masih dalam batas waktu 3 (tiga) bulan"),
        ("2024-12-31", 2, "masih dalam batas waktu 2 (dua) bulan"),
        ("2026-01-01", 2, "melewati batas waktu 2 (dua) bulan"),
    ],
)
def test_whether_it_was_signed_in_time(date: str, months: int, judged: str) -> None:
    kept = [row for row in tables()["identitas"] if row["kunci"] != "tanggal"]
    rows = [*kept, {"kunci": "tanggal", "nilai": date}, {"kunci": "batas_penyampaian_bulan", "nilai": months}]
    assert judged in ungkapan.tenggat(made_up_with(identitas=rows))


# Bab III


def test_how_many_targets_were_met() -> None:
    laporan = made_up()
    first, second, third, fourth = (sasaran.indikator for sasaran in laporan.sasaran)
    assert ungkapan.ketercapaian(real().indikator) == "tidak satu pun dari 2 (dua) indikator mencapai target"
    assert ungkapan.ketercapaian(first) == "seluruh indikator, yaitu 2 (dua), mencapai target"
    assert ungkapan.ketercapaian(second) == "tidak satu pun dari 3 (tiga) indikator mencapai target, sedangkan 1 (satu) belum dapat dinilai"
    assert ungkapan.ketercapaian(laporan.indikator) == (
        "4 (empat) dari 9 (sembilan) indikator mencapai target, sedangkan 2 (dua) belum dapat dinilai"
    )
    assert ungkapan.ketercapaian((*first, second[1])) == "2 (dua) dari 3 (tiga) indikator mencapai target"
    assert ungkapan.ketercapaian(third[1:]) == "ketercapaian 1 (satu) indikator belum dapat dinilai"
    assert ungkapan.ketercapaian(()) == "belum ada indikator"


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("waktu", "realisasi 3 hari dari target 5 hari, capaian 140,00% (Sangat Tinggi), target tercapai"),
        ("akip", 'realisasi 70,01; target berupa predikat "BB" sehingga capaian belum dapat dihitung'),
        ("temuan", "realisasi 2 temuan dari target 0 temuan, target belum tercapai; terhadap target nol capaian tidak dapat dihitung"),
        ("kasus", "realisasi 25 kasus dari target 10 kasus, capaian −50,00% (Sangat Rendah), target belum tercapai"),
        ("patroli", "realisasi tahun 2024 belum tersedia"),
        ("aset", "realisasi 90,50% dari target 100,00%, capaian 90,50% (Tinggi), target belum tercapai"),
        ("swadaya", "realisasi 20 desa dari target 20 desa, capaian 100,00% (Sangat Tinggi), target tercapai"),
    ],
)
def test_result_in_one_clause(id: str, text: str) -> None:
    assert ungkapan.capaian(made_up().indikator_ber_id(id)) == text


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"realisasi": "", "realisasi_predikat": "B"}, 'realisasi berupa predikat "B" sehingga capaian belum dapat dihitung'),
        ({"target": "", "target_predikat": ""}, "realisasi 20 desa; target belum tersedia sehingga capaian belum dapat dihitung"),
    ],
)
def test_result_of_which_only_a_part_is_known(changed: dict, text: str) -> None:
    rows = [row | changed if row["indikator_id"] == "swadaya" else row for row in tables()["indikator_tahun"]]
    assert ungkapan.capaian(made_up_with(indikator_tahun=rows).indikator_ber_id("swadaya")) == text


def test_quality_on_the_own_scale() -> None:
    assert [ungkapan.mutu(item) for item in real().indikator] == ["predikat nilainya B (Baik)"] * 2
    assert ungkapan.mutu(made_up().indikator_ber_id("ikm")) == "predikat nilainya A (Sangat Baik)"
    assert ungkapan.mutu(made_up().indikator_ber_id("waktu")) == "nilainya tidak memakai skala predikat"
    rows = [row | {"realisasi": ""} for row in tables()["indikator_tahun"]]
    unknown = made_up_with(indikator_tahun=rows).indikator_ber_id("akip")
    assert ungkapan.mutu(unknown) == "predikat nilainya belum dapat ditentukan"


def test_how_the_realisasi_moved_and_how_far_it_is_from_the_end() -> None:
    assert [ungkapan.perubahan(item) for item in real().indikator] == [
        "naik 0,35 poin dari 85,00 pada tahun 2022",
        "naik 4,31 poin dari 62,35 pada tahun 2022",
    ]
    assert [ungkapan.terhadap_target_akhir(item) for item in real().indikator] == [
        "2,96 poin di bawah target akhir",
        "3,34 poin di bawah target akhir",
    ]
    kasus, patroli = made_up().sasaran[2].indikator
    assert ungkapan.perubahan(kasus) == "belum dapat dibandingkan karena angka tahun 2023 belum tersedia"
    assert ungkapan.terhadap_target_akhir(kasus) == "20 kasus di atas target akhir"
    assert ungkapan.terhadap_target_akhir(patroli) == "belum dapat dibandingkan dengan target akhir"


def test_regulations_with_their_title() -> None:
    assert ungkapan.peraturan(real(), "uu-23-2014") == "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    assert ungkapan.peraturan(real(), "tidak-ada") == "peraturan yang belum dicatat dalam data"


def test_how_the_achievement_moved() -> None:
    assert [ungkapan.perubahan_capaian(item) for item in real().indikator] == [
        "capaiannya turun 3,35 poin persen dari 100,00%",
        "capaiannya naik 6,16 poin persen dari 89,07%",
    ]
    assert ungkapan.perubahan_capaian(made_up().indikator_ber_id("ikm")) == (
        "capaiannya belum dapat dibandingkan dengan capaian tahun 2023"
    )
    last = {"indikator_id": "swadaya", "kecamatan": "Tanjung Makmur", "tahun": 2023, "target": 7, "realisasi": 7}
    laporan = made_up_with(indikator_tahun=[*tables()["indikator_tahun"], last])
    assert ungkapan.perubahan_capaian(laporan.indikator_ber_id("swadaya")) == "capaiannya tetap 100,00%"


def test_beside_the_neighbour() -> None:
    assert [ungkapan.pembanding(item) for item in real().indikator] == [
        "realisasi Kecamatan Medang Deras 2,97 poin di bawah realisasi Kecamatan Sei Suka yang sebesar 88,32 "
        "(naik 4,52 poin dari 83,80 pada tahun 2022)",
        "realisasi Kecamatan Medang Deras 3,04 poin di bawah realisasi Kecamatan Sei Suka yang sebesar 69,70 "
        "(turun 0,20 poin dari 69,90 pada tahun 2022)",
    ]
    assert ungkapan.pembanding(made_up().indikator_ber_id("ikm")) == "data kecamatan pembanding belum tersedia"


def test_beside_two_neighbours_of_which_one_is_not_known() -> None:
    more = [
        {"indikator_id": "swadaya", "kecamatan": "Hulu", "tahun": YEAR},
        {"indikator_id": "swadaya", "kecamatan": "Ilir", "tahun": YEAR, "realisasi": 20},
    ]
    laporan = made_up_with(indikator_tahun=[*tables()["indikator_tahun"], *more])
    assert ungkapan.pembanding(laporan.indikator_ber_id("swadaya")) == (
        "realisasi Kecamatan Hulu belum dapat dibandingkan; realisasi Kecamatan Tanjung Makmur sama dengan realisasi "
        "Kecamatan Ilir yang sebesar 20 desa (belum dapat dibandingkan karena angka tahun 2023 belum tersedia)"
    )


def test_efficiency_only_where_the_target_was_met() -> None:
    def said(laporan, id: str) -> str:
        (pair,) = [(s, i) for s in laporan.sasaran for i in s.indikator if i.id == id]
        return ungkapan.efisiensi(*pair)

    not_met = "penggunaan anggaran belum dapat disebut efisien karena target belum tercapai"
    assert said(real(), "ikm") == f"tingkat efisiensinya −1,57 poin persen; {not_met}"
    assert said(made_up(), "waktu") == "tingkat efisiensinya +41,98 poin persen; penggunaan anggaran efisien"
    assert said(made_up(), "aset") == f"tingkat efisiensinya −7,52 poin persen; {not_met}"
    assert said(made_up(), "kasus") == "efisiensinya belum dapat dihitung"
    rows = [row | {"nilai": "sisa"} if row["kunci"] == "metode_efisiensi_sasaran" else row for row in tables()["identitas"]]
    assert said(made_up_with(identitas=rows), "akip") == (
        "tingkat efisiensinya +1,98 poin persen, tetapi ketercapaian target belum dapat dinilai"
    )
    over = [row | {"realisasi": 200000000} if row["no"] == "2.1.1" else row for row in tables()["anggaran"]]
    assert said(made_up_with(anggaran=over), "swadaya") == "tingkat efisiensinya −41,84 poin persen; penggunaan anggaran belum efisien"


def test_unsur_that_share_the_edge_are_all_named() -> None:
    assert ungkapan.unsur(real(), terendah=True) == "prosedur pelayanan, waktu pelayanan, serta sarana dan prasarana (3,20)"
    assert ungkapan.unsur(real(), terendah=False) == "penanganan pengaduan dan saran (4,00)"
    assert ungkapan.unsur(made_up(), terendah=True) == "belum tersedia"


@pytest.mark.parametrize(
    ("first", "last", "text"), [(3, 3, "Maret 2024"), (1, 12, "Januari sampai Desember 2024"), (3, "", "tahun 2024"), ("", 3, "tahun 2024")]
)
def test_when_the_survey_was_held(first: object, last: object, text: str) -> None:
    rows = [{"tahun": YEAR, "bobot": 0.11, "bulan_awal": first, "bulan_akhir": last}]
    assert ungkapan.masa_survei(made_up_with(ikm_survei=rows)) == text


def test_a_sample_that_is_exactly_enough() -> None:
    needed = made_up().sampel_minimum
    for asked, judged in ((needed, "orang memenuhi"), (needed - 1, "orang belum memenuhi")):
        rows = [{"tahun": YEAR, "bobot": 0.11, "responden": asked}]
        assert judged in ungkapan.sampel(made_up_with(ikm_survei=rows))


# Bab III B


@pytest.mark.parametrize(
    ("name", "level", "text"),
    [
        ("serapan_terendah", 1, "Program Koordinasi Ketentraman dan Ketertiban Umum (94,47%)"),
        ("serapan_tertinggi", 1, "Program Penyelenggaraan Urusan Pemerintahan Umum (100,00%)"),
        ("serapan_terendah", 2, "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah (0,00%)"),
    ],
)
def test_ends_of_the_absorption(name: str, level: int, text: str) -> None:
    assert getattr(ungkapan, name)(real(), level) == text


def test_absorption_of_which_nothing_is_known() -> None:
    rows = [{"no": "1", "nama": "Program", "pagu": 5}]
    laporan = made_up_with(anggaran=rows, missing=("sasaran_program",))
    assert ungkapan.serapan_terendah(laporan, 1) == "belum tersedia"
    assert ungkapan.serapan_tertinggi(laporan, 3) == "belum tersedia"


def test_low_absorption_counted() -> None:
    assert ungkapan.serapan_di_bawah(real(), 75) == "7 (tujuh) sub kegiatan terserap di bawah 75%"
    assert ungkapan.serapan_di_bawah(real(), 0) == "tidak ada sub kegiatan dengan serapan di bawah 0%"


def test_behind_with_the_work() -> None:
    assert [ungkapan.kinerja_tertinggal(sasaran) for sasaran in real().sasaran] == [
        "capaian kinerja 4 (empat) sub kegiatan tertinggal dari serapan anggarannya",
        "tidak ada sub kegiatan yang capaian kinerjanya tertinggal dari serapan anggarannya",
    ]


def test_money_without_performance() -> None:
    assert ungkapan.uang_tanpa_kinerja(real()) == (
        "2 (dua) sub kegiatan belum memiliki catatan realisasi kinerja, yaitu Koordinasi dan Penyusunan Laporan Keuangan "
        "Bulanan/Triwulan/Semesteran SKPD serta Pengadaan Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya"
    )
    rows = [row | {"realisasi_kinerja": 1} for row in tables()["anggaran"]]
    assert ungkapan.uang_tanpa_kinerja(made_up_with(anggaran=rows)) == "seluruh sub kegiatan memiliki catatan realisasi kinerja"


@pytest.mark.parametrize(
    ("spent", "text"),
    [
        (707499999, "jumlah itu sama dengan realisasi menurut jenis belanja"),
        (
            707500009,
            "jumlah itu lebih kecil Rp10 daripada realisasi menurut jenis belanja sebesar Rp707.500.009, "
            "dan perbedaannya masih harus diputuskan kantor",
        ),
    ],
)
def test_by_programme_against_by_belanja(spent: int, text: str) -> None:
    money = [{"jenis": "Operasi", "realisasi": spent}]
    rows = [row | {"realisasi": 24999998} if row["no"] == "1.1.1" else row for row in tables()["anggaran"]]
    assert ungkapan.beda_realisasi(made_up_with(belanja=money, anggaran=rows)) == text


def test_corrections_that_wait_for_a_decision() -> None:
    waiting = [row for row in real().tabel["koreksi"] if row.status == "perlu_keputusan"]
    assert 0 < ungkapan.koreksi_menunggu(real()) == len(waiting) < len(real().tabel["koreksi"])
    assert ungkapan.koreksi_menunggu(made_up(())) == 1
