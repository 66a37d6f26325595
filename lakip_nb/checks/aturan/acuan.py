"""The reference tables hold together: how regulations, forms and names of places are listed."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada, urutan_putus
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import ButirReviu
from lakip_nb.present import kata

_BUTIR_REVIU = {"I": 6, "II": 7, "III": 10}


@aturan_data(
    "A43",
    "Kode peraturan cocok dengan nomor dan tahunnya",
    "peringatan",
    "Kode, nomor, dan tahun menyebut peraturan yang sama.",
    "Kaidah penulisan kode dalam daftar peraturan acuan",
    contoh="Undang-Undang Nomor 28 Tahun 1989 berkode “uu-28-1999”, yang menyebut tahun lain.",
)
def kode_peraturan(laporan: Laporan) -> Findings:
    """The code of a regulation ends in its number and year."""
    for row in laporan.tabel.peraturan:
        number = "".join(takewhile(str.isdecimal, row.nomor))
        if not row.id.endswith(f"-{number}-{row.tahun}"):
            yield pada(row, "id").temuan(
                f"{row.sebutan} berkode “{row.id}”, yang menyebut nomor atau tahun lain.",
                "Cocokkan nomor dan tahun dengan naskah peraturannya; kode diakhiri nomor dan tahun itu.",
                {"nomor": row.nomor, "tahun": row.tahun},
            )


@aturan_data(
    "A44",
    "Peraturan yang dicabut menyebut pencabutnya",
    "peringatan",
    "Peraturan dicabut oleh peraturan yang lebih baru; yang masih berlaku tidak mempunyai pencabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
    contoh="Undang-Undang Nomor 33 Tahun 2004 dinyatakan berlaku, padahal disebut dicabut oleh peraturan lain.",
)
def status_peraturan(laporan: Laporan) -> Findings:
    """A repealed regulation names a later one that repeals it; one in force names none."""
    for row in laporan.tabel.peraturan:
        later = laporan.peraturan(row.dicabut_oleh or "")
        if row.status == "dicabut" and later is None:
            wrong = "dinyatakan dicabut, tetapi peraturan yang mencabutnya tidak disebut."
        elif row.status != "dicabut" and later is not None:
            wrong = f"dinyatakan {row.status.replace('_', ' ')}, padahal disebut dicabut oleh {later.sebutan}."
        elif later is not None and later.tahun < row.tahun:
            wrong = f"disebut dicabut oleh {later.sebutan}, yang lebih tua."
        else:
            continue
        yield pada(row, "status", "status").temuan(
            f"{row.sebutan} {wrong}",
            "Sebutkan pencabut hanya pada peraturan yang sudah dicabut, yakni peraturan yang lebih baru.",
            {"status": row.status, "dicabut oleh": row.dicabut_oleh},
        )


@aturan_data(
    "A45",
    "Formulir reviu lengkap butirnya",
    "galat",
    "Formulir reviu memuat 23 butir: format 6, mekanisme penyusunan 7, substansi 10.",
    "PermenPANRB 53/2014, Lampiran III",
    contoh="Bagian I formulir reviu memuat butir 2, 3, 4, 5, dan 6; seharusnya 1 sampai 6.",
)
def butir_formulir(laporan: Laporan) -> Findings:
    """The reviu form has its 6, 7 and 10 items, and every part of a form is numbered from 1."""
    rows = laporan.tabel.butir_reviu
    for part, numbers, expected in _bagian_cacat(laporan):
        yield di(rows, "nomor", f"bagian {part}").temuan(
            f"Bagian {part} formulir memuat butir {kata.rangkai(map(str, numbers))}; seharusnya 1 sampai {expected}.",
            "Cocokkan butirnya dengan lampiran peraturan yang menetapkan formulir itu.",
            {"butir": " ".join(map(str, numbers))},
        )


def _bagian_cacat(laporan: Laporan) -> Iterator[tuple[str, list[int], int]]:
    """The parts of a form whose items are not numbered from 1 to the last, with that last number."""
    parts: dict[str, list[int]] = {}
    for row in laporan.formulir:
        parts.setdefault(row.bagian, []).append(row.nomor)
    for part, numbers in parts.items():
        expected = _BUTIR_REVIU.get(part, len(numbers))
        if sorted(numbers) != list(range(1, expected + 1)):
            yield part, numbers, expected


@aturan_data(
    "A46",
    "Kode butir formulir berurutan",
    "peringatan",
    "Kode yang melompat menandakan butir yang hilang atau ganda.",
    "Aritmetika: daftar bernomor mulai dari 1 dan bertambah satu",
    contoh="Butir ketiga formulir berkode “F05”, bukan “F03”.",
)
def kode_butir(laporan: Laporan) -> Findings:
    """The codes of the items run without a gap; an item that is gone is A45's."""
    rows = [row for row in laporan.tabel.butir_reviu if row.kabupaten == ButirReviu.SEMUA]
    at = urutan_putus(int(row.kode.removeprefix("F")) for row in rows)
    if at and not any(_bagian_cacat(laporan)):
        row = rows[at - 1]
        yield di(row, "kode", row.kode).temuan(
            f"Butir ke-{at} formulir berkode “{row.kode}”, bukan “F{at:02}”.",
            "Urutkan kode butirnya, dan pastikan tidak ada butir yang ganda.",
            {"seharusnya": f"F{at:02}"},
        )


