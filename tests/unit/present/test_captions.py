"""The label of what a cell will show, told before anything is executed."""

import pytest

from lakip_nb.present import bagan, captions, grafik, output, tabel
from lakip_nb.present.output import LABELS
from tests.support.reports import public, real

IKM = {"berkas": "notebooks/03.ipynb", "sasaran": "s1", "indikator": "ikm"}


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("tabel.sarana(laporan)", "tbl-sarana"),
        ("grafik.penduduk_desa(laporan)", "fig-penduduk-desa"),
        ("bagan.struktur(laporan)", "fig-bagan-organisasi"),
        ("tabel.riwayat(indikator)", "tbl-riwayat-ikm"),
        ("grafik.riwayat(indikator)", "fig-riwayat-ikm"),
        ("tabel.efisiensi(sasaran, indikator)", "tbl-efisiensi-ikm"),
        ('tabel.program_pk(laporan, label="tbl-lampiran-program")', "tbl-lampiran-program"),
        ("daftar.misi(laporan)", None),
        ("tabel.tidak_ada(laporan)", None),
        ("print(laporan, label='tbl-x')", None),
        ("indikator = sasaran.indikator[0]", None),
        ("tabel.sarana(laporan)\ntabel.versi(laporan)", None),
        ("tabel.", None),
    ],
)
def test_label_of_a_cell(source: str, label: str | None) -> None:
    assert captions.label(source, IKM) == label


def test_an_indicator_that_is_not_known_before_has_no_label_yet() -> None:
    assert captions.label("tabel.riwayat(laporan.indikator[0])", {}) is None


def test_every_table_and_figure_is_declared() -> None:
    shown = {getattr(module, name) for module in (tabel, grafik, bagan) for name in public(module)} - {output.berlabel}
    assert set(LABELS.values()) == shown - {tabel.dari, grafik.dari, grafik.gaya}  # they are told their label
    assert all(label.startswith("tbl-" if ".tabel." in f.__module__ else "fig-") for label, f in LABELS.items())


def test_what_is_shown_has_the_label_declared_for_it() -> None:
    ikm = real().indikator_ber_id("ikm")
    assert tabel.sarana(real()).label == "tbl-sarana"
    assert grafik.riwayat(ikm).label == "fig-riwayat-ikm"
    assert grafik.riwayat(indikator=ikm).label == "fig-riwayat-ikm"
