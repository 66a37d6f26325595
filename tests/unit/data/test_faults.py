"""Every kind of fault in the tables: file, row, column, what is wrong, what to do."""

from collections.abc import Callable

import pytest

from lakip_nb.data import DataError, LakipError, ParameterError
from lakip_nb.data.errors import Fault, nearest
from lakip_nb.data.rows.base import Bentuk, Row, marks
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.support.project import Project

OWN = "data/tanjung-makmur/2024"
ADD_OR_MEND = "Tambahkan dahulu di tabel {}, atau perbaiki sel ini."


# Files


@pytest.mark.parametrize("name", [name for name, tabel in LAPORAN.items() if tabel.wajib and name != "identitas"])
def test_missing_file(made_up: Project, name: str) -> None:
    made_up.path(name).unlink()
    assert made_up.faults() == [f"{OWN}/{name}.csv: berkas tidak ada. Buat berkas ini: {LAPORAN[name].isi}."]


def test_missing_identity_says_also_which_keys_it_needs(made_up: Project) -> None:
    made_up.path("identitas").unlink()
    first, *keys = made_up.faults()
    assert first.startswith(f"{OWN}/identitas.csv: berkas tidak ada. Buat berkas ini: ")
    needed = ("kecamatan", "kabupaten", "renstra_awal", "renstra_akhir", "tempat", "tanggal")
    assert keys == [
        f'{OWN}/identitas.csv: kunci "{key}" tidak ada. Tambahkan baris dengan kunci {key}.' for key in needed
    ]


@pytest.mark.parametrize("name", [name for name, tabel in ACUAN.items() if tabel.wajib])
def test_missing_reference_table(made_up: Project, name: str) -> None:
    made_up.path(name).unlink()
    assert made_up.faults() == [f"data/acuan/{name}.csv: berkas tidak ada. Buat berkas ini: {ACUAN[name].isi}."]


def test_unknown_file_with_its_nearest_name(made_up: Project) -> None:
    made_up.path("sarana").rename(made_up.folder / "saranaa.csv")
    assert made_up.faults() == [f'{OWN}/saranaa.csv: tabel tidak dikenal. Mungkin maksud Anda "sarana"?']


def test_unknown_file_with_a_name_like_no_other(made_up: Project) -> None:
    (made_up.folder / "xyz.csv").write_text("a\n1\n")
    remedy = "Hapus, atau bila tabel sendiri, pindahkan ke folder tabel/."
    assert made_up.faults() == [f"{OWN}/xyz.csv: tabel tidak dikenal. {remedy}"]


def test_other_files_may_lie_beside_the_tables(made_up: Project) -> None:
    (made_up.folder / "SUMBER.md").write_text("# Sumber\n")
    (made_up.folder / "~$sarana.xlsx").write_bytes(b"\x00")
    assert made_up.load().kecamatan == "tanjung-makmur"


def test_table_without_rows(made_up: Project) -> None:
    path = made_up.path("sasaran")
    path.write_text(path.read_text().splitlines()[0] + "\n")
    assert f"{OWN}/sasaran.csv: tidak ada barisnya. Isi paling sedikit satu baris." in made_up.faults()


def test_optional_table_may_be_without_rows(made_up: Project) -> None:
    path = made_up.path("batas")
    path.write_text(path.read_text().splitlines()[0] + "\n")
    assert made_up.load().tabel.batas == ()


def test_empty_file(made_up: Project) -> None:
    made_up.path("batas").write_text("")
    assert made_up.faults() == [f"{OWN}/batas.csv baris 1: baris judul kosong. Tulis judul kolom: arah;nama;kabupaten."]


@pytest.mark.parametrize(
    "content",
    [
        "arah,nama,kabupaten\nUtara,Laut Jawa,\n".encode("utf-16"),
        b"arah,nama,kabupaten\nUtara,Laut \x81Jawa,\n",  # no letter in Windows-1252
        b"arah,nama,kabupaten\nUtara,Laut \x85\x01 Jawa\xe9,\n",  # a control character
        "arah,nama,kabupaten\nUtara,Sungai Ré,\n".encode() + b"Timur,R\xe9,\n",  # a damaged UTF-8 file
    ],
)
def test_file_in_no_encoding_that_can_be_told(made_up: Project, content: bytes) -> None:
    made_up.path("batas").write_bytes(content)
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/batas.csv: bukan berkas ")
    assert fault.endswith(". Simpan ulang sebagai CSV UTF-8.")


# Columns


def test_missing_column(made_up: Project) -> None:
    made_up.path("batas").write_text("arah,nama\nUtara,Laut Jawa\n")
    assert made_up.faults() == [
        f"{OWN}/batas.csv baris 1, kolom kabupaten: kolom tidak ada. "
        "Tambahkan kolom ini; isinya boleh kosong bila belum diketahui."
    ]


