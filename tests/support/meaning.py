"""Seeded faults of meaning: what a careless office leaves, copies, renames or forgets, drawn at random.

Each kind is a function from a copied report and a random source to a fault, or to None where what was
drawn is no fault (the cell was the same, the word was true).
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lakip_nb.data.tables import LAPORAN
from tests.support.faults import NARRATIVE, SLIPS, Copy, Fault, digit, keys_of, slip
from tests.support.rolled_back import WRITTEN, Table

Kind = Callable[[Copy, random.Random], Fault | None]

TEXTS = {
    "analisis": "teks",
    "strategi": "teks",
    "sarana": "uraian",
    "teks_daftar": "teks",
    "sasaran": "nama",
    NARRATIVE: "teks",
}
"""Tables in which an office writes freely, each with its column."""

NAMED = {
    "desa": "nama", "anggaran": "nama", "sarana": "uraian", "ikm_unsur": "unsur", "penduduk_kelompok": "kategori",
    "jabatan": "nama", "struktur": "nama", "sasaran": "nama", "belanja": "jenis",
}  # fmt: skip
"""Tables whose rows have names, each with its column."""

MADE_UP = ("Sungai Rotan", "Batu Layar", "Tanah Merah", "Rimba Jaya", "Muara Siau", "Hulu Kuantan")
"""Names of places that no list has."""

_UNITS = ("Dokumen", "Orang", "Kegiatan", "Hari", "Paket", "Km")
_METHODS = (
    ("identitas", "metode_efisiensi"), ("identitas", "jenis_pk"), ("identitas", "peraturan_tugas"),
    ("identitas", "sumber_anggaran"), ("ikm_survei", "bobot"),
    ("ikm_survei", "desimal"), ("ikm_survei", "responden"), ("indikator", "arah"), ("indikator", "skema_predikat"),
    ("akip_komponen", "skema"), ("identitas", "misi_terpilih"), ("identitas", "batas_penyampaian_bulan"),
)  # fmt: skip
_DIRECTION = ("naik", "meningkat", "turun", "menurun")


def draw(copy: Copy, count: int, seed: int, kinds: Sequence[str] | None = None) -> Iterator[Fault]:
    """Faults of every kind in turn, from a place in the turn that goes with the seed."""
    rng, names = random.Random(seed), [*(kinds or KINDS)]
    tables = copy.drawn_from
    drawn: set[tuple[str, ...]] = set()
    start = seed % len(names)
    while len(drawn) < count:
        kind = names[(start + len(drawn)) % len(names)]
        fault = slip(kind, tables, rng) if kind in SLIPS else MEANING[kind](copy, rng)
        if fault is None or fault.before == fault.after:
            continue
        key = (kind, fault.table, str(fault.line), fault.column, fault.after)
        if key not in drawn:
            drawn.add(key)
            yield fault


def _cell(copy: Copy, kind: str, table: str, line: int, column: str, after: str) -> Fault:
    """A fault in one cell."""
    rows = copy.drawn_from[table]
    at = rows[0].index(column)
    changed = [list(row) for row in rows]
    before, changed[line - 1][at] = changed[line - 1][at], after
    return Fault(kind, table, line, column, before, after, keys_of(rows[line - 1]), tuple(map(tuple, changed)))


def _row(copy: Copy, kind: str, table: str, cells: dict[str, str], told: str) -> Fault:
    """A fault in a row that is added at the end."""
    rows = copy.drawn_from[table]
    added = tuple(cells.get(column, "") for column in rows[0])
    return Fault(kind, table, len(rows) + 1, "row", "", told, (), (*map(tuple, rows), added))


def _without(copy: Copy, kind: str, table: str, lines: Sequence[int]) -> Fault:
    """A fault by rows that are gone; what is left is numbered anew, as who drops an item does."""
    rows = copy.drawn_from[table]
    number = next((rows[0].index(name) for name in ("urut", "no") if name in rows[0]), None)
    kept = [list(row) for line, row in enumerate(rows, start=1) if line not in lines]
    if number is not None and table != "anggaran":
        last: dict[tuple[str, ...], int] = {}
        for row in kept[1:]:
            group = tuple(row[:number])
            row[number] = str(last.setdefault(group, 0) + 1)
            last[group] += 1
    gone = " ".join(rows[lines[0] - 1])[:60]
    return Fault(kind, table, lines[0], "row", gone, "gone", keys_of(rows[lines[0] - 1]), tuple(map(tuple, kept)))


def _pick(rows: Table, rng: random.Random) -> int:
    """A line of a table."""
    return rng.randrange(2, len(rows) + 1)


def _text(copy: Copy, rng: random.Random) -> tuple[str, int, str, str]:
    """A text somewhere: table, line, column, words; each is as likely as any other."""
    tables = copy.drawn_from
    texts = [(name, line, column) for name, column in TEXTS.items() for line in range(2, len(tables[name]) + 1)]
    texts += [
        ("identitas", line, "nilai") for line, row in enumerate(tables["identitas"], start=1) if row[0] in WRITTEN
    ]
    name, line, column = rng.choice(texts)
    return name, line, column, tables[name][line - 1][tables[name][0].index(column)]


def left_cell(copy: Copy, rng: random.Random) -> Fault | None:
    """One measured value that last year's report had."""
    name = rng.choice([name for name, spec in LAPORAN.items() if spec.model.tahunan and name in copy.tables])
    rows, old = copy.tables[name], copy.old[name]
    line, column = _pick(rows, rng), rng.choice(LAPORAN[name].model.tahunan)
    before = _same_row(name, rows[line - 1], rows, old)
    at = rows[0].index(column)
    if before is None or not before[at] or before[at] == rows[line - 1][at]:
        return None
    return _cell(copy, "left as last year, a cell", name, line, column, before[at])


