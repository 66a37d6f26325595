"""Targets and realisasi of the indicators: numbers that can be, with the labels that belong to them."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, di_luar, pada
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
    "B01",
    "Target tahun terakhir sama dengan target akhir Renstra",
    "peringatan",
    "Pada tahun terakhir Renstra, perjanjian kinerja memuat target akhir Renstra.",
    "PermenPANRB 53/2014, keselarasan perjanjian kinerja dengan Renstra",
)
def target_akhir(laporan: Laporan) -> Findings:
    """In the Renstra's last year the target agreed on is the Renstra's final target."""
    for item in laporan.indikator if laporan.year == laporan.identitas.renstra_akhir else ():
        if item.target is not None and item.target_akhir is not None and item.target != item.target_akhir:
            yield pada(item.baris, "target_akhir_renstra", "target akhir").temuan(
                f"Target {item.singkatan} tahun {laporan.year} dalam perjanjian kinerja "
                f"{kata.ukuran(item.target, item.satuan)}, target akhir Renstra "
                f"{kata.ukuran(item.target_akhir, item.satuan)}.",
                "Samakan keduanya, atau jelaskan perubahan targetnya dalam laporan.",
                {"target": item.target, "target akhir": item.target_akhir},
            )


@aturan_data(
    "B03",
    "Predikat sesuai dengan nilainya",
    "galat",
    "Predikat ditentukan oleh nilai dan skala yang berlaku pada tahunnya.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), PermenPANRB 14/2017",
)
def predikat(laporan: Laporan) -> Findings:
    """A label is a class of the scale, and the class of its number where there is one."""
    for item, row in _terukur(laporan):
        scale = laporan.skala(item.baris.skema_predikat, row.tahun) if item.baris.skema_predikat else None
        for column in ("target", "realisasi"):
            label, number = getattr(row, f"{column}_predikat"), getattr(row, column)
            if label is None or scale is None:
                continue
            if label not in {kelas.predikat for kelas in scale.kelas}:
                pesan = f'"{label}" bukan predikat dalam skala {scale.nama} tahun {row.tahun}.'
            elif number is not None and (right := scale.predikat(number)) != label:
                pesan = f"Nilai {kata.nilai(number)} berpredikat {right}, sedangkan yang ditulis {label}."
            else:
                continue
            yield pada(row, f"{column}_predikat", f"{column}_predikat").temuan(
                pesan,
                "Kolom predikat hanya untuk nilai tanpa angka; perbaiki atau kosongkan.",
                {"predikat": label, "nilai": str(number)},
            )


@aturan_data(
    "B04",
    "Target dan realisasi berupa angka",
    "catatan",
    "Capaian dihitung dari angka; predikat saja tidak dapat dibandingkan.",
    "PermenPANRB 53/2014, pengukuran kinerja",
)
def hanya_predikat(laporan: Laporan) -> Findings:
    """A target or realisasi that is only a label gives no achievement."""
    for row in laporan.tabel.indikator_tahun:
        for column in ("target", "realisasi"):
            label = getattr(row, f"{column}_predikat")
            if label is not None and getattr(row, column) is None:
                yield pada(row, f"{column}_predikat", column).temuan(
                    f'{column.capitalize()} tahun {row.tahun} hanya berupa predikat "{label}", '
                    "sehingga capaiannya tidak dapat dihitung.",
                    "Tambahkan angkanya bila ada dalam dokumen perencanaan atau hasil evaluasi.",
                    {"predikat": label},
                )


@aturan_data(
    "B09",
    "Target akhir Renstra tidak lebih ringan daripada target tahun ini",
    "peringatan",
    "Target jangka menengah yang sudah terlampaui oleh target tahunan biasanya milik Renstra sebelumnya.",
    "PermenPANRB 53/2014, Bab III butir 3: realisasi terhadap target jangka menengah",
)
def target_akhir_terlampaui(laporan: Laporan) -> Findings:
    """The Renstra's final target is easier than this year's."""
    for item in laporan.indikator:
        end, target = item.target_akhir, item.target
        if end is None or target is None or (end >= target if item.arah == "naik" else end <= target):
            continue
        yield di(item.baris, "target_akhir_renstra", item.id, "target akhir Renstra").temuan(
            f"Target akhir Renstra {item.singkatan} {kata.ukuran(end, item.satuan)} lebih ringan daripada target "
            f"tahun {item.tahun}, {kata.ukuran(target, item.satuan)}.",
            "Isi target akhir dari Renstra yang berlaku, atau perbaiki target tahun ini.",
            {"target": target, "target akhir": end},
        )


@aturan_data(
    "B13",
    "Target yang tidak tercapai dianalisis",
    "peringatan",
    "Kegagalan mencapai target disertai penyebab, solusi, dan tindak lanjut.",
    "PermenPANRB 53/2014, Bab III butir 5",
)
def analisis_kegagalan(laporan: Laporan) -> Findings:
    """An indicator that missed its target has causes, solutions and next steps."""
    file = (laporan.tabel.analisis or laporan.tabel.indikator)[0].asal.file
    for item in laporan.indikator:
        for jenis in ("penyebab", "solusi", "tindak_lanjut") if item.tercapai is False else ():
            if not item.butir(jenis):
                yield Tempat(f"analisis.csv, {item.id}, {jenis}", file, None, "jenis").temuan(
                    f"{item.singkatan} belum mencapai target, tetapi analisisnya tidak memuat "
                    f"{jenis.replace('_', ' ')}.",
                    "Tambahkan butirnya pada analisis.csv.",
                )


@aturan_data(
    "C01",
    "Capaian indikator mendekati 100%",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% menandakan salah tulis "
    "atau target yang tidak tepat.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def capaian_indikator(laporan: Laporan) -> Findings:
    """An achievement far from 100 percent."""
    for item, row in _terukur(laporan):
        value = capaian(row.realisasi, row.target, item.arah)
        if di_luar(value, CAPAIAN_WAJAR):
            target = kata.ukuran(row.target, item.satuan)
            yield pada(row, "realisasi").temuan(
                f"Capaian {item.singkatan} tahun {row.tahun} {kata.persen(value)} dari target {target}.",
                "Periksa target dan realisasinya; bila benar, jelaskan dan tinjau targetnya.",
                {"target": row.target, "realisasi": row.realisasi},
            )


@aturan_data(
    "C02",
    "Nilai termasuk salah satu kelas skala",
    "catatan",
    "Skala tercetak menyisakan celah antarkelas dan tidak menyebut nilai di atas 100.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def celah_skala(laporan: Laporan) -> Findings:
    """An achievement or a score that the printed scale does not name."""
    for item in laporan.indikator:
        scheme = item.baris.skema_predikat
        values = (
            ("Capaian", laporan.skala_capaian, item.capaian),
            ("Nilai", laporan.skala(scheme) if scheme else None, item.realisasi),
        )
        for what, skala, value in values:
            if skala is not None and skala.di_celah(value):
                row = item.kini.baris or laporan.tabel.indikator_tahun
                yield di(row, None, item.id, f"skala {skala.nama}").temuan(
                    f"{what} {item.singkatan} {kata.nilai(value)} tidak termasuk kelas mana pun yang tercetak "
                    f"pada skala {skala.nama}.",
                    "Kelasnya ditentukan dengan batas bawah tercetak; sebutkan kaidah ini dalam laporan.",
                    {"nilai": value},
                )


@aturan_data(
    "C03",
    "Nilai berada dalam rentang skalanya",
    "galat",
    "Nilai AKIP 0 sampai 100, IKM 25 sampai 100.",
    "PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def luar_rentang(laporan: Laporan) -> Findings:
    """A score outside its scale: of a year, or at the end of the Renstra."""
    values = [
        (item, pada(row, column, column), column, getattr(row, column))
        for item, row in _terukur(laporan)
        for column in ("target", "realisasi")
    ]
    for item in laporan.indikator:
        place = pada(item.baris, "target_akhir_renstra", "target akhir")
        values.append((item, place, "target akhir", item.target_akhir))
    for item, place, what, value in values:
        rentang = _RENTANG.get(item.baris.skema_predikat or "")
        if rentang and di_luar(value, rentang):
            yield place.temuan(
                f"{what.capitalize()} {item.singkatan} {kata.nilai(value)} di luar rentang {rentang[0]}–{rentang[1]}.",
                "Periksa tanda desimalnya.",
                {what: value},
            )
