"""What was left from last year is found, whatever it is; what may stay is left alone."""

from typing import Any

import pytest

from lakip_nb.data import DataError
from tests.support import clean, rolled
from tests.support.rolled import NEXT, SLOTS, second_year
from tests.support.synthetic import YEAR
from tests.support.wording import assert_reads_well

NEW = second_year()
SAME = {"struktur", "jabatan", "penandatangan"}
"""What the clean second year has in common with the first and the office has to confirm."""


def mixed(table: str, *at: int) -> list[dict[str, object]]:
    """The new rows of a table, those of some places as they were last year."""
    rows = [dict(row) for row in NEW[table]]
    for place in at:
        rows[place] = rolled.old(table)[place]
    return rows


def again(table: str, *ids: str) -> list[dict[str, object]]:
    """A table by year whose new rows (or those of some indicators) repeat last year's."""
    kept = [row for row in NEW[table] if row["tahun"] != NEXT or (ids and row["indikator_id"] not in ids)]
    repeated = [
        row | {"tahun": NEXT} for row in NEW[table] if row["tahun"] == YEAR and (not ids or row["indikator_id"] in ids)
    ]
    return [*kept, *repeated]


def ended(table: str) -> list[dict[str, object]]:
    """A table by year without a row of the new year."""
    return [row for row in NEW[table] if row["tahun"] != NEXT]


def cell(table: str, at: int, **cells: object) -> dict[str, Any]:
    """The new rows of a table with cells changed in one row."""
    rows = [dict(row) for row in NEW[table]]
    rows[at] |= cells
    return {"now": {table: rows}}


def identity(**facts: object) -> dict[str, Any]:
    """The new identity with some facts changed."""
    rows = [row | {"nilai": facts.get(str(row["kunci"]), row["nilai"])} for row in NEW["identitas"]]
    return {"now": {"identitas": rows}}


def table(name: str, rows: object) -> dict[str, Any]:
    """One table of the newer folder replaced."""
    return {"now": {name: rows}}


def text(slot: str, words: str) -> dict[str, Any]:
    """One slot of the newer narrative replaced."""
    return {"texts": {slot: words}}


