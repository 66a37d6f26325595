"""Unsur of the survey: the finding follows the data."""

from decimal import Decimal

import pytest

from lakip_nb.present.grafik import unsur_ikm
from tests.unit.present.grafik.samples import changed, headline, real, rows, svg, table, texts


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def survey(*values):
    """The figure of the unsur with other values, in their order."""
    values = [None if value is None else Decimal(str(value)) for value in values]
    kept = [
        row for row in rows("ikm_unsur", nilai=lambda row: (values[row.no - 1 :] or [None])[0]) if row.no <= len(values)
    ]
    return unsur_ikm(changed(ikm_unsur=kept))


def test_published_unsur():
    figure = unsur_ikm(real())
    assert headline(figure) == (
        "Prosedur pelayanan, waktu pelayanan, serta sarana dan prasarana bernilai terendah, "
        "masing-masing 3,20; "
        "tertinggi penanganan pengaduan dan saran, 4,00"
    )
    assert table(figure)[0] == ["Penanganan pengaduan dan saran", "4,00"]
    assert len(table(figure)) == 9
    assert "rata-rata 3,42" in written(figure)
    assert "25 responden" in figure.html and "SUKMA" in figure.html


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((3, 2, 4), "Prosedur pelayanan bernilai terendah, 2,00; tertinggi waktu pelayanan, 4,00"),
        ((3, 3, 3), "Semua unsur pelayanan bernilai sama, 3,00"),
        ((3,), "Persyaratan pelayanan bernilai terendah, 3,00"),
        (
            (2, 2, 2, 2, 3),
            "4 unsur bernilai terendah, masing-masing 2,00; tertinggi produk jenis pelayanan, 3,00",
        ),
        (
            (2, None, 3),
            "Persyaratan pelayanan bernilai terendah, 2,00; tertinggi waktu pelayanan, 3,00 "
            "(di antara unsur yang datanya tersedia)",
        ),
        ((None, None), "Nilai unsur survei kepuasan masyarakat tahun 2023 belum tersedia."),
    ],
)
def test_finding_of_unsur(values, expected):
    assert headline(survey(*values)) == expected


def test_mean_line_only_where_all_are_known():
    assert "rata-rata 3,00" in written(survey(2, 3, 4))
    assert not [text for text in written(survey(2, None, 4)) if text.startswith("rata-rata")]
    assert "belum tersedia" in written(survey(2, None, 4))


def test_lowest_unsur_in_focus():
    fills = [path.get("fill").upper() for path in svg(survey(3, 2, 4)).iter("path") if path.get("fill") != "none"]
    # Each bar lies on its track; the lowest comes last.
    assert fills == ["#E9ECEF", "#BFBFBF", "#E9ECEF", "#BFBFBF", "#E9ECEF", "#12436D"]
