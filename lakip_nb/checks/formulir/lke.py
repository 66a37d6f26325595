"""Points 3a and 3b of the AKIP score sheet (PermenPANRB 88/2021), each answered from the report."""

from collections.abc import Callable, Mapping

from lakip_nb.checks.formulir.bukti import Isi, ada_lalu, ada_realisasi, dari, manusia, tanpa, tiap
from lakip_nb.checks.formulir.reviu import keuangan
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.narasi import terisi
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

_BAB = ("bab-pendahuluan", "bab-perencanaan", "bab-akuntabilitas", "bab-penutup")
_PER_INDIKATOR = ("sec-target", "sec-riwayat", "sec-jangka-menengah", "sec-pembanding", "sec-analisis", "sec-efisiensi")


def disusun(material: Material) -> Isi:
    """The report has its four Bab."""
    return dari(material, _BAB)


def berkala(material: Material) -> Isi:
    """Last year's report is known, too."""
    before = material.laporan_lalu
    if before is None:
        return manusia(
            material,
            f"Data laporan {material.laporan.year - 1} tidak tersimpan di sini; periksa arsip laporan tahun-tahun sebelumnya.",
        )
    return dari(material, data=(f"data/{before.kecamatan}/{before.year}",))


def diformalkan(material: Material) -> Isi:
    """The signature block is complete; the signature itself is on paper."""
    signs = material.laporan.penandatangan
    parts = {"pangkat": signs.pangkat, "golongan": signs.golongan, "NIP": signs.nip}
    missing = [name for name, value in parts.items() if value is None]
    if missing:
        return dari(
            material,
            ("kata-pengantar",),
            ("penandatangan.csv",),
            [f"{kata.rangkai(missing)} penanda tangan belum diisi"],
        )
    return manusia(
        material,
        "Blok tanda tangan lengkap; periksa tanda tangan dan cap pada naskah yang disampaikan.",
        ("kata-pengantar",),
        ("penandatangan.csv",),
    )


def direviu(material: Material) -> Isi:
    """The review comes after the report."""
    return manusia(material, "Periksa pernyataan telah direviu dari APIP atau Inspektorat.")


def dipublikasikan(material: Material) -> Isi:
    """Publication comes after the report."""
    return manusia(material, "Periksa laman tempat laporan dimuat.")


def tepat_waktu(material: Material) -> Isi:
    """Signed after the deadline cannot be in time; before it, the receipt decides."""
    identitas = material.laporan.identitas
    due = (material.laporan.year + 1, identitas.batas_penyampaian_bulan)
    signed = f"ditandatangani {kata.tanggal(identitas.tanggal)}"
    limit = f"batas {kata.terbilang(due[1])} bulan setelah tahun anggaran berakhir"
    if (identitas.tanggal.year, identitas.tanggal.month) > due:
        return dari(material, ("kata-pengantar",), ("identitas.csv",), [f"{signed}, melewati {limit}"])
    reason = f"{kata.besar(signed)}, sebelum {limit}; cocokkan dengan tanda terima penyampaiannya."
    return manusia(material, reason, ("kata-pengantar",), ("identitas.csv",))


def standar(material: Material) -> Isi:
    """Every part that PermenPANRB 53/2014 asks for is there."""
    labels = (*_BAB, "sec-isu-strategis", "sec-perjanjian-kinerja", *tiap(material, *_PER_INDIKATOR))
    labels += tuple(f"sec-program-{item.id}" for item in material.laporan.sasaran)
    return dari(material, (*labels, "sec-realisasi-anggaran", "lampiran-pk"))


def informasi(material: Material) -> Isi:
    """Realisasi of every indicator and of the budget, and the prose that the chapters ask for."""
    items = material.laporan.indikator
    missing = tanpa(items, map(ada_realisasi, items), f"realisasi {material.laporan.year}")
    money = keuangan(material)
    if money.kurang:
        missing.append(money.kurang[:1].lower() + money.kurang[1:].rstrip("."))
    empty = [slot for slot in dict.fromkeys(material.slot) if not terisi(material, slot)]
    if empty:
        missing.append(f"narasi {kata.rangkai(empty)} belum ditulis")
    return dari(material, ("sec-capaian", "sec-realisasi-anggaran"), kurang=missing)