def left_block(copy: Copy, rng: random.Random) -> Fault | None:
    """A whole table, or a slot of the narrative, as it was."""
    kind = "left as last year, a block"
    names = [name for name, rows in copy.old.items() if name in copy.drawn_from and rows != copy.drawn_from[name]]
    names = [name for name in names if name == NARRATIVE or LAPORAN[name].lanjutan != "kosong"]
    name = rng.choice([*names, NARRATIVE, NARRATIVE])
    rows, old = copy.drawn_from[name], copy.old[name]
    if name == NARRATIVE:
        line = _pick(rows, rng)
        return _cell(copy, kind, name, line, "teks", old[line - 1][1])
    if LAPORAN[name].lanjutan != "riwayat":
        return Fault(kind, name, 2, "table", "", f"as {copy.year - 1}", (), tuple(map(tuple, old)))
    year, columns = rows[0].index("tahun"), [rows[0].index(column) for column in LAPORAN[name].model.tahunan]
    changed = [list(row) for row in rows]
    for row in changed[1:]:
        before = _same_row(name, row, rows, old)
        if row[year] == str(copy.year) and before:
            for at in columns:
                row[at] = before[at]
    if changed == rows:
        return None
    first = next(line for line, row in enumerate(rows, start=1) if row[year] == str(copy.year))
    return Fault(kind, name, first, "table", "", f"as {copy.year - 1}", (), tuple(map(tuple, changed)))


def _same_row(name: str, row: list[str], rows: Table, old: Table) -> list[str] | None:
    """Last year's row of the same key."""
    key = [rows[0].index(column) for column in LAPORAN[name].model.kunci if column != "tahun"]
    wanted = [row[at] for at in key]
    year = rows[0].index("tahun") if "tahun" in rows[0] else None
    last = str(int(row[year]) - 1) if year is not None else None
    return next((o for o in old[1:] if [o[at] for at in key] == wanted and (year is None or o[year] == last)), None)


def old_year(copy: Copy, rng: random.Random) -> Fault:
    """A text that speaks of last year, or of a year before."""
    name, line, column, words = _text(copy, rng)
    year = copy.year - rng.choice((1, 1, 6))
    own = re.search(rf"\b{copy.year}\b", words)
    after = words.replace(str(copy.year), str(year)) if own else f"{words.rstrip('.')} pada tahun {year}"
    return _cell(copy, "year of another report in a text", name, line, column, after)


