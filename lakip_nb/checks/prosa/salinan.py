"""Words carried from elsewhere: another place by its title, last year's year in a datum, one text in two places."""

import re
from collections.abc import Iterator
from itertools import combinations

from lakip_nb.checks.aturan.vocabulary import pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import in_report, quote, sentences, shown
from lakip_nb.checks.rule import aturan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kata

_PLACE = re.compile(
    r"\b(?P<jenis>Kecamatan|Kec\.|Camat|Kabupaten|Kab\.|Bupati)\s+(?P<nama>[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})"
)
# Words that follow the title without being a name: titles of programmes, of posts, parts of a sentence.
_NO_NAME = frozenset(
    "Layak Sehat Sayang Tangguh Bersih Terpadu Terbaik Tahun Nomor Dan Dalam Perangkat Peduli Ramah Siaga Sadar Cerdas "
    "Berprestasi Tanggap Anti Bebas Bersinar Inklusif Kreatif Mandiri Maju Hijau Pintar Digital Selaku Sebagai Yang Di "
    "Atau Se Kota Provinsi Untuk Dengan Melalui Pada Oleh Serta Tingkat Membangun Berbasis Unggul Teladan".split()
)
_OTHERS = re.compile(r"\b(?:berbatas\w*|tetangga|dibanding\w*|perbandingan|pembanding|pemekaran|sebelah|studi)\b", re.I)


@aturan(
    "H88",
    "Kecamatan dan kabupaten yang disebut dikenal laporan ini",
    "peringatan",
    "Nama sesudah kata Kecamatan, Camat, Kabupaten, atau Bupati yang bukan wilayah sendiri, batas, atau pembanding "
    "biasanya tertinggal dari laporan yang disalin, juga bila tidak ada dalam daftar nama.",
    "Kelaziman: naskah kecamatan lain disalin dan diperbarui sebagian",
    contoh="Naskah menyebut Kecamatan Tanah Merah, yang tidak dikenal laporan ini.",
)
def wilayah_asing(material: Material) -> Iterator[Finding]:
    """H88: a place by its title that neither the data nor the list of names has."""
    known = {name.casefold() for name in _known(material)}
    for cell in material.prosa:
        text = shown(cell)
        for found in _PLACE.finditer(text):
            words = found["nama"].split()
            name = " ".join(words[: next((at for at, word in enumerate(words) if word in _NO_NAME), len(words))])
            own = name.casefold()
            if not name or any(own.startswith(one) or one.startswith(own) for one in known):
                continue
            if not _OTHERS.search(text[max(0, found.start() - 60) : found.start()]):
                yield cell.tempat(f"“{name}”").temuan(
                    f"Naskah menyebut {found['jenis']} {name}, yang bukan wilayah laporan ini, batas, atau "
                    f"pembandingnya: “{quote(text, *found.span())}”.",
                    "Perbaiki namanya; bila memang dimaksud, catat wilayah itu sebagai batas atau pembanding.",
                    {"nama": name},
                )


def _known(material: Material) -> Iterator[str]:
    """Names that may be said, and those whose rule is another: of the list of names."""
    laporan = material.laporan
    identitas = laporan.identitas
    names = [identitas.kecamatan, identitas.kabupaten, identitas.tempat, identitas.kecamatan_pembanding or ""]
    names += [name for row in laporan.tabel.batas for name in (row.nama, row.kabupaten or "")]
    names += [name for item in laporan.indikator for name in item.pembanding]
    names += [row.nama for row in laporan.tabel.desa]
    names += [name for row in laporan.tabel.nama_wilayah for name in (row.nama, row.kabupaten or "")]
    yield from (
        re.sub(r"^(?:Kecamatan|Kabupaten|Kota|Desa|Kelurahan) ", "", n) for n in (*names, *material.nama_lain) if n
    )


_YEAR_BEFORE = re.compile(
    r"\b(?:(?:pada|di|selama|sepanjang|dalam|hingga)\s+)?(?:tahun|TA\.?)\s+(?P<tahun>20\d\d)\b", re.I
)
_TRACED = re.compile(
    r"\b(?:sejak|mulai|dari|dibanding\w*|terhadap|rekomendasi|evaluasi|hasil|catatan|temuan|lanjutan|Renstra|RPJMD|"
    r"Nomor|pengadaan|dibangun|dibeli|buatan|survei)\b",
    re.IGNORECASE,
)


