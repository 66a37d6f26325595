"""Pieces of a report, one with a fault and one without, for each rule on what words say."""

from tests.support.naskah import daftar, judul, p, tabel

HEAD = [("No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian")]
IKM, AKIP = "Indeks Kepuasan Masyarakat (IKM)", "Nilai AKIP"
IKU = tabel(
    "3.1",
    "Capaian",
    HEAD,
    [
        (1, "Meningkatnya kepuasan", IKM, "88,31", "85,35", "96,65"),
        (2, "Meningkatnya akuntabilitas", AKIP, "70,00", "66,66", "95,23"),
    ],
)
YEARS = tabel(
    "3.2",
    "Perkembangan",
    [("Indikator", "Target", "", "", "Realisasi", "", "", "Capaian", "", ""), ("", *("2022", "2023", "2024") * 3)],
    [(AKIP, "68,00", "69,00", "70,00", "69,12", "62,35", "66,66", "101,65", "90,36", "95,23")],
)
LETTERS = tabel(
    "3.3",
    "Perkembangan",
    [("Indikator", "Target", "", "Realisasi", "", "Capaian", ""), ("", *("2023", "2024") * 3)],
    [(AKIP, "CC", "70,00", "69,12", "66,66", "118,15", "95,23")],
)
SPENT = [("Program/Kegiatan", "Indikator", "Target", "", "Realisasi", "", "%", ""), ("", "", *("Kinerja", "Rp") * 3)]


def budget(*rows):
    return tabel("3.4", "Kinerja dan Anggaran", SPENT, rows)


HALF = [
    ("PROGRAM SATU", "Hasil", "100", "40.000.000", "50", "39.600.000", "50", "99,00"),
    ("PROGRAM DUA", "Hasil", "100", "60.000.000", "100", "57.000.000", "100", "95,00"),
]
WHOLE = [(*HALF[0][:4], "98", *HALF[0][5:6], "98", "99,00"), HALF[1]]
OWN = [("PROGRAM SATU", AKIP, "100", "40.000.000", "100", "39.600.000", "100", "99,00"), HALF[1]]
STAFF_HEAD = [("No", "Jabatan", "Eselon", "", "Golongan", "", "Pendidikan", ""), ("", "", *("L", "P") * 3)]
SCALE = [(1, "91 - 100", "Sangat Tinggi"), (2, "76 - 90", "Tinggi"), (3, "66 - 75", "Sedang")]
UNITS = tabel(
    "3.5",
    "Unsur",
    [("No", "Unsur Pelayanan", "Nilai")],
    [
        (n, f"Unsur {n}", value)
        for n, value in enumerate(("3,24", "3,20", "3,20", "3,92", "3,36", "3,32", "3,32", "3,20", "4,00"), start=1)
    ],
)
YEAR_OF_LAW = "Undang-Undang Nomor {} tentang Pemerintahan Daerah menjadi dasar laporan ini."
PLAN = tabel(
    "2.1",
    "Renstra",
    [("Tujuan", "Sasaran", "Strategi")],
    [("Meningkatkan tata kelola", "Meningkatnya {}", "Melatih petugas")],
)
GOODS = "Sarana yang berada dalam kondisi baik adalah sebagai berikut:"
CAUSES = [
    p("Faktor penghambat sebagai berikut:"),
    *daftar("sarana kerja yang belum lengkap;", "prosedur antrean loket."),
]
SOLVED = [("No", "Sasaran", "Solusi yang dilakukan")]


def told(words):
    """A report that tells its chapters, one of them in these words."""
    return [
        judul(1, "BAB I PENDAHULUAN"),
        judul(2, "Sistematika"),
        judul(3, "BAB I PENDAHULUAN"),
        judul(3, f"BAB II {words}"),
        judul(1, "BAB II PERENCANAAN KINERJA"),
        p("Uraian tentang rencana."),
    ]


def staff(*row):
    total = ("Jumlah", "", *row)
    return tabel(
        "1.1",
        "Pegawai Kecamatan",
        STAFF_HEAD,
        [(1, "Camat", "1", "", "1", "", "1", ""), (2, "Kasi", "2", "1", "2", "1", "2", "1"), total],
    )


def parts(words, second):
    """Two sasaran, each with its analysis."""
    return [
        judul(2, "SASARAN 1"),
        p("Faktor pendukung:"),
        *daftar("loket yang buka;"),
        judul(2, "SASARAN 2"),
        p(words),
        *daftar(second),
    ]


