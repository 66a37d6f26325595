import io
import struct
import zlib

import pytest
from PIL import Image

from lakip_nb.present import foto
from tests.support.foto import RAHASIA, noise, opened, photo, scan


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_goes_on(form):
    given = photo(form=form)
    assert RAHASIA.encode() in given
    clean = foto.bersih(given)
    assert RAHASIA.encode() not in clean.isi
    shown = opened(clean.isi)
    assert shown.size == (900, 600)
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not shown.getexif()
    assert clean.jenis == ("image/png" if form == "PNG" else "image/jpeg")


def test_a_photo_stands_as_it_was_looked_at():
    shown = opened(foto.bersih(photo(upright=False)).isi)
    assert shown.size == (600, 900)
    # what was at the upper left of the sensor is at the upper right
    assert shown.getpixel((590, 10))[0] > 150 > shown.getpixel((10, 10))[0]


def test_a_large_picture_becomes_small():
    clean = foto.bersih(noise(2600, 1900))
    assert max(opened(clean.isi).size) <= 1800
    assert len(clean.isi) < 900 * 1024


def test_a_drawing_with_much_in_it_becomes_a_photo():
    assert foto.bersih(noise(900, 700, "PNG")).jenis == "image/jpeg"


def test_what_is_transparent_is_white_on_a_photo():
    image = Image.open(io.BytesIO(noise(900, 700, "PNG"))).convert("RGBA")
    image.putalpha(0)
    file = io.BytesIO()
    image.save(file, "PNG")
    clean = opened(foto.bersih(file.getvalue()).isi)
    assert clean.mode == "RGBA" or clean.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_the_same_picture_gives_the_same_bytes(form):
    assert foto.bersih(photo(form=form)) == foto.bersih(photo(form=form))


@pytest.mark.parametrize("mode", ["L", "P", "1", "LA", "CMYK", "I;16"])
def test_every_kind_of_colour_is_taken(mode):
    image = Image.new("RGB", (40, 30), (10, 200, 90)).convert("L" if mode == "I;16" else mode)
    file = io.BytesIO()
    image.save(file, "JPEG" if mode == "CMYK" else "PNG")
    assert opened(foto.bersih(file.getvalue()).isi).size == (40, 30)


def bomb(width, height):
    """A PNG of a few bytes that says it is huge."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "bukan gambar"),
        (b"halo", "bukan gambar"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "SVG, yang dapat memuat program"),
        (b'  <?xml version="1.0"?><svg/>', "SVG"),
        (b"\xef\xbb\xbf<svg/>", "SVG"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "bukan gambar"),
        (b"%PDF-1.4", "Sebut halamannya"),
        (photo()[:900], "terpotong"),
        (bomb(60000, 60000), "terlalu banyak titiknya"),
        (bomb(11500, 11500), "terlalu banyak titiknya"),
        (bomb(900, 900), "terpotong"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "bukan gambar"),
    ],
)
def test_what_is_no_picture_is_refused_with_what_to_do(content, words):
    with pytest.raises(foto.FotoProblem, match=words) as caught:
        foto.bersih(content)
    assert str(caught.value).endswith(".")


def test_a_file_that_is_too_large_is_not_opened():
    with pytest.raises(foto.FotoProblem, match="30 MB"):
        foto.bersih(b"\xff\xd8\xff" + bytes(foto.MAKS_MB * 1024 * 1024))


def test_a_page_of_a_scan_is_a_picture():
    content = scan(3)
    assert foto.banyak_halaman(content) == 3
    first, last = (opened(foto.halaman(content, n).isi) for n in (1, 3))
    assert first.height > first.width
    assert first.getpixel((9, 9)) != last.getpixel((9, 9))
    assert foto.halaman(content, 2) == foto.halaman(content, 2)
    for number in (0, 4):
        with pytest.raises(foto.FotoProblem, match="halamannya 3"):
            foto.halaman(content, number)


def test_a_scan_that_cannot_be_read_is_refused():
    for content in (b"%PDF-1.4\n%rusak", b""):
        with pytest.raises(foto.FotoProblem, match="bukan PDF yang dapat dibaca"):
            foto.banyak_halaman(content)
    with pytest.raises(foto.FotoProblem, match="paling banyak 40 halaman"):
        foto.banyak_halaman(scan(41))
