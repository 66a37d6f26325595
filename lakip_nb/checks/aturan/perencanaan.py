"""Planning hangs together: tujuan, sasaran, strategi and programme, and a legal basis that is in force."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, keterangan, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.data.rows.perencanaan import LandasanHukum
from lakip_nb.present import kata

_TAHUN_RENSTRA = 5
_KEGIATAN = re.compile(
    r"(?:pelaksanaan|penyusunan|pengadaan|penyelenggaraan|penyediaan|pembuatan|melaksanakan|menyusun|mengadakan|"
    r"menyelenggarakan|menyediakan|membuat|terlaksananya|tersusunnya)\b",
    re.IGNORECASE,
)
"""How the name of work begins, where that of a result would tell what becomes better."""


@aturan_data(
    "B10",
    "Rumusan sasaran sama dalam Renstra dan perjanjian kinerja",
    "catatan",
    "Sasaran yang sama dengan nama berbeda menyulitkan penilaian keselarasan.",
    "PermenPANRB 53/2014, kertas kerja reviu: sasaran selaras dengan Renstra",
    contoh="Sasaran “Meningkatnya mutu pelayanan” dalam Renstra berbunyi “Mutu pelayanan masyarakat meningkat”.",
)
def nama_sasaran(laporan: Laporan) -> Findings:
    """The sasaran of the agreement has another wording in the Renstra."""
    names = {row.nama.casefold() for row in laporan.tabel.sasaran}
    for row in laporan.tabel.sasaran:
        changed = row.nama_renstra is not None and row.nama_renstra != row.nama
        if row.nama_renstra and changed and row.nama_renstra.casefold() not in names - {row.nama.casefold()}:
            yield pada(row, "nama_renstra").temuan(
                f"Sasaran “{row.nama}” dalam perjanjian kinerja berbunyi “{row.nama_renstra}” dalam Renstra.",
                "Samakan rumusannya, atau jelaskan perubahannya dalam Bab II.",
                {"perjanjian kinerja": row.nama, "renstra": row.nama_renstra},
            )


@aturan_data(
    "H65",
    "Sasaran berbunyi hasil, bukan kegiatan",
    "catatan",
    "Sasaran menyebut keadaan yang dicapai; kegiatan yang dilaksanakan belum menunjukkan hasilnya.",
    "PermenPANRB 53/2014: sasaran strategis berorientasi hasil",
    contoh="Sasaran “Terlaksananya rapat koordinasi” berbunyi kegiatan.",
)
def sasaran_kegiatan(laporan: Laporan) -> Findings:
    """A sasaran that names work instead of a result."""
    for row in laporan.tabel.sasaran:
        if _KEGIATAN.match(row.nama):
            yield pada(row, "nama", "hasil").temuan(
                f"Sasaran “{row.nama}” berbunyi kegiatan, bukan hasil.",
                "Rumuskan keadaan yang dicapai, misalnya “Meningkatnya mutu pelayanan”, atau jelaskan dalam Bab II.",
                {"sasaran": row.nama},
            )


@aturan_data(
    "B11",
    "Tujuan, sasaran, strategi, dan indikator saling tertaut",
    "peringatan",
    "Setiap tujuan mempunyai sasaran, dan setiap sasaran mempunyai strategi dan indikator.",
    "Perpres 29/2014, perencanaan strategis",
    contoh="Sasaran “Membaiknya tata kelola” tidak mempunyai strategi.",
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
                    f"Sasaran “{sasaran.nama}” tidak mempunyai {name}.",
                    f"Tambahkan {name} sasaran itu menurut Renstra, atau tautkan dengan yang sudah ada.",
                )
    used = {sasaran.baris.tujuan_id for sasaran in laporan.sasaran}
    for row in tabel.tujuan:
        if row.id not in used:
            yield pada(row, "id").temuan(
                f"Tujuan “{row.nama}” tidak mempunyai sasaran.",
                "Tautkan sasarannya menurut Renstra, atau hapus tujuan yang tidak dipakai.",
            )


@aturan_data(
    "B12",
    "Sasaran dan program saling tertaut",
    "peringatan",
    "Setiap program mendukung sasaran, dan setiap sasaran didukung program; tanpa itu efisiensi tidak dapat dihitung.",
    "PermenPANRB 53/2014, Bab III butir 6 dan 7",
    contoh="Program Penunjang Urusan belum ditautkan dengan sasaran mana pun.",
)
def sasaran_program(laporan: Laporan) -> Findings:
    """Each programme serves a sasaran, and each sasaran is served by a programme."""
    links = laporan.tabel.sasaran_program
    served = {row.program_no for row in links}
    loose = [mata for mata in laporan.anggaran.program if mata.no not in served]
    alone = [sasaran for sasaran in laporan.sasaran if not sasaran.program]
    if links and (loose or alone):
        parts = []
        if loose:
            parts.append(f"{sebut(mata.nama for mata in loose)} belum ditautkan dengan sasaran mana pun")
        if alone:
            parts.append(f"sasaran {sebut(f'“{sasaran.nama}”' for sasaran in alone)} belum didukung program")
        yield bersama(
            [di(links, "program_no", f"program {mata.no}") for mata in loose]
            + [di(links, "sasaran_id", f"sasaran {sasaran.id}") for sasaran in alone],
            f"{kata.besar('; '.join(parts))}.",
            "Tetapkan program yang mendukung tiap sasaran menurut Renstra, lalu tautkan keduanya.",
            {"program": "; ".join(mata.nama for mata in loose), "sasaran": "; ".join(item.nama for item in alone)},
        )


@aturan_data(
    "C37",
    "Periode Renstra lima tahun",
    "catatan",
    "Rencana strategis disusun untuk lima tahun, kecuali masa peralihan.",
    "UU 25/2004, rencana pembangunan jangka menengah",
    contoh="Periode Renstra 2019–2024 mencakup 6 tahun, bukan 5.",
)
def periode_renstra(laporan: Laporan) -> Findings:
    """A Renstra covers five years."""
    awal, akhir = laporan.identitas.renstra_awal, laporan.identitas.renstra_akhir
    years = akhir - awal + 1
    if years != _TAHUN_RENSTRA:
        yield keterangan(laporan.tabel.identitas, "renstra_awal").temuan(
            f"Periode Renstra {awal}–{akhir} mencakup {years} tahun, bukan {_TAHUN_RENSTRA} tahun.",
            "Cocokkan tahun awal dan akhirnya dengan naskah Renstra; hanya masa peralihan yang dapat lain.",
            {"awal": awal, "akhir": akhir},
        )


@aturan_data(
    "B14",
    "Peraturan tugas dan fungsi dikutip sebagai landasan hukum",
    "peringatan",
    "Peraturan yang menjadi sumber tugas kecamatan adalah landasan laporannya.",
    "UU 12/2011, kesesuaian rujukan",
    contoh="Undang-Undang Nomor 23 Tahun 2014 menjadi dasar tugas kecamatan, tetapi bukan landasan hukum laporan.",
)
def peraturan_tugas(laporan: Laporan) -> Findings:
    """The regulation on the kecamatan's tasks is cited as legal basis."""
    code = laporan.identitas.peraturan_tugas
    cited = {row.peraturan_id for row in laporan.tabel.landasan_hukum}
    known = laporan.peraturan(code) if code else None
    if known and cited and known.id not in cited:
        yield keterangan(laporan.tabel.identitas, "peraturan_tugas").temuan(
            f"{known.sebutan} menjadi dasar tugas kecamatan, tetapi tidak dikutip sebagai landasan hukum laporan.",
            "Tambahkan pada landasan hukum, atau perbaiki peraturan tugas dalam identitas laporan.",
            {"peraturan tugas": known.sebutan},
        )


