"""The frame of a table: spanners, spans, totals, what is missing."""

from dataclasses import replace

import pytest

from lakip_nb.present import kata
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks
from tests.support.markup import parse, text, texts


def table(**changed) -> Tabel:
    """A small table, with some of its parts replaced."""
    parts = {
        "label": "tbl-uji",
        "judul": "Judul",
        "stub": ("No.", "Nama"),
        "kolom": (
            teks("Satuan"),
            Kolom("L", kata.angka, "Jumlah"),
            Kolom("P", kata.angka, "Jumlah"),
            Kolom("Bagian", kata.nilai),
        ),
        "baris": [TableRow((1, "a"), ("orang", 1000, None, 3)), TableRow((2, "b"), ("orang", 0, 7, 4), "sorot")],
        "total": [TableRow(("Jumlah",), ("", 1000, 7, 7))],
    }
    return Tabel(**parts | changed)


def cells(item: Tabel, path: str) -> list[tuple[str, dict[str, str]]]:
    """Text and attributes of each cell found, without those of a card on a telephone."""
    found = []
    for cell in parse(item.html()).findall(path):
        kinds = " ".join(kind for kind in cell.get("class", "").split() if kind != "awal")
        rest = {name: value for name, value in cell.attrib.items() if name not in ("class", "data-kolom")}
        found.append((text(cell), rest | ({"class": kinds} if kinds else {})))
    return found


def test_a_spanner_stands_over_its_columns_and_the_others_reach_down() -> None:
    assert cells(table(), ".//thead/tr[1]/th") == [
        ("No.", {"scope": "col", "rowspan": "2", "class": "tengah"}),
        ("Nama", {"scope": "col", "rowspan": "2"}),
        ("Satuan", {"scope": "col", "rowspan": "2"}),
        ("Jumlah", {"scope": "colgroup", "colspan": "2"}),
        ("Bagian", {"scope": "col", "rowspan": "2", "class": "angka"}),
    ]
    assert cells(table(), ".//thead/tr[2]/th") == [
        ("L", {"scope": "col", "class": "angka"}),
        ("P", {"scope": "col", "class": "angka"}),
    ]


def test_one_row_of_titles_without_spanners() -> None:
    item = table(kolom=(teks("Satuan"),), baris=[TableRow((1, "a"), ("x",))], total=())
    assert cells(item, ".//thead/tr/th") == [
        ("No.", {"scope": "col", "class": "tengah"}),
        ("Nama", {"scope": "col"}),
        ("Satuan", {"scope": "col"}),
    ]


def test_two_spanners_with_the_same_titles_below() -> None:
    kolom = tuple(Kolom(year, str, group) for group in ("Target", "Realisasi") for year in ("2022", "2023"))
    item = table(kolom=kolom, baris=[TableRow((1, "a"), ("1", "2", "3", "4"))], total=())
    assert texts(parse(item.html()), ".//thead/tr[1]/th") == ["No.", "Nama", "Target", "Realisasi"]
    assert texts(parse(item.html()), ".//thead/tr[2]/th") == ["2022", "2023", "2022", "2023"]
    assert texts(parse(item.html()), ".//tbody/tr/td") == ["1", "2", "3", "4"]


def test_rows() -> None:
    root = parse(table().html())
    assert [row.get("class") for row in root.findall(".//tbody/tr")] == [None, "sorot"]
    assert cells(table(), ".//tbody/tr[1]/*") == [
        ("1", {"scope": "row", "class": "tengah"}),
        ("a", {"scope": "row"}),
        ("orang", {}),
        ("1.000", {"class": "angka"}),
        ("–", {"class": "angka kosong"}),
        ("3,00", {"class": "angka"}),
    ]


def test_the_total_stands_in_the_foot_under_one_heading() -> None:
    assert cells(table(), ".//tfoot/tr/*") == [
        ("Jumlah", {"scope": "row", "colspan": "2"}),
        ("", {}),
        ("1.000", {"class": "angka"}),
        ("7", {"class": "angka"}),
        ("7,00", {"class": "angka"}),
    ]


