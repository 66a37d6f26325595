"""Rule E10: live values that cannot work."""

import ast
import builtins
from collections.abc import Iterable, Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.prosa.sentences import in_report, shown
from lakip_nb.checks.rule import aturan
from lakip_nb.data.errors import nearest
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.present import kata, myst

# What a live value may start from: the names that every chapter has, and those that its blocks bind.
_NAMES = frozenset("laporan year kecamatan sasaran indikator kata ungkapan kalimat daftar tabel grafik bagan".split())
_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
_ROLES = (myst.EVAL, myst.NARASI, myst.LAMPIRAN, myst.SETELAH, "sub", "sup")
# What can follow a name, as far as that can be said without evaluating anything.
_OWNERS = {
    "kata": kata,
    "laporan": Laporan,
    "laporan.identitas": Identitas,
    "sasaran": Sasaran,
    "indikator": Indikator,
}


@aturan(
    "E10",
    "Nilai hidup dapat dihitung",
    "galat",
    "Nilai hidup harus ditulis utuh dan memakai nama yang dikenal; bila tidak, laporan tidak dapat disusun.",
    "Susunan bab dan narasi laporan ini",
    contoh="Nilai hidup {eval}`laporan.tahun` tidak dapat dihitung: laporan tidak mempunyai “tahun”.",
)
def nilai_hidup(material: Material) -> Iterator[Finding]:
    """E10: live values that cannot be read, or that start from a name nobody knows."""
    for cell in material.prosa:
        for written, reason in dict.fromkeys(_faults(cell)):
            yield cell.tempat(written).temuan(
                f"Nilai hidup {written} tidak dapat dihitung: {reason}",
                "Perbaiki penulisannya menurut panduan; laporan tidak dapat disusun sebelum itu.",
                {"ekspresi": written},
            )


def _faults(cell: ProseCell) -> Iterator[tuple[str, str]]:
    for role, content in myst.roles(in_report(cell)):
        written = f"{{{role}}}`{content}`"
        if role not in _ROLES:
            yield written, _hint(f"peran “{role}” tidak dikenal.", role, _ROLES)
        elif role == myst.EVAL and (reason := _broken(content)):
            yield written, reason
    if "{eval}" in shown(cell):
        yield "{eval}", "tanda petik baliknya tidak lengkap."


def _broken(expression: str) -> str | None:
    try:
        tree = ast.parse(expression, mode="eval")
    except (SyntaxError, ValueError):
        return "penulisannya tidak utuh."
    bound = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in _NAMES | _BUILTINS | bound:
            return _hint(f"nama “{node.id}” tidak dikenal.", node.id, _NAMES)
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value)
            known = _attributes(owner)
            if known and node.attr not in known:
                return _hint(f"{owner} tidak mempunyai “{node.attr}”.", node.attr, known)
    return None


def _attributes(owner: str) -> frozenset[str]:
    thing = _OWNERS.get(owner)
    fields = getattr(thing, "__dataclass_fields__", {}) or getattr(thing, "model_fields", {})
    names = {*dir(thing), *fields} if thing else fields
    return frozenset(name for name in names if not name.startswith("_"))


def _hint(problem: str, word: str, known: Iterable[str]) -> str:
    return f"{problem} {nearest(word, known)}".rstrip()
