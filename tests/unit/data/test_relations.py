"""What must hold between rows and tables: composite references, schemes, weights, units, names, labels."""

from decimal import Decimal

import pytest

from lakip_nb.data.errors import nearly
from tests.support.project import Project

OWN = "data/tanjung-makmur/2024"


# AKIP components


def test_component_of_another_scheme(made_up: Project) -> None:
    """`pencapaian` exists, but not under the scheme of 2021."""
    made_up.change("akip_komponen", "akip-2021,pengukuran", "akip-2021,pencapaian")
    assert made_up.faults() == [
        f'{OWN}/akip_komponen.csv baris 3, kolom komponen: "pencapaian" bukan komponen dari skema "akip-2021". '
        'Yang ada: perencanaan, pengukuran, pelaporan, evaluasi. Mungkin maksud Anda "perencanaan"?'
    ]


def test_misspelt_component_with_the_nearest_one(made_up: Project) -> None:
    made_up.change("akip_komponen", "akip-2021,pengukuran", "akip-2021,pengukurn")
    (fault,) = made_up.faults()
    assert fault.endswith('evaluasi. Mungkin maksud Anda "pengukuran"?')


def test_unknown_scheme_is_told_once(made_up: Project) -> None:
    made_up.change("akip_komponen", "2024,akip-2021,pengukuran", "2023,akip-2031,pengukuran")
    (fault,) = made_up.faults()
    assert fault.startswith(f'{OWN}/akip_komponen.csv baris 3, kolom skema: "akip-2031" tidak ada pada kolom skema ')


def test_two_schemes_in_one_year(made_up: Project) -> None:
    made_up.change("akip_komponen", "akip-2021,pengukuran", "akip-2015,pengukuran")
    assert made_up.faults() == [
        f'{OWN}/akip_komponen.csv baris 3, kolom skema: tahun 2024 memakai dua skema: "akip-2021" '
        '(baris 2) dan "akip-2015". '
        "Satu tahun dinilai dengan satu skema; perbaiki salah satunya."
    ]


def test_two_schemes_in_two_years(made_up: Project) -> None:
    made_up.change("akip_komponen", "2024,akip-2021,pengukuran", "2020,akip-2015,pengukuran")
    assert len(made_up.load().tabel.akip_komponen) == 2


def test_score_above_its_weight(made_up: Project) -> None:
    made_up.change("akip_komponen", "perencanaan,24.5", "perencanaan,30.01")
    assert made_up.faults() == [
        f"{OWN}/akip_komponen.csv baris 2, kolom nilai: 30,01 melebihi bobot komponen perencanaan, yaitu 30. "
        "Isi nilai yang sudah berbobot, bukan persentase; periksa pula skemanya."
    ]


def test_score_equal_to_its_weight(made_up: Project) -> None:
    made_up.change("akip_komponen", "perencanaan,24.5", "perencanaan,30")
    assert made_up.load().akip(2024).nilai_dari("perencanaan") == 30


# Units


def test_units_above_each_other(made_up: Project) -> None:
    made_up.change("struktur", "camat,,Camat", "camat,seksi,Camat")
    assert made_up.faults() == [
        f"{OWN}/struktur.csv baris 2, kolom induk_id: atasan berputar: camat → seksi → camat. "
        "Kosongkan induk_id pimpinan, dan perbaiki atasan unit lain."
    ]


def test_unit_above_itself(made_up: Project) -> None:
    made_up.change("struktur", "seksi,camat,", "seksi,seksi,")
    (fault,) = made_up.faults()
    assert "baris 4, kolom induk_id: atasan berputar: seksi → seksi." in fault


def test_a_unit_below_a_cycle_is_not_in_it(made_up: Project) -> None:
    made_up.change("struktur", "camat,,Camat", "camat,sekretariat,Camat")
    (fault,) = made_up.faults()
    assert "atasan berputar: camat → sekretariat → camat." in fault


# Programmes


def test_a_kegiatan_is_no_programme(made_up: Project) -> None:
    made_up.change("sasaran_program", "pemberdayaan,2", "pemberdayaan,2.1")
    assert made_up.faults() == [
        f'{OWN}/sasaran_program.csv baris 4, kolom program_no: "2.1" tidak sesuai bentuk yang diharapkan. '
        "Yang diharapkan: nomor program tanpa titik, misalnya 1; bukan kegiatan."
    ]


# Names of kecamatan


@pytest.mark.parametrize(
    "written",
    [
        "Tanjung Makmr",
        "tanjung makmur",
        "TANJUNG MAKMUR",
        "Kecamatan Tanjung Makmur",
        "Kec. Tanjung Makmur",
        "Tanjung  Makmur",
        "Tanjug Makmrr",
    ],
)
def test_own_name_misspelt(made_up: Project, written: str) -> None:
    made_up.change(
        "indikator_tahun", "ikm,Tanjung Makmur,2024,80", f"ikm,Tanjung Makmur,2024,80,,88.3050,\nikm,{written},2023,80"
    )
    assert made_up.faults() == [
        f'{OWN}/indikator_tahun.csv baris 3, kolom kecamatan: "{written}" hampir sama dengan nama '
        "kecamatan dalam tabel identitas. "
        'Mungkin maksud Anda "Tanjung Makmur"?'
    ]


