"""The people of the district: groups against desa, blanks, proportions, and of which month they are."""

from decimal import Decimal
from statistics import median

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, di_luar, keterangan, kosong, pada, selisih
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.present import kata

RASIO_JENIS_KELAMIN = (Decimal("0.80"), Decimal("1.25"))
"""Men per woman outside which a desa is called out."""
_DESA_KALI = 6


@aturan_data(
    "A01",
    "Penduduk menurut agama dan suku sama dengan menurut desa",
    "galat",
    "Setiap penduduk dihitung tepat sekali menurut tempat tinggal, agama, dan suku, jadi ketiga jumlahnya sama.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
)
def penduduk_kelompok(laporan: Laporan) -> Findings:
    """Population by agama, and by suku, against the desa."""
    penduduk = laporan.penduduk
    for dimensi in ("agama", "suku"):
        total = penduduk.total_menurut(dimensi)
        if beda := selisih(total, penduduk.total):
            yield di(penduduk.kelompok, "jumlah", f"jumlah {dimensi}").temuan(
                f"Penduduk menurut {dimensi} berjumlah {kata.angka(total)} jiwa, sedangkan menurut desa dan kelurahan "
                f"{kata.angka(penduduk.total)} jiwa; selisihnya {kata.angka(beda)} jiwa.",
                "Cocokkan baris desa.csv dan penduduk_kelompok.csv dengan data kependudukan pada bulan yang sama.",
                {dimensi: total, "desa": penduduk.total},
            )


@aturan_data(
    "A02",
    "Data penduduk terisi seluruhnya",
    "peringatan",
    "Satu sel kosong membuat jumlah kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah dengan bagian yang tidak diketahui tidak diketahui",
)
def penduduk_kosong(laporan: Laporan) -> Findings:
    """A blank among filled cells makes the whole sum unknown."""
    desa, groups = laporan.tabel.desa, laporan.tabel.penduduk_kelompok
    columns = ((desa, "laki_laki", "nama"), (desa, "perempuan", "nama"), (groups, "jumlah", "kategori"))
    for rows, column, name in columns:
        blank = list(kosong(rows, column))
        for row, _ in blank if len(blank) < len(rows) else ():
            yield di(row, column, getattr(row, name), column).temuan(
                f"Kolom {column} kosong, sehingga jumlah penduduk tidak dapat dihitung.",
                "Isi jumlahnya; tulis 0 bila memang tidak ada.",
            )


@aturan_data(
    "C20",
    "Perbandingan laki-laki dan perempuan tiap desa wajar",
    "catatan",
    "Perbandingan di luar 80 sampai 125 laki-laki untuk 100 perempuan menandakan angka yang tertukar atau salah tulis.",
    "Rasio jenis kelamin Indonesia sekitar 102 (Sensus Penduduk 2020, BPS)",
)
def rasio_jenis_kelamin(laporan: Laporan) -> Findings:
    """A desa with many more men than women, or the other way round."""
    for row in laporan.tabel.desa:
        ratio = Decimal(row.laki_laki) / row.perempuan if row.laki_laki and row.perempuan else None
        if ratio is not None and di_luar(ratio, RASIO_JENIS_KELAMIN):
            yield pada(row, "laki_laki", "jenis kelamin").temuan(
                f"{kata.angka(row.laki_laki)} laki-laki dan {kata.angka(row.perempuan)} perempuan, "
                f"{kata.angka(ratio * 100)} laki-laki untuk 100 perempuan.",
                "Periksa kedua angkanya dengan data kependudukan desa.",
                {"laki_laki": row.laki_laki, "perempuan": row.perempuan},
            )


@aturan_data(
    "C21",
    "Jumlah penduduk tiap desa sepadan",
    "peringatan",
    f"Desa yang lebih dari {_DESA_KALI} kali nilai tengah, atau kurang dari seperenamnya, "
    "menyerupai angka yang bergeser.",
    "Aritmetika: perbandingan dengan nilai tengah",
)
def penduduk_janggal(laporan: Laporan) -> Findings:
    """A desa many times larger or smaller than the others."""
    known = [(row, total) for row in laporan.tabel.desa if (total := jumlah_desa(row)) is not None]
    if len(known) < 3:
        return
    middle = median(total for _, total in known)
    for row, total in known:
        if di_luar(total, (middle / _DESA_KALI, middle * _DESA_KALI)):
            yield pada(row, "laki_laki", "jumlah").temuan(
                f"Berpenduduk {kata.angka(total)} jiwa, sedangkan nilai tengah semua desa dan kelurahan "
                f"{kata.angka(middle)} jiwa.",
                "Periksa apakah ada angka yang kurang atau lebih.",
                {"jumlah": total},
            )


@aturan_data(
    "C36",
    "Data penduduk per akhir tahun laporan",
    "peringatan",
    "Profil kecamatan menggambarkan keadaan tahun laporan.",
    "PermenPANRB 53/2014, Bab I gambaran umum",
)
def umur_penduduk(laporan: Laporan) -> Findings:
    """Population data are of the report's year, up to its end."""
    month = laporan.identitas.penduduk_per
    if month is not None and month != f"{laporan.year}-12":
        yield keterangan(laporan.tabel.identitas, "penduduk_per").temuan(
            f"Data penduduk per {kata.bulan_tahun(month)}, bukan per akhir tahun {laporan.year}.",
            "Perbarui data penduduk, atau sebutkan bulan datanya dalam laporan.",
            {"bulan": month},
        )
