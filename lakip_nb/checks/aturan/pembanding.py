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
    "H63",
    "Angka pembanding bukan salinan angka sendiri",
    "peringatan",
    "Dua kecamatan jarang bernilai sama sampai dua desimal pada dua tahun; biasanya barisnya tersalin.",
    "PermenPANRB 53/2014, Bab III butir 4",
    contoh="Realisasi IKM Kecamatan Muara Damai sama dengan realisasi kecamatan ini pada tahun 2022, 2023, dan 2024.",
)
def pembanding_tersalin(laporan: Laporan) -> Findings:
    """The neighbour's results are our own in every year that both have, fractions included."""
    for item in laporan.indikator:
        for place in item.pembanding:
            both = {
                tahun: (own, other)
                for (where, tahun), theirs in sorted(item.pengukuran.items())
                if where == place
                and (other := theirs.realisasi) is not None
                and (own := item.pada(tahun).realisasi) is not None
            }
            fractions = sum(own % 1 != 0 for own, _ in both.values())
            if fractions > 1 and all(own == other for own, other in both.values()):
                rows = [item.pada(tahun, place).baris for tahun in both]
                yield bersama(
                    [pada(row, "realisasi", "salinan") for row in rows if row],
                    f"Realisasi {item.singkatan} Kecamatan {place} sama dengan realisasi kecamatan ini pada tahun "
                    f"{sebut(map(str, both), 9)}.",
                    "Cocokkan dengan laporan kinerja kecamatan itu; barisnya mungkin tersalin.",
                    {str(tahun): own for tahun, (own, _) in both.items()},
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
