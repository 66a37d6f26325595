"""Sentences, lists and quotes that name what is not there go, and nothing else does."""

import pytest

from lakip_nb.run.chapters.cut import blocks, cut, joined


def without(source: str, *gone: str, followed: bool = True) -> str:
    return cut(source, lambda text: any(word in text for word in gone), followed)


def test_what_is_whole_stays_as_it_is_written():
    source = "Satu.\n\n\nDua  kali.\n"
    assert without(source, "tiga") is source


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("Satu. Dua GONE. Tiga.", "Satu. Tiga."),
        ("GONE satu. Dua.", "Dua."),
        ("Satu. Dua\nGONE.", "Satu."),
        ("Satu GONE.", ""),
        ("Satu.\n\nDua GONE.\n\nTiga.", "Satu.\n\nTiga."),
        # a sentence that is computed whole, beside others of its kind
        ("Satu. {eval}`kalimat.dua(x)` {eval}`kalimat.GONE(x)` Tiga.", "Satu. {eval}`kalimat.dua(x)` Tiga."),
        ("{eval}`kalimat.GONE(x)`", ""),
        # a stop inside a live value, a reference or an abbreviation ends no sentence
        ("Nilai {eval}`kata.A(x. Y)` dan GONE. Dua.", "Dua."),
        ("Lihat [Bab I. Satu](#bab) GONE. Dua.", "Dua."),
        ("Menurut H. Ahmad GONE. Dua.", "Dua."),
        ("Peraturan No. 5 GONE. Dua.", "Dua."),
        ("Satu! “Dua GONE.” Tiga?", "Satu! Tiga?"),
    ],
)
def test_a_sentence_goes_whole(source, left):
    assert without(source, "GONE") == left


@pytest.mark.parametrize(
    "block",
    ["- satu\n- dua GONE", "1. satu GONE\n2. dua", "> visi GONE", "| a |\n|---|\n| GONE |", "Istilah\n: arti GONE"],
)
def test_a_list_or_a_quote_goes_with_the_sentence_that_announces_it(block):
    assert without(f"Awal. Isinya:\n\n{block}\n\nAkhir.", "GONE") == "Awal.\n\nAkhir."


def test_headings_and_targets_stay():
    source = "(sec-a)=\n## Judul GONE\n\nIsi GONE."
    assert without(source, "GONE") == "(sec-a)=\n## Judul GONE"


def test_what_announces_nothing_goes():
    assert without("Satu. Isinya:", followed=False) == "Satu."
    assert without("Isinya:", followed=False) == ""
    assert without("Satu.", followed=False) == "Satu."


def test_pieces_put_together_are_the_source():
    source = "(sec-a)=\n## Judul\n\nSatu.\n\n```\nkode\n\n## bukan judul\n```\n\nDua."
    assert joined(blocks(source)) == source
    assert len(blocks(source)) == 5
