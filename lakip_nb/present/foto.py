"""Pictures fit to leave the office: photos, maps and scans as small PNG or JPEG that hold pixels alone.

A picture is drawn anew from its pixels, so nothing else that its file held goes on: where and when it was
taken, the name of the phone, a thumbnail of what was cut off. Bytes in, bytes out; the same bytes give
the same bytes.
"""

import base64
import io
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MAKS_MB = 30
"""A file that is larger is none that an office means to show."""
MAKS_HALAMAN = 40
"""Pages that a scanned document may have."""
_MAKS_TITIK = 120_000_000
_UKURAN = ((1800, 82), (1400, 76), (1100, 70))
"""Longest side in points and quality of JPEG, tried until a picture is small enough."""
_CUKUP = 450 * 1024
_DAPAT = ("PNG", "JPEG", "WEBP")
_SIMPAN = "Simpan sebagai PNG, JPEG, atau WebP."


class FotoProblem(ValueError):
    """A file cannot be shown as a picture; the message is the Indonesian reason and what to do."""


@dataclass(frozen=True, slots=True)
class Foto:
    """A picture as a page may hold it."""

    jenis: str
    isi: bytes

    @property
    def base64(self) -> str:
        """Its bytes as text."""
        return base64.b64encode(self.isi).decode("ascii")


def bersih(isi: bytes) -> Foto:
    """The picture in a file, upright, small enough, and without anything but its pixels.

    Raises:
        FotoProblem: the file is no picture that can be shown.
    """
    return _kecil(_pixels(_opened(isi)), isi)


def periksa(isi: bytes) -> None:
    """Whether `bersih` will most likely take a file; its pixels are not read.

    Raises:
        FotoProblem: the file is no picture that can be shown.
    """
    _opened(isi)


def banyak_halaman(isi: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        FotoProblem: it cannot be read, asks for a password, or has too many.
    """
    with _document(isi) as document:
        return len(document)


def halaman(isi: bytes, nomor: int) -> Foto:
    """A page of a PDF, counted from 1, as a picture.

    Raises:
        FotoProblem: there is no such page, or it cannot be read.
    """
    with _document(isi) as document:
        if not 1 <= nomor <= len(document):
            raise FotoProblem(f"tidak mempunyai halaman {nomor}; halamannya {len(document)}.")
        page = document[nomor - 1]
        scale = min(_UKURAN[0][0] / max(*page.get_size(), 1), 4)
        return _kecil(page.render(scale=scale).to_pil().convert("RGB"), b"")


@contextmanager
def _document(isi: bytes) -> "Iterator[PdfDocument]":
    # 0.1 s, which only a report with scans pays
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(isi)) as document:
            if len(document) > MAKS_HALAMAN:
                raise FotoProblem(f"memuat {len(document)} halaman. Ambil paling banyak {MAKS_HALAMAN} halaman.")
            yield document
    except pypdfium2.PdfiumError as error:
        raise FotoProblem("bukan PDF yang dapat dibaca, atau bersandi. Simpan ulang tanpa sandi.") from error


def _opened(isi: bytes) -> "Image":
    # 0.05 s, which only a report with pictures pays
    from PIL.Image import DecompressionBombError, DecompressionBombWarning
    from PIL.Image import open as decoded

    start = isi[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"%pdf"):
        raise FotoProblem("ialah PDF. Sebut halamannya, misalnya lampiran/lhe.pdf#page=1.")
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")):
        raise FotoProblem(f"ialah SVG, yang dapat memuat program. {_SIMPAN}")
    if len(isi) > MAKS_MB * 1024 * 1024:
        raise FotoProblem(f"lebih besar dari {MAKS_MB} MB. Kecilkan dahulu.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DecompressionBombWarning)  # a telephone takes more; our limit is below
            gambar = decoded(io.BytesIO(isi), formats=_DAPAT)
    except DecompressionBombError as error:
        raise FotoProblem("terlalu banyak titiknya. Kecilkan dahulu.") from error
    except Exception as error:  # whatever a broken or hostile file makes the decoder say
        raise FotoProblem(f"bukan gambar yang dapat dibaca. {_SIMPAN}") from error
    if gambar.width * gambar.height > _MAKS_TITIK:
        raise FotoProblem("terlalu banyak titiknya. Kecilkan dahulu.")
    return gambar


def _pixels(gambar: "Image") -> "Image":
    """The pixels in colours of a page, as they are to be looked at."""
    from PIL import ImageOps

    longest = _UKURAN[0][0]
    profile = gambar.info.get("icc_profile")
    try:
        gambar.draft("RGB", (longest, longest))  # a large JPEG is read at half its size or less
        upright = ImageOps.exif_transpose(gambar)
        alpha = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
        plain = upright.convert("RGBA" if alpha else "RGB")
    except Exception as error:  # as above
        raise FotoProblem(f"rusak atau terpotong. {_SIMPAN}") from error
    return plain if alpha or not profile else _in_srgb(upright, plain, profile)


def _in_srgb(gambar: "Image", plain: "Image", profile: bytes) -> "Image":
    """The colours that a camera meant by its own profile, which does not go on."""
    from PIL import ImageCms

    if gambar.mode not in ("RGB", "CMYK"):
        return plain
    try:
        own: Any = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(gambar, own, ImageCms.createProfile("sRGB"), outputMode="RGB") or plain
    except (ImageCms.PyCMSError, OSError, ValueError):
        return plain


def _kecil(gambar: "Image", asal: bytes) -> Foto:
    """A drawing stays a PNG where that is small; all else becomes a JPEG."""
    gambar.info.clear()
    if asal.startswith(b"\x89PNG") or gambar.mode == "RGBA":
        drawn = _written(_within(gambar, _UKURAN[0][0]), "PNG", optimize=True)
        if len(drawn) <= _CUKUP:
            return Foto("image/png", drawn)
    photo = b""
    for longest, quality in _UKURAN:
        photo = _written(_within(_on_paper(gambar), longest), "JPEG", quality=quality, optimize=True)
        if len(photo) <= _CUKUP:
            break
    return Foto("image/jpeg", photo)


def _within(gambar: "Image", longest: int) -> "Image":
    if max(gambar.size) <= longest:
        return gambar
    scale = longest / max(gambar.size)
    return gambar.resize((max(1, round(gambar.width * scale)), max(1, round(gambar.height * scale))), reducing_gap=2.0)


def _on_paper(gambar: "Image") -> "Image":
    from PIL import Image

    if gambar.mode != "RGBA":
        return gambar
    paper = Image.new("RGB", gambar.size, "white")
    paper.paste(gambar, mask=gambar.getchannel("A"))
    return paper


def _written(gambar: "Image", form: str, **how: Any) -> bytes:
    file = io.BytesIO()
    gambar.save(file, form, **how)
    return file.getvalue()
