"""The verbs for the place where one works: JupyterLab, notebooks made tidy, room made, reports listed.

Imported inside a verb is what only that verb needs, as in `lakip_nb/cli/commands.py`.
"""

import typer

from lakip_nb.cli.application import verb
from lakip_nb.cli.arguments import project_root
from lakip_nb.cli.options import Root
from lakip_nb.data import project


@verb("edit")
def edit(root: Root = None) -> None:
    """Buka JupyterLab pada folder notebooks/."""
    folder = project_root(root)
    from lakip_nb.run.edit import edit as run_edit  # 0.01 s

    raise typer.Exit(run_edit(folder))


@verb("clean")
def clean(root: Root = None) -> None:
    """Hapus outputs/ dan tembolok; data/ dan notebooks/ tidak disentuh."""
    folder = project_root(root)
    from lakip_nb.run.clean import clean as run_clean  # 0.01 s

    for line in run_clean(folder) or ["Tidak ada yang perlu dihapus."]:
        typer.echo(line)


@verb("tidy")
def tidy(root: Root = None) -> None:
    """Bersihkan notebook dari keluaran dan catatan yang disimpan JupyterLab; isinya tidak diubah."""
    folder = project_root(root)
    from lakip_nb.run.tidy import tidy as run_tidy  # 0.09 s

    done = run_tidy(folder)
    for file in done.cleaned:
        typer.echo(f"Dibersihkan: {file}")
    if not (done.cleaned or done.refused):
        typer.echo("Semua notebook sudah bersih.")
    for error in done.refused:
        typer.echo(str(error), err=True)
    if done.refused:
        raise typer.Exit(1)


@verb("list")
def available(root: Root = None) -> None:
    """Tampilkan daftar kecamatan dan tahun yang tersedia."""
    found = project.available(project_root(root))
    if not found:
        typer.echo("Belum ada data. Buat folder data/<kecamatan>/<tahun>/.")
    for slug, years in found.items():
        typer.echo(f"{slug}: {', '.join(map(str, years))}")
