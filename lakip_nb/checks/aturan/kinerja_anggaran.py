"""The performance of the budget's lines: indicators, units and targets in place, achievements that can be."""

from lakip_nb.checks.aturan.indikator import CAPAIAN_WAJAR
from lakip_nb.checks.aturan.kinerja_induk import iku_dari, tak_sejalan
from lakip_nb.checks.aturan.sebutan import mata as sebutan_mata
from lakip_nb.checks.aturan.sebutan import sebut, sebutan
from lakip_nb.checks.aturan.serapan import tanpa_ukuran, uang_dan_kinerja
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di_luar, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_DPA = "Permendagri 77/2020, indikator dan target kinerja dalam dokumen pelaksanaan anggaran"
_PERSEN = {"%", "persen"}
_TERBAGI = _PERSEN | {"nilai", "indeks", "skor", "poin", "hari", "jam", "bulan", "menit", "km", "ha", "m", "m2"}


@aturan_data(
    "B23",
    "Setiap program, kegiatan, dan sub kegiatan mempunyai indikator dan target",
    "peringatan",
    "Program, kegiatan, dan sub kegiatan diukur dengan indikator, satuan, dan target.",
    _DPA,
    contoh="Sub kegiatan Pemeliharaan Gedung tidak mempunyai indikator.",
)
def tanpa_kinerja(laporan: Laporan) -> Findings:
    """A programme, kegiatan or sub kegiatan without an indicator or a target; B24 tells of those without money."""
    for mata in laporan.anggaran.semua():
        missing = tanpa_ukuran(mata)
        if missing and (mata.anak or mata.pagu != 0 or mata.realisasi):
            yield pada(mata.baris, missing[0].replace(" ", "_")).temuan(
                f"{kata.besar(sebutan_mata(mata))} tidak mempunyai {kata.rangkai(missing)}.",
                "Lengkapi dari dokumen pelaksanaan anggaran.",
                uang_dan_kinerja(mata),
            )


@aturan_data(
    "B25",
    "Satuan target dan realisasi sama",
    "peringatan",
    "Capaian membandingkan dua angka dalam satuan yang sama.",
    "Aritmetika: perbandingan dalam satuan yang sama",
    contoh="Sub kegiatan Pemeliharaan Gedung ditargetkan dalam bulan, tetapi realisasinya dalam unit.",
)
def satuan_berbeda(laporan: Laporan) -> Findings:
    """Target and realisasi are counted in different units: each line, and all those without a unit."""
    blank = []
    for mata in laporan.anggaran.semua():
        row = mata.baris
        target, realisasi = row.satuan_target or "", row.satuan_realisasi or ""
        if target and realisasi and target.casefold() != realisasi.casefold():
            yield pada(row, "satuan_realisasi").temuan(
                f"{kata.besar(sebutan_mata(mata))} ditargetkan dalam {kata.satuan_kecil(target)}, tetapi realisasinya "
                f"dalam {kata.satuan_kecil(realisasi)}.",
                "Samakan satuannya menurut dokumen pelaksanaan anggaran; capaian hanya sah dalam satuan yang sama.",
                uang_dan_kinerja(mata),
            )
        elif row.realisasi_kinerja is not None and bool(target) != bool(realisasi):
            blank.append(mata)
    if blank:
        yield bersama(
            [pada(mata.baris, "satuan_realisasi") for mata in blank],
            f"Satuan target atau satuan realisasi {sebut(map(sebutan_mata, blank))} belum diisi.",
            "Isi satuan yang sama untuk target dan realisasinya.",
            {"kosong": "; ".join(mata.nama for mata in blank)},
        )


@aturan_data(
    "B28",
    "Penerima gaji dapat dicocokkan dengan jumlah PNS",
    "catatan",
    "Keduanya menghitung orang yang sama bila diambil pada waktu yang sama; bedanya layak dijelaskan.",
    "Aritmetika: dua hitungan atas orang yang sama",
    contoh="Gaji dan tunjangan tercatat untuk 3 orang, sedangkan daftar pegawai memuat 4 PNS.",
)
def penerima_gaji(laporan: Laporan) -> Findings:
    """Who is paid a salary is who is listed as civil servant."""
    pns = len(laporan.kepegawaian.pns)
    for mata in laporan.anggaran.rincian:
        count, unit = mata.baris.realisasi_kinerja, (mata.baris.satuan_realisasi or "").casefold()
        if "gaji dan tunjangan" in mata.nama.casefold() and unit == "orang" and pns and count not in (None, pns):
            yield pada(mata.baris, "realisasi_kinerja").temuan(
                f"Gaji dan tunjangan tercatat untuk {kata.kinerja(count)} orang, sedangkan daftar pegawai memuat "
                f"{kata.angka(pns)} PNS.",
                "Cocokkan dengan daftar gaji bulan Desember. Bila keduanya benar, misalnya karena mutasi atau karena "
                "diambil pada bulan lain, sebutkan sebabnya.",
                uang_dan_kinerja(mata, pns=pns),
            )


