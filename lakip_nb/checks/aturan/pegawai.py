"""The staff adds up: posts against people, ranks against posts, and every count over the same persons."""

from collections.abc import Iterator

from lakip_nb.checks.aturan.sebutan import orang, sebut, sebutan
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, kosong, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.pegawai import Jabatan
from lakip_nb.present import kata

_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")


@aturan_data(
    "A20",
    "Pejabat tidak lebih banyak daripada kedudukan jabatannya",
    "galat",
    "Satu kedudukan struktural diduduki paling banyak oleh satu orang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
    contoh="Kepala Seksi diduduki 2 orang, sedangkan kedudukannya 1.",
)
def formasi_terlampaui(laporan: Laporan) -> Findings:
    """Not more civil servants in a structural post than it has places."""
    for jabatan, filled, places in _formasi(laporan):
        if filled > places:
            yield pada(jabatan, "formasi").temuan(
                f"{jabatan.nama} diduduki {kata.angka(filled)} orang, sedangkan kedudukannya {kata.angka(places)}.",
                "Cocokkan banyaknya kedudukan dengan peraturan susunan organisasi, dan jabatan tiap orang dengan "
                "daftar urut kepangkatan.",
                {"pegawai": filled, "formasi": places},
            )


@aturan_data(
    "A21",
    "Kedudukan jabatan struktural terisi",
    "catatan",
    "Jabatan yang lowong layak disebut; bila bukan lowong, ada baris pegawai yang hilang.",
    "Aritmetika: PNS per jabatan struktural dibandingkan dengan formasi",
    contoh="Jabatan yang belum terisi penuh: Kepala Seksi (1 dari 3 kedudukan).",
)
def formasi_kosong(laporan: Laporan) -> Findings:
    """Structural posts with fewer civil servants than places."""
    vacant = [found for found in _formasi(laporan) if found[1] < found[2]]
    if vacant:
        named = (f"{row.nama} ({filled} dari {places} kedudukan)" for row, filled, places in vacant)
        yield bersama(
            [pada(row, "formasi") for row, _, _ in vacant],
            f"Jabatan yang belum terisi penuh: {sebut(named, 9)}.",
            "Sebutkan jabatan yang lowong dalam Bab I; bila tidak lowong, tambahkan orangnya pada daftar pegawai.",
            {row.nama: f"{filled}/{places}" for row, filled, places in vacant},
        )


def _formasi(laporan: Laporan) -> Iterator[tuple[Jabatan, int, int]]:
    """Structural posts with how many civil servants hold them, and how many places they have."""
    pns = laporan.kepegawaian.pns
    for jabatan in laporan.tabel.jabatan if pns else ():
        if jabatan.eselon and jabatan.formasi is not None:
            yield jabatan, sum(row.jabatan_id == jabatan.id for row in pns), jabatan.formasi


@aturan_data(
    "A22",
    "Jabatan struktural lengkap eselon, formasi, dan unitnya",
    "peringatan",
    "Tanpa salah satunya, jumlah jabatan struktural tidak cocok dengan bagan organisasi.",
    "Aritmetika: jumlah jabatan menurut eselon sama dengan jumlah formasi",
    contoh="Jabatan struktural Kepala Seksi belum menyebut banyaknya kedudukan.",
)
def struktural_tanpa_formasi(laporan: Laporan) -> Findings:
    """A structural post says how many places it has, and to which unit it belongs."""
    names = {"formasi": "banyaknya kedudukan", "unit_id": "unit organisasinya"}
    for jabatan in laporan.tabel.jabatan:
        wrong = [column for column in names if (getattr(jabatan, column) is None) == bool(jabatan.eselon)]
        if wrong:
            what = kata.rangkai(names[column] for column in wrong)
            yield bersama(
                [pada(jabatan, column, column) for column in wrong],
                f"Jabatan struktural {jabatan.nama} belum menyebut {what}."
                if jabatan.eselon
                else f"{jabatan.nama} tidak bereselon, tetapi disebut {what}.",
                "Isi eselon, kedudukan, dan unit jabatan struktural bersama-sama, atau kosongkan ketiganya untuk staf.",
                {"eselon": jabatan.eselon, "formasi": jabatan.formasi, "unit": jabatan.unit_id and "ada"},
            )


@aturan_data(
    "A23",
    "Jenis kelamin, golongan, dan pendidikan setiap PNS terisi",
    "peringatan",
    "Jumlah PNS menurut golongan, pendidikan, dan jenis kelamin harus sama dengan jumlah PNS.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
    contoh="Golongan Staf belum diisi, sehingga tidak terhitung dalam tabel menurut golongan.",
)
def keterangan_pns(laporan: Laporan) -> Findings:
    """Every civil servant counts in each table of the staff."""
    for column in ("jenis_kelamin", "golongan", "pendidikan"):
        name = column.replace("_", " ")
        blank = [row for row, _ in kosong(laporan.kepegawaian.pns, column)]
        if blank:
            yield bersama(
                [pada(row, column, column) for row in blank],
                f"{name.capitalize()} {orang(blank, laporan)} belum diisi, sehingga tidak terhitung dalam tabel PNS "
                f"menurut {name}.",
                "Isi menurut daftar urut kepangkatan.",
                {"kosong": "; ".join(sebutan(row, laporan) for row in blank)},
            )


