"""The clean kecamatan a year later: two folders, of which the newer is really new.

What an office does in January, done right: history stays, what is measured is measured again, what
belongs to one report begins empty. Tests then leave something of the old year behind.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lakip_nb.checks import Examination, Material, apply_rules
from lakip_nb.run.collect import collect
from tests.support import clean
from tests.support.rules import EVERY
from tests.support.synthetic import KECAMATAN, REPOSITORY, YEAR, Rows, write_table

NEXT = YEAR + 1

SLOTS = {
    "ikhtisar": ("Loket dibenahi lebih dahulu.", "Perhatian beralih ke pemutakhiran data warga pesisir."),
    "sarana": ("Ruang arsip bocor di musim hujan.", "Kursi roda bagi tamu lanjut usia belum tersedia."),
    "isu-strategis": (
        "Pasang naik menutup jalan ke tiga desa sehingga warga terlambat mengurus surat.",
        "Mesin cetak kartu keluarga rusak selama musim hujan dan suku cadangnya dipesan dari ibu kota provinsi.",
    ),
    "perencanaan": ("Rumusan sasaran mengikuti Renstra lama.", "Renstra baru mengubah susunan kegiatan pelayanan."),
    "analisis-ikm": (
        "Warga memuji keramahan petugas loket, tetapi mengeluhkan antrean pada hari pasar.",
        "Loket kedua memendekkan antrean; keluhan kini menyangkut kejelasan syarat surat pindah.",
    ),
    "pembanding-ikm": (
        "Kecamatan tetangga lebih dulu membuka loket.",
        "Jarak dengan tetangga menyempit berkat jadwal.",
    ),
    "analisis-waktu": ("Tanda tangan menunggu pejabat pulang.", "Wewenang menandatangani dilimpahkan ke sekretaris."),
    "pembanding-waktu": ("Tetangga memakai meja khusus.", "Kedua kantor memakai antrean daring yang serupa."),
    "program-layanan": ("Pelatihan petugas tertunda.", "Buku tamu elektronik membantu menelusuri keluhan."),
    "analisis-akip": ("Dokumen indikator terlambat disetujui.", "Catatan penilai ditutup satu demi satu sejak Maret."),
    "pembanding-akip": (
        "Tetangga menyusun pohon kinerja lebih awal.",
        "Cara kedua kantor menyimpan bukti masih berbeda.",
    ),
    "program-tata-kelola": ("Penyusunan dokumen menumpuk pada akhir tahun.", "Jadwal penyusunan dibagi tiap triwulan."),
    "anggaran": (
        "Lelang pemeliharaan gedung diulang karena penawar pertama mengundurkan diri.",
        "Penghematan datang dari rapat daring yang menggantikan perjalanan dinas ke ibu kota kabupaten.",
    ),
    "simpulan": ("Pelayanan membaik walau lambat.", "Kepercayaan warga tumbuh seiring keterbukaan jadwal."),
    "langkah-ke-depan": ("Membuka loket kedua.", "Menata ulang syarat surat pindah bersama dinas terkait."),
}
"""The narrative of the first year and of the second, by slot."""


def narrative(year: int, texts: Mapping[str, str], parameters: str | None = None) -> nbformat.NotebookNode:
    """A narrative notebook; its parameters cell can be given."""
    source = parameters or f'year = {year}\nkecamatan = "{KECAMATAN}"'
    cells = [new_markdown_cell("# Narasi"), new_code_cell(source, metadata={"tags": ["parameters"]})]
    cells += [new_markdown_cell(f"({slot})=\n## {slot}\n\n{text}") for slot, text in texts.items()]
    return new_notebook(cells=cells, metadata={"lakip": {"part": "narrative"}})


def second_year() -> dict[str, list[dict[str, object]]]:
    """The rows of every table of the newer folder."""
    rows: Any = clean.tables()
    desa = [
        row | {"laki_laki": int(row["laki_laki"]) + 9 + at, "perempuan": int(row["perempuan"]) + 4 + at}
        for at, row in enumerate(rows["desa"])
    ]
    total = sum(int(row["laki_laki"]) + int(row["perempuan"]) for row in desa)
    split = {"agama": (15480, total - 15480), "suku": (12105, total - 12105)}
    kelompok = [row | {"jumlah": split[str(row["dimensi"])][int(row["no"]) - 1]} for row in rows["penduduk_kelompok"]]
    return rows | {
        "identitas": clean.fact(
            "identitas",
            renstra_awal=NEXT,
            renstra_akhir=NEXT + 4,
            tanggal=f"{NEXT + 1}-01-21",
            penduduk_per=f"{NEXT}-12",
        ),
        "desa": desa,
        "penduduk_kelompok": kelompok,
        "pegawai": [row | ({"pendidikan": "S2"} if row["id"] == "b" else {}) for row in rows["pegawai"]],
        "sarana": [row | {"jumlah": int(row["jumlah"]) + int(row["no"]) - 1} for row in rows["sarana"]],
        "indikator": [
            row | {"target_akhir_renstra": end} for row, end in zip(rows["indikator"], (90, 1, 80), strict=True)
        ],
        "indikator_tahun": [*rows["indikator_tahun"], *_measured()],
        "ikm_unsur": [
            *rows["ikm_unsur"],
            *[row | {"tahun": NEXT, "nilai": f"{float(str(row['nilai'])) + 0.02:.2f}"} for row in rows["ikm_unsur"]],
        ],
        "ikm_survei": [
            *rows["ikm_survei"],
            *[row | {"tahun": NEXT, "responden": 410, "puas": 398, "tidak_puas": 12} for row in rows["ikm_survei"]],
        ],
        "akip_komponen": [*rows["akip_komponen"], *_scored()],
        "analisis": [row | {"teks": f"{row['teks'].split()[-1]} dan {row['teks'][::-1]}"} for row in rows["analisis"]],
        "anggaran": [_budget(row) for row in rows["anggaran"]],
        "belanja": [
            {"jenis": "Belanja operasi", "pagu": 724500000, "realisasi": 702925000},
            {"jenis": "Belanja modal", "pagu": 168000000, "realisasi": 156500000},
        ],
        "terbitan": [],
        "koreksi": [],
        "tanggapan": [],
    }


def _measured() -> Rows:
    own = {"ikm": (87, "86.40"), "waktu": (2, 2), "akip": (73, "72.10")}
    other = {"ikm": (86, "85.30"), "waktu": (2, 2), "akip": (72, "71.15")}
    return [
        {"indikator_id": id, "kecamatan": place, "tahun": NEXT, "target": target, "realisasi": realisasi}
        for place, measured in (("Tanjung Makmur", own), (clean.NEIGHBOUR, other))
        for id, (target, realisasi) in measured.items()
    ]


def _scored() -> Rows:
    values = {"perencanaan": "22.30", "pengukuran": "21.40", "pelaporan": "10.70", "evaluasi": "17.70"}
    return [
        {"tahun": NEXT, "skema": "akip-2021", "komponen": komponen, "nilai": nilai}
        for komponen, nilai in values.items()
    ]


def _budget(row: Mapping[str, Any]) -> dict[str, object]:
    """A line of the next budget: five percent more, and a programme's own indicator as it was measured."""
    amounts = {name: int(row[name]) * 105 // 100 if row[name] else row[name] for name in ("pagu", "realisasi")}
    measured = {"target_kinerja": 73, "realisasi_kinerja": "72.10"} if row["no"] == "1" else {}
    return {**row, **amounts, **measured}


def write_first(root: Path) -> Path:
    """The first year alone: its folder, the chapters and its narrative."""
    folder = clean.write_clean(root)
    for chapter in (REPOSITORY / "notebooks").glob("*.ipynb"):
        shutil.copy(chapter, root / "notebooks")
    (root / "notebooks" / "narasi").mkdir()
    told = narrative(YEAR, {slot: pair[0] for slot, pair in SLOTS.items()})
    nbformat.write(told, root / "notebooks" / "narasi" / f"{KECAMATAN}-{YEAR}.ipynb")
    return folder


def write_years(
    root: Path,
    now: Mapping[str, Rows] | None = None,
    texts: Mapping[str, str] | None = None,
    parameters: str | None = None,
) -> Path:
    """Both folders and both narratives; `now`, `texts` and `parameters` replace parts of the newer one."""
    write_first(root)
    folder = root / "data" / KECAMATAN / str(NEXT)
    folder.mkdir()
    for name, rows in (second_year() | dict(now or {})).items():
        if rows or name in ("koreksi", "terbitan", "tanggapan"):
            write_table(folder / f"{name}.csv", rows)
    told = {slot: pair[1] for slot, pair in SLOTS.items()} | dict(texts or {})
    nbformat.write(narrative(NEXT, told, parameters), root / "notebooks" / "narasi" / f"{KECAMATAN}-{NEXT}.ipynb")
    return folder


def examine(root: Path) -> Examination:
    """What the rules find in the newer report."""
    return apply_rules(material(root), EVERY)


def material(root: Path) -> Material:
    """What the rules look at, of the newer report."""
    return collect(root, KECAMATAN, NEXT)


def old(table: str) -> list[dict[str, object]]:
    """The rows of the older folder."""
    return clean.tables()[table]
