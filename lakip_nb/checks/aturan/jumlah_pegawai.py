"""Staff add up: posts against people, and every count over the same persons."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")
_ISI = ("jenis_kelamin", "golongan", "pendidikan")


@aturan(
    "A20",
    "Pejabat tidak lebih banyak daripada kedudukan jabatannya",
    "galat",
    "Satu kedudukan struktural diduduki paling banyak oleh satu orang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
)
def formasi_terlampaui(material: Material) -> Iterator[Finding]:
    """Not more civil servants in a structural post than it has places."""
    yield from _formasi(material, lebih=True)


@aturan(
    "A21",
    "Kedudukan jabatan struktural terisi",
    "catatan",
    "Jabatan yang lowong layak disebut; bila bukan lowong, ada baris pegawai yang hilang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
)
def formasi_kosong(material: Material) -> Iterator[Finding]:
    """Structural posts with fewer civil servants than places."""
    yield from _formasi(material, lebih=False)


def _formasi(material: Material, lebih: bool) -> Iterator[Finding]:
    pns = material.laporan.kepegawaian.pns
    for jabatan in material.laporan.tabel.jabatan if pns else ():
        if not jabatan.eselon or jabatan.formasi is None:
            continue
        filled = sum(row.jabatan_id == jabatan.id for row in pns)
        if filled > jabatan.formasi if lebih else filled < jabatan.formasi:
            yield Finding(
                f"{jabatan.nama}: {kata.angka(filled)} orang untuk {kata.angka(jabatan.formasi)} kedudukan.",
                f"jabatan.csv, {jabatan.id}",
                "Periksa formasi pada jabatan.csv dan baris pegawai.csv untuk jabatan ini.",
                row=jabatan,
                kolom="formasi",
                nilai={"pegawai": str(filled), "formasi": str(jabatan.formasi)},
            )


@aturan(
    "A22",
    "Jabatan struktural lengkap eselon, formasi, dan unitnya",
    "peringatan",
    "Tanpa salah satunya, jumlah jabatan struktural dan bagan organisasi tidak cocok.",
    "Aritmetika: jumlah jabatan menurut eselon sama dengan jumlah formasi",
)
def struktural_tanpa_formasi(material: Material) -> Iterator[Finding]:
    """A structural post says how many places it has, and to which unit it belongs."""
    for jabatan in material.laporan.tabel.jabatan:
        for column in ("formasi", "unit_id"):
            blank = getattr(jabatan, column) is None
            if blank == bool(jabatan.eselon):
                yield Finding(
                    f"{jabatan.nama} {'berjabatan struktural tanpa' if blank else 'bukan jabatan struktural tetapi mempunyai'} {column}.",
                    f"jabatan.csv, {jabatan.id}, {column}",
                    "Isi eselon, formasi, dan unit_id bersama-sama, atau kosongkan ketiganya untuk staf.",
                    row=jabatan,
                    kolom=column,
                )


@aturan(
    "A23",
    "Jenis kelamin, golongan, dan pendidikan setiap PNS terisi",
    "peringatan",
    "Jumlah PNS menurut golongan, pendidikan, dan jenis kelamin harus sama dengan jumlah PNS.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
)
def keterangan_pns(material: Material) -> Iterator[Finding]:
    """Every civil servant counts in each table of the staff."""
    for row in material.laporan.kepegawaian.pns:
        for column in _ISI:
            if getattr(row, column) is None:
                yield Finding(
                    f"Kolom {column} kosong, sehingga pegawai ini tidak terhitung dalam tabel menurut {column.replace('_', ' ')}.",
                    f"pegawai.csv, {row.id}, {column}",
                    "Isi menurut daftar urut kepangkatan.",
                    row=row,
                    kolom=column,
                )


@aturan(
    "A24",
    "Pegawai non-PNS tanpa golongan dan jabatan struktural",
    "peringatan",
    "Golongan ruang dan jabatan struktural hanya untuk PNS.",
    "PP 11/2017 tentang Manajemen Pegawai Negeri Sipil",
)
def keterangan_non_pns(material: Material) -> Iterator[Finding]:
    """Who is not a civil servant has no golongan and no structural post."""
    structural = {row.id for row in material.laporan.tabel.jabatan if row.eselon}
    for row in material.laporan.kepegawaian.non_pns:
        for column, wrong in (("golongan", row.golongan), ("jabatan_id", row.jabatan_id in structural)):
            if wrong:
                yield Finding(
                    f"Pegawai non-PNS tercatat dengan {'golongan' if column == 'golongan' else 'jabatan struktural'} {getattr(row, column)}.",
                    f"pegawai.csv, {row.id}, {column}",
                    "Periksa status, golongan, dan jabatannya.",
                    row=row,
                    kolom=column,
                )


@aturan(
    "A25",
    "Golongan pejabat sepadan dengan eselonnya",
    "peringatan",
    "Jenjang pangkat terendah untuk jabatan struktural eselon IV adalah golongan III.",
    "PP 100/2000 juncto PP 13/2002, lampiran jenjang pangkat",
)
def golongan_eselon(material: Material) -> Iterator[Finding]:
    """A structural post of eselon II to IV needs golongan III or IV."""
    eselon = {row.id: row.eselon for row in material.laporan.tabel.jabatan}
    for row in material.laporan.kepegawaian.pns:
        if eselon[row.jabatan_id] and row.golongan in ("I", "II"):
            yield Finding(
                f"Pejabat eselon {eselon[row.jabatan_id]} tercatat bergolongan {row.golongan}.",
                f"pegawai.csv, {row.id}, golongan dan eselon",
                "Periksa golongan dan jabatannya.",
                row=row,
                kolom="golongan",
                nilai={"golongan": row.golongan, "eselon": eselon[row.jabatan_id]},
            )


@aturan(
    "A26",
    "Eselon bawahan berada di bawah atasannya",
    "galat",
    "Jabatan pada unit bawahan tidak mungkin setingkat atau lebih tinggi daripada pimpinan unit atasannya.",
    "Susunan organisasi: eselon menurun menurut tingkat unit",
)
def eselon_bertingkat(material: Material) -> Iterator[Finding]:
    """A post is not above the post that leads the unit over it."""
    units = {row.id: row.induk_id for row in material.laporan.tabel.struktur}
    leads: dict[str | None, str] = {}
    posts = [row for row in material.laporan.tabel.jabatan if row.eselon]
    for row in posts:
        leads.setdefault(row.unit_id, row.eselon)
    for row in posts:
        above = leads.get(units.get(row.unit_id))
        if above and _ESELON.index(row.eselon) <= _ESELON.index(above):
            yield Finding(
                f"{row.nama} bereselon {row.eselon}, tidak di bawah pimpinan unit atasannya ({above}).",
                f"jabatan.csv, {row.id}, eselon",
                "Periksa eselon, atau unit atasannya pada struktur.csv.",
                row=row,
                kolom="eselon",
                nilai={"eselon": row.eselon, "atasan": above},
            )


@aturan(
    "A27",
    "Setiap unit organisasi mempunyai jabatan",
    "peringatan",
    "Bagan organisasi dan tabel jabatan menggambarkan susunan yang sama, dengan satu pimpinan.",
    "Susunan organisasi dalam peraturan kepala daerah",
)
def unit_tanpa_jabatan(material: Material) -> Iterator[Finding]:
    """Each unit of the organisation has a post, and there is one head."""
    units = material.laporan.tabel.struktur
    filled = {row.unit_id for row in material.laporan.tabel.jabatan}
    heads = [row for row in units if row.induk_id is None]
    for row in heads[1:]:
        yield Finding(
            f'"{row.nama}" tidak mempunyai unit atasan, padahal pimpinan organisasi adalah "{heads[0].nama}".',
            f"struktur.csv, {row.id}, atasan",
            "Isi induk_id.",
            row=row,
            kolom="induk_id",
        )
    for row in units if filled - {None} else ():
        if row.id not in filled:
            yield Finding(
                f'Unit "{row.nama}" tidak mempunyai jabatan.',
                f"struktur.csv, {row.id}, jabatan",
                "Tambahkan jabatannya pada jabatan.csv, atau perbaiki unit_id jabatan yang ada.",
                row=row,
                kolom="id",
            )
