"""The six items of the reviu form on what the report shows (PermenPANRB 53/2014, Lampiran III, part I)."""

from lakip_nb.checks.formulir.answer import (
    Answer,
    butir,
    each,
    has_realisasi,
    has_target,
    human,
    isi,
    judged,
    lacking,
    shown,
)
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.slots import terisi
from lakip_nb.present import kata


@butir("F01", aturan="A02 A03 A22 A23 A27 C22 G01 G02 G03 G06 H11")
def data_penting(material: Material) -> Answer:
    """Territory, population, organisation, staff and main problems are shown."""
    missing = _empty(material, "wilayah", "desa", "struktur", "jabatan", "pegawai")
    if "isu-strategis" in material.slot and not terisi(material, "isu-strategis"):
        missing.append("permasalahan utama belum ditulis dalam narasi “isu-strategis”")
    labels = "sec-gambaran-umum tbl-penduduk-desa fig-bagan-organisasi tbl-pegawai-jabatan sec-isu-strategis"
    return shown(material, labels.split(), missing=missing)


@butir("F02", aturan="B01 B09 B27 C12 C13 G02 G06")
def target(material: Material) -> Answer:
    """Every indicator has this year's target."""
    missing = lacking(material, has_target, f"target {material.laporan.year}")
    return shown(material, ("tbl-perjanjian-kinerja", "tbl-capaian-iku"), ("indikator_tahun",), missing)


@butir("F03", aturan="B03 B13 B25 B26 B27 C01 C03 C10 G02")
def capaian(material: Material) -> Answer:
    """Every indicator has this year's realisasi and an achievement; whether that is adequate a human judges."""
    missing = lacking(material, has_realisasi, f"realisasi {material.laporan.year}")
    missing += lacking(
        material,
        lambda item: not has_realisasi(item) or item.capaian is not None or item.tercapai is not None,
        "capaian yang dapat dihitung",
    )
    why = "Realisasi dan capaian setiap indikator ada; nilai apakah uraiannya memadai bagi pembaca."
    labels = ("tbl-capaian-iku", *each(material, "sec-target"))
    return judged(material, why, labels, ("indikator_tahun",), missing)


@butir("F04", aturan="B35")
def lampiran(material: Material) -> Answer:
    """What the office annexes is outside: the signed perjanjian kinerja, the results of survey and evaluation."""
    why = (
        "Nilai lampiran yang disertakan kantor: perjanjian kinerja yang ditandatangani, hasil survei, dan hasil "
        "evaluasi. Isinya dapat dicocokkan dengan tabelnya dalam laporan."
    )
    return human(material, why, ("tbl-perjanjian-kinerja", "tbl-survei-ikm", "tbl-komponen-akip"))


@butir("F05", aturan="B13 G03 G05 H03 H04 H05")
def perbaikan(material: Material) -> Answer:
    """Every indicator has a recommendation or a follow-up."""
    missing = lacking(
        material,
        lambda item: item.butir("rekomendasi") or item.butir("tindak_lanjut"),
        "rekomendasi atau tindak lanjut",
    )
    return shown(material, ("sec-langkah", *each(material, "sec-analisis")), ("analisis",), missing)


@butir("F06", aturan="A10 A11 A12 A13 A14 B20 B21 C14 G01 G02")
def keuangan(material: Material) -> Answer:
    """Every leaf of the budget has pagu and realisasi, and so has every kind of belanja."""
    budget = material.laporan.anggaran
    missing = _empty(material, "belanja")
    bare = [item.nama for item in budget.rincian if item.pagu is None or item.realisasi is None]
    bare += [row.jenis for row in budget.belanja if row.pagu is None or row.realisasi is None]
    if bare:
        missing.append(f"pagu atau realisasi belum ada untuk {kata.rangkai(bare)}")
    labels = ("sec-realisasi-anggaran", "tbl-efisiensi-program", "tbl-belanja")
    return shown(material, labels, ("anggaran", "belanja"), missing)


def _empty(material: Material, *tables: str) -> list[str]:
    """One clause naming the tables without rows; nothing when all have some."""
    empty = [f"“{isi(name)}”" for name in tables if not material.laporan.tabel.rows(name)]
    return [f"tabel {kata.rangkai(empty)} belum diisi"] if empty else []
