"""Words that judge (naik, tercapai, optimal) and were typed where the data should decide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import NAMA, NILAI, quote, sentences
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.present import kata

_WORD = re.compile(
    r"\b(?P<tidak>(?:tidak|belum|kurang|hampir|nyaris)\s+(?:(?:sepenuhnya|juga|pernah|begitu|terlalu)\s+)?)?"
    r"(?:(?P<naik>naik(?![\s-]+(?:turun|kelas|pangkat))|meningkat)"
    r"|(?P<turun>turun(?!\s+(?:tangan|ke\b|langsung|lapangan))|menurun)"
    r"|(?P<tercapai>tercapai|(?:mencapai|memenuhi|melampaui)\s+target)"
    r"|(?P<baik>optimal|maksimal)|(?P<efisien>efisien))\b",
    re.IGNORECASE,
)
_MAJORITY = re.compile(r"\bmayoritas\s+(?:penduduk|warga|masyarakat|responden|pegawai|PNS)\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"\b(?:capaian|realisasi|serapan|penyerapan|anggaran|target|nilai|indeks|kinerja)(?:nya)?\b", re.IGNORECASE
)
_RESULT = re.compile(r"\b(?:capaian|realisasi|target|nilai|indeks)(?:nya)?\b", re.IGNORECASE)
"""Measures of an indicator; money is not one."""

# A condition or an aim judges nothing: "belum tercapai selama ...", "agar target tercapai".
_CONDITION = re.compile(r"\b(?:selama|bila|jika|apabila|kalau|seandainya)\b", re.IGNORECASE)
_AIM = re.compile(r"\b(?:agar|supaya|untuk|guna|diharapkan|akan|harus|perlu|hendak|ingin|mampu)\b", re.IGNORECASE)

_SARAN = (
    "Ganti kata itu dengan nilai hidup, misalnya {eval}`kata.gerak(indikator.perubahan)` atau "
    "{eval}`kata.status(indikator.tercapai)`."
)
_SARAN_DATA = "Tulis sebab atau langkahnya saja; naik, turun, dan tercapainya target disebut laporan dari angkanya."

_BEFORE, _AFTER = 8, 4
"""Words between a judgement and what it is about, at most."""


@dataclass(frozen=True)
class Judgement:
    """A judging word in a sentence, what it is about, and what the data says instead, if it does."""

    cell: ProseCell
    word: str
    quoted: str
    about: str
    truth: str | None


@aturan(
    "E05",
    "Penilaian tidak bertentangan dengan data",
    "peringatan",
    "Kata naik, turun, tercapai, optimal, efisien, atau mayoritas yang diketik di dekat nama indikator dibandingkan "
    "dengan arah yang dihitung dari data.",
    "PermenPANRB 53/2014: laporan menjelaskan kenaikan, penurunan, keberhasilan, dan kegagalan",
    contoh="Naskah menyebut realisasi IKM turun, padahal menurut data naik dibandingkan tahun sebelumnya.",
)
def bertentangan(material: Material) -> Iterator[Finding]:
    """E05: judgements that the data contradicts."""
    for item in _all(material):
        if item.truth:
            pesan = (
                f"Kalimat “{item.quoted}” menyebut “{item.word}” tentang {item.about}, padahal menurut data "
                f"{item.truth}."
            )
            yield _finding(item, pesan, {"kata": item.word, "data": item.truth})


@aturan(
    "E06",
    "Penilaian mengikuti data, tidak diketik",
    "catatan",
    "Kata yang menilai kinerja sebaiknya nilai hidup, supaya mengikuti data tahun ini dan tahun berikutnya.",
    "Asas laporan ini: satu angka, satu data",
    contoh="Kata “meningkat” tentang IKM diketik, sehingga tidak ikut berubah bila datanya berubah.",
)
def diketik(material: Material) -> Iterator[Finding]:
    """E06: judgements that were typed, though nothing contradicts them now."""
    for item in _all(material):
        if not item.truth:
            pesan = (
                f"Kata “{item.word}” tentang {item.about} diketik, sehingga tidak ikut berubah bila datanya berubah: "
                f"“{item.quoted}”."
            )
            yield _finding(item, pesan, {"kata": item.word})


def _finding(item: Judgement, pesan: str, nilai: dict[str, str]) -> Finding:
    return item.cell.tempat(f"“{item.quoted}”").temuan(
        pesan, _SARAN_DATA if item.cell.kind == "data" else _SARAN, nilai
    )


def _all(material: Material) -> Iterator[Judgement]:
    names = {item.id: _names(item) for item in material.laporan.indikator}
    for cell in material.prosa:
        for sentence in sentences(cell):
            for found in _MAJORITY.finditer(sentence):
                quoted = quote(sentence, *found.span())
                yield Judgement(cell, found[0], quoted, "penduduk atau pegawai", _majority(material, sentence))
            if _CONDITION.search(sentence):
                continue
            for found in _WORD.finditer(sentence):
                if not _AIM.search(sentence, 0, found.start()):
                    yield from _judge(material, cell, sentence, found, names)


def _judge(
    material: Material, cell: ProseCell, sentence: str, found: re.Match[str], names: dict[str, re.Pattern[str]]
) -> Iterator[Judgement]:
    before = " ".join(sentence[: found.start()].split()[-_BEFORE:])
    after = " ".join(sentence[found.end() :].split()[:_AFTER])
    target = "target" in found[0].casefold()
    measured = bool(_MEASURE.search(before)) or (target and NILAI in before)
    named = _last(names, before) or (None if measured or NAMA in before else _only(names, after))
    if named is None and not measured and NAMA not in before:
        return
    if named is None and cell.kind == "narasi" and _RESULT.search(before):
        named = next((id for id in names if (cell.slot or "").endswith(f"-{id}")), None)
    item = material.laporan.indikator_ber_id(named) if named else None
    compared = any(place in sentence for place in item.pembanding) if item else True
    truth = None if item is None or compared or not _of_year(item, sentence) else _truth(item, found, before)
    subject = item.singkatan if item else "capaian kinerja"
    yield Judgement(cell, found[0], quote(sentence, *found.span()), subject, truth)


def _of_year(item: Indikator, sentence: str) -> bool:
    """Whether a sentence names no year but the report's, and the one before only as what that is compared with."""
    before = rf"\b(?:dibanding(?:kan)?|daripada|terhadap)\s+(?:\w+\s+){{0,3}}?{item.tahun - 1}\b"
    return not re.search(r"\d{4}", re.sub(before, "", sentence).replace(str(item.tahun), ""))


