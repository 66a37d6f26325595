"""A report of another shape: nothing is said of it without cause, and at least 95 of 100 faults in it are found."""

from functools import partial

import pytest

from lakip_nb.checks.examination import apply_naskah_rules
from lakip_nb.checks.naskah.material import recognise
from lakip_nb.checks.rulebook import naskah_rules
from lakip_nb.data.naskah.reader import read
from tests.support import naskah, naskah_kota
from tests.support.naskah import ribuan
from tests.support.naskah_kota import KELURAHAN, PENDUDUK, bersih, disisipkan, diubah

PDF = partial(naskah.pdf, kepala="Kecamatan Pelita Utara")
FORMS = {".md": naskah_kota.markdown, ".txt": naskah_kota.sejajar, ".docx": naskah.word, ".pdf": PDF}
FIRST = f"{KELURAHAN[0][1] + KELURAHAN[0][2]:,}".replace(",", ".")
END = "Langkah perbaikan"
FAULTS = [
    ("year of the preface", diubah("Pelita Utara Tahun 2025 disampaikan", "Pelita Utara Tahun 2024 disampaikan")),
    (
        "year of the conclusion",
        diubah("Laporan Kinerja Tahun 2025 menunjukkan", "Laporan Kinerja Tahun 2024 menunjukkan"),
    ),
    ("span of the plan", diubah("2025-2029", "2019-2023")),
    ("caption of last year", diubah("Perjanjian Kinerja Tahun 2025", "Perjanjian Kinerja Tahun 2024")),
    ("date before the year's end", diubah("20 Februari 2026", "20 Februari 2025", 0)),
    ("another kecamatan", disisipkan(END, "Kecamatan Muara Jaya berterima kasih atas dukungan semua pihak.")),
    ("another head of the city", disisipkan(END, "Laporan ini disampaikan kepada Bupati Tanah Merah.")),
    ("amount left out", disisipkan(END, "Anggaran perubahan sebesar dan yang terserap mencapai")),
    ("brackets left empty", diubah("6 (enam) kelurahan", "6 ( ) kelurahan")),
    ("figure and word", diubah("6 (enam) kelurahan", "6 (tujuh) kelurahan")),
    ("staff in words", diubah("48 (empat puluh delapan)", "48 (empat puluh tujuh)")),
    ("staff in the sentence", diubah("48 (empat puluh delapan) orang", "46 (empat puluh enam) orang")),
    ("table number twice", diubah("Tabel 3.2 Realisasi Tahun", "Tabel 3.1 Realisasi Tahun")),
    ("table of another chapter", diubah("Tabel 2.1 Perjanjian", "Tabel 3.1 Perjanjian")),
    ("table number missing", diubah("Tabel 3.4 Realisasi", "Tabel 3.6 Realisasi")),
    ("heading twice", diubah("1.3 Kepegawaian", "1.2 Kepegawaian")),
    ("chapter missing", diubah("BAB 3 AKUNTABILITAS", "BAB 5 AKUNTABILITAS")),
    ("reference to nothing", diubah("terinci pada Tabel 3.4", "terinci pada Tabel 3.9")),
    (
        "population in the sentence",
        diubah(f"berjumlah {ribuan(PENDUDUK)} jiwa", f"berjumlah {ribuan(PENDUDUK + 90)} jiwa"),
    ),
    ("men and women", diubah(FIRST, "9.355")),
    ("total of a table", diubah("6.214.300.000", "6.214.800.000", 1)),
    ("share of staff", diubah("64,58", "46,58")),
    ("achievement", diubah("101,44", "110,44", 1)),
    ("achievement in the sentence", diubah("capaian 101,44%", "capaian 104,14%")),
    ("spending", diubah("97,48", "94,78")),
    ("rise that is a fall", diubah("Masyarakat naik 2,35 poin", "Masyarakat turun 2,35 poin")),
    ("distance", diubah("naik 1,15 poin", "naik 11,5 poin")),
    ("reached below target", diubah("sehingga target belum tercapai", "sehingga target tercapai")),
    (
        "most people",
        diubah("penduduk terbanyak bermukim di Kelurahan Flamboyan", "penduduk terbanyak bermukim di Kelurahan Melati"),
    ),
    ("target in another table", diubah("78,50", "75,80", 1)),
    ("result in another table", diubah("88,25", "82,85", 1)),
    ("sum of components", diubah("22,95", "29,25")),
    ("budget of a programme", diubah("4.780.000.000", "4.870.000.000", 1)),
    ("programme missing", [naskah.tanpa_baris(part, "Program Pelayanan Publik", 5) for part in bersih()]),
    ("full spending", disisipkan("Total anggaran", "Anggaran tersebut terserap secara maksimal.")),
    ("items of a list", diubah("4 (empat) sasaran dengan 9 (sembilan) indikator, dan sasarannya", "5 (lima) sasaran")),
    ("signature without number", diubah("NIP. 19710415 199203 1 004", "", 1)),
    ("number of a signature", diubah("NIP. 19710415 199203 1 004", "NIP. 19711415 199203 1 004", 1)),
    ("misspelt word", diubah("Permasalahan utama adalah lahan", "Permasalahan kecamtan adalah lahan")),
    (
        "revoked regulation",
        disisipkan("Penyusunan laporan", "Dasarnya Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah."),
    ),
    ("broken number", diubah("4.702.345.900", "4.70.345.900")),
    ("word twice", diubah("data warga pindahan", "data data warga pindahan")),
]


def found(parts, folder, suffix):
    path = FORMS[suffix](parts, folder / f"laporan{suffix}")
    return apply_naskah_rules(recognise(read(path)), naskah_rules()).temuan


@pytest.mark.parametrize("suffix", FORMS)
def test_a_report_of_another_shape_without_fault_has_no_finding_above_catatan(tmp_path, suffix):
    findings = found(bersih(), tmp_path, suffix)
    assert [(item.kode, item.pesan) for item in findings if item.tingkat != "catatan"] == []


@pytest.mark.parametrize(("suffix", "every"), [(".md", 1), (".txt", 1), (".docx", 2), (".pdf", 6)])
def test_at_least_95_of_100_faults_are_found(tmp_path, suffix, every):
    clean = {(item.kode, item.pesan) for item in found(bersih(), tmp_path, suffix)}
    seeded = FAULTS[::every]
    missed = [name for name, parts in seeded if not {(i.kode, i.pesan) for i in found(parts, tmp_path, suffix)} - clean]
    assert len(missed) <= len(seeded) * 5 // 100, missed
