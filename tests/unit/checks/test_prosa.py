"""Rules E: each fires on its fault and is silent on sound prose and on the project's own notebooks."""

from collections.abc import Sequence
from functools import cache

import pytest

from lakip_nb.checks import Finding, Material, ProseCell
from lakip_nb.checks.material import ProsePicture
from lakip_nb.checks.prosa.sentences import lines, quote, sentences, typed_numbers
from lakip_nb.run.collect import collect
from tests.support.reports import made_up, real
from tests.support.rules import EVERY, family
from tests.support.synthetic import REPOSITORY
from tests.support.wording import assert_reads_well

CHAPTER = "notebooks/05_penutup.ipynb"
NARRATIVE = "notebooks/narasi/medang-deras-2023.ipynb"
RULES = {rule.kode: rule for rule in family("E")}
OTHERS = frozenset({"Talawi", "Lima Puluh", "Datuk Lima Puluh", "Air Putih", "Sei Suka", "Asahan", "Serdang Bedagai"})


@cache
def own() -> Material:
    """The project's own report, as the run collects it."""
    return collect(REPOSITORY, "medang-deras", 2023)


def bab(text: str) -> ProseCell:
    """A cell of a chapter."""
    return ProseCell(CHAPTER, 7, text, "bab")


def narasi(text: str, slot: str = "analisis-ikm") -> ProseCell:
    """A cell of the narrative that opens a slot."""
    return ProseCell(NARRATIVE, 9, f"({slot})=\n## Judul 2 untuk Talawi 1999\n\n{text}", "narasi", slot)


def find(kode: str, *sel: ProseCell, slot: Sequence[str] = (), material: Material | None = None) -> list[Finding]:
    """What one rule finds."""
    material = material or Material(real(), prosa=sel, slot=slot, nama_lain=OTHERS)
    findings = list(RULES[kode].fungsi(material))
    for item in findings:
        assert_reads_well(item)
    return findings


def words(kode: str, *sel: ProseCell) -> list[str]:
    """The words that one rule quotes."""
    return [str(item.nilai["kata"]) for item in find(kode, *sel)]


# All of them


@pytest.mark.parametrize("kode", RULES)
def test_the_projects_own_prose_is_clean(kode: str) -> None:
    assert find(kode, material=own()) == []


def test_the_rules_are_listed() -> None:
    assert list(RULES) == [f"E{number:02d}" for number in (*range(1, 12), 13, 14, 15, 16)]
    assert {rule.kode for rule in EVERY} >= RULES.keys()
    for rule in family("E"):
        assert rule.penjelasan.endswith(".") and rule.dasar and not rule.judul.endswith(".")


def test_a_finding_names_notebook_cell_and_words() -> None:
    (item,) = find("E01", bab("Pada tahun 2018 kecamatan belum berdiri."))
    assert (item.berkas, item.tempat) == (CHAPTER, f"{CHAPTER}, sel 7, “2018”")
    assert "“Pada tahun 2018 kecamatan belum berdiri.”" in item.pesan
    assert "nilai hidup" in item.saran


