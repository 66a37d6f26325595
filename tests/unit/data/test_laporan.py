"""A loaded report: what it holds, and what follows from it at the edges."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from lakip_nb.data import LakipError, load_laporan
from lakip_nb.data.tables import LAPORAN
from lakip_nb.kinerja import bulat
from tests.support.project import Project
from tests.support.reports import made_up as load_made_up
from tests.support.reports import made_up_with, real
from tests.support.synthetic import KECAMATAN, OPTIONAL, REPOSITORY, YEAR, Rows, tables, write_project

D = Decimal


def test_identity(made_up: Project) -> None:
    laporan = made_up.load()
    assert (laporan.kecamatan, laporan.year) == (KECAMATAN, YEAR)
    assert (laporan.identitas.kecamatan, laporan.identitas.kabupaten) == ("Tanjung Makmur", "Pesisir Jaya")
    assert repr(laporan) == "Laporan('tanjung-makmur', 2024)"


def test_the_year_may_be_text(made_up: Project) -> None:
    year: Any = str(YEAR)
    assert load_laporan(KECAMATAN, year, root=made_up.root).year == YEAR


def test_the_project_is_found_from_where_one_stands(made_up: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made_up.root / "notebooks")
    assert load_laporan(KECAMATAN, YEAR).kecamatan == KECAMATAN


def test_nothing_changes_after_loading(made_up: Project) -> None:
    laporan = made_up.load()
    with pytest.raises(AttributeError):
        laporan.year = 2025  # type: ignore[misc]  # that it is refused
    with pytest.raises(AttributeError):
        laporan.sasaran[0].indikator[0].tahun = 2025  # type: ignore[misc]  # likewise
    assert laporan.sasaran is laporan.sasaran


def test_shape(made_up: Project) -> None:
    laporan = made_up.load()
    assert [(s.nomor, s.id, len(s.indikator)) for s in laporan.sasaran] == [
        (1, "layanan", 2),
        (2, "tata-kelola", 3),
        (3, "ketertiban", 2),
        (4, "pemberdayaan", 2),
    ]
    assert len(laporan.indikator) == 9
    assert [repr(item) for item in laporan.sasaran[0].indikator] == ["Indikator('ikm')", "Indikator('waktu')"]
    assert repr(laporan.sasaran[0]) == "Sasaran('layanan')"
    assert laporan.indikator_ber_id("kasus").arah == "turun"
    assert laporan.indikator_ber_id("tidak-ada") is None


@pytest.mark.parametrize("name", OPTIONAL)
def test_each_optional_table_may_be_missing(write: Callable[..., Project], name: str) -> None:
    missing = {name} | ({"pegawai"} if name == "jabatan" else set())
    laporan = write(missing=missing).load()
    assert laporan.tabel.rows(name) == ()
    assert len(laporan.sasaran) == 4


def test_all_optional_tables_may_be_missing() -> None:
    laporan = load_made_up(OPTIONAL)
    assert {name for name, rows in laporan.tabel.items() if not rows} == set(OPTIONAL)
    assert laporan.survei.baris is None
    assert laporan.survei.ikm is None
    assert laporan.akip(YEAR).nilai is None
    assert laporan.misi_terpilih is None
    assert laporan.landasan_hukum == ()
    assert laporan.anggaran.realisasi_belanja is None
    assert laporan.anggaran.beda_pagu is None


# Indicators


@pytest.mark.parametrize(
    ("id", "percent", "met", "predicate"),
    [
        ("ikm", "110.38", True, "Sangat Tinggi"),
        ("waktu", "140.00", True, "Sangat Tinggi"),
        ("akip", None, True, None),  # by predicates, without a percentage
        ("temuan", None, False, None),
        ("aset", "90.50", False, "Tinggi"),
        ("kasus", "-50.00", False, "Sangat Rendah"),
        ("patroli", None, None, None),
        ("musrenbang", "131.76", True, "Sangat Tinggi"),
        ("swadaya", "100.00", True, "Sangat Tinggi"),
    ],
)
def test_achievement(id: str, percent: str | None, met: bool | None, predicate: str | None) -> None:
    item = load_made_up().indikator_ber_id(id)
    assert item.tercapai is met
    assert item.predikat_capaian == predicate
    assert (None if item.capaian is None else str(bulat(item.capaian))) == percent


def test_a_sasaran_achieves_the_mean_of_its_indicators_or_nothing_known() -> None:
    first, second, third, fourth = load_made_up().sasaran
    assert first.capaian == (D("88.305") * 100 / 80 + 140) / 2
    assert second.capaian is None
    assert third.capaian is None
    assert fourth.capaian == (D(11200) / 85 + 100) / 2


def test_own_scale_of_an_indicator() -> None:
    laporan = load_made_up()
    assert laporan.indikator_ber_id("akip").predikat == "BB"
    assert laporan.indikator_ber_id("ikm").predikat == "A"
    assert laporan.indikator_ber_id("waktu").predikat is None
    assert laporan.indikator_ber_id("waktu").kelas_nilai(D(3)) is None


def test_the_target_at_the_end_of_the_renstra_has_its_predicate() -> None:
    """Although no year of measurement is that late."""
    item = load_made_up().indikator_ber_id("akip")
    assert item.renstra == (2024, 2026)
    assert item.predikat_nilai(item.target_akhir, 2026) == "BB"


def test_differences() -> None:
    item = load_made_up().indikator_ber_id("aset")
    assert (item.selisih, item.selisih_akhir, item.kemajuan) == (D("-9.5"), D("-9.5"), D("90.5"))
    assert item.perubahan is None
    assert item.perubahan_capaian is None
    assert load_made_up().indikator_ber_id("patroli").kemajuan is None
    assert load_made_up().indikator_ber_id("temuan").kemajuan is None  # the final target is zero


def test_what_no_year_or_place_says_is_unknown_not_an_error() -> None:
    item = load_made_up().indikator_ber_id("kasus")
    other = item.pada(1999, "Antah Berantah")
    assert (other.kecamatan, other.tahun, other.indikator.arah) == ("Antah Berantah", 1999, "turun")
    assert (other.target, other.realisasi, other.capaian, other.tercapai) == (None, None, None, None)


def test_history_of_one_year_without_neighbours() -> None:
    item = load_made_up().indikator_ber_id("ikm")
    assert item.tahun_riwayat == (2024,)
    assert item.tahun_renstra == (2024,)
    assert item.pembanding == ()
    assert item.tahun_pembanding == ()


def test_an_indicator_of_which_nothing_is_known_still_has_its_year() -> None:
    rows = [row | {"target": ""} if row["indikator_id"] == "patroli" else row for row in tables()["indikator_tahun"]]
    assert made_up_with(indikator_tahun=rows).indikator_ber_id("patroli").tahun_riwayat == (2024,)


def test_history_is_at_most_five_years_and_never_the_future() -> None:
    own = [row for row in tables()["indikator_tahun"]]
    more = [
        {"indikator_id": "aset", "kecamatan": "Tanjung Makmur", "tahun": year, "target": 1}
        for year in (2018, 2019, 2020, 2021, 2022, 2025)
    ]
    blank = [{"indikator_id": "aset", "kecamatan": "Tanjung Makmur", "tahun": 2023}]
    assert made_up_with(indikator_tahun=own + more + blank).indikator_ber_id("aset").tahun_riwayat == (
        2019,
        2020,
        2021,
        2022,
        2024,
    )


def test_neighbours_are_those_with_figures_for_the_indicator() -> None:
    own = [row for row in tables()["indikator_tahun"]]
    more = [{"indikator_id": "aset", "kecamatan": place, "tahun": 2023, "realisasi": 7} for place in ("Ulu", "Hilir")]
    laporan = made_up_with(indikator_tahun=own + more)
    assert laporan.indikator_ber_id("aset").pembanding == ("Hilir", "Ulu")
    assert laporan.indikator_ber_id("aset").tahun_pembanding == (2023,)
    assert laporan.indikator_ber_id("aset").tahun_riwayat == (2024,)
    assert laporan.indikator_ber_id("swadaya").pembanding == ()


def test_points_of_the_analysis_in_their_order() -> None:
    rows = [
        {"indikator_id": "aset", "jenis": "solusi", "urut": number, "teks": f"ke-{number}"} for number in (10, 2, 1)
    ]
    item = made_up_with(analisis=rows).indikator_ber_id("aset")
    assert item.butir("solusi") == ("ke-1", "ke-2", "ke-10")
    assert item.butir("penyebab") == ()


# Budget


def test_amounts_are_summed_from_the_leaves() -> None:
    budget = load_made_up().anggaran
    by_no = {item.no: item for item in budget.semua()}
    assert list(by_no) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1", "2.1.1", "2.2"]
    assert by_no["1.1"].pagu == 25000000 + 12500000
    assert by_no["1"].pagu == 25000000 + 12500000 + 612345678
    assert budget.pagu == 25000000 + 12500000 + 612345678 + 141000000
    assert budget.realisasi == 24999999 + 12000000 + 600000001 + 70500000
    assert budget.sisa == budget.pagu - budget.realisasi
    assert [item.tingkat for item in by_no.values()] == [1, 2, 3, 3, 2, 1, 2, 3, 2]
    assert repr(by_no["1.2"]) == "Mata('1.2')"


def test_a_leaf_without_money_has_no_absorption() -> None:
    leaf = load_made_up().anggaran.semua()[-1]
    assert (leaf.pagu, leaf.serapan, leaf.capaian, leaf.efisiensi) == (0, None, None, None)


def test_an_unknown_amount_makes_every_sum_over_it_unknown() -> None:
    rows = [row | {"realisasi": ""} if row["no"] == "1.1.2" else row for row in tables()["anggaran"]]
    budget = made_up_with(anggaran=rows).anggaran
    unknown = {item.no for item in budget.semua() if item.realisasi is None}
    assert unknown == {"1", "1.1", "1.1.2"}
    assert budget.pagu is not None
    assert (budget.realisasi, budget.serapan, budget.sisa) == (None, None, None)


def test_parts_are_ordered_as_in_the_table_also_from_ten_on() -> None:
    rows = [{"no": f"1.{number}", "nama": f"kegiatan {number}", "pagu": 1} for number in range(1, 13)]
    budget = made_up_with(anggaran=[{"no": "1", "nama": "program"}, *rows], missing=("sasaran_program",)).anggaran
    assert [item.no for item in budget.tingkat(2)] == [f"1.{number}" for number in range(1, 13)]
    assert budget.pagu == 12


def test_low_absorption_lowest_first() -> None:
    assert [item.no for item in load_made_up().anggaran.serapan_di_bawah(99)] == ["2.1.1", "1.1.2", "1.2"]
    assert [item.no for item in load_made_up().anggaran.serapan_di_bawah(50)] == []  # 50 is not below 50
    assert [item.no for item in load_made_up().anggaran.serapan_di_bawah(51)] == ["2.1.1"]


def test_by_programme_and_by_belanja_are_compared() -> None:
    rows = [
        {"jenis": "Operasi", "pagu": 700000000, "realisasi": 707500001},
        {"jenis": "Modal", "pagu": 90845678, "realisasi": 0},
    ]
    budget = made_up_with(belanja=rows, missing=()).anggaran
    assert (budget.beda_pagu, budget.beda_realisasi) == (0, -1)


def test_the_programmes_of_a_sasaran() -> None:
    first, second, third, fourth = load_made_up().sasaran
    assert [item.no for item in first.program] == ["1"]
    assert first.serapan == second.serapan
    assert (third.program, third.pagu, third.serapan) == ((), None, None)
    assert fourth.efisiensi(fourth.indikator[1]) == 50  # 100 % for half of the money
    assert [item.no for item in first.kinerja_tertinggal] == ["1.1.2"]


@pytest.mark.parametrize(("method", "points"), [("selisih", D("50")), ("sisa", D("50")), ("pmk", D("50"))])
def test_the_method_of_efficiency_is_a_setting(method: str, points: Decimal) -> None:
    rows = [row | {"nilai": method} if str(row["kunci"]).startswith("metode") else row for row in tables()["identitas"]]
    laporan = made_up_with(identitas=rows)
    fourth = laporan.sasaran[3]
    assert fourth.metode_efisiensi == method
    assert fourth.efisiensi(fourth.indikator[1]) == points
    over = {"selisih": D("81.76"), "sisa": D("50.00"), "pmk": D("62.05")}[method]
    assert bulat(fourth.efisiensi(fourth.indikator[0])) == over
    assert {item.metode_efisiensi for item in laporan.anggaran.semua()} == {method}


# People


def test_population_is_summed() -> None:
    people = load_made_up().penduduk
    assert people.laki_laki == sum(150 + n * 37 % 113 for n in range(1, 61))
    assert people.total == people.laki_laki + people.perempuan
    assert (len(people.jenis("desa")), people.jenis("kelurahan")) == (60, ())
    assert people.terbesar("agama").kategori == "Kristen"
    assert people.terbesar("suku") is None
    assert bulat(people.bagian(people.terbesar("agama"))) == D("36.15")


def test_one_unknown_desa_makes_the_total_unknown_but_not_the_others() -> None:
    rows = [row | {"perempuan": ""} if row["no"] == 7 else row for row in tables()["desa"]]
    laporan = made_up_with(desa=rows)
    assert laporan.penduduk.total is None
    assert laporan.penduduk.perempuan is None
    assert laporan.penduduk.laki_laki is not None
    assert len(laporan.penduduk.urut()) == 59
    assert laporan.survei.sampel_minimum is None


def test_largest_and_smallest_first() -> None:
    down, up = load_made_up().penduduk.urut(), load_made_up().penduduk.urut(terbanyak=False)
    sizes = [row.laki_laki + row.perempuan for row in down]
    assert sizes == sorted(sizes, reverse=True)
    assert list(up) == list(reversed(down))


def test_the_office() -> None:
    office = load_made_up(()).kepegawaian
    assert (len(office.pns), len(office.non_pns), office.formasi_struktural) == (3, 1, 2)
    assert [row.id for row in office.pns_eselon("III")] == ["a"]
    assert [row.id for row in office.pns_eselon(None)] == ["c"]
    assert [row.id for row in office.bawahan(None)] == ["camat"]
    assert [row.id for row in office.bawahan("camat")] == ["sekretariat", "seksi"]
    assert office.bawahan("seksi") == ()


# Survey, AKIP and reference data


def test_the_index_needs_every_unsur_and_the_weight() -> None:
    unsur = [{"tahun": YEAR, "no": 1, "unsur": "A", "nilai": 3}, {"tahun": YEAR, "no": 2, "unsur": "B", "nilai": 4}]
    survey = [{"tahun": YEAR, "bobot": 0.5}]
    last_year = [{"tahun": YEAR - 1, "no": 1, "unsur": "A", "nilai": 1}]
    assert made_up_with(ikm_unsur=unsur + last_year, ikm_survei=survey, missing=()).survei.ikm == D("87.5")
    assert made_up_with(ikm_unsur=unsur, missing=("ikm_survei",)).survei.ikm is None
    assert load_made_up(()).survei.ikm is None  # one unsur is unknown


def test_akip_needs_every_component_of_its_scheme() -> None:
    laporan = load_made_up(())
    assert [row.komponen for row in laporan.akip(YEAR).skema] == ["perencanaan", "pengukuran", "pelaporan", "evaluasi"]
    assert laporan.akip(YEAR).nilai is None
    assert laporan.akip(2001).skema == ()


@pytest.mark.parametrize(
    ("skema", "year", "regulation"),
    [
        ("akip", 2014, None),
        ("akip", 2015, "permenpanrb-12-2015"),
        ("akip", 2020, "permenpanrb-12-2015"),
        ("akip", 2021, "permenpanrb-88-2021"),
        ("akip", 2040, "permenpanrb-88-2021"),
        ("capaian", 2016, None),
        ("capaian", 2017, "permendagri-86-2017"),
        ("ikm", 2016, None),
        ("ikm", 2017, "permenpanrb-14-2017"),
    ],
)
def test_the_scale_goes_with_the_year(skema: str, year: int, regulation: str | None) -> None:
    scale = real().skala(skema, year)
    assert (scale.peraturan_id if scale else None) == regulation


def test_a_newer_scale_takes_over_from_its_first_year(made_up: Project) -> None:
    path = made_up.path("skala_predikat")
    path.write_text(path.read_text() + "capaian;permenpanrb-53-2014;2024;;1;0;100;ya;Baru;;uji\n")
    laporan = made_up.load()
    assert laporan.skala("capaian", 2023).predikat(D(95)) == "Sangat Tinggi"
    assert [kelas.predikat for kelas in laporan.skala_capaian.kelas] == ["Baru"]


def test_without_a_scale_of_achievements_the_error_says_where_to_add_it(made_up: Project) -> None:
    path = made_up.path("skala_predikat")
    path.write_text(
        path.read_text().replace("capaian;permendagri-86-2017;2017;;", "capaian;permendagri-86-2017;2017;2023;")
    )
    with pytest.raises(
        LakipError, match=r"^data/acuan/skala_predikat\.csv: tidak ada skala capaian yang berlaku tahun 2024\. "
    ):
        _ = made_up.load().indikator


def test_regulations() -> None:
    laporan = load_made_up()
    assert [row.id for row in laporan.landasan_hukum] == ["permenpanrb-53-2014", "permenpanrb-12-2015"]
    assert laporan.peraturan("uu-23-2014").sebutan == "Undang-Undang Nomor 23 Tahun 2014"
    assert laporan.peraturan("tidak-ada") is None


def test_the_builder_has_every_table_and_always_the_same_bytes(tmp_path) -> None:
    assert set(tables()) == set(LAPORAN)
    for name in "ab":
        write_project(tmp_path / name, missing=())
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.csv"))
    assert len(files) == len(LAPORAN) + len([*(REPOSITORY / "data" / "acuan").glob("*.csv")])
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_the_builder_copies_the_chapters_when_asked(tmp_path) -> None:
    write_project(tmp_path, notebooks=True)
    assert len(list((tmp_path / "notebooks").glob("*.ipynb"))) == 8


def test_the_builder_refuses_a_table_that_does_not_exist(tmp_path) -> None:
    with pytest.raises(ValueError, match="saran$"):
        write_project(tmp_path, missing=("saran",))


@pytest.mark.parametrize(
    ("delivered", "spent", "behind"),
    [
        (50, 51, True),
        (50, 50, False),  # as fast as the money
        (50, 40, False),  # the target was missed, but the money was kept
        (100, 130, False),  # nothing is behind that reached its target
        (99, 130, True),
        ("", 90, False),
        (50, "", False),
    ],
)
def test_behind_is_what_spent_faster_than_it_delivered(delivered: object, spent: object, behind: bool) -> None:
    leaf: dict[str, object] = {
        "no": "1.1.1",
        "nama": "c",
        "target_kinerja": 100,
        "realisasi_kinerja": delivered,
        "pagu": 100,
        "realisasi": spent,
    }
    tree: Rows = [{"no": "1", "nama": "a"}, {"no": "1.1", "nama": "b"}, leaf]
    laporan = made_up_with(anggaran=tree, sasaran_program=[{"sasaran_id": "layanan", "program_no": 1}])
    assert bool(laporan.sasaran[0].kinerja_tertinggal) is behind
