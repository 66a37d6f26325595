"""The review form: every item is answered, and each answer can be "ya" and "belum", or says why not."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from lakip_nb.checks import Material, ProseCell, formulir
from lakip_nb.checks.declared import declared
from lakip_nb.checks.finding import Finding, Severity
from lakip_nb.checks.formulir.answer import JAWABAN, Answer, Butir
from lakip_nb.checks.formulir.completeness import BUTIR, answers
from lakip_nb.checks.rulebook import every_rule
from lakip_nb.data import Laporan
from lakip_nb.run.collect import collect
from tests.support import clean
from tests.support.reports import made_up_with, real
from tests.support.synthetic import REPOSITORY, tables

USE = tuple(f"F{number}" for number in range(39, 46))
"""Point 3c of the score sheet: what became of the report."""

HUMAN_ONLY = ("F07", "F09", "F10", "F12", "F13", "F21", "F22", "F25", "F27", "F28", *USE)
"""What the report cannot show: who compiled it, who was asked, what happened after it was signed."""

JUDGED = ("F03", "F04", "F08", "F14", "F17", "F18", "F20", "F23", "F31", "F35", "F36")
"""What the report can lack, but not prove: whether it is adequate, useful, measurable, as the signed document says."""

OWN: dict[str, Any] = {
    "kode": "F46",
    "bagian": "3b",
    "nomor": 6,
    "kabupaten": "Pesisir Jaya",
    "teks": "Informasi keuangan disajikan untuk setiap sasaran",
    "peraturan_id": "permenpanrb-88-2021",
    "keyakinan": "rendah",
    "sumber": "Lembar kerja kabupaten",
}
"""An item of a kabupaten's own form."""


class Anything(dict[str, str]):
    """Labels of a report that has every part."""

    def __contains__(self, label: object) -> bool:
        return True


@cache
def own() -> Material:
    """The project's own report."""
    return collect(REPOSITORY, "medang-deras", 2023)


def made(
    laporan: Laporan, *, label: Mapping[str, str] | None = None, written: tuple[str, ...] = (), **rest: Any
) -> Material:
    """What is known of a report, with prose in some slots."""
    prosa = [
        ProseCell("narasi.ipynb", 4 + n, f"({slot})=\n## Judul\n\nIsi.", "narasi", slot)
        for n, slot in enumerate(written)
    ]
    return Material(laporan, prosa=prosa, label=Anything() if label is None else label, **rest)


def with_rows(*, missing: tuple[str, ...] = (), **replace: Callable[[list[dict]], list[dict]]) -> Laporan:
    """The synthetic report with some tables changed by functions of their rows."""
    rows = {name: change([dict(row) for row in tables()[name]]) for name, change in replace.items()}
    return made_up_with(missing, **rows)


def facts(**values: object) -> Callable[[list[dict]], list[dict]]:
    """Other values for keys of identitas.csv."""
    return lambda rows: [row | {"nilai": values.get(row["kunci"], row["nilai"])} for row in rows]


def whole(**more: Callable[[list[dict]], list[dict]]) -> Laporan:
    """A report that lacks nothing the form asks for: one sasaran, two indicators, last year, a neighbour."""
    replace: dict[str, Callable] = {
        "sasaran": lambda rows: rows[:1],
        "indikator": lambda rows: [row for row in rows if row["id"] in ("ikm", "waktu")],
        "indikator_tahun": lambda rows: [
            {"indikator_id": id, "kecamatan": place, "tahun": year, "target": 4, "realisasi": value}
            for id, value in (("ikm", 5), ("waktu", 3))
            for place in ("Tanjung Makmur", "Seberang")
            for year in (2023, 2024)
        ],
        "sasaran_program": lambda rows: rows[:1],
        "analisis": lambda rows: [
            {"indikator_id": id, "jenis": jenis, "urut": 1, "teks": "Ada"}
            for id in ("ikm", "waktu")
            for jenis in ("pendukung", "penghambat", "solusi", "rekomendasi")
        ],
        "ikm_unsur": lambda rows: rows[:1],
        "belanja": lambda rows: rows[:1],
        "penandatangan": lambda rows: [
            rows[0] | {"pangkat": "Pembina", "golongan": "IV/a", "nip": "196810281989031005"}
        ],
        "identitas": facts(tanggal="2025-01-30"),
    }
    return with_rows(missing=("akip_komponen", "koreksi", "terbitan", "tanggapan"), **(replace | more))


