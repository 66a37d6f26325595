"""Clauses of Bab I and II: territory, people, office, mission."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.sarana import Sarana
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.headlines import peak


def wilayah(laporan: Laporan) -> str:
    """The administrative parts: `3 (tiga) kelurahan dan 18 (delapan belas) desa`."""
    parts = [(kind, len(laporan.penduduk.jenis(kind))) for kind in ("kelurahan", "desa")]
    return kata.rangkai(f"{kata.terbilang(count)} {kind}" for kind, count in parts if count)


def lingkungan(laporan: Laporan) -> str:
    """The parts below: `14 (empat belas) lingkungan dan 93 (...) dusun`."""
    w = laporan.wilayah
    parts = [(name, count) for name, count in (("lingkungan", w.lingkungan), ("dusun", w.dusun)) if count is not None]
    parts = [part for part in parts if part[1]] or parts
    return kata.rangkai(f"{kata.terbilang(count)} {name}" for name, count in parts)


def waktu_penduduk(laporan: Laporan) -> str:
    """The month the population was counted for: `Pada Desember 2023`."""
    month = laporan.identitas.penduduk_per
    return f"Pada {kata.bulan_tahun(month)}" if month else "Menurut data yang tersedia"


def desa_terbesar(laporan: Laporan) -> str:
    """The desa with the most people, all that share it: `Lalang (7.991 jiwa)`."""
    return _desa(laporan, terbanyak=True)


def desa_terkecil(laporan: Laporan) -> str:
    """The desa with the fewest people, all that share it."""
    return _desa(laporan, terbanyak=False)


def _desa(laporan: Laporan, terbanyak: bool) -> str:
    edge = peak([(row.nama, jumlah_desa(row)) for row in laporan.penduduk.desa], terbanyak)
    return (
        f"{edge.sebut('desa atau kelurahan')} ({edge.masing}{kata.angka(edge.nilai)} jiwa)" if edge else kata.TIDAK_ADA
    )


def kelompok_terbesar(laporan: Laporan, dimensi: str) -> str:
    """The largest group of a dimension with its share and how large that is.

    `Islam, yaitu 83,02% dari jumlah penduduk`; below half: `..., tanpa menjadi mayoritas`.
    """
    row = laporan.penduduk.terbesar(dimensi)
    share = laporan.penduduk.bagian(row) if row else None
    if row is None or share is None:
        return kata.TIDAK_ADA
    weight = "" if share > 50 else ", tanpa menjadi mayoritas"
    return f"{row.kategori}, yaitu {kata.persen(share)} dari jumlah penduduk{weight}"


def peraturan(laporan: Laporan, id: str) -> str:
    """A regulation of `data/acuan/peraturan.csv` with its title."""
    row = laporan.peraturan(id)
    return f"{row.sebutan} tentang {row.tentang}" if row else "peraturan yang belum dicatat dalam data"


def peraturan_tugas(laporan: Laporan) -> str:
    """The regulation that sets the duties of the kecamatan, with its title."""
    return peraturan(laporan, laporan.identitas.peraturan_tugas or "")


def jabatan_struktural(laporan: Laporan) -> str:
    """How many structural posts there are, or that it is not known."""
    office = laporan.kepegawaian
    if not office.jabatan:
        return f"jabatan struktural yang jumlahnya {kata.TIDAK_ADA}"
    return f"{kata.terbilang(office.formasi_struktural)} jabatan struktural"


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


def pns_menurut_jenis_kelamin(laporan: Laporan) -> str:
    """`22 laki-laki (66,67%) dan 11 perempuan (33,33%)`."""
    pns = laporan.kepegawaian.pns
    parts = [(name, hitung(pns, jenis_kelamin=sex)) for sex, name in (("L", "laki-laki"), ("P", "perempuan"))]
    return kata.rangkai(
        f"{kata.angka(count)} {name} ({kata.persen(bagian(count, len(pns)))})" for name, count in parts if count
    )


def pns_menurut_pendidikan(laporan: Laporan) -> str:
    """`2 lulusan S2, 23 lulusan S1, dan 8 lulusan SLTA`."""
    pns = laporan.kepegawaian.pns
    levels = ["S3", "S2", "S1", "D3", "SLTA", "SLTP", "SD"]
    return kata.rangkai(
        f"{kata.angka(count)} lulusan {level}" for level in levels if (count := hitung(pns, pendidikan=level))
    )


def sarana_tidak_baik(laporan: Laporan) -> str:
    """Facilities that are not in good condition, or that there are none."""
    rows = [row for row in laporan.tabel.sarana if row.kondisi not in (None, "Baik")]
    if not laporan.tabel.sarana:
        return f"data kondisinya {kata.TIDAK_ADA}"
    unknown = sum(row.kondisi is None for row in laporan.tabel.sarana)
    if not rows:
        return f"kondisi {kata.terbilang(unknown)} butir belum dicatat" if unknown else "seluruhnya dalam kondisi baik"
    names = kata.rangkai(f"{row.uraian} ({_banyak(row)}, {row.kondisi.lower()})" for row in rows)
    return f"yang belum baik ialah {names}"


def _banyak(sarana: Sarana) -> str:
    if sarana.jumlah is None:
        return f"jumlah {kata.TIDAK_ADA}"
    return f"{kata.angka(sarana.jumlah)} {kata.satuan_kecil(sarana.satuan)}"


def misi_terpilih(laporan: Laporan) -> str:
    """The misi the kecamatan carries out: `misi ke-1, yaitu "..."`."""
    text = laporan.misi_terpilih
    return (
        f"misi ke-{laporan.identitas.misi_terpilih}, yaitu “{text}”" if text else "misi yang belum dicatat dalam data"
    )


def tenggat(laporan: Laporan) -> str:
    """When the report was due, and whether it was signed in time."""
    ident = laporan.identitas
    due = (laporan.year + 1, ident.batas_penyampaian_bulan)
    signed = (ident.tanggal.year, ident.tanggal.month)
    judged = "masih dalam batas waktu" if signed <= due else "melewati batas waktu"
    return f"ditandatangani pada {kata.tanggal(ident.tanggal)}, {judged} {kata.terbilang(due[1])} bulan setelah tahun anggaran berakhir"


def koreksi_menunggu(laporan: Laporan) -> int:
    """How many corrections still await the office's decision."""
    return sum(row.status == "perlu_keputusan" for row in laporan.tabel.koreksi)
