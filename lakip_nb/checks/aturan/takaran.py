"""How a thing is measured against what it is called: unit, direction, scale, and counts that exceed what there is."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.padanan import padanan
from lakip_nb.checks.aturan.sebutan import ringkas, sebut
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.data.rows.indikator import BarisIndikator
from lakip_nb.present import kata

_PERCENT = {"%", "persen", "persentase"}
_SCORE = re.compile(r"^(?:nilai|indeks|skor|predikat)\b", re.IGNORECASE)
_SHARE = re.compile(r"^(?:persentase|persen)\b", re.IGNORECASE)
_COUNTED = re.compile(r"^jumlah\s+(?P<benda>\w+)", re.IGNORECASE)
_THINGS = frozenset("dokumen laporan paket orang keluarga desa kelurahan dusun unit lembaga kegiatan".split())

# Less of these is better, unless the indicator counts what was done about them.
_BURDEN = re.compile(
    r"\b(?:lama(?:nya)?|waktu|keterlambatan|keluhan|pengaduan|aduan|kasus|pelanggaran|gangguan|konflik|kemiskinan|miskin|"
    r"pengangguran|stunting|kematian|kriminalitas|temuan|kerugian|tunggakan)\b",
    re.IGNORECASE,
)
_DEALT = re.compile(
    r"\b(?:(?:di)?selesai\w*|tuntas|penyelesaian|terselesai\w*|tertangani|penanganan|ditindaklanjuti|tindak lanjut|"
    r"tepat|ketepatan|penurunan|pencegahan|bebas|tanpa|kecepatan|tertib|pemenuhan|terjawab|dilayani|sesuai|kesesuaian|"
    r"penerima|bantuan)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:persentase|persen)\s+(?:waktu|lama(?:nya)?)\b(?!\s+(?:tanggap|pelayanan yang))", re.IGNORECASE)
_NOT_DEALT = re.compile(r"\b(?:belum|tidak) (?:di\w+|ter\w+|selesai|tuntas)", re.IGNORECASE)
_KINERJA = "PermenPANRB 53/2014: indikator kinerja yang spesifik dan dapat diukur"


@aturan_data(
    "H24",
    "Satuan sesuai dengan bunyi indikatornya",
    "peringatan",
    "Persentase dinyatakan dalam persen, jumlah dokumen dalam dokumen, dan nilai tidak dalam persen.",
    _KINERJA,
    "“Persentase laporan keuangan tepat waktu” bersatuan Dokumen.",
)
def satuan_indikator(laporan: Laporan) -> Findings:
    """The unit of an indicator is not what its first words call for."""
    rows: list[tuple[BarisAnggaran | BarisIndikator, str, str, str]] = [
        (row, row.indikator or "", row.satuan_target or "", "satuan_target") for row in laporan.tabel.anggaran
    ]
    rows += [(row, row.nama, row.satuan, "satuan") for row in laporan.tabel.indikator]
    for row, name, unit, column in rows:
        wanted = _wanted(name, unit.casefold())
        # A line that measures what an IKU measures is held against that by other rules.
        if wanted and not (isinstance(row, BarisAnggaran) and padanan(name, laporan.indikator)):
            yield pada(row, column, "satuan").temuan(
                f"“{name}” bersatuan {unit}, padahal bunyinya meminta {wanted}.",
                "Perbaiki satuan atau bunyi indikatornya, lalu periksa target dan realisasinya.",
                {"indikator": name, "satuan": unit},
            )


def _wanted(name: str, unit: str) -> str | None:
    """The unit that a name asks for, where the unit it has cannot be meant."""
    counted = _COUNTED.match(name)
    thing = counted["benda"].casefold() if counted else ""
    if not unit:
        return None
    if _SHARE.match(name) and (unit in _THINGS or unit in ("nilai", "indeks", "skor", "bulan", "hari", "kali")):
        return "persen"
    if _SCORE.match(name) and (unit in _PERCENT or unit in _THINGS):
        return "nilai"
    if counted and unit in _PERCENT:
        return "banyaknya, bukan persen"
    if thing in _THINGS and unit in _THINGS and thing != unit and "unit" not in (thing, unit):
        return thing if f" {unit}" not in name.casefold() else None
    return None


@aturan_data(
    "H25",
    "Arah indikator sesuai dengan artinya",
    "peringatan",
    "Waktu tunggu, pengaduan, dan kasus makin sedikit makin baik; nilai dan indeks makin tinggi makin baik. Arah yang "
    "terbalik membalik capaiannya.",
    "PermenPANRB 53/2014, pengukuran kinerja",
    "“Rata-rata waktu pelayanan surat” dicatat makin tinggi makin baik.",
)
def arah_indikator(laporan: Laporan) -> Findings:
    """An indicator whose better way is the other one by its name."""
    for row in laporan.tabel.indikator:
        burden = _BURDEN.search(row.nama) and (not _DEALT.search(row.nama) or _NOT_DEALT.search(row.nama))
        scored = row.skema_predikat or re.match(r"(?:indeks kepuasan|nilai (?:evaluasi )?(?:s?akip))\b", row.nama, re.I)
        if (row.arah == "naik" and burden and not scored) or (row.arah == "turun" and scored):
            recorded, meant = ("tinggi", "rendah") if row.arah == "naik" else ("rendah", "tinggi")
            yield pada(row, "arah", "arah").temuan(
                f"“{row.nama}” dicatat makin {recorded} makin baik, padahal menurut artinya makin {meant} makin baik.",
                "Perbaiki arahnya; capaian dan kata tercapai mengikuti arah ini.",
                {"arah": row.arah, "nama": row.nama},
            )


@aturan_data(
    "H26",
    "Indikator yang mempunyai skala menyebut skalanya",
    "peringatan",
    "Tanpa skala, laporan tidak menyebut mutu IKM atau predikat AKIP, dan nilai di luar rentangnya tidak diketahui.",
    "PermenPANRB 14/2017 dan PermenPANRB 88/2021",
    "Indeks Kepuasan Masyarakat dicatat tanpa skala IKM.",
)
def tanpa_skala(laporan: Laporan) -> Findings:
    """An IKM or AKIP score by its name, without its scale or with the other's."""
    for row in laporan.tabel.indikator:
        names = f"{row.nama} {row.singkatan}"
        share = _SHARE.match(row.nama) or row.satuan.casefold() in _PERCENT
        ikm = re.search(r"\bIKM\b|(?i:indeks kepuasan masyarakat|survei kepuasan masyarakat)", names)
        akip = re.search(r"\bS?AKIP\b|(?i:akuntabilitas kinerja instansi pemerintah)", names)
        meant = "ikm" if ikm and not akip else "akip" if akip and not ikm else None
        if meant and not share and row.skema_predikat != meant:
            yield pada(row, "skema_predikat", "skala").temuan(
                f"{row.nama} dicatat {'tanpa skala' if row.skema_predikat is None else 'dengan skala lain'}; yang "
                f"berlaku baginya skala {meant.upper()}.",
                "Isi skala predikatnya, supaya mutu dan rentang nilainya ikut diperiksa.",
                {"skala": row.skema_predikat, "nama": row.nama},
            )


