"""The budget: what programmes delivered beside what they spent, and where the rest of the money lies."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.anggaran import Mata
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.dumbbells import Dumbbell, dumbbells
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.signs import Tanda
from lakip_nb.present.headlines import Peak, di_antara, peak, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_FULL = Decimal(100)
_HALF = 2
"""Which part of the remainder the headline looks for: one half."""


@perlu(lambda laporan: any(None not in (row.capaian, row.serapan) for row in laporan.anggaran.tingkat(1)))
@berlabel("fig-kinerja-program")
def kinerja_program(laporan: Laporan) -> Gambar:
    """Output of each programme in percent of its target beside money spent in percent of its pagu."""
    judul = f"Kinerja dan serapan anggaran menurut program, {laporan.year}"
    rows = laporan.anggaran.tingkat(1)
    gaps = {row.no: row.capaian - row.serapan for row in rows if row.capaian is not None and row.serapan is not None}
    if not gaps:
        return belum_tersedia(judul, f"data kinerja dan serapan anggaran menurut program tahun {laporan.year}")
    unknown = any(row.no not in gaps and row.pagu != 0 for row in rows)
    widest = bulat(max(map(abs, gaps.values())))
    drawn = [
        Dumbbell(
            _sebut(row),
            (row.capaian, row.serapan),
            (_kinerja(row), _terserap(row)),
            bool(widest) and row.no in gaps and bulat(abs(gaps[row.no])) == widest,
        )
        for row in rows
    ]
    table = [(_sebut(row), kata.persen(row.capaian), kata.persen(row.serapan), _beda(gaps.get(row.no))) for row in rows]
    return Gambar(
        judul,
        di_antara(_temuan_kinerja(rows, gaps), "program", unknown),
        lambda lebar: dumbbells(drawn, _FULL, lebar),
        Data(("Program", "Kinerja", "Serapan", "Selisih"), table),
        bentuk="Diagram dua titik pada satu sumbu untuk tiap program",
        ukuran=f"Kinerja dalam persen target, serapan dalam persen pagu, {tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber(laporan),
    )


@perlu(lambda laporan, banyak=6: any(row.sisa for row in laporan.anggaran.tingkat(2) or laporan.anggaran.tingkat(1)))
@berlabel("fig-sisa-anggaran")
def sisa_anggaran(laporan: Laporan, banyak: int = 6) -> Gambar:
    """Unspent rupiah of each kegiatan (of each programme where there are no kegiatan), the largest first."""
    jenis = "kegiatan" if laporan.anggaran.tingkat(2) else "program"
    judul = f"Sisa anggaran menurut {jenis}, {laporan.year}"
    everything = laporan.anggaran.tingkat(2) or laporan.anggaran.tingkat(1)
    known = sorted(((row.sisa, row) for row in everything if row.sisa is not None), key=lambda pair: -pair[0])
    if not known:
        return belum_tersedia(judul, f"data sisa anggaran menurut {jenis} tahun {laporan.year}")
    left = [(rest, row) for rest, row in known if rest]
    if not left:
        return Gambar(judul, f"Seluruh pagu {jenis} terserap")
    shown, others = (left, []) if len(left) <= banyak else (left[: banyak - 1], left[banyak - 1 :])
    drawn = [
        Bar(row.nama, rest, kata.rupiah_ringkas(rest), style.ABU if n else None, _dari(row))
        for n, (rest, row) in enumerate(shown)
    ]
    if others:
        rest = sum((rest for rest, _ in others), Decimal(0))
        drawn.append(Bar(f"{kata.angka(len(others))} {jenis} lain", rest, kata.rupiah_ringkas(rest), style.ABU))
    table = [
        (row.nama, kata.rupiah(row.pagu), kata.rupiah(row.realisasi), kata.rupiah(rest), kata.persen(row.serapan))
        for rest, row in left
    ]
    return Gambar(
        judul,
        di_antara(_temuan_sisa(left, jenis), jenis, len(known) < len(everything)),
        lambda lebar: bars(drawn, lebar),
        Data((kata.besar(jenis), "Pagu", "Realisasi", "Sisa", "Serapan"), table),
        bentuk="Diagram batang mendatar, sisa terbesar lebih dahulu",
        ukuran=f"Rupiah yang tidak terserap, {tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber(laporan),
    )


def _temuan_kinerja(rows: Sequence[Mata], gaps: dict[str, Decimal]) -> str:
    names = {row.no: row for row in rows}
    most = peak((no, abs(gap)) for no, gap in gaps.items())
    if most is None or not most.nilai:
        return "Kinerja setiap program sejalan dengan serapan anggarannya"
    if len(most.nama) > 1:
        which = Peak(tuple(_sebut(names[no]) for no in most.nama), most.nilai, most.semua).sebut("program")
        return f"{kata.besar(which)} paling jauh dari serapan anggarannya, masing-masing {kata.poin_persen(most.nilai)}"
    row, gap = names[most.nama[0]], gaps[most.nama[0]]
    way = "di bawah" if gap < 0 else "di atas"
    return (
        f"Kinerja {_sebut(row)} {kata.persen(row.capaian)}, {kata.poin_persen(gap)} {way} "
        f"serapan anggarannya yang {kata.persen(row.serapan)}"
    )


def _temuan_sisa(left: Sequence[tuple[Decimal, Mata]], jenis: str) -> str:
    """How few of them hold half of what remains; what one of them spent too much counts for itself."""
    unspent = [(rest, row) for rest, row in left if rest > 0]
    total = sum((rest for rest, _ in unspent), Decimal(0))
    if not unspent:
        over = sum((rest for rest, _ in left), Decimal(0))
        return f"Realisasi melampaui pagu sebesar {kata.rupiah_ringkas(-over)} pada {kata.angka(len(left))} {jenis}"
    rest, row = unspent[0]
    if len(unspent) == 1:
        return f"Seluruh sisa anggaran, {kata.rupiah_ringkas(rest)}, terdapat pada {row.nama}"
    count, held = 0, Decimal(0)
    while held * _HALF < total:
        held += unspent[count][0]
        count += 1
    whole = f"dari sisa {kata.rupiah_ringkas(total)}"
    part = f"{kata.persen(bagian(held, total))} {whole}"
    if count == 1:
        return f"{part} terdapat pada {row.nama}, {kata.rupiah_ringkas(rest)}"
    return f"{part} terdapat pada {kata.angka(count)} {jenis}; terbesar {row.nama}, {kata.rupiah_ringkas(rest)}"


def _kinerja(row: Mata) -> Tanda | None:
    return None if row.capaian is None else Tanda("bulat", style.BIRU, f"kinerja {kata.persen(row.capaian)}")


def _terserap(row: Mata) -> Tanda | None:
    if row.serapan is None:
        return Tanda("", style.JINGGA, "tanpa pagu") if row.pagu == 0 else None
    return Tanda("wajik", style.JINGGA, f"anggaran terserap {kata.persen(row.serapan)}")


def _beda(gap: Decimal | None) -> str:
    return kata.TIDAK_ADA if gap is None else f"{kata.bertanda(gap)} poin persen"


def _dari(row: Mata) -> str:
    return f"dari pagu {kata.rupiah_ringkas(row.pagu)}, terserap {kata.persen(row.serapan)}"


def _sebut(row: Mata) -> str:
    return row.nama if row.nama.startswith("Program") else f"Program {row.nama}"


def _sumber(laporan: Laporan) -> str:
    return f"{laporan.identitas.sumber_anggaran} tahun {laporan.year}, diolah"
