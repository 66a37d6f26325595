import doctest
import json

from lakip_nb.checks import record as module
from lakip_nb.data.errors import Fault
from tests.support.record import FOUND, record


def test_examples_hold():
    result = doctest.testmod(module)
    assert result.attempted > 0 and result.failed == 0


def test_a_record_is_plain_and_stable():
    made = record()
    assert json.loads(json.dumps(made)) == made
    assert json.dumps(record()) == json.dumps(made)
    assert made["jumlah"] == {"galat": 1, "peringatan": 2, "catatan": 2, "diterima": 1, "tanggapan_usang": 1}
    assert made["laporan"]["kecamatan"] == "contoh" and made["laporan"]["year"] == 2023


def test_a_finding_keeps_what_a_machine_needs():
    item = record()["temuan"][0]
    assert (item["kode"], item["tingkat"], item["berkas"]) == ("A01", "galat", "data/contoh/2023/desa.csv")
    assert (item["baris"], item["kolom"], item["tempat"]) == (2, "perempuan", "desa.csv, Dodek")
    assert item["sidik"] == FOUND[0].sidik and list(item["nilai"]) == ["jumlah"]


def test_an_accepted_finding_is_kept_with_its_reason_and_a_stale_response_apart():
    made = record()
    (item,) = made["diterima"]
    assert item["tempat"] == "desa.csv, Lalang" and item["tanggapan"]["oleh"] == "Camat"
    assert item["tanggapan"]["tanggal"] == "2024-01-30"
    assert [row["tempat"] for row in made["tanggapan_usang"]] == ["sudah hilang"]


def test_rules_are_listed_with_what_they_found():
    counts = {rule["kode"]: (rule["temuan"], rule["diterima"]) for rule in record()["aturan"]}
    assert counts == {"A01": (1, 1), "B02": (2, 0), "D03": (2, 0), "E01": (0, 0), "K01": (0, 0)}


def test_verdicts_and_answers_are_counted_in_a_fixed_order():
    made = record()
    assert list(made["perbandingan"]["jumlah"].items()) == [("sama", 1), ("berbeda", 1), ("tidak_dapat_dihitung", 1)]
    assert list(made["reviu"]["jumlah"].items()) == [("ya", 1), ("belum", 1), ("perlu_penilaian_manusia", 1)]


def test_faults_of_the_tables_are_findings():
    faults = [
        Fault("data/contoh/2023/desa.csv", 2, "jiwa", "kosong.", "Isi."),
        Fault("data/x.csv", None, None, "tidak ada.", "Buat."),
    ]
    first, second = module.temuan_kontrak(faults)
    assert (first.kode, first.tingkat, first.tempat) == ("K01", "galat", "desa.csv, baris 2, kolom jiwa")
    assert (first.berkas, first.baris, first.kolom) == ("data/contoh/2023/desa.csv", 2, "jiwa")
    assert (first.pesan, first.saran) == ("kosong.", "Isi.")
    assert second.tempat == "x.csv" and second.baris is None
