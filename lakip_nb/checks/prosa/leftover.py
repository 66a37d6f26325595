"""Rules E: what is wrong in the prose itself, before any value is put in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.rumpang import lubang
from lakip_nb.checks.prosa.sentences import NAMA, NILAI, in_report, lines, quote, shown, typed_numbers, without_names
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?!\d|[.,]\d)")
_SOURCE = "nilai"  # the column of identitas.csv: who gave data of which year
_OWN_YEAR = re.compile(r"\bNomor \{eval\}`[^`]*` Tahun (?:19|20)\d\d\b")  # of a regulation whose number is live

Sebutan = tuple[ProseCell, str, str]
"""Where something is named: the cell, the words, and the words with their neighbours."""

# Words of everyday that are also names: only a title before them makes them a name.
_EVERYDAY = frozenset("satu dua tiga empat lima enam tujuh delapan sembilan puluh belas ratus ribu air putih".split())
_TITLE = r"\b(?i:Kecamatan|Kec\.|Camat|Kabupaten|Kab\.|Bupati|Kota)\s+"
_OTHER_THING = r"(?<!Sungai )(?<!Selat )(?<!Pulau )(?<!Jalan )(?<!Desa )(?<!Dusun )(?<!Kelurahan )(?<!Danau )"


@aturan(
    "E01",
    "Tahun dalam naskah menyangkut laporan ini",
    "peringatan",
    "Tahun yang diketik dalam naskah harus tahun laporan, tahun sesudahnya, tahun dalam periode Renstra, atau tahun "
    "sebuah peraturan. Tahun lain biasanya tertinggal dari laporan yang disalin.",
    "Kelaziman: naskah tahun lalu disalin dan diperbarui sebagian",
    contoh="Tahun 2018 tidak menyangkut laporan ini: “Sejak tahun 2018 pelayanan dibenahi”.",
)
def asing(material: Material) -> Iterator[Finding]:
    """E01: years that nothing in this report explains, each with all its places."""
    yield from _sekali(
        _tahun_asing(material),
        lambda year: f"Tahun {year} bukan tahun laporan, tahun sesudahnya, atau tahun dalam periode Renstra",
        "laporan.year",
        "Perbarui tahunnya",
        "Hapus kalimatnya bila tertinggal dari laporan lain.",
    )


def _tahun_asing(material: Material) -> Iterator[Sebutan]:
    """Where the prose names a year that nothing explains: once for each cell."""
    identitas, year = material.laporan.identitas, material.laporan.year
    explained = {year, year + 1, *range(identitas.renstra_awal, identitas.renstra_akhir + 1)}
    for cell in material.prosa:
        text = without_names(_OWN_YEAR.sub(" ", in_report(cell)))
        known = {year, year + 1} if cell.slot == _SOURCE else explained
        for found in _first(_YEAR.finditer(text)):
            if int(found[0]) not in known:
                yield cell, found[0], quote(text, *found.span())


@aturan(
    "E02",
    "Naskah hanya menyebut wilayah yang berkaitan",
    "peringatan",
    "Nama kecamatan, kabupaten, atau kota lain yang bukan tetangga dan bukan pembanding biasanya tertinggal dari "
    "laporan yang disalin.",
    "Kelaziman: naskah kecamatan lain disalin dan diperbarui sebagian",
    contoh="Naskah menyebut Muara Damai, padahal laporan ini tentang Kecamatan Tanjung Makmur.",
)
def nama_lain(material: Material) -> Iterator[Finding]:
    """E02: names of other kecamatan and kabupaten, each with all its places."""
    identitas = material.laporan.identitas
    yield from _sekali(
        _wilayah_lain(material),
        lambda name: (
            f"Naskah menyebut {name}, padahal laporan ini tentang {identitas.instansi}, {identitas.nama_daerah}"
        ),
        "laporan.identitas.kecamatan",
        "Ganti namanya",
        "Bila memang dimaksud, catat wilayah itu sebagai batas atau pembanding.",
    )


def _wilayah_lain(material: Material) -> Iterator[Sebutan]:
    """Where the prose names another place: once for each cell."""
    own = _own_names(material)
    foreign = material.nama_lain - own
    if not foreign:
        return
    pattern = re.compile("|".join(_name(name) for name in sorted(own | foreign, key=lambda name: (-len(name), name))))
    upper = {name.upper(): name for name in foreign}
    for cell in material.prosa:
        text = shown(cell)
        for found in _first(pattern.finditer(text)):
            name = re.sub(rf"^{_TITLE}", "", found[0])
            name = upper.get(name, name)
            if name in foreign:
                yield cell, name, quote(text, *found.span())


@aturan(
    "E03",
    "Angka dalam naskah berasal dari data, tidak diketik",
    "peringatan",
    "Setiap angka yang dibaca orang dihitung di satu tempat dari satu data. Angka yang diketik dapat bertentangan "
    "dengan tabel dan tidak berubah bersama datanya. Nomor peraturan, pasal, dan nomor daftar bukan angka kinerja.",
    "Asas laporan ini: satu angka, satu data",
    contoh="Angka “96,65%” diketik, sehingga tidak ikut berubah bila datanya berubah.",
)
def angka_ketik(material: Material) -> Iterator[Finding]:
    """E03: numbers typed by hand; years that E01 reports are left to it."""
    unexplained = {(cell.place, year) for cell, year, _ in _tahun_asing(material)}
    for cell in material.prosa:
        text = in_report(cell)
        for word in dict.fromkeys(typed_numbers(text)):
            year = _YEAR.search(word)
            if year and (cell.kind == "data" or (cell.place, year[0]) in unexplained):
                continue  # a datum may name a year; another one's is told by E01
            start = text.find(word)
            found = _finding(
                cell,
                word.strip(".,;:()"),
                f"Angka “{word.strip('.,;:()')}” diketik, sehingga tidak ikut berubah bila datanya berubah: "
                f"“{quote(text, start, start + len(word))}”.",
                _perbaiki(cell, "…", "Tulis kalimatnya tanpa angka itu; angkanya disebut laporan dari data"),
            )
            # An official list is quoted: a figure in it may be the document's own.
            yield replace(found, berat="catatan") if cell.file.endswith("/teks_daftar.csv") else found


@aturan(
    "E04",
    "Kalimat tidak rumpang",
    "peringatan",
    "Kata yang meminta nilai tanpa nilai, kata sambung yang tidak menyambung apa pun, dan tanda baca dengan spasi "
    "berlebih biasanya berarti ada nilai yang terhapus.",
    "EYD V tentang pemakaian tanda baca",
    contoh="Kalimat rumpang: “Realisasi sebesar dan sisanya kembali ke kas daerah”.",
)
def rumpang(material: Material) -> Iterator[Finding]:
    """E04: sentences with a hole."""
    saran = "Lengkapi kata atau nilai yang hilang, atau rapikan tanda bacanya."
    for cell in material.prosa:
        holes = (quote(line, *found.span()) for line in lines(cell) for found in lubang(line))
        for words in dict.fromkeys(holes):
            yield _finding(cell, words, f"Kalimat rumpang: “{words}”.", saran)


def _first(matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Each text once."""
    seen: dict[str, re.Match[str]] = {}
    for found in matches:
        seen.setdefault(found[0], found)
    return iter(seen.values())


