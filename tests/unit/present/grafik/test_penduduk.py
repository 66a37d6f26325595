"""Population: the finding follows the data."""

import pytest

from lakip_nb.present.grafik import penduduk_desa
from tests.unit.present.grafik.samples import changed, desa, headline, real, svg, table, texts


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def test_published_population():
    figure = penduduk_desa(real())
    assert headline(figure) == (
        "Desa Lalang berpenduduk terbanyak, 7.991 jiwa (14,19% dari seluruh penduduk); "
        "Desa Tanjung Sigoni paling sedikit, 923 jiwa"
    )
    rows = table(figure)
    assert len(rows) == 21
    assert rows[0] == ["Lalang", "3.497", "4.494", "7.991"]
    # Sorted by size, and drawn in that order with both sexes.
    assert [row[0] for row in rows[:3]] == ["Lalang", "Medang", "Pangkalan Dodek"]
    shown = written(figure)
    assert [text for text in shown if text in {row[0] for row in rows}] == [row[0] for row in rows]
    assert {"3.497", "4.494", "7.991", "27.781 jiwa", "28.532 jiwa"} <= set(shown)
    assert "desa/kelurahan" in figure.judul
    assert "Desember 2023" in figure.html


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([(10, 12)], "Seluruh penduduk tinggal di Desa Durian 1, 22 jiwa"),
        ([(10, 12), (None, 3)], "Data penduduk baru tersedia untuk Desa Durian 1, 22 jiwa"),
        ([(10, 12), (12, 10)], "Penduduk setiap desa sama banyak, masing-masing 22 jiwa"),
        (
            [(50, 0), (20, 30), (0, 0)],
            "Desa Durian 2 dan Desa Durian 1 berpenduduk terbanyak, masing-masing 50 jiwa "
            "(50,00% dari seluruh penduduk); Desa Durian 3 paling sedikit, 0 jiwa",
        ),
        (
            [(5, 5), (2, 2), (None, None)],
            "Di antara 2 desa yang datanya tersedia, Desa Durian 1 berpenduduk terbanyak, 10 jiwa; "
            "Desa Durian 2 paling sedikit, 4 jiwa",
        ),
        (
            [(9, 9), (1, 1), (1, 1), (1, 1), (1, 1)],
            "Desa Durian 1 berpenduduk terbanyak, 18 jiwa (69,23% dari seluruh penduduk); "
            "4 desa paling sedikit, masing-masing 2 jiwa",
        ),
        ([(None, None)], "Data penduduk menurut desa belum diketahui."),
    ],
)
def test_finding_of_desa(people, expected):
    assert headline(penduduk_desa(changed(desa=desa(*people)))) == expected


def test_unknown_desa_stands_last_without_a_zero():
    figure = penduduk_desa(changed(desa=desa((None, 7), (3, 4))))
    assert table(figure) == [
        ["Durian 2", "3", "4", "7"],
        ["Durian 1", "–", "7", "–"],
    ]
    assert written(figure).count("–") == 2
    assert "0" not in written(figure)
    assert "Data penduduk Durian 1 belum diketahui (–)." in figure.html
