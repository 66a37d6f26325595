"""Tables of the analysis: causes with their evidence, and the steps with who takes them, when and at what cost."""

from collections.abc import Callable
from typing import Any

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata
from lakip_nb.present.output import Rujukan, berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks


@perlu(lambda sasaran, indikator: indikator.butir("penyebab") or indikator.butir("solusi"))
@berlabel("tbl-analisis-{indikator.id}")
def analisis(sasaran: Sasaran, indikator: Indikator) -> Tabel:
    """Causes with their evidence, causes in the view of the office, and what was done."""
    causes = indikator.butir_lengkap("penyebab")
    groups = {
        "Penyebab": [row for row in causes if row.bukti],
        "Penyebab menurut kecamatan": [row for row in causes if not row.bukti],
        "Solusi yang telah dilakukan": list(indikator.butir_lengkap("solusi")),
    }
    shown = any(row.bukti for rows in groups.values() for row in rows)
    return Tabel(
        judul=f"Penyebab dan solusi: {indikator.singkatan}, {indikator.tahun}",
        stub=("Hal", "No."),
        kolom=(teks("Uraian"), Kolom("Bukti", bukti, kelas="")) if shown else (teks("Uraian"),),
        baris=[
            TableRow((name, no), (row.teks, row.bukti or "") if shown else (row.teks,))
            for name, rows in groups.items()
            for no, row in enumerate(rows, start=1)
        ],
        catatan=["Yang tanpa bukti adalah pandangan kecamatan."]
        if shown and groups["Penyebab menurut kecamatan"]
        else [],
    )


def bukti(teks: str) -> str:
    """Evidence as a reader sees it: the number of a table or figure of this report, or the name of a document."""
    return Rujukan(teks) if teks.startswith(("tbl-", "fig-")) else teks


def waktu(laporan: Laporan, row: Analisis) -> str | None:
    """When a step is due: `triwulan II 2024`; None where nobody has said."""
    found = row.waktu(laporan.year)
    return f"triwulan {('I', 'II', 'III', 'IV')[found[1] - 1]} {found[0]}" if found else None


@perlu(lambda laporan: any(item.rencana_aksi for item in laporan.indikator))
@berlabel("tbl-rencana-aksi")
def rencana_aksi(laporan: Laporan) -> Tabel:
    """What is to be done for each indicator, missed ones first; who, when, cost and target where any is known."""
    items = sorted(laporan.indikator, key=lambda item: item.tercapai is not False)
    steps = [(item.singkatan, no, row) for item in items for no, row in enumerate(item.rencana_aksi, start=1)]
    plan: list[tuple[Kolom, Callable[[Analisis], Any]]] = [
        (teks("Penanggung jawab"), lambda row: row.penanggung_jawab),
        (teks("Waktu"), lambda row: waktu(laporan, row)),
        (Kolom("Biaya (Rp)", kata.angka), lambda row: row.biaya),
        (teks(f"Target {laporan.year + 1}"), lambda row: row.target),
    ]
    known = [(kolom, value) for kolom, value in plan if any(value(row) is not None for *_, row in steps)]
    return Tabel(
        judul=f"Rencana aksi {laporan.identitas.instansi}",
        stub=("Indikator", "No."),
        kolom=(teks("Langkah"), *(kolom for kolom, _ in known)),
        baris=[TableRow((name, no), (row.teks, *(value(row) for _, value in known))) for name, no, row in steps],
    )
