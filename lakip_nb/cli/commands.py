"""The verbs for a report: begin one, build, check and preview it, set it on paper or in Word.

Imported inside a verb is what only that verb needs and takes 0.01 s or more; the figures are CPU
times on one core. `--help` takes 0.2 s in all.
"""

from collections.abc import Sequence

import typer

from lakip_nb.cli.application import verb
from lakip_nb.cli.arguments import every_report, notebook_parameters, one_report, project_root, shortened, wanted_year
from lakip_nb.cli.listing import show
from lakip_nb.cli.options import (
    Adopt,
    All,
    Explain,
    Fresh,
    Kabupaten,
    Kecamatan,
    Kota,
    Nama,
    Naskah,
    NoOpen,
    Parameter,
    Port,
    Root,
    Rules,
    Strict,
    Tables,
    Year,
)
from lakip_nb.cli.progress import shown
from lakip_nb.data import project
from lakip_nb.data.errors import ParameterError
from lakip_nb.run.outputs import Outcome
from lakip_nb.run.paper import build_pdf
from lakip_nb.run.report import build
from lakip_nb.run.run import Explained, Listener


@verb("report")
def report(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    parameter: Parameter = None,
    explain: Explain = False,
    fresh: Fresh = False,
    every: All = False,
) -> None:
    """Susun laporan satu kecamatan untuk satu tahun, atau semuanya (--all)."""
    if every:
        if parameter:
            raise ParameterError("Parameter notebook (-p) berlaku untuk satu laporan, tidak bersama --all.")
        _report_all(root, year, kecamatan, explain, fresh)
        return
    folder, slug, number = one_report(root, year, kecamatan)
    given = notebook_parameters(parameter or [])
    checked: list[Outcome] = []
    explained: list[Explained] = []
    with shown(slug, number) as on_progress:
        path = build(folder, slug, number, given, Listener(on_progress, explained.append, checked.append), fresh)
    if explain:
        _explain(explained)
    for outcome in checked:
        typer.echo(f"Pemeriksaan: {outcome.summary}. Rincian: {shortened(outcome.path)}")
    typer.echo(f"Laporan selesai: {shortened(path)}")


def _report_all(root: Root, year: Year, kecamatan: Kecamatan, explain: bool, fresh: bool) -> None:
    from lakip_nb.run.batch import build_all  # 0.01 s, and pools of processes that one report does without

    folder = project_root(root)
    wanted = every_report(folder, year, kecamatan)
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


def _explain(chapters: Sequence[Explained]) -> None:
    for chapter in chapters:
        typer.echo(f"{chapter.chapter}: {'dijalankan' if chapter.executed else 'tidak dijalankan'}; {chapter.reason}")


@verb("check")
def check(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    strict: Strict = False,
    naskah: Naskah = None,
    rules: Rules = False,
) -> None:
    """Periksa data, kalimat, dan angka terbitan satu laporan, atau laporan yang sudah jadi (--naskah)."""
    if rules:
        from lakip_nb.checks.rulebook import aturan_md, every_rule, naskah_rules  # 0.19 s

        typer.echo(aturan_md((*every_rule(), *naskah_rules())), nl=False)
        return
    if naskah is not None:
        from lakip_nb.run.naskah import check_naskah  # 0.52 s

        outcome = check_naskah(project_root(root), naskah, year, kecamatan)
    else:
        from lakip_nb.run.check import check as run_check  # 0.46 s

        outcome = run_check(*one_report(root, year, kecamatan))
    failed = outcome.failed(strict)
    show(outcome.record, outcome.summary, str(shortened(outcome.path)), outcome.why(strict) if failed else "")
    for path in outcome.marked:
        typer.echo(f"Salinan buku kerja dengan temuan pada selnya: {shortened(path)}")
    if failed:
        raise typer.Exit(1)


@verb("pdf")
def pdf(year: Year = None, kecamatan: Kecamatan = None, root: Root = None) -> None:
    """Susun laporan.pdf dari laporan.html, yang disusun dahulu bila belum ada atau tidak mutakhir."""
    folder, slug, number = one_report(root, year, kecamatan)
    with shown(slug, number) as on_progress:
        path = build_pdf(folder, slug, number, on_progress)
    typer.echo(f"PDF selesai: {shortened(path)}")


