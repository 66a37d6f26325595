"""Tables of Bab I: population, staff, facilities."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.pegawai import GOLONGAN, PENDIDIKAN
from lakip_nb.kinerja import jumlah
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.tabel.table import Baris, Kolom, Tabel, teks

PEMBULATAN = "Persentase dibulatkan sendiri-sendiri; jumlahnya dapat berbeda dari 100% karena pembulatan."
_SEX = (("L", "L"), ("P", "P"))
_TEGAK = 24
"""So many columns of counts have room on upright paper."""


def wilayah_administratif(laporan: Laporan) -> str:
    """What the district's parts are called: "Desa", "Kelurahan" or "Desa/Kelurahan"."""
    kinds = {row.jenis for row in laporan.penduduk.desa}
    return "Desa/Kelurahan" if len(kinds) > 1 else kinds.pop().capitalize()


def _waktu(laporan: Laporan) -> str:
    month = laporan.identitas.penduduk_per
    return kata.bulan_tahun(month) if month else str(laporan.year)


def penduduk_desa(laporan: Laporan) -> Tabel:
    """Population by desa and sex (persons)."""
    penduduk = laporan.penduduk
    group = "Jumlah penduduk (jiwa)"
    return Tabel(
        label="tbl-penduduk-desa",
        judul=f"Penduduk menurut {wilayah_administratif(laporan).lower()} dan jenis kelamin, {_waktu(laporan)}",
        stub=("No.", wilayah_administratif(laporan)),
        kolom=(
            teks("Jenis"),
            Kolom("Laki-laki", kata.angka, group),
            Kolom("Perempuan", kata.angka, group),
            Kolom("Jumlah", kata.angka, group),
        ),
        baris=[
            Baris((row.no, row.nama), (row.jenis.capitalize(), row.laki_laki, row.perempuan, jumlah_desa(row)))
            for row in penduduk.desa
        ],
        total=[Baris(("Jumlah",), ("", penduduk.laki_laki, penduduk.perempuan, penduduk.total))],
        sumber=laporan.identitas.sumber_penduduk,
    )


def penduduk_agama(laporan: Laporan) -> Tabel:
    """Population by religion."""
    return _kelompok(laporan, "agama", "Agama")


def penduduk_suku(laporan: Laporan) -> Tabel:
    """Population by ethnic group."""
    return _kelompok(laporan, "suku", "Suku")


def _kelompok(laporan: Laporan, dimensi: str, kepala: str) -> Tabel:
    penduduk = laporan.penduduk
    rows = penduduk.menurut(dimensi)
    total = penduduk.total_menurut(dimensi)
    notes = [PEMBULATAN]
    if total is not None and penduduk.total is not None and total != penduduk.total:
        notes.append(
            f"Jumlah menurut {dimensi} {kata.angka(total)} jiwa berbeda dari jumlah menurut desa {kata.angka(penduduk.total)} jiwa."
        )
    return Tabel(
        label=f"tbl-penduduk-{dimensi}",
        judul=f"Penduduk menurut {dimensi}, {_waktu(laporan)}",
        stub=("No.", kepala),
        kolom=(Kolom("Jumlah (jiwa)", kata.angka), Kolom("Bagian (%)", kata.nilai)),
        baris=[Baris((row.no, row.kategori), (row.jumlah, penduduk.bagian(row))) for row in rows],
        total=[Baris(("Jumlah",), (total, bagian(total, total)))] if rows else [],
        sumber=laporan.identitas.sumber_penduduk,
        catatan=notes,
    )


