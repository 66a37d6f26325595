"""Percentages of printed tables against the two figures they are made from, and broken numerals."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import angka
from lakip_nb.checks.naskah.angka import Angka
from lakip_nb.checks.naskah.arti import KolomAngka, bandingan, jumlah, kolom_angka, label
from lakip_nb.checks.naskah.bahan import BahanNaskah, dalam_kalimat
from lakip_nb.checks.naskah.kata_angka import tulis
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Baris, TabelNaskah
from lakip_nb.kinerja import bulat
from lakip_nb.present.kata import rangkai

_ROUNDING = 4
"""Halves of the last printed place by which a share moves when it is cut, or shifted to add up to 100."""


@dataclass(frozen=True, slots=True)
class _Beda:
    """A percentage as printed, what its figures give, and which figures those are."""

    index: int
    tabel: TabelNaskah
    baris: Baris
    kolom: KolomAngka
    tercetak: Angka
    hitungan: Decimal
    alasan: str

    @property
    def kecil(self) -> bool:
        """Whether rounding alone explains it."""
        return abs(self.hitungan - self.tercetak.nilai) <= _ROUNDING * self.tercetak.tepat


@aturan(
    "N50",
    "Persentase tabel tidak sesuai dengan angka pembentuknya",
    "galat",
    "Capaian adalah realisasi dibagi target, serapan adalah realisasi dibagi pagu, dan bagian adalah nilai "
    "baris dibagi "
    "jumlah. Untuk capaian diterima pula rumus indikator yang makin kecil makin baik.",
    "PermenPANRB 53/2014: perbandingan target dan realisasi; hitungan angka yang tercetak",
)
def persentase(bahan: BahanNaskah) -> Iterator[Finding]:
    """N50: a percentage that its own row contradicts; the same three figures in several tables are one finding."""
    same: dict[tuple[Decimal, Decimal, int], list[_Beda]] = {}
    earlier: Counter[tuple[int, Decimal, Decimal]] = Counter()
    for item in _differences(bahan):
        if not item.kecil:
            # Two rows of one table are two errors, however alike their figures
            here = (item.index, item.tercetak.nilai, item.hitungan)
            same.setdefault((*here[1:], earlier[here]), []).append(item)
            earlier[here] += 1
    for found in same.values():
        first = found[0]
        others = [dalam_kalimat(bahan.tempat_tabel(item.index, item.baris.letak)) for item in found[1:]]
        yield bahan.temuan(
            f"{first.kolom.judul} “{label(first.tabel, first.baris)}” tercetak {first.tercetak.tertulis}, sedangkan "
            f"{first.alasan} memberi {tulis(bulat(first.hitungan))}."
            + (f" Begitu pula pada {rangkai(others)}." if others else ""),
            f"{bahan.tempat_tabel(first.index, first.baris.letak)}, {label(first.tabel, first.baris)}, kolom "
            f"{first.kolom.judul}",
            "Periksa kedua angka pembentuknya dengan dokumen sumber, lalu hitung kembali persentasenya.",
            first.baris.letak,
            {"tercetak": first.tercetak.tertulis, "hitungan": tulis(bulat(first.hitungan))},
        )


@aturan(
    "N51",
    "Persentase tabel tidak dibulatkan ke angka terdekat",
    "catatan",
    "Angka yang dipotong, atau digeser supaya jumlahnya 100, berbeda dari hitungan pembaca pada angka terakhirnya.",
    "Pembulatan setengah ke atas; hitungan angka yang tercetak",
)
def dibulatkan(bahan: BahanNaskah) -> Iterator[Finding]:
    """N51: percentages that are off by rounding alone, all in one finding."""
    found = [item for item in _differences(bahan) if item.kecil]
    if not found:
        return
    parts = []
    for index in dict.fromkeys(item.index for item in found):
        rows = (
            f"{label(item.tabel, item.baris)} {item.tercetak.tertulis}, bukan "
            f"{tulis(bulat(item.hitungan, item.tercetak.desimal))}"
            for item in found
            if item.index == index
        )
        parts.append(f"{dalam_kalimat(bahan.tempat_tabel(index))}: {'; '.join(rows)}")
    yield bahan.temuan(
        f"{len(found)} persentase tidak dibulatkan ke angka terdekat. {'. '.join(parts)}.",
        bahan.tempat_tabel(found[0].index) + (" dan lain-lain" if len(parts) > 1 else ""),
        "Bulatkan setengah ke atas di seluruh laporan.",
        found[0].baris.letak,
        {"angka": ", ".join(item.tercetak.tertulis for item in found)},
    )


def _differences(bahan: BahanNaskah) -> Iterator[_Beda]:
    """Every percentage that is not its figures' rightly rounded one, with what they give and how."""
    for index, table in bahan.naskah.tabel():
        for base, real, percent in bandingan(table):
            for at, row in enumerate(table.baris):
                whole, part, printed = base.nilai[at], real.nilai[at], percent.nilai[at]
                if whole is None or part is None or printed is None or whole.nilai <= 0:
                    continue
                value = part.nilai / whole.nilai * 100
                if printed.nilai == 100 and value > 100 and base.ukuran != "rupiah":
                    continue  # capped, as some offices do
                others = [] if base.ukuran == "rupiah" else [2 * 100 - value]
                if part.nilai > 0 and base.ukuran != "rupiah":
                    others.append(whole.nilai / part.nilai * 100)
                if all(abs(each - printed.nilai) > printed.tepat for each in chain([value], others)):
                    how = f"{part.tertulis} dibagi {whole.tertulis}"
                    yield _Beda(index, table, row, percent, printed, value, how)
        yield from _shares(index, table)


