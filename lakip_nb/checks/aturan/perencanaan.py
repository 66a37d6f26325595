"""Planning hangs together: tujuan, sasaran, strategi and programme, and a legal basis that is in force."""

from collections.abc import Iterator

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, keterangan, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.data.rows.perencanaan import LandasanHukum
from lakip_nb.present import kata

_TAHUN_RENSTRA = 5


@aturan_data(
    "B10",
    "Rumusan sasaran sama dalam Renstra dan perjanjian kinerja",
    "catatan",
    "Sasaran yang sama dengan nama berbeda menyulitkan penilaian keselarasan.",
    "PermenPANRB 53/2014, kertas kerja reviu: sasaran selaras dengan Renstra",
)
def nama_sasaran(laporan: Laporan) -> Findings:
    """The sasaran of the agreement has another wording in the Renstra."""
    names = {row.nama.casefold() for row in laporan.tabel.sasaran}
    for row in laporan.tabel.sasaran:
        changed = row.nama_renstra is not None and row.nama_renstra != row.nama
        if row.nama_renstra and changed and row.nama_renstra.casefold() not in names - {row.nama.casefold()}:
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
def sasaran_lengkap(laporan: Laporan) -> Findings:
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
def sasaran_program(laporan: Laporan) -> Findings:
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
def periode_renstra(laporan: Laporan) -> Findings:
    """A Renstra covers five years."""
    awal, akhir = laporan.identitas.renstra_awal, laporan.identitas.renstra_akhir
    years = akhir - awal + 1
    if years != _TAHUN_RENSTRA:
        yield keterangan(laporan.tabel.identitas, "renstra_awal").temuan(
            f"Periode Renstra {awal}–{akhir} mencakup {years} tahun, bukan {_TAHUN_RENSTRA}.",
            "Periksa tahun awal dan akhirnya; masa peralihan dapat lebih pendek.",
            {"awal": awal, "akhir": akhir},
        )


@aturan_data(
    "B14",
    "Peraturan tugas dan fungsi dikutip sebagai landasan hukum",
    "peringatan",
    "Peraturan yang menjadi sumber tugas kecamatan adalah landasan laporannya.",
    "UU 12/2011, kesesuaian rujukan",
)
def peraturan_tugas(laporan: Laporan) -> Findings:
    """The regulation on the kecamatan's tasks is known, and cited as legal basis."""
    code = laporan.identitas.peraturan_tugas
    cited = {row.peraturan_id for row in laporan.tabel.landasan_hukum}
    if code is None or (laporan.peraturan(code) and (code in cited or not cited)):
        return
    wrong = "dikutip sebagai landasan hukum" if laporan.peraturan(code) else "ada pada data/acuan/peraturan.csv"
    yield keterangan(laporan.tabel.identitas, "peraturan_tugas").temuan(
        f'Peraturan tugas "{code}" tidak {wrong}.',
        "Tambahkan pada landasan_hukum.csv atau peraturan.csv, atau perbaiki kodenya.",
        {"peraturan_tugas": code},
    )


@aturan_data(
    "C30",
    "Landasan hukum masih berlaku",
    "peringatan",
    "Laporan tidak bersandar pada peraturan yang sudah dicabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def dicabut(laporan: Laporan) -> Findings:
    """A legal basis that no longer holds."""
    for row, peraturan in _dikutip(laporan):
        later = laporan.peraturan(peraturan.dicabut_oleh or "")
        # A regulation repealed after the report's year was in force when the year was accounted for.
        if peraturan.status == "dicabut" and not (later and later.tahun > laporan.year):
            yield pada(row, "peraturan_id").temuan(
                f"{peraturan.sebutan} sudah dicabut" + (f" dengan {later.sebutan}." if later else "."),
                "Ganti dengan peraturan yang berlaku.",
                {"status": peraturan.status},
            )


@aturan_data(
    "C31",
    "Keberlakuan landasan hukum sudah dipastikan",
    "catatan",
    "Peraturan yang keberlakuannya diragukan diperiksa sebelum dikutip.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def belum_dipastikan(laporan: Laporan) -> Findings:
    """A legal basis of which nobody has confirmed that it holds."""
    for row, peraturan in _dikutip(laporan):
        later = laporan.peraturan(peraturan.dicabut_oleh or "")
        if peraturan.status == "belum_dipastikan" and not (later and later.tahun > laporan.year):
            note = f": {peraturan.catatan}." if peraturan.catatan else "."
            yield pada(row, "peraturan_id").temuan(
                f"Keberlakuan {peraturan.sebutan} belum dipastikan{note}",
                "Pastikan keberlakuannya, lalu perbarui status pada data/acuan/peraturan.csv.",
                {"status": peraturan.status},
            )


@aturan_data(
    "C32",
    "Landasan hukum tidak lebih muda daripada laporan",
    "galat",
    "Laporan tidak mungkin mengutip peraturan yang belum ada.",
    "Urutan waktu",
)
def peraturan_kemudian(laporan: Laporan) -> Findings:
    """A legal basis younger than the report."""
    signed = laporan.identitas.tanggal
    for row, peraturan in _dikutip(laporan):
        if peraturan.tahun > signed.year:
            yield pada(row, "peraturan_id", "tahun").temuan(
                f"{peraturan.sebutan} lebih muda daripada laporan tertanggal {kata.tanggal(signed)}.",
                "Periksa nomor dan tahunnya.",
                {"tahun": peraturan.tahun},
            )


def _dikutip(laporan: Laporan) -> Iterator[tuple[LandasanHukum, Peraturan]]:
    for row in laporan.tabel.landasan_hukum:
        if peraturan := laporan.peraturan(row.peraturan_id):
            yield row, peraturan