def other_place(copy: Copy, rng: random.Random) -> Fault | None:
    """A text that names another place."""
    name, line, column, words = _text(copy, rng)
    names = [row[1] for row in copy.tables["nama_wilayah"][1:] if row[0] == "kecamatan"]
    place = rng.choice([rng.choice(names), rng.choice(MADE_UP)])
    own = {copy.laporan.identitas.kecamatan, copy.laporan.identitas.kecamatan_pembanding}
    if place in own or any(place in row.nama for row in copy.laporan.tabel.batas):
        return None
    return _cell(
        copy, "name of another place in a text", name, line, column, f"{words.rstrip('.')} di Kecamatan {place}"
    )


def denied_cause(copy: Copy, rng: random.Random) -> Fault:
    """A cause of something that the data deny."""
    laporan = copy.laporan
    item = rng.choice(laporan.indikator)
    good = [row.uraian for row in laporan.tabel.sarana if row.jumlah and row.kondisi == "Baik"]
    count = {unit.jabatan_id: 0 for unit in laporan.tabel.pegawai}
    for person in laporan.tabel.pegawai:
        count[person.jabatan_id] += 1
    held = [row.nama for row in laporan.tabel.jabatan if row.formasi and count.get(row.id, 0) >= row.formasi]
    done = [m.nama for m in laporan.anggaran.rincian if m.capaian == 100 and m.realisasi]
    words = rng.choice(
        (
            f"Belum tersedia {rng.choice(good)}",
            f"Tidak ada {rng.choice(good)} di kantor",
            f"Jabatan {rng.choice(held)} masih kosong",
            f"Kekosongan jabatan {rng.choice(held)}",
            f"{rng.choice(done)} belum dilaksanakan",
            f"{rng.choice(done)} tidak pernah diselenggarakan",
        )
    )
    jenis = rng.choice(("penyebab", "penghambat"))
    return _point(copy, "cause that the data deny", item.id, jenis, words)


def _point(copy: Copy, kind: str, indikator: str, jenis: str, words: str) -> Fault:
    rows = copy.tables["analisis"]
    count = sum(row[0] == indikator and row[1] == jenis for row in rows)
    cells = {"indikator_id": indikator, "jenis": jenis, "urut": str(count + 1), "teks": words}
    return _row(copy, kind, "analisis", cells, f"{jenis}: {words}")


def both_ways(copy: Copy, rng: random.Random) -> Fault:
    """One text that supports and hinders, or is a cause as well."""
    rows = copy.tables["analisis"]
    row = rows[_pick(rows, rng) - 1]
    while row[1] not in ("pendukung", "penghambat", "penyebab"):
        row = rows[_pick(rows, rng) - 1]
    other = "pendukung" if row[1] != "pendukung" else rng.choice(("penghambat", "penyebab"))
    return _point(copy, "one text supports and hinders", row[0], other, row[3])


def unspent_solution(copy: Copy, rng: random.Random) -> Fault:
    """A solution carried out by a line of the budget that spent nothing."""
    idle = [mata.nama for mata in copy.laporan.anggaran.rincian if mata.pagu and not mata.realisasi]
    words = f"{rng.choice(('Pelaksanaan', 'Telah dilakukan', 'Melaksanakan', 'Melalui'))} {rng.choice(idle)}"
    return _point(copy, "solution that spent nothing", rng.choice(copy.laporan.indikator).id, "solusi", words)


