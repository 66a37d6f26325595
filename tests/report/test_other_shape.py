"""A made-up kecamatan of another shape is reported on without a change in any notebook."""

import re

import pytest

from lakip_nb.data import load_laporan
from lakip_nb.present import kata
from tests.support import synthetic

from .conftest import shared_page
from .test_page import ROOM


@pytest.fixture(scope="module", params=["some", pytest.param("all", marks=pytest.mark.slow)])
def other(request, tmp_path_factory):
    """With the usual tables missing, and with every optional table missing."""
    missing = synthetic.MISSING if request.param == "some" else synthetic.OPTIONAL

    def write(root):
        synthetic.write_project(root, missing=missing, notebooks=True)

    page = shared_page(tmp_path_factory, f"bentuk-{request.param}", write, synthetic.KECAMATAN, synthetic.YEAR)
    return page, load_laporan(synthetic.KECAMATAN, synthetic.YEAR, root=page.path.parents[3])


def test_every_sasaran_has_its_section(other):
    page, laporan = other
    assert len(laporan.sasaran) == 4
    assert len(laporan.indikator) == 9
    for sasaran in laporan.sasaran:
        page.by_id(f"sec-{sasaran.id}")
        if sasaran.program:
            page.by_id(f"sec-program-{sasaran.id}")
        page.by_id(f"fig-pohon-kinerja-{sasaran.id}")
    for indikator in laporan.indikator:
        if indikator.realisasi is not None:
            page.by_id(f"sec-target-{indikator.id}")
    assert len(page.rows("tbl-capaian-iku")) == 9


def test_no_hole(other):
    page, _ = other
    text = page.text()
    assert not ROOM.search(text)
    # Last year is named where there is nothing to compare with.
    text = text.replace("tahun 2023", "").replace("Dari 2023 Status", "")
    for word in ("Traceback", "{eval}", "{narasi}", "Medang Deras", "Batu Bara", "sebesar dan", "2023"):
        assert word not in text


def test_no_kelurahan_and_sixty_desa(other):
    page, laporan = other
    assert len(page.rows("tbl-penduduk-desa")) == 61
    assert "60 (enam puluh) desa" in page.text()
    assert "kelurahan dan" not in page.text()
    assert page.rows("tbl-penduduk-desa")[-1][-1] == kata.angka(laporan.penduduk.total)


def test_less_is_better_and_unknown_values(other):
    page, laporan = other
    # Rows of one sasaran share its cell, so the name stands at another place; find it by text.
    rows = page.rows("tbl-capaian-iku")
    for indikator in laporan.indikator:
        row = next(row for row in rows if indikator.nama in row)
        if indikator.capaian is None:
            assert ("tanpa persentase" if indikator.tanpa_persen else "–") in row
            assert row[-1] == kata.status(indikator.tercapai).capitalize()
        else:
            assert kata.nilai(indikator.capaian) in row
            assert row[-1] == kata.status(indikator.tercapai).capitalize()


def test_no_zero_for_unknown_staff(other):
    page, _ = other
    assert not re.search(r"\b0 \(nol\) pegawai", page.text())
