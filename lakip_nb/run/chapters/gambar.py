"""The pictures of a report: find each in its cell or in the office's folder, and put it into the cell, cleaned."""

import base64
import binascii
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from lakip_nb.data import project
from lakip_nb.data.errors import nearest
from lakip_nb.present import foto, gambar, myst
from lakip_nb.present.origin import where
from lakip_nb.run.failures import ExpandError

FOLDERS = ("gambar", "lampiran")
"""Where in the office's folder of a year pictures lie."""
_SIGNS = ("![", "{figure}", "{image}")
_NAMED = 6
_ALONE = (
    "berdiri di tengah kalimat, tabel, atau judul. Beri baris sendiri, dengan baris kosong di atas dan di bawahnya."
)
_LIVE = "memuat nilai hidup dalam keterangannya. Tulis keterangannya sebagai teks biasa; nilainya dalam kalimat."


@dataclass(frozen=True)
class Office:
    """Whose pictures these are: the project, the kecamatan's folder of a year."""

    root: Path
    kecamatan: str
    year: int

    @property
    def folder(self) -> Path:
        """The folder that holds the tables, and the folders of pictures."""
        return project.report_folder(self.root, self.kecamatan, self.year)

    def files(self) -> list[str]:
        """The files that may be shown, as they are named."""
        paths = (path for name in FOLDERS for path in sorted((self.folder / name).glob("*")) if path.is_file())
        return [path.relative_to(self.folder).as_posix() for path in paths if project.may_count(path)]


@dataclass(frozen=True)
class Found:
    """A picture as a cell shows it: how it is written, its file, the page of a PDF, and what is wrong with it."""

    cell: NotebookNode
    picture: gambar.Picture
    content: bytes = b""
    page: int = 0
    problem: str = ""

    def shown(self) -> foto.Foto:
        """The picture as the report may hold it; FotoProblem where it may not."""
        if self.problem:
            raise foto.FotoProblem(self.problem)
        return foto.halaman(self.content, self.page) if self.page else foto.bersih(self.content)


def found(cells: Iterable[NotebookNode], office: Office) -> Iterator[Found]:
    """Every picture that Markdown cells show; what is seen to be wrong without reading pixels is told."""
    for cell in cells:
        if cell.cell_type != "markdown" or not any(sign in cell.source for sign in _SIGNS):
            continue
        for picture in gambar.pictures(myst.parser().parse(cell.source)):
            try:
                if not picture.alone or picture.lives:
                    raise foto.FotoProblem(_LIVE if picture.lives else _ALONE)
                content, page = _file(cell, picture.key, office) if _is_file(picture) else (_held(cell, picture), 0)
                foto.banyak_halaman(content) if page else foto.periksa(content)
                yield Found(cell, picture, content, page)
            except foto.FotoProblem as problem:
                yield Found(cell, picture, problem=str(problem))


def embed(cells: Sequence[NotebookNode], office: Office) -> None:
    """Give every cell the pictures that it shows as attachments, cleaned, and no others.

    Raises:
        ExpandError: what keeps pictures from the report, of all of them.
    """
    given: list[tuple[NotebookNode, str, foto.Foto]] = []
    faults = []
    for item in found(cells, office):
        try:
            given.append((item.cell, item.picture.key, item.shown()))
        except foto.FotoProblem as problem:
            faults.append(f"{where(item.cell)}: {named(item.picture)} {problem}")
    if faults:
        raise ExpandError("\n".join(dict.fromkeys(faults)))
    for cell in cells:
        cell.pop("attachments", None)
    for cell, key, shown in given:
        cell.setdefault("attachments", NotebookNode())[key] = NotebookNode({shown.jenis: shown.base64})


def named(picture: gambar.Picture) -> str:
    """A picture in a message: a pasted one has no name that says anything."""
    return "gambar yang ditempel" if not _is_file(picture) else f"gambar “{picture.key}”"


def _is_file(picture: gambar.Picture) -> bool:
    return not picture.src.startswith((gambar.PASTED, "data:"))


def _held(cell: NotebookNode, picture: gambar.Picture) -> bytes:
    """What was pasted: nbformat keeps it beside the cell, by name and kind."""
    if picture.src.startswith("data:"):
        text = picture.src.partition(",")[2]
    else:
        kinds = cell.get("attachments", {}).get(picture.key) or {}
        text = "".join(next(iter(kinds.values()), ""))
        if not text:
            raise foto.FotoProblem("tidak ada lagi dalam selnya. Tempelkan kembali.")
    try:
        return base64.b64decode(text, validate=False)
    except binascii.Error as error:
        raise foto.FotoProblem("rusak. Tempelkan kembali.") from error


def _file(cell: NotebookNode, name: str, office: Office) -> tuple[bytes, int]:
    """A file of the office's folder, named from there or from the notebook, and the page that is asked for."""
    name = name.replace("\\", "/")
    paged = re.fullmatch(r"(.*\.pdf)#page=(\d{1,4})", name, re.IGNORECASE)
    name = paged[1] if paged else name
    if re.match(r"(?:[a-z][a-z0-9+.-]+:)?//", name, re.IGNORECASE):
        raise foto.FotoProblem("ada di luar proyek. Simpan berkasnya, lalu tempelkan ke sel ini.")
    beside = office.root / str(cell.metadata.get("lakip", {}).get("asal", {}).get("berkas", "")) / ".."
    for folder in (office.folder, Path(os.path.normpath(beside))):
        path = Path(os.path.normpath(folder / name))
        if _may_show(path, office):
            if path.stat().st_size > foto.MAKS_MB * 1024 * 1024:
                raise foto.FotoProblem(f"lebih besar dari {foto.MAKS_MB} MB. Kecilkan dahulu.")
            return path.read_bytes(), int(paged[2]) if paged else 0
    files = office.files()
    hint = nearest(name, files) or (f"Yang ada: {', '.join(files[:_NAMED])}." if files else "")
    shown = office.folder.relative_to(office.root).as_posix()
    raise foto.FotoProblem(f"tidak ditemukan. Simpan berkasnya di {shown}/{FOLDERS[0]}/. {hint}".rstrip())


def _may_show(path: Path, office: Office) -> bool:
    """Whether a file lies, by whatever name or link, in a folder of pictures."""
    real = path.resolve()
    return any(real.is_relative_to((office.folder / name).resolve()) for name in FOLDERS) and real.is_file()
