"""Scales that turn a number into a word."""

from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.kinerja.bilangan import bulat


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class of a scale, with its bounds as printed; no lower bound: open below ("≤ 50")."""

    batas_bawah: Decimal | None
    batas_atas: Decimal
    bawah_termasuk: bool
    predikat: str
    arti: str | None = None


@dataclass(frozen=True, slots=True)
class Skala:
    """The classes of a scale, best first, and the regulation that sets them.

    The lower bounds are continuous thresholds, as a printed scale says nothing of 90.5 or of
    more than 100: a value belongs to the first class whose lower bound it reaches.
    """

    nama: str
    peraturan_id: str
    kelas: tuple[Kelas, ...]

    def kelas_dari(self, nilai: Decimal | None) -> Kelas | None:
        """The class of a value (rounded to two decimals first); None when it is in none.

        >>> skala = Skala("akip", "x", (Kelas(Decimal(70), Decimal(80), False, "BB"),
        ...                             Kelas(Decimal(60), Decimal(70), False, "B")))
        >>> skala.kelas_dari(Decimal("70.00")).predikat, skala.kelas_dari(Decimal("70.01")).predikat
        ('B', 'BB')
        >>> skala.kelas_dari(Decimal(60)) is None
        True
        """
        if nilai is None:
            return None
        shown = bulat(nilai)
        for kelas in self.kelas:
            lower = kelas.batas_bawah
            if lower is None or shown > lower or (kelas.bawah_termasuk and shown == lower):
                return kelas
        return None

    def predikat(self, nilai: Decimal | None) -> str | None:
        """The predicate of a value, or None when it has none."""
        kelas = self.kelas_dari(nilai)
        return None if kelas is None else kelas.predikat

    def urutan(self, predikat: str) -> int | None:
        """The place of a predicate, 0 the best; None when the scale has none such.

        >>> skala = Skala("akip", "x", (Kelas(Decimal(60), Decimal(70), False, "B"),
        ...                             Kelas(Decimal(50), Decimal(60), False, "CC")))
        >>> skala.urutan("b"), skala.urutan("CC"), skala.urutan("X")
        (0, 1, None)
        """
        names = [kelas.predikat.casefold() for kelas in self.kelas]
        return names.index(predikat.casefold()) if predikat.casefold() in names else None

    def kelas_di_atas(self, nilai: Decimal | None) -> Kelas | None:
        """The next better class than that of a value; None in the best one.

        >>> skala = Skala("ikm", "x", (Kelas(Decimal("88.31"), Decimal(100), True, "A"),
        ...                            Kelas(Decimal("76.61"), Decimal("88.30"), True, "B")))
        >>> skala.kelas_di_atas(Decimal("85.35")).predikat, skala.kelas_di_atas(Decimal(90))
        ('A', None)
        """
        kelas = self.kelas_dari(nilai)
        at = self.kelas.index(kelas) if kelas else 0
        return self.kelas[at - 1] if at else None

    def di_celah(self, nilai: Decimal | None) -> bool:
        """Whether a value falls between two printed classes, or above the highest.

        >>> skala = Skala("capaian", "x", (Kelas(Decimal(91), Decimal(100), True, "Sangat Tinggi"),
        ...                                Kelas(Decimal(76), Decimal(90), True, "Tinggi")))
        >>> skala.di_celah(Decimal("90.5")), skala.di_celah(Decimal(104)), skala.di_celah(Decimal(80))
        (True, True, False)
        """
        kelas = self.kelas_dari(nilai)
        return nilai is not None and (kelas is None or bulat(nilai) > kelas.batas_atas)
