"""Formulas and decimals of an indicator, from its row to what tables, sentences, charts and cards say."""

from functools import cache

import pytest

from lakip_nb.data import Laporan
from lakip_nb.present import daftar, grafik, kalimat, tabel, ungkapan
from tests.support.markup import parse, texts
from tests.support.reports import made_up_with
from tests.support.synthetic import YEAR

PLACE = "Tanjung Makmur"
INDIKATOR: list[dict[str, object]] = [
    {"id": "indeks", "satuan": "Indeks", "arah": "naik", "desimal": 4, "target_akhir_renstra": "0.7200"},
    {"id": "kasar", "satuan": "Indeks", "arah": "naik"},
    {"id": "desa", "satuan": "Desa", "arah": "naik", "desimal": 0, "target_akhir_renstra": 4},
    {"id": "temuan", "satuan": "Temuan", "arah": "turun", "target_akhir_renstra": 0},
    {"id": "kejadian", "satuan": "Kejadian", "arah": "naik", "target_akhir_renstra": 0},
    {"id": "opini", "satuan": "Predikat", "arah": "naik", "skema_predikat": "akip", "rumus_capaian": "label"},
    {"id": "kelas", "satuan": "Nilai", "arah": "naik", "skema_predikat": "akip", "rumus_capaian": "label"},
    {"id": "tepi", "satuan": "Nilai", "arah": "naik", "skema_predikat": "akip"},
    {"id": "kosong", "satuan": "Predikat", "arah": "naik", "skema_predikat": "akip", "rumus_capaian": "label"},
]
UKUR: list[dict[str, object]] = [
    {"indikator_id": "indeks", "target": "0.7125", "realisasi": "0.7123"},
    {"indikator_id": "indeks", "tahun": YEAR - 1, "target": "0.7100", "realisasi": "0.7100"},
    {"indikator_id": "kasar", "target": "0.7125", "realisasi": "0.7123"},
    {"indikator_id": "desa", "target": 3, "realisasi": 2},
    {"indikator_id": "temuan", "target": 0, "realisasi": 0},
    {"indikator_id": "kejadian", "target": 0, "realisasi": 0},
    {"indikator_id": "opini", "target_predikat": "BB", "realisasi_predikat": "B"},
    {"indikator_id": "kelas", "target": 70, "realisasi": "66.66"},
    {"indikator_id": "tepi", "target": 70, "realisasi_predikat": "B"},
    {"indikator_id": "kosong", "target_predikat": "BB"},
]


@cache
def laporan() -> Laporan:
    return made_up_with(
        ("ikm_unsur", "ikm_survei", "akip_komponen", "analisis", "terbitan", "tanggapan", "koreksi"),
        indikator=[row | {"sasaran_id": "layanan", "nama": row["id"], "singkatan": row["id"]} for row in INDIKATOR],
        indikator_tahun=[{"kecamatan": PLACE, "tahun": YEAR} | row for row in UKUR],
    )


@pytest.mark.parametrize(
    ("id", "cells"),
    [
        ("indeks", ["0,7125", "0,7123", "99,97", "Sangat Tinggi", "Belum tercapai"]),
        ("kasar", ["0,71", "0,71", "99,97", "Sangat Tinggi", "Belum tercapai"]),
        ("desa", ["3", "2", "66,67", "Sedang", "Belum tercapai"]),
        ("temuan", ["0", "0", "tanpa persentase", "", "Tercapai"]),
        ("kejadian", ["0", "0", "tanpa persentase", "", "Tercapai"]),
        ("opini", ["BB", "B", "tanpa persentase", "", "Belum tercapai"]),
        ("kelas", ["70,00 (B)", "66,66 (B)", "tanpa persentase", "", "Tercapai"]),
        ("tepi", ["70,00 (B)", "B", "–", "–", "Belum dapat dinilai"]),
        ("kosong", ["BB", "–", "–", "–", "Belum dapat dinilai"]),
    ],
)
def test_table_of_achievements(id: str, cells: list[str]) -> None:
    rows = [texts(row, "*") for row in parse(tabel.capaian_iku(laporan()).html()).findall(".//tbody/tr")]
    assert {row[-7]: row[-5:] for row in rows}[id] == cells