def test_a_heading_shared_by_rows_spans_them() -> None:
    rows = [TableRow((1, "sama", "x"), ("p",)), TableRow((1, "sama", "y"), ("q",)), TableRow((2, "lain", "x"), ("r",))]
    item = table(stub=("No.", "Sasaran", "Indikator"), kolom=(teks("K"),), baris=rows, total=())
    assert cells(item, ".//tbody/tr[1]/th") == [
        ("1", {"scope": "rowgroup", "rowspan": "2", "class": "tengah"}),
        ("sama", {"scope": "rowgroup", "rowspan": "2"}),
        ("x", {"scope": "row"}),
    ]
    assert texts(parse(item.html()), ".//tbody/tr[2]/*") == ["y", "q"]
    assert texts(parse(item.html()), ".//tbody/tr[3]/*") == ["2", "lain", "x", "r"]


def test_rows_that_are_alike_stay_two() -> None:
    rows = [TableRow(("a",), ("x",)), TableRow(("a",), ("y",))]
    item = table(stub=("Nama",), kolom=(teks("K"),), baris=rows, total=())
    assert [texts(row, "*") for row in parse(item.html()).findall(".//tbody/tr")] == [["a", "x"], ["a", "y"]]


def test_nothing_missing_no_note() -> None:
    item = table(baris=[TableRow((1, "a"), ("orang", 0, 0, 0))])
    assert "kosong" not in item.html()
    assert "berarti belum diketahui" not in item.html()


@pytest.mark.parametrize("where", ["baris", "total"])
def test_the_note_on_what_is_missing_comes_last(where: str) -> None:
    full, blank = ("orang", 1, 1, 1), ("orang", 1, 1, None)
    item = table(
        baris=[TableRow((1, "a"), blank if where == "baris" else full)],
        total=[TableRow(("Jumlah",), blank if where == "total" else full)],
        catatan=("Satu.", "Dua."),
    )
    assert texts(parse(item.html()), ".//p[@class='catatan']") == [
        "Satu.",
        "Dua.",
        "– berarti belum diketahui atau tidak dapat dihitung.",
    ]


def test_an_empty_table_says_so_under_its_titles() -> None:
    root = parse(table(baris=[], catatan=("Jumlah dibulatkan.",)).html())  # a sum of nothing is not shown either
    assert root.find("./div/p") is None
    assert texts(root, ".//thead/tr/th") == ["No.", "Nama", "Satuan", "L", "P", "Bagian"]
    (cell,) = root.findall(".//tbody/tr/td")
    assert (text(cell), cell.get("class"), cell.get("colspan")) == (
        "Datanya belum ada, sehingga tabel ini tidak ikut dicetak.",
        "kosong",
        "6",
    )
    assert root.find(".//tfoot") is None


def test_source_formula_and_notes_in_this_order() -> None:
    item = table(
        sumber="Kantor <A>", rumus="a ÷ b", catatan=("Catatan & lain.",), baris=[TableRow((1, "a"), ("", 1, 1, 1))]
    )
    lines = [(line.get("class"), text(line)) for line in parse(item.html()).findall("./div/p")]
    assert lines == [("sumber", "Sumber: Kantor <A>"), ("rumus", "a ÷ b"), ("catatan", "Catatan & lain.")]


@pytest.mark.parametrize("markup", ["<script>x</script>", "a & b", '"kutip"', "'", "</table>", "<!--", "&lt;"])
def test_markup_stays_text_wherever_a_datum_goes(markup: str) -> None:
    item = table(
        judul=markup,
        stub=(markup, markup),
        kolom=(Kolom(markup, str, markup), Kolom(f"{markup}2", str, markup), teks(f"{markup}3")),
        baris=[TableRow((markup, markup), (markup, markup, None))],
        total=[TableRow((markup,), (markup, "", markup))],
        sumber=markup,
        rumus=markup,
        catatan=(markup,),
    )
    root = parse(item.html())
    assert {element.tag for element in root.iter()} <= set(
        "DOCUMENT_FRAGMENT div table caption span thead tbody tfoot tr th td p".split()
    )
    assert len(root.findall(".//table")) == 1
    assert text(root.find(".//span[@class='judul']")) == markup
    assert texts(root, ".//tbody/tr/*") == [markup, markup, markup, markup, "–"]
    assert texts(root, ".//tfoot/tr/*") == [markup, markup, "", markup]
    assert texts(root, ".//thead/tr[1]/th") == [markup, markup, markup, f"{markup}3"]
    assert texts(root, ".//thead/tr[2]/th") == [markup, f"{markup}2"]
    assert texts(root, "./div/p") == [
        f"Sumber: {markup}",
        markup,
        markup,
        "– berarti belum diketahui atau tidak dapat dihitung.",
    ]
    empty = parse(table(judul=markup, stub=(markup,), baris=[], total=[]).html())
    assert text(empty.find(".//span[@class='judul']")) == markup
    assert text(empty.find(".//thead/tr/th")) == markup


