"""Clauses on the office: its posts and its staff."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: laporan.kepegawaian.formasi_struktural)
def jabatan_struktural(laporan: Laporan) -> str:
    """How many structural posts there are, or that it is not known."""
    office = laporan.kepegawaian
    if not office.jabatan:
        return f"jabatan struktural yang jumlahnya {kata.TIDAK_ADA}"
    return f"{kata.terbilang(office.formasi_struktural)} jabatan struktural"


@perlu(lambda laporan: laporan.kepegawaian.pegawai)
def pegawai(laporan: Laporan) -> str:
    """How many civil servants, in which eselon, and how many others."""
    office = laporan.kepegawaian
    if not office.pegawai:
        return f"pegawai yang datanya {kata.TIDAK_ADA}"
    pns = f"{kata.terbilang(len(office.pns))} pegawai negeri sipil (PNS)"
    if office.pns:
        pns += f", yaitu {_menurut_eselon(laporan)}"
    return f"{pns}, serta {kata.terbilang(len(office.non_pns))} pegawai bukan PNS" if office.non_pns else pns


def _menurut_eselon(laporan: Laporan) -> str:
    """`2 pejabat eselon III, 17 pejabat eselon IV, dan 14 staf`."""
    office = laporan.kepegawaian
    parts = [(f"pejabat eselon {eselon}", len(office.pns_eselon(eselon))) for eselon in ("II", "III", "IV")]
    parts.append(("staf", len(office.pns_eselon(None))))
    return kata.rangkai(f"{kata.angka(count)} {name}" for name, count in parts if count)


@perlu(lambda laporan: (pns := laporan.kepegawaian.pns) and all(row.jenis_kelamin for row in pns))
def pns_menurut_jenis_kelamin(laporan: Laporan) -> str:
    """`22 laki-laki (66,67%) dan 11 perempuan (33,33%)`."""
    pns = laporan.kepegawaian.pns
    parts = [(name, hitung(pns, jenis_kelamin=sex)) for sex, name in (("L", "laki-laki"), ("P", "perempuan"))]
    return kata.rangkai(
        f"{kata.angka(count)} {name} ({kata.persen(bagian(count, len(pns)))})" for name, count in parts if count
    )


@perlu(lambda laporan: (pns := laporan.kepegawaian.pns) and all(row.pendidikan for row in pns))
def pns_menurut_pendidikan(laporan: Laporan) -> str:
    """`2 lulusan S2, 23 lulusan S1, dan 8 lulusan SLTA`."""
    pns = laporan.kepegawaian.pns
    levels = ["S3", "S2", "S1", "D3", "SLTA", "SLTP", "SD"]
    return kata.rangkai(
        f"{kata.angka(count)} lulusan {level}" for level in levels if (count := hitung(pns, pendidikan=level))
    )
