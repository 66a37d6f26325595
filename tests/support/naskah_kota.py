"""A second made-up report of another shape: a city, kelurahan only, four sasaran, nine indicators, other words.

Its tables are also set with spaces alone (`sejajar`), as a report copied out of a page is.
"""

from decimal import Decimal
from pathlib import Path

from lakip_nb.kinerja import bulat
from lakip_nb.present import kata
from tests.support.naskah import Bagian, daftar, judul, p, ribuan, tabel

TAHUN = 2025
KELURAHAN = [("Cempaka", 4120, 4235), ("Dahlia", 3876, 3911), ("Flamboyan", 5230, 5104), ("Kenanga", 2987, 3050)]
KELURAHAN += [("Melati", 4455, 4502), ("Seroja", 3310, 3287)]
PENDUDUK = sum(laki + perempuan for _, laki, perempuan in KELURAHAN)
GOLONGAN = [("Golongan IV", 4), ("Golongan III", 31), ("Golongan II", 13)]
PEGAWAI = sum(count for _, count in GOLONGAN)
SASARAN = {
    "Meningkatnya mutu pelayanan administrasi": [
        ("Indeks Kepuasan Masyarakat", "Indeks", "87,00", "88,25", "85,90"),
        ("Persentase permohonan selesai tepat waktu", "%", "95,00", "96,10", "94,20"),
        ("Persentase pengaduan yang ditangani", "%", "100,00", "98,50", "97,00"),
    ],
    "Meningkatnya partisipasi warga dalam pembangunan kelurahan": [
        ("Persentase usulan musrenbang yang terakomodasi", "%", "60,00", "63,40", "58,75"),
        ("Jumlah kelompok warga yang aktif", "Kelompok", "120", "126", "115"),
    ],
    "Terpeliharanya ketenteraman dan ketertiban wilayah": [
        ("Persentase gangguan ketertiban yang diselesaikan", "%", "90,00", "91,80", "89,50"),
        ("Jumlah kelurahan tanpa konflik", "Kelurahan", "6", "6", "5"),
    ],
    "Meningkatnya akuntabilitas kinerja kecamatan": [
        ("Nilai AKIP", "Nilai", "78,50", "77,35", "76,20"),
        ("Persentase temuan pemeriksaan yang selesai", "%", "100,00", "100,00", "96,00"),
    ],
}
INDIKATOR = [(sasaran, *row) for sasaran, rows in SASARAN.items() for row in rows]
PROGRAM = {
    "Program Penunjang Urusan Pemerintahan Daerah": (6_214_300_000, 6_035_118_450),
    "Program Pelayanan Publik": (215_400_000, 209_976_000),
    "Program Pemberdayaan Kelurahan": (4_780_000_000, 4_702_345_900),
    "Program Ketenteraman dan Ketertiban Umum": (188_750_000, 184_020_500),
}
PAGU, REALISASI = (sum(each[at] for each in PROGRAM.values()) for at in (0, 1))
KOMPONEN = [
    ("Perencanaan Kinerja", "30,00", "24,30"),
    ("Pengukuran Kinerja", "30,00", "22,95"),
    ("Pelaporan Kinerja", "15,00", "12,10"),
    ("Evaluasi Akuntabilitas Kinerja Internal", "25,00", "18,00"),
]


def _number(text):
    return Decimal(text.replace(".", "").replace(",", "."))


def _percent(part, whole):
    return kata.angka(bulat(Decimal(part) / Decimal(whole) * 100), 2)


def bersih():
    """The whole report without a fault."""
    return [*_depan(), *_satu(), *_dua(), *_tiga(), *_anggaran(), *_empat()]


def _depan():
    yield judul(1, "LAPORAN KINERJA INSTANSI PEMERINTAH")
    yield judul(2, f"KECAMATAN PELITA UTARA KOTA BANDAR RAYA TAHUN {TAHUN}")
    yield judul(1, "KATA PENGANTAR")
    yield p(
        f"Laporan Kinerja Kecamatan Pelita Utara Tahun {TAHUN} disampaikan kepada Wali Kota Bandar Raya sebagai bentuk "
        "pertanggungjawaban atas perjanjian kinerja yang telah ditandatangani pada awal tahun."
    )
    yield p("Bandar Raya, 20 Februari 2026")
    yield p("Camat Pelita Utara,")
    yield p("Drs. Suparno Wijaya, M.Si")
    yield p("Pembina Tingkat I (IV/b)")
    yield p("NIP. 19710415 199203 1 004")
    yield judul(1, "IKHTISAR EKSEKUTIF")
    yield p("Tahun ini tujuh dari sembilan indikator mencapai targetnya; penjelasannya disajikan pada Bab 3.")


