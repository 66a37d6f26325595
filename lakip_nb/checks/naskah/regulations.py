"""Regulations that a report cites: revoked ones, one number with two titles, and the list of legal grounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import key
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.present.kata import rangkai

_KINDS = (
    ("UU", r"Undang-Undang|\bUU\b"),
    ("PermenPANRB", r"Menteri\s+(?:Negara\s+)?(?:Pendayagunaan|PAN)|Permenpan\w*|PermenPAN\s*RB|Permen\s*PAN"),
    ("Permendagri", r"Menteri\s+Dalam\s+Negeri|Permendagri"),
    ("PMK", r"Menteri\s+Keuangan|\bPMK\b"),
    ("Perpres", r"Peraturan\s+Presiden|Perpres"),
    ("PP", r"Peraturan\s+Pemerintah|\bPP\b"),
    ("Perda", r"Peraturan\s+Daerah|Perda\b"),
    ("Perbup", r"Peraturan\s+(?:Bupati|Wali\s*kota)|Perbup|Perwal\w*"),
    ("Keputusan LAN", r"Kepala\s+LAN|Lembaga\s+Administrasi\s+Negara"),
)
_CITED = re.compile(
    rf"(?P<jenis>{'|'.join(pattern for _, pattern in _KINDS)})(?P<antara>[^.;:]{{0,90}}?)\b(?:Nomor|No\.?)\s*"
    r"(?P<nomor>\d+(?:/[\w/]+)?)(?:\s+[Tt]ahun\s+(?P<tahun>(?:19|20)\d\d))?"
    r"[\s,.]*(?:tentang\s+(?P<tentang>[^;.(\n]{10,200}))?",
    re.IGNORECASE,
)
_REVOKED = {
    ("UU", "22", 1999): (2004, "UU 32/2004"),
    ("UU", "32", 2004): (2014, "UU 23/2014"),
    ("UU", "33", 2004): (2022, "UU 1/2022"),
    ("PP", "38", 2007): (2014, "UU 23/2014 (bersama UU 32/2004 yang menjadi dasarnya; pastikan statusnya)"),
    ("PP", "41", 2007): (2016, "PP 18/2016"),
    ("PP", "19", 2008): (2018, "PP 17/2018"),
    ("PP", "58", 2005): (2019, "PP 12/2019"),
    ("Permendagri", "13", 2006): (2020, "Permendagri 77/2020"),
    ("Permendagri", "54", 2010): (2017, "Permendagri 86/2017"),
    ("PermenPANRB", "29", 2010): (2014, "PermenPANRB 53/2014"),
    ("PermenPANRB", "12", 2015): (2021, "PermenPANRB 88/2021"),
    ("PermenPANRB", "16", 2014): (2017, "PermenPANRB 14/2017"),
}
"""What was replaced: since which year, and by what."""
_LAN = re.compile(r"239/IX/(?!6/8/2003)[\d/]+")


@dataclass(frozen=True, slots=True)
class _Citation:
    kind: str
    number: str
    tahun: int
    title: str
    place: int
    index: int

    @property
    def shown(self) -> str:
        return f"{self.kind} {self.number}/{self.tahun}"


@aturan(
    "N17",
    "Peraturan yang dicabut, salah kutip, atau tidak tercantum",
    "catatan",
    "Dasar hukum yang sudah diganti, satu peraturan dengan dua judul, dan peraturan yang dipakai tetapi tidak ada "
    "dalam landasan hukum menandakan bagian yang disalin.",
    "Judul dan status peraturan; isi naskah itu sendiri",
    "UU 33/2004 dalam landasan hukum laporan tahun 2023.",
)
def peraturan(material: NaskahMaterial) -> Iterator[Finding]:
    """N17: regulations that were replaced, quoted with two titles or numbers, or used and not listed."""
    cited = list(_citations(material))
    for item in {(each.kind, each.number, each.tahun): each for each in cited[::-1]}.values():
        since, by = _REVOKED.get((item.kind, item.number, item.tahun), (9999, ""))
        if material.tahun and material.tahun >= since:
            yield material.finding(
                f"{item.shown} sudah diganti oleh {by}.",
                f"{material.naskah.named(item.place)}, {item.shown}",
                "Ganti dengan peraturan yang berlaku pada tahun laporan.",
                item.place,
                {"peraturan": item.shown},
            )
    yield from _titles(material, cited)
    for sentence in material.sentences:
        if hit := _LAN.search(sentence.text):
            yield material.at_words(
                sentence,
                hit.span(),
                f"Nomor “{hit[0]}” tidak ada; Keputusan Kepala LAN itu bernomor 239/IX/6/8/2003 dan sudah diganti "
                "PermenPANRB 53/2014.",
                "Hapus, atau tulis nomornya dengan benar.",
            )
    yield from _not_listed(material, cited)


def _citations(material: NaskahMaterial) -> Iterator[_Citation]:
    for index, block in material.naskah.blocks("paragraf", "butir"):
        for hit in _CITED.finditer(block.text):
            kind = next(name for name, pattern in _KINDS if re.match(pattern, hit["jenis"], re.IGNORECASE))
            year = hit["tahun"] or (re.search(r"(?:19|20)\d\d$", hit["nomor"]) or [None])[0]
            if year:
                number = hit["nomor"].split("/")[0]
                yield _Citation(kind, number, int(year), hit["tentang"] or "", block.place_at(hit.start()), index)


def _titles(material: NaskahMaterial, cited: list[_Citation]) -> Iterator[Finding]:
    """One regulation with titles that begin differently."""
    groups: dict[str, list[_Citation]] = {}
    for item in cited:
        if item.title:
            groups.setdefault(item.shown, []).append(item)
    for shown, items in groups.items():
        starts = [key(item.title).split()[:4] for item in items]
        counts = [starts.count(start) for start in starts]
        usual = key(items[counts.index(max(counts))].title).split()[:4]
        other = next((item for item in items if key(item.title).split()[:4] != usual), None)
        if other is not None:
            first = items[counts.index(max(counts))]
            yield material.finding(
                f"Judul {shown} ditulis “{other.title[:70].strip()}…” di sini dan “{first.title[:70].strip()}…” pada "
                f"{material.naskah.named(first.place)}.",
                f"{material.naskah.named(other.place)}, {shown}",
                "Kutip judul peraturan persis seperti aslinya.",
                other.place,
                {"peraturan": shown},
            )


def _not_listed(material: NaskahMaterial, cited: list[_Citation]) -> Iterator[Finding]:
    """Regulations that the text rests on and the list of legal grounds lacks."""
    heading = re.compile(r"(?:LANDASAN|DASAR)\s+HUKUM")
    grounds = [item for item in cited if heading.search(material.judul(item.index).upper())]
    listed = {item.shown for item in grounds}
    missing = {item.shown: item for item in cited[::-1] if item.shown not in listed and item.kind != "Perda"}
    sources = {
        f"{kind} {number}/{year}": place
        for place, text in material.texts
        for hit in re.finditer(r"(?i)\b(Permendagri|PermenPANRB)\s+(?:Nomor|No\.?)\s*(\d+)\s+Tahun\s+(\d{4})", text)
        for kind, number, year in [(hit[1].title().replace("panrb", "PANRB"), hit[2], hit[3])]
        if f"{kind} {number}/{year}" not in listed
    }
    names = dict.fromkeys([*(item.shown for item in missing.values()), *sources])
    if listed and names:
        place = grounds[0].place
        yield material.finding(
            f"Dipakai dalam naskah, tetapi tidak ada dalam landasan hukum: {rangkai(names)}.",
            f"{material.naskah.named(place)}, landasan hukum",
            "Lengkapi landasan hukum, termasuk peraturan tentang survei kepuasan dan evaluasi AKIP.",
            place,
            {"banyak": len(names)},
        )
