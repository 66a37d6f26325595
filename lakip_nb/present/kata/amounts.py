"""Numbers, amounts and units in words. A value may be None: not known.

Rounding is `lakip_nb.kinerja.bulat` and nothing else.
"""

from decimal import Decimal
from typing import Protocol

from babel.numbers import format_decimal
from num2words import num2words

from lakip_nb.kinerja import bulat

LOCALE = "id"
TIDAK_ADA = "belum diketahui"
MINUS = "\N{MINUS SIGN}"

_SCORES = {"nilai", "indeks", "skor", "poin", "angka"}
_PERCENT = {"%", "persen", "persentase"}
_MONEY = {"rp", "rupiah"}
_UNITS: tuple[tuple[int, str, int, int], ...] = ((9, "miliar", 2, 1), (6, "juta", 1, 0), (3, "ribu", 0, 0))

Angka = Decimal | int | None


class Bersatuan(Protocol):
    """What has a unit and its decimals: an indicator."""

    @property
    def satuan(self) -> str:
        """The unit."""

    @property
    def desimal(self) -> int | None:
        """The decimals; None: what the unit asks for."""


def angka(nilai: Angka, desimal: int = 0) -> str:
    """A number: `56.313`, or with `desimal` decimals `88,31`.

    >>> angka(56313), angka(Decimal("96.645"), 2), angka(Decimal("-3.34"), 2), angka(None)
    ('56.313', '96,65', '−3,34', 'belum diketahui')
    """
    if nilai is None:
        return TIDAK_ADA
    shown = bulat(Decimal(nilai), desimal)
    if shown == 0:
        shown = abs(shown)
    pattern = "#,##0" + ("." + "0" * desimal if desimal else "")
    return format_decimal(shown, format=pattern, locale=LOCALE).replace("-", MINUS)


def nilai(nilai: Angka) -> str:
    """A score or an index, two decimals: `85,35`."""
    return angka(nilai, 2)


def kinerja(nilai: Angka) -> str:
    """A measure of performance: decimals only where any would be seen, `12` or `83,33`."""
    return TIDAK_ADA if nilai is None else angka(nilai, 2).removesuffix(",00")


def persen(nilai: Angka, desimal: int = 2) -> str:
    """A percentage: `96,65%`.

    >>> persen(Decimal("96.648")), persen(None)
    ('96,65%', 'belum diketahui')
    """
    return TIDAK_ADA if nilai is None else angka(nilai, desimal) + "%"


def rupiah(nilai: Angka) -> str:
    """An amount of money: `Rp4.922.354.214`; a debt is `−Rp500`.

    >>> rupiah(Decimal(4922354214)), rupiah(0), rupiah(-500)
    ('Rp4.922.354.214', 'Rp0', '−Rp500')
    """
    if nilai is None:
        return TIDAK_ADA
    text = angka(nilai)
    return f"{MINUS}Rp{text[1:]}" if text.startswith(MINUS) else f"Rp{text}"


def rupiah_ringkas(nilai: Angka) -> str:
    """An amount for a chart label: `Rp4,92 miliar`, `Rp24,4 juta`.

    >>> rupiah_ringkas(4922354214), rupiah_ringkas(24400000), rupiah_ringkas(706000)
    ('Rp4,92 miliar', 'Rp24,4 juta', 'Rp706 ribu')
    """
    if nilai is None:
        return TIDAK_ADA
    sign = MINUS if nilai < 0 else ""
    amount = abs(Decimal(nilai))
    # `below` are the decimals of the next smaller unit: what would round to 1.000 there moves up.
    for power, name, desimal, below in _UNITS:
        unit = Decimal(10) ** power
        if bulat(amount * 1000 / unit, below) >= 1000:
            return f"{sign}Rp{angka(amount / unit, desimal)} {name}"
    return rupiah(nilai)


def poin(nilai: Angka) -> str:
    """A distance without its sign: `0,35 poin`."""
    return TIDAK_ADA if nilai is None else f"{angka(abs(Decimal(nilai)), 2)} poin"


def poin_persen(nilai: Angka) -> str:
    """A distance between percentages without its sign: `1,57 poin persen`."""
    return TIDAK_ADA if nilai is None else f"{angka(abs(Decimal(nilai)), 2)} poin persen"


