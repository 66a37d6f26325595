"""Whole sentences: said where the data bears them out, at every edge, and not said at all where it does not."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kalimat
from tests.support.clean import changed, clean_laporan, tables
from tests.support.hostile import hostile
from tests.support.reports import LEAKS, REPORTS, every_call, made_up_with, public, real
from tests.support.synthetic import YEAR, Rows

FUNCTIONS = public(kalimat)


def well_formed(text: str) -> None:
    assert text == " ".join(text.split()), "one line, single spaces, none at the ends"
    assert not text or (text.endswith(".") and (text[0].isupper() or text[0].isdigit())), text
    assert not LEAKS.search(text)
    assert not re.search(r"[,;:] ?[,;:.]|\(\)|\.\.|\s[,;.]", text), text
    assert "belum diketahui" not in text and "0 (nol)" not in text, text


@pytest.mark.parametrize("report", [*REPORTS, "hostile"])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_on_reports_of_every_shape(name: str, report: str) -> None:
    laporan = hostile() if report == "hostile" else REPORTS[report]()
    said = [getattr(kalimat, name)(**call) for call in every_call(getattr(kalimat, name), laporan)]
    assert said
    for text in said if report != "hostile" else ():
        well_formed(text)


def test_nothing_is_said_of_nothing() -> None:
    bare = made_up_with(
        indikator_tahun=[
            row | {"target": "", "target_predikat": "", "realisasi": ""} for row in _made("indikator_tahun")
        ],
        anggaran=[row | {"realisasi": "", "realisasi_kinerja": ""} for row in _made("anggaran")],
        analisis=[],
    )
    for name in FUNCTIONS:
        for call in every_call(getattr(kalimat, name), bare):
            assert getattr(kalimat, name)(**call) == "", name


def _made(table: str) -> Rows:
    from tests.support import synthetic

    return synthetic.tables()[table]


def measured(id: str, years: Mapping[int, tuple[Any, Any]]) -> Rows:
    """The clean measurements, with target and realisasi of an indicator in some years replaced."""
    rows = [
        row for row in tables()["indikator_tahun"] if (row["indikator_id"], row["kecamatan"]) != (id, "Tanjung Makmur")
    ]
    own = {"indikator_id": id, "kecamatan": "Tanjung Makmur"}
    return rows + [own | {"tahun": year, "target": target, "realisasi": done} for year, (target, done) in years.items()]


def of(id: str, laporan: Laporan, name: str) -> str:
    item = laporan.indikator_ber_id(id)
    assert item is not None
    function = getattr(kalimat, name)
    return (
        function(item) if name in ("jarak", "predikat", "jangka_menengah", "sebab_menurut") else function(laporan, item)
    )


# Why a target was missed or met


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("85.87", ""),  # met
        ("85.95", "Target tercapai bila unsur terendah, waktu, naik dari 3,30 menjadi 3,32."),
        ("88.00", "Satu unsur saja tidak cukup; target tercapai bila kedua unsur terendah (waktu dan prosedur) naik "
         "dari "
         "3,30–3,35 menjadi 3,71."),
        ("99.95", ""),  # above the index that the weights can give
    ],
)  # fmt: skip
def test_what_closes_the_gap_of_an_index(target: str, words: str) -> None:
    laporan = clean_laporan(indikator_tahun=measured("ikm", {YEAR: (target, "85.88")}))
    assert of("ikm", laporan, "penutup") == words


def test_lowest_unsur_that_share_their_score() -> None:
    unsur = changed("ikm_unsur", 1, nilai="3.30")
    index = bulat(clean_laporan(ikm_unsur=unsur).survei.ikm)
    near = clean_laporan(ikm_unsur=unsur, indikator_tahun=measured("ikm", {YEAR: (index + 1, index)}))
    assert of("ikm", near, "penutup").startswith("Target tercapai bila salah satu dari 2 unsur terendah (prosedur dan")
    far = clean_laporan(ikm_unsur=unsur, indikator_tahun=measured("ikm", {YEAR: (index + 2, index)}))
    assert "target tercapai bila kedua unsur terendah (prosedur dan waktu) naik dari 3,30 menjadi" in of(
        "ikm", far, "penutup"
    )


def test_unsur_say_nothing_of_an_index_that_they_do_not_give() -> None:
    laporan = clean_laporan(indikator_tahun=measured("ikm", {YEAR: (90, "84.00")}))
    assert of("ikm", laporan, "penutup") == of("ikm", laporan, "kepekaan") == ""


@pytest.mark.parametrize(
    ("people", "before", "words"),
    [
        (
            25,
            "85.00",
            "menaikkan indeks 0,11 poin; kenaikan 0,88 poin dari tahun 2023 setara dengan 8 dari 225 jawaban.",
        ),
        (25, "85.80", "menaikkan indeks 0,11 poin; kenaikan 0,08 poin dari tahun 2023 lebih kecil daripada itu."),
        (25, "86.88", "penurunan 1,00 poin dari tahun 2023 setara dengan 9 dari 225 jawaban."),
        (25, "85.88", "menaikkan indeks 0,11 poin."),
        (25, "", "menaikkan indeks 0,11 poin."),
        (1000, "", "menaikkan indeks kurang dari 0,01 poin."),
        (0, "85.00", ""),
        ("", "85.00", ""),
    ],
)
def test_how_fine_the_index_is(people: object, before: str, words: str) -> None:
    laporan = clean_laporan(
        ikm_survei=changed("ikm_survei", responden=people, puas="", tidak_puas=""),
        indikator_tahun=measured("ikm", {YEAR - 1: (80, before), YEAR: (90, "85.88")}),
    )
    text = of("ikm", laporan, "kepekaan")
    assert text.endswith(words) and bool(text) == bool(words)


def scored(**scores: tuple[Any, ...]) -> Rows:
    names = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
    return [
        {"tahun": int(year[1:]), "skema": "akip-2021", "komponen": name, "nilai": value}
        for year, values in scores.items()
        for name, value in zip(names, values, strict=True)
    ]


@pytest.mark.parametrize(
    ("before", "target", "words"),
    [
        ((21, 22, 11, 15), 71, "Target tercapai bila Pengukuran Kinerja kembali ke 22,00 (tahun 2023), yang menambah "
         "2,00 poin."),
        ((21, 22, 11, 15), "72.5", "Target tercapai bila Pengukuran Kinerja kembali ke 22,00 (tahun 2023) dan "
         "Pelaporan "
         "Kinerja kembali ke 11,00 (tahun 2023), yang bersama-sama menambah 3,00 poin."),
        ((21, 21, 10, 15), 72, "Kembali ke nilai terbaiknya saja, Pengukuran Kinerja kembali ke 21,00 (tahun 2023), "
         "yang "
         "menambah 1,00 poin, belum cukup. Kekurangan terbesar ada pada Pengukuran Kinerja (20,00 dari bobot 30); "
         "target tercapai bila nilainya menjadi 22,00 (73,33% dari bobotnya)."),
        ((21, 20, 10, 15), 81, "Kekurangan terbesar ada pada Pengukuran Kinerja (20,00 dari bobot 30), tetapi "
         "bobotnya yang "
         "penuh pun belum cukup: Perencanaan Kinerja harus naik pula."),
        ((21, 20, 10, 15), 70, ""),
    ],
)  # fmt: skip
def test_what_closes_the_gap_of_a_score(before: tuple[int, ...], target: object, words: str) -> None:
    laporan = clean_laporan(
        akip_komponen=scored(t2023=before, t2024=(22, 20, 8 + 2, 18)),
        indikator_tahun=measured("akip", {YEAR: (target, 70)}),
    )
    assert of("akip", laporan, "penutup") == words


def test_a_better_year_of_another_scheme_is_no_measure() -> None:
    old = [row | {"skema": "akip-2015", "nilai": 24} for row in scored(t2020=(0, 0, 0, 0))[:2]]
    laporan = clean_laporan(
        akip_komponen=[*old, *scored(t2024=(22, 20, 10, 18))], indikator_tahun=measured("akip", {YEAR: (71, 70)})
    )
    assert of("akip", laporan, "penutup").startswith("Kekurangan terbesar ada pada Pengukuran Kinerja")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({2023: (2, 4), 2024: (2, 3)}, "Sepanjang 2023–2024 realisasi rata-rata turun 1 hari setahun; dengan laju "
         "itu target "
         "tercapai pada tahun 2025."),
        ({2023: (2, 3), 2024: (2, 4)}, "Sepanjang 2023–2024 realisasi rata-rata naik 1 hari setahun, menjauhi target."),
        ({2022: (2, 3), 2024: (2, 3)}, "Sepanjang 2022–2024 realisasi tidak berubah, sehingga dengan laju itu target "
         "tidak "
         "akan tercapai."),
        ({2023: (2, "30.02"), 2024: (2, 30)}, "Sepanjang 2023–2024 realisasi rata-rata turun 0,02 hari setahun; "
         "dengan laju "
         "itu target baru tercapai lebih dari 10 tahun lagi."),
        ({2024: (2, 3)}, ""),
        ({2023: (2, 3), 2024: (2, 2)}, ""),  # met
        ({2023: (2, 3), 2024: (0, 2)}, "Sepanjang 2023–2024 realisasi rata-rata turun 1 hari setahun; dengan laju "
         "itu target "
         "tercapai pada tahun 2026."),
    ],
)  # fmt: skip
def test_the_pace_of_an_indicator_without_a_scheme(values: Mapping[int, tuple[Any, Any]], words: str) -> None:
    assert of("waktu", clean_laporan(indikator_tahun=measured("waktu", values)), "penutup") == words


@pytest.mark.parametrize(
    ("id", "values", "words"),
    [
        ("ikm", {2024: (85, "85.88")}, "Realisasi 0,88 poin di atas target. Unsur yang paling menopangnya ialah "
         "biaya (3,60)."),
        ("ikm", {2024: ("85.88", "85.88")}, "Realisasi tepat sama dengan target. Unsur yang paling menopangnya ialah "
         "biaya "
         "(3,60)."),
        ("waktu", {2023: (3, 3), 2024: (2, 1)}, "Realisasi 1 hari di bawah target (makin rendah makin baik) dan "
         "turun 2 hari "
         "dari tahun 2023."),
        ("waktu", {2023: (3, 0), 2024: (0, 0)}, "Realisasi tepat sama dengan target dan tidak berubah dari tahun "
         "2023."),
        ("akip", {2023: (70, "69.40"), 2024: (71, "71.25")}, "Realisasi 0,25 poin di atas target dan naik 1,85 poin "
         "dari tahun "
         "2023. Komponen yang paling dekat dengan bobotnya ialah Perencanaan Kinerja (73,33%); yang paling banyak naik "
         "Perencanaan Kinerja, 1,00 poin."),
        ("ikm", {2024: (90, "85.88")}, ""),
    ],
)  # fmt: skip
def test_what_held_a_target_that_was_met(id: str, values: Mapping[int, tuple[Any, Any]], words: str) -> None:
    assert of(id, clean_laporan(indikator_tahun=measured(id, values)), "penopang") == words


# Classes, years, the end of the Renstra, the neighbour


@pytest.mark.parametrize(
    ("id", "target", "done", "words"),
    [
        ("ikm", "88.31", "85.35", "Nilai 85,35 berpredikat B (Baik); target 88,31 adalah ambang predikat A (Sangat "
         "Baik)."),
        ("ikm", "88.30", "70", "Nilai 70,00 berpredikat C (Kurang Baik); target 88,30 adalah batas atas predikat B "
         "(Baik), dan "
         "predikat A (Sangat Baik) dimulai pada 88,31."),
        ("ikm", "80", "85", "Nilai 85,00 berpredikat B (Baik), sama dengan predikat targetnya."),
        ("ikm", "100", "85", "Nilai 85,00 berpredikat B (Baik); target 100,00 berpredikat A (Sangat Baik)."),
        ("akip", "70", "66", "Nilai 66,00 berpredikat B (Baik); target 70,00 adalah batas atas predikat itu, dan "
         "predikat BB (Sangat Baik) dimulai di atas 70,00."),
        ("ikm", "88.31", "90", "Nilai 90,00 berpredikat A (Sangat Baik); target 88,31 adalah ambang predikat itu."),
        ("akip", "", "66", "Nilai 66,00 berpredikat B (Baik)."),
        ("akip", "70", "", ""),
        ("waktu", "2", "1", ""),
    ],
)  # fmt: skip
def test_predicates_and_their_edges(id: str, target: str, done: str, words: str) -> None:
    assert of(id, clean_laporan(indikator_tahun=measured(id, {YEAR: (target, done)})), "predikat") == words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("BB", ", sama dengan predikat targetnya."),
        ("A", "; targetnya, predikat A (Memuaskan), dimulai di atas 80,00."),
        ("Z", "."),
    ],
)
def test_a_target_that_is_a_predicate(label: str, words: str) -> None:
    rows = measured("akip", {YEAR: ("", "70.01")})
    rows = [*rows[:-1], rows[-1] | {"target_predikat": label}]
    assert (
        of("akip", clean_laporan(indikator_tahun=rows), "predikat")
        == f"Nilai 70,01 berpredikat BB (Sangat Baik){words}"
    )


def test_years_of_two_regulations_are_not_compared() -> None:
    laporan = real()
    akip = laporan.indikator_ber_id("akip")
    assert akip is not None and akip.patahan == (2022,)
    text = of("akip", laporan, "patahan")
    assert "tahun 2020–2021 menurut Peraturan Menteri PANRB Nomor 12 Tahun 2015" in text
    assert of("ikm", laporan, "patahan") == ""


def test_last_year_of_another_regulation_is_not_spoken_of() -> None:
    old = [row | {"tahun": 2023, "skema": "akip-2015"} for row in scored(t2023=(20, 20, 10, 8))]
    new = scored(t2024=(22, "21.25", "10.50", "17.50"))
    laporan = clean_laporan(
        akip_komponen=[*old, *new], indikator_tahun=measured("akip", {2023: (70, 58), 2024: (71, "71.25")})
    )
    assert of("akip", laporan, "riwayat") == ""
    assert of("akip", laporan, "penopang").startswith("Realisasi 0,25 poin di atas target. ")


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ((85, 85), ("88.31", "85.35"), "Realisasi IKM naik 0,35 poin dari 85,00 pada tahun 2023; capaiannya turun "
         "3,35 poin "
         "persen dari 100,00%, sedangkan target dinaikkan dari 85,00 menjadi 88,31."),
        ((85, 85), (85, 85), "Realisasi IKM sama dengan tahun 2023, 85,00; capaiannya tetap 100,00%."),
        (("", 85), (85, 84), "Realisasi IKM turun 1,00 poin dari 85,00 pada tahun 2023."),
        ((85, ""), (85, 84), ""),
    ],
)  # fmt: skip
def test_this_year_and_last(before: tuple[Any, Any], now: tuple[Any, Any], words: str) -> None:
    assert of("ikm", clean_laporan(indikator_tahun=measured("ikm", {YEAR - 1: before, YEAR: now})), "riwayat") == words


@pytest.mark.parametrize(
    ("last", "done", "words"),
    [
        (2024, 86, "Tahun 2024 adalah tahun terakhir Renstra itu: target akhirnya tercapai."),
        (2024, 85, "target akhirnya tidak tercapai, dengan selisih 1,00 poin."),
        (2025, 85, "Selisih 1,00 poin harus ditutup dalam 1 tahun."),
        (2026, 85, "Selisih 1,00 poin harus ditutup dalam 2 tahun, rata-rata 0,50 poin setahun."),
        (2026, 87, "Target akhir itu sudah tercapai 2 tahun sebelum Renstra berakhir."),
        (2026, "", ""),
    ],
)
def test_the_end_of_the_renstra(last: int, done: object, words: str) -> None:
    facts = [row | ({"nilai": last} if row["kunci"] == "renstra_akhir" else {}) for row in tables()["identitas"]]
    laporan = clean_laporan(identitas=facts, indikator_tahun=measured("ikm", {YEAR: (86, done)}))
    text = of("ikm", laporan, "jangka_menengah")
    assert text.endswith(words) and bool(text) == bool(words)


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (
            "85.35",
            "nilai 85,35 berada pada kelas B (Baik), 2,96 poin dari kelas A (Sangat Baik) yang dimulai pada 88,31.",
        ),
        ("95", "nilai 95,00 berada pada kelas tertinggi, A (Sangat Baik)."),
        ("", ""),
    ],
)
def test_the_national_classes(done: str, words: str) -> None:
    text = of("ikm", clean_laporan(indikator_tahun=measured("ikm", {YEAR: (86, done)})), "standar")
    assert text.endswith(words) and bool(text) == bool(words)


def test_the_neighbour_and_what_can_be_compared() -> None:
    text = of("ikm", real(), "pembanding")
    assert "2,97 poin di bawah realisasi Kecamatan Sei Suka (88,32), yang naik 4,52 poin dari tahun 2022." in text
    assert "Target kecamatan itu 85,00, lebih rendah 3,31 poin" in text
    assert of("waktu", clean_laporan(), "pembanding").endswith("(2 hari), yang turun 1 hari dari tahun 2023.")
    own = [row for row in tables()["indikator_tahun"] if row["kecamatan"] == "Tanjung Makmur"]
    assert of("ikm", clean_laporan(indikator_tahun=own), "pembanding") == ""


# Programmes


def test_money_ahead_of_output_and_a_whole_that_claims_more() -> None:
    first, second = real().sasaran
    assert kalimat.uang_mendahului(first).endswith(
        "menyerap 94,47% anggarannya, sedangkan kinerjanya baru 25,00% dari target, padahal seluruh kegiatan di "
        "dalamnya "
        "mencapai target."
    )
    assert "100,00%, padahal 4 sub kegiatan di dalamnya masing-masing 50,00%." in kalimat.induk_melampaui(first)
    assert kalimat.uang_mendahului(second) == ""


@pytest.mark.parametrize(("done", "said"), [(95, False), (84, True), ("", False)])
def test_money_is_ahead_from_ten_points(done: object, said: bool) -> None:
    laporan = clean_laporan(anggaran=changed("anggaran", 6, target_kinerja=100, realisasi_kinerja=done))
    programme = next(item for item in laporan.anggaran.program if item.no == "2")
    assert programme.serapan is not None and 93 < programme.serapan < 94
    (sasaran,) = [item for item in laporan.sasaran if programme in item.program]
    assert bool(kalimat.uang_mendahului(sasaran)) is (said and programme.serapan - 84 >= 10)


def test_unit_costs() -> None:
    text = kalimat.biaya_satuan(real().sasaran[0])
    assert text.startswith("Biaya satuan 4 (empat) sub kegiatan melebihi rencananya, paling jauh ")
    assert text.endswith(": dari Rp80.000 menjadi Rp159.252 per keluarga.")
    fewer = clean_laporan(anggaran=changed("anggaran", 4, realisasi_kinerja=5))
    assert kalimat.biaya_satuan(fewer.sasaran[1]) == (
        "Biaya satuan Pemeliharaan Kendaraan Dinas naik dari Rp10.000.000 menjadi Rp11.100.000 per unit."
    )
    months = clean_laporan(anggaran=changed("anggaran", 5, realisasi_kinerja=1))
    assert kalimat.biaya_satuan(months.sasaran[1]) == ""


def test_where_the_money_lies() -> None:
    assert kalimat.sisa(real()).startswith("Dari sisa itu, Rp101.775.294 ada pada 3 sub kegiatan: Penyediaan Gaji")
    spent = [row | {"realisasi": row["pagu"]} for row in tables()["anggaran"]]
    assert kalimat.sisa(clean_laporan(anggaran=spent)) == ""
    spent[4]["realisasi"] = 55500000
    assert (
        kalimat.sisa(clean_laporan(anggaran=spent)) == "Sisa itu ada pada Pemeliharaan Kendaraan Dinas (Rp4.500.000)."
    )


# Causes and steps


def test_a_cause_without_evidence_is_the_view_of_the_office() -> None:
    assert of("ikm", clean_laporan(), "sebab_menurut") == "Antrean memanjang pada hari pasar."
    bare = clean_laporan(analisis=changed("analisis", bukti=""))
    assert of("ikm", bare, "sebab_menurut") == "Menurut kecamatan, antrean memanjang pada hari pasar."
    assert of("ikm", clean_laporan(analisis=[]), "sebab_menurut") == ""


def test_steps_without_a_date() -> None:
    assert kalimat.rencana_aksi(clean_laporan()) == "Waktu pelaksanaannya belum dijadwalkan."
    one = clean_laporan(analisis=changed("analisis", 2, triwulan="1 2025"))
    assert kalimat.rencana_aksi(one) == "2 (dua) dari 3 (tiga) langkah belum dijadwalkan."
    every = [row | {"triwulan": "2 2025"} for row in tables()["analisis"]]
    assert kalimat.rencana_aksi(clean_laporan(analisis=every)) == ""
