import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lakip_nb.data.errors import ParameterError
from lakip_nb.run.chapters.parameters import Declared, check, declared, union


def chapter(source):
    return new_notebook(cells=[new_code_cell(source, metadata={"tags": ["parameters"]})])


KNOWN = {
    "year": Declared("year", int, 2023),
    "kecamatan": Declared("kecamatan", str, "contoh"),
    "rasio": Declared("rasio", float, 0.5),
    "rinci": Declared("rinci", bool, True),
    "bebas": Declared("bebas", type(None), None),
}


def test_declared_reads_names_types_and_defaults(notebook):
    found = declared(notebook("whole"))
    assert {name: (p.type, p.default) for name, p in found.items()} == {
        "year": (int, 2023),
        "kecamatan": (str, "contoh"),
    }


def test_a_notebook_without_parameters_declares_none(notebook):
    assert declared(notebook("foreign_kernel")) == {}


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("year", 2022, 2022),
        ("year", "2022", 2022),
        ("kecamatan", "x", "x"),
        ("rasio", 1, 1.0),
        ("rasio", "0.25", 0.25),
        ("rinci", "False", False),
        ("bebas", [1], [1]),
    ],
)
def test_values_get_the_declared_type(name, given, expected):
    value = check({name: given}, KNOWN)[name]
    assert value == expected and type(value) is type(expected)


@pytest.mark.parametrize(
    ("name", "given"),
    [("year", "dua ribu"), ("year", 2022.5), ("year", True), ("kecamatan", 3), ("rinci", "ya"), ("rasio", None)],
)
def test_values_of_another_type_are_refused(name, given):
    with pytest.raises(ParameterError, match=f'parameter "{name}" tidak cocok'):
        check({name: given}, KNOWN)


def test_unknown_names_are_refused_with_the_nearest_and_all_faults_at_once():
    with pytest.raises(ParameterError) as caught:
        check({"yaer": 2023, "rasio": "banyak"}, KNOWN)
    text = str(caught.value)
    assert '"yaer" tidak dikenal' in text and '"year"' in text and "kecamatan" in text
    assert '"rasio" tidak cocok' in text


def test_union_of_chapters():
    both = union([chapter("year = 2023"), chapter("year = 2024\nrinci = True")])
    assert sorted(both) == ["rinci", "year"]


def test_union_refuses_one_name_with_two_types():
    with pytest.raises(ParameterError, match='"year" dideklarasikan dengan jenis yang berbeda'):
        union([chapter("year = 2023"), chapter("year = '2023'")])


@pytest.mark.parametrize(
    "source",
    [
        "year = 2023\nkecamatan = 'contoh'",
        "year: int = 2023  # tahun laporan\n\n# ketikan\nrinci: bool = False",
        "pilihan = ['a',\n    'b']  # dua\nrasio = -0.5",
        "kosong = None",
        "",
    ],
)
def test_papermill_finds_the_same_parameters(source):
    from papermill.translators import PythonTranslator

    theirs = {parameter.name for parameter in PythonTranslator.inspect(chapter(source).cells[0])}
    assert set(declared(chapter(source))) == theirs


def test_a_cell_that_is_no_python_declares_nothing():
    assert declared(chapter("year = = 2023")) == {}