def turned_word(copy: Copy, rng: random.Random) -> Fault | None:
    """A sentence beside a live value whose direction or order is the other way round."""
    laporan = copy.laporan
    item = rng.choice(laporan.indikator)
    rows = copy.drawn_from[NARRATIVE]
    line = _pick(rows, rng)
    year = "{eval}`laporan.year`"
    change = {"realisasi": item.perubahan, "capaian": item.perubahan_capaian}
    what = rng.choice(("realisasi", "capaian"))
    word = rng.choice(_DIRECTION)
    by = {row.nama: (row.laki_laki or 0) + (row.perempuan or 0) for row in laporan.tabel.desa}
    unsur = {row.unsur: row.nilai for row in laporan.tabel.ikm_unsur if row.tahun == copy.year}
    serapan = {mata.nama: mata.serapan for mata in laporan.anggaran.program if mata.serapan is not None}
    least, most = rng.choice((("terendah", "tertinggi"), ("paling rendah", "paling tinggi")))
    sentences = (
        f"Pada tahun {year} {what} {item.singkatan} {word} dibandingkan tahun sebelumnya.",
        f"Pada tahun {year} target {item.singkatan} {'belum tercapai' if item.tercapai else 'tercapai'}.",
        f"Unsur dengan nilai {most} pada tahun {year} ialah {min(unsur, key=lambda n: unsur[n] or 0)}.",
        f"Unsur dengan nilai {least} pada tahun {year} ialah {max(unsur, key=lambda n: unsur[n] or 0)}.",
        f"Penduduk terbanyak pada tahun {year} berada di {min(by, key=lambda n: by[n])}.",
        f"Serapan {least} pada tahun {year} terdapat pada {max(serapan, key=lambda n: serapan[n])}.",
        f"Serapan {most} pada tahun {year} terdapat pada {min(serapan, key=lambda n: serapan[n])}.",
    )
    chosen = rng.randrange(len(sentences))
    moved = change[what]
    if chosen == 0 and (moved is None or (moved > 0) == (word in _DIRECTION[:2])):
        return None
    return _cell(
        copy, "direction or order turned round", NARRATIVE, line, "teks", f"{rows[line - 1][1]} {sentences[chosen]}"
    )


def dropped_item(copy: Copy, rng: random.Random) -> Fault | None:
    """A list that no longer covers its set."""
    kind = "dropped item of a list"
    tables = copy.tables
    points, offices = tables["analisis"], tables["sarana"]
    tasks = [line for line, row in enumerate(tables["teks_daftar"], start=1) if row[0] == "tugas"]
    halls = [line for line, row in enumerate(offices, start=1) if re.search("Kantor Lurah", row[1])]
    item = rng.choice(copy.laporan.indikator)
    at, answer = rng.choice(("penyebab", "solusi", "tindak_lanjut")), rng.choice(("tindak_lanjut", "solusi"))
    own = [line for line, row in enumerate(points, start=1) if row[0] == item.id]
    which = rng.choice(("task", "kind", "answer", "office", "all"))
    lines = {
        "task": [rng.choice(tasks)],
        "kind": [line for line in own if points[line - 1][1] == at],
        "answer": [rng.choice([line for line in own if points[line - 1][1] == answer])],
        "office": halls,
        "all": own,
    }[which]
    if which == "office" and rng.random() < 0.5:
        return _cell(copy, kind, "sarana", halls[0], "jumlah", str(int(offices[halls[0] - 1][3]) - 1))
    table = {"task": "teks_daftar", "office": "sarana"}.get(which, "analisis")
    return _without(copy, kind, table, lines)


def own_result(copy: Copy, rng: random.Random) -> Fault:
    """A line of the budget that is measured by an IKU, with a result of its own."""
    rows = copy.tables["anggaran"]
    free = [line for line, row in enumerate(rows, start=1) if row[0].count(".") < 2 and line > 1 and row[3]]
    line = rng.choice([line for line in free if not re.search("AKIP|Kepuasan", rows[line - 1][3])])
    item = rng.choice(copy.laporan.indikator)
    words = rng.choice((item.nama, item.singkatan, f"Nilai {item.singkatan}", f"Capaian {item.singkatan} Kecamatan"))
    return _cell(copy, "indicator of a programme is an IKU", "anggaran", line, "indikator", words)


