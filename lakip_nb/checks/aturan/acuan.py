"""The reference tables hold together: weights, scales, and how regulations and forms are coded."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile
from statistics import mode

from lakip_nb.checks.aturan.sebutan import skala
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, kelompok, pada, urutan_putus
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import KelasPredikat
from lakip_nb.present import kata

_PREDIKAT = {"akip": ("AA", "A", "BB", "B", "CC", "C", "D"), "ikm": ("A", "B", "C", "D")}
_TERENDAH = {"capaian": None, "akip": 0, "ikm": 25}
_BUTIR_REVIU = {"I": 6, "II": 7, "III": 10}


@aturan_data(
    "A40",
    "Bobot komponen AKIP berjumlah 100",
    "galat",
    "Bobot seluruh komponen dalam satu skema evaluasi berjumlah 100.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), bobot komponen",
    contoh="Bobot lima komponen evaluasi AKIP berjumlah 101, bukan 100.",
)
def bobot_skema(laporan: Laporan) -> Findings:
    """The weights of each AKIP scheme add up to 100."""
    for (skema,), rows in kelompok(laporan.tabel.skema_akip, "skema").items():
        total = sum((row.bobot for row in rows), Decimal(0))
        if total != 100:
            yield di(rows, "bobot", skema).temuan(
                f"Bobot {kata.angka(len(rows))} komponen evaluasi AKIP menurut "
                f"{_peraturan(laporan, rows[0].peraturan_id)} berjumlah {kata.kinerja(total)}, bukan 100.",
                "Cocokkan bobot dan banyaknya komponen dengan lampiran peraturan itu, lalu perbaiki yang berbeda.",
                {"jumlah": total},
            )


@aturan_data(
    "A41",
    "Kelas skala predikat bersambung",
    "galat",
    "Kelas skala tersusun dari yang terbaik tanpa tumpang tindih, dengan celah pembulatan paling besar satu.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
    contoh="Pada skala capaian, kelas Tinggi berakhir pada 80, sedangkan kelas Sangat Tinggi mulai dari 91.",
)
def skala_bersambung(laporan: Laporan) -> Findings:
    """The classes of a scale run from the top down to the lowest, without overlap or wide gap."""
    for rows in kelompok(laporan.tabel.skala_predikat, "skema", "peraturan_id").values():
        for row, column, pesan in _cacat_skala(sorted(rows, key=lambda row: row.urut)):
            values = ("batas_bawah", "batas_atas", "tahun_awal", "tahun_akhir")
            yield di(row, column, row.skema, row.peraturan_id, row.predikat, column).temuan(
                f"Pada skala {skala(row.skema)} menurut {_peraturan(laporan, row.peraturan_id)}, {pesan}",
                "Cocokkan batas, predikat, dan tahun berlakunya dengan naskah peraturan itu.",
                {name.replace("_", " "): str(getattr(row, name)) for name in values},
            )


def _cacat_skala(kelas: list[KelasPredikat]) -> Iterator[tuple[KelasPredikat, str, str]]:
    """What is wrong with a scale, best class first: the class, the column, and why."""
    best, lowest = kelas[0], kelas[-1]
    if best.batas_atas != 100:
        yield best, "batas_atas", f"kelas tertinggi berakhir pada {kata.kinerja(best.batas_atas)}, bukan 100."
    for row in kelas:
        if row.predikat not in _PREDIKAT.get(row.skema, (row.predikat,)):
            yield row, "predikat", f"“{row.predikat}” bukan salah satu predikatnya."
        if row.batas_bawah is not None and row.batas_bawah >= row.batas_atas:
            low, high = kata.kinerja(row.batas_bawah), kata.kinerja(row.batas_atas)
            yield row, "batas_bawah", f"batas bawah kelas {row.predikat}, {low}, tidak di bawah batas atasnya, {high}."
        if (row.tahun_awal, row.tahun_akhir) != (best.tahun_awal, best.tahun_akhir):
            yield row, "tahun_awal", f"tahun berlaku kelas {row.predikat} berbeda dengan kelas {best.predikat}."
    for upper, lower in pairwise(kelas):
        if upper.batas_bawah is None or not -1 <= lower.batas_atas - upper.batas_bawah <= 0:
            high, low = kata.kinerja(lower.batas_atas), kata.kinerja(upper.batas_bawah)
            yield (
                lower,
                "batas_atas",
                f"kelas {lower.predikat} berakhir pada {high}, tidak bersambung dengan kelas {upper.predikat} yang "
                f"mulai dari {low}.",
            )
    if lowest.batas_bawah != _TERENDAH[lowest.skema]:
        yield lowest, "batas_bawah", f"kelas terendah, {lowest.predikat}, tidak sampai ke nilai terendah."


@aturan_data(
    "A42",
    "Masa berlaku skala tidak bertumpuk dan tidak terputus",
    "galat",
    "Setiap tahun memakai tepat satu skala, dari peraturan yang sudah ada pada tahun itu.",
    "Aritmetika: masa berlaku yang bersambung",
    contoh="Skala AKIP yang lama dipakai sampai 2019, sedangkan skala penggantinya baru dipakai sejak 2021.",
)
def berlaku_sejak(laporan: Laporan) -> Findings:
    """A scale holds from the year of its regulation until the year before the next one."""
    issued = {row.id: row.tahun for row in laporan.tabel.peraturan}
    scales = kelompok(laporan.tabel.skala_predikat, "skema", "peraturan_id")
    # A single class with other years is A41's.
    years = {key: mode((row.tahun_awal, row.tahun_akhir) for row in rows) for key, rows in scales.items()}
    for (skema, peraturan), (start, end) in years.items():
        after = [first for (kind, _), (first, _) in years.items() if kind == skema and first > start]
        until = min(after) - 1 if after else None
        if start < issued[peraturan] or end != until:
            row = next(row for row in scales[skema, peraturan] if row.tahun_awal == start)
            right = f"peraturannya bertahun {issued[peraturan]}" + (
                f" dan skala sesudahnya dipakai sejak {until + 1}" if until else " dan tidak ada skala sesudahnya"
            )
            yield di(row, "tahun_awal", skema, start).temuan(
                f"Skala {skala(skema)} menurut {_peraturan(laporan, peraturan)} dipakai {start}–{end or 'sekarang'}, "
                f"padahal {right}.",
                "Perbaiki tahun pertama dan tahun terakhir pemakaian skala, supaya setiap tahun memakai satu skala.",
                {"tahun awal": start, "tahun akhir": end, "peraturan": peraturan},
            )


def _peraturan(laporan: Laporan, kode: str) -> str:
    found = laporan.peraturan(kode)
    return found.sebutan if found else "peraturan yang belum terdaftar"


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
    for row in laporan.tabel.butir_reviu:
        part, _, number = row.nomor.partition(".")
        parts.setdefault(part, []).append(int(number))
    for part, numbers in parts.items():
        expected = _BUTIR_REVIU.get(part, len(numbers))
        if numbers != list(range(1, expected + 1)):
            yield part, numbers, expected


@aturan_data(
    "A46",
    "Kode butir formulir berurutan",
    "peringatan",
    "Kode yang melompat menandakan butir yang hilang atau ganda.",
    "Aritmetika: n baris bernomor 1 sampai n",
    contoh="Butir ketiga formulir berkode “F05”, bukan “F03”.",
)
def kode_butir(laporan: Laporan) -> Findings:
    """The codes of the items run without a gap; an item that is gone is A45's."""
    rows = laporan.tabel.butir_reviu
    at = urutan_putus(int(row.kode.removeprefix("F")) for row in rows)
    if at and not any(_bagian_cacat(laporan)):
        row = rows[at - 1]
        yield pada(row, "kode").temuan(
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
