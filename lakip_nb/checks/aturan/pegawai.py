"""The staff adds up: posts against people, ranks against posts, and every count over the same persons."""

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, kosong, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")


@aturan_data(
    "A20",
    "Pejabat tidak lebih banyak daripada kedudukan jabatannya",
    "galat",
    "Satu kedudukan struktural diduduki paling banyak oleh satu orang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
)
def formasi_terlampaui(laporan: Laporan) -> Findings:
    """Not more civil servants in a structural post than it has places."""
    return _formasi(laporan, lebih=True)


@aturan_data(
    "A21",
    "Kedudukan jabatan struktural terisi",
    "catatan",
    "Jabatan yang lowong layak disebut; bila bukan lowong, ada baris pegawai yang hilang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
)
def formasi_kosong(laporan: Laporan) -> Findings:
    """Structural posts with fewer civil servants than places."""
    return _formasi(laporan, lebih=False)


def _formasi(laporan: Laporan, lebih: bool) -> Findings:
    pns = laporan.kepegawaian.pns
    for jabatan in laporan.tabel.jabatan if pns else ():
        if not jabatan.eselon or jabatan.formasi is None:
            continue
        filled = sum(row.jabatan_id == jabatan.id for row in pns)
        if filled > jabatan.formasi if lebih else filled < jabatan.formasi:
            yield pada(jabatan, "formasi").temuan(
                f"{jabatan.nama}: {kata.angka(filled)} orang untuk {kata.angka(jabatan.formasi)} kedudukan.",
                "Periksa formasi pada jabatan.csv dan baris pegawai.csv untuk jabatan ini.",
                {"pegawai": filled, "formasi": jabatan.formasi},
            )


@aturan_data(
    "A22",
    "Jabatan struktural lengkap eselon, formasi, dan unitnya",
    "peringatan",
    "Tanpa salah satunya, jumlah jabatan struktural dan bagan organisasi tidak cocok.",
    "Aritmetika: jumlah jabatan menurut eselon sama dengan jumlah formasi",
)
def struktural_tanpa_formasi(laporan: Laporan) -> Findings:
    """A structural post says how many places it has, and to which unit it belongs."""
    for jabatan in laporan.tabel.jabatan:
        wrong = "berjabatan struktural tanpa" if jabatan.eselon else "bukan jabatan struktural tetapi mempunyai"
        for column in ("formasi", "unit_id"):
            if (getattr(jabatan, column) is None) == bool(jabatan.eselon):
                yield pada(jabatan, column, column).temuan(
                    f"{jabatan.nama} {wrong} {column}.",
                    "Isi eselon, formasi, dan unit_id bersama-sama, atau kosongkan ketiganya untuk staf.",
                )


@aturan_data(
    "A23",
    "Jenis kelamin, golongan, dan pendidikan setiap PNS terisi",
    "peringatan",
    "Jumlah PNS menurut golongan, pendidikan, dan jenis kelamin harus sama dengan jumlah PNS.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
)
def keterangan_pns(laporan: Laporan) -> Findings:
    """Every civil servant counts in each table of the staff."""
    for row, column in kosong(laporan.kepegawaian.pns, "jenis_kelamin", "golongan", "pendidikan"):
        yield pada(row, column, column).temuan(
            f"Kolom {column} kosong, sehingga pegawai ini tidak terhitung dalam tabel menurut "
            f"{column.replace('_', ' ')}.",
            "Isi menurut daftar urut kepangkatan.",
        )


