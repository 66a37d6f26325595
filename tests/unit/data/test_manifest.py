import json

import pytest

from lakip_nb.data.manifest import chapter_names, hash_file, input_hashes, input_names, versions


def test_inputs_of_one_report_and_no_other(project):
    root = project(narrative="narrative", **{"01_bab": "whole"})
    (root / "notebooks/narasi/contoh-2022.ipynb").write_text("{}")
    (root / "data/contoh/2021").mkdir()
    (root / "data/contoh/2021/tabel.csv").write_text("lain")
    names = input_hashes(root, "contoh", 2023)
    ours = {name for name in names if not name.startswith("lakip_nb/")}
    assert ours == {"data/contoh/2023/tabel.csv", "notebooks/01_bab.ipynb", "notebooks/narasi/contoh-2023.ipynb"}
    assert {"lakip_nb/data/manifest.py", "lakip_nb/publish/templates/lakip/index.html.j2"} <= set(names)
    assert list(names) == sorted(names)
    assert not any("__pycache__" in name for name in names)


def test_what_lies_beside_the_notebooks_is_an_input(project):
    root = project(narrative="narrative", **{"01_bab": "whole"})
    before = set(input_hashes(root, "contoh", 2023))
    beside = ["bantu.py", "gambar/foto.png", "narasi/foto.png", "lain/contoh-2023.ipynb"]
    nothing = [".ipynb_checkpoints/01_bab-checkpoint.ipynb", "__pycache__/bantu.pyc", "~$bantu.py", "gambar/.DS_Store"]
    for name in (*beside, *nothing, "narasi/dua-2023.ipynb"):
        (root / "notebooks" / name).parent.mkdir(exist_ok=True)
        (root / "notebooks" / name).write_text("{}")
    names = input_hashes(root, "contoh", 2023)
    assert set(names) - before == {f"notebooks/{name}" for name in beside}
    assert set(input_names(root, "contoh", 2023)) == {name for name in names if not name.startswith("lakip_nb/")}
    assert chapter_names(names) == ["01_bab.ipynb"]


@pytest.mark.parametrize("suffix", [".csv", ".md", ".py"])
def test_line_ends_do_not_count(tmp_path, suffix):
    one, other = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    one.write_bytes(b"a,b\n1,2\n")
    other.write_bytes(b"a,b\r\n1,2\r\n")
    assert hash_file(one) == hash_file(other)
    other.write_bytes(b"a,b\n1,3\n")
    assert hash_file(one) != hash_file(other)


def test_bytes_of_other_files_count(tmp_path):
    one, other = tmp_path / "a.png", tmp_path / "b.png"
    one.write_bytes(b"\n")
    other.write_bytes(b"\r\n")
    assert hash_file(one) != hash_file(other)


def _change(notebook, change):
    notebook = json.loads(json.dumps(notebook))
    change(notebook)
    return notebook


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (lambda nb: nb["cells"][1].update(execution_count=9, outputs=[{"output_type": "stream"}]), True),
        (lambda nb: nb["metadata"]["language_info"].update(version="3.11.9"), True),
        (lambda nb: nb["cells"][3]["metadata"].update(user_expressions=[]), True),
        (lambda nb: nb["cells"][3].update(source="".join(nb["cells"][3]["source"])), True),
        (lambda nb: nb["cells"][3].update(source="lain"), False),
        (lambda nb: nb["cells"][1]["metadata"].update(tags=[]), False),
        (lambda nb: nb["metadata"]["lakip"].update(part="annex"), False),
        (lambda nb: nb["cells"].reverse(), False),
    ],
)
def test_of_a_notebook_only_what_matters_counts(project, change, same):
    path = project(**{"01_bab": "whole"}) / "notebooks" / "01_bab.ipynb"
    before = hash_file(path)
    path.write_text(json.dumps(_change(json.loads(path.read_text()), change), indent=4))
    assert (hash_file(path) == before) is same


def test_a_broken_notebook_still_has_a_hash(tmp_path):
    (tmp_path / "a.ipynb").write_text("{")
    assert len(hash_file(tmp_path / "a.ipynb")) == 64


def test_versions_are_of_direct_libraries():
    found = versions()
    assert {"python", "lakip-nb", "papermill", "nbconvert", "pandas"} <= set(found)
    assert "pytest" not in found and "numpy" not in found
