import re

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, output_from_msg

from lakip_nb.present import tabel
from lakip_nb.publish.faults import StitchError
from lakip_nb.publish.later import fill


def filled(bundle, values):
    """What becomes of an output, as a kernel sends it, in a notebook that is filled."""
    data, metadata = bundle
    content = {"execution_count": 1, "data": data, "metadata": metadata}
    output = output_from_msg({"header": {"msg_type": "execute_result"}, "content": content})
    notebook = new_notebook(cells=[new_markdown_cell("a"), new_code_cell("b", outputs=[output])])
    return fill(notebook, values).cells[1].outputs[0]


def waiting(**places):
    return {"text/html": "".join(places.values())}, {"lakip": {"titipan": places}}


def test_the_table_of_the_annex_gets_its_numbers():
    table = tabel.pemeriksaan(None)
    bundle = table._repr_mimebundle_()
    assert bundle[0]["text/html"].count("belum dihitung") == 4
    counts = {"galat": 0, "peringatan": 1234, "catatan": 3, "diterima": 4}
    done = filled(bundle, {f"temuan:{name}": count for name, count in counts.items()})
    html = done.data["text/html"]
    cells = re.findall(r'<td class="angka[^>]*>([^<]*)</td>', html)
    assert cells == ["0", "1.234", "3", "4"]
    assert "data-titipan" not in html
    assert done.metadata == {
        "lakip": {"kind": "table", "label": "tbl-pemeriksaan", "title": tabel.pemeriksaan(None).judul}
    }


def test_what_waits_for_nothing_stays():
    html = '<p><span data-titipan="galat">belum dihitung</span></p>'
    assert filled(({"text/html": html}, {}), {"galat": 1}).data["text/html"] == html


def test_every_unknown_value_is_named():
    with pytest.raises(StitchError) as caught:
        filled(waiting(galta="<i>1</i>", galat="<i>2</i>", sidk="<i>3</i>"), {"galat": 1})
    assert [fault.partition("“")[2].partition("”")[0] for fault in caught.value.faults] == ["galta", "sidk"]


def test_a_value_is_text_and_not_markup():
    assert filled(waiting(sidik="<b/>"), {"sidik": "<b>"}).data["text/html"] == "&lt;b&gt;"
