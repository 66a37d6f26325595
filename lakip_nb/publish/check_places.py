"""The places of findings as a page shows them: links into the report, and the way back from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

REPORT = "laporan.html"


def placed(items: Iterable[Mapping[str, Any]], words: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Findings with an id of their own on the page, and their places and what they move as links.

    `words` are what the report calls its labels.
    """
    seen: Counter[str] = Counter()
    for item in items:
        decision = item["bagian"] == "keputusan" and item["bergantung"]
        name = f"keputusan-{item['bergantung'][0]}" if decision else f"t-{item['sidik']}"
        seen[name] += 1
        yield {
            **item,
            "id": f"{name}-{seen[name]}" if seen[name] > 1 else name,
            "di": _place(item),
            "juga": [_place(place) for place in item["juga"]],
            "mengubah": [{"tautan": _link(label), "teks": words[label]} for label in item["mengubah"]],
        }


def by_place(record: Mapping[str, Any], items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The places of the report that findings stand at, in its order, each with its findings once."""
    found: dict[str, dict[str, Mapping[str, Any]]] = {}
    for item in items:
        for place in (item["di"], *item["juga"]):
            if place["label"]:
                found.setdefault(place["label"], {})[item["id"]] = item
    return [
        {"label": label, "tautan": _link(label), "teks": words, "temuan": list(found[label].values())}
        for label, words in record["sebutan"].items()
        if label in found
    ]


def _place(place: Mapping[str, Any]) -> dict[str, Any]:
    """A place in words, with the link that leads there where the report has it, and its cell in the data."""
    cell = [place["berkas"]] if place["berkas"] else []
    if "lembar" in place:
        cell.append(f"lembar {place['lembar']}")
    if place.get("sel"):
        cell.append(f"sel {place['sel']}")
    elif place["baris"] is not None:
        cell.append(f"{'sel' if (place['berkas'] or '').endswith('.ipynb') else 'baris'} {place['baris']}")
    if place["kolom"]:
        cell.append(f"kolom {place['kolom']}")
    link = _link(place["label"]) if place["label"] else None
    return {"teks": place["letak"], "label": place["label"], "tautan": link, "sel": ", ".join(cell)}


def _link(label: str) -> str:
    return f"{REPORT}#{label}"
