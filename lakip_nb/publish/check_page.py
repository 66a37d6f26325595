"""From the record of a check to the text of one HTML page, in the report's own style.

The page asks for no script and no network. Its filters are radio buttons that the style sheet
looks at; where a browser does not know how, everything is shown, and so it is on paper.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from lakip_nb.publish.check_places import by_place, placed
from lakip_nb.publish.huruf import styles
from lakip_nb.publish.template import filled

SEVERITIES = {
    "galat": "tidak mungkin benar",
    "peringatan": "sangat mungkin salah, atau memerlukan keputusan",
    "catatan": "patut diketahui",
}
PUTUSAN = {
    "berbeda": ("Berbeda", "belum"),
    "salah_tunjuk": ("Tidak diperiksa", "belum"),
    "kosong": ("Tidak dicetak", "belum"),
    "bergantung": ("Bergantung pada keputusan", "ragu"),
    "rumus_lain": ("Rumus lain", "ragu"),
    "tidak_dapat_dihitung": ("Tidak dapat dihitung", "ragu"),
    "pembulatan": ("Beda pembulatan", "ragu"),
    "sama": ("Sama", "tercapai"),
}
JAWABAN = {
    "belum": ("Belum", "belum"),
    "perlu_penilaian_manusia": ("Perlu penilaian", "ragu"),
    "ya": ("Ya", "tercapai"),
}
"""Words for a verdict and an answer, with the class of their badge, most pressing first."""
FORMULIR = {"reviu": "Formulir reviu", "akip": "Lembar kerja evaluasi AKIP"}
LABEL = {"tbl": "Tabel", "fig": "Gambar", "sec": "Subbab"}


def render_check(record: Mapping[str, Any]) -> str:
    """The page of one check; `record` is the content of `pemeriksaan.json`.

    The same record gives the same text. Whatever it says is escaped.
    """
    parts = _parts(record)
    return filled(
        "periksa/halaman.html.j2",
        catatan=record,
        css=styles("lakip/laporan.css", "periksa/periksa.css"),
        # The tables themselves could not be read
        rusak=any(item["kode"].startswith("K") for item in record["temuan"]),
        jumlah=Counter(item["tingkat"] for item in parts["draf"]),
        tingkat=_severities(record, parts["draf"]),
        keluarga=_families(record, parts["draf"]),
        kosong=_empty_choices(parts["draf"]),
        keputusan=parts["keputusan"],
        terbitan=_by_rule(record, parts["terbitan"]),
        diterima=list(placed(record["diterima"], record["sebutan"])),
        tempat=by_place(record, [*parts["draf"], *parts["keputusan"]]),
        putusan=_words(PUTUSAN, record["perbandingan"]["jumlah"]),
        jawaban=_words(JAWABAN, record["reviu"]["jumlah"]),
        reviu=[(name, list(rows)) for name, rows in groupby(record["reviu"]["butir"], key=_section)],
        sebut=lambda label: _label_words(label, record["sebutan"]),
    )


def _parts(record: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The open findings by what they are about, each with its places as links."""
    parts: dict[str, list[dict[str, Any]]] = {"draf": [], "keputusan": [], "terbitan": []}
    for item in placed(record["temuan"], record["sebutan"]):
        parts[item["bagian"]].append(item)
    return parts


# What can be chosen in a filter is a row with `id`, `judul` and `jumlah`, whatever else it holds.


def _severities(record: Mapping[str, Any], items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings of the draft by severity, in it by rule, in the order of the record."""
    found = []
    for name, meaning in SEVERITIES.items():
        own = [item for item in items if item["tingkat"] == name]
        rules = _by_rule(record, own)
        found.append({"id": name, "judul": name.capitalize(), "arti": meaning, "jumlah": len(own), "aturan": rules})
    return found


def _by_rule(record: Mapping[str, Any], items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rules with what they found at one severity, in the order of the record; a remedy for all is said once."""
    rules = {rule["kode"]: rule for rule in record["aturan"]}
    by_rule: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for item in items:
        by_rule.setdefault((item["kode"], item["tingkat"]), []).append(item)
    groups = []
    for (code, severity), found in by_rule.items():
        remedies = {item["saran"] for item in found}
        shared = remedies.pop() if len(found) > 1 and len(remedies) == 1 else ""
        shown = [{**item, "saran": ""} for item in found] if shared else found
        groups.append({**rules[code], "tingkat": severity, "saran": shared, "temuan": shown})
    return groups


def _families(record: Mapping[str, Any], items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Families by severity: how much was looked at, and how much was found in the draft."""
    found = Counter((item["kode"][0], item["tingkat"]) for item in items)
    rows = []
    for letter, title in record["keluarga"].items():
        rules = [rule for rule in record["aturan"] if rule["kode"].startswith(letter)]
        counts = {name: found[letter, name] for name in SEVERITIES}
        accepted = sum(rule["diterima"] for rule in rules)
        row = {"id": letter, "judul": title, "jumlah": sum(counts.values())}
        rows.append({**row, "menurut_tingkat": counts, "aturan": len(rules), "diterima": accepted})
    return rows


def _empty_choices(items: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """The pairs of severity and family with which the filter would show nothing."""
    there = {(item["tingkat"], item["kode"][0]) for item in items}
    letters = sorted({letter for _, letter in there})
    return [(name, letter) for name in SEVERITIES for letter in letters if (name, letter) not in there]


def _words(known: Mapping[str, tuple[str, str]], counts: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """What occurs of a vocabulary, most pressing first, with words, badge and number."""
    found = {}
    for name in (*(name for name in known if name in counts), *sorted(counts.keys() - known.keys())):
        title, badge = known.get(name, (name.replace("_", " ").capitalize(), "tanpa"))
        found[name] = {"id": name, "judul": title, "lencana": badge, "jumlah": counts[name]}
    return found


def _section(row: Mapping[str, Any]) -> str:
    """The part of a form that an item belongs to."""
    points = f" ({row['poin_kelompok']} poin kelompok)" if row["poin_kelompok"] else ""
    return f"{FORMULIR.get(row['formulir'], row['formulir'])}: {row['kelompok']}{points}"


def _label_words(label: str, known: Mapping[str, str]) -> str:
    """A label as a reader finds it, "Tabel 3.2"; one whose number is not known by its name, "Tabel capaian iku"."""
    if known.get(label, ":")[0].isalpha():
        return known[label]
    kind, _, name = label.partition("-")
    return f"{LABEL.get(kind, kind.capitalize())} {name.replace('-', ' ')}".strip()
