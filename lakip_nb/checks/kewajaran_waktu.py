"""Plausibility in time: regulations in force, dates of the report, years of what is owned."""

import datetime as dt
from collections.abc import Iterator

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.present import kata

BATAS_BULAN = 2
"""Months after the budget year within which the report is submitted."""
_TAHUN_RENSTRA = 5
_TAHUN_SARANA = 1945


def dicabut(bahan: Bahan) -> Iterator[Temuan]:
    """A legal basis that no longer holds."""
    yield from _landasan(bahan, "dicabut")


def belum_dipastikan(bahan: Bahan) -> Iterator[Temuan]:
    """A legal basis of which nobody has confirmed that it holds."""
    yield from _landasan(bahan, "belum_dipastikan")


def _landasan(bahan: Bahan, status: str) -> Iterator[Temuan]:
    for row in bahan.laporan.tabel["landasan_hukum"]:
        peraturan = bahan.laporan.peraturan(row.peraturan_id)
        later = bahan.laporan.peraturan(peraturan.dicabut_oleh) if peraturan.dicabut_oleh else None
        # A regulation repealed after the report's year was in force when the year was accounted for.
        if peraturan.status != status or (later and later.tahun > bahan.laporan.year):
            continue
        if status == "dicabut":
            pesan = f"{peraturan.sebutan} sudah dicabut" + (f" dengan {later.sebutan}." if later else ".")
            saran = "Ganti dengan peraturan yang berlaku."
        else:
            pesan = f"Keberlakuan {peraturan.sebutan} belum dipastikan" + (f": {peraturan.catatan}." if peraturan.catatan else ".")
            saran = "Pastikan keberlakuannya, lalu perbarui status pada data/acuan/peraturan.csv."
        yield Temuan(
            pesan, f"landasan_hukum.csv, {row.peraturan_id}", saran, **pada(row, "peraturan_id"), nilai={"status": peraturan.status}
        )


def peraturan_kemudian(bahan: Bahan) -> Iterator[Temuan]:
    """A legal basis younger than the report."""
    laporan = bahan.laporan
    for row in laporan.tabel["landasan_hukum"]:
        peraturan = laporan.peraturan(row.peraturan_id)
        if peraturan.tahun > laporan.identitas.tanggal.year:
            yield Temuan(
                f"{peraturan.sebutan} lebih muda daripada laporan tertanggal {kata.tanggal(laporan.identitas.tanggal)}.",
                f"landasan_hukum.csv, {row.peraturan_id}, tahun",
                "Periksa nomor dan tahunnya.",
                **pada(row, "peraturan_id"),
                nilai={"tahun": str(peraturan.tahun)},
            )


def _identitas(bahan: Bahan, key: str, pesan: str, saran: str, **nilai: str) -> Temuan:
    rows = bahan.laporan.tabel["identitas"]
    line = next((row.asal.row for row in rows if row.kunci_ == key), None)
    return Temuan(pesan, f"identitas.csv, {key}", saran, berkas=rows[0].asal.file, baris=line, kolom="nilai", nilai=nilai)


def sebelum_akhir_tahun(bahan: Bahan) -> Iterator[Temuan]:
    """The report is signed after the year it reports on."""
    signed = bahan.laporan.identitas.tanggal
    if signed <= dt.date(bahan.laporan.year, 12, 30):
        yield _identitas(
            bahan,
            "tanggal",
            f"Laporan tahun {bahan.laporan.year} ditandatangani {kata.tanggal(signed)}, sebelum tahunnya berakhir.",
            "Perbaiki tanggalnya.",
            tanggal=str(signed),
        )


def batas_penyampaian(bahan: Bahan) -> Iterator[Temuan]:
    """The report is signed within the months allowed."""
    identitas = bahan.laporan.identitas
    year, month = bahan.laporan.year + 1 + identitas.batas_penyampaian_bulan // 12, identitas.batas_penyampaian_bulan % 12 + 1
    last = dt.date(year, month, 1) - dt.timedelta(days=1)
    if identitas.tanggal > last:
        yield _identitas(
            bahan,
            "tanggal",
            f"Laporan ditandatangani {kata.tanggal(identitas.tanggal)}, melewati batas penyampaian {kata.tanggal(last)}.",
            "Jelaskan keterlambatannya, atau perbaiki tanggalnya.",
            tanggal=str(identitas.tanggal),
            batas=str(last),
        )


def bulan_penyampaian(bahan: Bahan) -> Iterator[Temuan]:
    """The deadline set in the data is the regulation's."""
    months = bahan.laporan.identitas.batas_penyampaian_bulan
    if months != BATAS_BULAN:
        yield _identitas(
            bahan,
            "batas_penyampaian_bulan",
            f"Batas penyampaian {kata.angka(months)} bulan setelah tahun anggaran; yang ditetapkan {kata.angka(BATAS_BULAN)} bulan.",
            "Perbaiki angkanya, kecuali ada peraturan daerah yang menetapkan lain.",
            bulan=str(months),
        )


