"""What a cell says where only one thing can have been typed, and what is said where it could be several."""

import datetime as dt

import pytest

from lakip_nb.data.workbook.cells import CellError, Value, plain, text_of

EPOCH = dt.datetime(1899, 12, 30)


def text(value, kind="teks", pattern="General"):
    return text_of(Value(value, pattern), kind, EPOCH)


def refusal(value, kind="teks", pattern="General", galat=False):
    with pytest.raises(CellError) as caught:
        text_of(Value(value, pattern, galat), kind, EPOCH)
    return f"{caught.value.masalah} {caught.value.saran}"


@pytest.mark.parametrize(
    ("value", "kind", "pattern", "expected"),
    [
        (None, "teks", "General", ""),
        (" teks ", "teks", "General", " teks "),
        ("=1+1", "teks", "General", "=1+1"),
        (4922354214, "angka", "#,##0", "4922354214"),
        (4922354214.0, "angka", "General", "4922354214"),
        (88.31, "angka", "General", "88.31"),
        (3.2, "angka", "0.00", "3.20"),
        (1234.5, "angka", '#,##0.00 "ha"', "1234.50"),
        (3.24, "angka", '"0.0000"General', "3.24"),
        (0.1 + 0.2, "angka", "General", "0.3"),
        (0.111, "angka", "0.000", "0.111"),
        (46.752, "angka", "General", "46.7520"),
        (-3, "angka", "General", "-3"),
        (2023, "tahun", "General", "2023"),
        (2023.0, "tahun", "0.00", "2023"),
        (7, "teks", "General", "7"),
        (7, "teks", "00", "07"),
        (45321, "tanggal", "General", "2024-01-30"),
        (dt.datetime(2024, 1, 30), "tanggal", "dd/mm/yyyy", "2024-01-30"),
        (dt.datetime(2024, 1, 30, 8, 15), "tanggal", "dd/mm/yyyy hh:mm", "2024-01-30"),
        (dt.datetime(2023, 12, 1), "bulan", "mmm-yy", "2023-12"),
    ],
)
def test_what_is_certain(value, kind, pattern, expected):
    assert text(value, kind, pattern) == expected


@pytest.mark.parametrize(
    ("value", "kind", "pattern", "said"),
    [
        (0.925, "angka", "0.0%", ("terlihat 92,5%, tersimpan 0,925", "ketik ulang 92,5 bila", "0,925 bila memang")),
        (1, "teks", "0%", ("berformat persen",)),
        (1.1, "teks", "General", ("angka 1,1", '"1.1" atau "1.10"')),
        (dt.datetime(2024, 10, 1), "teks", "d-mmm", ("tanggal 1 Oktober 2024", "Teks")),
        (dt.datetime(2024, 10, 1), "angka", "d-mmm", ("tanggal 1 Oktober 2024 (nomor serinya 45566)", "Umum")),
        (dt.datetime(1905, 7, 15), "tahun", "dd/mm/yyyy", ("nomor serinya 2023",)),
        (dt.datetime(2023, 12, 2), "bulan", "d-mmm", ("tanggal 2 Desember 2023",)),
        (196810281989031005, "teks", "0", ("lebih dari 15 digit", "Teks")),
        (1.96810281989031e17, "angka", "General", ("lebih dari 15 digit",)),
        (7972, "harfiah", "#,##0", ("tersimpan sebagai angka 7972", "persis seperti tercetak")),
        (True, "teks", "General", ("BENAR/SALAH",)),
        (dt.time(8, 15), "angka", "hh:mm", ("jam",)),
    ],
)
def test_what_is_not_certain(value, kind, pattern, said):
    message = refusal(value, kind, pattern)
    assert [words for words in said if words not in message] == []


def test_an_error_of_a_formula():
    assert refusal("#REF!", galat=True) == 'berisi galat rumus "#REF!". Perbaiki rumusnya, atau ketik nilainya.'


def test_numbers_keep_the_digits_that_excel_keeps():
    assert [plain(value) for value in (1e14, 123456789.125, 1e-7, 0)] == [
        "100000000000000",
        "123456789.125",
        "0.0000001",
        "0",
    ]
