"""What single tables say, on the real data and at the edges of made-up ones."""

from collections.abc import Sequence

import pytest

from lakip_nb.present import tabel
from lakip_nb.present.tabel import Tabel
from tests.support.markup import parse, texts
from tests.support.reports import made_up, made_up_with, real
from tests.support.synthetic import OPTIONAL, YEAR, Rows, tables

SELISIH = "Efisiensi = persentase capaian kinerja − persentase serapan anggaran"
DASAR = (
    ", dihitung dari angka sebelum dibulatkan "
    "(dasar: Peraturan Menteri PANRB Nomor 53 Tahun 2014, yang meminta analisis efisiensi tanpa menetapkan rumusnya)"
)

EMPTY = "Datanya belum ada, sehingga tabel ini tidak ikut dicetak."


def rows(item: Tabel) -> list[list[str]]:
    """Body and foot as the reader sees them, without what a span hides."""
    return [
        texts(row, "*") for row in parse(item.html()).findall(".//tbody/tr") + parse(item.html()).findall(".//tfoot/tr")
    ]


def under(item: Tabel) -> list[str]:
    """The lines under a table."""
    return texts(parse(item.html()), "./div/p")


def titles(item: Tabel, row: int) -> list[str]:
    """A row of the head."""
    return texts(parse(item.html()), f".//thead/tr[{row}]/th")


# Bab I


def test_penduduk_desa() -> None:
    shown = rows(tabel.penduduk_desa(real()))
    assert shown[0] == ["1", "Pangkalan Dodek", "Kelurahan", "2.167", "2.213", "4.380"]
    assert shown[20] == ["21", "Tanjung Sigoni", "Desa", "441", "482", "923"]
    assert shown[21:] == [["Jumlah", "", "27.781", "28.532", "56.313"]]
    assert titles(tabel.penduduk_desa(real()), 1)[1] == "Desa/Kelurahan"
    assert tabel.penduduk_desa(real()).judul == "Penduduk menurut desa/kelurahan dan jenis kelamin, Desember 2023"


def test_penduduk_desa_without_kelurahan_or_month() -> None:
    item = tabel.penduduk_desa(made_up())
    assert titles(item, 1)[1] == "Desa"
    assert item.judul == "Penduduk menurut desa dan jenis kelamin, 2024"
    assert len(rows(item)) == 61


def test_penduduk_of_one_unknown_desa() -> None:
    changed = [row | {"perempuan": ""} if row["no"] == 7 else row for row in tables()["desa"]]
    item = tabel.penduduk_desa(made_up_with(desa=changed))
    assert rows(item)[6][3:] == [str(changed[6]["laki_laki"]), "–", "–"]
    assert rows(item)[60][3:] == ["–", "–"]
    assert under(item)[-1] == "– berarti belum diketahui atau tidak dapat dihitung."


def test_penduduk_agama() -> None:
    item = tabel.penduduk_agama(real())
    assert rows(item)[0] == ["1", "Islam", "46.752", "83,02"]
    assert rows(item)[4] == ["5", "Hindu", "13", "0,02"]  # printed 0,05
    assert rows(item)[6] == ["Jumlah", "56.313", "100,00"]
    assert not any("berbeda dari jumlah menurut desa" in line for line in under(item))


def test_a_dimension_that_does_not_add_to_the_population_says_so() -> None:
    laporan = made_up()
    (note,) = [line for line in under(tabel.penduduk_agama(laporan)) if "berbeda" in line and "desa" in line]
    total = f"{int(laporan.penduduk.total):,}".replace(",", ".")
    assert note == f"Jumlah menurut agama 26.278 jiwa berbeda dari jumlah menurut desa {total} jiwa."


def test_penduduk_suku_of_which_nothing_is_known() -> None:
    item = tabel.penduduk_suku(made_up())
    assert rows(item) == [[EMPTY]]
    assert under(item) == []


