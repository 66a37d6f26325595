"""Population: the finding follows the data."""

import pytest

from lakip_nb.data.rows.penduduk import PendudukKelompok
from lakip_nb.present.grafik import penduduk_agama, penduduk_desa, penduduk_suku
from tests.unit.present.grafik.samples import changed, desa, headline, real, svg, table, texts


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def agama(**jumlah):
    groups = [
        PendudukKelompok(dimensi="agama", no=n, kategori=name.replace("_", " "), jumlah=number)
        for n, (name, number) in enumerate(jumlah.items(), start=1)
    ]
    return penduduk_agama(changed(penduduk_kelompok=groups))


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
        ([(None, None)], "Data penduduk menurut desa belum tersedia."),
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
    assert "Data penduduk Durian 1 belum tersedia (–)." in figure.html


def test_published_agama_and_suku():
    assert headline(penduduk_agama(real())) == "Sebagian besar penduduk (83,02%) beragama Islam"
    assert headline(penduduk_suku(real())) == "Lebih dari separuh penduduk (53,56%) bersuku Melayu"
    assert "46.752 (83,02%)" in written(penduduk_agama(real()))
    assert table(penduduk_suku(real()))[0] == ["Melayu", "30.163", "53,56%"]


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({"Islam": 10}, "Seluruh penduduk beragama Islam"),
        ({"Islam": 10, "Hindu": 0}, "Seluruh penduduk beragama Islam"),
        ({"Islam": 9, "Hindu": 1}, "Hampir seluruh penduduk (90,00%) beragama Islam"),
        ({"Islam": 1, "Hindu": 6}, "Sebagian besar penduduk (85,71%) beragama Hindu"),
        ({"Islam": 4, "Hindu": 6}, "Lebih dari separuh penduduk (60,00%) beragama Hindu"),
        ({"Islam": 4, "Hindu": 2, "Buddha": 2}, "Separuh penduduk (50,00%) beragama Islam"),
        ({"Islam": 4, "Hindu": 3, "Buddha": 3}, "Kelompok agama terbesar, Islam, mencakup 40,00% penduduk"),
        ({"Islam": 4, "Hindu": 4}, "Semua kelompok agama sama besar, masing-masing 4 jiwa"),
        (
            {"Islam": 4, "Hindu": 4, "Buddha": 1},
            "Islam dan Hindu merupakan kelompok agama terbesar, masing-masing 4 jiwa",
        ),
        (
            {"Islam": 4, "Hindu": None},
            "Islam merupakan kelompok agama terbesar, 4 jiwa (di antara kelompok yang datanya tersedia)",
        ),
        ({"Islam": None}, "Data penduduk menurut agama belum tersedia."),
    ],
)
def test_finding_of_agama(groups, expected):
    assert headline(agama(**groups)) == expected


def test_what_is_left_over_stands_last_and_the_unknown_after_it():
    figure = agama(Ajaran_lain=50, Hindu=None, Buddha=5, Islam=40)
    assert [row[0] for row in table(figure)] == ["Islam", "Buddha", "Ajaran lain", "Hindu"]


def test_only_the_largest_is_in_focus():
    drawing = svg(agama(Islam=4, Hindu=2, Buddha=1))
    fills = [path.get("fill").upper() for path in drawing.iter("path")]
    assert fills == ["#12436D", "#BFBFBF", "#BFBFBF"]
    lengths = [float(path.get("d").split()[4]) - float(path.get("d").split()[1]) for path in drawing.iter("path")]
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=0.05)
    assert lengths[0] == pytest.approx(4 * lengths[2], abs=0.05)
