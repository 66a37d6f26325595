"""Open decisions: numbered, and tied to the cells they concern."""

import pytest

from lakip_nb.data.keputusan import Sel, baca_sel
from tests.support.project import Project
from tests.support.reports import made_up_with

OWN = "data/tanjung-makmur/2024/koreksi.csv baris 2, kolom menyangkut: "


def koreksi(menyangkut: str, status: str = "perlu_keputusan", tempat: str = "Tabel 1"):
    return {"tempat": tempat, "tercetak": "7", "alasan": "x", "status": status, "menyangkut": menyangkut}


def test_open_decisions_are_numbered_in_the_order_of_the_table():
    rows = [koreksi("desa.jenis", tempat="a"), koreksi("", "mengikuti_sumber", "b"), koreksi("", tempat="c")]
    found = made_up_with(koreksi=rows).keputusan
    assert [(item.nomor, item.baris.tempat) for item in found] == [(1, "a"), (2, "c")]


@pytest.mark.parametrize(
    ("own", "other", "meets"),
    [
        ("desa.jenis", "desa.jenis:Lalang", True),
        ("desa.jenis", "desa.nama", False),
        ("desa.jenis", "sarana.jenis", False),
        ("anggaran.pagu:1.3", "anggaran.pagu:1.3.5", True),
        ("anggaran.pagu:1.3.5", "anggaran.pagu:1.3", True),
        ("anggaran.pagu:1.3.5", "anggaran.pagu:1.3.50", False),
        ("anggaran.pagu:1.3.5", "anggaran.pagu", True),
        ("indikator_tahun.target:ikm", "indikator_tahun.target:ikm/X/2023", True),
    ],
)
def test_a_decision_meets_the_cells_that_it_concerns(own, other, meets):
    (item,) = made_up_with(koreksi=[koreksi("desa.jenis")]).keputusan
    assert item.menyangkut(()) is False
    assert baca_sel(own)[0].bertemu(baca_sel(other)[0]) is meets
    assert item.menyangkut([Sel("desa", "jenis")])


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("desa", '"desa" tidak menyebut tabel dan kolom. Tulis tabel.kolom, atau tabel.kolom:kunci'),
        ("desaa.jenis", '"desaa" bukan nama tabel. Mungkin maksud Anda "desa"?'),
        ("desa.jeniss", '"jeniss" bukan kolom tabel desa. Mungkin maksud Anda "jenis"?'),
        ("desa.xyz", '"xyz" bukan kolom tabel desa. Kolomnya: no, nama, jenis'),
        ("desa.jenis:Desa Makmur 11111", '"Desa Makmur 11111" bukan kunci baris tabel desa. Mungkin maksud Anda'),
        ("anggaran.pagu:99", '"99" bukan kunci baris tabel anggaran. '),
    ],
)
def test_what_is_not_there_is_a_fault(made_up: Project, written: str, problem: str):
    made_up.change("koreksi", "perlu_keputusan,", f"perlu_keputusan,{written}")
    (fault,) = made_up.faults()
    assert fault.startswith(OWN + problem)


def test_several_cells_with_and_without_a_key_are_read(made_up: Project):
    made_up.change("koreksi", "perlu_keputusan,", "perlu_keputusan,desa.jenis; anggaran.pagu:1.1; peraturan.nomor")
    assert len(made_up.load().keputusan[0].sel) == 3
