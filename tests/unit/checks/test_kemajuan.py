"""How far a report is, by who answers for what."""

from lakip_nb.checks.kemajuan import kemajuan
from lakip_nb.checks.material import Material, ProseCell
from tests.support.clean import clean_laporan
from tests.support.record import record


def material(**tables):
    prose = (ProseCell("notebooks/narasi/x-2024.ipynb", 4, "(a)=\n## A\n\nKarena.", "narasi", "a"),)
    return Material(clean_laporan(**tables), prosa=prose, slot=("a", "b"))


def tasks(found):
    return {task["tabel"]: task for person in found["orang"] for task in person["tabel"]}


def test_cells_confirmations_and_slots_are_counted():
    marks = [
        {"tabel": "desa", "jabatan": "Kasi Pemerintahan", "dipastikan": "2025-01-10"},
        {"tabel": "sarana", "jabatan": "Sekretaris", "dipastikan": "belum"},
        {"tabel": "narasi", "jabatan": ""},
    ]
    found = kemajuan(record(found=(), accepted=False), material(penanggung_jawab=marks))
    by_table = tasks(found)
    desa = len(clean_laporan().tabel.desa)
    assert (by_table["desa"]["selesai"], by_table["desa"]["banyak"]) == (2 * desa + 1, 2 * desa + 1)
    assert (by_table["sarana"]["selesai"], by_table["sarana"]["banyak"]) == (0, 1)
    assert (by_table["narasi"]["selesai"], by_table["narasi"]["banyak"]) == (1, 2)
    assert [person["jabatan"] for person in found["orang"]] == ["Kasi Pemerintahan", "Sekretaris", None]
    assert found["selesai"] == sum(task["selesai"] for task in by_table.values())


def test_findings_stand_with_their_table_and_notes_with_none():
    found = kemajuan(record(), material())
    by_table = tasks(found)
    assert [item["kode"] for item in by_table["desa"]["temuan"]] == ["A01"]
    assert found["temuan"] == sum(item["tingkat"] != "catatan" for item in record()["temuan"])
    assert not found["tuntas"]


def test_findings_in_a_workbook_stand_with_their_sheet():
    given = record()
    for item in given["temuan"]:
        if item["berkas"] and item["berkas"].endswith("desa.csv"):
            item |= {"berkas": "data/contoh/2023/buku.xlsx", "lembar": "Desa"}
    assert [item["kode"] for item in tasks(kemajuan(given, material()))["desa"]["temuan"]] == ["A01"]


def test_tables_that_cannot_be_read_come_first():
    found = kemajuan(record(), None)
    assert not found["terbaca"] and not found["tuntas"] and found["banyak"] == 0