def test_pegawai_jabatan() -> None:
    item = tabel.pegawai_jabatan(real())
    groups = [
        "Eselon III",
        "Eselon IV",
        "Noneselon",
        "Gol. II",
        "Gol. III",
        "Gol. IV",
        "SLTP",
        "SLTA",
        "D3",
        "S1",
        "S2",
    ]
    assert titles(item, 1)[2:] == groups
    assert titles(item, 2) == ["L", "P"] * 11
    shown = {row[1]: row[2:] for row in rows(item)[:13]}
    assert shown["Lurah"] == ["", "", "3", "", "", "", "", "", "3", "", "", "", "", "", "", "", "", "", "3", "", "", ""]
    assert shown["Staf Non PNS"] == [*[""] * 4, "12", "9", *[""] * 8, "12", "9", *[""] * 6]
    total = rows(item)[13]
    assert total[:7] == ["Jumlah", "2", "", "10", "7", "22", "13"]  # the office: 33 PNS and 21 others
    assert total[7:13] == ["3", "4", "14", "7", "5", ""]
    assert total[13:] == ["", "", "16", "13", "", "", "16", "7", "2", ""]


def test_pegawai_jabatan_grows_with_the_office() -> None:
    item = tabel.pegawai_jabatan(made_up(()))
    groups = titles(item, 1)[2:]
    assert "Gol. I" in groups and "SD" in groups and "S3" in groups and "Pend. belum diketahui" in groups
    assert "Eselon II" not in groups and "Gol. belum diketahui" not in groups


def test_sarana() -> None:
    shown = rows(tabel.sarana(real()))
    assert len(shown) == 12
    assert shown[7] == ["8", "Kendaraan Roda 2", "Unit", "11", "Baik", "2019"]
    assert rows(tabel.sarana(made_up(())))[1] == ["2", "Perahu motor", "Unit", "–", "–", "–"]


# Bab II


def test_renstra() -> None:
    shown = rows(tabel.renstra(real()))
    assert [len(row) for row in shown] == [4, 2, 2, 3, 2]
    assert shown[0][1:] == [
        "Meningkatkan Kepuasan Masyarakat terhadap Pelayanan Publik Kecamatan",
        "1.1",
        "Meningkatkan kapasitas pelayanan aparatur",
    ]
    assert shown[3][:2] == ["Meningkatkan akuntabilitas keuangan dan kinerja kecamatan", "2.1"]


def test_renstra_of_a_sasaran_without_tujuan_and_strategi() -> None:
    shown = rows(tabel.renstra(made_up()))
    assert shown[-2:] == [["–", "Terjaganya ketertiban umum", "–", "–"], ["Masyarakat desa yang berdaya", "–", "–"]]


def test_perjanjian_kinerja() -> None:
    item = tabel.perjanjian_kinerja(real())
    assert rows(item) == [
        [
            "1",
            "Meningkatnya Kepuasan Masyarakat terhadap Pelayanan Publik",
            "Indeks Kepuasan Masyarakat (IKM)",
            "Nilai",
            "88,31",
        ],
        ["2", "Meningkatnya Akuntabilitas Kinerja Kecamatan", "Nilai Evaluasi AKIP", "Nilai", "70,00 (B)"],
    ]
    assert item.judul == "Perjanjian Kinerja Perubahan 2023: sasaran, indikator, dan target"
    assert tabel.perjanjian_kinerja(made_up()).judul == "Perjanjian Kinerja 2024: sasaran, indikator, dan target"
    assert [row[-1] for row in rows(tabel.perjanjian_kinerja(made_up()))] == "80,00 5 BB 0 100,00 10 48 85 20".split()


def test_program_pk_and_rencana_belanja() -> None:
    shown = rows(tabel.program_pk(real()))
    assert [row[2] for row in shown[:6]] == "3.777.564.214 10.000.000 1.056.000.000 24.400.000 54.390.000 0".split()
    assert {row[3] for row in shown[:6]} == {"P-APBD"}
    assert shown[6] == ["Jumlah", "4.922.354.214", ""]
    item = tabel.rencana_belanja(real())
    assert rows(item)[2] == ["Jumlah", "4.922.354.214"]
    assert len(under(item)) == 1  # the source; both sums agree


