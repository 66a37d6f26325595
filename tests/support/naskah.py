"""A finished report that was never published: made up, without a fault, and set as text, Word document or PDF.

A fault is put in by replacing words, `faulty`, so that a test shows what exactly was wrong.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from num2words import num2words

from lakip_nb.present import kata

TAHUN = 2024
TEMPAT = "Kecamatan Tanjung Permai"
KABUPATEN = "Kabupaten Nusa Laut"


@dataclass(frozen=True)
class Bagian:
    """A piece: `jenis` is judul (with `tingkat`), paragraf, butir, keterangan or tabel (with rows)."""

    jenis: str
    teks: str = ""
    tingkat: int = 0
    kepala: tuple[tuple[str, ...], ...] = ()
    baris: tuple[tuple[str, ...], ...] = ()
    tebal: frozenset[int] = frozenset()


def judul(tingkat, teks):
    """A heading."""
    return Bagian("judul", teks, tingkat)


def p(teks):
    """A paragraph."""
    return Bagian("paragraf", teks)


def daftar(*butir):
    """A numbered list."""
    return [Bagian("butir", f"{at}. {teks}") for at, teks in enumerate(butir, start=1)]


def tabel(nomor, teks, kepala, baris, tebal=()):
    """A table below its caption."""
    rows = tuple(tuple(str(cell) for cell in row) for row in baris)
    heads = tuple(tuple(row) for row in kepala)
    return [Bagian("keterangan", f"Tabel {nomor} {teks}"), Bagian("tabel", "", 0, heads, rows, frozenset(tebal))]


def ribuan(nilai):
    """1234567 as 1.234.567."""
    return kata.angka(nilai)


def persen(bagian, seluruh):
    """A share with two decimals, half up."""
    return kata.persen(_decimal(bagian) / _decimal(seluruh) * 100).rstrip("%")


def _decimal(nilai):
    from decimal import Decimal

    return Decimal(nilai)


DESA = [("Sukamaju", 1201, 1299), ("Sidorejo", 998, 1043), ("Karanganyar", 1507, 1490), ("Mekarsari", 640, 655)]
DESA += [("Wonosari", 812, 790), ("Tegalrejo", 1111, 1188), ("Bangunjaya", 1423, 1377), ("Harapan", 702, 741)]
PENDUDUK = sum(laki + perempuan for _, laki, perempuan in DESA)
PENDIDIKAN = [("Strata 2", 3), ("Strata 1", 17), ("Diploma III", 4), ("SLTA", 8)]
PEGAWAI = sum(banyak for _, banyak in PENDIDIKAN)
KEGIATAN = {
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH": {
        "Perencanaan dan Evaluasi Kinerja": [
            ("Penyusunan Dokumen Perencanaan", 3, "Dokumen", 4_500_000, 4_450_000),
            ("Evaluasi Kinerja Perangkat Daerah", 2, "Laporan", 3_200_000, 3_200_000),
        ],
        "Administrasi Keuangan": [
            ("Penyediaan Gaji dan Tunjangan", 32, "Orang", 2_918_400_000, 2_866_721_300),
            ("Penyusunan Laporan Keuangan Akhir Tahun", 1, "Laporan", 2_750_000, 2_700_000),
        ],
        "Administrasi Umum": [
            ("Penyediaan Komponen Listrik", 12, "Paket", 9_876_500, 9_120_000),
            ("Penyediaan Bahan Logistik", 12, "Paket", 26_350_000, 24_975_400),
            ("Penyediaan Barang Cetakan", 11, "Paket", 15_210_000, 14_333_000),
        ],
    },
    "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN": {
        "Koordinasi Pemberdayaan Desa": [
            ("Peningkatan Efektivitas Pemberdayaan", 4, "Laporan", 41_000_000, 39_640_000),
        ],
        "Pemberdayaan Kelurahan": [
            ("Pembangunan Sarana Kelurahan", 7, "Unit", 402_000_000, 398_115_000),
            ("Pemberdayaan Masyarakat Kelurahan", 3, "Kelompok", 288_000_000, 281_903_500),
        ],
    },
    "PROGRAM KOORDINASI KETENTERAMAN DAN KETERTIBAN UMUM": {
        "Koordinasi Ketertiban": [("Sinergi dengan Instansi Vertikal", 12, "Laporan", 25_600_000, 24_010_000)],
    },
}
IKM, IKM_LALU, TARGET_IKM = "86,42", "85,10", "86,00"
AKIP, AKIP_LALU, TARGET_AKIP = "71,25", "68,40", "72,00"


def _uang():
    """The rows of the table of activities, which of them are bold, and the totals."""
    rows, bold, totals = [], set(), [0, 0]
    for program, kegiatan in KEGIATAN.items():
        leaves = [leaf for each in kegiatan.values() for leaf in each]
        rows.append(_baris(program, ("100", "%"), leaves))
        bold.add(len(rows) - 1)
        totals = [totals[0] + sum(leaf[3] for leaf in leaves), totals[1] + sum(leaf[4] for leaf in leaves)]
        for name, each in kegiatan.items():
            rows.append(_baris(name, ("100", "%"), each))
            bold.add(len(rows) - 1)
            rows += [_baris(leaf[0], (str(leaf[1]), leaf[2]), [leaf]) for leaf in each]
    rows.append(
        ("JUMLAH", "", "", ribuan(totals[0]), "", ribuan(totals[1]), "", persen(totals[1], totals[0]), _sisa(*totals))
    )
    return rows, bold, totals


def _sisa(pagu, realisasi):
    return persen(pagu - realisasi, pagu)


def _baris(nama, hasil, leaves):
    pagu, realisasi = (sum(leaf[at] for leaf in leaves) for at in (3, 4))
    banyak, satuan = hasil
    return (
        nama,
        banyak,
        satuan,
        ribuan(pagu),
        banyak,
        ribuan(realisasi),
        "100",
        persen(realisasi, pagu),
        _sisa(pagu, realisasi),
    )


def _terbilang(angka):
    return f"{angka} ({num2words(angka, lang='id')})"


def bersih() -> list[Bagian]:
    """The whole report without a fault."""
    return [*_depan(), *_satu(), *_dua(), *_tiga(), *_empat()]


def _depan() -> Iterator[Bagian]:
    yield judul(1, "LAPORAN KINERJA")
    yield judul(2, f"{TEMPAT.upper()} {KABUPATEN.upper()} TAHUN {TAHUN}")
    yield judul(1, "KATA PENGANTAR")
    yield p(
        f"Laporan Kinerja {TEMPAT} {KABUPATEN} Tahun {TAHUN} disusun untuk mempertanggungjawabkan pelaksanaan tugas "
        "selama "
        "setahun kepada Bupati Nusa Laut dan kepada masyarakat."
    )
    yield p(
        "Isinya menyandingkan apa yang diperjanjikan pada awal tahun dengan apa yang dihasilkan pada akhir tahun, "
        "beserta "
        "sebab dan rencana perbaikannya. Saran pembaca sangat diharapkan."
    )
    yield p("Pelabuhan Ratna, 17 Februari 2025")
    yield p("CAMAT TANJUNG PERMAI")


def _satu() -> Iterator[Bagian]:
    yield judul(1, "BAB I PENDAHULUAN")
    yield judul(2, "1.1 Latar Belakang")
    yield p(
        "Setiap instansi pemerintah wajib melaporkan kinerjanya menurut Peraturan Presiden Nomor 29 Tahun 2014 dan "
        "Peraturan Menteri PANRB Nomor 53 Tahun 2014. Rencana yang menjadi acuan adalah "
        "Rencana Strategis Tahun 2021-2026."
    )
    yield judul(2, "1.2 Gambaran Umum")
    yield p(f"{TEMPAT} mempunyai batas sebagai berikut:")
    yield from daftar(
        "sebelah utara berbatasan dengan Kecamatan Muara Biru;",
        "sebelah selatan berbatasan dengan Kecamatan Gunung Sari;",
        "sebelah timur berbatasan dengan Kabupaten Teluk Indah.",
    )
    yield p(
        f"Luas wilayah {TEMPAT} 5.128 Ha, terdiri atas {_terbilang(8)} desa. Penduduk pada akhir Desember {TAHUN} "
        f"berjumlah {ribuan(PENDUDUK)} jiwa, seperti terlihat pada Tabel 1.1."
    )
    rows: list[tuple] = [
        (at, nama, ribuan(l_), ribuan(p_), ribuan(l_ + p_)) for at, (nama, l_, p_) in enumerate(DESA, start=1)
    ]
    laki, perempuan = sum(row[1] for row in DESA), sum(row[2] for row in DESA)
    rows.append(("JUMLAH", "", ribuan(laki), ribuan(perempuan), ribuan(PENDUDUK)))
    yield from tabel("1.1", f"Jumlah Penduduk Menurut Desa Tahun {TAHUN}", [("No.", "Desa", "L", "P", "L+P")], rows)
    yield p("Dari tabel di atas diketahui bahwa penduduk terbanyak berada di Desa Karanganyar.")
    yield judul(2, "1.3 Sumber Daya Manusia")
    yield p(f"Pegawai berjumlah {_terbilang(PEGAWAI)} orang dengan jenjang pendidikan sebagai berikut.")
    rows = [(at, nama, banyak, persen(banyak, PEGAWAI)) for at, (nama, banyak) in enumerate(PENDIDIKAN, start=1)]
    rows.append(("Jumlah", "", PEGAWAI, "100"))
    yield from tabel("1.2", "Jenjang Pendidikan Pegawai", [("No.", "Jenjang", "Jumlah", "%")], rows)
    yield judul(2, "1.4 Sistematika")
    yield p("Laporan ini terdiri atas:")
    yield judul(3, "BAB I PENDAHULUAN")
    yield p("Bab ini memuat gambaran umum dan sumber daya.")
    yield judul(3, "BAB II PERENCANAAN KINERJA")
    yield p("Bab ini memuat rencana strategis dan perjanjian kinerja.")
    yield judul(3, "BAB III AKUNTABILITAS KINERJA")
    yield p("Bab ini memuat hasil dan keuangan.")
    yield judul(3, "BAB IV PENUTUP")
    yield p("Bab ini memuat kesimpulan.")


def _dua() -> Iterator[Bagian]:
    yield judul(1, "BAB II PERENCANAAN KINERJA")
    yield judul(2, "2.1 Rencana Strategis")
    yield p(f"Renstra {TEMPAT} 2021-2026 menetapkan {_terbilang(3)} misi sebagai berikut:")
    yield from daftar("memperbaiki pelayanan kepada warga;", "menata pemerintahan desa;", "menguatkan ketertiban.")
    yield judul(2, "2.2 Perjanjian Kinerja")
    yield p(f"Perjanjian Kinerja Tahun {TAHUN} ditandatangani pada 15 Januari {TAHUN} dengan sasaran berikut.")
    yield from tabel(
        "2.1",
        f"Perjanjian Kinerja Tahun {TAHUN}",
        [("No.", "Sasaran", "Indikator", "Satuan", "Target")],
        [
            (1, "Meningkatnya kepuasan masyarakat", "Indeks Kepuasan Masyarakat (IKM)", "Nilai", TARGET_IKM),
            (2, "Meningkatnya akuntabilitas kecamatan", "Nilai AKIP", "Nilai", TARGET_AKIP),
        ],
    )


def _tiga() -> Iterator[Bagian]:
    rows, bold, totals = _uang()
    yield judul(1, "BAB III AKUNTABILITAS KINERJA")
    yield judul(2, "3.1 Capaian Kinerja")
    yield from tabel(
        "3.1",
        f"Capaian Indikator Kinerja Utama Tahun {TAHUN}",
        [("No.", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian")],
        [
            (1, "Meningkatnya kepuasan masyarakat", "Indeks Kepuasan Masyarakat (IKM)", TARGET_IKM, IKM, "100,49"),
            (2, "Meningkatnya akuntabilitas kecamatan", "Nilai AKIP", TARGET_AKIP, AKIP, "98,96"),
        ],
    )
    yield p(
        "Capaian IKM mencapai 100,49%, sehingga target tercapai. "
        "Capaian Nilai AKIP mencapai 98,96%, sehingga target belum tercapai."
    )
    yield from tabel(
        "3.2",
        "Perkembangan Indikator Kinerja Utama Tahun 2023-2024",
        [
            ("Indikator", "Target", "", "Realisasi", "", "Capaian", ""),
            ("", "2023", "2024", "2023", "2024", "2023", "2024"),
        ],
        [
            ("Indeks Kepuasan Masyarakat (IKM)", "85,00", TARGET_IKM, IKM_LALU, IKM, "100,12", "100,49"),
            ("Nilai AKIP", "70,00", TARGET_AKIP, AKIP_LALU, AKIP, "97,71", "98,96"),
        ],
    )
    yield p(
        f"Nilai IKM pada tahun {TAHUN} mengalami kenaikan 1,32 poin menjadi {IKM} "
        f"dibandingkan tahun 2023 sebesar {IKM_LALU}."
    )
    yield p(f"Realisasi AKIP sebesar {AKIP} dibandingkan dengan target {TARGET_AKIP} terdapat selisih 0,75.")
    yield p("Faktor pendukung:")
    yield from daftar("loket pelayanan yang buka sampai sore;", "petugas yang dilatih setiap triwulan.")
    yield p("Faktor penghambat:")
    yield from daftar("jaringan internet yang sering terputus;", "arsip yang belum tertata.")
    yield p("Perbandingan dengan Kecamatan Muara Biru disajikan di bawah ini.")
    yield from tabel(
        "3.3",
        "Perbandingan IKM dengan Kecamatan Lain",
        [("No.", "Nama Kecamatan", "Realisasi 2023", "Realisasi 2024")],
        [(1, "Tanjung Permai", IKM_LALU, IKM), (2, "Muara Biru", "84,00", "83,25")],
    )
    yield p("Tanjung Permai mengalami kenaikan 1,32 poin, sedangkan Muara Biru mengalami penurunan 0,75 poin.")
    yield judul(2, "3.2 Realisasi Anggaran")
    yield p(
        f"Total pagu anggaran sebesar Rp{ribuan(totals[0])} dengan realisasi anggaran sebesar Rp{ribuan(totals[1])}, "
        "dan rinciannya dapat dilihat pada Tabel 3.4."
    )
    yield from tabel(
        "3.4",
        "Realisasi Menurut Jenis Belanja",
        [("No.", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase")],
        [
            (
                1,
                "Belanja Operasi",
                ribuan(totals[0] - 402_000_000),
                ribuan(totals[1] - 398_115_000),
                persen(totals[1] - 398_115_000, totals[0] - 402_000_000),
            ),
            (2, "Belanja Modal", "402.000.000", "398.115.000", persen(398_115_000, 402_000_000)),
            ("Jumlah", "", ribuan(totals[0]), ribuan(totals[1]), persen(totals[1], totals[0])),
        ],
    )
    yield from tabel(
        "3.5",
        "Efisiensi Menurut Program dan Kegiatan",
        [
            ("Program/Kegiatan", "Target", "", "", "Realisasi", "", "%", "", "Tingkat Efisiensi"),
            ("", "Kinerja", "", "Rp", "Kinerja", "Rp", "Kinerja", "Rp", ""),
        ],
        rows,
        bold,
    )


def _empat() -> Iterator[Bagian]:
    yield judul(1, "BAB IV PENUTUP")
    yield p(f"Laporan Kinerja Tahun {TAHUN} ini menunjukkan bahwa satu dari dua sasaran tercapai.")
    yield p("Perbaikan akan ditempuh dengan penataan arsip, pelatihan petugas, dan penggantian perangkat jaringan.")
    yield p("Pelabuhan Ratna, 17 Februari 2025")
    yield p("CAMAT TANJUNG PERMAI")


def faulty(lama: str, baru: str, kali: int = 1) -> list[Bagian]:
    """The report with words replaced, the first time they occur (`kali` 0: everywhere); they must be there."""
    left, result = kali or 10**6, []
    done = 0

    def put(text: str) -> str:
        nonlocal left, done
        if lama in text and left:
            left -= 1
            done += 1
            return text.replace(lama, baru)
        return text

    for part in bersih():
        rows = tuple(tuple(put(cell) for cell in row) for row in part.baris)
        result.append(Bagian(part.jenis, put(part.teks), part.tingkat, part.kepala, rows, part.tebal))
    assert done, f"{lama!r} is not in the report"
    return [part for part in result if part.teks or part.baris]


def tanpa_baris(part: Bagian, label: str, columns: int) -> Bagian:
    """A piece whose row of a label is left out, in a table of so many columns."""
    if not part.baris or len(part.kepala[0]) != columns:
        return part
    rows = tuple(row for row in part.baris if label not in row)
    return Bagian(part.jenis, part.teks, part.tingkat, part.kepala, rows, part.tebal)


def sisipkan(sesudah: str, *baru: Bagian) -> list[Bagian]:
    """The report with pieces put in after the first piece that holds some words."""
    parts = bersih()
    at = next(at for at, part in enumerate(parts) if sesudah in part.teks)
    return [*parts[: at + 1], *baru, *parts[at + 1 :]]


def teks(parts: list[Bagian], path: Path) -> Path:
    """The report as text: Markdown headings, tables with tabs."""
    lines: list[str] = []
    for part in parts:
        if part.jenis == "judul":
            lines += ["#" * part.tingkat + " " + part.teks, ""]
        elif part.jenis == "tabel":
            lines += ["\t".join(row) for row in part.kepala]
            for at, row in enumerate(part.baris):
                lines.append("\t".join(f"<b>{cell}</b>" if at in part.tebal and cell else cell for cell in row))
            lines.append("")
        elif part.jenis == "butir":
            lines.append(part.teks)
        else:
            lines += ["", f"**{part.teks}**" if part.jenis == "keterangan" else part.teks, ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def word(parts: list[Bagian], path: Path) -> Path:
    """The report as a Word document with headings and merged cells."""
    import docx

    document = docx.Document()
    for part in parts:
        if part.jenis == "judul":
            document.add_heading(part.teks, part.tingkat)
        elif part.jenis == "tabel":
            _word_table(document, part)
        else:
            document.add_paragraph().add_run(part.teks).bold = part.jenis == "keterangan"
    document.save(str(path))
    return path


def _word_table(document, part: Bagian) -> None:
    table = document.add_table(rows=0, cols=len(part.kepala[0]))
    for row in part.kepala:
        cells = table.add_row().cells
        for start, end in _spans(row):
            cell = cells[start] if end == start + 1 else cells[start].merge(cells[end - 1])
            cell.paragraphs[0].add_run(row[start])
    for at, row in enumerate(part.baris):
        for cell, written in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(written).bold = at in part.tebal


def _spans(row: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the cells of a heading row begin and end: a written one takes the empty ones behind it."""
    start = 0
    while start < len(row):
        end = start + 1
        while row[start] and end < len(row) and not row[end]:
            end += 1
        yield start, end
        start = end


