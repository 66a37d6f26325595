"""Achievement at its edges."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import Arah, Kelas, Rumus, Skala, bulat, capaian, predikat_tercapai, rumus_bawaan, tercapai

D = Decimal


@pytest.mark.parametrize(
    ("realisasi", "target", "arah", "percent"),
    [
        ("85.35", "88.31", "naik", "96.65"),
        ("66.66", "70.00", "naik", "95.23"),
        ("112", "85", "naik", "131.76"),  # not capped
        ("0", "85", "naik", "0.00"),
        ("-5", "50", "naik", "-10.00"),
        ("3", "5", "turun", "140.00"),
        ("5", "5", "turun", "100.00"),
        ("10", "5", "turun", "0.00"),
        ("12.5", "5", "turun", "-50.00"),  # nor held at zero
        ("0", "5", "turun", "200.00"),
    ],
)
def test_percent_of_the_target(realisasi: str, target: str, arah: Arah, percent: str) -> None:
    assert str(bulat(capaian(D(realisasi), D(target), rumus_bawaan(arah)))) == percent


@pytest.mark.parametrize("rumus", ["R/T", "(2T-R)/T", "label"])
@pytest.mark.parametrize(
    ("realisasi", "target"),
    [(D(3), D(0)), (D(0), D("0.00")), (None, D(5)), (D(5), None), (None, None), (None, D(0)), (D(-1), D(-2))],
)
def test_no_percentage_where_there_is_none(realisasi: Decimal | None, target: Decimal | None, rumus: Rumus) -> None:
    assert capaian(realisasi, target, rumus) is None


def test_predicates_have_no_percentage() -> None:
    assert capaian(D(70), D(70), "label") is None


@pytest.mark.parametrize(
    ("realisasi", "target", "arah", "met"),
    [
        ("88.31", "88.31", "naik", True),
        ("88.305", "88.31", "naik", False),  # although both are written 88,31
        ("88.32", "88.31", "naik", True),
        ("5", "5", "turun", True),
        ("5.001", "5", "turun", False),
        ("4", "5", "turun", True),
        ("0", "0", "turun", True),  # a target of zero can be met, only not in percent
        ("2", "0", "turun", False),
        ("0", "0", "naik", True),
        ("2", "0", "naik", True),
        ("-1", "0", "naik", False),
        ("0.7123", "0.7124", "naik", False),  # although both are written 0,71
    ],
)
def test_whether_the_target_was_met(realisasi: str, target: str, arah: Arah, met: bool) -> None:
    assert tercapai(D(realisasi), D(target), arah) is met


@pytest.mark.parametrize(("realisasi", "target"), [(None, D(5)), (D(5), None), (None, None)])
def test_what_is_not_known_is_not_judged(realisasi: Decimal | None, target: Decimal | None) -> None:
    assert tercapai(realisasi, target, "naik") is None
    assert tercapai(realisasi, target, "turun") is None


@pytest.mark.parametrize("target", [D("0.5"), D(5), D(70)])
@pytest.mark.parametrize("arah", ["naik", "turun"])
def test_a_target_is_met_exactly_from_a_hundred_percent_on(target: Decimal, arah: Arah) -> None:
    for step in range(0, 40):
        realisasi = target * step / 16
        assert tercapai(realisasi, target, arah) == (capaian(realisasi, target, rumus_bawaan(arah)) >= 100)


SKALA = Skala(
    "akip",
    "x",
    (
        Kelas(D(70), D(80), False, "BB"),
        Kelas(D(60), D(70), False, "B"),
        Kelas(D(50), D(60), False, "CC"),
    ),
)


@pytest.mark.parametrize(
    ("realisasi", "target", "met"),
    [
        ("BB", "B", True),
        ("B", "B", True),
        ("b", "B", True),
        ("CC", "B", False),
        ("B", None, None),
        (None, "B", None),
        ("X", "B", None),
        ("X", "X", True),
    ],
)
def test_predicate_against_predicate(realisasi: str | None, target: str | None, met: bool | None) -> None:
    assert predikat_tercapai(realisasi, target, SKALA) is met


def test_without_a_scale_only_the_same_predicate_is_known_to_meet() -> None:
    assert predikat_tercapai("WTP", "WTP", None) is True
    assert predikat_tercapai("WDP", "WTP", None) is None