SOUND = """\
Pelayanan di kantor camat dibenahi: kursi ditambah, loket dipisah, dan petugas dilatih memakai aplikasi.
Kenaikan itu sejalan dengan bertambahnya petugas; penurunan keluhan terlihat sejak triwulan kedua.
Program ini diarahkan untuk meningkatkan mutu layanan, meskipun jumlah petugas terbatas.
Kehadiran warga dalam musrenbang meningkat berkat undangan yang disampaikan lebih awal.
Penghambatnya antara lain (a) sarana; (b) jumlah pegawai; dan (c) jaringan internet.
Camat bersama lurah memantau pelaksanaannya setiap bulan, yakni dengan rapat evaluasi.
Hal itu dilakukan agar target tahun berikutnya tercapai dan nilai evaluasi AKIP naik.
Bila dokumen lengkap, nilai AKIP meningkat.
Musim hujan (Oktober–Desember) menyebabkan kegiatan fisik tertunda, a.l. rehabilitasi gedung.
Kegiatan itu tidak dapat dilaksanakan karena anggarannya dialihkan untuk penanganan banjir.
Menurut Inspektorat, "dokumen belum selaras"; karena itu, disusun ulang.
Kinerja pelayanan harus terus naik.
Semua desa, yaitu yang berada di pesisir, ikut serta.
Warga yang belum mendapat layanan dapat menghubungi kantor camat atau kelurahan.
Pengadaan kursi, meja, dll., dilakukan bertahap.
Serapan yang rendah disebabkan oleh efisiensi belanja perjalanan dinas.
Pemberdayaan dilakukan dengan pelatihan, pendampingan, dan sebagainya.
Kebutuhan itu sudah disampaikan kepada Bupati Batu Bara melalui surat.
Apa yang dicapai belum memuaskan, tetapi arahnya benar.
Jumlah warga yang dilayani sebanyak-banyaknya, bukan sebesar-besarnya biaya.
Peningkatan kapasitas aparatur menjadi perhatian, dan ini adalah, menurut kami, langkah yang tepat.
Kerja sama dengan Kecamatan Sei Suka dan Kabupaten Serdang Bedagai diteruskan.
Upaya menurunkan jumlah keluhan mencapai tujuan, dan warga merasakannya.
Sekretaris Camat (Sekcam), Kasi PMD, dan Lurah Pagurawan bertanggung jawab atas datanya.
"""
"""What an analyst may well write: no rule has anything to say about it."""


@pytest.mark.parametrize("sentence", SOUND.splitlines())
def test_sound_prose_is_left_alone(sentence: str) -> None:
    assert [item for kode in RULES for item in find(kode, narasi(sentence), slot=("analisis-ikm",))] == []


# E01


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pada tahun 2018 dan 2018, juga 1998.", ["2018", "1998"]),
        ("Renstra 2014–2018.", ["2014", "2018"]),
        ("Tahun 2025.", ["2025"]),
        ("## Capaian 2017", ["2017"]),
        ("Tahun 2019–2023, 2024.", []),
        ("Peraturan Menteri PANRB Nomor 53 Tahun 2014, Perpres 29/2014, dan UUD 1945", []),
        ("Peraturan Bupati Nomor {eval}`x` Tahun 2017", []),
        ("Sebanyak 1.998 orang, Rp2.018.000, dan 2018,5.", []),
        ("{eval}`kata.tahun(2018)` [](#tbl-2018) <!-- 2018 -->", []),
    ],
)
def test_years(text: str, found: list[str]) -> None:
    assert words("E01", bab(text)) == found
    assert words("E01", narasi(text)) == found


# E02


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kecamatan Datuk Lima Puluh mencatat.", ["Datuk Lima Puluh"]),
        ("CAMAT TALAWI", ["Talawi"]),
        ("Warga Talawi dan Bupati Asahan.", ["Talawi", "Asahan"]),
        ("Kecamatan Lima Puluh.", ["Lima Puluh"]),
        ("Camat Air Putih.", ["Air Putih"]),
        ("Kecamatan Medang Deras, Sei Suka, dan Bandar Khalifah di Serdang Bedagai.", []),
        ("Lima Puluh orang minum Air Putih.", []),
        ("Sungai Asahan dan Desa Talawi Hulu; Talawian.", []),
        ("{eval}`f('Talawi')`", []),
    ],
)
def test_other_places(text: str, found: list[str]) -> None:
    assert words("E02", bab(text)) == found
    assert words("E02", narasi(text)) == found


def test_what_is_named_again_is_one_finding() -> None:
    again = ProseCell(CHAPTER, 8, "Camat Talawi pada tahun 1998 dan 1998.", "bab")
    for kode, text in (("E01", "Tahun 1998."), ("E02", "Kecamatan Talawi.")):
        (item,) = find(kode, bab(text), again)
        assert [place.nama.partition(", “")[0] for place in item.juga] == [f"{CHAPTER}, sel 8"]
        assert item.pesan.endswith("”, dan di 1 tempat lain.")
    assert (
        len(find("E02", bab("Kecamatan Talawi."), ProseCell("data/x/analisis.csv", 3, "Talawi", "data", "teks"))) == 2
    )


