"""Who signs the report: one camat, of this kecamatan, with a NIP and a rank that can be."""

import datetime as dt

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.laporan import Laporan

_PANGKAT = {
    "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
    "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya", "IV/e": "Pembina Utama",
}  # fmt: skip
_JENIS_KELAMIN = {"L": "laki-laki", "P": "perempuan"}
_USIA_TERENDAH, _USIA_PENSIUN = 18, 58


@aturan_data(
    "B30",
    "NIP penanda tangan dapat dibaca",
    "peringatan",
    "NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut yang masuk akal.",
    "Peraturan Kepala BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil; "
    "PP 11/2017, batas usia pensiun 58 tahun",
    contoh="NIP 197503121992032004 berarti diangkat pada usia 16 tahun.",
)
def nip(laporan: Laporan) -> Findings:
    """The NIP tells a birth date, an appointment, a sex and a serial that can be true."""
    for row in laporan.tabel.penandatangan:
        reason = _nip_fault(row.nip, laporan.year) if row.nip else None
        if reason:
            yield pada(row, "nip", "nip").temuan(
                f"NIP {row.nama}, {row.nip}, {reason}.",
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
            f"sehingga tidak mungkin menjabat pada tahun {year}"
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
    contoh="Pangkat Pembina tidak cocok dengan golongan IV/b, yang berpangkat Pembina Tingkat I.",
)
def pangkat(laporan: Laporan) -> Findings:
    """Pangkat and golongan ruang name the same rank."""
    for row in laporan.tabel.penandatangan:
        if row.golongan is None and row.pangkat is None:
            continue
        expected = _PANGKAT.get(row.golongan or "")
        name = (row.pangkat or "").replace("Tk.", "Tingkat").replace("Tk", "Tingkat").casefold()
        if expected is None or name != expected.casefold():
            yield pada(row, "pangkat", "pangkat").temuan(
                f"Pangkat {row.nama} ditulis {row.pangkat or 'kosong'} dengan golongan {row.golongan or 'kosong'}"
                + (f", padahal golongan itu berpangkat {expected}." if expected else "."),
                "Cocokkan pangkat dan golongan ruangnya dengan surat keputusan kenaikan pangkat terakhir.",
                {"pangkat": row.pangkat, "golongan": row.golongan},
            )


@aturan_data(
    "B32",
    "Penanda tangan sama dengan camat dalam daftar pegawai",
    "galat",
    "Golongan dan jenis kelamin camat sama dalam blok tanda tangan dan daftar pegawai.",
    "Aritmetika: dua keterangan atas orang yang sama",
    contoh="Menurut blok tanda tangan golongan camat IV, menurut daftar pegawai III.",
)
def pimpinan(laporan: Laporan) -> Findings:
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
            source = "NIP dalam blok tanda tangan" if column == "nip" else "blok tanda tangan"
            yield pada(signer, column, name).temuan(
                f"Menurut {source}, {name} camat {_JENIS_KELAMIN.get(signed, signed)}, sedangkan menurut daftar "
                f"pegawai {_JENIS_KELAMIN.get(listed, listed)}.",
                "Cocokkan keduanya dengan daftar urut kepangkatan, lalu perbaiki yang keliru.",
                {"penanda tangan": signed, "pegawai": listed},
            )


@aturan_data(
    "B33",
    "Satu penanda tangan, camat kecamatan ini",
    "galat",
    "Laporan ditandatangani oleh pimpinan instansi yang melaporkan.",
    "PermenPANRB 53/2014, penandatangan laporan",
    contoh="Laporan Kecamatan Tanjung Makmur ditandatangani “Camat Muara Damai”.",
)
def satu_penandatangan(laporan: Laporan) -> Findings:
    """One person signs, as camat of this kecamatan."""
    signer, *others = laporan.tabel.penandatangan
    for row in others:
        yield pada(row, None, "banyaknya baris").temuan(
            f"Penanda tangan lebih dari satu: {signer.nama}, yang dipakai laporan, dan {row.nama}.",
            "Sisakan penanda tangan yang menandatangani laporan ini.",
        )
    kecamatan = laporan.identitas.kecamatan
    if kecamatan.casefold() not in signer.jabatan.casefold():
        yield pada(signer, "jabatan", "jabatan").temuan(
            f"Penanda tangan berjabatan “{signer.jabatan}”, yang tidak menyebut Kecamatan {kecamatan}.",
            "Perbaiki jabatannya, atau nama kecamatan pada identitas laporan.",
            {"jabatan": signer.jabatan},
        )
