"""Lists that have to cover a set, series under one scheme, values at the edge of a class."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import sebut, singkat
from lakip_nb.checks.aturan.susunan import kata_unit
from lakip_nb.checks.aturan.vocabulary import di
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import Kelas
from lakip_nb.present import kata

_NEAR_EDGE = Decimal("0.5")
"""Points from a class's edge within which a reader may take a value for the next class."""

_HEAD = 10
"""Words at the start of a task within which it says whose it is."""


@aturan(
    "H10",
    "Daftar tugas memuat setiap unit",
    "catatan",
    "Bab I menguraikan tugas; bila hanya sebagian unit yang disebut, gambaran organisasinya tidak utuh.",
    "PermenPANRB 53/2014, Bab I gambaran umum organisasi",
    contoh="Daftar tugas tidak menyebut 2 dari 5 unit: Seksi Pemerintahan dan Sub Bagian Keuangan.",
)
def tugas_tiap_unit(material: Material) -> Iterator[Finding]:
    """H10: units whose task is not in the list of tasks, where there is such a list."""
    laporan = material.laporan
    tasks = [row for row in laporan.tabel.teks_daftar if row.daftar == "tugas"]
    text = " ".join(row.teks for row in tasks).casefold()
    heads = [kata_unit(" ".join(row.teks.split()[:_HEAD])) for row in tasks]
    missing = [
        unit.nama
        for unit in laporan.tabel.struktur
        if not _mentioned(unit.nama, text)
        and not ((words := kata_unit(unit.nama)) and any(words <= head for head in heads))
    ]
    if tasks and missing:
        yield di(tasks[-1], "teks", "tugas").temuan(
            f"Daftar tugas tidak menyebut {kata.angka(len(missing))} dari "
            f"{kata.angka(len(laporan.tabel.struktur))} unit: {sebut(missing, 4)}.",
            "Tambahkan tugas setiap unit menurut peraturan pembentukannya.",
            {"belum": "; ".join(missing)},
        )


def _mentioned(unit: str, text: str) -> bool:
    """Whether a text names a unit, its head by the usual titles included."""
    name = unit.casefold()
    heads = {"sekretariat": "sekretaris", "sub bagian": "kasubbag", "seksi": "kasi"}
    forms = [name, *(name.replace(old, new, 1) for old, new in heads.items() if name.startswith(old))]
    return any(re.search(rf"\b{re.escape(form)}\b", text) for form in forms)  # "kecamatan" does not name the camat


@aturan(
    "H11",
    "Setiap kelurahan mempunyai kantor dalam daftar sarana",
    "peringatan",
    "Kelurahan adalah bagian perangkat kecamatan; kantornya milik kantor yang melaporkan, atau ketiadaannya layak "
    "disebut.",
    "PP 17/2018 tentang Kecamatan, kelurahan sebagai perangkat kecamatan",
    contoh="Daftar sarana memuat 2 kantor lurah, sedangkan kelurahannya 3.",
)
def kantor_tiap_kelurahan(material: Material) -> Iterator[Finding]:
    """H11: offices of lurah in the list of facilities are as many as kelurahan."""
    laporan = material.laporan
    kelurahan = len(laporan.penduduk.jenis("kelurahan"))
    rows = [row for row in laporan.tabel.sarana if re.search(r"kantor (?:lurah|kelurahan)", row.uraian, re.I)]
    count = sum(row.jumlah or 0 for row in rows)
    if rows and kelurahan and count != kelurahan:
        yield di(rows[0], "jumlah", "kantor lurah").temuan(
            f"Daftar sarana memuat {kata.angka(count)} kantor lurah, sedangkan kelurahannya {kata.angka(kelurahan)}.",
            "Lengkapi daftar sarana, atau jelaskan di mana kelurahan yang lain berkantor.",
            {"kantor": count, "kelurahan": kelurahan},
            juga=(di(laporan.tabel.desa, "jenis", "kelurahan"),),
        )