def drop(column: str) -> Callable[[list[dict]], list[dict]]:
    """The rows without a value in one column."""
    return lambda rows: [{name: value for name, value in row.items() if name != column} for row in rows]


def only(*, tahun: int | None = None, kecamatan: str | None = None) -> Callable[[list[dict]], list[dict]]:
    """indikator_tahun of `whole` for one year or place."""

    def change(rows: list[dict]) -> list[dict]:
        return [
            {"indikator_id": id, "kecamatan": place, "tahun": year, "target": 4, "realisasi": value}
            for id, value in (("ikm", 5), ("waktu", 3))
            for place in ("Tanjung Makmur", "Seberang")
            for year in (2023, 2024)
            if tahun in (None, year) and kecamatan in (None, place)
        ]

    return change


def unmeasured(*columns: str) -> Callable[[list[dict]], list[dict]]:
    """indikator_tahun of `whole`, of which IKM 2024 lacks some columns."""

    def change(rows: list[dict]) -> list[dict]:
        found = only()(rows)
        for row in found:
            if (row["indikator_id"], row["kecamatan"], row["tahun"]) == ("ikm", "Tanjung Makmur", 2024):
                for column in columns:
                    del row[column]
        return found

    return change


def kinds(*keep: str) -> Callable[[list[dict]], list[dict]]:
    """The analysis with some kinds of points only."""
    return lambda rows: [
        {"indikator_id": id, "jenis": jenis, "urut": 1, "teks": "Ada"} for id in ("ikm", "waktu") for jenis in keep
    ]


def answer(material: Material, kode: str, *temuan: Finding) -> Answer:
    """The answer to one item, with the findings that are open."""
    (found,) = [found for row, found in answers(material, temuan) if row.kode == kode]
    return found


# The form


def test_the_form_has_23_items_and_the_score_sheet_three_parts() -> None:
    items = real().formulir
    assert [row.kode for row in items] == [f"F{number:02d}" for number in range(1, 46)]
    count = Counter(row.bagian for row in items)
    assert count == {"I": 6, "II": 7, "III": 10, "3a": 6, "3b": 9, "3c": 7}
    assert {row.peraturan_id for row in items if row.bagian.startswith("I")} == {"permenpanrb-53-2014"}
    points = {row.bagian: row.poin for row in real().tabel.kelompok_formulir if row.formulir == "akip"}
    assert points == {"3a": Decimal("3"), "3b": Decimal("4.5"), "3c": Decimal("7.5")}


def test_every_item_of_the_form_has_just_one_answer_and_every_answer_its_item() -> None:
    answered = sorted(item.kode for item in declared(Butir, formulir))
    assert answered == sorted([*(row.kode for row in real().formulir), OWN["kode"]]) == sorted(BUTIR)


def test_the_rules_and_items_that_an_item_names_exist() -> None:
    rules = {rule.kode: rule for rule in every_rule()}
    for item in BUTIR.values():
        assert item.aturan <= rules.keys(), item.kode
        assert set(item.bila) <= BUTIR.keys() - {item.kode}
        # What only the published report says does not speak of the one that is made.
        assert not {kode for kode in item.aturan if kode.startswith("D")}


def test_every_item_is_answered_with_evidence_or_with_what_is_missing() -> None:
    for material in (own(), made(whole()), made(with_rows(), label={})):
        for row, item in answers(material):
            assert item.jawaban in JAWABAN
            assert item.labels or item.tables or item.missing, row.kode
            assert item.jawaban == "ya" or item.missing.endswith("."), row.kode
            assert not re.search(r"\.csv|\b(?:tbl|sec|fig)-", f"{item.missing} {item.data}"), row.kode
            assert all(label in material.label for label in item.labels)


# A kabupaten's own form


def own_form(*rows: dict) -> Laporan:
    """A clean report of a kabupaten with items of its own."""
    return clean.clean_laporan(butir_reviu=[*clean.acuan("butir_reviu"), *(OWN | row for row in rows)])


def test_an_item_of_the_kabupaten_stands_in_place_of_the_common_one() -> None:
    def form(laporan: Laporan) -> list[tuple[str, str]]:
        return [(row.sebutan, row.kode) for row in laporan.formulir if row.bagian == "3b"]

    common = form(own_form({"kabupaten": "Lain"}))
    assert ("3b.6", "F35") in common
    assert form(own_form({})) == [(number, "F46" if number == "3b.6" else kode) for number, kode in common]


