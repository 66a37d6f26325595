"""The 23 items of the reviu form (PermenPANRB 53/2014, Lampiran III), each answered from the report."""

from collections.abc import Callable, Mapping

from lakip_nb.checks.formulir.bukti import (
    BELUM,
    YA,
    Isi,
    ada_lalu,
    ada_realisasi,
    ada_target,
    dari,
    manusia,
    tabel_kosong,
    tanpa,
    tiap,
)
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.narasi import terisi
from lakip_nb.present import kata


def data_penting(material: Material) -> Isi:
    """Territory, population, organisation, staff and main problems are shown."""
    missing = tabel_kosong(material, "wilayah", "desa", "struktur", "jabatan", "pegawai")
    if "isu-strategis" in material.slot and not terisi(material, "isu-strategis"):
        missing.append("permasalahan utama belum ditulis dalam narasi isu-strategis")
    labels = (
        "sec-gambaran-umum",
        "tbl-penduduk-desa",
        "fig-bagan-organisasi",
        "tbl-pegawai-jabatan",
        "sec-isu-strategis",
    )
    return dari(material, labels, kurang=missing)


def target(material: Material) -> Isi:
    """Every indicator has this year's target."""
    items = material.laporan.indikator
    missing = tanpa(items, map(ada_target, items), f"target {material.laporan.year}")
    return dari(material, ("tbl-perjanjian-kinerja", "tbl-capaian-iku"), ("indikator_tahun.csv",), missing)


def capaian(material: Material) -> Isi:
    """Every indicator has this year's realisasi and an achievement or a judgement of it."""
    items = material.laporan.indikator
    missing = tanpa(items, map(ada_realisasi, items), f"realisasi {material.laporan.year}")
    measured = [*filter(ada_realisasi, items)]
    missing += tanpa(
        measured,
        [item.capaian is not None or item.tercapai is not None for item in measured],
        "capaian yang dapat dihitung",
    )
    return dari(material, ("tbl-capaian-iku", *tiap(material, "sec-target")), ("indikator_tahun.csv",), missing)


def lampiran(material: Material) -> Isi:
    """The perjanjian kinerja stands in the annex."""
    return dari(material, ("lampiran-pk", "tbl-lampiran-pk", "tbl-lampiran-program", "lampiran-koreksi"))


def perbaikan(material: Material) -> Isi:
    """Every indicator has a recommendation or a follow-up."""
    items = material.laporan.indikator
    missing = tanpa(
        items,
        [bool(item.butir("rekomendasi") or item.butir("tindak_lanjut")) for item in items],
        "rekomendasi atau tindak lanjut",
    )
    return dari(material, ("sec-langkah", *tiap(material, "sec-analisis")), ("analisis.csv",), missing)


def keuangan(material: Material) -> Isi:
    """Every leaf of the budget has pagu and realisasi, and so has every kind of belanja."""
    budget = material.laporan.anggaran
    missing = tabel_kosong(material, "belanja")
    bare = [item.nama for item in budget.rincian if item.pagu is None or item.realisasi is None]
    bare += [row.jenis for row in budget.belanja if row.pagu is None or row.realisasi is None]
    if bare:
        missing.append(f"pagu atau realisasi belum ada untuk {kata.rangkai(bare)}")
    labels = ("sec-realisasi-anggaran", "tbl-efisiensi-program", "tbl-belanja")
    return dari(material, labels, ("anggaran.csv", "belanja.csv"), missing)


def penyusun(material: Material) -> Isi:
    """Who compiled it does not stand in the report."""
    return manusia(
        material,
        "Data tidak memuat unit penyusun laporan; cocokkan dengan uraian tugas unit.",
        ("sec-organisasi",),
        ("struktur.csv",),
    )


