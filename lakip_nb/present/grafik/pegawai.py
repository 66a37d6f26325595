"""The civil servants by golongan, education and sex."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.data.rows.pegawai import GOLONGAN, PENDIDIKAN, Pegawai
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import findings
from lakip_nb.present.grafik.frame import Data, Frame
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.grafik.shares import Share, shares
from lakip_nb.present.output import Keluaran

_UNKNOWN = "Belum tercatat"


def pegawai_golongan(laporan: Laporan) -> Keluaran:
    """Civil servants by golongan, the highest first, and sex; persons."""
    return _menurut(laporan, "golongan", "Golongan", tuple(reversed(GOLONGAN)), "bergolongan")


def pegawai_pendidikan(laporan: Laporan) -> Keluaran:
    """Civil servants by education, the highest first, and sex; persons."""
    found = [n for n, level in enumerate(PENDIDIKAN) if hitung(laporan.kepegawaian.pns, pendidikan=level)]
    # Levels nobody has are shown between those that somebody has, not beyond them.
    levels = PENDIDIKAN[found[0] : found[-1] + 1] if found else ()
    return _menurut(laporan, "pendidikan", "Pendidikan", tuple(reversed(levels)), "berpendidikan")


def pegawai_jenis_kelamin(laporan: Laporan) -> Keluaran:
    """Share of women among the civil servants, and among the holders of posts; persons and percent."""
    frame = Frame("fig-pegawai-jenis-kelamin", f"PNS menurut jenis kelamin dan kedudukan, {laporan.year}")
    pns = laporan.kepegawaian.pns
    sexed = [row for row in pns if row.jenis_kelamin]
    if not sexed:
        return frame.belum_tersedia("data PNS menurut jenis kelamin")
    eselon = {row.id: laporan.kepegawaian.eselon_dari(row) for row in sexed}
    groups = [("Semua PNS", sexed)]
    groups += [
        (f"Eselon {level}", [row for row in sexed if eselon[row.id] == level])
        for level in sorted({level for level in eselon.values() if level})
    ]
    groups.append(("Tanpa eselon", [row for row in sexed if eselon[row.id] is None]))
    rows = [
        Share(name, (hitung(members, jenis_kelamin="L"), hitung(members, jenis_kelamin="P")))
        for name, members in groups
        if members
    ]
    if len(rows) == 2:
        # One group is everybody: the same bar twice says nothing.
        rows = rows[:1]
    structural = [row for row in sexed if eselon[row.id]]
    return frame.gambar(
        shares(rows, ("Laki-laki", "Perempuan")),
        Data(
            ("Kedudukan", "Laki-laki", "Perempuan", "Bagian perempuan"),
            tuple((row.nama, *map(kata.angka, row.nilai), kata.persen(row.bagian)) for row in rows),
        ),
        bentuk="Diagram batang mendatar bertumpuk, seratus persen per kedudukan",
        temuan=_temuan_perempuan(sexed, structural),
        ukuran=f"Orang, bagian perempuan dalam kurung, {_tempat(laporan)}",
        sumber=_sumber(laporan),
        catatan=_tanpa_jenis_kelamin(pns),
    )


def _menurut(laporan: Laporan, kolom: str, kepala: str, levels: Sequence[str], kerja: str) -> Keluaran:
    frame = Frame(f"fig-pegawai-{kolom}", f"PNS menurut {kepala.lower()} dan jenis kelamin, {laporan.year}")
    pns = laporan.kepegawaian.pns
    counts = {level: hitung(pns, **{kolom: level}) for level in levels}
    if not any(counts.values()):
        return frame.belum_tersedia(f"data PNS menurut {kolom}")
    named = [(f"{kepala} {level}" if kolom == "golongan" else level, level) for level in levels]
    if any(getattr(row, kolom) is None for row in pns):
        named.append((_UNKNOWN, None))
    rows = [_pair(pns, kolom, name, level) for name, level in named]
    total = Pair("Jumlah", tuple(hitung(pns, jenis_kelamin=sex) for sex in "LP"), len(pns))
    return frame.gambar(
        panels(rows, ("Laki-laki", "Perempuan"), total, "orang"),
        Data(
            (kepala, "Laki-laki", "Perempuan", "Jumlah"),
            tuple((row.nama, *map(kata.angka, row.nilai), kata.angka(row.total)) for row in rows),
        ),
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        temuan=_temuan(counts, len(pns), kerja),
        ukuran=f"Orang, {_tempat(laporan)}",
        sumber=_sumber(laporan),
        catatan=_tanpa_jenis_kelamin(pns),
    )


def _pair(pns: Sequence[Pegawai], kolom: str, name: str, level: str | None) -> Pair:
    men, women = (hitung(pns, **{kolom: level}, jenis_kelamin=sex) for sex in "LP")
    return Pair(name, (men, women), hitung(pns, **{kolom: level}))


def _temuan(counts: dict[str, int], total: int, kerja: str) -> str:
    most = findings.peak((level, count) for level, count in counts.items() if count)
    number = int(most.nilai)
    if number == total:
        return f"Seluruh PNS ({kata.angka(total)} orang) {kerja} {most.nama[0]}"
    if len(most.nama) > 1:
        return f"PNS terbanyak {kerja} {kata.rangkai(most.nama)}, masing-masing {kata.angka(number)} orang"
    share = bagian(number, total)
    people = f"{kata.angka(number)} dari {kata.angka(total)} orang, {kata.persen(share)}"
    if share > 50:
        return f"{findings.sebagian(share)} PNS {kerja} {most.nama[0]} ({people})"
    return f"PNS terbanyak {kerja} {most.nama[0]} ({people})"


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
    return f"{kata.angka(part)} dari {kata.angka(whole)} {siapa} ({kata.persen(bagian(Decimal(part), whole))})"


def _tanpa_jenis_kelamin(pns: Sequence[Pegawai]) -> list[str]:
    unknown = hitung(pns, jenis_kelamin=None)
    return [f"Jenis kelamin {kata.angka(unknown)} PNS belum tercatat."] if unknown else []


def _tempat(laporan: Laporan) -> str:
    return f"PNS pada kantor {findings.tempat(laporan)}, tahun {laporan.year}"


def _sumber(laporan: Laporan) -> str | None:
    file = findings.berkas(laporan.kepegawaian.pegawai)
    return f"data kepegawaian kecamatan ({file}), diolah" if file else None
