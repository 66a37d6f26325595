"""The ten items of the reviu form on substance (PermenPANRB 53/2014, Lampiran III, part III)."""

from lakip_nb.checks.formulir.answer import (
    Answer,
    butir,
    each,
    has_past,
    has_target,
    human,
    judged,
    lacking,
    left_to_human,
    shown,
)
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.slots import terisi
from lakip_nb.present import kata


@butir("F14", aturan="B35")
def sesuai_pk(material: Material) -> Answer:
    """Sasaran and targets of the report are those of its own PK; the signed PK is outside."""
    why = (
        "Sasaran dan target pada semua bab berasal dari satu data; "
        "cocokkan dengan perjanjian kinerja yang ditandatangani."
    )
    labels = ("tbl-perjanjian-kinerja", *(f"sec-{item.id}" for item in material.laporan.sasaran))
    return judged(material, why, labels, ("sasaran",), lacking(material, has_target, "target"))


@butir("F15", aturan="B01 B09 B11")
def selaras_renstra(material: Material) -> Answer:
    """The same wording in PK and Renstra is aligned; another wording a human must compare."""
    labels, tables, sasaran = ("tbl-renstra",), ("tujuan", "sasaran"), material.laporan.sasaran
    if loose := [item.nama for item in sasaran if item.tujuan is None]:
        missing = [f"sasaran {kata.rangkai(loose)} belum ditautkan dengan tujuan Renstra"]
        return shown(material, labels, tables, missing)
    named = ((item.nama, item.baris.nama_renstra) for item in sasaran)
    if other := [name for name, renstra in named if renstra and renstra.casefold() != name.casefold()]:
        why = f"Rumusan Renstra berbeda untuk sasaran {kata.rangkai(other)}; nilai apakah maksudnya sama."
        return human(material, why, labels, tables)
    return shown(material, labels, tables)


@butir("F16", bila="F14 F15")
def penjelasan_sasaran(material: Material) -> Answer:
    """Where the sasaran differ, the narrative on planning says why."""
    return _explained(material)


@butir("F17", aturan="B11")
def sesuai_indikator(material: Material) -> Answer:
    """Every sasaran has an indicator; whether it is the right one a human judges."""
    bare = [item.nama for item in material.laporan.sasaran if not item.indikator]
    missing = [f"indikator belum ada untuk sasaran {kata.rangkai(bare)}"] if bare else []
    why = "Setiap sasaran mempunyai indikator; nilai apakah indikatornya milik sasaran itu."
    return judged(material, why, ("tbl-perjanjian-kinerja",), ("sasaran", "indikator"), missing)


@butir("F18", aturan="B11 B27")
def sesuai_iku(material: Material) -> Answer:
    """Every indicator is one of the Renstra, with its final target; the decree on the IKU is outside."""
    missing = lacking(material, lambda item: item.target_akhir is not None, "target akhir Renstra")
    why = "Setiap indikator bertarget akhir Renstra; cocokkan daftarnya dengan keputusan penetapan IKU."
    return judged(material, why, ("tbl-capaian-iku", "tbl-renstra"), ("indikator",), missing)


@butir("F19", bila="F17 F18")
def penjelasan_indikator(material: Material) -> Answer:
    """Where the indicators differ, the narrative on planning says why."""
    return _explained(material)


@butir("F20", aturan="B02 B07 C04 G02")
def perbandingan(material: Material) -> Answer:
    """Every indicator stands beside last year and another kecamatan; whether that is useful a human judges."""
    missing = lacking(material, has_past, f"realisasi {material.laporan.year - 1}")
    missing += lacking(material, lambda item: item.pembanding, "pembanding")
    why = (
        "Perbandingan dengan tahun lalu dan kecamatan pembanding ada; nilai apakah bermanfaat, "
        "dan apakah ada standar nasional yang seharusnya dipakai."
    )
    labels = each(material, "tbl-riwayat", "tbl-pembanding")
    return judged(material, why, labels, ("indikator_tahun",), missing)


@butir("F23", aturan="B25 C05 C12 C13")
def smart(material: Material) -> Answer:
    """Without a target nothing can be measured; with one, a human judges the rest."""
    why = "Satuan dan target ada; nilai apakah indikator spesifik, dapat dicapai, relevan, dan berbatas waktu."
    missing = lacking(material, has_target, "target")
    return judged(material, why, ("tbl-perjanjian-kinerja",), ("indikator", "indikator_tahun"), missing)


# What is a matter of judgement alone.
cukup_mengukur = left_to_human(
    "F21", "Nilai apakah indikator menggambarkan hasil yang dituju sasarannya.", "tbl-perjanjian-kinerja", "indikator"
)
penjelasan_ukuran = left_to_human(
    "F22", "Nilai apakah Bab II menjelaskan kekurangannya.", "sec-perjanjian-kinerja", bila="F21"
)


def _explained(material: Material) -> Answer:
    labels = ("sec-perjanjian-kinerja",)
    if terisi(material, "perencanaan"):
        why = "Narasi “perencanaan” terisi; nilai apakah memuat penjelasan yang memadai."
        return human(material, why, labels)
    return shown(material, labels, missing=["penjelasan belum ditulis dalam narasi “perencanaan”"])
