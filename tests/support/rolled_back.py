"""The year before of any report, made from its own rows: what is measured each year is other, the rest stays.

For an office that left something of last year's report in this year's: tests need both folders.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from lakip_nb.data.tables import LAPORAN

Table = list[list[str]]
"""A table as its file has it: the header, then the rows."""

WRITTEN = ("sumber_penduduk", "sumber_pegawai")
"""Keys of the identity whose words name a year or an office."""

SENTENCES = (
    "Pada awal tahun loket dipindahkan ke ruang depan karena ruang lama bocor.",
    "Warga pulau datang pagi sekali, sehingga petugas mengatur giliran sejak subuh.",
    "Rak arsip yang lapuk diganti bertahap; berkas lama dipilah menurut pengirimnya.",
    "Rapat bulanan bergeser mengikuti musim tanam dan jadwal kapal penyeberangan.",
    "Buku catatan tamu diisi kembali setelah lama tidak dipakai.",
    "Perbaikan jalan menuju kantor membuat tamu memutar melalui pasar ikan.",
    "Pelatihan menulis surat diikuti semua staf baru pada pekan pertama.",
)
"""What last year's narrative told, slot by slot in turn."""


def last_year(tables: Mapping[str, Table], year: int) -> dict[str, Table]:
    """The tables of the report before: `year` is that of the report at hand."""
    return {name: _table(name, rows, year) for name, rows in tables.items() if name in LAPORAN}


def told(slots: Sequence[str]) -> dict[str, str]:
    """Last year's narrative."""
    return {
        slot: f"{SENTENCES[at % len(SENTENCES)]} {SENTENCES[(at * 3 + 1) % len(SENTENCES)]}"
        for at, slot in enumerate(slots)
    }


def _table(name: str, rows: Table, year: int) -> Table:
    header, body = rows[0], [list(row) for row in rows[1:]]
    spec = LAPORAN[name]
    if spec.lanjutan == "kosong":
        return [header]
    if name == "identitas":
        return [header, *([key, _year_before(value, year)] for key, value in body)]
    if spec.lanjutan == "riwayat":
        at = header.index("tahun")
        older = [row for row in body if int(row[at]) < year]
        # A survey of this year alone had one of last year, too.
        body = older or [[*row[:at], str(year - 1), *row[at + 1 :]] for row in body]
        return [header, *(body if older else _other(header, body, spec.model.tahunan))]
    if name == "analisis":
        at = header.index("teks")
        return [
            header,
            *([*row[:at], " ".join(reversed(row[at].split())).capitalize(), *row[at + 1 :]] for row in body),
        ]
    if name == "pegawai":
        at = header.index("pendidikan")
        earlier = {"S2": "S1", "S1": "D3"}
        return [header, *([*row[:at], earlier.get(row[at], row[at]), *row[at + 1 :]] for row in body)]
    return [header, *_other(header, body, ("jumlah",) if name == "sarana" else spec.model.tahunan)]


def _other(header: Sequence[str], body: Table, columns: Sequence[str]) -> Table:
    """The same rows with other measured values."""
    return [
        [_less(cell, at) if column in columns else cell for column, cell in zip(header, row, strict=True)]
        for at, row in enumerate(body)
    ]


def _less(cell: str, at: int) -> str:
    """A value of the year before: a few percent less, never the same; small counts and all of it stay."""
    try:
        value = Decimal(cell.replace(",", "."))
    except InvalidOperation:
        return cell
    if value < 1 or value == 100 or (value == int(value) and value < 13):
        return cell
    lower = value * (Decimal("0.955") - Decimal(at % 7) / 500)
    return str(lower.quantize(Decimal("0.01") if "," in cell else Decimal(1))).replace(".", ",")


def _year_before(value: str, year: int) -> str:
    return re.sub(rf"\b({year}|{year + 1})\b(?!\d)", lambda found: str(int(found[1]) - 1), value)
