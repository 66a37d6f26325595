"""What is given as reasons of one result, against each other: two lists that differ, the result as its own support."""

import re
from collections.abc import Iterable, Sequence

from lakip_nb.checks.aturan.pokok import hal, luas
from lakip_nb.checks.aturan.sebutan import kutip, sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis

_DASAR = "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya"
_RESULT = re.compile(
    r"(?<!belum )(?<!tidak )\b(?:pelayanan (?:yang )?(?:prima|optimal|maksimal|memuaskan)|masyarakat (?:\w+ )?puas)\b",
    re.IGNORECASE,
)
_IMPAIRED = re.compile(
    r"\bpelayanan\b[^,;.]*\b(?:terhambat|terganggu|lambat|(?:kurang|tidak|belum) (?:prima|optimal|maksimal|lancar))\b|"
    r"\bterhambatnya pelayanan\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(r"\b(?:terwujud(?:nya)?|tercapai(?:nya)?|telah|sudah)\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:sebagian|beberapa|belum|tidak|untuk|guna|menuju|mewujudkan|komitmen)\b", re.IGNORECASE)


def _of(item: Indikator, *jenis: str) -> list[Analisis]:
    return [row for row in item.analisis if row.jenis in jenis]


def _about(rows: Iterable[Analisis]) -> frozenset[str]:
    return frozenset(name for row in rows for name in luas(hal(row.teks)))


def _only(rows: Sequence[Analisis], others: Sequence[Analisis]) -> list[Analisis]:
    """The points whose means none of the others is about."""
    known = _about(others)
    return [row for row in rows if (about := luas(hal(row.teks))) and not about & known]


@aturan_data(
    "H61",
    "Hambatan dan penyebab satu indikator menyebut hal yang sama",
    "catatan",
    "Dua daftar alasan yang berlainan untuk satu kegagalan membuat pembaca tidak tahu mana yang harus diatasi.",
    _DASAR,
    "Hambatan IKM “SOP perlu dievaluasi” tidak ada di antara penyebabnya, dan sebaliknya penyebab “pegawai terbatas”.",
)
def dua_daftar(laporan: Laporan) -> Findings:
    """A missed indicator with two lists of reasons, each of which has what the other lacks."""
    for item in laporan.indikator:
        obstacles, causes = _of(item, "penghambat"), _of(item, "penyebab")
        alone, others = _only(obstacles, causes), _only(causes, obstacles)
        if item.tercapai is False and alone and others:
            yield pada(alone[0], "teks", "daftar").temuan(
                f"Hambatan {item.singkatan} {_quoted(alone)} tidak ada di antara penyebabnya, sedangkan penyebab "
                f"{_quoted(others)} tidak ada di antara hambatannya.",
                "Samakan kedua daftar, atau jelaskan mana yang paling menentukan.",
                {"hambatan": "; ".join(row.teks for row in alone), "penyebab": "; ".join(row.teks for row in others)},
                juga=[pada(row, "teks") for row in (*alone[1:], *others)],
            )


def _quoted(rows: Iterable[Analisis]) -> str:
    return sebut((kutip(row.teks) for row in rows), 2)


@aturan_data(
    "H62",
    "Yang disebut mendukung bukan hasil yang justru terganggu",
    "peringatan",
    "Pelayanan prima adalah hasil yang dikejar; ia tidak menjelaskan hasilnya sendiri, apalagi bila sebab lain "
    "menyebut pelayanan terhambat.",
    _DASAR,
    "Pendukung menyebut “Pelayanan prima telah dijalankan”, sedangkan penyebab menyebut “pelayanan terhambat”.",
)
def hasil_sebagai_pendukung(laporan: Laporan) -> Findings:
    """A missed indicator supported by good service, while a cause says that the service is impaired."""
    for item in laporan.indikator:
        claims = [row for row in _of(item, "pendukung") if _claims(row.teks)]
        impaired = [row for row in _of(item, "penyebab", "penghambat") if _IMPAIRED.search(row.teks)]
        if item.tercapai is False and claims and impaired:
            yield pada(claims[0], "teks", "hasil").temuan(
                f"Pendukung menyebut “{claims[0].teks}”, sedangkan {impaired[0].jenis} menyebut “{impaired[0].teks}” "
                f"dan target {item.singkatan} belum tercapai.",
                "Sebut apa yang mendukung, misalnya orang, alat, atau cara kerja, bukan hasil yang dikejar.",
                {"pendukung": claims[0].teks, "gangguan": impaired[0].teks},
                juga=[pada(row, "teks") for row in impaired],
            )


def _claims(text: str) -> bool:
    """Whether a text says that the service is already as good as it should be, not that it is the aim."""
    return bool(_RESULT.search(text) and _CLAIMED.search(text) and not _UNSURE.search(text))
