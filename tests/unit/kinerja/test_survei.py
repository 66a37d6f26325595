"""The satisfaction index and its sample."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import bulat, nilai_ikm, sampel_minimum

D = Decimal


@pytest.mark.parametrize(
    ("weight", "decimals", "index"),
    [
        # Nine unsur of 3.2 are 28.8 in sum.
        ("0.11", None, "79.20"),
        ("0.111", None, "79.92"),
        ("0.111", 3, "79.93"),  # 3.1968 is rounded to 3.197 before it is multiplied
        ("0.111", 2, "80.00"),
        ("0.1111", None, "79.99"),
    ],
)
def test_weight_and_rounding_are_settings(weight: str, decimals: int | None, index: str) -> None:
    assert str(bulat(nilai_ikm([D("3.2")] * 9, D(weight), decimals))) == index


def test_the_ends_of_the_scale() -> None:
    assert bulat(nilai_ikm([D(4)] * 9, D(1) / 9)) == 100
    assert bulat(nilai_ikm([D(1)] * 9, D(1) / 9)) == 25


def test_the_order_of_the_unsur_does_not_matter() -> None:
    unsur = [D("3.24"), D("3.92"), D(4)]
    assert nilai_ikm(unsur, D("0.333"), 3) == nilai_ikm(unsur[::-1], D("0.333"), 3)


@pytest.mark.parametrize(("population", "needed"), [(10, 10), (100, 80), (1000, 278), (10000, 370), (1000000, 384)])
def test_sample_as_in_the_table_of_krejcie_and_morgan(population: int, needed: int) -> None:
    assert sampel_minimum(population) == needed


def test_a_sample_never_exceeds_its_population_and_grows_with_it() -> None:
    samples = [sampel_minimum(n) for n in range(0, 3000)]
    assert all(sample <= n for n, sample in enumerate(samples))
    assert samples == sorted(samples)
    assert samples[:3] == [0, 1, 2]


def test_nobody_needs_no_sample() -> None:
    assert sampel_minimum(0) == 0
    assert sampel_minimum(-4) == 0
