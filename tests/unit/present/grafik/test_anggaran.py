"""The budget: the finding follows the data."""

from decimal import Decimal

import pytest

from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.present.grafik import kinerja_program, sisa_anggaran
from tests.unit.present.grafik.samples import changed, headline, real, svg, table, texts


def written(figure) -> list[str]:
    return [text.teks for text in texts(svg(figure))]


def budget(**leaves):
    """A budget of leaves `n1_2=(name, pagu, realisasi, output in percent)` for number 1.2, under programmes."""
    blank = dict.fromkeys(BarisAnggaran.model_fields)
    made = {no[1:].replace("_", "."): leaf for no, leaf in leaves.items()}
    programmes = {no.partition(".")[0] for no in made} - made.keys()
    lines = [BarisAnggaran(**blank | {"no": no, "nama": f"Program {no}"}) for no in sorted(programmes)]
    for no, (name, pagu, done, *output) in made.items():
        work = {"target_kinerja": Decimal(100), "realisasi_kinerja": Decimal(output[0])} if output else {}
        lines.append(BarisAnggaran(**blank | {"no": no, "nama": name, "pagu": pagu, "realisasi": done} | work))
    return changed(anggaran=lines, sasaran_program=())


def test_published_performance_and_absorption():
    figure = kinerja_program(real())
    assert headline(figure) == (
        "Kinerja Program Koordinasi Ketentraman dan Ketertiban Umum 25,00%, 69,47 poin persen di bawah "
        "serapan anggarannya yang 94,47%"
    )
    assert table(figure)[3] == [
        "Program Koordinasi Ketentraman dan Ketertiban Umum",
        "25,00%",
        "94,47%",
        "−69,47 poin persen",
    ]
    assert {"kinerja 25,00%", "anggaran terserap 94,47%"} <= set(written(figure))
    assert "Sumber: P-APBD tahun 2023, diolah" in figure.html


def test_programme_without_pagu_has_no_place_on_the_axis():
    figure = kinerja_program(real())
    assert table(figure)[-1] == [
        "Program Pembinaan dan Pengawasan Pemerintahan Desa",
        "–",
        "–",
        "–",
    ]
    assert "tanpa pagu" in written(figure) and "belum diketahui" not in " ".join(written(figure))
    assert "di antara" not in headline(figure)


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (
            {"n1": ("Jalan", 100, 50, 80), "n2": ("Air", 100, 90, 85)},
            "Kinerja Program Jalan 80,00%, 30,00 poin persen di atas serapan anggarannya yang 50,00%",
        ),
        (
            {"n1": ("Jalan", 100, 50, 50), "n2": ("Air", 10, 9, 90)},
            "Kinerja setiap program sejalan dengan serapan anggarannya",
        ),
        (
            {"n1": ("Jalan", 100, 50, 60), "n2": ("Program Air", 10, 5, 40)},
            "Program Jalan dan Program Air paling jauh dari serapan anggarannya, masing-masing 10,00 poin persen",
        ),
        (
            {"n1": ("Program Jalan", 100, 120, 100)},
            "Kinerja Program Jalan 100,00%, 20,00 poin persen di bawah serapan anggarannya yang 120,00%",
        ),
        (
            {"n1": ("Jalan", 100, 50, 40), "n2": ("Air", 100, None, 90)},
            "Kinerja Program Jalan 40,00%, 10,00 poin persen di bawah serapan anggarannya yang 50,00% "
            "(di antara program yang datanya tersedia)",
        ),
        (
            {"n1": ("Jalan", 100, 50)},
            "Data kinerja dan serapan anggaran menurut program tahun 2023 belum diketahui.",
        ),
        (
            {"n1": ("Jalan", 0, 0, 40)},
            "Data kinerja dan serapan anggaran menurut program tahun 2023 belum diketahui.",
        ),
    ],
)
def test_finding_of_programmes(leaves, expected):
    assert headline(kinerja_program(budget(**leaves))) == expected


