"""Causes and answers: each meets the other, plans are not called done, every missed indicator is treated alike."""

import re
from collections.abc import Iterator, Sequence

from lakip_nb.checks.aturan.pokok import hal, kata_pokok, luas
from lakip_nb.checks.aturan.vocabulary import di, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kata

_CAUSES = ("penyebab", "penghambat")
_WHOLE = ("pendukung", "penghambat", "rekomendasi")
_ANSWERS = ("solusi", "tindak_lanjut", "rekomendasi")
_PLANNED = re.compile(
    r"^(?:(?:telah |sudah )?(?:mengusulkan|mengajukan|mengupayakan|merencanakan|memohon)|akan|perlu|"
    r"diperlukan|diharapkan)\b"
    r"(?:\s+(?:permohonan|usulan|untuk|adanya))*",
    re.IGNORECASE,
)
_DASAR = "PermenPANRB 53/2014, Bab III butir 5: penyebab serta solusi yang telah dilakukan"


def _of(item: Indikator, jenis: Sequence[str]) -> list[Analisis]:
    return [row for row in item.analisis if row.jenis in jenis]


@aturan(
    "H15",
    "Setiap sebab dijawab, dan setiap solusi menjawab sebab",
    "peringatan",
    "Sebab yang tidak dijawab akan berulang tahun depan; solusi atas hal yang tidak disebut sebagai sebab tidak "
    "menaikkan hasil.",
    _DASAR,
    "Penyebab “Ruang tunggu kekurangan kursi” tidak dijawab solusi, tindak lanjut, atau rekomendasi mana pun.",
)
def sebab_dan_jawaban(material: Material) -> Iterator[Finding]:
    """H15: a cause whose means no answer is about; a solution whose means no cause is about."""
    for item in material.laporan.indikator:
        causes, answers = _of(item, _CAUSES), _of(item, _ANSWERS)
        named = [row for row in causes if row.jenis == "penyebab"]  # obstacles have a rule of their own
        for row in _unanswered(named, answers):
            yield pada(row, "teks", "jawaban").temuan(
                f"{kata.besar(row.jenis)} “{row.teks}” tidak dijawab solusi, tindak lanjut, atau rekomendasi mana pun.",
                f"Tambahkan apa yang dilakukan tentang {kata.rangkai(sorted(luas(hal(row.teks))))}.",
                {"teks": row.teks},
            )
        for row in _unanswered(_of(item, ("solusi",)), causes):
            yield pada(row, "teks", "sebab").temuan(
                f"Solusi “{row.teks}” menyangkut {kata.rangkai(sorted(luas(hal(row.teks))))}, yang tidak disebut "
                f"sebagai sebab atau hambatan {item.singkatan}.",
                "Sebutkan sebabnya, atau hapus solusinya.",
                {"teks": row.teks},
            )


def _unanswered(rows: Sequence[Analisis], others: Sequence[Analisis]) -> Iterator[Analisis]:
    """The points about means of which none of the others speaks; silent where an other names no means at all."""
    about = [luas(hal(row.teks)) for row in others]
    for row in rows:
        own = luas(hal(row.teks))
        alike = any(len(kata_pokok(row.teks) & kata_pokok(other.teks)) > 1 for other in others)
        if own and about and all(about) and not alike and not any(own & each for each in about):
            yield row


@aturan(
    "H16",
    "Yang baru diusulkan tidak disebut sudah dilakukan",
    "peringatan",
    "Solusi adalah yang telah dilakukan. Hal yang pada tindak lanjut baru diusulkan belum dilakukan.",
    _DASAR,
    "Solusi “Penambahan pegawai” pada tindak lanjut baru “Mengusulkan penambahan pegawai”.",
)
def baru_diusulkan(material: Material) -> Iterator[Finding]:
    """H16: a solution done that is only proposed elsewhere, or is itself only a proposal."""
    for item in material.laporan.indikator:
        plans = [(row, found) for row in _of(item, _ANSWERS[1:]) if (found := _PLANNED.match(row.teks))]
        for row in _of(item, ("solusi",)):
            if _PLANNED.match(row.teks):
                continue  # says itself that it is a plan
            plan = next((p for p, found in plans if _same(row.teks, p.teks[found.end() :])), None)
            if plan:
                yield pada(row, "teks", "usulan").temuan(
                    f"Solusi “{row.teks}” disebut dilakukan, sedangkan {plan.jenis.replace('_', ' ')} menyebut "
                    f"“{plan.teks}”, jadi baru diusulkan.",
                    "Tulis solusi sebagai usulan, atau sebut kapan dan bagaimana dilaksanakan.",
                    {"solusi": row.teks, "usulan": plan.teks},
                )


def _same(done: str, proposed: str) -> bool:
    """Whether one of two matters holds all telling words of the other, two at least."""
    a, b = kata_pokok(done), kata_pokok(proposed)
    return len(a & b) >= 2 and (a <= b or b <= a)


@aturan(
    "H17",
    "Indikator yang sama-sama tidak tercapai dianalisis dengan kelengkapan yang sama",
    "catatan",
    "Faktor pendukung, penghambat, dan rekomendasi yang hanya ada pada satu indikator membuat analisis yang lain "
    "tampak ditinggalkan.",
    "PermenPANRB 53/2014, Bab III butir 5 dan 7",
    "Analisis AKIP tidak memuat pendukung dan penghambat, sedangkan analisis IKM memuatnya.",
)
def analisis_timpang(material: Material) -> Iterator[Finding]:
    """H17: kinds of points that one missed indicator has and others lack, where they have an analysis at all."""
    missed = [item for item in material.laporan.indikator if item.tercapai is False and item.analisis]
    groups: dict[tuple[str, ...], list[Indikator]] = {}
    for item in missed:
        kinds = [jenis for jenis in _WHOLE if any(other.butir(jenis) for other in missed) and not item.butir(jenis)]
        groups.setdefault(tuple(kinds), []).append(item)
    for kinds_, items in groups.items():
        if kinds_:
            fuller = next(other for other in missed if other.butir(kinds_[0]))
            names = kata.rangkai(item.singkatan for item in items)
            yield di(items[0].analisis[0], "jenis", items[0].id, "kelengkapan").temuan(
                f"Analisis {names} tidak memuat {kata.rangkai(kinds_)}, sedangkan analisis "
                f"{fuller.singkatan} memuatnya.",
                "Lengkapi analisisnya, atau jelaskan mengapa tidak ada.",
                {"tidak ada": " ".join(kinds_), "indikator": names},
                juga=[di(item.analisis[0], "jenis", item.id) for item in items[1:]],
            )
