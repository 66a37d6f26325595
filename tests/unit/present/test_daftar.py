"""Lists, cards and the signature."""

import re

import pytest

from lakip_nb.data import Laporan
from lakip_nb.present import daftar
from lakip_nb.present.output import Keluaran
from tests.support.hostile import MARKUP, hostile
from tests.support.markup import parse, text, texts
from tests.support.reports import LEAKS, REPORTS, every_call, made_up, made_up_with, public, real
from tests.support.synthetic import OPTIONAL, tables
from tests.unit.present.grafik.samples import drawings

FUNCTIONS = public(daftar)
EMPTY = "Datanya belum ada, sehingga daftar ini tidak ikut dicetak."
SILENT = {
    "kinerja_tertinggal",
    "serapan_di_bawah",
    "uraian",
    "sebab_dan_langkah",
    "peluru",
}  # what is not known is left out


def items(piece: Keluaran) -> list[str]:
    """The items of a plain list."""
    return texts(parse(piece.html), "./*/li")


# All of them


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_on_reports_of_every_shape(name: str, report: str) -> None:
    laporan = REPORTS[report]()
    pieces = [getattr(daftar, name)(**call) for call in every_call(getattr(daftar, name), laporan)]
    assert pieces
    for piece in pieces:
        data, metadata = piece._repr_mimebundle_()
        assert metadata == {}  # no caption, so nothing to number
        if name in SILENT and not data["text/html"]:
            assert data["text/plain"] == ""
            continue
        root = parse(data["text/html"])
        assert text(root)
        assert data["text/plain"].strip()
        assert not LEAKS.search(data["text/html"] + data["text/plain"])
        assert all(text(item) for item in root.iter() if item.tag in {"li", "dt", "dd", "p", "h4"})
        kinds = {(item.tag, item.get("class")) for item in root.iter() if item.tag in {"ol", "ul", "dl"}}
        assert kinds <= {("ol", "daftar"), ("ul", "daftar"), ("dl", "hitungan"), ("dl", None)}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_markup_in_the_data_stays_text(name: str) -> None:
    laporan, found = hostile(), 0
    for call in every_call(getattr(daftar, name), laporan):
        html = getattr(daftar, name)(**call).html
        root = parse(html)
        assert not root.findall(".//script") and not root.findall(".//b")
        assert "<script" not in html
        found += text(root).count(" ".join(MARKUP.split()))
    assert found > 0 or name in {
        "misi",
        "tugas",
        "uraian",
        "wilayah",
        "ringkasan",
    }  # of which this report has none, or numbers only


def test_every_list_is_found() -> None:
    assert {"tanda_tangan", "ringkasan", "landasan_hukum", "sebab_dan_langkah", "uraian"} <= set(FUNCTIONS)
    assert len(FUNCTIONS) >= 13


@pytest.mark.parametrize("name", ["fungsi", "tugas", "misi", "landasan_hukum"])
def test_lists_of_which_nothing_is_known_say_so(name: str) -> None:
    piece = getattr(daftar, name)(made_up(OPTIONAL))
    assert piece.html == f'<p class="kosong">{EMPTY}</p>'
    assert piece.teks == EMPTY


# Bab I and II


def test_landasan_hukum_marks_what_no_longer_holds() -> None:
    shown = items(daftar.landasan_hukum(real()))
    assert len(shown) == 8
    assert (
        shown[1]
        == "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (diubah antara lain dengan UU 9/2015)"
    )
    assert shown[2] == (
        "Undang-Undang Nomor 33 Tahun 2004 tentang Perimbangan Keuangan antara Pemerintah Pusat dan "
        "Pemerintahan Daerah "
        "(dicabut dengan Undang-Undang Nomor 1 Tahun 2022)"
    )
    assert shown[4] == "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"
    assert sum("dicabut" in line for line in shown) == 1


# Bab III


def test_capaian_sasaran() -> None:
    assert items(daftar.capaian_sasaran(real())) == [
        "Meningkatnya Kepuasan Masyarakat terhadap Pelayanan Publik: 1 (satu) indikator, capaian 96,65%, "
        "kriteria Sangat Tinggi",
        "Meningkatnya Akuntabilitas Kinerja Kecamatan: 1 (satu) indikator, capaian 95,23%, kriteria Sangat Tinggi",
    ]
    shown = items(daftar.capaian_sasaran(made_up()))
    assert shown[0] == "Meningkatnya mutu pelayanan: 2 (dua) indikator, capaian 125,19%, kriteria Sangat Tinggi"
    assert shown[1] == "Membaiknya tata kelola: 3 (tiga) indikator, 1 (satu) tercapai dan 2 (dua) belum tercapai"


def test_uraian() -> None:
    ikm, akip = real().indikator
    root = parse(daftar.uraian(ikm).html)
    assert texts(root, "./p") == ["Faktor pendukung:", "Faktor penghambat:", "Rekomendasi tahun berikutnya:"]
    assert [len(found) for found in root.findall("./ol")] == [3, 2, 3]
    assert daftar.uraian(akip).html == ""  # its follow-up stands in the rencana aksi


