"""What a differing printed figure really is, where that can be told exactly.

Each function here states an identity that holds for the numbers concerned, or says nothing. Where
several figures would fit equally well, nothing is said.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.terbitan.cetak import Tercetak
from lakip_nb.checks.terbitan.pembulatan import SERATUS, pembulatan, satuan_akhir
from lakip_nb.checks.ukuran.dasar import DESIMAL, Kunci, mata_dari
from lakip_nb.checks.ukuran.registry import UKURAN, hitung, sebutan, tulis
from lakip_nb.data import Laporan
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import bulat, rata_rata
from lakip_nb.present import kata


@dataclass(frozen=True, slots=True)
class Angka:
    """A numeric row of the table: what is printed, and what the report computes for it."""

    row: Terbitan
    kunci: Kunci
    cetak: Tercetak
    nilai: Decimal | None

    @property
    def bagian_tempat(self) -> str:
        """The table or paragraph the figure stands in: its place without the last part."""
        return self.row.tempat.split(", ")[0]


def asal(laporan: Laporan, angka: Angka, semua: Sequence[Angka]) -> str | None:
    """What the printed figure really is, as part of a sentence; None where that cannot be told."""
    steps: Iterable[Callable[[], str | None]] = (
        lambda: _selisih_terkecil(angka),
        lambda: _ukuran_lain(laporan, angka, _sama_dengan),
        lambda: _rata_rata_anak(laporan, angka, semua),
        lambda: _koma_bergeser(angka),
        lambda: _angka_keliru(angka),
        lambda: _ukuran_lain(laporan, angka, _tertukar_dari, subjek_sama=True),
        lambda: _sisa_tercetak(angka, semua),
        lambda: _selisih_pinjam(angka),
        lambda: _tercetak_lain(angka, semua),
    )
    return next((text for step in steps if (text := step()) is not None), None)


def target_tersirat(realisasi: Decimal, capaian: Tercetak) -> str | None:
    """The one target with two decimals that gives a printed achievement, where there is just one."""
    if not capaian.angka:
        return None
    around = bulat(realisasi * 100 / capaian.angka)
    fits = [
        around + step * satuan_akhir(2)
        for step in range(-3, 4)
        if pembulatan(capaian.angka, capaian.desimal, realisasi * 100 / (around + step * satuan_akhir(2)))
    ]
    if len(fits) != 1:
        return None
    how = pembulatan(capaian.angka, capaian.desimal, realisasi * 100 / fits[0])
    return (
        f"di antara target dua desimal hanya {kata.nilai(fits[0])} yang memberi angka ini dari realisasi "
        f"{kata.nilai(realisasi)} ({how})"
    )


def _tunjuk(angka: Angka) -> str | None:
    """The computed number with the decimals of its form, or the printed ones if there are more."""
    if angka.nilai is None:
        return None
    desimal = max(angka.cetak.desimal, DESIMAL[UKURAN[angka.row.ukuran].bentuk])
    return f"{bulat(angka.nilai, desimal):f}"


def _sama_dengan(cetak: Tercetak, nilai: Decimal, bentuk: str, nama: str) -> str | None:
    exact = cetak.angka == nilai
    if cetak.angka in (0, SERATUS) or (cetak.desimal < DESIMAL[bentuk] and not exact):
        return None  # 0 and 100 occur everywhere, and fewer decimals fit too much
    how = pembulatan(cetak.angka, cetak.desimal, nilai)
    if how is None:
        return None
    cut = f" ({tulis(nilai, bentuk)}), {how}" if how.startswith("dipotong") and not exact else ""
    return f"sama dengan {nama}{cut}"


def _tertukar_dari(cetak: Tercetak, nilai: Decimal, bentuk: str, nama: str) -> str | None:
    shown = f"{bulat(nilai, cetak.desimal):f}"
    if cetak.desimal < DESIMAL[bentuk] or not _tertukar(_teks(cetak), shown):
        return None
    return f"{tulis(nilai, bentuk)} ({nama}) dengan dua angka tertukar"


def _ukuran_lain(
    laporan: Laporan,
    angka: Angka,
    uji: Callable[[Tercetak, Decimal, str, str], str | None],
    subjek_sama: bool = False,
) -> str | None:
    """The first group of related measures in which one, or two, fit the printed figure.

    `subjek_sama` asks for the same indicator, sasaran or line of the budget.
    """
    for kelompok in _kelompok(laporan, angka):
        found = []
        for nama, kunci in kelompok:
            if subjek_sama and kunci[:1] != angka.kunci[:1]:
                continue
            nilai = hitung(laporan, nama, kunci)
            if (nama, kunci) == (angka.row.ukuran, angka.kunci) or nilai is None:
                continue
            text = uji(angka.cetak, Decimal(nilai), UKURAN[nama].bentuk, sebutan(laporan, nama, kunci))
            found += [text] if text else []
        if found:
            return " dan ".join(found) if len(found) <= 2 else None
    return None


def _kelompok(laporan: Laporan, angka: Angka) -> Iterator[list[tuple[str, Kunci]]]:
    """Related measures in groups, the likeliest first: the same subject, then by level or measure."""
    for nama in UKURAN[angka.row.ukuran].kerabat:
        keys = list(UKURAN[nama].kunci(laporan))
        if nama.endswith("_mata"):
            for tingkat in (0, 1, 2):
                yield [(nama, key) for key in keys if key[0].count(".") == tingkat]
        else:
            subject = angka.kunci[:1]
            yield [(nama, key) for key in keys if key[:1] == subject and len(key) < 3]
            yield [(nama, key) for key in keys if key[:1] != subject or len(key) >= 3]


def _rata_rata_anak(laporan: Laporan, angka: Angka, semua: Sequence[Angka]) -> str | None:
    if angka.row.ukuran != "capaian_mata":
        return None
    item = mata_dari(laporan, angka.kunci[0])
    if len(item.anak) < 2:
        return None
    below = {child.no for child in item.anak}
    printed = [other.cetak.angka for other in semua if other.row.ukuran == "capaian_mata" and other.kunci[0] in below]
    for values, what in (
        (printed, "rata-rata angka tercetak di bawahnya"),
        (
            [child.capaian or Decimal(0) for child in item.anak],
            "rata-rata capaian di bawahnya, yang tanpa realisasi dihitung nol",
        ),
    ):
        mean = rata_rata(values) if len(values) == len(below) else None
        if mean is not None and angka.cetak.angka == bulat(mean, angka.cetak.desimal):
            return f"{what} ({kata.angka(mean, 2)})"
    return None


def _koma_bergeser(angka: Angka) -> str | None:
    if angka.nilai is None or angka.cetak.angka in (None, 0):
        return None
    desimal = DESIMAL[UKURAN[angka.row.ukuran].bentuk]
    shown = bulat(angka.nilai, desimal)
    for shift in (1, 2, 3, -1, -2, -3):
        if shown and angka.cetak.angka == shown.scaleb(shift):
            return f"{kata.angka(shown, desimal)} yang bergeser {abs(shift)} tempat desimal"
    return None


def _angka_keliru(angka: Angka) -> str | None:
    printed, shown = _teks(angka.cetak), _tunjuk(angka)
    if shown is None or len(printed) != len(shown) or sum(c.isdigit() for c in shown) < 3:
        return None
    if _tertukar(printed, shown):
        return "hasil hitung dengan dua angka tertukar"
    wrong = [i for i in range(len(shown)) if printed[i] != shown[i]]
    if len(wrong) == 1:
        return f"hanya satu angka yang berbeda, {printed[wrong[0]]} tercetak dan {shown[wrong[0]]} terhitung"
    return None


def _tertukar(printed: str, shown: str) -> bool:
    if len(printed) != len(shown):
        return False
    wrong = [i for i in range(len(shown)) if printed[i] != shown[i]]
    return len(wrong) == 2 and printed[wrong[0]] == shown[wrong[1]] and printed[wrong[1]] == shown[wrong[0]]


def _selisih_terkecil(angka: Angka) -> str | None:
    """A distance of one unit of the last decimal, where the figure is a sum of rounded parts."""
    if angka.nilai is None or angka.row.ukuran != "nilai_akip" or angka.cetak.desimal == 0:
        return None
    unit = satuan_akhir(angka.cetak.desimal)
    if abs(angka.cetak.angka - angka.nilai) != unit:
        return None
    return f"berselisih {kata.angka(unit, angka.cetak.desimal)} dari jumlah komponen yang tercetak"


def _selisih_pinjam(angka: Angka) -> str | None:
    """A distance of exactly one in one place, as a wrong carry leaves."""
    shown = _tunjuk(angka)
    if shown is None or sum(c.isdigit() for c in shown) < 3:
        return None
    distance = abs(angka.cetak.angka - Decimal(shown))
    if not distance or distance.normalize().as_tuple().digits != (1,) or distance >= Decimal(shown):
        return None
    places = max(0, -distance.normalize().as_tuple().exponent)
    return f"berselisih tepat {kata.angka(distance, places)} dari hasil hitung"


def _sisa_tercetak(angka: Angka, semua: Sequence[Angka]) -> str | None:
    """100 less another printed percentage of the same table or paragraph."""
    if not angka.row.ukuran.startswith("efisiensi"):
        return None
    for other in semua:
        related = other.row.ukuran.startswith(("capaian", "serapan"))
        near = other.bagian_tempat == angka.bagian_tempat and other.kunci[:1] in (angka.kunci[:1], ("",))
        near = near or _sekalimat(angka, other)
        if related and near and other.cetak.angka is not None and SERATUS - other.cetak.angka == angka.cetak.angka:
            return f"100 dikurangi {other.cetak.teks} yang tercetak pada {other.row.tempat}"
    return None


def _sekalimat(satu: Angka, lain: Angka) -> bool:
    return satu.row.tempat.rpartition(", ")[0] == lain.row.tempat.rpartition(", ")[0]


def _tercetak_lain(angka: Angka, semua: Sequence[Angka]) -> str | None:
    """The same figure printed in another place for a related measure, itself not what the report computes."""
    related = UKURAN[angka.row.ukuran].kerabat
    for other in semua:
        repeated = (other.row.ukuran, other.kunci) == (angka.row.ukuran, angka.kunci)
        elsewhere = not repeated and other.bagian_tempat != angka.bagian_tempat
        if elsewhere and other.row.ukuran in related and other.cetak.desimal >= 2:
            if other.cetak.angka == angka.cetak.angka and other.nilai is not None:
                if pembulatan(other.cetak.angka, other.cetak.desimal, other.nilai) is None:
                    return f"sama dengan angka tercetak pada {other.row.tempat}"
    return None


def _teks(cetak: Tercetak) -> str:
    return "" if cetak.angka is None else f"{bulat(cetak.angka, cetak.desimal):f}"
