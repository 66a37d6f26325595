"""Words of order (most, least) beside a row of the table above."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, key, label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan

_ORDER = re.compile(
    r"\b(?P<atas>tertinggi|terbesar|terbanyak|paling\s+(?:banyak|tinggi|besar)|mayoritas)|(?P<bawah>terendah|terkecil|tersedikit|"
    r"paling\s+(?:sedikit|rendah|kecil))\b",
    re.IGNORECASE,
)


@aturan(
    "N32",
    "Tertinggi atau terendah menurut kalimat, tetapi tidak menurut tabel",
    "galat",
    "Kalimat sesudah tabel yang menyebut mayoritas, tertinggi, atau terendah harus menunjuk baris yang memang "
    "demikian.",
    "Angka yang tercetak dalam tabel di atasnya",
    "“terbanyak di Desa A”, padahal menurut tabel Desa B.",
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
