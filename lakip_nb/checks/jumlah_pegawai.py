"""Staff add up: posts against people, and every count over the same persons."""

from collections.abc import Iterator

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.present import kata

_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")
_ISI = ("jenis_kelamin", "golongan", "pendidikan")


def formasi_terlampaui(bahan: Bahan) -> Iterator[Temuan]:
    """Not more civil servants in a structural post than it has places."""
    yield from _formasi(bahan, lebih=True)


def formasi_kosong(bahan: Bahan) -> Iterator[Temuan]:
    """Structural posts with fewer civil servants than places."""
    yield from _formasi(bahan, lebih=False)


def _formasi(bahan: Bahan, lebih: bool) -> Iterator[Temuan]:
    pns = bahan.laporan.kepegawaian.pns
    for jabatan in bahan.laporan.tabel["jabatan"] if pns else ():
        if not jabatan.eselon or jabatan.formasi is None:
            continue
        filled = sum(row.jabatan_id == jabatan.id for row in pns)
        if filled > jabatan.formasi if lebih else filled < jabatan.formasi:
            yield Temuan(
                f"{jabatan.nama}: {kata.angka(filled)} orang untuk {kata.angka(jabatan.formasi)} kedudukan.",
                f"jabatan.csv, {jabatan.id}",
                "Periksa formasi pada jabatan.csv dan baris pegawai.csv untuk jabatan ini.",
                **pada(jabatan, "formasi"),
                nilai={"pegawai": str(filled), "formasi": str(jabatan.formasi)},
            )


def struktural_tanpa_formasi(bahan: Bahan) -> Iterator[Temuan]:
    """A structural post says how many places it has, and to which unit it belongs."""
    for jabatan in bahan.laporan.tabel["jabatan"]:
        for column in ("formasi", "unit_id"):
            blank = getattr(jabatan, column) is None
            if blank == bool(jabatan.eselon):
                yield Temuan(
                    f"{jabatan.nama} {'berjabatan struktural tanpa' if blank else 'bukan jabatan struktural tetapi mempunyai'} {column}.",
                    f"jabatan.csv, {jabatan.id}, {column}",
                    "Isi eselon, formasi, dan unit_id bersama-sama, atau kosongkan ketiganya untuk staf.",
                    **pada(jabatan, column),
                )


def keterangan_pns(bahan: Bahan) -> Iterator[Temuan]:
    """Every civil servant counts in each table of the staff."""
    for row in bahan.laporan.kepegawaian.pns:
        for column in _ISI:
            if getattr(row, column) is None:
                yield Temuan(
                    f"Kolom {column} kosong, sehingga pegawai ini tidak terhitung dalam tabel menurut {column.replace('_', ' ')}.",
                    f"pegawai.csv, {row.id}, {column}",
                    "Isi menurut daftar urut kepangkatan.",
                    **pada(row, column),
                )


def keterangan_non_pns(bahan: Bahan) -> Iterator[Temuan]:
    """Who is not a civil servant has no golongan and no structural post."""
    structural = {row.id for row in bahan.laporan.tabel["jabatan"] if row.eselon}
    for row in bahan.laporan.kepegawaian.non_pns:
        for column, wrong in (("golongan", row.golongan), ("jabatan_id", row.jabatan_id in structural)):
            if wrong:
                yield Temuan(
                    f"Pegawai non-PNS tercatat dengan {'golongan' if column == 'golongan' else 'jabatan struktural'} {getattr(row, column)}.",
                    f"pegawai.csv, {row.id}, {column}",
                    "Periksa status, golongan, dan jabatannya.",
                    **pada(row, column),
                )


def golongan_eselon(bahan: Bahan) -> Iterator[Temuan]:
    """A structural post of eselon II to IV needs golongan III or IV."""
    eselon = {row.id: row.eselon for row in bahan.laporan.tabel["jabatan"]}
    for row in bahan.laporan.kepegawaian.pns:
        if eselon[row.jabatan_id] and row.golongan in ("I", "II"):
            yield Temuan(
                f"Pejabat eselon {eselon[row.jabatan_id]} tercatat bergolongan {row.golongan}.",
                f"pegawai.csv, {row.id}, golongan dan eselon",
                "Periksa golongan dan jabatannya.",
                **pada(row, "golongan"),
                nilai={"golongan": row.golongan, "eselon": eselon[row.jabatan_id]},
            )


