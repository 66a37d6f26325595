"""Between tables and years: one fact told in several places must be the same fact."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.present import kata

_COLUMNS = ("target", "target_predikat", "realisasi", "realisasi_predikat")


@aturan(
    "B01",
    "Target tahun terakhir sama dengan target akhir Renstra",
    "peringatan",
    "Pada tahun terakhir Renstra, perjanjian kinerja memuat target akhir Renstra.",
    "PermenPANRB 53/2014, keselarasan perjanjian kinerja dengan Renstra",
)
def target_akhir(material: Material) -> Iterator[Finding]:
    """In the Renstra's last year the target agreed on is the Renstra's final target."""
    laporan = material.laporan
    if laporan.year != laporan.identitas.renstra_akhir:
        return
    for item in laporan.indikator:
        if item.target is not None and item.target_akhir is not None and item.target != item.target_akhir:
            yield Finding(
                f"Target {item.singkatan} tahun {laporan.year} dalam perjanjian kinerja {kata.ukuran(item.target, item.satuan)}, "
                f"target akhir Renstra {kata.ukuran(item.target_akhir, item.satuan)}.",
                f"indikator.csv, {item.id}, target akhir",
                "Samakan keduanya, atau jelaskan perubahan targetnya dalam laporan.",
                row=item.baris,
                kolom="target_akhir_renstra",
                nilai={"target": item.target, "target akhir": item.target_akhir},
            )


@aturan(
    "B02",
    "Riwayat sama dengan laporan tahun lalu",
    "peringatan",
    "Target dan realisasi tahun yang sudah dilaporkan tidak berubah tanpa penjelasan.",
    "PermenPANRB 53/2014, perbandingan dengan tahun lalu",
)
def riwayat(material: Material) -> Iterator[Finding]:
    """What last year's report said of a year, this one repeats."""
    if material.laporan_lalu is None:
        return
    before = {(r.indikator_id, r.kecamatan, r.tahun): r for r in material.laporan_lalu.tabel.indikator_tahun}
    for row in material.laporan.tabel.indikator_tahun:
        old = before.get((row.indikator_id, row.kecamatan, row.tahun))
        for column in _COLUMNS if old else ():
            was, now = getattr(old, column), getattr(row, column)
            # Later years are not yet known in last year's report; its blanks say nothing.
            if was is not None and was != now:
                yield Finding(
                    f"{column.replace('_', ' ').capitalize()} tahun {row.tahun} sekarang {_cell(now)}, dalam laporan tahun lalu {_cell(was)}.",
                    f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}, {column}",
                    "Pakai angka laporan tahun lalu, atau jelaskan koreksinya.",
                    row=row,
                    kolom=column,
                    nilai={"kini": str(now), "lalu": str(was)},
                )


@aturan(
    "B03",
    "Predikat sesuai dengan nilainya",
    "galat",
    "Predikat ditentukan oleh nilai dan skala yang berlaku pada tahunnya.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), PermenPANRB 14/2017",
)
def predikat(material: Material) -> Iterator[Finding]:
    """A label is a class of the scale, and the class of its number where there is one."""
    laporan = material.laporan
    for row in laporan.tabel.indikator_tahun:
        item = laporan.indikator_ber_id(row.indikator_id)
        scale = laporan.skala(item.baris.skema_predikat, row.tahun) if item and item.baris.skema_predikat else None
        for column in ("target", "realisasi"):
            label, number = getattr(row, f"{column}_predikat"), getattr(row, column)
            if label is None or scale is None:
                continue
            if label not in {kelas.predikat for kelas in scale.kelas}:
                pesan = f'"{label}" bukan predikat dalam skala {scale.nama} tahun {row.tahun}.'
            elif number is not None and scale.predikat(number) != label:
                pesan = (
                    f"Nilai {kata.nilai(number)} berpredikat {scale.predikat(number)}, sedangkan yang ditulis {label}."
                )
            else:
                continue
            yield Finding(
                pesan,
                f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}, {column}_predikat",
                "Kolom predikat hanya untuk nilai tanpa angka; perbaiki atau kosongkan.",
                row=row,
                kolom=f"{column}_predikat",
                nilai={"predikat": label, "nilai": str(number)},
            )


@aturan(
    "B04",
    "Target dan realisasi berupa angka",
    "catatan",
    "Capaian dihitung dari angka; predikat saja tidak dapat dibandingkan.",
    "PermenPANRB 53/2014, pengukuran kinerja",
)
def hanya_predikat(material: Material) -> Iterator[Finding]:
    """A target or realisasi that is only a label gives no achievement."""
    for row in material.laporan.tabel.indikator_tahun:
        for column in ("target", "realisasi"):
            label = getattr(row, f"{column}_predikat")
            if label is not None and getattr(row, column) is None:
                yield Finding(
                    f'{column.capitalize()} tahun {row.tahun} hanya berupa predikat "{label}", sehingga capaiannya tidak dapat dihitung.',
                    f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}, {column}",
                    "Tambahkan angkanya bila ada dalam dokumen perencanaan atau hasil evaluasi.",
                    row=row,
                    kolom=f"{column}_predikat",
                    nilai={"predikat": label},
                )