def test_extra_column(made_up: Project) -> None:
    made_up.path("batas").write_text("arah,nama,kabupaten,xyz\nUtara,Laut Jawa,,1\n")
    assert made_up.faults() == [
        f"{OWN}/batas.csv baris 1, kolom xyz: kolom tidak dikenal. Kolom yang ada: arah, nama, kabupaten."
    ]


def test_misspelt_column_with_the_nearest_one(made_up: Project) -> None:
    made_up.path("batas").write_text("arah,nama,Kabupatn\nUtara,Laut Jawa,\n")
    extra, missing = made_up.faults()
    assert extra == f'{OWN}/batas.csv baris 1, kolom Kabupatn: kolom tidak dikenal. Mungkin maksud Anda "kabupaten"?'
    assert missing.startswith(f"{OWN}/batas.csv baris 1, kolom kabupaten: kolom tidak ada. ")


def test_doubled_column(made_up: Project) -> None:
    made_up.path("batas").write_text("arah,nama,nama,kabupaten\nUtara,Laut Jawa,Laut,\n")
    assert made_up.faults() == [f"{OWN}/batas.csv baris 1, kolom nama: kolom berulang. Hapus salah satunya."]


def test_column_without_a_title(made_up: Project) -> None:
    made_up.path("batas").write_text("arah,nama,kabupaten,\nUtara,Laut Jawa,,ya\n")
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/batas.csv baris 1, kolom (tanpa judul): kolom tidak dikenal. ")


def test_columns_may_stand_in_another_order(made_up: Project) -> None:
    made_up.path("batas").write_text("kabupaten, nama ,arah\nBatu,Laut Jawa,Utara\n")
    (row,) = made_up.load().tabel.batas
    assert (row.arah, row.nama, row.kabupaten) == ("Utara", "Laut Jawa", "Batu")


# Cells

NEGATIVE = "tidak boleh negatif. Perbaiki isi sel."
EMPTY = "kosong. Isi kolom ini, atau hapus barisnya bila belum ditetapkan."


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("46.752", "rancu: dapat berarti ribuan atau desimal. Tulis 46752 bila ribuan, atau 46,7520 bila desimal."),
        (
            "10.00.000",
            "pemisah ribuan tidak pada tempatnya. Titik ribuan memisahkan tepat tiga angka: 1.000.000 "
            "bila tidak ada angka yang hilang, atau lengkapi angka yang kurang.",
        ),
        ("88,3,1", "bukan angka yang lengkap atau pemisahnya keliru. Tulis misalnya 88,31 atau 88.31."),
        ("1,234.56", "memakai koma ribuan dan titik desimal. Tulis 1.234,56 atau 1234,56."),
        ("1e5", "angka yang diringkas oleh Excel. Tulis angkanya lengkap, misalnya 1056000000."),
        ("5 hari", "bukan angka: memuat huruf atau tanda lain. Tulis angkanya saja, misalnya 88,31 atau 88.31."),
        ("Rp500", "bukan angka: memuat huruf atau tanda lain. Tulis angkanya saja, misalnya 88,31 atau 88.31."),
        ("96,64%", "memakai tanda persen. Tulis angkanya saja, misalnya 88,31 atau 88.31."),
        ("CC", "hanya berupa predikat. Pindahkan ke kolom target_predikat, lalu kosongkan sel ini."),
        ("Sangat Baik", "hanya berupa predikat. Pindahkan ke kolom target_predikat, lalu kosongkan sel ini."),
    ],
)
def test_wrong_number(made_up: Project, wrong: str, why: str) -> None:
    made_up.change("indikator_tahun", "waktu,Tanjung Makmur,2024,5,", f'waktu,Tanjung Makmur,2024,"{wrong}",')
    line = made_up.line("indikator_tahun", "waktu")
    assert made_up.faults() == [f'{OWN}/indikator_tahun.csv baris {line}, kolom target: "{wrong}" {why}']


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (
            "25,000,000",
            "memakai koma, padahal harus bilangan bulat. Tulis 25000000 atau 25.000.000 bila itu yang dimaksud.",
        ),
        (
            "2500.5",
            "bukan bilangan bulat. Tulis bilangan bulat tanpa desimal; titik ribuan memisahkan tepat "
            "tiga angka, misalnya 1.056.000.000.",
        ),
        ("Rp2.500,50", "memuat sen. Tulis rupiah penuh, misalnya 2.500."),
        ("2e7", "angka yang diringkas oleh Excel. Tulis angkanya lengkap, misalnya 1056000000."),
        ("25 000", "memuat spasi di antara angka. Tulis tanpa spasi, misalnya 46752 atau 46.752."),
        ("dua", "bukan angka: memuat huruf atau tanda lain. Tulis angkanya saja, misalnya 46752 atau 46.752."),
    ],
)
def test_wrong_amount(made_up: Project, wrong: str, why: str) -> None:
    made_up.change("anggaran", ",25000000,", f',"{wrong}",')
    line = made_up.line("anggaran", "1.1.1,")
    assert made_up.faults() == [f'{OWN}/anggaran.csv baris {line}, kolom pagu: "{wrong}" {why}']


