"""The contract of a chapter notebook as plain rules: a notebook in, its faults out.

The rules are about the file as it stands in git. What depends on data (does a label exist, does
an expression work) the run finds itself.
"""

import ast
import re

import nbformat
import nbformat.reader

from lakip_nb.checks.prosa.sentences import typed_numbers

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {"name": "python"}
TAGS = {"parameters", "setup", "setiap-sasaran", "setiap-indikator", "lepas"}

# The block's binding cell, as plain papermill and Run All execute it.
BINDINGS = {
    "setiap-sasaran": "sasaran = laporan.sasaran[0]",
    "setiap-indikator": "indikator = sasaran.indikator[0]",
}

SLOT_HEADING = re.compile(r"\A\(([a-z0-9-]+)\)=\n#{1,6} \S.*")
NARRATIVE_SLOT = re.compile(r"<!-- [^\n]+\?[^\n]* -->\n\n\{narasi\}`[a-z0-9@-]+`")


def tags(cell) -> list[str]:
    """Tags of a cell, [] where it has none."""
    return list(cell.metadata.get("tags", []))


def prose_faults(nb, narrative: bool = False) -> list[str]:
    """Typed numbers of every Markdown cell.

    Of a narrative notebook the first cell and the headings of its slots are for the analyst only:
    the report never shows them, and they do name one year.
    """
    found = []
    for number, cell in enumerate(nb.cells, 1):
        if cell.cell_type != "markdown" or (narrative and number == 1):
            continue
        text = SLOT_HEADING.sub("", cell.source) if narrative else cell.source
        found += [
            f"cell {number}: typed number {word!r}; write a live value, {{eval}}`…`" for word in typed_numbers(text)
        ]
    return found


def form_faults(text: str) -> list[str]:
    """What the file itself has too much or too little: metadata, outputs, ids, JSON form."""
    # Not nbformat.reads: it mends doubled ids before anybody sees them.
    nb = nbformat.reader.reads(text)
    found = []
    if (nb.nbformat, nb.nbformat_minor) != (4, 5):
        return [f"format {nb.nbformat}.{nb.nbformat_minor}, not 4.5"]
    ids = [cell.get("id") for cell in nb.cells]
    if len(ids) != len(set(ids)):
        return ["cell ids repeat"]
    try:
        nbformat.validate(nb)
    except nbformat.ValidationError as error:
        return [f"not valid: {error.message}"]
    if nb.metadata.get("kernelspec") != KERNELSPEC:
        found.append("kernelspec is not the project's")
    if nb.metadata.get("language_info") != LANGUAGE:
        found.append("language_info holds more than the name (a version, say)")
    if extra := nb.metadata.keys() - {"kernelspec", "language_info", "lakip"}:
        found.append(f"metadata {sorted(extra)}")
    for number, cell in enumerate(nb.cells, 1):
        if cell.cell_type not in {"markdown", "code"}:
            found.append(f"cell {number}: type {cell.cell_type}")
        if extra := cell.metadata.keys() - {"tags"}:
            found.append(f"cell {number}: metadata {sorted(extra)}")
        if unknown := set(tags(cell)) - TAGS:
            found.append(f"cell {number}: tags {sorted(unknown)}")
        if not cell.source.strip():
            found.append(f"cell {number}: empty")
        if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None):
            found.append(f"cell {number}: outputs or execution count")
    if text != nbformat.writes(nb) + "\n":
        found.append("JSON is not as nbformat writes it (indent 1, ensure_ascii false, one newline at the end)")
    return found


def opening_faults(nb) -> list[str]:
    """The first three cells: heading, parameters, setup; and these tags nowhere else."""
    kinds = [(cell.cell_type, tags(cell)) for cell in nb.cells[:3]]
    if kinds != [("markdown", []), ("code", ["parameters"]), ("code", ["setup"])]:
        return [f"opens with {kinds}"]
    heading, parameters, setup = (cell.source for cell in nb.cells[:3])
    found = []
    if not re.match(r"(\([a-z0-9-]+\)=\n)?#{1,2} \S", heading):
        found.append("cell 1 is not a heading")
    if not re.fullmatch(r'year = \d{4}\nkecamatan = "[a-z0-9]+(-[a-z0-9]+)*"', parameters):
        found.append("cell 2 does not set year and kecamatan, and these only")
    match ast.parse(setup).body:
        case [ast.ImportFrom(module=str(module)), ast.Assign() as load] if (
            module.partition(".")[0] == "lakip_nb" and ast.unparse(load) == "laporan = load_laporan(kecamatan, year)"
        ):
            pass
        case _:
            found.append("cell 3 is not one import line of lakip_nb and laporan = load_laporan(kecamatan, year)")
    for number, cell in enumerate(nb.cells[3:], 4):
        if {"parameters", "setup"} & set(tags(cell)):
            found.append(f"cell {number}: tags {tags(cell)} once more")
    return found


