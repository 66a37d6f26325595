"""A made-up kecamatan of another shape than Medang Deras, written as the CSV files of a project.

Kecamatan Tanjung Makmur, 2024: four sasaran with nine indikator (lower is better for three, one
target that is only a label, one of zero, one realisasi not known), 60 desa and no kelurahan, this
one year only, no neighbour, two programmes with codes, a kegiatan without sub kegiatan.

Everything here is an input. What follows from it (sums, percentages, predicates) is for the tests
to derive. The same arguments always write the same bytes.
"""

import csv
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lakip_nb.data.reading import columns_of
from lakip_nb.data.tables import LAPORAN

REPOSITORY = Path(__file__).resolve().parents[2]
KECAMATAN = "tanjung-makmur"
YEAR = 2024

OPTIONAL = tuple(name for name, tabel in LAPORAN.items() if not tabel.wajib)
"""Every table that a report can do without."""
MISSING = (
    "sarana",
    "ikm_unsur",
    "ikm_survei",
    "akip_komponen",
    "pegawai",
    "belanja",
    "koreksi",
    "terbitan",
    "tanggapan",
)
"""The optional tables that this kecamatan does not have, unless asked otherwise."""

Rows = Sequence[dict[str, Any]]


def write_project(
    root: Path,
    *,
    missing: Iterable[str] = MISSING,
    replace: Mapping[str, Rows] | None = None,
    notebooks: bool = False,
) -> Path:
    """Write a project below `root`, which `load_laporan(KECAMATAN, YEAR, root=root)` can read.

    `missing` names the tables that are left out, and with them what refers to them; `replace` gives
    other rows for a table, by its name. data/acuan is copied from this repository, and with
    `notebooks` so are the chapters (otherwise their folder is there, and empty). Returns the folder
    with the kecamatan's tables.
    """
    missing = set(missing)
    if missing - set(LAPORAN):
        raise ValueError(f"no such table: {', '.join(sorted(missing - set(LAPORAN)))}")
    shutil.copytree(REPOSITORY / "data" / "acuan", root / "data" / "acuan")
    if notebooks:
        shutil.copytree(
            REPOSITORY / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints")
        )
    else:
        (root / "notebooks").mkdir()
    folder = root / "data" / KECAMATAN / str(YEAR)
    folder.mkdir(parents=True)
    for name, rows in (tables() | dict(replace or {})).items():
        if name not in missing:
            dangling = {link.kolom for link in LAPORAN[name].model.rujukan if link.tabel in missing}
            write_table(folder / f"{name}.csv", [_without(row, dangling) for row in rows])
    return folder


