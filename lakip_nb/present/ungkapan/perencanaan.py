"""Clauses on what the report rests on and is due by: regulations, misi, the term."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan, id: laporan.peraturan(id))
def peraturan(laporan: Laporan, id: str) -> str:
    """A regulation of `data/acuan/peraturan.csv` with its title."""
    row = laporan.peraturan(id)
    return f"{row.sebutan} tentang {row.tentang}" if row else "peraturan yang belum dicatat dalam data"


@perlu(lambda laporan: laporan.peraturan(laporan.identitas.peraturan_tugas or ""))
def peraturan_tugas(laporan: Laporan) -> str:
    """The regulation that sets the duties of the kecamatan, with its title."""
    return peraturan(laporan, laporan.identitas.peraturan_tugas or "")


@perlu(lambda laporan: laporan.misi_terpilih)
def misi_terpilih(laporan: Laporan) -> str:
    """The misi the kecamatan carries out: `misi ke-1, yaitu "..."`."""
    text = laporan.misi_terpilih
    return (
        f"misi ke-{laporan.identitas.misi_terpilih}, yaitu “{text}”" if text else "misi yang belum dicatat dalam data"
    )


def tenggat(laporan: Laporan) -> str:
    """When the report was due, and whether it was signed in time."""
    ident = laporan.identitas
    due = (laporan.year + 1, ident.batas_penyampaian_bulan)
    signed = (ident.tanggal.year, ident.tanggal.month)
    judged = "masih dalam batas waktu" if signed <= due else "melewati batas waktu"
    return (
        f"ditandatangani pada {kata.tanggal(ident.tanggal)}, {judged} {kata.terbilang(due[1])} bulan "
        "setelah tahun anggaran berakhir"
    )
