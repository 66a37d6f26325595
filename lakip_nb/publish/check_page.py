"""From the record of a check to the text of one HTML page, in the report's own style.

The page asks for no script and no network. Its filters are radio buttons that the style sheet
looks at; where a browser does not know how, everything is shown, and so it is on paper.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).resolve().parent / "templates"

SEVERITIES = {
    "galat": ("Galat", "tidak mungkin benar"),
    "peringatan": ("Peringatan", "sangat mungkin salah, atau memerlukan keputusan"),
    "catatan": ("Catatan", "patut diketahui"),
}
PUTUSAN = {
    "berbeda": ("Berbeda", "belum"),
    "salah_tunjuk": ("Tidak diperiksa", "belum"),
    "kosong": ("Tidak dicetak", "belum"),
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
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    severities, matrix = _severities(record), _matrix(record)
    verdicts, answers = _words(PUTUSAN, record["perbandingan"]["jumlah"]), _words(JAWABAN, record["reviu"]["jumlah"])
    page = environment.get_template("periksa/halaman.html.j2").render(
        catatan=record,
        css="".join(
            (TEMPLATES / name).read_text(encoding="utf-8") for name in ("lakip/laporan.css", "periksa/periksa.css")
        ),
        judul=_title(record["laporan"]),
        simpulan=_verdict(record),
        tingkat=severities,
        matriks=matrix,
        putusan=verdicts,
        jawaban=answers,
        reviu=[(name, list(rows)) for name, rows in groupby(record["reviu"]["butir"], key=_section)],
        sebut=_label_words,
        pilihan={
            "tingkat": [(row["id"], row["judul"], row["jumlah"]) for row in severities if row["jumlah"]],
            "keluarga": [(row["huruf"], row["nama"], row["semua"]) for row in matrix if row["semua"]],
            "putusan": [(name, words["judul"], words["jumlah"]) for name, words in verdicts.items()],
            "jawaban": [(name, words["judul"], words["jumlah"]) for name, words in answers.items()],
        },
        kosong=_empty_choices(record),
        nama_tingkat={name: words[0] for name, words in SEVERITIES.items()},
    )
    return page.strip() + "\n"


def _title(laporan: Mapping[str, Any]) -> dict[str, str]:
    """Names as they are written; where the data could not be read, the folder's name."""
    name = laporan["nama_kecamatan"] or laporan["kecamatan"]
    paper = laporan.get("naskah")
    place = f"Kecamatan {name}" if name else str(paper)
    year = f"Tahun {laporan['year']}" if laporan["year"] else ""
    kind = "Pemeriksaan Naskah Laporan Kinerja" if paper else "Pemeriksaan Laporan Kinerja"
    about = f"{place}, {year}" if year else place
    what = "naskah laporan kinerja yang sudah jadi" if paper else "data, kalimat, dan angka terbitan laporan kinerja"
    return {
        "jenis": kind,
        "kecamatan": place,
        "kabupaten": f"Kabupaten {laporan['nama_kabupaten']}" if laporan["nama_kabupaten"] else "",
        "tahun": year,
        "penuh": f"{kind} {place} {year}".rstrip(),
        "uraian": f"Hasil pemeriksaan {what}: {about}.",
    }


def _verdict(record: Mapping[str, Any]) -> str:
    counts = record["jumlah"]
    if _broken(record):
        return (
            f"Tabel data belum dapat dibaca. Perbaiki {counts['galat']} kesalahan di bawah ini; "
            "pemeriksaan selebihnya dijalankan sesudahnya."
        )
    if counts["galat"]:
        return f"Ada {counts['galat']} galat: isi yang tidak mungkin benar. Perbaiki sebelum laporan ditandatangani."
    if counts["peringatan"]:
        return f"Tidak ada galat. Ada {counts['peringatan']} peringatan yang perlu diperbaiki atau diputuskan."
    if counts["catatan"]:
        return f"Tidak ada galat dan tidak ada peringatan. Ada {counts['catatan']} catatan yang patut diketahui."
    return "Tidak ada temuan yang terbuka."


def _broken(record: Mapping[str, Any]) -> bool:
    """Whether the tables themselves could not be read."""
    return any(item["kode"].startswith("K") for item in record["temuan"])


def _severities(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The open findings by severity, in it by rule, in the order of the record."""
    rules = {rule["kode"]: rule for rule in record["aturan"]}
    found = []
    for name, (title, meaning) in SEVERITIES.items():
        items = [item for item in record["temuan"] if item["tingkat"] == name]
        groups = [_group(rules[code], list(group)) for code, group in groupby(items, key=lambda item: item["kode"])]
        found.append({"id": name, "judul": title, "arti": meaning, "jumlah": len(items), "aturan": groups})
    return found


def _group(rule: Mapping[str, Any], items: list[Mapping[str, Any]]) -> dict[str, Any]:
    """A rule with its findings; a remedy that is the same for all is said once."""
    remedies = {item["saran"] for item in items}
    shared = remedies.pop() if len(items) > 1 and len(remedies) == 1 else ""
    return {**rule, "saran": shared, "temuan": [{**item, "saran": ""} if shared else item for item in items]}


def _matrix(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Families by severity: how much was looked at, and how much was found."""
    rows = []
    for letter, title in record["keluarga"].items():
        rules = [rule for rule in record["aturan"] if rule["kode"].startswith(letter)]
        counts = {name: sum(rule["temuan"] for rule in rules if rule["tingkat"] == name) for name in SEVERITIES}
        rows.append(
            {
                "huruf": letter,
                "nama": title,
                "aturan": len(rules),
                "jumlah": counts,
                "semua": sum(counts.values()),
                "diterima": sum(rule["diterima"] for rule in rules),
            }
        )
    return rows


def _empty_choices(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The pairs of severity and family with which the filter would show nothing."""
    there = {(item["tingkat"], item["kode"][0]) for item in record["temuan"]}
    letters = sorted({letter for _, letter in there})
    return [(name, letter) for name in SEVERITIES for letter in letters if (name, letter) not in there]


def _section(row: Mapping[str, Any]) -> str:
    """The part of a form that an item belongs to."""
    return f"{FORMULIR.get(row['formulir'], row['formulir'])}: {row['kelompok']}"


def _label_words(label: str) -> str:
    """A label of the report in words: `tbl-capaian-iku` is "Tabel capaian iku"."""
    kind, _, name = label.partition("-")
    return f"{LABEL.get(kind, kind.capitalize())} {name.replace('-', ' ')}".strip()


def _words(known: Mapping[str, tuple[str, str]], counts: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """What occurs of a vocabulary, most pressing first, with words, badge and number."""
    names: Iterable[str] = [*(name for name in known if name in counts), *sorted(counts.keys() - known.keys())]
    found = {}
    for name in names:
        title, badge = known.get(name, (name.replace("_", " ").capitalize(), "tanpa"))
        found[name] = {"judul": title, "lencana": badge, "jumlah": counts[name]}
    return found
