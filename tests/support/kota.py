"""A made-up kecamatan of a city in which nothing is wrong: kelurahan only, nine indikator over four sasaran.

Of another shape than the clean one: no desa and no dusun, no neighbour to compare with, no survey by
unsur, targets that are met and missed, programmes with one and with several kegiatan.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lakip_nb.checks import Finding, Material, ProseCell, apply_rules
from lakip_nb.data import load_laporan
from lakip_nb.run.collect import _written_cells
from tests.support import clean
from tests.support.rules import EVERY
from tests.support.synthetic import KECAMATAN, YEAR, Rows

KELURAHAN = ("Makmur Kota", "Pasar Lama", "Kampung Nelayan", "Bukit Indah", "Simpang Empat")

_INDIKATOR = {
    "ikm": ("layanan", "Indeks Kepuasan Masyarakat", "IKM", "Nilai", "naik", "ikm", ("82.10", 84, "84.60", 86)),
    "waktu": ("layanan", "Rata-rata waktu pelayanan surat", "Waktu layanan", "Hari", "turun", "", (4, 3, 3, 2)),
    "adu": ("layanan", "Persentase pengaduan yang selesai", "Pengaduan", "%", "naik", "", ("88.40", 92, "93.50", 96)),
    "akip": ("tata", "Nilai Evaluasi AKIP", "AKIP", "Nilai", "naik", "akip", ("71.30", 74, "73.15", 76)),
    "aset": ("tata", "Persentase aset yang tercatat", "Aset", "%", "naik", "", ("90.20", 94, "95.10", 97)),
    "aman": ("tertib", "Gangguan ketertiban umum", "Gangguan", "Kasus", "turun", "", (31, 26, 25, 20)),
    "rukun": ("tertib", "Kelurahan dengan pos ronda aktif", "Pos ronda", "Kelurahan", "naik", "", (2, 3, 3, 5)),
    "usul": ("daya", "Usulan musrenbang yang diterima", "Musrenbang", "Usulan", "naik", "", (41, 46, 47, 52)),
    "kader": ("daya", "Kader posyandu yang aktif", "Kader", "Orang", "naik", "", (112, 120, 118, 130)),
}
"""Sasaran, name, short name, unit, direction, scale; last year's result, target, result, target of the Renstra."""

_SASARAN = {
    "layanan": ("Meningkatnya mutu pelayanan kecamatan", "Membuka loket di setiap kelurahan"),
    "tata": ("Membaiknya tata kelola kecamatan", "Menata bukti kinerja sepanjang tahun"),
    "tertib": ("Terjaganya ketenteraman dan ketertiban umum", "Menggiatkan ronda warga"),
    "daya": ("Meningkatnya peran warga dalam pembangunan", "Mendampingi rembuk warga"),
}

_ANALISIS = {
    ("akip", "penyebab"): "Bukti evaluasi internal dan dokumen triwulan dikumpulkan terlambat",
    ("akip", "solusi"): "Mengumpulkan bukti evaluasi dan dokumen setiap triwulan",
    ("akip", "tindak_lanjut"): "Menunjuk penanggung jawab bukti evaluasi internal dan dokumen di setiap seksi",
    ("kader", "penyebab"): "Sebagian kader pindah domisili setelah penataan kampung",
    ("kader", "solusi"): "Mencari pengganti kader melalui rembuk warga",
    ("kader", "tindak_lanjut"): "Menyusun daftar calon kader bersama ketua lingkungan",
}

SLOTS = {
    "ikhtisar": "Perhatian tahun ini tertuju pada pembenahan bukti kinerja dan penggantian kader yang pindah.",
    "sarana": "Kursi tunggu di loket bawah perlu ditambah karena warga datang bersamaan.",
    "anggaran": "Sisa anggaran berasal dari harga penawaran yang lebih murah daripada perkiraan.",
    "simpulan": "Pelayanan makin dekat dengan warga berkat loket di kelurahan.",
}
"""The narrative."""


