"""Who answers for what: each rule on a report with one thing spoilt."""

import pytest

from lakip_nb.checks.aturan import penanggung_jawab
from tests.support.firing import assert_fires, codes_of

FIRES = {
    "B40": (
        {"penanggung_jawab": [{"tabel": "angaran", "jabatan": "Kasubbag Keuangan"}]},
        ("penanggung_jawab.csv, angaran",),
        "“angaran”, yang tidak ada",
    ),
}


@pytest.mark.parametrize("kode", FIRES)
def test_rule_fires(kode):
    assert_fires(kode, *FIRES[kode])


def test_every_rule_is_shown():
    assert list(FIRES) == codes_of(penanggung_jawab)
