"""Entries on disk: what is not exactly what was written is dropped, whoever else is at work."""

import json
import os
import threading
import time
from pathlib import Path

import pytest

from lakip_nb.run.cache import store as module
from lakip_nb.run.cache.store import Store

PLACE = ("contoh", "2023", "01_bab.ipynb")


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "tembolok")


def files(store):
    return sorted(path for path in store.folder.rglob("*") if path.is_file())


def put(store, number, *place):
    """An entry whose last use is `number` seconds after the first possible one."""
    before = set(files(store))
    store.put({"nomor": number}, {"isi": f"hasil {number}"}, *(place or PLACE))
    (path,) = set(files(store)) - before
    os.utime(path, (number, number))
    return path


def heads(store, *place):
    return [entry.head["nomor"] for entry in store.entries(*(place or PLACE))]


def test_what_is_put_is_found_latest_first(store):
    for number in (2, 3, 1):
        put(store, number)
    assert heads(store) == [3, 2, 1]
    assert [entry.result() for entry in store.entries(*PLACE)] == [{"isi": f"hasil {n}"} for n in (3, 2, 1)]
    assert heads(store, "contoh", "2023", "02_bab.ipynb") == []


def test_what_was_used_last_comes_first(store):
    put(store, 1)
    put(store, 2)
    assert [entry.result()["isi"] for entry in store.entries(*PLACE) if entry.head["nomor"] == 1] == ["hasil 1"]
    assert heads(store) == [1, 2]


def rename(path):
    path.rename(path.with_name("0" * 32 + ".json"))


def listed(path):
    """A file with the right name for its first line, which is no head."""
    line = b"[1, 2]"
    path.with_name(f"{module._name(line)}.json").write_bytes(line + b"\n{}")
    path.unlink()


def without_hash(path):
    line = json.dumps({"nomor": 1}).encode()
    path.with_name(f"{module._name(line)}.json").write_bytes(line + b"\n{}")
    path.unlink()


@pytest.mark.parametrize(
    "damage",
    [
        rename,
        listed,
        without_hash,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:20]),
        lambda path: path.write_bytes(path.read_bytes().replace(b'"nomor": 1', b'"nomor": 2')),
        lambda path: path.write_bytes(b"\xff\xfe" + path.read_bytes()),
        lambda path: path.write_text("bukan tembolok"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_dropped(store, damage):
    damage(put(store, 1))
    put(store, 2)
    assert heads(store) == [2]
    assert len(files(store)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-3],
        lambda content: content.replace(b"hasil", b"palsu"),
        lambda content: content.partition(b"\n")[0],
        lambda content: content + b"\n",
    ],
)
def test_a_result_that_is_not_what_was_written_is_dropped(store, damage):
    path = put(store, 1)
    path.write_bytes(damage(path.read_bytes()))
    (entry,) = store.entries(*PLACE)
    assert entry.result() is None
    assert files(store) == []


def test_an_entry_that_another_run_drops_is_not_there(store):
    path = put(store, 1)
    (entry,) = store.entries(*PLACE)
    path.unlink()
    assert entry.result() is None


def test_the_latest_entries_of_each_place_are_kept(store):
    for number in range(20):
        put(store, number)
    put(store, 0, "contoh", "2023", "02_bab.ipynb")
    store.prune()
    assert heads(store) == list(range(19, 3, -1))
    assert heads(store, "contoh", "2023", "02_bab.ipynb") == [0]


def test_the_whole_is_bounded(store, monkeypatch):
    paths = [put(store, number, "contoh", str(number)) for number in range(4)]
    monkeypatch.setattr(module, "_BYTES", sum(path.stat().st_size for path in paths[2:]))
    store.prune()
    assert files(store) == sorted(paths[2:])


def test_what_a_killed_run_was_writing_goes(store, monkeypatch):
    def killed(source, target):
        raise SystemExit  # nothing after it runs, as after SIGKILL

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        patch.setattr(Path, "unlink", lambda path, missing_ok=False: None)
        with pytest.raises(SystemExit):
            store.put({"nomor": 1}, "hasil", *PLACE)
    (left,) = files(store)
    store.prune()
    assert files(store) == [left]  # somebody may be writing it
    os.utime(left, (time.time() - 7200,) * 2)
    store.prune()
    assert files(store) == []


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "tembolok").write_text("sebuah berkas")
    store = Store(tmp_path / "tembolok")
    store.put({"nomor": 1}, "hasil", *PLACE)
    store.prune()
    assert heads(store) == []
    assert (tmp_path / "tembolok").read_text() == "sebuah berkas"


def test_many_at_once_do_not_harm_each_other(store):
    """Writers, readers and sweepers; what is read is whole, and nobody fails."""
    failures = []
    end = time.monotonic() + 1.5

    def work(action):
        number = 0
        try:
            while time.monotonic() < end:
                action(number)
                number += 1
        except BaseException as error:
            failures.append(error)

    def write(number):
        store.put({"nomor": number % 40}, {"isi": ["x" * 5000, number % 7]}, *PLACE)

    def read(number):
        for entry in store.entries(*PLACE):
            result = entry.result()
            if result is not None:
                assert result["isi"][0] == "x" * 5000

    threads = [
        threading.Thread(target=work, args=(action,)) for action in (write, write, read, lambda _: store.prune())
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    store.prune()
    assert 1 <= len(files(store)) <= 16
