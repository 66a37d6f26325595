"""Components of AKIP: the finding follows the data."""

from decimal import Decimal

import pytest

from lakip_nb.present.grafik import komponen_akip
from tests.unit.present.grafik.samples import changed, headline, real, rows, svg, table, texts


def scores(**values):
    """The figure of the components of 2023 with other scores."""
    chosen = {name: None if value is None else Decimal(str(value)) for name, value in values.items()}
    changed_rows = rows(
        "akip_komponen",
        nilai=lambda row: chosen.get(row.komponen, row.nilai) if row.tahun == 2023 else row.nilai,
    )
    return komponen_akip(changed(akip_komponen=changed_rows))


def test_published_components():
    figure = komponen_akip(real())
    assert headline(figure) == (
        "Pengukuran Kinerja kehilangan nilai paling banyak: 11,78 poin dari 33,34 poin yang hilang (35,33%)"
    )
    assert [row[0] for row in table(figure)] == [
        "Pengukuran Kinerja",
        "Evaluasi Akuntabilitas Kinerja Internal",
        "Perencanaan Kinerja",
        "Pelaporan Kinerja",
    ]
    assert table(figure)[0] == ["Pengukuran Kinerja", "30", "18,22", "11,78", "60,73%"]
    assert {"hilang 11,78", "nilai 18,22, 60,73% dari bobot 30"} <= {text.teks for text in texts(svg(figure))}
    assert "nilai keseluruhan 66,66 dari 100" in figure.html
    assert "Sumber: Inspektorat Kabupaten Batu Bara, diolah" in figure.html


def test_bars_are_as_long_as_loss_and_weight():
    paths = [(path.get("class"), path.get("d").split()) for path in svg(komponen_akip(real())).iter("path")]
    lengths = [(name, float(d[4]) - float(d[1])) for name, d in paths]
    assert [name for name, _ in lengths] == ["jejak", "biru", *["jejak", "abu"] * 3]
    (_, full), (_, lost) = lengths[:2]
    assert lost / full == pytest.approx(11.78 / 30, abs=0.001)
    assert lengths[2][1] / full == pytest.approx(25 / 30, abs=0.001)


FULL = {"perencanaan": 30, "pengukuran": 30, "pelaporan": 15, "evaluasi": 25}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"perencanaan": 3},
            "Perencanaan Kinerja kehilangan nilai paling banyak: 27,00 poin dari 51,71 poin yang hilang (52,21%)",
        ),
        (
            {"perencanaan": 28, "pengukuran": 28, "pelaporan": 13, "evaluasi": 23},
            "Setiap komponen AKIP kehilangan 2,00 poin dari bobotnya",
        ),
        (FULL, "Semua komponen AKIP mencapai bobotnya"),
        (
            FULL | {"pelaporan": 14},
            "Pelaporan Kinerja kehilangan nilai paling banyak: 1,00 poin dari 1,00 poin yang hilang (100,00%)",
        ),
        (
            FULL | {"perencanaan": 29, "pengukuran": 29},
            "Perencanaan Kinerja dan Pengukuran Kinerja kehilangan nilai paling banyak, masing-masing 1,00 poin "
            "dari 2,00 poin yang hilang",
        ),
        (
            {"perencanaan": 3, "pengukuran": None, "pelaporan": None, "evaluasi": None},
            "Perencanaan Kinerja kehilangan 27,00 poin dari bobotnya (di antara komponen yang datanya tersedia)",
        ),
    ],
)
def test_finding_of_components(values, expected):
    assert headline(scores(**values)) == expected


def test_unknown_component_comes_last_without_a_loss_and_there_is_no_total():
    figure = scores(pelaporan=None)
    assert table(figure)[-1] == ["Pelaporan Kinerja", "15", "–", "–", "–"]
    assert "bobot 15" in {text.teks for text in texts(svg(figure))}
    assert "nilai keseluruhan" not in figure.html
