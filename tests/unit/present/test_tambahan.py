"""Tables and charts of an office's own, in the form of the house."""

import math
from decimal import Decimal
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from lakip_nb.data import tambahan
from lakip_nb.data.errors import ParameterError
from lakip_nb.present import captions, grafik, tabel
from tests.support.markup import parse, text, texts
from tests.support.reports import made_up

OTHER: Any = [1]
BAD = '"><script>alert(1)</script>'


def own(monkeypatch, kolom, *baris):
    found = tambahan.Tambahan("x.csv", kolom, baris)
    monkeypatch.setattr("lakip_nb.present.tabel.tambahan.baca", lambda kecamatan, year, nama: found)
    return tabel.dari(made_up(), "x.csv", judul=f"Judul {BAD}", label="tbl-x", sumber=BAD)


def test_a_file_is_a_table_of_the_house(monkeypatch):
    made = own(monkeypatch, ("No", "Nama", "Biaya", "Bagian"), ("1", BAD, "Rp1.500", "12,5%"), ("2", None, None, "-3"))
    tree = parse(made.html())
    assert texts(tree, ".//thead//th") == ["No.", "Nama", "Biaya", "Bagian"]
    assert [[text(cell) for cell in row] for row in tree.findall(".//tbody/tr")] == [
        ["1", BAD, "Rp1.500", "12,5%"],
        ["2", "", "–", "-3"],
    ]
    assert [cell.get("class") for cell in tree.findall(".//tbody/tr")[0]][2:] == ["angka awal", "angka"]
    assert "<script" not in made.html()
    meta = made._repr_mimebundle_()[1]["lakip"]
    assert (meta["kind"], meta["label"], meta["title"]) == ("table", "tbl-x", f"Judul {BAD}")


def test_a_dataframe_is_written_as_the_house_writes():
    frame = pd.DataFrame(
        {"Desa": ["A", "B"], "Jiwa": [1200, None], "Luas": [1.5, 2], "Kota": [True, False], "N": [np.int64(3), pd.NA]}
    )
    made = tabel.dari(made_up(), frame, judul="X", label="tbl-x", desimal=1)
    assert [(row.stub, row.nilai) for row in made.baris] == [
        (("A",), ("1.200", "1,5", "ya", "3")),
        (("B",), (None, "2,0", "tidak", None)),
    ]
    named = frame[["Desa", "Luas"]].set_index("Desa")
    assert tabel.dari(made_up(), named, judul="X", label="tbl-x").stub == ("Desa",)
    lone = pd.DataFrame({"A": ["x"], "B": [Decimal("0.5")]})
    assert tabel.dari(made_up(), lone, judul="X", label="tbl-x").baris[0].nilai == ("0,50",)


@pytest.fixture
def figure():
    made, axes = plt.subplots()
    axes.plot([1, 2, 3])
    yield made
    plt.close(made)


def test_a_chart_has_a_frame_and_is_not_shown_twice(figure):
    made = grafik.dari(figure, judul=BAD, alt=BAD, label="fig-x", sumber=BAD)
    tree = parse(made.html)
    image = tree.find(".//img")
    assert image.get("alt") == BAD and image.get("src").startswith("data:image/png;base64,")
    assert texts(tree, ".//figcaption/span[@class='judul']") == [BAD]
    assert "<script" not in made.html
    assert figure.number not in plt.get_fignums()


def test_a_chart_gives_the_same_bytes():
    def drawn():
        with plt.rc_context(grafik.gaya()):
            made, axes = plt.subplots()
            axes.bar(["a", "b"], [1, math.pi])
        return grafik.dari(made, judul="X", alt="Y", label="fig-x").html

    assert drawn() == drawn()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda f: tabel.dari(made_up(), "x.csv", label="tbl-x"), "judul belum ditulis"),
        (lambda f: tabel.dari(made_up(), "x.csv", judul="X"), "Tambahkan label="),
        (lambda f: tabel.dari(made_up(), "x.csv", judul="X", label='tbl-"x'), "tidak sah"),
        (lambda f: tabel.dari(made_up(), "x.csv", judul="X", label="fig-x"), "tidak sah"),
        (lambda f: tabel.dari(made_up(), OTHER, judul="X", label="tbl-x"), "bukan nama berkas CSV atau DataFrame"),
        (lambda f: grafik.dari(f, judul="X", label="fig-x"), "teks alternatif belum ditulis"),
        (lambda f: grafik.dari(f, judul="X", label="fig-x", alt=" "), "teks alternatif belum ditulis"),
        (lambda f: grafik.dari(OTHER, judul="X", label="fig-x", alt="Y"), "bukan gambar matplotlib"),
    ],
)
def test_what_is_missing_is_asked_for(figure, call, words):
    with pytest.raises(ParameterError, match=words):
        call(figure)


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ('tabel.dari(laporan, "x.csv", judul="A (b)", label="tbl-x")', "tbl-x"),
        ('import pandas as pd\n\ntabel.dari(\n    laporan,\n    pd.DataFrame(),\n    label="tbl-y",\n)', "tbl-y"),
        ('fig = gambar(label="lain")\ngrafik.dari(fig, label="fig-z")', "fig-z"),
        ('tabel.dari(laporan, "x.csv")', None),
    ],
)
def test_the_label_is_known_before_the_cell_is_executed(source, label):
    assert captions.label(source, {}) == label
