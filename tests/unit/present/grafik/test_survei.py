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


LOWEST = "Prosedur pelayanan, waktu pelayanan, serta sarana dan prasarana bernilai terendah, masing-masing 3,20"


def test_published_unsur():
    figure = unsur_ikm(real())
    assert headline(figure) == f"{LOWEST}; mutu A memerlukan rata-rata 3,54, kini 3,42"
    assert table(figure)[0] == ["Penanganan pengaduan dan saran", "4,00", "A"]
    assert table(figure)[-1] == ["Sarana dan prasarana", "3,20", "B"]
    assert len(table(figure)) == 9
    assert {"A mulai rata-rata 3,54", "3,20 (B)", *"ABCD"} <= set(written(figure))
    assert "25 responden" in figure.html and "SUKMA" in figure.html


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((3, 2, 4), "Prosedur pelayanan bernilai terendah, 2,00; tertinggi waktu pelayanan, 4,00"),
        ((3, 3, 3), "Semua unsur pelayanan bernilai sama, 3,00"),
        ((3,), "Persyaratan pelayanan bernilai terendah, 3,00"),
        ((4,) * 9, "Semua unsur pelayanan bernilai sama, 4,00"),
        ((3,) * 9, "Semua unsur pelayanan bernilai sama, 3,00; mutu B memerlukan rata-rata 3,07, kini 3,00"),
        (
            (2, 2, 2, 2, 3),
            "4 unsur bernilai terendah, masing-masing 2,00; tertinggi produk jenis pelayanan, 3,00",
        ),
        (
            (2, None, 3),
            "Persyaratan pelayanan bernilai terendah, 2,00; tertinggi waktu pelayanan, 3,00 "
            "(di antara unsur yang datanya tersedia)",
        ),
        ((None, None), "Nilai unsur survei kepuasan masyarakat tahun 2023 belum diketahui."),
    ],
)
def test_finding_of_unsur(values, expected):
    assert headline(survey(*values)) == expected


def test_what_the_next_class_needs_is_not_said_where_it_is_not_known():
    assert not [text for text in written(survey(2, None, 4)) if "mulai" in text]
    assert "belum diketahui" in written(survey(2, None, 4))
    assert not [text for text in written(survey(*[4] * 9)) if "mulai" in text]


def test_lowest_unsur_in_focus():
    markers = [
        path.get("class").split()[0] for path in svg(survey(3, 2, 4)).iter("path") if path.get("stroke") == "#ffffff"
    ]
    assert markers == ["redup", "redup", "biru"]


def test_dots_stand_on_the_scale_from_one_to_four():
    figure = survey(1, 2, 4)
    ends = [float(path.get("d").split()[4]) for path in svg(figure).iter("path") if path.get("stroke") == "#8b98a5"]
    starts = {path.get("d").split()[1] for path in svg(figure).iter("path") if path.get("stroke") == "#8b98a5"}
    four, two, one = ends
    assert len(starts) == 1 and one == float(starts.pop())
    assert (two - one) / (four - one) == pytest.approx(1 / 3, abs=0.001)
