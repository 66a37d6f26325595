"""The civil servants by golongan, education and sex."""

from collections.abc import Sequence
from typing import Literal

from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.data.rows.pegawai import GOLONGAN, PENDIDIKAN, Pegawai
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.grafik.shares import Share, shares
from lakip_nb.present.headlines import Peak, berkas, peak, sebagian, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_SEX = ("Laki-laki", "Perempuan")
_UNKNOWN = "Belum tercatat"


@perlu(lambda laporan: any(row.golongan for row in laporan.kepegawaian.pns))
@berlabel("fig-pegawai-golongan")
def pegawai_golongan(laporan: Laporan) -> Gambar:
    """Civil servants by golongan, the highest first, and sex; persons."""
    return _menurut(laporan, "golongan", GOLONGAN, "bergolongan")


@perlu(lambda laporan: any(row.pendidikan for row in laporan.kepegawaian.pns))
@berlabel("fig-pegawai-pendidikan")
def pegawai_pendidikan(laporan: Laporan) -> Gambar:
    """Civil servants by education, the highest first, and sex; persons."""
    found = [n for n, level in enumerate(PENDIDIKAN) if hitung(laporan.kepegawaian.pns, pendidikan=level)]
    # Levels nobody has are shown between those that somebody has, not beyond them.
    levels = PENDIDIKAN[found[0] : found[-1] + 1] if found else ()
    return _menurut(laporan, "pendidikan", levels, "berpendidikan")


@perlu(lambda laporan: any(row.jenis_kelamin for row in laporan.kepegawaian.pns))
@berlabel("fig-pegawai-jenis-kelamin")
def pegawai_jenis_kelamin(laporan: Laporan) -> Gambar:
    """Share of women among the civil servants, and among the holders of posts; persons and percent."""
    judul = f"PNS menurut jenis kelamin dan kedudukan, {laporan.year}"
    pns = laporan.kepegawaian.pns
    sexed = [row for row in pns if row.jenis_kelamin]
    if not sexed:
        return belum_tersedia(judul, "data PNS menurut jenis kelamin")
    members: dict[str, list[Pegawai]] = {}
    for row in sexed:
        members.setdefault(laporan.kepegawaian.eselon_dari(row) or "", []).append(row)
    # Of a single group everybody is a member: the same bar twice would say nothing.
    groups = {level: members[level] for level in sorted(members, key=lambda level: (not level, level))}
    named = [(f"Eselon {level}" if level else "Tanpa eselon", people) for level, people in groups.items()]
    rows = [
        Share(name, (hitung(people, jenis_kelamin="L"), hitung(people, jenis_kelamin="P")))
        for name, people in [("Semua PNS", sexed), *(named if len(named) > 1 else [])]
    ]
    structural = [row for level, people in groups.items() if level for row in people]
    return Gambar(
        judul,
        _temuan_perempuan(sexed, structural),
        shares(rows, _SEX),
        Data(
            ("Kedudukan", *_SEX, "Bagian perempuan"),
            [(row.nama, *map(kata.angka, row.nilai), kata.persen(row.bagian)) for row in rows],
        ),
        bentuk="Diagram batang mendatar bertumpuk, seratus persen per kedudukan",
        ukuran=f"Orang, bagian perempuan dalam kurung, {_tempat(laporan)}",
        sumber=_sumber(laporan),
        catatan=_tanpa_jenis_kelamin(pns),
    )


def _menurut(laporan: Laporan, kolom: Literal["golongan", "pendidikan"], urutan: Sequence[str], kerja: str) -> Gambar:
    """Civil servants by the levels of a column, given from the lowest."""
    judul, kepala = f"PNS menurut {kolom} dan jenis kelamin, {laporan.year}", kata.besar(kolom)
    pns, levels = laporan.kepegawaian.pns, list(reversed(urutan))
    most = peak((level, hitung(pns, **{kolom: level}) or None) for level in levels)
    if most is None:
        return belum_tersedia(judul, f"data PNS menurut {kolom}")
    rows = [_pair(f"{kepala} {level}" if kolom == "golongan" else level, pns, **{kolom: level}) for level in levels]
    if hitung(pns, **{kolom: None}):
        rows.append(_pair(_UNKNOWN, pns, **{kolom: None}))
    return Gambar(
        judul,
        _temuan(most, len(pns), kerja),
        panels(rows, _SEX, _pair("Jumlah", pns), "orang"),
        Data(
            (kepala, *_SEX, "Jumlah"),
            [(row.nama, *map(kata.angka, row.nilai), kata.angka(row.total)) for row in rows],
        ),
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        ukuran=f"Orang, {_tempat(laporan)}",
        sumber=_sumber(laporan),
        catatan=_tanpa_jenis_kelamin(pns),
    )


def _pair(name: str, pns: Sequence[Pegawai], **nilai: str | None) -> Pair:
    men, women = (hitung(pns, **nilai, jenis_kelamin=sex) for sex in "LP")
    return Pair(name, (men, women), hitung(pns, **nilai))


def _temuan(most: Peak, total: int, kerja: str) -> str:
    number = int(most.nilai)
    if number == total:
        return f"Seluruh PNS ({kata.angka(total)} orang) {kerja} {most.nama[0]}"
    if len(most.nama) > 1:
        return f"PNS terbanyak {kerja} {kata.rangkai(most.nama)}, masing-masing {kata.angka(number)} orang"
    share = most.nilai * 100 / total
    opening = f"{sebagian(share)} PNS" if share > 50 else "PNS terbanyak"
    people = f"{kata.angka(number)} dari {kata.angka(total)} orang, {kata.persen(share)}"
    return f"{opening} {kerja} {most.nama[0]} ({people})"


def _temuan_perempuan(sexed: Sequence[Pegawai], structural: Sequence[Pegawai]) -> str:
    women = hitung(sexed, jenis_kelamin="P")
    if women in (0, len(sexed)):
        return f"Seluruh PNS ({kata.angka(len(sexed))} orang) {'perempuan' if women else 'laki-laki'}"
    text = f"Perempuan berjumlah {_dari(women, len(sexed), 'PNS')}"
    if not structural:
        return text
    leading = hitung(structural, jenis_kelamin="P")
    if not leading:
        return f"{text}, tetapi tidak seorang pun menduduki jabatan struktural"
    return f"{text} dan {_dari(leading, len(structural), 'pejabat struktural')}"


def _dari(part: int, whole: int, siapa: str) -> str:
    return f"{kata.angka(part)} dari {kata.angka(whole)} {siapa} ({kata.persen(bagian(part, whole))})"


def _tanpa_jenis_kelamin(pns: Sequence[Pegawai]) -> list[str]:
    unknown = hitung(pns, jenis_kelamin=None)
    return [f"Jenis kelamin {kata.angka(unknown)} PNS belum tercatat."] if unknown else []


def _tempat(laporan: Laporan) -> str:
    return f"PNS pada kantor {tempat(laporan)}, tahun {laporan.year}"


def _sumber(laporan: Laporan) -> str | None:
    file = berkas(laporan.kepegawaian.pegawai)
    return f"data kepegawaian kecamatan ({file}), diolah" if file else None