@aturan_data(
    "C30",
    "Landasan hukum masih berlaku",
    "peringatan",
    "Laporan tidak bersandar pada peraturan yang sudah dicabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
    contoh="Landasan hukum memuat Undang-Undang Nomor 33 Tahun 2004, yang sudah dicabut.",
)
def dicabut(laporan: Laporan) -> Findings:
    """A legal basis that no longer holds."""
    found = _berstatus(laporan, "dicabut")
    if found:
        named = (_dicabut(laporan, peraturan) for _, peraturan in found)
        yield bersama(
            [pada(row, "peraturan_id") for row, _ in found],
            f"Landasan hukum memuat peraturan yang sudah dicabut: {sebut(named, 9)}.",
            "Ganti dengan peraturan penggantinya, atau hapus bila tidak diperlukan lagi.",
            {"dicabut": "; ".join(peraturan.sebutan for _, peraturan in found)},
        )


def _dicabut(laporan: Laporan, peraturan: Peraturan) -> str:
    later = laporan.peraturan(peraturan.dicabut_oleh or "")
    return peraturan.sebutan + (f" (dicabut dengan {later.sebutan})" if later else "")


@aturan_data(
    "C31",
    "Keberlakuan landasan hukum sudah dipastikan",
    "catatan",
    "Peraturan yang keberlakuannya diragukan diperiksa sebelum dikutip.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
    contoh="Keberlakuan Peraturan Pemerintah Nomor 38 Tahun 2007 dalam landasan hukum belum dipastikan.",
)
def belum_dipastikan(laporan: Laporan) -> Findings:
    """A legal basis of which nobody has confirmed that it holds."""
    found = _berstatus(laporan, "belum_dipastikan")
    if found:
        named = (p.sebutan + (f" ({p.catatan})" if p.catatan else "") for _, p in found)
        yield bersama(
            [pada(row, "peraturan_id") for row, _ in found],
            f"Keberlakuan landasan hukum ini belum dipastikan: {sebut(named, 9)}.",
            "Mintakan kepastian kepada Bagian Hukum, lalu perbarui statusnya dalam daftar peraturan acuan.",
            {"peraturan": "; ".join(peraturan.sebutan for _, peraturan in found)},
        )


