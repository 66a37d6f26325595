"""Clauses of section 3.1: what was met, how it moved, who stands where."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


def ketercapaian(indikator: Sequence[Indikator]) -> str:
    """How many of the indicators met their target.

    `kedua indikator tidak mencapai target`, `1 (satu) dari 2 (dua) indikator mencapai target`, with what
    cannot be judged.
    """
    total = len(indikator)
    met = sum(item.tercapai is True for item in indikator)
    unknown = sum(item.tercapai is None for item in indikator)
    if not total:
        return "belum ada indikator"
    counted = f"{kata.terbilang(total)} indikator"
    everything = f"{kata.semua(total)} indikator" if total > 1 else "indikatornya"
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
    done = _sebutan(indikator, kini.realisasi, kini.realisasi_label)
    wanted = _sebutan(indikator, kini.target, kini.target_label)
    if done is None:
        return f"realisasi tahun {indikator.tahun} {kata.TIDAK_ADA}"
    if wanted is None:
        return f"realisasi {done}; target {kata.TIDAK_ADA} sehingga capaian belum dapat dihitung"
    against = f"realisasi {done} dari target {wanted}"
    if kini.tercapai is None:
        return f"{against}; capaian belum dapat dihitung"
    status = f"target {kata.status(kini.tercapai)}"
    if kini.capaian is not None:
        predikat = kata.predikat(indikator.predikat_capaian)
        return f"{against}, capaian {kata.persen(kini.capaian)} ({predikat}), {status}"
    numbers = indikator.rumus != "label" and kini.target is not None and kini.realisasi is not None
    why = "; terhadap target nol, capaian tidak dinyatakan dalam persen" if numbers else " menurut urutan predikat"
    return f"{against}, {status}{why}"


def _sebutan(indikator: Indikator, nilai: Decimal | None, label: str | None) -> str | None:
    """A target or a realisasi in a sentence: in its unit, or as a predicate."""
    if nilai is not None:
        return kata.senilai(indikator, nilai)
    return f"berpredikat “{label}”" if label else None


def capaian_sasaran(sasaran: Sasaran) -> str:
    """The achievement of a sasaran, or why there is none."""
    if sasaran.capaian is not None:
        return f"capaian sasaran {kata.persen(sasaran.capaian)}"
    without = sum(item.tanpa_persen for item in sasaran.indikator)
    if without:
        which = f"{kata.terbilang(without)} indikatornya" if len(sasaran.indikator) > 1 else "indikatornya"
        return f"capaian sasaran tidak dinyatakan dalam persen karena {which} dinilai tanpa persentase"
    return "capaian sasaran belum dapat dihitung"


def kemajuan(indikator: Indikator) -> str:
    """How far the realisasi has come towards the Renstra's final target: `ialah 96,65%`, or why that is not said."""
    if indikator.kemajuan is not None:
        return f"ialah {kata.persen(indikator.kemajuan)}"
    if indikator.tercapai_akhir is not None:
        return f"tidak dinyatakan dalam persen; target akhir itu {kata.status(indikator.tercapai_akhir)}"
    return "belum dapat dihitung"


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
    return _perubahan(indikator, indikator.kini, indikator.lalu)


def _perubahan(indikator: Indikator, now: Pengukuran, then: Pengukuran) -> str:
    unit, places = indikator.satuan, indikator.desimal
    return kata.perubahan(now.realisasi, then.realisasi, then.tahun, unit, places)


@perlu(lambda indikator: indikator.selisih_akhir is not None)
def terhadap_target_akhir(indikator: Indikator) -> str:
    """How far the realisasi is from the Renstra's final target, in the indicator's unit."""
    return kata.terhadap(indikator.selisih_akhir, "target akhir", indikator.satuan, indikator.desimal)


@perlu(lambda indikator: indikator.perubahan_capaian is not None)
def perubahan_capaian(indikator: Indikator) -> str:
    """How the achievement moved since last year, in percentage points."""
    change = indikator.perubahan_capaian
    if indikator.tanpa_persen or (change is None and indikator.lalu.tanpa_persen):
        year = indikator.tahun if indikator.tanpa_persen else indikator.tahun - 1
        return f"capaiannya tidak dibandingkan karena capaian tahun {year} tidak dinyatakan dalam persen"
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
    unit, places = indikator.satuan, indikator.desimal
    gap = kata.terhadap(indikator.realisasi - theirs.realisasi, "realisasi", unit, places)
    text = (
        f"realisasi Kecamatan {indikator.kecamatan} {gap} "
        f"Kecamatan {place} yang sebesar {kata.senilai(indikator, theirs.realisasi)}"
    )
    return text if before.realisasi is None else f"{text} ({_perubahan(indikator, theirs, before)})"


@perlu(lambda sasaran, indikator: sasaran.efisiensi(indikator) is not None)
def efisiensi(sasaran: Sasaran, indikator: Indikator) -> str:
    """Whether the money was used efficiently; only where the target was met can it be so called."""
    value = sasaran.efisiensi(indikator)
    if sasaran.tidak_dilaksanakan:
        return "efisiensinya tidak dinyatakan karena program pendukungnya tidak dilaksanakan"
    if value is None and indikator.tanpa_persen:
        return "efisiensinya tidak dinyatakan karena capaian indikatornya tidak berupa persentase"
    if value is None:
        return "efisiensinya belum dapat dihitung"
    number = f"tingkat efisiensinya {kata.bertanda(value)} poin persen"
    if indikator.tercapai is None:
        return f"{number}, tetapi ketercapaian target belum dapat dinilai"
    if not indikator.tercapai:
        return f"{number}; penggunaan anggaran belum dapat disebut efisien karena target belum tercapai"
    return f"{number}; penggunaan anggaran {'efisien' if bulat(value) >= 0 else 'belum efisien'}"
