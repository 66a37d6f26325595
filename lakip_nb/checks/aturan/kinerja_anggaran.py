"""The performance of the budget's lines: indicators, units and targets in place, achievements that can be."""

from lakip_nb.checks.aturan.indikator import CAPAIAN_WAJAR
from lakip_nb.checks.aturan.serapan import uang_dan_kinerja
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di_luar, pada
from lakip_nb.checks.finding import tertulis
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_DPA = "Permendagri 77/2020, indikator dan target kinerja dalam dokumen pelaksanaan anggaran"
_PERSEN = {"%", "persen"}
_TERBAGI = _PERSEN | {"nilai", "indeks", "skor", "poin", "hari", "jam", "bulan", "menit", "km", "ha", "m", "m2"}


@aturan_data(
    "B23",
    "Setiap baris anggaran mempunyai indikator dan target",
    "peringatan",
    "Program, kegiatan, dan sub kegiatan diukur dengan indikator, satuan, dan target.",
    _DPA,
)
def tanpa_kinerja(laporan: Laporan) -> Findings:
    """A programme, kegiatan or sub kegiatan without an indicator or a target."""
    for mata in laporan.anggaran.semua():
        wanted = ("indikator", "satuan_target", "target_kinerja")
        missing = [name for name in wanted if not getattr(mata.baris, name)]
        if missing:
            yield pada(mata.baris, missing[0]).temuan(
                f"{mata.nama} tidak mempunyai {kata.rangkai(name.replace('_', ' ') for name in missing)}.",
                "Lengkapi dari dokumen pelaksanaan anggaran.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "B25",
    "Satuan target dan realisasi sama",
    "peringatan",
    "Capaian membandingkan dua angka dalam satuan yang sama.",
    "Aritmetika: perbandingan dalam satuan yang sama",
)
def satuan_berbeda(laporan: Laporan) -> Findings:
    """Target and realisasi are counted in different units."""
    for mata in laporan.anggaran.semua():
        a, b = mata.baris.satuan_target or "", mata.baris.satuan_realisasi or ""
        if a.casefold() != b.casefold() and (b or mata.baris.realisasi_kinerja is not None):
            yield pada(mata.baris, "satuan_realisasi").temuan(
                f'Satuan target "{a or "kosong"}" berbeda dengan satuan realisasi "{b or "kosong"}".',
                "Samakan satuannya; capaian hanya sah dalam satuan yang sama.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "B26",
    "Capaian program sejalan dengan rinciannya",
    "peringatan",
    "Capaian induk berada di antara capaian bagian-bagiannya, dan tidak penuh bila ada bagian yang belum penuh.",
    "PermenPANRB 53/2014, kinerja disusun dari tingkat di bawahnya",
)
def kinerja_induk(laporan: Laporan) -> Findings:
    """The performance of a programme or kegiatan lies within that of its parts."""
    for mata in laporan.anggaran.semua():
        known = [item.capaian or 0 for item in mata.anak if item.baris.target_kinerja]
        if not known or mata.capaian is None:
            continue
        low, high = min(known), max(known)
        if low <= mata.capaian <= high and not (mata.capaian >= 100 and low < 100):
            continue
        parts = kata.persen(low) if low == high else f"{kata.persen(low)} sampai {kata.persen(high)}"
        blank = " (yang kosong dihitung nol)" if any(item.capaian is None for item in mata.anak) else ""
        counted = (
            f"{item.no}:{tertulis(item.baris.realisasi_kinerja)}/{tertulis(item.baris.target_kinerja)}"
            for item in mata.anak
        )
        yield pada(mata.baris, "realisasi_kinerja").temuan(
            f"Capaian kinerjanya {kata.persen(mata.capaian)}, sedangkan bagian-bagiannya {parts}{blank}.",
            "Periksa realisasi kinerja baris ini dan rinciannya, atau jelaskan cara mengukurnya.",
            uang_dan_kinerja(mata, bagian=" ".join(counted)),
        )


@aturan_data(
    "B27",
    "Indikator program yang sama dengan IKU bernilai sama",
    "peringatan",
    "Indikator yang sama tidak mungkin mempunyai dua target atau dua realisasi.",
    "PermenPANRB 53/2014, kesesuaian indikator kinerja dengan IKU",
)
def indikator_program(laporan: Laporan) -> Findings:
    """A programme measured by an IKU has its target and its realisasi."""
    names = {
        name.casefold(): item
        for item in laporan.indikator
        for name in (item.nama, item.singkatan, f"nilai {item.singkatan}", f"indeks {item.singkatan}")
    }
    for mata in laporan.anggaran.semua():
        row, iku = mata.baris, names.get((mata.baris.indikator or "").casefold())
        if iku is None or (row.target_kinerja, row.realisasi_kinerja) == (iku.target, iku.realisasi):
            continue
        target = kata.ukuran(row.target_kinerja, row.satuan_target or "nilai")
        realisasi = kata.ukuran(row.realisasi_kinerja, row.satuan_realisasi or "nilai")
        yield pada(row, "target_kinerja").temuan(
            f'Indikator "{row.indikator}" bertarget {target} dan terealisasi {realisasi}, sedangkan IKU-nya '
            f"{kata.ukuran(iku.target, iku.satuan)} dan {kata.ukuran(iku.realisasi, iku.satuan)}.",
            "Samakan target dan realisasi program dengan IKU yang dipakainya.",
            uang_dan_kinerja(mata, iku=f"{iku.target} {iku.realisasi}"),
        )


