"""Tables of the survey of satisfaction: the scores of its unsur, and who answered."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.indikator import beda_dari_resmi
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.survei.unsur))
@berlabel("tbl-unsur-ikm")
def unsur_ikm(laporan: Laporan) -> Tabel:
    """Mean score of each element, and the index that follows from them."""
    survei, rows, index = laporan.survei.baris, laporan.survei.unsur, laporan.survei.ikm
    formula = None
    if index is not None and survei is not None:
        rounding = "" if survei.desimal is None else f", dibulatkan ke {kata.angka(survei.desimal)} desimal"
        weight = kata.angka(survei.bobot, len(f"{survei.bobot:f}".partition(".")[2]))
        formula = f"IKM = jumlah (nilai unsur × bobot {weight}){rounding} × 25"
    return Tabel(
        judul=f"Nilai unsur pelayanan dalam survei kepuasan masyarakat, {laporan.year}",
        stub=("No.", "Unsur pelayanan"),
        kolom=(Kolom("Nilai rata-rata (1–4)", kata.nilai),),
        baris=[TableRow((row.no, row.unsur), (row.nilai,)) for row in rows],
        total=[TableRow(("Indeks menurut unsur (25–100)",), (index,))] if rows else [],
        sumber=_sumber(laporan),
        rumus=formula,
        catatan=[
            *beda_dari_resmi(laporan, "ikm", index, "indeks menurut unsur"),
            *menunggu(laporan, "ikm_unsur", "ikm_survei"),
        ],
    )


@perlu(lambda laporan: laporan.survei.responden is not None)
@berlabel("tbl-survei-ikm")
def survei_ikm(laporan: Laporan) -> Tabel:
    """How many were asked, and what they said."""
    row = laporan.survei.baris
    return Tabel(
        judul=f"Responden survei kepuasan masyarakat, {laporan.year} (orang)",
        stub=("Survei",),
        kolom=(Kolom("Responden", kata.angka), Kolom("Puas", kata.angka), Kolom("Tidak puas", kata.angka)),
        baris=[TableRow((f"Tahun {row.tahun}",), (row.responden, row.puas, row.tidak_puas))] if row else [],
        sumber=_sumber(laporan),
    )


def _sumber(laporan: Laporan) -> str:
    app = laporan.identitas.aplikasi_survei
    return "Survei kepuasan masyarakat" + (f" melalui aplikasi {app}" if app else "") + f", {laporan.year}"
