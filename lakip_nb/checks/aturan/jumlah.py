"""Sums and shares: parts that must add up to the total that another table gives."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_ARAH = ("Utara", "Selatan", "Barat", "Timur")


@aturan(
    "A01",
    "Penduduk menurut agama dan suku sama dengan menurut desa",
    "galat",
    "Setiap penduduk dihitung tepat sekali menurut tempat tinggal, agama, dan suku, jadi ketiga jumlahnya sama.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
)
def penduduk_kelompok(material: Material) -> Iterator[Finding]:
    """Population by agama, and by suku, against the desa."""
    penduduk = material.laporan.penduduk
    for dimensi in ("agama", "suku"):
        rows, total = penduduk.menurut(dimensi), penduduk.total_menurut(dimensi)
        if total is None or penduduk.total is None or total == penduduk.total:
            continue
        yield Finding(
            f"Penduduk menurut {dimensi} berjumlah {kata.angka(total)} jiwa, sedangkan menurut desa dan kelurahan "
            f"{kata.angka(penduduk.total)} jiwa; selisihnya {kata.angka(abs(total - penduduk.total))} jiwa.",
            f"penduduk_kelompok.csv, jumlah {dimensi}",
            "Cocokkan baris desa.csv dan penduduk_kelompok.csv dengan data kependudukan pada bulan yang sama.",
            berkas=rows[0].asal.file,
            kolom="jumlah",
            nilai={dimensi: str(total), "desa": str(penduduk.total)},
        )


@aturan(
    "A02",
    "Data penduduk terisi seluruhnya",
    "peringatan",
    "Satu sel kosong membuat jumlah kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui",
)
def penduduk_kosong(material: Material) -> Iterator[Finding]:
    """A blank among filled cells makes the whole sum unknown."""
    tables = (("desa", ("laki_laki", "perempuan"), "nama"), ("penduduk_kelompok", ("jumlah",), "kategori"))
    for table, columns, name in tables:
        rows = material.laporan.tabel.rows(table)
        for column in columns:
            blank = [row for row in rows if getattr(row, column) is None]
            for row in blank if len(blank) < len(rows) else ():
                yield Finding(
                    f"Kolom {column} kosong, sehingga jumlah penduduk tidak dapat dihitung.",
                    f"{table}.csv, {getattr(row, name)}, {column}",
                    "Isi jumlahnya; tulis 0 bila memang tidak ada.",
                    row=row,
                    kolom=column,
                )


@aturan(
    "A03",
    "Keempat batas wilayah disebut",
    "peringatan",
    "Wilayah kecamatan dibatasi di utara, selatan, barat, dan timur.",
    "Aritmetika: empat arah mata angin",
)
def batas_wilayah(material: Material) -> Iterator[Finding]:
    """Each of the four sides has a neighbour."""
    rows = material.laporan.tabel.batas
    for arah in _ARAH if rows else ():
        if arah not in {row.arah for row in rows}:
            yield Finding(
                f"Batas wilayah sebelah {arah} tidak disebut.",
                f"batas.csv, {arah}",
                "Tambahkan barisnya.",
                berkas=rows[0].asal.file,
                kolom="arah",
            )


@aturan(
    "A04",
    "Jumlah lingkungan dan dusun sepadan dengan kelurahan dan desa",
    "peringatan",
    "Kelurahan terbagi atas lingkungan dan desa atas dusun; bagian tidak mungkin lebih sedikit daripada induknya.",
    "Aritmetika: sedikitnya satu bagian pada tiap induk",
)
def lingkungan_dusun(material: Material) -> Iterator[Finding]:
    """A kelurahan has at least one lingkungan, a desa at least one dusun."""
    laporan = material.laporan
    facts = {row.kunci_: row for row in laporan.tabel.wilayah}
    for key, jenis in (("lingkungan", "kelurahan"), ("dusun", "desa")):
        count, parts = getattr(laporan.wilayah, key), len(laporan.penduduk.jenis(jenis))
        if count is not None and (count < parts or (count and not parts)):
            yield Finding(
                f"Tercatat {kata.angka(count)} {key} untuk {kata.angka(parts)} {jenis}.",
                f"wilayah.csv, {key}",
                f"Periksa jumlah {key}, dan kolom jenis pada desa.csv.",
                row=facts[key],
                kolom="nilai",
                nilai={key: str(count), jenis: str(parts)},
            )
