"""Folders, and which reports their data can make."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_nb.data import ParameterError, load_laporan, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose folders are there and empty."""
    (tmp_path / "notebooks").mkdir()
    for name in (
        "acuan/2023",
        "medang-deras/2022",
        "medang-deras/2023",
        "sei-suka/2023",
        "sei-suka/1999",
        "sei-suka/arsip",
        "kosong",
        "Besar/2023",
        ".git/2023",
    ):
        (tmp_path / "data" / name).mkdir(parents=True)
    (tmp_path / "data" / "LOG.md").write_text("")
    (tmp_path / "data" / "medang-deras" / "2024").write_text("a file, not a year")
    return tmp_path


def message(call: Callable, *arguments: object) -> str:
    """What a call complains of."""
    with pytest.raises(ParameterError) as caught:
        call(*arguments)
    return str(caught.value)


AVAILABLE = "Yang tersedia: medang-deras (2022, 2023); sei-suka (2023)."


@pytest.mark.parametrize("slug", ["medang-deras", "a", "kec2", "tanjung-makmur-2"])
def test_slugs(slug: str) -> None:
    assert project.check_slug(slug) == slug


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "../medang-deras",
        "..",
        ".",
        "a/b",
        "/etc",
        "a\\b",
        "Medang-Deras",
        "medang deras",
        "medang_deras",
        "-a",
        "a-",
        "a--b",
        "acuan",
        "é",
        "a\n",
        "a.csv",
        None,
        7,
    ],
)
def test_no_slugs(slug: object) -> None:
    assert message(project.check_slug, slug) == (
        f"Nama kecamatan {slug!r} tidak sah: gunakan huruf kecil, angka, dan tanda hubung, misalnya medang-deras."
    )


@pytest.mark.parametrize(("year", "number"), [(2023, 2023), ("2023", 2023), (2000, 2000), (2099, 2099)])
def test_years(year: object, number: int) -> None:
    assert project.check_year(year) == number


@pytest.mark.parametrize(
    "year", ["23", "1999", 1999, 2100, "2023 ", "20233", "", "dua ribu", 2023.0, -2023, None, True, "../2023"]
)
def test_no_years(year: object) -> None:
    assert message(project.check_year, year) == f"Tahun {year!r} tidak sah: tulis empat angka, misalnya 2023."


def test_available(root: Path) -> None:
    assert project.available(root) == {"medang-deras": (2022, 2023), "sei-suka": (2023,)}
    assert project.describe_available(root) == AVAILABLE


def test_nothing_available(tmp_path: Path) -> None:
    (tmp_path / "data" / "acuan").mkdir(parents=True)
    assert project.available(tmp_path) == {}
    assert project.describe_available(tmp_path) == "Belum ada data: buat folder data/<kecamatan>/<tahun>/."


def test_the_only_kecamatan_of_a_year_is_taken(root: Path) -> None:
    assert project.resolve(root, 2022) == "medang-deras"
    assert project.resolve(root, "2022", None) == "medang-deras"


def test_the_kecamatan_asked_for(root: Path) -> None:
    assert project.resolve(root, 2023, "sei-suka") == "sei-suka"


def test_several_kecamatan_for_a_year_are_listed(root: Path) -> None:
    assert message(project.resolve, root, 2023) == (
        "Data tahun 2023 ada untuk beberapa kecamatan: medang-deras, sei-suka. Pilih satu, misalnya "
        "KECAMATAN=medang-deras (make) atau --kecamatan medang-deras."
    )


def test_no_kecamatan_for_a_year(root: Path) -> None:
    assert message(project.resolve, root, 2021) == f"Tidak ada data untuk tahun 2021. {AVAILABLE}"


def test_unknown_kecamatan_with_the_nearest_one(root: Path) -> None:
    assert message(project.resolve, root, 2023, "medang-dras") == (
        f'Tidak ada data untuk kecamatan "medang-dras". Mungkin maksud Anda "medang-deras"? {AVAILABLE}'
    )


def test_unknown_kecamatan_like_no_other(root: Path) -> None:
    assert message(project.resolve, root, 2023, "xyz") == f'Tidak ada data untuk kecamatan "xyz". {AVAILABLE}'


@pytest.mark.parametrize(("year", "closest"), [(2021, 2022), (2025, 2023), (2099, 2023)])
def test_a_year_without_data_with_the_nearest_one(root: Path, year: int, closest: int) -> None:
    assert message(project.resolve, root, year, "medang-deras") == (
        f'Tidak ada data kecamatan "medang-deras" untuk tahun {year}. Yang terdekat: {closest}. {AVAILABLE}'
    )


@pytest.mark.parametrize(
    ("slug", "word"),
    [("../medang-deras", "tidak sah"), ("acuan", "tidak sah"), ("kosong", "Tidak ada data"), ("Besar", "tidak sah")],
)
def test_what_is_no_kecamatan_is_not_resolved(root: Path, slug: str, word: str) -> None:
    assert word in message(project.resolve, root, 2023, slug)


@pytest.mark.parametrize("start", ["", "notebooks", "data/medang-deras/2023"])
def test_the_root_is_found_from_within(root: Path, start: str) -> None:
    assert project.find_root(root / start) == root.resolve()


def test_the_root_is_found_from_where_one_stands(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "notebooks")
    assert project.find_root() == root.resolve()


@pytest.mark.parametrize("missing", ["notebooks", "data/acuan"])
def test_no_root(root: Path, missing: str) -> None:
    (root / missing).rename(root / "elsewhere")
    text = message(project.find_root, root / "data")
    assert text.startswith(f"Folder proyek tidak ditemukan dari {(root / 'data').resolve()}: ")
    assert text.endswith("Jalankan perintah dari dalam folder proyek.")


def test_inputs_are_every_file_of_one_report_and_of_last_years(root: Path) -> None:
    names = [
        "data/acuan/b.csv",
        "data/medang-deras/2022/a.csv",
        "data/medang-deras/2023/SUMBER.md",
        "data/medang-deras/2023/a.csv",
        "data/medang-deras/2023/bukti/a.csv",
    ]
    others = ["data/medang-deras/2021/a.csv", "data/sei-suka/2023/a.csv", "data/acuan/.hidden", "data/acuan/~$b.xlsx"]
    for name in names + others:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("")
    found = project.inputs(root, "medang-deras", 2023)
    assert [path.relative_to(root).as_posix() for path in found] == names


@pytest.mark.parametrize(
    ("kecamatan", "year", "word"),
    [
        ("../x", 2023, "tidak sah"),
        ("medang-deras", "dua", "tidak sah"),
        ("xyz", 2023, "Tidak ada data"),
        ("medang-deras", 2030, "Yang terdekat: 2023"),
    ],
)
def test_loading_checks_its_parameters_before_any_table(root: Path, kecamatan: str, year: object, word: str) -> None:
    assert word in message(load_laporan, kecamatan, year, root)


def test_loading_outside_a_project(tmp_path: Path) -> None:
    assert os.listdir(tmp_path) == []
    assert "Folder proyek tidak ditemukan" in message(load_laporan, "medang-deras", 2023, tmp_path)
