"""Measuring and breaking texts."""

import pytest

from lakip_nb.present.grafik.style import lebar_teks, lipat


@pytest.mark.parametrize("lebar", [40, 90, 150])
def test_lines_are_not_wider_than_told_and_keep_every_letter(lebar):
    text = "Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah"
    lines = lipat(text, lebar)
    assert max(map(lebar_teks, lines)) <= lebar
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_fit():
    assert lipat("Pangkalan Dodek Baru", 75) == ["Pangkalan", "Dodek Baru"]
    assert lipat("Medang", 75) == ["Medang"]
    assert lipat("", 75) == [""]


def test_bold_and_large_are_wider():
    assert lebar_teks("Lalang") < lebar_teks("Lalang", tebal=True) < lebar_teks("Lalang", 20, tebal=True)


def test_dollar_signs_are_text():
    assert lebar_teks("$x$") > lebar_teks("x")
