"""What does not change from one year to the next without a reason: the Renstra, the place, what was bought when."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lakip_nb.checks.aturan.sebutan import isi_tabel, sebut, sebutan, tabel_dari
from lakip_nb.checks.aturan.vocabulary import bersama, di, keterangan, pada
from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Pasangan
from lakip_nb.data.tables import LAPORAN
from lakip_nb.present import kata

_FAR, _NEAR = math.log(1.15), 1 / 3
"""Change of a value within a year from which two rows may be exchanged; what of it the exchange has to explain away."""

Isi = Callable[[Any], object]

_RENSTRA: dict[str, Isi] = {
    "tujuan": lambda row: row.nama,
    "sasaran": lambda row: row.nama_renstra or row.nama,
    "strategi": lambda row: row.teks,
    "teks_daftar": lambda row: row.teks if row.daftar == "misi" else None,
    "indikator": lambda row: (row.nama, row.target_akhir_renstra),
}
"""What of a table the Renstra sets for all its years."""

_TEMPAT: dict[str, Isi] = {
    "anggaran": lambda row: (row.nama, row.indikator),
    "batas": lambda row: row.nama,
    "desa": lambda row: row.jenis,
    "jabatan": lambda row: (row.nama, row.eselon),
    "struktur": lambda row: row.nama,
    "teks_daftar": lambda row: row.teks if row.daftar != "misi" else None,
    "sarana": lambda row: (row.uraian, row.satuan, row.tahun_pengadaan),
    "landasan_hukum": lambda row: row.peraturan_id,
    "penduduk_kelompok": lambda row: row.kategori,
}
"""What of a table changes by a regulation or an event only, which a report would tell."""

_KETERANGAN = frozenset(
    "luas lintang_awal lintang_akhir bujur_awal bujur_akhir elevasi_terendah elevasi_tertinggi suhu_terendah "
    "suhu_tertinggi lingkungan dusun".split()
)


@aturan(
    "H80",
    "Isi Renstra sama sepanjang periodenya",
    "peringatan",
    "Tujuan, sasaran, strategi, misi, dan target akhir ditetapkan untuk seluruh periode. Yang berbeda dari laporan "
    "tahun lalu dalam periode yang sama berarti Renstra diubah, atau salah satu laporan keliru.",
    "Permendagri 86/2017: Renstra perangkat daerah berlaku lima tahun",
    contoh="Strategi “Melatih petugas pelayanan” pada laporan tahun 2023 tidak ada lagi, padahal Renstranya sama.",
)
def renstra_berubah(material: Material) -> Iterator[Finding]:
    """H80: what the Renstra says differs from last year's report, and the Renstra is the same."""
    now, before = material.laporan, material.laporan_lalu
    if before is None or now.identitas.renstra_awal != before.identitas.renstra_awal:
        return
    for name, said in _RENSTRA.items():
        yield from _changed(now, before, name, said, "padahal Renstranya sama", "Renstra")
    if now.identitas.visi and before.identitas.visi and now.identitas.visi != before.identitas.visi:
        yield keterangan(now.tabel.identitas, "visi").temuan(
            f"Visi pada laporan tahun {before.year} berbunyi “{before.identitas.visi}”, kini “{now.identitas.visi}”.",
            "Cocokkan dengan RPJMD yang berlaku.",
            {"kini": now.identitas.visi, "lalu": before.identitas.visi},
        )


@aturan(
    "H81",
    "Yang jarang berubah tidak berubah tanpa sebab",
    "catatan",
    "Letak, luas, batas, susunan organisasi, daftar tugas, dan barang berubah karena peraturan, pembelian, atau "
    "penghapusan. Perubahan dari laporan tahun lalu layak diperiksa: mungkin baris yang terhapus, tertukar, atau "
    "salah ketik.",
    "Kelaziman: laporan tahun lalu memuat keadaan yang sama",
    contoh="Kursi tunggu pada laporan tahun 2023 tidak tercatat lagi.",
)
def keadaan_berubah(material: Material) -> Iterator[Finding]:
    """H81: facts of the place, the office and its goods that last year's report told otherwise."""
    now, before = material.laporan, material.laporan_lalu
    if before is None:
        return
    for name, said in _TEMPAT.items():
        yield from _changed(now, before, name, said, "periksa sebabnya", "dokumen asalnya")
    old = {row.kunci_: row for row in before.tabel.wilayah}
    for row in now.tabel.wilayah:
        last = old.get(row.kunci_)
        if last and row.kunci_ in _KETERANGAN and _fact(row) != _fact(last):
            yield keterangan(now.tabel.wilayah, row.kunci_).temuan(
                f"Keterangan wilayah berubah dari “{_fact(last)}” pada laporan tahun {before.year} menjadi "
                f"“{_fact(row)}”.",
                "Sebutkan sebab perubahannya, atau perbaiki yang keliru.",
                {"kini": _fact(row), "lalu": _fact(last)},
            )


