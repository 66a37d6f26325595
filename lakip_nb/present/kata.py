"""Words for prose and tables: numbers, amounts, dates and judgements, in Indonesian.

Every function takes a value that may be None (not known) and gives text that stays in the
line. Rounding is `lakip_nb.kinerja.bulat` and nothing else. Spelling follows EYD V: decimal
comma, thousands dot, `Rp4.922.354.214`, `96,64%`.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from num2words import num2words

from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.efisiensi import METODE

LOCALE = "id"
TIDAK_ADA = "belum tersedia"
MINUS = "\N{MINUS SIGN}"

_SCORES = {"nilai", "indeks", "skor", "poin", "angka"}
_PERCENT = {"%", "persen", "persentase"}
_MONEY = {"rp", "rupiah"}

Angka = Decimal | int | None


def angka(nilai: Angka, desimal: int = 0) -> str:
    """A number: `56.313`, or with `desimal` decimals `88,31`.

    >>> angka(56313), angka(Decimal("96.645"), 2), angka(Decimal("-3.34"), 2), angka(None)
    ('56.313', '96,65', '−3,34', 'belum tersedia')
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
    ('96,65%', 'belum tersedia')
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
    for unit, name, desimal, below in ((10**9, "miliar", 2, 1), (10**6, "juta", 1, 0), (10**3, "ribu", 0, 0)):
        if bulat(amount * 1000 / unit, below) >= 1000:
            return f"{sign}Rp{angka(amount / unit, desimal)} {name}"
    return rupiah(nilai)


def poin(nilai: Angka) -> str:
    """A distance without its sign: `0,35 poin`."""
    return TIDAK_ADA if nilai is None else f"{angka(abs(nilai), 2)} poin"


def poin_persen(nilai: Angka) -> str:
    """A distance between percentages without its sign: `1,57 poin persen`."""
    return TIDAK_ADA if nilai is None else f"{angka(abs(nilai), 2)} poin persen"


def ukuran(nilai_: Angka, satuan: str = "nilai") -> str:
    """A value in its unit: a score `85,35`, `96,64%`, `Rp500.000`, `12 dokumen`.

    >>> ukuran(Decimal("85.35")), ukuran(Decimal("96.64"), "%"), ukuran(12, "Dokumen")
    ('85,35', '96,64%', '12 dokumen')
    """
    unit = satuan.strip().casefold()
    if nilai_ is None or unit in _SCORES:
        return nilai(nilai_)
    if unit in _MONEY:
        return rupiah(nilai_)
    return persen(nilai_) if unit in _PERCENT else f"{kinerja(nilai_)} {satuan_kecil(satuan)}"


def satuan_kecil(satuan: str) -> str:
    """A unit in the middle of a sentence: `dokumen`, `orang`; abbreviations such as `KK` stay.

    >>> satuan_kecil("Dokumen"), satuan_kecil("KK")
    ('dokumen', 'KK')
    """
    return " ".join(
        word if len(word) > 1 and word.isalpha() and word.isupper() else word.lower() for word in satuan.split()
    )


def jarak(selisih: Angka, satuan: str = "nilai") -> str:
    """A distance without its sign: `2,96 poin`, `1,50 poin persen`, `3 dokumen`.

    >>> jarak(Decimal("-2.96")), jarak(Decimal("1.5"), "Persen"), jarak(-3, "Dokumen")
    ('2,96 poin', '1,50 poin persen', '3 dokumen')
    """
    unit = satuan.strip().casefold()
    if unit in _SCORES:
        return poin(selisih)
    if unit in _PERCENT:
        return poin_persen(selisih)
    return TIDAK_ADA if selisih is None else ukuran(abs(selisih), satuan)


def bertanda(nilai: Angka) -> str:
    """A number with its sign, two decimals: `+0,35`, `−1,57`, `0,00`."""
    text = angka(nilai, 2)
    return "+" + text if nilai is not None and bulat(Decimal(nilai)) > 0 else text


def terbilang(nilai: Angka) -> str:
    """A whole number with its words: `33 (tiga puluh tiga)`.

    >>> terbilang(33), terbilang(None)
    ('33 (tiga puluh tiga)', 'belum tersedia')
    """
    if nilai is None:
        return TIDAK_ADA
    whole = int(bulat(Decimal(nilai), 0))
    words = num2words(abs(whole), lang=LOCALE)
    if abs(whole) // 1000 % 1000 == 1:  # one thousand is "seribu" after a million, too
        words = words.replace("satu ribu", "seribu")
    return f"{angka(whole)} ({'minus ' if whole < 0 else ''}{words})"


def tanggal(hari: dt.date | None) -> str:
    """A date: `30 Januari 2024`."""
    return TIDAK_ADA if hari is None else format_date(hari, "d MMMM y", locale=LOCALE)


