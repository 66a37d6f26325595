"""Rules D on the published report: the figures it prints against the computed ones, by cause.

A published copy cannot be undone by this draft, so no finding here is a galat but for a row that
cannot be read. Within a rule the findings stand in the order of their consequence.
"""

from collections.abc import Iterator

from lakip_nb.checks.aturan.sebutan import sebut
from lakip_nb.checks.aturan.vocabulary import di
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.checks.terbitan.cause import Golongan, bobot, golongan
from lakip_nb.checks.terbitan.comparison import Comparison, Putusan, compare
from lakip_nb.checks.terbitan.message import daftar_tempat, menunggu, rangkaian, sekolom, temuan
from lakip_nb.checks.terbitan.printed import read
from lakip_nb.checks.ukuran.registry import UKURAN, pecah
from lakip_nb.present import kata

_DASAR = "Aritmetika atas data laporan; pembulatan setengah ke atas pada dua desimal"


def _with(material: Material, putusan: Putusan) -> Iterator[Comparison]:
    return (item for item in compare(material.laporan) if item.putusan == putusan)


def _groups(material: Material) -> list[Golongan]:
    return golongan(compare(material.laporan), "berbeda", "rumus_lain")


@aturan(
    "D01",
    "Angka terbitan sama dengan hasil hitung",
    "peringatan",
    "Angka turunan yang tercetak tidak sama dengan hasil hitung dari data, dan tidak ada pembulatan atau rumus lain "
    "yang menjelaskannya. Angka yang salah karena satu sebab menjadi satu temuan. Urutannya menurut akibat: dahulu "
    "target, realisasi, capaian, predikat, efisiensi sasaran, dan jumlah anggaran, lalu angka lain yang menyimpang "
    "paling sedikit satu poin persen atau satu persen; selebihnya catatan. Salinan yang sudah terbit tidak "
    "menggagalkan rancangan ini, jadi tidak ada yang menjadi galat.",
    _DASAR,
    contoh="Tercetak 89,07 pada Tabel 3.2; terhitung 95,23%. Angka itu sama dengan capaian tahun lalu.",
)
def berbeda(material: Material) -> Iterator[Finding]:
    """Published figures that no rounding of the computed ones gives, by cause."""
    for group in _groups(material):
        if any(item.putusan == "berbeda" for item in group.isi):
            pesan = sekolom(material.laporan, group) if group.kolom else rangkaian(group)
            yield temuan(group.isi, pesan, _advice(group), group.bobot)


def _advice(group: Golongan) -> str:
    known = {item.sebab.jenis for item in group.isi if item.sebab}
    if group.kolom:
        return "Tetapkan satu cara untuk seluruh kolom, cocokkan realisasi kinerja baris-baris itu, lalu hitung ulang."
    if "turunan" in known:
        return f"Ralat angka asalnya, lalu hitung ulang semua angka yang terbawa{menunggu(group.isi)}"
    if "besaran" in known:
        return f"Ralat angka itu di setiap tempat tersebut{menunggu(group.isi)}"
    if "salah_tulis" in known:
        return f"Ralat penulisannya{menunggu(group.isi)}"
    return "Cocokkan salinan angka ini dengan laporan terbitan; bila salinannya benar, ralat laporannya."


@aturan(
    "D02",
    "Angka terbitan dibulatkan dengan satu cara",
    "catatan",
    "Angka tercetak hanya berbeda karena pembulatan: dipotong, dibulatkan ke desimal yang lebih sedikit, atau diisi "
    "agar kolom berjumlah 100. Setiap cara menjadi satu temuan dengan semua tempatnya.",
    _DASAR,
    contoh="Angka dipotong pada 2 desimal di 3 tempat: tercetak 14,15 %, terhitung 14,16% (Tabel 1.2).",
)
def dibulatkan(material: Material) -> Iterator[Finding]:
    """Published figures that a rounding other than the report's gives, by that rounding."""
    ways: dict[str, list[Comparison]] = {}
    for item in _with(material, "pembulatan"):
        ways.setdefault(item.note, []).append(item)
    for how, items in ways.items():
        values: dict[tuple[str, str], list[Comparison]] = {}
        for item in items:
            values.setdefault((item.row.tercetak.replace(" ", "").rstrip("%"), item.computed), []).append(item)
        told = sebut(
            f"tercetak {same[0].row.tercetak}, terhitung {computed} ({daftar_tempat(same, 1)})"
            for (_, computed), same in values.items()
        )
        yield temuan(
            items,
            f"Angka {how}{f' di {kata.angka(len(items))} tempat' if len(items) > 1 else ''}: {told}.",
            "Bulatkan setengah ke atas pada dua desimal, dan biarkan kolom berjumlah 99,99 atau 100,01.",
            1,
        )


@aturan(
    "D03",
    "Angka terbitan tidak kosong",
    "peringatan",
    "Laporan terbitan menyebut suatu angka tanpa mencetaknya, misalnya “sebesar dan”. Angka yang datanya pun belum "
    "tersedia diperiksa oleh aturan atas datanya.",
    "Kelengkapan laporan: PermenPANRB 53/2014",
    contoh="Angka tidak dicetak pada Bab IV: anggaran (terhitung Rp4.922.354.214).",
)
def kosong(material: Material) -> Iterator[Finding]:
    """Places where the published report leaves out figures, by table or paragraph."""
    parts: dict[str, list[Comparison]] = {}
    for item in _with(material, "kosong"):
        if item.computed != kata.TIDAK_ADA:
            parts.setdefault(item.row.tempat.rpartition(", ")[0], []).append(item)
    for part, items in sorted(parts.items(), key=lambda pair: -max(map(bobot, pair[1]))):
        told = sebut((f"{_last(item)}, {item.terhitung}{_only(item)}" for item in items), 4)
        yield temuan(
            items,
            f"Angka tidak dicetak pada {part or items[0].row.tempat}: {told}.",
            "Lengkapi angka itu; kalimat atau sel tanpa angka tidak memberi tahu apa-apa.",
            max(map(bobot, items)),
        )


