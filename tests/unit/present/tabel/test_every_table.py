"""What holds for each table, whatever it is about, on reports of every shape."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from lakip_nb.data import Laporan
from lakip_nb.present import tabel
from lakip_nb.present.tabel import Tabel
from tests.support.hostile import MARKUP, hostile
from tests.support.markup import grid, parse, text, texts
from tests.support.reports import LEAKS, REPORTS, every_call, made_up, public, real

FUNCTIONS = [name for name in public(tabel) if name != "dari"]
NOTE = "– berarti belum diketahui atau tidak dapat dihitung."


def made(name: str, laporan: Laporan) -> Iterator[Tabel]:
    """The tables that a function gives for a report."""
    for call in every_call(getattr(tabel, name), laporan):
        yield getattr(tabel, name)(**call)


def test_every_table_is_found() -> None:
    assert len(FUNCTIONS) >= 23


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_structure(name: str, report: str) -> None:
    shown = list(made(name, REPORTS[report]()))
    assert shown
    for item in shown:
        html = _check_bundle(item)
        (frame,) = list(parse(html))
        _check_frame(item, frame)
        _check_cells(item, frame)
        assert not LEAKS.search(html)
    assert len({item.label for item in shown}) == len(shown)


def _check_bundle(item: Tabel) -> str:
    """What a notebook is given; gives the HTML of it."""
    data, metadata = item._repr_mimebundle_()
    later = metadata["lakip"].pop("titipan", {})
    assert data["text/html"].count("data-titipan") == len(later)
    assert all(data["text/html"].count(place) == 1 for place in later.values())
    assert metadata == {"lakip": {"kind": "table", "label": item.label, "title": item.judul}}
    assert set(data) == {"text/html", "text/plain"}
    assert data["text/plain"] == f"Tabel: {item.judul}"
    assert data["text/html"].count("data-label=") == 1
    return data["text/html"]


def _check_frame(item: Tabel, frame: Element) -> None:
    """Caption, number, scrolling region and notes, as style sheet and stitch expect them."""
    assert re.fullmatch(r"tbl-[a-z0-9]+(-[a-z0-9]+)*", item.label)
    assert (frame.tag, frame.get("id")) == ("div", item.label)
    kinds = frame.get("class").split()
    looks = [name for name in ("lebar", "rapat", "tegak", "susun") if getattr(item, name)]
    assert [kind for kind in kinds if not kind.startswith("sejajar-")] == ["tabel", *looks]
    assert len(kinds) - len(looks) - 1 == item.susun
    region = frame[0]
    assert (region.get("class"), region.get("tabindex"), region.get("role")) == ("gulir", "0", "region")
    (table,) = list(region)
    caption = table.find("caption")
    assert region.get("aria-labelledby") == caption.get("id") == f"{item.label}-judul"
    number, title = list(caption)
    assert (number.get("class"), number.get("data-label"), text(number)) == ("nomor", item.label, "Tabel")
    assert (title.get("class"), text(title)) == ("judul", " ".join(item.judul.split()))
    under = [(line.get("class"), text(line)) for line in frame[1:]]
    assert [kind for kind, _ in under] == sorted((kind for kind, _ in under), key=["sumber", "rumus", "catatan"].index)
    values = [value for row in [*item.baris, *item.total] for value in row.nilai]
    assert (("catatan", NOTE) in under) == (None in values)


def _check_cells(item: Tabel, frame: Element) -> None:
    """Rows of one width; each header cell says what it heads; each value in its place."""
    head, *bodies = frame[0][0][1:]
    foot = [bodies.pop()] if bodies[-1].tag == "tfoot" else []
    assert [part.tag for part in (head, *bodies)] == ["thead"] + ["tbody"] * len(bodies)
    assert len(foot) == bool(item.total and item.baris) and (len(bodies) == 1 or item.lipat)
    for part in (head, *bodies, *foot):
        for cell in part.iter():
            if cell.tag == "th":
                assert cell.get("scope") in {"col", "colgroup", "row", "rowgroup"}
                assert cell.get("scope").startswith("col") == (part is head)
            if cell.tag == "td":
                assert part is not head
    width = len(item.stub) + len(item.kolom)
    titles = grid(list(head))
    assert {len(row) for row in titles} == {width}
    assert [text(cell) for cell in titles[-1]] == [*item.stub, *(kolom.nama for kolom in item.kolom)]
    if any(kolom.grup for kolom in item.kolom) and item.baris:
        assert [text(cell) for cell in titles[0]] == [*item.stub, *(kolom.grup or kolom.nama for kolom in item.kolom)]
    body = [row for part in bodies for row in part]
    rows = grid(body)
    if not item.baris:
        ((cell, *same),) = rows
        assert (text(cell), cell.get("class"), len(same)) == (
            "Datanya belum ada, sehingga tabel ini tidak ikut dicetak.",
            "kosong",
            width - 1,
        )
        assert not foot
        return
    assert len(rows) == len(item.baris)
    below = grid(list(foot[0])) if foot else []
    for row, cells in zip([*item.baris, *item.total], rows + below, strict=True):
        values = cells[len(item.stub) :]
        assert len(row.nilai) == len(values)
        for value, kolom, cell in zip(row.nilai, item.kolom, values, strict=True):
            kinds = set((cell.get("class") or "").split())
            shown = "–" if value is None else "" if value == "" else kolom.bentuk(value)
            assert text(cell) == " ".join(shown.split())
            assert cell.tag == "td"
            assert ("kosong" in kinds) == (shown == "–")
            assert ("angka" in kinds) == (kolom.kelas == "angka")
    for row, cells in zip(item.baris, rows, strict=True):
        assert [text(cell) for cell in cells[: len(item.stub)]] == [" ".join(str(part).split()) for part in row.stub]
        assert all(cell.tag == "th" for cell in cells[: len(item.stub)])
    assert [row.get("class") or "" for row in body] == [row.kelas for row in item.baris]
    assert [row.get("class") for part in foot for row in part] == ["total"] * len(item.total)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_markup_in_the_data_stays_text(name: str) -> None:
    found = 0
    for item in made(name, hostile()):
        html = item.html()
        (frame,) = list(parse(html))
        assert not frame.findall(".//script") and not frame.findall(".//b")
        assert "<script" not in html
        found += text(frame).count(" ".join(MARKUP.split()))
        _check_frame(item, frame)
    assert found > 0 or name in {"versi", "masukan", "pemeriksaan"}  # which show no table's cell


def test_labels_differ_from_table_to_table() -> None:
    labels = [item.label for name in FUNCTIONS for item in made(name, made_up())]
    assert len(labels) > 50
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_values_can_be_taken_further(name: str) -> None:
    for item in made(name, real()):
        if item.baris:
            assert item.data.shape == (len(item.baris) + len(item.total), len(item.kolom))


@pytest.mark.parametrize("name", ["perjanjian_kinerja", "program_pk", "rencana_belanja"])
def test_a_table_shown_twice_takes_another_label(name: str) -> None:
    item: Any = getattr(tabel, name)(real(), label="tbl-lampiran")
    assert item.label == "tbl-lampiran"
    (frame,) = list(parse(item.html()))
    assert frame.get("id") == "tbl-lampiran"
    assert texts(frame, ".//caption/span") == ["Tabel", item.judul]
