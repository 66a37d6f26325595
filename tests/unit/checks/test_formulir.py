"""The review form: every item is answered, and each answer can be "ya" and "belum", or says why not."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from lakip_nb.checks import Material, ProseCell, formulir
from lakip_nb.checks.declared import declared
from lakip_nb.checks.formulir.answer import JAWABAN, Answer, Butir
from lakip_nb.checks.formulir.completeness import BUTIR, answers
from lakip_nb.data import Laporan
from lakip_nb.run.collect import collect
from tests.support.reports import made_up_with, real
from tests.support.synthetic import REPOSITORY, tables

HUMAN_ONLY = ("F07", "F09", "F10", "F12", "F13", "F21", "F22", "F27", "F28")
"""What the report cannot show: who compiled it, who was asked, what happened after it was signed."""


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


def answer(material: Material, kode: str) -> Answer:
    """The answer to one item."""
    (found,) = [found for row, found in answers(material) if row.kode == kode]
    return found


# The form


def test_the_form_has_23_items_and_15_points() -> None:
    items = real().tabel.butir_reviu
    assert [row.kode for row in items] == [f"F{number:02d}" for number in range(1, 39)]
    count = [(row.formulir, row.nomor.partition(".")[0]) for row in items]
    assert [
        count.count(key) for key in (("reviu", "I"), ("reviu", "II"), ("reviu", "III"), ("akip", "3a"), ("akip", "3b"))
    ] == [6, 7, 10, 6, 9]
    assert {row.peraturan_id for row in items if row.formulir == "reviu"} == {"permenpanrb-53-2014"}


def test_every_item_of_the_form_has_just_one_answer_and_every_answer_its_item() -> None:
    answered = sorted(item.kode for item in declared(Butir, formulir))
    assert answered == sorted(row.kode for row in real().tabel.butir_reviu) == sorted(BUTIR)


def test_every_item_is_answered_with_evidence_or_with_what_is_missing() -> None:
    for material in (own(), made(whole()), made(with_rows(), label={})):
        for row, item in answers(material):
            assert item.jawaban in JAWABAN
            assert item.labels or item.tables or item.missing, row.kode
            assert item.jawaban == "ya" or item.missing.endswith("."), row.kode
            assert all(label in material.label for label in item.labels)


def test_an_unknown_item_is_left_to_a_human(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(BUTIR, "F02")
    assert answer(own(), "F02").jawaban == "perlu_penilaian_manusia"


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


COMPUTED = [kode for kode in BUTIR if kode not in (*HUMAN_ONLY, "F11", "F23", "F26", "F29", "F35")]


@pytest.mark.parametrize("kode", COMPUTED)
def test_yes(kode: str) -> None:
    laporan = whole()
    material = made(laporan, slot=("analisis-ikm",), written=("analisis-ikm",), laporan_lalu=laporan)
    assert (answer(material, kode).jawaban, answer(material, kode).missing.rstrip(".")) in (
        ("ya", ""),
        ("ya", "Tidak diperlukan: kedua butir terpenuhi"),
    )


# Each item: not yet


@pytest.mark.parametrize(
    ("kode", "change", "part"),
    [
        ("F01", {"wilayah": lambda rows: []}, "Tabel wilayah.csv belum diisi"),
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
    ("kode", "label"),
    [
        ("F01", "fig-bagan-organisasi"),
        ("F04", "tbl-lampiran-pk"),
        ("F14", "sec-layanan"),
        ("F17", "tbl-perjanjian-kinerja"),
        ("F24", "bab-penutup"),
        ("F30", "sec-efisiensi-waktu"),
    ],
)
def test_a_part_that_the_chapters_lack(kode: str, label: str) -> None:
    class Without(Anything):
        def __contains__(self, other: object) -> bool:
            return other != label

    found = answer(made(whole(), label=Without()), kode)
    assert (found.jawaban, found.missing) == ("belum", f"Bagian {label} tidak ada dalam bab.")
    assert label not in found.labels


def test_a_sasaran_without_indicator() -> None:
    found = answer(made(whole(sasaran=lambda rows: rows[:2])), "F17")
    assert found.missing == "Indikator belum ada untuk sasaran Membaiknya tata kelola."


def test_narrative_counts() -> None:
    laporan = whole()
    empty = made(laporan, slot=("analisis-ikm", "isu-strategis"))
    assert answer(empty, "F01").missing == "Permasalahan utama belum ditulis dalam narasi isu-strategis."
    assert answer(empty, "F31").missing == "Narasi analisis-ikm dan isu-strategis belum ditulis."
    assert answer(empty, "F36").missing == "Penjelasan dalam narasi belum ada untuk IKM."


def test_a_label_as_target_gives_no_achievement() -> None:
    found = answer(made(with_rows()), "F03")
    assert "capaian yang dapat dihitung belum ada untuk AKIP" in found.missing


# What only a human can say


@pytest.mark.parametrize("kode", HUMAN_ONLY)
def test_only_a_human_can_say(kode: str) -> None:
    for material in (own(), made(whole())):
        found = answer(material, kode)
        assert found.jawaban == "perlu_penilaian_manusia"
        assert len(found.missing) > 20


@pytest.mark.parametrize("kode", ["F11", "F23", "F25", "F26", "F29", "F35"])
def test_a_human_decides_where_nothing_speaks_against_it(kode: str) -> None:
    assert answer(made(whole()), kode).jawaban == "perlu_penilaian_manusia"


def test_corrections_that_wait() -> None:
    waiting = with_rows()
    assert answer(made(waiting), "F11").missing == "1 (satu) koreksi data masih menunggu keputusan kantor."


def test_another_wording_in_the_renstra() -> None:
    laporan = whole(sasaran=lambda rows: [rows[0] | {"nama_renstra": "Mutu pelayanan yang lebih baik"}])
    assert answer(made(laporan), "F15").jawaban == "perlu_penilaian_manusia"
    assert answer(made(laporan), "F16").jawaban == "belum"
    assert answer(made(laporan, written=("perencanaan",)), "F16").jawaban == "perlu_penilaian_manusia"
    same = whole(sasaran=lambda rows: [rows[0] | {"nama_renstra": rows[0]["nama"].upper()}])
    assert answer(made(same), "F15").jawaban == "ya"