@aturan_data(
    "A24",
    "Pegawai non-PNS tanpa golongan dan jabatan struktural",
    "peringatan",
    "Golongan ruang dan jabatan struktural hanya untuk PNS.",
    "PP 11/2017 tentang Manajemen Pegawai Negeri Sipil",
)
def keterangan_non_pns(laporan: Laporan) -> Findings:
    """Who is not a civil servant has no golongan and no structural post."""
    structural = {row.id for row in laporan.tabel.jabatan if row.eselon}
    for row in laporan.kepegawaian.non_pns:
        has = {
            "golongan": f"golongan {row.golongan}" if row.golongan else "",
            "jabatan_id": f"jabatan struktural {row.jabatan_id}" if row.jabatan_id in structural else "",
        }
        for column, wrong in has.items():
            if wrong:
                yield pada(row, column, column).temuan(
                    f"Pegawai non-PNS tercatat dengan {wrong}.", "Periksa status, golongan, dan jabatannya."
                )


@aturan_data(
    "A25",
    "Golongan pejabat sepadan dengan eselonnya",
    "peringatan",
    "Jenjang pangkat terendah untuk jabatan struktural eselon IV adalah golongan III.",
    "PP 100/2000 juncto PP 13/2002, lampiran jenjang pangkat",
)
def golongan_eselon(laporan: Laporan) -> Findings:
    """A structural post of eselon II to IV needs golongan III or IV."""
    eselon = {row.id: row.eselon for row in laporan.tabel.jabatan}
    for row in laporan.kepegawaian.pns:
        if eselon[row.jabatan_id] and row.golongan in ("I", "II"):
            yield pada(row, "golongan", "golongan dan eselon").temuan(
                f"Pejabat eselon {eselon[row.jabatan_id]} tercatat bergolongan {row.golongan}.",
                "Periksa golongan dan jabatannya.",
                {"golongan": row.golongan, "eselon": eselon[row.jabatan_id]},
            )


@aturan_data(
    "A26",
    "Eselon bawahan berada di bawah atasannya",
    "galat",
    "Jabatan pada unit bawahan tidak mungkin setingkat atau lebih tinggi daripada pimpinan unit atasannya.",
    "Susunan organisasi: eselon menurun menurut tingkat unit",
)
def eselon_bertingkat(laporan: Laporan) -> Findings:
    """A post is not above the post that leads the unit over it, the first that is listed there."""
    above = {row.id: row.induk_id for row in laporan.tabel.struktur}
    posts = [(row, row.eselon) for row in laporan.tabel.jabatan if row.eselon]
    leads = {row.unit_id: eselon for row, eselon in reversed(posts)}
    for row, eselon in posts:
        lead = leads.get(above.get(row.unit_id or ""))
        if lead and _ESELON.index(eselon) <= _ESELON.index(lead):
            yield pada(row, "eselon", "eselon").temuan(
                f"{row.nama} bereselon {eselon}, tidak di bawah pimpinan unit atasannya ({lead}).",
                "Periksa eselon, atau unit atasannya pada struktur.csv.",
                {"eselon": eselon, "atasan": lead},
            )


@aturan_data(
    "A27",
    "Setiap unit organisasi mempunyai jabatan",
    "peringatan",
    "Bagan organisasi dan tabel jabatan menggambarkan susunan yang sama, dengan satu pimpinan.",
    "Susunan organisasi dalam peraturan kepala daerah",
)
def unit_tanpa_jabatan(laporan: Laporan) -> Findings:
    """Each unit of the organisation has a post, and there is one head."""
    units = laporan.tabel.struktur
    filled = {row.unit_id for row in laporan.tabel.jabatan}
    heads = [row for row in units if row.induk_id is None]
    for row in heads[1:]:
        yield pada(row, "induk_id", "atasan").temuan(
            f'"{row.nama}" tidak mempunyai unit atasan, padahal pimpinan organisasi adalah "{heads[0].nama}".',
            "Isi induk_id.",
        )
    for row in units if filled - {None} else ():
        if row.id not in filled:
            yield pada(row, "id", "jabatan").temuan(
                f'Unit "{row.nama}" tidak mempunyai jabatan.',
                "Tambahkan jabatannya pada jabatan.csv, atau perbaiki unit_id jabatan yang ada.",
            )
