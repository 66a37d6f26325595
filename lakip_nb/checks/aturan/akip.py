"""The AKIP score: it adds up from its components, all of them, under one regulation."""

from decimal import Decimal

from lakip_nb.checks.aturan.indikator import diumumkan
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, tahun_dari
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

SETENGAH = Decimal("0.005")
"""How far a value rounded to two decimals may be from the true one."""


@aturan_data(
    "A30",
    "Nilai AKIP sama dengan jumlah komponennya",
    "galat",
    "Nilai akhir evaluasi AKIP adalah jumlah nilai komponen yang sudah dibobot.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015)",
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
            f"Komponen AKIP tahun {tahun} berjumlah {kata.nilai(total)}, sedangkan nilai yang dilaporkan "
            f"{kata.nilai(announced)}"
            + ("; selisihnya masih dapat timbul karena pembulatan komponen." if rounding else "."),
            "Cocokkan nilai tiap komponen dan nilai akhir dengan lembar hasil evaluasi.",
            {"jumlah komponen": total, "dilaporkan": announced},
        )


@aturan_data(
    "A31",
    "Komponen AKIP lengkap pada setiap tahun",
    "peringatan",
    "Nilai akhir hanya dapat diperiksa bila seluruh komponennya bernilai.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), komponen evaluasi",
)
def akip_lengkap(laporan: Laporan) -> Findings:
    """A year that is scored has all components, and so has each announced score since the first."""
    rows = laporan.tabel.akip_komponen
    years = tahun_dari(rows)
    for tahun in years:
        evaluasi = laporan.akip(tahun)
        missing = [row.komponen for row in evaluasi.skema if evaluasi.nilai_dari(row.komponen) is None]
        if missing:
            yield di(rows, "komponen", tahun, "kelengkapan").temuan(
                f"Komponen AKIP tahun {tahun} belum bernilai: {kata.rangkai(missing)}.",
                "Lengkapi nilai komponen menurut lembar hasil evaluasi.",
                {"kosong": " ".join(missing)},
            )
    for tahun in range(min(years), laporan.year + 1) if years else ():
        announced = diumumkan(laporan, "akip", tahun)
        if tahun not in years and announced is not None:
            yield di(rows, "tahun", tahun, "kelengkapan").temuan(
                f"Nilai AKIP tahun {tahun} ({kata.nilai(announced)}) tidak disertai nilai komponennya.",
                "Tambahkan nilai komponennya dari lembar hasil evaluasi tahun itu.",
                {"dilaporkan": announced},
            )


@aturan_data(
    "B15",
    "Skema komponen AKIP dan skala predikat dari peraturan yang sama",
    "catatan",
    "Nilai yang disusun menurut satu peraturan dan digolongkan menurut peraturan lain tidak sebanding antartahun.",
    "PermenPANRB 88/2021 menggantikan PermenPANRB 12/2015",
)
def skema_dan_skala(laporan: Laporan) -> Findings:
    """A year scored under one regulation and classed under another."""
    rows = laporan.tabel.akip_komponen
    cited = {row.id: row.sebutan for row in laporan.tabel.peraturan}
    for tahun in tahun_dari(rows):
        skala = laporan.skala("akip", tahun)
        used = sorted({row.peraturan_id for row in laporan.akip(tahun).skema})
        if skala is None or not used or used == [skala.peraturan_id]:
            continue
        yield di(next(row for row in rows if row.tahun == tahun), "skema", tahun, "skema").temuan(
            f"Komponen AKIP tahun {tahun} menurut {cited[used[0]]}, sedangkan skala predikat tahun itu "
            f"menurut {cited[skala.peraturan_id]}.",
            "Sebutkan dalam laporan bahwa susunan komponennya berbeda, atau perbaiki skemanya.",
            {"skema": " ".join(used), "skala": skala.peraturan_id},
        )
