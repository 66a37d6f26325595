"""Corrections explain, they do not replace a rule: what the source prints, put into the data, is found without them."""

import re
from collections.abc import Iterator

import pytest

from lakip_nb.data.keputusan import Sel, baca_sel, kunci_baris
from lakip_nb.data.rows.pemeriksaan import Koreksi
from tests.support.faults import Copy, Fault, Found, Said
from tests.support.reports import real
from tests.support.rules import EVERY
from tests.support.synthetic import REPOSITORY

GONE = None
"""A row that the source does not print."""

KASI = ("kasi-kelurahan-pemerintahan", "kasi-kelurahan-pemberdayaan")

PRINTED: dict[str, list[tuple[str, str | None]]] = {
    "Subbab 1.3, letak lintang": [("wilayah.nilai:lintang_awal", "3.0.20.'1"), ("wilayah.nilai:lintang_akhir", "3")],
    "Subbab 1.3, letak bujur": [("wilayah.nilai:bujur_awal", "99.0.18'35"), ("wilayah.nilai:bujur_akhir", "99")],
    "Tabel 1.1, jenis wilayah": [("desa.jenis:Lalang", "")],
    "Tabel 1.2, agama": [("penduduk_kelompok.kategori:agama/Katolik", "Katholik")],
    "Subbab 1.5, Kasi Kelurahan, eselon": [(f"jabatan.eselon:{post}", "") for post in KASI],
    "Subbab 1.5, Kasi Kelurahan": [(f"jabatan.formasi:{post}", "2 (tiga)") for post in KASI],
    "Tabel 1.5, jenjang pendidikan": [("pegawai.pendidikan:p20", "SMU")],
    "Tabel 1.5, Staf PNS, noneselon laki-laki": [("pegawai.id:p29", GONE)],
    "Tabel 1.5, Staf PNS, golongan": [(f"pegawai.golongan:{who}", "") for who in ("p24", "p25", "p26")],
    "Tabel 1.5, Staf PNS, pendidikan": [("pegawai.pendidikan:p23", ""), ("pegawai.pendidikan:p26", "")],
    "Tabel 1.5, Camat, golongan dan pendidikan": [("pegawai.golongan:p01", ""), ("pegawai.pendidikan:p01", "")],
    "Tabel 1.5, Sekretaris dan Kasi Tata Pemerintahan, pendidikan": [("pegawai.pendidikan:p02", "")],
    "Tabel 1.5, Kasubbag Umum dan Kasubbag Keuangan, pendidikan": [("pegawai.pendidikan:p03", "")],
    "Tabel 1.5, Kasi Pemberdayaan Kelurahan, pendidikan": [("pegawai.jenis_kelamin:p18", "L")],
    "Tabel Renstra, kolom keempat": [
        ("sasaran.nama_renstra:s2", "Meningkatkan kesadaran, pendidikan, keagamaan dan partisipasi masyarakat")
    ],
    "Kalimat di bawah Tabel 3.6, target dan realisasi IKM": [
        ("indikator_tahun.target:ikm/Medang Deras/2023", "85,35"),
        ("indikator_tahun.realisasi:ikm/Medang Deras/2023", "100"),
    ],
    "Tabel 3.10 dan 3.16, program pendukung sasaran": [
        (f"sasaran_program.program_no:s1/{no}", GONE) for no in ("2", "3", "5", "6")
    ],
    "Tabel 3.17, Program 6": [("anggaran.pagu:6", ""), ("anggaran.realisasi:6", "")],
    "Subbab 3.2, realisasi total": [("belanja.realisasi:Belanja operasi", "4407925417")],
}
"""What is printed, by cell, where a correction concerns several cells or prints more than a cell's text."""

_NASKAH = "stands in the prose of the published report alone, where the rules over a document look"
_SEBUTAN = "one of two ways to write a name that stands nowhere else in the data"
_JUDUL = "the official title of a regulation is known from the regulation alone"
_RINGKAS = "the office's own sentence, shortened: nothing in the data holds it in another wording"

