"""Tables of section 3.1: targets, achievements and their comparisons."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja.efisiensi import METODE
from lakip_nb.present import kata
from lakip_nb.present.output import berlabel
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks

RUMUS_CAPAIAN = {
    "naik": "Capaian = realisasi ÷ target × 100%",
    "turun": "Capaian = (2 × target − realisasi) ÷ target × 100%",
}


def tertulis(indikator: Indikator, ukur: Pengukuran) -> tuple[str | None, str | None]:
    """Target and realisasi as a report writes them: `85,35`, `66,66 (B)`, `CC`; None if unknown."""
    target = _bernilai(indikator, ukur.target, ukur.tahun) or ukur.target_label
    return target, _bernilai(indikator, ukur.realisasi, ukur.tahun) or ukur.realisasi_label


def _bernilai(indikator: Indikator, nilai: Decimal | None, tahun: int) -> str | None:
    if nilai is None:
        return None
    if indikator.baris.skema_predikat == "akip":
        return kata.berpredikat(nilai, indikator.predikat_nilai(nilai, tahun))
    return kata.nilai(nilai)


def beda_dari_resmi(laporan: Laporan, skema: str, hitungan: Decimal | None, sebutan: str) -> list[str]:
    """A note where the score computed from its parts is not the official one."""
    official = next((item.realisasi for item in laporan.indikator if item.baris.skema_predikat == skema), None)
    if hitungan is None or official is None or kata.nilai(hitungan) == kata.nilai(official):
        return []
    return [
        f"{kata.besar(sebutan)} {kata.nilai(hitungan)} berbeda dari realisasi yang ditetapkan {kata.nilai(official)}; "
        "perlu diperiksa."
    ]


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
            values = (item.satuan, *tertulis(item, item.kini), item.capaian, item.predikat_capaian, status)
            rows.append(TableRow((sasaran.nomor, sasaran.nama, item.nama), values))
    ways = dict.fromkeys(item.arah for item in laporan.indikator)
    formula = "; ".join(RUMUS_CAPAIAN[way] + (" (makin rendah makin baik)" if way == "turun" else "") for way in ways)
    return Tabel(
        judul=f"Capaian indikator kinerja utama {laporan.identitas.instansi}, {laporan.year}",
        stub=("No.", "Sasaran strategis", "Indikator kinerja"),
        kolom=(
            teks("Satuan"),
            Kolom("Target"),
            Kolom("Realisasi"),
            Kolom("Capaian (%)", kata.nilai),
            teks("Kriteria"),
            teks("Status"),
        ),
        baris=rows,
        rumus=formula or None,
    )


@berlabel("tbl-riwayat-{indikator.id}")
def riwayat(indikator: Indikator) -> Tabel:
    """Target, realisasi and achievement over the years."""
    years = indikator.tahun_riwayat
    measured = [indikator.pada(year) for year in years]
    targets, done = zip(*(tertulis(indikator, ukur) for ukur in measured), strict=True)
    labels = [str(ukur.tahun) for ukur in measured if ukur.target is None and ukur.target_label]
    note = (
        f"Target tahun {kata.rangkai(labels)} hanya berupa predikat tanpa angka, "
        "sehingga capaiannya tidak dapat dihitung."
    )
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return Tabel(
        judul=f"Target, realisasi, dan capaian {indikator.singkatan}, {span}",
        stub=("Indikator kinerja",),
        kolom=(
            teks("Satuan"),
            *(Kolom(str(year), grup="Target") for year in years),
            *(Kolom(str(year), grup="Realisasi") for year in years),
            *(Kolom(str(year), kata.nilai, "Capaian (%)") for year in years),
        ),
        baris=[TableRow((indikator.nama,), (indikator.satuan, *targets, *done, *(u.capaian for u in measured)))],
        rumus=RUMUS_CAPAIAN[indikator.arah],
        catatan=[note] if labels else [],
        rapat=True,
    )


@berlabel("tbl-jangka-menengah-{indikator.id}")
def jangka_menengah(indikator: Indikator) -> Tabel:
    """Realisasi year by year against the Renstra's final target."""
    years, end = indikator.tahun_renstra, indikator.renstra[1]
    done = [tertulis(indikator, indikator.pada(year))[1] for year in years]
    target = _bernilai(indikator, indikator.target_akhir, end)
    formula = (
        f"Tingkat kemajuan = realisasi {indikator.tahun} ÷ target akhir {end} × 100%"
        if indikator.arah == "naik"
        else f"Tingkat kemajuan = (2 × target akhir {end} − realisasi {indikator.tahun}) ÷ target akhir × 100%"
    )
    return Tabel(
        judul=f"Realisasi {indikator.singkatan} sampai {indikator.tahun} terhadap target akhir Renstra {end}",
        stub=("Indikator kinerja",),
        kolom=(
            *(Kolom(str(year), grup="Realisasi") for year in years),
            Kolom(f"Target akhir {end}"),
            Kolom("Tingkat kemajuan (%)", kata.nilai),
        ),
        baris=[TableRow((indikator.nama,), (*done, target, indikator.kemajuan))],
        rumus=formula,
        rapat=True,
    )


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


@berlabel("tbl-efisiensi-{indikator.id}")
def efisiensi(sasaran: Sasaran, indikator: Indikator) -> Tabel:
    """Achievement, budget absorption of the programmes that serve the sasaran, efficiency."""
    programs = kata.rangkai(item.nama for item in sasaran.program) if sasaran.program else None
    values = (indikator.capaian, sasaran.serapan, sasaran.efisiensi(indikator))
    return Tabel(
        judul=f"Efisiensi penggunaan sumber daya: {indikator.singkatan}, {indikator.tahun}",
        stub=("Sasaran", "Indikator kinerja"),
        kolom=(
            Kolom("Capaian kinerja (%)", kata.nilai),
            Kolom("Serapan anggaran (%)", kata.nilai),
            Kolom("Tingkat efisiensi (poin persen)", kata.bertanda),
        ),
        baris=[TableRow((sasaran.nama, indikator.nama), values)],
        rumus=METODE[sasaran.metode_efisiensi].rumus,
        catatan=[f"Serapan dihitung dari program pendukung sasaran: {programs}."] if programs else [],
    )