def eselon_bertingkat(bahan: Bahan) -> Iterator[Temuan]:
    """A post is not above the post that leads the unit over it."""
    units = {row.id: row.induk_id for row in bahan.laporan.tabel["struktur"]}
    leads: dict[str | None, str] = {}
    posts = [row for row in bahan.laporan.tabel["jabatan"] if row.eselon]
    for row in posts:
        leads.setdefault(row.unit_id, row.eselon)
    for row in posts:
        above = leads.get(units.get(row.unit_id))
        if above and _ESELON.index(row.eselon) <= _ESELON.index(above):
            yield Temuan(
                f"{row.nama} bereselon {row.eselon}, tidak di bawah pimpinan unit atasannya ({above}).",
                f"jabatan.csv, {row.id}, eselon",
                "Periksa eselon, atau unit atasannya pada struktur.csv.",
                **pada(row, "eselon"),
                nilai={"eselon": row.eselon, "atasan": above},
            )


def unit_tanpa_jabatan(bahan: Bahan) -> Iterator[Temuan]:
    """Each unit of the organisation has a post, and there is one head."""
    units = bahan.laporan.tabel["struktur"]
    filled = {row.unit_id for row in bahan.laporan.tabel["jabatan"]}
    heads = [row for row in units if row.induk_id is None]
    for row in heads[1:]:
        yield Temuan(
            f'"{row.nama}" tidak mempunyai unit atasan, padahal pimpinan organisasi adalah "{heads[0].nama}".',
            f"struktur.csv, {row.id}, atasan",
            "Isi induk_id.",
            **pada(row, "induk_id"),
        )
    for row in units if filled - {None} else ():
        if row.id not in filled:
            yield Temuan(
                f'Unit "{row.nama}" tidak mempunyai jabatan.',
                f"struktur.csv, {row.id}, jabatan",
                "Tambahkan jabatannya pada jabatan.csv, atau perbaiki unit_id jabatan yang ada.",
                **pada(row, "id"),
            )


ATURAN = (
    Aturan(
        "A20", "Pejabat tidak lebih banyak daripada kedudukan jabatannya", "galat",
        "Satu kedudukan struktural diduduki paling banyak oleh satu orang.",
        "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi", formasi_terlampaui,
    ),
    Aturan(
        "A21", "Kedudukan jabatan struktural terisi", "catatan",
        "Jabatan yang lowong layak disebut; bila bukan lowong, ada baris pegawai yang hilang.",
        "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi", formasi_kosong,
    ),
    Aturan(
        "A22", "Jabatan struktural lengkap eselon, formasi, dan unitnya", "peringatan",
        "Tanpa salah satunya, jumlah jabatan struktural dan bagan organisasi tidak cocok.",
        "Aritmetika: jumlah jabatan menurut eselon sama dengan jumlah formasi", struktural_tanpa_formasi,
    ),
    Aturan(
        "A23", "Jenis kelamin, golongan, dan pendidikan setiap PNS terisi", "peringatan",
        "Jumlah PNS menurut golongan, pendidikan, dan jenis kelamin harus sama dengan jumlah PNS.",
        "Aritmetika: jumlah bagian sama dengan keseluruhan", keterangan_pns,
    ),
    Aturan(
        "A24", "Pegawai non-PNS tanpa golongan dan jabatan struktural", "peringatan",
        "Golongan ruang dan jabatan struktural hanya untuk PNS.",
        "PP 11/2017 tentang Manajemen Pegawai Negeri Sipil", keterangan_non_pns,
    ),
    Aturan(
        "A25", "Golongan pejabat sepadan dengan eselonnya", "peringatan",
        "Jenjang pangkat terendah untuk jabatan struktural eselon IV adalah golongan III.",
        "PP 100/2000 juncto PP 13/2002, lampiran jenjang pangkat", golongan_eselon,
    ),
    Aturan(
        "A26", "Eselon bawahan berada di bawah atasannya", "galat",
        "Jabatan pada unit bawahan tidak mungkin setingkat atau lebih tinggi daripada pimpinan unit atasannya.",
        "Susunan organisasi: eselon menurun menurut tingkat unit", eselon_bertingkat,
    ),
    Aturan(
        "A27", "Setiap unit organisasi mempunyai jabatan", "peringatan",
        "Bagan organisasi dan tabel jabatan menggambarkan susunan yang sama, dengan satu pimpinan.",
        "Susunan organisasi dalam peraturan kepala daerah", unit_tanpa_jabatan,
    ),
)  # fmt: skip