def test_in_a_table_no_live_value_is_advised() -> None:
    cell = ProseCell("data/x/analisis.csv", 3, "Nilai IKM meningkat 12 poin pada 1998 di Talawi.", "data", "teks")
    for kode in ("E01", "E02", "E03", "E06"):
        assert ["eval" in item.saran for item in find(kode, cell)] == [False]


def test_other_places_need_a_list() -> None:
    assert find("E02", material=Material(real(), prosa=[bab("Kecamatan Talawi.")])) == []


# E03


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Capaian 96,65% dari target.", ["96,65%"]),
        ("Pada tahun 2023 ada 25 responden; 25 puas.", ["2023", "25"]),
        ("Pada tahun 2018 ada tiga.", []),  # left to E01
        ("Peraturan Nomor 53 Tahun 2014, Pasal 5 ayat (1), pegawai lulusan S1.", []),
        ("1. pertama\n2. kedua", []),
        ("Capaian {eval}`kata.persen(x, 2)` pada [](#tbl-ikm-2).", []),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert words("E03", bab(text)) == found
    assert words("E03", narasi(text)) == found


def test_what_the_report_does_not_show_is_not_judged() -> None:
    loose = ProseCell(NARRATIVE, 1, "# Narasi Talawi 1999 ialah.", "narasi")
    assert [find(kode, loose, narasi("Isi.")) for kode in ("E01", "E02", "E03", "E04", "E05", "E06", "E10")] == [[]] * 7


