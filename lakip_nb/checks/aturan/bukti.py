"""What shows that a cause is one: a table or figure of the report, or a document."""

from collections.abc import Iterator

from lakip_nb.checks.aturan.sebutan import kutip
from lakip_nb.checks.aturan.vocabulary import bersama, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.errors import nearest
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.present import kata

_LABEL = ("tbl-", "fig-")


@aturan(
    "H75",
    "Setiap penyebab disertai bukti",
    "catatan",
    "Penyebab tanpa bukti tampil dalam laporan sebagai pandangan kecamatan; bukti yang menunjuk tabel atau gambar "
    "yang tidak ada membuat laporan tidak dapat disusun.",
    "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya",
    "3 (tiga) penyebab IKM tidak disertai bukti.",
)
def penyebab_tanpa_bukti(material: Material) -> Iterator[Finding]:
    """H75: causes of which nothing shows that they are, all of them at once; evidence that the report does not have."""
    bare = {
        item: rows
        for item in material.laporan.indikator
        if (rows := [row for row in item.butir_lengkap("penyebab") if not row.bukti])
    }
    if bare:
        counts = (f"{kata.terbilang(len(rows))} penyebab {item.singkatan}" for item, rows in bare.items())
        yield bersama(
            [pada(row, "bukti") for rows in bare.values() for row in rows],
            f"{kata.rangkai(counts)} tidak disertai bukti.",
            "Sebut tabel, gambar, atau dokumen yang menunjukkannya, atau biarkan sebagai pandangan kecamatan.",
            {"penyebab": "; ".join(row.teks for rows in bare.values() for row in rows)},
        )
    for row in material.laporan.tabel.analisis:
        if row.bukti and row.bukti.startswith(_LABEL) and material.label and row.bukti not in material.label:
            yield _unknown(row, material)


def _unknown(row: Analisis, material: Material) -> Finding:
    hint = nearest(row.bukti or "", [label for label in material.label if label.startswith(_LABEL)])
    return pada(row, "bukti", "label").temuan(
        f"Bukti {row.jenis.replace('_', ' ')} {kutip(row.teks)} menunjuk {row.bukti}, yang tidak ada dalam laporan.",
        f"Tulis label tabel atau gambar yang ada, atau nama dokumennya. {hint}".rstrip(),
        {"bukti": row.bukti},
        berat="galat",
    )