@pytest.mark.parametrize(
    "written", ["25.000.000", "Rp25000000,00", "RP 25.000.000", "Rp. 25.000.000,-", "rp\u00a025.000.000,00"]
)
def test_amount_as_offices_write_it(made_up: Project, written: str) -> None:
    made_up.change("anggaran", ",25000000,", f',"{written}",')
    (row,) = [row for row in made_up.load().tabel.anggaran if row.no == "1.1.1"]
    assert row.pagu == 25_000_000


@pytest.mark.parametrize("absent", ["", "-", "–", "—", "n/a", "N/A", " - "])
@pytest.mark.parametrize(
    ("table", "old", "column"),
    [
        ("desa", "1,Desa Makmur 1,desa,187,", "laki_laki"),
        ("penandatangan", 'Plt. Camat Tanjung Makmur,"Sri Rahayu Wulandari, S.Sos., M.AP",', "pangkat"),
    ],
)
def test_what_stands_for_not_known(made_up: Project, table: str, old: str, column: str, absent: str) -> None:
    made_up.change(table, old, old[: old[:-1].rindex(",") + 1] + f"{absent}," if table == "desa" else old + absent)
    assert getattr(made_up.load().tabel.rows(table)[0], column) is None


def test_a_dash_that_is_printed_stays(made_up: Project) -> None:
    made_up.change("koreksi", "Tabel 1,7,", "Tabel 1,-,")
    assert made_up.load().tabel.koreksi[0].tercetak == "-"


def test_a_setting_left_blank_is_as_if_it_were_not_there(made_up: Project) -> None:
    made_up.change("identitas", "metode_efisiensi,selisih", "metode_efisiensi,-\nvisi,")
    identity = made_up.load().identitas
    assert (identity.metode_efisiensi, identity.visi) == ("selisih", None)


def test_two_methods_of_efficiency_are_no_longer_written(made_up: Project) -> None:
    made_up.change("identitas", "metode_efisiensi,selisih", "metode_efisiensi_sasaran,selisih")
    line = made_up.line("identitas", "metode_efisiensi_sasaran")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris {line}, kolom kunci: "metode_efisiensi_sasaran" tidak dipakai lagi. '
        "Tulis satu baris metode_efisiensi, yang berlaku untuk sasaran dan program, lalu hapus baris ini."
    ]


@pytest.mark.parametrize(
    ("typed", "rumus"), [("(2T−R) / T", "(2T-R)/T"), ("(2t-r)/t", "(2T-R)/T"), ("Label", "label"), ("-", "(2T-R)/T")]
)
def test_a_formula_as_it_is_typed(made_up: Project, typed: str, rumus: str) -> None:
    made_up.change("indikator", "Waktu layanan,Hari,turun,,2,,", f"Waktu layanan,Hari,turun,,2,{typed},")
    assert made_up.load().indikator_ber_id("waktu").rumus == rumus


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("R/T,", "rumus_capaian: R/T tidak cocok dengan arah turun: makin baik nilainya, makin kecil capaiannya. "
         "Tulis (2T-R)/T, atau perbaiki kolom arah."),
        ("T/R,", 'rumus_capaian: "T/R" bukan isi yang dikenal. Yang diperbolehkan: R/T, (2T-R)/T, label.'),
        (",7", 'desimal: "7" terlalu besar; paling besar 6.'),
        (",-1", 'desimal: "-1" tidak boleh negatif. Perbaiki isi sel.'),
    ],
)  # fmt: skip
def test_a_formula_or_decimals_that_cannot_be(made_up: Project, typed: str, fault: str) -> None:
    made_up.change("indikator", "Waktu layanan,Hari,turun,,2,,", f"Waktu layanan,Hari,turun,,2,{typed}")
    (found,) = made_up.faults()
    assert fault in found


def test_a_needed_key_left_blank(made_up: Project) -> None:
    made_up.change("identitas", "kabupaten,Pesisir Jaya", "kabupaten,-")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris 3, kolom nilai: kunci "kabupaten" kosong. Isi kolom ini, atau hapus '
        "barisnya bila belum ditetapkan."
    ]


def test_negative_amount(made_up: Project) -> None:
    made_up.change("anggaran", ",25000000,", ",-25000000,")
    line = made_up.line("anggaran", "1.1.1,")
    assert made_up.faults() == [f'{OWN}/anggaran.csv baris {line}, kolom pagu: "-25000000" {NEGATIVE}']


@pytest.mark.parametrize(
    ("table", "old", "new", "column", "value"),
    [
        ("penduduk_kelompok", "Lainnya,7777", "Lainnya,-7777", "jumlah", "-7777"),
        ("akip_komponen", "perencanaan,24.5", "perencanaan,-24.5", "nilai", "-24.5"),
    ],
)
def test_negative_count_or_score(made_up: Project, table: str, old: str, new: str, column: str, value: str) -> None:
    made_up.change(table, old, new)
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/{table}.csv baris ")
    assert fault.endswith(f', kolom {column}: "{value}" {NEGATIVE}')