# E04


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi sebesar dan sisanya kembali.",
        "Anggaran mencapai dari pagu.",
        "Anggaran mencapai.",
        "Realisasi sebesar .",
        "Penduduk sebanyak, terdiri atas dua kelompok.",
        "Kelompok terbesar ialah.",
        "Nilai turun menjadi.",
        "Ruang, dan , meja.",
        "Diukur oleh camat dan.",
        "Diukur dan dan dihitung.",
        "Serapan  anggaran.",
        "Capaian,. baik.",
        "Selesai.. Berikutnya.",
        "Pagu Rp, sisa kembali.",
        "Responden () orang.",
        "Nilai ... dari target.",
        "Camat: ____",
        "Sebanyak xxx orang.",
        "Realisasi sebesar %.",
        "1. Realisasi sebesar dan sisanya.",
    ],
)
def test_holes(text: str) -> None:
    assert len(find("E04", bab(text))) == 1
    assert len(find("E04", narasi(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi sebesar {eval}`x` dan mencapai {eval}`y` dari pagu.",
        "Kecamatan berupaya mencapai dan mempertahankan mutu.",
        "Rinciannya ialah:\n\n1.  satu;\n2.  dua; dan\n3.  tiga.",
        "Baris pertama  \nbaris kedua.",
        "Camat Sri Rahayu, S.Sos., M.AP, dkk., hadir; dsb.",
        "Petugas, dan karena itu warga, terbantu. Menunggu…",
        "| a  | b |\n|---|---|\n| 1  | . |",
        "---",
        "Istilah\n: Penjelasan dimuat dalam [](#tbl-x).",
        "```\nx  =  1 .\n```",
        "**Indeks** diukur ({eval}`x`), lihat [Tabel](#tbl-x).",
        "Nama : Camat",
        "Sejumlah desa dan dua/tiga dusun dan/atau lingkungan.",
        "Dibayar Rp{eval}`x` atau {eval}`kata.rupiah(y)`.",
    ],
)
def test_no_holes(text: str) -> None:
    assert find("E04", bab(text)) == []
    assert find("E04", narasi(text)) == []


# E05 and E06. IKM rose by 0,35 and fell short, its achievement fell; AKIP rose and fell short.


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Realisasi IKM turun dibandingkan tahun sebelumnya.", "turun"),
        ("Nilai Evaluasi AKIP menurun karena dokumen belum lengkap.", "menurun"),
        ("Capaian IKM naik.", "naik"),
        ("IKM tidak naik.", "tidak naik"),
        ("Target IKM turun.", "turun"),
        ("Target IKM tercapai.", "tercapai"),
        ("Indeks Kepuasan Masyarakat telah mencapai target.", "mencapai target"),
        ("Capaian AKIP sudah optimal.", "optimal"),
        ("Penggunaan anggaran untuk AKIP efisien.", None),
        ("Anggaran IKM dipakai efisien.", "efisien"),
        ("Realisasi IKM tahun 2023 turun dibandingkan dengan tahun 2022.", "turun"),
        ("Realisasi tahun ini menurun.", "menurun"),  # the slot says which indicator
        ("Mayoritas penduduk beragama Katolik.", "Mayoritas penduduk"),
    ],
)
def test_judgements_against_the_data(text: str, word: str | None) -> None:
    found = find("E05", narasi(text))
    assert [item.nilai["kata"] for item in found] == ([word] if word else [])
    assert find("E06", narasi(text)) == []
    assert all("menurut data" in item.pesan for item in found)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Realisasi IKM naik.", "naik"),
        ("Target AKIP belum tercapai.", "belum tercapai"),
        ("Capaian AKIP belum optimal.", "belum optimal"),
        ("Target IKM hampir tercapai.", "hampir tercapai"),
        ("Pada tahun 2022 realisasi IKM turun.", "turun"),
        ("Serapan anggaran sudah maksimal.", "maksimal"),
        ("IKM lebih tinggi daripada Sei Suka karena realisasi turun di sana.", "turun"),
        ("Realisasi IKM turun dari tahun 2021.", "turun"),  # of another year nothing is computed here
        ("Mayoritas penduduk beragama Islam.", "Mayoritas penduduk"),
    ],
)
def test_judgements_that_were_typed(text: str, word: str) -> None:
    assert [item.nilai["kata"] for item in find("E06", narasi(text))] == [word]
    assert find("E05", narasi(text)) == []


def test_a_chapter_speaks_of_every_indicator() -> None:
    text = "{eval}`indikator.singkatan` meningkat."
    assert words("E06", bab(text)) == ["meningkat"]
    assert words("E05", bab(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi IKM {eval}`kata.gerak(indikator.perubahan)` dan target {eval}`kata.status(indikator.tercapai)`.",
        "Naik turunnya nilai evaluasi mengikuti dokumen.",
        "Capaian yang tinggi tetap dinyatakan belum tercapai selama realisasinya belum memenuhi target.",
        "Petugas dilatih agar target IKM tercapai.",
        "**Yang belum tercapai dan sebabnya**",
        "## Target IKM tercapai",
        "Camat turun ke desa dan turun tangan membantu warga.",
        "Pelayanan belum optimal karena kursi kurang.",
        "Untuk mencapai target tersebut disediakan anggaran.",
        "Supaya pelaksanaan tugas makin efisien, nilai IKM dipantau.",
    ],
)
def test_what_judges_nothing(text: str) -> None:
    for sel in (bab(text), narasi(text, "langkah")):
        assert find("E05", sel) == find("E06", sel) == []


def test_a_judgement_of_the_synthetic_report() -> None:
    met = Material(made_up(), prosa=[narasi("Target IKM tidak tercapai.", "analisis-ikm")])
    assert [item.nilai["data"] for item in find("E05", material=met)] == ["target IKM tercapai"]


# E07 to E09


def test_empty_slots() -> None:
    there = narasi("Isi.", "sarana")
    assert [item.tempat for item in find("E07", there, slot=("sarana", "ikhtisar", "ikhtisar"))] == ["narasi ikhtisar"]
    for nothing in ("", "<!-- nanti -->"):
        assert len(find("E07", narasi(nothing, "sarana"), slot=("sarana",))) == 1
    assert find("E07", there, slot=("sarana",)) == []


