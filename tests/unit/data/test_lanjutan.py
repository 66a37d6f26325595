"""Next year's tables: what stays, what begins empty, what has to be confirmed, by what each table declares."""

from dataclasses import replace

import pytest

from lakip_nb.data.lanjutan import teruskan
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import cells
from tests.support.clean import clean_laporan, fact
from tests.support.synthetic import YEAR

NEXT = YEAR + 1


@pytest.fixture(scope="module")
def awal():
    return teruskan(clean_laporan(), NEXT)


def by_key(rows):
    return {row["kunci"]: row["nilai"] for row in rows}


@pytest.mark.parametrize(
    "name", [n for n, spec in LAPORAN.items() if spec.lanjutan in ("tetap", "renstra", "konfirmasi")]
)
def test_rows_stay_without_what_is_of_the_year(awal, name):
    if name in ("identitas", "penanggung_jawab"):
        return
    model = LAPORAN[name].model
    emptied = {*model.tahunan, *model.sekali, *model.renstra}
    old = [cells(row) for row in clean_laporan().tabel.rows(name)]
    assert awal.tabel[name] == [row | dict.fromkeys(emptied, "") for row in old]


@pytest.mark.parametrize("name", [n for n, spec in LAPORAN.items() if spec.lanjutan == "riwayat"])
def test_history_stays_and_the_new_year_waits(awal, name):
    old = [cells(row) for row in clean_laporan().tabel.rows(name)]
    assert list(awal.tabel[name][: len(old)]) == old
    fresh = awal.tabel[name][len(old) :]
    assert len(fresh) == sum(row["tahun"] == str(YEAR) for row in old)
    model = LAPORAN[name].model
    for row in fresh:
        assert row["tahun"] == str(NEXT)
        assert not any(row[column] for column in (*model.tahunan, *model.sekali))


def test_the_weights_of_the_survey_stay(awal):
    assert [row["bobot"] for row in awal.tabel["ikm_survei"]] == ["0,1110", "0,1110"]


def test_what_belongs_to_one_report_begins_empty(awal):
    assert [name for name in ("terbitan", "tanggapan", "koreksi") if awal.tabel[name]] == []


def test_dates_and_a_renstra_that_ended_are_proposed(awal):
    identity = by_key(awal.tabel["identitas"])
    assert (identity["renstra_awal"], identity["renstra_akhir"]) == ("2025", "2029")
    assert (identity["tanggal"], identity["penduduk_per"]) == ("2026-01-20", "2025-12")
    assert set(awal.usulan) == {"renstra_awal", "renstra_akhir", "tanggal", "penduduk_per"}
    assert identity["visi"] == "Pesisir Jaya yang sejahtera"
    assert all(not row["target_akhir_renstra"] for row in awal.tabel["indikator"])


def test_a_renstra_that_lasts_stays_with_all_it_sets():
    laporan = clean_laporan(identitas=fact("identitas", renstra_akhir=NEXT, renstra_awal=NEXT - 4))
    awal = teruskan(laporan, NEXT)
    assert "renstra_awal" not in awal.usulan
    assert "sasaran" not in awal.dipastikan
    assert all(row["target_akhir_renstra"] for row in awal.tabel["indikator"])


def test_29_february_has_a_day_next_year():
    laporan = clean_laporan()
    leap = laporan.identitas.model_copy(update={"tanggal": laporan.identitas.tanggal.replace(2028, 2, 29)})
    awal = teruskan(replace(laporan, identitas=leap, year=2027), 2028)
    assert by_key(awal.tabel["identitas"])["tanggal"] == "2029-02-28"


def test_what_has_to_be_confirmed_is_marked_and_people_stay():
    people = [{"tabel": "desa", "jabatan": "Kasi Pemerintahan", "dipastikan": "2025-01-10"}]
    awal = teruskan(clean_laporan(penanggung_jawab=people), NEXT)
    rows = {row["tabel"]: row for row in awal.tabel["penanggung_jawab"]}
    assert rows["desa"] == {"tabel": "desa", "jabatan": "Kasi Pemerintahan", "dipastikan": ""}
    assert {name for name, row in rows.items() if row["dipastikan"] == "belum"} == set(awal.dipastikan)
    assert {"identitas", "pegawai", "penandatangan", "sasaran"} <= set(awal.dipastikan)
    assert "narasi" in rows
    assert "koreksi" not in rows


def test_a_row_of_the_new_year_that_is_there_stays_as_it_is():
    rows = [*tables_of("indikator_tahun"), {**tables_of("indikator_tahun")[-1], "tahun": NEXT, "target": "91"}]
    awal = teruskan(clean_laporan(indikator_tahun=rows), NEXT)
    key = (rows[-1]["indikator_id"], rows[-1]["kecamatan"])
    found = [
        row["target"]
        for row in awal.tabel["indikator_tahun"]
        if row["tahun"] == str(NEXT) and (row["indikator_id"], row["kecamatan"]) == key
    ]
    assert found == ["91"]


def tables_of(name):
    return [cells(row) for row in clean_laporan().tabel.rows(name)]
