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
        ("<!-- Mengapa? -->\n\n{narasi}`analisis-ikm`", "analisis-ikm"),
        ("<!-- Mengapa? -->\n{narasi}`analisis-ikm`", "analisis-ikm"),
        ("<!-- Mengapa? --> {narasi}`analisis-ikm`", None),
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


def test_remarks_are_for_those_who_write():
    assert myst.remarks("<!-- Mengapa? -->\n\nTeks <!-- satu\ndua -->") == ("Mengapa?", "satu\ndua")
    assert [myst.is_blank(text) for text in ("", " \n", "<!-- a -->\n\n<!--\nb -->", "<!-- a --> b")] == [True] * 3 + [
        False
    ]


@pytest.mark.parametrize("mark", ["•\t", "•   ", "▪ ", "\uf0b7\u00a0"])
def test_a_list_pasted_from_word_is_a_list(mark):
    html = myst.parser().render(f"Yang kurang:\n{mark}kursi\n{mark}meja {{eval}}`x`\n")
    assert html.count("<li>") == 2 and "kursi" in html
    assert myst.expressions(f"{mark}meja {{eval}}`x`") == ("x",)


@pytest.mark.parametrize("text", ["a • b", "```\n• kursi\n```", "~~~\n```\n• kursi\n~~~", "•tanpa jarak"])
def test_other_bullets_stay_as_they_are(text):
    html = myst.parser().render(text)
    assert "<li>" not in html and "•" in html


def test_a_bullet_after_a_fence_is_one_of_a_list():
    assert "<li>" in myst.parser().render("```\nx\n```\n\n• kursi")
