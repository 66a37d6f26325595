"""What is written of a row reads as that row again."""

from lakip_nb.data.reading import read_table
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import cells, csv_text
from tests.support.clean import clean_laporan


def test_every_table_reads_as_it_was_written(tmp_path):
    tables = clean_laporan().tabel
    for name, spec in LAPORAN.items():
        path = tmp_path / f"{name}.csv"
        path.write_bytes(csv_text(spec.model, [cells(row) for row in tables.rows(name)]).encode())
        rows, faults = read_table(path, name, spec.model)
        assert faults == []
        assert [dict(row) for row in rows] == [dict(row) for row in tables.rows(name)]


def test_what_is_not_known_is_blank_and_what_holds_a_comma_is_quoted():
    text = csv_text(LAPORAN["penandatangan"].model, [{"jabatan": "Camat", "nama": "Sri, S.Sos."}])
    assert text == 'jabatan,nama,pangkat,golongan,nip\nCamat,"Sri, S.Sos.",,,\n'
