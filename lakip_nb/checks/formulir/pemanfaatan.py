"""Point 3c of the AKIP score sheet, the use of the report: it shows after the report, so a human judges.

What is said is where to look, in the report and in the office's papers.
"""

from collections.abc import Iterable

from lakip_nb.checks.formulir.answer import Answer, butir, each, human, left_to_human
from lakip_nb.checks.material import Material


@butir("F41", aturan="H04 H05")
def penyesuaian_kegiatan(material: Material) -> Answer:
    """What the report recommends, beside what was changed in the activities."""
    return _steps(material, "perubahan kegiatan dan rencana aksi", ("analisis",))


@butir("F44", aturan="H04")
def perencanaan_berikutnya(material: Material) -> Answer:
    """What the report recommends, beside next year's agreement."""
    return _steps(material, f"perjanjian kinerja dan rencana kerja tahun {material.laporan.year + 1}", ("analisis",))


perhatian_pimpinan = left_to_human(
    "F39", "Periksa notula pembahasan laporan dan arahan tertulis camat atas hasilnya.", "kata-pengantar"
)
kepedulian_pegawai = left_to_human(
    "F40", "Periksa bagaimana laporan disampaikan kepada pegawai, lalu tanyakan isinya kepada beberapa di antaranya."
)
penyesuaian_anggaran = left_to_human(
    "F42",
    "Cocokkan rekomendasi laporan dengan perubahan anggaran dan alasan pergeserannya.",
    "sec-langkah sec-realisasi-anggaran",
    "anggaran",
)
evaluasi_keberhasilan = left_to_human(
    "F43",
    "Periksa apakah laporan dipakai dalam evaluasi kinerja triwulanan dan evaluasi AKIP internal.",
    "sec-capaian tbl-komponen-akip",
)
budaya_kinerja = left_to_human(
    "F45", "Periksa bukti perubahannya, misalnya sasaran kinerja pegawai yang diturunkan dari indikator dalam laporan."
)


def _steps(material: Material, document: str, tables: Iterable[str]) -> Answer:
    why = f"Cocokkan rekomendasi dan tindak lanjut dalam laporan dengan {document}."
    return human(material, why, ("sec-langkah", *each(material, "sec-analisis")), tables)
