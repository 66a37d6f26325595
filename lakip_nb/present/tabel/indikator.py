"""Tables of section 3.1: targets, achievements and their comparisons."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja import METODE, RUMUS_CAPAIAN
from lakip_nb.present import kata
from lakip_nb.present.headlines import kecil
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.pengukuran import (
    DIBULATKAN,
    TANPA_PERSEN,
    angka_atau_kata,
    bernilai,
    bertanda_atau_kata,
    dibulatkan,
    hasil,
    tanpa_angka,
    tertulis,
)
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks


def beda_dari_resmi(laporan: Laporan, skema: str, hitungan: Decimal | None, sebutan: str) -> list[str]:
    """A note where the score computed from its parts is not the official one."""
    item = next((item for item in laporan.indikator if item.baris.skema_predikat == skema), None)
    if item is None or hitungan is None or item.realisasi is None:
        return []
    computed, official = kata.senilai(item, hitungan), kata.senilai(item, item.realisasi)
    if computed == official:
        return []
    return [f"{kata.besar(sebutan)} {computed} berbeda dari realisasi yang ditetapkan {official}; perlu diperiksa."]


@berlabel("tbl-skala-capaian")
def skala_capaian(laporan: Laporan) -> Tabel:
    """The scale of achievements, as printed, with the rule for what it leaves open."""
    skala = laporan.skala_capaian
    peraturan = laporan.peraturan(skala.peraturan_id)
    rows = []
    for nomor, kelas in enumerate(skala.kelas, start=1):
        upper = kata.persen(kelas.batas_atas, 0)
        span = f"≤ {upper}" if kelas.batas_bawah is None else f"{kata.persen(kelas.batas_bawah, 0)} – {upper}"
        rows.append(TableRow((nomor,), (span, kelas.predikat)))
    return Tabel(
        judul="Skala nilai peringkat kinerja",
        stub=("No.",),
        kolom=(teks("Interval nilai capaian"), teks("Kriteria penilaian")),
        baris=rows,
        sumber=peraturan.sebutan if peraturan else None,
        catatan=(
            "Peraturan tidak mengatur nilai di antara dua interval dan di atas 100%. Laporan ini memakai batas bawah "
            "tiap interval sebagai ambang yang bersambung; capaian di atas 100% termasuk interval tertinggi.",
        ),
    )


@berlabel("tbl-capaian-iku")
def capaian_iku(laporan: Laporan) -> Tabel:
    """Target, realisasi, achievement and predicate of every indicator."""
    rows = []
    for sasaran in laporan.sasaran:
        for item in sasaran.indikator:
            status = kata.besar(kata.status(item.tercapai))
            judged = (TANPA_PERSEN, "") if item.tanpa_persen else (item.capaian, item.predikat_capaian)
            values = (item.satuan, *tertulis(item, item.kini), *judged, status)
            rows.append(TableRow((sasaran.nomor, sasaran.nama, item.nama), values))
    used = dict.fromkeys(item.rumus for item in laporan.indikator)
    lower = " (makin rendah makin baik)"
    formula = "; ".join(RUMUS_CAPAIAN[name] + (lower if name == "(2T-R)/T" else "") for name in used)
    notes = []
    if any(item.tanpa_persen for item in laporan.indikator):
        notes.append(
            f"{kata.besar(TANPA_PERSEN)}: targetnya nol atau berupa predikat, sehingga hanya dinilai tercapai atau "
            "belum tercapai."
        )
    if any(dibulatkan(item, [item.kini]) for item in laporan.indikator):
        notes.append(DIBULATKAN)
    return Tabel(
        judul=f"Capaian indikator kinerja utama {laporan.identitas.instansi}, {laporan.year}",
        stub=("No.", "Sasaran strategis", "Indikator kinerja"),
        kolom=(
            teks("Satuan"),
            Kolom("Target"),
            Kolom("Realisasi"),
            Kolom("Capaian (%)", angka_atau_kata),
            teks("Kriteria"),
            teks("Status"),
        ),
        baris=rows,
        rumus=formula or None,
        catatan=[*notes, *menunggu(laporan, "indikator", "indikator_tahun")],
    )


@perlu(lambda indikator: indikator.berriwayat)
@berlabel("tbl-riwayat-{indikator.id}")
def riwayat(indikator: Indikator) -> Tabel:
    """Target, realisasi and achievement over the years."""
    years = indikator.tahun_riwayat
    measured = [indikator.pada(year) for year in years]
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    unit = f" ({kecil(indikator.satuan)})" if indikator.satuan else ""
    return Tabel(
        judul=f"Target, realisasi, dan capaian {indikator.singkatan}, {span}",
        stub=("Tahun",),
        kolom=(Kolom(f"Target{unit}"), Kolom(f"Realisasi{unit}"), Kolom("Capaian (%)", angka_atau_kata)),
        baris=[TableRow((ukur.tahun,), (*tertulis(indikator, ukur), hasil(ukur))) for ukur in measured],
        rumus=RUMUS_CAPAIAN[indikator.rumus],
        catatan=[*tanpa_angka(measured), *([DIBULATKAN] if dibulatkan(indikator, measured) else [])],
    )


@perlu(lambda indikator: indikator.selisih_akhir is not None)
@berlabel("tbl-jangka-menengah-{indikator.id}")
def jangka_menengah(indikator: Indikator) -> Tabel:
    """Realisasi year by year against the Renstra's final target."""
    years, end = indikator.tahun_renstra, indikator.renstra[1]
    done = [tertulis(indikator, indikator.pada(year))[1] for year in years]
    target = bernilai(indikator, indikator.target_akhir, end)
    formula = {
        "R/T": f"Tingkat kemajuan = realisasi {indikator.tahun} ÷ target akhir {end} × 100%",
        "(2T-R)/T": f"Tingkat kemajuan = (2 × target akhir {end} − realisasi {indikator.tahun}) ÷ target akhir × 100%",
    }.get(indikator.rumus, "Kemajuan dinilai menurut urutan predikat, tanpa persentase")
    met = indikator.tercapai_akhir
    progress = kata.status(met) if indikator.kemajuan is None and met is not None else indikator.kemajuan
    return Tabel(
        judul=f"Realisasi {indikator.singkatan} sampai {indikator.tahun} terhadap target akhir Renstra {end}",
        stub=("Indikator kinerja",),
        kolom=(
            *(Kolom(str(year), grup="Realisasi") for year in years),
            Kolom(f"Target akhir {end}"),
            Kolom("Tingkat kemajuan (%)", angka_atau_kata),
        ),
        baris=[TableRow((indikator.nama,), (*done, target, progress))],
        rumus=formula,
        rapat=True,
    )