def _shares(index: int, table: TabelNaskah) -> Iterator[_Beda]:
    """Shares: one column of amounts, one of percents, and a total of 100."""
    columns = kolom_angka(table)
    amounts = [column for column in columns if column.peran == "lain"]
    percents = [column for column in columns if column.peran == "persen"]
    last = table.baris[-1] if table.baris else None
    if len(amounts) != 1 or len(percents) != 1 or len(columns) != 2 or last is None or not jumlah(last):
        return
    total, whole = amounts[0].nilai[-1], percents[0].nilai[-1]
    if total is None or total.nilai <= 0 or whole is None or abs(whole.nilai - 100) > 1:
        return
    for at, row in enumerate(table.baris[:-1]):
        part, printed = amounts[0].nilai[at], percents[0].nilai[at]
        if part is None or printed is None or jumlah(row):
            continue
        value = part.nilai / total.nilai * 100
        if abs(value - printed.nilai) > printed.tepat:
            yield _Beda(index, table, row, percents[0], printed, value, f"{part.tertulis} dari {total.tertulis}")


@aturan(
    "N53",
    "Angka yang salah tulis",
    "galat",
    "Titik ribuan memisahkan tepat tiga angka dan koma membuka desimal. Angka yang ditulis lain tidak dapat "
    "dibaca dengan pasti.",
    "EYD V tentang penulisan bilangan",
)
def salah_tulis(bahan: BahanNaskah) -> Iterator[Finding]:
    """N53: cells that are written as figures and are none."""
    for index, table in bahan.naskah.tabel():
        columns = {column.nomor: column for column in kolom_angka(table)}
        for number, column in columns.items():
            cells = table.kolom(number)
            slips = set(angka.terpeleset(cells))
            for at, row in enumerate(table.baris):
                if at in slips or angka.rusak(cells[at]):
                    yield bahan.temuan(
                        f"“{cells[at]}” pada “{label(table, row)}” bukan tulisan angka yang benar.",
                        f"{bahan.tempat_tabel(index, row.letak)}, {label(table, row)}, kolom {column.judul}",
                        "Tulis titik di antara tiap tiga angka ribuan dan koma sebelum desimal; periksa apakah "
                        "ada angka yang hilang.",
                        row.letak,
                        {"tertulis": cells[at]},
                    )
