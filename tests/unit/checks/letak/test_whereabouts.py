"""The places of a finding: what a reader calls them, where they lead, what a change there moves."""

from functools import cache

import pytest

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.run.collect import collect
from tests.support.synthetic import REPOSITORY

FOLDER = "data/medang-deras/2023"


@cache
def own() -> Whereabouts:
    """The places of the project's own report."""
    return Whereabouts(collect(REPOSITORY, "medang-deras", 2023))


def at(table: str, kolom: str | None = None, **key: object) -> Tempat:
    """The place of the first row of a table whose columns have the given values."""
    rows = own().material.laporan.tabel.rows(table)
    row = next(row for row in rows if all(getattr(row, name) == value for name, value in key.items()))
    return Tempat(f"{table}.csv, baris", row.asal.file, row.asal.row, kolom)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (at("anggaran", no="1.4.1"), "{tbl-efisiensi-program}, Pengadaan Sarana dan Prasarana Pendukung Gedung"),
        (at("desa", nama="Lalang"), "{tbl-penduduk-desa}, Lalang"),
        (at("penduduk_kelompok", kategori="Hindu"), "{sec-penduduk}, Hindu"),
        (at("indikator_tahun", tahun=2023, indikator_id="ikm"), "{tbl-capaian-iku}, IKM tahun 2023"),
        (at("indikator_tahun", tahun=2021, indikator_id="akip"), "{tbl-riwayat-akip}, AKIP tahun 2021"),
        (at("indikator_tahun", kecamatan="Sei Suka", indikator_id="ikm"), "{tbl-pembanding-ikm}, IKM tahun"),
        (at("teks_daftar", daftar="misi"), "{sec-renstra}, misi 1"),
        (at("teks_daftar", daftar="tugas"), "{sec-tugas-fungsi}, tugas 1"),
        (at("landasan_hukum", peraturan_id="uu-33-2004"), "{sec-landasan-hukum}, Undang-Undang Nomor 33 Tahun 2004"),
        (at("pegawai"), "{tbl-pegawai-jabatan}, Camat"),
        (at("akip_komponen", tahun=2023), "{tbl-komponen-akip-tahun}, Perencanaan Kinerja tahun 2023"),
        (at("sasaran_program", program_no="1"), "{tbl-efisiensi-akip}, Program Penunjang"),
        (Tempat("belanja.csv, jumlah", f"{FOLDER}/belanja.csv"), "{tbl-belanja}"),
    ],
)
def test_a_place_is_named_as_it_is_read(place: Tempat, words: str) -> None:
    named, label = own().named(place)
    for name in own().material.label:
        words = words.replace(f"{{{name}}}", own().material.label[name])
    assert named.startswith(words)
    assert label in own().material.label


def test_what_the_report_does_not_show_is_called_by_its_table() -> None:
    assert own().named(at("identitas", kunci_="tanggal")) == ("Identitas laporan", None)


def test_places_of_a_published_report_are_its_own() -> None:
    place = Tempat("koreksi.csv, Tabel 1.3, Melayu", f"{FOLDER}/koreksi.csv", 7)
    assert own().named(place) == ("Tabel 1.3, Melayu", None)
    assert own().named(Tempat("naskah, halaman 3")) == ("naskah, halaman 3", None)


def test_a_sentence_stands_in_a_section() -> None:
    file, number = next(key for key, label in own().material.bagian.items() if label == "sec-simpulan")
    assert own().named(Tempat("kalimat", file, number)) == (own().material.label["sec-simpulan"], "sec-simpulan")
    assert own().named(Tempat("kalimat 9", "notebooks/lain.ipynb", 9)) == ("kalimat 9", None)


def test_what_is_said_in_prose_leads_to_its_section() -> None:
    cell = next(cell for cell in own().material.prosa if cell.slot == "isu-strategis")
    place = cell.tempat("“dirangkap”")
    assert place.nama == f"{cell.place}, “dirangkap”"
    assert own().named(place) == (own().material.label["sec-isu-strategis"], "sec-isu-strategis")


def test_a_sentence_of_the_data_stands_at_its_row() -> None:
    cell = next(cell for cell in own().material.prosa if cell.file.endswith("analisis.csv"))
    place = cell.tempat("“antrean”")
    assert (place.berkas, place.baris, place.kolom) == (cell.file, cell.number, "teks")
    assert own().named(place)[1] == "tbl-analisis-ikm"


def test_a_change_moves_what_is_computed_from_it() -> None:
    place = at("indikator_tahun", "realisasi", tahun=2023, indikator_id="ikm")
    moved = own().moved(place.temuan("Keliru.", "Perbaiki.", juga=[at("sarana")]))
    assert {"ikhtisar", "tbl-capaian-iku", "tbl-riwayat-ikm", "tbl-efisiensi-ikm", "tbl-sarana"} <= set(moved)
    assert not any("akip" in label for label in moved)
    assert list(moved) == [label for label in own().material.label if label in moved]


def test_a_column_of_performance_moves_no_money() -> None:
    assert "ikhtisar" in own().moved(at("anggaran", "pagu", no="4").temuan("", ""))
    assert own().moved(at("anggaran", "realisasi_kinerja", no="4").temuan("", "")) == (
        "fig-pohon-kinerja-s1",
        "sec-s1",
        "fig-kinerja-program",
        "tbl-efisiensi-program",
    )


def test_nobody_answers_where_nobody_is_named() -> None:
    assert own().answers(Finding("", "", berkas=f"{FOLDER}/desa.csv")) is None
