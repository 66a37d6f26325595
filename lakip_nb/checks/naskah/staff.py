"""Numbers of staff: the parts of the staff table against each other, and against sentences and other tables."""

import re
from collections.abc import Iterator, Sequence

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import label, total_word
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedRow, PrintedTable
from lakip_nb.present.kata import rangkai

_GROUPS = ("eselon", "golongan", "pendidikan", "jabatan")
_PEOPLE = re.compile(
    r"(?<![\d.,])(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:orang\s+)?(?:PNS|ASN|pegawai|aparatur)\b"
    r"|\b(?:pegawai|aparatur|SDM|PNS|ASN)\b[^.;:\d]{0,40}?(?:sebanyak|berjumlah|sejumlah)\s+(\d{1,3})\s*(?:\([^)]*\)\s*)?orang",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:laki|perempuan|wanita|pria|eselon|golongan|pendidikan|S-?[123]|SLTA|SMA|honorer|non|kontrak|tiap|setiap|"
    r"masing|kelurahan|menambah\w*|penambahan|pensiun|mengikuti|dilatih|pelatihan)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\bnon\s*-?\s*(?:PNS|ASN)\b|\b(?:honorer|kontrak|THL|PHL|PPPK)\b", re.IGNORECASE)


def _groups(table: PrintedTable) -> dict[str, list[int]]:
    """The columns of each way in which the staff table divides the same people."""
    found: dict[str, list[int]] = {}
    for number, path in enumerate(table.heads):
        if len(path) > 1 and path[0].casefold().strip() in _GROUPS:
            found.setdefault(path[0].strip(), []).append(number)
    by_sex = any(path and path[-1].strip().upper() in ("L", "P") for path in table.heads)
    # A group with men and no women is a heading that was read over the wrong columns
    whole = not by_sex or all(len(columns) % 2 == 0 for columns in found.values())
    return found if len(found) > 1 and whole else {}


def _sum(row: PrintedRow, columns: Sequence[int]) -> int:
    values = [figure.read(row.cells[number]) for number in columns]
    return sum(int(value.nilai) for value in values if value)


@aturan(
    "N44",
    "Tabel pegawai tidak cocok dalam dirinya sendiri",
    "galat",
    "Setiap pegawai mempunyai satu eselon atau jabatan, satu golongan, dan satu pendidikan, jadi jumlah ketiganya "
    "sama, baris demi baris dan menurut jenis kelamin.",
    "Penjumlahan angka yang tercetak dalam tabel itu sendiri",
    "Jumlah menurut eselon 53, menurut golongan 34, menurut pendidikan 52.",
)
def tabel_pegawai(material: NaskahMaterial) -> Iterator[Finding]:
    """N44: totals and rows whose divisions do not count the same people; one finding each."""
    for index, table in material.naskah.tables():
        groups = _groups(table)
        outside = (
            sum(_sum(row, next(iter(groups.values()))) for row in table.rows if _is_outside(table, row))
            if groups
            else 0
        )
        for row in table.rows:
            if not groups or not total_word(row):
                continue
            if not _in_place(table, row, groups):
                continue
            sums = {name: _sum(row, columns) for name, columns in groups.items()}
            # Those outside the civil service have no rank
            fits = {sums[name] + (outside if name.casefold() == "golongan" else 0) for name in sums}
            if len(fits) > 1:
                by_sex = "; ".join(
                    f"{name} laki-laki {_sum(row, columns[::2])} dan perempuan {_sum(row, columns[1::2])}"
                    for name, columns in groups.items()
                    if len(columns) % 2 == 0
                )
                yield material.finding(
                    f"Baris jumlah menghitung orang yang sama secara berbeda: "
                    f"{rangkai(f'menurut {name.casefold()} {value}' for name, value in sums.items())}"
                    + (f", termasuk {outside} bukan PNS" if outside else "")
                    + (f" ({by_sex})" if by_sex else "")
                    + ".",
                    f"{material.table_place(index, row.place)}, {total_word(row)}",
                    "Hitung kembali tabel ini dari daftar nominatif pegawai.",
                    row.place,
                    {name: value for name, value in sums.items()},
                )
        yield from _rows(material, index, table, groups)


def _in_place(table: PrintedTable, total: PrintedRow, groups: dict[str, list[int]]) -> bool:
    """Whether the total counts the people of the rows at least in its first columns, and so stands where it should."""
    first = next(iter(groups.values()))
    return _sum(total, first) == sum(_sum(row, first) for row in table.rows if not total_word(row))


