"""Sums and shares: parts that must add up to the total that another table gives."""

from collections.abc import Iterator

from lakip_nb.checks import jumlah_acuan, jumlah_akip, jumlah_anggaran, jumlah_ikm, jumlah_pegawai, urutan
from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.present import kata

_ARAH = ("Utara", "Selatan", "Barat", "Timur")


def penduduk_kelompok(bahan: Bahan) -> Iterator[Temuan]:
    """Population by agama, and by suku, against the desa."""
    penduduk = bahan.laporan.penduduk
    for dimensi in ("agama", "suku"):
        rows, total = penduduk.menurut(dimensi), penduduk.total_menurut(dimensi)
        if total is None or penduduk.total is None or total == penduduk.total:
            continue
        yield Temuan(
            f"Penduduk menurut {dimensi} berjumlah {kata.angka(total)} jiwa, sedangkan menurut desa dan kelurahan "
            f"{kata.angka(penduduk.total)} jiwa; selisihnya {kata.angka(abs(total - penduduk.total))} jiwa.",
            f"penduduk_kelompok.csv, jumlah {dimensi}",
            "Cocokkan baris desa.csv dan penduduk_kelompok.csv dengan data kependudukan pada bulan yang sama.",
            berkas=rows[0].asal.file,
            kolom="jumlah",
            nilai={dimensi: str(total), "desa": str(penduduk.total)},
        )


def penduduk_kosong(bahan: Bahan) -> Iterator[Temuan]:
    """A blank among filled cells makes the whole sum unknown."""
    tables = (("desa", ("laki_laki", "perempuan"), "nama"), ("penduduk_kelompok", ("jumlah",), "kategori"))
    for table, columns, name in tables:
        rows = bahan.laporan.tabel[table]
        for column in columns:
            blank = [row for row in rows if getattr(row, column) is None]
            for row in blank if len(blank) < len(rows) else ():
                yield Temuan(
                    f"Kolom {column} kosong, sehingga jumlah penduduk tidak dapat dihitung.",
                    f"{table}.csv, {getattr(row, name)}, {column}",
                    "Isi jumlahnya; tulis 0 bila memang tidak ada.",
                    **pada(row, column),
                )


def batas_wilayah(bahan: Bahan) -> Iterator[Temuan]:
    """Each of the four sides has a neighbour."""
    rows = bahan.laporan.tabel["batas"]
    for arah in _ARAH if rows else ():
        if arah not in {row.arah for row in rows}:
            yield Temuan(
                f"Batas wilayah sebelah {arah} tidak disebut.",
                f"batas.csv, {arah}",
                "Tambahkan barisnya.",
                berkas=rows[0].asal.file,
                kolom="arah",
            )


def lingkungan_dusun(bahan: Bahan) -> Iterator[Temuan]:
    """A kelurahan has at least one lingkungan, a desa at least one dusun."""
    laporan = bahan.laporan
    facts = {row.kunci_: row for row in laporan.tabel["wilayah"]}
    for key, jenis in (("lingkungan", "kelurahan"), ("dusun", "desa")):
        count, parts = getattr(laporan.wilayah, key), len(laporan.penduduk.jenis(jenis))
        if count is not None and (count < parts or (count and not parts)):
            yield Temuan(
                f"Tercatat {kata.angka(count)} {key} untuk {kata.angka(parts)} {jenis}.",
                f"wilayah.csv, {key}",
                f"Periksa jumlah {key}, dan kolom jenis pada desa.csv.",
                **pada(facts[key], "nilai"),
                nilai={key: str(count), jenis: str(parts)},
            )


_PENDUDUK = (
    Aturan(
        "A01", "Penduduk menurut agama dan suku sama dengan menurut desa", "galat",
        "Setiap penduduk dihitung tepat sekali menurut tempat tinggal, agama, dan suku, jadi ketiga jumlahnya sama.",
        "Aritmetika: jumlah bagian sama dengan keseluruhan", penduduk_kelompok,
    ),
    Aturan(
        "A02", "Data penduduk terisi seluruhnya", "peringatan",
        "Satu sel kosong membuat jumlah kecamatan tidak dapat dihitung.",
        "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui", penduduk_kosong,
    ),
    Aturan(
        "A03", "Keempat batas wilayah disebut", "peringatan",
        "Wilayah kecamatan dibatasi di utara, selatan, barat, dan timur.",
        "Aritmetika: empat arah mata angin", batas_wilayah,
    ),
    Aturan(
        "A04", "Jumlah lingkungan dan dusun sepadan dengan kelurahan dan desa", "peringatan",
        "Kelurahan terbagi atas lingkungan dan desa atas dusun; bagian tidak mungkin lebih sedikit daripada induknya.",
        "Aritmetika: sedikitnya satu bagian pada tiap induk", lingkungan_dusun,
    ),
)  # fmt: skip

ATURAN = (
    *_PENDUDUK,
    *urutan.ATURAN,
    *jumlah_anggaran.ATURAN,
    *jumlah_pegawai.ATURAN,
    *jumlah_akip.ATURAN,
    *jumlah_ikm.ATURAN,
    *jumlah_acuan.ATURAN,
)
"""The rules of this family."""
