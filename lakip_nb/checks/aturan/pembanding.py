"""The kecamatan compared with: named, the same in all tables, and with figures to compare."""

from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, kelompok, pada
from lakip_nb.data.laporan import Laporan


@aturan_data(
    "B07",
    "Kecamatan pembanding sama pada semua tabel dan lengkap angkanya",
    "peringatan",
    "Perbandingan hanya sah dengan kecamatan yang disebut, untuk tahun yang sama.",
    "PermenPANRB 53/2014, Bab III butir 4",
    contoh="Realisasi IKM Kecamatan Muara Damai tahun 2023 tidak ada, sehingga perbandingannya tidak utuh.",
)
def pembanding(laporan: Laporan) -> Findings:
    """The kecamatan compared with is the one named, with figures of this year for each indicator."""
    rows = laporan.tabel.indikator_tahun
    own, named = laporan.identitas.kecamatan, laporan.identitas.kecamatan_pembanding
    strange = [row for row in rows if row.kecamatan not in (own, named)]
    for (place,), found in kelompok(strange, "kecamatan").items():
        yield bersama(
            [pada(row, "kecamatan", "kecamatan") for row in found],
            f"Target dan realisasi indikator memuat Kecamatan {place}, sedangkan kecamatan pembanding yang disebut "
            f"{'dalam identitas laporan ' + named if named else 'tidak ada'}.",
            "Samakan nama kecamatan pembanding dalam identitas laporan dan dalam tabel indikator.",
            {"kecamatan": place, "pembanding": named},
        )
    misnamed = {(row.indikator_id, row.tahun) for row in strange}
    for item in laporan.indikator if named else ():
        known = {tahun for (place, tahun), p in item.pengukuran.items() if place == named and p.realisasi is not None}
        measured = {
            tahun: item.pada(tahun, named) for tahun in range(min(known, default=laporan.year), laporan.year + 1)
        }
        missing = [
            tahun
            for tahun, value in measured.items()
            if (tahun not in known or (value.target is None and not value.target_label))
            and (item.id, tahun) not in misnamed
        ]
        if missing:
            yield bersama(
                [di(rows, None, item.id, named, tahun, "pembanding") for tahun in missing],
                f"Target atau realisasi {item.singkatan} Kecamatan {named} tahun {sebut(map(str, missing), 9)} tidak "
                "ada, sehingga perbandingannya tidak utuh.",
                "Mintakan angkanya kepada kecamatan itu; bila tidak diperoleh, sebutkan dalam Bab III.",
                {"tahun diketahui": " ".join(map(str, sorted(known)))},
            )


@aturan_data(
    "B08",
    "Ada kecamatan pembanding",
    "catatan",
    "Realisasi dibandingkan dengan standar nasional atau instansi setara bila ada.",
    "PermenPANRB 53/2014, Bab III butir 4",
    contoh="Identitas laporan tidak menyebut kecamatan pembanding.",
)
def tanpa_pembanding(laporan: Laporan) -> Findings:
    """A report that names no kecamatan to compare with."""
    if laporan.identitas.kecamatan_pembanding is None:
        yield di(laporan.tabel.identitas, None, "kecamatan_pembanding").temuan(
            "Tidak ada kecamatan pembanding, sehingga laporan tidak memuat perbandingan dengan standar nasional atau "
            "instansi setara.",
            "Sebutkan kecamatan pembanding dalam identitas laporan, dan isi target serta realisasinya.",
        )
