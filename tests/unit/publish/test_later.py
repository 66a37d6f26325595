import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_nb.present import tabel
from lakip_nb.publish.errors import StitchError
from lakip_nb.publish.later import fill


def notebook(html):
    output = new_output("execute_result", data={"text/html": html})
    return new_notebook(cells=[new_markdown_cell("a"), new_code_cell("b", outputs=[output])])


def filled(html, values):
    return fill(notebook(html), values).cells[1].outputs[0].data["text/html"]


def test_the_table_of_the_annex_gets_its_numbers():
    html = tabel.pemeriksaan(None).html()
    assert html.count("belum dihitung") == 4
    done = filled(
        html,
        {
            f"temuan:{name}": count
            for name, count in (("galat", 0), ("peringatan", 1234), ("catatan", 3), ("diterima", 4))
        },
    )
    cells = [part.partition("</td>")[0] for part in done.split('<td class="angka">')[1:]]
    assert cells == ["0", "1.234", "3", "4"]
    assert "data-titipan" not in done


def test_other_html_stays():
    assert filled("<p>galat</p>", {"temuan:galat": 1}) == "<p>galat</p>"


def test_an_unknown_value_is_named():
    with pytest.raises(StitchError, match="“temuan:galta”"):
        filled('<span data-titipan="temuan:galta">belum dihitung</span>', {"temuan:galat": 1})


def test_a_value_is_text_and_not_markup():
    assert filled('<span data-titipan="sidik:a&amp;b">belum dihitung</span>', {"sidik:a&b": "<b>"}) == "&lt;b&gt;"
