"""What holds for every figure, whatever the data is like."""

import itertools
import os
import re
import subprocess
import sys

import pytest

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.output import Keluaran
from tests.unit.present.grafik.samples import (
    OF_INDIKATOR,
    OF_LAPORAN,
    ROOT,
    Drawn,
    drawings,
    figures,
    figures_of,
    headline,
    real,
    shapes,
    size,
    svg,
    texts,
)

SHAPES = sorted(shapes())


def overlapping(drawn: list[Drawn]) -> list[tuple[str, str]]:
    return [(a.teks, b.teks) for a, b in itertools.combinations(drawn, 2) if a.overlaps(b)]


@pytest.mark.parametrize("shape", SHAPES)
def test_texts_stay_on_the_canvas_and_off_each_other(shape):
    for label, figure in figures_of(shape).items():
        for drawing in drawings(figure):
            width, height = size(drawing)
            drawn = texts(drawing)
            outside = [
                t for t in drawn if t.kiri < -0.5 or t.kanan > width + 0.5 or t.atas < -0.5 or t.bawah > height + 0.5
            ]
            assert (label, outside) == (label, [])
            assert (label, overlapping(drawn)) == (label, [])


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_stay_on_the_canvas(shape):
    for label, figure in figures_of(shape).items():
        for drawing in drawings(figure):
            width, height = size(drawing)
            for path in drawing.iter("path"):
                numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("d"))]
                assert min(numbers[::2]) >= -0.5 and max(numbers[::2]) <= width + 0.5, label
                assert min(numbers[1::2]) >= -0.5 and max(numbers[1::2]) <= height + 0.5, label


def test_a_phone_has_its_own_drawing_with_letters_as_large():
    for label, figure in figures_of("nyata").items():
        sizes = [size(drawing)[0] for drawing in drawings(figure)]
        assert sizes in ([], [style.LEBAR, style.SEMPIT]), label
        letters = {float(text.get("font-size")) for drawing in drawings(figure) for text in drawing.iter("text")}
        # 350 pixels are left for a figure on a screen of 390, and 165 mm on A4
        assert all(points * 350 / style.SEMPIT >= 11 and points * 467.7 / style.LEBAR >= 8 for points in letters), label


def test_every_colour_of_a_drawing_is_also_a_class():
    for label, figure in figures_of("nyata").items():
        for drawing in drawings(figure):
            for element in drawing.iter():
                names = (element.get("class") or "").split()
                for attribute, prefix in (("fill", ""), ("stroke", "g-")):
                    colour = element.get(attribute)
                    known = colour in (None, "none") or (element.tag == "text" and colour == style.TEKS)
                    assert known or f"{prefix}{style.KELAS[colour]}" in names, (label, colour)


