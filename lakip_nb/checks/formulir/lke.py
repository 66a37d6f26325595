"""Points 3a and 3b of the AKIP score sheet (PermenPANRB 88/2021), each answered from the report.

Point 3c stands in `lakip_nb/checks/formulir/pemanfaatan.py`.
"""

from lakip_nb.checks.formulir.answer import (
    Answer,
    butir,
    each,
    has_past,
    has_realisasi,
    human,
    judged,
    lacking,
    left_to_human,
    shown,
)
from lakip_nb.checks.formulir.format import keuangan
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.slots import terisi
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

_BAB = ("bab-pendahuluan", "bab-perencanaan", "bab-akuntabilitas", "bab-penutup")
_PER_INDIKATOR = ("sec-target", "sec-riwayat", "sec-jangka-menengah", "sec-pembanding", "sec-analisis", "sec-efisiensi")


@butir("F24", aturan="E10")
def disusun(material: Material) -> Answer:
    """The report has its four Bab."""
    return shown(material, _BAB)


@butir("F25")
def berkala(material: Material) -> Answer:
    """Data of last year's report may be here; that it was drawn up and handed in shows in the archive."""
    year = material.laporan.year - 1
    here = "tersimpan di sini" if material.laporan_lalu is not None else "tidak tersimpan di sini"
    why = f"Data laporan {year} {here}; periksa arsip laporan tahun-tahun sebelumnya dan laporan triwulanannya."
    return human(material, why)


@butir("F26", aturan="B30 B31 B32 B33 G03")
def diformalkan(material: Material) -> Answer:
    """The signature block is complete; the signature itself is on paper."""
    labels, tables = ("kata-pengantar",), ("penandatangan",)
    signs = material.laporan.penandatangan
    parts = {"pangkat": signs.pangkat, "golongan": signs.golongan, "NIP": signs.nip}
    if missing := [name for name, value in parts.items() if value is None]:
        return shown(material, labels, tables, [f"{kata.rangkai(missing)} penanda tangan belum diisi"])
    why = "Blok tanda tangan lengkap; periksa tanda tangan dan cap pada naskah yang disampaikan."
    return human(material, why, labels, tables)


@butir("F29", aturan="C33 C34")
def tepat_waktu(material: Material) -> Answer:
    """Signed after the deadline cannot be in time; before it, the receipt decides."""
    labels, tables = ("kata-pengantar",), ("identitas",)
    identitas = material.laporan.identitas
    due = (material.laporan.year + 1, identitas.batas_penyampaian_bulan)
    signed = f"ditandatangani {kata.tanggal(identitas.tanggal)}"
    limit = f"batas {kata.terbilang(due[1])} bulan setelah tahun anggaran berakhir"
    if (identitas.tanggal.year, identitas.tanggal.month) > due:
        return shown(material, labels, tables, [f"{signed}, melewati {limit}"])
    why = f"{kata.besar(signed)}, sebelum {limit}; cocokkan dengan tanda terima penyampaiannya."
    return human(material, why, labels, tables)


@butir("F30", aturan="B13 B33 E07 E08 E10")
def standar(material: Material) -> Answer:
    """Every part that PermenPANRB 53/2014 asks for is there."""
    labels = (*_BAB, "sec-isu-strategis", "sec-perjanjian-kinerja", *each(material, *_PER_INDIKATOR))
    labels += tuple(f"sec-program-{item.id}" for item in material.laporan.sasaran)
    return shown(material, (*labels, "sec-realisasi-anggaran"))


@butir("F31", aturan="B13 E07 E08 E10")
def informasi(material: Material) -> Answer:
    """Realisasi of every indicator and the budget, and the prose; whether that is all, a human judges."""
    missing = lacking(material, has_realisasi, f"realisasi {material.laporan.year}")
    if money := keuangan.answer(material).missing:
        missing.append(money[:1].lower() + money[1:].rstrip("."))
    if empty := [f"“{slot}”" for slot in dict.fromkeys(material.slot) if not terisi(material, slot)]:
        missing.append(f"narasi {kata.rangkai(empty)} belum ditulis")
    why = (
        "Realisasi setiap indikator, realisasi anggaran, dan narasinya ada; nilai apakah ada pencapaian "
        "atau kegagalan yang belum diungkap."
    )
    return judged(material, why, ("sec-capaian", "sec-realisasi-anggaran"), missing=missing)


