"""Reports that nobody here has seen: other words, other layouts; and what is said of them, and what is not."""

from pathlib import Path

import pytest

from lakip_nb.checks.examination import apply_naskah_rules
from lakip_nb.checks.naskah.material import recognise
from lakip_nb.checks.rulebook import naskah_rules
from lakip_nb.data.naskah.reader import read

FOLDER = Path(__file__).parents[3] / "fixtures" / "naskah"
KAPANEWON, SEL = "kapanewon.txt", "sel.txt"


def examined(text, folder, tahun=None, kecamatan=None):
    path = folder / "laporan.txt"
    path.write_text(text, encoding="utf-8")
    return apply_naskah_rules(recognise(read(path), tahun, kecamatan), naskah_rules()).temuan


def graver(findings):
    return [(item.kode, item.pesan) for item in findings if item.tingkat != "catatan"]


@pytest.mark.parametrize(("name", "tahun", "nama"), [(KAPANEWON, 2021, "Wanadadi"), (SEL, 2024, "Lembah Hijau")])
def test_a_clean_report_of_another_layout_has_no_finding_above_catatan(name, tahun, nama):
    material = recognise(read(FOLDER / name))
    assert (material.tahun, material.kecamatan) == (tahun, nama)
    assert graver(apply_naskah_rules(material, naskah_rules()).temuan) == []


FAULTS = [
    (KAPANEWON, "30.331", "30.313", "N40"),
    (KAPANEWON, "8.332", "8.323", "N43"),
    (KAPANEWON, "101,53", "110,53", "N50"),
    (KAPANEWON, "93.66", "96.36", "N50"),
    (KAPANEWON, "2.318.915.800", "2.318.951.800", "N40"),
    (KAPANEWON, "Tabel III.3 Anggaran", "Tabel III.4 Anggaran", "N20"),
    (KAPANEWON, "4 (empat) kalurahan", "4 (lima) kalurahan", "N33"),
    (SEL, "5 (lima) desa", "5 (enam) desa", "N33"),
    (SEL, "Secara umum kinerja", "Secara umum kinerja sebesar dan", "N10"),
]


@pytest.mark.parametrize(("name", "sound", "faulty", "code"), FAULTS)
def test_its_faults_are_found(tmp_path, name, sound, faulty, code):
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert sound in text
    assert code in {item.kode for item in examined(text.replace(sound, faulty), tmp_path)}


HEAD = "# LAPORAN KINERJA KECAMATAN CONTOH TAHUN 2024\n\n"
IKU = "No\tIndikator\tTarget\tRealisasi\n"
UANG = "Uraian\tPagu (Rp)\tRealisasi (Rp)\n"
NESTED = (
    UANG + "Program Satu\t3.000.000\t2.000.000\nKegiatan A\t1.000.000\t900.000\nKegiatan B\t2.000.000\t1.100.000\n"
    "Program Dua\t5.000.000\t4.500.000\nKegiatan C\t5.000.000\t4.500.000\n"
)
STEPS = "1. Menambah loket pada hari pasar\n2. Menata arsip surat masuk\n3. Melatih petugas penerima tamu\n"
LONG = (
    "Dibandingkan dengan tahun sebelumnya, {} pada tahun ini berubah karena jadwal pelayanan ditata kembali bersama "
    "seluruh desa dan karena petugas yang baru mulai bekerja sejak bulan Maret, sehingga nilainya {} pada akhir "
    "tahun laporan."
)
PAIRS = {
    "N05": (
        "Camat Contoh memimpin Kecamatan Contoh.\n\nCamat berasal dari Kecamatan Lain Lagi yang ramai.\n",
        "Camat Contoh memimpin Kecamatan Contoh.\n\nSebelah barat\n\nKecamatan Lain Lagi, Kabupaten Anu\n",
    ),
    "N31": (
        "Target tercapai dengan capaian 96,64%.\n",
        "Kinerja sasaran itu tercapai sebesar 96,64% menurut capaian 96,64%.\n",
    ),
    "N40": (NESTED + "Jumlah\t9.000.000\t6.500.000\n", NESTED + "Jumlah\t8.000.000\t6.500.000\n"),
    "N60": (
        f"{IKU}1\tIndeks Desa Membangun\t60\t61\n2\tNilai AKIP\t70\t71\n\nBerikutnya.\n\n"
        f"{IKU}1\tIndeks Desa Membangun\t65\t61\n2\tNilai AKIP\t70\t71\n",
        f"{IKU}1\tIndeks Desa Membangun\t60\t61\n2\tNilai AKIP\t70\t71\n\nBerikutnya.\n\n"
        f"{IKU}1\tIndeks Daya Masyarakat\t65\t68\n2\tPersentase rekomendasi AKIP yang selesai\t90\t91\n",
    ),
    "N62": (
        "No\tSasaran\tIndikator\tTarget\n1\tMeningkatnya Mutu\tNilai AKIP\t70\n\nSasaran “Meningkatnya Mutu” dan "
        "sasaran “Meningkatnya Partisipasi Warga” diukur.\n",
        "No\tSasaran\tIndikator\tTarget\n1\tMeningkatnya Mutu\tNilai AKIP\t70\n\nSasaran “Meningkatnya Mutu” diukur.\n",
    ),
    "N70": (
        f"## BAB I PENDAHULUAN\n\nLangkah:\n\n{STEPS}\n## BAB II PENUTUP\n\nLangkah:\n\n{STEPS}",
        f"## RINGKASAN EKSEKUTIF\n\nLangkah:\n\n{STEPS}\n## BAB I PENUTUP\n\nLangkah:\n\n{STEPS}",
    ),
}