def bulan(nomor: int | None) -> str:
    """The name of a month, 1 to 12."""
    return TIDAK_ADA if nomor is None else format_date(dt.date(2000, nomor, 1), "MMMM", locale=LOCALE)


def bulan_tahun(teks: str | None) -> str:
    """A month `2023-12` as `Desember 2023`."""
    return TIDAK_ADA if teks is None else format_date(dt.date.fromisoformat(teks + "-01"), "MMMM y", locale=LOCALE)


def rangkai(kata: Iterable[str]) -> str:
    """A list in a sentence; "serta" joins what holds a "dan" itself.

    >>> rangkai(["a"]), rangkai(["a", "b"]), rangkai(["a", "b", "c"]), rangkai([])
    ('a', 'a dan b', 'a, b, dan c', 'belum tersedia')
    >>> rangkai(["waktu", "sarana dan prasarana"])
    'waktu serta sarana dan prasarana'
    """
    parts = list(kata)
    if len(parts) < 2:
        return parts[0] if parts else TIDAK_ADA
    joint = "serta" if any(" dan " in part.lower() for part in parts) else "dan"
    return ", ".join(parts[:-1]) + ("," if len(parts) > 2 else "") + f" {joint} {parts[-1]}"


def gerak(selisih: Angka) -> str:
    """Which way a value went: `naik`, `turun` or `tetap`, judged at the two decimals shown."""
    if selisih is None:
        return "belum dapat dibandingkan"
    shown = bulat(Decimal(selisih))
    return "naik" if shown > 0 else "turun" if shown < 0 else "tetap"


def perubahan(kini: Angka, lalu: Angka, tahun_lalu: int, satuan: str = "nilai") -> str:
    """A change in words: `naik 0,35 poin dari 85,00 pada tahun 2022`.

    >>> perubahan(Decimal("85.35"), Decimal("85.00"), 2022)
    'naik 0,35 poin dari 85,00 pada tahun 2022'
    >>> perubahan(Decimal(85), Decimal(85), 2022)
    'tetap seperti pada tahun 2022'
    >>> perubahan(Decimal(85), None, 2022)
    'belum dapat dibandingkan karena angka tahun 2022 belum tersedia'
    """
    if kini is None:
        return "belum dapat dibandingkan karena angka tahun ini belum tersedia"
    if lalu is None:
        return f"belum dapat dibandingkan karena angka tahun {tahun_lalu} belum tersedia"
    way = gerak(kini - lalu)
    if way == "tetap":
        return f"tetap seperti pada tahun {tahun_lalu}"
    return f"{way} {jarak(kini - lalu, satuan)} dari {ukuran(lalu, satuan)} pada tahun {tahun_lalu}"


def status(tercapai: bool | None) -> str:
    """Whether a target was met: `tercapai`, `belum tercapai` or `belum dapat dinilai`."""
    return {True: "tercapai", False: "belum tercapai", None: "belum dapat dinilai"}[tercapai]


def terhadap(selisih: Angka, acuan: str = "target", satuan: str = "nilai") -> str:
    """How far from a reference: `2,96 poin di bawah target`, `sama dengan target`.

    >>> terhadap(Decimal("-2.96")), terhadap(Decimal(0)), terhadap(None)
    ('2,96 poin di bawah target', 'sama dengan target', 'belum dapat dibandingkan dengan target')
    """
    if selisih is None:
        return f"belum dapat dibandingkan dengan {acuan}"
    if selisih == 0:
        return f"sama dengan {acuan}"
    # Too small to be seen in two decimals, yet it decides whether the target was met
    far = jarak(selisih, satuan) if bulat(Decimal(selisih)) else "sedikit"
    return f"{far} di {'atas' if selisih > 0 else 'bawah'} {acuan}"


def predikat(teks: str | None) -> str:
    """A predicate, or that there is none."""
    return teks or "belum dapat ditentukan"


def berpredikat(angka: Angka, label: str | None) -> str:
    """A score with its predicate: `66,66 (B)`; only a label: `CC`; neither: not available."""
    if angka is None:
        return label or TIDAK_ADA
    return f"{nilai(angka)} ({label})" if label else nilai(angka)


def perjanjian(jenis: str) -> str:
    """The agreement in force, by `identitas.jenis_pk`: `Perjanjian Kinerja Perubahan`."""
    return "Perjanjian Kinerja Perubahan" if jenis == "perubahan" else "Perjanjian Kinerja"


def metode(id: str) -> str:
    """The name of a method of measuring efficiency."""
    return METODE[id].nama


def besar(teks: str) -> str:
    """The same text with a capital first letter, for the start of a sentence."""
    return teks[:1].upper() + teks[1:]
