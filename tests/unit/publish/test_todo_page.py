"""The page of what is to be done: valid, escaped, readable without colour, the same for the same record."""

import html5lib

from lakip_nb.checks.kemajuan import kemajuan
from lakip_nb.checks.material import Material
from lakip_nb.publish.todo_page import render_todo
from tests.support.clean import clean_laporan
from tests.support.record import EVIL, record


def page(found=None, **options):
    return render_todo(kemajuan(found or record(), Material(clean_laporan(), slot=("a",), **options)))


def test_it_says_how_far_each_table_is():
    html = page()
    assert 'aria-label="Kemajuan laporan"' in html and "isian selesai" in html
    assert "STRICT=1" in html and "<code>penanggung_jawab</code>" in html
    assert html == page()


def test_what_data_says_is_escaped():
    html = page()
    assert EVIL not in html
    html5lib.HTMLParser(strict=True).parse(html)


def test_when_nothing_is_open_it_says_so():
    assert "Semua sudah selesai" in page(record(found=(), accepted=False))


def test_without_tables_it_says_what_comes_first():
    html = render_todo(kemajuan(record(), None))
    assert "Tabel belum dapat dibaca" in html