def test_long_and_short_tables_are_marked_for_the_style_sheet() -> None:
    def looks(**changed) -> str:
        return parse(table(**changed).html())[0].get("class")

    narrow = {"stub": ("No.",), "kolom": (teks("K"),), "baris": [TableRow((1,), ("x",))], "total": ()}
    assert looks(lebar=True, rapat=True, **narrow) == "tabel lebar rapat"
    assert looks(lebar=True, tegak=True, **narrow) == "tabel lebar tegak"
    assert looks(rapat=True, **narrow) == "tabel rapat"
    assert looks(rapat=True) == "tabel rapat susun sejajar-4"


def test_a_card_names_each_value_by_its_column() -> None:
    kolom = tuple(Kolom(year, str, group) for group in ("Target", "Realisasi") for year in ("2022", "2023"))
    item = table(stub=("No.", "Nama", "Unit"), kolom=(teks("Satuan"), *kolom), total=())
    item = replace(item, baris=[TableRow((1, "a", "b"), ("orang", "1", "2", "3", None))])
    (row,) = parse(item.html()).findall(".//tbody/tr")
    assert [cell.get("data-kolom") for cell in row] == [
        None,
        "Nama",
        "Unit",
        "Satuan",
        "Target · 2022",
        "Target · 2023",
        "Realisasi · 2022",
        "Realisasi · 2023",
    ]
    # Each group begins a line of its own
    assert [cell.get("class") for cell in row][4:] == ["angka awal", "angka", "angka awal", "angka kosong"]


def test_a_group_is_left_out_of_a_name_that_is_the_only_one() -> None:
    assert [cell.get("data-kolom") for cell in parse(table().html()).findall(".//tbody/tr[1]/*")] == [
        None,
        None,  # the only name of its row needs no other
        "Satuan",
        "L",
        "P",
        "Bagian",
    ]


def test_what_fits_a_telephone_has_nothing_of_a_card() -> None:
    item = table(stub=("No.",), kolom=(teks("K"),), baris=[TableRow((1,), ("x",))], total=())
    assert not item.susun and "data-kolom" not in item.html()
    assert not table(baris=[]).susun


def test_rows_fold_under_those_of_a_kind() -> None:
    kinds = zip("abcd", "yxyy", strict=True)
    rows = [TableRow((n, name), ("x", 1, 1, 1), kind) for n, (name, kind) in enumerate(kinds)]
    bodies = parse(table(baris=rows, total=(), lipat="y").html()).findall(".//tbody")
    assert [[text(row[1]) for row in body] for body in bodies] == [["a", "b"], ["c"], ["d"]]
    # One with nothing beneath it has nothing to show
    assert [[switch.get("aria-label") for switch in body.iter("input")] for body in bodies] == [["Rincian a"], [], []]
    assert len(parse(table(baris=rows, total=()).html()).findall(".//tbody")) == 1


def test_a_text_may_go_on_after_a_slash_between_words() -> None:
    item = table(baris=[TableRow((1, "Desa/Kelurahan"), ("1/2 / 3", 1, 1, 1))], total=())
    assert '<th scope="row">Desa/<wbr>Kelurahan</th>' in item.html()
    assert "1/<wbr>2 / 3" in item.html()


def test_values_for_further_work_are_not_rounded() -> None:
    frame = table().data
    assert frame.loc[(1, "a"), ("Bagian", "")] == 3
    assert frame.loc[(1, "a"), ("Jumlah", "P")] is None
    assert frame.index.nlevels == 2
    assert list(frame.columns) == [("Satuan", ""), ("Jumlah", "L"), ("Jumlah", "P"), ("Bagian", "")]
