"""The command line: build a report, preview one, check one, set one on paper, list which there are."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip_nb.cli.indonesian import Command, Group, usage_error

app = typer.Typer(
    cls=Group,
    name="lakip_nb",
    help="Menyusun Laporan Kinerja Instansi Pemerintah (LKjIP) kecamatan dari data dan notebook.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [OPSI]...",
)

Root = Annotated[
    Path | None, typer.Option("--root", metavar="FOLDER", help="Folder proyek; bila tidak disebut, dicari dari folder kerja ke atas.")
]


Year = Annotated[str | None, typer.Option("--year", metavar="TAHUN", help="Tahun laporan, misalnya 2023 (wajib).")]
Kecamatan = Annotated[
    str | None,
    typer.Option("--kecamatan", metavar="NAMA", help="Nama folder kecamatan; tidak perlu bila hanya satu yang mempunyai data tahun itu."),
]


@app.command("report", cls=Command, options_metavar="[OPSI]")
def report(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", "--parameter", metavar="NAMA=NILAI", help="Parameter notebook; dapat diulang."),
    ] = None,
) -> None:
    """Susun laporan satu kecamatan untuk satu tahun."""
    from lakip_nb.cli.progress import shown

    folder, slug, number = _which(root, year, kecamatan)
    values = _values(parameter or [])
    checked: list[Any] = []

    with shown(slug, number) as on_progress:
        # The machinery takes its second to import; the display is up by then
        from lakip_nb.run.report import build

        path = build(folder, slug, number, values, on_progress, checked.append)
    for outcome in checked:
        typer.echo(f"Pemeriksaan: {outcome.summary}. Rincian: {_short(outcome.path)}")
    typer.echo(f"Laporan selesai: {_short(path)}")


@app.command("check", cls=Command, options_metavar="[OPSI]")
def check(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Peringatan pun membuat perintah ini gagal (kode 1), bukan galat saja.")
    ] = False,
    rules: Annotated[
        bool, typer.Option("--aturan", help="Tampilkan daftar aturan sebagai Markdown, tanpa memeriksa.")
    ] = False,
) -> None:
    """Periksa data, kalimat, dan angka terbitan satu laporan."""
    if rules:
        from lakip_nb.checks.daftar import ATURAN
        from lakip_nb.checks.kamus import aturan_md

        typer.echo(aturan_md(ATURAN), nl=False)
        return
    from lakip_nb.cli.findings import show

    folder, slug, number = _which(root, year, kecamatan)
    from lakip_nb.run.check import check as run_check

    outcome = run_check(folder, slug, number)
    show(outcome.record, outcome.summary, str(_short(outcome.path)))
    if outcome.failed(strict):
        raise typer.Exit(1)


@app.command("pdf", cls=Command, options_metavar="[OPSI]")
def pdf(year: Year = None, kecamatan: Kecamatan = None, root: Root = None) -> None:
    """Susun laporan.pdf dari laporan.html, yang disusun dahulu bila belum ada atau tidak mutakhir."""
    from lakip_nb.cli.progress import shown

    folder, slug, number = _which(root, year, kecamatan)
    with shown(slug, number) as on_progress:
        from lakip_nb.run.pdf import build_pdf

        path = build_pdf(folder, slug, number, on_progress)
    typer.echo(f"PDF selesai: {_short(path)}")


@app.command("preview", cls=Command, options_metavar="[OPSI]")
def preview(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    port: Annotated[
        str | None, typer.Option("--port", metavar="NOMOR", help="Porta di komputer ini; bila tidak disebut, dicarikan yang bebas.")
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Jangan buka peramban.")] = False,
) -> None:
    """Tampilkan laporan di peramban dan susun ulang setiap kali masukan disimpan, sampai Ctrl+C."""
    folder, slug, number = _which(root, year, kecamatan)
    from lakip_nb.run.preview import check_port, open_browser
    from lakip_nb.run.preview import preview as run_preview

    def started(address: str) -> None:
        typer.echo(f"Pratinjau laporan {slug} {number}: {address}")
        typer.echo("Simpan data, notebook, atau program, lalu lihat peramban. Tekan Ctrl+C di sini untuk berhenti.")
        if not no_open:
            open_browser(address)

    try:
        run_preview(folder, slug, number, check_port(port), started, lambda state: typer.echo(state.described))
    except KeyboardInterrupt:
        typer.echo("Pratinjau selesai.")


@app.command("list", cls=Command, options_metavar="[OPSI]")
def available(root: Root = None) -> None:
    """Tampilkan daftar kecamatan dan tahun yang tersedia."""
    from lakip_nb.data import project

    found = project.available(_root(root))
    if not found:
        typer.echo("Belum ada data. Buat folder data/<kecamatan>/<tahun>/.")
    for slug, years in found.items():
        typer.echo(f"{slug}: {', '.join(map(str, years))}")


def run(args: Sequence[str] | None = None) -> int:
    """Run one command line; every foreseen error becomes an Indonesian message and an exit code."""
    try:
        signal.signal(signal.SIGTERM, _terminate)
    except ValueError:
        pass  # not the main thread: whoever runs us there handles signals
    command = typer.main.get_command(app)
    name = "lakip-nb" if Path(sys.argv[0]).stem == "lakip-nb" else "python -m lakip_nb"
    try:
        code = int(command.main(args=args, prog_name=name, standalone_mode=False) or 0)
    except Exception as error:
        return _foreseen(error)
    # Typer answers Ctrl-C with this code, and without a word
    return _fail("Dihentikan. Laporan sebelumnya tidak berubah.", code) if code == 130 else code


def _foreseen(error: Exception) -> int:
    """Say what went wrong and return the exit code; what nobody foresaw is raised again."""
    if isinstance(error, typer.TyperException) and hasattr(error, "exit_code"):
        return _fail(usage_error(error), error.exit_code)
    from lakip_nb.data import LakipError, ParameterError

    if isinstance(error, ParameterError):
        return _fail(str(error), 2)
    if isinstance(error, LakipError):
        return _fail(str(error), 1)
    if isinstance(error, OSError):
        return _fail(f"Berkas atau folder tidak dapat dipakai: {error.filename or ''} ({error.strerror or error}).", 1)
    raise error


def _fail(message: str, code: int) -> int:
    typer.echo(message, err=True)
    return code


def _terminate(number: int, frame: Any) -> None:
    """`kill` ends a run as Ctrl-C does: kernels stopped, scratch removed."""
    raise KeyboardInterrupt


def _which(root: Path | None, year: str | None, kecamatan: str | None) -> tuple[Path, str, int]:
    """The project's folder, the kecamatan and the year that a command line means."""
    from lakip_nb.data import ParameterError, project

    folder = _root(root)
    if year is None:
        raise ParameterError(f"Tahun laporan belum disebut: --year TAHUN. {_available(folder)}")
    number = project.check_year(year)
    return folder, project.resolve(folder, number, kecamatan), number


def _root(given: Path | None) -> Path:
    from lakip_nb.data import ParameterError, project

    root = project.find_root(given)
    if given is not None and root != given.resolve():
        raise ParameterError(f"{given} bukan folder proyek: di dalamnya dicari data/acuan dan notebooks.")
    return root


def _available(root: Path) -> str:
    from lakip_nb.data import project

    found = project.available(root)
    if not found:
        return "Belum ada data."
    listed = "; ".join(f"{slug} ({', '.join(map(str, years))})" for slug, years in found.items())
    return f"Yang tersedia: {listed}."


def _values(pairs: Sequence[str]) -> dict[str, object]:
    from lakip_nb.data import ParameterError

    values: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise ParameterError(f"Parameter {pair!r} tidak dimengerti. Tulis -p NAMA=NILAI.")
        if name in values:
            raise ParameterError(f'Parameter "{name}" disebut dua kali.')
        values[name] = value
    return values


def _short(path: Path) -> Path:
    """Relative to where the command was given, as far as it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
