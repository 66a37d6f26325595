"""Rules E07 to E09: slots of the narrative that are empty, unreviewed or unused."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, Tempat
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import in_report
from lakip_nb.checks.rule import aturan
from lakip_nb.data.errors import nearest
from lakip_nb.present import kata, myst

_MENDING = (
    "Perbaiki nama bagiannya, hapus isinya, atau jadikan bagian tersendiri: di bawah judulnya tulis baris "
    "{setelah}`label-judul`."
)
_UNREVIEWED = re.compile(
    r"\b(?:belum ditinjau|perlu ditinjau|isi di sini|tulis di sini|lorem ipsum)\b|\b(?:TODO|DRAF)\b"
)


def terisi(material: Material, slot: str) -> bool:
    """Whether somebody wrote prose for a slot."""
    cells = (cell for cell in material.prosa if cell.kind == "narasi" and cell.slot == slot)
    return any(not myst.is_blank(in_report(cell)) for cell in cells)


@aturan(
    "E07",
    "Setiap bagian narasi sudah ditulis",
    "peringatan",
    "Bab meminta keterangan yang hanya dapat ditulis oleh kantor: sebab, penjelasan, dan langkah.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan serta solusinya",
    contoh="Bagian narasi “sarana” belum ditulis, padahal dipakai dalam laporan.",
)
def kosong(material: Material) -> Iterator[Finding]:
    """E07: slots that a chapter asks for and nobody wrote."""
    file = f"notebooks/narasi/{material.laporan.kecamatan}-{material.laporan.year}.ipynb"
    slots = tuple(dict.fromkeys(material.slot))
    if slots and not any(cell.kind == "narasi" for cell in material.prosa):
        yield Tempat(file, file).temuan(
            f"Narasi laporan ini belum ada; bab memintanya untuk {kata.rangkai(slots)}.",
            f"Buat `{file}` dan tulis narasinya, tiap bagian diawali baris `(nama)=`.",
            {"slot": ", ".join(slots)},
        )
        return
    for slot in slots:
        if not terisi(material, slot):
            yield Tempat(f"narasi {slot}", file).temuan(
                f"Bagian narasi “{slot}” belum ditulis, padahal dipakai dalam laporan.",
                f"Tulis isinya di `{file}`, dalam sel Markdown yang diawali baris `({slot})=`.",
                {"slot": slot},
            )


@aturan(
    "E08",
    "Narasi sudah ditinjau",
    "peringatan",
    "Narasi yang masih bertanda contoh atau belum ditinjau belum dapat dibaca sebagai keterangan kantor.",
    "PermenPANRB 53/2014: laporan direviu sebelum disampaikan",
    contoh="Bagian narasi “simpulan” masih bertanda “belum ditinjau”.",
)
def belum_ditinjau(material: Material) -> Iterator[Finding]:
    """E08: narrative that still carries a mark saying that nobody has reviewed it."""
    for cell in material.prosa:
        found = _UNREVIEWED.search(in_report(cell)) if cell.kind == "narasi" else None
        if found:
            yield Tempat(f"narasi {cell.slot}, sel {cell.number}", cell.file, cell.number).temuan(
                f"Bagian narasi “{cell.slot}” masih bertanda “{found[0]}”.",
                "Tinjau isinya, perbaiki, lalu hapus tandanya.",
                {"tanda": found[0]},
            )


@aturan(
    "E09",
    "Setiap bagian narasi dipakai",
    "peringatan",
    "Narasi dengan nama yang tidak diminta bab mana pun tidak muncul dalam laporan; biasanya namanya salah ketik.",
    "Susunan bab dan narasi laporan ini",
    contoh="Bagian narasi “sarna” tidak diminta oleh bab mana pun, sehingga tidak muncul dalam laporan.",
)
def tak_terpakai(material: Material) -> Iterator[Finding]:
    """E09: narrative that no chapter asks for, so that no reader ever sees it."""
    told = {*material.slot, *material.sendiri}
    for cell in material.prosa:
        if cell.kind != "narasi" or cell.slot in told or (cell.slot is None and cell.number == 1):
            continue
        if cell.slot and myst.is_blank(in_report(cell)):
            continue
        if cell.slot is None:
            pesan, tempat = "Ada kalimat yang berdiri sebelum bagian narasi pertama", cell.place
        else:
            pesan, tempat = f"Bagian narasi “{cell.slot}” tidak diminta oleh bab mana pun", f"narasi {cell.slot}"
            told.add(cell.slot)
        hint = nearest(cell.slot or "", material.slot)
        yield Tempat(tempat, cell.file, cell.number).temuan(
            f"{pesan}, sehingga isinya tidak muncul dalam laporan.",
            " ".join(filter(None, [hint, _MENDING])),
            {"slot": cell.slot or ""},
        )
