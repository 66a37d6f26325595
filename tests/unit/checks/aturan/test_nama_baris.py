"""Names in the wrong row: each rule fires on one, and is silent on what merely looks like it."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import nama_baris
from tests.support.clean import changed, tables
from tests.support.firing import assert_pair, codes_of
from tests.support.wording import assert_reads_well


def line(*cells: tuple[int, dict[str, object]]) -> dict[str, Any]:
    """The clean budget with cells of some rows changed; 4 and 5 are sub kegiatan."""
    rows = tables()["anggaran"]
    for at, changes in cells:
        rows[at] |= changes
    return {"anggaran": rows}


def post(at: int, **cells: object) -> dict[str, Any]:
    """The clean posts with one changed."""
    return {"jabatan": changed("jabatan", at, **cells)}


def unsur(*order: int) -> dict[str, Any]:
    """The clean survey with its unsur in another order of names."""
    rows = tables()["ikm_unsur"]
    return {"ikm_unsur": [row | {"unsur": rows[at]["unsur"]} for row, at in zip(rows, order, strict=True)]}


LONG = "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun"
CASES: dict[str, list[tuple[dict[str, Any], dict[str, Any], str]]] = {
    "H85": [
        (
            line((5, {"indikator": "Jumlah Pemeliharaan Kendaraan Dinas"}), (4, {"indikator": "Unit"})),
            line((4, {"indikator": "Jumlah Pemeliharaan Kendaraan Dinas"})),
            "mengulang nama sub kegiatan Pemeliharaan Kendaraan Dinas",
        ),
        (
            line((5, {"nama": LONG, "indikator": "Jumlah Penyusunan Laporan Kebersihan Akhir Tahun"})),
            line((5, {"nama": LONG, "indikator": "Jumlah Penyusunan Laporan Keuangan Akhir Tahun"})),
            "“keuangan” pada nama",
        ),
        (
            line(
                (5, {"indikator": "Jumlah Barang yang Terpelihara"}),
                (4, {"indikator": "Jumlah Barang yang Terpelihara"}),
            ),
            line((5, {"indikator": "Jumlah Barang yang Terpelihara"})),
            "diukur dengan indikator yang sama",
        ),
    ],
    "H86": [
        (post(3, eselon="IV.b", formasi=1, unit_id="seksi"), {}, "staf tidak bereselon"),
        (post(0, nama="Lurah"), post(2, nama="Kasi Pemerintahan"), "jabatan itu bereselon IV"),
    ],
    "H87": [(unsur(0, 1, 3, 2, 4, 5, 6, 7, 8), unsur(0, 1, 2, 3, 4, 5, 6, 8, 7), "Biaya bernomor 3")],
    "H92": [
        (line((1, {"nama": "Program Administrasi"})), {}, "Kegiatan di bawah Program Penunjang Urusan bernama"),
        (
            line((3, {"nama": "Pelayanan Terpadu"})),
            {},
            "di bawah Program Penunjang Urusan dan di bawah Program Pelayanan Publik",
        ),
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    finding = assert_pair(kode, planted, beside)
    assert words in finding.pesan
    assert_reads_well(finding)


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(nama_baris)
