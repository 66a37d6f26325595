"""The emblem on the cover: found, known by its content, small."""

import pytest

from lakip_nb.data import lambang

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
JPEG, WEBP = b"\xff\xd8\xff\xe0" + b"0" * 20, b"RIFF0000WEBPVP8 "


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "image/png"),
        (JPEG, "image/jpeg"),
        (WEBP, "image/webp"),
        (b"RIFF0000WAVEfmt ", None),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_content(content, kind):
    assert lambang.kind(content) == kind


def test_without_one_there_is_nothing_to_say(tmp_path):
    assert lambang.find(tmp_path) is None
    assert lambang.faults(tmp_path, tmp_path) == []


def test_a_good_one_has_no_fault_whatever_its_ending(tmp_path):
    (tmp_path / "lambang.jpg").write_bytes(PNG)
    assert lambang.find(tmp_path) == tmp_path / "lambang.jpg"
    assert lambang.faults(tmp_path, tmp_path) == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("lambang.svg", b"<svg/>", "bukan gambar PNG, JPEG, atau WebP."),
        ("lambang.png", PNG + b"0" * lambang.MAKS_KB * 1024, "berukuran 150 KB."),
    ],
)
def test_a_bad_one_is_named_with_what_to_do(tmp_path, name, content, problem):
    (tmp_path / name).write_bytes(content)
    (fault,) = lambang.faults(tmp_path, tmp_path)
    assert (fault.file, fault.problem) == (name, problem)
    assert fault.remedy


def test_two_are_one_too_many(tmp_path):
    for name in ("lambang.png", "lambang.jpg"):
        (tmp_path / name).write_bytes(PNG)
    (fault,) = lambang.faults(tmp_path, tmp_path)
    assert fault.problem == "bukan satu-satunya lambang di folder ini."
