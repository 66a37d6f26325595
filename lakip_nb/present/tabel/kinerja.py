"""Tables of section 3.1: targets, achievements and their comparisons."""

from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.kinerja.efisiensi import METODE
from lakip_nb.present import kata
from lakip_nb.present.tabel.table import Baris, Kolom, Tabel, teks

RUMUS_CAPAIAN = {
    "naik": "Capaian = realisasi ÷ target × 100%",
    "turun": "Capaian = (2 × target − realisasi) ÷ target × 100%",
}


def tertulis(indikator: Indikator, ukur: Pengukuran, kolom: str) -> str | None:
    """A target or realisasi as a report writes it: `85,35`, `66,66 (B)`, `CC`; None if unknown."""
    if kolom == "target":
        return _bernilai(indikator, ukur.target, ukur.tahun) or ukur.target_label
    return _bernilai(indikator, ukur.realisasi, ukur.tahun) or ukur.realisasi_label


def _bernilai(indikator: Indikator, nilai: Decimal | None, tahun: int) -> str | None:
    if nilai is None:
        return None
    if indikator.baris.skema_predikat == "akip":
        return kata.berpredikat(nilai, indikator.predikat_nilai(nilai, tahun))
    return kata.nilai(nilai)


def skala_capaian(laporan: Laporan) -> Tabel:
    """The scale of achievements, as printed, with the rule for what it leaves open."""
    skala = laporan.skala_capaian
    peraturan = laporan.peraturan(skala.peraturan_id)
    rows = []
    for nomor, kelas in enumerate(skala.kelas, start=1):
        upper = kata.persen(kelas.batas_atas, 0)
        span = f"≤ {upper}" if kelas.batas_bawah is None else f"{kata.persen(kelas.batas_bawah, 0)} – {upper}"
        rows.append(Baris((nomor,), (span, kelas.predikat)))
    return Tabel(
        label="tbl-skala-capaian",
        judul="Skala nilai peringkat kinerja",
        stub=("No.",),
        kolom=(teks("Interval nilai capaian"), teks("Kriteria penilaian")),
        baris=rows,
        sumber=peraturan.sebutan,
        catatan=(
            "Peraturan tidak mengatur nilai di antara dua interval dan di atas 100%. Laporan ini memakai batas bawah "
            "tiap interval sebagai ambang yang bersambung; capaian di atas 100% termasuk interval tertinggi.",
        ),
    )


def capaian_iku(laporan: Laporan) -> Tabel:
    """Target, realisasi, achievement and predicate of every indicator."""
    return _capaian(
        laporan.sasaran,
        "tbl-capaian-iku",
        f"Capaian indikator kinerja utama Kecamatan {laporan.identitas.kecamatan}, {laporan.year}",
    )


def _capaian(groups: tuple[Sasaran, ...], label: str, judul: str) -> Tabel:
    items = [(sasaran, item) for sasaran in groups for item in sasaran.indikator]
    ways = dict.fromkeys(item.arah for _, item in items)
    formula = "; ".join(RUMUS_CAPAIAN[way] + (" (makin rendah makin baik)" if way == "turun" else "") for way in ways)
    return Tabel(
        label=label,
        judul=judul,
        stub=("No.", "Sasaran strategis", "Indikator kinerja"),
        kolom=(
            teks("Satuan"),
            Kolom("Target", str),
            Kolom("Realisasi", str),
            Kolom("Capaian (%)", kata.nilai),
            teks("Kriteria"),
            teks("Status"),
        ),
        baris=[
            Baris(
                (sasaran.nomor, sasaran.nama, item.nama),
                (
                    item.satuan,
                    tertulis(item, item.kini, "target"),
                    tertulis(item, item.kini, "realisasi"),
                    item.capaian,
                    item.predikat_capaian,
                    kata.besar(kata.status(item.tercapai)),
                ),
            )
            for sasaran, item in items
        ],
        rumus=formula or None,
    )


def riwayat(indikator: Indikator) -> Tabel:
    """Target, realisasi and achievement over the years."""
    years = indikator.tahun_riwayat
    kolom = [Kolom(str(year), str, "Target") for year in years]
    kolom += [Kolom(str(year), str, "Realisasi") for year in years]
    kolom += [Kolom(str(year), kata.nilai, "Capaian (%)") for year in years]
    measured = [indikator.pada(year) for year in years]
    values = [tertulis(indikator, ukur, name) for name in ("target", "realisasi") for ukur in measured]
    values += [ukur.capaian for ukur in measured]
    notes = []
    labels = [str(ukur.tahun) for ukur in measured if ukur.target is None and ukur.target_label]
    if labels:
        notes.append(
            f"Target tahun {kata.rangkai(labels)} hanya berupa predikat tanpa angka, sehingga capaiannya tidak dapat dihitung."
        )
    return Tabel(
        label=f"tbl-riwayat-{indikator.id}",
        judul=f"Target, realisasi, dan capaian {indikator.singkatan}, {_span(years)}",
        stub=("Indikator kinerja",),
        kolom=(teks("Satuan"), *kolom),
        baris=[Baris((indikator.nama,), (indikator.satuan, *values))],
        rumus=RUMUS_CAPAIAN[indikator.arah],
        catatan=notes,
        rapat=True,
    )