def _fact(row: Pasangan) -> str:
    return " ".join(filter(None, (row.nilai, getattr(row, "satuan", None))))


def _changed(now: Laporan, before: Laporan, name: str, said: Isi, why: str, source: str) -> Iterator[Finding]:
    """One finding of the rows of a table that are gone, new, or say something else, where most are as they were."""
    rows, old = ([row for row in it.tabel.rows(name) if said(row) is not None] for it in (now, before))
    by_key, old_by_key = ({_key(row): row for row in it} for it in (rows, old))
    other = [row for row in rows if (last := old_by_key.get(_key(row))) and said(last) != said(row)]
    fresh = [row for row in rows if _key(row) not in old_by_key]
    gone = [row for row in old if _key(row) not in by_key]
    changes = len(other) + max(len(fresh), len(gone))
    if not changes or not rows or not old or changes > max(2, len(old) // 2):
        return  # a list that is wholly new was written anew
    told = [_told(text, it, of) for text, it, of in (("lain bunyinya", other, now), ("baru", fresh, now)) if it]
    told += [_told("tidak ada lagi", gone, before)] if gone else []
    places: list[Tempat] = [pada(row) for row in (*other, *fresh)] or [di(rows, None, "tahun lalu")]
    yield bersama(
        places,
        f"Dibandingkan laporan tahun {before.year}, isi “{isi_tabel(name)}” berubah: {'; '.join(told)}; {why}.",
        f"Cocokkan dengan {source}, lalu perbaiki tabelnya atau jelaskan perubahannya dalam tabel tanggapan.",
        {"berubah": "; ".join(told), "kini": "; ".join(str(said(row)) for row in (*other, *fresh))},
    )


def _told(what: str, rows: Sequence[Row], laporan: Laporan) -> str:
    return f"{what} {sebut(sebutan(row, laporan) for row in rows)}"


def _key(row: Row) -> tuple[object, ...]:
    names = {field.alias or name: name for name, field in type(row).model_fields.items()}
    return tuple(getattr(row, names[column]) for column in row.kunci)


@aturan(
    "H82",
    "Angka dua baris tidak tertukar",
    "peringatan",
    "Bila angka satu baris kini mendekati angka tahun lalu baris lain dan sebaliknya, namanya atau angkanya tertukar.",
    "Aritmetika: perubahan setahun yang hilang bila kedua baris ditukar",
    contoh="Penduduk Desa Lalang dan Desa Durian tampak tertukar dibandingkan tahun 2023.",
)
def tertukar(material: Material) -> Iterator[Finding]:
    """H82: two rows whose values fit last year's only when they are exchanged."""
    now, before = material.laporan, material.laporan_lalu
    for name, spec in LAPORAN.items() if before else ():
        if not spec.model.tahunan or spec.lanjutan == "riwayat" or before is None:
            continue
        old = {_key(row): _size(row) for row in before.tabel.rows(name)}
        moved = [
            (row, size, last)
            for row in now.tabel.rows(name)
            if (size := _size(row)) and (last := old.get(_key(row))) and abs(math.log(size / last)) > _FAR
        ]
        for at, (row, size, last) in enumerate(moved):
            for other, its_size, its_last in moved[at + 1 :]:
                apart = abs(math.log(size / last)) + abs(math.log(its_size / its_last))
                crossed = abs(math.log(size / its_last)) + abs(math.log(its_size / last))
                if crossed <= apart * _NEAR:
                    yield _exchanged(now, row, other)


def _exchanged(laporan: Laporan, row: Row, other: Row) -> Finding:
    return bersama(
        [pada(row), pada(other)],
        f"{kata.besar(sebutan(row, laporan))} dan {sebutan(other, laporan)} tampak tertukar dalam tabel "
        f"“{isi_tabel(tabel_dari(row))}”: angka yang satu mendekati angka tahun lalu yang lain, dan sebaliknya.",
        "Cocokkan nama dan angka kedua baris dengan dokumen asalnya.",
        {"baris": f"{_size(row)} {_size(other)}"},
    )


def _size(row: Row) -> float:
    """How large the measured values of a row are together: by the last amount that it has."""
    values = [value for column in row.tahunan if (value := getattr(row, column)) is not None]
    return float(sum(values)) if values and all(not isinstance(value, str) for value in values) else 0.0
