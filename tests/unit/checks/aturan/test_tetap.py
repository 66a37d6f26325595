"""What stays from year to year: each rule fires on what changed by itself, and is silent on what was set anew."""

from typing import Any

import pytest

from lakip_nb.checks.aturan import tetap
from tests.support.clean import changed, fact, found, without
from tests.support.firing import codes_of, last_year, more
from tests.support.wording import assert_reads_well

CASES: dict[str, list[tuple[dict[str, Any], dict[str, Any], str]]] = {
    "H80": [
        ({"strategi": without("strategi")}, {}, "tidak ada lagi “Menata dokumen kinerja”"),
        ({"teks_daftar": changed("teks_daftar", 3, teks="Menata pasar")}, {}, "lain bunyinya misi"),
        ({"identitas": fact("identitas", visi="Pesisir Jaya yang hijau")}, {}, "Visi pada laporan tahun 2024"),
        (
            {"strategi": without("strategi")},
            {"strategi": without("strategi"), "identitas": fact("identitas", renstra_awal=2024, renstra_akhir=2028)},
            "padahal Renstranya sama",
        ),
    ],
    "H81": [
        ({"sarana": changed("sarana", 1, tahun_pengadaan=2018)}, {}, "Kendaraan roda 2"),
        ({"teks_daftar": without("teks_daftar", 1)}, {}, "tidak ada lagi fungsi"),
        ({"wilayah": fact("wilayah", dusun=25)}, {}, "“24” pada laporan tahun 2024 menjadi “25”"),
        (
            {"batas": changed("batas", 1, nama="Kecamatan Muara Rimba")},
            {"batas": changed("batas", 1, nama="Kecamatan Hulu Sungai")},
            "Batas wilayah",
        ),
    ],
    "H82": [
        (
            {"desa": changed("desa", 0, nama="Kuala Baru", jenis="desa")[:7] + [
                {"no": 8, "nama": "Makmur Kota", "jenis": "kelurahan", "laki_laki": 1296, "perempuan": 1258}
            ]},
            {},
            "tampak tertukar",
        ),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kode", "at"), [(kode, at) for kode, cases in CASES.items() for at in range(len(cases))])
def test_rule_fires_and_is_silent_beside_it(kode: str, at: int) -> None:
    planted, beside, words = CASES[kode][at]
    (finding,) = found(kode, lalu=last_year(), **planted)
    assert words in finding.pesan, finding.pesan
    assert_reads_well(finding)
    assert found(kode, lalu=last_year(), **beside) == ()
    assert found(kode, **planted) == ()  # nothing to compare with


def test_a_list_that_is_wholly_new_was_written_anew() -> None:
    rows: list[dict[str, object]] = [
        {"no": at, "uraian": f"Perahu {at}", "satuan": "Unit", "jumlah": 1} for at in (1, 2, 3, 4, 5)
    ]
    assert found("H81", lalu=last_year(), sarana=rows) == ()
    assert found("H81", lalu=last_year(), sarana=more("sarana", rows[2])) != ()


def test_every_rule_is_shown() -> None:
    assert sorted(CASES) == codes_of(tetap)
