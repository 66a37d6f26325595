"""Charts as pictures."""

from io import BytesIO

import pytest
from PIL import Image

from lakip_nb.publish.word.drawings import DPI, drawn, letters

pytest.importorskip("resvg_py", reason="needs the libraries of requirements-docx.lock: run `make docx` once")

SVG = (
    '<svg role="img" aria-label="Naik &amp; turun" viewBox="0 0 390 100" width="560">'
    '<path d="M 0 0 L 390 0 L 390 100 L 0 100 z" fill="#12436d"/>'
    '<text x="9" y="50" font-size="40" fill="#ffffff">W</text></svg>'
)


@pytest.fixture(scope="module")
def font():
    with letters(':root { --huruf: "Segoe UI", Arial, sans-serif; }') as found:
        yield found


def test_the_letters_are_those_of_the_page(font):
    assert font.family == "'Segoe UI', Arial, sans-serif"
    assert font.files == ()


def test_a_chart_is_as_sharp_as_print_and_keeps_its_words(font):
    picture = drawn(SVG, font)
    image = Image.open(BytesIO(picture.content))
    assert picture.alt == "Naik & turun"
    assert image.width == pytest.approx(picture.width / 25.4 * DPI, abs=1)
    assert image.width / image.height == pytest.approx(3.9, abs=0.02)
    colours = {colour for _, colour in image.convert("RGB").getcolors(100_000)}
    assert {(0x12, 0x43, 0x6D), (255, 255, 255)} <= colours, "the letter is missing"


def test_a_chart_is_never_larger_than_the_page_has_room(font):
    wide = drawn(SVG.replace("0 0 390 100", "0 0 3900 100"), font)
    high = drawn(SVG.replace("0 0 390 100", "0 0 390 3900"), font)
    assert wide.width == pytest.approx(165) and high.height == pytest.approx(170)


@pytest.mark.parametrize(
    "svg", ['<svg class="tumpal" aria-hidden="true" viewBox="0 0 9 9"/>', SVG.replace("<svg ", '<svg class="sempit" ')]
)
def test_ornaments_and_what_only_a_telephone_shows_are_left_out(font, svg):
    assert drawn(svg, font) is None


def test_same_drawing_same_bytes(font):
    assert drawn(SVG, font) == drawn(SVG, font)