def test_rencana_belanja_that_disagrees_with_the_programmes() -> None:
    (_, note) = under(tabel.rencana_belanja(made_up(())))
    assert note == "Jumlah menurut jenis belanja berbeda Rp845.678 dari jumlah menurut program (Rp790.845.678)."


# Bab III


def test_skala_capaian() -> None:
    item = tabel.skala_capaian(real())
    assert rows(item) == [
        ["1", "91% – 100%", "Sangat Tinggi"],
        ["2", "76% – 90%", "Tinggi"],
        ["3", "66% – 75%", "Sedang"],
        ["4", "51% – 65%", "Rendah"],
        ["5", "≤ 50%", "Sangat Rendah"],
    ]
    assert under(item)[0] == "Sumber: Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017"
    assert "capaian di atas 100% termasuk interval tertinggi" in under(item)[1]


def test_capaian_iku() -> None:
    item = tabel.capaian_iku(real())
    assert [row[3:] for row in rows(item)] == [
        ["Nilai", "88,31", "85,35", "96,65", "Sangat Tinggi", "Belum tercapai"],
        ["Nilai", "70,00 (B)", "66,66 (B)", "95,23", "Sangat Tinggi", "Belum tercapai"],
    ]
    assert under(item) == ["Capaian = realisasi ÷ target × 100%"]


def test_capaian_iku_at_its_edges() -> None:
    item = tabel.capaian_iku(made_up())
    assert [row[-5:] for row in rows(item)] == [
        ["80,00", "88,31", "110,38", "Sangat Tinggi", "Tercapai"],
        ["5", "3", "140,00", "Sangat Tinggi", "Tercapai"],
        ["BB", "70,01 (BB)", "tanpa persentase", "", "Tercapai"],
        ["0", "2", "tanpa persentase", "", "Belum tercapai"],
        ["100,00", "90,50", "90,50", "Tinggi", "Belum tercapai"],
        ["10", "25", "−50,00", "Sangat Rendah", "Belum tercapai"],
        ["48", "–", "–", "–", "Belum dapat dinilai"],
        ["85", "112", "131,76", "Sangat Tinggi", "Tercapai"],
        ["20", "20", "100,00", "Sangat Tinggi", "Tercapai"],
    ]
    formula = (
        "Capaian = realisasi ÷ target × 100%; "
        "Capaian = (2 × target − realisasi) ÷ target × 100% (makin rendah makin baik)"
    )
    assert under(item) == [
        formula,
        "Tanpa persentase: targetnya nol atau berupa predikat, sehingga hanya dinilai tercapai atau belum tercapai.",
        "Capaian dihitung dari target dan realisasi sebelum dibulatkan.",  # the IKM is 88.305, written 88,31
        "– berarti belum diketahui atau tidak dapat dihitung.",
    ]


def test_riwayat() -> None:
    item = tabel.riwayat(real().indikator_ber_id("akip"))
    assert titles(item, 1) == ["Tahun", "Target (nilai)", "Realisasi (nilai)", "Capaian (%)"]
    assert rows(item) == [
        ["2020", "CC", "69,12 (B)", "tercapai"],
        ["2021", "CC", "69,22 (B)", "tercapai"],
        ["2022", "70,00 (B)", "62,35 (B)", "89,07"],
        ["2023", "70,00 (B)", "66,66 (B)", "95,23"],
    ]
    assert (
        "Target tahun 2020 dan 2021 hanya berupa predikat tanpa angka, sehingga tercapai atau belumnya dinilai "
        "menurut urutan predikat, tanpa persentase." in under(item)
    )
    assert item.judul == "Target, realisasi, dan capaian AKIP, 2020–2023"


