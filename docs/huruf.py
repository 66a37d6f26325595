"""Make the font that every report brings along: `python docs/huruf.py FOLDER`.

FOLDER holds Source Sans 3 by Adobe, version 3.052, as static TTF (as in the npm package
@expo-google-fonts/source-sans-3 0.4.1, unpacked). From it come, in `lakip_nb/publish/templates/huruf/`,
three cuts with the letters of Latin script and the signs of a report and nothing else, and in
`lakip_nb/present/grafik/huruf.py` how wide each letter is, by which charts are set. The licence
(OFL.txt) reserves the name of the original, so what is cut from it has another.
Only needed where a sign is missing; a test holds that letters and widths belong together.
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "lakip_nb" / "publish" / "templates" / "huruf"
WIDTHS = ROOT / "lakip_nb" / "present" / "grafik" / "huruf.py"
NAME = "Lakip Sans"
CUTS = {"Regular": "400Regular", "Bold": "700Bold", "Italic": "400Regular_Italic"}
"""Our cuts, and what the original calls them."""

# Latin with its accents; dashes, quotes, bullets, primes; currency; arrows; arithmetic; boxes to tick.
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *(0x2009, 0x200B, 0x202F),
    *map(ord, "ḌḍḤḥṢṣṬṭẒẓẠạẸẹỊịỌọỤụ‰′″‹›⁄€№™←↑→↓↔∂∆∏∑−∕√∞∫≈≠≤≥◊■□▪▫▲△▼▽◆◇○●★☆☐☑✓✔✗✘ﬁﬂ⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅓⅔"),
)
FEATURES = "kern mark mkmk ccmp locl liga case".split()


def main(originals: Path) -> None:
    """Write the three cuts and the widths of the two in which charts are set."""
    widths = {}
    for style, original in CUTS.items():
        font = _subset(next(originals.rglob(f"*_{original}.ttf")))
        _rename(font, style)
        font.flavor = "woff2"
        font.save(FONTS / f"LakipSans-{style}.woff2")
        widths[style] = font
    WIDTHS.write_text(module(widths["Regular"], widths["Bold"]), encoding="utf-8")


def module(regular: Any, bold: Any) -> str:
    """The source of the module of widths."""
    lines = ['"""How wide each letter of the report\'s font is; written by `docs/huruf.py`."""', ""]
    for name, font, words in (("BIASA", regular, "usual"), ("TEBAL", bold, "bold")):
        lines += [f"{name} = {{"]
        lines += [f"    {width}: {_quoted(letters)}," for width, letters in sorted(by_width(font).items())]
        lines += ["}", f'"""The letters of the {words} cut by their width, in thousandths of the size."""', ""]
    return "\n".join(lines)


def by_width(font: Any) -> dict[int, str]:
    """The letters of a font by how far they move on, in thousandths of the size."""
    found: dict[int, str] = defaultdict(str)
    for code, name in sorted(font.getBestCmap().items()):
        found[round(font["hmtx"][name][0] * 1000 / font["head"].unitsPerEm)] += chr(code)
    return dict(found)


def _quoted(letters: str) -> str:
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in letters) + '"'


def _subset(source: Path) -> Any:
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=["*"])
    options.drop_tables += ["DSIG", "STAT", "meta"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    return font


def _rename(font: Any, style: str) -> None:
    """Our name instead of the original's; who made it and under which licence stays."""
    names, version = font["name"], font["name"].getDebugName(5)
    for number in {record.nameID for record in names.names} - {0, 13, 14}:
        names.removeNames(nameID=number)
    postscript = f"{NAME.replace(' ', '')}-{style}"
    texts = {1: NAME, 2: style, 3: f"{version};{postscript}", 4: f"{NAME} {style}", 5: version, 6: postscript}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
