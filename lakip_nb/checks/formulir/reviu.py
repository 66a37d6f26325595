"""The 23 items of the reviu form (PermenPANRB 53/2014, Lampiran III), each answered from the report."""

from lakip_nb.checks.formulir.answer import (
    Answer,
    Butir,
    butir,
    each,
    has_past,
    has_realisasi,
    has_target,
    human,
    lacking,
    left_to_human,
    shown,
)
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.slots import terisi
from lakip_nb.present import kata


@butir("F01")
def data_penting(material: Material) -> Answer:
    """Territory, population, organisation, staff and main problems are shown."""
    missing = _empty(material, "wilayah", "desa", "struktur", "jabatan", "pegawai")
    if "isu-strategis" in material.slot and not terisi(material, "isu-strategis"):
        missing.append("permasalahan utama belum ditulis dalam narasi isu-strategis")
    labels = "sec-gambaran-umum tbl-penduduk-desa fig-bagan-organisasi tbl-pegawai-jabatan sec-isu-strategis"
    return shown(material, labels.split(), missing=missing)


@butir("F02")
def target(material: Material) -> Answer:
    """Every indicator has this year's target."""
    missing = lacking(material, has_target, f"target {material.laporan.year}")
    return shown(material, ("tbl-perjanjian-kinerja", "tbl-capaian-iku"), ("indikator_tahun.csv",), missing)


@butir("F03")
def capaian(material: Material) -> Answer:
    """Every indicator has this year's realisasi and an achievement or a judgement of it."""
    missing = lacking(material, has_realisasi, f"realisasi {material.laporan.year}")
    missing += lacking(
        material,
        lambda item: not has_realisasi(item) or item.capaian is not None or item.tercapai is not None,
        "capaian yang dapat dihitung",
    )
    return shown(material, ("tbl-capaian-iku", *each(material, "sec-target")), ("indikator_tahun.csv",), missing)


@butir("F04")
def lampiran(material: Material) -> Answer:
    """The perjanjian kinerja stands in the annex."""
    return shown(material, ("lampiran-pk", "tbl-lampiran-pk", "tbl-lampiran-program", "lampiran-koreksi"))


@butir("F05")
def perbaikan(material: Material) -> Answer:
    """Every indicator has a recommendation or a follow-up."""
    missing = lacking(
        material,
        lambda item: item.butir("rekomendasi") or item.butir("tindak_lanjut"),
        "rekomendasi atau tindak lanjut",
    )
    return shown(material, ("sec-langkah", *each(material, "sec-analisis")), ("analisis.csv",), missing)


@butir("F06")
def keuangan(material: Material) -> Answer:
    """Every leaf of the budget has pagu and realisasi, and so has every kind of belanja."""
    budget = material.laporan.anggaran
    missing = _empty(material, "belanja")
    bare = [item.nama for item in budget.rincian if item.pagu is None or item.realisasi is None]
    bare += [row.jenis for row in budget.belanja if row.pagu is None or row.realisasi is None]
    if bare:
        missing.append(f"pagu atau realisasi belum ada untuk {kata.rangkai(bare)}")
    labels = ("sec-realisasi-anggaran", "tbl-efisiensi-program", "tbl-belanja")
    return shown(material, labels, ("anggaran.csv", "belanja.csv"), missing)


@butir("F08")
def didukung_data(material: Material) -> Answer:
    """The measured values are backed by what they were computed from."""
    laporan = material.laporan
    missing = lacking(material, has_realisasi, f"realisasi {laporan.year}")
    labels, tables = [], ["indikator_tahun.csv"]
    for item in laporan.indikator:
        if item.baris.skema_predikat == "ikm":
            labels += ["tbl-unsur-ikm", "tbl-survei-ikm"]
            tables += ["ikm_unsur.csv", "ikm_survei.csv"]
            unsur = laporan.survei.unsur
            if laporan.survei.baris is None or not unsur or any(row.nilai is None for row in unsur):
                missing.append(f"survei dan nilai unsur {item.singkatan} tahun {laporan.year} belum lengkap")
        if item.baris.skema_predikat == "akip":
            labels.append("tbl-komponen-akip")
            tables.append("akip_komponen.csv")
            if laporan.akip(laporan.year).nilai is None:
                missing.append(f"nilai komponen {item.singkatan} tahun {laporan.year} belum lengkap")
    return shown(material, labels, tables, missing)


@butir("F11")
def keandalan(material: Material) -> Answer:
    """Values that wait for a decision of the office are not reliable yet; the rest a human judges."""
    waiting = sum(row.status == "perlu_keputusan" for row in material.laporan.tabel.koreksi)
    if waiting:
        missing = [f"{kata.terbilang(waiting)} koreksi data masih menunggu keputusan kantor"]
        return shown(material, ("tbl-koreksi",), ("koreksi.csv",), missing)
    why = "Tidak ada koreksi yang menunggu keputusan; cocokkan cuplikan data dengan dokumen sumbernya."
    return human(material, why, ("tbl-masukan",))


@butir("F12")
def diketahui_unit(material: Material) -> Answer:
    """Whether the units know the analysis does not stand in the report."""
    why = "Tanyakan kepada unit terkait, atau periksa notula pembahasannya."
    return human(material, why, each(material, "sec-analisis"))


