"""data/README.md is the dictionary that the row models give, whole and fresh."""

import re

import pytest

from lakip_nb.data.dictionary import PERINTAH, kamus, write
from lakip_nb.data.reading import columns_of
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.data.tables import ACUAN, LAPORAN
from tests.contract.imports import ROOT

TABLES = ACUAN | LAPORAN


def section(name: str) -> str:
    """The part of the dictionary about one table."""
    return re.search(rf"(?ms)^### {name}\.csv\n(.*?)(?=^##|\Z)", kamus())[1]


def test_the_file_is_fresh() -> None:
    written = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert written == kamus(), f"data/README.md is not what the models give; run: {PERINTAH}"


def test_the_file_says_how_it_is_made() -> None:
    assert f"`{PERINTAH}`" in kamus()


def test_writing_gives_the_file(tmp_path) -> None:
    (tmp_path / "data").mkdir()
    assert write(tmp_path).read_bytes() == kamus().encode()


def test_every_table_has_one_section() -> None:
    assert re.findall(r"(?m)^### (\w+)\.csv$", kamus()) == list(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_a_section_has_every_column_with_its_meaning(name: str) -> None:
    text, model = section(name), TABLES[name].model
    rows = re.findall(r"(?m)^\| `(\w+)` \| (.+?) \| (.+?) \| (ya|tidak) \|", text.split("Kunci yang dikenal:")[0])
    assert [row[0] for row in rows] == list(columns_of(model))
    assert [row[1] for row in rows] == [field.description for field in model.model_fields.values()]
    assert TABLES[name].isi in text
    assert ("Wajib ada." in text) == TABLES[name].wajib
    for link in model.rujukan:
        assert re.search(rf"(?m)^\| `{link.kolom}` .*`{link.tabel}\.csv`, kolom `{link.kolom_tujuan}` \|$", text)


@pytest.mark.parametrize(("name", "model"), [("identitas", Identitas), ("wilayah", Wilayah)])
def test_a_section_has_every_key(name: str, model: type[Row]) -> None:
    keys = section(name).split("Kunci yang dikenal:")[1]
    assert re.findall(r"(?m)^\| `(\w+)` \|", keys) == list(model.model_fields)


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("desa", "| `jenis` | desa atau kelurahan | `desa`, `kelurahan` | ya | |"),
        ("desa", "| `laki_laki` | Penduduk laki-laki, jiwa | bilangan bulat, tidak negatif | tidak | |"),
        (
            "anggaran",
            "| `pagu` | Pagu, rupiah penuh; hanya pada baris terbawah | rupiah penuh, tidak negatif | tidak | |",
        ),
        (
            "indikator_tahun",
            "| `target` | Target, dalam satuan indikator | angka, boleh berdesimal; boleh dengan "
            "predikatnya, `70,00 (B)` | tidak | |",
        ),
        ("indikator_tahun", "| `tahun` | Tahun | tahun, 1990 sampai 2099 | ya | |"),
        ("ikm_unsur", "| `nilai` | Nilai rata-rata | angka, 1 sampai 4 | tidak | |"),
        ("akip_komponen", "| `komponen` | Kode komponen | teks | ya | `skema_akip.csv`, bersama `skema` |"),
        (
            "identitas",
            "| `metode_efisiensi` | Metode efisiensi sasaran dan program. selisih: capaian dikurangi serapan; "
            "sisa: 100 dikurangi serapan; pmk: PMK 22/PMK.02/2021 | `selisih`, `sisa`, `pmk` | tidak | `selisih` |",
        ),
        ("identitas", "| `kecamatan` | Nama kecamatan tanpa kata Kecamatan | teks | ya | |"),
    ],
)
def test_columns_as_an_analyst_reads_them(name: str, row: str) -> None:
    assert row in section(name).splitlines()


def test_every_writing_that_the_dictionary_accepts_is_accepted() -> None:
    """The examples of the introduction, against the readers themselves."""
    from lakip_nb.data.dates import DateError, read_date
    from lakip_nb.data.numerals import NumeralError, read_decimal, read_rupiah, read_whole

    seen = 0
    for kind, reader in (
        ("bilangan bulat", read_whole),
        ("rupiah", read_rupiah),
        ("angka berdesimal", read_decimal),
        ("tanggal", read_date),
    ):
        accepted, refused = re.search(rf"(?m)^\| {kind} \| (.*) \| (.*) \|$", kamus()).groups()
        for text in re.findall("`([^`]+)`", accepted):
            reader(text)
            seen += 1
        for text in re.findall("`([^`]+)`", re.sub(r"\(.*?\)", "", refused)):
            with pytest.raises((NumeralError, DateError)):
                reader(text)
            seen += 1
    assert seen > 20
