"""Made-up pictures and scans, with what a telephone writes into them."""

import base64
import io
import random

from PIL import Image
from PIL.PngImagePlugin import PngInfo

RAHASIA = "Rahasia-Kantor"
"""Stands in everything of a file that is no pixel."""


def photo(width=900, height=600, form="JPEG", seed=1, **more):
    """A photo with its place, the name of a phone, a comment; `upright` False for one held on its side."""
    image = Image.new("RGB", (width, height), (30, 90, 160))
    image.paste((200, 40, 30), (0, 0, width // 2, height // 2))
    exif = Image.Exif()
    exif[0x010F] = RAHASIA
    exif[0x0112] = 1 if more.pop("upright", True) else 6
    exif.get_ifd(0x8825)[29] = RAHASIA
    file = io.BytesIO()
    if form == "PNG":
        text = PngInfo()
        text.add_text("Author", RAHASIA)
        more["pnginfo"] = text
    if form == "JPEG":
        more["comment"] = RAHASIA.encode()
    image.save(file, form, exif=exif, **more)
    return file.getvalue()


def noise(width, height, form="JPEG"):
    """A picture that no encoder makes small."""
    image = Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))
    file = io.BytesIO()
    image.save(file, form)
    return file.getvalue()


def scan(pages=2):
    """A PDF of scanned pages."""
    sheets = [Image.new("RGB", (300, 420), (255 - 40 * n, 255, 240)) for n in range(pages)]
    file = io.BytesIO()
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    return file.getvalue()


def pasted(content, kind="image/png"):
    """Bytes as a cell holds what was pasted."""
    return {kind: base64.b64encode(content).decode()}


def opened(content):
    """A picture, with its pixels."""
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