def test_signs_stand_where_their_values_are():
    figure = kinerja_program(budget(n1=("Jalan", 100, 50, 25)))
    # The first sign of each kind lies on the axis, the second beside its words.
    ends = {}
    for path in svg(figure).iter("path"):
        ends.setdefault(path.get("class"), float(path.get("d").split()[1]))
    track, circle, diamond = ends["jejak"], ends["biru g-kertas"], ends["jingga g-kertas"]
    assert (diamond - track) / (circle - track) == pytest.approx(2, abs=0.01)


def test_published_remainder():
    figure = sisa_anggaran(real())
    assert headline(figure) == (
        "59,38% dari sisa Rp162,7 juta terdapat pada 2 kegiatan; "
        "terbesar Administrasi Keuangan Perangkat Daerah, Rp59,2 juta"
    )
    assert table(figure)[0] == [
        "Administrasi Keuangan Perangkat Daerah",
        "Rp3.149.250.062",
        "Rp3.090.050.568",
        "Rp59.199.494",
        "98,12%",
    ]
    assert {"Rp59,2 juta", "dari pagu Rp3,15 miliar, terserap 98,12%", "6 kegiatan lain"} <= set(written(figure))


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (
            {"n1_1": ("Jalan", 100, 50), "n1_2": ("Air", 100, 90)},
            "83,33% dari sisa Rp60 terdapat pada Jalan, Rp50",
        ),
        (
            {f"n1_{n}": (f"Nomor {n}", 100, 90) for n in range(1, 5)},
            "50,00% dari sisa Rp40 terdapat pada 2 kegiatan; terbesar Nomor 1, Rp10",
        ),
        (
            {"n1_1": ("Jalan", 5000, 0), "n1_2": ("Air", 100, 100)},
            "Seluruh sisa anggaran, Rp5 ribu, terdapat pada Jalan",
        ),
        ({"n1_1": ("Jalan", 100, 100), "n2_1": ("Air", 10, 10)}, "Seluruh pagu kegiatan terserap"),
        ({"n1_1": ("Jalan", 100, 130)}, "Realisasi melampaui pagu sebesar Rp30 pada 1 kegiatan"),
        (
            {"n1_1": ("Jalan", 100, 130), "n1_2": ("Air", 100, 60)},
            "Seluruh sisa anggaran, Rp40, terdapat pada Air",
        ),
        (
            {"n1_1": ("Jalan", 100, 50), "n1_2": ("Air", 10, None)},
            "Seluruh sisa anggaran, Rp50, terdapat pada Jalan (di antara kegiatan yang datanya tersedia)",
        ),
        ({"n1": ("Program Jalan", 100, 50)}, "Seluruh sisa anggaran, Rp50, terdapat pada Program Jalan"),
        ({"n1_1": ("Jalan", None, None)}, "Data sisa anggaran menurut kegiatan tahun 2023 belum diketahui."),
    ],
)
def test_finding_of_the_remainder(leaves, expected):
    assert headline(sisa_anggaran(budget(**leaves))) == expected


def test_largest_remainder_first_and_the_others_together():
    leaves = {f"n1_{n}": (f"Kegiatan {n}", 100, 100 - rest) for n, rest in enumerate((10, 50, 30, 0, 20), start=1)}
    figure = sisa_anggaran(budget(**leaves), banyak=3)
    assert [row[0] for row in table(figure)] == ["Kegiatan 2", "Kegiatan 3", "Kegiatan 5", "Kegiatan 1"]
    assert [text for text in written(figure) if "egiatan" in text] == ["Kegiatan 2", "Kegiatan 3", "2 kegiatan lain"]
    assert "kegiatan lain" not in " ".join(written(sisa_anggaran(budget(**leaves), banyak=4)))


def test_length_of_bars_is_the_remainder():
    figure = sisa_anggaran(budget(n1_1=("Jalan", 100, 20), n1_2=("Air", 100, 60)))
    paths = [(path.get("class"), path.get("d").split()) for path in svg(figure).iter("path")]
    (first, long), (second, short) = [(name, float(d[4]) - float(d[1])) for name, d in paths]
    assert (first, second) == ("biru", "abu")
    assert long == pytest.approx(2 * short, abs=0.05)


def test_nothing_unspent_is_no_drawing():
    assert svg(sisa_anggaran(budget(n1_1=("Jalan", 100, 100)))) is None