@aturan_data(
    "B29",
    "Kendaraan yang dipelihara tercatat dalam sarana",
    "peringatan",
    "Kendaraan dinas yang dipelihara adalah milik kantor.",
    "Aritmetika: bagian tidak melebihi keseluruhan",
    contoh="Kendaraan yang dipelihara 6 unit, sedangkan daftar sarana memuat 5 unit.",
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
                f"dalam daftar sarana, {kata.angka(owned)} unit.",
                "Cocokkan dengan kartu inventaris barang, lalu perbaiki daftar sarana atau realisasi kinerjanya.",
                uang_dan_kinerja(mata, sarana=owned),
            )


@aturan_data(
    "C10",
    "Capaian program dan kegiatan berada dalam kisaran yang lazim",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% perlu diperiksa atau dijelaskan.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
    contoh="Capaian kinerja kegiatan Pelayanan Terpadu 25,00%: realisasi 25,00%, target 100,00%.",
)
def capaian_program(laporan: Laporan) -> Findings:
    """Performance of a line far from 100 percent; of nothing, of an IKU, of what its parts deny other rules tell."""
    denied = {mata.no for mata in tak_sejalan(laporan)}
    for mata in laporan.anggaran.semua():
        row, told = mata.baris, mata.no in denied or iku_dari(laporan, mata)
        if mata.capaian and di_luar(mata.capaian, CAPAIAN_WAJAR) and not told:
            yield pada(row, "realisasi_kinerja").temuan(
                f"Capaian kinerja {sebutan_mata(mata)} {kata.persen(mata.capaian)}: realisasi "
                f"{kata.ukuran(row.realisasi_kinerja, row.satuan_realisasi or 'angka')}, target "
                f"{kata.ukuran(row.target_kinerja, row.satuan_target or 'angka')}.",
                "Periksa target dan realisasi kinerjanya; bila keduanya benar, jelaskan dalam Bab III.",
                {"target": mata.baris.target_kinerja, "realisasi": mata.baris.realisasi_kinerja},
            )


@aturan_data(
    "C11",
    "Keluaran yang dihitung per satuan berupa bilangan bulat",
    "galat",
    "Dokumen, laporan, paket, orang, dan unit tidak terbagi.",
    "Aritmetika: cacah adalah bilangan bulat",
    contoh="Realisasi kinerja sub kegiatan Pemeliharaan Kendaraan Dinas 5,50 unit; kendaraan dihitung utuh.",
)
def bilangan_utuh(laporan: Laporan) -> Findings:
    """Things that are counted are whole."""
    for row in laporan.tabel.anggaran:
        for what in ("target", "realisasi"):
            column, unit = f"{what}_kinerja", getattr(row, f"satuan_{what}")
            value = getattr(row, column)
            if value is not None and value % 1 and unit and unit.casefold() not in _TERBAGI:
                yield pada(row, column, column).temuan(
                    f"{what.capitalize()} kinerja {sebutan(row, laporan)} {kata.kinerja(value)} "
                    f"{kata.satuan_kecil(unit)}, padahal satuan itu dihitung utuh.",
                    "Cocokkan dengan dokumen asalnya; biasanya tanda desimalnya bergeser.",
                    {what: value},
                )


@aturan_data(
    "C12",
    "Target persentase paling tinggi 100%",
    "peringatan",
    "Bagian tidak melebihi keseluruhan.",
    "Aritmetika: bagian dari keseluruhan",
    contoh="Target kinerja Program Pelayanan Publik 110,00%.",
)
def persen_lebih(laporan: Laporan) -> Findings:
    """A target of more than 100 percent."""
    for row in laporan.tabel.anggaran:
        target = row.target_kinerja
        if target is not None and target > 100 and (row.satuan_target or "").casefold() in _PERSEN:
            yield pada(row, "target_kinerja", "target_kinerja").temuan(
                f"Target kinerja {sebutan(row, laporan)} {kata.persen(target)}, melebihi 100%.",
                "Cocokkan dengan dokumen pelaksanaan anggaran; bila memang dapat lebih dari 100%, jelaskan ukurannya.",
                {"target": target},
            )


@aturan_data(
    "C13",
    "Target kinerja yang berpagu tidak nol",
    "peringatan",
    "Capaian atas target nol tidak dapat dihitung.",
    "PermenPANRB 53/2014, pengukuran kinerja",
    contoh="Target kinerja sub kegiatan Pemeliharaan Gedung nol, padahal pagunya Rp40.000.000.",
)
def target_nol(laporan: Laporan) -> Findings:
    """A target of nothing, for which money was set aside."""
    for mata in laporan.anggaran.semua():
        if mata.pagu and mata.baris.target_kinerja == 0:
            yield pada(mata.baris, "target_kinerja", "target_kinerja").temuan(
                f"Target kinerja {sebutan_mata(mata)} nol, padahal pagunya {kata.rupiah(mata.pagu)}.",
                "Isi targetnya menurut dokumen pelaksanaan anggaran.",
                {"pagu": mata.pagu},
            )
