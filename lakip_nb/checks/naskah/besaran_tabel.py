"""What printed tables say of a quantity: target, result and achievement of indicators, budgets, people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lakip_nb.checks.naskah.angka import Angka
from lakip_nb.checks.naskah.arti import SERAPAN, KolomAngka, jumlah, kolom_angka, kunci, label
from lakip_nb.checks.naskah.bahan import BahanNaskah
from lakip_nb.data.naskah import TabelNaskah


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One value of a quantity, as printed, and where: `tempat` in words, `letak` as a number."""

    besaran: str
    nilai: Angka
    tempat: str
    letak: int


def kolom_tentang(table: TabelNaskah, word: str) -> int | None:
    """The one column with a word in its heading, None where there is none or several."""
    found = [
        number
        for number, path in enumerate(table.kepala)
        if path and word in path[-1].casefold() and "jumlah" not in path[-1].casefold()
    ]
    return found[0] if len(found) == 1 else None


def _short(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold())).replace("pemerintahan", "pemerintah")


def indikator(name: str) -> str:
    """An indicator by its short name in capitals where it has one: "Indeks Kepuasan Masyarakat (IKM)" is IKM."""
    plain = re.sub(r"\([^)]*\)", " ", name)
    words = [word for word in re.findall(r"[^\W\d_]+", plain) if word.casefold() not in ("evaluasi", "nilai", "hasil")]
    capital = (
        re.findall(r"\b[A-Z]{3,6}\b", name)
        if not name.isupper()
        else re.findall(r"\(\s*([A-Z]{3,6})\s*\)|\b(AKIP|SAKIP)\b", name)
    )
    flat = [part for found in capital for part in ([found] if isinstance(found, str) else found) if part]
    if flat:
        return flat[0]
    return "".join(word[0] for word in words).upper() if 2 < len(words) < 6 else kunci(name)


def _own(bahan: BahanNaskah, cell: str) -> bool:
    return bool(bahan.kecamatan) and kunci(bahan.kecamatan or "") in kunci(cell)


def _quantity(bahan: BahanNaskah, column: KolomAngka, columns: Sequence[KolomAngka], subject: str, name: str) -> str:
    """What a cell of a table gives: "realisasi IKM tahun 2023", "anggaran Belanja Modal"; "" if not certain."""
    if column.ukuran == "rupiah" and column.peran in ("target", "realisasi"):
        alike = [each for each in columns if (each.peran, each.ukuran) == (column.peran, "rupiah")]
        known = name.upper().startswith(("PROGRAM", "BELANJA"))
        kind = "pagu" if column.peran == "target" else "realisasi"
        return f"{kind} {_short(name)}" if known and len(alike) == 1 else ""
    if (
        not subject
        or len(column.nilai) > 12
        or column.ukuran == "rupiah"
        or column.peran not in ("target", "realisasi", "persen")
    ):
        return ""
    low = column.judul.casefold()
    if column.peran == "persen" and ("capaian" not in low and "kemajuan" not in low or SERAPAN.search(low)):
        return ""
    alike = [
        each
        for each in columns
        if each.peran == column.peran and each.tahun == column.tahun and each.ukuran != "rupiah" and _is_result(each)
    ]
    if len(alike) > 1 or "akhir" in low or "renstra" in low or ("kemajuan" in low and len(columns) > 2):
        return ""
    year = column.tahun or bahan.tahun
    measure = "capaian" if column.peran == "persen" else column.peran
    return f"{measure} {indikator(subject)} tahun {year}" if year else ""


def _is_result(column: KolomAngka) -> bool:
    return column.peran != "persen" or not SERAPAN.search(column.judul.casefold())


def _totals(bahan: BahanNaskah, index: int, columns: Sequence[KolomAngka], at: int) -> Iterator[Sebutan]:
    """What the last row gives: all the money, all the people."""
    table = bahan.naskah.isi[index]
    assert isinstance(table, TabelNaskah)
    where = bahan.tempat_tabel(index, table.baris[at].letak)
    money = [column for column in columns if column.ukuran == "rupiah" or _millions(column.nilai[at])]
    if at != len(table.baris) - 1:
        return
    for role, name in (("target", "total pagu anggaran"), ("realisasi", "total realisasi anggaran")):
        fits = [column for column in money if column.peran == role]
        value = fits[0].nilai[at] if len(fits) == 1 else None
        if value is not None and value.nilai > 10**6:
            yield Sebutan(name, value, where, table.baris[at].letak)
    above = bahan.naskah.keterangan_tabel(index)
    topic = above.judul.casefold() if above else ""
    people = [c for c in columns if "penduduk" in f"{topic} {c.judul.casefold()}" and c.peran == "lain"]
    whole = [column for column in people if re.search(r"l\s*\+\s*p|jumlah$|total$|jiwa", column.judul.casefold())]
    value = whole[0].nilai[at] if len(whole) == 1 else None
    if value is not None:
        yield Sebutan("jumlah penduduk", value, where, table.baris[at].letak)


def _millions(value: Angka | None) -> bool:
    return value is not None and value.nilai >= 10**6


def dari_tabel(bahan: BahanNaskah) -> Iterator[Sebutan]:
    """Every quantity that a cell of a table gives for certain."""
    for index, table in bahan.naskah.tabel():
        columns = kolom_angka(table)
        activities = any(word in " ".join(path).casefold() for path in table.kepala for word in ("program", "kegiatan"))
        subject = None if activities else kolom_tentang(table, "indikator")
        places = kolom_tentang(table, "kecamatan")
        for at, row in enumerate(table.baris):
            where = bahan.tempat_tabel(index, row.letak)
            if jumlah(row):
                yield from _totals(bahan, index, columns, at)
                continue
            if places is not None and not _own(bahan, row.sel[places]):
                continue
            for column in columns:
                value = column.nilai[at]
                name = _quantity(
                    bahan, column, columns, row.sel[subject] if subject is not None else "", label(table, row)
                )
                if value is not None and name:
                    yield Sebutan(name, value, where, row.letak)
