"""Names, numbers and lists in Word's own markup."""

import pytest
from lxml import etree

from lakip_nb.publish.word.fields import Entry, listing, numbered, place, section
from lakip_nb.publish.word.styles import W
from tests.support.word import W as NAME
from tests.support.word import words


def tree(markup):
    return etree.fromstring(f"<x {W}>{markup}</x>")


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("tbl-capaian-iku", "tbl_capaian_iku"),
        ("3-bab", "p3_bab"),
        ("kelurahan-é", "kelurahan__"),
        ("a" * 40, "a" * 40),
    ],
)
def test_a_place_has_a_name_that_word_finds(identifier, name):
    assert place(identifier) == name


def test_long_names_stay_different():
    one, other = place("x" * 50 + "1"), place("x" * 50 + "2")
    assert one != other and len(one) == len(other) == 40


@pytest.mark.parametrize(
    ("number", "before", "kind", "last"),
    [
        ("Tabel 3.10", "Tabel 3.", "Tabel", "10"),
        ("Gambar 2", "Gambar ", "Gambar", "2"),
        ("Tabel L.1", "Tabel L.", "Tabel", "1"),
    ],
)
def test_a_number_is_counted_by_word_from_what_the_report_says(number, before, kind, last):
    shown, field = numbered(number)
    assert shown == before
    element = tree(field)[0]
    assert element.get(f"{NAME}instr").split() == ["SEQ", kind, "\\*", "ARABIC", "\\r", last]
    assert words(element) == last


def test_what_is_no_number_stays_as_it_is():
    assert numbered("Lampiran") == ("Lampiran", "")


def test_a_list_is_one_field_whose_lines_lead_to_their_places():
    entries = [Entry("BAB I <Awal>", "bab_i", 1), Entry("1.1 Latar", "latar", 2), Entry("1.1.1.1 Dalam", "dalam", 4)]
    root = tree(listing('TOC \\o "1-3"', entries, ("TOC 1", "TOC 2")))
    assert [words(each) for each in root] == ["BAB I <Awal>", "1.1 Latar", "1.1.1.1 Dalam", ""]
    styles = [each.get(f"{NAME}val") for each in root.iter(f"{NAME}pStyle")]
    assert styles == ["TOC1", "TOC2", "TOC2"]
    assert [each.get(f"{NAME}anchor") for each in root.iter(f"{NAME}hyperlink")] == ["bab_i", "latar", "dalam"]
    kinds = [each.get(f"{NAME}fldCharType") for each in root.iter(f"{NAME}fldChar")]
    assert kinds == ["begin", "separate", *["begin", "separate", "end"] * 3, "end"]
    said = [each.text.strip() for each in root.iter(f"{NAME}instrText")]
    assert said == ['TOC \\o "1-3"', "PAGEREF bab_i \\h", "PAGEREF latar \\h", "PAGEREF dalam \\h"]


@pytest.mark.parametrize("landscape", [True, False])
def test_a_section_says_how_its_pages_lie(landscape):
    size = next(tree(section(landscape)).iter(f"{NAME}pgSz"))
    assert (int(size.get(f"{NAME}w")) > int(size.get(f"{NAME}h"))) == landscape
    assert (size.get(f"{NAME}orient") == "landscape") == landscape
