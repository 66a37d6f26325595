"""All indicators at a glance: realisasi against target, last year, neighbours and the classes of its scale."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bullets import Bullet, Rentang, bullets
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.signs import Tanda
from lakip_nb.present.headlines import peak, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.pengukuran import TANPA_PERSEN


@perlu(lambda laporan: any(item.realisasi is not None or item.target is not None for item in laporan.indikator))
@berlabel("fig-capaian-iku")
def capaian_iku(laporan: Laporan) -> Gambar:
    """Each indicator on a scale of its own: a bar to its realisasi, marks at what it is held against."""
    year, items = laporan.year, laporan.indikator
    judul = f"Realisasi indikator kinerja utama terhadap target, {year}"
    if all(item.realisasi is None and item.target is None for item in items):
        return belum_tersedia(judul, f"target dan realisasi indikator tahun {year}")
    drawn = [bullet(item) for item in items]
    return Gambar(
        judul,
        ketercapaian(items),
        lambda lebar: bullets(drawn, lebar),
        data_iku(laporan),
        bentuk="Diagram peluru, satu skala untuk tiap indikator",
        ukuran=f"Realisasi dalam satuan tiap indikator, {tempat(laporan)}, tahun {year}",
    )


def data_iku(laporan: Laporan) -> Data:
    """What is known of each indicator, as words; of last year only where anything is known of it."""
    heads = ("Indikator", "Target", "Realisasi", "Capaian", str(laporan.year - 1))
    before = any(item.lalu.realisasi is not None or item.lalu.realisasi_label for item in laporan.indikator)
    shown = len(heads) - (not before)
    return Data(heads[:shown], [_row(item)[:shown] for item in laporan.indikator])


def ketercapaian(items: Sequence[Indikator]) -> str:
    """How many indicators met their target, and which of the others is farthest from it."""
    known = [item for item in items if item.tercapai is not None]
    missed = [item for item in known if not item.tercapai]
    if not known:
        return "Ketercapaian target belum dapat dinilai"
    if len(items) == 1:
        return f"{items[0].singkatan} {'tidak mencapai' if missed else 'mencapai'} target"
    unknown = len(items) - len(known)
    rest = f", {kata.angka(unknown)} belum dapat dinilai" if unknown else ""
    farthest = peak(((item.singkatan, item.capaian) for item in missed), terbesar=False)
    far = (
        f"; paling jauh {farthest.sebut('indikator')}, {farthest.masing}capaian {kata.persen(farthest.nilai)}"
        if farthest
        else ""
    )
    if missed and len(missed) == len(known):
        return f"{_sebanyak(len(missed), len(items))} tidak mencapai target{rest}{far}"
    return f"{_sebanyak(len(known) - len(missed), len(items))} mencapai target{rest}{far}"


def _sebanyak(banyak: int, dari: int) -> str:
    if banyak < dari:
        return f"{kata.angka(banyak)} dari {kata.angka(dari)} indikator"
    return "Kedua indikator" if dari == 2 else f"Semua {kata.angka(dari)} indikator"


def _row(item: Indikator) -> tuple[str, ...]:
    now, before = item.kini, item.lalu
    return (
        item.nama,
        _nilai(item, now.target, now.target_label),
        _nilai(item, now.realisasi, now.realisasi_label),
        TANPA_PERSEN if now.tanpa_persen else kata.persen(now.capaian),
        _nilai(item, before.realisasi, before.realisasi_label),
    )


def bullet(item: Indikator) -> Bullet:
    """An indicator as a row of the chart."""
    done = _nilai(item, item.realisasi, item.kini.realisasi_label)
    return Bullet(item.nama, item.realisasi, done, list(_marks(item)), _rentang(item))


def _marks(item: Indikator) -> Iterator[tuple[Decimal | None, Tanda]]:
    """Target, last year and neighbours, each where it is known; then what is only said."""
    now, before = item.kini, item.lalu
    if now.target is not None or now.target_label:
        yield (
            now.target,
            Tanda(
                "tegak" if now.target is not None else "",
                style.TEKS,
                f"target {_nilai(item, now.target, now.target_label)}",
            ),
        )
    if before.realisasi is not None and item.tahun not in item.patahan:
        yield before.realisasi, Tanda("pendek", style.TEKS_REDUP, f"{item.tahun - 1} {_nilai(item, before.realisasi)}")
    if best := _terbaik(item):
        place, value = best
        yield value, Tanda("wajik", style.JINGGA, f"{place} {_nilai(item, value)}")
    yield None, Tanda("", style.TEKS, ", ".join(_words(item)))


def _terbaik(item: Indikator) -> tuple[str, Decimal] | None:
    """The neighbour that did best this year."""
    known = {place: value for place in item.pembanding if (value := item.pada(item.tahun, place).realisasi) is not None}
    if not known:
        return None
    return (max if item.arah == "naik" else min)(known.items(), key=lambda pair: pair[1])


def _words(item: Indikator) -> Iterator[str]:
    if item.arah == "turun":
        yield "makin rendah makin baik"
    yield f"target {kata.status(item.tercapai)}"
    if item.capaian is not None:
        yield f"capaian {kata.persen(item.capaian)}"
    if item.predikat_nilai(item.realisasi):
        yield f"kelas {item.predikat_nilai(item.realisasi)}"


def _rentang(item: Indikator) -> Sequence[Rentang]:
    """The classes of the indicator's own scale, from one threshold to the next."""
    skala, found, end = item.skala_nilai.get(item.tahun), [], None
    for kelas in skala.kelas if skala else ():
        start = kelas.batas_bawah or Decimal(0)
        here = item.kelas_nilai(item.realisasi) is kelas
        found.append(Rentang(start, kelas.batas_atas if end is None else end, kelas.predikat, here))
        end = start
    return found


def _nilai(item: Indikator, nilai: Decimal | None, label: str | None = None) -> str:
    return label if nilai is None and label else kata.senilai(item, nilai)
