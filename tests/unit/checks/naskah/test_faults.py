"""Every rule over a finished report: silent on one without fault, firing on each fault put into it."""

import pytest

from lakip_nb.checks.examination import apply_naskah_rules
from lakip_nb.checks.naskah.material import recognise
from lakip_nb.checks.rulebook import naskah_rules
from lakip_nb.data.naskah.reader import read
from tests.support import naskah
from tests.support.naskah import Bagian, daftar, faulty, judul, p, sisipkan, tabel
from tests.support.naskah_cases import CASES

RULES = naskah_rules()
LONG = (
    "Uraian yang panjang ini tertulis dua kali dalam laporan yang sama, karena penyusunnya menyalin satu bagian ke "
    "bagian lain dan lupa menghapus salah satunya, sehingga pembaca membaca hal yang sama tanpa tahu mengapa demikian."
)
EMPTY_YEAR = tabel(
    "3.6",
    "Unsur Nilai AKIP",
    [("Unsur", "2022", "2023", "2024")],
    [("Perencanaan", "20,10", "", "21,15"), ("Pengukuran", "18,00", "", "19,20")],
)
OTHER_CAPTION = [
    *tabel("3.6", "Perkembangan IKM", [("Indikator", "Target", "Realisasi")], [("Nilai AKIP", "72,00", "71,25")]),
    *tabel("3.7", "Perkembangan AKIP", [("Indikator", "Target", "Realisasi")], [("Nilai AKIP", "72,00", "71,25")]),
]
COMMA = tabel(
    "1.3",
    "Penduduk Menurut Agama",
    [("Agama", "Jumlah")],
    [("Satu", "10,163"), ("Dua", "4.813"), ("Tiga", "2.001"), ("Jumlah", "16.977")],
)
SPENDING = tabel(
    "1.3",
    "Belanja",
    [("Uraian", "Anggaran (Rp)")],
    [("Belanja Modal", "402.000.010"), ("Belanja Operasi", "3.334.886.500")],
)
STEPS = daftar("menata arsip", "melatih petugas", "mengganti perangkat")
EMPTY_CAPTION = [Bagian("keterangan", "Tabel 3.6 Kosong"), judul(2, "3.3 Lain-lain")]


def _with_row(part, label, column, written):
    """A piece whose row of a label, in a table about education, has another figure."""
    if not part.baris or part.kepala[0][1] != "Jenjang":
        return part
    rows = [(*row[:column], written, *row[column + 1 :]) if row[0] == label else row for row in part.baris]
    return Bagian("tabel", "", 0, part.kepala, tuple(rows))


def found(parts, folder, form=naskah.teks, suffix=".md", **known):
    bahan = recognise(read(form(parts, folder / f"laporan{suffix}")), **known)
    return apply_naskah_rules(bahan, RULES).temuan


