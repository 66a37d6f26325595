"""Tables of the population: by desa, agama and suku."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.table import PEMBULATAN, Kolom, Tabel, TableRow, teks


@berlabel("tbl-penduduk-desa")
def penduduk_desa(laporan: Laporan) -> Tabel:
    """Population by desa and sex (persons)."""
    penduduk = laporan.penduduk
    kinds = {row.jenis for row in penduduk.desa}
    kepala = "Desa/Kelurahan" if len(kinds) > 1 else kinds.pop().capitalize()
    group = "Jumlah penduduk (jiwa)"
    return Tabel(
        judul=f"Penduduk menurut {kepala.lower()} dan jenis kelamin, {_waktu(laporan)}",
        stub=("No.", kepala),
        kolom=(teks("Jenis"), *(Kolom(name, kata.angka, group) for name in ("Laki-laki", "Perempuan", "Jumlah"))),
        baris=[
            TableRow((row.no, row.nama), (row.jenis.capitalize(), row.laki_laki, row.perempuan, jumlah_desa(row)))
            for row in penduduk.desa
        ],
        total=[TableRow(("Jumlah",), ("", penduduk.laki_laki, penduduk.perempuan, penduduk.total))],
        sumber=laporan.identitas.sumber_penduduk,
        catatan=menunggu(laporan, "desa"),
    )


@perlu(lambda laporan: laporan.penduduk.terbesar("agama"))
@berlabel("tbl-penduduk-agama")
def penduduk_agama(laporan: Laporan) -> Tabel:
    """Population by religion."""
    return _kelompok(laporan, "agama")


@perlu(lambda laporan: laporan.penduduk.terbesar("suku"))
@berlabel("tbl-penduduk-suku")
def penduduk_suku(laporan: Laporan) -> Tabel:
    """Population by ethnic group."""
    return _kelompok(laporan, "suku")


def _kelompok(laporan: Laporan, dimensi: str) -> Tabel:
    penduduk = laporan.penduduk
    rows, total = penduduk.menurut(dimensi), penduduk.total_menurut(dimensi)
    notes = [PEMBULATAN]
    if total is not None and penduduk.total is not None and total != penduduk.total:
        notes.append(
            f"Jumlah menurut {dimensi} {kata.angka(total)} jiwa berbeda dari jumlah menurut desa "
            f"{kata.angka(penduduk.total)} jiwa."
        )
    return Tabel(
        judul=f"Penduduk menurut {dimensi}, {_waktu(laporan)}",
        stub=("No.", dimensi.capitalize()),
        kolom=(Kolom("Jumlah (jiwa)", kata.angka), Kolom("Bagian (%)", kata.nilai)),
        baris=[TableRow((row.no, row.kategori), (row.jumlah, penduduk.bagian(row))) for row in rows],
        total=[TableRow(("Jumlah",), (total, bagian(total, total)))] if rows else [],
        sumber=laporan.identitas.sumber_penduduk,
        catatan=notes,
    )


def _waktu(laporan: Laporan) -> str:
    month = laporan.identitas.penduduk_per
    return kata.bulan_tahun(month) if month else str(laporan.year)
