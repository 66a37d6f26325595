"""A new office begins with tables that can be read, and with examples where a row is required."""

import pytest

from lakip_nb.data.contoh import kantor_baru
from lakip_nb.data.reading import read_table
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import csv_text


@pytest.mark.parametrize("daerah", ["Kabupaten", "Kota"])
def test_every_table_reads_and_the_required_ones_have_a_row(tmp_path, daerah):
    awal = kantor_baru("Tanjung Tiram", 2024, daerah, None)
    assert set(awal.tabel) == set(LAPORAN)
    for name, spec in LAPORAN.items():
        path = tmp_path / f"{name}.csv"
        path.write_bytes(csv_text(spec.model, awal.tabel[name]).encode())
        rows, faults = read_table(path, name, spec.model)
        assert faults == []
        assert rows or not spec.wajib


def test_a_kota_has_kelurahan():
    kota = kantor_baru("Binjai Utara", 2024, "Kota", "Binjai").tabel
    identity = {row["kunci"]: row["nilai"] for row in kota["identitas"]}
    assert (identity["daerah"], identity["kabupaten"], identity["sebutan"]) == ("Kota", "Binjai", "Kecamatan")
    assert [row["jenis"] for row in kota["desa"]] == ["kelurahan"]


def test_examples_say_what_belongs_there():
    row = kantor_baru("Tanjung Tiram", 2024, "Kabupaten", None).tabel["penandatangan"][0]
    assert row == {
        "jabatan": "[Jabatan penanda tangan]", "nama": "[Nama dan gelar]", "pangkat": "", "golongan": "", "nip": "",
    }  # fmt: skip
