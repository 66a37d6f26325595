"""Plausibility in time: regulations in force, dates of the report, years of what is owned."""

import datetime as dt
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

BATAS_BULAN = 2
"""Months after the budget year within which the report is submitted."""
_TAHUN_RENSTRA = 5
_TAHUN_SARANA = 1945


@aturan(
    "C30",
    "Landasan hukum masih berlaku",
    "peringatan",
    "Laporan tidak bersandar pada peraturan yang sudah dicabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def dicabut(material: Material) -> Iterator[Finding]:
    """A legal basis that no longer holds."""
    yield from _landasan(material, "dicabut")


@aturan(
    "C31",
    "Keberlakuan landasan hukum sudah dipastikan",
    "catatan",
    "Peraturan yang keberlakuannya diragukan diperiksa sebelum dikutip.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def belum_dipastikan(material: Material) -> Iterator[Finding]:
    """A legal basis of which nobody has confirmed that it holds."""
    yield from _landasan(material, "belum_dipastikan")


def _landasan(material: Material, status: str) -> Iterator[Finding]:
    for row in material.laporan.tabel.landasan_hukum:
        peraturan = material.laporan.peraturan(row.peraturan_id)
        later = material.laporan.peraturan(peraturan.dicabut_oleh) if peraturan.dicabut_oleh else None
        # A regulation repealed after the report's year was in force when the year was accounted for.
        if peraturan.status != status or (later and later.tahun > material.laporan.year):
            continue
        if status == "dicabut":
            pesan = f"{peraturan.sebutan} sudah dicabut" + (f" dengan {later.sebutan}." if later else ".")
            saran = "Ganti dengan peraturan yang berlaku."
        else:
            pesan = f"Keberlakuan {peraturan.sebutan} belum dipastikan" + (
                f": {peraturan.catatan}." if peraturan.catatan else "."
            )
            saran = "Pastikan keberlakuannya, lalu perbarui status pada data/acuan/peraturan.csv."
        yield Finding(
            pesan,
            f"landasan_hukum.csv, {row.peraturan_id}",
            saran,
            row=row,
            kolom="peraturan_id",
            nilai={"status": peraturan.status},
        )


@aturan(
    "C32",
    "Landasan hukum tidak lebih muda daripada laporan",
    "galat",
    "Laporan tidak mungkin mengutip peraturan yang belum ada.",
    "Urutan waktu",
)
def peraturan_kemudian(material: Material) -> Iterator[Finding]:
    """A legal basis younger than the report."""
    laporan = material.laporan
    for row in laporan.tabel.landasan_hukum:
        peraturan = laporan.peraturan(row.peraturan_id)
        if peraturan.tahun > laporan.identitas.tanggal.year:
            yield Finding(
                f"{peraturan.sebutan} lebih muda daripada laporan tertanggal {kata.tanggal(laporan.identitas.tanggal)}.",
                f"landasan_hukum.csv, {row.peraturan_id}, tahun",
                "Periksa nomor dan tahunnya.",
                row=row,
                kolom="peraturan_id",
                nilai={"tahun": str(peraturan.tahun)},
            )


def _identitas(material: Material, key: str, pesan: str, saran: str, **nilai: str) -> Finding:
    rows = material.laporan.tabel.identitas
    line = next((row.asal.row for row in rows if row.kunci_ == key), None)
    return Finding(
        pesan, f"identitas.csv, {key}", saran, berkas=rows[0].asal.file, baris=line, kolom="nilai", nilai=nilai
    )


@aturan(
    "C33",
    "Laporan ditandatangani setelah tahunnya berakhir",
    "galat",
    "Kinerja setahun baru dapat dilaporkan setelah tahun itu berakhir.",
    "Perpres 29/2014, laporan kinerja tahunan",
)
def sebelum_akhir_tahun(material: Material) -> Iterator[Finding]:
    """The report is signed after the year it reports on."""
    signed = material.laporan.identitas.tanggal
    if signed <= dt.date(material.laporan.year, 12, 30):
        yield _identitas(
            material,
            "tanggal",
            f"Laporan tahun {material.laporan.year} ditandatangani {kata.tanggal(signed)}, sebelum tahunnya berakhir.",
            "Perbaiki tanggalnya.",
            tanggal=str(signed),
        )


@aturan(
    "C34",
    "Laporan disampaikan tepat waktu",
    "peringatan",
    "Laporan kinerja disampaikan paling lambat dua bulan setelah tahun anggaran berakhir.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def batas_penyampaian(material: Material) -> Iterator[Finding]:
    """The report is signed within the months allowed."""
    identitas = material.laporan.identitas
    year, month = (
        material.laporan.year + 1 + identitas.batas_penyampaian_bulan // 12,
        identitas.batas_penyampaian_bulan % 12 + 1,
    )
    last = dt.date(year, month, 1) - dt.timedelta(days=1)
    if identitas.tanggal > last:
        yield _identitas(
            material,
            "tanggal",
            f"Laporan ditandatangani {kata.tanggal(identitas.tanggal)}, melewati batas penyampaian {kata.tanggal(last)}.",
            "Jelaskan keterlambatannya, atau perbaiki tanggalnya.",
            tanggal=str(identitas.tanggal),
            batas=str(last),
        )


@aturan(
    "C35",
    "Batas penyampaian dua bulan",
    "peringatan",
    "Batas yang lain daripada dua bulan memerlukan dasar tersendiri.",
    "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan",
)
def bulan_penyampaian(material: Material) -> Iterator[Finding]:
    """The deadline set in the data is the regulation's."""
    months = material.laporan.identitas.batas_penyampaian_bulan
    if months != BATAS_BULAN:
        yield _identitas(
            material,
            "batas_penyampaian_bulan",
            f"Batas penyampaian {kata.angka(months)} bulan setelah tahun anggaran; yang ditetapkan {kata.angka(BATAS_BULAN)} bulan.",
            "Perbaiki angkanya, kecuali ada peraturan daerah yang menetapkan lain.",
            bulan=str(months),
        )


@aturan(
    "C36",
    "Data penduduk per akhir tahun laporan",
    "peringatan",
    "Profil kecamatan menggambarkan keadaan tahun laporan.",
    "PermenPANRB 53/2014, Bab I gambaran umum",
)
def umur_penduduk(material: Material) -> Iterator[Finding]:
    """Population data are of the report's year, up to its end."""
    month = material.laporan.identitas.penduduk_per
    if month is not None and month != f"{material.laporan.year}-12":
        yield _identitas(
            material,
            "penduduk_per",
            f"Data penduduk per {kata.bulan_tahun(month)}, bukan per akhir tahun {material.laporan.year}.",
            "Perbarui data penduduk, atau sebutkan bulan datanya dalam laporan.",
            bulan=month,
        )


@aturan(
    "C37",
    "Periode Renstra lima tahun",
    "catatan",
    "Rencana strategis disusun untuk lima tahun, kecuali masa peralihan.",
    "UU 25/2004, rencana pembangunan jangka menengah",
)
def periode_renstra(material: Material) -> Iterator[Finding]:
    """A Renstra covers five years."""
    identitas = material.laporan.identitas
    years = identitas.renstra_akhir - identitas.renstra_awal + 1
    if years != _TAHUN_RENSTRA:
        yield _identitas(
            material,
            "renstra_awal",
            f"Periode Renstra {identitas.renstra_awal}–{identitas.renstra_akhir} mencakup {years} tahun, bukan {_TAHUN_RENSTRA}.",
            "Periksa tahun awal dan akhirnya; masa peralihan dapat lebih pendek.",
            awal=str(identitas.renstra_awal),
            akhir=str(identitas.renstra_akhir),
        )


@aturan(
    "C38",
    "Bulan survei urut",
    "galat",
    "Survei berakhir sesudah dimulai.",
    "Urutan waktu",
)
def bulan_survei(material: Material) -> Iterator[Finding]:
    """A survey ends after it begins."""
    for row in material.laporan.tabel.ikm_survei:
        if row.bulan_awal is not None and row.bulan_akhir is not None and row.bulan_awal > row.bulan_akhir:
            yield Finding(
                f"Survei dimulai {kata.bulan(row.bulan_awal)} dan berakhir {kata.bulan(row.bulan_akhir)} pada tahun yang sama.",
                f"ikm_survei.csv, {row.tahun}, bulan",
                "Perbaiki bulannya.",
                row=row,
                kolom="bulan_awal",
                nilai={"awal": row.bulan_awal, "akhir": row.bulan_akhir},
            )


@aturan(
    "C39",
    "Tahun pengadaan sarana mungkin",
    "galat",
    "Sarana yang dilaporkan sudah diadakan sampai tahun laporan.",
    "Urutan waktu",
)
def tahun_pengadaan(material: Material) -> Iterator[Finding]:
    """What is owned was bought in a year that can be."""
    for row in material.laporan.tabel.sarana:
        if row.tahun_pengadaan is not None and not _TAHUN_SARANA <= row.tahun_pengadaan <= material.laporan.year:
            yield Finding(
                f"{row.uraian} diadakan tahun {row.tahun_pengadaan}.",
                f"sarana.csv, {row.no}, tahun",
                "Perbaiki tahun pengadaannya.",
                row=row,
                kolom="tahun_pengadaan",
                nilai={"tahun": row.tahun_pengadaan},
            )
