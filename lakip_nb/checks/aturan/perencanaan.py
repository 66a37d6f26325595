"""Planning hangs together: tujuan, sasaran, indikator, strategi and programme, within five years."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, di, keterangan, pada
from lakip_nb.checks.rule import aturan_data
from lakip_nb.data.laporan import Laporan

_TAHUN_RENSTRA = 5


@aturan_data(
    "B10",
    "Rumusan sasaran sama dalam Renstra dan perjanjian kinerja",
    "catatan",
    "Sasaran yang sama dengan nama berbeda menyulitkan penilaian keselarasan.",
    "PermenPANRB 53/2014, kertas kerja reviu: sasaran selaras dengan Renstra",
)
def nama_sasaran(laporan: Laporan) -> Iterator[Finding]:
    """The sasaran of the agreement has another wording in the Renstra."""
    for row in laporan.tabel.sasaran:
        if row.nama_renstra is not None and row.nama_renstra != row.nama:
            yield pada(row, "nama_renstra").temuan(
                f'Sasaran "{row.nama}" dalam perjanjian kinerja dirumuskan "{row.nama_renstra}" dalam Renstra.',
                "Samakan rumusannya, atau jelaskan perubahannya dalam Bab II.",
                {"nama": row.nama, "nama_renstra": row.nama_renstra},
            )


@aturan_data(
    "B11",
    "Tujuan, sasaran, strategi, dan indikator saling tertaut",
    "peringatan",
    "Setiap tujuan mempunyai sasaran, dan setiap sasaran mempunyai strategi dan indikator.",
    "Perpres 29/2014, perencanaan strategis",
)
def sasaran_lengkap(laporan: Laporan) -> Iterator[Finding]:
    """Each sasaran has indikator, and the tables of tujuan and strategi leave none out."""
    tabel = laporan.tabel
    for sasaran in laporan.sasaran:
        needs = (
            ("indikator", sasaran.indikator, tabel.indikator),
            ("tujuan", sasaran.tujuan, tabel.tujuan),
            ("strategi", sasaran.strategi, tabel.strategi),
        )
        for name, found, rows in needs:
            if rows and not found:
                yield pada(sasaran.baris, "tujuan_id" if name == "tujuan" else "id", name).temuan(
                    f'Sasaran "{sasaran.nama}" tidak mempunyai {name}.',
                    f"Tambahkan barisnya pada {name}.csv, atau tautkan dengan yang sudah ada.",
                )
    used = {sasaran.baris.tujuan_id for sasaran in laporan.sasaran}
    for row in tabel.tujuan:
        if row.id not in used:
            yield pada(row, "id").temuan(
                f'Tujuan "{row.nama}" tidak mempunyai sasaran.', "Tautkan sasarannya pada sasaran.csv."
            )


@aturan_data(
    "B12",
    "Sasaran dan program saling tertaut",
    "peringatan",
    "Setiap program mendukung sasaran, dan setiap sasaran didukung program; tanpa itu efisiensi tidak dapat dihitung.",
    "PermenPANRB 53/2014, Bab III butir 6 dan 7",
)
def sasaran_program(laporan: Laporan) -> Iterator[Finding]:
    """Each programme serves a sasaran, and each sasaran is served by a programme."""
    links = laporan.tabel.sasaran_program
    served = {row.program_no for row in links}
    for mata in laporan.anggaran.program if links else ():
        if mata.no not in served:
            yield di(links, "program_no", f"program {mata.no}").temuan(
                f"{mata.nama} tidak ditautkan dengan sasaran mana pun.",
                "Tambahkan baris sasaran yang didukung program ini.",
            )
    for sasaran in laporan.sasaran if links else ():
        if not sasaran.program:
            yield di(links, "sasaran_id", f"sasaran {sasaran.id}").temuan(
                f'Sasaran "{sasaran.nama}" tidak didukung program.',
                "Tambahkan baris program yang mendukung sasaran ini.",
            )


@aturan_data(
    "C37",
    "Periode Renstra lima tahun",
    "catatan",
    "Rencana strategis disusun untuk lima tahun, kecuali masa peralihan.",
    "UU 25/2004, rencana pembangunan jangka menengah",
)
def periode_renstra(laporan: Laporan) -> Iterator[Finding]:
    """A Renstra covers five years."""
    awal, akhir = laporan.identitas.renstra_awal, laporan.identitas.renstra_akhir
    years = akhir - awal + 1
    if years != _TAHUN_RENSTRA:
        yield keterangan(laporan.tabel.identitas, "renstra_awal").temuan(
            f"Periode Renstra {awal}–{akhir} mencakup {years} tahun, bukan {_TAHUN_RENSTRA}.",
            "Periksa tahun awal dan akhirnya; masa peralihan dapat lebih pendek.",
            {"awal": awal, "akhir": akhir},
        )
