"""Reports of many shapes, made from the real one, and what is drawn in a figure."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from lakip_nb.data import Laporan, load_laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.penduduk import Desa
from lakip_nb.present import bagan, grafik
from lakip_nb.present.grafik import style
from lakip_nb.present.output import Keluaran

ROOT = Path(__file__).resolve().parents[4]

OF_LAPORAN = (
    grafik.penduduk_desa,
    grafik.pegawai_golongan,
    grafik.capaian_iku,
    grafik.unsur_ikm,
    grafik.komponen_akip,
    grafik.kinerja_program,
    grafik.sisa_anggaran,
)
OF_INDIKATOR = (grafik.riwayat, grafik.pembanding)


@cache
def real() -> Laporan:
    """The report as published."""
    return load_laporan("medang-deras", 2023, ROOT)


def changed(**tables: Iterable[Row]) -> Laporan:
    """The real report with other rows in the named tables."""
    laporan = real()
    rows: dict[str, Any] = {name: tuple(table) for name, table in tables.items()}
    return replace(laporan, tabel=replace(laporan.tabel, **rows))


def rows(table: str, **values) -> list[Row]:
    """The rows of a real table, each with other values; a function gets the row."""
    return [
        row.model_copy(update={name: v(row) if callable(v) else v for name, v in values.items()})
        for row in real().tabel.rows(table)
    ]


def desa(*people: tuple[int | None, int | None], nama: str = "Durian {}") -> list[Desa]:
    """A desa for each pair of men and women."""
    return [
        Desa(no=n, nama=nama.format(n), jenis="desa", laki_laki=men, perempuan=women)
        for n, (men, women) in enumerate(people, start=1)
    ]


def figures(laporan: Laporan) -> dict[str, Keluaran]:
    """Every figure of a report by label."""
    found = [chart(laporan) for chart in OF_LAPORAN]
    found += [chart(item) for item in laporan.indikator for chart in OF_INDIKATOR]
    found += [grafik.pohon_kinerja(sasaran) for sasaran in laporan.sasaran]
    found.append(bagan.struktur(laporan))
    return {figure.label: figure for figure in found}


def _sixty(n: int) -> tuple[int | None, int | None]:
    return (None if n % 11 == 5 else 100 + n * 7919 % 30000, 90 + n * 104729 % 31000)


def _neighbours() -> list[Row]:
    own = [row for row in real().tabel.indikator_tahun if row.kecamatan == "Sei Suka"]
    more = [
        row.model_copy(update={"kecamatan": name, "realisasi": row.realisasi and row.realisasi + Decimal(far)})
        for name, far in (
            ("Laut Tador Makmur", "0.01"),
            ("Nibung Hangus", "-0.5"),
            ("Datuk Lima Puluh", "-30"),
        )
        for row in own
        if not (name in ("Nibung Hangus", "Laut Tador Makmur") and row.tahun == 2023)
    ]
    return [*real().tabel.indikator_tahun, *more]


LONG = "Program Penyelenggaraan Kegiatan yang Namanya Panjang Sekali dan Berulang " * 3
EMPTY = (
    "desa penduduk_kelompok pegawai struktur jabatan ikm_unsur akip_komponen anggaran belanja "
    "indikator_tahun sasaran_program"
).split()


@cache
def shapes() -> dict[str, Laporan]:
    """Reports by what is unusual about them."""
    history = real().tabel.indikator_tahun
    return {
        "nyata": real(),
        "tiga_desa": changed(desa=desa((10, 12), (0, 0), (7, 5))),
        "enam_puluh_desa": changed(desa=desa(*map(_sixty, range(60)), nama="Pematang Sei Cengkering Baru Utara {}")),
        "satu_desa": changed(desa=desa((10, 12))),
        "nama_panjang": changed(
            desa=desa((10, 12), (7, 9), nama="Simpangempatpulukilometerduapuluhsembilan Selatan {}"),
            anggaran=rows("anggaran", nama=LONG),
            ikm_unsur=rows("ikm_unsur", unsur=lambda row: f"{LONG} {row.no}"),
            belanja=rows("belanja", jenis=lambda row: f"{LONG} {row.jenis}"),
            indikator=rows("indikator", singkatan=LONG),
            penduduk_kelompok=rows("penduduk_kelompok", kategori=lambda row: f"{LONG} {row.kategori}"),
            struktur=rows("struktur", nama=LONG),
        ),
        "satu_tahun": changed(indikator_tahun=[row for row in history if row.tahun == 2023]),
        "tahun_berlubang": changed(indikator_tahun=[row for row in history if row.tahun in (2020, 2023)]),
        "hanya_label": changed(
            indikator_tahun=rows(
                "indikator_tahun", target=None, target_predikat="CC", realisasi=None, realisasi_predikat="B"
            )
        ),
        "banyak_tetangga": changed(indikator_tahun=_neighbours()),
        "melonjak": changed(
            indikator_tahun=rows(
                "indikator_tahun", realisasi=lambda row: (row.realisasi or Decimal(0)) * (10 ** (row.tahun % 4))
            )
        ),
        "nol": changed(
            desa=desa((0, 0), (0, 0)),
            penduduk_kelompok=rows("penduduk_kelompok", jumlah=0),
            ikm_unsur=rows("ikm_unsur", nilai=Decimal(1)),
            akip_komponen=rows("akip_komponen", nilai=Decimal(0)),
            anggaran=rows("anggaran", realisasi=Decimal(0)),
            belanja=rows("belanja", pagu=Decimal(0), realisasi=Decimal(0)),
            indikator_tahun=rows("indikator_tahun", target=Decimal(0), realisasi=Decimal(0)),
        ),
        "sebagian_kosong": changed(
            desa=desa((5, None), (None, None), (3, 4)),
            penduduk_kelompok=rows("penduduk_kelompok", jumlah=lambda row: None if row.no == 2 else row.jumlah),
            pegawai=rows(
                "pegawai",
                golongan=lambda row: None if row.id == "p02" else row.golongan,
                jenis_kelamin=lambda row: None if row.id == "p03" else row.jenis_kelamin,
            ),
            ikm_unsur=rows("ikm_unsur", nilai=lambda row: None if row.no == 2 else row.nilai),
            akip_komponen=[row for row in real().tabel.akip_komponen if row.komponen != "pelaporan"],
            anggaran=rows("anggaran", realisasi=lambda row: None if row.no == "1.2.1" else row.realisasi),
            belanja=rows("belanja", realisasi=lambda row: None if "modal" in row.jenis else row.realisasi),
            indikator_tahun=rows("indikator_tahun", realisasi=lambda row: None if row.tahun == 2023 else row.realisasi),
        ),
        "semua_kosong": changed(
            desa=desa((None, None)),
            penduduk_kelompok=rows("penduduk_kelompok", jumlah=None),
            pegawai=rows("pegawai", golongan=None, jenis_kelamin=None, pendidikan=None),
            ikm_unsur=rows("ikm_unsur", nilai=None),
            akip_komponen=rows("akip_komponen", nilai=None),
            anggaran=rows("anggaran", pagu=None, realisasi=None),
            belanja=rows("belanja", pagu=None, realisasi=None),
            indikator_tahun=rows("indikator_tahun", target=None, target_predikat=None, realisasi=None),
        ),
        "tanpa_tabel": changed(**{name: () for name in EMPTY}),
    }


@cache
def figures_of(shape: str) -> dict[str, Keluaran]:
    """Every figure of one of the shapes, drawn once."""
    return figures(shapes()[shape])


@dataclass(frozen=True)
class Drawn:
    """A text of a drawing and the room it takes."""

    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float

    def overlaps(self, other: "Drawn") -> bool:
        """Whether two texts lie on each other."""
        return (
            self.kiri < other.kanan - 0.5
            and other.kiri < self.kanan - 0.5
            and self.atas < other.bawah - 0.5
            and other.atas < self.bawah - 0.5
        )


def drawings(figure: Keluaran) -> list[ElementTree.Element]:
    """The drawings of a figure, the wide one first; none where there is nothing to draw."""
    return [ElementTree.fromstring(found) for found in re.findall(r"<svg.*?</svg>", figure.html, re.S)]


def svg(figure: Keluaran) -> ElementTree.Element | None:
    """The wide drawing of a figure, None when it has none."""
    return next(iter(drawings(figure)), None)


def size(drawing: ElementTree.Element) -> tuple[float, float]:
    """Width and height of a drawing in its own units."""
    _, _, width, height = map(float, drawing.get("viewBox").split())
    return width, height


def texts(drawing: ElementTree.Element) -> list[Drawn]:
    """The texts of a drawing; what rises above the small letters is 0.75 of the size."""
    found = []
    for element in drawing.iter("text"):
        points = float(element.get("font-size"))
        width = style.lebar_teks(element.text, points, tebal=element.get("font-weight") == "700")
        x, y = float(element.get("x")), float(element.get("y"))
        left = x - {"middle": width / 2, "end": width}.get(element.get("text-anchor"), 0.0)
        found.append(Drawn(element.text, left, y - 0.75 * points, left + width, y + 0.22 * points))
    return found


def headline(figure: Keluaran) -> str:
    """The finding of a figure."""
    return html.unescape(re.search(r'<p class="temuan">(.*?)</p>', figure.html)[1])


def table(figure: Keluaran) -> list[list[str]]:
    """The cells of a figure's data table, row by row, without the head."""
    body = re.search(r"<tbody>(.*?)</tbody>", figure.html)[1]
    return [
        [html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", body)
    ]
