"""Rules E: what is wrong in the prose itself, before any value is put in."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.naskah import NAMA, NILAI, in_report, lines, quote, shown, typed_numbers, without_names
from lakip_nb.checks.prosa.rumpang import lubang
from lakip_nb.checks.rule import aturan

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?!\d|[.,]\d)")
_OWN_YEAR = re.compile(r"\bNomor \{eval\}`[^`]*` Tahun (?:19|20)\d\d\b")  # of a regulation whose number is live

# Words of everyday that are also names: only a title before them makes them a name.
_EVERYDAY = frozenset("satu dua tiga empat lima enam tujuh delapan sembilan puluh belas ratus ribu air putih".split())
_TITLE = r"\b(?i:Kecamatan|Kec\.|Camat|Kabupaten|Kab\.|Bupati|Kota)\s+"
_OTHER_THING = r"(?<!Sungai )(?<!Selat )(?<!Pulau )(?<!Jalan )(?<!Desa )(?<!Dusun )(?<!Kelurahan )(?<!Danau )"


@aturan(
    "E01",
    "Tahun yang tidak dijelaskan laporan",
    "peringatan",
    "Tahun yang diketik dalam naskah harus tahun laporan, tahun sesudahnya, tahun dalam periode Renstra, atau tahun "
    "sebuah peraturan. Tahun lain biasanya tertinggal dari laporan yang disalin.",
    "Kelaziman: naskah tahun lalu disalin dan diperbarui sebagian",
)
def asing(material: Material) -> Iterator[Finding]:
    """E01: years that nothing in this report explains."""
    identitas, year = material.laporan.identitas, material.laporan.year
    explained = {year, year + 1, *range(identitas.renstra_awal, identitas.renstra_akhir + 1)}
    for sel in material.prosa:
        text = without_names(_OWN_YEAR.sub(" ", in_report(sel)))
        for found in _first(_YEAR.finditer(text)):
            if int(found[0]) not in explained:
                yield _temuan(
                    sel,
                    found[0],
                    f"Tahun {found[0]} bukan tahun laporan, tahun sesudahnya, atau tahun dalam periode Renstra: “{quote(text, *found.span())}”.",
                    "Pakai nilai hidup, misalnya {eval}`laporan.year`, atau hapus kalimat yang tertinggal dari laporan lain.",
                )


@aturan(
    "E02",
    "Nama wilayah lain dalam naskah",
    "peringatan",
    "Nama kecamatan, kabupaten, atau kota lain yang bukan tetangga dan bukan pembanding biasanya tertinggal dari "
    "laporan yang disalin.",
    "Kelaziman: naskah kecamatan lain disalin dan diperbarui sebagian",
)
def nama_lain(material: Material) -> Iterator[Finding]:
    """E02: names of other kecamatan and kabupaten."""
    own = _own_names(material)
    foreign = material.nama_lain - own
    if not foreign:
        return
    pattern = re.compile("|".join(_name(name) for name in sorted(own | foreign, key=lambda name: (-len(name), name))))
    upper = {name.upper(): name for name in foreign}
    for sel in material.prosa:
        text = shown(sel)
        for found in _first(pattern.finditer(text)):
            name = re.sub(rf"^{_TITLE}", "", found[0])
            name = upper.get(name, name)
            if name in foreign:
                yield _temuan(
                    sel,
                    name,
                    f"Naskah menyebut {name}, padahal laporan ini tentang Kecamatan {material.laporan.identitas.kecamatan}, "
                    f"Kabupaten {material.laporan.identitas.kabupaten}: “{quote(text, *found.span())}”.",
                    "Ganti dengan {eval}`laporan.identitas.kecamatan`, atau catat wilayah itu sebagai batas atau pembanding.",
                )


@aturan(
    "E03",
    "Angka yang diketik dalam naskah",
    "peringatan",
    "Setiap angka yang dibaca orang dihitung di satu tempat dari satu data. Angka yang diketik dapat bertentangan "
    "dengan tabel dan tidak berubah bersama datanya. Nomor peraturan, pasal, dan nomor daftar bukan angka kinerja.",
    "Asas laporan ini: satu angka, satu data",
)
def angka_ketik(material: Material) -> Iterator[Finding]:
    """E03: numbers typed by hand; years that E01 reports are left to it."""
    unexplained = {item.tempat for item in asing.fungsi(material)}
    for sel in material.prosa:
        text = in_report(sel)
        for word in dict.fromkeys(typed_numbers(text)):
            year = _YEAR.search(word)
            if year and _tempat(sel, year[0]) in unexplained:
                continue
            start = text.find(word)
            yield _temuan(
                sel,
                word.strip(".,;:()"),
                f"Angka diketik: “{quote(text, start, start + len(word))}”. Angka ini tidak ikut berubah bila datanya berubah.",
                "Pakai nilai hidup {eval}`…` yang mengambil angka ini dari data.",
            )


@aturan(
    "E04",
    "Kalimat rumpang",
    "peringatan",
    "Kata yang meminta nilai tidak diikuti nilai, kata sambung tidak menyambung apa pun, atau tanda baca berdiri "
    "dengan spasi berlebih: biasanya ada nilai yang terhapus.",
    "EYD V tentang pemakaian tanda baca",
)
def rumpang(material: Material) -> Iterator[Finding]:
    """E04: sentences with a hole."""
    for sel in material.prosa:
        seen: list[str] = []
        for line in lines(sel):
            for found in lubang(line):
                words = quote(line, *found.span())
                if words not in seen:
                    seen.append(words)
                    yield _temuan(
                        sel,
                        words,
                        f"Kalimat rumpang: “{words}”.",
                        "Lengkapi yang hilang, biasanya sebuah nilai hidup, atau rapikan tanda bacanya.",
                    )


def _first(matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Each text once."""
    seen = set()
    for found in matches:
        if found[0] not in seen:
            seen.add(found[0])
            yield found


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


def _tempat(sel: ProseCell, words: str) -> str:
    return f"{sel.berkas}, sel {sel.nomor}, “{words}”"


def _temuan(sel: ProseCell, words: str, pesan: str, saran: str) -> Finding:
    words = words.replace(NILAI, "[…]").replace(NAMA, "[…]")
    return Finding(pesan, _tempat(sel, words), saran, berkas=sel.berkas, nilai={"kata": words})