def jangka_menengah(indikator: Indikator) -> Tabel:
    """Realisasi year by year against the Renstra's final target."""
    years = indikator.tahun_renstra
    end = indikator.renstra[1]
    formula = (
        f"Tingkat kemajuan = realisasi {indikator.tahun} ÷ target akhir {end} × 100%"
        if indikator.arah == "naik"
        else f"Tingkat kemajuan = (2 × target akhir {end} − realisasi {indikator.tahun}) ÷ target akhir × 100%"
    )
    return Tabel(
        label=f"tbl-jangka-menengah-{indikator.id}",
        judul=f"Realisasi {indikator.singkatan} sampai {indikator.tahun} terhadap target akhir Renstra {end}",
        stub=("Indikator kinerja",),
        kolom=(
            *(Kolom(str(year), str, "Realisasi") for year in years),
            Kolom(f"Target akhir {end}", str),
            Kolom("Tingkat kemajuan (%)", kata.nilai),
        ),
        baris=[
            Baris(
                (indikator.nama,),
                (
                    *(tertulis(indikator, indikator.pada(year), "realisasi") for year in years),
                    _bernilai(indikator, indikator.target_akhir, end),
                    indikator.kemajuan,
                ),
            )
        ],
        rumus=formula,
        rapat=True,
    )


def pembanding(indikator: Indikator) -> Tabel:
    """Target and realisasi beside other kecamatan."""
    years = indikator.tahun_pembanding
    places = (indikator.kecamatan, *indikator.pembanding) if years else ()
    kolom = [Kolom(str(year), str, group) for group in ("Target", "Realisasi") for year in years]
    others = kata.rangkai(indikator.pembanding) if indikator.pembanding else "kecamatan lain"
    return Tabel(
        label=f"tbl-pembanding-{indikator.id}",
        judul=f"{indikator.singkatan} Kecamatan {indikator.kecamatan} dan {others}",
        stub=("No.", "Kecamatan"),
        kolom=tuple(kolom) or (teks("Target"), teks("Realisasi")),
        baris=[
            Baris(
                (nomor, place),
                tuple(
                    tertulis(indikator, indikator.pada(year, place), name)
                    for name in ("target", "realisasi")
                    for year in years
                ),
                "sorot" if place == indikator.kecamatan else "",
            )
            for nomor, place in enumerate(places, start=1)
        ],
    )


def analisis(sasaran: Sasaran, indikator: Indikator) -> Tabel:
    """Causes of success or failure, and what was done."""
    return Tabel(
        label=f"tbl-analisis-{indikator.id}",
        judul=f"Analisis penyebab dan solusi: {indikator.singkatan}, {indikator.tahun}",
        stub=("Sasaran", "Indikator kinerja"),
        kolom=(
            Kolom("Target", str),
            Kolom("Realisasi", str),
            Kolom("Capaian (%)", kata.nilai),
            teks("Penyebab keberhasilan atau kegagalan"),
            teks("Solusi yang dilakukan"),
        ),
        baris=[
            Baris(
                (sasaran.nama, indikator.nama),
                (
                    tertulis(indikator, indikator.kini, "target"),
                    tertulis(indikator, indikator.kini, "realisasi"),
                    indikator.capaian,
                    _points(indikator.butir("penyebab")),
                    _points(indikator.butir("solusi")),
                ),
            )
        ],
        rapat=True,
    )


def efisiensi(sasaran: Sasaran, indikator: Indikator) -> Tabel:
    """Achievement, budget absorption of the programmes that serve the sasaran, efficiency."""
    programs = kata.rangkai(item.nama for item in sasaran.program) if sasaran.program else None
    notes = [f"Serapan dihitung dari program pendukung sasaran: {programs}."] if programs else []
    return Tabel(
        label=f"tbl-efisiensi-{indikator.id}",
        judul=f"Efisiensi penggunaan sumber daya: {indikator.singkatan}, {indikator.tahun}",
        stub=("Sasaran", "Indikator kinerja"),
        kolom=(
            Kolom("Capaian kinerja (%)", kata.nilai),
            Kolom("Serapan anggaran (%)", kata.nilai),
            Kolom("Tingkat efisiensi (poin persen)", kata.bertanda),
        ),
        baris=[
            Baris((sasaran.nama, indikator.nama), (indikator.capaian, sasaran.serapan, sasaran.efisiensi(indikator)))
        ],
        rumus=METODE[sasaran.metode_efisiensi].rumus,
        catatan=notes,
    )


def _points(texts: tuple[str, ...]) -> str | None:
    return " ".join(f"{text.rstrip('.')}." for text in texts) or None


def _span(years: tuple[int, ...]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
