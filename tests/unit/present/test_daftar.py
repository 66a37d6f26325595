"""Lists, cards and the signature."""

import pytest

from lakip_nb.data import Laporan
from lakip_nb.present import daftar, kata
from lakip_nb.present.output import Keluaran
from tests.support.hostile import MARKUP, hostile
from tests.support.markup import parse, text, texts
from tests.support.reports import LEAKS, REPORTS, every_call, made_up, made_up_with, public, real
from tests.support.synthetic import OPTIONAL, tables

FUNCTIONS = public(daftar)
EMPTY = "Datanya belum ada, sehingga daftar ini tidak ikut dicetak."
SILENT = {"kinerja_tertinggal", "serapan_di_bawah", "uraian", "sebab_dan_langkah"}  # left out without any


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
    assert found > 0 or name in {"misi", "tugas", "wilayah"}  # of which this report has none, or numbers only


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
    assert shown[1] == "Membaiknya tata kelola: 3 (tiga) indikator, capaian belum dapat dihitung"


def test_uraian() -> None:
    ikm, akip = real().indikator
    root = parse(daftar.uraian(ikm).html)
    heads = {"Faktor pendukung:": "pendukung", "Faktor penghambat:": "penghambat", "Tindak lanjut:": "tindak_lanjut"}
    heads["Rekomendasi tahun berikutnya:"] = "rekomendasi"
    assert texts(root, "./p") == list(heads)
    assert [tuple(texts(part, "li")) for part in root.findall("./ol")] == [ikm.butir(kind) for kind in heads.values()]
    assert texts(parse(daftar.uraian(akip).html), "./p") == ["Tindak lanjut:"]


def test_rekomendasi_or_else_the_follow_up() -> None:
    shown = items(daftar.rekomendasi(real()))
    assert shown[0] == "IKM: Melengkapi sarana dan prasarana yang masih kurang"
    assert len([line for line in shown if line.startswith("IKM: ")]) == 3
    assert items(daftar.rekomendasi(made_up())) == ["Kasus: Membuka pos jaga di tiga desa"]
    assert daftar.rekomendasi(made_up(OPTIONAL)).teks == EMPTY


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
    cards = parse(daftar.ringkasan(real()).html).findall("./div/section")
    assert [card.get("class") for card in cards] == ["kartu belum", "kartu belum", "kartu"]
    assert texts(cards[0], "*")[:3] == ["Indeks Kepuasan Masyarakat (IKM)", "85,35", "Belum tercapai"]
    shown = [dict(zip(texts(card, "./dl/dt"), texts(card, "./dl/dd"), strict=True)) for card in cards]
    assert shown[0] == {
        "Target": "88,31",
        "Capaian": "96,65%",
        "Kriteria": "Sangat Tinggi",
        "Dari 2022": "Naik 0,35 poin",
    }
    assert shown[1]["Dari 2022"] == "Naik 4,31 poin"
    assert texts(cards[1], "./p") == ["66,66 (B)"]
    assert texts(cards[2], "./p") == ["96,69%"]
    assert shown[2] == {"Pagu": "Rp4.922.354.214", "Realisasi": "Rp4.759.612.916", "Sisa": "Rp162.741.298"}


def rows(piece: Keluaran) -> list[list[str]]:
    """The rows of the summary's table, with the class of each first."""
    root = parse(piece.html)
    return [[row.get("class"), *texts(row, "*")] for row in root.findall(".//tbody/tr")]


def test_ringkasan_of_more_indicators_is_a_table_with_counts() -> None:
    piece = daftar.ringkasan(made_up())
    root = parse(piece.html)
    assert not root.findall(".//section")
    assert dict(zip(texts(root, ".//dt"), texts(root, ".//dd"), strict=True)) == {
        "Tercapai": "4",
        "Belum tercapai": "3",
        "Belum dapat dinilai": "2",
        "Serapan anggaran": "89,46%",
    }
    assert "Kriteria capaian: 4 Sangat Tinggi, 1 Tinggi, 1 Sangat Rendah, dan 3 belum dapat ditentukan." in text(root)
    assert texts(root, ".//thead//th")[5:] == ["Dari 2023", "Status"]
    shown = rows(piece)
    assert [row[0] for row in shown] == "tercapai tercapai tanpa belum belum belum tanpa tercapai tercapai".split()
    assert shown[2][1:4] == ["Nilai Evaluasi AKIP", "BB", "70,01 (BB)"]
    assert shown[6] == ["tanpa", "Patroli wilayah yang terlaksana", "48,00", "–", "–", "–", "–", "Belum dapat dinilai"]
    assert "– berarti belum diketahui atau tidak dapat dihitung." in text(root)


