"""Dates as offices write them."""

import datetime as dt
import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_nb.data import dates
from lakip_nb.data.dates import BULAN, DateError, read_date, read_month


def test_examples_in_the_docstrings_hold() -> None:
    result = doctest.testmod(dates)
    assert (result.attempted, result.failed) == (4, 0)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_a_date_in_every_writing(date: dt.date) -> None:
    month = BULAN[date.month - 1]
    for text in (
        date.isoformat(),
        f"{date.day} {month} {date.year}",
        f"{date.day:02} {month.upper()} {date.year}",
        f"{date.day:02}/{date.month:02}/{date.year}",
    ):
        assert read_date(text) == date


@pytest.mark.parametrize(("text", "month"), [("3 Nopember 2023", 11), ("3 pebruari 2023", 2)])
def test_old_spellings(text: str, month: int) -> None:
    assert read_date(text) == dt.date(2023, month, 3)


@given(st.integers(1, 12), st.integers(1, 9), st.integers(1990, 2099))
def test_a_date_with_single_digits_could_be_american(month: int, day: int, year: int) -> None:
    for text in (f"{month}/{day}/{year}", f"{day}/{month}/{year}"):
        with pytest.raises(DateError, match="rancu"):
            read_date(text)


@given(st.text("0123456789/- JanuriMet", max_size=16))
def test_anything_else_is_a_date_or_refused(text: str) -> None:
    try:
        assert 1990 <= read_date(text).year <= 2099
    except DateError as error:
        assert error.masalah.endswith(".") and error.saran


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "20240130",
        "1706572800",
        "30-01-2024",
        "30.01.2024",
        "30/01/24",
        "Januari 2024",
        "2024-1-30",
        "30 Januari 1889",
        "2024-01-30T00:00",
        "٣٠/٠١/٢٠٢٤",
    ],
)
def test_what_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_date(text)


def test_a_misspelt_month_with_the_nearest_one() -> None:
    with pytest.raises(DateError, match='Mungkin maksud Anda "Januari"'):
        read_date("30 Janauri 2024")


@pytest.mark.parametrize(
    ("text", "said"),
    [("Januari", "Januari ialah 1."), ("november", "November ialah 11."), ("awal tahun", "Januari ialah 1.")],
)
def test_a_month_by_its_name_is_told_its_number(text: str, said: str) -> None:
    with pytest.raises(DateError) as refused:
        read_month(text)
    assert refused.value.saran == f"Tulis nomor bulannya, 1 sampai 12; {said}"
