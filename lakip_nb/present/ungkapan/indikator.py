"""Clauses of section 3.1: what was met, how it moved, who stands where."""

from collections.abc import Sequence

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


def ketercapaian(indikator: Sequence[Indikator]) -> str:
    """How many of the indicators met their target.

    `1 (satu) dari 2 (dua) indikator mencapai target`, with what cannot be judged.
    """
    total = len(indikator)
    met = sum(item.tercapai is True for item in indikator)
    unknown = sum(item.tercapai is None for item in indikator)
    if not total:
        return "belum ada indikator"
    counted = f"{kata.terbilang(total)} indikator"
    everything = {1: "satu-satunya indikator", 2: "kedua indikator"}.get(total, f"seluruh {counted}")
    if unknown == total:
        return f"ketercapaian {everything} belum dapat dinilai"
    if met == total:
        return f"{everything} mencapai target"
    if unknown:
        count, judged = (met, "mencapai") if met else (total - unknown, "tidak mencapai")
        rest = f", sedangkan {kata.terbilang(unknown)} belum dapat dinilai"
        return f"{kata.terbilang(count)} dari {counted} {judged} target{rest}"
    return f"{kata.terbilang(met)} dari {counted} mencapai target" if met else f"{everything} tidak mencapai target"


@perlu(lambda indikator: indikator.kini.realisasi is not None or indikator.kini.realisasi_label)
def capaian(indikator: Indikator) -> str:
    """This year's result in one clause.

    `realisasi 85,35 dari target 88,31, capaian 96,65% (Sangat Tinggi), target belum tercapai`.
    """
    kini = indikator.kini
    if kini.realisasi is None and kini.realisasi_label:
        return f"realisasi berupa predikat “{kini.realisasi_label}” sehingga capaian tidak dapat dihitung"
    if kini.realisasi is None:
        return f"realisasi tahun {indikator.tahun} {kata.TIDAK_ADA}"
    done = f"realisasi {kata.ukuran(kini.realisasi, indikator.satuan)}"
    if kini.target is None:
        what = f"berupa predikat “{kini.target_label}”" if kini.target_label else "belum ditetapkan"
        return f"{done}; targetnya {what} sehingga capaian tidak dapat dihitung"
    against = f"{done} dari target {kata.ukuran(kini.target, indikator.satuan)}"
    status = f"target {kata.status(indikator.tercapai)}"
    if indikator.capaian is None:
        return f"{against}, {status}; terhadap target nol, capaian tidak dapat dihitung"
    predikat = kata.predikat(indikator.predikat_capaian)
    return f"{against}, capaian {kata.persen(indikator.capaian)} ({predikat}), {status}"


@perlu(lambda indikator: indikator.predikat)
def mutu(indikator: Indikator) -> str:
    """What the value means on the indicator's own scale: `predikat nilainya B (Baik)`."""
    if indikator.baris.skema_predikat is None:
        return "nilainya tidak memakai skala predikat"
    kelas = indikator.kelas_nilai(indikator.realisasi)
    if kelas is None:
        return f"predikat nilainya {kata.predikat(indikator.predikat)}"
    return f"predikat nilainya {kelas.predikat}" + (f" ({kelas.arti})" if kelas.arti else "")


@perlu(lambda indikator: indikator.perubahan is not None)
def perubahan(indikator: Indikator) -> str:
    """How the realisasi moved since last year, in the indicator's unit."""
    return kata.perubahan(indikator.realisasi, indikator.lalu.realisasi, indikator.tahun - 1, indikator.satuan)


@perlu(lambda indikator: indikator.selisih_akhir is not None)
def terhadap_target_akhir(indikator: Indikator) -> str:
    """How far the realisasi is from the Renstra's final target, in the indicator's unit."""
    return kata.terhadap(indikator.selisih_akhir, "target akhir", indikator.satuan)


@perlu(lambda indikator: indikator.perubahan_capaian is not None)
def perubahan_capaian(indikator: Indikator) -> str:
    """How the achievement moved since last year, in percentage points."""
    change = indikator.perubahan_capaian
    if change is None:
        return f"capaiannya belum dapat dibandingkan dengan capaian tahun {indikator.tahun - 1}"
    way = kata.gerak(change)
    if way == "tetap":
        return f"capaiannya tetap {kata.persen(indikator.capaian)}"
    return f"capaiannya {way} {kata.poin_persen(change)} dari {kata.persen(indikator.lalu.capaian)}"


@perlu(lambda indikator: indikator.dibandingkan)
def pembanding(indikator: Indikator) -> str:
    """Where the kecamatan stands beside its neighbours, and how both moved since last year."""
    return "; ".join(_beside(indikator, place) for place in indikator.dibandingkan) or kata.TIDAK_ADA


def _beside(indikator: Indikator, place: str) -> str:
    theirs, before = indikator.pada(indikator.tahun, place), indikator.pada(indikator.tahun - 1, place)
    if theirs.realisasi is None or indikator.realisasi is None:
        return ""
    gap = kata.terhadap(indikator.realisasi - theirs.realisasi, "realisasi", indikator.satuan)
    text = (
        f"realisasi Kecamatan {indikator.kecamatan} {gap} "
        f"Kecamatan {place} yang sebesar {kata.ukuran(theirs.realisasi, indikator.satuan)}"
    )
    if before.realisasi is None:
        return text
    return f"{text} ({kata.perubahan(theirs.realisasi, before.realisasi, indikator.tahun - 1, indikator.satuan)})"


@perlu(lambda sasaran, indikator: sasaran.efisiensi(indikator) is not None)
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