def test_a_slot_goes_on_in_the_next_cell() -> None:
    assert (
        find("E07", narasi("", "sarana"), ProseCell(NARRATIVE, 10, "Isi.", "narasi", "sarana"), slot=("sarana",)) == []
    )


def test_no_narrative_at_all_is_one_finding() -> None:
    (item,) = find("E07", bab("Isi."), slot=("sarana", "ikhtisar"))
    assert item.berkas == NARRATIVE
    assert "sarana dan ikhtisar" in item.pesan


@pytest.mark.parametrize("mark", ["<!-- belum ditinjau -->", "TODO: sebab", "Sebab (perlu ditinjau) ialah hujan."])
def test_unreviewed(mark: str) -> None:
    assert [item.tempat for item in find("E08", narasi(mark))] == ["narasi analisis-ikm, sel 9"]


def test_reviewed() -> None:
    assert find("E08", narasi("Rencana ditinjau kembali; pendataan todo-list; draf dokumen.")) == []
    assert find("E08", bab("Narasi belum ditinjau.")) == []


def test_unused_slots() -> None:
    (item,) = find("E09", narasi("Isi.", "sarna"), ProseCell(NARRATIVE, 10, "x", "narasi", "sarna"), slot=("sarana",))
    assert item.tempat == "narasi sarna"
    assert 'Mungkin maksud Anda "sarana"?' in item.saran
    (item,) = find("E09", ProseCell(NARRATIVE, 4, "Hilang.", "narasi"))
    assert "sebelum bagian narasi pertama" in item.pesan
    title = ProseCell(NARRATIVE, 1, "# Narasi", "narasi")
    assert find("E09", title, narasi("Isi.", "sarana"), slot=("sarana",)) == []