def _rows(material: NaskahMaterial, index: int, table: PrintedTable, groups: dict[str, list[int]]) -> Iterator[Finding]:
    """Rows of people that lack a rank or schooling, or have too many, all in one finding."""
    if not groups:
        return
    first, *others = groups.values()
    wrong = []
    for row in table.rows:
        people = _sum(row, first)
        rest = _sum(row, range(max(first) + 1, len(row.cells)))
        expected = people * (
            len(others) - (1 if _is_outside(table, row) and "golongan" in map(str.casefold, groups) else 0)
        )
        if people and not total_word(row) and rest != expected:
            wrong.append((row.place, f"{label(table, row)} ({people} orang, {rest} dari {expected} isian)"))
    names = rangkai(name.casefold() for name in list(groups)[1:])
    yield from material.gathered(
        f"Isian {names} tidak sebanyak orangnya pada {material.table_name(index)}",
        wrong,
        "Lengkapi isian setiap jabatan.",
        "peringatan",
    )


def _is_outside(table: PrintedTable, row: PrintedRow) -> bool:
    return bool(_OUTSIDE.search(label(table, row)))


@aturan(
    "N45",
    "Banyak pegawai berbeda-beda",
    "galat",
    "Banyak pegawai disebut dalam kalimat, dalam tabel menurut jabatan, jenis kelamin, dan pendidikan, dan sebagai "
    "sasaran pembayaran gaji. Angkanya satu.",
    "Asas laporan: satu angka, satu data; angka yang tercetak dalam naskah itu sendiri",
    "Kalimat menyebut 33 PNS, tabel jabatan 32.",
)
def banyak_pegawai(material: NaskahMaterial) -> Iterator[Finding]:
    """N45: numbers of staff that differ from place to place, and of plain staff, in one finding each."""
    found = sorted(_counts(material), key=lambda item: item[1])
    groups: dict[int, list[str]] = {}
    for count, place, what in found:
        groups.setdefault(count, []).append(f"{material.naskah.named(place)}{what}")
    if len(groups) > 1:
        words = "; ".join(f"{count} pada {', '.join(dict.fromkeys(places))}" for count, places in groups.items())
        usual = max(groups, key=lambda count: len(groups[count]))
        place = next(place for count, place, _ in found if count != usual)
        yield material.finding(
            f"Banyak pegawai tercetak berbeda: {words}.",
            f"{material.naskah.named(place)}, banyak pegawai",
            "Tetapkan banyaknya menurut daftar nominatif; sebutkan bila pegawai bukan PNS tidak ikut dihitung.",
            place,
            {str(count): len(places) for count, places in groups.items()},
        )
    for _, table in material.naskah.tables():
        divisions = _groups(table)
        staff = [row for row in table.rows if re.match(r"Staf\s+PNS|Staf$|Pelaksana", label(table, row))]
        if divisions and len(staff) == 1:
            shown = _sum(staff[0], next(iter(divisions.values())))
            for sentence in material.sentences:
                hit = re.search(r"\bStaf\s+(?:sebanyak\s+)?(\d{1,3})\s*(?:\([^)]*\)\s*)?orang", sentence.text)
                if hit and int(hit[1]) != shown:
                    yield material.at_words(
                        sentence,
                        hit.span(),
                        f"Kalimat menyebut staf {hit[1]} orang, sedangkan {label(table, staff[0])} dalam tabel {shown} "
                        f"orang ({material.naskah.named(staff[0].place)}).",
                        "Samakan kalimat dengan tabelnya.",
                        {"kalimat": hit[1], "tabel": shown},
                    )


def _counts(material: NaskahMaterial) -> Iterator[tuple[int, int, str]]:
    """Every number of all the staff: how many, where, and said by what."""
    for sentence in material.sentences:
        for hit in _PEOPLE.finditer(sentence.text):
            around = sentence.text[max(0, hit.start() - 30) : hit.end() + 12]
            years = set(re.findall(r"20\d\d", sentence.text)) - {str(material.tahun)}
            if not _PART.search(around) and not years:
                yield int(hit[1] or hit[2]), material.place(sentence, hit.start()), ""
    for index, table in material.naskah.tables():
        above = material.naskah.caption_of(index)
        groups = _groups(table)
        for at, row in enumerate(table.rows):
            if groups and total_word(row) and at == len(table.rows) - 1 and _in_place(table, row, groups):
                first = next(iter(groups.values()))
                outside = sum(_sum(each, first) for each in table.rows if _is_outside(table, each))
                name = f" ({material.table_name(index)}" + (f", tanpa {outside} bukan PNS)" if outside else ")")
                yield _sum(row, first) - outside, row.place, name
            elif above and total_word(row) and re.search(r"\b(?:pegawai|aparatur)\b", above.judul, re.IGNORECASE):
                values = [value for cell in row.cells if "%" not in cell and (value := figure.read(cell))]
                if len(table.heads) < 5 and values and not values[0].decimals:
                    yield int(values[0].nilai), row.place, f" ({above.shown})"
            elif re.search(r"\bGaji\s+dan\s+Tunjangan\s+(?:ASN|PNS|Pegawai)", label(table, row)):
                cells = [cell.strip() for cell in row.cells]
                amounts = [cells[n - 1] for n, cell in enumerate(cells) if cell.casefold() == "orang" and n]
                for amount in dict.fromkeys(amounts):
                    if amount.isdigit():
                        yield int(amount), row.place, f" ({label(table, row)})"
