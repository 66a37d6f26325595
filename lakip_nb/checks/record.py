"""The outcome of a check as plain dicts and lists: what `pemeriksaan.json` holds and pages show.

Only text, whole numbers, None, lists and dicts, in a fixed order, so the same inputs give the same
bytes, and whoever shows them needs to know nothing of rules.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakip_nb.checks.entry import temuan
from lakip_nb.checks.examination import Examination
from lakip_nb.checks.finding import SEVERITIES, Finding
from lakip_nb.checks.formulir.answer import JAWABAN, Answer
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import Aturan
from lakip_nb.checks.rulebook import KELUARGA, KONTRAK
from lakip_nb.checks.terbitan.comparison import PUTUSAN, Comparison
from lakip_nb.data.errors import Fault
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import ButirReviu
from lakip_nb.data.rows.pemeriksaan import Tanggapan
from lakip_nb.present import kata

if TYPE_CHECKING:
    from lakip_nb.checks.naskah.material import NaskahMaterial  # only `make check NASKAH=` pays for documents

VERSI = 2
"""Raised when a name in the record changes its meaning."""

CheckRecord = dict[str, Any]


def rekam(
    kecamatan: str,
    year: int,
    at: Whereabouts | None,
    hasil: Examination,
    aturan: Sequence[Aturan[Material]],
    perbandingan: Sequence[Mapping[str, Any]] = (),
    reviu: Sequence[Mapping[str, Any]] = (),
) -> CheckRecord:
    """The record of one check.

    `at` knows the places of the report; None where the data could not be read. `perbandingan` are the published figures
    beside the computed ones (`putusan` says how they compare), `reviu` the answers to the review
    form (`jawaban`), both as plain rows.
    """
    identitas = at.material.laporan.identitas if at else None
    laporan = {
        "kecamatan": kecamatan,
        "year": year,
        "nama_kecamatan": identitas.kecamatan if identitas else None,
        "nama_kabupaten": identitas.kabupaten if identitas else None,
        "instansi": identitas.instansi if identitas else None,
        "daerah": identitas.nama_daerah if identitas else None,
    }
    return _rekam(laporan, hasil, aturan, perbandingan, reviu, at)


def rekam_naskah(
    bahan: "NaskahMaterial", hasil: Examination, aturan: Sequence["Aturan[NaskahMaterial]"]
) -> CheckRecord:
    """The record of a check of a published report; `naskah` is the name of its file.

    The year and the places are those that the document names, None where it does not.
    """
    laporan = {
        "kecamatan": None,
        "year": bahan.tahun,
        "nama_kecamatan": bahan.kecamatan,
        "nama_kabupaten": bahan.kabupaten,
        "naskah": bahan.naskah.name,
    }
    return _rekam(laporan, hasil, aturan, (), ())


def _rekam(
    laporan: Mapping[str, Any],
    hasil: Examination,
    aturan: Sequence[Aturan[Any]],
    perbandingan: Sequence[Mapping[str, Any]],
    reviu: Sequence[Mapping[str, Any]],
    at: Whereabouts | None = None,
) -> CheckRecord:
    judul = {rule.kode: rule.judul for rule in aturan}
    counts = {tingkat: hasil.banyak(tingkat) for tingkat in SEVERITIES}
    entries = [temuan(item, judul, at) for item in hasil.temuan]
    accepted = [temuan(item.temuan, judul, at) | {"tanggapan": _tanggapan(item.tanggapan)} for item in hasil.diterima]
    return {
        "versi": VERSI,
        "laporan": dict(laporan),
        "jumlah": counts | {"diterima": len(hasil.diterima), "tanggapan_usang": len(hasil.usang)},
        "temuan": entries,
        "diterima": accepted,
        "sebutan": _words([*entries, *accepted], reviu, at),
        "tanggapan_usang": [_fields(row, "kode", "tempat", "sidik") | _tanggapan(row) for row in hasil.usang],
        "perbandingan": {
            "jumlah": _count(perbandingan, "putusan", PUTUSAN),
            "baris": [dict(row) for row in perbandingan],
        },
        "reviu": {"jumlah": _count(reviu, "jawaban", JAWABAN), "butir": [dict(row) for row in reviu]},
        "keluarga": {letter: KELUARGA[letter] for letter in sorted({rule.kode[0] for rule in aturan})},
        "aturan": [
            _fields(rule, "kode", "judul", "tingkat", "penjelasan", "dasar")
            | {
                "temuan": sum(item.kode == rule.kode for item in hasil.temuan),
                "diterima": sum(item.temuan.kode == rule.kode for item in hasil.diterima),
            }
            for rule in sorted(aturan, key=lambda rule: rule.kode)
        ],
    }


def baris_terbitan(item: Comparison) -> dict[str, Any]:
    """A published figure beside the computed one, as a row of the record."""
    compared = {"dihitung": item.computed or None, "putusan": item.putusan, "penjelasan": item.note}
    return _fields(item.row, "no", "tempat", "tercetak") | compared | {"bergantung": list(item.bergantung)}


def baris_reviu(laporan: Laporan, row: ButirReviu, answer: Answer) -> dict[str, Any]:
    """An item of the review form with its answer, as a row of the record; `temuan` by their sidik."""
    part = next(part for part in laporan.tabel.kelompok_formulir if part.bagian == row.bagian)
    regulation = laporan.peraturan(row.peraturan_id)
    return {
        "kode": row.kode,
        "formulir": part.formulir,
        "bagian": row.bagian,
        "kelompok": part.nama,
        "poin_kelompok": None if part.poin is None else kata.kinerja(part.poin),
        "nomor": row.sebutan,
        "butir": row.teks,
        "dasar": regulation.sebutan if regulation else None,
        "keyakinan": row.keyakinan,
        "sumber": row.sumber,
        "jawaban": answer.jawaban,
        "bukti": list(answer.labels),
        "data": list(answer.data),
        "kurang": answer.missing,
        "temuan": [item.sidik for item in answer.temuan],
    }


def temuan_kontrak(faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """Faults of the tables as findings: with them nothing else can be checked."""
    return tuple(
        Finding(
            pesan=fault.problem,
            tempat=_place(fault),
            saran=fault.remedy,
            berkas=fault.file,
            baris=fault.row,
            kolom=fault.column,
            kode=KONTRAK.kode,
            tingkat=KONTRAK.tingkat,
        )
        for fault in faults
    )


def ringkas(rekaman: Mapping[str, Any]) -> str:
    """The open findings in words: "2 galat, 1 peringatan", "tidak ada temuan".

    >>> ringkas({"jumlah": {"galat": 2, "peringatan": 0, "catatan": 1, "diterima": 3}})
    '2 galat, 1 catatan; 3 temuan diterima'
    >>> ringkas({"jumlah": {"galat": 0, "peringatan": 0, "catatan": 0, "diterima": 0}})
    'tidak ada temuan'
    """
    counts = rekaman["jumlah"]
    text = ", ".join(f"{counts[tingkat]} {tingkat}" for tingkat in SEVERITIES if counts[tingkat]) or "tidak ada temuan"
    return f"{text}; {counts['diterima']} temuan diterima" if counts["diterima"] else text


def _words(
    entries: Iterable[Mapping[str, Any]], reviu: Iterable[Mapping[str, Any]], at: Whereabouts | None
) -> dict[str, str]:
    """The words for every label that an entry or an answer names, in the order of the report."""
    named = {label for item in entries for place in (item, *item["juga"]) for label in (place["label"],)}
    named |= {label for item in entries for label in item["mengubah"]}
    named |= {label for row in reviu for label in row["bukti"]}
    return {label: words for label, words in at.material.label.items() if label in named} if at else {}


def _fields(thing: object, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _tanggapan(row: Tanggapan) -> dict[str, str]:
    return {"alasan": row.alasan, "oleh": row.oleh, "tanggal": row.tanggal.isoformat()}


def _count(rows: Sequence[Mapping[str, Any]], name: str, order: Sequence[str]) -> dict[str, int]:
    counts = Counter(row[name] for row in rows)
    return {value: counts[value] for value in order if counts[value]}


def _place(fault: Fault) -> str:
    if fault.lembar is not None:
        return fault.lembar.tempat(fault.row, fault.column)
    place = fault.file.rpartition("/")[2]
    place += f", baris {fault.row}" if fault.row is not None else ""
    return place + (f", kolom {fault.column}" if fault.column is not None else "")
