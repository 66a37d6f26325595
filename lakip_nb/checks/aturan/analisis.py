"""What causes, obstacles and solutions say, against the data and against each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from lakip_nb.checks.aturan.pokok import KURANG, hal, kata_pokok, luas, tertampung
from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.vocabulary import di, pada
from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.anggaran import Mata
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kata

_DOUBLE = re.compile(r"\b(?:di|me|pe)?rangkap\w*\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:dengan|antar|antara|lintas|bersama|tentang|terkait)\s+(\w+)", re.IGNORECASE)
_NEAR = 0.9
_LONG = 25
"""Letters from which a point that holds the whole of another is a copy of it."""
_LIST = ("penghambat", "penyebab", "pendukung", "solusi", "rekomendasi", "tindak_lanjut")

_BAB_III_5 = "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya"


def _points(material: Material, *jenis: str) -> list[Analisis]:
    return [row for row in material.laporan.tabel.analisis if row.jenis in jenis]


@aturan(
    "H01",
    "Kekurangan yang disebut memang tampak dalam data",
    "peringatan",
    "Sebab yang dibantah oleh data sendiri bukan sebab: pejabat lengkap, atau semua sarana dalam keadaan baik.",
    _BAB_III_5,
    contoh="Sebab menyebut “banyak jabatan dirangkap”, padahal 19 jabatan struktural dijabat 19 orang.",
)
def dibantah_data(material: Material) -> Iterator[Finding]:
    """H01: a lack of staff although every post is held; of facilities although all are in good order."""
    laporan = material.laporan
    posts = laporan.kepegawaian.formasi_struktural
    held = {row.id for row in laporan.kepegawaian.jabatan if row.eselon}
    filled = sum(row.jabatan_id in held for row in laporan.kepegawaian.pns)
    conditions = [row.kondisi for row in laporan.tabel.sarana]
    for row in _points(material, "penyebab", "penghambat"):
        about = luas(hal(row.teks))
        if "pegawai" in about and _DOUBLE.search(row.teks) and posts and filled >= posts:
            yield _denied(row, f"{kata.angka(posts)} jabatan struktural dijabat {kata.angka(filled)} orang", filled)
        if "sarana" in about and KURANG.search(row.teks) and conditions and set(conditions) == {"Baik"}:
            fact = f"{kata.angka(len(conditions))} sarana yang tercatat semuanya dalam keadaan baik"
            # There may be too few of what is in good order.
            yield replace(_denied(row, fact, "Baik"), berat="catatan")


def _denied(row: Analisis, fact: str, value: object) -> Finding:
    return di(row, "teks", row.indikator_id, f"{row.jenis} {row.urut}").temuan(
        f"{row.jenis.capitalize()} menyebut “{row.teks}”, padahal menurut data {fact}.",
        "Sebut kekurangan yang sebenarnya beserta buktinya, atau perbaiki datanya.",
        {"teks": row.teks, "data": value},
    )


@aturan(
    "H02",
    "Satu hal tidak sekaligus mendukung dan menghambat",
    "peringatan",
    "Hal yang disebut cukup sebagai pendukung dan kurang sebagai penghambat untuk indikator yang sama tidak "
    "menjelaskan hasilnya.",
    _BAB_III_5,
    contoh="Kompetensi disebut mendukung (“SDM cukup kompeten”) dan sekaligus menghambat (“kompetensi SDM kurang”).",
)
def dua_muka(material: Material) -> Iterator[Finding]:
    """H02: one of the means is named both as a support and as an obstacle of one indicator."""
    for good in _points(material, "pendukung"):
        for bad in _points(material, "penghambat", "penyebab"):
            same = good.indikator_id == bad.indikator_id and len(hal(good.teks)) == 1 and not _apart(good, bad)
            shared = tertampung(hal(bad.teks), hal(good.teks)) if same else frozenset()
            if shared:
                yield di(bad, "teks", bad.indikator_id, f"pendukung {good.urut}", f"{bad.jenis} {bad.urut}").temuan(
                    f"{kata.besar(min(shared))} disebut mendukung (“{good.teks}”) dan sekaligus menghambat "
                    f"(“{bad.teks}”).",
                    "Pisahkan: apa yang sudah cukup dan apa yang masih kurang, masing-masing dengan buktinya.",
                    {"mendukung": good.teks, "menghambat": bad.teks},
                    juga=(pada(good, "teks"),),
                )
                break


def _apart(one: Analisis, other: Analisis) -> bool:
    """Whether two points name different parties or matters: coordination with desa, and between sectors."""
    first, second = ({found[1].casefold() for found in _WITH.finditer(row.teks)} for row in (one, other))
    return bool(first and second) and not first & second


@aturan(
    "H03",
    "Analisis tiap indikator ditulis untuk indikator itu",
    "peringatan",
    "Butir yang sama di bawah dua indikator, atau strategi yang sama di bawah dua sasaran, biasanya salinan.",
    _BAB_III_5,
    contoh="Strategi “Meningkatkan kapasitas pelayanan aparatur” tercantum di bawah dua sasaran.",
)
def daftar_tersalin(material: Material) -> Iterator[Finding]:
    """H03: the same points under two indicators, the same strategy under two sasaran."""
    copied: dict[tuple[str, str], list[Analisis]] = {}
    for jenis in _LIST:
        for one, other in combinations(_points(material, jenis), 2):
            if one.indikator_id != other.indikator_id and _alike(one.teks, other.teks):
                copied.setdefault((one.indikator_id, other.indikator_id), []).append(other)
    for (first_id, _), rows in copied.items():
        item = material.laporan.indikator_ber_id(first_id)
        yield _copied(item.singkatan if item else "lain", rows)
    names = {row.id: f"“{row.nama}”" for row in material.laporan.tabel.sasaran}
    for first, second in combinations(material.laporan.tabel.strategi, 2):
        if first.sasaran_id != second.sasaran_id and _alike(first.teks, second.teks):
            yield pada(second, "teks").temuan(
                f"Strategi “{second.teks}” tercantum di bawah dua sasaran, {names[first.sasaran_id]} dan "
                f"{names[second.sasaran_id]}.",
                "Pastikan menurut Renstra di bawah sasaran mana strategi itu berada.",
                {"teks": second.teks},
            )


def _copied(indikator: str, rows: Sequence[Analisis]) -> Finding:
    """One finding about all points of an indicator that another has as well."""
    said = sebut(f"{row.jenis.replace('_', ' ')} “{row.teks}”" for row in rows)
    places = [Tempat(f"analisis.csv, {row.indikator_id}, {row.jenis} {row.urut}", row.asal.file) for row in rows]
    return places[0].temuan(
        f"{kata.besar(said)} sama dengan butir {indikator}.",
        "Tulis yang berlaku bagi indikator ini.",
        {"teks": "; ".join(row.teks for row in rows)},
        juga=tuple(places[1:]),
    )


def _alike(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    held = min(len(a), len(b)) >= _LONG and (a in b or b in a)
    return a == b or held or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _NEAR


@aturan(
    "H04",
    "Setiap hambatan dan rekomendasi ditindaklanjuti",
    "peringatan",
    "Hambatan tanpa solusi dan rekomendasi tanpa tindak lanjut berhenti sebagai keluhan.",
    "PermenPANRB 88/2021: rekomendasi perbaikan dan tindak lanjutnya",
    contoh="Rekomendasi “Memperbarui SOP pelayanan” tidak dijawab tindak lanjut mana pun.",
)
def tanpa_tindak_lanjut(material: Material) -> Iterator[Finding]:
    """H04: an obstacle whose means no solution, a recommendation whose means no action is about."""
    answers = {"penghambat": ("solusi", "rekomendasi", "tindak_lanjut"), "rekomendasi": ("tindak_lanjut",)}
    for item in material.laporan.indikator:
        for jenis, replies in answers.items():
            reply = [row for row in item.analisis if row.jenis in replies]
            about = {name for row in reply for name in luas(hal(row.teks))}
            for row in item.analisis if reply else ():
                open_ = luas(hal(row.teks))
                words = kata_pokok(row.teks)
                alike = any(len(words & kata_pokok(other.teks)) > 1 for other in reply if other is not row)
                if row.jenis == jenis and open_ and not open_ & about and not alike:
                    yield di(row, "teks", item.id, f"{jenis} {row.urut}").temuan(
                        f"{jenis.capitalize()} “{row.teks}” tidak dijawab {kata.rangkai(_called(replies))} mana pun.",
                        f"Tambahkan {_called(replies)[-1]} tentang {kata.rangkai(sorted(open_))}, atau hapus butirnya.",
                        {"teks": row.teks},
                    )


def _called(jenis: Sequence[str]) -> list[str]:
    return [name.replace("_", " ") for name in jenis]


@aturan(
    "H05",
    "Solusi yang dijalankan tampak dalam realisasi anggaran",
    "peringatan",
    "Solusi dan tindak lanjut yang disebut dijalankan, tetapi sub kegiatannya tidak membelanjakan apa pun, belum "
    "dijalankan.",
    _BAB_III_5,
    contoh="Solusi “Pengadaan sarana pelayanan” disebut dijalankan, padahal sub kegiatan pengadaannya tanpa realisasi.",
)
def solusi_tanpa_belanja(material: Material) -> Iterator[Finding]:
    """H05: what was done by its name belongs to a line of the budget on which nothing was spent."""
    points = [row for row in _points(material, "solusi", "tindak_lanjut") if not _proposed(row.teks)]
    for item in material.laporan.anggaran.rincian:
        about = [row for row in points if len(kata_pokok(row.teks) & kata_pokok(item.nama)) >= 2]
        if item.pagu and item.realisasi == 0 and about:
            yield _unspent(about, item)


def _proposed(text: str) -> bool:
    """Whether a point only asks or plans: that costs nothing yet."""
    return re.match(r"(?:meng(?:usulkan|ajukan)|merencanakan|akan|perlu|diperlukan)\b", text, re.I) is not None


def _unspent(rows: Sequence[Analisis], item: Mata) -> Finding:
    said = kata.rangkai(f"{row.jenis.replace('_', ' ')} “{row.teks}”" for row in rows)
    return di(rows[0], "teks", rows[0].indikator_id, item.no).temuan(
        f"{kata.besar(said)} disebut dijalankan, padahal {item.nama} berpagu {kata.rupiah(item.pagu)} dan "
        "realisasinya nol.",
        "Tulis sebagai rencana beserta alasan tidak terlaksana, atau perbaiki realisasinya.",
        {"teks": "; ".join(row.teks for row in rows), "pagu": item.pagu, "realisasi": item.realisasi},
    )