@aturan_data(
    "A24",
    "Pegawai non-PNS tanpa golongan dan jabatan struktural",
    "peringatan",
    "Golongan ruang dan jabatan struktural hanya untuk PNS.",
    "PP 11/2017 tentang Manajemen Pegawai Negeri Sipil",
    contoh="Pegawai non-PNS dengan jabatan Staf Non PNS tercatat bergolongan II.",
)
def keterangan_non_pns(laporan: Laporan) -> Findings:
    """Who is not a civil servant has no golongan and no structural post."""
    structural = {row.id for row in laporan.tabel.jabatan if row.eselon}
    for row in laporan.kepegawaian.non_pns:
        has = {
            "golongan": f"bergolongan {row.golongan}" if row.golongan else "",
            "jabatan_id": "pada jabatan struktural" if row.jabatan_id in structural else "",
        }
        wrong = [column for column, found in has.items() if found]
        if wrong:
            yield bersama(
                [pada(row, column, column) for column in wrong],
                f"Pegawai non-PNS dengan jabatan {sebutan(row, laporan)} tercatat "
                f"{kata.rangkai(has[column] for column in wrong)}.",
                "Cocokkan status, golongan, dan jabatannya dengan surat pengangkatan.",
                {"golongan": row.golongan, "jabatan": sebutan(row, laporan)},
            )


@aturan_data(
    "A25",
    "Golongan pejabat sepadan dengan eselonnya",
    "peringatan",
    "Jenjang pangkat terendah untuk jabatan struktural eselon IV adalah golongan III.",
    "PP 100/2000 juncto PP 13/2002, lampiran jenjang pangkat",
    contoh="Kepala Seksi, jabatan eselon IV.a, tercatat bergolongan II.",
)
def golongan_eselon(laporan: Laporan) -> Findings:
    """A structural post of eselon II to IV needs golongan III or IV."""
    eselon = {row.id: row.eselon for row in laporan.tabel.jabatan}
    for row in laporan.kepegawaian.pns:
        if eselon[row.jabatan_id] and row.golongan in ("I", "II"):
            yield pada(row, "golongan", "golongan dan eselon").temuan(
                f"{sebutan(row, laporan)}, jabatan eselon {eselon[row.jabatan_id]}, tercatat bergolongan "
                f"{row.golongan}.",
                "Cocokkan golongan dan jabatannya dengan daftar urut kepangkatan.",
                {"golongan": row.golongan, "eselon": eselon[row.jabatan_id]},
            )


@aturan_data(
    "A26",
    "Eselon bawahan berada di bawah atasannya",
    "galat",
    "Jabatan pada unit bawahan tidak mungkin setingkat atau lebih tinggi daripada pimpinan unit atasannya.",
    "Susunan organisasi: eselon menurun menurut tingkat unit",
    contoh="Sekretaris bereselon III.a, sama dengan Camat yang membawahinya.",
)
def eselon_bertingkat(laporan: Laporan) -> Findings:
    """A post is not above the post that leads the unit over it, the first that is listed there."""
    above = {row.id: row.induk_id for row in laporan.tabel.struktur}
    posts = [(row, row.eselon) for row in laporan.tabel.jabatan if row.eselon]
    leads = {row.unit_id: row for row, _ in reversed(posts)}
    for row, eselon in posts:
        lead = leads.get(above.get(row.unit_id or ""))
        if lead and lead.eselon and _ESELON.index(eselon) <= _ESELON.index(lead.eselon):
            yield pada(row, "eselon", "eselon").temuan(
                f"{row.nama} bereselon {eselon}, padahal {lead.nama} yang membawahinya bereselon {lead.eselon}.",
                "Cocokkan eselon keduanya, dan unit atasannya, dengan peraturan susunan organisasi.",
                {"eselon": eselon, "atasan": lead.eselon},
            )


@aturan_data(
    "A27",
    "Setiap unit organisasi mempunyai jabatan",
    "peringatan",
    "Bagan organisasi dan tabel jabatan menggambarkan susunan yang sama, dengan satu pimpinan.",
    "Susunan organisasi dalam peraturan kepala daerah",
    contoh="Unit “Seksi Pemerintahan” ada dalam susunan organisasi, tetapi tidak mempunyai jabatan.",
)
def unit_tanpa_jabatan(laporan: Laporan) -> Findings:
    """Each unit of the organisation has a post, and there is one head."""
    units = laporan.tabel.struktur
    filled = {row.unit_id for row in laporan.tabel.jabatan}
    heads = [row for row in units if row.induk_id is None]
    for row in heads[1:]:
        yield pada(row, "induk_id", "atasan").temuan(
            f"Unit “{row.nama}” tidak mempunyai unit atasan, padahal pimpinan organisasi adalah “{heads[0].nama}”.",
            "Isi unit atasannya menurut bagan organisasi.",
        )
    for row in units if filled - {None} else ():
        if row.id not in filled:
            yield pada(row, "id", "jabatan").temuan(
                f"Unit “{row.nama}” ada dalam susunan organisasi, tetapi tidak mempunyai jabatan.",
                "Tambahkan jabatan yang memimpinnya, atau perbaiki unit jabatan yang sudah ada.",
            )
