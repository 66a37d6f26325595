"""Indicators over the years: the finding follows the data."""

from decimal import Decimal

import pytest

from lakip_nb.data.rows.indikator import IndikatorTahun
from lakip_nb.present.grafik import pembanding, riwayat
from tests.unit.present.grafik.samples import changed, figures_of, headline, real, rows, svg, table, texts

OWN, OTHER = "Medang Deras", "Sei Suka"


def indikator(*measured, satuan="Nilai", arah="naik"):
    """The indicator IKM with rows (kecamatan, year, target, realisasi); a str is only a label."""
    history = []
    for place, year, target, done in measured:
        values = {"target": target, "realisasi": done}
        labels = {f"{name}_predikat": value if isinstance(value, str) else None for name, value in values.items()}
        numbers = {
            name: None if value is None or isinstance(value, str) else Decimal(str(value))
            for name, value in values.items()
        }
        history.append(IndikatorTahun(indikator_id="ikm", kecamatan=place, tahun=year, **numbers, **labels))
    laporan = changed(indikator=rows("indikator", satuan=satuan, arah=arah), indikator_tahun=history)
    return laporan.indikator_ber_id("ikm")


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def test_published_history():
    ikm, akip = real().indikator_ber_id("ikm"), real().indikator_ber_id("akip")
    assert headline(riwayat(ikm)) == (
        "Target IKM tahun 2023 belum tercapai: realisasi 85,35 berada 2,96 poin di bawah target 88,31, "
        "naik 0,35 poin dari tahun 2022"
    )
    assert headline(riwayat(akip)) == (
        "Target AKIP tahun 2023 belum tercapai: realisasi 66,66 berada 3,34 poin di bawah target 70,00, "
        "naik 4,31 poin dari tahun 2022"
    )
    assert table(riwayat(ikm))[-1] == ["2023", "88,31", "85,35", "96,65%"]
    assert {"78,40", "76,61", "79,80", "80,00", "85,35", "88,31", "Target", "Realisasi"} <= set(written(riwayat(ikm)))


def test_label_targets_are_shown_as_labels():
    figure = riwayat(real().indikator_ber_id("akip"))
    assert table(figure)[0] == ["2020", "CC", "69,12", "tercapai"]
    assert written(figure).count("target CC") == 2
    # The line of targets joins 2022 and 2023 only, that of realisasi two years on either side of the new scheme.
    lines = [path.get("d").count("L") for path in svg(figure).iter("path") if path.get("stroke-width") == "2"]
    assert lines == [1, 1, 1]


def test_a_line_is_broken_where_another_scheme_begins():
    akip, ikm = real().indikator_ber_id("akip"), real().indikator_ber_id("ikm")
    assert (akip.patahan, ikm.patahan) == ((2022,), ())
    for figure in (riwayat(akip), pembanding(akip)):
        assert "cara menilai berganti" in written(figure)
        assert "Garis terputus sebelum 2022: nilai sampai dengan 2021 diberikan menurut" in figure.html
    for figure in (riwayat(ikm), pembanding(ikm)):
        assert "berganti" not in figure.html


def test_without_components_the_scale_in_force_tells_the_scheme():
    laporan = changed(akip_komponen=())
    assert laporan.indikator_ber_id("akip").patahan == (2021,)


def test_a_rise_over_a_break_is_not_called_one():
    kept = [
        row.model_copy(update={"tahun": row.tahun + 1}) for row in rows("indikator_tahun") if row.tahun in (2020, 2021)
    ]
    scored = [
        row.model_copy(update={"tahun": row.tahun + 1}) for row in rows("akip_komponen") if row.tahun in (2020, 2021)
    ]
    later = [row for row in rows("indikator_tahun") if row.tahun == 2023]
    akip = changed(indikator_tahun=[*kept, *later], akip_komponen=scored).indikator_ber_id("akip")
    assert akip.patahan == (2023,)
    assert headline(riwayat(akip)).endswith("di bawah target 70,00, tidak sebanding dengan tahun 2022")


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (
            [(OWN, 2022, 80, 82), (OWN, 2023, 85, 90)],
            "Target IKM tahun 2023 tercapai: realisasi 90,00 berada 5,00 poin di atas target 85,00, "
            "naik 8,00 poin dari tahun 2022",
        ),
        (
            [(OWN, 2022, 80, 85), (OWN, 2023, 85, 85)],
            "Target IKM tahun 2023 tercapai: realisasi 85,00 sama dengan target 85,00, tetap seperti tahun 2022",
        ),
        ([(OWN, 2023, 85, "B")], "Realisasi IKM tahun 2023 hanya berupa predikat, B"),
        # Too small for two decimals, yet not met.
        (
            [(OWN, 2023, Decimal("88.31"), Decimal("88.309"))],
            "Target IKM tahun 2023 belum tercapai: realisasi 88,31 berada sedikit di bawah target 88,31",
        ),
        ([(OWN, 2023, "CC", 70)], "Realisasi IKM 70,00 pada tahun 2023; targetnya hanya berupa predikat, CC"),
        ([(OWN, 2023, None, 70)], "Realisasi IKM 70,00 pada tahun 2023; targetnya belum ditetapkan"),
        (
            [(OWN, 2021, 80, 81), (OWN, 2023, 85, None)],
            "Realisasi IKM tahun 2023 belum diketahui; terakhir 81,00 pada tahun 2021",
        ),
        ([(OWN, 2023, 85, None)], "Realisasi IKM tahun 2023 belum diketahui"),
        ([(OWN, 2023, None, None)], "Angka IKM belum diketahui."),
    ],
)
def test_finding_of_history(measured, expected):
    assert headline(riwayat(indikator(*measured))) == expected


