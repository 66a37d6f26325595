"""What was read is not read again, and what changed always is."""

import os

import pytest

from lakip_nb.data import folder, loading
from lakip_nb.data.errors import DataError
from tests.support.synthetic import KECAMATAN, YEAR, write_project


@pytest.fixture
def root(tmp_path):
    write_project(tmp_path)
    return tmp_path


@pytest.fixture
def read(monkeypatch):
    """The names of the files that are read as tables."""
    names = []
    read_table = folder.read_table
    monkeypatch.setattr(folder, "read_table", lambda path, *rest: names.append(path.name) or read_table(path, *rest))
    return names


def load(root):
    return loading.load_laporan(KECAMATAN, YEAR, root)


def table(root, name="desa"):
    return root / "data" / KECAMATAN / str(YEAR) / f"{name}.csv"


def test_the_same_tables_are_read_once(root, read):
    first = load(root)
    assert read.count("desa.csv") == 1
    read.clear()
    os.utime(table(root), (1, 1))
    assert load(root / "data") is first
    assert read == []


def test_a_changed_table_is_read_again_and_an_old_state_never_comes_back_by_time(root, read):
    first = load(root)
    path, before = table(root), table(root).read_text("utf-8")
    stamp = path.stat()
    name = first.tabel.desa[0].nama
    other = name[:-1] + ("x" if name[-1] != "x" else "y")
    path.write_text(before.replace(name, other), encoding="utf-8")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # same length, same time
    assert load(root).tabel.desa[0].nama == other
    path.write_text(before, encoding="utf-8")
    assert load(root).tabel.desa[0].nama == name


def test_a_table_that_comes_or_goes_counts(root):
    assert load(root).tabel.sasaran_program
    content = table(root, "sasaran_program").read_bytes()
    table(root, "sasaran_program").unlink()
    assert load(root).tabel.sasaran_program == ()
    table(root, "sasaran_program").write_bytes(content)
    assert load(root).tabel.sasaran_program
    table(root, "bukan_tabel").write_text("a\n")
    with pytest.raises(DataError, match="bukan_tabel.csv: tabel tidak dikenal"):
        load(root)


def test_faults_are_found_each_time(root, read):
    table(root).write_text("bukan,judul\n1,2\n")
    for _ in range(2):
        with pytest.raises(DataError, match="kolom tidak dikenal"):
            load(root)
    assert read.count("desa.csv") == 2


def test_a_table_that_is_saved_while_it_is_read_is_not_kept(root, monkeypatch):
    read_table = folder.read_table
    path, before = table(root), table(root).read_text("utf-8")

    def saving(file, *rest):
        found = read_table(file, *rest)
        if file == path:
            path.write_text(before + "\n", encoding="utf-8")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(folder, "read_table", saving)
        first = load(root)
    path.write_text(before, encoding="utf-8")
    assert load(root) is not first


def test_only_the_last_reports_are_kept(root, monkeypatch, tmp_path_factory):
    monkeypatch.setattr(loading, "_read", {})
    monkeypatch.setattr(loading, "_KEPT", 1)
    load(root)
    other = tmp_path_factory.mktemp("lain")
    write_project(other)
    load(other)
    assert [key[0] for key in loading._read] == [other]
