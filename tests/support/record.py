"""A record of a check with everything a page or a terminal has to show."""

import datetime as dt
from types import SimpleNamespace

from lakip_nb.checks.examination import Diterima, Examination
from lakip_nb.checks.finding import SEVERITIES, Finding
from lakip_nb.checks.letak.whereabouts import Whereabouts
from lakip_nb.checks.record import rekam
from lakip_nb.checks.rule import Aturan
from lakip_nb.checks.rulebook import KONTRAK
from lakip_nb.data.rows.pemeriksaan import Tanggapan
from lakip_nb.data.tables import Tables

FOLDER = "data/contoh/2023"
EVIL = '<b onclick="x">&"]]'
"""Text that would break a page that does not escape it, or a terminal that reads markup."""


def aturan(kode, tingkat, fungsi=lambda material: ()):
    """A rule with some words."""
    return Aturan(kode, f"Judul {kode} {EVIL}", tingkat, f"Sebab {kode} {EVIL}.", f"Dasar {EVIL}", fungsi)


RULES = (
    KONTRAK,
    aturan("A01", "galat"),
    aturan("B02", "peringatan"),
    aturan("D03", "catatan"),
    aturan("E01", "peringatan"),
)


def temuan(kode, tempat, saran="Perbaiki.", berkas="desa.csv", **more):
    """A finding of one of the rules."""
    tingkat = next(rule.tingkat for rule in RULES if rule.kode == kode)
    return Finding(f"Pesan {kode} {tempat}", tempat, saran, f"{FOLDER}/{berkas}", kode=kode, tingkat=tingkat, **more)


def tanggapan(kode="A01", tempat="desa.csv, Lalang", sidik="0123456789ab"):
    """A response of the office."""
    return Tanggapan(
        kode=kode, tempat=tempat, sidik=sidik, alasan=f"Alasan {EVIL}", oleh="Camat", tanggal=dt.date(2024, 1, 30)
    )


FOUND = (
    temuan("A01", "desa.csv, Dodek", baris=2, kolom="perempuan", nilai={"jumlah": EVIL}),
    temuan("B02", f"anggaran.csv, 1 {EVIL}", berkas="anggaran.csv", baris=4, saran=f"Isi {EVIL}."),
    temuan("B02", "anggaran.csv, 2", berkas="anggaran.csv", baris=3, saran=""),
    temuan("D03", "Tabel 1, a", berkas="terbitan.csv", baris=9),
    temuan("D03", "Tabel 1, b", berkas="terbitan.csv", baris=10),
)
PUBLISHED = [
    {"no": 1, "tempat": f"Tabel 1 {EVIL}", "tercetak": "1", "dihitung": "1", "putusan": "sama", "penjelasan": ""},
    {"no": 2, "tempat": "Tabel 2", "tercetak": EVIL, "dihitung": "3", "putusan": "berbeda", "penjelasan": EVIL},
    {
        "no": 3,
        "tempat": "Tabel 3",
        "tercetak": "4",
        "dihitung": None,
        "putusan": "tidak_dapat_dihitung",
        "penjelasan": "",
    },
]


def butir(nomor, jawaban, formulir="reviu", bukti=(), kurang="", temuan=()):
    """An item of the review form."""
    return {
        "kode": "F01",
        "formulir": formulir,
        "bagian": nomor.partition(".")[0],
        "kelompok": "Format",
        "poin_kelompok": "4,50" if formulir == "akip" else None,
        "nomor": nomor,
        "dasar": f"Peraturan 53 {EVIL}",
        "keyakinan": "sedang",
        "sumber": f"Lampiran III {EVIL}",
        "butir": f"Butir {nomor} {EVIL}",
        "jawaban": jawaban,
        "bukti": list(bukti),
        "data": ["desa.csv"] if bukti else [],
        "kurang": kurang,
        "temuan": [item.sidik for item in temuan],
    }


REVIEW = [
    butir("I.1", "ya", bukti=["tbl-capaian-iku", "sec-a"]),
    butir("I.2", "belum", kurang=f"Belum ada {EVIL}."),
    butir("3a.1", "perlu_penilaian_manusia", formulir="akip"),
]


def places(nama):
    """The places of a report that has a table of the population and nothing in it."""
    identitas = SimpleNamespace(
        kecamatan=nama, kabupaten="Uji & Coba", instansi=f"Kecamatan {nama}", nama_daerah="Kabupaten Uji & Coba"
    )
    laporan = SimpleNamespace(identitas=identitas, year=2023, sasaran=(), tabel=Tables())
    return Whereabouts(SimpleNamespace(laporan=laporan, label={"tbl-penduduk-desa": "Tabel 1.1"}, bagian={}))


def record(found=FOUND, accepted=True, published=PUBLISHED, review=REVIEW, nama=f"Contoh {EVIL}"):
    """A record; without a name as where the data could not be read."""
    at = places(nama) if nama else None
    responses = (Diterima(temuan("A01", "desa.csv, Lalang"), tanggapan()),) if accepted else ()
    stale = (tanggapan("B02", "sudah hilang"),) if accepted else ()
    order = sorted(found, key=lambda item: SEVERITIES.index(item.tingkat))
    return rekam("contoh", 2023, at, Examination(tuple(order), responses, stale), RULES, published, review)
