"""A report is begun all or nothing, beside what is there, and can be checked at once."""

import os

import nbformat
import pytest

from lakip_nb.data import DataError, ParameterError, load_laporan
from lakip_nb.run import begin
from lakip_nb.run.begin import new_office, next_year
from lakip_nb.run.check import examine
from tests.support import rolled
from tests.support.synthetic import KECAMATAN, YEAR

NEXT = YEAR + 1


@pytest.fixture
def root(tmp_path):
    """The clean kecamatan with its narrative and the chapters of the project."""
    rolled.write_first(tmp_path)
    return tmp_path


def files(root):
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_next_year_begins_from_the_newest(root):
    before = files(root)
    begun = next_year(root, None, NEXT)
    assert (begun.kecamatan, begun.before, begun.slots) == (KECAMATAN, YEAR, len(rolled.SLOTS))
    after = files(root)
    assert {path: after[path] for path in before} == before
    new = {path.as_posix() for path in set(after) - set(before)}
    assert f"notebooks/narasi/{KECAMATAN}-{NEXT}.ipynb" in new
    assert f"data/{KECAMATAN}/{NEXT}/identitas.csv" in new
    assert all(NEXT_FOLDER in path or path.startswith("notebooks/narasi/") for path in new)
    assert load_laporan(KECAMATAN, NEXT, root=root).identitas.renstra_awal == NEXT


NEXT_FOLDER = f"data/{KECAMATAN}/{NEXT}/"


def test_the_same_project_gives_the_same_bytes(root, tmp_path_factory):
    other = tmp_path_factory.mktemp("lain")
    rolled.write_first(other)
    one, two = next_year(root, None, NEXT), next_year(other, KECAMATAN, NEXT)
    assert one.narrative.read_bytes() == two.narrative.read_bytes()
    assert files(one.folder) == files(two.folder)


def test_last_years_words_are_there_to_look_at_and_reach_nobody(root):
    begun = next_year(root, None, NEXT)
    notebook = nbformat.read(begun.narrative, as_version=4)
    words = rolled.SLOTS["sarana"][0]
    assert any(words in cell.source for cell in notebook.cells)
    found = examine(root, KECAMATAN, NEXT)["temuan"]
    assert {item["nilai"]["slot"] for item in found if item["kode"] == "E07"} == set(rolled.SLOTS)
    assert not [item for item in found if item["berkas"] == str(begun.narrative) and item["kode"] != "E07"]


@pytest.mark.parametrize(
    ("kecamatan", "year", "words"),
    [
        (None, YEAR, f"laporan tahun {YEAR} sudah ada"),
        (None, YEAR - 3, "Sebutkan tahun sesudahnya"),
        ("tanjung-makmurr", NEXT, 'Mungkin maksud Anda "tanjung-makmur"? Untuk kantor yang baru'),
    ],
)
def test_what_cannot_be_begun_is_refused(root, kecamatan, year, words):
    before = files(root)
    with pytest.raises(ParameterError, match=".*") as caught:
        next_year(root, kecamatan, year)
    assert words in str(caught.value)
    assert files(root) == before


def test_a_narrative_that_is_there_is_not_written_over(root):
    path = root / "notebooks" / "narasi" / f"{KECAMATAN}-{NEXT}.ipynb"
    path.write_text("milik orang lain")
    before = files(root)
    with pytest.raises(ParameterError, match="tidak ditimpa: notebooks/narasi/"):
        next_year(root, None, NEXT)
    assert files(root) == before


def test_a_faulty_report_hands_on_nothing(root):
    (root / "data" / KECAMATAN / str(YEAR) / "desa.csv").write_text("no\n1\n")
    before = files(root)
    with pytest.raises(DataError):
        next_year(root, None, NEXT)
    assert files(root) == before


@pytest.mark.parametrize("name", ["rename", "replace"])
def test_interrupted_it_leaves_nothing(root, monkeypatch, name):
    before = files(root)

    def broken(*args):
        raise OSError(28, "penuh")

    monkeypatch.setattr(begin.os, name, broken)
    with pytest.raises(OSError, match="penuh"):
        new_office(root, None, "Tanjung Tiram", NEXT, "Kabupaten", None)
    monkeypatch.undo()
    assert files(root) == before
    assert not (root / "data" / "tanjung-tiram").exists()
    assert os.listdir(root / "data" / KECAMATAN) == [str(YEAR)]


@pytest.mark.parametrize(("daerah", "jenis"), [("Kota", "kelurahan"), ("Kabupaten", "desa")])
def test_a_new_office_is_read_and_says_what_is_missing(root, daerah, jenis):
    begun = new_office(root, None, "Tanjung  Tiram", NEXT, daerah, "Batu Bara")
    assert (begun.kecamatan, begun.before) == ("tanjung-tiram", None)
    laporan = load_laporan("tanjung-tiram", NEXT, root=root)
    assert (laporan.identitas.instansi, laporan.identitas.nama_daerah) == (
        "Kecamatan Tanjung Tiram",
        f"{daerah} Batu Bara",
    )
    assert [row.jenis for row in laporan.tabel.desa] == [jenis]
    found = examine(root, "tanjung-tiram", NEXT)["temuan"]
    told = {item["berkas"].rpartition("/")[2] for item in found if item["kode"] == "C07"}
    assert told == {
        "anggaran.csv", "desa.csv", "identitas.csv", "indikator.csv", "penandatangan.csv", "sasaran.csv",
    }  # fmt: skip
    waits = {item["berkas"].rpartition("/")[2] for item in found if item["kode"] == "G09"}
    assert waits == {"anggaran.csv", "desa.csv", "indikator_tahun.csv"}


def test_an_office_that_is_there_is_not_begun_again(root):
    with pytest.raises(ParameterError, match="sudah ada. Untuk tahun berikutnya tanpa NAMA"):
        new_office(root, None, "Tanjung Makmur", NEXT, "Kabupaten", None)
    with pytest.raises(ParameterError, match="Nama kecamatan kosong"):
        new_office(root, "baru", "  ", NEXT, "Kabupaten", None)