def test_a_measure_itself_may_be_negative(made_up: Project) -> None:
    made_up.change("indikator_tahun", "2024,20,,20,", "2024,-20,,-25.5,")
    assert str(made_up.load().indikator_ber_id("swadaya").realisasi) == "-25.5"


@pytest.mark.parametrize(
    ("table", "old", "new", "column"),
    [
        ("penduduk_kelompok", "agama,1,Islam", "agama,,Islam", "no"),  # a count that must be there
        ("ikm_survei", ",0.5,", ",,", "bobot"),  # an amount
        ("indikator_tahun", "waktu,Tanjung Makmur,2024,", "waktu,Tanjung Makmur,,", "tahun"),  # a whole number
        ("sasaran", "ketertiban,,Terjaganya ketertiban umum", "ketertiban,,", "nama"),  # a text
    ],
)
def test_blank_where_something_is_needed(made_up: Project, table: str, old: str, new: str, column: str) -> None:
    made_up.change(table, old, new)
    (fault,) = made_up.faults()
    assert fault.endswith(f", kolom {column}: {EMPTY}")


def test_blank_where_a_word_of_a_list_is_needed(made_up: Project) -> None:
    made_up.change("batas", "Utara,", ",")
    assert made_up.faults() == [
        f"{OWN}/batas.csv baris 2, kolom arah: kosong. Yang diperbolehkan: Utara, Selatan, Barat, Timur."
    ]


def test_unknown_word_with_the_nearest_one(made_up: Project) -> None:
    made_up.change("analisis", "kasus,penyebab,", "kasus,penyebap,")
    assert made_up.faults() == [
        f'{OWN}/analisis.csv baris 2, kolom jenis: "penyebap" bukan isi yang dikenal. Yang diperbolehkan: pendukung, '
        'penghambat, penyebab, solusi, tindak_lanjut, rekomendasi. Mungkin maksud Anda "penyebab"?'
    ]


def test_unknown_word_like_no_other(made_up: Project) -> None:
    made_up.change("batas", "Utara,", "Xyz,")
    assert made_up.faults() == [
        f'{OWN}/batas.csv baris 2, kolom arah: "Xyz" bukan isi yang dikenal. '
        "Yang diperbolehkan: Utara, Selatan, Barat, Timur."
    ]


@pytest.mark.parametrize(
    ("table", "old", "new", "column", "problem"),
    [
        (
            "ikm_unsur",
            "Waktu,3.5",
            "Waktu,0.99",
            "nilai",
            '"0.99" terlalu kecil; paling kecil 1. Yang diharapkan: angka, 1 sampai 4.',
        ),
        (
            "ikm_unsur",
            "Waktu,3.5",
            'Waktu,"4,01"',
            "nilai",
            '"4,01" terlalu besar; paling besar 4. Yang diharapkan: angka, 1 sampai 4.',
        ),
        (
            "ikm_survei",
            ",0.5,",
            ",1.5,",
            "bobot",
            '"1.5" terlalu besar; paling besar 1. Yang diharapkan: angka, 0 sampai 1.',
        ),
        (
            "ikm_survei",
            ",0.5,",
            ",0.5,7",
            "desimal",
            '"7" terlalu besar; paling besar 6. Yang diharapkan: bilangan bulat, 0 sampai 6.',
        ),
        (
            "sarana",
            "Rusak,1998",
            "Rusak,1.998",
            "tahun_pengadaan",
            '"1.998" bukan tahun yang diterima. Tulis empat angka tanpa titik, 1945 sampai 2099, misalnya 2023.',
        ),
        (
            "ikm_survei",
            "2024,",
            "1989,",
            "tahun",
            '"1989" bukan tahun yang diterima. Tulis empat angka tanpa titik, 1990 sampai 2099, misalnya 2023.',
        ),
        (
            "ikm_survei",
            "2024,",
            "2100,",
            "tahun",
            '"2100" bukan tahun yang diterima. Tulis empat angka tanpa titik, 1990 sampai 2099, misalnya 2023.',
        ),
    ],
)
def test_number_out_of_its_range(made_up: Project, table: str, old: str, new: str, column: str, problem: str) -> None:
    made_up.change(table, old, new)
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/{table}.csv baris ")
    assert fault.endswith(f", kolom {column}: {problem}")


@pytest.mark.parametrize("value", ["1", "4"])
def test_number_at_the_end_of_its_range(made_up: Project, value: str) -> None:
    made_up.change("ikm_unsur", "Waktu,3.5", f"Waktu,{value}")
    assert str(made_up.load().survei.unsur[0].nilai) == value


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("3/3/2025", "rancu: mana hari dan mana bulan tidak pasti."),
        ("2025-13-01", "bukan tanggal yang ada."),
        ("31/02/2025", "bukan tanggal yang ada."),
        ("2025", "bukan tanggal yang dikenal."),
        ("86400", "bukan tanggal yang dikenal."),
    ],
)
def test_wrong_date(made_up: Project, wrong: str, why: str) -> None:
    made_up.change("identitas", "tanggal,2025-03-03", f"tanggal,{wrong}")
    line = made_up.line("identitas", "tanggal,")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris {line}, kolom nilai: kunci "tanggal" "{wrong}" {why} '
        "Tulis 2024-01-30, 30 Januari 2024, atau 30/01/2024 (hari/bulan/tahun, dua angka)."
    ]


