"""Slots of the narrative that are empty, unreviewed or unused, and live values that cannot work."""

import ast
import builtins
import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.naskah import in_report, shown
from lakip_nb.checks.rule import aturan
from lakip_nb.data.errors import nearest
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata, myst

_UNREVIEWED = re.compile(
    r"\b(?:belum ditinjau|perlu ditinjau|isi di sini|tulis di sini|lorem ipsum)\b|\b(?:TODO|DRAF)\b"
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

# What a live value may start from: the names that every chapter has, and those that its blocks bind.
_NAMES = frozenset("laporan year kecamatan sasaran indikator kata ungkapan daftar tabel grafik bagan".split())
_ROLES = (myst.EVAL, myst.NARASI, "sub", "sup")
_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))


def terisi(material: Material, slot: str) -> bool:
    """Whether somebody wrote prose for a slot."""
    return any(_written(sel) for sel in material.prosa if sel.jenis == "narasi" and sel.slot == slot)


@aturan(
    "E07",
    "Narasi yang kosong",
    "peringatan",
    "Bab meminta prosa yang hanya dapat ditulis oleh kantor: sebab, penjelasan, dan langkah.",
    "PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan serta solusinya",
)
def kosong(material: Material) -> Iterator[Finding]:
    """E07: slots that a chapter asks for and nobody wrote."""
    file = _file(material)
    slots = tuple(dict.fromkeys(material.slot))
    if slots and not any(sel.jenis == "narasi" for sel in material.prosa):
        yield Finding(
            f"Narasi laporan ini belum ada; bab memintanya untuk {kata.rangkai(slots)}.",
            file,
            f"Buat {file} dan tulis narasinya, tiap bagian diawali baris (nama)=.",
            berkas=file,
            nilai={"slot": ", ".join(slots)},
        )
        return
    for slot in slots:
        if not terisi(material, slot):
            yield Finding(
                f"Narasi “{slot}” diminta oleh bab, tetapi kosong.",
                f"narasi {slot}",
                f"Tulis isinya di {file}, dalam sel Markdown yang diawali baris ({slot})=.",
                berkas=file,
                nilai={"slot": slot},
            )


@aturan(
    "E08",
    "Narasi yang belum ditinjau",
    "peringatan",
    "Narasi masih memuat tanda bahwa isinya belum ditinjau atau masih contoh.",
    "PermenPANRB 53/2014: laporan direviu sebelum disampaikan",
)
def belum_ditinjau(material: Material) -> Iterator[Finding]:
    """E08: narrative that still carries a mark saying that nobody has reviewed it."""
    for sel in material.prosa:
        found = _UNREVIEWED.search(in_report(sel)) if sel.jenis == "narasi" else None
        if found:
            yield Finding(
                f"Narasi “{sel.slot}” masih bertanda “{found[0]}”.",
                f"narasi {sel.slot}, sel {sel.nomor}",
                "Tinjau isinya, perbaiki, lalu hapus tandanya.",
                berkas=sel.berkas,
                nilai={"tanda": found[0]},
            )


@aturan(
    "E09",
    "Narasi yang tidak terpakai",
    "peringatan",
    "Narasi dengan nama yang tidak diminta bab mana pun tidak muncul dalam laporan; biasanya namanya salah ketik.",
    "Susunan bab dan narasi laporan ini",
)
def tak_terpakai(material: Material) -> Iterator[Finding]:
    """E09: narrative that no chapter asks for, so that no reader ever sees it."""
    told = set(material.slot)
    for sel in material.prosa:
        if sel.jenis != "narasi" or sel.slot in told or (sel.slot is None and sel.nomor == 1):
            continue
        if sel.slot is None:
            pesan, tempat = "Prosa ini berdiri sebelum bagian narasi pertama.", f"{sel.berkas}, sel {sel.nomor}"
        else:
            pesan, tempat = f"Narasi “{sel.slot}” tidak diminta oleh bab mana pun.", f"narasi {sel.slot}"
            told.add(sel.slot)
        hint = nearest(sel.slot or "", material.slot)
        yield Finding(
            f"{pesan} Isinya tidak muncul dalam laporan.",
            tempat,
            " ".join(filter(None, [hint, "Perbaiki namanya, atau hapus bagian ini."])),
            berkas=sel.berkas,
            nilai={"slot": sel.slot or ""},
        )


@aturan(
    "E10",
    "Nilai hidup yang tidak dapat dihitung",
    "galat",
    "Ekspresi nilai hidup harus utuh dan memakai nama yang dikenal; selain itu penyusunan laporan berhenti.",
    "Susunan bab dan narasi laporan ini",
)
def nilai_hidup(material: Material) -> Iterator[Finding]:
    """E10: live values that cannot be read, or that start from a name nobody knows."""
    for sel in material.prosa:
        for written, reason in dict.fromkeys(_faults(sel)):
            yield Finding(
                f"Nilai hidup {written} tidak dapat dihitung: {reason}",
                f"{sel.berkas}, sel {sel.nomor}, {written}",
                "Perbaiki ekspresinya; laporan tidak dapat disusun sebelum itu.",
                berkas=sel.berkas,
                nilai={"ekspresi": written},
            )


def _faults(sel: ProseCell) -> Iterator[tuple[str, str]]:
    for role, content in myst.roles(in_report(sel)):
        written = f"{{{role}}}`{content}`"
        if role not in _ROLES:
            yield written, " ".join(filter(None, [f"peran “{role}” tidak dikenal.", nearest(role, _ROLES)]))
        elif role == myst.EVAL and (reason := _broken(content)):
            yield written, reason
    if "{eval}" in shown(sel):
        yield "{eval}", "tanda petik baliknya tidak lengkap."


def _broken(expression: str) -> str | None:
    try:
        tree = ast.parse(expression, mode="eval")
    except (SyntaxError, ValueError):
        return "bukan ekspresi Python yang utuh."
    bound = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in _NAMES | _BUILTINS | bound:
            return " ".join(filter(None, [f"nama “{node.id}” tidak dikenal.", nearest(node.id, _NAMES)]))
        if isinstance(node, ast.Attribute):
            known = _attributes(ast.unparse(node.value))
            if known and node.attr not in known:
                place = ast.unparse(node.value)
                return " ".join(filter(None, [f"{place} tidak mempunyai “{node.attr}”.", nearest(node.attr, known)]))
    return None


def _attributes(owner: str) -> frozenset[str]:
    """What can follow a name, as far as that can be said without evaluating anything."""
    if owner == "kata":
        return frozenset(name for name in vars(kata) if not name.startswith("_"))
    kinds = {"laporan": Laporan, "sasaran": Sasaran, "indikator": Indikator, "laporan.identitas": Identitas}
    kind = kinds.get(owner)
    if kind is None:
        return frozenset()
    fields = getattr(kind, "__dataclass_fields__", {}) or getattr(kind, "model_fields", {})
    return frozenset(name for name in {*dir(kind), *fields} if not name.startswith("_"))


def _written(sel: ProseCell) -> bool:
    return bool(_COMMENT.sub("", in_report(sel)).strip())


def _file(material: Material) -> str:
    return f"notebooks/narasi/{material.laporan.kecamatan}-{material.laporan.year}.ipynb"
