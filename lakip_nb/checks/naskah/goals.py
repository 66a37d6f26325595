"""Sasaran as the agreement, the strategic plan and the text name them."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.columns import figure_columns, key
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.naskah.quantity_sentences import indicator_names
from lakip_nb.checks.naskah.quantity_tables import column_about
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import PrintedTable


@aturan(
    "N62",
    "Indikator disebut sasaran, atau sasaran yang tidak dikenal",
    "peringatan",
    "Sasaran adalah keadaan yang dituju, indikator adalah ukurannya. Sasaran dalam uraian ditulis seperti dalam "
    "perjanjian kinerja, dan sasaran Renstra tidak hilang tanpa penjelasan.",
    "PermenPANRB 53/2014: sasaran dan indikator kinerja",
    "“Sasaran strategis satu yaitu Indeks Kepuasan Masyarakat”.",
)
def sebutan_sasaran(material: NaskahMaterial) -> Iterator[Finding]:
    """N62: indicators called sasaran, quoted sasaran that no table has, and sasaran of the Renstra that vanish."""
    forms = [re.escape(form) for each in indicator_names(material).values() for form in each if form]
    goals = _goals(material)
    called = []
    if forms:
        one = "|".join(sorted(forms, key=len, reverse=True))
        wrong = re.compile(
            rf"\bsasaran(?:\s+strategis)?(?:\s+(?:\d|satu|dua|tiga|empat))?\s*(?:yaitu|adalah|:|[“\"])\s*[“\"*]*(?:{one})"
            rf"|\bsasaran\b[^.;]{{0,160}}?\byang\s+diperoleh\s+dari\s+(?:{one}|Nilai\b)",
            re.IGNORECASE,
        )
        called = [
            (material.place(s, hit.start()), f"“{hit[0][:80]}”")
            for s in material.sentences
            for hit in wrong.finditer(s.text)
        ]
    yield from material.gathered("Indikator disebut sasaran", called, "Sebut sasarannya, lalu indikatornya.")
    quoted: dict[str, tuple[int, str]] = {}
    for place, text in material.texts:
        for hit in re.finditer(
            r"\b[Ss]asaran\s+[“\"]\s*(Me\w+[^”\"]{8,120}?)\s*[”\"]|\bSASARAN\s+\d\s*:\s*(Me.{8,120})", text
        ):
            name = (hit[1] or hit[2]).strip()
            if goals and key(name) not in goals:
                quoted.setdefault(key(name), (place, f"“{name}”"))
    yield from material.gathered(
        "Sasaran yang tidak ada dalam perjanjian kinerja atau tabel capaian",
        list(quoted.values()),
        "Tulis sasaran persis seperti dalam perjanjian kinerja.",
    )
    if any(
        re.search(r"\bRenstra\b.*\b(?:berbeda|dirumuskan|disesuaikan|rumusan)\b", s.text) for s in material.sentences
    ):
        return  # the report says so itself
    plan = [(place, f"“{name}”") for name, place in _plan_goals(material) if goals and key(name) not in goals]
    yield from material.gathered(
        "Sasaran Renstra yang tidak ada dengan nama itu dalam perjanjian kinerja", plan, "Samakan, atau jelaskan."
    )


def _goals(material: NaskahMaterial) -> frozenset[str]:
    """The sasaran of the tables that have an indicator and a target."""
    return frozenset(
        key(row.cells[goal])
        for _, table in material.naskah.tables()
        if (goal := column_about(table, "sasaran")) is not None and column_about(table, "indikator") is not None
        if "target" in {column.peran for column in figure_columns(table)} and len(table.rows) < 12
        for row in table.rows
        if row.cells[goal]
    )


def _plan_goals(material: NaskahMaterial) -> Iterator[tuple[str, int]]:
    """The sasaran of the table of the strategic plan."""
    for _, table in material.naskah.tables():
        at, column = _sasaran_column(table)
        if at < 0 or not table.certain:
            continue
        seen = set()
        for row in table.all_rows[at + 1 :]:
            name = row.cells[column].strip()
            if column and not any(row.cells[column + 1 :]):
                continue  # cells that span rows are left out, and the others stand further left
            if re.match(r"Me\w+", name) and name not in seen:
                seen.add(name)
                yield name, row.place


def _sasaran_column(table: PrintedTable) -> tuple[int, int]:
    """The row and column of the heading “Sasaran” beside “Tujuan” and “Strategi”, -1 where there is none."""
    for at, row in enumerate(table.all_rows[:5]):
        words = [cell.strip().casefold() for cell in row.cells]
        if "sasaran" in words and "tujuan" in words and any(word.startswith("strategi") for word in words):
            return at, words.index("sasaran")
    return -1, -1
