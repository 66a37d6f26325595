"""The people of the district: groups against desa, blanks, proportions, and of which month they are."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from lakip_nb.checks.aturan.sebutan import sebut, sebutan
from lakip_nb.checks.aturan.vocabulary import (
    Findings,
    aturan_data,
    bersama,
    di,
    di_luar,
    keterangan,
    kosong,
    pada,
    selisih,
)
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.penduduk import Desa
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
    contoh="Penduduk menurut agama 18.528 jiwa, sedangkan menurut desa dan kelurahan 18.529 jiwa.",
)
def penduduk_kelompok(laporan: Laporan) -> Findings:
    """Population by agama, and by suku, against the desa."""
    penduduk = laporan.penduduk
    totals = {dimensi: penduduk.total_menurut(dimensi) for dimensi in ("agama", "suku")}
    wrong = [dimensi for dimensi, total in totals.items() if selisih(total, penduduk.total)]
    # Where both differ alike, one cause lies in the desa; else each has its own.
    alike = len({totals[dimensi] for dimensi in wrong}) == 1
    for names in [wrong] if wrong and alike else [[dimensi] for dimensi in wrong]:
        total = totals[names[0]]
        yield bersama(
            [di(penduduk.kelompok, "jumlah", f"jumlah {dimensi}") for dimensi in names],
            f"Penduduk menurut {kata.rangkai(names)} berjumlah {kata.angka(total)} jiwa, sedangkan menurut desa dan "
            f"kelurahan {kata.angka(penduduk.total)} jiwa; selisihnya "
            f"{kata.angka(selisih(total, penduduk.total))} jiwa.",
            "Cocokkan penduduk tiap desa dan tiap kelompok dengan data kependudukan pada bulan yang sama, lalu "
            "perbaiki yang keliru.",
            {dimensi: totals[dimensi] for dimensi in names} | {"desa": penduduk.total},
        )


@aturan_data(
    "A02",
    "Data penduduk terisi seluruhnya",
    "peringatan",
    "Selama satu angka belum diisi, jumlah penduduk kecamatan tidak dapat dihitung.",
    "Aritmetika: jumlah tidak diketahui selama satu bagiannya tidak diketahui",
    contoh="Penduduk perempuan Desa Pasir Putih belum diisi, sehingga jumlah penduduk tidak dapat dihitung.",
)
def penduduk_kosong(laporan: Laporan) -> Findings:
    """A blank among filled cells makes the whole sum unknown."""
    desa, groups = laporan.tabel.desa, laporan.tabel.penduduk_kelompok
    columns = (
        (desa, "laki_laki", "nama", "penduduk laki-laki"),
        (desa, "perempuan", "nama", "penduduk perempuan"),
        (groups, "jumlah", "kategori", "penduduk menurut"),
    )
    for rows, column, name, what in columns:
        blank = [row for row, _ in kosong(rows, column)]
        if 0 < len(blank) < len(rows):
            yield bersama(
                [di(row, column, getattr(row, name), column) for row in blank],
                f"{what.capitalize()} {sebut(sebutan(row, laporan) for row in blank)} belum diisi, sehingga jumlah "
                "penduduk tidak dapat dihitung.",
                "Isi jumlahnya menurut data kependudukan; tulis 0 bila memang tidak ada.",
                {"kosong": "; ".join(getattr(row, name) for row in blank)},
            )


@aturan_data(
    "C20",
    "Perbandingan laki-laki dan perempuan tiap desa lazim",
    "catatan",
    "Perbandingan di luar 80 sampai 125 laki-laki untuk 100 perempuan dapat berarti angka yang tertukar atau keliru.",
    "Rasio jenis kelamin Indonesia sekitar 102 (Sensus Penduduk 2020, BPS)",
    contoh="Desa Sukamaju mencatat 191 laki-laki untuk 100 perempuan (2.111 dan 1.103 jiwa).",
)
def rasio_jenis_kelamin(laporan: Laporan) -> Findings:
    """Desa with many more men than women, or the other way round, but for those whose number C21 doubts."""
    slipped = {row.nama for row, _, _ in _janggal(laporan)}
    odd = [
        (row, ratio)
        for row in laporan.tabel.desa
        if row.laki_laki and row.perempuan and row.nama not in slipped
        if di_luar(ratio := Decimal(row.laki_laki) / row.perempuan, RASIO_JENIS_KELAMIN)
    ]
    if odd:
        named = (
            f"{sebutan(row, laporan)} {kata.angka(ratio * 100)} laki-laki untuk 100 perempuan "
            f"({kata.angka(row.laki_laki)} dan {kata.angka(row.perempuan)} jiwa)"
            for row, ratio in odd
        )
        yield bersama(
            [pada(row, "laki_laki", "jenis kelamin") for row, _ in odd],
            f"Perbandingan laki-laki dan perempuan tidak lazim: {sebut(named, 5)}.",
            "Cocokkan kedua angkanya dengan data kependudukan desa atau kelurahan itu.",
            {row.nama: f"{row.laki_laki}/{row.perempuan}" for row, _ in odd},
        )


@aturan_data(
    "C21",
    "Jumlah penduduk tiap desa sepadan",
    "peringatan",
    f"Desa yang lebih dari {_DESA_KALI} kali nilai tengah, atau kurang dari seperenamnya, "
    "biasanya kurang atau lebih satu angka.",
    "Aritmetika: perbandingan dengan nilai tengah",
    contoh="Desa Sukamaju berpenduduk 22.140 jiwa, sedangkan nilai tengah semua desa 2.236 jiwa.",
)
def penduduk_janggal(laporan: Laporan) -> Findings:
    """A desa many times larger or smaller than the others."""
    for row, total, middle in _janggal(laporan):
        yield pada(row, "laki_laki", "jumlah").temuan(
            f"{sebutan(row, laporan)} berpenduduk {kata.angka(total)} jiwa, sedangkan nilai tengah semua desa dan "
            f"kelurahan {kata.angka(middle)} jiwa.",
            "Cocokkan dengan data kependudukan; biasanya ada angka yang kurang atau lebih.",
            {"jumlah": total},
        )


def _janggal(laporan: Laporan) -> Iterator[tuple[Desa, Decimal, Decimal]]:
    """Desa many times larger or smaller than the one in the middle, where there are at least three."""
    known = [(row, total) for row in laporan.tabel.desa if (total := jumlah_desa(row)) is not None]
    middle = Decimal(median(total for _, total in known)) if len(known) >= 3 else Decimal(0)
    for row, total in known if middle else ():
        if di_luar(total, (middle / _DESA_KALI, middle * _DESA_KALI)):
            yield row, total, middle


@aturan_data(
    "C36",
    "Data penduduk per akhir tahun laporan",
    "peringatan",
    "Profil kecamatan menggambarkan keadaan tahun laporan.",
    "PermenPANRB 53/2014, Bab I gambaran umum",
    contoh="Data penduduk laporan tahun 2024 masih keadaan Desember 2023.",
)
def umur_penduduk(laporan: Laporan) -> Findings:
    """Population data are of the report's year, up to its end."""
    month = laporan.identitas.penduduk_per
    if month is not None and month != f"{laporan.year}-12":
        yield keterangan(laporan.tabel.identitas, "penduduk_per").temuan(
            f"Data penduduk menggambarkan keadaan {kata.bulan_tahun(month)}, bukan akhir tahun laporan, Desember "
            f"{laporan.year}.",
            "Perbarui data penduduk menjadi keadaan Desember, atau sebutkan bulan datanya dalam Bab I.",
            {"bulan": month},
            berat="catatan" if month.startswith(f"{laporan.year}-") else None,
        )