# E10


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{eval}`kata.persen(`", "penulisannya tidak utuh"),
        ("{eval}`kata.persen(ikm)`", "nama “ikm” tidak dikenal"),
        ("{eval}`kta.persen(1)`", 'Mungkin maksud Anda "kata"?'),
        ("{eval}`kata.prsen(1)`", 'Mungkin maksud Anda "persen"?'),
        ("{eval}`laporan.tahun`", "laporan tidak mempunyai “tahun”"),
        ("{eval}`laporan.identitas.kecamtan`", 'Mungkin maksud Anda "kecamatan"?'),
        ("{eval}`indikator.capian`", 'Mungkin maksud Anda "capaian"?'),
        ("{evl}`laporan.year`", "peran “evl” tidak dikenal"),
        ("{eval}`laporan.year dan", "tanda petik"),
    ],
)
def test_broken_live_values(text: str, reason: str) -> None:
    (item,) = find("E10", bab(text))
    assert reason in item.pesan
    assert len(find("E10", narasi(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{eval}`kata.rangkai(item.nama for item in laporan.indikator)` {sub}`2`",
        "{eval}`laporan.identitas.visi or kata.TIDAK_ADA` {eval}`len(laporan.tabel.koreksi)`",
        "{eval}`sasaran.indikator[0].singkatan` {eval}`kata.terbilang(laporan.survei.responden)`",
        "{eval}`sorted(laporan.indikator, key=lambda one: one.id)[0].nama`",
        "```\n{eval}`ini contoh`\n```",
    ],
)
def test_sound_live_values(text: str) -> None:
    assert find("E10", bab(text)) == []


@pytest.mark.parametrize(
    ("text", "tag", "advice"),
    [
        ('Ruang layanan: <img src="a.png" alt="x">', "<img>", "tempelkan gambarnya"),
        ("Baris satu<br/>baris dua", "<br>", "baris kosong"),
        ("<b>Penting</b>", "<b>", "**kata**"),
    ],
)
def test_html_in_prose(text: str, tag: str, advice: str) -> None:
    (item,) = find("E13", narasi(text))
    assert item.nilai["tag"] == tag.strip("<>") and advice in item.saran


@pytest.mark.parametrize(
    "text", ["`<img>` saja", "<!-- <img> -->", "<https://contoh.go.id>", "3 < 5 dan 7 > 6", "```\n<b>\n```"]
)
def test_what_is_no_html(text: str) -> None:
    assert find("E13", narasi(text)) == []


def test_a_slot_that_holds_only_its_question_is_unwritten_and_used_by_nobody() -> None:
    asked = narasi("<!-- Mengapa? -->", "lama")
    assert [item.nilai["slot"] for item in find("E07", asked, narasi("Karena.", "baru"), slot=("baru", "lama"))] == [
        "lama"
    ]
    assert find("E09", asked, slot=("baru",)) == []


# Reading


def test_lines_and_sentences() -> None:
    sel = bab("(sec-x)=\n## Judul\n\n- **IKM** naik. Lalu turun; *tetap*.\n\n> {eval}`x`")
    assert list(lines(sel)) == ["IKM naik. Lalu turun; tetap.", "\N{BLACK DIAMOND}"]
    assert list(sentences(sel)) == ["IKM naik.", "Lalu turun; tetap.", "\N{BLACK DIAMOND}"]


def test_quote_hides_the_signs() -> None:
    assert quote("Nilai \N{BLACK DIAMOND} sebesar dan", 8, 19) == "Nilai […] sebesar dan"
    assert typed_numbers("\N{BLACK DIAMOND}") == []


# E14, E15: pictures


def picture(**fields: str) -> ProsePicture:
    """A picture of the narrative."""
    known = {"nama": "gambar “gambar/loket.jpg”", "alt": "Warga antre", "judul": "Antrean", "masalah": ""}
    return ProsePicture(NARRATIVE, 5, **(known | fields))


def of(kode: str, *pictures: ProsePicture) -> list[Finding]:
    """What a rule finds of pictures."""
    return find(kode, material=Material(real(), gambar=pictures))


def test_a_picture_that_cannot_be_shown() -> None:
    problem = "tidak ditemukan. Simpan berkasnya di data/x/2024/gambar/."
    (item,) = of("E14", picture(), picture(masalah=problem, alt=""))
    assert item.pesan == "Gambar “gambar/loket.jpg” tidak ditemukan."
    assert (item.saran, item.baris) == ("Simpan berkasnya di data/x/2024/gambar/.", 5)
    assert of("E15", picture(masalah=problem, alt="")) == []


def test_a_picture_without_alternative_text() -> None:
    (item,) = of("E15", picture(), picture(alt=""))
    assert item.pesan == "Gambar “gambar/loket.jpg” belum mempunyai teks alternatif."


def test_the_words_of_a_picture_are_its_own() -> None:
    text = '![IMG 1](attachment:8f3c12.png "Upacara 17 Agustus 2023")\n\n:::{figure} a1.png\nTahun 1999\n:::'
    assert typed_numbers(text) == []
    assert list(lines(narasi(text))) == ["IMG 1", "Upacara 17 Agustus 2023"]


# E16: references


def test_a_reference_to_what_was_deleted() -> None:
    cells = (
        bab("Lihat [](#tbl-sarana), [](#tbl-ikm), [](#daftar-tabel) dan [](#sec-@indikator)."),
        narasi("[](#fig-x)"),
    )
    material = Material(
        real(),
        prosa=cells,
        label={"tbl-ikm": "Tabel 3.1", "tbl-sarana-2": "Tabel 1.1", "sec-sarana": "Subbab 1.6"},
        bagian={(cells[0].file, cells[0].number): "sec-simpulan", (cells[1].file, cells[1].number): "sec-simpulan"},
        hilang=frozenset({"fig-x"}),
    )
    (item,) = find("E16", material=material)
    assert (item.pesan, item.baris) == ("Rujukan [](#tbl-sarana) tidak menemukan sasarannya.", 7)