def takaran(nilai_: Angka, satuan: str = "nilai", desimal: int | None = None) -> str:
    """The number of a value in a unit, without the unit.

    `desimal` None: two for scores and percentages, none for money, for what is counted only those seen.

    >>> takaran(Decimal("85.3")), takaran(2, "Desa"), takaran(Decimal("0.7123"), "Indeks", 4)
    ('85,30', '2', '0,7123')
    """
    unit = satuan.strip().casefold()
    if desimal is not None:
        return angka(nilai_, desimal)
    if unit in _SCORES or unit in _PERCENT:
        return nilai(nilai_)
    return angka(nilai_) if unit in _MONEY else kinerja(nilai_)


def ukuran(nilai_: Angka, satuan: str = "nilai", desimal: int | None = None) -> str:
    """A value in its unit: a score `85,35`, `96,64%`, `Rp500.000`, `12 dokumen`; `desimal` as in `takaran`.

    >>> ukuran(Decimal("85.35")), ukuran(Decimal("96.64"), "%"), ukuran(12, "Dokumen"), ukuran(2, "%", 0)
    ('85,35', '96,64%', '12 dokumen', '2%')
    """
    unit = satuan.strip().casefold()
    if nilai_ is None or (unit in _MONEY and desimal is None):
        return rupiah(nilai_)
    number = takaran(nilai_, satuan, desimal)
    if unit in _SCORES:
        return number
    if unit in _MONEY:
        return f"{MINUS}Rp{number[1:]}" if number.startswith(MINUS) else f"Rp{number}"
    return f"{number}%" if unit in _PERCENT else f"{number} {satuan_kecil(satuan)}"


def satuan_kecil(satuan: str) -> str:
    """A unit in the middle of a sentence: `dokumen`, `orang`; abbreviations such as `KK` stay.

    >>> satuan_kecil("Dokumen"), satuan_kecil("KK")
    ('dokumen', 'KK')
    """
    return " ".join(
        word if len(word) > 1 and word.isalpha() and word.isupper() else word.lower() for word in satuan.split()
    )


def jarak(selisih: Angka, satuan: str = "nilai", desimal: int | None = None) -> str:
    """A distance without its sign: `2,96 poin`, `1,50 poin persen`, `3 dokumen`; `desimal` as in `takaran`.

    >>> jarak(Decimal("-2.96")), jarak(Decimal("1.5"), "Persen"), jarak(-3, "Dokumen")
    ('2,96 poin', '1,50 poin persen', '3 dokumen')
    >>> jarak(Decimal("-0.0002"), "Indeks", 4)
    '0,0002 poin'
    """
    if selisih is None:
        return TIDAK_ADA
    far, unit = abs(Decimal(selisih)), satuan.strip().casefold()
    if unit in _SCORES or unit in _PERCENT:
        return f"{takaran(far, satuan, desimal)} poin{' persen' if unit in _PERCENT else ''}"
    return ukuran(far, satuan, desimal)


def senilai(milik: Bersatuan, nilai_: Angka) -> str:
    """A value of an indicator, in its unit and with its decimals."""
    return ukuran(nilai_, milik.satuan, milik.desimal)


def sejauh(milik: Bersatuan, selisih: Angka) -> str:
    """A distance between values of an indicator, in its unit and with its decimals, without its sign."""
    return jarak(selisih, milik.satuan, milik.desimal)


def bertanda(nilai: Angka) -> str:
    """A number with its sign, two decimals: `+0,35`, `−1,57`, `0,00`."""
    text = angka(nilai, 2)
    return "+" + text if nilai is not None and bulat(Decimal(nilai)) > 0 else text


def terbilang(nilai: Angka) -> str:
    """A whole number with its words: `33 (tiga puluh tiga)`.

    >>> terbilang(33), terbilang(None)
    ('33 (tiga puluh tiga)', 'belum diketahui')
    """
    if nilai is None:
        return TIDAK_ADA
    whole = int(bulat(Decimal(nilai), 0))
    words = num2words(abs(whole), lang=LOCALE)
    if abs(whole) // 1000 % 1000 == 1:  # one thousand is "seribu" after a million, too
        words = words.replace("satu ribu", "seribu")
    return f"{angka(whole)} ({'minus ' if whole < 0 else ''}{words})"


def semua(nilai: int) -> str:
    """So many together, before what they are: `kedua`, `kesepuluh`, `seluruh 12 (dua belas)`.

    >>> semua(2), semua(9), semua(12)
    ('kedua', 'kesembilan', 'seluruh 12 (dua belas)')
    """
    if 2 <= nilai <= 10:
        return f"ke{num2words(nilai, lang=LOCALE)}"
    return f"seluruh {terbilang(nilai)}"
