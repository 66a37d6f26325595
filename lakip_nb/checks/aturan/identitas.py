"""What the report says of itself, and who signs it: complete, in time, one camat with a NIP and rank that can be."""

import datetime as dt

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, keterangan, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.present import kata

BATAS_BULAN = 2
"""Months after the budget year within which the report is submitted."""


@aturan_data(
    "B34",
    "Keterangan identitas dan wilayah lengkap",
    "catatan",
    "Keterangan yang tidak diisi diganti bawaan, atau tidak muncul dalam laporan.",
    "Kamus data laporan ini",
)
def keterangan_kosong(laporan: Laporan) -> Findings:
    """Settings and facts that are left out, so that a default or a gap takes their place."""
    for rows, model in ((laporan.tabel.identitas, Identitas), (laporan.tabel.wilayah, Wilayah)):
        given = {row.kunci_ for row in rows if row.nilai}
        for name, field in model.model_fields.items() if rows else ():
            if name not in given and name != "kecamatan_pembanding":  # has a rule of its own
                default = "" if field.default is None else f"; dipakai bawaan: {field.default}"
                yield di(rows, "kunci", name).temuan(
                    f"Keterangan {name} ({field.description}) tidak diisi{default}.", "Tambahkan barisnya."
                )


@aturan_data(
    "B35",
    "Jenis perjanjian kinerja sesuai dengan sumber anggaran",
    "peringatan",
    "Perjanjian kinerja diubah bila anggaran berubah.",
    "PermenPANRB 53/2014, perubahan perjanjian kinerja",
)
def perubahan_anggaran(laporan: Laporan) -> Findings:
    """A changed budget goes with a changed agreement."""
    sumber, jenis = laporan.identitas.sumber_anggaran, laporan.identitas.jenis_pk
    if (sumber == "P-APBD") != (jenis == "perubahan"):
        yield di(laporan.tabel.identitas, None, "jenis_pk").temuan(
            f"Anggaran menurut {sumber}, sedangkan perjanjian kinerjanya {kata.perjanjian(jenis)}.",
            "Setelah perubahan APBD, perjanjian kinerja ikut diubah; periksa jenis_pk dan sumber_anggaran.",
            {"jenis_pk": jenis, "sumber_anggaran": sumber},
        )


@aturan_data(
    "C33",
    "Laporan ditandatangani setelah tahunnya berakhir",
    "galat",
    "Kinerja setahun baru dapat dilaporkan setelah tahun itu berakhir.",
    "Perpres 29/2014, laporan kinerja tahunan",
)
def sebelum_akhir_tahun(laporan: Laporan) -> Findings:
    """The report is signed after the year it reports on."""
    signed = laporan.identitas.tanggal
    if signed <= dt.date(laporan.year, 12, 30):
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan tahun {laporan.year} ditandatangani {kata.tanggal(signed)}, sebelum tahunnya berakhir.",
            "Perbaiki tanggalnya.",
            {"tanggal": signed},
        )


@aturan_data(
    "C34",
    "Laporan disampaikan tepat waktu",
    "peringatan",
    "Laporan kinerja disampaikan paling lambat dua bulan setelah tahun anggaran berakhir.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def batas_penyampaian(laporan: Laporan) -> Findings:
    """The report is signed within the months allowed."""
    signed, months = laporan.identitas.tanggal, laporan.identitas.batas_penyampaian_bulan
    last = dt.date(laporan.year + 1 + months // 12, months % 12 + 1, 1) - dt.timedelta(days=1)
    if signed > last:
        yield keterangan(laporan.tabel.identitas, "tanggal").temuan(
            f"Laporan ditandatangani {kata.tanggal(signed)}, melewati batas penyampaian {kata.tanggal(last)}.",
            "Jelaskan keterlambatannya, atau perbaiki tanggalnya.",
            {"tanggal": signed, "batas": last},
        )


@aturan_data(
    "C35",
    "Batas penyampaian dua bulan",
    "peringatan",
    "Batas yang lain daripada dua bulan memerlukan dasar tersendiri.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def bulan_penyampaian(laporan: Laporan) -> Findings:
    """The deadline set in the data is the regulation's."""
    months = laporan.identitas.batas_penyampaian_bulan
    if months != BATAS_BULAN:
        yield keterangan(laporan.tabel.identitas, "batas_penyampaian_bulan").temuan(
            f"Batas penyampaian {kata.angka(months)} bulan setelah tahun anggaran; yang ditetapkan "
            f"{kata.angka(BATAS_BULAN)} bulan.",
            "Perbaiki angkanya, kecuali ada peraturan daerah yang menetapkan lain.",
            {"bulan": months},
        )


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
def nip(laporan: Laporan) -> Findings:
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
def pangkat(laporan: Laporan) -> Findings:
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
def satu_penandatangan(laporan: Laporan) -> Findings:
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