def test_name_of_the_other_one_misspelt(made_up: Project) -> None:
    made_up.change("identitas", "tempat,", "kecamatan_pembanding,Sei Suka\ntempat,")
    made_up.change(
        "indikator_tahun", "ikm,Tanjung Makmur,2024,80", "ikm,Tanjung Makmur,2024,80,,88.3050,\nikm,Sei Suko,2024,80"
    )
    (fault,) = made_up.faults()
    assert fault.endswith('Mungkin maksud Anda "Sei Suka"?')


@pytest.mark.parametrize("written", ["Tanjung Tiram", "Tanjung", "Sei Suka"])
def test_another_kecamatan_is_another(made_up: Project, written: str) -> None:
    made_up.change(
        "indikator_tahun", "ikm,Tanjung Makmur,2024,80", f"ikm,Tanjung Makmur,2024,80,,88.3050,\nikm,{written},2024,80"
    )
    assert made_up.load().indikator_ber_id("ikm").pada(2024, written).target == 80


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Medan Barat", "Medan Baru"),
        ("Ilir Timur I", "Ilir Timur II"),
        ("Seberang Ulu 1", "Seberang Ulu 2"),
        ("Binjai Utara", "Binjai Timur"),
        ("Lima Puluh", "Lima Puluh Pesisir"),
        ("Air Putih", "Air Batu"),
        ("Siantar Marimbun", "Siantar Marihat"),
        ("Padang Hilir", "Padang Hulu"),
    ],
)
def test_names_that_really_differ(a: str, b: str) -> None:
    assert not nearly(a, b)
    assert not nearly(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Medang Dras", "Medang Deras"),
        ("Medang Dersa", "Medang Deras"),
        ("Sie Suka", "Sei Suka"),
        ("sei suka", "Sei Suka"),
        ("Ilir Timr II", "Ilir Timur II"),
    ],
)
def test_names_that_are_one(a: str, b: str) -> None:
    assert nearly(a, b)


# Numbers with their predicate


@pytest.mark.parametrize(
    ("written", "value"), [("70,00 (B)", "70.00"), ("70,01(BB)", "70.01"), ("70.01 ( bb )", "70.01"), ("60 (CC)", "60")]
)
def test_number_with_its_predicate(made_up: Project, written: str, value: str) -> None:
    made_up.change(
        "indikator_tahun", "akip,Tanjung Makmur,2024,,BB,70.01,", f'akip,Tanjung Makmur,2024,,BB,"{written}",'
    )
    assert str(made_up.load().indikator_ber_id("akip").realisasi) == value


def test_number_with_another_predicate(made_up: Project) -> None:
    made_up.change(
        "indikator_tahun", "akip,Tanjung Makmur,2024,,BB,70.01,", 'akip,Tanjung Makmur,2024,,BB,"70,00 (BB)",'
    )
    line = made_up.line("indikator_tahun", "akip")
    assert made_up.faults() == [
        f'{OWN}/indikator_tahun.csv baris {line}, kolom realisasi: 70,00 tidak berpredikat "BB" melainkan "B". '
        "Perbaiki angka atau predikatnya, atau tulis angkanya saja."
    ]


def test_predicate_of_an_indicator_without_a_scale(made_up: Project) -> None:
    made_up.change("indikator_tahun", "waktu,Tanjung Makmur,2024,5,", "waktu,Tanjung Makmur,2024,5 (A),")
    (fault,) = made_up.faults()
    assert fault.endswith(
        'kolom target: predikat "A" tidak dapat diperiksa: tidak ada skala untuk indikator ini tahun '
        "2024. Tulis angkanya saja."
    )


def test_ambiguous_number_with_a_predicate_is_still_ambiguous(made_up: Project) -> None:
    made_up.change(
        "indikator_tahun", "akip,Tanjung Makmur,2024,,BB,70.01,", "akip,Tanjung Makmur,2024,,BB,70.123 (BB),"
    )
    (fault,) = made_up.faults()
    assert '"70.123 (BB)" rancu: ' in fault


def test_predicates_stand_beside_numbers_nowhere_else(made_up: Project) -> None:
    made_up.change("akip_komponen", "perencanaan,24.5", "perencanaan,24.5 (B)")
    (fault,) = made_up.faults()
    assert "memuat huruf atau tanda lain" in fault


def test_a_number_as_read_is_exact(made_up: Project) -> None:
    assert made_up.load().indikator_ber_id("ikm").realisasi == Decimal("88.305")


def test_labels_are_looked_at_beside_other_faults(made_up: Project) -> None:
    made_up.change("batas", "Utara,", "Utarra,")
    made_up.change("indikator_tahun", "akip,Tanjung Makmur,2024,,BB,70.01,", "akip,Tanjung Makmur,2024,,BB,70.01 (A),")
    assert len(made_up.faults()) == 2


# What settings name


def test_regulation_of_the_duties_that_is_not_there(made_up: Project) -> None:
    made_up.change("identitas", "tempat,", "peraturan_tugas,permenpanrb-53-2015\ntempat,")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris 6, kolom nilai: kunci "peraturan_tugas" "permenpanrb-53-2015" '
        'tidak ada pada kolom id tabel peraturan. Mungkin maksud Anda "permenpanrb-53-2014"?'
    ]
