"""Predicates at every boundary of every scale, with the scales that reports use."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import Kelas, Skala
from tests.support.reports import real

D = Decimal


@pytest.mark.parametrize(
    ("value", "predicate"),
    [
        ("250", "Sangat Tinggi"),
        ("100.01", "Sangat Tinggi"),
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.995", "Sangat Tinggi"),  # judged as it is shown, 91,00
        ("90.99", "Tinggi"),
        ("90.5", "Tinggi"),  # printed nowhere; the lower bounds are the thresholds
        ("90", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("65.99", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("50", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-50", "Sangat Rendah"),  # less-is-better may fall below zero; printed is "≤ 50"
    ],
)
def test_capaian(value: str, predicate: str) -> None:
    assert real().skala("capaian").predikat(D(value)) == predicate


@pytest.mark.parametrize("year", [2019, 2023])
@pytest.mark.parametrize(
    ("value", "predicate"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90.00", "A"),  # an upper bound belongs to the lower class
        ("90.004", "A"),
        ("90.005", "AA"),
        ("80.01", "A"),
        ("80.00", "BB"),
        ("70.01", "BB"),
        ("70.00", "B"),
        ("60.01", "B"),
        ("60.00", "CC"),
        ("50.01", "CC"),
        ("50.00", "C"),
        ("30.01", "C"),
        ("30.00", "D"),
        ("0", "D"),
    ],
)
def test_akip(value: str, predicate: str, year: int) -> None:
    assert real().skala("akip", year).predikat(D(value)) == predicate


@pytest.mark.parametrize(
    ("value", "predicate"),
    [
        ("100", "A"),
        ("88.31", "A"),
        ("88.305", "A"),  # two decimals before classing
        ("88.3049", "B"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.605", "B"),
        ("76.60", "C"),
        ("65.00", "C"),
        ("64.995", "C"),
        ("64.99", "D"),
        ("25.00", "D"),
        ("24.99", None),
    ],
)
def test_ikm(value: str, predicate: str | None) -> None:
    assert real().skala("ikm").predikat(D(value)) == predicate


@pytest.mark.parametrize(
    ("value", "between"),
    [
        ("100", False),
        ("100.01", True),
        ("91", False),
        ("90.5", True),
        ("90.004", False),
        ("75.5", True),
        ("50", False),
        ("-1", False),
    ],
)
def test_what_a_printed_scale_leaves_open(value: str, between: bool) -> None:
    assert real().skala("capaian").di_celah(D(value)) is between


def test_the_akip_scale_has_no_gap() -> None:
    scale = real().skala("akip")
    assert not [n for n in range(0, 10001) if scale.di_celah(D(n) / 100)]


def test_unknown_has_no_predicate() -> None:
    for skema in ("capaian", "akip", "ikm"):
        scale = real().skala(skema)
        assert scale.predikat(None) is None
        assert scale.kelas_dari(None) is None
        assert scale.di_celah(None) is False


def test_a_class_carries_its_meaning() -> None:
    assert real().skala("akip").kelas_dari(D("66.66")).arti == "Baik"


def test_a_value_below_every_class_has_none() -> None:
    scale = Skala("x", "y", (Kelas(D(10), D(20), True, "A"), Kelas(D(5), D(9), False, "B")))
    assert scale.predikat(D(5)) is None
    assert scale.predikat(D("5.01")) == "B"
    assert scale.di_celah(D(5)) is True