@aturan(
    "B05",
    "Riwayat lengkap selama periode Renstra",
    "catatan",
    "Laporan membandingkan kinerja tahun ini dengan beberapa tahun terakhir dan target jangka menengah.",
    "PermenPANRB 53/2014, Bab III butir 2 dan 3",
)
def riwayat_kosong(material: Material) -> Iterator[Finding]:
    """Each year of the Renstra has target and realisasi of every indicator."""
    laporan = material.laporan
    rows = {
        (r.indikator_id, r.tahun): r
        for r in laporan.tabel.indikator_tahun
        if r.kecamatan == laporan.identitas.kecamatan
    }
    for item in laporan.indikator:
        for tahun in item.tahun_renstra:
            row = rows.get((item.id, tahun))
            known = {c for c in _COLUMNS if row is not None and getattr(row, c) is not None}
            missing = [name for name in ("target", "realisasi") if not known & {name, f"{name}_predikat"}]
            if missing:
                yield Finding(
                    f"{item.singkatan} tahun {tahun} tidak mempunyai {kata.rangkai(missing)}.",
                    f"indikator_tahun.csv, {item.id}, {tahun}, kelengkapan",
                    "Lengkapi dari laporan tahun itu; bila belum diukur, jelaskan dalam laporan.",
                    berkas=laporan.tabel.indikator_tahun[0].asal.file,
                    baris=row.asal.row if row else None,
                    nilai={"kosong": " ".join(missing)},
                )


@aturan(
    "B06",
    "Tahun baris cocok dengan tahun laporan dan riwayat indikator",
    "galat",
    "Laporan tidak memuat tahun yang belum berjalan, dan rincian nilai milik tahun yang diukur.",
    "PermenPANRB 53/2014, periode laporan",
)
def tahun_lain(material: Material) -> Iterator[Finding]:
    """No row is of a year after the report's, or of a year in which the indicator has no row."""
    laporan = material.laporan
    for table in ("indikator_tahun", "ikm_survei", "ikm_unsur", "akip_komponen"):
        rows = laporan.tabel.rows(table)
        for tahun in sorted({row.tahun for row in rows if row.tahun > laporan.year}):
            row = next(row for row in rows if row.tahun == tahun)
            yield Finding(
                f"Tahun {tahun} sesudah tahun laporan {laporan.year}.",
                f"{table}.csv, {tahun}, tahun",
                "Perbaiki kolom tahun.",
                row=row,
                kolom="tahun",
            )
    measured = {"ikm": {}, "akip": {}}
    for item in laporan.indikator:
        if item.baris.skema_predikat:
            measured[item.baris.skema_predikat] = {
                p.tahun for p in item.pengukuran.values() if p.kecamatan == item.kecamatan
            }
    for table, kind in (("ikm_survei", "ikm"), ("ikm_unsur", "ikm"), ("akip_komponen", "akip")):
        years = {row.tahun: row for row in reversed(laporan.tabel.rows(table))}
        for tahun, row in sorted(years.items()):
            if tahun <= laporan.year and tahun not in measured[kind]:
                yield Finding(
                    f"Ada rincian tahun {tahun}, tetapi indikatornya tidak mempunyai baris untuk tahun itu.",
                    f"{table}.csv, {tahun}, tahun",
                    "Perbaiki kolom tahun, atau tambahkan barisnya pada indikator_tahun.csv.",
                    row=row,
                    kolom="tahun",
                )


@aturan(
    "B07",
    "Kecamatan pembanding sama pada semua tabel dan lengkap angkanya",
    "peringatan",
    "Perbandingan hanya sah dengan kecamatan yang disebut, untuk tahun yang sama.",
    "PermenPANRB 53/2014, Bab III butir 4",
)
def pembanding(material: Material) -> Iterator[Finding]:
    """The kecamatan compared with is the one named, with figures of this year for each indicator."""
    laporan = material.laporan
    named = laporan.identitas.kecamatan_pembanding
    for row in laporan.tabel.indikator_tahun:
        if row.kecamatan not in (laporan.identitas.kecamatan, named):
            yield Finding(
                f'Kecamatan "{row.kecamatan}" bukan kecamatan laporan dan bukan kecamatan pembanding ({named or "tidak disebut"}).',
                f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}, kecamatan",
                "Samakan penulisannya dengan identitas.csv.",
                row=row,
                kolom="kecamatan",
            )
    for item in laporan.indikator if named else ():
        known = {tahun for (place, tahun), p in item.pengukuran.items() if place == named and p.realisasi is not None}
        wanted = range(min(known, default=laporan.year), laporan.year + 1)
        for tahun in wanted:
            if tahun not in known or (
                item.pada(tahun, named).target is None and not item.pada(tahun, named).target_label
            ):
                yield Finding(
                    f"Target atau realisasi {item.singkatan} Kecamatan {named} tahun {tahun} tidak ada.",
                    f"indikator_tahun.csv, {item.id}, {named}, {tahun}, pembanding",
                    "Mintakan angkanya, agar perbandingan pada Bab III utuh.",
                    berkas=laporan.tabel.indikator_tahun[0].asal.file,
                    nilai={"tahun diketahui": " ".join(map(str, sorted(known)))},
                )


@aturan(
    "B08",
    "Ada kecamatan pembanding",
    "catatan",
    "Realisasi dibandingkan dengan standar nasional atau instansi setara bila ada.",
    "PermenPANRB 53/2014, Bab III butir 4",
)
def tanpa_pembanding(material: Material) -> Iterator[Finding]:
    """A report that names no kecamatan to compare with."""
    laporan = material.laporan
    if laporan.identitas.kecamatan_pembanding is None:
        yield Finding(
            "Tidak ada kecamatan pembanding, sehingga laporan tidak memuat perbandingan dengan standar atau instansi setara.",
            "identitas.csv, kecamatan_pembanding",
            "Isi kecamatan_pembanding dan barisnya pada indikator_tahun.csv.",
            berkas=laporan.tabel.identitas[0].asal.file,
        )


def _cell(value: object) -> str:
    return "kosong" if value is None else str(value).replace(".", ",")