def _satu():
    yield judul(1, "BAB 1 PENDAHULUAN")
    yield judul(2, "1.1 Latar Belakang")
    yield p(
        "Penyusunan laporan ini berpedoman pada Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri "
        "PANRB Nomor "
        "53 Tahun 2014. Rencana yang diacu adalah Rencana Strategis Tahun 2025-2029."
    )
    yield judul(2, "1.2 Wilayah dan Penduduk")
    yield p(
        "Kecamatan Pelita Utara terdiri atas 6 (enam) kelurahan. Penduduk kecamatan ini berjumlah "
        f"{ribuan(PENDUDUK)} jiwa "
        "dan dirinci menurut kelurahan pada Tabel 1.1."
    )
    rows = [(n, name, ribuan(l_), ribuan(p_), ribuan(l_ + p_)) for n, (name, l_, p_) in enumerate(KELURAHAN, start=1)]
    men, women = (sum(each[at] for each in KELURAHAN) for at in (1, 2))
    rows.append(("Jumlah", "", ribuan(men), ribuan(women), ribuan(PENDUDUK)))
    heads = [("No", "Kelurahan", "Laki-laki", "Perempuan", "Jumlah")]
    yield from tabel("1.1", f"Jumlah Penduduk Menurut Kelurahan Tahun {TAHUN}", heads, rows)
    yield p("Menurut tabel di atas, penduduk terbanyak bermukim di Kelurahan Flamboyan.")
    yield judul(2, "1.3 Kepegawaian")
    yield p(f"Kecamatan ini didukung oleh {PEGAWAI} (empat puluh delapan) orang ASN seperti terlihat pada Tabel 1.2.")
    rows = [(n, name, count, _percent(count, PEGAWAI)) for n, (name, count) in enumerate(GOLONGAN, start=1)]
    rows.append(("Jumlah", "", PEGAWAI, "100,00"))
    yield from tabel("1.2", "Pegawai Menurut Golongan", [("No", "Golongan", "Banyaknya", "Persen")], rows)
    yield judul(2, "1.4 Permasalahan Utama")
    yield p("Permasalahan utama adalah lahan parkir yang sempit dan data warga pindahan yang terlambat dilaporkan.")


def _dua():
    yield judul(1, "BAB 2 PERENCANAAN KINERJA")
    yield judul(2, "2.1 Perjanjian Kinerja")
    yield p(
        "Perjanjian kinerja memuat 4 (empat) sasaran dengan 9 (sembilan) indikator, dan sasarannya sebagai berikut:"
    )
    yield from daftar(*(f"{name};" for name in SASARAN))
    yield p(f"Target setiap indikator tahun {TAHUN} disajikan pada tabel berikut.")
    heads = [("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")]
    rows = [(n, s, name, unit, target) for n, (s, name, unit, target, _, _) in enumerate(INDIKATOR, start=1)]
    yield from tabel("2.1", f"Perjanjian Kinerja Tahun {TAHUN}", heads, rows)
    heads = [("No", "Program", "Anggaran (Rp)")]
    rows = [(n, name, ribuan(money[0])) for n, (name, money) in enumerate(PROGRAM.items(), start=1)]
    rows.append(("Jumlah", "", ribuan(PAGU)))
    yield p("Program dan anggarannya adalah sebagai berikut.")
    yield from tabel("2.2", "Anggaran Program", heads, rows)


def _tiga():
    yield judul(1, "BAB 3 AKUNTABILITAS KINERJA")
    yield judul(2, "3.1 Capaian Kinerja")
    yield p("Perbandingan target dan realisasi disajikan pada Tabel 3.1.")
    heads = [("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")]
    rows = [
        (n, name, unit, target, real, _percent(_number(real), _number(target)))
        for n, (_, name, unit, target, real, _) in enumerate(INDIKATOR, start=1)
    ]
    yield from tabel("3.1", f"Target dan Realisasi Indikator Kinerja Tahun {TAHUN}", heads, rows)
    yield p(
        "Indeks Kepuasan Masyarakat mencapai capaian 101,44%, sehingga target tercapai. Nilai AKIP mencapai capaian "
        "98,54%, sehingga target belum tercapai."
    )
    yield p("Perkembangan dari tahun sebelumnya dapat dilihat pada Tabel 3.2.")
    heads = [("No", "Indikator Kinerja", f"Realisasi {TAHUN - 1}", f"Realisasi {TAHUN}")]
    rows = [(n, name, last, real) for n, (_, name, _, _, real, last) in enumerate(INDIKATOR, start=1)]
    yield from tabel("3.2", f"Realisasi Tahun {TAHUN - 1} dan {TAHUN}", heads, rows)
    yield p("Nilai AKIP meningkat dari 76,20 menjadi 77,35 atau naik 1,15 poin.")
    yield p("Indeks Kepuasan Masyarakat naik 2,35 poin, dari 85,90 menjadi 88,25.")
    yield p("Komponen penilaian AKIP adalah sebagai berikut.")
    rows = [(n, *row) for n, row in enumerate(KOMPONEN, start=1)]
    rows.append(("Jumlah", "", "100,00", "77,35"))
    yield from tabel("3.3", "Komponen Nilai AKIP", [("No", "Komponen", "Bobot", "Nilai")], rows)
    yield p("Penyebab belum tercapainya target AKIP:")
    yield from daftar("pengukuran kinerja belum dilakukan setiap bulan;", "evaluasi internal belum ditindaklanjuti.")