@butir("F14")
def sesuai_pk(material: Material) -> Answer:
    """Sasaran and targets of the report are those of the PK: both come from one datum."""
    labels = ("tbl-perjanjian-kinerja", "lampiran-pk", *(f"sec-{item.id}" for item in material.laporan.sasaran))
    return shown(material, labels, ("sasaran.csv",), lacking(material, has_target, "target"))


@butir("F15")
def selaras_renstra(material: Material) -> Answer:
    """The same wording in PK and Renstra is aligned; another wording a human must compare."""
    labels, tables, sasaran = ("tbl-renstra",), ("sasaran.csv",), material.laporan.sasaran
    if loose := [item.nama for item in sasaran if item.tujuan is None]:
        missing = [f"sasaran {kata.rangkai(loose)} belum ditautkan dengan tujuan Renstra"]
        return shown(material, labels, tables, missing)
    named = ((item.nama, item.baris.nama_renstra) for item in sasaran)
    if other := [name for name, renstra in named if renstra and renstra.casefold() != name.casefold()]:
        why = f"Rumusan Renstra berbeda untuk sasaran {kata.rangkai(other)}; nilai apakah maksudnya sama."
        return human(material, why, labels, tables)
    return shown(material, labels, tables)


@butir("F16")
def penjelasan_sasaran(material: Material) -> Answer:
    """Where the sasaran differ, the narrative on planning says why."""
    return _explained(material, sesuai_pk, selaras_renstra)


@butir("F17")
def sesuai_indikator(material: Material) -> Answer:
    """Every sasaran has an indicator."""
    bare = [item.nama for item in material.laporan.sasaran if not item.indikator]
    missing = [f"indikator belum ada untuk sasaran {kata.rangkai(bare)}"] if bare else []
    return shown(material, ("tbl-perjanjian-kinerja",), ("indikator.csv",), missing)


@butir("F18")
def sesuai_iku(material: Material) -> Answer:
    """Every indicator is one of the Renstra, with its final target, and is accounted for."""
    missing = lacking(material, lambda item: item.target_akhir is not None, "target akhir Renstra")
    return shown(material, ("tbl-capaian-iku", "tbl-renstra"), ("indikator.csv",), missing)


@butir("F19")
def penjelasan_indikator(material: Material) -> Answer:
    """Where the indicators differ, the narrative on planning says why."""
    return _explained(material, sesuai_indikator, sesuai_iku)


@butir("F20")
def perbandingan(material: Material) -> Answer:
    """Every indicator stands beside last year and beside another kecamatan."""
    missing = lacking(material, has_past, f"realisasi {material.laporan.year - 1}")
    missing += lacking(material, lambda item: item.pembanding, "pembanding")
    return shown(material, each(material, "tbl-riwayat", "tbl-pembanding"), ("indikator_tahun.csv",), missing)


@butir("F23")
def smart(material: Material) -> Answer:
    """Without a target nothing can be measured; with one, a human judges the rest."""
    if missing := lacking(material, has_target, "target"):
        return shown(material, ("tbl-perjanjian-kinerja",), ("indikator_tahun.csv",), missing)
    why = "Satuan dan target ada; nilai apakah indikator spesifik, dapat dicapai, relevan, dan berbatas waktu."
    return human(material, why, ("tbl-perjanjian-kinerja",), ("indikator.csv",))


# What the report does not show: who compiled it, how data came in, who took part; and what is a matter of judgement.
penyusun = left_to_human(
    "F07",
    "Data tidak memuat unit penyusun laporan; cocokkan dengan uraian tugas unit.",
    "sec-organisasi",
    "struktur.csv",
)
mekanisme = left_to_human("F09", "Laporan tidak memuat tata cara penyampaian data; periksa SOP atau surat edarannya.")
penanggung_jawab = left_to_human(
    "F10", "Laporan tidak memuat penanggung jawab data tiap unit; periksa surat penunjukannya."
)
gabungan = left_to_human(
    "F13", "Laporan tidak memuat masukan seksi dan kelurahan; periksa laporan tingkat di bawahnya."
)
cukup_mengukur = left_to_human(
    "F21",
    "Nilai apakah indikator menggambarkan hasil yang dituju sasarannya.",
    "tbl-perjanjian-kinerja",
    "indikator.csv",
)
penjelasan_ukuran = left_to_human("F22", "Bergantung pada jawaban butir III.8.", "sec-perjanjian-kinerja")


def _empty(material: Material, *tables: str) -> list[str]:
    """One clause naming the tables without rows; nothing when all have some."""
    empty = [f"{name}.csv" for name in tables if not material.laporan.tabel.rows(name)]
    return [f"tabel {kata.rangkai(empty)} belum diisi"] if empty else []


def _explained(material: Material, *butir: Butir) -> Answer:
    if all(item.answer(material).jawaban == "ya" for item in butir):
        return Answer("ya", missing="Tidak diperlukan: kedua butir terpenuhi.")
    if terisi(material, "perencanaan"):
        why = "Narasi perencanaan terisi; nilai apakah penjelasannya memadai."
        return human(material, why, ("sec-perjanjian-kinerja",))
    return Answer("belum", missing="Penjelasan belum ditulis dalam narasi perencanaan.")