def didukung_data(material: Material) -> Isi:
    """The measured values are backed by what they were computed from."""
    laporan = material.laporan
    missing = tanpa(laporan.indikator, map(ada_realisasi, laporan.indikator), f"realisasi {laporan.year}")
    labels, data = [], ["indikator_tahun.csv"]
    for item in laporan.indikator:
        if item.baris.skema_predikat == "ikm":
            labels += ["tbl-unsur-ikm", "tbl-survei-ikm"]
            data += ["ikm_unsur.csv", "ikm_survei.csv"]
            if (
                laporan.survei.baris is None
                or not laporan.survei.unsur
                or any(row.nilai is None for row in laporan.survei.unsur)
            ):
                missing.append(f"survei dan nilai unsur {item.singkatan} tahun {laporan.year} belum lengkap")
        if item.baris.skema_predikat == "akip":
            labels.append("tbl-komponen-akip")
            data.append("akip_komponen.csv")
            if laporan.akip(laporan.year).nilai is None:
                missing.append(f"nilai komponen {item.singkatan} tahun {laporan.year} belum lengkap")
    return dari(material, labels, data, missing)


def mekanisme(material: Material) -> Isi:
    """How units hand in their data does not stand in the report."""
    return manusia(material, "Laporan tidak memuat tata cara penyampaian data; periksa SOP atau surat edarannya.")


def penanggung_jawab(material: Material) -> Isi:
    """Who answers for the data of a unit does not stand in the report."""
    return manusia(material, "Laporan tidak memuat penanggung jawab data tiap unit; periksa surat penunjukannya.")


def keandalan(material: Material) -> Isi:
    """Values that wait for a decision of the office are not reliable yet; the rest a human judges."""
    waiting = sum(row.status == "perlu_keputusan" for row in material.laporan.tabel.koreksi)
    if waiting:
        missing = [f"{kata.terbilang(waiting)} koreksi data masih menunggu keputusan kantor"]
        return dari(material, ("tbl-koreksi",), ("koreksi.csv",), missing)
    return manusia(
        material,
        "Tidak ada koreksi yang menunggu keputusan; cocokkan cuplikan data dengan dokumen sumbernya.",
        ("tbl-masukan",),
    )


def diketahui_unit(material: Material) -> Isi:
    """Whether the units know the analysis does not stand in the report."""
    return manusia(
        material, "Tanyakan kepada unit terkait, atau periksa notula pembahasannya.", tiap(material, "sec-analisis")
    )


def gabungan(material: Material) -> Isi:
    """Whether the levels below took part does not stand in the report."""
    return manusia(material, "Laporan tidak memuat masukan seksi dan kelurahan; periksa laporan tingkat di bawahnya.")


def sesuai_pk(material: Material) -> Isi:
    """Sasaran and targets of the report are those of the PK: both come from one datum."""
    labels = ("tbl-perjanjian-kinerja", "lampiran-pk", *(f"sec-{item.id}" for item in material.laporan.sasaran))
    return dari(
        material,
        labels,
        ("sasaran.csv",),
        tanpa(material.laporan.indikator, map(ada_target, material.laporan.indikator), "target"),
    )


def selaras_renstra(material: Material) -> Isi:
    """The same wording in PK and Renstra is aligned; another wording a human must compare."""
    loose = [item.nama for item in material.laporan.sasaran if item.tujuan is None]
    if loose:
        return dari(
            material,
            ("tbl-renstra",),
            ("sasaran.csv",),
            [f"sasaran {kata.rangkai(loose)} belum ditautkan dengan tujuan Renstra"],
        )
    other = _rumusan_lain(material)
    if other:
        reason = f"Rumusan Renstra berbeda untuk sasaran {kata.rangkai(other)}; nilai apakah maksudnya sama."
        return manusia(material, reason, ("tbl-renstra",), ("sasaran.csv",))
    return dari(material, ("tbl-renstra",), ("sasaran.csv",))


def penjelasan_sasaran(material: Material) -> Isi:
    """Where the sasaran differ, the narrative on planning says why."""
    return _penjelasan(material, sesuai_pk(material), selaras_renstra(material))


