"""The reference tables hold together: weights, scales, and how regulations are coded."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_PREDIKAT = {"akip": ("AA", "A", "BB", "B", "CC", "C", "D"), "ikm": ("A", "B", "C", "D")}
_BUTIR_REVIU = {"I": 6, "II": 7, "III": 10}


@aturan(
    "A40",
    "Bobot komponen AKIP berjumlah 100",
    "galat",
    "Bobot seluruh komponen dalam satu skema evaluasi berjumlah 100.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), bobot komponen",
)
def bobot_skema(material: Material) -> Iterator[Finding]:
    """The weights of each AKIP scheme add up to 100."""
    rows = material.laporan.tabel.skema_akip
    for skema in dict.fromkeys(row.skema for row in rows):
        total = sum((row.bobot for row in rows if row.skema == skema), Decimal(0))
        if total != 100:
            yield Finding(
                f"Bobot komponen skema {skema} berjumlah {kata.kinerja(total)}, bukan 100.",
                f"skema_akip.csv, {skema}",
                "Cocokkan bobot dan banyaknya komponen dengan lampiran peraturannya.",
                berkas=rows[0].asal.file,
                kolom="bobot",
                nilai={"jumlah": str(total)},
            )


@aturan(
    "A41",
    "Kelas skala predikat bersambung",
    "galat",
    "Kelas skala tersusun dari yang terbaik tanpa tumpang tindih, dengan celah pembulatan paling besar satu.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def skala_bersambung(material: Material) -> Iterator[Finding]:
    """The classes of a scale run from the top down to the lowest, without overlap or wide gap."""
    rows = material.laporan.tabel.skala_predikat
    for skema, peraturan in dict.fromkeys((row.skema, row.peraturan_id) for row in rows):
        kelas = sorted(
            (row for row in rows if (row.skema, row.peraturan_id) == (skema, peraturan)), key=lambda row: row.urut
        )
        place = f"skala_predikat.csv, {skema}, {peraturan}"
        if kelas[0].batas_atas != 100:
            yield _skala(
                kelas[0],
                "batas_atas",
                place,
                f"Kelas tertinggi berakhir pada {kata.kinerja(kelas[0].batas_atas)}, bukan 100.",
            )
        for row in kelas:
            if row.predikat not in _PREDIKAT.get(skema, (row.predikat,)):
                yield _skala(row, "predikat", place, f'"{row.predikat}" bukan predikat skala {skema}.')
            if row.batas_bawah is not None and row.batas_bawah >= row.batas_atas:
                yield _skala(
                    row,
                    "batas_bawah",
                    place,
                    f"Batas bawah {kata.kinerja(row.batas_bawah)} tidak di bawah batas atasnya.",
                )
            if (row.tahun_awal, row.tahun_akhir) != (kelas[0].tahun_awal, kelas[0].tahun_akhir):
                yield _skala(
                    row, "tahun_awal", place, "Tahun berlakunya berbeda dengan kelas lain dari skala yang sama."
                )
        for upper, lower in pairwise(kelas):
            if upper.batas_bawah is None or not -1 <= lower.batas_atas - upper.batas_bawah <= 0:
                yield _skala(
                    lower, "batas_atas", place, f"Kelas ini tidak bersambung dengan kelas {upper.predikat} di atasnya."
                )
        lowest = {"capaian": None, "akip": 0, "ikm": 25}[skema]
        if kelas[-1].batas_bawah != lowest:
            yield _skala(kelas[-1], "batas_bawah", place, "Kelas terendah tidak mencapai nilai terendah skala.")


def _skala(row, column: str, place: str, pesan: str) -> Finding:
    values = {name: str(getattr(row, name)) for name in ("batas_bawah", "batas_atas", "tahun_awal", "tahun_akhir")}
    return Finding(
        pesan,
        f"{place}, {row.predikat}, {column}",
        "Cocokkan dengan naskah peraturannya.",
        row=row,
        kolom=column,
        nilai=values,
    )


@aturan(
    "A42",
    "Masa berlaku skala tidak bertumpuk dan tidak terputus",
    "galat",
    "Setiap tahun memakai tepat satu skala, dari peraturan yang sudah ada pada tahun itu.",
    "Aritmetika: masa berlaku yang bersambung",
)
def berlaku_sejak(material: Material) -> Iterator[Finding]:
    """A scale holds from the year of its regulation until the year before the next one."""
    years = {row.id: row.tahun for row in material.laporan.tabel.peraturan}
    first: dict[tuple[str, int], object] = {}
    for row in material.laporan.tabel.skala_predikat:
        first.setdefault((row.skema, row.tahun_awal), row)
    for (skema, tahun), row in first.items():
        after = [other for kind, other in first if kind == skema and other > tahun]
        ends = min(after) - 1 if after else None
        if tahun < years[row.peraturan_id] or row.tahun_akhir != ends:
            yield Finding(
                f"Skala {skema} menurut {row.peraturan_id} dipakai {tahun}–{row.tahun_akhir or 'sekarang'}; tidak cocok dengan "
                "tahun peraturannya atau dengan skala sesudahnya.",
                f"skala_predikat.csv, {skema}, {tahun}",
                "Perbaiki tahun_awal dan tahun_akhir.",
                row=row,
                kolom="tahun_awal",
                nilai={"tahun_awal": str(tahun), "tahun_akhir": row.tahun_akhir, "peraturan": row.peraturan_id},
            )


@aturan(
    "A43",
    "Kode peraturan cocok dengan nomor dan tahunnya",
    "peringatan",
    "Kode, nomor, dan tahun menyebut peraturan yang sama.",
    "Penulisan kode pada data/acuan/peraturan.csv",
)
def kode_peraturan(material: Material) -> Iterator[Finding]:
    """The code of a regulation ends in its number and year."""
    for row in material.laporan.tabel.peraturan:
        number = re.match(r"\d*", row.nomor)[0]
        if not row.id.endswith(f"-{number}-{row.tahun}"):
            yield Finding(
                f"Kode {row.id} tidak cocok dengan nomor {row.nomor} tahun {row.tahun}.",
                f"peraturan.csv, {row.id}",
                "Cocokkan nomor dan tahun dengan naskah peraturannya; kode diakhiri nomor dan tahun.",
                row=row,
                kolom="id",
                nilai={"nomor": row.nomor, "tahun": row.tahun},
            )


@aturan(
    "A44",
    "Peraturan yang dicabut menyebut pencabutnya",
    "peringatan",
    "Peraturan dicabut oleh peraturan yang lebih baru; yang masih berlaku tidak mempunyai pencabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def status_peraturan(material: Material) -> Iterator[Finding]:
    """A repealed regulation names a later one that repeals it; one in force names none."""
    years = {row.id: row.tahun for row in material.laporan.tabel.peraturan}
    for row in material.laporan.tabel.peraturan:
        later = years.get(row.dicabut_oleh)
        if (row.status == "dicabut") != (later is not None) or (later is not None and later < row.tahun):
            yield Finding(
                f'{row.sebutan} berstatus "{row.status}" dengan pencabut {row.dicabut_oleh or "tidak disebut"}.',
                f"peraturan.csv, {row.id}, status",
                "Isi dicabut_oleh hanya untuk peraturan yang dicabut, dengan peraturan yang lebih baru.",
                row=row,
                kolom="status",
                nilai={"status": row.status, "dicabut_oleh": row.dicabut_oleh},
            )


@aturan(
    "A45",
    "Formulir reviu lengkap butirnya",
    "galat",
    "Formulir reviu memuat 23 butir: format 6, mekanisme penyusunan 7, substansi 10.",
    "PermenPANRB 53/2014, Lampiran III",
)
def butir_formulir(material: Material) -> Iterator[Finding]:
    """The reviu form has its 6, 7 and 10 items, and every part of a form is numbered from 1."""
    rows = material.laporan.tabel.butir_reviu
    for part in dict.fromkeys(row.nomor.partition(".")[0] for row in rows):
        numbers = [int(row.nomor.partition(".")[2]) for row in rows if row.nomor.partition(".")[0] == part]
        expected = _BUTIR_REVIU.get(part, len(numbers))
        if numbers != list(range(1, expected + 1)):
            yield Finding(
                f"Bagian {part} memuat butir {', '.join(map(str, numbers))}; seharusnya 1 sampai {expected}.",
                f"butir_reviu.csv, bagian {part}",
                "Cocokkan dengan lampiran peraturannya.",
                berkas=rows[0].asal.file,
                kolom="nomor",
                nilai={"butir": " ".join(map(str, numbers))},
            )


@aturan(
    "A46",
    "Kode butir formulir berurutan",
    "peringatan",
    "Kode yang melompat menandakan butir yang hilang atau ganda.",
    "Aritmetika: n baris bernomor 1 sampai n",
)
def kode_butir(material: Material) -> Iterator[Finding]:
    """The codes of the items run without a gap."""
    for expected, row in enumerate(material.laporan.tabel.butir_reviu, start=1):
        if row.kode != f"F{expected:02}":
            yield Finding(
                f"Kode {row.kode} berdiri pada urutan ke-{expected}.",
                f"butir_reviu.csv, {row.kode}",
                "Periksa apakah ada butir yang hilang atau ganda.",
                row=row,
                kolom="kode",
                nilai={"seharusnya": f"F{expected:02}"},
            )
            return


@aturan(
    "A47",
    "Kabupaten dari setiap kecamatan ada dalam daftar wilayah",
    "peringatan",
    "Nama wilayah yang tidak terdaftar tidak dapat dikenali dalam naskah salinan.",
    "Daftar pada data/acuan/nama_wilayah.csv",
)
def nama_kabupaten(material: Material) -> Iterator[Finding]:
    """The kabupaten of a listed kecamatan is listed itself."""
    rows = material.laporan.tabel.nama_wilayah
    known = {row.nama for row in rows if row.jenis != "kecamatan"}
    for row in rows:
        if row.kabupaten is not None and row.kabupaten not in known:
            yield Finding(
                f'"{row.kabupaten}" tidak ada dalam daftar sebagai kabupaten atau kota.',
                f"nama_wilayah.csv, {row.nama}",
                "Tambahkan barisnya, atau perbaiki kolom kabupaten.",
                row=row,
                kolom="kabupaten",
                nilai={"kabupaten": row.kabupaten},
            )