@aturan_data(
    "A47",
    "Kabupaten dari setiap kecamatan ada dalam daftar wilayah",
    "peringatan",
    "Nama wilayah yang tidak terdaftar tidak dapat dikenali dalam naskah salinan.",
    "Daftar nama wilayah acuan",
    contoh="Kecamatan Muara Damai dicatat pada kabupaten “Pesisirjaya”, yang tidak ada dalam daftar wilayah.",
)
def nama_kabupaten(laporan: Laporan) -> Findings:
    """The kabupaten of a listed kecamatan is listed itself."""
    rows = laporan.tabel.nama_wilayah
    known = {row.nama for row in rows if row.jenis != "kecamatan"}
    for row in rows:
        if row.kabupaten is not None and row.kabupaten not in known:
            yield di(row, "kabupaten", row.nama).temuan(
                f"Kecamatan {row.nama} dicatat pada “{row.kabupaten}”, yang tidak ada dalam daftar wilayah sebagai "
                "kabupaten atau kota.",
                "Perbaiki nama kabupatennya, atau tambahkan kabupaten itu pada daftar wilayah.",
                {"kabupaten": row.kabupaten},
            )


@aturan_data(
    "A48",
    "Poin lembar kerja evaluasi berjumlah bobot pelaporan kinerja",
    "galat",
    "Poin bagian 3a, 3b, dan 3c berjumlah bobot komponen pelaporan kinerja dalam skema evaluasinya.",
    "PermenPANRB 88/2021, bobot komponen pelaporan kinerja",
    "Poin 3, 4,5, dan 7 berjumlah 14,5, sedangkan bobot pelaporan kinerja 15.",
)
def poin_lembar_kerja(laporan: Laporan) -> Findings:
    """The points of the sheet's parts add up to the weight of reporting in the scheme of its regulation."""
    rows = [row for row in laporan.tabel.kelompok_formulir if row.formulir == "akip"]
    parts = {row.bagian for row in rows}
    regulations = {row.peraturan_id for row in laporan.formulir if row.bagian in parts}
    weights = {
        row.bobot for row in laporan.tabel.skema_akip if row.komponen == "pelaporan" and row.peraturan_id in regulations
    }
    total = sum((row.poin or Decimal(0) for row in rows), Decimal(0))
    if len(weights) == 1 and total not in weights:
        (weight,) = weights
        yield di(rows, "poin", "poin").temuan(
            f"Poin bagian {kata.rangkai([row.bagian for row in rows])} berjumlah {kata.kinerja(total)}, "
            f"sedangkan bobot pelaporan kinerja {kata.kinerja(weight)}.",
            "Cocokkan poin tiap bagian dengan lembar kerja evaluasi.",
            {"jumlah": total, "bobot": weight},
        )
