"""Causes and what shows that they are."""

from lakip_nb.checks import Material, apply_rules
from lakip_nb.checks.aturan import bukti
from tests.support.clean import changed, clean_laporan, found
from tests.support.firing import assert_fires, codes_of, more, point


def test_causes_without_evidence_are_one_finding() -> None:
    bare = more("analisis", point("penyebab", "Hujan"), point("penyebab", "Angin", "akip"), point("solusi", "Payung"))
    message = "1 (satu) penyebab IKM dan 1 (satu) penyebab AKIP tidak disertai bukti."
    assert_fires("H75", {"analisis": bare}, ("analisis.csv, ikm, penyebab, 2",), message)
    assert len(found("H75", analisis=bare)[0].juga) == 1


def test_evidence_that_the_report_does_not_have() -> None:
    laporan = clean_laporan(analisis=changed("analisis", bukti="tbl-unsur-ikn"))
    labels = {"tbl-unsur-ikm": "Tabel 3.3", "sec-capaian": "Subbab 3.1"}
    (finding,) = apply_rules(Material(laporan, label=labels), [bukti.penyebab_tanpa_bukti]).temuan
    assert finding.tingkat == "galat"
    assert "tbl-unsur-ikn" in finding.pesan and "tbl-unsur-ikm" in finding.saran
    assert apply_rules(Material(clean_laporan(), label=labels), [bukti.penyebab_tanpa_bukti]).temuan == ()


def test_every_rule_is_shown() -> None:
    assert codes_of(bukti) == ["H75"]
