"""What a sentence of the office is about."""

import pytest

from lakip_nb.checks.aturan.pokok import CUKUP, KURANG, hal, kata_pokok, luas, tertampung


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Jumlah pegawai terbatas", {"pegawai"}),
        ("Pegawai belum mahir", {"kompetensi pegawai"}),
        ("Penambahan pegawai yang kompeten", {"pegawai", "kompetensi pegawai"}),
        ("Kedisiplinan aparatur", {"disiplin pegawai"}),
        ("Ruang tunggu tanpa kursi", {"gedung", "sarana"}),
        ("Antrean memanjang", set()),
    ],
)
def test_means(text: str, about: set[str]) -> None:
    assert hal(text) == about


def test_facilities_at_large_hold_every_kind_of_them() -> None:
    assert luas(hal("Kendaraan rusak")) == {"sarana"}
    assert tertampung(hal("Kendaraan rusak"), hal("Sarana memadai")) == {"kendaraan"}
    assert tertampung(hal("Sarana kurang"), hal("Kendaraan memadai")) == frozenset()


def test_enough_and_too_little() -> None:
    assert CUKUP.search("pegawai sudah memadai") and not CUKUP.search("pegawai belum memadai")
    assert KURANG.search("pegawai belum memadai") and not KURANG.search("pegawai sudah memadai")


def test_words_by_their_stems() -> None:
    assert kata_pokok("Mengusulkan kursi tunggu") & kata_pokok("Usulan Kursi")
