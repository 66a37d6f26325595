"""Causes and obstacles against what the data know of money, posts, facilities and the scores of the survey."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.pokok import CUKUP, KURANG, hal, kata_pokok, luas
from lakip_nb.checks.aturan.vocabulary import pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.anggaran import JumlahProgram
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kata

_LEFT = Decimal(5)
"""Percent of the pagu from which money left over denies that money was short."""

_DONE = Decimal(50)
"""Capaian from which it cannot be said that a thing was never done."""

_ABSENT = re.compile(
    r"\b(?:belum (?:ada|tersedia|memiliki|mempunyai|dimiliki)|tidak (?:ada|tersedia|memiliki|mempunyai)|ketiadaan|"
    r"tidak adanya|belum adanya)(?:nya)?\s+(?:sebuah\s+|satu pun\s+|sarana\s+|prasarana\s+)*"
    r"(?P<benda>[\w-]+(?:\s+[\w-]+)?)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:belum pernah|tidak pernah|belum ada|tidak ada|tidak adanya|belum adanya|belum mengikuti|"
    r"(?:belum|tidak) (?:di|ter)laksana\w*|(?:belum|tidak) diselenggarakan)\b",
    re.IGNORECASE,
)
_WORN = re.compile(r"\brusak\b|\b(?:tidak|kurang) (?:layak|baik|berfungsi)\b", re.IGNORECASE)
_VACANT = re.compile(
    r"\b(?:kosong|lowong|kekosongan|belum terisi|belum diisi|tidak terisi|belum ada pejabat)\w*\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:seluruh|semua) jabatan\b.*\bterisi\b|\bjabatan\b.*\bterisi (?:seluruhnya|semua)\b", re.IGNORECASE
)
_KINDS = {
    "kendaraan": re.compile(r"\b(?:kendaraan|sepeda motor|mobil|ambulans)", re.IGNORECASE),
    "gedung": re.compile(r"\b(?:gedung|kantor|aula|bangunan|ruang|mus[h]?ol+a)", re.IGNORECASE),
    "peralatan": re.compile(r"\b(?:komputer|laptop|printer|mesin|peralatan|genset)", re.IGNORECASE),
}
_DASAR = "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya"


def _causes(laporan: Laporan) -> list[Analisis]:
    return [row for row in laporan.tabel.analisis if row.jenis in ("penyebab", "penghambat")]


def _denied(row: Analisis, fact: str, value: object) -> Finding:
    return pada(row, "teks").temuan(
        f"{kata.besar(row.jenis)} menyebut “{row.teks}”, padahal menurut data {fact}.",
        "Sebut sebab yang sebenarnya beserta buktinya, atau perbaiki datanya.",
        {"teks": row.teks, "data": value},
    )


@aturan(
    "H06",
    "Anggaran yang disebut kurang memang habis terpakai",
    "peringatan",
    f"Anggaran yang tersisa {_LEFT}% atau lebih bukan anggaran yang kurang; sebabnya ada pada pelaksanaannya.",
    _DASAR,
    "Penyebab menyebut “Anggaran pelayanan terbatas”, padahal 18,20% pagu program pendukungnya tidak terpakai.",
)
def anggaran_kurang(material: Material) -> Iterator[Finding]:
    """H06: a lack of money, while money was left over in the programmes that serve the sasaran."""
    laporan = material.laporan
    served = {item.id: sasaran for sasaran in laporan.sasaran for item in sasaran.indikator}
    for row in _causes(laporan):
        sasaran = served.get(row.indikator_id)
        source: JumlahProgram | None = sasaran if sasaran is not None and sasaran.program else laporan.anggaran
        share = source.serapan if source else None
        if share is None or "anggaran" not in hal(row.teks) or not KURANG.search(row.teks):
            continue
        if 100 - share >= _LEFT:
            what = "pagu program pendukung sasarannya" if source is sasaran else "pagu kecamatan"
            yield _denied(row, f"{kata.persen(100 - share)} {what} tidak terpakai", 100 - share)


@aturan(
    "H07",
    "Yang disebut tidak ada, rusak, atau kosong memang demikian menurut data",
    "peringatan",
    "Barang yang tercatat ada, sarana yang tercatat baik, dan jabatan yang tercatat terisi tidak dapat menjadi sebab "
    "karena ketiadaannya, dan sebaliknya.",
    _DASAR,
    "Penyebab menyebut “Belum tersedia jaringan internet”, padahal menurut data ada 1 unit Jaringan Internet.",
)
def keadaan_dibantah(material: Material) -> Iterator[Finding]:
    """H07: absent though listed, worn though in good order, vacant though held, and all held though vacant."""
    laporan = material.laporan
    for row in laporan.tabel.analisis:
        negative = row.jenis in ("penyebab", "penghambat")
        facts = (_listed, _good, _filled, _done) if negative else (_vacant, _poor) if row.jenis == "pendukung" else ()
        for fact in facts:
            if said := fact(laporan, row.teks):
                yield _denied(row, said, said)
                break


def _listed(laporan: Laporan, text: str) -> str | None:
    """What the list of facilities has of a thing that is said to be missing."""
    for found in _ABSENT.finditer(text):
        thing = found["benda"].casefold()
        for row in laporan.tabel.sarana:
            name = re.sub(r"\([^)]*\)", "", row.uraian).casefold().strip()
            if row.jumlah and row.kondisi != "Rusak" and (name == thing or name.startswith(f"{thing} ")):
                return f"ada {kata.angka(row.jumlah)} {row.satuan.lower()} {row.uraian}"
    return None


def _done(laporan: Laporan, text: str) -> str | None:
    """The line of the budget that was carried out, of which it is said that it never was."""
    if not _NEVER.search(text):
        return None
    words = kata_pokok(text)
    for line in laporan.anggaran.rincian:
        if (
            line.capaian is not None
            and line.capaian >= _DONE
            and line.realisasi
            and len(words & kata_pokok(line.nama)) > 1
        ):
            return f"{line.nama} terlaksana ({kata.rupiah(line.realisasi)})"
    return None


def _good(laporan: Laporan, text: str) -> str | None:
    """That every facility of a kind is in good order, where one of the kind is said to be worn."""
    for name, pattern in _KINDS.items():
        conditions = [row.kondisi for row in laporan.tabel.sarana if pattern.search(row.uraian)]
        worn = _WORN.search(text)
        if worn and pattern.search(text) and conditions and set(conditions) == {"Baik"}:
            return f"{name} yang tercatat seluruhnya dalam keadaan baik"
    return None


def _filled(laporan: Laporan, text: str) -> str | None:
    """That a post, or every structural post, is held, where it is said to be vacant."""
    if not _VACANT.search(text) or not re.search(r"\b(?:jabatan|pejabat|formasi)\b", text, re.IGNORECASE):
        return None
    posts = [row for row in laporan.tabel.jabatan if row.eselon and row.formasi]
    held = {row.id: sum(p.jabatan_id == row.id for p in laporan.kepegawaian.pns) for row in posts}
    low = text.casefold()
    named = [row for row in posts if row.nama.casefold() in low] or posts
    if laporan.kepegawaian.pns and posts and all(held[row.id] >= (row.formasi or 0) for row in named):
        whom = f"jabatan {named[0].nama}" if len(named) == 1 else "seluruh jabatan struktural"
        return f"{whom} terisi"
    return None


def _vacant(laporan: Laporan, text: str) -> str | None:
    """The posts that are not held, where all are said to be."""
    if not _HELD.search(text) or not laporan.kepegawaian.pns:
        return None
    posts = [row for row in laporan.tabel.jabatan if row.eselon and row.formasi]
    open_ = [row for row in posts if sum(p.jabatan_id == row.id for p in laporan.kepegawaian.pns) < (row.formasi or 0)]
    return f"jabatan {kata.rangkai(row.nama for row in open_)} belum terisi penuh" if open_ else None


def _poor(laporan: Laporan, text: str) -> str | None:
    """What is not in good order, where facilities are said to be complete and good."""
    poor = [row.uraian for row in laporan.tabel.sarana if row.kondisi == "Rusak"]
    claimed = luas(hal(text)) == {"sarana"} and CUKUP.search(text) and not re.search(r"\bsebagian\b", text, re.I)
    return f"{kata.rangkai(dict.fromkeys(poor))} dalam keadaan rusak" if claimed and poor else None