@aturan_data(
    "B28",
    "Penerima gaji sama dengan jumlah PNS",
    "catatan",
    "Keluaran penyediaan gaji dihitung dalam orang dan dapat dicocokkan dengan daftar pegawai.",
    "Aritmetika: dua hitungan atas orang yang sama",
)
def penerima_gaji(laporan: Laporan) -> Findings:
    """Who is paid a salary is who is listed as civil servant."""
    pns = len(laporan.kepegawaian.pns)
    for mata in laporan.anggaran.rincian:
        count, unit = mata.baris.realisasi_kinerja, (mata.baris.satuan_realisasi or "").casefold()
        if "gaji dan tunjangan" in mata.nama.casefold() and unit == "orang" and pns and count not in (None, pns):
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"Gaji dan tunjangan dibayarkan kepada {kata.kinerja(count)} orang, sedangkan tercatat "
                f"{kata.angka(pns)} PNS.",
                "Jelaskan bedanya, misalnya mutasi dalam tahun berjalan, atau perbaiki salah satunya.",
                uang_dan_kinerja(mata, pns=pns),
            )


@aturan_data(
    "B29",
    "Kendaraan yang dipelihara tercatat dalam sarana",
    "peringatan",
    "Kendaraan dinas yang dipelihara adalah milik kantor.",
    "Aritmetika: bagian tidak melebihi keseluruhan",
)
def kendaraan(laporan: Laporan) -> Findings:
    """Vehicles maintained are vehicles owned."""
    listed = [row for row in laporan.tabel.sarana if row.uraian.casefold().startswith("kendaraan")]
    owned = sum(row.jumlah or 0 for row in listed)
    for mata in laporan.anggaran.rincian if listed else ():
        count = mata.baris.realisasi_kinerja
        if count is not None and "kendaraan dinas" in mata.nama.casefold() and count > owned:
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"Kendaraan yang dipelihara {kata.kinerja(count)} unit, lebih banyak daripada yang tercatat "
                f"dalam sarana ({kata.angka(owned)} unit).",
                "Cocokkan dengan sarana.csv.",
                uang_dan_kinerja(mata, sarana=owned),
            )


@aturan_data(
    "C10",
    "Capaian program dan kegiatan mendekati 100%",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% perlu diperiksa atau dijelaskan.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def capaian_program(laporan: Laporan) -> Findings:
    """Performance of a programme, kegiatan or sub kegiatan far from 100 percent."""
    for mata in laporan.anggaran.semua():
        if di_luar(mata.capaian, CAPAIAN_WAJAR):
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"Capaian kinerja {mata.nama} {kata.persen(mata.capaian)}.",
                "Periksa target dan realisasi kinerjanya; bila benar, jelaskan dalam laporan.",
                {"target": mata.baris.target_kinerja, "realisasi": mata.baris.realisasi_kinerja},
            )


@aturan_data(
    "C11",
    "Yang dihitung per satuan berupa bilangan bulat",
    "galat",
    "Dokumen, laporan, paket, orang, dan unit tidak terbagi.",
    "Aritmetika: cacah adalah bilangan bulat",
)
def bilangan_utuh(laporan: Laporan) -> Findings:
    """Things that are counted are whole."""
    for row in laporan.tabel.anggaran:
        for what in ("target", "realisasi"):
            column, unit = f"{what}_kinerja", getattr(row, f"satuan_{what}")
            value = getattr(row, column)
            if value is not None and value % 1 and unit and unit.casefold() not in _TERBAGI:
                yield pada(row, column, column).temuan(
                    f"{what.capitalize()} kinerja {kata.kinerja(value)} {unit} bukan bilangan bulat.",
                    "Periksa tanda desimalnya.",
                    {column: value},
                )


@aturan_data(
    "C12",
    "Target persentase paling tinggi 100%",
    "peringatan",
    "Bagian tidak melebihi keseluruhan.",
    "Aritmetika: bagian dari keseluruhan",
)
def persen_lebih(laporan: Laporan) -> Findings:
    """A target of more than 100 percent."""
    for row in laporan.tabel.anggaran:
        target = row.target_kinerja
        if target is not None and target > 100 and (row.satuan_target or "").casefold() in _PERSEN:
            yield pada(row, "target_kinerja", "target_kinerja").temuan(
                f"Target kinerja {kata.persen(target)} melebihi 100%.", "Periksa angkanya.", {"target": target}
            )


@aturan_data(
    "C13",
    "Target kinerja yang berpagu tidak nol",
    "peringatan",
    "Capaian atas target nol tidak dapat dihitung.",
    "PermenPANRB 53/2014, pengukuran kinerja",
)
def target_nol(laporan: Laporan) -> Findings:
    """A target of nothing, for which money was set aside."""
    for mata in laporan.anggaran.semua():
        if mata.pagu and mata.baris.target_kinerja == 0:
            yield pada(mata.baris, "target_kinerja", "target_kinerja").temuan(
                f"Target kinerja nol dengan pagu {kata.rupiah(mata.pagu)}.",
                "Isi targetnya menurut dokumen pelaksanaan anggaran.",
                {"pagu": mata.pagu},
            )
