"""An indicator over the years: against its target, and beside the neighbouring kecamatan."""

from collections.abc import Sequence

from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.lines import Series, lines
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_YEARS = 5
_SUMBER = "data pengukuran indikator kinerja (indikator_tahun.csv), diolah"
_NOT_FROM_ZERO = "; sumbu tegak tidak dimulai dari nol"


@perlu(lambda indikator: indikator.berriwayat)
@berlabel("fig-riwayat-{indikator.id}")
def riwayat(indikator: Indikator) -> Gambar:
    """Target and realisasi over the years, in the indicator's unit; labels and gaps shown as such."""
    years = _window(indikator.tahun_riwayat)
    measured = {year: indikator.pada(year) for year in years}
    target = Series(
        "Target",
        {year: p.target for year, p in measured.items() if p.target is not None},
        {year: p.target_label for year, p in measured.items() if p.target is None and p.target_label},
    )
    done = _realisasi(indikator, "Realisasi", indikator.kecamatan, years)
    rows = []
    for year, p in measured.items():
        rows.append((str(year), _cell(indikator, target, year), _cell(indikator, done, year), kata.persen(p.capaian)))
    return _over_years(
        indikator,
        f"Target dan realisasi {indikator.singkatan} sampai dengan tahun {indikator.tahun}",
        _temuan_riwayat(indikator),
        (done, target),
        Data(("Tahun", "Target", "Realisasi", "Capaian"), rows),
        f"Kecamatan {indikator.kecamatan}",
    )


@perlu(lambda indikator: indikator.dibandingkan)
@berlabel("fig-pembanding-{indikator.id}")
def pembanding(indikator: Indikator) -> Gambar:
    """Realisasi beside that of the neighbouring kecamatan, in the indicator's unit."""
    name, now = indikator.singkatan, indikator.tahun
    judul = f"Realisasi {name} dibandingkan dengan kecamatan tetangga sampai dengan tahun {now}"
    years = _window((now, *(year for year in indikator.tahun_pembanding if year <= now)))
    places = [indikator.kecamatan, *indikator.pembanding]
    own, *others = (_realisasi(indikator, place, place, years) for place in places)
    if not any(s.nilai for s in others):
        return belum_tersedia(judul, f"data pembanding {name} dari kecamatan lain")
    drawn = [own, *(s for s in others if s.nilai or s.label)]
    rows = [(str(year), *(_cell(indikator, s, year) for s in drawn)) for year in years]
    data = Data(("Tahun", *(s.nama for s in drawn)), rows)
    where = f"Kecamatan {kata.rangkai(places)}"
    return _over_years(indikator, judul, _temuan_pembanding(indikator, drawn), drawn, data, where)


def _over_years(
    indikator: Indikator, judul: str, temuan: str, series: Sequence[Series], data: Data, tempat: str
) -> Gambar:
    """Lines over the years of the data, or bars where there is but one year."""
    years = [int(row[0]) for row in data.baris]
    known = [nilai for s in series for nilai in s.nilai.values()]
    if not known:
        return Gambar(judul, f"Angka {indikator.singkatan} belum tersedia.", data=data)
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
    unit = "Persen" if indikator.satuan.strip() == "%" else kata.besar(indikator.satuan.strip())
    measure = f"{unit} {indikator.singkatan}, {tempat}, {span}"
    if len(years) == 1:
        rows = [
            Bar(s.nama, s.nilai.get(years[0]), _cell(indikator, s, years[0]), style.ABU if n else None)
            for n, s in enumerate(series)
        ]
        return Gambar(judul, temuan, bars(rows), data, "Diagram batang mendatar", measure, _SUMBER)
    # The unit stands above the drawing; at its points it would only repeat itself.
    repeated = f" {kata.satuan_kecil(indikator.satuan)}"
    canvas = lines(years, series, lambda nilai: kata.ukuran(nilai, indikator.satuan).removesuffix(repeated))
    measure += _NOT_FROM_ZERO if min(known) > 0 else ""
    return Gambar(judul, temuan, canvas, data, "Diagram garis", measure, _SUMBER)


def _temuan_riwayat(indikator: Indikator) -> str:
    now, year, unit = indikator.kini, indikator.tahun, indikator.satuan
    opening = f"Realisasi {indikator.singkatan}"
    if now.realisasi is None:
        if now.realisasi_label:
            return f"{opening} tahun {year} hanya berupa predikat, {now.realisasi_label}"
        known = [y for y in indikator.tahun_riwayat if indikator.pada(y).realisasi is not None]
        last = kata.ukuran(indikator.pada(known[-1]).realisasi, unit) if known else ""
        return f"{opening} tahun {year} belum diketahui" + (
            f"; terakhir {last} pada tahun {known[-1]}" if known else ""
        )
    moved, done = _gerak(indikator), kata.ukuran(now.realisasi, unit)
    if now.target is None:
        why = (
            f"targetnya hanya berupa predikat, {now.target_label}" if now.target_label else "targetnya belum ditetapkan"
        )
        return f"{opening} {done} pada tahun {year}{moved}; {why}"
    side = kata.terhadap(indikator.selisih, f"target {kata.ukuran(now.target, unit)}", unit)
    side = f"berada {side}" if indikator.selisih else side
    return f"Target {indikator.singkatan} tahun {year} {kata.status(now.tercapai)}: realisasi {done} {side}{moved}"


def _gerak(indikator: Indikator) -> str:
    change = indikator.perubahan
    if change is None:
        return ""
    way = kata.gerak(change)
    if way == "tetap":
        return f", tetap seperti tahun {indikator.tahun - 1}"
    return f", {way} {kata.jarak(change, indikator.satuan)} dari tahun {indikator.tahun - 1}"


def _temuan_pembanding(indikator: Indikator, series: Sequence[Series]) -> str:
    year, name, unit = indikator.tahun, indikator.singkatan, indikator.satuan
    own, others = series[0], [s for s in series[1:] if year in s.nilai]
    if year not in own.nilai:
        return f"Realisasi {name} {own.nama} tahun {year} belum diketahui"
    text = f"{name} {own.nama} {kata.ukuran(own.nilai[year], unit)} pada tahun {year}"
    if not others:
        return f"{text}; angka pembandingnya belum diketahui"
    if len(others) > 2:
        rank = 1 + sum(s.nilai[year] > own.nilai[year] for s in others)
        return f"{text}, tertinggi ke-{rank} dari {len(others) + 1} kecamatan"
    sides = [
        kata.terhadap(own.nilai[year] - s.nilai[year], f"{s.nama} ({kata.ukuran(s.nilai[year], unit)})", unit)
        for s in others
    ]
    return f"{text}, {kata.rangkai(sides)}"


def _realisasi(indikator: Indikator, nama: str, place: str, years: Sequence[int]) -> Series:
    measured = {year: indikator.pada(year, place) for year in years}
    return Series(
        nama,
        {year: p.realisasi for year, p in measured.items() if p.realisasi is not None},
        {year: p.realisasi_label for year, p in measured.items() if p.realisasi is None and p.realisasi_label},
    )


def _cell(indikator: Indikator, s: Series, year: int) -> str:
    return s.label.get(year) or kata.ukuran(s.nilai.get(year), indikator.satuan)


def _window(years: Sequence[int]) -> tuple[int, ...]:
    """Every year from the first to the last, gaps included, at most the last few."""
    return tuple(range(min(years), max(years) + 1))[-_YEARS:]