def test_an_item_may_be_added_or_left_out() -> None:
    laporan = own_form({"bagian": "3c", "nomor": 8, "kode": "F60"}, {"nomor": 9, "teks": ""})
    numbers = [row.sebutan for row in laporan.formulir]
    assert numbers[-1] == "3c.8" and "3b.9" not in numbers and "3b.8" in numbers
    assert answer(made(laporan), "F60").jawaban == "perlu_penilaian_manusia"


def test_money_by_sasaran() -> None:
    laporan = own_form({})
    assert answer(made(laporan), "F46").jawaban == "ya"
    without = clean.clean_laporan(
        butir_reviu=[*clean.acuan("butir_reviu"), OWN],
        sasaran_program=[row for row in clean.tables()["sasaran_program"] if row["sasaran_id"] != "layanan"],
    )
    found = answer(made(without), "F46")
    assert found.jawaban == "belum" and "Program belum ditautkan dengan sasaran" in found.missing


def test_an_unknown_item_is_left_to_a_human(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(BUTIR, "F02")
    assert answer(own(), "F02").jawaban == "perlu_penilaian_manusia"
    assert "nilai dari dokumen aslinya" in answer(own(), "F02").missing


def test_the_projects_own_report() -> None:
    missing = {row.kode: item.missing for row, item in answers(own()) if item.jawaban == "belum"}
    assert missing == {
        "F11": missing["F11"],
        "F36": "Hambatan belum ada untuk AKIP.",
        "F38": "Rekomendasi belum ada untuk AKIP.",
    }
    assert missing["F11"].endswith("koreksi data masih menunggu keputusan kantor.")
    assert answer(own(), "F20").labels == (
        "tbl-riwayat-ikm",
        "tbl-riwayat-akip",
        "tbl-pembanding-ikm",
        "tbl-pembanding-akip",
    )


# Each item: ya


COMPUTED = [kode for kode in BUTIR if kode not in (*HUMAN_ONLY, *JUDGED, "F11", "F16", "F19", "F26", "F29", "F46")]


@pytest.mark.parametrize("kode", COMPUTED)
def test_yes(kode: str) -> None:
    laporan = whole()
    material = made(laporan, slot=("analisis-ikm",), written=("analisis-ikm",), laporan_lalu=laporan)
    assert (answer(material, kode).jawaban, answer(material, kode).missing) == ("ya", "")


# Each item: not yet


@pytest.mark.parametrize(
    ("kode", "change", "part"),
    [
        ("F01", {"wilayah": lambda rows: []}, "Tabel “Luas, letak, ketinggian, suhu, lingkungan, dusun” belum diisi"),
        ("F02", {"indikator_tahun": unmeasured("target")}, "Target 2024 belum ada untuk IKM"),
        ("F03", {"indikator_tahun": unmeasured("realisasi")}, "Realisasi 2024 belum ada untuk IKM"),
        (
            "F05",
            {"analisis": kinds("penyebab")},
            "Rekomendasi atau tindak lanjut belum ada untuk IKM dan Waktu layanan",
        ),
        ("F06", {"belanja": drop("realisasi")}, "Pagu atau realisasi belum ada untuk Belanja operasi"),
        ("F08", {"ikm_unsur": drop("nilai")}, "Survei dan nilai unsur IKM tahun 2024 belum lengkap"),
        ("F15", {"sasaran": lambda rows: [rows[2] | {"id": "layanan"}]}, "belum ditautkan dengan tujuan Renstra"),
        (
            "F18",
            {"indikator": lambda rows: [row | {"target_akhir_renstra": ""} for row in rows[:2]]},
            "Target akhir Renstra belum ada",
        ),
        (
            "F19",
            {"indikator": lambda rows: [row | {"target_akhir_renstra": ""} for row in rows[:2]]},
            "Penjelasan belum ditulis",
        ),
        ("F20", {"indikator_tahun": only(tahun=2024)}, "Realisasi 2023 belum ada"),
        ("F20", {"indikator_tahun": only(kecamatan="Tanjung Makmur")}, "Pembanding belum ada"),
        ("F23", {"indikator_tahun": unmeasured("target")}, "Target belum ada untuk IKM"),
        ("F26", {"penandatangan": lambda rows: rows[:1]}, "Pangkat, golongan, dan NIP penanda tangan belum diisi"),
        (
            "F29",
            {"identitas": facts(tanggal="2025-03-03")},
            "Ditandatangani 3 Maret 2025, melewati batas 2 (dua) bulan",
        ),
        ("F31", {"indikator_tahun": unmeasured("realisasi")}, "Realisasi 2024 belum ada untuk IKM"),
        ("F32", {"indikator_tahun": unmeasured("target")}, "Target dan realisasi berupa angka belum ada untuk IKM"),
        (
            "F33",
            {"indikator": lambda rows: [row | {"target_akhir_renstra": ""} for row in rows[:2]]},
            "Target akhir Renstra belum ada",
        ),
        ("F34", {"indikator_tahun": only(tahun=2024)}, "Realisasi 2023 belum ada"),
        ("F35", {"indikator_tahun": only(kecamatan="Tanjung Makmur")}, "Pembanding belum ada"),
        ("F36", {"analisis": kinds("penyebab", "solusi")}, "Hambatan belum ada"),
        ("F36", {"analisis": kinds("penghambat", "solusi")}, "Penyebab keberhasilan atau kegagalan belum ada"),
        ("F37", {"indikator_tahun": unmeasured("realisasi")}, "Efisiensi belum ada untuk IKM"),
        ("F38", {"analisis": kinds("tindak_lanjut")}, "Rekomendasi belum ada"),
    ],
)
def test_not_yet(kode: str, change: dict, part: str) -> None:
    found = answer(made(whole(**change)), kode)
    assert found.jawaban == "belum"
    assert part in found.missing


@pytest.mark.parametrize(
    ("kode", "label", "words"),
    [
        ("F01", "fig-bagan-organisasi", "Gambar bagan organisasi"),
        ("F14", "sec-layanan", "Subbab layanan"),
        ("F17", "tbl-perjanjian-kinerja", "Tabel perjanjian kinerja"),
        ("F24", "bab-penutup", "Bab penutup"),
        ("F30", "sec-efisiensi-waktu", "Subbab efisiensi waktu"),
    ],
)
def test_a_part_that_the_chapters_lack(kode: str, label: str, words: str) -> None:
    class Without(Anything):
        def __contains__(self, other: object) -> bool:
            return other != label

    found = answer(made(whole(), label=Without()), kode)
    assert (found.jawaban, found.missing) == ("belum", f"{words} tidak ada dalam laporan.")
    assert label not in found.labels


def test_a_sasaran_without_indicator() -> None:
    found = answer(made(whole(sasaran=lambda rows: rows[:2])), "F17")
    assert found.missing == "Indikator belum ada untuk sasaran Membaiknya tata kelola."


def test_narrative_counts() -> None:
    laporan = whole()
    empty = made(laporan, slot=("analisis-ikm", "isu-strategis"))
    assert answer(empty, "F01").missing == "Permasalahan utama belum ditulis dalam narasi “isu-strategis”."
    assert answer(empty, "F31").missing == "Narasi “analisis-ikm” dan “isu-strategis” belum ditulis."
    assert answer(empty, "F36").missing == "Penjelasan dalam narasi belum ada untuk IKM."


def test_a_label_as_target_is_judged_where_the_scale_knows_it() -> None:
    assert "AKIP" not in answer(made(with_rows()), "F03").missing

    def unknown(rows: list[dict]) -> list[dict]:
        return [row | {"target_predikat": "Unggul"} if row["target_predikat"] else row for row in rows]

    found = answer(made(with_rows(indikator_tahun=unknown)), "F03")
    assert "capaian yang dapat dihitung belum ada untuk AKIP" in found.missing


# What only a human can say


@pytest.mark.parametrize("kode", HUMAN_ONLY)
def test_only_a_human_can_say(kode: str) -> None:
    for material in (own(), made(whole())):
        found = answer(material, kode)
        assert found.jawaban == "perlu_penilaian_manusia"
        assert len(found.missing) > 20


@pytest.mark.parametrize("kode", ["F11", "F26", "F29", *JUDGED])
def test_a_human_decides_where_nothing_speaks_against_it(kode: str) -> None:
    laporan = whole()
    material = made(laporan, slot=("analisis-ikm",), written=("analisis-ikm",))
    assert answer(material, kode).jawaban == "perlu_penilaian_manusia"
    assert re.search("(?i)cocokkan|nilai apakah|periksa", answer(material, kode).missing)


def test_corrections_that_wait() -> None:
    waiting = with_rows()
    assert answer(made(waiting), "F11").missing == "1 (satu) koreksi data masih menunggu keputusan kantor."


def test_another_wording_in_the_renstra() -> None:
    laporan = whole(sasaran=lambda rows: [rows[0] | {"nama_renstra": "Mutu pelayanan yang lebih baik"}])
    assert answer(made(laporan), "F15").jawaban == "perlu_penilaian_manusia"
    same = whole(sasaran=lambda rows: [rows[0] | {"nama_renstra": rows[0]["nama"].upper()}])
    assert answer(made(same), "F15").jawaban == "ya"


def test_an_item_on_use_names_next_year() -> None:
    assert "tahun 2025" in answer(made(whole()), "F44").missing


def test_last_years_data_are_no_proof_of_last_years_report() -> None:
    laporan = whole()
    assert "tidak tersimpan di sini" in answer(made(laporan), "F25").missing
    assert "Data laporan 2023 tersimpan di sini" in answer(made(laporan, laporan_lalu=laporan), "F25").missing


# Items that are asked only where another is not fulfilled


def loose() -> Laporan:
    """A report whose sasaran serves no tujuan of the Renstra."""
    return whole(sasaran=lambda rows: [rows[0] | {"tujuan_id": ""}])


def test_an_explanation_is_asked_where_an_item_is_not_fulfilled() -> None:
    assert answer(made(loose()), "F15").jawaban == "belum"
    found = answer(made(loose()), "F16")
    assert (found.jawaban, found.missing) == ("belum", "Penjelasan belum ditulis dalam narasi “perencanaan”.")
    assert answer(made(loose(), written=("perencanaan",)), "F16").jawaban == "perlu_penilaian_manusia"


def test_an_explanation_waits_while_the_others_are_open() -> None:
    found = answer(made(whole()), "F16")
    assert found.jawaban == "perlu_penilaian_manusia"
    assert found.missing == "Dijawab hanya bila butir III.1 atau III.2 dinilai belum terpenuhi."


def test_no_explanation_is_needed_where_all_is_fulfilled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BUTIR, "F14", Butir("F14", lambda material: Answer("ya")))
    found = answer(made(whole()), "F16")
    assert (found.jawaban, found.missing) == ("tidak_diperlukan", "Butir III.1 dan III.2 terpenuhi.")


