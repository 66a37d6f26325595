"""An indicator over the years: against its target, and beside the neighbouring kecamatan."""

from collections.abc import Sequence

from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata
from lakip_nb.present.grafik import size, style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.frame import Data, Frame
from lakip_nb.present.grafik.lines import Series, lines
from lakip_nb.present.output import Keluaran

_YEARS = 5
_SUMBER = "data pengukuran indikator kinerja (indikator_tahun.csv), diolah"
_NOT_FROM_ZERO = "; sumbu tegak tidak dimulai dari nol"


def riwayat(indikator: Indikator) -> Keluaran:
    """Target and realisasi over the years, in the indicator's unit; labels and gaps shown as such."""
    frame = Frame(
        f"fig-riwayat-{indikator.id}",
        f"Target dan realisasi {indikator.singkatan} sampai dengan tahun {indikator.tahun}",
    )
    years = _window(indikator.tahun_riwayat)
    measured = {year: indikator.pada(year) for year in years}
    target = Series(
        "Target",
        {year: p.target for year, p in measured.items() if p.target is not None},
        {year: p.target_label for year, p in measured.items() if p.target is None and p.target_label},
    )
    done = Series(
        "Realisasi",
        {year: p.realisasi for year, p in measured.items() if p.realisasi is not None},
        {year: p.realisasi_label for year, p in measured.items() if p.realisasi is None and p.realisasi_label},
    )
    data = Data(
        ("Tahun", "Target", "Realisasi", "Capaian"),
        tuple(
            (str(year), _cell(indikator, target, year), _cell(indikator, done, year), kata.persen(p.capaian))
            for year, p in measured.items()
        ),
    )
    return _over_years(
        frame,
        indikator,
        years,
        (done, target),
        data,
        _temuan_riwayat(indikator),
        f"Kecamatan {indikator.kecamatan}",
    )


def pembanding(indikator: Indikator) -> Keluaran:
    """Realisasi beside that of the neighbouring kecamatan, in the indicator's unit."""
    frame = Frame(
        f"fig-pembanding-{indikator.id}",
        f"Realisasi {indikator.singkatan} dibandingkan dengan kecamatan tetangga sampai dengan tahun {indikator.tahun}",
    )
    years = _window((indikator.tahun, *(year for year in indikator.tahun_pembanding if year <= indikator.tahun)))
    places = [indikator.kecamatan, *indikator.pembanding]
    series = [_realisasi(indikator, place, years) for place in places]
    if not any(s.nilai for s in series[1:]):
        return frame.belum_tersedia(f"data pembanding {indikator.singkatan} dari kecamatan lain")
    drawn = [series[0], *(s for s in series[1:] if s.nilai or s.label)]
    data = Data(
        ("Tahun", *(s.nama for s in drawn)),
        tuple((str(year), *(_cell(indikator, s, year) for s in drawn)) for year in years),
    )
    return _over_years(
        frame,
        indikator,
        years,
        drawn,
        data,
        _temuan_pembanding(indikator, drawn),
        f"Kecamatan {kata.rangkai(places)}",
    )


def _over_years(
    frame: Frame,
    indikator: Indikator,
    years: Sequence[int],
    series: Sequence[Series],
    data: Data,
    temuan: str,
    tempat: str,
) -> Keluaran:
    known = [s for s in series if s.nilai]
    if not known:
        return frame.tanpa_gambar(f"Angka {indikator.singkatan} belum tersedia.", data)
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
    measure = f"{size.nama(indikator)} {indikator.singkatan}, {tempat}, {span}"
    if len(years) == 1:
        rows = [
            Bar(s.nama, s.nilai.get(years[0]), _cell(indikator, s, years[0]), None if n == 0 else style.ABU)
            for n, s in enumerate(series)
        ]
        canvas, bentuk = bars(rows), "Diagram batang mendatar"
    else:
        canvas = lines(years, series, lambda nilai: size.singkat(indikator, nilai))
        bentuk = "Diagram garis"
        if min(nilai for item in known for nilai in item.nilai.values()) > 0:
            measure += _NOT_FROM_ZERO
    return frame.gambar(canvas, data, bentuk=bentuk, temuan=temuan, ukuran=measure, sumber=_SUMBER)


def _temuan_riwayat(indikator: Indikator) -> str:
    now, name, year = indikator.kini, indikator.singkatan, indikator.tahun
    if now.realisasi is None:
        if now.realisasi_label:
            return f"Realisasi {name} tahun {year} hanya berupa predikat, {now.realisasi_label}"
        known = [y for y in indikator.tahun_riwayat if indikator.pada(y).realisasi is not None]
        last = (
            f"; terakhir {size.ukur(indikator, indikator.pada(known[-1]).realisasi)} pada tahun {known[-1]}"
            if known
            else ""
        )
        return f"Realisasi {name} tahun {year} belum tersedia{last}"
    moved = _gerak(indikator)
    if now.target is None:
        why = f"targetnya hanya berupa predikat, {now.target_label}" if now.target_label else "targetnya belum tersedia"
        return f"Realisasi {name} {size.ukur(indikator, now.realisasi)} pada tahun {year}{moved}; {why}"
    side = size.terhadap(indikator, indikator.selisih, f"target {size.ukur(indikator, now.target)}")
    side = f"berada {side}" if indikator.selisih else side
    done = size.ukur(indikator, now.realisasi)
    return f"Target {name} tahun {year} {kata.status(now.tercapai)}: realisasi {done} {side}{moved}"


def _gerak(indikator: Indikator) -> str:
    change = indikator.perubahan
    if change is None:
        return ""
    way = kata.gerak(change)
    if way == "tetap":
        return f", tetap seperti tahun {indikator.tahun - 1}"
    return f", {way} {size.jarak(indikator, change)} dari tahun {indikator.tahun - 1}"


def _temuan_pembanding(indikator: Indikator, series: Sequence[Series]) -> str:
    year, name = indikator.tahun, indikator.singkatan
    own, others = series[0], [s for s in series[1:] if year in s.nilai]
    if year not in own.nilai:
        return f"Realisasi {name} {own.nama} tahun {year} belum tersedia untuk dibandingkan"
    text = f"{name} {own.nama} {size.ukur(indikator, own.nilai[year])} pada tahun {year}"
    if not others:
        return f"{text}; angka pembandingnya belum tersedia"
    if len(others) > 2:
        rank = 1 + sum(s.nilai[year] > own.nilai[year] for s in others)
        return f"{text}, tertinggi ke-{rank} dari {len(others) + 1} kecamatan"
    sides = [
        size.terhadap(indikator, own.nilai[year] - s.nilai[year], f"{s.nama} ({size.ukur(indikator, s.nilai[year])})")
        for s in others
    ]
    return f"{text}, {kata.rangkai(sides)}"


def _realisasi(indikator: Indikator, place: str, years: Sequence[int]) -> Series:
    measured = {year: indikator.pada(year, place) for year in years}
    return Series(
        place,
        {year: p.realisasi for year, p in measured.items() if p.realisasi is not None},
        {year: p.realisasi_label for year, p in measured.items() if p.realisasi is None and p.realisasi_label},
    )


def _cell(indikator: Indikator, s: Series, year: int) -> str:
    return s.label.get(year) or size.ukur(indikator, s.nilai.get(year))


def _window(years: Sequence[int]) -> tuple[int, ...]:
    """Every year from the first to the last, gaps included, at most the last few."""
    return tuple(range(min(years), max(years) + 1))[-_YEARS:]
