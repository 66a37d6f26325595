import os

import pytest

from lakip_nb.run import place

NAMES = ["notebooks", "manifest.json", "laporan.html"]


def fill(folder, word):
    (folder / "notebooks").mkdir(parents=True)
    (folder / "notebooks" / f"{word}.ipynb").write_text(word)
    (folder / "manifest.json").write_text(word)
    (folder / "laporan.html").write_text(word)


def state(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_new_takes_the_place_of_old(tmp_path):
    fill(tmp_path / "target", "lama")
    with place.scratch(tmp_path / "target") as folder:
        fill(folder, "baru")
        place.move_into_place(folder, tmp_path / "target", NAMES)
    assert state(tmp_path / "target") == {
        "notebooks/baru.ipynb": "baru",
        "manifest.json": "baru",
        "laporan.html": "baru",
    }


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("step", range(5))
def test_an_interruption_puts_everything_back(tmp_path, monkeypatch, there, step):
    target = tmp_path / "target"
    if there:
        fill(target, "lama")
    before = state(target)
    done = 0
    replace = os.replace

    def interrupted(source, destination):
        nonlocal done
        if done == step:
            done += 1
            raise KeyboardInterrupt
        done += 1
        replace(source, destination)

    steps = 5 if there else 3
    with place.scratch(target) as folder:
        fill(folder, "baru")
        monkeypatch.setattr(os, "replace", interrupted)
        if step < steps:
            with pytest.raises(KeyboardInterrupt):
                place.move_into_place(folder, target, NAMES)
            monkeypatch.undo()
            assert {k: v for k, v in state(target).items() if not k.startswith(".")} == before
        else:
            place.move_into_place(folder, target, NAMES)
    assert not list(target.glob(".kerja-*"))


def test_scratch_of_a_killed_run_is_swept_away(tmp_path):
    stale = tmp_path / ".kerja-999999999-x"
    running = tmp_path / f".kerja-{os.getpid()}-y"
    stale.mkdir()
    running.mkdir()
    with place.scratch(tmp_path):
        assert not stale.exists()
        assert running.exists()


def test_only_the_last_failure_is_kept(tmp_path):
    for name in ("a.ipynb", "b.ipynb"):
        (tmp_path / name).write_text(name)
        kept = place.keep_failed(tmp_path / name, tmp_path)
    assert [path.name for path in (tmp_path / "gagal").iterdir()] == ["b.ipynb"]
    assert kept.read_text() == "b.ipynb"
    place.drop_failed(tmp_path)
    assert not (tmp_path / "gagal").exists()