def renamed(copy: Copy, rng: random.Random) -> Fault | None:
    """A sasaran, an indicator or a line of the budget called otherwise in one document only."""
    table, column = rng.choice(
        (("sasaran", "nama"), ("sasaran", "nama_renstra"), ("anggaran", "nama"), ("anggaran", "indikator"))
    )
    rows = copy.tables[table]
    line = _pick(rows, rng)
    words = rows[line - 1][rows[0].index(column)].split()
    if len(words) < 3 or (table == "anggaran" and rows[line - 1][0].count(".") < 2):
        return None
    at = rng.randrange(1, len(words))
    if len(words[at]) < 5:
        return None
    other = rng.choice(("Pengawasan", "Ketertiban", "Kebersihan", "Inovasi", "Keterbukaan"))
    return _cell(
        copy, "renamed in one document only", table, line, column, " ".join([*words[:at], other, *words[at + 1 :]])
    )


def across_class(copy: Copy, rng: random.Random) -> Fault | None:
    """A target on the other side of the edge of its class."""
    rows = copy.tables["indikator_tahun"]
    line = _pick(rows, rng)
    row = rows[line - 1]
    item = copy.laporan.indikator_ber_id(row[0])
    scale = item.skala_nilai.get(int(row[2])) if item else None
    if not row[3] or scale is None:
        return None
    target = Decimal(row[3].replace(",", "."))
    edges = [k.batas_bawah for k in scale.kelas if k.batas_bawah is not None]
    nearest = sorted((edge for edge in edges if edge > 40), key=lambda edge: abs(edge - target))[:2]
    edge = rng.choice(nearest)
    step = Decimal(rng.choice(("0.5", "1", "1.25", "2")))
    after = edge - step if target >= edge else edge + step
    if after >= 100:
        return None
    return _cell(
        copy, "target across the edge of its class", "indikator_tahun", line, "target", f"{after:.2f}".replace(".", ",")
    )


def no_method(copy: Copy, rng: random.Random) -> Fault | None:
    """A parameter of a method that nobody states any longer."""
    kind = "parameter of a method removed"
    table, name = rng.choice(_METHODS)
    rows = copy.tables[table]
    if table != "identitas":
        line = _pick(rows, rng)
        return _cell(copy, kind, table, line, name, "") if rows[line - 1][rows[0].index(name)] else None
    (line,) = (line for line, row in enumerate(rows, start=1) if row[0] == name)
    return _cell(copy, kind, table, line, "nilai", "") if rng.random() < 0.5 else _without(copy, kind, table, [line])


def typed_figure(copy: Copy, rng: random.Random) -> Fault:
    """A figure in a text."""
    name, line, column, words = _text(copy, rng)
    figure = rng.choice(
        (f"{rng.randrange(11, 99)}%", f"Rp{rng.randrange(2, 99)}.500.000", f"{rng.randrange(13, 400)} orang", "87,25")
    )
    return _cell(copy, "typed figure in a text", name, line, column, f"{words.rstrip('.')} sebesar {figure}")


def hole(copy: Copy, rng: random.Random) -> Fault:
    """A text with a value or a word missing."""
    name, line, column, words = _text(copy, rng)
    gap = rng.choice(("sebesar dan belum tuntas", "sebanyak …", "yaitu ........", "dan", "senilai Rp dan sisanya utuh"))
    return _cell(copy, "hole in a text", name, line, column, f"{words.rstrip('.')} {gap}.")


def typed_total(copy: Copy, rng: random.Random) -> Fault:
    """A row of sums under a table, as a spreadsheet has it."""
    column_of = {name: column for name, column in NAMED.items() if name in copy.tables} | {
        "indikator_tahun": "kecamatan"
    }
    name = rng.choice([*column_of])
    rows = copy.tables[name]
    cells = {column_of[name]: rng.choice(("Jumlah", "TOTAL", "Jumlah Total", "Total Keseluruhan"))}
    for at, column in enumerate(rows[0]):
        values = [row[at] for row in rows[1:] if row[at]]
        if column not in cells and column not in ("no", "urut") and values and all(map(str.isdigit, values)):
            cells[column] = str(sum(map(int, values)))
    if rng.random() < 0.5:
        cells |= {column: str(len(rows)) for column in rows[0] if column in ("no", "urut")}
    return _row(copy, "typed row of sums", name, cells, " ".join(cells.values()))


