"""Words that judge beside figures: rise and fall, reached and not reached, most and least, numbers in words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.causes import by_cause
from lakip_nb.checks.naskah.columns import figure_columns, key, label
from lakip_nb.checks.naskah.figure import WRITTEN, Figure
from lakip_nb.checks.naskah.material import NaskahMaterial, Sentence
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan

_NUMBER = rf"(?:{WRITTEN})"
_CHANGE = re.compile(
    r"\b(?P<naik>kenaikan|peningkatan|naik|meningkat)|(?P<turun>penurunan|turun|menurun)|(?P<beda>selisih)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?:[^.;\d]{{0,40}}?)(?P<angka>{_NUMBER})\s*(?:\([^)]*\)\s*)?(?P<satuan>poin(?:\s+persen)?|%|persen)?",
    re.IGNORECASE,
)
_WITH_YEAR = re.compile(rf"\btahun\s+(20\d\d)\b[^\d;]{{0,70}}?(?P<angka>{_NUMBER})", re.IGNORECASE)
_TO = re.compile(rf"\bmenjadi\b(?:\s+sebesar)?\s*(?P<angka>{_NUMBER})", re.IGNORECASE)
_FROM = re.compile(rf"\bdari\b(?:\s+(?:sebesar|semula))?\s*(?P<angka>{_NUMBER})", re.IGNORECASE)
_TARGET = re.compile(rf"\btarget\b[^.;\d]{{0,60}}?(?P<angka>{_NUMBER})", re.IGNORECASE)
_REAL = re.compile(rf"\brea\w{{0,2}}lisasi\b[^.;\d]{{0,60}}?(?P<angka>{_NUMBER})", re.IGNORECASE)
_ACHIEVED = re.compile(rf"\bcapaian\b[^.;\d]{{0,80}}?(?P<angka>{_NUMBER})\s*(?:%|persen)", re.IGNORECASE)
_REACHED = re.compile(
    r"(?<!hampir )(?<!sebagian )(?<!nyaris )(?<!baru )"
    r"\b(?P<tidak>(?:tidak|belum|kurang|gagal)\s+(?:\w+\s+)?)?(?P<kata>tercapai(?!\s+(?:\w+\s+)?\d)|(?:melampaui|mencapai|memenuhi|melebihi)\s+target)\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b(?:agar|supaya|untuk|guna|diharapkan|dapat|akan|harus|perlu|ingin|sebab\w*)\b", re.IGNORECASE)


_SHIFT = re.compile(
    rf"\bsebesar\s+({WRITTEN})\s*%[^.\d]{{0,40}}?\b(?:penurunan|kenaikan|peningkatan)\b[^.\d]{{0,40}}?({WRITTEN})\s*%",
    re.IGNORECASE,
)


@aturan(
    "N30",
    "Kenaikan, penurunan, atau selisih yang tidak sesuai angkanya",
    "galat",
    "Kalimat yang menyebut dua nilai dan jarak di antaranya dapat dihitung pembaca. Arah dan besarnya harus sesuai.",
    "PermenPANRB 53/2014: perbandingan dengan tahun lalu; hitungan angka dalam kalimat itu sendiri",
    "“kenaikan 35 poin”, padahal dari 85,00 ke 85,35.",
)
def perubahan(material: NaskahMaterial) -> Iterator[Finding]:
    """N30: a rise, fall or distance that the sentence's own figures, or the table before it, deny."""
    yield from by_cause(chain(_against_before(material), _changes(material)), lambda item: str(item.nilai))


def _changes(material: NaskahMaterial) -> Iterator[Finding]:
    for sentence in material.sentences:
        for change in _CHANGE.finditer(sentence.text):
            found = _AMOUNT.match(sentence.text, change.end())
            said = figure.read(found["angka"]) if found else None
            if found is not None and re.fullmatch(r"20\d\d", found["angka"]):
                said = None
            unit = bool(found and found["satuan"])
            values = _two_values(sentence, material.tahun, said)
            source = "dalam kalimat itu sendiri"
            if values is None and said is not None and unit:
                values, source = _from_table(material, sentence, change.start()), "menurut tabel di atasnya"
            fault = _fault(change, said if unit or change["beda"] else None, values) if values else None
            if fault and values:
                early, late = values
                place = material.place(sentence, change.start())
                end = found.end() if found else change.end()
                yield material.finding(
                    f"“{quote(sentence.text, change.start(), end, around=30)}”: {source} nilainya {early.printed} dan "
                    f"{late.printed}, sehingga {fault}.",
                    f"{material.naskah.named(place)}, “{quote(sentence.text, change.start(), end, around=12)}”",
                    "Hitung kembali jaraknya dan sesuaikan kalimatnya.",
                    place,
                    {"nilai": f"{early.printed}; {late.printed}", "tertulis": said.printed if said else change[0]},
                )
                break


