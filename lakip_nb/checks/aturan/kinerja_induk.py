"""The performance of a line of the budget against that of what stands under it, and of the IKU that it names."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import mata as sebutan_mata
from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.serapan import tak_terlaksana, uang_dan_kinerja
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, pada
from lakip_nb.checks.finding import tertulis
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata


@aturan_data(
    "B26",
    "Capaian program dan kegiatan sejalan dengan rinciannya",
    "peringatan",
    "Capaian induk berada di antara capaian bagian-bagiannya, dan tidak penuh bila ada bagian yang belum penuh.",
    "PermenPANRB 53/2014, kinerja disusun dari tingkat di bawahnya",
    contoh="Capaian Program Pelayanan Publik 25,00%, sedangkan rinciannya 95,00%.",
)
def kinerja_induk(laporan: Laporan) -> Findings:
    """The performance of a line lies within that of its parts: one finding of those above, one of those below."""
    wrong = [(mata, _bagian(mata)) for mata in tak_sejalan(laporan)]
    above = [(mata, parts) for mata, parts in wrong if (mata.capaian or 0) > min(parts)]
    below = [pair for pair in wrong if pair not in above]
    for found, what in (
        (above, "Rincian tidak mendukung capaian kinerja induknya"),
        (below, "Capaian kinerja lebih rendah daripada rinciannya"),
    ):
        if found:
            named = (f"{sebutan_mata(mata)} {kata.persen(mata.capaian)} ({_rentang(parts)})" for mata, parts in found)
            yield bersama(
                [pada(mata.baris, "realisasi_kinerja") for mata, _ in found],
                f"{what}: {sebut(named, 6)}.",
                "Periksa realisasi kinerja induk dan rinciannya; bila keduanya benar, jelaskan cara mengukur capaian "
                "induknya.",
                {sebutan_mata(mata): _hitungan(mata) for mata, _ in found},
            )


def tak_sejalan(laporan: Laporan) -> Iterator[Mata]:
    """Lines whose performance is not within that of their parts.

    An outcome that is an IKU is not made of outputs (B27), and what nothing was spent for has a rule
    of its own (B21).
    """
    for mata in laporan.anggaran.semua():
        parts, value = _bagian(mata), mata.capaian
        if not parts or value is None or iku_dari(laporan, mata) or (mata.pagu and mata.realisasi == 0):
            continue
        known = len(parts) == sum(bool(item.baris.target_kinerja) for item in mata.anak)
        if (value >= 100 and min(parts) < 100) or (known and not min(parts) <= value <= max(parts)):
            yield mata


def _bagian(mata: Mata) -> list[Decimal]:
    """What is known of the performance of the parts; nothing was done where nothing was spent and nothing reported."""
    found = (Decimal(0) if tak_terlaksana(item) else item.capaian for item in mata.anak if item.baris.target_kinerja)
    return [value for value in found if value is not None]


def _rentang(parts: list[Decimal]) -> str:
    low, high = kata.persen(min(parts)), kata.persen(max(parts))
    return f"rinciannya {low}" if low == high else f"rinciannya {low} sampai {high}"


def _hitungan(mata: Mata) -> str:
    lines = (mata, *mata.anak)
    return " ".join(f"{tertulis(item.baris.realisasi_kinerja)}/{tertulis(item.baris.target_kinerja)}" for item in lines)


@aturan_data(
    "B27",
    "Indikator program yang sama dengan IKU bernilai sama",
    "peringatan",
    "Indikator yang sama tidak mungkin mempunyai dua target atau dua realisasi.",
    "PermenPANRB 53/2014, kesesuaian indikator kinerja dengan IKU",
    contoh="Program Penunjang Urusan diukur dengan nilai AKIP, tetapi targetnya 100,00%, sedangkan target IKU 72,00.",
)
def indikator_program(laporan: Laporan) -> Findings:
    """A programme measured by an IKU has its target and its realisasi."""
    for mata in laporan.anggaran.semua():
        row, iku = mata.baris, iku_dari(laporan, mata)
        if iku is None or (row.target_kinerja, row.realisasi_kinerja) == (iku.target, iku.realisasi):
            continue
        target = kata.ukuran(row.target_kinerja, row.satuan_target or "nilai")
        realisasi = kata.ukuran(row.realisasi_kinerja, row.satuan_realisasi or "nilai")
        yield pada(row, "target_kinerja").temuan(
            f"{kata.besar(sebutan_mata(mata))} diukur dengan “{row.indikator}”, sama dengan IKU, tetapi targetnya "
            f"{target} dan realisasinya {realisasi}, sedangkan target IKU {kata.senilai(iku, iku.target)} dan "
            f"realisasinya {kata.senilai(iku, iku.realisasi)}.",
            "Samakan target dan realisasi program dengan IKU yang dipakainya, atau pakai indikator program sendiri.",
            uang_dan_kinerja(mata, iku=f"{iku.target} {iku.realisasi}"),
        )


def iku_dari(laporan: Laporan, mata: Mata) -> Indikator | None:
    """The IKU by which a line of the budget is measured, by its name."""
    name = (mata.baris.indikator or "").casefold()
    return next((item for item in laporan.indikator if name in _nama(item)), None)


def _nama(item: Indikator) -> tuple[str, ...]:
    names = (item.nama, item.singkatan, f"nilai {item.singkatan}", f"indeks {item.singkatan}")
    return tuple(name.casefold() for name in names)
