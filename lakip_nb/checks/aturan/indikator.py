"""Targets and realisasi of the indicators: numbers that can be, with the labels that belong to them."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.sebutan import sebut, sebutan, skala
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, di_luar, kelompok, pada
from lakip_nb.checks.finding import Tempat
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import IndikatorTahun
from lakip_nb.kinerja import capaian
from lakip_nb.present import kata

CAPAIAN_WAJAR = (50, 120)
"""Percent outside which an achievement is called out."""
_RENTANG = {"akip": (0, 100), "ikm": (25, 100)}


def diumumkan(laporan: Laporan, skema: str, tahun: int) -> Decimal | None:
    """The announced value of a year of the indicator of a kind ("akip", "ikm"), when there is one."""
    found = (item for item in laporan.indikator if item.baris.skema_predikat == skema)
    indikator = next(found, None)
    return indikator.pada(tahun).realisasi if indikator else None


def _terukur(laporan: Laporan) -> Iterator[tuple[Indikator, IndikatorTahun]]:
    """Every row of a year and kecamatan with its indicator."""
    for row in laporan.tabel.indikator_tahun:
        if item := laporan.indikator_ber_id(row.indikator_id):
            yield item, row


@aturan_data(
    "B03",
    "Predikat sesuai dengan nilainya",
    "galat",
    "Predikat ditentukan oleh nilai dan skala yang berlaku pada tahunnya.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), PermenPANRB 14/2017",
    contoh="Realisasi AKIP 71,25 berpredikat BB menurut skalanya, sedangkan yang ditulis B.",
)
def predikat(laporan: Laporan) -> Findings:
    """A label is a class of the scale, and the class of its number where there is one."""
    for item, row in _terukur(laporan):
        scale = laporan.skala(item.baris.skema_predikat, row.tahun) if item.baris.skema_predikat else None
        for column in ("target", "realisasi"):
            label, number = getattr(row, f"{column}_predikat"), getattr(row, column)
            if label is None or scale is None:
                continue
            what = f"{column.capitalize()} {sebutan(row, laporan)} tahun {row.tahun}"
            if label not in {kelas.predikat for kelas in scale.kelas}:
                pesan = f"{what} ditulis “{label}”, yang bukan predikat pada skala {skala(scale.nama)} tahun itu."
            elif number is not None and (right := scale.predikat(number)) != label:
                pesan = f"{what}, {kata.senilai(item, number)}, berpredikat {right}, sedangkan yang ditulis {label}."
            else:
                continue
            yield pada(row, f"{column}_predikat", f"{column}_predikat").temuan(
                pesan,
                "Cocokkan nilai dan predikatnya dengan dokumen asal. Bila nilainya ada, kosongkan predikatnya: laporan "
                "menentukannya sendiri.",
                {"predikat": label, "nilai": str(number)},
            )


@aturan_data(
    "B04",
    "Target dan realisasi berupa angka",
    "catatan",
    "Capaian dihitung dari angka; predikat saja tidak dapat dibandingkan.",
    "PermenPANRB 53/2014, pengukuran kinerja",
    contoh="Target AKIP tahun 2020 hanya “CC”, sehingga capaiannya tidak dapat dihitung.",
)
def hanya_predikat(laporan: Laporan) -> Findings:
    """A target or realisasi that is only a label gives no achievement: one finding of an indicator and kecamatan."""
    for rows in kelompok(laporan.tabel.indikator_tahun, "indikator_id", "kecamatan").values():
        found = [
            (row, column, label)
            for row in rows
            for column in ("target", "realisasi")
            if (label := getattr(row, f"{column}_predikat")) is not None and getattr(row, column) is None
        ]
        if found:
            labels = sebut((f"{column} tahun {row.tahun} “{label}”" for row, column, label in found), 9)
            yield bersama(
                [pada(row, f"{column}_predikat", column) for row, column, _ in found],
                f"{sebutan(rows[0], laporan)} hanya berupa predikat, tanpa nilai: {labels}. Capaiannya tidak dapat "
                "dihitung.",
                "Tambahkan nilainya bila ada dalam dokumen perencanaan atau hasil evaluasi tahun itu.",
                {"predikat": "; ".join(f"{row.tahun} {column} {label}" for row, column, label in found)},
            )


@aturan_data(
    "B13",
    "Target yang tidak tercapai dianalisis",
    "peringatan",
    "Kegagalan mencapai target disertai penyebab, solusi, dan tindak lanjut.",
    "PermenPANRB 53/2014, Bab III butir 5",
    contoh="IKM belum mencapai target, tetapi analisisnya tidak memuat solusi.",
)
def analisis_kegagalan(laporan: Laporan) -> Findings:
    """An indicator that missed its target has causes, solutions and next steps."""
    file = (laporan.tabel.analisis or laporan.tabel.indikator)[0].asal.file
    for item in laporan.indikator:
        wanted = ("penyebab", "solusi", "tindak_lanjut") if item.tercapai is False else ()
        missing = [jenis for jenis in wanted if not item.butir(jenis)]
        if missing:
            yield bersama(
                [Tempat(f"analisis.csv, {item.id}, {jenis}", file, None, "jenis") for jenis in missing],
                f"{item.singkatan} belum mencapai target ({kata.senilai(item, item.realisasi)} dari "
                f"{kata.senilai(item, item.target)}), tetapi analisisnya tidak memuat "
                f"{kata.rangkai(jenis.replace('_', ' ') for jenis in missing)}.",
                "Tambahkan butirnya pada tabel analisis, menurut yang terjadi dan yang sudah diputuskan kantor.",
            )


@aturan_data(
    "C01",
    "Capaian indikator berada dalam kisaran yang lazim",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% sering berarti salah tulis "
    "atau target yang tidak tepat.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
    contoh="Capaian IKM 143,13%: realisasi 85,88, target 60,00.",
)
def capaian_indikator(laporan: Laporan) -> Findings:
    """An achievement far from 100 percent; of values that cannot be, C03 tells."""
    for item, row in _terukur(laporan):
        value = capaian(row.realisasi, row.target, item.rumus)
        if di_luar(value, CAPAIAN_WAJAR) and not di_luar_skala(item, row.target, row.realisasi):
            yield pada(row, "realisasi").temuan(
                f"Capaian {sebutan(row, laporan)} tahun {row.tahun} {kata.persen(value)}: realisasi "
                f"{kata.senilai(item, row.realisasi)}, target {kata.senilai(item, row.target)}.",
                "Periksa target dan realisasinya; bila keduanya benar, jelaskan sebabnya dan tinjau target tahun "
                "berikutnya.",
                {"target": row.target, "realisasi": row.realisasi},
                berat=None if row.kecamatan == item.kecamatan else "catatan",
            )


@aturan_data(
    "C02",
    "Nilai termasuk salah satu kelas skala",
    "catatan",
    "Skala tercetak menyisakan celah antarkelas dan tidak menyebut nilai di atas 100.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
    contoh="Capaian IKM 90,40 berada di antara kelas Tinggi (sampai 90) dan kelas Sangat Tinggi (mulai 91).",
)
def celah_skala(laporan: Laporan) -> Findings:
    """An achievement or a score that the printed scale does not name."""
    for item in laporan.indikator:
        scheme = item.baris.skema_predikat
        values = (
            ("Capaian", laporan.skala_capaian, item.capaian),
            ("Nilai", laporan.skala(scheme) if scheme else None, item.realisasi),
        )
        for what, scale, value in values:
            if scale is not None and scale.di_celah(value):
                row = item.kini.baris or laporan.tabel.indikator_tahun
                yield di(row, None, item.id, f"skala {scale.nama}").temuan(
                    f"{what} {item.singkatan}, {kata.nilai(value)}, tidak termasuk kelas mana pun yang tercetak "
                    f"pada skala {skala(scale.nama)}.",
                    "Laporan menentukan kelasnya dengan batas bawah yang tercetak; pastikan kaidah itu disebut di "
                    "bawah tabelnya.",
                    {"nilai": value},
                )


@aturan_data(
    "C03",
    "Nilai berada dalam rentang skalanya",
    "galat",
    "Nilai AKIP 0 sampai 100, IKM 25 sampai 100.",
    "PermenPANRB 88/2021, PermenPANRB 14/2017",
    contoh="Realisasi IKM 858,80, padahal IKM paling tinggi 100.",
)
def luar_rentang(laporan: Laporan) -> Findings:
    """A score outside its scale: of a year, or at the end of the Renstra."""
    values = [
        (item, pada(row, column, column), f"{column} {sebutan(row, laporan)} tahun {row.tahun}", getattr(row, column))
        for item, row in _terukur(laporan)
        for column in ("target", "realisasi")
    ]
    for item in laporan.indikator:
        place = pada(item.baris, "target_akhir_renstra", "target akhir")
        values.append((item, place, f"target akhir Renstra {item.singkatan}", item.target_akhir))
    for item, place, name, value in values:
        if di_luar_skala(item, value):
            rentang = _RENTANG[item.baris.skema_predikat or ""]
            yield place.temuan(
                f"{kata.besar(name)}, {kata.senilai(item, value)}, di luar rentang nilainya, {rentang[0]} sampai "
                f"{rentang[1]}.",
                "Cocokkan dengan dokumen asalnya; biasanya tanda desimalnya bergeser.",
                {"nilai": value},
            )


def di_luar_skala(item: Indikator, *nilai: Decimal | None) -> bool:
    """Whether one of some values of an indicator cannot be a score on its scale."""
    rentang = _RENTANG.get(item.baris.skema_predikat or "")
    return rentang is not None and any(di_luar(value, rentang) for value in nilai)