def _anggaran():
    yield judul(2, "3.2 Realisasi Anggaran")
    yield p(
        f"Total anggaran sebesar Rp{ribuan(PAGU)} terserap Rp{ribuan(REALISASI)} atau {_percent(REALISASI, PAGU)}%, "
        "seperti terinci pada Tabel 3.4."
    )
    heads = [("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)")]
    rows = [
        (n, name, ribuan(pagu), ribuan(real), _percent(real, pagu))
        for n, (name, (pagu, real)) in enumerate(PROGRAM.items(), 1)
    ]
    rows.append(("Jumlah", "", ribuan(PAGU), ribuan(REALISASI), _percent(REALISASI, PAGU)))
    yield from tabel("3.4", f"Realisasi Anggaran Tahun {TAHUN}", heads, rows)
    yield p("Sisa anggaran berasal dari selisih penawaran pekerjaan sarana kelurahan.")


def _empat():
    yield judul(1, "BAB 4 PENUTUP")
    yield p(f"Laporan Kinerja Tahun {TAHUN} menunjukkan bahwa tujuh dari sembilan indikator mencapai targetnya.")
    yield p("Langkah perbaikan meliputi pengukuran setiap bulan dan penataan arsip pengaduan.")
    yield p("Bandar Raya, 20 Februari 2026")
    yield p("Camat Pelita Utara,")
    yield p("Drs. Suparno Wijaya, M.Si")
    yield p("Pembina Tingkat I (IV/b)")
    yield p("NIP. 19710415 199203 1 004")


def diubah(lama, baru, kali=1):
    """The report with words replaced, the first times they occur (0: everywhere)."""
    left, done, result = kali or 10**6, 0, []

    def put(text):
        nonlocal left, done
        if lama in text and left:
            left, done = left - 1, done + 1
            return text.replace(lama, baru)
        return text

    for part in bersih():
        rows = tuple(tuple(put(cell) for cell in row) for row in part.baris)
        result.append(Bagian(part.jenis, put(part.teks), part.tingkat, part.kepala, rows, part.tebal))
    assert done, f"{lama!r} is not in the report"
    return result


def disisipkan(sesudah, *teks):
    """The report with paragraphs after the first piece that holds some words."""
    parts = bersih()
    at = next(at for at, part in enumerate(parts) if sesudah in part.teks)
    return [*parts[: at + 1], *map(p, teks), *parts[at + 1 :]]


def sejajar(parts, path: Path) -> Path:
    """The report as text whose tables are set with spaces alone, figures to the right."""
    lines = []
    for part in parts:
        if part.jenis != "tabel":
            lines += [part.teks] if part.jenis == "butir" else ["", part.teks, ""]
            continue
        grid = [*part.kepala, *part.baris]
        widths = [max(len(row[at]) for row in grid) for at in range(len(grid[0]))]
        for row in grid:
            cells = [
                cell.rjust(width) if cell[:1].isdigit() and at > 1 else cell.ljust(width)
                for at, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            lines.append("   ".join(cells).rstrip())
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def markdown(parts, path: Path) -> Path:
    """The report as Markdown: headings with signs, tables with bars."""
    lines = []
    for part in parts:
        if part.jenis == "judul":
            lines += ["", "#" * part.tingkat + " " + part.teks, ""]
        elif part.jenis == "tabel":
            lines += ["| " + " | ".join(row) + " |" for row in part.kepala]
            lines.append("|" + "---|" * len(part.kepala[0]))
            lines += ["| " + " | ".join(row) + " |" for row in part.baris]
            lines.append("")
        else:
            lines += [part.teks] if part.jenis == "butir" else ["", part.teks, ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
