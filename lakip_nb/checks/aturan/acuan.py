"""The reference tables hold together: weights, scales, and how regulations and forms are coded."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, kelompok, pada, urutan_putus
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import ButirReviu, KelasPredikat
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
)
def bobot_skema(laporan: Laporan) -> Findings:
    """The weights of each AKIP scheme add up to 100."""
    for (skema,), rows in kelompok(laporan.tabel.skema_akip, "skema").items():
        total = sum((row.bobot for row in rows), Decimal(0))
        if total != 100:
            yield di(rows, "bobot", skema).temuan(
                f"Bobot komponen skema {skema} berjumlah {kata.kinerja(total)}, bukan 100.",
                "Cocokkan bobot dan banyaknya komponen dengan lampiran peraturannya.",
                {"jumlah": total},
            )


@aturan_data(
    "A41",
    "Kelas skala predikat bersambung",
    "galat",
    "Kelas skala tersusun dari yang terbaik tanpa tumpang tindih, dengan celah pembulatan paling besar satu.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def skala_bersambung(laporan: Laporan) -> Findings:
    """The classes of a scale run from the top down to the lowest, without overlap or wide gap."""
    for rows in kelompok(laporan.tabel.skala_predikat, "skema", "peraturan_id").values():
        for row, column, pesan in _cacat_skala(sorted(rows, key=lambda row: row.urut)):
            values = ("batas_bawah", "batas_atas", "tahun_awal", "tahun_akhir")
            yield di(row, column, row.skema, row.peraturan_id, row.predikat, column).temuan(
                pesan, "Cocokkan dengan naskah peraturannya.", {name: str(getattr(row, name)) for name in values}
            )


def _cacat_skala(kelas: list[KelasPredikat]) -> Iterator[tuple[KelasPredikat, str, str]]:
    """What is wrong with a scale, best class first: the class, the column, and why."""
    best, lowest = kelas[0], kelas[-1]
    if best.batas_atas != 100:
        yield best, "batas_atas", f"Kelas tertinggi berakhir pada {kata.kinerja(best.batas_atas)}, bukan 100."
    for row in kelas:
        if row.predikat not in _PREDIKAT.get(row.skema, (row.predikat,)):
            yield row, "predikat", f'"{row.predikat}" bukan predikat skala {row.skema}.'
        if row.batas_bawah is not None and row.batas_bawah >= row.batas_atas:
            low = kata.kinerja(row.batas_bawah)
            yield row, "batas_bawah", f"Batas bawah {low} tidak di bawah batas atasnya."
        if (row.tahun_awal, row.tahun_akhir) != (best.tahun_awal, best.tahun_akhir):
            yield row, "tahun_awal", "Tahun berlakunya berbeda dengan kelas lain dari skala yang sama."
    for upper, lower in pairwise(kelas):
        if upper.batas_bawah is None or not -1 <= lower.batas_atas - upper.batas_bawah <= 0:
            yield lower, "batas_atas", f"Kelas ini tidak bersambung dengan kelas {upper.predikat} di atasnya."
    if lowest.batas_bawah != _TERENDAH[lowest.skema]:
        yield lowest, "batas_bawah", "Kelas terendah tidak mencapai nilai terendah skala."


@aturan_data(
    "A42",
    "Masa berlaku skala tidak bertumpuk dan tidak terputus",
    "galat",
    "Setiap tahun memakai tepat satu skala, dari peraturan yang sudah ada pada tahun itu.",
    "Aritmetika: masa berlaku yang bersambung",
)
def berlaku_sejak(laporan: Laporan) -> Findings:
    """A scale holds from the year of its regulation until the year before the next one."""
    years = {row.id: row.tahun for row in laporan.tabel.peraturan}
    scales = kelompok(laporan.tabel.skala_predikat, "skema", "tahun_awal")
    for (skema, tahun), (row, *_) in scales.items():
        after = [other for kind, other in scales if kind == skema and other > tahun]
        ends = min(after) - 1 if after else None
        if tahun < years[row.peraturan_id] or row.tahun_akhir != ends:
            yield di(row, "tahun_awal", skema, tahun).temuan(
                f"Skala {skema} menurut {row.peraturan_id} dipakai {tahun}–{row.tahun_akhir or 'sekarang'}; "
                "tidak cocok dengan tahun peraturannya atau dengan skala sesudahnya.",
                "Perbaiki tahun_awal dan tahun_akhir.",
                {"tahun_awal": tahun, "tahun_akhir": row.tahun_akhir, "peraturan": row.peraturan_id},
            )


@aturan_data(
    "A43",
    "Kode peraturan cocok dengan nomor dan tahunnya",
    "peringatan",
    "Kode, nomor, dan tahun menyebut peraturan yang sama.",
    "Penulisan kode pada data/acuan/peraturan.csv",
)
def kode_peraturan(laporan: Laporan) -> Findings:
    """The code of a regulation ends in its number and year."""
    for row in laporan.tabel.peraturan:
        number = "".join(takewhile(str.isdecimal, row.nomor))
        if not row.id.endswith(f"-{number}-{row.tahun}"):
            yield pada(row, "id").temuan(
                f"Kode {row.id} tidak cocok dengan nomor {row.nomor} tahun {row.tahun}.",
                "Cocokkan nomor dan tahun dengan naskah peraturannya; kode diakhiri nomor dan tahun.",
                {"nomor": row.nomor, "tahun": row.tahun},
            )


@aturan_data(
    "A44",
    "Peraturan yang dicabut menyebut pencabutnya",
    "peringatan",
    "Peraturan dicabut oleh peraturan yang lebih baru; yang masih berlaku tidak mempunyai pencabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def status_peraturan(laporan: Laporan) -> Findings:
    """A repealed regulation names a later one that repeals it; one in force names none."""
    years = {row.id: row.tahun for row in laporan.tabel.peraturan}
    for row in laporan.tabel.peraturan:
        later = years.get(row.dicabut_oleh or "")
        if (row.status == "dicabut") != (later is not None) or (later is not None and later < row.tahun):
            yield pada(row, "status", "status").temuan(
                f'{row.sebutan} berstatus "{row.status}" dengan pencabut {row.dicabut_oleh or "tidak disebut"}.',
                "Isi dicabut_oleh hanya untuk peraturan yang dicabut, dengan peraturan yang lebih baru.",
                {"status": row.status, "dicabut_oleh": row.dicabut_oleh},
            )


@aturan_data(
    "A45",
    "Formulir reviu lengkap butirnya",
    "galat",
    "Formulir reviu memuat 23 butir: format 6, mekanisme penyusunan 7, substansi 10.",
    "PermenPANRB 53/2014, Lampiran III",
)
def butir_formulir(laporan: Laporan) -> Findings:
    """The reviu form has its 6, 7 and 10 items, and every part of a form is numbered from 1."""
    parts: dict[str, list[int]] = {}
    for row in laporan.formulir:
        parts.setdefault(row.bagian, []).append(row.nomor)
    for part, numbers in parts.items():
        expected = _BUTIR_REVIU.get(part, len(numbers))
        if numbers != list(range(1, expected + 1)):
            yield di(laporan.tabel.butir_reviu, "nomor", f"bagian {part}").temuan(
                f"Bagian {part} memuat butir {', '.join(map(str, numbers))}; seharusnya 1 sampai {expected}.",
                "Cocokkan dengan lampiran peraturannya.",
                {"butir": " ".join(map(str, numbers))},
            )


@aturan_data(
    "A46",
    "Kode butir formulir berurutan",
    "peringatan",
    "Kode yang melompat menandakan butir yang hilang atau ganda.",
    "Aritmetika: n baris bernomor 1 sampai n",
)
def kode_butir(laporan: Laporan) -> Findings:
    """The codes of the items run without a gap."""
    rows = [row for row in laporan.tabel.butir_reviu if row.kabupaten == ButirReviu.SEMUA]
    if at := urutan_putus(int(row.kode.removeprefix("F")) for row in rows):
        row = rows[at - 1]
        yield di(row, "kode", row.kode).temuan(
            f"Kode {row.kode} berdiri pada urutan ke-{at}.",
            "Periksa apakah ada butir yang hilang atau ganda.",
            {"seharusnya": f"F{at:02}"},
        )


@aturan_data(
    "A47",
    "Kabupaten dari setiap kecamatan ada dalam daftar wilayah",
    "peringatan",
    "Nama wilayah yang tidak terdaftar tidak dapat dikenali dalam naskah salinan.",
    "Daftar pada data/acuan/nama_wilayah.csv",
)
def nama_kabupaten(laporan: Laporan) -> Findings:
    """The kabupaten of a listed kecamatan is listed itself."""
    rows = laporan.tabel.nama_wilayah
    known = {row.nama for row in rows if row.jenis != "kecamatan"}
    for row in rows:
        if row.kabupaten is not None and row.kabupaten not in known:
            yield di(row, "kabupaten", row.nama).temuan(
                f'"{row.kabupaten}" tidak ada dalam daftar sebagai kabupaten atau kota.',
                "Tambahkan barisnya, atau perbaiki kolom kabupaten.",
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