FAULTS = {
    "year of the preface": ("N01", faulty("Nusa Laut Tahun 2024 disusun", "Nusa Laut Tahun 2023 disusun")),
    "year of the conclusion": (
        "N01",
        faulty("Laporan Kinerja Tahun 2024 ini menunjukkan", "Laporan Kinerja Tahun 2023 ini menunjukkan"),
    ),
    "year of the agreement": (
        "N01",
        sisipkan("Perbaikan akan", p("Perjanjian Kinerja Tahun 2023 memuat dua sasaran.")),
    ),
    "two spans of the Renstra": (
        "N02",
        faulty("Renstra Kecamatan Tanjung Permai 2021-2026", "Renstra Kecamatan Tanjung Permai 2016-2021"),
    ),
    "span without the year": ("N02", faulty("2021-2026", "2018-2023", 0)),
    "caption of last year": (
        "N03",
        faulty("Jumlah Penduduk Menurut Desa Tahun 2024", "Jumlah Penduduk Menurut Desa Tahun 2023"),
    ),
    "signed too early": ("N04", faulty("17 Februari 2025", "17 Februari 2024")),
    "signed too late": ("N04", faulty("17 Februari 2025", "17 Februari 2027")),
    "another kecamatan": ("N05", faulty("pelaksanaan tugas selama", "tugas Kecamatan Bukit Lama selama")),
    "another camat": ("N05", sisipkan("Perbaikan akan", p("Demikian laporan ini disampaikan oleh Camat Bukit Lama."))),
    "another bupati": ("N05", faulty("kepada Bupati Nusa Laut", "kepada Bupati Rawa Panjang")),
    "amount left out": (
        "N10",
        sisipkan("Perbaikan akan", p("Anggaran tahun ini sebesar dan yang terealisasi mencapai")),
    ),
    "share left out": (
        "N10",
        sisipkan("Perbaikan akan", p("Serapan anggaran kecamatan mencapai dari pagu yang tersedia.")),
    ),
    "empty brackets": ("N10", faulty("8 (delapan) desa", "8 ( ) desa")),
    "dots": ("N10", faulty("berjumlah 16.977 jiwa", "berjumlah ........ jiwa")),
    "double conjunction": (
        "N11",
        faulty(
            "penataan arsip, pelatihan petugas, dan penggantian",
            "penataan arsip, pelatihan petugas, dan dan penggantian",
        ),
    ),
    "double stop": ("N11", faulty("Isinya menyandingkan", "Laporan ini singkat.. Isinya menyandingkan")),
    "empty year": ("N12", sisipkan("Faktor pendukung", *EMPTY_YEAR)),
    "empty budget": ("N12", faulty("26.350.000", "")),
    "table number of another chapter": ("N20", faulty("Tabel 2.1 Perjanjian", "Tabel 3.1 Perjanjian")),
    "table number twice": ("N20", faulty("Tabel 3.3 Perbandingan", "Tabel 3.2 Perbandingan")),
    "table number missing": ("N20", faulty("Tabel 3.5 Efisiensi", "Tabel 3.7 Efisiensi")),
    "figure of another chapter": ("N20", sisipkan("Luas wilayah", Bagian("keterangan", "Gambar 2.1 Peta Wilayah"))),
    "heading number twice": ("N21", faulty("1.4 Sistematika", "1.1 Sistematika")),
    "heading number missing": ("N21", faulty("1.3 Sumber Daya Manusia", "1.5 Sumber Daya Manusia")),
    "chapter missing": ("N21", faulty("BAB II PERENCANAAN KINERJA", "BAB IX PERENCANAAN KINERJA", 0)),
    "item missing": ("N22", faulty("3. menguatkan ketertiban", "4. menguatkan ketertiban")),
    "item twice": ("N22", faulty("3. menguatkan ketertiban", "2. menguatkan ketertiban")),
    "reference to nothing": ("N23", faulty("dapat dilihat pada Tabel 3.4", "dapat dilihat pada Tabel 3.9")),
    "caption without table": ("N24", sisipkan("Perbandingan dengan Kecamatan Muara", *EMPTY_CAPTION)),
    "table without caption": ("N24", [part for part in naskah.bersih() if not part.teks.startswith("Tabel 3.4")]),
    "list of tables": (
        "N25",
        sisipkan("CAMAT TANJUNG", judul(1, "DAFTAR TABEL"), p("Tabel 1.1 Luas Wilayah Menurut Desa ............ 3")),
    ),
    "title twice": ("N26", faulty("Realisasi Menurut Jenis Belanja", "Jenjang Pendidikan Pegawai")),
    "caption of another indicator": ("N27", sisipkan("Faktor pendukung", *OTHER_CAPTION)),
    "rise that is a fall": (
        "N30",
        faulty("mengalami kenaikan 1,32 poin menjadi", "mengalami penurunan 1,32 poin menjadi"),
    ),
    "wrong distance": ("N30", faulty("mengalami kenaikan 1,32 poin menjadi", "mengalami kenaikan 132 poin menjadi")),
    "wrong difference": ("N30", faulty("terdapat selisih 0,75", "terdapat selisih 1,75")),
    "wrong fall in a table": ("N30", faulty("penurunan 0,75 poin", "penurunan 2 poin")),
    "wrong direction in a table": (
        "N30",
        faulty("Muara Biru mengalami penurunan 0,75", "Muara Biru mengalami kenaikan 0,75"),
    ),
    "reached below target": (
        "N31",
        faulty("98,96%, sehingga target belum tercapai", "98,96%, sehingga target tercapai"),
    ),
    "not reached above target": (
        "N31",
        faulty("100,49%, sehingga target tercapai", "100,49%, sehingga target tidak tercapai"),
    ),
    "not the most": (
        "N32",
        faulty("penduduk terbanyak berada di Desa Karanganyar", "penduduk terbanyak berada di Desa Tegalrejo"),
    ),
    "number in other words": ("N33", faulty("8 (delapan) desa", "8 (sembilan) desa")),
    "total of a table": ("N40", faulty("16.977", "16.987", 0)),
    "total of people": ("N40", [_with_row(part, "Jumlah", 2, "33") for part in naskah.bersih()]),
    "men and women": ("N43", faulty("2.997", "2.979")),
    "activity unlike its parts": ("N42", faulty("26.350.000", "26.530.000")),
    "percentage": ("N50", faulty("98,96", "89,96", 0)),
    "share": ("N50", faulty("53,13", "35,13")),
    "spending": ("N50", faulty("99,03", "93,03", 0)),
    "spending of an activity": ("N50", faulty("94,78", "49,78")),
    "truncated": ("N51", faulty("100,12", "100,11")),
    "efficiency": ("N52", faulty("5,22", "2,25", 0)),
    "broken number": ("N53", faulty("9.120.000", "9.12.000")),
    "comma for a dot": ("N53", sisipkan("Dari tabel di atas", *COMMA)),
    "result without money": ("N54", faulty("14.333.000", "0")),
    "population twice": ("N60", faulty("berjumlah 16.977 jiwa", "berjumlah 16.877 jiwa")),
    "target in prose": (
        "N60",
        sisipkan("Faktor pendukung", p("Target IKM sebesar 88,00 ditetapkan dalam perjanjian.")),
    ),
    "result in a table": ("N60", faulty("86,42", "86,24", 1)),
    "capital budget": ("N60", sisipkan("Sistematika", *SPENDING)),
    "total spent": (
        "N60",
        sisipkan("Perbaikan akan", p("Realisasi anggaran seluruhnya Rp3.600.000.000 telah dipertanggungjawabkan.")),
    ),
    "sasaran reworded": (
        "N61",
        faulty("Meningkatnya akuntabilitas kecamatan", "Terwujudnya tata kelola yang akuntabel"),
    ),
    "paragraph twice": ("N70", sisipkan("Perbaikan akan", p(LONG), p("Selang satu paragraf."), p(LONG))),
    "list twice": ("N70", sisipkan("Perbaikan akan", p("Langkah pertama:"), *STEPS, p("Langkah kedua:"), *STEPS)),
    "helps and hinders": (
        "N71",
        faulty("arsip yang belum tertata.", "kurangnya loket pelayanan yang buka sampai sore"),
    ),
    "fewer items than said": ("N72", faulty("3 (tiga) misi", "4 (empat) misi")),
}