def pdf(parts: list[Bagian], path: Path, kepala: str = "LKjIP Tanjung Permai 2024") -> Path:
    """The report as a PDF of pages with running heads and numbers."""
    from weasyprint import HTML

    style = (
        "@page{size:A4;margin:2cm;@top-center{content:'" + kepala + "'}"
        "@bottom-center{content:counter(page)}}"
        "body{font:10pt DejaVu Sans} table{border-collapse:collapse;width:100%;font-size:7pt}"
        "td{border:1px solid;padding:2pt}"
    )
    out = [f"<style>{style}</style>"]
    for part in parts:
        if part.jenis == "judul":
            # As a report has it: chapters begin a page
            new = " style='break-before:page'" if part.tingkat == 1 and part.teks.startswith("BAB") else ""
            out.append(f"<h{part.tingkat}{new}>{html.escape(part.teks)}</h{part.tingkat}>")
        elif part.jenis == "tabel":
            out.append("<table><thead>")  # repeated on every page, as in a document of Word
            for row in part.kepala:
                cells = "".join(
                    f"<td colspan={end - start}>{html.escape(row[start])}</td>" for start, end in _spans(row)
                )
                out.append(f"<tr>{cells}</tr>")
            out.append("</thead>")
            for at, row in enumerate(part.baris):
                mark = "b" if at in part.tebal else "span"
                out.append("<tr>" + "".join(f"<td><{mark}>{html.escape(cell)}</{mark}></td>" for cell in row) + "</tr>")
            out.append("</table>")
        else:
            out.append(f"<p>{html.escape(part.teks)}</p>")
    HTML(string="".join(out)).write_pdf(path)
    return path
