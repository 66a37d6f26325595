"""The words of the analysis: each rule fires on one planted contradiction, and stays silent beside it."""

from typing import Any

import pytest

from lakip_nb.checks import Finding
from lakip_nb.checks.aturan import analisis
from tests.support.clean import changed, found, tables
from tests.support.firing import codes_of


def point(at: int, teks: str, **cells: object) -> list[dict[str, object]]:
    """The clean analysis with one point worded otherwise."""
    return changed("analisis", at, teks=teks, **cells)


def more(table: str, *rows: dict[str, object]) -> list[dict[str, object]]:
    """The clean rows of a table and some more."""
    return [*tables()[table], *rows]


def analysis(jenis: str, teks: str, indikator: str = "ikm", urut: int = 2) -> dict[str, object]:
    """A point of the analysis."""
    return {"indikator_id": indikator, "jenis": jenis, "urut": urut, "teks": teks}


STAFF = "Jumlah pegawai terbatas sehingga jabatan dirangkap"
SKILL = "Kemampuan petugas melayani masih terbatas"
ROOM = "Sarana ruang tunggu belum memadai"
VACANT = [row for row in tables()["pegawai"] if row["id"] != "c"]
WORN = changed("sarana", 1, kondisi="Rusak")
IDLE = changed("anggaran", 4, realisasi=0)
VEHICLES = "Pemeliharaan kendaraan dinas secara berkala"
CASES: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]] = {
    "H01": [
        ({"analisis": point(0, STAFF)}, {"analisis": point(0, STAFF), "pegawai": VACANT}),
        ({"analisis": point(0, ROOM)}, {"analisis": point(0, ROOM), "sarana": WORN}),
    ],
    "H02": [
        (
            {
                "analisis": more(
                    "analisis", analysis("pendukung", "Petugas cukup terampil"), analysis("penghambat", SKILL)
                )
            },
            {
                "analisis": more(
                    "analisis", analysis("pendukung", "Petugas cukup terampil"), analysis("penghambat", STAFF)
                )
            },
        ),
        (
            {
                "analisis": more(
                    "analisis", analysis("pendukung", "Dana tersedia"), analysis("penghambat", "Anggaran kecil")
                )
            },
            {
                "analisis": more(
                    "analisis", analysis("pendukung", "Dana tersedia"), analysis("penghambat", "Anggaran kecil", "akip")
                )
            },
        ),
    ],
    "H03": [
        ({"analisis": point(3, "Antrean memanjang pada hari pasar.")}, {"analisis": point(3, "Antrean surat pindah")}),
        (
            {
                "strategi": more(
                    "strategi", {"sasaran_id": "tata-kelola", "urut": 2, "teks": "Melatih petugas pelayanan"}
                )
            },
            {"strategi": more("strategi", {"sasaran_id": "layanan", "urut": 3, "teks": "Melatih petugas pelayanan"})},
        ),
    ],
    "H04": [
        (
            {"analisis": more("analisis", analysis("penghambat", "SOP sudah usang"))},
            {
                "analisis": more(
                    "analisis", analysis("penghambat", "SOP sudah usang"), analysis("solusi", "Memperbarui SOP")
                )
            },
        ),
        (
            {"analisis": more("analisis", analysis("rekomendasi", "Memasang jaringan internet"))},
            {
                "analisis": more(
                    "analisis",
                    analysis("rekomendasi", "Memasang jaringan internet"),
                    analysis("tindak_lanjut", "Memesan jaringan internet"),
                )
            },
        ),
    ],
    "H05": [
        ({"analisis": point(1, VEHICLES), "anggaran": IDLE}, {"analisis": point(1, VEHICLES)}),
        (
            {"analisis": point(1, VEHICLES), "anggaran": IDLE},
            {"analisis": point(1, f"Mengusulkan {VEHICLES.lower()}"), "anggaran": IDLE},
        ),
    ],
}


@pytest.mark.parametrize(
    ("kode", "case"), [(kode, case) for kode, cases in CASES.items() for case in range(len(cases))]
)
def test_rule_fires_and_is_silent_beside_it(kode: str, case: int) -> None:
    planted, beside = CASES[kode][case]
    (finding,) = found(kode, **planted)
    assert finding.pesan.endswith(".") and finding.saran.endswith(".") and finding.berkas and finding.nilai
    assert found(kode, **beside) == ()


def test_every_rule_is_shown() -> None:
    assert list(CASES) == codes_of(analisis)


def test_one_idle_line_is_one_finding_with_all_that_was_said_of_it() -> None:
    rows = point(1, VEHICLES)
    rows[2] |= {"teks": "Memelihara kendaraan dinas dan pemeliharaan berkala"}
    (finding,) = found("H05", analisis=rows, anggaran=IDLE)
    assert finding.pesan.count("“") == 2


def test_a_list_under_two_indicators_is_one_finding() -> None:
    rows = tables()["analisis"]
    for old, new in zip(rows[:3], rows[3:6], strict=True):
        new["teks"] = f"{old['teks']} di kecamatan"
    (finding,) = found("H03", analisis=rows)
    assert len(finding.juga) == 2 and finding.pesan.count("“") == 3


def test_every_place_of_a_denied_cause_is_named() -> None:
    findings: tuple[Finding, ...] = found("H01", analisis=[*point(0, STAFF), analysis("penghambat", STAFF, "akip")])
    assert [item.tempat for item in findings] == ["analisis.csv, ikm, penyebab 1", "analisis.csv, akip, penghambat 2"]
