"""Tables of section 3.2: programmes with efficiency, belanja by kind."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja.efisiensi import METODE
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.tabel.table import Baris, Kolom, Tabel, teks


def efisiensi_program(laporan: Laporan) -> Tabel:
    """Every programme, kegiatan and sub kegiatan: performance, money, efficiency."""
    budget = laporan.anggaran
    method = METODE[laporan.identitas.metode_efisiensi_program]
    codes = any(item.baris.kode for item in budget.semua())
    rows = []
    for item in budget.semua():
        row = item.baris
        rows.append(
            Baris(
                (row.kode or item.no if codes else item.no, item.nama),
                (
                    row.indikator,
                    _measure(row.target_kinerja, row.satuan_target),
                    item.pagu,
                    _measure(row.realisasi_kinerja, row.satuan_realisasi),
                    item.realisasi,
                    item.capaian,
                    item.serapan,
                    item.efisiensi,
                ),
                f"tingkat-{item.tingkat}",
            )
        )
    total = ("", "", budget.pagu, "", budget.realisasi, "", budget.serapan, _total_efficiency(laporan))
    return Tabel(
        label="tbl-efisiensi-program",
        judul=f"Kinerja, anggaran, dan efisiensi menurut program, kegiatan, dan sub kegiatan, {laporan.year}",
        stub=("No.", "Program, kegiatan, sub kegiatan"),
        kolom=(
            teks("Indikator kinerja"),
            Kolom("Kinerja", str, "Target"),
            Kolom("Rp", kata.angka, "Target"),
            Kolom("Kinerja", str, "Realisasi"),
            Kolom("Rp", kata.angka, "Realisasi"),
            Kolom("Kinerja", _number_or_blank, "Capaian (%)"),
            Kolom("Rp", kata.nilai, "Capaian (%)"),
            Kolom("Efisiensi (poin persen)", _number_or_blank),
        ),
        baris=rows,
        total=[Baris(("Jumlah",), total)],
        rumus=f"{method.rumus}; serapan = realisasi ÷ pagu × 100%",
        catatan=("Pagu dan realisasi program serta kegiatan adalah jumlah sub kegiatannya.",),
        lebar=True,
        rapat=True,
    )


def belanja(laporan: Laporan) -> Tabel:
    """Pagu and realisasi by kind of belanja."""
    budget = laporan.anggaran
    rows = [
        Baris((i, row.jenis), (row.pagu, row.realisasi, bagian(row.realisasi, row.pagu)))
        for i, row in enumerate(budget.belanja, start=1)
    ]
    total = (budget.pagu_belanja, budget.realisasi_belanja, bagian(budget.realisasi_belanja, budget.pagu_belanja))
    notes = []
    for what, difference, by_program in (
        ("Pagu", budget.beda_pagu, budget.pagu),
        ("Realisasi", budget.beda_realisasi, budget.realisasi),
    ):
        if difference:
            notes.append(
                f"{what} menurut jenis belanja {'lebih kecil' if difference > 0 else 'lebih besar'} "
                f"{kata.rupiah(abs(difference))} daripada jumlah menurut program ({kata.rupiah(by_program)}); "
                "perlu diputuskan kantor."
            )
    return Tabel(
        label="tbl-belanja",
        judul=f"Realisasi anggaran menurut jenis belanja, {laporan.year}",
        stub=("No.", "Belanja"),
        kolom=(
            Kolom("Anggaran (Rp)", kata.angka),
            Kolom("Realisasi (Rp)", kata.angka),
            Kolom("Serapan (%)", kata.nilai),
        ),
        baris=rows,
        total=[Baris(("Jumlah",), total)] if rows else [],
        rumus="Serapan = realisasi ÷ anggaran × 100%",
        catatan=notes,
    )


def _measure(value, unit: str | None) -> str | None:
    if value is None:
        return None
    number = kata.kinerja(value)
    return f"{number}%" if unit == "%" else f"{number} {unit or ''}".rstrip()


def _number_or_blank(value) -> str:
    return value if value == "" else kata.nilai(value)


def _total_efficiency(laporan: Laporan):
    """Only what is left of the budget has a meaning for the total, which has no performance of its own."""
    budget = laporan.anggaran
    if laporan.identitas.metode_efisiensi_program == "sisa" and budget.serapan is not None:
        return 100 - budget.serapan
    return ""