def test_uraian_leaves_to_the_rencana_aksi_what_is_planned() -> None:
    step = {"indikator_id": "kasus", "jenis": "rekomendasi", "urut": 1, "teks": "Membeli perahu"}
    other = step | {"urut": 2, "teks": "Menambah regu", "triwulan": "1 2025"}
    shown = made_up_with(analisis=[*tables()["analisis"], step, other]).indikator_ber_id("kasus")
    assert items(daftar.uraian(shown)) == ["Membeli perahu"]


def test_program_pendukung() -> None:
    shown = items(daftar.program_pendukung(real(), real().sasaran[0]))
    assert len(shown) == 5
    assert shown[2] == "Program Koordinasi Ketentraman dan Ketertiban Umum: serapan 94,47%, capaian kinerja 25,00%"
    assert shown[4] == "Program Pembinaan dan Pengawasan Pemerintahan Desa: tidak memiliki pagu"
    third = made_up().sasaran[2]
    assert daftar.program_pendukung(made_up(), third).teks == EMPTY


def test_kinerja_tertinggal() -> None:
    shown = items(daftar.kinerja_tertinggal(real().sasaran[0]))
    assert len(shown) == 4  # the four of the family programme that reached 250 of 500
    assert shown[0] == "Peningkatan Ketahanan Pangan Keluarga: kinerja 50,00%, serapan 99,27%"
    assert daftar.kinerja_tertinggal(real().sasaran[1]).html == ""


def test_serapan_di_bawah() -> None:
    shown = items(daftar.serapan_di_bawah(real(), 75))
    assert items(daftar.serapan_di_bawah(real())) == shown
    assert len(shown) == 7
    assert shown[2] == "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD: 44,44% dari Rp33.050.000"
    assert daftar.serapan_di_bawah(real(), 0).html == ""


# Summary and signature


def test_ringkasan() -> None:
    root = parse(daftar.ringkasan(real()).html)
    assert dict(zip(texts(root, ".//dt"), texts(root, ".//dd"), strict=True)) == {
        "Tercapai": "0",
        "Belum tercapai": "2",
        "Serapan anggaran": "96,69%",
    }


def test_ringkasan_counts_what_cannot_be_judged() -> None:
    root = parse(daftar.ringkasan(made_up()).html)
    assert dict(zip(texts(root, ".//dt"), texts(root, ".//dd"), strict=True)) == {
        "Tercapai": "5",
        "Belum tercapai": "3",
        "Belum dapat dinilai": "1",
        "Serapan anggaran": "89,46%",
    }


def test_ringkasan_of_known_targets_does_not_count_the_unknown() -> None:
    known = [
        row | {"target": 1, "target_predikat": "", "realisasi": 90, "tahun": year}
        for row in tables()["indikator_tahun"]
        for year in (2023, 2024)
    ]
    root = parse(daftar.ringkasan(made_up_with(indikator_tahun=known)).html)
    assert "Belum dapat dinilai" not in text(root)


def drawn(piece: Keluaran) -> list[list[str]]:
    """The texts of the wide and of the narrow drawing."""
    return [[text.text or "" for text in drawing.iter("text")] for drawing in drawings(piece)]


def test_peluru_of_a_few_indicators_shows_the_classes_of_their_scales() -> None:
    piece = daftar.peluru(real())
    assert piece.kind is None and "figcaption" not in piece.html
    assert "Kedua indikator tidak mencapai target" in piece.teks
    shapes = drawn(piece)
    assert len(shapes) == 2
    for shown in shapes:
        assert {"Indeks Kepuasan Masyarakat (IKM)", "target 88,31", "2022 85,00", "BB"} <= set(shown)


def test_peluru_of_more_indicators_has_a_line_each_under_what_became_of_them() -> None:
    wide, _ = drawn(daftar.peluru(made_up()))
    heads = [text for text in wide if re.fullmatch(r"[\w ]+ \(\d\)", text)]
    assert heads == ["Belum tercapai (3)", "Tercapai (5)", "Belum dapat dinilai (1)"]
    assert {"3 dari 5 hari (140,00%)", "70,01 dari BB", "belum diketahui", "2 dari 0 temuan"} <= set(wide)
    table = parse(f"<div>{daftar.peluru(made_up()).html}</div>").find(".//tbody")
    assert len(table.findall("tr")) == len(made_up().indikator)


def test_peluru_of_many_indicators_uses_short_names_where_full_ones_take_more_than_a_line() -> None:
    long = "di seluruh wilayah kerja kecamatan"
    named = [row | {"nama": f"{row['nama']} {long}"} for row in tables()["indikator"]]
    more, years = named[0] | {"id": "lain"}, tables()["indikator_tahun"]
    known = [*years, years[0] | {"indikator_id": "lain"}]
    wide, _ = drawn(daftar.peluru(made_up_with(indikator=[*named, more], indikator_tahun=known)))
    assert {row["singkatan"] for row in named} <= set(wide)
    wide, _ = drawn(daftar.peluru(made_up_with(indikator=named)))
    assert not {row["singkatan"] for row in named} & set(wide)


