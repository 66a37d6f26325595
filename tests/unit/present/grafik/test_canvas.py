"""What a drawing is made of, as it stands in a page."""

from xml.etree import ElementTree

import pytest

from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.canvas import Canvas


def drawn(canvas: Canvas) -> list[tuple[str, dict[str, str]]]:
    return [(element.tag, dict(element.attrib)) for element in ElementTree.fromstring(canvas.svg("alt"))]


def test_a_drawing_is_an_image_with_a_name() -> None:
    page = Canvas(40.126).svg('a "b" <c>')
    assert page == (
        '<svg class="luas" role="img" aria-label="a &quot;b&quot; &lt;c&gt;" viewBox="0 0 620 40.13" width="620" '
        'stroke-linejoin="round"></svg>'
    )


def test_a_narrow_drawing_waits_for_a_style_sheet() -> None:
    page = Canvas(40, style.SEMPIT).svg("alt")
    assert page.startswith('<svg class="sempit" display="none" role="img" aria-label="alt" viewBox="0 0 340 40"')


def test_a_rectangle() -> None:
    canvas = Canvas(40)
    canvas.persegi(1.005, 2, 10, 5, "#12436d")
    canvas.persegi(1, 2, 0, 5, "#12436d")  # of no width: nothing
    assert drawn(canvas) == [("path", {"class": "biru", "d": "M 1 2 L 11.01 2 L 11.01 7 L 1 7 z", "fill": "#12436d"})]


def test_lines() -> None:
    canvas = Canvas(40)
    canvas.garis([(0, 1), (5, 1)], style.POROS)
    canvas.garis([(0, 1), (5, 1)], style.POROS, tebal=1.2, putus=(3, 2.5))
    (_, plain), (_, dashed) = drawn(canvas)
    assert plain == {
        "class": "g-poros",
        "d": "M 0 1 L 5 1",
        "fill": "none",
        "stroke": "#8b98a5",
        "stroke-linecap": "square",
    }
    assert (dashed["stroke-dasharray"], dashed["stroke-width"]) == ("3,2.5", "1.2")
    assert "stroke-linecap" not in dashed


@pytest.mark.parametrize("shape", ["bulat", "wajik", "kotak", "segitiga"])
def test_markers_lie_around_their_point_and_have_a_rim(shape: str) -> None:
    canvas = Canvas(40)
    canvas.penanda(10, 20, shape, style.BIRU)
    ((_, marker),) = drawn(canvas)
    numbers = [float(part) for part in marker["d"].split() if part not in ("M", "L", "C", "z")]
    assert marker["d"].endswith(" z") and marker["stroke"] == "#ffffff"
    assert min(numbers[::2]) < 8 and max(numbers[::2]) > 12 and min(numbers[1::2]) < 18 and max(numbers[1::2]) > 22
    assert max(abs(x - 10) for x in numbers[::2]) < 5


def test_texts() -> None:
    canvas = Canvas(40)
    canvas.teks(1, 2, "a < b & c")
    canvas.teks(3.456, -0.001, "d", rata="kanan", tebal=True, nada="kecil")
    (_, plain), (_, bold) = drawn(canvas)
    assert plain == {"font-size": "11", "fill": "#1b2430", "x": "1", "y": "2"}
    assert list(bold.values()) == ["700", "10.8", "end", "redup", "#56616d", "3.46", "0"]
    assert "a &lt; b &amp; c</text>" in canvas.svg("alt")


def test_a_text_can_clear_the_ground_under_it() -> None:
    canvas = Canvas(40)
    canvas.teks(20, 20, "abc", rata="tengah", latar=True)
    (_, ground), (tag, _) = drawn(canvas)
    assert ground["fill"] == "#ffffff" and tag == "text"
    left, right = float(ground["d"].split()[1]), float(ground["d"].split()[4])
    assert left < 20 - style.lebar_teks("abc") / 2 and right > 20 + style.lebar_teks("abc") / 2
