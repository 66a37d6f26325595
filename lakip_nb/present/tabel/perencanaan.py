"""Tables of Bab II: Renstra, perjanjian kinerja, planned budget."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.tabel.kinerja import tertulis
from lakip_nb.present.tabel.table import Baris, Kolom, Tabel, teks


def renstra(laporan: Laporan) -> Tabel:
    """Tujuan, sasaran and strategi of the Renstra."""
    ident = laporan.identitas
    rows = []
    for sasaran in laporan.sasaran:
        goal = sasaran.tujuan.nama if sasaran.tujuan else "–"
        name = sasaran.baris.nama_renstra or sasaran.nama
        for strategi in sasaran.strategi:
            rows.append(Baris((goal, name, f"{sasaran.nomor}.{strategi.urut}"), (strategi.teks,)))
        if not sasaran.strategi:
            rows.append(Baris((goal, name, "–"), (None,)))
    return Tabel(
        label="tbl-renstra",
        judul=f"Tujuan, sasaran, dan strategi dalam Renstra {ident.renstra_awal}–{ident.renstra_akhir}",
        stub=("Tujuan", "Sasaran", "No."),
        kolom=(teks("Strategi"),),
        baris=rows,
        sumber=f"Renstra Kecamatan {ident.kecamatan} {ident.renstra_awal}–{ident.renstra_akhir}",
    )


def perjanjian_kinerja(laporan: Laporan, label: str = "tbl-perjanjian-kinerja") -> Tabel:
    """Sasaran, indikator and this year's targets as agreed."""
    rows = [
        Baris((sasaran.nomor, sasaran.nama, item.nama), (item.satuan, tertulis(item, item.kini, "target")))
        for sasaran in laporan.sasaran
        for item in sasaran.indikator
    ]
    return Tabel(
        label=label,
        judul=f"{_pk(laporan)} {laporan.year}: sasaran, indikator, dan target",
        stub=("No.", "Sasaran strategis", "Indikator kinerja"),
        kolom=(teks("Satuan"), Kolom(f"Target {laporan.year}", str)),
        baris=rows,
        sumber=_source(laporan),
    )


def program_pk(laporan: Laporan, label: str = "tbl-program-pk") -> Tabel:
    """Programmes with their budget as agreed."""
    budget = laporan.anggaran
    return Tabel(
        label=label,
        judul=f"{_pk(laporan)} {laporan.year}: program dan anggaran",
        stub=("No.", "Program"),
        kolom=(Kolom("Anggaran (Rp)", kata.angka), teks("Keterangan")),
        baris=[Baris((item.no, item.nama), (item.pagu, laporan.identitas.sumber_anggaran)) for item in budget.program],
        total=[Baris(("Jumlah",), (budget.pagu, ""))],
        sumber=_source(laporan),
    )


def rencana_belanja(laporan: Laporan, label: str = "tbl-rencana-belanja") -> Tabel:
    """Planned budget by kind of belanja."""
    budget = laporan.anggaran
    notes = []
    if budget.beda_pagu:
        notes.append(
            f"Jumlah menurut jenis belanja berbeda {kata.rupiah(abs(budget.beda_pagu))} dari jumlah menurut program ({kata.rupiah(budget.pagu)})."
        )
    return Tabel(
        label=label,
        judul=f"Rencana anggaran {laporan.year} menurut jenis belanja",
        stub=("No.", "Belanja"),
        kolom=(Kolom("Anggaran (Rp)", kata.angka),),
        baris=[Baris((i, row.jenis), (row.pagu,)) for i, row in enumerate(budget.belanja, start=1)],
        total=[Baris(("Jumlah",), (budget.pagu_belanja,))] if budget.belanja else [],
        sumber=_source(laporan),
        catatan=notes,
    )


def _pk(laporan: Laporan) -> str:
    return kata.perjanjian(laporan.identitas.jenis_pk)


def _source(laporan: Laporan) -> str:
    return f"{_pk(laporan)} Kecamatan {laporan.identitas.kecamatan} {laporan.year}"
