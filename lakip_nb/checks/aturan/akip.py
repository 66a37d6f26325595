"""The AKIP score: it adds up from its components, all of them, under one regulation."""

from decimal import Decimal

from lakip_nb.checks.aturan.indikator import diumumkan
from lakip_nb.checks.aturan.sebutan import sebut, singkat
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, tahun_dari
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

SETENGAH = Decimal("0.005")
"""How far a value rounded to two decimals may be from the true one."""


@aturan_data(
    "A30",
    "Nilai AKIP sama dengan jumlah nilai komponennya",
    "galat",
    "Nilai akhir evaluasi AKIP adalah jumlah nilai komponen yang sudah dibobot.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015)",
    contoh="Komponen AKIP tahun 2023 berjumlah 71,75, sedangkan nilai akhir yang dilaporkan 71,25.",
)
def akip_jumlah(laporan: Laporan) -> Findings:
    """The components of a year add up to the announced score."""
    return _akip(laporan, rounding=False)


@aturan_data(
    "A32",
    "Nilai AKIP sama dengan jumlah komponennya tanpa selisih pembulatan",
    "catatan",
    "Selisih kecil antara jumlah komponen dan nilai akhir layak dijelaskan dengan pembulatan, "
    "atau salah satunya keliru.",
    "Aritmetika: setiap komponen dibulatkan paling jauh 0,005",
    contoh="Komponen AKIP tahun 2023 berjumlah 71,26, sedangkan nilai akhir yang dilaporkan 71,25.",
)
def akip_pembulatan(laporan: Laporan) -> Findings:
    """The components of a year add up to the announced score but for their rounding."""
    return _akip(laporan, rounding=True)


def _akip(laporan: Laporan, rounding: bool) -> Findings:
    rows = laporan.tabel.akip_komponen
    for tahun in tahun_dari(rows):
        evaluasi, announced = laporan.akip(tahun), diumumkan(laporan, "akip", tahun)
        total = evaluasi.nilai
        if total is None or announced is None or bulat(total) == bulat(announced):
            continue
        if rounding != (abs(total - announced) <= SETENGAH * (len(evaluasi.komponen) + 1)):
            continue
        yield di(rows, "nilai", tahun).temuan(
            f"Komponen AKIP tahun {tahun} berjumlah {kata.nilai(total)}, sedangkan nilai akhir yang dilaporkan "
            f"{kata.nilai(announced)}" + ("; selisihnya dapat timbul karena pembulatan komponen." if rounding else "."),
            f"Cocokkan nilai tiap komponen dan nilai akhir dengan lembar hasil evaluasi tahun {tahun}, lalu perbaiki "
            "yang keliru" + (" atau sebutkan pembulatannya." if rounding else "."),
            {"jumlah komponen": total, "dilaporkan": announced},
        )


@aturan_data(
    "A31",
    "Komponen AKIP lengkap pada setiap tahun",
    "peringatan",
    "Nilai akhir hanya dapat diperiksa bila seluruh komponennya bernilai.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), komponen evaluasi",
    contoh="Nilai AKIP tahun 2022 (68,40) tidak disertai nilai komponennya.",
)
def akip_lengkap(laporan: Laporan) -> Findings:
    """A year that is scored has all components, and so has each announced score since the first."""
    rows = laporan.tabel.akip_komponen
    years = tahun_dari(rows)
    for tahun in years:
        evaluasi = laporan.akip(tahun)
        missing = [row.nama for row in evaluasi.skema if evaluasi.nilai_dari(row.komponen) is None]
        if missing:
            yield di(rows, "komponen", tahun, "kelengkapan").temuan(
                f"Komponen AKIP tahun {tahun} belum bernilai: {sebut(missing, 9)}.",
                f"Lengkapi nilainya menurut lembar hasil evaluasi tahun {tahun}.",
                {"kosong": "; ".join(missing)},
            )
    alone = {
        tahun: announced
        for tahun in range(min(years, default=laporan.year), laporan.year + 1)
        if years and tahun not in years and (announced := diumumkan(laporan, "akip", tahun)) is not None
    }
    if alone:
        scores = sebut((f"{tahun} ({kata.nilai(nilai)})" for tahun, nilai in alone.items()), 9)
        yield bersama(
            [di(rows, "tahun", tahun, "kelengkapan") for tahun in alone],
            f"Nilai AKIP tahun {scores} tidak disertai nilai komponennya, sehingga tidak dapat diperiksa.",
            "Tambahkan nilai komponennya dari lembar hasil evaluasi tahun itu.",
            {"dilaporkan": "; ".join(map(str, alone.values()))},
        )


@aturan_data(
    "B15",
    "Komponen dan predikat AKIP menurut peraturan yang sama",
    "catatan",
    "Susunan komponen yang lama, padahal predikatnya sudah menurut peraturan yang baru, biasanya tertinggal dari "
    "laporan sebelumnya.",
    "PermenPANRB 88/2021 menggantikan PermenPANRB 12/2015",
    contoh="Komponen AKIP dinilai menurut PermenPANRB 12/2015, tetapi predikatnya menurut PermenPANRB 88/2021.",
)
def skema_dan_skala(laporan: Laporan) -> Findings:
    """The report's year scored under one regulation and classed under another; of years before, H13 tells."""
    tahun = laporan.year
    rows = [row for row in laporan.tabel.akip_komponen if row.tahun == tahun]
    cited = {row.id: singkat(row) for row in laporan.tabel.peraturan}
    skala = laporan.skala("akip", tahun)
    used = sorted({row.peraturan_id for row in laporan.akip(tahun).skema}) if rows else []
    if skala is not None and used and used != [skala.peraturan_id]:
        yield di(rows[0], "skema", tahun, "skema").temuan(
            f"Komponen AKIP tahun {tahun} disusun menurut {cited[used[0]]}, sedangkan predikatnya menurut "
            f"{cited[skala.peraturan_id]}.",
            "Cocokkan komponennya dengan lembar hasil evaluasi; bila evaluasinya memang memakai susunan lama, sebutkan "
            "di dekat nilai AKIP.",
            {"skema": " ".join(used), "skala": skala.peraturan_id},
        )
