"""The three methods of measuring efficiency."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import METODE, efisiensi

D = Decimal
KNOWN = {"capaian": D(90), "pagu": D(400), "realisasi": D(300)}


@pytest.mark.parametrize(
    ("method", "points"),
    [
        ("sisa", "25"),  # 100 - 75
        ("selisih", "15"),  # 90 - 75
        ("pmk", "16.67"),  # (400 x 90 % - 300) / 360
    ],
)
def test_each_method(method: str, points: str) -> None:
    value = efisiensi(method, **KNOWN)
    assert round(value, 2) == D(points)


@pytest.mark.parametrize("method", METODE)
@pytest.mark.parametrize(
    "changed", [{"pagu": None}, {"realisasi": None}, {"pagu": D(0)}, {"pagu": D(0), "realisasi": D(0)}]
)
def test_without_money_no_efficiency(method: str, changed: dict) -> None:
    assert efisiensi(method, **KNOWN | changed) is None


def test_only_what_a_method_needs_must_be_known() -> None:
    unknown = KNOWN | {"capaian": None}
    assert efisiensi("sisa", **unknown) == 25
    assert efisiensi("selisih", **unknown) is None
    assert efisiensi("pmk", **unknown) is None


def test_overspending_is_negative() -> None:
    spent = KNOWN | {"realisasi": D(500)}
    assert efisiensi("sisa", **spent) == -25
    assert efisiensi("selisih", **spent) == -35


def test_nothing_delivered_for_the_money_has_no_pmk_value() -> None:
    assert efisiensi("pmk", **KNOWN | {"capaian": D(0)}) is None


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="rata"):
        efisiensi("rata", **KNOWN)


def test_a_reader_is_shown_name_and_formula_of_each_method() -> None:
    assert set(METODE) == {"selisih", "sisa", "pmk"}
    for id, method in METODE.items():
        assert method.id == id
        assert method.nama
        assert "=" in method.rumus
        assert method.dasar.startswith("Peraturan Menteri ")


@pytest.mark.parametrize("method", METODE)
def test_what_was_not_carried_out_was_not_efficient(method: str) -> None:
    assert efisiensi(method, capaian=D(100), pagu=D(200), realisasi=D(0)) is None
    assert efisiensi("sisa", capaian=D(0), pagu=D(200), realisasi=D(150)) is None
