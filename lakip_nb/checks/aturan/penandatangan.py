"""Who signs: one camat of this kecamatan, with a NIP and a rank that can be true."""

import datetime as dt
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, pada
from lakip_nb.checks.rule import aturan_data
from lakip_nb.data.laporan import Laporan

_PANGKAT = {
    "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
    "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya", "IV/e": "Pembina Utama",
}  # fmt: skip
_USIA_TERENDAH, _USIA_PENSIUN = 18, 58


@aturan_data(
    "B30",
    "NIP penanda tangan dapat dibaca",
    "peringatan",
    "NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut yang masuk akal.",
    "Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil; "
    "PP 11/2017, batas usia pensiun 58 tahun",
)
def nip(laporan: Laporan) -> Iterator[Finding]:
    """The NIP tells a birth date, an appointment, a sex and a serial that can be true."""
    for row in laporan.tabel.penandatangan:
        reason = _nip_fault(row.nip, laporan.year) if row.nip else None
        if reason:
            yield pada(row, "nip", "nip").temuan(
                f"NIP {row.nip} {reason}.",
                "Cocokkan dengan surat keputusan pengangkatan: tanggal lahir 8 angka, tahun dan bulan pengangkatan "
                "6 angka, jenis kelamin 1 angka, nomor urut 3 angka.",
                {"nip": row.nip},
            )


def _nip_fault(text: str, year: int) -> str | None:
    try:
        born = dt.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
        appointed = dt.date(int(text[8:12]), int(text[12:14]), 1)
    except ValueError:
        return "tidak memuat tanggal lahir atau bulan pengangkatan yang mungkin"
    age = appointed.year - born.year - ((appointed.month, 1) < (born.month, born.day))
    if age < _USIA_TERENDAH:
        return f"berarti diangkat pada usia {age} tahun"
    if year - born.year > _USIA_PENSIUN or appointed.year > year:
        return (
            f"berarti lahir tahun {born.year} dan diangkat tahun {appointed.year}, "
            f"tidak mungkin masih menjabat pada tahun {year}"
        )
    if text[14] not in "12":
        return f"memuat angka jenis kelamin {text[14]}, bukan 1 atau 2"
    return "memuat nomor urut 000" if text[15:] == "000" else None


@aturan_data(
    "B31",
    "Pangkat sesuai dengan golongan ruang",
    "galat",
    "Setiap golongan ruang mempunyai satu nama pangkat.",
    "PP 99/2000 juncto PP 12/2002, susunan pangkat dan golongan ruang",
)
def pangkat(laporan: Laporan) -> Iterator[Finding]:
    """Pangkat and golongan ruang name the same rank."""
    for row in laporan.tabel.penandatangan:
        if row.golongan is None and row.pangkat is None:
            continue
        expected = _PANGKAT.get(row.golongan or "")
        name = (row.pangkat or "").replace("Tk.", "Tingkat").replace("Tk", "Tingkat").casefold()
        if expected is None or name != expected.casefold():
            yield pada(row, "pangkat", "pangkat").temuan(
                f"Pangkat {row.pangkat or 'kosong'} tidak cocok dengan golongan {row.golongan or 'kosong'}"
                + (f", yang berpangkat {expected}." if expected else "."),
                "Perbaiki pangkat atau golongannya.",
                {"pangkat": row.pangkat, "golongan": row.golongan},
            )


@aturan_data(
    "B32",
    "Penanda tangan sama dengan camat dalam daftar pegawai",
    "galat",
    "Golongan dan jenis kelamin camat sama dalam blok tanda tangan dan daftar pegawai.",
    "Aritmetika: dua keterangan atas orang yang sama",
)
def pimpinan(laporan: Laporan) -> Iterator[Finding]:
    """The one who signs is the head in the list of staff."""
    signer = laporan.penandatangan
    heads = {unit.id for unit in laporan.tabel.struktur if unit.induk_id is None}
    posts = {row.id for row in laporan.tabel.jabatan if row.unit_id in heads}
    people = [row for row in laporan.kepegawaian.pns if row.jabatan_id in posts]
    if len(people) != 1 or not signer.jabatan.startswith("Camat"):
        return
    (head,) = people
    facts = (
        ("golongan", "golongan", (signer.golongan or "").partition("/")[0], head.golongan),
        ("nip", "jenis kelamin", {"1": "L", "2": "P"}.get((signer.nip or "")[14:15]), head.jenis_kelamin),
    )
    for column, name, signed, listed in facts:
        if signed and listed and signed != listed:
            yield pada(signer, column, name).temuan(
                f"Menurut blok tanda tangan, {name} camat {signed}; menurut pegawai.csv {listed}.",
                "Cocokkan keduanya dengan daftar urut kepangkatan.",
                {"penandatangan": signed, "pegawai": listed},
            )


@aturan_data(
    "B33",
    "Satu penanda tangan, camat kecamatan ini",
    "galat",
    "Laporan ditandatangani oleh pimpinan instansi yang melaporkan.",
    "PermenPANRB 53/2014, penandatangan laporan",
)
def satu_penandatangan(laporan: Laporan) -> Iterator[Finding]:
    """One person signs, as camat of this kecamatan."""
    signer, *others = laporan.tabel.penandatangan
    for row in others:
        yield pada(row, None, "banyaknya baris").temuan(
            "Penanda tangan lebih dari satu; laporan memakai baris pertama.", "Sisakan satu baris."
        )
    kecamatan = laporan.identitas.kecamatan
    if kecamatan.casefold() not in signer.jabatan.casefold():
        yield pada(signer, "jabatan", "jabatan").temuan(
            f'Jabatan "{signer.jabatan}" tidak menyebut Kecamatan {kecamatan}.',
            "Perbaiki jabatannya, atau nama kecamatan pada identitas.csv.",
            {"jabatan": signer.jabatan},
        )
