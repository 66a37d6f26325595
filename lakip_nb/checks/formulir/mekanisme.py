"""The seven items of the reviu form on how the report was compiled (PermenPANRB 53/2014, Lampiran III, part II)."""

from lakip_nb.checks.formulir.answer import (
    Answer,
    butir,
    each,
    has_realisasi,
    human,
    judged,
    lacking,
    left_to_human,
    shown,
)
from lakip_nb.checks.material import Material
from lakip_nb.present import kata


@butir("F08", aturan="A30 A31 A33 A35 A37 C06")
def didukung_data(material: Material) -> Answer:
    """The measured values are backed by what they were computed from; the papers themselves are outside."""
    laporan = material.laporan
    missing = lacking(material, has_realisasi, f"realisasi {laporan.year}")
    labels, tables, bare = [], ["indikator_tahun"], []
    for item in laporan.indikator:
        if item.baris.skema_predikat == "ikm":
            labels += ["tbl-unsur-ikm", "tbl-survei-ikm"]
            tables += ["ikm_unsur", "ikm_survei"]
            unsur = laporan.survei.unsur
            if laporan.survei.baris is None or not unsur or any(row.nilai is None for row in unsur):
                missing.append(f"survei dan nilai unsur {item.singkatan} tahun {laporan.year} belum lengkap")
        elif item.baris.skema_predikat == "akip":
            labels.append("tbl-komponen-akip")
            tables.append("akip_komponen")
            if laporan.akip(laporan.year).nilai is None:
                missing.append(f"nilai komponen {item.singkatan} tahun {laporan.year} belum lengkap")
        else:
            bare.append(item.singkatan)
    why = "Cocokkan rincian nilainya dengan dokumen asal, misalnya rekap survei dan lembar hasil evaluasi."
    if bare:
        why += f" Asal realisasi {kata.rangkai(bare)} tidak dirinci dalam laporan."
    return judged(material, why, labels, tables, missing)


_ANDAL = (
    "A01 A02 A10 A11 A12 A13 A20 A23 A30 A31 A33 A36 A37 B02 B03 B06 B17 B18 B20 B21 B25 B26 B27 B29 "
    "C01 C03 C04 C06 C10 C11 C12 C13 C14 C21 C24 G01 G02"
)
"""The rules by which a figure is doubted: sums, two figures for one thing, values that cannot be or hardly."""


@butir("F10", aturan="B40")
def penanggung_jawab(material: Material) -> Answer:
    """Who answers for the data may be named; whether each unit has appointed somebody, a letter says."""
    named = dict.fromkeys(row.jabatan for row in material.laporan.tabel.penanggung_jawab if row.jabatan)
    if not named:
        return human(material, "Laporan tidak memuat penanggung jawab data tiap unit; periksa surat penunjukannya.")
    why = f"Penanggung jawab data yang tercatat: {kata.rangkai(named)}; cocokkan dengan surat penunjukannya."
    return human(material, why, (), ("penanggung_jawab",))


@butir("F11", aturan=_ANDAL)
def keandalan(material: Material) -> Answer:
    """Values that wait for a decision of the office are not reliable yet; the rest a human judges."""
    waiting = sum(row.status == "perlu_keputusan" for row in material.laporan.tabel.koreksi)
    if waiting:
        missing = [f"{kata.terbilang(waiting)} koreksi data masih menunggu keputusan kantor"]
        return shown(material, (), ("koreksi",), missing)
    why = "Tidak ada koreksi yang menunggu keputusan; cocokkan cuplikan data dengan dokumen sumbernya."
    return human(material, why, (), ("koreksi",))


@butir("F12")
def diketahui_unit(material: Material) -> Answer:
    """Whether the units know the analysis does not stand in the report."""
    why = "Tanyakan kepada unit terkait, atau periksa notula pembahasannya."
    return human(material, why, each(material, "sec-analisis"))


# What the report does not show: who compiled it, how data came in, who took part.
penyusun = left_to_human(
    "F07",
    "Data tidak memuat unit penyusun laporan; cocokkan dengan uraian tugas unit.",
    "sec-organisasi",
    "struktur",
)
mekanisme = left_to_human("F09", "Laporan tidak memuat tata cara penyampaian data; periksa SOP atau surat edarannya.")
gabungan = left_to_human(
    "F13", "Laporan tidak memuat masukan seksi dan kelurahan; periksa laporan tingkat di bawahnya."
)
