"""Numbers as offices write them: read where only one meaning is possible, refused where not.

A dot between groups of three digits separates thousands, a comma opens the decimals. In a column
of whole numbers `46.752` is therefore 46752; in a column that may hold decimals the same text could
also be 46,752, and is refused. What is refused comes with what would have to be written.
"""

import re
from decimal import Decimal

DIGIT_BULAT, DIGIT_DESIMAL = 15, 10
"""Most digits before and after the decimal mark; more is no figure of a kecamatan but a slip."""

_PLAIN = r"[0-9]+"
_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_WHOLE = re.compile(rf"-?(?:{_PLAIN}|{_GROUPED})")
_SEVERAL_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_ONE_MARK = re.compile(rf"(-?{_PLAIN})[.,]({_PLAIN})")
_GROUPED_DECIMAL = re.compile(rf"(-?{_GROUPED}),({_PLAIN})")
_CURRENCY = re.compile(r"[Rr][Pp]\.?\s*")
_NO_CENTS = re.compile(r",(?:00|-)$")
_SHORTENED = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+")
_ENGLISH_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_ENGLISH = re.compile(r"(-?[1-9][0-9]{0,2}(?:,[0-9]{3})+)\.([0-9]+)")


class NumeralError(ValueError):
    """A text that is no number, or could be several: `masalah` says why, `saran` what to write."""

    def __init__(self, masalah: str, saran: str) -> None:
        self.masalah, self.saran = masalah, saran
        super().__init__(f"{masalah} {saran}")


def read_whole(teks: str) -> int:
    """A whole number, plain or with dots between thousands. Raises NumeralError.

    >>> read_whole("46752"), read_whole("46.752"), read_whole("1.056.000.000"), read_whole("-3")
    (46752, 46752, 1056000000, -3)
    >>> read_whole("30,163")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    lakip_nb.data.numerals.NumeralError: memakai koma, padahal harus bilangan bulat. Tulis 30163 atau 30.163 bila ...
    """
    if not _WHOLE.fullmatch(teks):
        raise _refused_whole(teks)
    return int(_limited(teks.replace(".", "")))


def read_rupiah(teks: str) -> Decimal:
    """Whole rupiah, also with "Rp" before and ",00" or ",-" behind. Raises NumeralError.

    >>> read_rupiah("RP 4.569.324.466"), read_rupiah("Rp13.500.000,00"), read_rupiah("13500000")
    (Decimal('4569324466'), Decimal('13500000'), Decimal('13500000'))
    """
    body = _NO_CENTS.sub("", _CURRENCY.sub("", teks, count=1) if _CURRENCY.match(teks) else teks)
    if body == "-":
        # Excel's accounting format shows zero so, and people show "not known" so.
        raise NumeralError(
            "rancu: dapat berarti nol atau belum diketahui.", "Tulis 0 bila nol; kosongkan bila belum diketahui."
        )
    if re.fullmatch(rf"(?:{_GROUPED}|{_PLAIN}),[0-9]{{1,2}}", body):
        raise NumeralError("memuat sen.", f"Tulis rupiah penuh, misalnya {body.partition(',')[0]}.")
    return Decimal(read_whole(body))


def read_decimal(teks: str) -> Decimal:
    """A number that may have decimals, after a comma or a dot. Raises NumeralError.

    >>> [str(read_decimal(text)) for text in ("88,31", "88.31", "70.00", "1.056.000.000", "1.234,5", "0.111")]
    ['88.31', '88.31', '70.00', '1056000000', '1234.5', '0.111']
    >>> read_decimal("46.752")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    lakip_nb.data.numerals.NumeralError: rancu: dapat berarti ribuan atau desimal. Tulis 46752 bila ribuan, atau ...
    """
    if re.fullmatch(rf"-?{_PLAIN}", teks) or _SEVERAL_GROUPS.fullmatch(teks):
        return Decimal(_limited(teks.replace(".", "")))
    found = _ONE_MARK.fullmatch(teks)
    if found:
        whole, decimals = found.groups()
        # A group of thousands never follows a lone zero, so 0.111 can only be a decimal.
        if len(decimals) == 3 and whole.lstrip("-") != "0":
            raise NumeralError(
                "rancu: dapat berarti ribuan atau desimal.",
                f"Tulis {whole}{decimals} bila ribuan, atau {whole},{decimals}0 bila desimal.",
            )
    else:
        found = _GROUPED_DECIMAL.fullmatch(teks)
    if not found:
        raise _refused_decimal(teks)
    return Decimal(_limited(f"{found[1].replace('.', '')}.{found[2]}"))


def _limited(plain: str) -> str:
    whole, _, decimals = plain.lstrip("-").partition(".")
    if len(whole) > DIGIT_BULAT or len(decimals) > DIGIT_DESIMAL:
        raise NumeralError(
            "terlalu panjang untuk sebuah angka.",
            f"Tulis paling banyak {DIGIT_BULAT} angka, dengan paling banyak {DIGIT_DESIMAL} desimal.",
        )
    return plain


def _refused_whole(text: str) -> NumeralError:
    plain = text.replace(",", "")
    if _ENGLISH_GROUPS.fullmatch(text):
        return NumeralError(
            "memakai koma, padahal harus bilangan bulat.",
            f"Tulis {plain} atau {text.replace(',', '.')} bila itu yang dimaksud.",
        )
    if _ONE_MARK.fullmatch(text) or _GROUPED_DECIMAL.fullmatch(text) or _ENGLISH.fullmatch(text):
        return NumeralError(
            "bukan bilangan bulat.",
            "Tulis bilangan bulat tanpa desimal; titik ribuan memisahkan tepat tiga angka, misalnya 1.056.000.000.",
        )
    return _refused(text, "46752 atau 46.752")


def _refused_decimal(text: str) -> NumeralError:
    english = _ENGLISH.fullmatch(text)
    if english:
        plain = english[1].replace(",", "")
        return NumeralError(
            "memakai koma ribuan dan titik desimal.",
            f"Tulis {english[1].replace(',', '.')},{english[2]} atau {plain},{english[2]}.",
        )
    if _ENGLISH_GROUPS.fullmatch(text):
        return NumeralError(
            "memakai koma sebagai pemisah ribuan.",
            f"Tulis {text.replace(',', '')} atau {text.replace(',', '.')} bila itu yang dimaksud.",
        )
    return _refused(text, "88,31 atau 88.31")


def _refused(text: str, example: str) -> NumeralError:
    if _SHORTENED.fullmatch(text):
        return NumeralError("angka yang diringkas oleh Excel.", "Tulis angkanya lengkap, misalnya 1056000000.")
    if text.endswith("%"):
        return NumeralError("memakai tanda persen.", f"Tulis angkanya saja, misalnya {example}.")
    if re.search(r"[^0-9.,\s-]", text):
        return NumeralError("bukan angka: memuat huruf atau tanda lain.", f"Tulis angkanya saja, misalnya {example}.")
    if re.search(r"\s", text):
        return NumeralError("memuat spasi di antara angka.", f"Tulis tanpa spasi, misalnya {example}.")
    digits = re.sub(r"[^0-9]", "", text).lstrip("0")
    if re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)+", text) and digits:
        same = f"{int(digits[:40]):,}".replace(",", ".")
        return NumeralError(
            "pemisah ribuan tidak pada tempatnya.",
            f"Titik ribuan memisahkan tepat tiga angka: {same} bila tidak ada angka yang hilang, "
            "atau lengkapi angka yang kurang.",
        )
    return NumeralError("bukan angka yang lengkap atau pemisahnya keliru.", f"Tulis misalnya {example}.")
