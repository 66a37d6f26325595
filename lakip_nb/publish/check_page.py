"""From the record of a check to the text of one HTML page, in the report's own style.

The page asks for no script and no network. Its filters are radio buttons that the style sheet
looks at; where a browser does not know how, everything is shown, and so it is on paper.
"""

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).resolve().parent / "templates"

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
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    styles = (TEMPLATES / name for name in ("lakip/laporan.css", "periksa/periksa.css"))
    page = environment.get_template("periksa/halaman.html.j2").render(
        catatan=record,
        css="".join(style.read_text(encoding="utf-8") for style in styles),
        # The tables themselves could not be read
        rusak=any(item["kode"].startswith("K") for item in record["temuan"]),
        tingkat=_severities(record),
        keluarga=_families(record),
        kosong=_empty_choices(record),
        putusan=_words(PUTUSAN, record["perbandingan"]["jumlah"]),
        jawaban=_words(JAWABAN, record["reviu"]["jumlah"]),
        reviu=[(name, list(rows)) for name, rows in groupby(record["reviu"]["butir"], key=_section)],
        sebut=_label_words,
    )
    return page.strip() + "\n"


# What can be chosen in a filter is a row with `id`, `judul` and `jumlah`, whatever else it holds.


def _severities(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The open findings by severity, in it by rule, in the order of the record."""
    rules = {rule["kode"]: rule for rule in record["aturan"]}
    found = []
    for name, meaning in SEVERITIES.items():
        items = [item for item in record["temuan"] if item["tingkat"] == name]
        groups = [_group(rules[code], list(group)) for code, group in groupby(items, key=lambda item: item["kode"])]
        found.append({"id": name, "judul": name.capitalize(), "arti": meaning, "jumlah": len(items), "aturan": groups})
    return found


def _group(rule: Mapping[str, Any], items: list[Mapping[str, Any]]) -> dict[str, Any]:
    """A rule with its findings; a remedy that is the same for all is said once."""
    remedies = {item["saran"] for item in items}
    shared = remedies.pop() if len(items) > 1 and len(remedies) == 1 else ""
    return {**rule, "saran": shared, "temuan": [{**item, "saran": ""} if shared else item for item in items]}


def _families(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Families by severity: how much was looked at, and how much was found."""
    rows = []
    for letter, title in record["keluarga"].items():
        rules = [rule for rule in record["aturan"] if rule["kode"].startswith(letter)]
        counts = {name: sum(rule["temuan"] for rule in rules if rule["tingkat"] == name) for name in SEVERITIES}
        accepted = sum(rule["diterima"] for rule in rules)
        row = {"id": letter, "judul": title, "jumlah": sum(counts.values())}
        rows.append({**row, "menurut_tingkat": counts, "aturan": len(rules), "diterima": accepted})
    return rows


def _empty_choices(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The pairs of severity and family with which the filter would show nothing."""
    there = {(item["tingkat"], item["kode"][0]) for item in record["temuan"]}
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
    return f"{FORMULIR.get(row['formulir'], row['formulir'])}: {row['kelompok']}"


def _label_words(label: str) -> str:
    """A label of the report in words: `tbl-capaian-iku` is "Tabel capaian iku"."""
    kind, _, name = label.partition("-")
    return f"{LABEL.get(kind, kind.capitalize())} {name.replace('-', ' ')}".strip()
