import pytest

from lakip_nb.present import myst


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Tahun {eval}`year`.", ("year",)),
        ("# Judul {eval}`a.b(c)`\n\n- satu {eval}`d`\n- dua", ("a.b(c)", "d")),
        ("| A |\n|---|\n| {eval}`x` |", ("x",)),
        ("**{eval}`x`** dan [{eval}`y`](#z)", ("x", "y")),
        ("{eval}``d['`']``", ("d['`']",)),
        ("Kode ``{eval}`x` `` saja.", ()),
        ("```\n{eval}`x`\n```", ()),
        ("    {eval}`x`", ()),
        ("<!-- {eval}`x` -->", ()),
        ("% {eval}`x`", ()),
        (r"\{eval}`x`", ()),
        ("{narasi}`x`", ()),
        ("biasa", ()),
    ],
)
def test_expressions_are_roles_and_nothing_else(source, expected):
    assert myst.expressions(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{narasi}`analisis-ikm`", "analisis-ikm"),
        ("\n{narasi}`analisis-ikm`\n", "analisis-ikm"),
        ("Teks {narasi}`analisis-ikm`", None),
        ("{narasi}`a` {narasi}`b`", None),
        ("{eval}`x`", None),
        ("`{narasi}`", None),
        ("", None),
    ],
)
def test_a_slot_stands_alone(source, expected):
    assert myst.slot(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("(a-b)=\n## Judul\n\nTeks.", ("a-b", "Teks.")),
        ("(a-b)=\n\n## Judul\nTeks.", ("a-b", "Teks.")),
        ("(a-b)=\nTeks.", ("a-b", "Teks.")),
        ("(a-b)=\n#tagar bukan judul", ("a-b", "#tagar bukan judul")),
        ("(a-b)=", ("a-b", "")),
        ("Teks.\n\n(a-b)=\n## Judul", (None, "Teks.\n\n(a-b)=\n## Judul")),
        ("(dalam kurung)", (None, "(dalam kurung)")),
        ("", (None, "")),
    ],
)
def test_a_target_is_taken_off_with_its_heading(source, expected):
    assert myst.split_target(source) == expected


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("'96,65%'", "96,65%"),
        ('"Jum\'at"', "Jum'at"),
        (r"'a\nb'", "a\nb"),
        ("'<b>'", "<b>"),
        ("2023", "2023"),
        ("''", ""),
    ],
)
def test_value_is_text(plain, expected):
    assert myst.value({"status": "ok", "data": {"text/plain": plain}, "metadata": {}}) == expected


@pytest.mark.parametrize("plain", ["None", "nan", "0.30000000000000004", "True", "['a']", "<object at 0x7f>", ""])
def test_value_refuses_what_is_not_text(plain):
    with pytest.raises(myst.ValueProblem, match="bukan teks"):
        myst.value({"status": "ok", "data": {"text/plain": plain}, "metadata": {}})


def test_value_tells_why_an_expression_failed():
    with pytest.raises(myst.ValueProblem, match="^NameError: name 'x' is not defined$"):
        myst.value({"status": "error", "ename": "NameError", "evalue": "name 'x' is not defined"})


def test_raw_html_is_text_and_comments_are_gone():
    html = myst.parser().render("a <b>c</b> <!-- d -->\n\n<script>e</script>")
    assert "<b>" not in html and "<script>" not in html
    assert "&lt;b&gt;c&lt;/b&gt;" in html and "&lt;script&gt;" in html
    assert "d" not in html.replace("&lt;", "").replace("&gt;", "")