@pytest.mark.parametrize(
    "wrong", ["19681028198903100", "1968102819890310050", "X96810281989031005", "1968.1028.198903.1.005"]
)
def test_wrong_nip(made_up: Project, wrong: str) -> None:
    made_up.change("penandatangan", 'M.AP",,,', f'M.AP",,,{wrong}')
    assert made_up.faults() == [
        f'{OWN}/penandatangan.csv baris 2, kolom nip: "{wrong}" bukan NIP. '
        "Tulis 18 angka, misalnya 196810281989031005 atau 19681028 198903 1 005."
    ]


def test_nip_that_excel_shortened(made_up: Project) -> None:
    made_up.change("penandatangan", 'M.AP",,,', 'M.AP",,,"1,96810281989031E+17"')
    (fault,) = made_up.faults()
    assert fault.endswith("diringkas oleh Excel. Jadikan kolom ini teks, lalu ketik ulang ke-18 angkanya.")


def test_nip_with_its_customary_spaces(made_up: Project) -> None:
    made_up.change("penandatangan", 'M.AP",,,', 'M.AP",,,19681028 198903 1 005')
    assert made_up.load().penandatangan.nip == "196810281989031005"


@pytest.mark.parametrize(
    ("table", "old", "new", "column", "problem"),
    [
        (
            "anggaran",
            "2.2,7.01.03.2.02,",
            "2.02,7.01.03.2.02,",
            "no",
            '"2.02" tidak sesuai bentuk yang diharapkan. Yang diharapkan: nomor bertitik tanpa nol di '
            "depan, misalnya 1, 1.1, atau 1.1.1.",
        ),
        (
            "sasaran",
            "ketertiban,,",
            "Ketertiban Umum,,",
            "id",
            '"Ketertiban Umum" tidak sesuai bentuk yang diharapkan. Yang diharapkan: huruf kecil, '
            "angka, dan tanda hubung, misalnya nilai-akip.",
        ),
        (
            "tanggapan",
            "C01,",
            "c1,",
            "kode",
            '"c1" tidak sesuai bentuk yang diharapkan. Yang diharapkan: satu huruf besar dan dua angka, misalnya A03.',
        ),
        (
            "penandatangan",
            'M.AP",,,',
            'M.AP",,4A,',
            "golongan",
            '"4A" tidak sesuai bentuk yang diharapkan. Yang diharapkan: golongan dan ruang, misalnya IV/a.',
        ),
    ],
)
def test_wrong_form_is_told_in_words(
    made_up: Project, table: str, old: str, new: str, column: str, problem: str
) -> None:
    made_up.change(table, old, new)
    assert any(
        fault.startswith(f"{OWN}/{table}.csv baris ") and fault.endswith(f", kolom {column}: {problem}")
        for fault in made_up.faults()
    )


@pytest.mark.parametrize("model", [*(tabel.model for tabel in (ACUAN | LAPORAN).values()), Identitas, Wilayah])
def test_every_pattern_has_words_for_it(model: type[Row]) -> None:
    schema = model.model_json_schema()["properties"]
    for column, field in model.model_fields.items():
        if "pattern" in str(schema[field.alias or column]):
            assert next(marks(field, Bentuk)).kata, column


# Rows


def test_short_row(made_up: Project) -> None:
    made_up.change("penduduk_kelompok", "agama,3,Lainnya,7777", "agama,3,Lainnya")
    assert made_up.faults() == [
        f"{OWN}/penduduk_kelompok.csv baris 4: ada 3 sel, seharusnya 4. "
        "Periksa koma yang kurang atau berlebih; teks yang memuat koma harus diapit tanda petik."
    ]


def test_long_row(made_up: Project) -> None:
    made_up.change("penduduk_kelompok", "Lainnya,7777", "Lainnya,7777,1")
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/penduduk_kelompok.csv baris 4: ada 5 sel, seharusnya 4. ")


def test_open_quote_does_not_swallow_the_rows_below(made_up: Project) -> None:
    made_up.change("analisis", "kasus,penyebab,1,Patroli", 'kasus,penyebab,1,"Patroli')
    assert made_up.faults() == [
        f"{OWN}/analisis.csv baris 2: tanda petik tidak berpasangan. "
        "Tutup tanda petik pada akhir sel; petik di dalam teks ditulis dua kali."
    ]


def test_text_after_a_closing_quote(made_up: Project) -> None:
    made_up.change("analisis", "kasus,tindak_lanjut,1,Membuka pos", 'kasus,tindak_lanjut,1,"Membuka" pos')
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/analisis.csv baris 3: tanda petik tidak berpasangan. ")


