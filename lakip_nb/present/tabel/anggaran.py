"""Tables of section 3.2: programmes with efficiency, belanja by kind."""

from decimal import Decimal

from lakip_nb.data.anggaran import Mata
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.pengukuran import bertanda_atau_kata
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks

TIDAK_DILAKSANAKAN = "tidak dilaksanakan"


@berlabel("tbl-efisiensi-program")
def efisiensi_program(laporan: Laporan) -> Tabel:
    """Every programme, kegiatan and sub kegiatan: performance, money, efficiency."""
    budget = laporan.anggaran
    codes = any(item.baris.kode for item in budget.semua())
    rows = []
    for item in budget.semua():
        row = item.baris
        values = (
            row.indikator,
            _measure(row.target_kinerja, row.satuan_target),
            item.pagu,
            _done(item),
            item.realisasi,
            "" if _done(item) == TIDAK_DILAKSANAKAN else item.capaian,
            item.serapan,
            _efficiency(item),
        )
        rows.append(TableRow((codes and row.kode or item.no, item.nama), values, f"tingkat-{item.tingkat}"))
    total = ("", "", budget.pagu, "", budget.realisasi, "", budget.serapan, _total_efficiency(laporan))
    return Tabel(
        judul=f"Kinerja, anggaran, dan efisiensi menurut program, kegiatan, dan sub kegiatan, {laporan.year}",
        stub=("No.", "Program, kegiatan, sub kegiatan"),
        kolom=(
            teks("Indikator kinerja"),
            Kolom("Kinerja", grup="Target"),
            Kolom("Rp", kata.angka, "Target"),
            Kolom("Kinerja", grup="Realisasi"),
            Kolom("Rp", kata.angka, "Realisasi"),
            Kolom("Kinerja", kata.nilai, "Capaian (%)"),
            Kolom("Rp", kata.nilai, "Capaian (%)"),
            Kolom("Efisiensi (poin persen)", bertanda_atau_kata),
        ),
        baris=rows,
        total=[TableRow(("Jumlah",), total)],
        rumus=f"{kata.rumus_efisiensi(laporan.identitas.metode_efisiensi)}; serapan = realisasi ÷ pagu × 100%",
        catatan=[
            "Pagu dan realisasi program serta kegiatan adalah jumlah sub kegiatannya.",
            *menunggu(laporan, "anggaran", "kinerja"),
        ],
        lebar=True,
        rapat=True,
        lipat="tingkat-1",
    )


@perlu(lambda laporan: any(row.realisasi is not None for row in laporan.anggaran.belanja))
@berlabel("tbl-belanja")
def belanja(laporan: Laporan) -> Tabel:
    """Pagu and realisasi by kind of belanja."""
    budget = laporan.anggaran
    pagu, realisasi = budget.pagu_belanja, budget.realisasi_belanja
    differences = (("Pagu", budget.beda_pagu, budget.pagu), ("Realisasi", budget.beda_realisasi, budget.realisasi))
    return Tabel(
        judul=f"Realisasi anggaran menurut jenis belanja, {laporan.year}",
        stub=("No.", "Belanja"),
        kolom=(
            Kolom("Anggaran (Rp)", kata.angka),
            Kolom("Realisasi (Rp)", kata.angka),
            Kolom("Serapan (%)", kata.nilai),
        ),
        baris=[
            TableRow((i, row.jenis), (row.pagu, row.realisasi, bagian(row.realisasi, row.pagu)))
            for i, row in enumerate(budget.belanja, start=1)
        ],
        total=[TableRow(("Jumlah",), (pagu, realisasi, bagian(realisasi, pagu)))] if budget.belanja else [],
        rumus="Serapan = realisasi ÷ anggaran × 100%",
        catatan=[
            f"{what} menurut jenis belanja {'lebih kecil' if difference > 0 else 'lebih besar'} "
            f"{kata.rupiah(abs(difference))} daripada jumlah menurut program ({kata.rupiah(by_program)}); "
            "perlu diputuskan kantor."
            for what, difference, by_program in differences
            if difference
        ],
    )


def _measure(value: Decimal | None, unit: str | None) -> str | None:
    if value is None:
        return None
    number = kata.kinerja(value)
    return f"{number}%" if unit == "%" else f"{number} {unit or ''}".rstrip()


def _done(item: Mata) -> str | None:
    if not item.baris.realisasi_kinerja and item.tidak_dilaksanakan:
        return TIDAK_DILAKSANAKAN
    return _measure(item.baris.realisasi_kinerja, item.baris.satuan_realisasi)


def _efficiency(item: Mata) -> Decimal | str | None:
    """The efficiency, or why money says nothing of it."""
    if item.tidak_dilaksanakan:
        return TIDAK_DILAKSANAKAN
    if item.pagu == 0:
        return "tanpa pagu"
    return "tanpa belanja" if item.realisasi == 0 else item.efisiensi


def _total_efficiency(laporan: Laporan) -> Decimal | str:
    """Only what is left of the budget has a meaning for the total, which has no performance of its own."""
    budget = laporan.anggaran
    if laporan.identitas.metode_efisiensi == "sisa" and budget.serapan is not None:
        return 100 - budget.serapan
    return ""
