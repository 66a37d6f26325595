"""Numbers as offices write them: every accepted writing gives its value, nothing gives another."""

import doctest
import re
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lakip_nb.data import numerals
from lakip_nb.data.numerals import NumeralError, read_decimal, read_rupiah, read_whole

READERS = (read_whole, read_rupiah, read_decimal)

whole = st.integers(-(10**15) + 1, 10**15 - 1)
amounts = st.integers(0, 10**15 - 1)
decimals = st.decimals(-(10**9), 10**9, places=4).map(lambda value: value.normalize() + 0)
# What a hand might type into a cell: digits and marks in every order, now and then something else.
scribble = st.text("0123456789", max_size=4) | st.sampled_from(
    list(".,- \u00a0") + ["Rp", "RP ", ",00", ".000", "e", "%", "(B)", "٣", "−"]
)
cells = st.lists(scribble, max_size=7).map("".join)


def dotted(value: int) -> str:
    """With dots between thousands."""
    return f"{value:,}".replace(",", ".")


def test_examples_in_the_docstrings_hold() -> None:
    result = doctest.testmod(numerals)
    assert (result.attempted, result.failed) == (5, 0)


@given(whole)
def test_a_whole_number_in_every_writing(value: int) -> None:
    for text in (str(value), dotted(value)):
        assert read_whole(text) == value
        assert isinstance(read_whole(text), int)


@given(amounts, st.sampled_from(["", "Rp", "RP ", "Rp. ", "rp\u00a0"]), st.sampled_from(["", ",00", ",-"]))
def test_an_amount_in_every_writing(value: int, before: str, behind: str) -> None:
    for text in (str(value), dotted(value)):
        assert read_rupiah(f"{before}{text}{behind}") == value


@given(decimals)
@example(Decimal("88.31"))
@example(Decimal("0.111"))
@example(Decimal("-1234.5"))
def test_a_decimal_in_every_writing(value: Decimal) -> None:
    text = f"{value:f}"
    sign, (units, _, rest) = "-" * (value < 0), text.lstrip("-").partition(".")
    if not rest:
        assert read_decimal(text) == value
        return
    rest += "0" * (len(rest) == 3)
    for mark in ".,":
        assert read_decimal(f"{sign}{units}{mark}{rest}") == value
    assert read_decimal(f"{sign}{dotted(int(units))},{rest}") == value


@given(whole, st.text("0123456789", min_size=1, max_size=6))
def test_decimals_keep_their_zeros(value: int, rest: str) -> None:
    """70.00 is not 70: two decimals were measured."""
    assume(len(rest) != 3 and abs(value) < 10**14)
    assert str(read_decimal(f"{value},{rest}")) == f"{value}.{rest}"


@given(st.integers(1, 10**9), st.integers(0, 999), st.sampled_from(".,"))
def test_three_digits_after_one_mark_are_refused_where_decimals_are_allowed(units: int, rest: int, mark: str) -> None:
    text = f"{units}{mark}{rest:03}"
    with pytest.raises(NumeralError, match="rancu") as caught:
        read_decimal(text)
    meant = re.findall(r"Tulis (\S+) bila ribuan, atau (\S+) bila desimal", caught.value.saran)[0]
    assert [read_decimal(one) for one in meant] == [Decimal(f"{units}{rest:03}"), Decimal(f"{units}.{rest:03}")]


@pytest.mark.parametrize("text", ["0.111", "0,111", "-0.005", "0.000"])
def test_a_lone_zero_before_the_mark_leaves_only_a_decimal(text: str) -> None:
    assert read_decimal(text) == Decimal(text.replace(",", "."))


@given(amounts.filter(lambda value: value >= 1000))
def test_commas_between_thousands_are_refused_with_the_right_writing(value: int) -> None:
    for reader in (read_whole, read_rupiah):
        with pytest.raises(NumeralError) as caught:
            reader(f"{value:,}")
        assert [read_whole(text) for text in re.findall(r"[0-9][0-9.]*[0-9]", caught.value.saran)] == [value, value]


@given(st.integers(1000, 10**12), st.data())
def test_a_digit_lost_from_a_group_is_never_read(value: int, data: st.DataObject) -> None:
    groups = dotted(value).split(".")
    at = data.draw(st.integers(1, len(groups) - 1))
    groups[at] = groups[at][1:]
    for reader in (read_whole, read_rupiah):
        with pytest.raises(NumeralError):
            reader(".".join(groups))
    if len(groups) > 2:
        with pytest.raises(NumeralError, match="pemisah ribuan tidak pada tempatnya"):
            read_decimal(".".join(groups))


@given(cells)
@example("--5")
@example("000.000")
@example("9" * 5000)
@example("")
def test_whatever_stands_in_a_cell_is_read_as_it_stands_or_refused(text: str) -> None:
    """No other error, and never a number whose digits or size differ from what is written."""
    for reader in READERS:
        try:
            value = reader(text)
        except NumeralError as error:
            assert error.masalah.endswith(".") and error.saran.endswith(".")
            continue
        body = re.sub(r"^[Rr][Pp]\.?\s*", "", text)
        body = re.sub(r",(00|-)$", "", body) if reader is read_rupiah else body
        assert re.fullmatch(r"-?[0-9][0-9.,]*", body)
        assert _digits(f"{Decimal(value):f}") == _digits(body)
        marks = re.findall(r"[.,]", body)
        if reader is not read_decimal or len(marks) > 1 and "," not in marks or not marks:
            assert value == int(re.sub(r"[.,]", "", body))
        else:
            assert value == Decimal(
                body[: body.rindex(marks[-1])].replace(".", "") + "." + body[body.rindex(marks[-1]) + 1 :]
            )


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text).lstrip("0")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        ".",
        ",",
        "5.",
        ".5",
        ",5",
        "--5",
        "+5",
        "1..000",
        "1.000.",
        "1.000,",
        "1,000,00",
        "12.34,5",
        "NaN",
        "Infinity",
        "0x1F",
        "1_000",
        "٣٤",
        "−5",
        "1 000",
        "(5)",
        "5 hari",
        "5%",
        "1e5",
        "Rp",
        "10.00.000",
        "2.16.7",
        "88,3,1",
        "01.000.000",
    ],
)
def test_what_no_reader_takes(text: str) -> None:
    for reader in READERS:
        with pytest.raises(NumeralError):
            reader(text)


@pytest.mark.parametrize("text", ["Rp5", "Rp 1.000", "RP1.000,00"])
def test_rupiah_is_no_count(text: str) -> None:
    assert read_rupiah(text) > 0
    for reader in (read_whole, read_decimal):
        with pytest.raises(NumeralError, match="memuat huruf"):
            reader(text)


@pytest.mark.parametrize("text", ["1000.00", "1.000.00", "1000,5", "1.000,50", "1000,000", "RpRp5", "5Rp"])
def test_amounts_hold_no_part_of_a_rupiah(text: str) -> None:
    with pytest.raises(NumeralError):
        read_rupiah(text)


@pytest.mark.parametrize("text", ["1" * 16, "1." + "1" * 11, "1" * 16 + ",5"])
def test_a_number_too_long_to_be_meant(text: str) -> None:
    with pytest.raises(NumeralError, match="terlalu panjang"):
        read_decimal(text)


@pytest.mark.parametrize("text", ["Rp-", "Rp -", "Rp     -"])
def test_a_dash_of_the_accounting_format_may_be_zero(text: str) -> None:
    with pytest.raises(NumeralError, match="nol atau belum diketahui"):
        read_rupiah(text)
