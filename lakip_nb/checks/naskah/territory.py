"""The place and its things: villages, coordinates, buildings, tasks and posts, as words and tables print them."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.columns import figure_columns, key, label, total_word
from lakip_nb.checks.naskah.lists import item_lists
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_tables import column_about
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block, Caption
from lakip_nb.present.kata import rangkai

_COUNT = r"(\d{1,3})\s*(?:\([^)]*\)\s*)?"
_DEGREES = re.compile(r"(?<![\w.])\d{1,3}\.\d[\d.'’\"°]*['’\"°][\d.'’\"°]*|\d{1,3}\.\d\.\d[\d.'’]*")
_POST = re.compile(r"(Kasi|Kasubbag|Seksi|Sub\s*Bagian|Kepala\s+Seksi)\.?\s+(.{4,80})", re.IGNORECASE)


@aturan(
    "N65",
    "Uraian wilayah, pegawai, dan sarana yang tidak cocok dengan daftarnya",
    "catatan",
    "Kalimat tentang desa, kelurahan, kondisi barang, dan tugas jabatan dapat diperiksa pada tabel atau "
    "daftar di dekatnya.",
    "PermenPANRB 53/2014: gambaran umum; isi naskah itu sendiri",
    "“yang berada dalam kondisi baik”, padahal tiga barang kurang baik.",
)
def gambaran(material: NaskahMaterial) -> Iterator[Finding]:
    """N65: conditions, offices, villages, posts and coordinates against the tables and lists beside them."""
    yield from _conditions(material)
    yield from _villages(material)
    yield from _tasks(material)
    yield from _names(material)
    exact = [
        (material.place(s, hit.start()), f"“{hit[0]}”")
        for s in material.sentences
        for hit in re.finditer(r"±\s*\d{1,3}(?:\.\d{3})*\.\d\d[1-9]\s*jiwa", s.text)
    ]
    yield from material.gathered("Jumlah pasti disebut kira-kira", exact, "Hapus tanda ±.")
    degrees = [
        (material.place(s, hit.start()), f"“{hit[0]}”")
        for s in material.sentences
        if re.search(r"\b(?:koordinat|lintang|bujur|LU|LS|BT)\b", s.text)
        for hit in _DEGREES.finditer(s.text)
    ]
    yield from material.gathered("Koordinat tidak ditulis sebagai derajat, menit, detik", degrees, "Tulis 3°20'1\" LU.")
    visions: dict[str, int] = {}
    for sentence in material.sentences:
        for hit in re.finditer(r"\bvisi\s+dan\s+misi|\bmisi\s+dan\s+visi", sentence.text, re.IGNORECASE):
            owner = re.match(
                r"\s+(?:Pemerintah\s+)?(Bupati|Wali\s*kota|Kantor|Kecamatan|Kabupaten|Kota|instansi)\b",
                sentence.text[hit.end() :],
                re.I,
            )
            if owner:
                visions.setdefault(owner[1].casefold(), material.place(sentence, hit.start()))
    if len(visions) > 1:
        place = min(visions.values())
        yield material.finding(
            "Visi dan misi disebut milik "
            f"{rangkai([f'{name} ({material.naskah.named(at)})' for name, at in visions.items()])}.",
            f"{material.naskah.named(place)}, visi dan misi",
            "Sebut satu pemilik: visi dan misi kepala daerah dalam RPJMD.",
            place,
            {"pemilik": len(visions)},
        )


def _conditions(material: NaskahMaterial) -> Iterator[Finding]:
    """“In good condition” above a table that says otherwise; fewer offices than kelurahan."""
    kelurahan = next(
        (int(hit[1]) for s in material.sentences if (hit := re.search(rf"\b{_COUNT}Kelurahan\b", s.text))), 0
    )
    for index, table in material.naskah.tables():
        state = column_about(table, "kondisi")
        lead = next(
            (
                part
                for part in material.naskah.parts[max(0, index - 3) : index][::-1]
                if isinstance(part, Block) and re.search(r"\bkondisi\s+baik\b", part.text, re.IGNORECASE)
            ),
            None,
        )
        if state is not None and lead:
            bad = [label(table, row) for row in table.rows if re.search(r"kurang|rusak|tidak", row.cells[state], re.I)]
            if bad:
                yield material.finding(
                    f"Pengantar menyebut kondisi baik, padahal dalam tabel {rangkai(bad)} tidak baik.",
                    f"{material.naskah.named(lead.place)}, kondisi",
                    "Perbaiki pengantarnya.",
                    lead.place,
                    {"banyak": len(bad)},
                    "peringatan",
                )
        for row in table.rows:
            count = next((int(v.nilai) for cell in row.cells[1:] if (v := figure.read(cell))), None)
            if re.search(r"\bKantor\s+(?:Lurah|Kelurahan)\b", label(table, row)) and kelurahan and count is not None:
                if count < kelurahan:
                    yield material.finding(
                        f"Kantor lurah {count} unit untuk {kelurahan} kelurahan.",
                        f"{material.table_place(index, row.place)}, kantor lurah",
                        "Jelaskan kelurahan yang belum berkantor.",
                        row.place,
                        {"kantor": count, "kelurahan": kelurahan},
                    )
        after = material.naskah.parts[index + 1] if index + 1 < len(material.naskah.parts) else None
        if (
            state is not None
            and isinstance(after, Block)
            and (hit := re.search(r"\bterutama\s+(?:bangunan\s+)?gedung\b[^.]*", after.text))
        ):
            fine = [
                label(table, row)
                for row in table.rows
                if "gedung" in label(table, row).casefold() and row.cells[state].strip().casefold() == "baik"
            ]
            if fine:
                yield material.finding(
                    f"Disebut dibutuhkan “{hit[0][:50]}”, padahal dalam tabel {rangkai(fine)} baik.",
                    f"{material.naskah.named(after.place)}, kebutuhan gedung",
                    "Jelaskan kebutuhannya dengan angka.",
                    after.place,
                    {"banyak": len(fine)},
                )


def _villages(material: NaskahMaterial) -> Iterator[Finding]:
    """A table of “Desa” whose rows are the kelurahan too; numbers of men and women that stand out."""
    both = next(
        (
            (int(a[1]), int(b[1]))
            for s in material.sentences
            if (a := re.search(rf"\b{_COUNT}Kelurahan\b", s.text)) and (b := re.search(rf"\b{_COUNT}Desa\b", s.text))
        ),
        (0, 0),
    )
    for index, table in material.naskah.tables():
        rows = [row for row in table.rows if not total_word(row)]
        heads = [path[-1].strip().casefold() if path else "" for path in table.heads]
        if "desa" in heads and all(both) and len(rows) == sum(both):
            yield material.finding(
                f"Kolom “Desa” memuat {len(rows)} baris, yaitu {both[1]} desa dan {both[0]} kelurahan, tanpa "
                "dibedakan.",
                f"{material.table_place(index)}, desa dan kelurahan",
                "Tandai mana yang kelurahan.",
                table.place,
                {"baris": len(rows)},
            )
        sexes = [
            c
            for c in figure_columns(table)
            if table.heads[c.number][-1].strip().casefold() in ("l", "p", "laki-laki", "perempuan")
        ]
        if len(sexes) == 2 and "desa" in heads:
            odd = []
            for at, row in enumerate(table.rows):
                men, women = sexes[0].nilai[at], sexes[1].nilai[at]
                if men and women and women.nilai > 500 and not total_word(row):
                    ratio = men.nilai / women.nilai * 100
                    if not 80 < ratio < 125:
                        odd.append((row.place, f"{label(table, row)} ({ratio:.0f} laki-laki per 100 perempuan)"))
            yield from material.gathered(
                "Perbandingan laki-laki dan perempuan yang tidak lazim", odd, "Periksa angkanya."
            )


def _tasks(material: NaskahMaterial) -> Iterator[Finding]:
    """A list of the tasks of “each post” that leaves out posts of the staff table."""
    posts = {
        re.split(r"\s", label(table, row))[0].strip(".,").casefold(): label(table, row)
        for _, table in material.naskah.tables()
        if column_about(table, "jabatan") is not None
        for row in table.rows
        if not total_word(row) and not label(table, row).casefold().startswith("staf")
    }
    for each in item_lists(material):
        if re.search(r"\bmasing-masing\s+jabatan\b", each.lead, re.IGNORECASE) and posts:
            said = " ".join(item.text for item in each.items).casefold()
            lost = [name for name in posts if not re.search(rf"\b{re.escape(name)}\b", said)]
            if lost:
                yield material.finding(
                    f"Tugas masing-masing jabatan hanya diuraikan untuk {len(each.items)} jabatan; tidak ada untuk "
                    f"{rangkai(lost)}.",
                    f"{material.naskah.named(each.items[0].place)}, tugas jabatan",
                    "Lengkapi uraian tugasnya.",
                    each.items[0].place,
                    {"kurang": len(lost)},
                )


def _names(material: NaskahMaterial) -> Iterator[Finding]:
    """Sections whose names in the staff table and in the structure differ."""
    staff = [
        (row.place, label(table, row))
        for _, table in material.naskah.tables()
        if column_about(table, "jabatan") is not None
        for row in table.rows
        if re.match(r"Kasi\b|Kepala\s+Seksi\b", label(table, row))
    ]
    units = [
        key(hit[2])
        for part in material.naskah.parts
        if isinstance(part, Block) and not isinstance(part, Caption) and part.kind == "butir"
        if (hit := _POST.match(part.text)) and hit[1].casefold().startswith("seksi")
    ]
    other = [
        (place, f"“{name}”")
        for place, name in staff
        if units and key(re.sub(r"^(?:Kasi|Kepala\s+Seksi)\s+", "", name)) not in units
    ]
    yield from material.gathered(
        "Nama seksi berbeda dari susunan organisasi", other, "Pakai nama menurut peraturannya."
    )