PLANTED: dict[str, tuple[dict[str, Any], str]] = {
    "population, whole": (table("desa", rolled.old("desa")), "G01"),
    "population, two desa": (table("desa", mixed("desa", 1, 4)), "G02"),
    "religion and ethnicity, whole": (table("penduduk_kelompok", rolled.old("penduduk_kelompok")), "G01"),
    "one religion": (table("penduduk_kelompok", mixed("penduduk_kelompok", 0)), "G02"),
    "budget, whole": (table("anggaran", rolled.old("anggaran")), "G01"),
    "budget, one line": (table("anggaran", mixed("anggaran", 4)), "G02"),
    "budget, half": (table("anggaran", mixed("anggaran", 2, 4)), "G02"),
    "belanja, whole": (table("belanja", rolled.old("belanja")), "G01"),
    "belanja, one kind": (table("belanja", mixed("belanja", 1)), "G02"),
    "survey, unsur repeated": (table("ikm_unsur", again("ikm_unsur")), "G01"),
    "survey, unsur not added": (table("ikm_unsur", ended("ikm_unsur")), "G06"),
    "survey, respondents repeated": (table("ikm_survei", again("ikm_survei")), "G02"),
    "survey not added": (table("ikm_survei", ended("ikm_survei")), "G06"),
    "AKIP scores repeated": (table("akip_komponen", again("akip_komponen")), "G01"),
    "AKIP scores not added": (table("akip_komponen", ended("akip_komponen")), "A31"),
    "realisasi repeated": (table("indikator_tahun", again("indikator_tahun")), "G01"),
    "realisasi of one indicator repeated": (table("indikator_tahun", again("indikator_tahun", "akip")), "G02"),
    "staff": (table("pegawai", rolled.old("pegawai")), "G03"),
    "facilities": (table("sarana", rolled.old("sarana")), "G03"),
    "causes and solutions": (table("analisis", rolled.old("analisis")), "G03"),
    "corrections": (table("koreksi", rolled.old("koreksi")), "G04"),
    "published figures": (table("terbitan", rolled.old("terbitan")), "G04"),
    "one published figure": (table("terbitan", rolled.old("terbitan")[:1]), "G04"),
    "narrative, a slot": (text("analisis-ikm", SLOTS["analisis-ikm"][0]), "G05"),
    "narrative, other spaces": (text("anggaran", SLOTS["anggaran"][0].replace(" ", "\n", 3)), "G05"),
    "narrative, a word changed": (text("anggaran", SLOTS["anggaran"][0].replace("diulang", "diulangi")), "G05"),
    "narrative, whole": ({"texts": {slot: pair[0] for slot, pair in SLOTS.items()}}, "G05"),
    "parameters, year": ({"parameters": f'year = {YEAR}\nkecamatan = "tanjung-makmur"'}, "G07"),
    "parameters, place": ({"parameters": f'year = {NEXT}\nkecamatan = "medang-deras"'}, "G07"),
    "a former head": (text("simpulan", "Arahan Bapak Budi Hartono dilanjutkan."), "G08"),
    "a former head with a title": (text("simpulan", "Arahan Budi Hartono, S.Sos dilanjutkan."), "G08"),
    "an old year in a sentence": (text("simpulan", "Sejak tahun 2019 pelayanan dibenahi."), "E01"),
    "an old year in a cause": (cell("analisis", 0, teks="Loket ditutup pada 2019"), "E01"),
    "an old year in a source": (identity(sumber_penduduk="Seksi Pemerintahan, 2023"), "E01"),
    "another place in a cause": (cell("analisis", 0, teks="Warga Kecamatan Sei Suka ikut mengantre"), "E02"),
    "another place in a source": (identity(sumber_pegawai="Sub Bagian Umum Kecamatan Sei Suka"), "E02"),
    "a hole in a cause": (cell("analisis", 0, teks="Anggaran sebesar dan belum cukup"), "E04"),
    "a figure in a cause": (cell("analisis", 0, teks="Hanya 12 petugas yang hadir"), "E03"),
    "a judgement in a cause": (cell("analisis", 0, teks="Nilai IKM meningkat karena loket baru"), "E06"),
    "date of signing": (identity(tanggal=f"{YEAR + 1}-01-20"), "C33"),
    "month of the population": (identity(penduduk_per=f"{YEAR}-12"), "C36"),
    "final targets": (cell("indikator", 0, target_akhir_renstra=86), "B09"),
    "final target, lower is better": (cell("indikator", 1, target_akhir_renstra=3), "B09"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_what_was_left_is_found(tmp_path, planted: str) -> None:
    how, code = PLANTED[planted]
    rolled.write_years(tmp_path, **how)
    found = [item for item in rolled.examine(tmp_path).temuan if item.kode == code]
    assert found, planted
    for item in found:
        assert_reads_well(item)
    if code.startswith("G") and planted != "narrative, whole":
        assert len([item for item in found if item.tempat.split(",")[0].removesuffix(".csv") not in SAME]) == 1


def test_only_the_year_changed_is_a_copy(tmp_path) -> None:
    """In a cause as in the narrative."""
    rolled.write_years(
        tmp_path,
        now={"analisis": [row | {"teks": f"{row['teks']} pada tahun {NEXT}"} for row in rolled.old("analisis")]},
        texts={"simpulan": f"Pada tahun {NEXT} pelayanan membaik walau lambat sekali di pesisir."},
    )
    older = tmp_path / "data" / "tanjung-makmur" / str(YEAR) / "analisis.csv"
    text = older.read_text()
    for row in rolled.old("analisis"):
        text = text.replace(str(row["teks"]), f"{row['teks']} pada tahun {YEAR}")
    older.write_text(text)
    narrative = tmp_path / "notebooks" / "narasi" / f"tanjung-makmur-{YEAR}.ipynb"
    narrative.write_text(
        narrative.read_text().replace(
            SLOTS["simpulan"][0], f"Pada tahun {YEAR} pelayanan membaik walau lambat sekali di pesisir."
        )
    )
    found = {(item.kode, item.tempat) for item in rolled.examine(tmp_path).temuan}
    assert ("G03", f"analisis.csv, sama dengan {YEAR}") in found
    assert ("G05", f"notebooks/narasi/tanjung-makmur-{NEXT}.ipynb, simpulan, sama dengan {YEAR}") in found


ALLOWED: dict[str, dict[str, Any]] = {
    "nothing left": {},
    "the same ceilings, other spending": table(
        "anggaran",
        [row | {"pagu": old["pagu"]} for row, old in zip(NEW["anggaran"], rolled.old("anggaran"), strict=True)],
    ),
    "the signatory named in a sentence": text("simpulan", "Arahan Ibu Sri Rahayu Wulandari dilanjutkan."),
    "a live year": text("simpulan", "Sampai tahun {eval}`laporan.year + 1` jadwal dijaga."),
    "wheels of a vehicle": cell("sarana", 1, uraian="Kendaraan roda 4"),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_what_may_stay_is_left_alone(tmp_path, case: str) -> None:
    rolled.write_years(tmp_path, **ALLOWED[case])
    found = [item for item in rolled.examine(tmp_path).temuan if item.tingkat != "catatan"]
    if "ceilings" in case:  # of which the other tables of the budget do not know
        found = [item for item in found if item.kode[0] == "G"]
    assert {item.tempat for item in found} == {f"{name}.csv, sama dengan {YEAR}" for name in SAME}


def test_what_the_office_confirms_is_accepted_for_this_year_only(tmp_path) -> None:
    rolled.write_years(tmp_path)
    rows = [
        {
            "kode": item.kode, "tempat": item.tempat, "sidik": item.sidik, "alasan": "Masih berlaku", "oleh": "Camat",
            "tanggal": f"{NEXT + 1}-01-10",
        }
        for item in rolled.examine(tmp_path).temuan
        if item.kode == "G03"
    ]  # fmt: skip
    other = tmp_path / "lagi"
    other.mkdir()
    rolled.write_years(other, now={"tanggapan": rows})
    outcome = rolled.examine(other)
    assert [item for item in outcome.temuan if item.tingkat != "catatan"] == []
    assert len(outcome.diterima) == len(SAME)


@pytest.mark.parametrize("word", ["Jumlah", "TOTAL", "Sub Total", "jumlah total:", "Grand Total", "Jumlah Penduduk"])
@pytest.mark.parametrize(
    ("name", "column"), [("desa", "nama"), ("belanja", "jenis"), ("sarana", "uraian"), ("ikm_unsur", "unsur")]
)
def test_a_typed_sum_is_refused_by_its_word(tmp_path, word: str, name: str, column: str) -> None:
    total: dict[str, object] = {column: word}
    clean.write_clean(tmp_path, {name: [*clean.tables()[name], total]})
    with pytest.raises(DataError) as raised:
        clean.load_laporan(clean.KECAMATAN, YEAR, root=tmp_path)
    (fault,) = raised.value.faults
    assert fault.problem == f'baris jumlah ("{word}") tidak diketik.' and fault.row is not None
