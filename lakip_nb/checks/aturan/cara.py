"""How results were come by: what the survey calls satisfied, one way of computing it over the years, the rules used."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lakip_nb.checks.aturan.sebutan import singkat
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import COMMENT, in_report
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_IKM = "PermenPANRB 14/2017: cara menghitung indeks dan mutu pelayanan"


@aturan_data(
    "H34",
    "Responden yang puas sejalan dengan mutu pelayanan",
    "catatan",
    "Bila semua responden disebut puas tetapi mutu pelayanan belum yang tertinggi, pembaca tidak tahu apa arti puas.",
    _IKM,
    "25 dari 25 responden disebut puas, sedangkan IKM 85,35 bermutu B dan targetnya belum tercapai.",
)
def arti_puas(laporan: Laporan) -> Findings:
    """Everybody satisfied, and an index below its target and below the best class."""
    row = laporan.survei.baris
    item = next((i for i in laporan.indikator if i.baris.skema_predikat == "ikm"), None)
    kelas = item.kelas_nilai(item.realisasi) if item else None
    if row is None or item is None or kelas is None or not row.responden or row.puas is None:
        return
    best = item.skala_nilai[item.tahun].kelas[0]
    if kelas is not best and row.puas == row.responden and item.tercapai is False:
        yield pada(row, "puas", "arti puas").temuan(
            f"{kata.angka(row.puas)} dari {kata.angka(row.responden)} responden disebut puas, sedangkan "
            f"{item.singkatan} {kata.senilai(item, item.realisasi)} bermutu {kelas.predikat} dan targetnya belum "
            "tercapai.",
            "Jelaskan sejak nilai berapa responden dihitung puas.",
            {"puas": row.puas, "responden": row.responden, "indeks": item.realisasi},
        )


@aturan_data(
    "H35",
    "Survei dihitung dengan cara yang sama setiap tahun",
    "catatan",
    "Indeks dengan bobot, pembulatan, atau unsur yang berbeda tidak sebanding; selisihnya bukan kenaikan atau "
    "penurunan mutu.",
    _IKM,
    "Survei 2023 memakai bobot 0,111, survei 2022 bobot 0,11.",
)
def cara_survei(laporan: Laporan) -> Findings:
    """Surveys of two years with other weights, rounding or elements."""
    rows = sorted(laporan.tabel.ikm_survei, key=lambda row: row.tahun)
    for before, after in pairwise(rows):
        old, new = (
            {
                "bobot": f"{row.bobot.normalize():f}".replace(".", ","),
                "pembulatan": "tanpa" if row.desimal is None else f"{row.desimal} desimal",
                "unsur": f"{len(_unsur(laporan, row.tahun))} unsur",
            }
            for row in (before, after)
        )
        changed = [name for name in old if old[name] != new[name] and "0 unsur" not in (old[name], new[name])]
        if changed:
            said = kata.rangkai(f"{name} {old[name]} menjadi {new[name]}" for name in changed)
            yield pada(after, "bobot", "cara").temuan(
                f"Cara menghitung IKM berubah antara survei tahun {before.tahun} dan {after.tahun}: {said}.",
                "Sebutkan perubahannya di dekat perbandingan antartahun, atau hitung ulang tahun sebelumnya.",
                {name: f"{old[name]}; {new[name]}" for name in changed},
            )


def _unsur(laporan: Laporan, year: int) -> set[str]:
    return {row.unsur.casefold() for row in laporan.tabel.ikm_unsur if row.tahun == year}


@aturan_data(
    "H59",
    "Responden tidak lebih banyak daripada penduduk",
    "peringatan",
    "Survei bertanya kepada orang yang dilayani; responden yang melebihi penduduk berarti isian yang dihitung, atau "
    "angka yang bergeser.",
    "PermenPANRB 14/2017, populasi dan sampel",
    "Responden 40.000 orang dari penduduk 18.528 jiwa.",
)
def responden_dan_penduduk(laporan: Laporan) -> Findings:
    """More respondents than people."""
    row, people = laporan.survei.baris, laporan.penduduk.total
    if row and people and row.responden and row.responden > people:
        yield pada(row, "responden", "penduduk").temuan(
            f"Responden {kata.angka(row.responden)} orang dari penduduk {kata.angka(people)} jiwa.",
            "Periksa banyaknya responden; satu orang dihitung satu kali.",
            {"responden": row.responden, "penduduk": people},
        )


_USED = re.compile(r"ungkapan\.peraturan\(\s*laporan\s*,\s*[\"']([a-z0-9-]+)[\"']")
_CITED = re.compile(
    r"\b(?P<jenis>Undang-Undang|UU|Peraturan Pemerintah|PP|Peraturan Presiden|Perpres|Peraturan Menteri|Permen|PMK|"
    r"Peraturan Daerah|Perda|Peraturan Bupati|Perbup|Peraturan Wali Kota|Perwali)(?:\b|(?<=Permen)\w+)[^.;\d]{0,90}?"
    r"(?P<nomor>\d+)(?:\s+Tahun\s+|/)(?P<tahun>\d{4})"
)
_CODE = {
    "undang-undang": "uu", "peraturan pemerintah": "pp", "peraturan presiden": "perpres", "peraturan menteri": "permen",
    "peraturan daerah": "perda", "peraturan bupati": "perbup", "peraturan wali kota": "perwali",
}  # fmt: skip


@aturan(
    "H36",
    "Peraturan yang dipakai laporan ada dalam landasan hukum",
    "catatan",
    "Skala, metode, dan uraian yang bersandar pada suatu peraturan mencantumkannya sebagai landasan hukum.",
    "UU 12/2011, kesesuaian rujukan; PermenPANRB 53/2014, Bab I",
    "Laporan memakai Permendagri 86/2017, yang tidak ada dalam landasan hukum.",
)
def landasan_terpakai(material: Material) -> Iterator[Finding]:
    """H36: regulations whose scales the report uses or that its prose cites, and that the legal basis leaves out."""
    laporan = material.laporan
    listed = {row.peraturan_id for row in laporan.tabel.landasan_hukum}
    used = dict.fromkeys([*_scales(laporan), *_in_prose(material)])
    missing = [name for name in used if name not in listed]
    names = [singkat(row) if (row := laporan.peraturan(name)) else name for name in missing]
    if listed and missing:
        yield di(laporan.tabel.landasan_hukum, "peraturan_id", "belum memuat").temuan(
            f"Laporan memakai {kata.rangkai(names)}, yang tidak ada dalam landasan hukum.",
            "Tambahkan ke landasan hukum.",
            {"peraturan": "; ".join(missing)},
        )


def _scales(laporan: Laporan) -> Iterator[str]:
    """The regulations of the scales under which this year's results are read."""
    yield laporan.skala_capaian.peraturan_id
    for item in laporan.indikator:
        if scale := item.skala_nilai.get(laporan.year):
            yield scale.peraturan_id


def _in_prose(material: Material) -> Iterator[str]:
    """The regulations that the prose names: their codes, or the words where the data know no such regulation."""
    known = {(row.id.partition("-")[0], row.nomor, row.tahun): row.id for row in material.laporan.tabel.peraturan}
    for cell in material.prosa:
        text = COMMENT.sub("", in_report(cell))
        yield from _USED.findall(text)
        for found in _CITED.finditer(text):
            kind = _CODE.get(found["jenis"].casefold(), found["jenis"].casefold())
            number, year = found["nomor"], int(found["tahun"])
            ids = [id for (code, n, y), id in known.items() if (n, y) == (number, year) and _kin(kind, code)]
            yield from ids or ([found[0]] if cell.kind != "bab" else [])


def _kin(kind: str, code: str) -> bool:
    """Whether a code's kind of regulation is the kind that is cited: "permen" stands for any ministry's."""
    return code.startswith(kind) or (kind in ("permen", "pmk") and code in ("pmk", "permenkeu"))