@verb("excel")
def excel(
    year: Year = None, kecamatan: Kecamatan = None, root: Root = None, laporan: Tables = False, pakai: Adopt = False
) -> None:
    """Tulis buku kerja Excel untuk mengisi data, atau tabel laporan sebagaimana tersaji (--laporan)."""
    folder, slug, number = one_report(root, year, kecamatan)
    from lakip_nb.run.excel import KEPT, adopt_entry_book, write_entry_book, write_report_book  # 0.6 s

    if laporan:
        with shown(slug, number) as on_progress:
            path = write_report_book(folder, slug, number, on_progress)
        typer.echo(f"Tabel laporan selesai: {shortened(path)}")
        return
    if pakai:
        path = adopt_entry_book(folder, slug, number)
        typer.echo(f"Data kini diisi dalam buku kerja: {shortened(path)}")
        typer.echo("Isi berkas ini, bukan salinan di outputs/.")
        typer.echo(f"Berkas CSV yang digantikannya disimpan di {shortened(path.parent / KEPT)}.")
        return
    path = write_entry_book(folder, slug, number)
    typer.echo(f"Buku kerja selesai: {shortened(path)}")
    if not project.workbooks(project.report_folder(folder, slug, number)):
        typer.echo(f"Untuk mengisi data di Excel: make excel YEAR={number} KECAMATAN={slug} PAKAI=1")


@verb("new")
def new(
    year: Year = None,
    kecamatan: Kecamatan = None,
    root: Root = None,
    nama: Nama = None,
    kabupaten: Kabupaten = None,
    kota: Kota = None,
) -> None:
    """Mulai laporan tahun berikutnya dari yang terbaru, atau laporan pertama sebuah kantor (--nama)."""
    folder, number = project_root(root), wanted_year(year)
    from lakip_nb.cli.beginning import bare, begun_lines, owner
    from lakip_nb.run.begin import new_office, next_year  # 0.3 s

    daerah, place = owner(nama, kabupaten, kota)
    if nama is None:
        begun = next_year(folder, kecamatan, number)
    else:
        begun = new_office(folder, kecamatan, bare("Kecamatan", nama), number, daerah, place)
    for line in begun_lines(begun):
        typer.echo(line)


@verb("todo")
def todo(year: Year = None, kecamatan: Kecamatan = None, root: Root = None) -> None:
    """Tampilkan yang masih harus dikerjakan, menurut penanggung jawab dan tabel."""
    from lakip_nb.cli.listing import show_todo
    from lakip_nb.run.todo import todo as run_todo  # 0.46 s

    outcome = run_todo(*one_report(root, year, kecamatan))
    show_todo(outcome.record, str(shortened(outcome.path)))


@verb("docx")
def docx(year: Year = None, kecamatan: Kecamatan = None, root: Root = None) -> None:
    """Susun laporan.docx (Word) dari laporan.html, yang disusun dahulu bila belum ada atau tidak mutakhir."""
    folder, slug, number = one_report(root, year, kecamatan)
    from lakip_nb.run.word import build_docx  # 0.06 s

    with shown(slug, number) as on_progress:
        path, aside = build_docx(folder, slug, number, on_progress)
    if aside is not None:
        typer.echo(f"Dokumen Word yang sudah disunting tidak ditimpa; sekarang bernama {shortened(aside)}")
    typer.echo(f"Dokumen Word selesai: {shortened(path)}")


@verb("preview")
def preview(
    year: Year = None, kecamatan: Kecamatan = None, root: Root = None, port: Port = None, no_open: NoOpen = False
) -> None:
    """Tampilkan laporan di peramban dan susun ulang setiap kali masukan disimpan, sampai Ctrl+C."""
    folder, slug, number = one_report(root, year, kecamatan)
    from lakip_nb.run.preview import check_port, open_browser  # 0.03 s
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