@pytest.mark.parametrize(("form", "suffix"), [(naskah.teks, ".md"), (naskah.word, ".docx"), (naskah.pdf, ".pdf")])
def test_a_report_without_fault_has_no_finding_above_catatan(tmp_path, form, suffix):
    findings = found(naskah.bersih(), tmp_path, form, suffix)
    assert [(item.kode, item.tempat) for item in findings if item.tingkat != "catatan"] == []
    assert {item.kode for item in findings} <= {"N35", "N41", "N80"}


def new_findings(name, folder, form, suffix):
    """The findings of a faulty report that the one without fault lacks."""
    code, parts = FAULTS[name]
    before = {(item.kode, item.pesan) for item in found(naskah.bersih(), folder, form, suffix)}
    return code, [item for item in found(parts, folder, form, suffix) if (item.kode, item.pesan) not in before]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_in_a_text(tmp_path, name):
    code, findings = new_findings(name, tmp_path, naskah.teks, ".md")
    hits = [item for item in findings if item.kode == code]
    assert hits, [(item.kode, item.pesan) for item in findings]
    for item in hits:
        assert item.berkas == "laporan.md" and item.baris and item.tempat.startswith("baris ")
        assert item.pesan.endswith((".", "”")) and item.saran.endswith(".") and item.nilai


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_in_a_word_document(tmp_path, name):
    code, findings = new_findings(name, tmp_path, naskah.word, ".docx")
    hits = [item for item in findings if item.kode == code]
    assert hits, [(item.kode, item.pesan) for item in findings]
    assert all(item.tempat.startswith("paragraf ") for item in hits)