def _last(item: Comparison) -> str:
    return item.row.tempat.rpartition(", ")[2]


def _only(item: Comparison) -> str:
    return f" ({item.note})" if item.note else ""


@aturan(
    "D05",
    "Angka terbitan mempunyai dasar hitung",
    "peringatan",
    "Laporan terbitan mencetak angka yang tidak dapat dihitung dari data, misalnya capaian atas target yang hanya "
    "berupa predikat, atau efisiensi atas kegiatan yang tidak dilaksanakan.",
    "Capaian memerlukan target dan realisasi berupa angka: PermenPANRB 53/2014",
    contoh="Capaian tercetak 118,15, tetapi targetnya hanya predikat CC.",
)
def tidak_terhitung(material: Material) -> Iterator[Finding]:
    """Published figures for which the data gives no value, by measure and table."""
    groups: dict[tuple[str, str], list[Comparison]] = {}
    for item in _with(material, "tidak_dapat_dihitung"):
        groups.setdefault((item.row.ukuran, item.row.tempat.split(", ")[0]), []).append(item)
    for (name, _), items in sorted(groups.items(), key=lambda pair: -max(map(bobot, pair[1]))):
        notes: dict[str, list[Comparison]] = {}
        for item in items:
            notes.setdefault(item.note, []).append(item)
        told = " ".join(
            f"Tercetak {kata.rangkai(dict.fromkeys(item.row.tercetak for item in same))} pada {daftar_tempat(same)}"
            + (f": {why}." if why else ".")
            for why, same in notes.items()
        )
        yield temuan(
            items,
            f"{kata.besar(UKURAN[name].sebutan)} tidak dapat dihitung dari data. {told}",
            "Lengkapi data yang menjadi dasarnya, atau hapus angka itu.",
            max(map(bobot, items)),
        )


@aturan(
    "D06",
    "Besaran yang sama tercetak sama di setiap tempat",
    "peringatan",
    "Dua angka untuk satu besaran tidak mungkin keduanya benar, apa pun hasil hitungnya; pembaca tidak tahu mana yang "
    "dipakai. Yang sudah dijelaskan temuan lain tidak diulang.",
    "Asas laporan kinerja: satu besaran, satu angka",
    contoh="Serapan program pendukung sasaran 1 tercetak 94,47 pada Tabel 3.10, dan 96,64% pada kalimat di bawahnya.",
)
def berlainan(material: Material) -> Iterator[Finding]:
    """One measure printed with several numbers, of which neither the data nor another finding tells which was meant."""
    groups: dict[tuple[str, str | None], list[Comparison]] = {}
    for item in compare(material.laporan):
        if read(item.row.tercetak).number is not None:
            groups.setdefault((item.row.ukuran, item.row.kunci_ukuran), []).append(item)
    for (name, keys), items in groups.items():
        numbers = {read(item.row.tercetak).number for item in items}
        if len(numbers) > 1 and all(item.putusan in ("bergantung", "tidak_dapat_dihitung") for item in items):
            called = UKURAN[name].disebut(material.laporan, pecah(keys))
            places = kata.rangkai(f"{item.row.tercetak} pada {item.row.tempat}" for item in items)
            yield temuan(
                items,
                f"{kata.besar(called)} tercetak berlainan: {places}.",
                "Tetapkan satu angka, lalu pakai di semua tempat.",
                max(map(bobot, items)),
            )


@aturan(
    "D07",
    "Angka terbitan memakai rumus yang sama dengan laporan ini",
    "catatan",
    "Angka tercetak benar menurut rumus lain yang juga lazim. Keduanya tidak salah, tetapi satu laporan memakai satu "
    "rumus untuk satu pengertian; kantor memilihnya.",
    "Asas laporan kinerja: satu pengertian, satu cara menghitung",
    contoh="Efisiensi tercetak 3,77 menurut 100 − serapan; laporan ini memakai capaian − serapan: −1,00%.",
)
def rumus_lain(material: Material) -> Iterator[Finding]:
    """Published figures that another formula in use gives."""
    for group in _groups(material):
        if all(item.putusan == "rumus_lain" for item in group.isi):
            pesan = sekolom(material.laporan, group) if group.kolom else rangkaian(group)
            saran = "Pilih satu rumus, sebutkan di bawah tabel, dan pakai untuk semua angka sejenis."
            yield temuan(group.isi, pesan, saran, group.bobot)


@aturan(
    "D04",
    "Setiap angka terbitan menunjuk ukuran",
    "galat",
    "Kolom ukuran dan kunci_ukuran harus menunjuk ukuran yang dihitung laporan; baris yang salah tidak diperiksa.",
    "Kontrak tabel terbitan.csv",
    contoh="Angka nomor 12 tidak dapat dibandingkan: ukuran “capaiann” tidak dikenal.",
)
def salah_tunjuk(material: Material) -> Iterator[Finding]:
    """A row of the table that names no measure, or a key that does not exist."""
    for item in _with(material, "salah_tunjuk"):
        yield di(item.row, "kunci_ukuran", f"nomor {item.row.no}").temuan(
            f"Angka nomor {item.row.no} ({item.row.tempat}) tidak dapat dibandingkan: {item.note}.",
            "Perbaiki nama ukuran atau kuncinya dalam daftar angka terbitan; ukuran yang ada disebut dalam "
            "lakip_nb/checks/ukuran.",
            {"ukuran": item.row.ukuran, "kunci_ukuran": item.row.kunci_ukuran or ""},
        )