def _against_before(material: NaskahMaterial) -> Iterator[Finding]:
    """A rise or fall from a percentage to the one that the paragraph named first."""
    for sentence in material.sentences:
        hit = _SHIFT.search(sentence.text)
        earlier = re.findall(rf"({WRITTEN})\s*%", sentence.block.text[: sentence.start])
        values = [figure.read(text) for text in (hit[1], hit[2], earlier[0])] if hit and earlier else []
        then, said, now = values if len(values) == 3 else (None, None, None)
        if hit and then and said and now:
            distance = abs(now.nilai - then.nilai)
            if abs(distance - said.nilai) > said.half_unit * 3:
                yield material.at_words(
                    sentence,
                    hit.span(),
                    f"Dari {then.printed}% ke {now.printed}% jaraknya {written(distance)}, bukan {said.printed}.",
                    "Hitung kembali jaraknya.",
                    {"nilai": f"{then.printed}; {now.printed}", "tertulis": said.printed},
                )


def _two_values(sentence: Sentence, year: int | None, said: Figure | None) -> tuple[Figure, Figure] | None:
    """The earlier and the later value, or target and result, of a sentence that has just one of each."""
    text = sentence.text
    numbers = [figure.read(match[0]) for match in re.finditer(_NUMBER, text)]
    dated = {
        int(match[1]): match["angka"]
        for match in _WITH_YEAR.finditer(text)
        if not re.fullmatch(r"20\d\d", match["angka"])
    }
    if said:
        dated = {each: text for each, text in dated.items() if text != said.printed}
    pairs = []
    if year in dated and len(dated) == 2:
        other = next(each for each in dated if each != year)
        pairs.append((dated[min(year, other)], dated[max(year, other)]))
    to, from_, real, target = (pattern.search(text) for pattern in (_TO, _FROM, _REAL, _TARGET))
    if to and from_:
        pairs.append((from_["angka"], to["angka"]))
    elif to and len(dated) == 1:
        pairs.append((next(iter(dated.values())), to["angka"]))
    elif real and target and "selisih" in text.casefold():
        pairs.append((target["angka"], real["angka"]))
    for early, late in pairs:
        first, second = figure.read(early), figure.read(late)
        # A distance caught as one of the values says nothing
        if first and second and len(numbers) < 14 and not (said and said.printed in (first.printed, second.printed)):
            return first, second
    return None


def _from_table(material: NaskahMaterial, sentence: Sentence, position: int) -> tuple[Figure, Figure] | None:
    """Last year's and this year's result of the row that a sentence names last before a position."""
    above = material.table_before(sentence.index, 2)
    if above is None or material.tahun is None or re.search(r"\b20\d\d\b", sentence.text[position:]):
        return None
    _, table = above
    years = {column.tahun: column for column in figure_columns(table) if column.peran == "realisasi"}
    now, then = years.get(material.tahun), years.get(material.tahun - 1)
    if now is None or then is None or len(table.rows) < 2:
        return None
    before = key(sentence.text[:position])
    named = [
        (before.rfind(name), at)
        for at, row in enumerate(table.rows)
        for name in [key(label(table, row))]
        if name and name in before
    ]
    if not named:
        return None
    at = max(named)[1]
    first, second = then.nilai[at], now.nilai[at]
    return (first, second) if first and second else None


def _fault(change: re.Match[str], said: Figure | None, values: tuple[Figure, Figure]) -> str | None:
    """What the values say instead of the sentence, None where they agree."""
    early, late = values
    distance = late.nilai - early.nilai
    if change["naik"] and distance < 0:
        return f"turun {written(-distance)}"
    if change["turun"] and distance > 0:
        return f"naik {written(distance)}"
    if said is None:
        return None
    slack = said.half_unit + (Decimal("0.01") if said.decimals else 0)
    relative = abs(distance) / early.nilai * 100 if early.nilai else Decimal(0)
    if abs(abs(distance) - abs(said.nilai)) <= slack or abs(relative - said.nilai) <= slack:
        return None
    return f"jaraknya {written(abs(distance))}, bukan {said.printed}"


@aturan(
    "N31",
    "Tercapai atau tidak tercapai yang tidak sesuai angkanya",
    "galat",
    "Target tercapai bila capaiannya paling sedikit 100%. Kata tercapai di samping capaian yang lebih rendah, "
    "atau sebaliknya, menyesatkan.",
    "PermenPANRB 53/2014: perbandingan target dan realisasi; angka dalam kalimat itu sendiri",
    "“target tercapai” di samping capaian 96,64%.",
)
def tercapai(material: NaskahMaterial) -> Iterator[Finding]:
    """N31: "tercapai" beside a result below 100 percent, and "tidak tercapai" beside one that is not."""
    for sentence in material.sentences:
        words = list(_REACHED.finditer(sentence.text))
        achieved = [figure.read(match["angka"]) for match in _ACHIEVED.finditer(sentence.text)]
        if len(words) != 1 or len(achieved) != 1 or achieved[0] is None:
            continue
        word, result = words[0], achieved[0]
        if _AIM.search(sentence.text[max(0, word.start() - 60) : word.start()]):
            continue
        reached = word["tidak"] is None
        if reached == (result.nilai >= 100):
            continue
        place = material.place(sentence, word.start())
        yield material.finding(
            f"“{quote(sentence.text, *word.span(), around=30)}”, padahal capaian yang disebut {result.printed}%.",
            f"{material.naskah.named(place)}, “{word[0]}”",
            "Sesuaikan kata penilaiannya dengan capaian, atau perbaiki angkanya.",
            place,
            {"capaian": result.printed, "kata": word[0]},
        )
