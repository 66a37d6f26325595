"""All indicators at a glance: the finding follows the data, and each row shows what it is held against."""

import itertools
from decimal import Decimal

import pytest

from lakip_nb.data.rows.indikator import IndikatorTahun
from lakip_nb.present.grafik import capaian_iku, style
from tests.unit.present.grafik.samples import changed, drawings, headline, real, rows, size, svg, table, texts

OWN = "Medang Deras"


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def report(*measured, **values):
    """Indicators of which (target, realisasi) of this year are given; None is not known, a str only a label."""
    first = rows("indikator", skema_predikat=None, **values)[0]
    items = [
        first.model_copy(update={"id": f"i{n}", "nama": f"Indeks {n}", "singkatan": f"I{n}"})
        for n in range(len(measured))
    ]
    years = []
    for n, pair in enumerate(measured):
        cells = {}
        for name, value in zip(("target", "realisasi"), pair, strict=True):
            label = isinstance(value, str)
            cells |= {
                name: None if label or value is None else Decimal(value),
                f"{name}_predikat": value if label else None,
            }
        years.append(IndikatorTahun(indikator_id=f"i{n}", kecamatan=OWN, tahun=2023, **cells))
    return changed(indikator=items, indikator_tahun=years, analisis=())


def test_published_indicators():
    figure = capaian_iku(real())
    assert headline(figure) == "Kedua indikator tidak mencapai target; paling jauh AKIP, capaian 95,23%"
    assert table(figure) == [
        ["Indeks Kepuasan Masyarakat (IKM)", "88,31", "85,35", "96,65%", "85,00"],
        ["Nilai Evaluasi AKIP", "70,00", "66,66", "95,23%", "62,35"],
    ]
    shown = written(figure)
    assert {"target 88,31", "2022 85,00", "Sei Suka 88,32", "target belum tercapai, capaian 96,65%, kelas B"} <= set(
        shown
    )
    # The classes of both scales stand under their parts.
    assert [text for text in shown if text in ("A", "AA", "B", "BB", "C", "CC", "D")] == [
        *"ABCD",
        "AA",
        "A",
        "BB",
        "B",
        "CC",
        "C",
        "D",
    ]


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ([(80, 80)], "I0 mencapai target"),
        ([(80, 79)], "I0 tidak mencapai target"),
        ([(80, None)], "Ketercapaian target belum dapat dinilai"),
        ([("CC", 70)], "Ketercapaian target belum dapat dinilai"),
        ([(0, 0), (1, 1)], "Kedua indikator mencapai target"),
        ([(80, 80), (80, 90), (80, 85)], "Semua 3 indikator mencapai target"),
        ([(80, 80), (80, 60), (80, 70)], "1 dari 3 indikator mencapai target; paling jauh I1, capaian 75,00%"),
        (
            [(80, 60), (80, 60)],
            "Kedua indikator tidak mencapai target; paling jauh I0 dan I1, masing-masing capaian 75,00%",
        ),
        (
            [(80, 60), (80, None), (80, 80)],
            "1 dari 3 indikator mencapai target, 1 belum dapat dinilai; paling jauh I0, capaian 75,00%",
        ),
        ([(80, 80), (80, None)], "1 dari 2 indikator mencapai target, 1 belum dapat dinilai"),
        (
            [(80, 60), (80, None), (80, 60)],
            "2 dari 3 indikator tidak mencapai target, 1 belum dapat dinilai; "
            "paling jauh I0 dan I2, masing-masing capaian 75,00%",
        ),
        ([(None, None)], "Target dan realisasi indikator tahun 2023 belum diketahui."),
        ([], "Target dan realisasi indikator tahun 2023 belum diketahui."),
    ],
)
def test_finding_of_indicators(measured, expected):
    assert headline(capaian_iku(report(*measured))) == expected


def test_a_row_without_classes_ends_a_little_beyond_its_largest_value():
    figure = capaian_iku(report((100, 50)))
    paths = {path.get("class"): path.get("d").split() for path in reversed(list(svg(figure).iter("path")))}
    assert float(paths["jejak"][4]) == style.LEBAR
    assert float(paths["biru"][4]) == pytest.approx(style.LEBAR * 50 / 108, abs=0.01)


def test_a_target_that_is_only_a_label_is_said_and_has_no_mark():
    figure = capaian_iku(report(("CC", 70)))
    assert "target CC" in written(figure)
    assert {path.get("class") for path in svg(figure).iter("path")} == {"jejak", "biru"}


def test_nothing_of_a_row_is_known():
    figure = capaian_iku(report((80, 80), (None, None)))
    assert written(figure).count("belum diketahui") == 1
    assert table(figure)[1][1:] == ["–"] * 3


def test_less_is_better_is_said():
    figure = capaian_iku(report((10, 8), arah="turun", rumus_capaian="(2T-R)/T", satuan="Hari"))
    assert {"8 hari", "target 10 hari", "makin rendah makin baik, target tercapai, capaian 120,00%"} <= set(
        written(figure)
    )


def test_nine_indicators_are_readable_on_one_page():
    figure = capaian_iku(report(*[(80, 70 + n) for n in range(9)]))
    for drawing in drawings(figure):
        width, height = size(drawing)
        shown = texts(drawing)
        assert not [pair for pair in itertools.combinations(shown, 2) if pair[0].overlaps(pair[1])]
        assert len([text for text in shown if text.teks.startswith("Indeks")]) == 9
        # 165 mm of a sheet are as wide, 190 mm as high
        assert width < style.LEBAR or height / width < 190 / 165
