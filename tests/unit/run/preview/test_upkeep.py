"""When the preview builds, and what it says of it."""

import json

import pytest

from lakip_nb.run.preview.upkeep import Upkeep, report_command
from tests.support.preview import builder, builds, save


class Kept:
    """An upkeep of a small project, with all that it told."""

    def __init__(self, root, command=None):
        self.root, self.told = root, []
        self.upkeep = Upkeep(root, "contoh", 2023, command or builder(root), self.told.append)

    def look(self, saved=True):
        """Look once; the states told by it."""
        del self.told[:]
        self.upkeep.look(saved)
        return self.told

    def stages(self, saved=True):
        return [state.stage for state in self.look(saved)]

    @property
    def page(self):
        return (self.root / "outputs/contoh/2023/laporan.html").read_text()


@pytest.fixture
def kept(project):
    return Kept(project(**{"01_bab": "whole"}))


def test_the_first_look_builds(kept):
    building, current = kept.look(saved=False)
    assert (building.stage, building.version) == ("menyusun", "")
    assert (current.stage, current.message) == ("mutakhir", "")
    assert current.version and current.text.startswith("Mutakhir, pukul ")
    assert kept.page == "laporan.html: kolom\n1\n"


def test_a_changed_datum_is_built_and_the_page_is_another(kept):
    old = kept.look()[-1].version
    save(kept.root, "kolom\n2")
    assert kept.stages(saved=False) == ["menyusun", "mutakhir"]  # also where no save was reported
    assert kept.told[0].version == old != kept.told[-1].version
    assert "2" in kept.page


def test_a_change_that_changes_no_page_gives_the_same_version(kept):
    old = kept.look()[-1].version
    notebook = kept.root / "notebooks" / "01_bab.ipynb"
    notebook.write_text(notebook.read_text().replace("laporan", "laporannya"))
    assert kept.stages() == ["menyusun", "mutakhir"]
    assert kept.told[-1].version == old


def test_what_changes_no_input_is_mentioned_and_not_built(kept):
    kept.look()
    notebook = kept.root / "notebooks" / "01_bab.ipynb"
    content = json.loads(notebook.read_text())
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "1"}]
    notebook.write_text(json.dumps(content, indent=3))
    (state,) = kept.look()
    assert state.stage == "mutakhir" and "tidak mengubah isi laporan" in state.text
    assert kept.look(saved=False) == []
    assert len(builds(kept.root)) == 1


def test_a_failing_build_says_why_and_keeps_the_last_good_report(kept):
    good = kept.look()[-1].version
    save(kept.root, "rusak")
    state = kept.look()[-1]
    assert state.stage == "gagal" and state.text.startswith("Gagal disusun pukul ")
    assert state.message == "tabel.csv baris 2: <b>rusak</b> & keliru …"
    assert state.described == f"{state.text}\n{state.message}"
    assert state.version == good and kept.page == "laporan.html: kolom\n1\n"

    save(kept.root, "kolom\n3")
    building, current = kept.look()
    assert building.message == state.message  # to be read on while the next build runs
    assert (current.stage, current.message) == ("mutakhir", "") and "3" in kept.page


def test_after_a_failure_any_save_tries_again(kept):
    save(kept.root, "rusak")
    kept.look()
    assert kept.look(saved=False) == []
    assert kept.stages() == ["menyusun", "gagal"]


def test_a_build_that_dies_without_a_word_is_a_failure(kept):
    save(kept.root, "mati")
    assert "berhenti mendadak (kode 9)" in kept.look()[-1].message


@pytest.mark.parametrize("while_it_runs", ["kolom\n2", "rusak"])
def test_a_save_during_a_build_is_built_next_and_only_that_counts(project, while_it_runs):
    root = project(**{"01_bab": "whole"})
    table = root / "data/contoh/2023/tabel.csv"
    # The first build fails, as `report` does when its inputs change under it
    saving = "import pathlib, sys; pathlib.Path(sys.argv[2]).write_text(sys.argv[3]); sys.exit('Masukan berubah')"
    command = builder(root)
    command[2] = (
        "import pathlib, sys\nfolder = pathlib.Path(sys.argv[1], 'outputs')\n"
        "if not folder.exists():\n    folder.mkdir()\n"
        f"    {saving}\n{command[2]}"
    )
    kept = Kept(root, [*command, str(table), while_it_runs])
    outcome = "gagal" if while_it_runs == "rusak" else "mutakhir"
    assert kept.stages() == ["menyusun", "menyusun", outcome]
    assert "Masukan berubah" not in "".join(state.message for state in kept.told)
    assert kept.look(saved=False) == []


def test_inputs_that_cannot_be_read_are_the_builds_to_report(kept, monkeypatch):
    kept.look()

    def locked(*args):
        raise PermissionError(13, "Permission denied", "tabel.csv")

    with monkeypatch.context() as patched:
        patched.setattr("lakip_nb.data.manifest.input_hashes", locked)
        assert kept.stages(saved=False) == ["menyusun", "mutakhir"]
        assert kept.look(saved=False) == []
    assert kept.stages(saved=False) == ["menyusun", "mutakhir"]


def test_the_build_is_the_report_command(tmp_path):
    assert report_command(tmp_path, "contoh", 2023)[1:] == [
        "-m", "lakip_nb", "report", "--root", str(tmp_path), "--kecamatan", "contoh", "--year", "2023"
    ]  # fmt: skip
