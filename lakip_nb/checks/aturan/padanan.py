"""Indicators that measure the same: of the budget's lines against the IKU, and of two programmes against each other."""

import re
from decimal import Decimal
from itertools import combinations

from lakip_nb.checks.aturan.serapan import uang_dan_kinerja
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.present import kata

_LONG = (
    (re.compile(r"\bsakip\b|\bakip\b", re.I), "akuntabilitas kinerja instansi pemerintah"),
    (re.compile(r"\bikm\b", re.I), "kepuasan masyarakat"),
    (re.compile(r"\bskm\b|\bsurvei kepuasan\b", re.I), "kepuasan masyarakat"),
    (re.compile(r"\btrantib\w*", re.I), "ketenteraman ketertiban"),
    (re.compile(r"\bketentraman\b", re.I), "ketenteraman"),
)
_MEASURE = frozenset(
    "nilai indeks persentase persen tingkat jumlah banyaknya rata rasio angka skor hasil evaluasi predikat kategori "
    "capaian cakupan penilaian survei survey implementasi".split()
)
_GLUE = frozenset(
    "dan atau yang di ke dari untuk pada dengan oleh atas bagi dalam terhadap serta kecamatan kantor camat pelayanan "
    "publik sistem perangkat daerah opd skpd".split()
)
_TWIN = 0.6
_PK = "PermenPANRB 53/2014, kesesuaian indikator kinerja dengan IKU"


def inti(name: str) -> list[str]:
    """What an indicator measures, in order: abbreviations written out, words of measuring and place left out."""
    text = re.sub(r"\([^)]*\)", " ", name)
    for short, long in _LONG:
        text = short.sub(long, text)
    words = [word for word in re.findall(r"[a-z]+", text.casefold()) if word not in _MEASURE | _GLUE]
    return list(dict.fromkeys(words))


def padanan(nama: str, indikator: tuple[Indikator, ...]) -> Indikator | None:
    """The IKU that an indicator of the budget measures too, by its words; None where that cannot be said.

    The first words say what is measured: "Persentase waktu penilaian IKM" measures time.
    """
    own = inti(nama)
    for item in indikator:
        wanted = inti(item.nama)
        if wanted and own[: len(wanted)] == wanted and len(own) <= len(wanted) + 1:
            return item
    return None


def _exact(nama: str, item: Indikator) -> bool:
    """Whether B27 has it: the IKU's own names."""
    forms = (item.nama, item.singkatan, f"nilai {item.singkatan}", f"indeks {item.singkatan}")
    return nama.casefold() in {form.casefold() for form in forms}


@aturan_data(
    "H22",
    "Indikator anggaran yang mengukur hal yang sama dengan IKU sejalan dengannya",
    "peringatan",
    "Dua indikator atas hal yang sama dengan target atau hasil yang berlainan membuat pembaca tidak tahu mana yang "
    "benar.",
    _PK,
    "“Persentase Kepuasan Masyarakat” 100% dari target 100%, sedangkan IKM 85,35 dari target 88,31.",
)
def sepadan_iku(laporan: Laporan) -> Findings:
    """A line of the budget measured by what an IKU measures, in other words, with another target or result."""
    for mata in laporan.anggaran.semua():
        row, item = mata.baris, padanan(mata.baris.indikator or "", laporan.indikator)
        if item is None or _exact(row.indikator or "", item):
            continue
        if (row.target_kinerja, row.realisasi_kinerja) == (item.target, item.realisasi):
            continue
        reached = mata.capaian is not None and mata.capaian >= 100
        twisted = item.tercapai is not None and mata.capaian is not None and reached != item.tercapai
        close = f"; {item.singkatan} {kata.status(item.tercapai)}" if twisted else ""
        yield pada(row, "indikator", "iku").temuan(
            f"“{row.indikator}” pada {mata.nama} mengukur hal yang sama dengan {item.singkatan}: "
            f"{_sel(row.realisasi_kinerja, row.satuan_realisasi)} dari target "
            f"{_sel(row.target_kinerja, row.satuan_target)}, sedangkan {item.singkatan} "
            f"{kata.senilai(item, item.realisasi)} dari target {kata.senilai(item, item.target)}{close}.",
            "Samakan indikator, target, dan realisasinya dengan IKU, atau jelaskan perbedaan cara mengukurnya.",
            uang_dan_kinerja(mata, iku=f"{item.target} {item.realisasi}"),
            berat=None if twisted or (row.satuan_target or "") == item.satuan else "catatan",
        )


def _sel(value: Decimal | None, unit: str | None) -> str:
    return kata.ukuran(value, unit or "nilai")


@aturan_data(
    "H23",
    "Setiap program diukur dengan indikatornya sendiri",
    "catatan",
    "Dua program dengan indikator yang hampir sama tidak menunjukkan hasil masing-masing.",
    "PermenPANRB 53/2014: indikator kinerja yang spesifik",
    "Program Pemberdayaan dan Program Pemerintahan Umum sama-sama diukur dengan “Persentase Partisipasi Masyarakat”.",
)
def indikator_kembar(laporan: Laporan) -> Findings:
    """Programmes, or kegiatan, whose indicators share nearly all their words."""
    for level in (1, 2):
        lines = [mata for mata in laporan.anggaran.tingkat(level) if mata.baris.indikator]
        for one, other in combinations(lines, 2):
            if _alike(one, other):
                yield pada(other.baris, "indikator", "kembar").temuan(
                    f"{other.nama} diukur dengan “{other.baris.indikator}”, hampir sama dengan indikator {one.nama}, "
                    f"“{one.baris.indikator}”.",
                    "Pilih indikator yang menunjukkan hasil program atau kegiatan itu sendiri.",
                    {"indikator": other.baris.indikator, "kembaran": one.baris.indikator},
                    juga=[pada(one.baris, "indikator")],
                )


def _alike(one: Mata, other: Mata) -> bool:
    a, b = (_matter(mata.baris.indikator or "") for mata in (one, other))
    return min(len(a), len(b)) >= 2 and len(a & b) / len(a | b) >= _TWIN


def _matter(name: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", re.sub(r"\([^)]*\)", " ", name).casefold())
    return frozenset(words) - _MEASURE - {"dan", "yang", "dalam", "pada", "untuk", "dengan", "di"}


@aturan_data(
    "H47",
    "Satu kode untuk satu baris anggaran",
    "peringatan",
    "Kode menunjuk satu baris; kode yang sama pada dua baris berarti salah satunya keliru.",
    "Permendagri 90/2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur",
    "Kode 7.01.01.2.02 dipakai Administrasi Keuangan dan Administrasi Umum.",
)
def kode_ganda(laporan: Laporan) -> Findings:
    """One code on two lines."""
    first: dict[str, BarisAnggaran] = {}
    for row in laporan.tabel.anggaran:
        above = first.setdefault(row.kode, row) if row.kode else row
        if above is not row and above.nama.casefold() != row.nama.casefold():
            yield pada(row, "kode", "kode ganda").temuan(
                f"Kode {row.kode} dipakai {above.nama} dan {row.nama}.",
                "Cocokkan kodenya dengan dokumen pelaksanaan anggaran.",
                {"kode": row.kode},
                juga=[pada(above, "kode")],
            )