def tables() -> dict[str, list[dict[str, object]]]:
    """The rows of every table, to be copied and spoilt."""
    rows = clean.tables()
    posts = [
        *rows["jabatan"][:3],
        *_KELURAHAN_POSTS,
        *({**row, "urut": at} for at, row in enumerate(rows["jabatan"][3:], 6)),
    ]
    return rows | {
        "identitas": _identity(),
        "wilayah": clean.fact("wilayah", luas=1240, lingkungan=31, dusun=None, bujur_akhir="102°8'0\""),
        "batas": [
            {"arah": arah, "nama": nama}
            for arah, nama in zip(
                ("Utara", "Selatan", "Barat", "Timur"),
                ("Teluk Makmur", "Kecamatan Hulu Sungai", "Kecamatan Bandar Pasir", "Sungai Deras"),
                strict=True,
            )
        ],
        "desa": [
            {"no": no, "nama": nama, "jenis": "kelurahan", "laki_laki": 3120 + 211 * no, "perempuan": 3190 + 187 * no}
            for no, nama in enumerate(KELURAHAN, start=1)
        ],
        "penduduk_kelompok": [
            {"dimensi": "agama", "no": 1, "kategori": "Islam", "jumlah": 29417},
            {"dimensi": "agama", "no": 2, "kategori": "Kristen", "jumlah": 8103},
            {"dimensi": "suku", "no": 1, "kategori": "Melayu", "jumlah": 21764},
            {"dimensi": "suku", "no": 2, "kategori": "Lainnya", "jumlah": 15756},
        ],
        "struktur": [
            *rows["struktur"],
            {"id": "kelurahan", "induk_id": "camat", "nama": "Kelurahan", "urut": 3},
            {"id": "sekretariat-kelurahan", "induk_id": "kelurahan", "nama": "Sekretariat Kelurahan", "urut": 1},
        ],
        "jabatan": posts,
        "pegawai": [*rows["pegawai"], *_kelurahan_staff()],
        "sarana": [
            *rows["sarana"],
            *(
                {"no": no, "uraian": what, "satuan": "Unit", "jumlah": many, "kondisi": "Baik", "tahun_pengadaan": year}
                for no, what, many, year in ((3, "Kantor lurah", 5, 2006), (4, "Komputer", 14, 2021))
            ),
        ],
        "teks_daftar": [row for row in rows["teks_daftar"] if row["daftar"] != "fungsi"]
        + [
            {"daftar": "fungsi", "urut": at, "teks": teks}
            for at, teks in enumerate(("Menyelenggarakan urusan pemerintahan umum", "Membina kelurahan"), start=1)
        ],
        "sasaran": [{"id": id, "tujuan_id": "t1", "nama": nama} for id, (nama, _) in _SASARAN.items()],
        "strategi": [{"sasaran_id": id, "urut": 1, "teks": teks} for id, (_, teks) in _SASARAN.items()],
        "indikator": [
            dict(
                zip(
                    "id sasaran_id nama singkatan satuan arah skema_predikat target_akhir_renstra".split(),
                    (id, *item[:6], item[6][3]),
                    strict=True,
                )
            )
            for id, item in _INDIKATOR.items()
        ],
        "indikator_tahun": [row for id, item in _INDIKATOR.items() for row in _years(id, *item[6][:3])],
        "ikm_unsur": [],
        "ikm_survei": [],
        "akip_komponen": _scores(),
        "analisis": [
            {"indikator_id": indikator, "jenis": jenis, "urut": 1, "teks": teks}
            for (indikator, jenis), teks in _ANALISIS.items()
        ],
        "anggaran": _budget(),
        "sasaran_program": [
            {"sasaran_id": sasaran, "program_no": no}
            for sasaran, no in (("layanan", 2), ("tata", 1), ("tertib", 3), ("daya", 4))
        ],
        "belanja": [
            {"jenis": "Belanja operasi", "pagu": 1405000000, "realisasi": 1352400000},
            {"jenis": "Belanja modal", "pagu": 60000000, "realisasi": 58600000},
        ],
        "terbitan": [],
        "koreksi": [],
        "tanggapan": [],
    }  # fmt: skip


def examine(replace: Mapping[str, Rows], root: Path, texts: Mapping[str, str] | None = None) -> Sequence[Finding]:
    """What the rules find in the kota with some tables replaced, and some slots of its narrative."""
    clean.write_clean(root, tables() | dict(replace))
    laporan = load_laporan(KECAMATAN, YEAR, root=root)
    told = SLOTS | dict(texts or {})
    prose = [
        ProseCell(f"notebooks/narasi/{KECAMATAN}-{YEAR}.ipynb", at, f"({slot})=\n## Judul\n\n{text}", "narasi", slot)
        for at, (slot, text) in enumerate(told.items(), start=3)
    ]
    names = frozenset(row.nama for row in laporan.tabel.nama_wilayah)
    return apply_rules(
        Material(laporan, prosa=(*prose, *_written_cells(laporan)), slot=tuple(told), nama_lain=names), EVERY
    ).temuan


def _identity() -> list[dict[str, object]]:
    return clean.fact(
        "identitas",
        daerah="Kota",
        renstra_awal=YEAR - 1,
        renstra_akhir=YEAR + 3,
        kecamatan_pembanding=None,
        aplikasi_survei="SIPUAS",
    )


