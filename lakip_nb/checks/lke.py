"""Points 3a and 3b of the AKIP score sheet (PermenPANRB 88/2021), each answered from the report."""

from collections.abc import Callable, Mapping

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.bukti import Isi, ada_lalu, ada_realisasi, dari, manusia, tanpa, tiap
from lakip_nb.checks.narasi import terisi
from lakip_nb.checks.reviu import keuangan
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

_BAB = ("bab-pendahuluan", "bab-perencanaan", "bab-akuntabilitas", "bab-penutup")
_PER_INDIKATOR = ("sec-target", "sec-riwayat", "sec-jangka-menengah", "sec-pembanding", "sec-analisis", "sec-efisiensi")


def disusun(bahan: Bahan) -> Isi:
    """The report has its four Bab."""
    return dari(bahan, _BAB)


def berkala(bahan: Bahan) -> Isi:
    """Last year's report is known, too."""
    before = bahan.laporan_lalu
    if before is None:
        return manusia(bahan, f"Data laporan {bahan.laporan.year - 1} tidak tersimpan di sini; periksa arsip laporan tahun-tahun sebelumnya.")
    return dari(bahan, data=(f"data/{before.kecamatan}/{before.year}",))


def diformalkan(bahan: Bahan) -> Isi:
    """The signature block is complete; the signature itself is on paper."""
    signs = bahan.laporan.penandatangan
    parts = {"pangkat": signs.pangkat, "golongan": signs.golongan, "NIP": signs.nip}
    missing = [name for name, value in parts.items() if value is None]
    if missing:
        return dari(bahan, ("kata-pengantar",), ("penandatangan.csv",), [f"{kata.rangkai(missing)} penanda tangan belum diisi"])
    return manusia(bahan, "Blok tanda tangan lengkap; periksa tanda tangan dan cap pada naskah yang disampaikan.", ("kata-pengantar",), ("penandatangan.csv",))


def direviu(bahan: Bahan) -> Isi:
    """The review comes after the report."""
    return manusia(bahan, "Periksa pernyataan telah direviu dari APIP atau Inspektorat.")


def dipublikasikan(bahan: Bahan) -> Isi:
    """Publication comes after the report."""
    return manusia(bahan, "Periksa laman tempat laporan dimuat.")


def tepat_waktu(bahan: Bahan) -> Isi:
    """Signed after the deadline cannot be in time; before it, the receipt decides."""
    identitas = bahan.laporan.identitas
    due = (bahan.laporan.year + 1, identitas.batas_penyampaian_bulan)
    signed = f"ditandatangani {kata.tanggal(identitas.tanggal)}"
    limit = f"batas {kata.terbilang(due[1])} bulan setelah tahun anggaran berakhir"
    if (identitas.tanggal.year, identitas.tanggal.month) > due:
        return dari(bahan, ("kata-pengantar",), ("identitas.csv",), [f"{signed}, melewati {limit}"])
    reason = f"{kata.besar(signed)}, sebelum {limit}; cocokkan dengan tanda terima penyampaiannya."
    return manusia(bahan, reason, ("kata-pengantar",), ("identitas.csv",))


def standar(bahan: Bahan) -> Isi:
    """Every part that PermenPANRB 53/2014 asks for is there."""
    labels = (*_BAB, "sec-isu-strategis", "sec-perjanjian-kinerja", *tiap(bahan, *_PER_INDIKATOR))
    labels += tuple(f"sec-program-{item.id}" for item in bahan.laporan.sasaran)
    return dari(bahan, (*labels, "sec-realisasi-anggaran", "lampiran-pk"))


def informasi(bahan: Bahan) -> Isi:
    """Realisasi of every indicator and of the budget, and the prose that the chapters ask for."""
    items = bahan.laporan.indikator
    missing = tanpa(items, map(ada_realisasi, items), f"realisasi {bahan.laporan.year}")
    money = keuangan(bahan)
    if money.kurang:
        missing.append(money.kurang[:1].lower() + money.kurang[1:].rstrip("."))
    empty = [slot for slot in dict.fromkeys(bahan.slot) if not terisi(bahan, slot)]
    if empty:
        missing.append(f"narasi {kata.rangkai(empty)} belum ditulis")
    return dari(bahan, ("sec-capaian", "sec-realisasi-anggaran"), kurang=missing)