def test_doubled_key(made_up: Project) -> None:
    made_up.change("desa", "2,Desa Makmur 2,", "2,Desa Makmur 1,")
    assert made_up.faults() == [
        f'{OWN}/desa.csv baris 3, kolom nama: "Desa Makmur 1" sudah ada pada baris 2. Hapus atau '
        "perbaiki salah satunya."
    ]


def test_doubled_key_of_several_columns(made_up: Project) -> None:
    made_up.change("penduduk_kelompok", "agama,3,Lainnya,", "agama,3,Islam,")
    assert made_up.faults() == [
        f'{OWN}/penduduk_kelompok.csv baris 4, kolom dimensi + kategori: "agama, Islam" sudah ada pada baris 2. '
        "Hapus atau perbaiki salah satunya."
    ]


def test_the_same_name_in_another_dimension_is_no_double(made_up: Project) -> None:
    made_up.change("penduduk_kelompok", "agama,3,Lainnya,", "suku,3,Islam,")
    assert len(made_up.load().penduduk.menurut("suku")) == 1


# Keys and values


def test_unknown_key_with_the_nearest_one(made_up: Project) -> None:
    made_up.change("identitas", "kabupaten,", "kabupatn,")
    unknown, missing = made_up.faults()
    assert (
        unknown
        == f'{OWN}/identitas.csv baris 3, kolom kunci: "kabupatn" tidak dikenal. Mungkin maksud Anda "kabupaten"?'
    )
    assert missing == f'{OWN}/identitas.csv: kunci "kabupaten" tidak ada. Tambahkan baris dengan kunci kabupaten.'


def test_doubled_identity_key(made_up: Project) -> None:
    made_up.change("identitas", "kabupaten,Pesisir Jaya", "kabupaten,Pesisir Jaya\nkabupaten,Lain")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris 4, kolom kunci: "kabupaten" sudah ada pada baris 3. Hapus atau '
        "perbaiki salah satunya."
    ]


def test_wrong_value_of_a_setting(made_up: Project) -> None:
    made_up.change("identitas", "metode_efisiensi,selisih", "metode_efisiensi,selisi")
    line = made_up.line("identitas", "metode_efisiensi")
    assert made_up.faults() == [
        f'{OWN}/identitas.csv baris {line}, kolom nilai: kunci "metode_efisiensi" "selisi" '
        "bukan isi yang dikenal. "
        'Yang diperbolehkan: selisih, sisa, pmk. Mungkin maksud Anda "selisih"?'
    ]


def test_wrong_value_of_the_territory(made_up: Project) -> None:
    made_up.change("wilayah", "luas,21300", "luas,213.00")
    (fault,) = made_up.faults()
    assert fault.startswith(f'{OWN}/wilayah.csv baris 2, kolom nilai: kunci "luas" "213.00" bukan bilangan bulat. ')


def test_the_area_with_its_dot(made_up: Project) -> None:
    made_up.change("wilayah", "luas,21300", "luas,21.300")
    assert made_up.load().wilayah.luas == 21_300


# References


@pytest.mark.parametrize(
    ("table", "old", "new", "row", "column", "problem", "remedy"),
    [
        (
            "indikator",
            "waktu,layanan,",
            "waktu,layanann,",
            3,
            "sasaran_id",
            '"layanann" tidak ada pada kolom id tabel sasaran.',
            'Mungkin maksud Anda "layanan"?',
        ),
        (
            "indikator",
            "waktu,layanan,",
            "waktu,xyz,",
            3,
            "sasaran_id",
            '"xyz" tidak ada pada kolom id tabel sasaran.',
            ADD_OR_MEND.format("sasaran"),
        ),
        (
            "indikator_tahun",
            "swadaya,",
            "swadya,",
            10,
            "indikator_id",
            '"swadya" tidak ada pada kolom id tabel indikator.',
            'Mungkin maksud Anda "swadaya"?',
        ),
        (
            "strategi",
            "layanan,",
            "qqq,",
            2,
            "sasaran_id",
            '"qqq" tidak ada pada kolom id tabel sasaran.',
            ADD_OR_MEND.format("sasaran"),
        ),
        (
            "pegawai",
            "d,staf,",
            "d,sraf,",
            5,
            "jabatan_id",
            '"sraf" tidak ada pada kolom id tabel jabatan.',
            'Mungkin maksud Anda "staf"?',
        ),
        (
            "struktur",
            "sekretariat,camat,",
            "sekretariat,bupati,",
            3,
            "induk_id",
            '"bupati" tidak ada pada kolom id tabel struktur.',
            ADD_OR_MEND.format("struktur"),
        ),
        (
            "landasan_hukum",
            "1,permenpanrb-53-2014",
            "1,permenpanrb-53-2015",
            2,
            "peraturan_id",
            '"permenpanrb-53-2015" tidak ada pada kolom id tabel peraturan.',
            'Mungkin maksud Anda "permenpanrb-53-2014"?',
        ),
        (
            "sasaran_program",
            "pemberdayaan,2",
            "pemberdayaan,7",
            4,
            "program_no",
            '"7" tidak ada pada kolom no tabel anggaran.',
            ADD_OR_MEND.format("anggaran"),
        ),
        (
            "akip_komponen",
            "akip-2021,perencanaan",
            "akip-2031,perencanaan",
            2,
            "skema",
            '"akip-2031" tidak ada pada kolom skema tabel skema_akip.',
            'Mungkin maksud Anda "akip-2021"?',
        ),
        (
            "analisis",
            "kasus,penyebab",
            "kasuss,penyebab",
            2,
            "indikator_id",
            '"kasuss" tidak ada pada kolom id tabel indikator.',
            'Mungkin maksud Anda "kasus"?',
        ),
    ],
)
def test_dangling_reference(
    made_up: Project, table: str, old: str, new: str, row: int, column: str, problem: str, remedy: str
) -> None:
    made_up.change(table, old, new)
    assert f"{OWN}/{table}.csv baris {row}, kolom {column}: {problem} {remedy}" in made_up.faults()