# Open findings


def finding(kode: str, tingkat: Severity) -> Finding:
    """An open finding of a rule."""
    return Finding("Pesan.", "tempat", kode=kode, tingkat=tingkat)


def test_an_open_finding_prevents_a_yes() -> None:
    material = made(whole())
    (galat, peringatan, catatan, other) = (
        finding("A11", "galat"), finding("B21", "peringatan"), finding("A13", "catatan"), finding("C22", "galat"),
    )  # fmt: skip
    assert answer(material, "F06", catatan, other).jawaban == "ya"
    found = answer(material, "F06", catatan, other, peringatan)
    assert found.jawaban == "perlu_penilaian_manusia" and found.temuan == (peringatan,)
    assert found.missing == "Masih terbuka 1 peringatan (B21)."
    found = answer(material, "F06", galat, peringatan, peringatan)
    assert found.jawaban == "belum"
    assert found.missing == "Masih terbuka 1 galat dan 2 peringatan (A11, B21)."


def test_an_open_finding_stands_behind_what_is_missing_or_to_be_judged() -> None:
    bare = made(whole(indikator_tahun=unmeasured("realisasi")))
    found = answer(bare, "F03", finding("B13", "peringatan"))
    assert found.jawaban == "belum"
    assert found.missing.startswith("Realisasi 2024 belum ada untuk IKM. Masih terbuka 1 peringatan (B13)")
    found = answer(made(whole()), "F36", finding("H01", "peringatan"))
    assert found.jawaban == "perlu_penilaian_manusia" and "H01" in found.missing
    assert answer(made(whole()), "F11", finding("A01", "galat")).jawaban == "belum"


def test_an_explanation_is_asked_where_a_finding_speaks_against_an_item() -> None:
    assert answer(made(whole()), "F16", finding("B35", "galat")).jawaban == "belum"


def test_who_answers_for_the_data_is_named() -> None:
    assert "tidak memuat penanggung jawab" in answer(own(), "F10").missing
    named = answer(made(whole()), "F10")
    assert named.jawaban == "perlu_penilaian_manusia"
    assert "Kasubbag Keuangan dan Sekretaris Kecamatan; cocokkan" in named.missing
