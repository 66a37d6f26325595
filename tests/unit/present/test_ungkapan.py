"""Clauses: words that depend on the data, in sentences that never break; the cases stand in ungkapan.md."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lakip_nb.data import Laporan
from lakip_nb.present import kata, ungkapan
from lakip_nb.present.perlu import PERLU
from tests.support.examples import Example, examples, names
from tests.support.hostile import MARKUP, hostile
from tests.support.reports import LEAKS, REPORTS, every_call, made_up, made_up_with, public, real
from tests.support.synthetic import OPTIONAL, YEAR, Rows, tables

FUNCTIONS = public(ungkapan)


# All of them


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_on_reports_of_every_shape(name: str, report: str) -> None:
    laporan = REPORTS[report]()
    function = getattr(ungkapan, name)
    for call in every_call(function, laporan):
        clause = function(**call)
        if name == "koreksi_menunggu":  # a count, put into words by the chapter
            assert isinstance(clause, int)
            continue
        assert isinstance(clause, str)
        well_formed(clause)
        if PERLU.get(function, lambda **_: True)(**call):
            assert kata.TIDAK_ADA not in clause, "the report leaves out what has nothing to say"


def well_formed(clause: str) -> None:
    assert clause
    assert clause == " ".join(clause.split()), "one line, single spaces, none at the ends"
    assert not LEAKS.search(clause)
    assert not re.search(r"[,;] ?[,;.]|\(\)|\.\.|\s[,;.]|[,;.]$", clause), clause


def test_every_clause_is_found() -> None:
    assert len(FUNCTIONS) >= 31


@pytest.mark.parametrize("name", FUNCTIONS)
def test_clauses_are_text_not_markup(name: str) -> None:
    """Escaping is for the one who puts them into a page; done twice it would show."""
    for call in every_call(getattr(ungkapan, name), hostile()):
        clause = str(getattr(ungkapan, name)(**call))
        assert "&lt;" not in clause
        assert clause.count("&amp;") == clause.count(MARKUP[: len("<script>")]) or name in {
            "unsur",
            "sarana_tidak_baik",
        }


# Each in every state of the data that changes its words


def altered(table: str, key: str = "", changes: Mapping[str, dict[str, Any]] | None = None, **everywhere: Any) -> Rows:
    """The rows of a table of the made-up report, some of their cells replaced."""
    return [row | everywhere | (changes or {}).get(row.get(key), {}) for row in tables()[table]]


def identity(**facts: Any) -> Rows:
    kept = [row for row in tables()["identitas"] if row["kunci"] not in facts]
    return [*kept, *({"kunci": key, "nilai": value} for key, value in facts.items())]


def measured(id: str, year: int, kecamatan: str = "Tanjung Makmur", **values: Any) -> dict[str, Any]:
    return {"indikator_id": id, "kecamatan": kecamatan, "tahun": year, **values}


def desa(*people: int | str, jenis: Sequence[str] = ("desa", "desa"), nama: Sequence[str] = ("Desa Satu",)) -> Rows:
    return [
        {"no": n, "nama": name, "jenis": kind, "laki_laki": count, "perempuan": 0 if count != "" else ""}
        for n, (count, kind, name) in enumerate(zip(people, jenis, nama, strict=False), start=1)
    ]


def facts(**values: Any) -> Rows:
    return [{"kunci": key, "nilai": value} for key, value in values.items()]


def survey(**values: Any) -> Rows:
    return [{"tahun": YEAR, "bobot": 0.11, **values}]


def thing(**values: Any) -> Rows:
    return [{"no": 1, "uraian": "Perahu", "satuan": "Unit", **values}]


def component(*values: Any) -> Rows:
    found = zip(("perencanaan", "pengukuran"), values, strict=True)
    return [{"tahun": YEAR, "skema": "akip-2021", "komponen": name, "nilai": value} for name, value in found]


def unknown() -> Laporan:
    return made_up_with(
        desa=desa(""),
        indikator_tahun=altered("indikator_tahun", realisasi="", target=""),
        anggaran=altered("anggaran", pagu="", realisasi=""),
        sarana=thing(kondisi="Rusak"),
        akip_komponen=component("", ""),
    )


def zero() -> Laporan:
    spent = [row | ({"realisasi": 0} if row["pagu"] else {}) | {"realisasi_kinerja": 0} for row in tables()["anggaran"]]
    return made_up_with(
        wilayah=facts(luas=1, lingkungan=0, dusun=0),
        desa=desa(0),
        penduduk_kelompok=[{"dimensi": "agama", "no": 1, "kategori": "Islam", "jumlah": 0}],
        jabatan=[row | {"eselon": ""} for row in tables()["jabatan"]],
        pegawai=[row for row in tables()["pegawai"] if row["status"] != "PNS"],
        indikator_tahun=[
            *altered("indikator_tahun", realisasi=0),
            measured("swadaya", YEAR - 1, target=20, realisasi=0),
        ],
        ikm_survei=survey(responden=0),
        akip_komponen=component(0, 0),
        anggaran=spent,
        belanja=[{"jenis": "Belanja operasi", "pagu": 1, "realisasi": 0}],
    )


def one() -> Laporan:
    return made_up_with(
        wilayah=facts(luas=1, lingkungan=1),
        desa=desa(1),
        penduduk_kelompok=[{"dimensi": "agama", "no": 1, "kategori": "Islam", "jumlah": 1}],
        pegawai=tables()["pegawai"][:1],
        sarana=thing(jumlah=1),
        ikm_survei=survey(responden=1, bulan_awal=3, bulan_akhir=3),
        ikm_unsur=[{"tahun": YEAR, "no": 1, "unsur": "Waktu", "nilai": 1}],
        identitas=identity(tanggal="2025-01-31", batas_penyampaian_bulan=1),
    )


def equal() -> Laporan:
    return made_up_with(
        desa=desa(50, 50, jenis=("desa", "kelurahan"), nama=("Desa Hilir", "Desa Hulu")),
        penduduk_kelompok=[
            {"dimensi": "suku", "no": n, "kategori": name, "jumlah": 50} for n, name in ((1, "Batak"), (2, "Jawa"))
        ],
        sarana=thing(jumlah=3, kondisi="Baik"),
        ikm_unsur=[{"tahun": YEAR, "no": n, "unsur": name, "nilai": 1} for n, name in ((1, "Biaya"), (2, "Waktu"))],
        ikm_survei=survey(bulan_awal=1, bulan_akhir=12),
        identitas=identity(tanggal="2025-02-28"),
    )


def edge() -> Laporan:
    return made_up_with(
        indikator=altered("indikator", "id", {"ikm": {"target_akhir_renstra": 88.3051}}),
        indikator_tahun=[
            *altered("indikator_tahun", "indikator_id", {"ikm": {"target": 88.31, "realisasi": "88.3050"}}),
            measured("ikm", YEAR - 1, target=88.31, realisasi=88.30),
            measured("ikm", YEAR, "Hulu", realisasi=88.31),
            measured("ikm", YEAR - 1, "Hulu", realisasi=88.3101),
        ],
        anggaran=altered("anggaran", "no", {"2.1.1": {"realisasi": 141005640}}),
    )


def huge() -> Laporan:
    return made_up_with(
        wilayah=facts(luas=1, dusun=1001000),
        desa=desa(1234567890),
        penduduk_kelompok=[],
        indikator_tahun=[
            *altered("indikator_tahun", "indikator_id", {"swadaya": {"realisasi": 4922354214}}),
            measured("swadaya", YEAR - 1, target=20, realisasi=20),
        ],
        ikm_survei=survey(responden=100000),
        belanja=[{"jenis": "Belanja operasi", "pagu": 10**15 - 1, "realisasi": 10**15 - 1}],
    )


def partly() -> Laporan:
    return made_up_with(
        identitas=identity(metode_efisiensi="sisa", tanggal="2026-01-01"),
        penduduk_kelompok=[*tables()["penduduk_kelompok"], {"dimensi": "agama", "no": 4, "kategori": "Belum dicatat"}],
        indikator_tahun=[
            *altered(
                "indikator_tahun",
                "indikator_id",
                {"swadaya": {"realisasi": "", "realisasi_predikat": "B"}, "kasus": {"target": ""}},
            ),
            measured("musrenbang", YEAR, "Hulu"),
            measured("musrenbang", YEAR, "Ilir", realisasi=112),
        ],
        ikm_survei=survey(responden=1),
        anggaran=altered("anggaran", "no", {"2.1.1": {"realisasi": 200000000}}),
    )


STATES: dict[str, Callable[[], Laporan]] = {
    "Medang Deras 2023": real,
    "Tanjung Makmur 2024": made_up,
    "Hanya tabel wajib": lambda: made_up(OPTIONAL),
    "Semua tabel, sebagian selnya kosong": lambda: made_up(()),
    "Tidak ada angka sama sekali": cache(unknown),
    "Semuanya nol": cache(zero),
    "Masing-masing satu": cache(one),
    "Sama banyak": cache(equal),
    "Di ambang pembulatan": cache(edge),
    "Sangat besar": cache(huge),
    "Sebagian diketahui": cache(partly),
}

CASES = list(examples(Path(__file__).with_name("ungkapan.md").read_text("utf-8")))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_words(case: Example) -> None:
    laporan = STATES[case.heading]()
    text = case.evaluate(
        **names(
            {
                "laporan": laporan,
                "indikator": laporan.indikator_ber_id,
                "sasaran": lambda id: next(s for s in laporan.sasaran if id in [i.id for i in s.indikator]),
            }
        )
    )
    assert text == case.result
    well_formed(text)


def test_every_clause_has_its_cases() -> None:
    called = {heading: {case.call()[0] for case in CASES if case.heading == heading} for heading in STATES}
    assert called["Medang Deras 2023"] == set(FUNCTIONS)
    others = set().union(*(found for heading, found in called.items() if heading != "Medang Deras 2023"))
    assert set(FUNCTIONS) - others == {"peraturan"}  # what it says of an unknown one stands with the real report
    assert all(called.values())


# What a table cannot say


@pytest.mark.parametrize(
    ("date", "months", "judged"),
    [
        ("2025-02-28", 2, "masih dalam batas waktu 2 (dua) bulan"),
        ("2025-03-01", 2, "melewati batas waktu 2 (dua) bulan"),
        ("2025-03-31", 3, "masih dalam batas waktu 3 (tiga) bulan"),
        ("2024-12-31", 2, "masih dalam batas waktu 2 (dua) bulan"),
    ],
)
def test_whether_it_was_signed_in_time(date: str, months: int, judged: str) -> None:
    laporan = made_up_with(identitas=identity(tanggal=date, batas_penyampaian_bulan=months))
    assert judged in ungkapan.tenggat(laporan)


@pytest.mark.parametrize(("first", "last"), [(3, ""), ("", 3)])
def test_a_survey_of_which_one_month_is_known(first: object, last: object) -> None:
    assert ungkapan.masa_survei(made_up_with(ikm_survei=survey(bulan_awal=first, bulan_akhir=last))) == "tahun 2024"


def test_a_sample_that_is_exactly_enough() -> None:
    needed = made_up().survei.sampel_minimum
    for asked, judged in ((needed, "orang memenuhi"), (needed - 1, "orang belum memenuhi")):
        assert judged in ungkapan.sampel(made_up_with(ikm_survei=survey(responden=asked)))


def test_corrections_that_wait_for_a_decision() -> None:
    waiting = [row for row in real().tabel.koreksi if row.status == "perlu_keputusan"]
    assert 0 < ungkapan.koreksi_menunggu(real()) == len(waiting) < len(real().tabel.koreksi)