def code_faults(nb) -> list[str]:
    """Code cells after the first three: one line, one expression whose value is shown."""
    found = []
    for number, cell in enumerate(nb.cells[3:], 4):
        if cell.cell_type == "code" and cell.source not in BINDINGS.values():
            found += [f"cell {number}: {fault}" for fault in _thick(cell.source)]
    return found


def _thick(source: str) -> list[str]:
    if "\n" in source:
        return ["more than one line"]
    try:
        body = ast.parse(source).body
    except SyntaxError as error:
        return [f"not Python: {error.msg}"]
    if len(body) != 1 or not isinstance(body[0], ast.Expr) or source.rstrip().endswith(";"):
        return ["not one expression whose value is shown"]
    found = []
    for node in ast.walk(body[0]):
        match node:
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                found.append("a loop or function: it belongs in the package")
            case ast.NamedExpr():
                found.append("an assignment")
            case ast.Name(id="pd" | "plt" | "np" | "open" | "display" | "print" as name):
                found.append(f"uses {name}")
            case ast.Constant(value=int() as value) if 1900 <= value <= 2100:
                found.append(f"the year {value}: next year's report would keep it")
    return found


def block_faults(nb) -> list[str]:
    """Blocks for each sasaran and indikator: nested rightly and bound by their first code cell."""
    found = []
    for tag, binding in BINDINGS.items():
        inside = False
        bound = True
        for number, cell in enumerate(nb.cells, 1):
            if (tag in tags(cell)) != inside:
                if not bound:
                    found.append(f"cell {number}: block {tag} before it has no binding cell")
                inside, bound = not inside, inside
            is_binding = cell.cell_type == "code" and cell.source == binding
            if inside and cell.cell_type == "code" and not bound:
                if not is_binding:
                    found.append(f"cell {number}: {tag} does not start with {binding}")
                bound = True
            elif is_binding:
                found.append(f"cell {number}: {binding} outside the start of a block {tag}")
        if not bound:
            found.append(f"the last block {tag} has no binding cell")
    for number, cell in enumerate(nb.cells, 1):
        own = set(tags(cell))
        if "setiap-indikator" in own and "setiap-sasaran" not in own:
            found.append(f"cell {number}: setiap-indikator outside setiap-sasaran")
        for placeholder, tag in (("@sasaran", "setiap-sasaran"), ("@indikator", "setiap-indikator")):
            if cell.cell_type == "markdown" and placeholder in cell.source and tag not in own:
                found.append(f"cell {number}: {placeholder} outside {tag}")
    return found


def slot_faults(nb) -> list[str]:
    """A narrative slot stands alone in its cell with the question that it answers, else the run would not see it."""
    return [
        f"cell {number}: a slot without its question, or with something beside it"
        for number, cell in enumerate(nb.cells, 1)
        if cell.cell_type == "markdown"
        and "{narasi}" in cell.source
        and not NARRATIVE_SLOT.fullmatch(cell.source.strip())
    ]


def narrative_faults(nb) -> list[str]:
    """After its three opening cells a narrative notebook holds slots of Markdown, and nothing else."""
    found = [f"cell {number}: code" for number, cell in enumerate(nb.cells[3:], 4) if cell.cell_type == "code"]
    slots = [SLOT_HEADING.match(cell.source) for cell in nb.cells[3:]]
    if not slots or not slots[0]:
        found.append("cell 4 does not start a slot: (slot-name)= and a heading")
    names = [match.group(1) for match in slots if match]
    if len(names) != len(set(names)):
        found.append("slot names repeat")
    return found
