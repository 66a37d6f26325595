"""Rule E11: what is left out is named once, and what another rule tells is not told again."""

from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.kelengkapan import tanpa_data
from tests.support.reports import made_up, real
from tests.support.synthetic import OPTIONAL


def found(laporan, *hilang):
    return [*tanpa_data.fungsi(Material(laporan, hilang=frozenset(hilang)))]


def test_nothing_left_out_nothing_found():
    assert found(real()) == []


def test_one_finding_for_a_part_and_its_figure():
    (finding,) = found(made_up(OPTIONAL), "tbl-belanja", "fig-belanja", "tbl-rencana-belanja", "sec-anggaran-belanja")
    assert finding.pesan == "Laporan tidak memuat anggaran menurut jenis belanja, sebab datanya belum ada."
    assert finding.berat == "peringatan"
    assert finding.berkas == "data/tanjung-makmur/2024/belanja.csv"


def test_what_the_regulation_does_not_ask_for_is_a_note():
    (finding,) = found(made_up(OPTIONAL), "tbl-sarana", "sec-sarana")
    assert finding.berat == "catatan"


def test_indicators_are_named_unless_another_rule_does():
    (finding,) = found(made_up(OPTIONAL), *(f"tbl-analisis-{item.id}" for item in made_up().indikator))
    # Temuan, Aset and Kasus missed their target without causes (B13), of Patroli nothing is known (B05)
    assert "IKM, Waktu layanan, AKIP, Musrenbang, dan Swadaya" in finding.pesan
    assert found(made_up(OPTIONAL), "tbl-analisis-kasus", "tbl-riwayat-patroli") == []
