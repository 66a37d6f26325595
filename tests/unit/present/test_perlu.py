"""What a piece needs is told before it is made, and is what it shows."""

import pytest

from lakip_nb.present import bagan, daftar, grafik, kata, tabel
from lakip_nb.present.perlu import PERLU, berisi
from tests.support.reports import REPORTS, every_call, made_up, public, real
from tests.support.synthetic import OPTIONAL

OWN = {"dari", "gaya"}
"""What an office shows of its own, whatever the report's data."""
PIECES = [(room, name) for room in (tabel, grafik, daftar, bagan) for name in public(room) if name not in OWN]


def empty(piece) -> bool:
    """Whether a piece shows nothing but that it has nothing to show."""
    if isinstance(piece, tabel.Tabel):
        return not piece.baris
    if piece.kind == "figure":
        return "<svg" not in piece.html and "<ul" not in piece.html
    return not piece.html or '<p class="kosong"' in piece.html


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("room", "name"), PIECES, ids=[f"{room.__name__[14:]}.{name}" for room, name in PIECES])
def test_nothing_empty_is_shown(room, name, report):
    function = getattr(room, name)
    for call in every_call(function, REPORTS[report]()):
        if PERLU.get(function, lambda **_: True)(**call):
            piece = function(**call)
            assert not empty(piece)
            html = piece.html() if isinstance(piece, tabel.Tabel) else piece.html
            drawn = room is grafik or name == "peluru"
            assert drawn or f">{kata.TIDAK_ADA}<" not in html


def test_what_a_chapter_calls_is_asked():
    bare, whole = {"laporan": made_up(OPTIONAL)}, {"laporan": real()}
    for source in (
        "tabel.sarana(laporan)",
        "daftar.fungsi(laporan)",
        'ungkapan.kelompok(laporan, "suku")',
        "ungkapan.unsur(laporan, terendah=True)",
        "laporan.identitas.visi",
        "kata.terbilang(laporan.survei.responden)",
        'kata.terbilang(len(laporan.daftar("misi")))',
    ):
        assert not berisi(source, bare), source
        assert berisi(source, whole), source


@pytest.mark.parametrize(
    "source",
    ["", "x = 1", "1 +", "tak_dikenal.apa(laporan)", "kata.persen(laporan.tak_ada)", "kata.persen(x)", "'a'"],
)
def test_what_cannot_be_told_is_there(source):
    assert berisi(source, {"laporan": real()})


def test_a_sentence_is_there_when_it_says_anything():
    laporan = real()
    names = {"laporan": laporan, "indikator": laporan.indikator_ber_id("ikm")}
    assert berisi("kalimat.penutup(laporan, indikator)", names)
    assert not berisi("kalimat.penopang(laporan, indikator)", names)  # its target was missed


def test_words_for_what_is_not_decided_are_there():
    assert berisi("kata.status(nilai)", {"nilai": None})
    assert not berisi("kata.persen(nilai)", {"nilai": None})