def sesuai_indikator(material: Material) -> Isi:
    """Every sasaran has an indicator."""
    bare = [item.nama for item in material.laporan.sasaran if not item.indikator]
    missing = [f"indikator belum ada untuk sasaran {kata.rangkai(bare)}"] if bare else []
    return dari(material, ("tbl-perjanjian-kinerja",), ("indikator.csv",), missing)


def sesuai_iku(material: Material) -> Isi:
    """Every indicator is one of the Renstra, with its final target, and is accounted for."""
    items = material.laporan.indikator
    missing = tanpa(items, [item.target_akhir is not None for item in items], "target akhir Renstra")
    return dari(material, ("tbl-capaian-iku", "tbl-renstra"), ("indikator.csv",), missing)


def penjelasan_indikator(material: Material) -> Isi:
    """Where the indicators differ, the narrative on planning says why."""
    return _penjelasan(material, sesuai_indikator(material), sesuai_iku(material))


def perbandingan(material: Material) -> Isi:
    """Every indicator stands beside last year and beside another kecamatan."""
    items = material.laporan.indikator
    missing = tanpa(items, map(ada_lalu, items), f"realisasi {material.laporan.year - 1}")
    missing += tanpa(items, [bool(item.pembanding) for item in items], "pembanding")
    return dari(material, tiap(material, "tbl-riwayat", "tbl-pembanding"), ("indikator_tahun.csv",), missing)


def cukup_mengukur(material: Material) -> Isi:
    """Whether an indicator measures its sasaran is a matter of judgement."""
    return manusia(
        material,
        "Nilai apakah indikator menggambarkan hasil yang dituju sasarannya.",
        ("tbl-perjanjian-kinerja",),
        ("indikator.csv",),
    )


def penjelasan_ukuran(material: Material) -> Isi:
    """Follows the item before it, which only a human can answer."""
    return manusia(material, "Bergantung pada jawaban butir III.8.", ("sec-perjanjian-kinerja",))


def smart(material: Material) -> Isi:
    """Without a target nothing can be measured; with one, a human judges the rest."""
    missing = tanpa(material.laporan.indikator, map(ada_target, material.laporan.indikator), "target")
    if missing:
        return dari(material, ("tbl-perjanjian-kinerja",), ("indikator_tahun.csv",), missing)
    reason = "Satuan dan target ada; nilai apakah indikator spesifik, dapat dicapai, relevan, dan berbatas waktu."
    return manusia(material, reason, ("tbl-perjanjian-kinerja",), ("indikator.csv",))


def _penjelasan(material: Material, *butir: Isi) -> Isi:
    if all(item.jawaban == YA for item in butir):
        return Isi(YA, kurang="Tidak diperlukan: kedua butir terpenuhi.")
    if terisi(material, "perencanaan"):
        return manusia(
            material, "Narasi perencanaan terisi; nilai apakah penjelasannya memadai.", ("sec-perjanjian-kinerja",)
        )
    return Isi(BELUM, kurang="Penjelasan belum ditulis dalam narasi perencanaan.")


def _rumusan_lain(material: Material) -> list[str]:
    rows = ((item.nama, item.baris.nama_renstra) for item in material.laporan.sasaran)
    return [name for name, other in rows if other and other.casefold() != name.casefold()]


REVIU: Mapping[str, Callable[[Material], Isi]] = {
    f"F{number:02d}": answer
    for number, answer in enumerate(
        (
            data_penting, target, capaian, lampiran, perbaikan, keuangan,
            penyusun, didukung_data, mekanisme, penanggung_jawab, keandalan, diketahui_unit, gabungan,
            sesuai_pk, selaras_renstra, penjelasan_sasaran, sesuai_indikator, sesuai_iku, penjelasan_indikator,
            perbandingan, cukup_mengukur, penjelasan_ukuran, smart,
        ),
        start=1,
    )
}  # fmt: skip