@butir("F32", aturan="B03 B25 B27 C03 C13 G01 G02")
def target_tahunan(material: Material) -> Answer:
    """Realisasi beside this year's target, both as numbers."""
    missing = lacking(
        material,
        lambda item: item.target is not None and item.realisasi is not None,
        "target dan realisasi berupa angka",
    )
    return shown(material, ("tbl-capaian-iku", *each(material, "sec-target")), ("indikator_tahun",), missing)


@butir("F33", aturan="B01 B09")
def jangka_menengah(material: Material) -> Answer:
    """Realisasi beside the Renstra's final target."""
    missing = lacking(material, lambda item: item.target_akhir is not None, "target akhir Renstra")
    missing += lacking(material, lambda item: item.realisasi is not None, f"realisasi {material.laporan.year}")
    return shown(material, each(material, "tbl-jangka-menengah"), ("indikator",), missing)


@butir("F34", aturan="A30 A31 B02 C04 G02")
def tahun_sebelumnya(material: Material) -> Answer:
    """Realisasi beside last year's."""
    missing = lacking(material, has_past, f"realisasi {material.laporan.year - 1}")
    return shown(material, each(material, "tbl-riwayat"), ("indikator_tahun",), missing)


@butir("F35", aturan="B07 G02")
def tolok_ukur(material: Material) -> Answer:
    """The data knows no national standard; a kecamatan beside it may do, which a human judges."""
    missing = lacking(material, lambda item: item.pembanding, "pembanding")
    why = "Pembandingnya kecamatan lain; nilai apakah ada standar nasional atau internasional yang seharusnya dipakai."
    return judged(material, why, each(material, "tbl-pembanding"), ("indikator_tahun",), missing)


@butir("F36", aturan="B13 E05 E07 E08 G03 G05 H01 H02 H03 H04 H05")
def mutu_capaian(material: Material) -> Answer:
    """Why it came so, what hindered, what was tried, and prose; whether the efforts are real a human judges."""

    def explained(item: Indikator) -> bool:
        slot = f"analisis-{item.id}"
        return slot not in material.slot or terisi(material, slot)

    missing = lacking(material, _has_cause, "penyebab keberhasilan atau kegagalan")
    missing += lacking(material, lambda item: item.butir("penghambat"), "hambatan")
    missing += lacking(
        material, lambda item: item.butir("solusi") or item.butir("tindak_lanjut"), "upaya yang dilakukan"
    )
    missing += lacking(material, explained, "penjelasan dalam narasi")
    why = "Penyebab, hambatan, dan upaya ditulis untuk setiap indikator; nilai apakah upayanya nyata dan tepat sasaran."
    return judged(material, why, each(material, "tbl-analisis"), ("analisis",), missing)


@butir("F37", aturan="A10 A11 A12 A13 B12 B20 B21 C14")
def efisiensi(material: Material) -> Answer:
    """The efficiency of every indicator can be computed."""
    sasaran = {item.id: item for item in material.laporan.sasaran}
    missing = lacking(material, lambda item: sasaran[item.baris.sasaran_id].efisiensi(item) is not None, "efisiensi")
    return shown(material, each(material, "tbl-efisiensi"), ("sasaran_program", "anggaran"), missing)


@butir("F38", aturan="G03 G05 H03 H04")
def rekomendasi(material: Material) -> Answer:
    """Every indicator has a recommendation."""
    missing = lacking(material, lambda item: item.butir("rekomendasi"), "rekomendasi")
    return shown(material, ("sec-langkah",), ("analisis",), missing)


@butir("F46", aturan="A10 A11 A12 A13 B12 B20 B21 C14")
def keuangan_sasaran(material: Material) -> Answer:
    """What was spent on every sasaran: asked in some kabupaten in place of a national benchmark."""
    laporan = material.laporan
    bare = [item.nama for item in laporan.sasaran if any(p.pagu is None or p.realisasi is None for p in item.program)]
    loose = [item.nama for item in laporan.sasaran if not item.program]
    missing = [f"pagu atau realisasi belum lengkap untuk sasaran {kata.rangkai(bare)}"] if bare else []
    missing += [f"program belum ditautkan dengan sasaran {kata.rangkai(loose)}"] if loose else []
    labels = ("tbl-efisiensi-program", *(f"sec-program-{item.id}" for item in laporan.sasaran))
    return shown(material, labels, ("sasaran_program", "anggaran"), missing)


# Review and publication come after the report.
direviu = left_to_human("F27", "Periksa pernyataan telah direviu dari APIP atau Inspektorat.")
dipublikasikan = left_to_human("F28", "Periksa laman tempat laporan dimuat.")


def _has_cause(item: Indikator) -> bool:
    return bool(item.butir("penyebab") or (item.tercapai and item.butir("pendukung")))
