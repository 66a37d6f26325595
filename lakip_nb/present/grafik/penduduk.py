"""The population by desa, agama and suku."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.penduduk import Desa, PendudukKelompok
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import findings, style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.frame import Data, Frame
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.output import Keluaran


def penduduk_desa(laporan: Laporan) -> Keluaran:
    """Population of each desa and kelurahan by sex, the largest first; persons."""
    rows = laporan.penduduk.desa
    jenis = _jenis(rows)
    frame = Frame(
        "fig-penduduk-desa", f"Penduduk menurut {_judul(jenis).lower()} dan jenis kelamin, {_periode(laporan)}"
    )
    known = laporan.penduduk.urut()
    if not known:
        return frame.belum_tersedia(f"data penduduk menurut {jenis}")
    unknown = [row for row in rows if jumlah_desa(row) is None]
    order = [*known, *unknown]
    pairs = [Pair(row.nama, (row.laki_laki, row.perempuan), jumlah_desa(row)) for row in order]
    whole = laporan.penduduk
    total = Pair("Jumlah", (whole.laki_laki, whole.perempuan), whole.total)
    data = Data(
        (kata.besar(jenis), "Laki-laki", "Perempuan", "Jumlah"),
        tuple((pair.nama, *map(kata.angka, pair.nilai), kata.angka(pair.total)) for pair in pairs),
    )
    note = f"Data penduduk {kata.rangkai(row.nama for row in unknown)} belum tersedia (–)."
    return frame.gambar(
        panels(pairs, ("Laki-laki", "Perempuan"), total, "jiwa"),
        data,
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        temuan=_temuan_desa(known, whole.total, jenis, len(unknown)),
        ukuran=f"Jiwa, {findings.tempat(laporan)}, {_periode(laporan)}",
        sumber=_sumber(rows),
        catatan=[note] if unknown else [],
    )


def penduduk_agama(laporan: Laporan) -> Keluaran:
    """Population by agama, the largest group in focus; persons and percent."""
    return _kelompok(laporan, "agama", "beragama")


def penduduk_suku(laporan: Laporan) -> Keluaran:
    """Population by suku, the largest group in focus; persons and percent."""
    return _kelompok(laporan, "suku", "bersuku")


def _kelompok(laporan: Laporan, dimensi: str, kerja: str) -> Keluaran:
    frame = Frame(f"fig-penduduk-{dimensi}", f"Penduduk menurut {dimensi}, {_periode(laporan)}")
    rows = sorted(laporan.penduduk.menurut(dimensi), key=_order)
    most = findings.peak((row.kategori, row.jumlah) for row in rows)
    if most is None:
        return frame.belum_tersedia(f"data penduduk menurut {dimensi}")
    share = {row.kategori: laporan.penduduk.bagian(row) for row in rows}
    drawn = [
        Bar(
            row.kategori,
            None if row.jumlah is None else Decimal(row.jumlah),
            _jiwa(row.jumlah, share[row.kategori]),
            None if row.kategori in most.nama else style.ABU,
        )
        for row in rows
    ]
    unknown = [row.kategori for row in rows if row.jumlah is None]
    measure = "Jiwa" if unknown else "Jiwa dan bagian dari seluruh penduduk"
    temuan = _temuan_kelompok(most, share[most.nama[0]], dimensi, kerja)
    note = f"Bagian tidak dihitung karena data {kata.rangkai(unknown)} belum tersedia."
    return frame.gambar(
        bars(drawn),
        Data(
            (dimensi.capitalize(), "Jiwa", "Bagian"),
            tuple((row.kategori, kata.angka(row.jumlah), kata.persen(share[row.kategori])) for row in rows),
        ),
        bentuk="Diagram batang mendatar",
        temuan=findings.di_antara(temuan, "kelompok", bool(unknown)),
        ukuran=f"{measure}, {findings.tempat(laporan)}, {_periode(laporan)}",
        sumber=_sumber(rows),
        catatan=[note] if unknown else [],
    )


def _temuan_kelompok(most: findings.Peak, share: Decimal | None, dimensi: str, kerja: str) -> str:
    if most.semua and len(most.nama) > 1:
        return f"Semua kelompok {dimensi} sama besar, masing-masing {kata.angka(most.nilai)} jiwa"
    if len(most.nama) > 1 or share is None:
        names = kata.besar(most.sebut(f"kelompok {dimensi}"))
        return f"{names} merupakan kelompok {dimensi} terbesar, {most.masing}{kata.angka(most.nilai)} jiwa"
    if share < 50:
        return f"Kelompok {dimensi} terbesar, {most.nama[0]}, mencakup {kata.persen(share)} penduduk"
    part = "" if share == 100 else f" ({kata.persen(share)})"
    return f"{findings.sebagian(share)} penduduk{part} {kerja} {most.nama[0]}"


def _temuan_desa(known: tuple[Desa, ...], total: Decimal | None, jenis: str, unknown: int) -> str:
    counts = [(_nama(row), jumlah_desa(row)) for row in known]
    most, least = findings.peak(counts), findings.peak(counts, terbesar=False)
    among = f"Di antara {kata.angka(len(known))} {jenis} yang datanya tersedia, " if unknown else ""
    people = f"{most.masing}{kata.angka(most.nilai)} jiwa"
    if len(known) == 1:
        whole = "Data penduduk baru tersedia untuk" if unknown else "Seluruh penduduk tinggal di"
        return f"{whole} {most.nama[0]}, {people}"
    if most.semua:
        return kata.besar(f"{among}penduduk setiap {jenis.replace(' dan ', ' atau ')} sama banyak, {people}")
    share = bagian(most.nilai, total)
    part = f" ({kata.persen(share)} dari seluruh penduduk)" if share is not None else ""
    few = f"{least.masing}{kata.angka(least.nilai)} jiwa"
    return (
        f"{among}{most.sebut(jenis)} berpenduduk terbanyak, {people}{part}; {least.sebut(jenis)} paling sedikit, {few}"
    )


def _nama(row: Desa) -> str:
    named = row.nama.casefold().startswith(row.jenis)
    return row.nama if named else f"{row.jenis.capitalize()} {row.nama}"


def _jenis(rows: tuple[Desa, ...]) -> str:
    return " dan ".join(jenis for jenis in ("desa", "kelurahan") if any(row.jenis == jenis for row in rows)) or "desa"


def _judul(jenis: str) -> str:
    return "/".join(part.capitalize() for part in jenis.split(" dan "))


def _order(row: PendudukKelompok) -> tuple[bool, bool, int, int]:
    rest = any(word.startswith("lain") for word in row.kategori.casefold().split())
    # What is left over stands last, however large, and the unknown after the known.
    return row.jumlah is None, rest, -(row.jumlah or 0), row.no


def _jiwa(jumlah: int | None, share: Decimal | None) -> str:
    return kata.angka(jumlah) if share is None else f"{kata.angka(jumlah)} ({kata.persen(share)})"


def _periode(laporan: Laporan) -> str:
    per = laporan.identitas.penduduk_per
    return kata.bulan_tahun(per) if per else f"tahun {laporan.year}"


def _sumber(rows) -> str | None:
    file = findings.berkas(rows)
    return f"data penduduk kecamatan ({file}), diolah" if file else None
