"""Units that fit what they measure: the territory by its own units, goods by the piece."""

import re

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_WILAYAH = {
    "luas": ("luas", re.compile(r"ha\.?|hektare?|hektar", re.IGNORECASE), "ha"),
    "lintang": ("letak lintang", re.compile(r"L\.?\s?[US]\.?|lintang (?:utara|selatan)", re.IGNORECASE), "LU atau LS"),
    "bujur": ("letak bujur", re.compile(r"B\.?\s?T\.?|bujur timur", re.IGNORECASE), "BT"),
    "elevasi": ("ketinggian", re.compile(r"m\.?\s?dpl|m(?:eter)?(?: di atas permukaan laut)?", re.IGNORECASE), "mdpl"),
    "suhu": ("suhu", re.compile(r"(?:°|º|derajat)?\s?C(?:elsius)?", re.IGNORECASE), "°C"),
    "lingkungan": ("lingkungan", re.compile(r"lingkungan|buah", re.IGNORECASE), "lingkungan"),
    "dusun": ("dusun", re.compile(r"dusun|buah", re.IGNORECASE), "dusun"),
}
"""What each fact of the territory is called, the units it may have, and the usual one, by the first word of its key."""

_BUKAN_BARANG = re.compile(
    r"orang|dokumen|berkas|hari|minggu|bulan|tahun|jam|menit|kegiatan|laporan|kali|desa|kelurahan|keluarga|nilai|indeks|"
    r"%|persen|rupiah|rp\.?|jiwa",
    re.IGNORECASE,
)
_PANJANG = re.compile(r"k?m|meter|kilometer|m1", re.IGNORECASE)
_TERBENTANG = re.compile(r"jalan|pagar|saluran|drainase|kabel|jaringan|pipa|tembok|parit|tanggul", re.IGNORECASE)


@aturan_data(
    "H83",
    "Satuan wilayah sesuai dengan yang diukur",
    "peringatan",
    "Luas dihitung dalam hektare, ketinggian dalam meter di atas permukaan laut, suhu dalam derajat Celsius; satuan "
    "lain menjadikan angkanya keliru.",
    "Kamus data laporan ini; sistem satuan internasional",
    contoh="Suhu dicatat dalam m, seharusnya °C.",
)
def satuan_wilayah(laporan: Laporan) -> Findings:
    """A fact of the territory with the unit of another."""
    for row in laporan.tabel.wilayah:
        known = _WILAYAH.get(row.kunci_.partition("_")[0])
        if known and row.satuan and not known[1].fullmatch(row.satuan.strip()):
            yield di(row, "satuan", row.kunci_, "satuan").temuan(
                f"{kata.besar(known[0])} dicatat dalam “{row.satuan}”, seharusnya {known[2]}.",
                "Perbaiki satuannya; bila angkanya memang dalam satuan itu, hitung ulang angkanya.",
                {"satuan": row.satuan},
            )


@aturan_data(
    "H84",
    "Sarana dihitung dengan satuan barang",
    "peringatan",
    "Gedung, kendaraan, dan peralatan dihitung per unit, buah, atau set; satuan orang, dokumen, atau waktu milik baris "
    "lain.",
    "Permendagri 19/2016 tentang Pedoman Pengelolaan Barang Milik Daerah",
    contoh="Kendaraan roda 2 dihitung dalam “Dokumen”.",
)
def satuan_sarana(laporan: Laporan) -> Findings:
    """A facility that is counted in what is no unit of goods."""
    for row in laporan.tabel.sarana:
        unit = row.satuan.strip()
        long = _PANJANG.fullmatch(unit) and not _TERBENTANG.search(row.uraian)
        if _BUKAN_BARANG.fullmatch(unit) or long:
            yield pada(row, "satuan", "satuan").temuan(
                f"{row.uraian} dihitung dalam “{row.satuan}”, yang bukan satuan barang itu.",
                "Pakai satuan barangnya, misalnya Unit, Buah, atau Set.",
                {"satuan": row.satuan},
            )


_NILAI = re.compile(r"nilai|indeks|poin|skor|angka|predikat|%|persen", re.IGNORECASE)


@aturan_data(
    "H93",
    "Indikator berskala diukur dengan nilai",
    "peringatan",
    "Yang dinilai menurut skala IKM atau AKIP berupa nilai; satuan lain milik indikator lain.",
    "PermenPANRB 88/2021, PermenPANRB 14/2017",
    contoh="AKIP dicatat dalam satuan “Hari”.",
)
def satuan_berskala(laporan: Laporan) -> Findings:
    """An indicator that is read on a scale, in a unit that no scale has."""
    for row in laporan.tabel.indikator:
        if row.skema_predikat and row.satuan and not _NILAI.match(row.satuan):
            yield pada(row, "satuan", "skala").temuan(
                f"{row.singkatan} dicatat dalam satuan “{row.satuan}”, padahal dinilai menurut skala.",
                "Pakai satuan Nilai atau Indeks.",
                {"satuan": row.satuan},
            )
