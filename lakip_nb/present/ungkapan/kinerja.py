"""Clauses of section 3.1: what was met, how it moved, who stands where."""

from collections.abc import Sequence

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak


def ketercapaian(indikator: Sequence[Indikator]) -> str:
    """How many of the indicators met their target.

    `1 (satu) dari 2 (dua) indikator mencapai target`, with what cannot be judged.
    """
    total = len(indikator)
    met = sum(item.tercapai is True for item in indikator)
    unknown = sum(item.tercapai is None for item in indikator)
    if not total:
        return "belum ada indikator"
    everything = f"{kata.terbilang(total)} indikator" if total > 1 else "satu-satunya indikator"
    if unknown == total:
        return f"ketercapaian {everything} belum dapat dinilai"
    if met == total:
        return f"{'seluruh ' if total > 1 else ''}{everything} mencapai target"
    if unknown:
        count, judged = (met, "mencapai") if met else (total - unknown, "belum mencapai")
        rest = f", sedangkan {kata.terbilang(unknown)} belum dapat dinilai"
        return f"{kata.terbilang(count)} dari {everything} {judged} target{rest}"
    if met:
        return f"{kata.terbilang(met)} dari {everything} mencapai target"
    return f"tidak satu pun dari {everything} mencapai target" if total > 1 else f"{everything} belum mencapai target"


def capaian(indikator: Indikator) -> str:
    """This year's result in one clause.

    `realisasi 85,35 dari target 88,31, capaian 96,65% (Sangat Tinggi), target belum tercapai`.
    """
    kini = indikator.kini
    if kini.realisasi is None and kini.realisasi_label:
        return f"realisasi berupa predikat “{kini.realisasi_label}” sehingga capaian belum dapat dihitung"
    if kini.realisasi is None:
        return f"realisasi tahun {indikator.tahun} {kata.TIDAK_ADA}"
    if kini.target is None:
        label = f" berupa predikat “{kini.target_label}”" if kini.target_label else f" {kata.TIDAK_ADA}"
        return f"realisasi {kata.ukuran(kini.realisasi, indikator.satuan)}; target{label} sehingga capaian belum dapat dihitung"
    if indikator.capaian is None:
        return (
            f"realisasi {kata.ukuran(kini.realisasi, indikator.satuan)} dari target {kata.ukuran(kini.target, indikator.satuan)}, target "
            f"{kata.status(indikator.tercapai)}; terhadap target nol, capaian tidak dapat dihitung"
        )
    return (
        f"realisasi {kata.ukuran(kini.realisasi, indikator.satuan)} dari target {kata.ukuran(kini.target, indikator.satuan)}, "
        f"capaian {kata.persen(indikator.capaian)} ({kata.predikat(indikator.predikat_capaian)}), "
        f"target {kata.status(indikator.tercapai)}"
    )


def mutu(indikator: Indikator) -> str:
    """What the value means on the indicator's own scale: `predikat nilainya B (Baik)`."""
    if indikator.baris.skema_predikat is None:
        return "nilainya tidak memakai skala predikat"
    kelas = indikator.kelas_nilai(indikator.realisasi)
    if kelas is None:
        return f"predikat nilainya {kata.predikat(indikator.predikat)}"
    return f"predikat nilainya {kelas.predikat}" + (f" ({kelas.arti})" if kelas.arti else "")


def perubahan(indikator: Indikator) -> str:
    """How the realisasi moved since last year, in the indicator's unit."""
    return kata.perubahan(indikator.realisasi, indikator.lalu.realisasi, indikator.tahun - 1, indikator.satuan)


def terhadap_target_akhir(indikator: Indikator) -> str:
    """How far the realisasi is from the Renstra's final target, in the indicator's unit."""
    return kata.terhadap(indikator.selisih_akhir, "target akhir", indikator.satuan)


