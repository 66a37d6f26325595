"""From the text of the finished page to what pandoc makes a Word document of.

What paper shows is taken: no navigation, nothing folded that is not printed, no link back. Headings
go one level up, for the cover has the page's first; lists become fields; tables, cards and facts
become tables with a style in each cell; charts become pictures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from lakip_nb.publish.word import grids
from lakip_nb.publish.word.blocks import gap, having, paragraph, raw, replace, shallow, styled, words
from lakip_nb.publish.word.drawings import SVG, Letters, Picture, drawn, for_word
from lakip_nb.publish.word.fields import Entry, listing, numbered, place, section

_DROPPED = (
    "//*[self::script or self::style or self::nav or self::summary or self::input]",
    "//*[@hidden or @aria-hidden='true']",
    *(
        f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"
        for name in ("lewati", "kaki", "kembali", "dibacakan", "data")
    ),
)
"""What is on the page for a screen, or for those who listen to it."""
_LISTS = {
    "daftar-isi": ('TOC \\o "1-3" \\h \\z \\u', ("TOC 1", "TOC 2", "TOC 3")),
    "daftar-tabel": ('TOC \\h \\z \\c "Tabel"', ("table of figures",)),
    "daftar-gambar": ('TOC \\h \\z \\c "Gambar"', ("table of figures",)),
}
_HEADINGS = {"h2": "h1", "h3": "h2", "h4": "h3", "h5": "h4", "h6": "h5"}
_PARAGRAPHS = {
    "temuan": "Temuan", "ukuran": "Ukuran", "sumber": "Sumber", "rumus": "Sumber", "catatan": "Sumber",
    "tempat": "Tanda Tangan Tempat", "jabatan": "Tanda Tangan Jabatan", "nama": "Tanda Tangan Nama",
    "pangkat": "Tanda Tangan", "nip": "Tanda Tangan", "anak-judul": "Anak Judul",
    "sampul-instansi": "Sampul Instansi", "sampul-draf": "Sampul Draf", "sampul-versi": "Sampul",
}  # fmt: skip
"""The style of a paragraph, by its class on the page."""
_COVER = {"sampul-nama": "Title"}


@dataclass(frozen=True)
class Printed:
    """What pandoc gets, the report's title, and what the cover says of its data: "" where nothing."""

    body: str
    title: str
    data: str


def printed(page: str, font: Letters) -> Printed:
    """The printed form of a finished page."""
    pictures: list[Picture | None] = []

    def kept(svg: str) -> str:
        pictures.append(drawn(svg, font))
        return f'<img class="grafik-{len(pictures) - 1}">'

    root = html.document_fromstring(SVG.sub(lambda match: kept(match[0]), page))
    title = words(root.find("head/title"))
    for path in _DROPPED:
        for element in root.xpath(path):
            element.drop_tree()
    data = " · ".join(words(each) for each in (*having(root, "sampul-draf"), *having(root, "sampul-versi")))
    _put_pictures(root, pictures)
    _photos(root, font)
    _lists(root)
    _side_by_side(root)
    _tables(root)
    _captions(root)
    _cover(root)
    _headings(root)
    _styles(root)
    _places(root)
    body = html.tostring(root.body, encoding="unicode")
    return Printed(body, title, data)


def _put_pictures(root: Any, pictures: list[Picture | None]) -> None:
    for number, picture in enumerate(pictures):
        for image in having(root, f"grafik-{number}"):
            if picture is None:
                image.drop_tree()
                continue
            image.attrib.clear()
            image.set("src", picture.address)
            image.set("alt", picture.alt)
            image.set("width", f"{picture.width / 10:.2f}cm")
            image.set("height", f"{picture.height / 10:.2f}cm")
            replace(image, styled("Figure", shallow(image)))


def _photos(root: Any, font: Letters) -> None:
    """Pictures that the page holds as such: photos, maps, the office's emblem."""
    for image in root.xpath("//img[starts-with(@src, 'data:') and not(@width)]"):
        image.set("src", for_word(image.get("src"), font))
        if "sampul-lambang" in image.get("class", ""):
            image.set("height", "2.5cm")
        if image.getparent().tag != "p":
            replace(image, styled("Figure", shallow(image)))


def _lists(root: Any) -> None:
    """Lists of contents, tables and figures become Word's own, each under a heading that none lists."""
    for identifier, (instruction, styles) in _LISTS.items():
        for heading in root.xpath(f"//h2[@id='{identifier}']"):
            part = heading.getparent()
            entries = [_entry(link) for link in part.xpath(".//li//a")]
            title = styled("TOC Heading", paragraph(words(heading)))
            replace(part, title, raw(listing(instruction, entries, styles)))


def _entry(link: Any) -> Entry:
    depth = sum(1 for parent in link.iterancestors() if parent.tag == "ol")
    return Entry(words(link), place(link.get("href").removeprefix("#")), depth)


