"""From the record of a check to "Catatan Hasil Reviu": a form to print, fill in by hand and sign.

What the check can answer is ticked as a proposal; all else is an empty box or line for the
reviewer. The form names no person.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from lakip_nb.publish.huruf import styles
from lakip_nb.publish.template import filled

TINGKAT = {
    "galat": ("Harus diperbaiki", "isi yang tidak mungkin benar"),
    "peringatan": ("Perlu diperbaiki atau diputuskan", "isi yang sangat mungkin salah, atau menunggu keputusan kantor"),
    "catatan": ("Patut diketahui", "tidak harus salah, tetapi layak dijelaskan dalam laporan"),
}
"""What a severity asks of the office, in words, and what it means."""

TERBITAN = "terbitan"
"""The part of the record about the report as it was once published, which is not the one reviewed here."""


def render_review(record: Mapping[str, Any]) -> str:
    """The page of one check; `record` is the content of `pemeriksaan.json`.

    The same record gives the same text. Whatever it says is escaped.
    """
    notes = _notes(record["temuan"])
    numbers = {item["sidik"]: note["nomor"] for note in notes for item in note["temuan"]}
    rows = [row for row in record["reviu"]["butir"] if row["formulir"] == "reviu"]
    return filled(
        "reviu/halaman.html.j2",
        laporan=record["laporan"],
        css=styles("reviu/reviu.css"),
        # The tables themselves could not be read
        rusak=any(note["kode"].startswith("K") for note in notes),
        dasar=", ".join(dict.fromkeys(row["dasar"] for row in rows if row["dasar"])),
        bagian=_parts(rows, numbers),
        tingkat=_severities(notes),
        terbitan=sum(item["bagian"] == TERBITAN for item in record["temuan"]),
        diterima=record["jumlah"]["diterima"],
        sumber=list(dict.fromkeys((row["keyakinan"], row["sumber"]) for row in rows)),
    )


def _notes(temuan: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The numbered notes: what one rule found and one advice settles, in the order of the record."""
    own = (item for item in temuan if item["bagian"] != TERBITAN)
    groups = groupby(own, key=lambda item: (item["tingkat"], item["kode"], item["judul"], item["saran"]))
    return [
        {"nomor": number, "tingkat": name, "kode": code, "judul": title, "saran": advice, "temuan": list(group)}
        for number, ((name, code, title, advice), group) in enumerate(groups, start=1)
    ]


def _parts(rows: Iterable[Mapping[str, Any]], numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    """The items of the form by part, each with the numbers of the notes that bear on it."""
    return [
        {
            "nomor": part,
            "nama": name,
            "butir": [
                {**row, "catatan": _joined(sorted({numbers[id] for id in row["temuan"] if id in numbers}))}
                for row in group
            ],
        }
        for (part, name), group in groupby(rows, key=lambda row: (row["bagian"], row["kelompok"]))
    ]


def _severities(notes: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The notes by severity, as far as there are any."""
    return [
        {"id": name, "judul": TINGKAT[name][0], "arti": TINGKAT[name][1], "catatan": list(group)}
        for name, group in groupby(notes, key=lambda note: note["tingkat"])
    ]


def _joined(numbers: list[int]) -> str:
    """Numbers in words, runs of them shortened.

    >>> _joined([1, 4, 5, 6, 9]), _joined([2]), _joined([2, 3])
    ('1, 4–6, dan 9', '2', '2 dan 3')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [word for run in runs for word in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))]
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