def _berstatus(laporan: Laporan, status: str) -> list[tuple[LandasanHukum, Peraturan]]:
    """The legal bases of a status, but for those repealed after the report's year: in that year they held."""
    return [
        (row, peraturan)
        for row, peraturan in _dikutip(laporan)
        if peraturan.status == status
        and not ((later := laporan.peraturan(peraturan.dicabut_oleh or "")) and later.tahun > laporan.year)
    ]


@aturan_data(
    "C32",
    "Landasan hukum tidak lebih muda daripada laporan",
    "galat",
    "Laporan tidak mungkin mengutip peraturan yang belum ada.",
    "Urutan waktu",
    contoh="Laporan bertanggal 20 Januari 2025 mengutip Peraturan Presiden Nomor 29 Tahun 2041.",
)
def peraturan_kemudian(laporan: Laporan) -> Findings:
    """A legal basis younger than the report."""
    signed = laporan.identitas.tanggal
    for row, peraturan in _dikutip(laporan):
        if peraturan.tahun > signed.year:
            yield pada(row, "peraturan_id", "tahun").temuan(
                f"{peraturan.sebutan} dikutip sebagai landasan hukum, padahal laporan bertanggal "
                f"{kata.tanggal(signed)}.",
                "Cocokkan nomor dan tahun peraturan itu dengan naskahnya.",
                {"tahun": peraturan.tahun},
            )


def _dikutip(laporan: Laporan) -> Iterator[tuple[LandasanHukum, Peraturan]]:
    for row in laporan.tabel.landasan_hukum:
        if peraturan := laporan.peraturan(row.peraturan_id):
            yield row, peraturan
