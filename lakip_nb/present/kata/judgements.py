"""What numbers amount to, and how words are put into a sentence."""

from collections.abc import Iterable
from decimal import Decimal

from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.efisiensi import METODE
from lakip_nb.present.kata.amounts import TIDAK_ADA, Angka, jarak, takaran, ukuran


def gerak(selisih: Angka, desimal: int | None = None) -> str:
    """Which way a value went: `naik`, `turun` or `tetap`, judged at the decimals shown, two unless said."""
    if selisih is None:
        return "belum dapat dibandingkan"
    shown = bulat(Decimal(selisih), _shown(desimal))
    return "naik" if shown > 0 else "turun" if shown < 0 else "tetap"


def perubahan(kini: Angka, lalu: Angka, tahun_lalu: int, satuan: str = "nilai", desimal: int | None = None) -> str:
    """A change in words: `naik 0,35 poin dari 85,00 pada tahun 2022`.

    >>> perubahan(Decimal("85.35"), Decimal("85.00"), 2022)
    'naik 0,35 poin dari 85,00 pada tahun 2022'
    >>> perubahan(Decimal(85), Decimal(85), 2022)
    'tetap seperti pada tahun 2022'
    >>> perubahan(Decimal(85), None, 2022)
    'belum dapat dibandingkan karena angka tahun 2022 belum diketahui'
    """
    if kini is None:
        return "belum dapat dibandingkan karena angka tahun ini belum diketahui"
    if lalu is None:
        return f"belum dapat dibandingkan karena angka tahun {tahun_lalu} belum diketahui"
    way = gerak(kini - lalu, desimal)
    if way == "tetap":
        return f"tetap seperti pada tahun {tahun_lalu}"
    return f"{way} {jarak(kini - lalu, satuan, desimal)} dari {ukuran(lalu, satuan, desimal)} pada tahun {tahun_lalu}"


def status(tercapai: bool | None) -> str:
    """Whether a target was met: `tercapai`, `belum tercapai` or `belum dapat dinilai`."""
    return {True: "tercapai", False: "belum tercapai", None: "belum dapat dinilai"}[tercapai]


def terhadap(selisih: Angka, acuan: str = "target", satuan: str = "nilai", desimal: int | None = None) -> str:
    """How far from a reference: `2,96 poin di bawah target`, `sama dengan target`.

    >>> terhadap(Decimal("-2.96")), terhadap(Decimal(0)), terhadap(None)
    ('2,96 poin di bawah target', 'sama dengan target', 'belum dapat dibandingkan dengan target')
    """
    if selisih is None:
        return f"belum dapat dibandingkan dengan {acuan}"
    if selisih == 0:
        return f"sama dengan {acuan}"
    # Too small to be seen in the decimals shown, yet it decides whether the target was met
    far = jarak(selisih, satuan, desimal) if bulat(Decimal(selisih), _shown(desimal)) else "sedikit"
    return f"{far} di {'atas' if selisih > 0 else 'bawah'} {acuan}"


def predikat(teks: str | None) -> str:
    """A predicate, or that there is none."""
    return teks or "belum dapat ditentukan"


def berpredikat(angka: Angka, label: str | None, desimal: int | None = None) -> str:
    """A score with its predicate: `66,66 (B)`; only a label: `CC`; neither: not available."""
    if angka is None:
        return label or TIDAK_ADA
    number = takaran(angka, desimal=desimal)
    return f"{number} ({label})" if label else number


def perjanjian(jenis: str) -> str:
    """The agreement in force, by `identitas.jenis_pk`: `Perjanjian Kinerja Perubahan`."""
    return "Perjanjian Kinerja Perubahan" if jenis == "perubahan" else "Perjanjian Kinerja"


def metode(id: str) -> str:
    """The name of a method of measuring efficiency."""
    return METODE[id].nama


def rumus_efisiensi(id: str) -> str:
    """The formula of a method with the regulation that it rests on, for below a table."""
    found = METODE[id]
    return f"{found.rumus}, dihitung dari angka sebelum dibulatkan (dasar: {found.dasar})"


def rangkai(kata: Iterable[str]) -> str:
    """A list in a sentence; "serta" joins what holds a "dan" itself.

    >>> rangkai(["a"]), rangkai(["a", "b"]), rangkai(["a", "b", "c"]), rangkai([])
    ('a', 'a dan b', 'a, b, dan c', 'belum diketahui')
    >>> rangkai(["waktu", "sarana dan prasarana"])
    'waktu serta sarana dan prasarana'
    """
    parts = list(kata)
    if len(parts) < 2:
        return parts[0] if parts else TIDAK_ADA
    joint = "serta" if any(" dan " in part.lower() for part in parts) else "dan"
    return ", ".join(parts[:-1]) + ("," if len(parts) > 2 else "") + f" {joint} {parts[-1]}"


def _shown(desimal: int | None) -> int:
    return 2 if desimal is None else desimal


def besar(teks: str) -> str:
    """The same text with a capital first letter, for the start of a sentence."""
    return teks[:1].upper() + teks[1:]
