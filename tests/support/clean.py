"""A made-up kecamatan in which nothing is wrong, and ways to spoil one thing at a time.

Kecamatan Tanjung Makmur, 2024, the last year of its Renstra: every table is there, every sum agrees,
every target has a number. No rule may find anything in it.
"""

import csv
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lakip_nb.checks import Finding, Material, apply_rules
from lakip_nb.data import Laporan, load_laporan
from lakip_nb.data.reading import columns_of
from lakip_nb.data.rows.base import Row
from lakip_nb.data.tables import ACUAN
from tests.support.rules import EVERY
from tests.support.synthetic import KECAMATAN, YEAR, Rows, write_project

NEIGHBOUR = "Muara Damai"

_UNSUR = {
    "Persyaratan": 3.40, "Prosedur": 3.35, "Waktu": 3.30, "Biaya": 3.60, "Produk": 3.45,
    "Kompetensi": 3.50, "Perilaku": 3.38, "Sarana": 3.42, "Pengaduan": 3.55,
}  # fmt: skip

_ANALISIS = {
    ("ikm", "penyebab"): "Antrean memanjang pada hari pasar",
    ("ikm", "solusi"): "Membuka loket kedua pada hari pasar",
    ("ikm", "tindak_lanjut"): "Menyusun jadwal penjaga loket kedua",
    ("waktu", "penyebab"): "Surat menunggu tanda tangan pejabat yang sedang bertugas di luar",
    ("waktu", "solusi"): "Melimpahkan wewenang menandatangani kepada sekretaris",
    ("waktu", "tindak_lanjut"): "Mengatur giliran penanda tangan setiap hari kerja",
    ("akip", "penyebab"): "Indikator kegiatan baru disepakati pada bulan Mei",
    ("akip", "solusi"): "Menetapkan indikator sebelum tahun anggaran berjalan",
    ("akip", "tindak_lanjut"): "Membahas indikator dan pelaporan bersama perangkat daerah setiap bulan November",
}
"""The points of the analysis, by indicator and kind."""

_BUKTI = {
    ("ikm", "penyebab"): "tbl-unsur-ikm",
    ("waktu", "penyebab"): "Buku kendali surat",
    ("akip", "penyebab"): "Laporan hasil evaluasi AKIP",
}


def tables() -> dict[str, list[dict[str, object]]]:
    """The rows of every table of the clean report, to be copied and spoilt."""
    return {name: [dict(row) for row in rows] for name, rows in _tables().items()}


def write_clean(root: Path, replace: Mapping[str, Rows] | None = None) -> Path:
    """Write the clean project below `root`, with other rows for the tables that are named."""
    replace = dict(replace or {})
    acuan = {name: replace.pop(name) for name in set(replace) & set(ACUAN)}
    folder = write_project(root, missing=(), replace=_tables() | replace)
    for name, rows in acuan.items():
        _write_acuan(root / "data" / "acuan" / f"{name}.csv", rows)
    return folder


def clean_laporan(**replace: Rows) -> Laporan:
    """The clean report, with other rows in the tables that are named."""
    with tempfile.TemporaryDirectory() as folder:
        write_clean(Path(folder), replace)
        return load_laporan(KECAMATAN, YEAR, root=Path(folder))


@cache
def _clean() -> Laporan:
    return clean_laporan()


def found(kode: str, *, lalu: Laporan | None = None, **replace: Rows) -> tuple[Finding, ...]:
    """What the rule of a code finds in the clean report, or in one spoilt by `replace`."""
    (rule,) = [rule for rule in EVERY if rule.kode == kode]
    laporan = clean_laporan(**replace) if replace else _clean()
    return apply_rules(Material(laporan, lalu), [rule]).temuan


def changed(table: str, at: int = 0, **cells: object) -> list[dict[str, object]]:
    """The clean rows of a table with cells changed in one row."""
    rows = tables()[table]
    rows[at] |= cells
    return rows


def without(table: str, at: int = -1) -> list[dict[str, object]]:
    """The clean rows of a table but one."""
    rows = tables()[table]
    del rows[at]
    return rows


def fact(table: str, **facts: object) -> list[dict[str, object]]:
    """The clean pairs of a table of keys and values, with other values; None leaves a key out."""
    rows = [row | {"nilai": facts.get(str(row["kunci"]), row["nilai"])} for row in tables()[table]]
    return [row for row in rows if row["nilai"] is not None]


def acuan(table: str, at: int = 0, **cells: object) -> list[dict[str, object]]:
    """The rows of a reference table as they are, with cells changed in one row."""
    rows = [_cells(row) for row in _clean().tabel.rows(table)]
    rows[at] |= cells
    return rows