def test_riwayat_of_one_year() -> None:
    item = tabel.riwayat(made_up().indikator_ber_id("kasus"))
    assert item.judul == "Target, realisasi, dan capaian Kasus, 2024"
    assert [row[0] for row in rows(item)] == ["2024"]
    assert under(item) == ["Capaian = (2 × target − realisasi) ÷ target × 100%"]


def test_jangka_menengah() -> None:
    item = tabel.jangka_menengah(real().indikator_ber_id("akip"))
    assert rows(item) == [
        ["Nilai Evaluasi AKIP", "B", "69,12 (B)", "69,22 (B)", "62,35 (B)", "66,66 (B)", "70,00 (B)", "95,23"]
    ]
    assert titles(item, 2) == ["2019", "2020", "2021", "2022", "2023"]
    item = tabel.jangka_menengah(real().indikator_ber_id("ikm"))
    assert rows(item)[0][1:] == ["–", "78,40", "79,80", "85,00", "85,35", "88,31", "96,65"]


def test_jangka_menengah_before_the_end_of_the_renstra() -> None:
    assert rows(tabel.jangka_menengah(made_up().indikator_ber_id("akip"))) == [
        ["Nilai Evaluasi AKIP", "70,01 (BB)", "80,00 (BB)", "87,51"]
    ]
    item = tabel.jangka_menengah(made_up().indikator_ber_id("waktu"))
    assert rows(item)[0][1:] == ["3", "2", "50,00"]
    assert under(item) == ["Tingkat kemajuan = (2 × target akhir 2026 − realisasi 2024) ÷ target akhir × 100%"]


def test_pembanding() -> None:
    item = tabel.pembanding(real().indikator_ber_id("akip"))
    assert rows(item) == [
        ["1", "Medang Deras", "CC", "70,00 (B)", "70,00 (B)", "69,22 (B)", "62,35 (B)", "66,66 (B)"],
        ["2", "Sei Suka", "B", "70,10 (BB)", "70,10 (BB)", "65,49 (B)", "69,90 (B)", "69,70 (B)"],
    ]
    assert [row.get("class") for row in parse(item.html()).findall(".//tbody/tr")] == ["sorot", None]
    assert item.judul == "AKIP Kecamatan Medang Deras dan Sei Suka"


def test_pembanding_without_a_neighbour() -> None:
    item = tabel.pembanding(made_up().indikator_ber_id("ikm"))
    assert rows(item) == [[EMPTY]]
    assert item.judul == "IKM Kecamatan Tanjung Makmur dan kecamatan lain"


def test_analisis_without_evidence_is_the_view_of_the_office() -> None:
    sasaran = real().sasaran[1]
    item = tabel.analisis(sasaran, sasaran.indikator[0])
    assert [(row.stub, row.nilai) for row in item.baris] == [
        (("Penyebab menurut kecamatan", 1), ("Dokumen pendukung SAKIP belum lengkap dan belum selaras",)),
        (("Solusi yang telah dilakukan", 1), ("Koordinasi dan peningkatan pemahaman tentang SAKIP",)),
    ]
    assert [kolom.nama for kolom in item.kolom] == ["Uraian"]


def test_analisis_shows_the_evidence_first() -> None:
    row: dict[str, object] = {"indikator_id": "kasus", "jenis": "penyebab", "teks": "Rob"}
    causes = [row | {"urut": 1}, row | {"urut": 2, "bukti": "tbl-belanja"}, row | {"urut": 3, "bukti": "Berita acara"}]
    sasaran = made_up_with(analisis=causes).sasaran[2]
    item = tabel.analisis(sasaran, sasaran.indikator[0])
    assert [row.stub for row in item.baris] == [("Penyebab", 1), ("Penyebab", 2), ("Penyebab menurut kecamatan", 1)]
    assert '<a class="rujukan" href="#tbl-belanja">tbl-belanja</a>' in item.html()
    assert rows(item)[1][-1] == "Berita acara" and rows(item)[2][-1] == ""
    assert under(item) == ["Yang tanpa bukti adalah pandangan kecamatan."]