def _truth(item: Indikator, found: re.Match[str], before: str) -> str | None:
    """What the data says instead, None when it agrees or cannot say."""
    negated = found["tidak"] is not None
    if found["naik"] or found["turun"]:
        noun, change = _change(item, before)
        way = kata.gerak(change)
        claimed = "naik" if found["naik"] else "turun"
        if change is None or (way == claimed) != negated:
            return None
        return f"{noun} {item.singkatan} {way} dibandingkan tahun {item.tahun - 1}"
    if item.tercapai is None or negated != item.tercapai:
        return None
    if negated and not found["tercapai"]:
        return None  # "belum optimal" although the target was met: an opinion
    return f"target {item.singkatan} {kata.status(item.tercapai)}"


def _change(item: Indikator, before: str) -> tuple[str, Decimal | None]:
    nouns = [word.casefold() for word in re.findall(r"\b(?:capaian|target|realisasi)", before, re.IGNORECASE)]
    if nouns and nouns[-1] == "capaian":
        return "capaian", item.perubahan_capaian
    if nouns and nouns[-1] == "target":
        now, then = item.target, item.lalu.target
        return "target", None if now is None or then is None else now - then
    return "realisasi", item.perubahan


def _majority(material: Material, sentence: str) -> str | None:
    people = material.laporan.penduduk
    for row in people.kelompok:
        share = people.bagian(row)
        if share is not None and share <= 50 and re.search(rf"\b{re.escape(row.kategori)}\b", sentence):
            return f"{row.kategori} hanya {kata.persen(share)}"
    return None


def _names(item: Indikator) -> re.Pattern[str]:
    """The indicator's full name, or its short one where that is an acronym."""
    full = re.sub(r"\s*\([^)]*\)", "", item.nama)
    forms = [f"(?i:{re.escape(full)})"]
    if sum(letter.isupper() for letter in item.singkatan) > 1:
        forms.append(re.escape(item.singkatan))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def _last(names: dict[str, re.Pattern[str]], text: str) -> str | None:
    ends = [(found.end(), id) for id, pattern in names.items() for found in pattern.finditer(text)]
    return max(ends)[1] if ends else None


def _only(names: dict[str, re.Pattern[str]], text: str) -> str | None:
    found = [id for id, pattern in names.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else None
