"""The budget: the finding follows the data."""

from decimal import Decimal

import pytest

from lakip_nb.data.rows.anggaran import BarisAnggaran, Belanja
from lakip_nb.present.grafik import belanja, serapan_program, serapan_terendah
from tests.unit.present.grafik.samples import changed, headline, real, svg, table, texts


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def budget(**leaves):
    """A budget of leaves `n1_2=(name, pagu, realisasi)` for number 1.2, under programmes."""
    blank = dict.fromkeys(BarisAnggaran.model_fields)
    made = {no[1:].replace("_", "."): leaf for no, leaf in leaves.items()}
    programmes = {no.partition(".")[0] for no in made} - made.keys()
    lines = [BarisAnggaran(**blank | {"no": no, "nama": f"Program {no}"}) for no in sorted(programmes)]
    for no, (name, pagu, done) in made.items():
        lines.append(BarisAnggaran(**blank | {"no": no, "nama": name, "pagu": pagu, "realisasi": done}))
    return changed(anggaran=lines, sasaran_program=())


def kinds(*kinds_of):
    made = [Belanja(jenis=name, pagu=pagu, realisasi=done) for name, pagu, done in kinds_of]
    return belanja(changed(belanja=made))


def test_published_budget():
    laporan = real()
    assert headline(serapan_program(laporan)) == (
        "Anggaran terserap 96,69%; serapan terendah pada Program Koordinasi Ketentraman dan Ketertiban Umum, 94,47%"
    )
    assert headline(serapan_terendah(laporan)) == (
        "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah "
        "tidak terserap sama sekali dari pagu Rp2,5 juta"
    )
    assert (
        headline(belanja(laporan))
        == "Serapan terendah pada belanja operasi, 96,47%, tertinggi pada belanja modal, 99,29%"
    )
    assert table(belanja(laporan))[0] == ["Belanja operasi", "Rp4.569.324.466", "Rp4.407.925.416", "96,47%"]
    assert {"Rp4,57 miliar", "Rp4,41 miliar (96,47%)"} <= set(written(belanja(laporan)))
    assert "Sumber: P-APBD tahun 2023 (anggaran.csv), diolah" in serapan_program(laporan).html


def test_programme_without_pagu_has_no_percentage():
    figure = serapan_program(real())
    assert table(figure)[-1] == [
        "Program Pembinaan dan Pengawasan Pemerintahan Desa",
        "Rp0",
        "Rp0",
        "–",
    ]
    assert "tanpa pagu" in written(figure)
    assert {"Rp3,64 miliar dari pagu Rp3,78 miliar", "96,23%"} <= set(written(figure))


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (
            {"n1": ("Jalan", 100, 50), "n2": ("Air", 100, 90)},
            "Anggaran terserap 70,00%; serapan terendah pada Program Jalan, 50,00%",
        ),
        (
            {"n1": ("Jalan", 100, 50), "n2": ("Air", 10, 5)},
            "Anggaran terserap 50,00%; semua program terserap 50,00%",
        ),
        (
            {"n1": ("Jalan", 100, 50), "n2": ("Air", 10, 5), "n3": ("Api", 10, 10)},
            "Anggaran terserap 54,17%; serapan terendah pada Program Jalan dan Program Air, masing-masing 50,00%",
        ),
        ({"n1": ("Program Jalan", 100, 120)}, "Anggaran terserap 120,00%; Program Jalan terserap 120,00%"),
        (
            {"n1": ("Jalan", 100, 50), "n2": ("Air", 100, None)},
            "Serapan total belum dapat dihitung; Program Jalan terserap 50,00% "
            "(di antara program yang datanya tersedia)",
        ),
        ({"n1": ("Jalan", 0, 0)}, "Data serapan anggaran menurut program tahun 2023 belum tersedia."),
    ],
)
def test_finding_of_programmes(leaves, expected):
    assert headline(serapan_program(budget(**leaves))) == expected


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (
            {"n1_1": ("Jalan", 100, 50), "n1_2": ("Air", 100, 90)},
            "Serapan terendah pada Jalan, 50,00% dari pagu Rp100",
        ),
        (
            {"n1_1": ("Jalan", 5000, 0), "n1_2": ("Air", 100, 90)},
            "Jalan tidak terserap sama sekali dari pagu Rp5 ribu",
        ),
        ({"n1_1": ("Jalan", 100, 100), "n2_1": ("Air", 10, 10)}, "Semua kegiatan terserap 100,00%"),
        (
            {"n1_1": ("Jalan", 100, 0), "n1_2": ("Air", 10, 0), "n1_3": ("Api", 10, 9)},
            "Jalan dan Air berserapan terendah, masing-masing 0,00%",
        ),
        (
            {"n1_1": ("Jalan", 100, 50), "n1_2": ("Air", 10, None)},
            "Serapan terendah pada Jalan, 50,00% dari pagu Rp100 (di antara kegiatan yang datanya tersedia)",
        ),
        ({"n1": ("Jalan", 100, 50)}, "Data serapan anggaran menurut kegiatan tahun 2023 belum tersedia."),
    ],
)
def test_finding_of_kegiatan(leaves, expected):
    assert headline(serapan_terendah(budget(**leaves))) == expected


