"""Statements that nothing in the report carries, and indicators that measure no result."""

import re
from collections.abc import Iterator
from itertools import combinations

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import key, label
from lakip_nb.checks.naskah.lists import item_lists
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_tables import column_about
from lakip_nb.checks.rule import aturan

_CLAIMS = {
    "Sebab yang hanya dugaan": (
        r"\b(?:bisa\s+saja|mungkin|kemungkinan)\s+(?:besar\s+)?disebabkan|\b[Nn]aik\s*(?:dan\s+)?turunnya\b[^.]*\bdipengaruhi\b",
        "Tunjukkan buktinya, atau hapus.",
    ),
    "Kekosongan atau rangkap jabatan tanpa angka": (
        r"\b(?:rangkap\s+jabatan|kekosongan\s+jabatan|jabatan\s+(?:yang\s+)?kosong)\b(?![^.]*\d)",
        "Sebutkan jabatan yang kosong; bandingkan dengan tabel pegawai.",
    ),
    "Sasaran diuraikan sebagai survei atau ukurannya": (
        r"\b[Ss]asaran\b[^.;]{5,140}\bdilakukan\s+untuk\s+memperoleh\s+data",
        "Uraikan keadaan yang dituju; surveinya adalah cara mengukur.",
    ),
    "Komponen SAKIP tanpa perjanjian kinerja": (
        r"\b(?:Sistem\s+Akuntabilitas|SAKIP)\b(?=[^.]*\bkomponen\b)(?=[^.]*Rencana\s+Strategis)(?=[^.]*Pelaporan)(?![^.]*Perjanjian)",
        "Perpres 29/2014: rencana strategis, perjanjian kinerja, pengukuran, pengelolaan data, pelaporan, "
        "reviu dan evaluasi.",
    ),
    "Tugas yang hanya merujuk kembali": (
        r"\bmempunyai\s+tugas\b[^.;]*\bsebagaimana\s+(?:tersebut|dimaksud)\s+(?:di\s*atas|diatas)",
        "Uraikan tugasnya.",
    ),
}


@aturan(
    "N76",
    "Pernyataan yang tidak didukung isi laporan",
    "catatan",
    "Sebab yang diduga, kekosongan tanpa angka, dan uraian yang menunjuk kembali ke dirinya tidak memberi tahu pembaca "
    "apa pun yang dapat diperiksa.",
    "PermenPANRB 53/2014: laporan didasarkan pada informasi yang andal; Perpres 29/2014",
    "“Hal ini bisa saja disebabkan warganya lebih antusias”.",
)
def tanpa_dasar(material: NaskahMaterial) -> Iterator[Finding]:
    """N76: guesses, vacancies without a number, circular descriptions; one finding for each kind."""
    for what, (pattern, saran) in _CLAIMS.items():
        found = [
            (material.place(sentence, hit.start()), f"“{hit[0][:80].strip()}”")
            for sentence in material.sentences
            if (hit := re.search(pattern, sentence.text))
        ]
        yield from material.gathered(what, found, saran)
    for each in item_lists(material):
        texts = [item.text.strip() for item in each.items]
        units = sum(bool(re.match(r"(?:Sekretariat|Seksi|Sub\s*Bagian)\b", text)) for text in texts)
        people = [text for text in texts if re.match(r"(?:Lurah|Kepala\s+Desa|Sekretaris)\b", text)]
        if units > 1 and people and re.search(r"\bsusunan\s+organisasi\b", each.lead, re.IGNORECASE):
            yield material.finding(
                f"Susunan organisasi mencampur unit dan orang: “{people[0][:40]}”"
                + ("" if any(text.startswith("Camat") for text in texts) else ", dan tidak dimulai dengan Camat")
                + ".",
                f"{material.naskah.named(each.items[0].place)}, susunan organisasi",
                "Tulis unit kerjanya, mulai dari Camat.",
                each.items[0].place,
                {"butir": len(texts)},
            )
        verb = re.search(r"\b(me\w{4,})\s*:?\s*$", each.lead)
        if verb and texts and texts[0].casefold().startswith(verb[1].casefold()):
            yield material.finding(
                f"Butir pertama mengulang kata pengantarnya: “{verb[1]} : {texts[0][:30]}…”.",
                f"{material.naskah.named(each.items[0].place)}, butir pertama",
                "Tulis semua butir dengan bentuk kata yang sama.",
                each.items[0].place,
                {"kata": verb[1]},
            )
    yield from _scale_source(material)


def _scale_source(material: NaskahMaterial) -> Iterator[Finding]:
    """A scale that the text takes from one rule and its source line from another."""
    lead = next(
        (s for s in material.sentences if re.search(r"petunjuk\s+pelaksanaan\s+evaluasi\s+akuntabilitas", s.text)), None
    )
    source = next((text for _, text in material.texts if re.match(r"Sumber\s*:?\s*Permendagri", text)), None)
    if lead and source:
        yield material.finding(
            "Skala nilai disebut mengikuti petunjuk evaluasi akuntabilitas kinerja, sedangkan di bawah tabel "
            f"tertulis “{source}”.",
            f"{material.naskah.named(material.place(lead))}, sumber skala",
            "Sebutkan satu sumber.",
            material.place(lead),
            {"sumber": source},
        )


@aturan(
    "N66",
    "Indikator kegiatan yang tidak mengukur hasil",
    "catatan",
    "Indikator mengukur hasil dengan arah yang jelas. Persentase waktu mengukur lamanya, dan dua program "
    "dengan indikator "
    "yang hampir sama tidak dapat dibedakan hasilnya.",
    "PermenPANRB 53/2014 dan 89/2021: indikator kinerja yang SMART",
    "“Persentase waktu rapat koordinasi”.",
)
def indikator_hasil(material: NaskahMaterial) -> Iterator[Finding]:
    """N66: indicators that count time, and programmes with nearly the same indicator."""
    times, alike = [], []
    for _, table in material.naskah.tables():
        column = column_about(table, "indikator")
        if column is None:
            continue
        programmes = []
        for row in table.rows:
            cell = row.cells[column]
            if re.match(r"Persentase\s+(?:jumlah\s+)?waktu\b", cell, re.IGNORECASE):
                times.append((row.place, f"“{cell[:70]}”"))
            if re.match(r"program\b", label(table, row), re.IGNORECASE) and cell:
                programmes.append((key(cell).split(), cell, row.place))
        for (a, first, _), (b, second, place) in combinations(programmes, 2):
            if len(a) > 3 and a[:4] == b[:4]:
                alike.append((place, f"“{second}” di samping “{first}”"))
    yield from material.gathered("Indikator yang mengukur waktu", times, "Pilih indikator yang menunjukkan hasilnya.")
    yield from material.gathered("Indikator dua program yang hampir sama", alike, "Bedakan indikatornya.")