def test_dangling_reference_within_data_acuan(made_up: Project) -> None:
    made_up.change("peraturan", ";dicabut;uu-1-2022;", ";dicabut;uu-9-2022;")
    assert made_up.faults() == [
        'data/acuan/peraturan.csv baris 3, kolom dicabut_oleh: "uu-9-2022" tidak ada pada kolom id tabel peraturan. '
        'Mungkin maksud Anda "uu-1-2022"?'
    ]


def test_staff_without_the_table_of_posts(made_up: Project) -> None:
    made_up.path("jabatan").unlink()
    faults = made_up.faults()
    assert len(faults) == 4
    assert all("tidak ada pada kolom id tabel jabatan. Tambahkan dahulu di tabel jabatan" in fault for fault in faults)


def test_a_sasaran_is_served_by_programmes_not_by_their_parts(made_up: Project) -> None:
    made_up.change("sasaran_program", "pemberdayaan,2", "pemberdayaan,2.1")
    (fault,) = made_up.faults()
    assert fault.startswith(f'{OWN}/sasaran_program.csv baris 4, kolom program_no: "2.1" ')


# The tree of the budget, and the year


def test_orphan_in_the_budget(made_up: Project) -> None:
    made_up.change("anggaran", "2.1,7.01.03.2.01,", "2.4,7.01.03.2.01,")
    assert made_up.faults() == [
        f'{OWN}/anggaran.csv baris 9, kolom no: "2.1.1" tidak punya induk 2.1. Tambahkan baris 2.1, '
        "atau perbaiki nomornya."
    ]


@pytest.mark.parametrize("column", ["pagu", "realisasi"])
def test_amount_on_a_parent(made_up: Project, column: str) -> None:
    amounts = "5," if column == "pagu" else ",5"
    made_up.change(
        "anggaran",
        "Perencanaan dan Evaluasi Kinerja,,%,100,%,100,,",
        f"Perencanaan dan Evaluasi Kinerja,,%,100,%,100,{amounts}",
    )
    assert made_up.faults() == [
        f"{OWN}/anggaran.csv baris 3, kolom {column}: 1.1 punya rincian, jadi jumlahnya dihitung. Kosongkan sel ini."
    ]


def test_zero_on_a_parent_is_an_amount_too(made_up: Project) -> None:
    made_up.change("anggaran", "Pemberdayaan Masyarakat Desa,,%,80,,,,", "Pemberdayaan Masyarakat Desa,,%,80,,,0,0")
    assert len(made_up.faults()) == 2


def test_indicator_without_a_row_of_its_year(made_up: Project) -> None:
    made_up.change("indikator_tahun", "swadaya,Tanjung Makmur,2024,", "swadaya,Tanjung Makmur,2023,")
    made_up.change("indikator_tahun", "patroli,Tanjung Makmur,", "patroli,Tanjung,")
    place = f"{OWN}/indikator_tahun.csv, kolom tahun: indikator "
    end = "tidak punya baris Tanjung Makmur tahun 2024. Tambahkan barisnya; nilai yang belum diketahui dikosongkan."
    assert made_up.faults() == [f'{place}"patroli" {end}', f'{place}"swadaya" {end}']


@pytest.mark.parametrize(
    ("key", "old", "new", "span"),
    [("renstra_awal", 2024, 2025, "2025–2026"), ("renstra_akhir", 2026, 2023, "2024–2023")],
)
def test_year_outside_the_renstra(made_up: Project, key: str, old: int, new: int, span: str) -> None:
    made_up.change("identitas", f"{key},{old}", f"{key},{new}")
    assert made_up.faults() == [
        f"{OWN}/identitas.csv: tahun laporan 2024 di luar periode Renstra {span}. Perbaiki renstra_awal "
        "dan renstra_akhir."
    ]