@perlu(lambda indikator: indikator.dibandingkan)
@berlabel("tbl-pembanding-{indikator.id}")
def pembanding(indikator: Indikator) -> Tabel:
    """Target and realisasi beside other kecamatan."""
    years = indikator.tahun_pembanding
    rows = []
    for nomor, place in enumerate((indikator.kecamatan, *indikator.pembanding) if years else (), start=1):
        targets, done = zip(*(tertulis(indikator, indikator.pada(year, place)) for year in years), strict=True)
        rows.append(TableRow((nomor, place), (*targets, *done), "sorot" if place == indikator.kecamatan else ""))
    others = kata.rangkai(indikator.pembanding) if indikator.pembanding else "kecamatan lain"
    return Tabel(
        judul=f"{indikator.singkatan} Kecamatan {indikator.kecamatan} dan {others}",
        stub=("No.", "Kecamatan"),
        kolom=tuple(Kolom(str(year), grup=group) for group in ("Target", "Realisasi") for year in years)
        or (teks("Target"), teks("Realisasi")),
        baris=rows,
    )


@perlu(lambda sasaran, indikator: sasaran.efisiensi(indikator) is not None or sasaran.tidak_dilaksanakan)
@berlabel("tbl-efisiensi-{indikator.id}")
def efisiensi(sasaran: Sasaran, indikator: Indikator) -> Tabel:
    """Achievement, budget absorption of the programmes that serve the sasaran, efficiency."""
    programs = kata.rangkai(item.nama for item in sasaran.program) if sasaran.program else None
    value: Decimal | str | None = sasaran.efisiensi(indikator)
    if sasaran.tidak_dilaksanakan:
        value = "tidak dilaksanakan"
    elif value is None and indikator.tanpa_persen:
        value = TANPA_PERSEN
    values = (hasil(indikator.kini), sasaran.serapan, value)
    return Tabel(
        judul=f"Efisiensi penggunaan sumber daya: {indikator.singkatan}, {indikator.tahun}",
        stub=("Sasaran", "Indikator kinerja"),
        kolom=(
            Kolom("Capaian kinerja (%)", angka_atau_kata),
            Kolom("Serapan anggaran (%)", kata.nilai),
            Kolom("Tingkat efisiensi (poin persen)", bertanda_atau_kata),
        ),
        baris=[TableRow((sasaran.nama, indikator.nama), values)],
        rumus=METODE[sasaran.metode_efisiensi].rumus,
        catatan=[f"Serapan dihitung dari program pendukung sasaran: {programs}."] if programs else [],
    )
