"""Sentences on an indicator: its predicate, its years, the end of the Renstra."""

from itertools import groupby

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.kalimat import kelas


def predikat(indikator: Indikator) -> str:
    """What value and target mean on the indicator's own scale, and how near the target is to the next class."""
    scale, done, target = kelas.skala(indikator), indikator.realisasi, indikator.target
    reached = scale.kelas_dari(done) if scale else None
    if scale is None or reached is None:
        return ""
    own = f"Nilai {kelas.tertulis(indikator, done)} berpredikat {kelas.sebut(reached)}"
    aimed = scale.kelas_dari(target)
    if target is None:
        named = next((row for row in scale.kelas if row.predikat == indikator.kini.target_label), None)
        if named is None or named.batas_bawah is None:
            return f"{own}."
        if named is reached:
            return f"{own}, sama dengan predikat targetnya."
        return f"{own}; targetnya, predikat {kelas.sebut(named)}, {kelas.mulai(named)}."
    if aimed is None:
        return f"{own}."
    edge = kelas.kedudukan(scale, target, aimed, disebut=aimed is reached)
    if aimed is reached and edge is None:
        return f"{own}, sama dengan predikat targetnya."
    return f"{own}; target {kelas.tertulis(indikator, target)} {edge or f'berpredikat {kelas.sebut(aimed)}'}."


def riwayat(laporan: Laporan, indikator: Indikator) -> str:
    """How realisasi and achievement moved since last year, and whether the target moved with them."""
    change, before = indikator.perubahan, indikator.lalu
    if change is None or before.realisasi is None or indikator.tahun in indikator.patahan:
        return ""
    year, then = indikator.tahun - 1, kata.senilai(indikator, before.realisasi)
    way = kata.gerak(change, indikator.desimal)
    moved = (
        f"sama dengan tahun {year}, {then}"
        if way == "tetap"
        else f"{way} {kata.sejauh(indikator, change)} dari {then} pada tahun {year}"
    )
    return f"Realisasi {indikator.singkatan} {moved}{_achievement(indikator)}."


def _achievement(indikator: Indikator) -> str:
    """How the achievement moved, and the target where it is another than last year's."""
    change = indikator.perubahan_capaian
    if change is None:
        return ""
    way, before = kata.gerak(change), kata.persen(indikator.lalu.capaian)
    done = f"tetap {before}" if way == "tetap" else f"{way} {kata.poin_persen(change)} dari {before}"
    target, last = indikator.target, indikator.lalu.target
    if target is None or last is None or target == last:
        return f"; capaiannya {done}"
    raised = "dinaikkan" if target > last else "diturunkan"
    before, now = kata.senilai(indikator, last), kata.senilai(indikator, target)
    return f"; capaiannya {done}, sedangkan target {raised} dari {before} menjadi {now}"


def patahan(laporan: Laporan, indikator: Indikator) -> str:
    """That the values of some years were given under another regulation, and cannot be compared."""
    if not indikator.patahan:
        return ""
    bases = indikator.dasar_nilai
    known = [(bases[year].id, year) for year in indikator.tahun_riwayat if year in bases]
    parts = []
    for _, group in groupby(known, key=lambda pair: pair[0]):
        years = [year for _, year in group]
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        parts.append(f"tahun {span} menurut {kelas.singkat(bases[years[0]])}")
    return (
        f"Nilai {indikator.singkatan} {kata.rangkai(parts)}: komponen dan bobotnya berbeda, sehingga nilai "
        "menurut peraturan yang satu tidak dapat dibandingkan dengan yang lain."
    )


def jangka_menengah(indikator: Indikator) -> str:
    """How far it is to the Renstra's final target, and how much time is left; the last year is said to be the last."""
    gap, (first, last) = indikator.selisih_akhir, indikator.renstra
    if gap is None or indikator.target_akhir is None:
        return ""
    left, aim = last - indikator.tahun, kata.senilai(indikator, indikator.target_akhir)
    share = indikator.kemajuan
    opening = f"Target akhir Renstra {first}–{last} ialah {aim}"
    opening += f" dan tingkat kemajuannya {kata.persen(share)}. " if share is not None else ". "
    met = indikator.tercapai_akhir
    if met is None:
        return opening.rstrip()
    missing = kata.sejauh(indikator, gap)
    if left <= 0:
        end = f"Tahun {last} adalah tahun terakhir Renstra itu: target akhirnya "
        return opening + end + ("tercapai." if met else f"tidak tercapai, dengan selisih {missing}.")
    years = f"{kata.angka(left)} tahun sebelum Renstra berakhir"
    if met:
        return f"{opening}Target akhir itu sudah tercapai {years}."
    pace = f", rata-rata {kata.sejauh(indikator, gap / left)} setahun" if left > 1 else ""
    return f"{opening}Selisih {missing} harus ditutup dalam {kata.angka(left)} tahun{pace}."
