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
    assert (
        headline(figure)
        == "Pengukuran Kinerja paling jauh dari bobotnya, 60,73%; Pelaporan Kinerja paling dekat, 74,67%"
    )
    assert table(figure)[1] == ["Pengukuran Kinerja", "18,22", "30", "60,73%"]
    assert {"60,73%", "18,22 dari bobot 30"} <= {text.teks for text in texts(svg(figure))}
    assert "nilai keseluruhan 66,66 dari 100" in figure.html
    assert "Sumber: Inspektorat Kabupaten Batu Bara, diolah" in figure.html


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"perencanaan": 3},
            "Perencanaan Kinerja paling jauh dari bobotnya, 10,00%; Pelaporan Kinerja paling dekat, 74,67%",
        ),
        (
            {"perencanaan": 15, "pengukuran": 15, "pelaporan": 7.5, "evaluasi": 12.5},
            "Semua komponen AKIP mencapai 50,00% dari bobotnya",
        ),
        (
            {"perencanaan": 30, "pengukuran": 30, "pelaporan": 15, "evaluasi": 25},
            "Semua komponen AKIP mencapai bobotnya",
        ),
        (
            {"perencanaan": 3, "pengukuran": None, "pelaporan": None, "evaluasi": None},
            "Perencanaan Kinerja mencapai 10,00% dari bobotnya (di antara komponen yang datanya tersedia)",
        ),
    ],
)
def test_finding_of_components(values, expected):
    assert headline(scores(**values)) == expected


def test_unknown_component_has_no_score_and_no_total():
    figure = scores(pelaporan=None)
    assert table(figure)[2] == ["Pelaporan Kinerja", "–", "15", "–"]
    assert "nilai keseluruhan" not in figure.html