def _name(name: str) -> str:
    words = re.escape(name)
    forms = rf"(?:{words}|{re.escape(name.upper())})\b"
    if all(word.casefold() in _EVERYDAY for word in name.split()):
        return _TITLE + forms
    return rf"\b{_OTHER_THING}{forms}"


def _own_names(material: Material) -> frozenset[str]:
    laporan = material.laporan
    identitas = laporan.identitas
    names = {identitas.kecamatan, identitas.kabupaten, identitas.tempat, identitas.kecamatan_pembanding}
    names |= {name for row in laporan.tabel.batas for name in (row.nama, row.kabupaten)}
    names |= {name for item in laporan.indikator for name in item.pembanding}
    names |= {row.nama for row in laporan.tabel.desa}
    return frozenset(re.sub(r"^(?:Kecamatan|Kabupaten|Kota|Desa|Kelurahan) ", "", name) for name in names if name)


def _sekali(
    sebutan: Iterator[Sebutan], pesan: Callable[[str], str], ekspresi: str, dalam_tabel: str, atau: str
) -> Iterator[Finding]:
    """What stands in several cells of notebooks, or of tables, as one finding with all its places."""
    found: dict[tuple[str, bool], list[Sebutan]] = {}
    for item in sebutan:
        found.setdefault((item[1], item[0].kind == "data"), []).append(item)
    for (words, _), ((cell, _, quoted), *others) in found.items():
        more = f", dan di {kata.angka(len(others))} tempat lain" if others else ""
        yield cell.tempat(f"“{words}”").temuan(
            f"{pesan(words)}: “{quoted}”{more}.",
            f"{_perbaiki(cell, ekspresi, dalam_tabel)} {atau}",
            {"kata": words} | ({"tempat": len(others) + 1} if others else {}),
            juga=[other.tempat(f"“{words}”") for other, _, _ in others],
        )


def _perbaiki(cell: ProseCell, ekspresi: str, dalam_tabel: str) -> str:
    """What to do in a notebook, where values live, and in a table, where they cannot."""
    return f"{dalam_tabel}." if cell.kind == "data" else f"Pakai nilai hidup {{eval}}`{ekspresi}`."


def _finding(cell: ProseCell, words: str, pesan: str, saran: str) -> Finding:
    words = words.replace(NILAI, "[…]").replace(NAMA, "[…]")
    return cell.tempat(f"“{words}”").temuan(pesan, saran, {"kata": words})
