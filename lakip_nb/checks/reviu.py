"""The 23 items of the reviu form (PermenPANRB 53/2014, Lampiran III), each answered from the report."""

from collections.abc import Callable, Mapping

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.bukti import (
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
from lakip_nb.checks.narasi import terisi
from lakip_nb.present import kata


def data_penting(bahan: Bahan) -> Isi:
    """Territory, population, organisation, staff and main problems are shown."""
    missing = tabel_kosong(bahan, "wilayah", "desa", "struktur", "jabatan", "pegawai")
    if "isu-strategis" in bahan.slot and not terisi(bahan, "isu-strategis"):
        missing.append("permasalahan utama belum ditulis dalam narasi isu-strategis")
    labels = ("sec-gambaran-umum", "tbl-penduduk-desa", "fig-bagan-organisasi", "tbl-pegawai-jabatan", "sec-isu-strategis")
    return dari(bahan, labels, kurang=missing)


def target(bahan: Bahan) -> Isi:
    """Every indicator has this year's target."""
    items = bahan.laporan.indikator
    missing = tanpa(items, map(ada_target, items), f"target {bahan.laporan.year}")
    return dari(bahan, ("tbl-perjanjian-kinerja", "tbl-capaian-iku"), ("indikator_tahun.csv",), missing)


def capaian(bahan: Bahan) -> Isi:
    """Every indicator has this year's realisasi and an achievement or a judgement of it."""
    items = bahan.laporan.indikator
    missing = tanpa(items, map(ada_realisasi, items), f"realisasi {bahan.laporan.year}")
    measured = [*filter(ada_realisasi, items)]
    missing += tanpa(measured, [item.capaian is not None or item.tercapai is not None for item in measured], "capaian yang dapat dihitung")
    return dari(bahan, ("tbl-capaian-iku", *tiap(bahan, "sec-target")), ("indikator_tahun.csv",), missing)


def lampiran(bahan: Bahan) -> Isi:
    """The perjanjian kinerja stands in the annex."""
    return dari(bahan, ("lampiran-pk", "tbl-lampiran-pk", "tbl-lampiran-program", "lampiran-koreksi"))


def perbaikan(bahan: Bahan) -> Isi:
    """Every indicator has a recommendation or a follow-up."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [bool(item.butir("rekomendasi") or item.butir("tindak_lanjut")) for item in items], "rekomendasi atau tindak lanjut")
    return dari(bahan, ("sec-langkah", *tiap(bahan, "sec-analisis")), ("analisis.csv",), missing)


def keuangan(bahan: Bahan) -> Isi:
    """Every leaf of the budget has pagu and realisasi, and so has every kind of belanja."""
    budget = bahan.laporan.anggaran
    missing = tabel_kosong(bahan, "belanja")
    bare = [item.nama for item in budget.rincian if item.pagu is None or item.realisasi is None]
    bare += [row.jenis for row in budget.belanja if row.pagu is None or row.realisasi is None]
    if bare:
        missing.append(f"pagu atau realisasi belum ada untuk {kata.rangkai(bare)}")
    labels = ("sec-realisasi-anggaran", "tbl-efisiensi-program", "tbl-belanja")
    return dari(bahan, labels, ("anggaran.csv", "belanja.csv"), missing)


def penyusun(bahan: Bahan) -> Isi:
    """Who compiled it does not stand in the report."""
    return manusia(bahan, "Data tidak memuat unit penyusun laporan; cocokkan dengan uraian tugas unit.", ("sec-organisasi",), ("struktur.csv",))


def didukung_data(bahan: Bahan) -> Isi:
    """The measured values are backed by what they were computed from."""
    laporan = bahan.laporan
    missing = tanpa(laporan.indikator, map(ada_realisasi, laporan.indikator), f"realisasi {laporan.year}")
    labels, data = [], ["indikator_tahun.csv"]
    for item in laporan.indikator:
        if item.baris.skema_predikat == "ikm":
            labels += ["tbl-unsur-ikm", "tbl-survei-ikm"]
            data += ["ikm_unsur.csv", "ikm_survei.csv"]
            if laporan.survei is None or not laporan.unsur or any(row.nilai is None for row in laporan.unsur):
                missing.append(f"survei dan nilai unsur {item.singkatan} tahun {laporan.year} belum lengkap")
        if item.baris.skema_predikat == "akip":
            labels.append("tbl-komponen-akip")
            data.append("akip_komponen.csv")
            if laporan.nilai_akip(laporan.year) is None:
                missing.append(f"nilai komponen {item.singkatan} tahun {laporan.year} belum lengkap")
    return dari(bahan, labels, data, missing)


def mekanisme(bahan: Bahan) -> Isi:
    """How units hand in their data does not stand in the report."""
    return manusia(bahan, "Laporan tidak memuat tata cara penyampaian data; periksa SOP atau surat edarannya.")


def penanggung_jawab(bahan: Bahan) -> Isi:
    """Who answers for the data of a unit does not stand in the report."""
    return manusia(bahan, "Laporan tidak memuat penanggung jawab data tiap unit; periksa surat penunjukannya.")


def keandalan(bahan: Bahan) -> Isi:
    """Values that wait for a decision of the office are not reliable yet; the rest a human judges."""
    waiting = sum(row.status == "perlu_keputusan" for row in bahan.laporan.tabel["koreksi"])
    if waiting:
        missing = [f"{kata.terbilang(waiting)} koreksi data masih menunggu keputusan kantor"]
        return dari(bahan, ("tbl-koreksi",), ("koreksi.csv",), missing)
    return manusia(bahan, "Tidak ada koreksi yang menunggu keputusan; cocokkan cuplikan data dengan dokumen sumbernya.", ("tbl-masukan",))


def diketahui_unit(bahan: Bahan) -> Isi:
    """Whether the units know the analysis does not stand in the report."""
    return manusia(bahan, "Tanyakan kepada unit terkait, atau periksa notula pembahasannya.", tiap(bahan, "sec-analisis"))


def gabungan(bahan: Bahan) -> Isi:
    """Whether the levels below took part does not stand in the report."""
    return manusia(bahan, "Laporan tidak memuat masukan seksi dan kelurahan; periksa laporan tingkat di bawahnya.")


def sesuai_pk(bahan: Bahan) -> Isi:
    """Sasaran and targets of the report are those of the PK: both come from one datum."""
    labels = ("tbl-perjanjian-kinerja", "lampiran-pk", *(f"sec-{item.id}" for item in bahan.laporan.sasaran))
    return dari(bahan, labels, ("sasaran.csv",), tanpa(bahan.laporan.indikator, map(ada_target, bahan.laporan.indikator), "target"))


def selaras_renstra(bahan: Bahan) -> Isi:
    """The same wording in PK and Renstra is aligned; another wording a human must compare."""
    loose = [item.nama for item in bahan.laporan.sasaran if item.tujuan is None]
    if loose:
        return dari(bahan, ("tbl-renstra",), ("sasaran.csv",), [f"sasaran {kata.rangkai(loose)} belum ditautkan dengan tujuan Renstra"])
    other = _rumusan_lain(bahan)
    if other:
        reason = f"Rumusan Renstra berbeda untuk sasaran {kata.rangkai(other)}; nilai apakah maksudnya sama."
        return manusia(bahan, reason, ("tbl-renstra",), ("sasaran.csv",))
    return dari(bahan, ("tbl-renstra",), ("sasaran.csv",))


def penjelasan_sasaran(bahan: Bahan) -> Isi:
    """Where the sasaran differ, the narrative on planning says why."""
    return _penjelasan(bahan, sesuai_pk(bahan), selaras_renstra(bahan))


def sesuai_indikator(bahan: Bahan) -> Isi:
    """Every sasaran has an indicator."""
    bare = [item.nama for item in bahan.laporan.sasaran if not item.indikator]
    missing = [f"indikator belum ada untuk sasaran {kata.rangkai(bare)}"] if bare else []
    return dari(bahan, ("tbl-perjanjian-kinerja",), ("indikator.csv",), missing)


def sesuai_iku(bahan: Bahan) -> Isi:
    """Every indicator is one of the Renstra, with its final target, and is accounted for."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [item.target_akhir is not None for item in items], "target akhir Renstra")
    return dari(bahan, ("tbl-capaian-iku", "tbl-renstra"), ("indikator.csv",), missing)


def penjelasan_indikator(bahan: Bahan) -> Isi:
    """Where the indicators differ, the narrative on planning says why."""
    return _penjelasan(bahan, sesuai_indikator(bahan), sesuai_iku(bahan))


def perbandingan(bahan: Bahan) -> Isi:
    """Every indicator stands beside last year and beside another kecamatan."""
    items = bahan.laporan.indikator
    missing = tanpa(items, map(ada_lalu, items), f"realisasi {bahan.laporan.year - 1}")
    missing += tanpa(items, [bool(item.pembanding) for item in items], "pembanding")
    return dari(bahan, tiap(bahan, "tbl-riwayat", "tbl-pembanding"), ("indikator_tahun.csv",), missing)


def cukup_mengukur(bahan: Bahan) -> Isi:
    """Whether an indicator measures its sasaran is a matter of judgement."""
    return manusia(bahan, "Nilai apakah indikator menggambarkan hasil yang dituju sasarannya.", ("tbl-perjanjian-kinerja",), ("indikator.csv",))


def penjelasan_ukuran(bahan: Bahan) -> Isi:
    """Follows the item before it, which only a human can answer."""
    return manusia(bahan, "Bergantung pada jawaban butir III.8.", ("sec-perjanjian-kinerja",))


def smart(bahan: Bahan) -> Isi:
    """Without a target nothing can be measured; with one, a human judges the rest."""
    missing = tanpa(bahan.laporan.indikator, map(ada_target, bahan.laporan.indikator), "target")
    if missing:
        return dari(bahan, ("tbl-perjanjian-kinerja",), ("indikator_tahun.csv",), missing)
    reason = "Satuan dan target ada; nilai apakah indikator spesifik, dapat dicapai, relevan, dan berbatas waktu."
    return manusia(bahan, reason, ("tbl-perjanjian-kinerja",), ("indikator.csv",))


def _penjelasan(bahan: Bahan, *butir: Isi) -> Isi:
    if all(item.jawaban == YA for item in butir):
        return Isi(YA, kurang="Tidak diperlukan: kedua butir terpenuhi.")
    if terisi(bahan, "perencanaan"):
        return manusia(bahan, "Narasi perencanaan terisi; nilai apakah penjelasannya memadai.", ("sec-perjanjian-kinerja",))
    return Isi(BELUM, kurang="Penjelasan belum ditulis dalam narasi perencanaan.")


def _rumusan_lain(bahan: Bahan) -> list[str]:
    rows = ((item.nama, item.baris.nama_renstra) for item in bahan.laporan.sasaran)
    return [name for name, other in rows if other and other.casefold() != name.casefold()]


REVIU: Mapping[str, Callable[[Bahan], Isi]] = {
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
"""The answer to each item, by its code in data/acuan/butir_reviu.csv."""