def published(copy: Copy, rng: random.Random) -> Fault | None:
    """A figure that the published report prints otherwise."""
    rows = copy.tables["terbitan"]
    line = _pick(rows, rng)
    printed = rows[line - 1][2]
    if not re.search(r"\d", printed):
        return None
    return _cell(copy, "published figure changed", "terbitan", line, "tercetak", digit(printed, rng))


def output_or_money(copy: Copy, rng: random.Random) -> Fault | None:
    """Money without output, or output without money."""
    rows = copy.tables["anggaran"]
    line = _pick(rows, rng)
    column = rng.choice(("realisasi_kinerja", "realisasi"))
    row = rows[line - 1]
    done, spent = row[rows[0].index("realisasi_kinerja")], row[rows[0].index("realisasi")]
    if not (done and spent and done != "0" and spent != "0"):
        return None
    return _cell(copy, "money without output or output without money", "anggaran", line, column, rng.choice(("", "0")))


def copied_text(copy: Copy, rng: random.Random) -> Fault:
    """A text that stands in another row as well, over what stood there."""
    columns = TEXTS | NAMED | {"koreksi": "alasan"}
    columns.pop("koreksi")
    name = rng.choice([name for name in columns if name in copy.drawn_from and len(copy.drawn_from[name]) > 2])
    rows, column = copy.drawn_from[name], columns[name]
    source, line = rng.sample(range(2, len(rows) + 1), 2)
    fault = _cell(copy, "text copied to another row", name, line, column, rows[source - 1][rows[0].index(column)])
    return _also(fault, source, fault.before, fault.after)


def swapped_names(copy: Copy, rng: random.Random) -> Fault:
    """The names of two rows exchanged."""
    name = rng.choice([name for name in NAMED if len(copy.tables.get(name, ())) > 2])
    rows, column = copy.tables[name], NAMED[name]
    one, other = sorted(rng.sample(range(2, len(rows) + 1), 2))
    at = rows[0].index(column)
    first, second = rows[one - 1][at], rows[other - 1][at]
    fault = _cell(copy, "names of two rows swapped", name, one, column, second)
    changed = [list(row) for row in fault.rows]
    changed[other - 1][at] = first
    return _also(replace(fault, rows=tuple(map(tuple, changed))), other, first, second)


def _also(fault: Fault, line: int, *names: str) -> Fault:
    """The same with another line at fault, and the names by which a finding elsewhere tells of it."""
    return replace(fault, others=(line,), names=names)


def other_unit(copy: Copy, rng: random.Random) -> Fault | None:
    """A unit that is not the thing's."""
    table, column = rng.choice(
        (("anggaran", "satuan_target"), ("anggaran", "satuan_realisasi"), ("sarana", "satuan"), ("indikator", "satuan"),
         ("wilayah", "satuan"))
    )  # fmt: skip
    rows = copy.tables[table]
    line = _pick(rows, rng)
    if not rows[line - 1][rows[0].index(column)]:
        return None
    after = rng.choice(("km", "m", "orang", "%")) if table == "wilayah" else rng.choice(_UNITS)
    if table == "sarana" and after == "Paket":
        return None
    return _cell(copy, "unit changed", table, line, column, after)


MEANING: dict[str, Kind] = {
    "left as last year, a cell": left_cell,
    "left as last year, a block": left_block,
    "year of another report in a text": old_year,
    "name of another place in a text": other_place,
    "cause that the data deny": denied_cause,
    "one text supports and hinders": both_ways,
    "solution that spent nothing": unspent_solution,
    "direction or order turned round": turned_word,
    "dropped item of a list": dropped_item,
    "indicator of a programme is an IKU": own_result,
    "renamed in one document only": renamed,
    "target across the edge of its class": across_class,
    "parameter of a method removed": no_method,
    "typed figure in a text": typed_figure,
    "hole in a text": hole,
    "typed row of sums": typed_total,
    "published figure changed": published,
    "money without output or output without money": output_or_money,
    "text copied to another row": copied_text,
    "names of two rows swapped": swapped_names,
    "unit changed": other_unit,
}
"""The faults of meaning, by what they are."""

KINDS = (*SLIPS, *MEANING)
"""Every kind of fault."""