@pytest.mark.parametrize("code", PAIRS)
def test_a_rule_tells_a_fault_from_what_only_looks_like_it(tmp_path, code):
    faulty, sound = PAIRS[code]
    assert code in {item.kode for item in examined(HEAD + faulty, tmp_path, 2024, "Contoh")}
    assert code not in {item.kode for item in examined(HEAD + sound, tmp_path, 2024, "Contoh")}


def test_paragraphs_of_one_form_with_other_figures_are_no_copies(tmp_path):
    same = f"{HEAD}{LONG.format('nilai', '85,10')}\n\n{LONG.format('nilai', '85,10')}\n"
    other = f"{HEAD}{LONG.format('nilai', '85,10')}\n\n{LONG.format('nilai', '70,20')}\n"
    assert "N70" in {item.kode for item in examined(same, tmp_path, 2024)}
    assert "N70" not in {item.kode for item in examined(other, tmp_path, 2024)}


def test_villages_of_which_something_is_said_are_not_all_of_them(tmp_path):
    text = f"{HEAD}Kecamatan Contoh terdiri atas 7 (tujuh) desa.\n\n{{}} 5 (lima) desa {{}}.\n"
    told = examined(text.format("Sebanyak", "telah memiliki BUMDes"), tmp_path, 2024)
    assert "N60" not in {item.kode for item in told}
    told = examined(text.format("Kecamatan ini meliputi", "di pesisir"), tmp_path, 2024)
    assert "N60" in {item.kode for item in told}


def test_a_difference_that_the_report_states_itself_is_a_note(tmp_path):
    tables = (
        f"{UANG}Program Satu\t3.000.000\t2.000.000\nProgram Dua\t1.000.000\t900.000\nJumlah\t4.000.000\t2.900.000\n"
    )
    other = UANG + "Belanja Operasi\t3.000.000\t2.000.000\nBelanja Modal\t1.000.000\t850.000\n"
    other += "Jumlah\t4.000.000\t2.850.000\n"
    text = f"{HEAD}{tables}\nMenurut jenis belanja:\n\n{other}\n"
    assert [item.tingkat for item in examined(text, tmp_path, 2024) if item.kode == "N60"] == ["galat"]
    text += "Selisih Rp50.000 masih dicocokkan dengan kas.\n"
    assert [item.tingkat for item in examined(text, tmp_path, 2024) if item.kode == "N60"] == ["catatan"]


def test_findings_of_one_cause_are_one_with_all_places(tmp_path):
    rows = "".join(
        f"Program {name}\t100\t%\t100\t%\t{rate}\n" for name, rate in zip("ABCDE", (50, 40, 30, 20, 100), strict=True)
    )
    head = "Program\tTarget Kinerja\tSatuan\tRealisasi Kinerja\tSatuan\t% Kinerja\n"
    found = [item for item in examined(HEAD + head + rows, tmp_path, 2024) if item.kode == "N50"]
    assert len(found) == 1 and len(found[0].juga) == 3
    assert all(f"“Program {name}”" in found[0].pesan for name in "ABCD")
