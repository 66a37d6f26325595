"""The AKIP score adds up from its components."""

from collections.abc import Iterator

from lakip_nb.checks.aturan.diumumkan import SETENGAH, diumumkan
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata


@aturan(
    "A30",
    "Nilai AKIP sama dengan jumlah komponennya",
    "galat",
    "Nilai akhir evaluasi AKIP adalah jumlah nilai komponen yang sudah dibobot.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015)",
)
def akip_jumlah(material: Material) -> Iterator[Finding]:
    """The components of a year add up to the announced score."""
    yield from _akip(material, rounding=False)


@aturan(
    "A32",
    "Nilai AKIP sama dengan jumlah komponennya tanpa selisih pembulatan",
    "catatan",
    "Selisih kecil antara jumlah komponen dan nilai akhir layak dijelaskan dengan pembulatan, atau salah satunya keliru.",
    "Aritmetika: setiap komponen dibulatkan paling jauh 0,005",
)
def akip_pembulatan(material: Material) -> Iterator[Finding]:
    """The components of a year add up to the announced score but for their rounding."""
    yield from _akip(material, rounding=True)


def _akip(material: Material, rounding: bool) -> Iterator[Finding]:
    laporan = material.laporan
    for tahun in sorted({row.tahun for row in laporan.tabel.akip_komponen}):
        total, announced = laporan.akip(tahun).nilai, diumumkan(material, "akip", tahun)
        if total is None or announced is None or bulat(total) == bulat(announced[1]):
            continue
        far = abs(total - announced[1])
        if rounding != (far <= SETENGAH * (len(laporan.akip(tahun).komponen) + 1)):
            continue
        yield Finding(
            f"Komponen AKIP tahun {tahun} berjumlah {kata.nilai(total)}, sedangkan nilai yang dilaporkan {kata.nilai(announced[1])}"
            + ("; selisihnya masih dapat timbul karena pembulatan komponen." if rounding else "."),
            f"akip_komponen.csv, {tahun}",
            "Cocokkan nilai tiap komponen dan nilai akhir dengan lembar hasil evaluasi.",
            berkas=laporan.tabel.akip_komponen[0].asal.file,
            kolom="nilai",
            nilai={"jumlah komponen": str(total), "dilaporkan": str(announced[1])},
        )


@aturan(
    "A31",
    "Komponen AKIP lengkap pada setiap tahun",
    "peringatan",
    "Nilai akhir hanya dapat diperiksa bila seluruh komponennya bernilai.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), komponen evaluasi",
)
def akip_lengkap(material: Material) -> Iterator[Finding]:
    """A year that is scored has all components, and so has each announced score since the first."""
    laporan = material.laporan
    rows = laporan.tabel.akip_komponen
    for tahun in sorted({row.tahun for row in rows}):
        scored = {row.komponen for row in laporan.akip(tahun).komponen.values() if row.nilai is not None}
        missing = [row.komponen for row in laporan.akip(tahun).skema if row.komponen not in scored]
        if missing:
            yield Finding(
                f"Komponen AKIP tahun {tahun} belum bernilai: {kata.rangkai(missing)}.",
                f"akip_komponen.csv, {tahun}, kelengkapan",
                "Lengkapi nilai komponen menurut lembar hasil evaluasi.",
                berkas=rows[0].asal.file,
                kolom="komponen",
                nilai={"kosong": " ".join(missing)},
            )
    if rows:
        known = {row.tahun for row in rows}
        for tahun in range(min(known), laporan.year + 1):
            announced = diumumkan(material, "akip", tahun)
            if tahun not in known and announced:
                yield Finding(
                    f"Nilai AKIP tahun {tahun} ({kata.nilai(announced[1])}) tidak disertai nilai komponennya.",
                    f"akip_komponen.csv, {tahun}, kelengkapan",
                    "Tambahkan nilai komponennya dari lembar hasil evaluasi tahun itu.",
                    berkas=rows[0].asal.file,
                    kolom="tahun",
                    nilai={"dilaporkan": str(announced[1])},
                )
