"""What the check says of a report's numbers before it is built is what its reader finds."""

import re

import pytest

from lakip_nb.run.collect import collect


@pytest.fixture(scope="module")
def told(project):
    return collect(project, "medang-deras", 2023)


def test_tables_and_figures_have_the_numbers_foretold(page, told):
    foretold = {label: words for label, words in told.label.items() if label.startswith(("tbl-", "fig-"))}
    printed = {}
    for element in page.tree.iter():
        if element.get("id") in foretold:
            numbers = [part.text for part in element.iter() if part.get("class") == "nomor"]
            printed[element.get("id")] = numbers[0]
    assert len(printed) > 30
    assert printed == foretold


def test_headings_have_the_numbers_foretold(page, told):
    printed = dict(re.findall(r'<h\d id="([\w-]+)"><span class="nomor">([^<]+)</span>', page.source))
    assert len(printed) > 20
    for label, number in printed.items():
        assert told.label[label] in (number.replace("BAB", "Bab"), f"Subbab {number}")


def test_every_cell_stands_in_a_section_of_the_page(page, told):
    assert {label for label in told.bagian.values() if label} <= {item.get("id") for item in page.tree.iter()}
    assert told.bagian["notebooks/05_penutup.ipynb", 1] == "bab-penutup"
