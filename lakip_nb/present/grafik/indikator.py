"""An indicator over the years: against its target, and beside the neighbouring kecamatan."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.lines import Series, lines
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_YEARS = 5
_SUMBER = "data pengukuran indikator kinerja, diolah"
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
        reached = kata.status(p.tercapai) if p.tanpa_persen else kata.persen(p.capaian)
        rows.append((str(year), _cell(indikator, target, year), _cell(indikator, done, year), reached))
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
        judged = indikator.tercapai is not None
        return Gambar(judul, temuan if judged else f"Angka {indikator.singkatan} belum diketahui.", data=data)
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
    unit = "Persen" if indikator.satuan.strip() == "%" else kata.besar(indikator.satuan.strip())
    measure = f"{unit} {indikator.singkatan}, {tempat}, {span}"
    if len(years) == 1:
        rows = [
            Bar(s.nama, s.nilai.get(years[0]), _cell(indikator, s, years[0]), style.ABU if n else None)
            for n, s in enumerate(series)
        ]
        return Gambar(judul, temuan, lambda lebar: bars(rows, lebar), data, "Diagram batang mendatar", measure, _SUMBER)
    # The unit stands above the drawing; at its points it would only repeat itself.
    repeated = f" {kata.satuan_kecil(indikator.satuan)}"
    measure += _NOT_FROM_ZERO if min(known) > 0 else ""

    def words(nilai: Decimal) -> str:
        return kata.senilai(indikator, nilai).removesuffix(repeated)

    return Gambar(
        judul,
        temuan,
        lambda lebar: lines(years, series, words, indikator.patahan, lebar),
        data,
        "Diagram garis",
        measure,
        _SUMBER,
        list(_patahan(indikator, years)),
    )


def _patahan(indikator: Indikator, years: Sequence[int]) -> Iterator[str]:
    """Where the lines are broken, and why."""
    bases = indikator.dasar_nilai
    for year in indikator.patahan:
        if years[0] < year <= years[-1]:
            before = max(other for other in bases if other < year)
            yield (
                f"Garis terputus sebelum {year}: nilai sampai dengan {year - 1} diberikan menurut "
                f"{bases[before].sebutan}, sejak {year} menurut {bases[year].sebutan}, "
                "sehingga keduanya tidak sebanding."
            )


def _temuan_riwayat(indikator: Indikator) -> str:
    now, year = indikator.kini, indikator.tahun
    opening = f"Realisasi {indikator.singkatan}"
    if now.tercapai is not None and (now.realisasi is None or now.target is None):
        done, wanted = (
            kata.senilai(indikator, value) if value is not None else f"predikat {label}"
            for value, label in ((now.realisasi, now.realisasi_label), (now.target, now.target_label))
        )
        return (
            f"Target {indikator.singkatan} tahun {year} {kata.status(now.tercapai)}: realisasi {done}, target {wanted}"
        )
    if now.realisasi is None:
        if now.realisasi_label:
            return f"{opening} tahun {year} hanya berupa predikat, {now.realisasi_label}"
        known = [y for y in indikator.tahun_riwayat if indikator.pada(y).realisasi is not None]
        last = kata.senilai(indikator, indikator.pada(known[-1]).realisasi) if known else ""
        latest = f"; terakhir {last} pada tahun {known[-1]}" if known else ""
        return f"{opening} tahun {year} belum diketahui{latest}"
    moved, done = _gerak(indikator), kata.senilai(indikator, now.realisasi)
    if now.target is None:
        why = (
            f"targetnya hanya berupa predikat, {now.target_label}" if now.target_label else "targetnya belum ditetapkan"
        )
        return f"{opening} {done} pada tahun {year}{moved}; {why}"
    unit, places = indikator.satuan, indikator.desimal
    side = kata.terhadap(indikator.selisih, f"target {kata.senilai(indikator, now.target)}", unit, places)
    side = f"berada {side}" if indikator.selisih else side
    return f"Target {indikator.singkatan} tahun {year} {kata.status(now.tercapai)}: realisasi {done} {side}{moved}"


def _gerak(indikator: Indikator) -> str:
    change = indikator.perubahan
    if change is None:
        return ""
    if indikator.tahun in indikator.patahan:
        return f", tidak sebanding dengan tahun {indikator.tahun - 1}"
    way = kata.gerak(change, indikator.desimal)
    if way == "tetap":
        return f", tetap seperti tahun {indikator.tahun - 1}"
    return f", {way} {kata.sejauh(indikator, change)} dari tahun {indikator.tahun - 1}"


def _temuan_pembanding(indikator: Indikator, series: Sequence[Series]) -> str:
    year, name, unit, places = indikator.tahun, indikator.singkatan, indikator.satuan, indikator.desimal
    own, others = series[0], [s for s in series[1:] if year in s.nilai]
    if year not in own.nilai:
        return f"Realisasi {name} {own.nama} tahun {year} belum diketahui"
    text = f"{name} {own.nama} {kata.senilai(indikator, own.nilai[year])} pada tahun {year}"
    if not others:
        return f"{text}; angka pembandingnya belum diketahui"
    if len(others) > 2:
        rank = 1 + sum(s.nilai[year] > own.nilai[year] for s in others)
        return f"{text}, tertinggi ke-{rank} dari {len(others) + 1} kecamatan"
    sides = [
        kata.terhadap(
            own.nilai[year] - s.nilai[year], f"{s.nama} ({kata.senilai(indikator, s.nilai[year])})", unit, places
        )
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
    return s.label.get(year) or kata.senilai(indikator, s.nilai.get(year))


def _window(years: Sequence[int]) -> tuple[int, ...]:
    """Every year from the first to the last, gaps included, at most the last few."""
    return tuple(range(min(years), max(years) + 1))[-_YEARS:]
