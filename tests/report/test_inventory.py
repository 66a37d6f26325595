"""Everything the published report holds is in ours: tables with their rows, figures, lists."""

from collections import Counter

import pytest

from lakip_nb.kinerja import jumlah

# Body rows + total rows of the published tables, by our label.
TABLES = {
    "tbl-penduduk-desa": (21, 1),
    "tbl-pegawai-jabatan": (13, 1),
    "tbl-sarana": (12, 0),
    "tbl-renstra": (5, 0),
    "tbl-perjanjian-kinerja": (2, 0),
    "tbl-program-pk": (6, 1),
    "tbl-rencana-belanja": (2, 1),
    "tbl-skala-capaian": (5, 0),
    "tbl-capaian-iku": (2, 0),
    "tbl-unsur-ikm": (9, 1),
    "tbl-komponen-akip": (4, 1),
    "tbl-riwayat-ikm": (4, 0),
    "tbl-survei-ikm": (1, 0),
    "tbl-jangka-menengah-ikm": (1, 0),
    "tbl-pembanding-ikm": (2, 0),
    "tbl-analisis-ikm": (5, 0),
    "tbl-efisiensi-ikm": (1, 0),
    "tbl-riwayat-akip": (4, 0),
    "tbl-komponen-akip-tahun": (5, 2),
    "tbl-jangka-menengah-akip": (1, 0),
    "tbl-pembanding-akip": (2, 0),
    "tbl-analisis-akip": (2, 0),
    "tbl-efisiensi-akip": (1, 0),
    "tbl-efisiensi-program": (48, 1),
    "tbl-belanja": (2, 1),
    "tbl-rencana-aksi": (5, 0),
}

FIGURES = [
    "fig-bagan-organisasi",
    "fig-pohon-kinerja-s1",
    "fig-pohon-kinerja-s2",
    "fig-capaian-iku",
    "fig-unsur-ikm",
    "fig-komponen-akip",
    "fig-riwayat-ikm",
    "fig-riwayat-akip",
    "fig-pembanding-ikm",
    "fig-pembanding-akip",
    "fig-kinerja-program",
    "fig-sisa-anggaran",
]

# A cell that the published report computes, as ours must show it: label, row, column, text.
# Where the published figure is wrong, the right one stands here with the wrong one beside it.
CELLS = [
    ("tbl-penduduk-desa", -1, -1, "56.313"),
    ("tbl-program-pk", -1, 1, "4.922.354.214"),
    ("tbl-capaian-iku", 0, 6, "96,65"),  # printed 96,64
    ("tbl-capaian-iku", 1, 6, "95,23"),  # printed 89,07, the achievement of 2022
    ("tbl-unsur-ikm", -1, -1, "85,35"),
    ("tbl-komponen-akip", -1, 2, "66,66"),
    ("tbl-efisiensi-program", -1, 3, "4.922.354.214"),
    ("tbl-efisiensi-program", -1, 5, "4.759.612.916"),
    ("tbl-belanja", -1, 2, "4.758.465.416"),
    ("tbl-belanja", 1, -1, "99,29"),  # printed 93,29
]


@pytest.mark.parametrize(("label", "rows"), TABLES.items())
def test_every_table_is_there_with_its_rows(page, label, rows):
    table = next(element for element in page.by_id(label).iter() if element.tag.endswith("}table"))
    count = Counter(section.tag.partition("}")[2] for section in table for row in section if row.tag.endswith("}tr"))
    assert (count["tbody"], count["tfoot"]) == rows


def test_the_inventory_names_25_tables_and_ours():
    assert len(TABLES) == 25 + 1


@pytest.mark.parametrize(("label", "row", "column", "text"), CELLS)
def test_computed_cells(page, label, row, column, text):
    assert page.rows(label)[row][column] == text


@pytest.mark.parametrize("label", FIGURES)
def test_every_figure_is_there(page, label):
    figure = page.by_id(label)
    drawn = any(element.tag.endswith("}svg") for element in figure.iter())
    assert drawn or label.startswith(("fig-bagan-", "fig-pohon-"))
    assert any(element.tag.endswith("}figcaption") for element in figure.iter())


def test_tables_and_figures_are_numbered_by_bab_in_the_order_of_reading(page):
    import re

    for word in ("Tabel", "Gambar"):
        numbers = re.findall(
            rf'<(?:caption|figcaption)[^>]*><span class="nomor">{word} ([\dL]+)\.(\d+)</span>', page.source
        )
        assert len(numbers) >= 10
        expected, last = {}, None
        for bab, number in numbers:
            expected[bab] = expected.get(bab, 0) + 1
            assert int(number) == expected[bab]
            assert last is None or bab == "L" or int(bab) >= int(last)
            last = bab


def test_contents_link_to_what_they_name(page):
    lists = [element for element in page.tree.iter() if element.tag.endswith("}a")]
    targets = {link.get("href")[1:] for link in lists if (link.get("href") or "").startswith("#")}
    assert set(TABLES) | set(FIGURES) <= targets
    ids = {element.get("id") for element in page.tree.iter()}
    assert targets <= ids


def test_both_signature_blocks(page):
    blocks = [element for element in page.tree.iter() if element.get("class") == "tanda-tangan"]
    assert len(blocks) == 2
    lines = {
        "tempat": "Pangkalan Dodek, 30 Januari 2024",
        "jabatan": "Camat Medang Deras",
        "nama": "Syahrizal, SH",
        "pangkat": "Pembina (IV/a)",
        "nip": "NIP 19681028 198903 1 005",
    }
    for block in blocks:
        assert {line.get("class"): page.text(line) for line in block} == lines


def test_population_by_desa_adds_up_to_its_total(page):
    rows = page.rows("tbl-penduduk-desa")
    number = [int(row[-1].replace(".", "")) for row in rows]
    assert jumlah(number[:-1]) == number[-1]


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("sec-penduduk", "Islam 46.752 jiwa (83,02%)"),
        ("sec-penduduk", "Hindu 13 jiwa (0,02%)"),  # printed 0,05
        ("sec-penduduk", "Melayu 30.163 jiwa (53,56%)"),
        ("sec-geografis", "luas 6.547 ha"),
        ("sec-organisasi", "22 laki-laki (66,67%) dan 11 perempuan (33,33%)"),  # printed 66,66
        ("sec-organisasi", "2 lulusan S2, 23 lulusan S1, dan 8 lulusan SLTA"),
    ],
)
def test_what_a_sentence_says_shorter_than_a_table(page, section, words):
    assert words in page.text(page.section(section))