def target_tahunan(bahan: Bahan) -> Isi:
    """Realisasi beside this year's target, both as numbers."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [item.target is not None and item.realisasi is not None for item in items], "target dan realisasi berupa angka")
    return dari(bahan, ("tbl-capaian-iku", *tiap(bahan, "sec-target")), ("indikator_tahun.csv",), missing)


def jangka_menengah(bahan: Bahan) -> Isi:
    """Realisasi beside the Renstra's final target."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [item.target_akhir is not None for item in items], "target akhir Renstra")
    missing += tanpa(items, [item.realisasi is not None for item in items], f"realisasi {bahan.laporan.year}")
    return dari(bahan, tiap(bahan, "tbl-jangka-menengah"), ("indikator.csv",), missing)


def tahun_sebelumnya(bahan: Bahan) -> Isi:
    """Realisasi beside last year's."""
    items = bahan.laporan.indikator
    missing = tanpa(items, map(ada_lalu, items), f"realisasi {bahan.laporan.year - 1}")
    return dari(bahan, tiap(bahan, "tbl-riwayat"), ("indikator_tahun.csv",), missing)


def tolok_ukur(bahan: Bahan) -> Isi:
    """The data knows no national standard; a kecamatan beside it may do, which a human judges."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [bool(item.pembanding) for item in items], "pembanding")
    if missing:
        return dari(bahan, tiap(bahan, "tbl-pembanding"), ("indikator_tahun.csv",), missing)
    reason = "Pembandingnya kecamatan lain; nilai apakah ada standar nasional atau internasional yang seharusnya dipakai."
    return manusia(bahan, reason, tiap(bahan, "tbl-pembanding"), ("indikator_tahun.csv",))


def mutu_capaian(bahan: Bahan) -> Isi:
    """Why it came so, what helped or hindered, what was tried, and the explanation in prose."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [_ada_sebab(item) for item in items], "penyebab keberhasilan atau kegagalan")
    missing += tanpa(items, [bool(item.butir("penghambat")) for item in items], "hambatan")
    missing += tanpa(items, [bool(item.butir("solusi") or item.butir("tindak_lanjut")) for item in items], "upaya yang dilakukan")
    asked = [item for item in items if f"analisis-{item.id}" in bahan.slot]
    missing += tanpa(asked, [terisi(bahan, f"analisis-{item.id}") for item in asked], "penjelasan dalam narasi")
    return dari(bahan, tiap(bahan, "tbl-analisis"), ("analisis.csv",), missing)


def efisiensi(bahan: Bahan) -> Isi:
    """The efficiency of every indicator can be computed."""
    pairs = [(sasaran, item) for sasaran in bahan.laporan.sasaran for item in sasaran.indikator]
    missing = tanpa([item for _, item in pairs], [sasaran.efisiensi(item) is not None for sasaran, item in pairs], "efisiensi")
    return dari(bahan, tiap(bahan, "tbl-efisiensi"), ("sasaran_program.csv", "anggaran.csv"), missing)


def rekomendasi(bahan: Bahan) -> Isi:
    """Every indicator has a recommendation."""
    items = bahan.laporan.indikator
    missing = tanpa(items, [bool(item.butir("rekomendasi")) for item in items], "rekomendasi")
    return dari(bahan, ("sec-langkah",), ("analisis.csv",), missing)


def _ada_sebab(item: Indikator) -> bool:
    return bool(item.butir("penyebab") or (item.tercapai and item.butir("pendukung")))


LKE: Mapping[str, Callable[[Bahan], Isi]] = {
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
"""The answer to each point, by its code in data/acuan/butir_reviu.csv."""
