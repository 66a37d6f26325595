"""Values over a few years: lines with a value at every point and a name at every end."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas

_PLOT = 150.0
_TOP = 20.0
_BELOW = 24.0
_APART = 4.0
_NAMES = 92.0
"""Room for the names at the right."""
_FLATTEST = Decimal("0.08")
"""The plot spans at least this part of its largest value, so that trifles do not look like leaps."""

_MARK = 16.0
_NEW = "cara menilai berganti"

Words = Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class Series:
    """One line: values by year (missing years are gaps), and where a year has only a label."""

    nama: str
    nilai: Mapping[int, Decimal]
    label: Mapping[int, str] = field(default_factory=dict)


def lines(
    years: Sequence[int],
    series: Sequence[Series],
    words: Words,
    putus: Collection[int] = (),
    lebar: float = style.LEBAR,
) -> Canvas:
    """The lines of `series`, the first on top; labels without a number stand under their year.

    With a year in `putus` another way of measuring begins: no line leads to it, a mark stands before it.
    """
    span = range(min(years), max(years) + 1)
    notes = {year: _notes(year, series) for year in span}
    ends = [_end(s, span[-1], words) for s in series]
    room = max((style.lebar_teks(text, tebal=True) for end in ends for text in end), default=0)
    first = max(34.0, *(style.lebar_teks(note, style.HURUF_KECIL) / 2 for note in ["", *notes[span[0]]]))
    last = lebar - max(room + 14, 24.0)
    plot = max(_PLOT, sum(len(end) * style.BARIS + _APART for end in ends) - _TOP)
    # A line that ends early has its name with its last value, above or below it.
    early = sum(max(s.nilai) < span[-1] for s in series if s.nilai)
    breaks = [year for year in span[1:] if year in putus]
    top = _TOP + (style.BARIS if early else 0) + (_MARK if breaks else 0)
    floor = top + plot + _BELOW + max(2 * early - 1, 0) * style.BARIS
    canvas = Canvas(floor + style.BARIS * (max(map(len, notes.values())) + 1) + 6, lebar)
    place = _scale([value for s in series for value in s.nilai.values()], top, plot)
    step = (last - first) / (len(span) - 1)
    x = {year: first + n * step for n, year in enumerate(span)}

    canvas.garis([(0, floor), (last + 8, floor)], style.POROS, tebal=0.8)
    for year in breaks:
        _mark(canvas, x[year] - step / 2, floor)
    for year in span:
        canvas.teks(x[year], floor + 14, str(year), rata="tengah")
        for n, note in enumerate(notes[year], start=1):
            canvas.teks(x[year], floor + 14 + n * style.BARIS, note, rata="tengah", nada="kecil")
    drawn = [(s, style.SERI[n and 1 + (n - 1) % (len(style.SERI) - 1)]) for n, s in enumerate(series)]
    for s, (colour, _, dashes) in reversed(drawn):
        for run in _runs(s, span, breaks):
            canvas.garis([(x[year], place(s.nilai[year])) for year in run], colour, tebal=2, putus=dashes)
    for s, (colour, shape, _) in reversed(drawn):
        for year, value in s.nilai.items():
            canvas.penanda(x[year], place(value), shape, colour)
    _at_points(canvas, {year: x[year] for year in span[:-1]}, step, series, place, words)
    heights = [place(s.nilai[span[-1]]) if span[-1] in s.nilai else None for s in series]
    _at_ends(canvas, last + 12, ends, heights, floor - 4)
    return canvas


def _scale(values: Sequence[Decimal], top: float, plot: float) -> Callable[[Decimal], float]:
    low, high = min(values), max(values)
    least = abs(high) * _FLATTEST or Decimal(1)
    spare = max(least - (high - low), Decimal(0)) / 2
    low, high = low - spare, high + spare
    return lambda value: top + float((high - value) / (high - low)) * plot


def _mark(canvas: Canvas, x: float, floor: float) -> None:
    canvas.garis([(x, _MARK), (x, floor)], style.POROS, tebal=1.2, putus=(3, 2.5))
    half = style.lebar_teks(_NEW) / 2
    canvas.teks(min(max(x, half), canvas.lebar - half), _MARK - 5, _NEW, rata="tengah")


def _runs(s: Series, span: range, breaks: Collection[int]) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for year in span:
        if year in breaks and runs[-1]:
            runs.append([])
        if year in s.nilai:
            runs[-1].append(year)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _notes(year: int, series: Sequence[Series]) -> list[str]:
    found = [f"{s.nama.lower()} {s.label[year]}" for s in series if year in s.label]
    if not found and not any(year in s.nilai for s in series):
        return ["belum", "tersedia"]
    return found


def _end(s: Series, year: int, words: Words) -> list[str]:
    if year not in s.nilai:
        return []
    return [*style.lipat(s.nama, _NAMES), words(s.nilai[year])]


def _at_points(
    canvas: Canvas,
    x: Mapping[int, float],
    step: float,
    series: Sequence[Series],
    place: Callable[[Decimal], float],
    words: Words,
) -> None:
    """Values at the points before the last: of two lines the higher above, the lower below.

    Of more lines only the first is told, and nothing is written over another text: all values
    stand in the figure's table. Names are never left out; they move down until there is room.
    """
    taken: list[tuple[float, float, float, float]] = []
    for year in x:
        known = sorted((s for s in series if year in s.nilai), key=lambda s: s.nilai[year], reverse=True)
        for s in known:
            # A line that ends before the last year has no end to carry its name.
            texts = [s.nama] * (year == max(s.nilai)) + [words(s.nilai[year])]
            if len(series) > 2 and s is not series[0] and len(texts) == 1:
                continue
            above = s is known[0]
            y = place(s.nilai[year])
            base = y - 8 - (len(texts) - 1) * style.BARIS if above else y + 16
            wide = max(style.lebar_teks(text, tebal=True) for text in texts)
            shift = max(min(wide / 2 - 6, (step - wide) / 2 - 3), 0) * _side(s, year, above)
            middle = max(x[year] + shift, wide / 2 + 1)
            box = _box(middle, base, wide, len(texts))
            while len(texts) > 1 and any(_overlap(box, other) for other in taken):
                base += 3
                box = _box(middle, base, wide, len(texts))
            if any(_overlap(box, other) for other in taken):
                continue
            taken.append(box)
            for n, text in enumerate(texts):
                canvas.teks(middle, base + n * style.BARIS, text, rata="tengah", tebal=s is series[0], latar=True)


def _box(middle: float, base: float, wide: float, rows: int) -> tuple[float, float, float, float]:
    return middle - wide / 2, base - style.BARIS, middle + wide / 2, base + (rows - 0.8) * style.BARIS


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _side(s: Series, year: int, above: bool) -> int:
    """Where a value keeps clear of its own line: -1 to the left, 1 to the right, 0 anywhere."""
    sign = 1 if above else -1
    here = s.nilai[year] * sign
    before, after = (year + step in s.nilai and s.nilai[year + step] * sign > here for step in (-1, 1))
    return before - after


def _at_ends(
    canvas: Canvas, x: float, ends: Sequence[Sequence[str]], heights: Sequence[float | None], bottom: float
) -> None:
    """Name and value beside each last point, moved apart where points are close."""
    order = sorted((y, n) for n, y in enumerate(heights) if y is not None)
    size = [len(ends[n]) * style.BARIS for _, n in order]
    tops = [y - tall / 2 for (y, _), tall in zip(order, size, strict=True)]
    for n in range(1, len(tops)):
        tops[n] = max(tops[n], tops[n - 1] + size[n - 1] + _APART)
    limit = bottom
    for n in reversed(range(len(tops))):
        tops[n] = min(tops[n], limit - size[n])
        limit = tops[n] - _APART
    for (_, n), top in zip(order, tops, strict=True):
        for row, text in enumerate(ends[n], start=1):
            # The value comes last; that of the first line is in focus, as the line is.
            canvas.teks(x, top + (row - 0.22) * style.BARIS, text, tebal=n == 0 and row == len(ends[n]))
