"""Corrections of the source: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import koreksi
from tests.support.clean import changed, found, tables
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B16": (
        {"koreksi": changed("koreksi", status="perlu_keputusan")},
        ("koreksi.csv, Tabel 3.17, Pemeliharaan Kendaraan, pagu",),
        "Keputusan 1 menunggu kantor. Tercetak “60.00.000”, sementara dipakai “60.000.000”.",
    ),
    "B17": (
        {"koreksi": changed("koreksi", diambil="60.100.000 menurut DPA")},
        ("koreksi.csv, Tabel 3.17, Pemeliharaan Kendaraan, pagu, 60.100.000",),
        "tidak ada dalam data",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(koreksi)


@pytest.mark.parametrize("taken", ["601", "600.00.00", "6.000.000", "menurut DPA 60.100.000"])
def test_a_correction_s_number_stands_in_the_data(taken):
    (finding,) = found("B17", koreksi=changed("koreksi", diambil=taken))
    assert "tidak ada dalam data" in finding.pesan


@pytest.mark.parametrize("taken", ["60.000.000", "6", "85,88", "IV.b", "sama dengan 2 Kasi", "239/IX/6/8 Tahun 2003"])
def test_a_correction_s_number_is_known(taken):
    assert found("B17", koreksi=changed("koreksi", diambil=taken)) == ()


def test_a_correction_takes_something_else_than_is_printed():
    (row,) = tables()["koreksi"]
    (finding,) = [item for item in found("B17", koreksi=[row | {"tercetak": row["diambil"]}]) if "sama" in item.tempat]
    assert "tidak mengoreksi apa pun" in finding.pesan
