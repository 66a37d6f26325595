"""Who signs and what the report says of itself agree with the rest of the data."""

import datetime as dt
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.present import kata

_PANGKAT = {
    "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
    "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya", "IV/e": "Pembina Utama",
}  # fmt: skip
_USIA_TERENDAH, _USIA_PENSIUN = 18, 58


@aturan(
    "B30",
    "NIP penanda tangan dapat dibaca",
    "peringatan",
    "NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut yang masuk akal.",
    "Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil; PP 11/2017, batas usia pensiun 58 tahun",
)
def nip(material: Material) -> Iterator[Finding]:
    """The NIP tells a birth date, an appointment, a sex and a serial that can be true."""
    for row in material.laporan.tabel.penandatangan:
        reason = _nip_fault(row.nip, material.laporan.year) if row.nip else None
        if reason:
            yield Finding(
                f"NIP {row.nip} {reason}.",
                "penandatangan.csv, nip",
                "Cocokkan dengan surat keputusan pengangkatan: tanggal lahir 8 angka, tahun dan bulan pengangkatan 6 angka, "
                "jenis kelamin 1 angka, nomor urut 3 angka.",
                row=row,
                kolom="nip",
                nilai={"nip": row.nip},
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
        return f"berarti lahir tahun {born.year} dan diangkat tahun {appointed.year}, tidak mungkin masih menjabat pada tahun {year}"
    if text[14] not in "12":
        return f"memuat angka jenis kelamin {text[14]}, bukan 1 atau 2"
    return "memuat nomor urut 000" if text[15:] == "000" else None


@aturan(
    "B31",
    "Pangkat sesuai dengan golongan ruang",
    "galat",
    "Setiap golongan ruang mempunyai satu nama pangkat.",
    "PP 99/2000 juncto PP 12/2002, susunan pangkat dan golongan ruang",
)
def pangkat(material: Material) -> Iterator[Finding]:
    """Pangkat and golongan ruang name the same rank."""
    for row in material.laporan.tabel.penandatangan:
        if row.golongan is None and row.pangkat is None:
            continue
        expected = _PANGKAT.get(row.golongan or "")
        name = (row.pangkat or "").replace("Tk.", "Tingkat").replace("Tk", "Tingkat").casefold()
        if expected is None or name != expected.casefold():
            yield Finding(
                f"Pangkat {row.pangkat or 'kosong'} tidak cocok dengan golongan {row.golongan or 'kosong'}"
                + (f", yang berpangkat {expected}." if expected else "."),
                "penandatangan.csv, pangkat",
                "Perbaiki pangkat atau golongannya.",
                row=row,
                kolom="pangkat",
                nilai={"pangkat": row.pangkat, "golongan": row.golongan},
            )


@aturan(
    "B32",
    "Penanda tangan sama dengan camat dalam daftar pegawai",
    "galat",
    "Golongan dan jenis kelamin camat sama dalam blok tanda tangan dan daftar pegawai.",
    "Aritmetika: dua keterangan atas orang yang sama",
)
def pimpinan(material: Material) -> Iterator[Finding]:
    """The one who signs is the head in the list of staff."""
    laporan = material.laporan
    signer = laporan.penandatangan
    heads = {unit.id for unit in laporan.tabel.struktur if unit.induk_id is None}
    posts = {row.id for row in laporan.tabel.jabatan if row.unit_id in heads}
    people = [row for row in laporan.kepegawaian.pns if row.jabatan_id in posts]
    if len(people) != 1 or not signer.jabatan.startswith("Camat"):
        return
    (head,) = people
    facts = (
        ("golongan", (signer.golongan or "").partition("/")[0], head.golongan),
        ("jenis kelamin", {"1": "L", "2": "P"}.get((signer.nip or "")[14:15]), head.jenis_kelamin),
    )
    for name, signed, listed in facts:
        if signed and listed and signed != listed:
            yield Finding(
                f"Menurut blok tanda tangan, {name} camat {signed}; menurut pegawai.csv {listed}.",
                f"penandatangan.csv, {name}",
                "Cocokkan keduanya dengan daftar urut kepangkatan.",
                row=signer,
                kolom="golongan" if name == "golongan" else "nip",
                nilai={"penandatangan": signed, "pegawai": listed},
            )


@aturan(
    "B33",
    "Satu penanda tangan, camat kecamatan ini",
    "galat",
    "Laporan ditandatangani oleh pimpinan instansi yang melaporkan.",
    "PermenPANRB 53/2014, penandatangan laporan",
)
def satu_penandatangan(material: Material) -> Iterator[Finding]:
    """One person signs, as camat of this kecamatan."""
    laporan = material.laporan
    for row in laporan.tabel.penandatangan[1:]:
        yield Finding(
            "Penanda tangan lebih dari satu; laporan memakai baris pertama.",
            "penandatangan.csv, banyaknya baris",
            "Sisakan satu baris.",
            row=row,
        )
    row = laporan.penandatangan
    if laporan.identitas.kecamatan.casefold() not in row.jabatan.casefold():
        yield Finding(
            f'Jabatan "{row.jabatan}" tidak menyebut Kecamatan {laporan.identitas.kecamatan}.',
            "penandatangan.csv, jabatan",
            "Perbaiki jabatannya, atau nama kecamatan pada identitas.csv.",
            row=row,
            kolom="jabatan",
            nilai={"jabatan": row.jabatan},
        )


@aturan(
    "B34",
    "Keterangan identitas dan wilayah lengkap",
    "catatan",
    "Keterangan yang tidak diisi diganti bawaan, atau tidak muncul dalam laporan.",
    "Kamus data laporan ini",
)
def keterangan_kosong(material: Material) -> Iterator[Finding]:
    """Settings and facts that are left out, so that a default or a gap takes their place."""
    for table, model in (("identitas", Identitas), ("wilayah", Wilayah)):
        rows = material.laporan.tabel.rows(table)
        given = {row.kunci_ for row in rows if row.nilai}
        for name, field in model.model_fields.items():
            if rows and name not in given and name != "kecamatan_pembanding":  # has a rule of its own
                default = "" if field.default is None else f"; dipakai bawaan: {field.default}"
                yield Finding(
                    f"Keterangan {name} ({field.description}) tidak diisi{default}.",
                    f"{table}.csv, {name}",
                    "Tambahkan barisnya.",
                    berkas=rows[0].asal.file,
                    kolom="kunci",
                )


@aturan(
    "B35",
    "Jenis perjanjian kinerja sesuai dengan sumber anggaran",
    "peringatan",
    "Perjanjian kinerja diubah bila anggaran berubah.",
    "PermenPANRB 53/2014, perubahan perjanjian kinerja",
)
def perubahan_anggaran(material: Material) -> Iterator[Finding]:
    """A changed budget goes with a changed agreement."""
    identitas = material.laporan.identitas
    if (identitas.sumber_anggaran == "P-APBD") != (identitas.jenis_pk == "perubahan"):
        yield Finding(
            f"Anggaran menurut {identitas.sumber_anggaran}, sedangkan perjanjian kinerjanya {kata.perjanjian(identitas.jenis_pk)}.",
            "identitas.csv, jenis_pk",
            "Setelah perubahan APBD, perjanjian kinerja ikut diubah; periksa jenis_pk dan sumber_anggaran.",
            berkas=material.laporan.tabel.identitas[0].asal.file,
            nilai={"jenis_pk": identitas.jenis_pk, "sumber_anggaran": identitas.sumber_anggaran},
        )