def test_lowest_first_and_ties_beyond_the_last_are_said():
    leaves = {f"n1_{n}": (f"Kegiatan {n}", 100, done) for n, done in enumerate((90, 10, 50, 50, 50), start=1)}
    figure = serapan_terendah(budget(**leaves), banyak=2)
    assert [row[0] for row in table(figure)] == ["Kegiatan 2", "Kegiatan 3"]
    assert "Masih ada 2 kegiatan lain dengan serapan 50,00%." in figure.html
    assert "2 dari 5 kegiatan" in figure.html
    assert "Masih ada" not in serapan_terendah(budget(**leaves), banyak=4).html


def test_length_of_bars_is_the_percentage():
    figure = serapan_program(budget(n1=("Jalan", 100, 25), n2=("Air", 100, 50)))
    paths = [(path.get("fill").upper(), path.get("d").split()) for path in svg(figure).iter("path")]
    lengths = [(fill, float(d[4]) - float(d[1])) for fill, d in paths]
    full = lengths[0][1]
    assert [fill for fill, _ in lengths] == ["#E9ECEF", "#12436D", "#E9ECEF", "#BFBFBF"]
    assert lengths[1][1] == pytest.approx(full / 4, abs=0.05)
    assert lengths[3][1] == pytest.approx(full / 2, abs=0.05)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([("Belanja modal", Decimal(10), Decimal(5))], "Belanja modal terserap 50,00%"),
        (
            [("Belanja modal", Decimal(10), Decimal(5)), ("Belanja operasi", Decimal(20), Decimal(10))],
            "Semua jenis belanja terserap 50,00%",
        ),
        (
            [("Belanja modal", Decimal(10), Decimal(5)), ("Belanja operasi", Decimal(20), None)],
            "Belanja modal terserap 50,00% (di antara jenis belanja yang datanya tersedia)",
        ),
        ([("Belanja modal", Decimal(10), None)], "Serapan belum dapat dihitung"),
        ([("Belanja modal", None, None)], "Data belanja tahun 2023 belum tersedia."),
        ([], "Data belanja tahun 2023 belum tersedia."),
    ],
)
def test_finding_of_belanja(made, expected):
    assert headline(kinds(*made)) == expected


def test_unknown_realisasi_is_not_zero():
    figure = kinds(("Belanja modal", Decimal(10), None))
    assert table(figure) == [["Belanja modal", "Rp10", "–", "–"]]
    assert "belum tersedia" in written(figure)
    assert len(list(svg(figure).iter("path"))) == 1