def perubahan_capaian(indikator: Indikator) -> str:
    """How the achievement moved since last year, in percentage points."""
    change = indikator.perubahan_capaian
    if change is None:
        return f"capaiannya belum dapat dibandingkan dengan capaian tahun {indikator.tahun - 1}"
    way = kata.gerak(change)
    if way == "tetap":
        return f"capaiannya tetap {kata.persen(indikator.capaian)}"
    return f"capaiannya {way} {kata.poin_persen(change)} dari {kata.persen(indikator.lalu.capaian)}"


def pembanding(indikator: Indikator) -> str:
    """Where the kecamatan stands beside its neighbours, and how both moved since last year."""
    if not indikator.pembanding:
        return "data kecamatan pembanding belum tersedia"
    return "; ".join(_beside(indikator, place) for place in indikator.pembanding)


def _beside(indikator: Indikator, place: str) -> str:
    theirs, before = indikator.pada(indikator.tahun, place), indikator.pada(indikator.tahun - 1, place)
    if theirs.realisasi is None or indikator.realisasi is None:
        return f"realisasi Kecamatan {place} belum dapat dibandingkan"
    change = kata.perubahan(theirs.realisasi, before.realisasi, indikator.tahun - 1, indikator.satuan)
    gap = kata.terhadap(indikator.realisasi - theirs.realisasi, "realisasi", indikator.satuan)
    return (
        f"realisasi Kecamatan {indikator.kecamatan} {gap} "
        f"Kecamatan {place} yang sebesar {kata.ukuran(theirs.realisasi, indikator.satuan)} ({change})"
    )


def efisiensi(sasaran: Sasaran, indikator: Indikator) -> str:
    """Whether the money was used efficiently; only where the target was met can it be so called."""
    value = sasaran.efisiensi(indikator)
    if value is None:
        return "efisiensinya belum dapat dihitung"
    number = f"tingkat efisiensinya {kata.bertanda(value)} poin persen"
    if indikator.tercapai is None:
        return f"{number}, tetapi ketercapaian target belum dapat dinilai"
    if not indikator.tercapai:
        return f"{number}; penggunaan anggaran belum dapat disebut efisien karena target belum tercapai"
    return f"{number}; penggunaan anggaran {'efisien' if bulat(value) >= 0 else 'belum efisien'}"


def unsur(laporan: Laporan, terendah: bool) -> str:
    """The elements of the survey with the lowest (or highest) score, with that score."""
    known = [row for row in laporan.survei.unsur if row.nilai is not None]
    if not known:
        return kata.TIDAK_ADA
    edge = (min if terendah else max)(row.nilai for row in known)
    return f"{kata.rangkai(row.unsur.lower() for row in known if row.nilai == edge)} ({kata.nilai(edge)})"


def masa_survei(laporan: Laporan) -> str:
    """When the survey was held: `Januari sampai November 2023`."""
    survei = laporan.survei.baris
    if survei is None or survei.bulan_awal is None or survei.bulan_akhir is None:
        return f"tahun {laporan.year}"
    if survei.bulan_awal == survei.bulan_akhir:
        return f"{kata.bulan(survei.bulan_awal)} {survei.tahun}"
    return f"{kata.bulan(survei.bulan_awal)} sampai {kata.bulan(survei.bulan_akhir)} {survei.tahun}"


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


def komponen_terlemah(laporan: Laporan) -> str:
    """The AKIP component furthest from its weight: `Pengukuran Kinerja (60,73% dari bobotnya)`."""
    evaluasi = laporan.akip(laporan.year)
    edge = peak(
        [
            (row.nama, bagian(evaluasi.nilai_dari(row.komponen), row.bobot))
            for row in evaluasi.skema
            if row.komponen in evaluasi.komponen
        ],
        terbesar=False,
    )
    if edge is None:
        return kata.TIDAK_ADA
    return f"{edge.sebut('komponen')} ({edge.masing}{kata.persen(edge.nilai)} dari bobotnya)"
