"""The dictionary of tables and columns, written from the row models: `data/README.md`.

`python -m lakip_nb.data.dictionary` writes the file anew.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import NoneType
from typing import get_args

from pydantic.fields import FieldInfo

from lakip_nb.data import project
from lakip_nb.data.rows.base import Bentuk, Berlabel, Row, allowed_words, marks
from lakip_nb.data.tables import ACUAN, LAPORAN, PAIRS, TableSpec

PERINTAH = "python -m lakip_nb.data.dictionary"
"""What writes `data/README.md` anew."""

_INTRO = f"""# Kamus data

Berkas ini dibuat dari model baris dalam `lakip_nb/data/rows/`. Jangan disunting; setelah model berubah, jalankan `{PERINTAH}`.

Tiap tabel adalah satu berkas CSV atau satu lembar buku kerja Excel: `data/acuan/` untuk yang berlaku bagi semua laporan, `data/<kecamatan>/<tahun>/` untuk satu laporan. Baris pertama memuat judul kolom; urutan kolom bebas, tetapi semuanya harus ada. Sel yang belum diketahui dikosongkan. Yang dapat dihitung (jumlah, persentase, capaian, predikat) tidak disimpan.

## Cara menulis isi sel

| Isi | Diterima | Ditolak, karena dapat berarti lain |
|---|---|---|
| bilangan bulat | `46752`, `46.752`, `1.056.000.000` | `30,163`, `10.00.000`, `1.5` |
| rupiah | `13500000`, `13.500.000`, `Rp13.500.000,00`, `RP 4.569.324.466`, `Rp 500.000,-` | `13,500,000`, `1.000,50` |
| angka berdesimal | `88,31`, `88.31`, `0,111`, `1.234,56`, `1.056.000.000` | `46.752` dan `46,752` (tulis `46752`, atau `46,7520`), `1,234.56`, `96%` |
| angka dengan predikat | `70,00 (B)`, hanya pada kolom yang menyebutnya dan hanya bila predikatnya cocok dengan skala | `70,00 (BB)`; predikat saja ditulis pada kolom predikat |
| tahun | `2023` | `2.023`, `23` |
| tanggal | `2024-01-30`, `30 Januari 2024`, `30/01/2024` (hari/bulan/tahun, dua angka) | `1/2/2024`, `30-01-24` |
| NIP | `196810281989031005`, `19681028 198903 1 005` | `1,96810281989031E+17` |
| kata yang ditentukan | `perubahan`, `Perubahan` | kata lain |
| belum diketahui | sel kosong, `-`, `–`, `n/a` | jangan tulis `0`: nol adalah nilai yang diketahui |

Tabel boleh pula berada dalam buku kerja Excel (`.xlsx`) di folder yang sama, satu lembar tiap tabel dengan nama tabelnya, misalnya `anggaran`; `make excel` membuatnya. Judul kolom dicari menurut namanya, huruf besar dan spasi tidak dibedakan; baris di atasnya boleh memuat judul. Lembar yang bukan tabel diberi nama berawalan `_`. Tabel yang ada di dua tempat harus sama isinya. Tanggal, nomor seri tanggal, angka, dan hasil rumus dibaca; persen, kode yang menjadi angka atau tanggal, NIP yang menjadi angka, sel gabungan, baris tersembunyi, baris jumlah, dan sel galat disebut lembar dan selnya. Buku kerja bermakro, bertautan ke berkas lain, atau berjenis `.xls` tidak dibaca.