@aturan(
    "H13",
    "Deret antartahun memakai satu skema",
    "catatan",
    "Nilai yang disusun menurut komponen dan bobot yang berbeda tidak sebanding; kenaikan melintasi pergantian skema "
    "bukan kenaikan kinerja.",
    "PermenPANRB 88/2021 menggantikan PermenPANRB 12/2015",
    contoh="Nilai AKIP tahun 2020 disusun dari 5 komponen, tahun 2023 dari 4; selisihnya bukan ukuran kinerja.",
)
def melintasi_skema(material: Material) -> Iterator[Finding]:
    """H13: the AKIP scores of the history were given under more than one scheme."""
    laporan = material.laporan
    rows = sorted(laporan.tabel.akip_komponen, key=lambda row: row.tahun)
    for before, after in zip(rows, rows[1:], strict=False):
        if before.skema != after.skema:
            yield di(after, "skema", after.tahun, "skema").temuan(
                f"Nilai AKIP tahun {before.tahun} disusun dari {_susunan(laporan, before.tahun)}, tahun {after.tahun} "
                f"dari {_susunan(laporan, after.tahun)}; naik atau turunnya di antara keduanya bukan ukuran kinerja.",
                "Sebutkan pergantian susunan komponen itu di dekat perbandingannya.",
                {"sebelum": before.skema, "sesudah": after.skema},
            )


def _susunan(laporan: Laporan, tahun: int) -> str:
    """The components of a year's score as a reader knows them: how many, and by which regulation."""
    scheme = laporan.akip(tahun).skema
    found = laporan.peraturan(scheme[0].peraturan_id) if scheme else None
    return f"{kata.angka(len(scheme))} komponen" + (f" menurut {singkat(found)}" if found else "")


@aturan(
    "H14",
    "Target dan realisasi di tepi kelas disebut apa adanya",
    "catatan",
    "Target yang tepat pada batas kelas, atau nilai yang berselisih tipis dari kelas lain, mudah disebut dengan "
    "predikat yang keliru.",
    "PermenPANRB 88/2021 dan PermenPANRB 14/2017, batas kelas",
    contoh="Target IKM 88,31 adalah batas bawah mutu A; kurang sedikit saja berarti mutu B.",
)
def tepi_kelas(material: Material) -> Iterator[Finding]:
    """H14: this year's target is the edge of a class; the realisasi lies just beside one."""
    for item in material.laporan.indikator:
        row = item.kini.baris
        scale = item.skala_nilai.get(item.tahun)
        if scale is None or row is None:
            continue
        for kelas in scale.kelas:
            edge = _edge(item, kelas)
            if edge:
                yield di(row, "target", item.id, item.tahun, f"tepi kelas {kelas.predikat}").temuan(
                    edge,
                    "Sebutkan kelas yang benar, dan nilai yang diperlukan untuk kelas berikutnya.",
                    {"target": item.target, "realisasi": item.realisasi},
                )


def _edge(item: Indikator, kelas: Kelas) -> str | None:
    """What there is to say of the target and the realisasi at the edges of a class; None: nothing."""
    low, high = kelas.batas_bawah, kelas.batas_atas
    target, done = kata.senilai(item, item.target), kata.senilai(item, item.realisasi)
    if item.target is not None and item.target == high and kelas is item.kelas_nilai(item.target):
        return (
            f"Target {item.singkatan} {target} adalah batas atas kelas {kelas.predikat}; kelas yang "
            "lebih baik baru dimulai di atasnya."
        )
    if item.target is not None and low is not None and item.target == low and kelas is item.kelas_nilai(item.target):
        return (
            f"Target {item.singkatan} {target} adalah batas bawah kelas {kelas.predikat}; kurang "
            "sedikit saja berarti kelas di bawahnya."
        )
    if item.realisasi is None or kelas is not item.kelas_nilai(item.realisasi):
        return None
    if low and item.realisasi - low <= _NEAR_EDGE and kelas is not item.skala_nilai[item.tahun].kelas[-1]:
        return (
            f"Realisasi {item.singkatan} {done} baru saja masuk kelas {kelas.predikat}, yang "
            f"dimulai pada {kata.nilai(low)}."
        )
    to_next = high - item.realisasi
    if Decimal(0) < to_next <= _NEAR_EDGE and high < 100:
        return (
            f"Realisasi {item.singkatan} {done} masih kelas {kelas.predikat}; kelas berikutnya "
            f"dimulai di atas {kata.nilai(high)}."
        )
    return None
