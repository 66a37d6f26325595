"""Check a finished report that lies outside the project: from its file to `pemeriksaan.json` and its page.

Nothing of it is kept but what the findings quote, in `outputs/naskah/<name of the file>/`.
"""

import re
import unicodedata
from pathlib import Path

from lakip_nb.checks.examination import apply_naskah_rules
from lakip_nb.checks.naskah.material import recognise
from lakip_nb.checks.record import rekam_naskah, ringkas
from lakip_nb.checks.rulebook import naskah_rules
from lakip_nb.data import project
from lakip_nb.data.naskah.reader import read
from lakip_nb.run.check import write
from lakip_nb.run.outputs import FINDINGS, PAGE, Outcome
from lakip_nb.run.place import move_into_place, scratch, sole

FOLDER = "naskah"


def check_naskah(root: Path, path: Path, year: str | None = None, kecamatan: str | None = None) -> Outcome:
    """Check one finished report; year and kecamatan where they are given, else as the report says.

    Raises:
        ParameterError: no such file, a kind of file that is not read, a year or name that cannot be.
        NaskahError: the file cannot be read as a report.
    """
    number = None if year is None else project.check_year(year)
    name = None if kecamatan is None else project.check_slug(kecamatan).replace("-", " ").title()
    bahan = recognise(read(path), number, name)
    rules = naskah_rules()
    record = rekam_naskah(bahan, apply_naskah_rules(bahan, rules), rules)
    target = root / "outputs" / FOLDER / slug(path.name)
    with scratch(target) as folder:
        write(record, folder)
        with sole(target):
            move_into_place(folder, target, FINDINGS)
    return Outcome(record, ringkas(record), target / PAGE)


def slug(name: str) -> str:
    """The name of a file as a folder's name: "Laporan Kinerja 2023.pdf" is "laporan-kinerja-2023-pdf".

    >>> slug("Laporan Kinerja 2023.pdf"), slug("…")
    ('laporan-kinerja-2023-pdf', 'naskah')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or FOLDER
