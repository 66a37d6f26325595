"""Every option of the command line, declared once."""

from pathlib import Path
from typing import Annotated

from typer import Option

Root = Annotated[
    Path | None,
    Option("--root", metavar="FOLDER", help="Folder proyek; bila tidak disebut, dicari dari folder kerja ke atas."),
]
Year = Annotated[str | None, Option("--year", metavar="TAHUN", help="Tahun laporan, misalnya 2023 (wajib).")]
Kecamatan = Annotated[
    str | None,
    Option(
        "--kecamatan",
        metavar="NAMA",
        help="Nama folder kecamatan; tidak perlu bila hanya satu yang mempunyai data tahun itu.",
    ),
]
Parameter = Annotated[
    list[str] | None,
    Option("-p", "--parameter", metavar="NAMA=NILAI", help="Parameter notebook; dapat diulang."),
]
Explain = Annotated[bool, Option("--explain", help="Sebutkan untuk setiap bab mengapa dijalankan atau tidak.")]
Fresh = Annotated[bool, Option("--fresh", help="Jalankan semuanya; yang sudah pernah dikerjakan tidak dipakai.")]
All = Annotated[
    bool,
    Option("--all", help="Susun semua laporan yang ada datanya, atau semua dari tahun atau kecamatan itu."),
]
Strict = Annotated[
    bool, Option("--strict", help="Peringatan pun membuat perintah ini gagal (kode 1), bukan galat saja.")
]
Naskah = Annotated[
    Path | None,
    Option(
        "--naskah",
        metavar="BERKAS",
        help="Periksa laporan yang sudah jadi (.txt, .md, .pdf, .docx); tidak memerlukan data.",
    ),
]
Tables = Annotated[
    bool,
    Option("--laporan", help="Tulis tabel laporan sebagaimana tersaji (laporan.xlsx), bukan buku kerja pengisian."),
]
Adopt = Annotated[
    bool,
    Option("--pakai", help="Letakkan buku kerja di folder data sebagai pengganti berkas CSV (tetap disimpan)."),
]
Rules = Annotated[bool, Option("--aturan", help="Tampilkan daftar aturan sebagai Markdown, tanpa memeriksa.")]
Port = Annotated[
    str | None,
    Option("--port", metavar="NOMOR", help="Porta di komputer ini; bila tidak disebut, dicarikan yang bebas."),
]
NoOpen = Annotated[bool, Option("--no-open", help="Jangan buka peramban.")]
Nama = Annotated[
    str | None,
    Option("--nama", metavar="NAMA", help="Nama kecamatan bagi kantor yang belum mempunyai laporan."),
]
Kabupaten = Annotated[
    str | None, Option("--kabupaten", metavar="NAMA", help="Nama kabupatennya, tanpa kata Kabupaten.")
]
Kota = Annotated[str | None, Option("--kota", metavar="NAMA", help="Nama kotanya, tanpa kata Kota.")]
