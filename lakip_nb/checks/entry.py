"""A finding as a plain entry of the record: its places as a reader names them, what it moves, how it is accepted."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.data.writing import csv_line

_PARTS = {"koreksi.csv": "keputusan", "terbitan.csv": "terbitan"}


def temuan(item: Finding, judul: Mapping[str, str], at: Whereabouts | None) -> dict[str, Any]:
    """The entry of a finding; `judul` are the titles of rules, `at` names places where there is a report.

    `bagian` is what the finding is about: this draft, a decision of the office, a published report.
    `mengubah` are the labels of the report that a change there moves, `penjawab` who answers for the
    table, None where the data does not say, `terima` the row by which an office accepts the finding,
    without reason, decider and date.
    """
    own, *others = item.places
    return {
        "kode": item.kode,
        "tingkat": item.tingkat,
        "judul": judul.get(item.kode, ""),
        "bagian": _PARTS.get(PurePosixPath(item.berkas or "").name, "draf"),
        **_place(own, at),
        "pesan": item.pesan,
        "saran": item.saran,
        "juga": [_place(place, at) for place in others],
        "mengubah": list(at.moved(item)) if at else [],
        "penjawab": at.answers(item) if at else None,
        "bergantung": list(item.bergantung),
        "nilai": dict(item.nilai),
        "sidik": item.sidik,
        "terima": _acceptance(item),
    }


def _place(place: Tempat, at: Whereabouts | None) -> dict[str, Any]:
    letak, label = at.named(place) if at else (place.nama, None)
    found = {"tempat": place.nama, "letak": letak, "label": label}
    return found | {"berkas": place.berkas, "baris": place.baris, "kolom": place.kolom}


def _acceptance(item: Finding) -> str:
    """The beginning of a row of `tanggapan.csv`: code, place and fingerprint, and three cells to fill."""
    return csv_line([item.kode, item.tempat, item.sidik, "", "", ""])