@aturan(
    "H89",
    "Butir data menyebut tahun laporan",
    "catatan",
    "Sebab, solusi, strategi, dan tugas menyangkut tahun laporan. Tahun sebelumnya di dalamnya layak diperiksa: "
    "mungkin butir itu milik laporan tahun lalu.",
    "Kelaziman: berkas tahun lalu disalin dan diperbarui sebagian",
    contoh="Solusi “Menambah loket pada tahun 2022” menyebut tahun 2022, padahal laporan ini tentang tahun 2023.",
)
def tahun_sebelumnya(material: Material) -> Iterator[Finding]:
    """H89: a datum in words that speaks of an earlier year as of its own; years that nothing explains have a rule."""
    identitas, year = material.laporan.identitas, material.laporan.year
    for cell in material.prosa:
        if cell.kind != "data":
            continue
        for found in _YEAR_BEFORE.finditer(cell.text):
            said = int(found["tahun"])
            if identitas.renstra_awal <= said < year and not _TRACED.search(cell.text[: found.start()]):
                yield cell.tempat(f"“{found['tahun']}”").temuan(
                    f"“{cell.text}” menyebut tahun {said}, padahal laporan ini tentang tahun {year}.",
                    "Perbarui butirnya; bila memang tentang tahun itu, sebutkan hubungannya dengan tahun laporan.",
                    {"tahun": said},
                )


@aturan(
    "H90",
    "Satu kalimat tidak berdiri di dua tempat",
    "peringatan",
    "Kalimat yang sama pada dua bagian narasi, atau butir yang sama di bawah dua indikator, biasanya salinan yang "
    "menimpa isi yang seharusnya.",
    "PermenPANRB 53/2014, Bab III butir 5: analisis tiap indikator",
    contoh="Bagian narasi “anggaran” dan “simpulan” memuat kalimat yang sama.",
)
def kalimat_ganda(material: Material) -> Iterator[Finding]:
    """H90: a long sentence in two slots of the narrative; one point under two indicators."""
    seen: dict[str, ProseCell] = {}
    told: set[tuple[str | None, str | None]] = set()
    for cell in material.prosa:
        if cell.kind != "narasi" or not in_report(cell).strip():
            continue
        for sentence in sentences(cell):
            first = seen.setdefault(sentence.casefold(), cell)
            pair = (first.slot, cell.slot)
            if first.slot != cell.slot and len(sentence.split()) >= 6 and pair not in told:
                told.add(pair)
                words = quote(sentence, 0, min(40, len(sentence)))
                yield cell.tempat(f"“{words}”").temuan(
                    f"Bagian narasi “{first.slot}” dan “{cell.slot}” memuat kalimat yang sama: “{words}”.",
                    "Tulis pada masing-masing bagian yang menyangkut bagian itu.",
                    {"bagian": f"{first.slot} {cell.slot}", "kalimat": sentence},
                    juga=[first.tempat(f"“{words}”")],
                )
    for one, other in combinations(material.laporan.tabel.analisis, 2):
        if one.indikator_id != other.indikator_id and one.teks.casefold() == other.teks.casefold():
            yield _points(material, one, other)


def _points(material: Material, one: Analisis, other: Analisis) -> Finding:
    names = [item.singkatan for item in material.laporan.indikator if item.id in (one.indikator_id, other.indikator_id)]
    return pada(other, "teks", "dua indikator").temuan(
        f"“{one.teks}” berdiri sebagai {one.jenis.replace('_', ' ')} dan {other.jenis.replace('_', ' ')} di bawah "
        f"{kata.rangkai(names)}.",
        "Tulis bagi setiap indikator sebab dan langkahnya sendiri; bila berlaku bagi keduanya, jelaskan kaitannya.",
        {"teks": one.teks},
        juga=[pada(one, "teks")],
        berat="catatan",
    )
