"""Sentences that set an indicator beside the national classes and beside a neighbour."""

from collections.abc import Iterator

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.kalimat import kelas


def standar(laporan: Laporan, indikator: Indikator) -> str:
    """The national measure, where a regulation gives one: the next better class and how far it is."""
    scale = kelas.skala(indikator)
    reached = scale.kelas_dari(indikator.realisasi) if scale else None
    regulation = laporan.peraturan(scale.peraturan_id) if scale else None
    if scale is None or reached is None or regulation is None or indikator.realisasi is None:
        return ""
    own = kelas.tertulis(indikator, indikator.realisasi)
    opening = f"Ukuran nasionalnya ialah kelas dalam {kelas.singkat(regulation)}: nilai {own}"
    better = kelas.di_atas(scale, reached)
    if better is None:
        return f"{opening} berada pada kelas tertinggi, {kelas.sebut(reached)}."
    lacking = kata.sejauh(indikator, (better.batas_bawah or 0) - indikator.realisasi)
    beyond = f"{lacking} dari kelas {kelas.sebut(better)} yang {kelas.mulai(better)}"
    return f"{opening} berada pada kelas {kelas.sebut(reached)}, {beyond}."


def pembanding(laporan: Laporan, indikator: Indikator) -> str:
    """Where the kecamatan stands beside each neighbour, how that one moved, and what of it can be compared."""
    return " ".join(text for place in indikator.pembanding for text in _beside(laporan, indikator, place))


def _beside(laporan: Laporan, indikator: Indikator, place: str) -> Iterator[str]:
    theirs, own = indikator.pada(indikator.tahun, place), indikator.realisasi
    if theirs.realisasi is None or own is None:
        return
    gap = kata.terhadap(own - theirs.realisasi, "realisasi", indikator.satuan, indikator.desimal)
    before = indikator.pada(indikator.tahun - 1, place).realisasi
    way = kata.gerak(theirs.realisasi - before, indikator.desimal) if before is not None else "tetap"
    moved = ""
    if before is not None and way != "tetap":
        moved = f", yang {way} {kata.sejauh(indikator, theirs.realisasi - before)} dari tahun {indikator.tahun - 1}"
    value = kata.senilai(indikator, theirs.realisasi)
    yield f"Realisasi Kecamatan {indikator.kecamatan} {gap} Kecamatan {place} ({value}){moved}."
    if theirs.target is not None and indikator.target is not None and theirs.target != indikator.target:
        lower = "lebih rendah" if theirs.target < indikator.target else "lebih tinggi"
        yield (
            f"Target kecamatan itu {kata.senilai(indikator, theirs.target)}, "
            f"{lower} {kata.sejauh(indikator, theirs.target - indikator.target)}, sehingga yang sebanding "
            "realisasinya, bukan capaiannya."
        )
    if indikator.baris.skema_predikat == "ikm":
        yield "Jumlah responden kecamatan itu tidak diketahui; selisihnya belum tentu berarti beda mutu pelayanan."
    if indikator.baris.skema_predikat == "akip" and own != theirs.realisasi:
        yield "Rincian komponen kecamatan itu tidak diketahui, sehingga letak selisih itu tidak dapat ditunjukkan."
