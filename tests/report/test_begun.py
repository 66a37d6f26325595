"""A report that was only just begun is built at once, as a draft, and shows nothing that was for the writer's eyes."""

import pytest

from lakip_nb.run.begin import new_office, next_year
from tests.support import rolled
from tests.support.synthetic import KECAMATAN, YEAR

from .conftest import build_page


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("mulai")
    rolled.write_first(root)
    next_year(root, None, YEAR + 1)
    new_office(root, None, "Mlati", YEAR + 1, "Kota", "Pesisir Jaya")
    identity = root / "data" / "mlati" / str(YEAR + 1) / "identitas.csv"
    identity.write_text(identity.read_text().replace("sebutan;Kecamatan", "sebutan;Kapanewon"))
    return root


def test_the_next_year(root):
    page = build_page(root, KECAMATAN, YEAR + 1)
    text = page.text()
    assert "DRAF" in text
    told = [texts[0] for texts in rolled.SLOTS.values()]
    assert [words for words in (*told, "Tulisan tahun", "Sebut bukti") if words in page.source] == []


def test_a_new_office_is_called_as_its_data_say(root):
    page = build_page(root, "mlati", YEAR + 1)
    text = page.text()
    assert "DRAF" in text and "[Nama dan gelar]" in text
    assert "Kapanewon Mlati" in text and "Kota Pesisir Jaya" in text and "Wali Kota" in text
    assert [words for words in ("Kecamatan Mlati", "Kabupaten Pesisir Jaya", "Bupati") if words in text] == []
