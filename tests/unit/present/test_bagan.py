"""The organisation chart."""

import re

from lakip_nb.data.rows.pegawai import Unit
from lakip_nb.present import bagan
from tests.unit.present.grafik.samples import changed, headline, real, rows


def boxes(figure) -> list[str]:
    return [
        re.sub(r"<[^>]*>", "", box)
        for box in re.findall(r'<span class="kotak">(.*?)</span>(?=<ul>|</li>)', figure.html)
    ]


def unit(id, induk=None, urut=1):
    return Unit(id=id, induk_id=induk, nama=id.capitalize(), urut=urut)


def test_published_structure():
    figure = bagan.struktur(real())
    assert headline(figure) == "Camat membawahi langsung 5 unit kerja dengan 5 unit di bawahnya"
    assert len(boxes(figure)) == 11
    assert boxes(figure)[:3] == [
        "Camat terisi 1 dari 1 formasi",
        "Sekretariat terisi 1 dari 1 formasi",
        "Sub Bagian Umum dan Kepegawaian terisi 1 dari 1 formasi",
    ]
    assert "  - Lurah (terisi 3 dari 3 formasi)" in figure.teks


def test_lists_nest_as_units_do():
    laporan = changed(
        struktur=[unit("b", "a", 2), unit("a"), unit("c", "a", 1), unit("d", "b")], jabatan=(), pegawai=()
    )
    figure = bagan.struktur(laporan)
    assert '<ul class="pohon"><li><span class="kotak">A</span><ul><li><span class="kotak">C</span></li>' in figure.html
    assert (
        '<li><span class="kotak">B</span><ul><li><span class="kotak">D</span></li></ul></li></ul></li></ul>'
        in figure.html
    )
    assert headline(figure) == "A membawahi langsung 2 unit kerja dengan 1 unit di bawahnya"


def test_empty_posts_are_counted():
    staff = [row for row in real().tabel.pegawai if row.id != "p08"]
    assert "Lurah terisi 2 dari 3 formasi" in boxes(bagan.struktur(changed(pegawai=staff)))


def test_without_staff_only_the_posts_are_known():
    assert "Lurah formasi 3" in boxes(bagan.struktur(changed(pegawai=())))


def test_names_are_escaped():
    figure = bagan.struktur(changed(struktur=rows("struktur", nama="Seksi <A> & B")))
    assert "Seksi &lt;A&gt; &amp; B" in figure.html and "<A>" not in figure.html


def test_a_head_alone_and_nobody():
    assert headline(bagan.struktur(changed(struktur=[unit("camat")]))) == "Camat tidak membawahi unit kerja"
    empty = bagan.struktur(changed(struktur=()))
    assert headline(empty) == "Data struktur organisasi belum diketahui."
    assert "<ul" not in empty.html and "Gambar</span>" in empty.html
