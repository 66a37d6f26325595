"""Tables of Bab II: Renstra, perjanjian kinerja, planned budget."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.markup import KOSONG
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.pengukuran import tertulis
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks


@perlu(lambda laporan: laporan.tabel.tujuan or laporan.tabel.strategi)
@berlabel("tbl-renstra")
def renstra(laporan: Laporan) -> Tabel:
    """Tujuan, sasaran and strategi of the Renstra."""
    ident = laporan.identitas
    rows = []
    for sasaran in laporan.sasaran:
        goal = sasaran.tujuan.nama if sasaran.tujuan else KOSONG
        name = sasaran.baris.nama_renstra or sasaran.nama
        for strategi in sasaran.strategi:
            rows.append(TableRow((goal, name, f"{sasaran.nomor}.{strategi.urut}"), (strategi.teks,)))
        if not sasaran.strategi:
            rows.append(TableRow((goal, name, KOSONG), (None,)))
    return Tabel(
        judul=f"Tujuan, sasaran, dan strategi dalam Renstra {ident.renstra_awal}–{ident.renstra_akhir}",
        stub=("Tujuan", "Sasaran", "No."),
        kolom=(teks("Strategi"),),
        baris=rows,
        sumber=f"Renstra {ident.instansi} {ident.renstra_awal}–{ident.renstra_akhir}",
        catatan=menunggu(laporan, "tujuan", "sasaran", "strategi"),
    )


@berlabel("tbl-perjanjian-kinerja")
def perjanjian_kinerja(laporan: Laporan, label: str = "") -> Tabel:
    """Sasaran, indikator and this year's targets as agreed."""
    return Tabel(
        judul=f"{_pk(laporan)} {laporan.year}: sasaran, indikator, dan target",
        stub=("No.", "Sasaran strategis", "Indikator kinerja"),
        kolom=(teks("Satuan"), Kolom(f"Target {laporan.year}")),
        baris=[
            TableRow((sasaran.nomor, sasaran.nama, item.nama), (item.satuan, tertulis(item, item.kini)[0]))
            for sasaran in laporan.sasaran
            for item in sasaran.indikator
        ],
        sumber=_sumber(laporan),
    )


@berlabel("tbl-program-pk")
def program_pk(laporan: Laporan, label: str = "") -> Tabel:
    """Programmes with their budget as agreed."""
    budget, source = laporan.anggaran, laporan.identitas.sumber_anggaran
    return Tabel(
        judul=f"{_pk(laporan)} {laporan.year}: program dan anggaran",
        stub=("No.", "Program"),
        kolom=(Kolom("Anggaran (Rp)", kata.angka), teks("Keterangan")),
        baris=[TableRow((item.no, item.nama), (item.pagu, source)) for item in budget.program],
        total=[TableRow(("Jumlah",), (budget.pagu, ""))],
        sumber=_sumber(laporan),
    )


@perlu(lambda laporan, label="": any(row.pagu is not None for row in laporan.anggaran.belanja))
@berlabel("tbl-rencana-belanja")
def rencana_belanja(laporan: Laporan, label: str = "") -> Tabel:
    """Planned budget by kind of belanja."""
    budget = laporan.anggaran
    notes = []
    if budget.beda_pagu:
        notes.append(
            f"Jumlah menurut jenis belanja berbeda {kata.rupiah(abs(budget.beda_pagu))} dari jumlah menurut program "
            f"({kata.rupiah(budget.pagu)})."
        )
    return Tabel(
        judul=f"Rencana anggaran {laporan.year} menurut jenis belanja",
        stub=("No.", "Belanja"),
        kolom=(Kolom("Anggaran (Rp)", kata.angka),),
        baris=[TableRow((i, row.jenis), (row.pagu,)) for i, row in enumerate(budget.belanja, start=1)],
        total=[TableRow(("Jumlah",), (budget.pagu_belanja,))] if budget.belanja else [],
        sumber=_sumber(laporan),
        catatan=notes,
    )


def _pk(laporan: Laporan) -> str:
    return kata.perjanjian(laporan.identitas.jenis_pk)


def _sumber(laporan: Laporan) -> str:
    return f"{_pk(laporan)} {laporan.identitas.instansi} {laporan.year}"