def test_rencana_aksi_shows_the_columns_of_which_something_is_known() -> None:
    assert [kolom.nama for kolom in tabel.rencana_aksi(real()).kolom] == ["Langkah"]
    assert [row.stub for row in tabel.rencana_aksi(real()).baris] == [
        ("IKM", 1), ("IKM", 2), ("IKM", 3), ("AKIP", 1), ("AKIP", 2),
    ]  # fmt: skip
    plan = {"triwulan": "2 2025", "penanggung_jawab": "Kasi", "biaya": 1500000, "target": "2 pos"}
    steps: Rows = [
        {"indikator_id": "swadaya", "jenis": "rekomendasi", "urut": 1, "teks": "Membina"},
        {"indikator_id": "kasus", "jenis": "tindak_lanjut", "urut": 1, "teks": "Menjaga"} | plan,
        {"indikator_id": "kasus", "jenis": "solusi", "urut": 1, "teks": "Meronda"},
        {"indikator_id": "kasus", "jenis": "solusi", "urut": 2, "teks": "Melatih", "triwulan": "4"},
    ]
    item = tabel.rencana_aksi(made_up_with(analisis=steps))
    assert [kolom.nama for kolom in item.kolom] == ["Langkah", "Penanggung jawab", "Waktu", "Biaya (Rp)", "Target 2025"]
    assert [row[-5:] for row in rows(item)] == [
        ["Menjaga", "Kasi", "triwulan II 2025", "1.500.000", "2 pos"],
        ["Melatih", "–", "triwulan IV 2024", "–", "–"],
        ["Membina", "–", "–", "–", "–"],
    ]


@pytest.mark.parametrize(("index", "cells"), [(0, ["96,65", "98,21", "−1,57"]), (1, ["95,23", "96,23", "−1,00"])])
def test_efisiensi(index: int, cells: Sequence[str]) -> None:
    sasaran = real().sasaran[index]
    item = tabel.efisiensi(sasaran, sasaran.indikator[0])
    assert rows(item)[0][2:] == cells
    assert under(item)[0] == SELISIH
    assert under(item)[1].startswith("Serapan dihitung dari program pendukung sasaran: Program ")


def test_efisiensi_of_a_sasaran_without_programmes() -> None:
    sasaran = made_up().sasaran[2]
    item = tabel.efisiensi(sasaran, sasaran.indikator[0])
    assert rows(item)[0][2:] == ["−50,00", "–", "–"]
    assert len(under(item)) == 2  # formula and note, no list of programmes


def test_unsur_ikm() -> None:
    item = tabel.unsur_ikm(real())
    assert rows(item)[8:] == [
        ["9", "Penanganan pengaduan dan saran", "4,00"],
        ["Indeks menurut unsur (25–100)", "85,35"],
    ]
    assert under(item) == [
        "Sumber: Survei kepuasan masyarakat melalui aplikasi SUKMA, 2023",
        "IKM = jumlah (nilai unsur × bobot 0,111), dibulatkan ke 3 desimal × 25",
    ]


def test_unsur_ikm_that_disagrees_with_the_official_index() -> None:
    unsur = [{"tahun": YEAR, "no": 1, "unsur": "Waktu", "nilai": 3}]
    item = tabel.unsur_ikm(made_up_with(ikm_unsur=unsur, ikm_survei=[{"tahun": YEAR, "bobot": 1}]))
    assert under(item) == [
        "Sumber: Survei kepuasan masyarakat, 2024",
        "IKM = jumlah (nilai unsur × bobot 1) × 25",
        "Indeks menurut unsur 75,00 berbeda dari realisasi yang ditetapkan 88,31; perlu diperiksa.",
    ]


def test_survei_ikm() -> None:
    assert rows(tabel.survei_ikm(real())) == [["Tahun 2023", "25", "25", "0"]]
    assert rows(tabel.survei_ikm(made_up(()))) == [["Tahun 2024", "–", "–", "–"]]


