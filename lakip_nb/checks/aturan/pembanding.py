"""The kecamatan compared with: named, the same in all tables, and with figures to compare."""

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.data.laporan import Laporan


@aturan_data(
    "B07",
    "Kecamatan pembanding sama pada semua tabel dan lengkap angkanya",
    "peringatan",
    "Perbandingan hanya sah dengan kecamatan yang disebut, untuk tahun yang sama.",
    "PermenPANRB 53/2014, Bab III butir 4",
)
def pembanding(laporan: Laporan) -> Findings:
    """The kecamatan compared with is the one named, with figures of this year for each indicator."""
    rows = laporan.tabel.indikator_tahun
    named = laporan.identitas.kecamatan_pembanding
    for row in rows:
        if row.kecamatan not in (laporan.identitas.kecamatan, named):
            yield pada(row, "kecamatan", "kecamatan").temuan(
                f'Kecamatan "{row.kecamatan}" bukan kecamatan laporan dan bukan kecamatan pembanding '
                f"({named or 'tidak disebut'}).",
                "Samakan penulisannya dengan identitas.csv.",
            )
    for item in laporan.indikator if named else ():
        known = {tahun for (place, tahun), p in item.pengukuran.items() if place == named and p.realisasi is not None}
        for tahun in range(min(known, default=laporan.year), laporan.year + 1):
            measured = item.pada(tahun, named)
            if tahun not in known or (measured.target is None and not measured.target_label):
                yield di(rows, None, item.id, named, tahun, "pembanding").temuan(
                    f"Target atau realisasi {item.singkatan} Kecamatan {named} tahun {tahun} tidak ada.",
                    "Mintakan angkanya, agar perbandingan pada Bab III utuh.",
                    {"tahun diketahui": " ".join(map(str, sorted(known)))},
                )


@aturan_data(
    "B08",
    "Ada kecamatan pembanding",
    "catatan",
    "Realisasi dibandingkan dengan standar nasional atau instansi setara bila ada.",
    "PermenPANRB 53/2014, Bab III butir 4",
)
def tanpa_pembanding(laporan: Laporan) -> Findings:
    """A report that names no kecamatan to compare with."""
    if laporan.identitas.kecamatan_pembanding is None:
        yield di(laporan.tabel.identitas, None, "kecamatan_pembanding").temuan(
            "Tidak ada kecamatan pembanding, sehingga laporan tidak memuat perbandingan dengan standar "
            "atau instansi setara.",
            "Isi kecamatan_pembanding dan barisnya pada indikator_tahun.csv.",
        )
