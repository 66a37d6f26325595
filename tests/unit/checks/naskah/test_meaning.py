"""What words say against figures and other words: each rule firing on its fault, silent where the fault is mended."""

import pytest

from lakip_nb.checks.examination import apply_naskah_rules
from lakip_nb.checks.naskah.material import recognise
from lakip_nb.checks.rulebook import naskah_rules
from lakip_nb.data.naskah.reader import read
from tests.support import naskah
from tests.support.naskah import judul, p
from tests.support.naskah_cases import CASES


def codes(pieces, folder):
    path = naskah.teks([judul(1, "LAPORAN KINERJA TAHUN 2024"), *pieces], folder / "laporan.md")
    found = apply_naskah_rules(recognise(read(path), 2024, "Contoh"), naskah_rules()).temuan
    return {item.kode for item in found}


@pytest.mark.parametrize("code", CASES)
def test_a_rule_fires_on_its_fault_and_is_silent_without_it(tmp_path, code):
    faulty, sound = CASES[code]
    assert code in codes(faulty, tmp_path)
    assert code not in codes(sound, tmp_path)


def test_a_whole_report_is_told_which_parts_it_lacks_and_a_page_is_not(tmp_path):
    assert "N80" in codes(naskah.bersih(), tmp_path)
    assert "N80" not in codes([p("Satu halaman saja.")], tmp_path)
