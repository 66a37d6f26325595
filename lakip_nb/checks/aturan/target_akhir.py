"""The target at the end of the Renstra against the targets agreed on year by year."""

from lakip_nb.checks.aturan.indikator import di_luar_skala
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata


@aturan_data(
    "B01",
    "Target tahun terakhir sama dengan target akhir Renstra",
    "peringatan",
    "Pada tahun terakhir Renstra, perjanjian kinerja memuat target akhir Renstra.",
    "PermenPANRB 53/2014, keselarasan perjanjian kinerja dengan Renstra",
    contoh="Target IKM tahun terakhir Renstra 84,00 dalam perjanjian kinerja, sedangkan target akhir Renstra 86,00.",
)
def target_akhir(laporan: Laporan) -> Findings:
    """In the Renstra's last year the target agreed on is the Renstra's final target; else B09 or C03 may tell."""
    for item in laporan.indikator if laporan.year == laporan.identitas.renstra_akhir else ():
        target, end = item.target, item.target_akhir
        if target is not None and end is not None and target != end and _terbaca(item):
            yield pada(item.baris, "target_akhir_renstra", "target akhir").temuan(
                f"Target {item.singkatan} tahun {laporan.year}, tahun terakhir Renstra, dalam perjanjian kinerja "
                f"{kata.senilai(item, target)}, sedangkan target akhir Renstra {kata.senilai(item, end)}.",
                "Cocokkan dengan kedua dokumen; bila targetnya memang diubah, jelaskan dalam Bab II.",
                {"target": item.target, "target akhir": item.target_akhir},
            )


@aturan_data(
    "B09",
    "Target akhir Renstra tidak lebih ringan daripada target tahun ini",
    "peringatan",
    "Target jangka menengah yang sudah terlampaui oleh target tahunan biasanya milik Renstra sebelumnya.",
    "PermenPANRB 53/2014, Bab III butir 3: realisasi terhadap target jangka menengah",
    contoh="Target akhir Renstra IKM 84,00, sedangkan target tahun ini sudah 86,00.",
)
def target_akhir_terlampaui(laporan: Laporan) -> Findings:
    """The Renstra's final target is easier than this year's."""
    for item in laporan.indikator:
        if _lebih_ringan(item):
            yield di(item.baris, "target_akhir_renstra", item.id, "target akhir Renstra").temuan(
                f"Target akhir Renstra {item.singkatan}, {kata.senilai(item, item.target_akhir)}, lebih ringan "
                f"daripada target tahun {item.tahun}, {kata.senilai(item, item.target)}.",
                "Cocokkan dengan Renstra yang berlaku: isi target akhirnya, atau perbaiki target tahun ini.",
                {"target": item.target, "target akhir": item.target_akhir},
            )


def _terbaca(item: Indikator) -> bool:
    """Whether neither C03 nor B09 tells of the final target."""
    return not _lebih_ringan(item) and not di_luar_skala(item, item.target_akhir)


def _lebih_ringan(item: Indikator) -> bool:
    """Whether the Renstra's final target is known and easier than this year's."""
    end, target = item.target_akhir, item.target
    return end is not None and target is not None and (end < target if item.arah == "naik" else end > target)
