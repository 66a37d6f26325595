"""Tables of the staff: by post, sex and education."""

from collections.abc import Iterator, Sequence

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pegawai import Kepegawaian, hitung
from lakip_nb.data.rows.pegawai import GOLONGAN, PENDIDIKAN, Pegawai
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow

_TEGAK = 24
"""So many columns of counts have room on upright paper."""
_TIDAK_DIKETAHUI = "Belum diketahui"


@perlu(lambda laporan: laporan.kepegawaian.pegawai and laporan.kepegawaian.jabatan)
@berlabel("tbl-pegawai-jabatan")
def pegawai_jabatan(laporan: Laporan) -> Tabel:
    """Staff by post, in columns of eselon, golongan and education, each by sex."""
    office = laporan.kepegawaian
    columns = [(group, sex) for group in _groups(office) for sex in ("L", "P")]

    def count(people: Sequence[Pegawai]) -> tuple[int, ...]:
        return tuple(sum(row.jenis_kelamin == sex and row.id in ids for row in people) for (_, ids), sex in columns)

    notes = ["L laki-laki, P perempuan; sel tanpa angka berarti tidak ada pegawai."]
    if unknown := hitung(office.pegawai, jenis_kelamin=None):
        notes.append(f"Tidak termasuk {kata.terbilang(unknown)} pegawai yang jenis kelaminnya belum diketahui.")
    # Without anybody on record the counts would be zeros that nobody counted
    posts = sorted(office.jabatan, key=lambda row: row.urut) if office.pegawai else []
    return Tabel(
        judul=f"Pegawai {laporan.identitas.instansi} menurut jabatan, eselon, golongan, dan pendidikan, "
        f"{laporan.year} (orang)",
        stub=("No.", "Jabatan"),
        kolom=tuple(Kolom(sex, _count, name) for (name, _), sex in columns),
        baris=[
            TableRow((post.urut, post.nama), count([row for row in office.pegawai if row.jabatan_id == post.id]))
            for post in posts
        ],
        total=[TableRow(("Jumlah",), count(office.pegawai))] if posts else [],
        sumber=laporan.identitas.sumber_pegawai,
        catatan=[*notes, *menunggu(laporan, "pegawai", "jabatan")],
        lebar=True,
        rapat=True,
        tegak=len(columns) <= _TEGAK,
    )


def _groups(office: Kepegawaian) -> Iterator[tuple[str, set[str]]]:
    """The columns that the office needs, usual ones and those that somebody is in, with who is in each."""

    def ids(**values: str | None) -> set[str]:
        return {row.id for row in office.pegawai if hitung([row], **values)}

    def of_eselon(eselon: str | None) -> set[str]:
        return {row.id for row in office.pegawai if office.eselon_dari(row) == eselon}

    for eselon in ("II", "III", "IV"):
        if eselon != "II" or office.pns_eselon(eselon):
            yield f"Eselon {eselon}", of_eselon(eselon)
    yield "Noneselon", of_eselon(None)
    for golongan in GOLONGAN:
        if golongan != "I" or hitung(office.pns, golongan=golongan):
            yield f"Gol. {golongan}", ids(golongan=golongan)
    if unknown := ids(golongan=None, status="PNS"):
        yield "Gol. belum diketahui", unknown
    for level in PENDIDIKAN:
        if level not in ("SD", "S3") or ids(pendidikan=level):
            yield level, ids(pendidikan=level)
    if unknown := ids(pendidikan=None):
        yield "Pend. belum diketahui", unknown


def _count(jumlah: int) -> str:
    return kata.angka(jumlah) if jumlah else ""