def test_less_is_better_and_percent():
    figure = riwayat(indikator((OWN, 2022, 10, 9), (OWN, 2023, 10, 8), satuan="%", arah="turun"))
    assert headline(figure) == (
        "Target IKM tahun 2023 tercapai: realisasi 8,00% berada 2,00 poin persen di bawah target 10,00%, "
        "turun 1,00 poin persen dari tahun 2022"
    )
    assert "Persen IKM" in figure.html


def test_one_year_becomes_bars_from_zero():
    figure = riwayat(indikator((OWN, 2023, 100, 50)))
    bars = [path.get("d").split() for path in svg(figure).iter("path")]
    done, target = (float(bar[4]) - float(bar[1]) for bar in bars)
    assert target == pytest.approx(2 * done, abs=0.05)
    assert "nol" not in figure.html


def test_a_gap_is_neither_joined_nor_zero():
    figure = riwayat(indikator((OWN, 2020, 80, 81), (OWN, 2023, 85, 86)))
    assert written(figure).count("tersedia") == 2
    assert table(figure)[1] == ["2021", "–", "–", "–"]
    assert not [path for path in svg(figure).iter("path") if path.get("stroke-width") == "2"]


def test_higher_values_stand_higher():
    figure = riwayat(indikator((OWN, 2022, 80, 60), (OWN, 2023, 85, 70)))
    (done,) = [path.get("d") for path in svg(figure).iter("path") if path.get("stroke") == "#12436d"]
    ys = [float(part) for part in done.replace("M", "").replace("L", "").split()][1::2]
    assert ys[1] < ys[0]


def test_published_neighbour():
    figure = pembanding(real().indikator_ber_id("ikm"))
    assert headline(figure) == "IKM Medang Deras 85,35 pada tahun 2023, 2,97 poin di bawah Sei Suka (88,32)"
    assert table(figure) == [
        ["2021", "79,80", "78,17"],
        ["2022", "85,00", "83,80"],
        ["2023", "85,35", "88,32"],
    ]
    assert {"79,80", "78,17", "88,32", "Sei Suka", "Medang Deras"} <= set(written(figure))


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (
            [(OWN, 2023, 85, 90), (OTHER, 2023, 85, 88)],
            "IKM Medang Deras 90,00 pada tahun 2023, 2,00 poin di atas Sei Suka (88,00)",
        ),
        (
            [(OWN, 2023, 85, 88), (OTHER, 2023, 85, 88)],
            "IKM Medang Deras 88,00 pada tahun 2023, sama dengan Sei Suka (88,00)",
        ),
        (
            [(OWN, 2023, 85, 88), (OTHER, 2022, 85, 88)],
            "IKM Medang Deras 88,00 pada tahun 2023; angka pembandingnya belum diketahui",
        ),
        (
            [(OWN, 2023, 85, None), (OTHER, 2023, 85, 88)],
            "Realisasi IKM Medang Deras tahun 2023 belum diketahui",
        ),
        (
            [(OWN, 2023, 85, 80), ("A", 2023, 1, 70), ("B", 2023, 1, 90), ("C", 2023, 1, 60)],
            "IKM Medang Deras 80,00 pada tahun 2023, tertinggi ke-2 dari 4 kecamatan",
        ),
        ([(OWN, 2023, 85, 88)], "Data pembanding IKM dari kecamatan lain belum diketahui."),
        (
            [(OWN, 2023, 85, 88), (OTHER, 2023, 85, None)],
            "Data pembanding IKM dari kecamatan lain belum diketahui.",
        ),
    ],
)
def test_finding_of_neighbours(measured, expected):
    assert headline(pembanding(indikator(*measured))) == expected


def test_every_line_of_many_has_its_name():
    figure = figures_of("banyak_tetangga")["fig-pembanding-ikm"]
    shown = " ".join(written(figure))
    for name in ("Medang Deras", "Sei Suka", "Laut Tador Makmur", "Nibung Hangus", "Datuk Lima Puluh"):
        assert name in shown


def test_years_after_the_report_are_not_shown():
    figure = pembanding(indikator((OWN, 2023, 85, 80), (OTHER, 2023, 85, 70), (OTHER, 2024, 85, 99)))
    assert [row[0] for row in table(figure)] == ["2023"]


@pytest.mark.parametrize(
    ("satuan", "nilai", "expected"),
    [
        ("Nilai", Decimal("85.345"), "85,35"),
        ("%", Decimal("85.3"), "85,30%"),
        ("Dokumen", Decimal(12), "12 dokumen"),
        ("Dokumen", None, "–"),
    ],
)
def test_values_in_their_unit(satuan, nilai, expected):
    figure = riwayat(indikator((OWN, 2023, 1, nilai), satuan=satuan))
    assert table(figure)[-1][2] == expected


@pytest.mark.parametrize(("first", "said"), [(60, True), (0, False)])
def test_an_axis_that_does_not_start_at_zero_says_so(first, said):
    figure = riwayat(indikator((OWN, 2022, 80, first), (OWN, 2023, 85, 70)))
    assert ("sumbu tegak tidak dimulai dari nol" in figure.html) is said