# In a PDF the columns of a table with merged or empty cells are not certain, and nothing is said of them.
UNSAID_IN_PDF = {
    "empty year",
    "empty budget",
    "activity unlike its parts",
    "spending of an activity",
    "truncated",
    "efficiency",
    "comma for a dot",
    "result without money",
    "result in a table",
    "capital budget",
}
EVERY_FOURTH = [name for name in FAULTS if name not in UNSAID_IN_PDF][::4]


@pytest.mark.parametrize("name", EVERY_FOURTH)
def test_a_fault_is_found_in_a_pdf_with_its_page(tmp_path, name):
    code, findings = new_findings(name, tmp_path, naskah.pdf, ".pdf")
    hits = [item for item in findings if item.kode == code]
    assert hits, [(item.kode, item.pesan) for item in findings]
    assert all(item.tempat.startswith("halaman ") and 1 <= item.baris < 12 for item in hits)


def test_every_rule_over_a_document_has_a_fault_that_it_finds():
    assert {code for code, _ in FAULTS.values()} | {"N41", "N80"} | CASES.keys() == {rule.kode for rule in RULES}


def test_a_year_and_a_name_that_are_given_decide(tmp_path):
    codes = {item.kode for item in found(naskah.bersih(), tmp_path, tahun=2025, kecamatan="Bukit Lama")}
    assert {"N01", "N03", "N04", "N05"} <= codes


def test_without_a_year_nothing_is_said_of_years(tmp_path):
    parts = [p("Uraian tanpa judul."), p("Perjanjian Kinerja memuat dua sasaran.")]
    bahan = recognise(read(naskah.teks(parts, tmp_path / "a.txt")))
    assert (bahan.tahun, bahan.kecamatan) == (None, None)
    assert apply_naskah_rules(bahan, RULES).temuan == ()


def test_history_comparison_and_regulations_are_no_leftovers(tmp_path):
    legitimate = [
        "Capaian tersebut dibandingkan dengan Perjanjian Kinerja Tahun 2023 lebih tinggi.",
        "Rekomendasi atas evaluasi Laporan Kinerja Tahun 2023 telah ditindaklanjuti.",
        "Renstra periode sebelumnya 2016-2021 menjadi bahan penyusunan.",
        "Dasarnya Peraturan Daerah tentang APBD Nomor 4 Tahun 2022.",
        "Kecamatan ini merupakan pemekaran dari Kecamatan Bukit Lama.",
        "Sebanyak 1.000 (seribu) bibit dibagikan kepada 25 (dua puluh lima) kelompok.",
        "Realisasi naik dari 80,00 menjadi 88,00 atau meningkat 10%.",
    ]
    findings = found(sisipkan("Perbaikan akan", *map(p, legitimate)), tmp_path)
    assert [(item.kode, item.pesan) for item in findings if item.tingkat != "catatan"] == []
