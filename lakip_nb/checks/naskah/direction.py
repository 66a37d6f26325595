"""Words that judge beside figures: rise and fall, reached and not reached, most and least, numbers in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import figure_columns, key, label, total_word
from lakip_nb.checks.naskah.figure import WRITTEN, Figure
from lakip_nb.checks.naskah.material import NaskahMaterial, Sentence
from lakip_nb.checks.naskah.words import number_in_words, written
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
    r"\b(?P<tidak>(?:tidak|belum|kurang|gagal)\s+(?:\w+\s+)?)?(?P<kata>tercapai|(?:melampaui|mencapai|memenuhi|melebihi)\s+target)\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b(?:agar|supaya|untuk|guna|diharapkan|dapat|akan|harus|perlu|ingin|sebab\w*)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?P<atas>tertinggi|terbesar|terbanyak|paling\s+(?:banyak|tinggi|besar)|mayoritas)|(?P<bawah>terendah|terkecil|tersedikit|"
    r"paling\s+(?:sedikit|rendah|kecil))\b",
    re.IGNORECASE,
)
_SPELT = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d+)\s*\(\s*([A-Za-z][A-Za-z\s-]{2,90}?)\s*\)")


@aturan(
    "N30",
    "Kenaikan, penurunan, atau selisih yang tidak sesuai angkanya",
    "galat",
    "Kalimat yang menyebut dua nilai dan jarak di antaranya dapat dihitung pembaca. Arah dan besarnya harus sesuai.",
    "PermenPANRB 53/2014: perbandingan dengan tahun lalu; hitungan angka dalam kalimat itu sendiri",
    "“kenaikan 35 poin”, padahal dari 85,00 ke 85,35",
)
def perubahan(material: NaskahMaterial) -> Iterator[Finding]:
    """N30: a rise, fall or distance that the sentence's own figures, or the table before it, deny."""
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
    "“target tercapai” di samping capaian 96,64%",
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


@aturan(
    "N32",
    "Tertinggi atau terendah menurut kalimat, tetapi tidak menurut tabel",
    "galat",
    "Kalimat sesudah tabel yang menyebut mayoritas, tertinggi, atau terendah harus menunjuk baris yang memang "
    "demikian.",
    "Angka yang tercetak dalam tabel di atasnya",
    "“terbanyak di Desa A”, padahal menurut tabel Desa B",
)
def urutan(material: NaskahMaterial) -> Iterator[Finding]:
    """N32: a superlative beside a row of the table above that is not the most or least in any column."""
    for sentence in material.sentences:
        words = list(_ORDER.finditer(sentence.text))
        above = material.table_before(sentence.index) if len(words) == 1 else None
        if above is None:
            continue
        index, table = above
        rows = [at for at, row in enumerate(table.rows) if not total_word(row)]
        said = key(sentence.text)
        named = [
            at
            for at in rows
            if re.search(rf"\b{re.escape(key(label(table, table.rows[at])))}\b", said)
            and key(label(table, table.rows[at]))
        ]
        if len(named) != 1 or len(rows) < 3:
            continue
        pick = max if words[0]["atas"] else min
        best = set()
        for column in figure_columns(table):
            values = {at: value.nilai for at in rows if (value := column.nilai[at])}
            if len(values) > 2:
                best |= {at for at, value in values.items() if value == pick(values.values())}
        if best and named[0] not in best:
            place = material.place(sentence, words[0].start())
            name = label(table, table.rows[named[0]])
            true = label(table, table.rows[min(best)])
            yield material.finding(
                f"Kalimat menyebut “{words[0][0]}” tentang {name}, sedangkan dalam {material.table_place(index)} "
                f"itu {true}.",
                f"{material.naskah.named(place)}, {name}",
                "Sesuaikan kalimat dengan tabelnya.",
                place,
                {"disebut": name, "tabel": true},
            )


@aturan(
    "N33",
    "Bilangan dan hurufnya berbeda",
    "galat",
    "Angka yang diikuti tulisan hurufnya menyatakan satu bilangan. Bila berbeda, pembaca tidak tahu mana yang benar.",
    "EYD V tentang penulisan bilangan; Permendagri tentang tata naskah dinas",
    "“2 (tiga) orang”",
)
def huruf(material: NaskahMaterial) -> Iterator[Finding]:
    """N33: figures followed by other words: "2 (tiga)"."""
    for sentence in material.sentences:
        for found in _SPELT.finditer(sentence.text):
            words = number_in_words(found[2])
            if words is None or words == int(found[1].replace(".", "")):
                continue
            place = material.place(sentence, found.start())
            yield material.finding(
                f"Tertulis {found[1]}, tetapi hurufnya “{found[2]}”: "
                f"“{quote(sentence.text, *found.span(), around=40)}”.",
                f"{material.naskah.named(place)}, “{found[0]}”",
                "Tetapkan bilangan yang benar, lalu samakan angka dan hurufnya.",
                place,
                {"angka": found[1], "huruf": found[2]},
            )