CASES = {
    "N06": (
        [p("CAMAT CONTOH"), p("BUDI, S.Sos"), p("PEMBINA (IV/a)"), p("NIP. 19711415 199203 1 004")],
        [p("CAMAT CONTOH"), p("BUDI, S.Sos"), p("PEMBINA (IV/a)"), p("NIP. 19711115 199203 1 004")],
    ),
    "N13": (
        [p("Anggaran Rp. 1.000.000 terpakai RP 900.000 seluruhnya.")],
        [p("Anggaran Rp1.000.000 terpakai Rp900.000 seluruhnya.")],
    ),
    "N14": ([p("Dianggarkan belanja langsung tahun 2024.")], [p("Dianggarkan belanja operasi tahun 2024.")]),
    "N15": ([p("Camat di Kecamtan ini membina desa.")], [p("Camat di kecamatan ini membina desa.")]),
    "N16": (
        tabel("1.1", "Analisis", [("No", "Uraian", "Banyak")], [(1, "Kurangnya pengetahuan warga terhadap", 3)]),
        tabel("1.1", "Analisis", [("No", "Uraian", "Banyak")], [(1, "Kurangnya pengetahuan warga", 3)]),
    ),
    "N17": ([p(YEAR_OF_LAW.format("32 Tahun 2004"))], [p(YEAR_OF_LAW.format("23 Tahun 2014"))]),
    "N18": (
        [p("LAMPIRAN PERUBAHAN PERJANJIAN KINERJA")],
        [p("LAMPIRAN PERUBAHAN PERJANJIAN KINERJA"), p("Perubahan perjanjian kinerja menaikkan target.")],
    ),
    "N28": (told("PERENCANAAN DAN PERJANJIAN"), told("PERENCANAAN KINERJA")),
    "N29": (
        tabel("1.1", "Luas wilayah disajikan pada tabel berikut :", [("Desa", "Luas")], [("Satu", 12)]),
        tabel("1.1", "Luas Wilayah", [("Desa", "Luas")], [("Satu", 12)]) + [p("Tabel 1.1 memuat luas.")],
    ),
    "N34": (
        [p("Serapan anggaran 91,20% sehingga dana terserap dengan maksimal.")],
        [p("Serapan anggaran 99,90% sehingga dana terserap dengan maksimal.")],
    ),
    "N35": (YEARS + [p("Nilai AKIP mengalami kenaikan dibanding tahun lalu.")], YEARS),
    "N36": (
        YEARS + [p("Capaian kinerja tahun ini adalah sebesar 66,66 menurut evaluasi.")],
        YEARS + [p("Realisasi kinerja tahun ini adalah sebesar 66,66 menurut evaluasi.")],
    ),
    "N38": (
        IKU + [p("Untuk memenuhi 70,00 kecamatan perlu menaikkan nilai sebanyak 0,78.")],
        IKU + [p("Untuk memenuhi 70,00 kecamatan perlu menaikkan nilai sebanyak 3,34.")],
    ),
    "N44": (staff("3", "1", "3", "2", "3", "1"), staff("3", "1", "3", "1", "3", "1")),
    "N45": (
        staff("3", "1", "3", "1", "3", "1") + [p("Kecamatan didukung oleh 5 orang PNS.")],
        staff("3", "1", "3", "1", "3", "1") + [p("Kecamatan didukung oleh 4 orang PNS.")],
    ),
    "N48": (budget(*HALF), budget(*WHOLE)),
    "N55": (
        tabel("3.1", "Skala", [("No", "Interval", "Kriteria")], SCALE),
        tabel(
            "3.1",
            "Skala",
            [("No", "Interval", "Kriteria")],
            [(1, "90 - 100", "Tinggi"), (2, "75 - 90", "Sedang"), (3, "50 - 75", "Rendah")],
        ),
    ),
    "N56": (
        tabel(
            "3.1",
            "Komponen AKIP",
            [("No", "Komponen", "2022", "2023", "2024")],
            [(n, f"Komponen {n}", "20,10", "21,00", "" if n == 4 else "22,00") for n in (1, 2, 3, 4)],
        ),
        tabel(
            "3.1",
            "Komponen AKIP",
            [("No", "Komponen", "2022", "2023", "2024")],
            [(n, f"Komponen {n}", "20,10", "21,00", "22,00") for n in (1, 2, 3, 4)],
        ),
    ),
    "N57": (LETTERS, YEARS),
    "N58": (IKU + budget(*OWN), IKU + budget(*WHOLE)),
    "N59": (
        IKU,
        IKU[:1]
        + tabel(
            "3.1",
            "Capaian",
            HEAD,
            [
                (1, "Meningkatnya kepuasan", IKM, "87,00", "86,00", "98,85"),
                (2, "Meningkatnya akuntabilitas", AKIP, "72,00", "66,66", "92,58"),
            ],
        )[1:],
    ),
    "N62": (
        IKU + [p("Sasaran strategis satu yaitu Indeks Kepuasan Masyarakat belum tercapai.")],
        IKU + [p("Sasaran strategis satu yaitu meningkatnya kepuasan belum tercapai.")],
    ),
    "N64": (
        tabel(
            "2.1",
            "PK",
            [("No", "Program", "Anggaran (Rp)")],
            [(1, "Program Satu", "40.000.000"), (2, "Program Dua", "60.000.000"), (3, "Program Lain Lagi", "5")],
        )
        + budget(*WHOLE),
        tabel(
            "2.1",
            "PK",
            [("No", "Program", "Anggaran (Rp)")],
            [(1, "Program Satu", "40.000.000"), (2, "Program Dua", "60.000.000")],
        )
        + budget(*WHOLE),
    ),
    "N65": (
        [
            p(GOODS),
            *tabel("1.1", "Sarana", [("Uraian", "Jumlah", "Kondisi")], [("Mobil", 1, "Rusak"), ("Motor", 2, "Baik")]),
        ],
        [
            p(GOODS),
            *tabel("1.1", "Sarana", [("Uraian", "Jumlah", "Kondisi")], [("Mobil", 1, "Baik"), ("Motor", 2, "Baik")]),
        ],
    ),
    "N73": (
        [
            p("Faktor pendukung:"),
            *daftar("SDM yang kompeten;"),
            p("Kegagalan disebabkan oleh:"),
            *daftar("SDM yang masih kurang terlatih."),
        ],
        [
            p("Faktor pendukung:"),
            *daftar("loket yang buka;"),
            p("Kegagalan disebabkan oleh:"),
            *daftar("SDM yang masih kurang terlatih."),
        ],
    ),
    "N74": (
        tabel("3.1", "Solusi", SOLVED, [(1, "Kepuasan", "Pelatihan petugas loket"), (2, "Lain", "Rapat")])
        + [p("Untuk itu perlu diadakan pelatihan.")],
        tabel("3.1", "Solusi", SOLVED, [(1, "Kepuasan", "Pelatihan petugas loket"), (2, "Lain", "Rapat")])
        + [p("Pelatihan diikuti dua belas petugas.")],
    ),
    "N75": (
        [*CAUSES, p("Rekomendasi perbaikan sebagai berikut:"), *daftar("melengkapi sarana kerja;", "menambah armada.")],
        [
            *CAUSES,
            p("Rekomendasi perbaikan sebagai berikut:"),
            *daftar("melengkapi sarana kerja;", "menata antrean loket."),
        ],
    ),
    "N78": (UNITS, []),
    "N79": (IKU + UNITS, IKU + UNITS + [p("Setiap unsur diberi bobot 0,111 dan dibulatkan tiga desimal.")]),
    "N82": (
        [p("Target itu akan dijelaskan dalam Rencana Kinerja 2024.")],
        [p("Target itu akan dijelaskan dalam Rencana Kinerja 2024."), judul(2, "2.3 Rencana Kinerja 2024")],
    ),
    "N83": (
        tabel(
            "3.1",
            "Efisiensi",
            [("Sasaran", "% Capaian", "% Penyerapan", "Efisiensi")],
            [("Satu", "99,00", "98,00", "1,00")],
        ),
        budget(*WHOLE),
    ),
    "N86": (parts("Uraian berikut.", "lain."), parts("Faktor pendukung:", "petugas yang ramah.")),
    "N66": (
        tabel(
            "3.4",
            "Kinerja",
            [("Kegiatan", "Indikator", "Target")],
            [("Rapat", "Persentase waktu rapat koordinasi", 100)],
        ),
        tabel(
            "3.4",
            "Kinerja",
            [("Kegiatan", "Indikator", "Target")],
            [("Rapat", "Persentase keputusan yang dijalankan", 100)],
        ),
    ),
    "N76": (
        [p("Nilainya rendah; hal ini bisa saja disebabkan warga kurang antusias.")],
        [p("Nilainya rendah; hal ini disebabkan antrean yang panjang.")],
    ),
}