def test_peluru_of_nothing_is_nothing() -> None:
    unknown = [row | {"target": "", "target_predikat": "", "realisasi": ""} for row in tables()["indikator_tahun"]]
    assert daftar.peluru(made_up_with(indikator_tahun=unknown)).html == ""


def part(laporan: Laporan, head: str) -> list[str]:
    """Items and sentences of one part of the summary, by its heading; none where it is not there."""
    sections = parse(daftar.sebab_dan_langkah(laporan).html).findall(".//section")
    found = {text(section[0]): section for section in sections}
    return [text(item) for item in found[head].iter() if item.tag in {"li", "p"}] if head in found else []


def why(laporan: Laporan) -> list[str]:
    """What is said of the targets that were missed."""
    return part(laporan, "Mengapa belum tercapai")


def steps(laporan: Laporan) -> list[str]:
    """The next steps."""
    return part(laporan, "Langkah berikutnya")


def test_three_sentences_of_why() -> None:
    shown = why(real())
    assert shown[0].startswith("AKIP: kekurangan terbesar ada pada Pengukuran Kinerja (18,22 dari bobot 30); target")
    assert shown[1].startswith("IKM: satu unsur saja tidak cukup; target tercapai bila ketiga unsur terendah (")
    assert "94,47% anggarannya" in shown[2]
    assert len(shown) == 3


def test_where_nothing_can_be_computed_the_office_speaks_or_the_distance() -> None:
    assert why(made_up()) == [
        "Kasus: menurut kecamatan, patroli terhenti karena banjir rob.",
        "Aset: realisasi masih 9,50 poin persen di bawah target.",
        "Temuan: realisasi masih 2 temuan di atas target.",
    ]


def test_what_held_where_nothing_was_missed_and_nothing_where_nothing_is_known() -> None:
    met = [row | {"target": 1, "target_predikat": "", "realisasi": 1} for row in tables()["indikator_tahun"]]
    held = part(made_up_with(indikator_tahun=met), "Yang menopang hasilnya")
    assert len(held) == 3 and held[0].endswith(": realisasi tepat sama dengan target.")
    unknown = [row | {"realisasi": ""} for row in tables()["indikator_tahun"]]
    assert why(made_up_with(indikator_tahun=unknown)) == []
    assert daftar.sebab_dan_langkah(made_up_with(indikator_tahun=unknown, analisis=[])).html == ""


def step(teks: str, id: str = "kasus", **plan: object) -> dict:
    """A follow-up of the made-up kecamatan."""
    return {"indikator_id": id, "jenis": "tindak_lanjut", "urut": len(teks), "teks": teks, **plan}


def test_steps_with_a_date_come_first_by_that_date() -> None:
    plan = [
        step("Menunggu"),
        step("Membeli perahu", triwulan="3 2025", penanggung_jawab="Kasi Ketertiban"),
        step("Menambah regu malam", triwulan="1 2025"),
        step("Mencatat aset", "aset", triwulan="4"),
    ]
    assert steps(made_up_with(analisis=plan)) == [
        "Aset: mencatat aset (triwulan IV 2024)",
        "Kasus: menambah regu malam (triwulan I 2025)",
        "Kasus: membeli perahu (Kasi Ketertiban, triwulan III 2025)",
    ]
    assert steps(made_up_with(analisis=plan[:2]))[1] == "Kasus: menunggu (belum dijadwalkan)"


def test_steps_without_a_date_are_said_to_have_none() -> None:
    assert steps(real())[-1] == "Ketiga langkah itu belum dijadwalkan."
    assert steps(made_up()) == ["Kasus: membuka pos jaga di tiga desa", "Langkah itu belum dijadwalkan."]
    assert steps(made_up(OPTIONAL)) == []


def test_tanda_tangan() -> None:
    lines = [(line.get("class"), text(line)) for line in parse(daftar.tanda_tangan(real()).html).findall("./div/p")]
    assert lines == [
        ("tempat", "Pangkalan Dodek, 30 Januari 2024"),
        ("jabatan", "Camat Medang Deras"),
        ("nama", "Syahrizal, SH"),
        ("pangkat", "Pembina (IV/a)"),
        ("nip", "NIP 19681028 198903 1 005"),
    ]


@pytest.mark.parametrize(
    ("who", "lines"),
    [
        ({}, ["tempat", "jabatan", "nama"]),
        ({"pangkat": "Pembina"}, ["tempat", "jabatan", "nama", "pangkat"]),
        ({"golongan": "IV/a"}, ["tempat", "jabatan", "nama"]),
        ({"nip": "196810281989031005"}, ["tempat", "jabatan", "nama", "nip"]),
    ],
)
def test_tanda_tangan_shows_only_what_is_known(who: dict, lines: list[str]) -> None:
    piece = daftar.tanda_tangan(made_up_with(penandatangan=[{"jabatan": "Camat", "nama": "Sri"} | who]))
    assert [line.get("class") for line in parse(piece.html).findall("./div/p")] == lines
    assert "(" not in piece.teks
