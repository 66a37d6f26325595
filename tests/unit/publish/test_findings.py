import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.present import tabel
from lakip_nb.publish.errors import StitchError
from lakip_nb.publish.findings import fill


def notebook(html):
    output = new_output("execute_result", data={"text/html": html})
    return new_notebook(cells=[new_markdown_cell("a"), new_code_cell("b", outputs=[output])])


def filled(html, counts):
    return fill(notebook(html), counts).cells[1].outputs[0].data["text/html"]


def test_the_table_of_the_annex_gets_its_numbers():
    html = tabel.pemeriksaan(None).html()
    assert html.count("belum dihitung") == 4
    done = filled(html, {"galat": 0, "peringatan": 1234, "catatan": 3, "diterima": 4, "tanggapan_usang": 5})
    cells = [part.partition("</td>")[0] for part in done.split('<td class="angka">')[1:]]
    assert cells == ["0", "1.234", "3", "4"]
    assert "data-hitungan" not in done


def test_other_html_stays():
    assert filled("<p>galat</p>", {"galat": 1}) == "<p>galat</p>"


def test_an_unknown_count_is_named():
    with pytest.raises(StitchError, match="“galta”"):
        filled('<span data-hitungan="galta">belum dihitung</span>', {"galat": 1})