Berkas CSV di sini, dan yang dibuat `make new`, ditulis agar Excel berbahasa Indonesia membukanya dengan klik ganda: UTF-8 dengan BOM, titik koma di antara kolom, koma desimal pada kolom angka. Bentuk lain pun dibaca. Pemisah kolom berkas CSV boleh koma, titik koma, atau tab, juga yang disebut baris `sep=;`; seluruh baris boleh berada dalam kolom pertama, sebagaimana Excel berbahasa Indonesia menyimpannya. Pengodean boleh UTF-8 (dengan atau tanpa BOM) atau Windows-1252; akhir baris boleh gaya Windows. Yang dapat dibaca dengan lebih dari satu cara selalu ditolak beserta saran penulisannya, tidak pernah ditebak.
"""


_TABLES = ("Tabel", "Isi", "Wajib ada")
_COLUMNS = ("Kolom", "Arti", "Bentuk atau isi yang diperbolehkan", "Wajib diisi", "Merujuk ke")
_KEYS = ("Kunci", "Arti", "Bentuk atau isi yang diperbolehkan", "Wajib ada", "Bila tidak ada")


def kamus() -> str:
    """The whole dictionary as Markdown; the same models always give the same text."""
    parts = [_INTRO]
    for folder, tables in (("data/acuan/", ACUAN), ("data/<kecamatan>/<tahun>/", LAPORAN)):
        parts.append(f"## Tabel dalam `{folder}`\n")
        rows = ((f"[{name}.csv](#{name}csv)", tabel.isi, _yes(tabel.wajib)) for name, tabel in tables.items())
        parts.append(_table(_TABLES, rows))
        parts += [_section(name, tabel) for name, tabel in tables.items()]
    return "\n".join(parts)


def _section(name: str, tabel: TableSpec) -> str:
    model, links = tabel.model, _links(tabel.model)
    needed = "Wajib ada." if tabel.wajib else "Boleh tidak ada."
    columns = (
        (
            f"`{field.alias or column}`",
            field.description or "",
            form(field),
            _yes(not _optional(field)),
            links.get(column, ""),
        )
        for column, field in model.model_fields.items()
    )
    lines = [f"### {name}.csv", "", f"{tabel.isi}. {needed} {_key(model)}".rstrip(), "", _table(_COLUMNS, columns)]
    if name in PAIRS:
        keys = (
            (f"`{key}`", field.description or "", form(field), _yes(field.is_required()), _default(field))
            for key, field in PAIRS[name].model_fields.items()
        )
        lines += ["Kunci yang dikenal:", "", _table(_KEYS, keys)]
    return "\n".join(lines)


def form(field: FieldInfo) -> str:
    """How a column is written: in words, or the words it allows."""
    found = next(marks(field, Bentuk), None)
    words = found.kata if found else ", ".join(f"`{word}`" for word in allowed_words(field.annotation)) or "teks"
    label = next(marks(field, Berlabel), None)
    return f"{words}; boleh dengan predikatnya, `70,00 (B)`" if label else words


def _optional(field: FieldInfo) -> bool:
    return NoneType in get_args(field.annotation)


def _yes(true: bool) -> str:
    return "ya" if true else "tidak"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return ""
    return "belum tersedia" if field.default is None else f"`{field.default}`"


def _key(model: type[Row]) -> str:
    if not model.kunci:
        return ""
    columns = " + ".join(f"`{column}`" for column in model.kunci)
    return f"Kunci, tidak boleh berulang: {columns}."


def _links(model: type[Row]) -> Mapping[str, str]:
    links = {link.kolom: f"`{link.tabel}.csv`, kolom `{link.kolom_tujuan}`" for link in model.rujukan}
    for link in model.rujukan_bersama:
        links[link.kolom] = f"`{link.tabel}.csv`, bersama `{link.dengan}`"
    return links


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for row in rows:
        cells = (str(cell).replace("|", "\\|") for cell in row)
        lines.append("|" + "".join(f" {cell} |" if cell else " |" for cell in cells))
    return "\n".join([*lines, ""])


def write(root: Path) -> Path:
    """Write the dictionary below a project's folder; returns the file."""
    path = root / "data" / "README.md"
    path.write_text(kamus(), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    sys.stdout.write(f"{write(project.find_root())}\n")