def pegawai_jabatan(laporan: Laporan) -> Tabel:
    """Staff by post, in columns of eselon, golongan and education, each by sex."""
    office = laporan.kepegawaian
    kolom, tests = [], []

    def add(grup: str, test) -> None:
        for sex, name in _SEX:
            kolom.append(Kolom(name, _count, grup))
            tests.append(lambda row, sex=sex, test=test: row.jenis_kelamin == sex and test(row))

    for eselon in ("II", "III", "IV"):
        if eselon in ("III", "IV") or office.pns_eselon(eselon):
            add(f"Eselon {eselon}", lambda row, e=eselon: office.eselon_dari(row) == e)
    add("Noneselon", lambda row: office.eselon_dari(row) is None)
    for golongan in GOLONGAN[1:] if not hitung(office.pns, golongan="I") else GOLONGAN:
        add(f"Gol. {golongan}", lambda row, g=golongan: row.golongan == g)
    if hitung(office.pns, golongan=None):
        add("Gol. belum diketahui", lambda row: row.golongan is None and row.status == "PNS")
    for level in PENDIDIKAN:
        if level in ("SLTP", "SLTA", "D3", "S1", "S2") or hitung(office.pegawai, pendidikan=level):
            add(level, lambda row, p=level: row.pendidikan == p)
    if hitung(office.pegawai, pendidikan=None):
        add("Pend. belum diketahui", lambda row: row.pendidikan is None)

    def count(people) -> tuple[int, ...]:
        return tuple(sum(test(row) for row in people) for test in tests)

    notes = ["L laki-laki, P perempuan; sel tanpa angka berarti tidak ada pegawai."]
    if unknown := hitung(office.pegawai, jenis_kelamin=None):
        notes.append(f"Tidak termasuk {kata.terbilang(unknown)} pegawai yang jenis kelaminnya belum diketahui.")
    # Without anybody on record the counts would be zeros that nobody counted
    posts = sorted(office.jabatan, key=lambda row: row.urut) if office.pegawai else []
    return Tabel(
        label="tbl-pegawai-jabatan",
        judul=f"Pegawai Kecamatan {laporan.identitas.kecamatan} menurut jabatan, eselon, golongan, dan pendidikan, {laporan.year} (orang)",
        stub=("No.", "Jabatan"),
        kolom=tuple(kolom),
        baris=[
            Baris((post.urut, post.nama), count([p for p in office.pegawai if p.jabatan_id == post.id]))
            for post in posts
        ],
        total=[Baris(("Jumlah",), count(office.pegawai))] if posts else [],
        sumber=laporan.identitas.sumber_pegawai,
        catatan=notes,
        lebar=True,
        rapat=True,
        tegak=len(kolom) <= _TEGAK,
    )


def _count(jumlah: int) -> str:
    return kata.angka(jumlah) if jumlah else ""


def pegawai_jenis_kelamin(laporan: Laporan) -> Tabel:
    """Civil servants by sex."""
    rows = [("Laki-laki", "L"), ("Perempuan", "P"), ("Belum diketahui", None)]
    return _pegawai(laporan, "jenis_kelamin", "jenis kelamin", rows)


def pegawai_pendidikan(laporan: Laporan) -> Tabel:
    """Civil servants by education, highest first."""
    rows = [(level, level) for level in reversed(PENDIDIKAN)] + [("Belum diketahui", None)]
    return _pegawai(laporan, "pendidikan", "pendidikan terakhir", rows)


def _pegawai(laporan: Laporan, kolom: str, sebutan: str, rows) -> Tabel:
    pns = laporan.kepegawaian.pns
    counts = [(name, hitung(pns, **{kolom: value})) for name, value in rows]
    counts = [(name, n) for name, n in counts if n or name not in ("Belum diketahui", "S3", "D3")] if pns else []
    total = jumlah(n for _, n in counts)
    return Tabel(
        label=f"tbl-pegawai-{kolom.replace('_', '-')}",
        judul=f"PNS Kecamatan {laporan.identitas.kecamatan} menurut {sebutan}, {laporan.year}",
        stub=("No.", sebutan.capitalize()),
        kolom=(Kolom("Jumlah (orang)", kata.angka), Kolom("Bagian (%)", kata.nilai)),
        baris=[Baris((i, name), (n, bagian(n, total))) for i, (name, n) in enumerate(counts, start=1)],
        total=[Baris(("Jumlah",), (total, bagian(total, total)))] if counts else [],
        sumber=laporan.identitas.sumber_pegawai,
        catatan=(PEMBULATAN,),
    )


def sarana(laporan: Laporan) -> Tabel:
    """Facilities with their condition and year."""
    return Tabel(
        label="tbl-sarana",
        judul=f"Sarana dan prasarana Kecamatan {laporan.identitas.kecamatan}, {laporan.year}",
        stub=("No.", "Uraian"),
        kolom=(teks("Satuan"), Kolom("Jumlah", kata.angka), teks("Kondisi"), Kolom("Tahun pengadaan", str)),
        baris=[
            Baris((row.no, row.uraian), (row.satuan, row.jumlah, row.kondisi, row.tahun_pengadaan))
            for row in laporan.tabel.sarana
        ],
        sumber=laporan.identitas.sumber_pegawai,
    )
