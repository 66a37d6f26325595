"""How things are measured: each rule fires on a unit, way, scale or count that cannot be."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import takaran
from tests.support.clean import changed
from tests.support.firing import assert_pair, codes_of

Rows = dict[str, Any]


def line(at: int, **cells: object) -> dict[str, Any]:
    """The clean budget with one line changed."""
    return {"anggaran": changed("anggaran", at, **cells)}


CASES: dict[str, list[tuple[Rows, Rows, str]]] = {
    "H24": [
        (line(1, satuan_target="Dokumen"), line(1, satuan_target="Persen"), "meminta persen"),
        (
            line(2, indikator="Jumlah Dokumen Keuangan", satuan_target="Laporan"),
            line(2, indikator="Jumlah Dokumen dan Laporan Keuangan", satuan_target="Laporan"),
            "meminta dokumen",
        ),
        ({"indikator": changed("indikator", 0, satuan="%")}, {}, "meminta nilai"),
    ],
    "H25": [
        ({"indikator": changed("indikator", 1, arah="naik")}, {}, "makin tinggi makin baik, padahal"),
        ({"indikator": changed("indikator", 2, arah="turun")}, {}, "makin rendah makin baik, padahal"),
        (
            {"indikator": changed("indikator", 1, arah="naik", nama="Kasus yang belum diselesaikan")},
            {"indikator": changed("indikator", 1, arah="naik", nama="Kasus yang diselesaikan")},
            "makin rendah",
        ),
        (
            {"indikator": changed("indikator", 1, arah="naik", nama="Pengaduan yang belum selesai")},
            {"indikator": changed("indikator", 1, arah="naik", nama="Pengaduan yang selesai")},
            "makin rendah",
        ),
    ],
    "H26": [
        ({"indikator": changed("indikator", 0, skema_predikat="")}, {}, "tanpa skala"),
        ({"indikator": changed("indikator", 2, skema_predikat="ikm")}, {}, "berlaku baginya skala AKIP"),
    ],
    "H60": [
        (
            line(3, indikator="Persentase waktu pemeliharaan"),
            line(3, indikator="Persentase surat tepat waktu"),
            "indikator Pemeliharaan Barang",
        )
    ],
    "H27": [
        (
            line(6, satuan_target="Desa", target_kinerja=7, realisasi_kinerja=""),
            line(6, satuan_target="Desa", target_kinerja=6, realisasi_kinerja=""),
            "7 desa, sedangkan yang ada di kecamatan ini 6",
        ),
        (
            line(2, indikator="Jumlah pegawai yang dilatih", target_kinerja=9, realisasi_kinerja=5),
            line(2, indikator="Jumlah peserta yang dilatih", target_kinerja=9, realisasi_kinerja=5),
            "9 pegawai",
        ),
    ],
}


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    assert words in assert_pair(kode, planted, beside).pesan


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(takaran)
