"""What a cell displays: HTML, text, and the label for the stitch."""

from typing import Any

import pytest

from lakip_nb.present.output import Keluaran, nomor


def test_a_captioned_piece_carries_its_label() -> None:
    piece = Keluaran("<figure></figure>", "teks", "figure", "fig-uji", "Judul & lain")
    data, metadata = piece._repr_mimebundle_()
    assert data == {"text/html": "<figure></figure>", "text/plain": "teks"}
    assert metadata == {"lakip": {"kind": "figure", "label": "fig-uji", "title": "Judul & lain"}}


def test_a_piece_without_caption_carries_nothing() -> None:
    assert Keluaran("<p>a</p>", "a")._repr_mimebundle_() == ({"text/html": "<p>a</p>", "text/plain": "a"}, {})


@pytest.mark.parametrize(("kind", "word"), [("table", "Tabel"), ("figure", "Gambar")])
def test_the_placeholder_of_a_number(kind: Any, word: str) -> None:
    assert nomor(kind, "tbl-a") == f'<span class="nomor" data-label="tbl-a">{word}</span>'
    assert 'data-label="&quot;&lt;"' in nomor(kind, '"<')
