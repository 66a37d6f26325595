"""What nobody has filled in yet: measures that are known of last year, examples of a new office."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.sebutan import isi_tabel, sebut, sebutan
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.checks.tahunan import belum_diisi, tahun_ini
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.base import Row
from lakip_nb.data.tables import LAPORAN
from lakip_nb.present import kata


@aturan(
    "G09",
    "Yang diukur setiap tahun sudah diisi",
    "peringatan",
    "Sel yang tahun lalu terisi dan kini kosong belum diisi, atau perlu alasan mengapa tidak diukur lagi. Tabel yang "
    "masih kosong seluruhnya belum dapat dilaporkan.",
    "Kelaziman: berkas tahun lalu disalin dan diperbarui sebagian",
    contoh="3 sel tabel “Penduduk menurut agama dan suku” yang terisi pada tahun 2023 kini kosong.",
)
def belum_diukur(material: Material) -> Iterator[Finding]:
    """G09: values of the year that last year's report knew and this one does not, or of which none is known."""
    year = material.laporan.year
    for name in LAPORAN:
        found = belum_diisi(material, name)
        if not found:
            continue
        rows, count = [row for row, _ in found], sum(len(columns) for _, columns in found)
        names = sebut(dict.fromkeys(sebutan(row, material.laporan) for row in rows))
        whole = not any(getattr(row, column) is not None for row in tahun_ini(material, name) for column in row.tahunan)
        since = "" if whole else f" yang terisi pada tahun {year - 1} kini"
        yield bersama(
            [pada(row, columns[0], "belum diisi") for row, columns in found],
            f"{kata.angka(count)} sel tabel “{isi_tabel(name)}”{since} kosong: {names}.",
            f"Isi dengan angka tahun {year}; bila memang tidak diukur, nyatakan dalam tabel tanggapan.",
            {"tahun": year, "sel": count},
            berat="galat" if whole else None,
        )


_CONTOH = re.compile(r"\[[^\[\]]+\]")


@aturan_data(
    "C07",
    "Contoh isian sudah diganti",
    "galat",
    "Tabel kantor yang baru berisi contoh dalam kurung siku; selama belum diganti, laporan mencetak contoh itu.",
    "Kelaziman: contoh isian bukan data",
    "Sel “[Nama indikator]” masih berisi contoh.",
)
def contoh(laporan: Laporan) -> Findings:
    """C07: cells that still hold the example with which a new office begins, one finding for each table."""
    for name, rows in laporan.tabel.items():
        found = [(row, column, text) for row in rows if name in LAPORAN for column, text in contoh_dari(row)]
        if found:
            row, column, _ = found[0]
            yield di(row, column, "contoh isian").temuan(
                f"{kata.angka(len(found))} sel tabel “{isi_tabel(name)}” masih berisi contoh: "
                f"{sebut(dict.fromkeys(f'“{text}”' for *_, text in found))}.",
                "Ganti dengan isi yang sebenarnya; baris yang tidak dipakai dihapus.",
                {"sel": len(found)},
            )


def contoh_dari(row: Row) -> Iterator[tuple[str, str]]:
    """The cells of a row that hold an example, "[Nama indikator]", as column and text."""
    for name, value in row:
        if isinstance(value, str) and _CONTOH.fullmatch(value):
            yield name, value