def umur_penduduk(bahan: Bahan) -> Iterator[Temuan]:
    """Population data are of the report's year, up to its end."""
    month = bahan.laporan.identitas.penduduk_per
    if month is not None and month != f"{bahan.laporan.year}-12":
        yield _identitas(
            bahan,
            "penduduk_per",
            f"Data penduduk per {kata.bulan_tahun(month)}, bukan per akhir tahun {bahan.laporan.year}.",
            "Perbarui data penduduk, atau sebutkan bulan datanya dalam laporan.",
            bulan=month,
        )


def periode_renstra(bahan: Bahan) -> Iterator[Temuan]:
    """A Renstra covers five years."""
    identitas = bahan.laporan.identitas
    years = identitas.renstra_akhir - identitas.renstra_awal + 1
    if years != _TAHUN_RENSTRA:
        yield _identitas(
            bahan,
            "renstra_awal",
            f"Periode Renstra {identitas.renstra_awal}–{identitas.renstra_akhir} mencakup {years} tahun, bukan {_TAHUN_RENSTRA}.",
            "Periksa tahun awal dan akhirnya; masa peralihan dapat lebih pendek.",
            awal=str(identitas.renstra_awal),
            akhir=str(identitas.renstra_akhir),
        )


def bulan_survei(bahan: Bahan) -> Iterator[Temuan]:
    """A survey ends after it begins."""
    for row in bahan.laporan.tabel["ikm_survei"]:
        if row.bulan_awal is not None and row.bulan_akhir is not None and row.bulan_awal > row.bulan_akhir:
            yield Temuan(
                f"Survei dimulai {kata.bulan(row.bulan_awal)} dan berakhir {kata.bulan(row.bulan_akhir)} pada tahun yang sama.",
                f"ikm_survei.csv, {row.tahun}, bulan",
                "Perbaiki bulannya.",
                **pada(row, "bulan_awal"),
                nilai={"awal": row.bulan_awal, "akhir": row.bulan_akhir},
            )


def tahun_pengadaan(bahan: Bahan) -> Iterator[Temuan]:
    """What is owned was bought in a year that can be."""
    for row in bahan.laporan.tabel["sarana"]:
        if row.tahun_pengadaan is not None and not _TAHUN_SARANA <= row.tahun_pengadaan <= bahan.laporan.year:
            yield Temuan(
                f"{row.uraian} diadakan tahun {row.tahun_pengadaan}.",
                f"sarana.csv, {row.no}, tahun",
                "Perbaiki tahun pengadaannya.",
                **pada(row, "tahun_pengadaan"),
                nilai={"tahun": row.tahun_pengadaan},
            )


ATURAN = (
    Aturan(
        "C30", "Landasan hukum masih berlaku", "peringatan",
        "Laporan tidak bersandar pada peraturan yang sudah dicabut.",
        "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan", dicabut,
    ),
    Aturan(
        "C31", "Keberlakuan landasan hukum sudah dipastikan", "catatan",
        "Peraturan yang keberlakuannya diragukan diperiksa sebelum dikutip.",
        "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan", belum_dipastikan,
    ),
    Aturan(
        "C32", "Landasan hukum tidak lebih muda daripada laporan", "galat",
        "Laporan tidak mungkin mengutip peraturan yang belum ada.",
        "Urutan waktu", peraturan_kemudian,
    ),
    Aturan(
        "C33", "Laporan ditandatangani setelah tahunnya berakhir", "galat",
        "Kinerja setahun baru dapat dilaporkan setelah tahun itu berakhir.",
        "Perpres 29/2014, laporan kinerja tahunan", sebelum_akhir_tahun,
    ),
    Aturan(
        "C34", "Laporan disampaikan tepat waktu", "peringatan",
        "Laporan kinerja disampaikan paling lambat dua bulan setelah tahun anggaran berakhir.",
        "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan", batas_penyampaian,
    ),
    Aturan(
        "C35", "Batas penyampaian dua bulan", "peringatan",
        "Batas yang lain daripada dua bulan memerlukan dasar tersendiri.",
        "Perpres 29/2014 dan PermenPANRB 53/2014, penyampaian laporan", bulan_penyampaian,
    ),
    Aturan(
        "C36", "Data penduduk per akhir tahun laporan", "peringatan",
        "Profil kecamatan menggambarkan keadaan tahun laporan.",
        "PermenPANRB 53/2014, Bab I gambaran umum", umur_penduduk,
    ),
    Aturan(
        "C37", "Periode Renstra lima tahun", "catatan",
        "Rencana strategis disusun untuk lima tahun, kecuali masa peralihan.",
        "UU 25/2004, rencana pembangunan jangka menengah", periode_renstra,
    ),
    Aturan(
        "C38", "Bulan survei urut", "galat",
        "Survei berakhir sesudah dimulai.",
        "Urutan waktu", bulan_survei,
    ),
    Aturan(
        "C39", "Tahun pengadaan sarana mungkin", "galat",
        "Sarana yang dilaporkan sudah diadakan sampai tahun laporan.",
        "Urutan waktu", tahun_pengadaan,
    ),
)  # fmt: skip