def test_ringkasan_of_known_targets_does_not_count_the_unknown() -> None:
    known = [
        row | {"target": 1, "target_predikat": "", "realisasi": 2, "tahun": year}
        for row in tables()["indikator_tahun"]
        for year in (2023, 2024)
    ]
    root = parse(daftar.ringkasan(made_up_with(indikator_tahun=known)).html)
    assert "Belum dapat dinilai" not in text(root) and "berarti data" not in text(root)


def test_ringkasan_uses_short_names_where_full_ones_leave_no_room() -> None:
    named = [
        row | {"nama": f"{row['nama']} {'di seluruh wilayah kerja kecamatan ' * 5}"} for row in tables()["indikator"]
    ]
    short = [row["singkatan"] for row in tables()["indikator"]]
    assert [row[1] for row in rows(daftar.ringkasan(made_up_with(indikator=named)))] == short


@pytest.mark.parametrize(
    ("before", "words"), [(20, "Tetap"), ("19.9960", "Tetap"), (25, "Turun 5 desa"), ("19.5", "Naik 0,50 desa")]
)
def test_ringkasan_on_the_way_since_last_year(before: object, words: str) -> None:
    last = {"indikator_id": "swadaya", "kecamatan": "Tanjung Makmur", "tahun": 2023, "realisasi": before}
    laporan = made_up_with(indikator_tahun=[*tables()["indikator_tahun"], last])
    assert rows(daftar.ringkasan(laporan))[8][6] == words


def causes(laporan: Laporan) -> list[str]:
    """What is said beside the steps: items and sentences."""
    part = parse(daftar.sebab_dan_langkah(laporan).html).find("./div/section[1]")
    return [text(item) for item in part.iter() if item.tag in {"li", "p"}]


def steps(laporan: Laporan) -> list[str]:
    """The steps and what is said of the rest."""
    part = parse(daftar.sebab_dan_langkah(laporan).html).find("./div/section[2]")
    return [text(item) for item in part.iter() if item.tag in {"li", "p"}]


def analysed(kind: str, count: int) -> list[dict]:
    """So many points of one kind for each indicator of the made-up kecamatan."""
    return [
        {"indikator_id": row["id"], "jenis": kind, "urut": n, "teks": f"Butir {n} yang cukup panjang untuk satu baris"}
        for row in tables()["indikator"]
        for n in range(1, count + 1)
    ]


def test_causes_of_what_was_missed() -> None:
    shown = causes(real())
    assert len(shown) == 4
    assert shown[3] == "AKIP: Dokumen pendukung SAKIP belum lengkap dan belum selaras"
    assert causes(made_up()) == ["Kasus: Patroli terhenti karena banjir rob", "Juga belum tercapai: Temuan dan Aset."]


def test_causes_that_nobody_wrote_down() -> None:
    assert causes(made_up(OPTIONAL)) == ["Belum tercapai: Temuan, Aset, dan Kasus."]


def test_causes_where_nothing_was_missed_or_nothing_is_known() -> None:
    met = [row | {"target": 1, "target_predikat": "", "realisasi": 1} for row in tables()["indikator_tahun"]]
    assert causes(made_up_with(indikator_tahun=met)) == ["Tidak ada indikator yang meleset dari target."]
    unknown = [row | {"realisasi": ""} for row in tables()["indikator_tahun"]]
    assert "sebabnya" not in daftar.sebab_dan_langkah(made_up_with(indikator_tahun=unknown)).teks


def test_every_missed_target_is_explained_before_any_twice() -> None:
    shown = causes(made_up_with(analisis=analysed("penyebab", 9)))
    assert 3 < len(shown) < 27
    assert [line.partition(":")[0] for line in shown] == sorted(
        (line.partition(":")[0] for line in shown), key=["Temuan", "Aset", "Kasus"].index
    )
    assert {line.partition(":")[0] for line in shown} == {"Temuan", "Aset", "Kasus"}


def test_steps_for_what_was_missed_come_first_and_the_rest_is_counted() -> None:
    shown = steps(made_up_with(analisis=analysed("rekomendasi", 4)))
    assert [line.partition(":")[0] for line in shown[:3]] == ["Temuan", "Aset", "Kasus"]
    assert shown[-1] == f"Selain itu ada {kata.terbilang(36 - (len(shown) - 1))} langkah lain."
    assert steps(real())[0] == "IKM: Melengkapi sarana dan prasarana yang masih kurang"
    assert len(steps(real())) == 5
    assert "Langkah" not in daftar.sebab_dan_langkah(made_up(OPTIONAL)).teks


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