@aturan_data(
    "H60",
    "Indikator menunjukkan hasil, bukan lamanya bekerja",
    "catatan",
    "Persentase waktu yang dipakai tidak menunjukkan hasil, dan tidak jelas apakah tinggi atau rendah yang lebih baik.",
    _KINERJA,
    "“Persentase waktu rapat koordinasi” sebagai indikator Koordinasi Ketertiban Umum.",
)
def persen_waktu(laporan: Laporan) -> Findings:
    """Lines of the budget measured by a percentage of time."""
    rows = [row for row in laporan.tabel.anggaran if _TIME.match(row.indikator or "")]
    if rows:
        named = sebut(ringkas(row.nama) for row in rows)
        yield pada(rows[0], "indikator", "waktu").temuan(
            f"Persentase waktu, bukan hasil, menjadi indikator {named}; yang pertama “{rows[0].indikator}”.",
            "Pilih indikator hasil, misalnya bagian layanan yang selesai tepat waktu.",
            {"indikator": "; ".join(row.indikator or "" for row in rows)},
            juga=[pada(row, "indikator") for row in rows[1:]],
        )


@aturan_data(
    "H27",
    "Keluaran tidak lebih banyak daripada yang ada",
    "peringatan",
    "Desa, kelurahan, dan pegawai yang dilayani sebuah kegiatan tidak mungkin lebih banyak daripada yang dimiliki "
    "kecamatan.",
    "Aritmetika: bagian tidak melebihi keseluruhan",
    "Target Koordinasi Pemberdayaan Desa 25 desa, sedangkan desa di kecamatan ini 18.",
)
def lebih_dari_ada(laporan: Laporan) -> Findings:
    """More desa, kelurahan or members of the staff in a target or result than the kecamatan has."""
    there = dict(_there(laporan))
    for row in laporan.tabel.anggaran:
        for what in ("target", "realisasi"):
            unit, value = getattr(row, f"satuan_{what}") or "", getattr(row, f"{what}_kinerja")
            name = unit.casefold().replace(" ", "")
            if name == "orang" and re.search(r"^jumlah\s+(?:ASN|PNS|pegawai|aparatur)\b", row.indikator or "", re.I):
                name = "pegawai"
            most = there.get(name)
            if value is not None and most is not None and value > most:
                called = name.replace("/", " atau ")
                yield pada(row, f"{what}_kinerja", what, "jumlah").temuan(
                    f"{what.capitalize()} {row.nama} {kata.kinerja(value)} {called}, sedangkan yang ada di kecamatan "
                    f"ini {kata.angka(most)}.",
                    "Periksa angkanya, atau satuannya bila yang dihitung kali atau paket.",
                    {what: value, "ada": most},
                )


def _there(laporan: Laporan) -> Iterator[tuple[str, int]]:
    """How many there are of what a unit may name; nothing where the data do not know."""
    desa, kelurahan = (len(laporan.penduduk.jenis(jenis)) for jenis in ("desa", "kelurahan"))
    yield from (("desa", desa), ("kelurahan", kelurahan))
    yield from ((name, desa + kelurahan) for name in ("desa/kelurahan", "kelurahan/desa"))
    if laporan.kepegawaian.pegawai:
        yield "pegawai", len(laporan.kepegawaian.pegawai)
    for key in ("dusun", "lingkungan"):
        if count := getattr(laporan.wilayah, key):
            yield key, count
