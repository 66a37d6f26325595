"""The tree of a sasaran: who stands under whom, with results and rupiah."""

import html
import re
from decimal import Decimal

import pytest

from lakip_nb.present.grafik import pohon_kinerja
from tests.unit.present.grafik.samples import changed, headline, real, rows

HOSTILE = '<b onclick="x()">"&</b>'


def tree(laporan, nomor=1) -> list[str]:
    return pohon_kinerja(laporan.sasaran[nomor - 1]).teks.splitlines()[2:]


def test_published_tree():
    figure = pohon_kinerja(real().sasaran[0])
    assert (figure.label, figure.judul) == ("fig-pohon-kinerja-s1", "Pohon kinerja sasaran 1")
    assert headline(figure) == "Indikatornya belum tercapai; 5 program penunjangnya menyerap 98,21% dari Rp1,14 miliar"
    lines = tree(real())
    assert lines[:4] == [
        "- Tujuan: Meningkatkan Kualitas Pelayanan Publik dan Tata Kelola Pemerintahan Kecamatan",
        "  - Sasaran 1: Meningkatnya Kepuasan Masyarakat terhadap Pelayanan Publik (Rp1,12 miliar dari Rp1,14 miliar)",
        "    - Indikator: Indeks Kepuasan Masyarakat (IKM) (85,35 dari target 88,31; capaian 96,65%)",
        "    - Program: Penyelenggaraan Pemerintahan dan Pelayanan Publik "
        "(kinerja 100,00%; Rp10,0 juta dari Rp10,0 juta)",
    ]
    assert "      - Kegiatan: Koordinasi Upaya Penyelenggaraan" in "\n".join(lines)
    assert lines[-1] == "    - Program: Pembinaan dan Pengawasan Pemerintahan Desa (tanpa pagu)"


@pytest.mark.parametrize(
    ("target", "realisasi", "results"),
    [
        (Decimal(80), None, " (target 80,00)"),
        (None, Decimal(80), " (80,00)"),
        (None, None, ""),
        (Decimal(0), Decimal(0), " (0,00 dari target 0,00; target tercapai)"),
    ],
)
def test_what_is_not_known_of_an_indicator_is_left_out(target, realisasi, results):
    laporan = changed(indikator_tahun=rows("indikator_tahun", target=target, realisasi=realisasi))
    assert tree(laporan)[2] == f"    - Indikator: Indeks Kepuasan Masyarakat (IKM){results}"


def test_every_knot_is_an_item_of_a_nested_list():
    for sasaran in real().sasaran:
        page = pohon_kinerja(sasaran).html
        knots = 2 + len(sasaran.indikator) + sum(1 + len(row.anak) for row in sasaran.program)
        assert page.count("<li ") == page.count("</li>") == knots
        assert page.count("<ul") == page.count("</ul>") == 3 + sum(bool(row.anak) for row in sasaran.program)


def test_without_tujuan_the_sasaran_is_the_root():
    lines = tree(changed(sasaran=rows("sasaran", tujuan_id=None)))
    assert lines[0].startswith("- Sasaran 1: ")


def test_without_programmes_there_are_indicators_and_nothing_of_money():
    laporan = changed(sasaran_program=())
    assert headline(pohon_kinerja(laporan.sasaran[0])) == "Indikatornya belum tercapai"
    assert "Rp" not in pohon_kinerja(laporan.sasaran[0]).teks


@pytest.mark.parametrize(
    ("target", "realisasi", "opening"),
    [
        (Decimal(80), Decimal(80), "Indikatornya tercapai"),
        (Decimal(80), None, "Ketercapaian indikatornya belum dapat dinilai"),
        (None, Decimal(80), "Ketercapaian indikatornya belum dapat dinilai"),
    ],
)
def test_finding_of_one_indicator(target, realisasi, opening):
    laporan = changed(indikator_tahun=rows("indikator_tahun", target=target, realisasi=realisasi))
    assert headline(pohon_kinerja(laporan.sasaran[0])).startswith(f"{opening}; 5 program")


def test_of_several_indicators_it_says_how_many_were_met():
    laporan = changed(indikator=rows("indikator", sasaran_id="s1"))
    assert headline(pohon_kinerja(laporan.sasaran[0])).startswith("0 dari 2 indikator mencapai target; ")


def test_unknown_amounts_are_left_out():
    assert "Rp" not in pohon_kinerja(changed(anggaran=rows("anggaran", pagu=None)).sasaran[0]).html
    text = pohon_kinerja(changed(anggaran=rows("anggaran", realisasi=None)).sasaran[0]).teks
    assert "pagu Rp10,0 juta" in text and "belum" not in text.partition("Program: ")[2]


def test_names_are_text():
    page = pohon_kinerja(
        changed(anggaran=rows("anggaran", nama=HOSTILE), tujuan=rows("tujuan", nama=HOSTILE)).sasaran[0]
    ).html
    assert "<b " not in page and html.escape(HOSTILE) in page
    assert re.findall(r"<(\w+)", page).count("b") == 0