def write_table(path: Path, rows: Rows) -> None:
    """Write one table with its contract's columns; what a row does not name stays blank."""
    columns = columns_of(LAPORAN[path.stem].model)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def tables() -> dict[str, Rows]:
    """The rows of every table, by name, also of those that `MISSING` leaves out."""
    return {
        "identitas": _pairs(
            kecamatan="Tanjung Makmur",
            kabupaten="Pesisir Jaya",
            renstra_awal=2024,
            renstra_akhir=2026,
            tempat="Tanjung Makmur",
            tanggal="2025-03-03",
            metode_efisiensi="selisih",
        ),
        "penandatangan": [{"jabatan": "Plt. Camat Tanjung Makmur", "nama": "Sri Rahayu Wulandari, S.Sos., M.AP"}],
        "wilayah": _pairs(luas=21300, dusun=181),
        "batas": [{"arah": "Utara", "nama": "Laut Jawa"}],
        "desa": _desa(60),
        "penduduk_kelompok": [
            {"dimensi": "agama", "no": 1, "kategori": "Islam", "jumlah": 9001},
            {"dimensi": "agama", "no": 2, "kategori": "Kristen", "jumlah": 9500},
            {"dimensi": "agama", "no": 3, "kategori": "Lainnya", "jumlah": 7777},
        ],
        "struktur": [
            {"id": "camat", "nama": "Camat", "urut": 1},
            {"id": "sekretariat", "induk_id": "camat", "nama": "Sekretariat", "urut": 1},
            {"id": "seksi", "induk_id": "camat", "nama": "Seksi Pemerintahan, Pelayanan, dan Ketertiban", "urut": 2},
        ],
        "jabatan": [
            {"id": "camat", "nama": "Camat", "eselon": "III.a", "unit_id": "camat", "formasi": 1, "urut": 1},
            {"id": "kasi", "nama": "Kepala Seksi", "eselon": "IV.a", "unit_id": "seksi", "formasi": 1, "urut": 2},
            {"id": "staf", "nama": "Staf", "urut": 3},
        ],
        "pegawai": [
            {
                "id": "a",
                "jabatan_id": "camat",
                "status": "PNS",
                "jenis_kelamin": "P",
                "golongan": "IV",
                "pendidikan": "S3",
            },
            {"id": "b", "jabatan_id": "kasi", "status": "PNS", "jenis_kelamin": "L", "golongan": "III"},
            {
                "id": "c",
                "jabatan_id": "staf",
                "status": "PNS",
                "jenis_kelamin": "L",
                "golongan": "I",
                "pendidikan": "SD",
            },
            {"id": "d", "jabatan_id": "staf", "status": "Non PNS", "jenis_kelamin": "P", "pendidikan": "D3"},
        ],
        "sarana": [
            {
                "no": 1,
                "uraian": "Kantor camat",
                "satuan": "Unit",
                "jumlah": 1,
                "kondisi": "Rusak",
                "tahun_pengadaan": 1998,
            },
            {"no": 2, "uraian": "Perahu motor", "satuan": "Unit"},
        ],
        "landasan_hukum": [
            {"urut": 1, "peraturan_id": "permenpanrb-53-2014"},
            {"urut": 2, "peraturan_id": "permenpanrb-12-2015"},
        ],
        "teks_daftar": [{"daftar": "fungsi", "urut": 1, "teks": "Menyelenggarakan urusan pemerintahan umum"}],
        "tujuan": [{"id": "t1", "nama": "Mewujudkan pemerintahan kecamatan yang tepercaya"}],
        "sasaran": [
            {"id": "layanan", "tujuan_id": "t1", "nama": "Meningkatnya mutu pelayanan"},
            {"id": "tata-kelola", "tujuan_id": "t1", "nama": "Membaiknya tata kelola"},
            {"id": "ketertiban", "nama": "Terjaganya ketertiban umum"},
            {
                "id": "pemberdayaan",
                "nama": "Berdayanya masyarakat desa",
                "nama_renstra": "Masyarakat desa yang berdaya",
            },
        ],
        "strategi": [{"sasaran_id": "layanan", "urut": 1, "teks": "Menyederhanakan alur pelayanan"}],
        "indikator": _indikator(),
        "indikator_tahun": _tahun(),
        "ikm_unsur": [
            {"tahun": YEAR, "no": 1, "unsur": "Waktu", "nilai": 3.5},
            {"tahun": YEAR, "no": 2, "unsur": "Biaya"},
        ],
        "ikm_survei": [{"tahun": YEAR, "bobot": 0.5}],
        "akip_komponen": [
            {"tahun": YEAR, "skema": "akip-2021", "komponen": "perencanaan", "nilai": 24.5},
            {"tahun": YEAR, "skema": "akip-2021", "komponen": "pengukuran"},
        ],
        "analisis": [
            {"indikator_id": "kasus", "jenis": "penyebab", "urut": 1, "teks": "Patroli terhenti karena banjir rob"},
            {"indikator_id": "kasus", "jenis": "tindak_lanjut", "urut": 1, "teks": "Membuka pos jaga di tiga desa"},
        ],
        "anggaran": _anggaran(),
        "sasaran_program": [
            {"sasaran_id": "layanan", "program_no": 1},
            {"sasaran_id": "tata-kelola", "program_no": 1},
            {"sasaran_id": "pemberdayaan", "program_no": 2},
        ],
        "belanja": [
            {"jenis": "Belanja operasi", "pagu": 700000000, "realisasi": 650000000},
            {"jenis": "Belanja modal", "pagu": 90000000},
        ],
        "terbitan": [
            {"no": 1, "tempat": "Tabel 3.17, jumlah", "tercetak": "1.000", "ukuran": "pagu_total"},
        ],
        "penanggung_jawab": [
            {"tabel": "anggaran", "jabatan": "Kasubbag Keuangan"},
            {"tabel": "narasi", "jabatan": "Sekretaris Kecamatan"},
        ],
        "tanggapan": [
            {
                "kode": "C01",
                "tempat": "ikm_survei.csv",
                "sidik": "0123456789ab",
                "alasan": "Survei diulang tahun depan",
                "oleh": "Camat",
                "tanggal": "2025-03-01",
            },
        ],
        "koreksi": [{"tempat": "Tabel 1", "tercetak": "7", "alasan": "Tidak terbaca", "status": "perlu_keputusan"}],
    }


def _without(row: Mapping[str, object], columns: set[str]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in columns}


def _pairs(**facts: object) -> Rows:
    return [{"kunci": key, "nilai": value} for key, value in facts.items()]