def _side_by_side(root: Any) -> None:
    """Cards, counts, facts and the organisation chart become tables."""
    for cards in having(root, "kartu-kartu"):
        replace(cards, grids.side_by_side([list(_card(card)) for card in having(cards, "kartu")]))
    for counts in having(root, "hitungan"):
        pairs = [(words(each.find("dd")), words(each.find("dt"))) for each in counts.iter("div")]
        replace(counts, grids.side_by_side([[("Angka Kartu", n), ("Isi Tabel", w)] for n, w in pairs]))
    for facts in having(root, "fakta"):
        replace(facts, grids.facts(facts), gap())
    for tree in having(root, "pohon"):
        replace(tree, grids.tree(tree))
    for level in having(root, "jenjang"):
        level.tag = "strong"
    for results in having(root, "hasil"):
        said = "; ".join(words(each) for each in results)
        results.clear(keep_tail=True)
        results.text = f" ({said})" if said else ""


def _card(card: Any) -> Iterator[tuple[str, str]]:
    for child in card:
        if child.tag == "dl":
            names, values = child.findall("dt"), child.findall("dd")
            yield from (
                ("Isi Tabel", f"{words(name)}: {words(value)}") for name, value in zip(names, values, strict=True)
            )
        else:
            big = "kartu-nilai" in child.get("class", "")
            yield "Angka Kartu" if big else "Judul Kartu", words(child)


def _tables(root: Any) -> None:
    for element in root.xpath("//table[.//tr[.//div[@data-custom-style]]]"):
        element.set("data-selesai", "")
    for element in root.xpath("//table[not(@data-selesai)]"):
        block = next((each for each in element.iterancestors("div") if "tabel" in each.get("class", "").split()), None)
        kinds = [] if block is None else block.get("class").split()
        wide = "lebar" in kinds
        caption = element.find("caption")
        grids.table(element, wide, "rapat" in kinds)
        if caption is not None:
            numbered_one = bool(having(caption, "nomor"))
            above = styled("Table Caption" if numbered_one else "Anak Judul", shallow(caption, "p"))
            element.remove(caption)
            element.addprevious(above)
        element.addnext(gap())
        if wide and block is not None:
            block.addprevious(raw(section(landscape=False)))
            block.addnext(raw(section(landscape=True)))


def _captions(root: Any) -> None:
    for caption in root.xpath("//figcaption"):
        replace(caption, styled("Image Caption", shallow(caption, "p")))
    for number in root.xpath("//div[contains(@data-custom-style, 'Caption')]//span[@class='nomor']"):
        before, field = numbered(words(number))
        number.text = before
        if field:
            code = html.Element("code", {"class": "openxml"})
            code.text = field
            number.append(code)
        number.attrib.clear()


def _cover(root: Any) -> None:
    for cover in having(root, "sampul"):
        for heading in cover.xpath(".//h1"):
            lines = [
                styled(_COVER.get(each.get("class", ""), "Sampul"), paragraph(words(each))) for each in heading
            ] or [styled("Title", paragraph(words(heading)))]
            replace(heading, *lines)
        cover.append(raw(section(landscape=False)))


def _headings(root: Any) -> None:
    for name, above in _HEADINGS.items():
        for heading in root.xpath(f"//{name}"):
            if "anak-judul" in heading.get("class", ""):
                heading.tag = "p"
                continue
            heading.set("data-tingkat", above)
    for heading in root.xpath("//*[@data-tingkat]"):
        heading.tag = heading.attrib.pop("data-tingkat")
        for span in heading.xpath("./span"):
            span.drop_tag()


def _styles(root: Any) -> None:
    for name, style in _PARAGRAPHS.items():
        for element in (each for each in having(root, name) if each.tag == "p"):
            element.attrib.pop("class")
            replace(element, styled(style, shallow(element, "p")))
    for element in having(root, "belum-diisi"):
        element.set("data-custom-style", "Belum Diisi")
    for opening in root.xpath("//p[not(ancestor::table) and not(parent::div[@data-custom-style])]"):
        # What ends with a colon opens what follows, and stays with it
        if words(opening).endswith(":") and opening.getnext() is not None:
            replace(opening, styled("Pembuka", shallow(opening)))
    for element in root.xpath("//wbr"):
        element.drop_tag()
    for element in root.xpath(
        "//main | //header | //section | //figure | //details | //div[not(@id or @data-custom-style)]"
    ):
        element.drop_tag()


def _places(root: Any) -> None:
    """Names that Word can find, for places and for links to them."""
    for element in root.xpath("//*[@id]"):
        element.set("id", place(element.get("id")))
    for link in root.xpath("//a[starts-with(@href, '#')]"):
        link.set("href", f"#{place(link.get('href')[1:])}")
