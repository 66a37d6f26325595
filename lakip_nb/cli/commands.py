"""The command line: build a report, preview one, check one, set one on paper, tidy notebooks, list reports."""

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip_nb.cli.arguments import notebook_parameters, one_report, project_root, shortened
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
    Path | None,
    typer.Option(
        "--root", metavar="FOLDER", help="Folder proyek; bila tidak disebut, dicari dari folder kerja ke atas."
    ),
]


Year = Annotated[str | None, typer.Option("--year", metavar="TAHUN", help="Tahun laporan, misalnya 2023 (wajib).")]
Kecamatan = Annotated[
    str | None,
    typer.Option(
        "--kecamatan",
        metavar="NAMA",
        help="Nama folder kecamatan; tidak perlu bila hanya satu yang mempunyai data tahun itu.",
    ),
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
    explain: Annotated[
        bool, typer.Option("--explain", help="Sebutkan untuk setiap bab mengapa dijalankan atau tidak.")
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Jalankan semuanya; yang sudah pernah dikerjakan tidak dipakai.")
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="Susun semua laporan yang ada datanya, atau semua dari tahun atau kecamatan itu."),
    ] = False,
) -> None:
    """Susun laporan satu kecamatan untuk satu tahun, atau semuanya (--all)."""
    if every:
        _report_all(project_root(root), year, kecamatan, parameter, explain, fresh)
        return
    from lakip_nb.cli.progress import shown

    folder, slug, number = one_report(root, year, kecamatan)
    given = notebook_parameters(parameter or [])
    from lakip_nb.run.report import Listener, build

    checked: list[Any] = []
    explained: list[Any] = []
    with shown(slug, number) as on_progress:
        listener = Listener(on_progress, explained.append, checked.append)
        path = build(folder, slug, number, given, listener, fresh)
    if explain:
        _explain(explained)
    for outcome in checked:
        typer.echo(f"Pemeriksaan: {outcome.summary}. Rincian: {shortened(outcome.path)}")
    typer.echo(f"Laporan selesai: {shortened(path)}")


def _report_all(
    folder: Path, year: str | None, kecamatan: str | None, parameter: list[str] | None, explain: bool, fresh: bool
) -> None:
    """Every report that there is data for, of a year or a kecamatan if one is named."""
    from lakip_nb.data import ParameterError, project
    from lakip_nb.run.batch import build_all

    if parameter:
        raise ParameterError("Parameter notebook (-p) berlaku untuk satu laporan, tidak bersama --all.")
    number = None if year is None else project.check_year(year)
    wanted = [
        (slug, each)
        for slug, years in project.available(folder).items()
        for each in years
        if number in (None, each) and kecamatan in (None, slug)
    ]
    if not wanted:
        raise ParameterError(f"Tidak ada laporan yang dimaksud. {project.describe_available(folder)}")
    failed = 0
    for built in build_all(folder, wanted, fresh):
        name = f"{built.kecamatan} {built.year}"
        if built.path is None:
            failed += 1
            typer.echo(f"{name} gagal:\n{built.error}", err=True)
            continue
        if explain:
            _explain(built.explained)
        typer.echo(f"{name}: {shortened(built.path)} (pemeriksaan: {built.summary})")
    typer.echo(f"{len(wanted) - failed} dari {len(wanted)} laporan selesai.")
    if failed:
        raise typer.Exit(1)


def _explain(chapters: Sequence[Any]) -> None:
    for chapter in chapters:
        typer.echo(f"{chapter.chapter}: {'dijalankan' if chapter.executed else 'tidak dijalankan'}; {chapter.reason}")


@app.command("check", cls=Command, options_metavar="[OPSI]")
def check(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Peringatan pun membuat perintah ini gagal (kode 1), bukan galat saja.")
    ] = False,
    naskah: Annotated[
        Path | None,
        typer.Option(
            "--naskah",
            metavar="BERKAS",
            help="Periksa laporan yang sudah jadi (.txt, .md, .pdf, .docx); tidak memerlukan data.",
        ),
    ] = None,
    rules: Annotated[
        bool, typer.Option("--aturan", help="Tampilkan daftar aturan sebagai Markdown, tanpa memeriksa.")
    ] = False,
) -> None:
    """Periksa data, kalimat, dan angka terbitan satu laporan, atau laporan yang sudah jadi (--naskah)."""
    if rules:
        from lakip_nb.checks.rulebook import aturan_md, every_rule, naskah_rules

        typer.echo(aturan_md((*every_rule(), *naskah_rules())), nl=False)
        return
    from lakip_nb.cli.findings import show

    if naskah is not None:
        folder = project_root(root)
        from lakip_nb.run.naskah import check_naskah

        outcome = check_naskah(folder, naskah, year, kecamatan)
    else:
        folder, slug, number = one_report(root, year, kecamatan)
        from lakip_nb.run.check import check as run_check

        outcome = run_check(folder, slug, number)
    show(outcome.record, outcome.summary, str(shortened(outcome.path)))
    if outcome.failed(strict):
        raise typer.Exit(1)


@app.command("pdf", cls=Command, options_metavar="[OPSI]")
def pdf(year: Year = None, kecamatan: Kecamatan = None, root: Root = None) -> None:
    """Susun laporan.pdf dari laporan.html, yang disusun dahulu bila belum ada atau tidak mutakhir."""
    from lakip_nb.cli.progress import shown

    folder, slug, number = one_report(root, year, kecamatan)
    with shown(slug, number) as on_progress:
        from lakip_nb.run.pdf import build_pdf

        path = build_pdf(folder, slug, number, on_progress)
    typer.echo(f"PDF selesai: {shortened(path)}")


@app.command("tidy", cls=Command, options_metavar="[OPSI]")
def tidy(root: Root = None) -> None:
    """Bersihkan notebook dari keluaran dan catatan yang disimpan JupyterLab; isinya tidak diubah."""
    folder = project_root(root)
    from lakip_nb.run.tidy import tidy as run_tidy

    done = run_tidy(folder)
    for file in done.cleaned:
        typer.echo(f"Dibersihkan: {file}")
    if not (done.cleaned or done.refused):
        typer.echo("Semua notebook sudah bersih.")
    for error in done.refused:
        typer.echo(str(error), err=True)
    if done.refused:
        raise typer.Exit(1)


@app.command("preview", cls=Command, options_metavar="[OPSI]")
def preview(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    port: Annotated[
        str | None,
        typer.Option(
            "--port", metavar="NOMOR", help="Porta di komputer ini; bila tidak disebut, dicarikan yang bebas."
        ),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Jangan buka peramban.")] = False,
) -> None:
    """Tampilkan laporan di peramban dan susun ulang setiap kali masukan disimpan, sampai Ctrl+C."""
    folder, slug, number = one_report(root, year, kecamatan)
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

    found = project.available(project_root(root))
    if not found:
        typer.echo("Belum ada data. Buat folder data/<kecamatan>/<tahun>/.")
    for slug, years in found.items():
        typer.echo(f"{slug}: {', '.join(map(str, years))}")


def run(args: Sequence[str] | None = None) -> int:
    """Run one command line; every foreseen error becomes an Indonesian message and an exit code."""
    from lakip_nb.run.lean import skip_unused

    skip_unused()
    # Much is made and little thrown away in the seconds that a command takes
    gc.set_threshold(50_000, 20, 20)
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