def _desa(count: int) -> Rows:
    long = "Tanjung Makmur Seberang Ulu Hilir Timur Laut Kampung Nelayan Baru"
    return [
        {
            "no": number,
            "nama": f"{long} {number}" if number % 10 == 0 else f"Desa Makmur {number}",
            "jenis": "desa",
            "laki_laki": 150 + number * 37 % 113,
            "perempuan": 150 + number * 53 % 127,
        }
        for number in range(1, count + 1)
    ]


def _indikator() -> Rows:
    names = ("id", "sasaran_id", "nama", "singkatan", "satuan", "arah", "skema_predikat", "target_akhir_renstra")
    values = [
        ("ikm", "layanan", "Indeks Kepuasan Masyarakat", "IKM", "Nilai", "naik", "ikm", 90),
        ("waktu", "layanan", "Rata-rata waktu pelayanan surat", "Waktu layanan", "Hari", "turun", "", 2),
        ("akip", "tata-kelola", "Nilai Evaluasi AKIP", "AKIP", "Nilai", "naik", "akip", 80),
        ("temuan", "tata-kelola", "Temuan pemeriksaan yang belum ditindaklanjuti", "Temuan", "Temuan", "turun", "", 0),
        ("aset", "tata-kelola", "Persentase aset yang tercatat", "Aset", "%", "naik", "", 100),
        ("kasus", "ketertiban", "Kasus gangguan ketertiban", "Kasus", "Kasus", "turun", "", 5),
        ("patroli", "ketertiban", "Patroli wilayah yang terlaksana", "Patroli", "Kali", "naik", "", ""),
        ("musrenbang", "pemberdayaan", "Usulan musrenbang yang diterima", "Musrenbang", "Usulan", "naik", "", 90),
        ("swadaya", "pemberdayaan", "Desa dengan swadaya masyarakat", "Swadaya", "Desa", "naik", "", 30),
    ]
    return [dict(zip(names, row, strict=True)) for row in values]


def _tahun() -> Rows:
    names = ("indikator_id", "target", "target_predikat", "realisasi")
    values = [
        ("ikm", 80, "", "88.3050"),  # the class of an IKM is that of its two decimals
        ("waktu", 5, "", 3),
        ("akip", "", "BB", 70.01),  # a target that is only a label
        ("temuan", 0, "", 2),  # no percentage of nothing
        ("aset", 100, "", 90.5),  # between two printed classes
        ("kasus", 10, "", 25),  # so far above that the achievement is negative
        ("patroli", 48, "", ""),
        ("musrenbang", 85, "", 112),
        ("swadaya", 20, "", 20),
    ]
    place = {"kecamatan": "Tanjung Makmur", "tahun": YEAR}
    return [dict(zip(names, row, strict=True)) | place for row in values]


def _anggaran() -> Rows:
    names = (
        "no",
        "kode",
        "nama",
        "satuan_target",
        "target_kinerja",
        "satuan_realisasi",
        "realisasi_kinerja",
        "pagu",
        "realisasi",
    )
    values = [
        ("1", "7.01.01", "Program Penunjang Urusan Pemerintahan Daerah", "%", 100, "%", 95, "", ""),
        ("1.1", "7.01.01.2.01", "Perencanaan dan Evaluasi Kinerja", "%", 100, "%", 100, "", ""),
        (
            "1.1.1",
            "7.01.01.2.01.0001",
            "Penyusunan Dokumen Perencanaan",
            "Dokumen",
            4,
            "Dokumen",
            4,
            25000000,
            24999999,
        ),
        ("1.1.2", "7.01.01.2.01.0002", "Evaluasi Kinerja", "Laporan", 2, "Laporan", 1, 12500000, 12000000),
        ("1.2", "7.01.01.2.02", "Administrasi Keuangan", "Bulan", 12, "Bulan", 12, 612345678, 600000001),
        ("2", "7.01.03", "Program Pemberdayaan Masyarakat Desa", "%", 80, "", "", "", ""),
        ("2.1", "7.01.03.2.01", "Koordinasi Pemberdayaan Desa", "Desa", 60, "Desa", 60, "", ""),
        ("2.1.1", "7.01.03.2.01.0001", "Pendampingan Musyawarah Desa", "Desa", 60, "Desa", "", 141000000, 70500000),
        ("2.2", "7.01.03.2.02", "Pembinaan Lembaga Kemasyarakatan", "Lembaga", 0, "Lembaga", 3, 0, 0),
    ]
    return [dict(zip(names, row, strict=True)) for row in values]
