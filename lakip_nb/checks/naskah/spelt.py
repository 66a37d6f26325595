"""Numbers followed by their words."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.words import number_in_words
from lakip_nb.checks.prosa.sentences import quote
from lakip_nb.checks.rule import aturan

_SPELT = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d+)\s*\(\s*([A-Za-z][A-Za-z\s-]{2,90}?)\s*\)")


@aturan(
    "N33",
    "Bilangan dan hurufnya berbeda",
    "galat",
    "Angka yang diikuti tulisan hurufnya menyatakan satu bilangan. Bila berbeda, pembaca tidak tahu mana yang benar.",
    "EYD V tentang penulisan bilangan; Permendagri tentang tata naskah dinas",
    "“2 (tiga) orang”.",
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
