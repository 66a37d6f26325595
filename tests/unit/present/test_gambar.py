import pytest

from lakip_nb.present import gambar, myst


def seen(source):
    return [(p.key, p.alt, p.judul, p.alone) for p in gambar.pictures(myst.parser().parse(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('![Warga](gambar/a.jpg "Antrean")', [("gambar/a.jpg", "Warga", "Antrean", True)]),
        ("![Warga](attachment:a%20b.png)", [("a b.png", "Warga", "Warga", True)]),
        ("![image.png](attachment:a.png)", [("a.png", "", "(tanpa judul)", True)]),
        ("![IMG_2033.JPG](attachment:a.png 'Rapat')", [("a.png", "", "Rapat", True)]),
        ("![](<gambar/hari pasar.png>)", [("gambar/hari pasar.png", "", "(tanpa judul)", True)]),
        ("![a **b** `c`](x.png)", [("x.png", "a b c", "a b c", True)]),
        ("![a](x.png)\n![b](y.png)", [("x.png", "a", "a", True), ("y.png", "b", "b", True)]),
        ("Lihat ![a](x.png) ini", [("x.png", "a", "a", False)]),
        ("## Judul ![a](x.png)", [("x.png", "a", "a", False)]),
        ("| a |\n|---|\n| ![a](x.png) |", [("x.png", "a", "a", False)]),
        ("[![a](x.png)](https://contoh.id)", [("x.png", "a", "a", False)]),
        ("- ![a](x.png)", [("x.png", "a", "a", True)]),
        ("```\n![a](x.png)\n```", []),
        ("<!-- ![a](x.png) -->", []),
        ("```{figure} gambar/a.jpg\n:alt: Warga\n:width: 40%\nAntrean\npanjang\n```",
         [("gambar/a.jpg", "Warga", "Antrean panjang", True)]),
        (":::{figure} gambar/a b.jpg\n:alt: Warga\n:::", [("gambar/a b.jpg", "Warga", "Warga", True)]),
        (":::{figure} javascript:alert(1)\n:::", [("", "", "(tanpa judul)", True)]),
        ("```{note}\nhalo\n```", []),
    ],
)  # fmt: skip
def test_pictures_are_read(source, expected):
    assert seen(source) == expected


def test_a_live_value_does_not_stand_in_the_words_of_a_picture():
    for source in ("![Ada {eval}`x`](a.png)", '![a](a.png "{eval}`x`")', ":::{figure} a.png\nAda {eval}`x`\n:::"):
        (picture,) = gambar.pictures(myst.parser().parse(source))
        assert picture.lives


def test_the_label_of_a_picture_opens_no_slot():
    assert myst.split_target("(fig-a)=\n![a](x.png)")[0] is None
    assert myst.split_target("(sarana)=\n## Sarana")[0] == "sarana"