def test_the_check_for_overlaps_finds_one():
    canvas = Canvas(40)
    canvas.teks(0, 20, "Pangkalan Dodek")
    canvas.teks(30, 24, "Medang")
    canvas.teks(0, 36, "Lalang")
    drawn = texts(svg(Keluaran(canvas.svg("alt"), "")))
    assert overlapping(drawn) == [("Pangkalan Dodek", "Medang")]


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_unknown_is_written_as_a_number_or_a_python_word(shape):
    for label, figure in figures_of(shape).items():
        words = set(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", figure.html) + figure.teks))
        alt = re.findall(r'aria-label="([^"]*)"', figure.html)
        words |= set(re.findall(r"\w+", " ".join(alt)))
        assert words.isdisjoint({"nan", "NaN", "None", "inf", "Decimal"}), label


@pytest.mark.parametrize("shape", SHAPES)
def test_figure_has_its_parts(shape):
    for label, figure in figures_of(shape).items():
        page = figure.html
        assert (figure.kind, figure.label) == ("figure", label)
        assert figure.judul and headline(figure)
        assert re.match(rf'<div class="grafik( bagan| pohon-sasaran)?" id="{label}"><figure>', page)
        assert page.count("</figcaption></figure>") == 1
        assert page.count(f'<span class="nomor" data-label="{label}">Gambar</span>') == 1
        assert page.count("<figcaption>") == 1
        if "<svg" in page:
            assert len(re.findall(r'<svg class="\w+"[^>]* role="img" aria-label="[^"]{40,}"', page)) == 2
            assert headline(figure) in figure.teks
            assert '<details class="data"><summary>Data grafik</summary><table><caption>' in page
            assert '<th scope="col">' in page and '<th scope="row">' in page
            # A finding is a headline; a sentence that something is missing ends with its stop.
            assert not headline(figure).endswith(".")


@pytest.mark.parametrize("shape", ["tanpa_tabel", "semua_kosong"])
def test_missing_data_is_said_in_one_sentence(shape):
    for label, figure in figures_of(shape).items():
        if label.startswith(("fig-bagan", "fig-pohon")):
            continue
        assert "<svg" not in figure.html, label
        assert headline(figure).endswith("belum diketahui."), label
        assert headline(figure).count(".") == 1


@pytest.mark.parametrize("shape", SHAPES)
def test_page_holds_all_figures_without_clash_or_foreign_style(shape):
    page = "".join(figure.html for figure in figures_of(shape).values())
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert "http" not in page
    for forbidden in ("<style", " style=", "<metadata", "<?xml", "<!DOCTYPE", "font-family", "<script"):
        assert forbidden not in page


def test_no_two_figures_share_a_label():
    labels = [chart(real()).label for chart in OF_LAPORAN]
    labels += [chart(item).label for item in real().indikator for chart in OF_INDIKATOR]
    assert len(labels) == len(set(labels)) == 11


def test_metadata_for_the_stitch():
    data, metadata = OF_LAPORAN[0](real())._repr_mimebundle_()
    assert metadata["lakip"]["kind"] == "figure"
    assert metadata["lakip"]["label"] == "fig-penduduk-desa"
    assert metadata["lakip"]["title"] in data["text/html"]


def test_rows_of_sixty_desa_stand_apart():
    drawn = texts(svg(figures_of("enam_puluh_desa")["fig-penduduk-desa"]))
    totals = sorted(t.bawah for t in drawn if abs(t.kanan - style.LEBAR) < 0.5)
    assert len(totals) == 61
    assert min(b - a for a, b in itertools.pairwise(totals)) >= style.HURUF


def test_same_drawing_twice():
    first, second = figures(real()), figures(real())
    assert {label: f.html for label, f in first.items()} == {label: f.html for label, f in second.items()}


PROBE = """
from tests.unit.present.grafik.samples import figures, real
import hashlib
print(hashlib.sha256("".join(f.html for f in figures(real()).values()).encode()).hexdigest())
"""


def test_same_drawing_in_another_process(tmp_path):
    (tmp_path / "matplotlibrc").write_text(
        "font.size: 20\nsvg.fonttype: path\nlines.linewidth: 9\npatch.linewidth: 5\n"
    )
    seen = set()
    for seed, folder in (("1", ROOT), ("2", tmp_path)):
        # The second runs where a matplotlibrc lies that would make everything look different.
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}"}
        run = subprocess.run(
            [sys.executable, "-c", PROBE], cwd=folder, env=env, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        seen.add(run.stdout)
    assert len(seen) == 1


def test_settings_of_matplotlib_are_left_alone():
    import matplotlib

    before = dict(matplotlib.rcParams)
    OF_LAPORAN[0](real())
    assert dict(matplotlib.rcParams) == before


def test_importing_the_charts_does_not_import_matplotlib():
    code = "import lakip_nb.present.grafik, lakip_nb.present.bagan, sys; print('matplotlib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_cells_without_a_value_are_marked():
    page = figures_of("sebagian_kosong")["fig-unsur-ikm"].html
    assert page.count('<td class="kosong">–</td>') == 2
    assert page.count('<td class="angka">') == 16


@pytest.mark.parametrize("shape", SHAPES)
def test_both_drawings_say_the_same_figures(shape):
    for label, figure in figures_of(shape).items():
        said = [
            {word.strip("(),;") for text in drawn.itertext() for word in text.split() if any(map(str.isdigit, word))}
            for drawn in drawings(figure)
        ]
        assert len(said) in (0, 2) and said[:1] == said[1:], label