def target_tahunan(material: Material) -> Isi:
    """Realisasi beside this year's target, both as numbers."""
    items = material.laporan.indikator
    missing = tanpa(
        items,
        [item.target is not None and item.realisasi is not None for item in items],
        "target dan realisasi berupa angka",
    )
    return dari(material, ("tbl-capaian-iku", *tiap(material, "sec-target")), ("indikator_tahun.csv",), missing)


def jangka_menengah(material: Material) -> Isi:
    """Realisasi beside the Renstra's final target."""
    items = material.laporan.indikator
    missing = tanpa(items, [item.target_akhir is not None for item in items], "target akhir Renstra")
    missing += tanpa(items, [item.realisasi is not None for item in items], f"realisasi {material.laporan.year}")
    return dari(material, tiap(material, "tbl-jangka-menengah"), ("indikator.csv",), missing)


def tahun_sebelumnya(material: Material) -> Isi:
    """Realisasi beside last year's."""
    items = material.laporan.indikator
    missing = tanpa(items, map(ada_lalu, items), f"realisasi {material.laporan.year - 1}")
    return dari(material, tiap(material, "tbl-riwayat"), ("indikator_tahun.csv",), missing)


def tolok_ukur(material: Material) -> Isi:
    """The data knows no national standard; a kecamatan beside it may do, which a human judges."""
    items = material.laporan.indikator
    missing = tanpa(items, [bool(item.pembanding) for item in items], "pembanding")
    if missing:
        return dari(material, tiap(material, "tbl-pembanding"), ("indikator_tahun.csv",), missing)
    reason = (
        "Pembandingnya kecamatan lain; nilai apakah ada standar nasional atau internasional yang seharusnya dipakai."
    )
    return manusia(material, reason, tiap(material, "tbl-pembanding"), ("indikator_tahun.csv",))


def mutu_capaian(material: Material) -> Isi:
    """Why it came so, what helped or hindered, what was tried, and the explanation in prose."""
    items = material.laporan.indikator
    missing = tanpa(items, [_ada_sebab(item) for item in items], "penyebab keberhasilan atau kegagalan")
    missing += tanpa(items, [bool(item.butir("penghambat")) for item in items], "hambatan")
    missing += tanpa(
        items, [bool(item.butir("solusi") or item.butir("tindak_lanjut")) for item in items], "upaya yang dilakukan"
    )
    asked = [item for item in items if f"analisis-{item.id}" in material.slot]
    missing += tanpa(asked, [terisi(material, f"analisis-{item.id}") for item in asked], "penjelasan dalam narasi")
    return dari(material, tiap(material, "tbl-analisis"), ("analisis.csv",), missing)


def efisiensi(material: Material) -> Isi:
    """The efficiency of every indicator can be computed."""
    pairs = [(sasaran, item) for sasaran in material.laporan.sasaran for item in sasaran.indikator]
    missing = tanpa(
        [item for _, item in pairs], [sasaran.efisiensi(item) is not None for sasaran, item in pairs], "efisiensi"
    )
    return dari(material, tiap(material, "tbl-efisiensi"), ("sasaran_program.csv", "anggaran.csv"), missing)


def rekomendasi(material: Material) -> Isi:
    """Every indicator has a recommendation."""
    items = material.laporan.indikator
    missing = tanpa(items, [bool(item.butir("rekomendasi")) for item in items], "rekomendasi")
    return dari(material, ("sec-langkah",), ("analisis.csv",), missing)


def _ada_sebab(item: Indikator) -> bool:
    return bool(item.butir("penyebab") or (item.tercapai and item.butir("pendukung")))


LKE: Mapping[str, Callable[[Material], Isi]] = {
    f"F{number:02d}": answer
    for number, answer in enumerate(
        (
            disusun, berkala, diformalkan, direviu, dipublikasikan, tepat_waktu,
            standar, informasi, target_tahunan, jangka_menengah, tahun_sebelumnya, tolok_ukur,
            mutu_capaian, efisiensi, rekomendasi,
        ),
        start=24,
    )
}  # fmt: skip