def test_komponen_akip() -> None:
    item = tabel.komponen_akip(real())
    assert rows(item) == [
        ["1", "Perencanaan Kinerja", "30,00", "21,37", "71,23"],
        ["2", "Pengukuran Kinerja", "30,00", "18,22", "60,73"],
        ["3", "Pelaporan Kinerja", "15,00", "11,20", "74,67"],
        ["4", "Evaluasi Akuntabilitas Kinerja Internal", "25,00", "15,87", "63,48"],
        ["Nilai akuntabilitas kinerja", "100,00", "66,66", "66,66"],
    ]
    assert under(item)[2:] == ["Predikat menurut jumlah nilai komponen: B."]


def test_komponen_akip_half_known() -> None:
    shown = rows(tabel.komponen_akip(made_up(())))
    assert shown[0][2:] == ["30,00", "24,50", "81,67"]
    assert shown[1][2:] == ["30,00", "–", "–"]
    assert shown[4] == ["Nilai akuntabilitas kinerja", "100,00", "–", "–"]


def test_komponen_akip_that_disagrees_with_the_official_score() -> None:
    names = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
    scored = [{"tahun": YEAR, "skema": "akip-2021", "komponen": name, "nilai": 14} for name in names]
    notes = under(tabel.komponen_akip(made_up_with(akip_komponen=scored)))
    assert notes[-2:] == [
        "Predikat menurut jumlah nilai komponen: CC.",
        "Jumlah nilai komponen 56,00 berbeda dari realisasi yang ditetapkan 70,01; perlu diperiksa.",
    ]


def test_komponen_akip_tahun() -> None:
    item = tabel.komponen_akip_tahun(real())
    assert titles(item, 1) == ["No.", "Komponen", "2020", "2021", "2022", "2023"]
    assert rows(item) == [
        ["1", "Perencanaan Kinerja", "25,43", "25,26", "–", "21,37"],
        ["2", "Pengukuran Kinerja", "15,31", "13,12", "–", "18,22"],
        ["3", "Pelaporan Kinerja", "9,86", "10,21", "–", "11,20"],
        ["4", "Evaluasi Akuntabilitas Kinerja Internal", "5,90", "6,90", "–", "15,87"],
        ["5", "Pencapaian Sasaran/Kinerja Organisasi", "12,63", "13,63", "–", ""],
        ["Jumlah komponen", "69,13", "69,12", "–", "66,66"],
        ["Nilai evaluasi", "69,12", "69,22", "62,35", "66,66"],
    ]
    assert under(item)[1:] == [
        "Sel tanpa isi: komponen itu tidak dinilai menurut skema tahun tersebut.",
        "Tahun 2020: jumlah komponen 69,13 berbeda 0,01 poin dari nilai evaluasi 69,12; perlu diperiksa pada LHE.",
        "Tahun 2021: jumlah komponen 69,12 berbeda 0,10 poin dari nilai evaluasi 69,22; perlu diperiksa pada LHE.",
        "Rincian komponen tahun 2022 belum diketahui.",
        "– berarti belum diketahui atau tidak dapat dihitung.",
    ]


# Bab III B