@pytest.mark.parametrize(("first", "last"), [(2024, 2024), (2020, 2024), (2024, 2028)])
def test_first_and_last_year_of_the_renstra_are_within(made_up: Project, first: int, last: int) -> None:
    made_up.change("identitas", "renstra_awal,2024", f"renstra_awal,{first}")
    made_up.change("identitas", "renstra_akhir,2026", f"renstra_akhir,{last}")
    assert made_up.load().identitas.renstra_akhir == last


# All at once


def test_all_faults_of_all_files_at_once(made_up: Project) -> None:
    made_up.path("desa").unlink()
    made_up.change("batas", "Utara,", "Utarra,")
    made_up.change("ikm_unsur", "Waktu,3.5", 'Waktu,"3,5,1"')
    made_up.change("ikm_unsur", "2024,2,Biaya", "2024,dua,Biaya")
    made_up.change("anggaran", ",25000000,", ",25.00.000,")
    made_up.change(
        "skema_akip",
        "akip-2021;permenpanrb-88-2021;1;perencanaan;Perencanaan Kinerja;30;",
        "akip-2021;permenpanrb-88-2021;1;perencanaan;Perencanaan Kinerja;tiga;",
    )
    (made_up.folder / "asing.csv").write_text("x\n")
    faults = made_up.faults()
    places = [fault.split(":")[0] for fault in faults]
    assert places == [
        "data/acuan/skema_akip.csv baris 7, kolom bobot",
        f"{OWN}/batas.csv baris 2, kolom arah",
        f"{OWN}/desa.csv",
        f"{OWN}/ikm_unsur.csv baris 2, kolom nilai",
        f"{OWN}/ikm_unsur.csv baris 3, kolom no",
        f"{OWN}/anggaran.csv baris 4, kolom pagu",
        f"{OWN}/asing.csv",
    ]


def test_several_wrong_cells_of_one_row(made_up: Project) -> None:
    made_up.change("ikm_survei", "2024,,,,,,0.5,", "2024,-1,x,,13,0,0.5,")
    columns = [fault.split(", kolom ")[1].split(":")[0] for fault in made_up.faults()]
    assert columns == ["responden", "puas", "bulan_awal", "bulan_akhir"]


def test_references_of_whole_tables_are_told_beside_faults_of_others(made_up: Project) -> None:
    made_up.change("batas", "Utara,", "Utarra,")
    made_up.change("pegawai", "d,staf,", "d,sraf,")
    assert [fault.split(":")[0] for fault in made_up.faults()] == [
        f"{OWN}/batas.csv baris 2, kolom arah",
        f"{OWN}/pegawai.csv baris 5, kolom jabatan_id",
    ]


def test_references_are_not_complained_of_while_their_table_is_broken(made_up: Project) -> None:
    made_up.change("sasaran", "layanan,t1,", "LAYANAN,t1,")
    (fault,) = made_up.faults()
    assert fault.startswith(f"{OWN}/sasaran.csv baris 2, kolom id: ")


# The error itself


def test_faults_stay_apart(made_up: Project) -> None:
    made_up.change("batas", "Utara,", "Xyz,")
    with pytest.raises(DataError) as caught:
        made_up.load()
    (fault,) = caught.value.faults
    assert (fault.file, fault.row, fault.column) == (f"{OWN}/batas.csv", 2, "arah")
    assert fault.problem and fault.remedy


@pytest.mark.parametrize(
    ("row", "column", "text"),
    [
        (None, None, "a.csv: rusak. Perbaiki."),
        (3, None, "a.csv baris 3: rusak. Perbaiki."),
        (None, "b", "a.csv, kolom b: rusak. Perbaiki."),
        (3, "b", "a.csv baris 3, kolom b: rusak. Perbaiki."),
    ],
)
def test_a_fault_names_as_much_as_is_known(row: int | None, column: str | None, text: str) -> None:
    assert str(Fault("a.csv", row, column, "rusak.", "Perbaiki.")) == text


def test_a_fault_without_a_remedy_ends_cleanly() -> None:
    assert str(Fault("a.csv", 1, "b", "rusak.", "")) == "a.csv baris 1, kolom b: rusak."


def test_both_errors_are_foreseen_ones() -> None:
    assert issubclass(DataError, LakipError)
    assert issubclass(ParameterError, LakipError)
    assert not issubclass(DataError, ParameterError)


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("medang-dras", ["medang-deras", "sei-suka"], 'Mungkin maksud Anda "medang-deras"?'),
        ("SANGAT TINGGI", ["Sangat Tinggi", "Tinggi"], 'Mungkin maksud Anda "Sangat Tinggi"?'),
        ("qqq", ["medang-deras"], ""),
        ("", ["a"], ""),
        ("x", [], ""),
    ],
)
def test_nearest(word: str, known: list[str], hint: str) -> None:
    assert nearest(word, known) == hint
    assert nearest(word, iter(known)) == hint


def test_the_bare_project_loads(write: Callable[..., Project]) -> None:
    """What every test above breaks is whole to begin with."""
    assert write(missing=()).load().year == 2024
