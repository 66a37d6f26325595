"""What a performance report must hold and this one lacks, and what it announces and does not deliver."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_tables import column_about
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption, PrintedTable
from lakip_nb.present.kata import rangkai

_HEADED = {
    "ikhtisar eksekutif": r"(?:IKHTISAR|RINGKASAN)\s+EKSEKUTIF",
    "daftar isi": r"DAFTAR\s+ISI",
    "daftar tabel dan gambar": r"DAFTAR\s+(?:TABEL|GAMBAR)",
    "lampiran": r"^LAMPIRAN\b(?!\s+PERUBAHAN)|^DAFTAR\s+LAMPIRAN",
}
_TOLD = {
    "permasalahan utama dan isu strategis (Bab I)": r"permasalahan\s+(?:utama|strategis|pokok)|is[su]u?e?\s+strategis",
    "standar nasional sebagai pembanding": r"standar\s+nasional|nasional\s+sebagai\s+pembanding|tingkat\s+nasional",
    "program dan kegiatan yang menunjang atau menghambat": (
        r"program(?:\s*(?:dan|/)\s*kegiatan)?\s+(?:yang\s+)?(?:menunjang|mendukung|menghambat)"
    ),
    "tindak lanjut rekomendasi LHE AKIP": r"laporan\s+hasil\s+evaluasi|\bLHE\b|rekomendasi\s+(?:inspektorat|evaluasi)",
    "rencana aksi dan pengukuran triwulanan": r"rencana\s+aksi|(?:pengukuran|capaian|evaluasi)\s+(?:per\s*)?triwulan",
    "definisi operasional atau rumus indikator": (
        r"definisi\s+operasional|(?:rumus|formula(?:si)?)\s+(?:peng|indikator|capaian)"
    ),
    "langkah perbaikan (Bab IV)": (
        r"langkah(?:-langkah|\s+(?:perbaikan|ke\s+depan|di\s+masa|selanjutnya|yang\s+akan|berikut))|"
        r"rencana\s+(?:perbaikan|tindak)|akan\s+(?:ditempuh|dilakukan|dilaksanakan)"
    ),
    "pihak dan tanggal perjanjian kinerja": r"pihak\s+(?:pertama|kedua)|perjanjian\s+kinerja[^.]{0,60}ditandatangani",
    "profil responden dan jenis layanan yang disurvei": r"(?:profil|karakteristik)\s+responden|jenis\s+layanan",
    "penyebab sisa anggaran": r"sisa\s+(?:anggaran|lebih|pagu)|anggaran\s+(?:yang\s+)?(?:tidak|belum)\s+terserap",
    "anggaran tahun sebelumnya sebagai pembanding": r"(?:serapan|realisasi\s+anggaran)[^.]{0,60}\btahun\s+sebelumnya",
}
_FEW = 6
"""Tables of figures below which a text is no whole report."""


@aturan(
    "N80",
    "Bagian laporan yang tidak ada",
    "catatan",
    "Pedoman laporan kinerja meminta bagian-bagian tertentu, dan lembar evaluasi menilainya. Bagian yang tidak "
    "ditemukan disebut semuanya di sini.",
    "PermenPANRB 53/2014 Lampiran II dan III; PermenPANRB 88/2021, komponen pelaporan",
    "Tidak ada ikhtisar eksekutif, permasalahan utama, dan langkah perbaikan.",
)
def bagian(material: NaskahMaterial) -> Iterator[Finding]:
    """N80: parts that the guide asks for and no heading or sentence holds, all in one."""
    chapters = max(material.naskah.chapters, default=0)
    if chapters < 3 or sum(1 for _ in material.naskah.tables()) < _FEW:
        return
    heads = [block.text.upper() for _, block in material.naskah.blocks("judul")]
    body = _body(material)
    missing = [name for name, pattern in _HEADED.items() if not any(re.search(pattern, head) for head in heads)]
    missing += [
        name
        for name, pattern in _TOLD.items()
        if not re.search(pattern, body.get(1 if "Bab I)" in name else chapters if "Bab IV" in name else 0, ""), re.I)
    ]
    if missing:
        place = material.naskah.parts[0].place
        yield material.finding(
            f"Tidak ditemukan: {rangkai(missing)}.",
            f"{material.naskah.named(place)}, bagian laporan",
            "Lengkapi, atau sebutkan dalam laporan mengapa tidak ada.",
            place,
            {"banyak": len(missing)},
        )


def _body(material: NaskahMaterial) -> dict[int, str]:
    """The text of each chapter, and under 0 of all; what the report says of its own structure left out."""
    found: dict[int, list[str]] = {}
    telling = False
    for part, chapter in zip(material.naskah.parts, material.naskah.chapters, strict=True):
        if isinstance(part, PrintedTable):
            continue
        text = part.judul if isinstance(part, Caption) else part.text
        if isinstance(part, Block) and part.kind == "judul":
            telling = "SISTEMATIKA" in text.upper() or (telling and not part.number)
        if not telling:
            found.setdefault(chapter, []).append(text)
    whole = {chapter: " ".join(texts) for chapter, texts in found.items()}
    return whole | {0: " ".join(whole.values())}


_ANNOUNCED = (
    (r"membandingkan\b[^.]*\bRencana\s+Kerja", r"rencana kerja[^.]{0,60}\d{2},\d", "target Rencana Kerja", "angka"),
    (r"melakukan\s+reviu\s+terhadap\s+Indikator", r"hasil\s+reviu|perubahan\s+IKU", "hasil reviu indikator", "angka"),
    (r"Rencana\s+Kinerja\b[^.]{0,30}(?:20\d\d)?\s*\.?$", r"rencana kinerja", "Rencana Kinerja", "keterangan"),
    (r"kebijakan\b[^.]*\bdiuraikan\s+dalam\s+bab\s+ini", r"(?:arah )?kebijakan", "kebijakan", "keterangan"),
    (
        r"(?:membuat|menghitung)\s+(?:capaian\s+)?rata-rata\s+(?:atas\s+)?capaian\s+indikator",
        r"rata.rata capaian[^.]{0,60}\d",
        "rata-rata capaian",
        "angka",
    ),
    (
        r"\bmasukan\s*\(input\)",
        r"(?:input|output|outcome)[^.]{0,60}\d",
        "pengelompokan input, output, outcome",
        "angka",
    ),
)


@aturan(
    "N82",
    "Diumumkan, tetapi tidak disajikan",
    "catatan",
    "Laporan yang mengumumkan sebuah uraian, cara hitung, atau dokumen memuatnya.",
    "PermenPANRB 53/2014: laporan menyajikan informasi yang memadai",
    "“akan dijelaskan dalam Rencana Kinerja 2023”, yang tidak ada.",
)
def diumumkan(material: NaskahMaterial) -> Iterator[Finding]:
    """N82: what a sentence announces and nothing in the report delivers."""
    heads = " | ".join(
        part.judul if isinstance(part, Caption) else part.text
        for part in material.naskah.parts
        if isinstance(part, Caption) or (isinstance(part, Block) and part.kind in ("judul", "butir"))
    )
    for pattern, wanted, name, where in _ANNOUNCED:
        for sentence in material.sentences:
            if "akan" not in sentence.text and where == "keterangan":
                continue
            hit = re.search(pattern, sentence.text, re.IGNORECASE)
            others = (
                heads if where == "keterangan" else " ".join(s.text for s in material.sentences if s is not sentence)
            )
            if hit and not re.search(wanted, others, re.IGNORECASE):
                yield material.at_words(
                    sentence,
                    hit.span(),
                    f"Kalimat ini mengumumkan {name}, tetapi naskah tidak menyajikannya.",
                    "Sajikan, atau hapus pengumumannya.",
                    {"apa": name},
                )
                break


@aturan(
    "N83",
    "Tabel yang kekurangan kolom atau keterangan",
    "catatan",
    "Tabel rencana strategis memuat indikator dan target, tabel capaian memuat predikat bila skalanya dicantumkan, "
    "tabel efisiensi memuat rupiahnya, dan tabel data memuat sumbernya.",
    "PermenPANRB 53/2014: informasi kinerja yang memadai",
    "Tabel efisiensi tanpa pagu dan realisasi dalam rupiah.",
)
def kolom_kurang(material: NaskahMaterial) -> Iterator[Finding]:
    """N83: columns that a table of its kind needs, one finding for each lack."""
    scale = any("predikat" in text.casefold() or "kriteria penilaian" in text.casefold() for _, text in material.texts)
    lacks: dict[str, list[tuple[int, str]]] = {}
    sourced = [index for index, _ in material.naskah.tables() if _has_source(material, index)]
    for index, table in material.naskah.tables():
        name = material.table_name(index)
        heads = " | ".join(" ".join(path) for path in table.heads).casefold()
        words = heads if table.head_count else " ".join(table.all_rows[0].cells).casefold()
        everything = " | ".join(cell for row in table.all_rows[:4] for cell in row.cells).casefold()
        roles = {column.peran for column in figure_columns(table)}
        if "strategi" in everything and "tujuan" in everything and "sasaran" in everything:
            if "indikator" not in everything:
                lacks.setdefault("Tabel rencana strategis tanpa indikator dan target tahunan", []).append(
                    (table.place, name)
                )
        if scale and roles >= {"target", "realisasi", "persen"} and column_about(table, "sasaran") is not None:
            if len(table.rows) < 12 and not re.search(
                r"predikat|kriteria|kategori|peringkat|status|analisis|penyebab", words
            ):
                lacks.setdefault("Tabel capaian tanpa kolom predikat menurut skalanya", []).append((table.place, name))
        reals = [column for column in figure_columns(table) if column.peran == "realisasi" and column.tahun]
        ends = [column for column in figure_columns(table) if column.peran == "target"]
        if len(reals) > 2 and len(ends) == 1 and "akhir" in ends[0].judul.casefold():
            lacks.setdefault("Tabel target jangka menengah tanpa target setiap tahun", []).append((table.place, name))
        if "efisiensi" in roles and not any(
            c.ukuran == "rupiah" and c.peran == "realisasi" for c in figure_columns(table)
        ):
            lacks.setdefault("Tabel efisiensi tanpa pagu dan realisasi rupiah serta programnya", []).append(
                (table.place, name)
            )
        if len(sourced) > 2 and len(table.rows) > 4 and index not in sourced and material.naskah.chapters[index] == 1:
            lacks.setdefault("Tabel data tanpa baris sumber", []).append((table.place, name))
        if (
            re.search(r"\bunsur\b", words)
            and len(table.rows) >= 9
            and not any("jumlah" in r.cells[1].casefold() for r in table.rows)
        ):
            if not any(re.search(r"ikm|indeks|nilai akhir", " ".join(row.cells).casefold()) for row in table.rows):
                lacks.setdefault("Tabel unsur pelayanan tanpa bobot, nilai tertimbang, dan nilai akhir", []).append(
                    (table.place, name)
                )
    for what, found in lacks.items():
        yield from material.gathered(what, found, "Lengkapi tabelnya.")


def _has_source(material: NaskahMaterial, index: int) -> bool:
    after = material.naskah.parts[index + 1 : index + 2]
    return any(isinstance(part, Block) and re.match(r"Sum(?:ber|\b)", part.text, re.IGNORECASE) for part in after)
