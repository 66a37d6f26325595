"""Clauses on the survey of satisfaction: when it was held, who answered, what stood out."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan, terendah: len({row.nilai for row in laporan.survei.unsur} - {None}) > 1)
def unsur(laporan: Laporan, terendah: bool) -> str:
    """The elements of the survey with the lowest (or highest) score, with that score."""
    known = [(row.unsur.lower(), row.nilai) for row in laporan.survei.unsur if row.nilai is not None]
    if not known:
        return kata.TIDAK_ADA
    edge = (min if terendah else max)(nilai for _, nilai in known)
    return f"{kata.rangkai(name for name, nilai in known if nilai == edge)} ({kata.nilai(edge)})"


def masa_survei(laporan: Laporan) -> str:
    """When the survey was held: `Januari sampai November 2023`."""
    survei = laporan.survei.baris
    if survei is None or survei.bulan_awal is None or survei.bulan_akhir is None:
        return f"tahun {laporan.year}"
    if survei.bulan_awal == survei.bulan_akhir:
        return f"{kata.bulan(survei.bulan_awal)} {survei.tahun}"
    return f"{kata.bulan(survei.bulan_awal)} sampai {kata.bulan(survei.bulan_akhir)} {survei.tahun}"


@perlu(lambda laporan: laporan.survei.responden is not None and laporan.survei.sampel_minimum)
def sampel(laporan: Laporan) -> str:
    """Whether enough people were asked, by Krejcie and Morgan for the population."""
    survei, needed = laporan.survei, laporan.survei.sampel_minimum
    if survei.responden is None or not needed:
        return "kecukupan jumlah responden belum dapat dinilai"
    judged = "memenuhi" if survei.responden >= needed else "belum memenuhi"
    return (
        f"jumlah responden {kata.terbilang(survei.responden)} orang {judged} sampel minimum {kata.angka(needed)} orang "
        f"untuk {kata.angka(laporan.penduduk.total)} penduduk"
    )
