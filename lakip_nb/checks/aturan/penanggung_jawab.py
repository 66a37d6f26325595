"""Who answers for what: every row names a table that there is."""

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, pada
from lakip_nb.data.errors import nearest
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.pemeriksaan import PenanggungJawab
from lakip_nb.data.tables import LAPORAN


@aturan_data(
    "B40",
    "Penanggung jawab ditunjuk untuk tabel yang ada",
    "peringatan",
    "Penanggung jawab sebuah tabel yang tidak ada tidak akan disebut pada temuan mana pun.",
    "Mekanisme pengumpulan data kinerja: PermenPANRB 53/2014, Lampiran III",
    "Penanggung jawab ditunjuk untuk tabel “angaran”, yang tidak ada.",
)
def tabel_ada(laporan: Laporan) -> Findings:
    """A table, or the narrative."""
    known = (*LAPORAN, PenanggungJawab.NARASI)
    for row in laporan.tabel.penanggung_jawab:
        if row.tabel not in known:
            yield pada(row, "tabel").temuan(
                f"Penanggung jawab ditunjuk untuk tabel “{row.tabel}”, yang tidak ada.",
                f"Tulis nama berkas tabelnya tanpa akhirannya, atau narasi. {nearest(row.tabel, known)}".rstrip(),
                {"tabel": row.tabel},
            )