def _cells(row: Row) -> dict[str, object]:
    return {name: "" if value is None else value for name, value in dict(row).items()}


def _write_acuan(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns_of(ACUAN[path.stem].model), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _tables() -> dict[str, Rows]:
    return {
        "identitas": pairs(
            kecamatan="Tanjung Makmur", kabupaten="Pesisir Jaya", daerah="Kabupaten", sebutan="Kecamatan",
            renstra_awal=2020, renstra_akhir=YEAR, tempat="Tanjung Makmur", tanggal="2025-01-20",
            batas_penyampaian_bulan=2, jenis_pk="murni",
            sumber_anggaran="APBD", aplikasi_survei="SIPUAS", evaluator="Inspektorat Kabupaten Pesisir Jaya",
            kecamatan_pembanding=NEIGHBOUR, penduduk_per="2024-12", visi="Pesisir Jaya yang sejahtera",
            sumber_penduduk="Seksi Pemerintahan", sumber_pegawai="Sub Bagian Umum",
            misi_terpilih=2, peraturan_tugas="uu-23-2014", metode_efisiensi="selisih",
        ),
        "penandatangan": [
            {
                "jabatan": "Camat Tanjung Makmur", "nama": "Sri Rahayu Wulandari, S.Sos., M.AP",
                "pangkat": "Pembina Tingkat I", "golongan": "IV/b", "nip": "197503122000032004",
            }
        ],
        "wilayah": [
            {"kunci": "luas", "nilai": 21300, "satuan": "ha"},
            {"kunci": "lintang_awal", "nilai": "1°10'0\"", "satuan": "LU"},
            {"kunci": "lintang_akhir", "nilai": "1°20'0\"", "satuan": "LU"},
            {"kunci": "bujur_awal", "nilai": "102°5'0\"", "satuan": "BT"},
            {"kunci": "bujur_akhir", "nilai": "102°15'0\"", "satuan": "BT"},
            *pairs(elevasi_terendah=2, elevasi_tertinggi=45, suhu_terendah=23, suhu_tertinggi=34,
                   lingkungan=4, dusun=24),
        ],
        "batas": [
            {"arah": "Utara", "nama": "Laut Jawa"},
            {"arah": "Selatan", "nama": "Kecamatan Hulu Sungai"},
            {"arah": "Barat", "nama": "Kecamatan Muara Damai"},
            {"arah": "Timur", "nama": "Kecamatan Bandar Pasir"},
        ],
        "desa": [
            {"no": no, "nama": nama, "jenis": jenis, "laki_laki": 1000 + 37 * no, "perempuan": 1010 + 31 * no}
            for no, (nama, jenis) in enumerate(
                (
                    ("Makmur Kota", "kelurahan"), ("Makmur Hilir", "kelurahan"), ("Sukamaju", "desa"),
                    ("Pasir Putih", "desa"), ("Teluk Dalam", "desa"), ("Air Jernih", "desa"),
                    ("Bukit Rimba", "desa"), ("Kuala Baru", "desa"),
                ),
                start=1,
            )
        ],
        "penduduk_kelompok": [
            {"dimensi": "agama", "no": 1, "kategori": "Islam", "jumlah": 15400},
            {"dimensi": "agama", "no": 2, "kategori": "Kristen", "jumlah": 3128},
            {"dimensi": "suku", "no": 1, "kategori": "Melayu", "jumlah": 12000},
            {"dimensi": "suku", "no": 2, "kategori": "Lainnya", "jumlah": 6528},
        ],
        "struktur": [
            {"id": "camat", "nama": "Camat", "urut": 1},
            {"id": "sekretariat", "induk_id": "camat", "nama": "Sekretariat", "urut": 1},
            {"id": "seksi", "induk_id": "camat", "nama": "Seksi Pemerintahan", "urut": 2},
        ],
        "jabatan": [
            {"id": "camat", "nama": "Camat", "eselon": "III.a", "unit_id": "camat", "formasi": 1, "urut": 1},
            {
                "id": "sekretaris", "nama": "Sekretaris", "eselon": "III.b",
                "unit_id": "sekretariat", "formasi": 1, "urut": 2,
            },
            {"id": "kasi", "nama": "Kepala Seksi", "eselon": "IV.a", "unit_id": "seksi", "formasi": 1, "urut": 3},
            {"id": "staf", "nama": "Staf", "urut": 4},
            {"id": "staf-non-pns", "nama": "Staf Non PNS", "urut": 5},
        ],
        "pegawai": [
            {
                "id": "a", "jabatan_id": "camat", "status": "PNS", "jenis_kelamin": "P",
                "golongan": "IV", "pendidikan": "S2",
            },
            {
                "id": "b", "jabatan_id": "sekretaris", "status": "PNS",
                "jenis_kelamin": "L", "golongan": "III", "pendidikan": "S1",
            },
            {
                "id": "c", "jabatan_id": "kasi", "status": "PNS", "jenis_kelamin": "L",
                "golongan": "III", "pendidikan": "S1",
            },
            {
                "id": "d", "jabatan_id": "staf", "status": "PNS", "jenis_kelamin": "P",
                "golongan": "II", "pendidikan": "SLTA",
            },
            {"id": "e", "jabatan_id": "staf-non-pns", "status": "Non PNS", "jenis_kelamin": "P", "pendidikan": "D3"},
        ],
        "sarana": [
            {
                "no": 1, "uraian": "Kantor camat", "satuan": "Unit", "jumlah": 1,
                "kondisi": "Baik", "tahun_pengadaan": 1998,
            },
            {
                "no": 2, "uraian": "Kendaraan roda 2", "satuan": "Unit", "jumlah": 6,
                "kondisi": "Baik", "tahun_pengadaan": 2019,
            },
        ],
        "landasan_hukum": [
            {"urut": 1, "peraturan_id": "uu-23-2014"},
            {"urut": 2, "peraturan_id": "perpres-29-2014"},
            {"urut": 3, "peraturan_id": "permenpanrb-53-2014"},
            {"urut": 4, "peraturan_id": "permendagri-86-2017"},
            {"urut": 5, "peraturan_id": "permenpanrb-14-2017"},
            {"urut": 6, "peraturan_id": "permenpanrb-88-2021"},
        ],
        "teks_daftar": [
            {"daftar": "fungsi", "urut": 1, "teks": "Menyelenggarakan urusan pemerintahan umum"},
            {"daftar": "fungsi", "urut": 2, "teks": "Membina desa dan kelurahan"},
            {"daftar": "misi", "urut": 1, "teks": "Memajukan ekonomi pesisir"},
            {"daftar": "misi", "urut": 2, "teks": "Meningkatkan mutu pelayanan"},
        ],
        "tujuan": [{"id": "t1", "nama": "Mewujudkan pelayanan kecamatan yang tepercaya"}],
        "sasaran": [
            {"id": "layanan", "tujuan_id": "t1", "nama": "Meningkatnya mutu pelayanan"},
            {"id": "tata-kelola", "tujuan_id": "t1", "nama": "Membaiknya tata kelola"},
        ],
        "strategi": [
            {"sasaran_id": "layanan", "urut": 1, "teks": "Menyederhanakan alur pelayanan"},
            {"sasaran_id": "layanan", "urut": 2, "teks": "Melatih petugas pelayanan"},
            {"sasaran_id": "tata-kelola", "urut": 1, "teks": "Menata dokumen kinerja"},
        ],
        "indikator": [
            {
                "id": "ikm", "sasaran_id": "layanan",
                "nama": "Indeks Kepuasan Masyarakat", "singkatan": "IKM",
                "satuan": "Nilai", "arah": "naik", "skema_predikat": "ikm", "target_akhir_renstra": 86,
            },
            {
                "id": "waktu", "sasaran_id": "layanan", "nama": "Rata-rata waktu pelayanan surat",
                "singkatan": "Waktu layanan", "satuan": "Hari", "arah": "turun", "target_akhir_renstra": 2,
            },
            {
                "id": "akip", "sasaran_id": "tata-kelola", "nama": "Nilai Evaluasi AKIP", "singkatan": "AKIP",
                "satuan": "Nilai", "arah": "naik", "skema_predikat": "akip", "target_akhir_renstra": 72,
            },
        ],
        "indikator_tahun": _tahun(),
        "ikm_unsur": [
            {"tahun": YEAR, "no": no, "unsur": unsur, "nilai": f"{nilai:.2f}"}
            for no, (unsur, nilai) in enumerate(_UNSUR.items(), 1)
        ],
        "ikm_survei": [
            {
                "tahun": YEAR, "responden": 400, "puas": 385, "tidak_puas": 15,
                "bulan_awal": 2, "bulan_akhir": 11, "bobot": "0.1110", "desimal": 3,
            }
        ],
        "akip_komponen": [
            {"tahun": tahun, "skema": "akip-2021", "komponen": komponen, "nilai": f"{nilai:.2f}"}
            for tahun, values in ((2023, (21.00, 20.50, 10.40, 17.50)), (2024, (22.00, 21.25, 10.50, 17.50)))
            for komponen, nilai in zip(("perencanaan", "pengukuran", "pelaporan", "evaluasi"), values, strict=True)
        ],
        "analisis": [
            {"indikator_id": indikator, "jenis": jenis, "urut": 1, "teks": teks}
            | {"bukti": _BUKTI.get((indikator, jenis))}
            for (indikator, jenis), teks in _ANALISIS.items()
        ],
        "anggaran": _anggaran(),
        "sasaran_program": [
            {"sasaran_id": "layanan", "program_no": 2},
            {"sasaran_id": "tata-kelola", "program_no": 1},
        ],
        "belanja": [
            {"jenis": "Belanja operasi", "pagu": 690000000, "realisasi": 668500000},
            {"jenis": "Belanja modal", "pagu": 160000000, "realisasi": 150000000},
        ],
        "terbitan": [
            {
                "no": 1, "tempat": "Tabel 1.2, jumlah", "tercetak": "18.528",
                "ukuran": "jumlah_kelompok", "kunci_ukuran": "agama",
            },
            {
                "no": 2, "tempat": "Tabel 1.3, jumlah", "tercetak": "18.528",
                "ukuran": "jumlah_kelompok", "kunci_ukuran": "suku",
            },
        ],
        "tanggapan": [],
        "koreksi": [
            {
                "tempat": "Tabel 3.17, Pemeliharaan Kendaraan, pagu",
                "tercetak": "60.00.000", "diambil": "60.000.000",
                "alasan": "Jumlah kegiatan hanya cocok dengan angka ini", "status": "mengikuti_sumber",
            }
        ],
    }  # fmt: skip


def pairs(**facts: object) -> list[dict[str, object]]:
    """Keys and values as the rows of such a table."""
    return [{"kunci": key, "nilai": value} for key, value in facts.items()]


def _tahun() -> Rows:
    own = {
        "ikm": ((78, "77.20"), (80, "79.50"), (82, "81.10"), (84, "83.25"), (86, "85.88")),
        "waktu": ((5, 5), (4, 4), (3, 3), (3, 3), (2, "2.10")),
        "akip": ((64, "63.50"), (66, "65.20"), (68, "66.90"), (70, "69.40"), (72, "71.25")),
    }
    other = {
        "ikm": ((81, "80.40"), (83, "82.75"), (85, "84.10")),
        "waktu": ((3, 3), (3, 3), (2, 2)),
        "akip": ((67, "66.10"), (69, "68.30"), (71, "70.20")),
    }
    return [
        {"indikator_id": id, "kecamatan": place, "tahun": tahun, "target": target, "realisasi": realisasi}
        for place, measured in (("Tanjung Makmur", own), (NEIGHBOUR, other))
        for id, years in measured.items()
        for tahun, (target, realisasi) in enumerate(years, start=YEAR - len(years) + 1)
    ]


def _anggaran() -> Rows:
    names = (
        "no",
        "kode",
        "nama",
        "indikator",
        "satuan_target",
        "target_kinerja",
        "realisasi_kinerja",
        "pagu",
        "realisasi",
    )
    values = [
        ("1", "7.01.01", "Program Penunjang Urusan", "Nilai AKIP", "Nilai", 72, "71.25", "", ""),
        ("1.1", "7.01.01.2.01", "Administrasi Keuangan", "Persentase laporan keuangan", "%", 100, 100, "", ""),
        (
            "1.1.1",
            "7.01.01.2.01.0001",
            "Penyediaan Gaji dan Tunjangan ASN",
            "Penerima gaji",
            "Orang",
            4,
            4,
            520000000,
            510000000,
        ),
        ("1.2", "7.01.01.2.02", "Pemeliharaan Barang", "Persentase barang terpelihara", "%", 100, 90, "", ""),
        ("1.2.1", "7.01.01.2.02.0001", "Pemeliharaan Kendaraan Dinas", "Kendaraan", "Unit", 6, 6, 60000000, 55500000),
        ("1.2.2", "7.01.01.2.02.0002", "Pemeliharaan Gedung", "Gedung", "Bulan", 12, "9.5", 40000000, 38000000),
        ("2", "7.01.02", "Program Pelayanan Publik", "Persentase pelayanan selesai", "%", 100, 95, "", ""),
        ("2.1", "7.01.02.2.01", "Pelayanan Terpadu", "Persentase surat selesai", "%", 100, 95, 230000000, 215000000),
    ]
    rows = [dict(zip(names, row, strict=True)) for row in values]
    return [row | {"satuan_realisasi": row["satuan_target"]} for row in rows]