_KELURAHAN_POSTS = [
    {"id": "lurah", "nama": "Lurah", "eselon": "IV.a", "unit_id": "kelurahan", "formasi": 5, "urut": 4},
    {
        "id": "seklur", "nama": "Sekretaris Kelurahan", "eselon": "IV.b", "unit_id": "sekretariat-kelurahan",
        "formasi": 5, "urut": 5,
    },
]  # fmt: skip


def _kelurahan_staff() -> list[dict[str, object]]:
    return [
        {
            "id": f"{post}{at}", "jabatan_id": post, "status": "PNS", "jenis_kelamin": "LP"[at % 2],
            "golongan": "III", "pendidikan": "S1",
        }
        for post in ("lurah", "seklur")
        for at in range(5)
    ]  # fmt: skip


def _years(id: str, before: object, target: object, result: object) -> list[dict[str, object]]:
    easier = {
        "ikm": 81,
        "waktu": 4,
        "adu": 88,
        "akip": 71,
        "aset": 90,
        "aman": 32,
        "rukun": 2,
        "usul": 40,
        "kader": 110,
    }
    place = {"indikator_id": id, "kecamatan": "Tanjung Makmur"}
    return [
        {**place, "tahun": YEAR - 1, "target": easier[id], "realisasi": before},
        {**place, "tahun": YEAR, "target": target, "realisasi": result},
    ]


def _scores() -> list[dict[str, object]]:
    years = {YEAR - 1: ("21.80", "21.30", "10.90", "17.30"), YEAR: ("22.60", "21.95", "11.20", "17.40")}
    names = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
    return [
        {"tahun": year, "skema": "akip-2021", "komponen": name, "nilai": value}
        for year, values in years.items()
        for name, value in zip(names, values, strict=True)
    ]


def _budget() -> list[dict[str, object]]:
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
        ("1", "7.01.01", "Program Penunjang Urusan", "Nilai AKIP", "Nilai", 74, "73.15", "", ""),
        ("1.1", "7.01.01.2.01", "Administrasi Keuangan", "Persentase laporan keuangan", "%", 100, 100, "", ""),
        ("1.1.1", "7.01.01.2.01.0001", "Penyediaan Gaji dan Tunjangan ASN", "Jumlah Orang yang Menerima Gaji dan "
         "Tunjangan ASN", "Orang", 14, 14, 840000000, 812300000),
        ("1.2", "7.01.01.2.02", "Pemeliharaan Barang", "Persentase barang terpelihara", "%", 100, 100, "", ""),
        ("1.2.1", "7.01.01.2.02.0001", "Pemeliharaan Kendaraan Dinas", "Jumlah Kendaraan Dinas yang Dipelihara",
         "Unit", 6, 6, 55000000, 52400000),
        ("2", "7.01.02", "Program Pelayanan Publik", "Persentase pelayanan selesai", "%", 100, 97, "", ""),
        ("2.1", "7.01.02.2.01", "Pelayanan Terpadu Kecamatan", "Persentase surat selesai", "%", 100, 97, 230000000,
         221000000),
        ("3", "7.01.04", "Program Ketenteraman dan Ketertiban", "Persentase laporan warga ditangani", "%", 100, 98,
         "", ""),
        ("3.1", "7.01.04.2.01", "Koordinasi Ketertiban Umum", "Jumlah patroli bersama", "Patroli", 50, 49, 120000000,
         113000000),
        ("4", "7.01.03", "Program Pemberdayaan Masyarakat Kelurahan", "Persentase rembuk warga terlaksana", "%",
         100, 100, "", ""),
        ("4.1", "7.01.03.2.02", "Pemberdayaan Kelurahan", "Kelurahan yang didampingi", "Kelurahan", 5, 5, "", ""),
        ("4.1.1", "7.01.03.2.02.0001", "Pembangunan Sarana Kelurahan", "Jumlah Sarana Kelurahan yang Dibangun", "Unit",
         4, 4, 60000000, 58600000),
        ("4.1.2", "7.01.03.2.02.0002", "Pemberdayaan Masyarakat di Kelurahan", "Jumlah Pokmas yang Melaksanakan "
         "Pemberdayaan Masyarakat di Kelurahan", "Pokmas", 10, 10, 160000000, 153700000),
    ]  # fmt: skip
    rows = [dict(zip(names, row, strict=True)) for row in values]
    return [row | {"satuan_realisasi": row["satuan_target"]} for row in rows]