def test_what_is_rounded_is_said_under_the_table() -> None:
    note = "Capaian dihitung dari target dan realisasi sebelum dibulatkan."
    assert note in tabel.riwayat(laporan().indikator_ber_id("kasar")).html()
    assert note not in tabel.riwayat(laporan().indikator_ber_id("indeks")).html()


@pytest.mark.parametrize(
    ("id", "clause"),
    [
        ("indeks", "realisasi 0,7123 dari target 0,7125, capaian 99,97% (Sangat Tinggi), target belum tercapai"),
        ("desa", "realisasi 2 desa dari target 3 desa, capaian 66,67% (Sedang), target belum tercapai"),
        (
            "temuan",
            "realisasi 0 temuan dari target 0 temuan, target tercapai; terhadap target nol, capaian tidak dinyatakan "
            "dalam persen",
        ),
        (
            "opini",
            "realisasi berpredikat “B” dari target berpredikat “BB”, target belum tercapai menurut urutan predikat",
        ),
        ("kelas", "realisasi 66,66 dari target 70,00, target tercapai menurut urutan predikat"),
        ("tepi", "realisasi berpredikat “B” dari target 70,00; capaian belum dapat dihitung"),
        ("kosong", f"realisasi tahun {YEAR} belum diketahui"),
    ],
)
def test_clause(id: str, clause: str) -> None:
    assert ungkapan.capaian(laporan().indikator_ber_id(id)) == clause


def test_distances_have_the_decimals_of_the_indicator() -> None:
    item = laporan().indikator_ber_id("indeks")
    assert ungkapan.perubahan(item) == f"naik 0,0023 poin dari 0,7100 pada tahun {YEAR - 1}"
    assert ungkapan.terhadap_target_akhir(item) == "0,0077 poin di bawah target akhir"
    assert ungkapan.terhadap_target_akhir(laporan().indikator_ber_id("desa")) == "2 desa di bawah target akhir"


@pytest.mark.parametrize(
    ("id", "finding"),
    [
        (
            "indeks",
            f"Target indeks tahun {YEAR} belum tercapai: realisasi 0,7123 berada 0,0002 poin di bawah target 0,7125, "
            f"naik 0,0023 poin dari tahun {YEAR - 1}",
        ),
        ("temuan", f"Target temuan tahun {YEAR} tercapai: realisasi 0 temuan sama dengan target 0 temuan"),
        ("opini", f"Target opini tahun {YEAR} belum tercapai: realisasi predikat B, target predikat BB"),
    ],
)
def test_chart(id: str, finding: str) -> None:
    shown = grafik.riwayat(laporan().indikator_ber_id(id)).html
    assert finding in shown
    assert "0,71<" not in shown


def test_the_end_of_the_renstra_is_judged_without_a_percentage() -> None:
    for id, words in (("temuan", "tercapai"), ("kejadian", "tercapai")):
        item = laporan().indikator_ber_id(id)
        row = parse(tabel.jangka_menengah(item).html()).find(".//tbody/tr")
        assert texts(row, "td")[-1] == words
        assert ungkapan.kemajuan(item) == f"tidak dinyatakan dalam persen; target akhir itu {words}"


def test_summary_counts_what_is_judged() -> None:
    shown = daftar.peluru(laporan()).html
    assert "0,7123" in shown and "tanpa persentase" in shown
    assert ungkapan.ketercapaian(laporan().indikator) == (
        "3 (tiga) dari 9 (sembilan) indikator mencapai target, sedangkan 2 (dua) belum dapat dinilai"
    )


def test_computed_sentences_have_the_decimals_and_the_formula_of_their_indicator() -> None:
    item = laporan().indikator_ber_id
    assert kalimat.jarak(item("indeks")) == "Realisasi masih 0,0002 poin di bawah target."
    assert kalimat.riwayat(laporan(), item("indeks")).startswith("Realisasi indeks naik 0,0023 poin dari 0,7100 pada")
    assert kalimat.jarak(item("desa")) == "Realisasi masih 1 desa di bawah target."
    assert kalimat.penopang(laporan(), item("temuan")) == "Realisasi tepat sama dengan target."
    assert kalimat.penopang(laporan(), item("kelas")) == "Realisasi memenuhi target menurut urutan predikat."
