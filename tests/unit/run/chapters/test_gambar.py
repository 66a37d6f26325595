"""Pictures of cells: found in the cell or the office's folder, cleaned, refused with what to do."""

import base64
import os

import pytest
from nbformat.v4 import new_markdown_cell

from lakip_nb.present.origin import stamp
from lakip_nb.run.chapters.gambar import Office, embed, found
from lakip_nb.run.failures import ExpandError
from tests.support.foto import RAHASIA, pasted, photo, scan

NARRATIVE = "notebooks/narasi/tanjung-makmur-2024.ipynb"


@pytest.fixture
def office(tmp_path):
    own = Office(tmp_path, "tanjung-makmur", 2024)
    (own.folder / "gambar").mkdir(parents=True)
    (own.folder / "lampiran").mkdir()
    (tmp_path / "notebooks" / "narasi").mkdir(parents=True)
    (own.folder / "gambar" / "hari pasar.jpg").write_bytes(photo())
    (own.folder / "lampiran" / "lhe.pdf").write_bytes(scan(2))
    (own.folder / "identitas.csv").write_text("kunci,nilai\n")
    (tmp_path / "rahasia.jpg").write_bytes(photo())
    return own


def cell(source, **attachments):
    made = new_markdown_cell(source, **({"attachments": attachments} if attachments else {}))
    stamp(made, NARRATIVE, 4)
    return made


def held(made):
    return {name: next(iter(kinds.items())) for name, kinds in made.attachments.items()}


def test_a_pasted_picture_is_cleaned_in_its_cell(office):
    made = cell("Halo.\n\n![Warga](attachment:a%20b.png)", **{"a b.png": pasted(photo(form="PNG"))})
    made.attachments["lain.png"] = pasted(photo())
    embed([made], office)
    ((name, (kind, content)),) = held(made).items()
    assert (name, kind) == ("a b.png", "image/png")
    assert RAHASIA.encode() not in base64.b64decode(content)


@pytest.mark.parametrize(
    "address",
    ["<gambar/hari pasar.jpg>", "gambar/hari%20pasar.jpg", "../../data/tanjung-makmur/2024/gambar/hari%20pasar.jpg"],
)
def test_a_file_is_named_from_the_office_or_from_the_notebook(office, address):
    made = cell(f"![Warga]({address})")
    embed([made], office)
    ((kind, content),) = held(made).values()
    assert kind == "image/jpeg"
    assert RAHASIA.encode() not in base64.b64decode(content)


def test_a_page_of_a_scan_is_shown(office):
    made = cell("![LHE](lampiran/lhe.pdf#page=2)\n![LHE](lampiran/lhe.pdf#page=1)")
    embed([made], office)
    assert list(made.attachments) == ["lampiran/lhe.pdf#page=2", "lampiran/lhe.pdf#page=1"]
    assert len(set(held(made).values())) == 2


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("![a](gambar/hari-pasar.jpg)", 'tidak ditemukan. Simpan berkasnya di data/tanjung-makmur/2024/gambar/. '
         'Mungkin maksud Anda "gambar/hari pasar.jpg"?'),
        ("![a](zzz.png)", "Yang ada: gambar/hari pasar.jpg, lampiran/lhe.pdf."),
        ("![a](https://contoh.id/peta.png)", "di luar proyek"),
        ("![a](//contoh.id/peta.png)", "di luar proyek"),
        ("![a](../../rahasia.jpg)", "tidak ditemukan"),
        ("![a](../../../rahasia.jpg)", "tidak ditemukan"),
        ("![a](/etc/hostname)", "tidak ditemukan"),
        ("![a](identitas.csv)", "tidak ditemukan"),
        ("![a](gambar/../identitas.csv)", "tidak ditemukan"),
        ("![a](gambar/tautan.jpg)", "tidak ditemukan"),
        ("![a](lampiran/lhe.pdf)", "Sebut halamannya"),
        ("![a](lampiran/lhe.pdf#page=9)", "halamannya 2"),
        ("![a](attachment:hilang.png)", "gambar yang ditempel tidak ada lagi dalam selnya"),
        ("![a](attachment:svg.svg)", "SVG, yang dapat memuat program"),
        ("![a](data:image/png;base64,AAAA)", "bukan gambar"),
        ("Ini ![a](<gambar/hari pasar.jpg>) itu", "di tengah kalimat"),
        ("![a {eval}`x`](<gambar/hari pasar.jpg>)", "nilai hidup"),
        ("```{figure} gambar/x\ny.png\n```", "tidak ditemukan"),
        ("```{figure} javascript:alert(1)\n```", "tidak ditemukan"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused_with_cell_and_remedy(office, source, words):
    if "tautan" in source:
        os.symlink(office.root / "rahasia.jpg", office.folder / "gambar" / "tautan.jpg")
    hostile = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    made = cell(source, **{"svg.svg": pasted(hostile, "image/svg+xml")})
    with pytest.raises(ExpandError) as caught:
        embed([made], office)
    assert str(caught.value).startswith(f"{NARRATIVE}, sel 4: gambar ")
    assert words in str(caught.value)


def test_all_faults_come_at_once_and_cells_stay_as_they_were(office):
    good, bad = cell("![a](<gambar/hari pasar.jpg>)"), cell("![a](x.png)\n\n![a](y.png)")
    with pytest.raises(ExpandError) as caught:
        embed([good, bad], office)
    assert len(str(caught.value).splitlines()) == 2
    assert "attachments" not in good


def test_the_check_sees_what_the_run_will_refuse(office):
    (office.folder / "gambar" / "peta.svg").write_text("<svg/>")
    cells = [cell("![Peta](gambar/peta.svg)"), cell("![Warga](<gambar/hari pasar.jpg>)"), cell("tanpa gambar")]
    assert [bool(item.problem) for item in found(cells, office)] == [True, False]