def test_efisiensi_program() -> None:
    item = tabel.efisiensi_program(real())
    shown = rows(item)
    assert len(shown) == 49
    assert shown[0][3:] == ["100%", "3.777.564.214", "100%", "3.635.260.416", "100,00", "96,23", "+3,77"]
    assert shown[2][3:] == ["2 Dokumen", "2.235.000", "2 Dokumen", "2.235.000", "100,00", "100,00", "0,00"]
    assert shown[48] == ["Jumlah", "", "", "4.922.354.214", "", "4.759.612.916", "", "96,69", ""]
    by_no = {row[0]: row for row in shown[:48]}
    assert by_no["1.6"][5:8:2] == ["83,33%", "83,33"]
    assert by_no["1.4.1"][3:] == ["2 Unit", "2.489.748", "tidak dilaksanakan", "0", "", "0,00", "tidak dilaksanakan"]
    assert by_no["6"][2:] == ["–", "–", "0", "–", "0", "–", "–", "tanpa pagu"]
    assert by_no["1.4"][7:] == ["100,00", "0,00", "tidak dilaksanakan"]  # whatever the kegiatan itself claims
    assert by_no["4"][7:] == ["25,00", "94,47", "−69,47"]
    levels = [row.get("class") for row in parse(item.html()).findall(".//tbody/tr")]
    assert [levels.count(f"tingkat-{level}") for level in (1, 2, 3)] == [6, 12, 30]


def test_efisiensi_program_with_codes_and_another_method() -> None:
    item = tabel.efisiensi_program(made_up())
    shown = rows(item)
    assert [row[0] for row in shown[:3]] == ["7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001"]
    assert shown[4][1] == "Administrasi Keuangan"
    assert shown[4][3:] == ["12 Bulan", "612.345.678", "12 Bulan", "600.000.001", "100,00", "97,98", "+2,02"]
    assert shown[9] == ["Jumlah", "", "", "790.845.678", "", "707.500.000", "", "89,46", ""]
    assert under(item)[0] == f"{SELISIH}{DASAR}; serapan = realisasi ÷ pagu × 100%"


def test_belanja_that_disagrees_with_the_programmes() -> None:
    item = tabel.belanja(real())
    assert rows(item) == [
        ["1", "Belanja operasi", "4.569.324.466", "4.407.925.416", "96,47"],
        ["2", "Belanja modal", "353.029.748", "350.540.000", "99,29"],
        ["Jumlah", "4.922.354.214", "4.758.465.416", "96,67"],
    ]
    assert under(item)[1:] == [
        "Realisasi menurut jenis belanja lebih kecil Rp1.147.500 daripada jumlah menurut program (Rp4.759.612.916); "
        "perlu diputuskan kantor."
    ]


def test_belanja_larger_than_the_programmes() -> None:
    money = [{"jenis": "Operasi", "pagu": 790845679, "realisasi": 707500000}]
    (_, note) = under(tabel.belanja(made_up_with(belanja=money)))
    assert note.startswith("Pagu menurut jenis belanja lebih besar Rp1 daripada jumlah menurut program (Rp790.845.678)")


def test_belanja_half_known() -> None:
    item = tabel.belanja(made_up(()))
    assert rows(item)[1:] == [["2", "Belanja modal", "90.000.000", "–", "–"], ["Jumlah", "790.000.000", "–", "–"]]
    assert not any("Realisasi menurut jenis belanja" in line for line in under(item))


# Annex


def test_koreksi() -> None:
    shown = rows(tabel.koreksi(real()))
    assert len(shown) == len(real().tabel.koreksi)
    assert shown[0] == [
        "1",
        "Kata Pengantar, tahun laporan",
        "2022",
        "2023",
        "Sampul, seluruh bab, dan tanggal tanda tangan menunjuk laporan tahun 2023",
        "Mengikuti isi sumber",
    ]
    assert rows(tabel.koreksi(made_up(()))) == [
        ["1", "Tabel 1", "7", "–", "Tidak terbaca", "Perlu keputusan kantor (keputusan 1)"]
    ]


def test_bare_reports_keep_their_tables() -> None:
    """Without any optional table, these still say what they would hold."""
    laporan = made_up(OPTIONAL)
    empty = [tabel.pegawai_jabatan, tabel.sarana, tabel.rencana_belanja]
    empty += [
        tabel.unsur_ikm,
        tabel.survei_ikm,
        tabel.komponen_akip,
        tabel.komponen_akip_tahun,
        tabel.belanja,
        tabel.koreksi,
    ]
    for function in empty:
        assert rows(function(laporan)) == [[EMPTY]], function.__name__
