"""What has to cover a set or be one: each rule fires on one planted gap, and stays silent beside it."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import cakupan
from tests.support.clean import changed, found, tables
from tests.support.firing import codes_of


def more(table: str, *rows: dict[str, object]) -> list[dict[str, object]]:
    """The clean rows of a table and some more."""
    return [*tables()[table], *rows]


OLD_SCHEME = [
    row if row["tahun"] != 2023 else row | {"skema": "akip-2015", "nilai": min(float(str(row["nilai"])), 10)}
    for row in tables()["akip_komponen"]
]

HEAD: dict[str, object] = {"daftar": "tugas", "urut": 1}
TASKS = more("teks_daftar", HEAD | {"teks": "Camat memimpin, sekretaris membina, Kasi Pemerintahan melayani"})
PMD = more("struktur", {"id": "pmd", "induk_id": "camat", "nama": "Seksi Pemberdayaan Masyarakat dan Desa", "urut": 3})
CASES: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]] = {
    "H10": [
        (
            {
                "teks_daftar": more(
                    "teks_daftar",
                    {"daftar": "tugas", "urut": 1, "teks": "Camat memimpin, sekretaris membina administrasi"},
                )
            },
            {
                "teks_daftar": more(
                    "teks_daftar",
                    {
                        "daftar": "tugas",
                        "urut": 1,
                        "teks": "Camat memimpin, sekretaris membina, Kasi Pemerintahan melayani",
                    },
                )
            },
        ),
        (
            {"struktur": PMD, "teks_daftar": TASKS},
            {"struktur": PMD, "teks_daftar": [*TASKS, HEAD | {"urut": 2, "teks": "Kasi PMD bertugas membina desa"}]},
        ),
    ],
    "H11": [
        (
            {
                "sarana": more(
                    "sarana",
                    {
                        "no": 3,
                        "uraian": "Gedung Kantor Lurah",
                        "satuan": "Unit",
                        "jumlah": 1,
                        "kondisi": "Baik",
                        "tahun_pengadaan": 2017,
                    },
                )
            },
            {
                "sarana": more(
                    "sarana",
                    {
                        "no": 3,
                        "uraian": "Gedung Kantor Lurah",
                        "satuan": "Unit",
                        "jumlah": 2,
                        "kondisi": "Baik",
                        "tahun_pengadaan": 2017,
                    },
                )
            },
        ),
    ],
    "H13": [({"akip_komponen": OLD_SCHEME}, {})],
    "H14": [
        (
            {"indikator_tahun": changed("indikator_tahun", 4, target="88.31")},
            {"indikator_tahun": changed("indikator_tahun", 4, target="88.40")},
        ),
        (
            {"indikator_tahun": changed("indikator_tahun", 14, target=70)},
            {"indikator_tahun": changed("indikator_tahun", 14, target=71)},
        ),
        (
            {"indikator_tahun": changed("indikator_tahun", 14, realisasi="69.80")},
            {"indikator_tahun": changed("indikator_tahun", 14, realisasi="69.40")},
        ),
        (
            {"indikator_tahun": changed("indikator_tahun", 14, realisasi="70.20")},
            {"indikator_tahun": changed("indikator_tahun", 14, realisasi="70.60")},
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
    assert list(CASES) == codes_of(cakupan)