UNSEEN = {
    _NASKAH: ("Kata Pengantar, tahun laporan", "Subbab 3.1.1, nama kecamatan", "Tabel 3.9, analisis"),
    _SEBUTAN: (
        "Tabel 1.1 sampai 1.3, sumber data",
        "Tabel 1.5, Kasubbag, nama jabatan",
        "Tabel 1.5 sampai 1.8, sumber data",
        "Tabel 2.4, Ruang Perekaman",
        "Pembukaan sasaran 2, evaluator AKIP",
        "Tabel 3.3, unsur 6",
        "Tabel 3.17, Program 1",
        "Tabel 3.17, Evaluasi Kinerja Perangkat Daerah, indikator",
    ),
    _JUDUL: (
        "Subbab 1.6, Undang-Undang Nomor 28 Tahun 1999, judul",
        "Subbab 1.6, Undang-Undang Nomor 33 Tahun 2004, judul",
        "Subbab 1.6, Peraturan Pemerintah Nomor 38 Tahun 2007, judul",
        "Sistematika Penyusunan, Peraturan Menteri Nomor 53 Tahun 2014, judul",
        "Bab III, Keputusan Kepala LAN",
        "Bab III, Keputusan Kepala LAN, judul",
    ),
    _RINGKAS: (
        "Faktor pendukung IKM, butir 1",
        "Faktor pendukung IKM, butir 2",
        "Faktor pendukung IKM, butir 3",
        "Faktor penghambat IKM, butir 1",
        "Faktor penghambat IKM, butir 2",
        "Rekomendasi IKM, butir 2",
        "Rekomendasi IKM, butir 3",
        "Tabel 3.9, solusi",
        "Penyebab IKM di bawah Tabel 3.9, butir 1",
        "Penyebab IKM di bawah Tabel 3.9, butir 2",
        "Penyebab IKM di bawah Tabel 3.9, butir 3",
        "Tindak lanjut IKM di bawah Tabel 3.9, butir 1",
        "Tindak lanjut IKM di bawah Tabel 3.9, butir 2",
        "Tindak lanjut IKM di bawah Tabel 3.9, butir 3",
        "Tabel 3.15, analisis",
        "Tabel 3.15, solusi",
        "Paragraf di bawah Tabel 3.15, tindak lanjut AKIP",
    ),
    "a column of the printed table is shifted, and nobody can say what is printed for whom": (
        "Tabel 1.5, pejabat kecamatan, jenis kelamin",
    ),
}
"""Corrections that follow from no arithmetic and no comparison, by the reason."""

HIDDEN = {tempat for places in UNSEEN.values() for tempat in places}
ROWS = real().tabel.koreksi
SEEN = [row for row in ROWS if row.tempat not in HIDDEN]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The real report's tables without the corrections."""
    copy = Copy(tmp_path_factory.mktemp("tanpa-koreksi"), REPOSITORY, "medang-deras", 2023, alone=True)
    copy.paths["koreksi"].unlink()
    return copy


@pytest.fixture(scope="module")
def before(copy: Copy) -> Found:
    """What is found while the data hold what was taken."""
    return copy.found(EVERY)


def edits(row: Koreksi) -> list[tuple[Sel, str | None]]:
    """What the source prints, cell by cell."""
    if row.tempat in PRINTED:
        return [(baca_sel(cell)[0], text) for cell, text in PRINTED[row.tempat]]
    (cell,) = baca_sel(row.menyangkut)
    return [(cell, row.tercetak or "")]


def faults(copy: Copy, row: Koreksi) -> Iterator[Fault]:
    """The tables with the printed text in each of its cells, one cell after the other."""
    rows: dict[str, list[list[str]]] = {}
    for cell, text in edits(row):
        table = rows.setdefault(cell.tabel, [list(line) for line in copy.tables[cell.tabel]])
        keys = [kunci_baris(item) for item in real().tabel.rows(cell.tabel)]
        line = keys.index(cell.kunci or "") + 1
        if text is GONE:
            table[line] = []
        else:
            table[line][table[0].index(cell.kolom)] = text
        kept = tuple(tuple(line) for line in table if line)
        yield Fault("printed", cell.tabel, line + 1, cell.kolom, row.diambil or "", text or "", (), kept)


def named(fault: Fault, said: Said) -> bool:
    """Whether a finding names the place: the row, its table where a row is gone, or the sum that it breaks."""
    file, line = said.places[0]
    if file.endswith(f"/{fault.table}.csv"):
        return line in (None, fault.line) or not fault.after or fault.table == "sasaran_program"
    return re.match(r"[AD]\d\d ", said.text) is not None


@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.tempat)
def test_what_is_printed_is_found_by_a_rule(copy: Copy, before: Found, row: Koreksi) -> None:
    *_, fault = faults(copy, row)
    after = copy.with_fault(fault, EVERY)
    new = [said for key, said in after.items() if key not in before]
    assert [said.text for said in new if named(fault, said)], new


def test_every_correction_is_found_or_has_its_reason() -> None:
    places = [row.tempat for row in ROWS]
    assert len(set(places)) == len(places)
    assert set(places) >= HIDDEN | set(PRINTED) and not HIDDEN & set(PRINTED)
    assert len(HIDDEN) == sum(map(len, UNSEEN.values()))


def test_a_text_that_no_rule_sees_is_no_number() -> None:
    """What follows from arithmetic may not hide among the reasons."""
    numbers = re.compile(r"\d[\d.]*,\d|\d\.\d{3}\b")
    assert [row.tempat for row in ROWS if row.tempat in HIDDEN and numbers.search(row.tercetak or "")] == []
