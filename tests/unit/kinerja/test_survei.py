"""The satisfaction index and its sample."""

from decimal import Decimal

import pytest

from lakip_nb.kinerja import bulat, kepekaan_ikm, nilai_ikm, penutup_ikm, sampel_minimum

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


NINE = [D(x) for x in ("3.24", "3.20", "3.20", "3.92", "3.36", "3.32", "3.32", "3.20", "4.00")]


@pytest.mark.parametrize(
    ("target", "closed"),
    [
        ("85.35", None),  # met
        ("85.36", (1, D("3.21"))),
        ("87.50", (1, D("3.97"))),
        ("87.60", (3, D("3.47"))),  # one of the three lowest would have to pass 4: all that share the score
        ("88.31", (3, D("3.56"))),
        ("99.90", (8, D("4.00"))),  # the ninth has it already
        ("99.95", None),  # no survey with these weights can give it
    ],
)
def test_what_closes_the_gap(target: str, closed: tuple[int, Decimal] | None) -> None:
    assert penutup_ikm(NINE, D("0.111"), 3, D(target)) == closed


@pytest.mark.parametrize("decimals", [None, 2, 3])
@pytest.mark.parametrize("target", ["85.40", "86.00", "88.31", "92.00", "97.77"])
def test_what_closes_the_gap_gives_the_target_and_less_does_not(target: str, decimals: int | None) -> None:
    count, score = penutup_ikm(NINE, D("0.111"), decimals, D(target)) or (0, D(0))

    def index(raised: Decimal) -> Decimal:
        return nilai_ikm([*[raised] * count, *sorted(NINE)[count:]], D("0.111"), decimals)

    assert index(score) >= D(target) > index(score - D("0.01"))


def test_one_answer_moves_the_index() -> None:
    one = nilai_ikm([NINE[0] + D(1) / 25, *NINE[1:]], D("0.111")) - nilai_ikm(NINE, D("0.111"))
    assert kepekaan_ikm(25, D("0.111")) == one == D("0.111")
