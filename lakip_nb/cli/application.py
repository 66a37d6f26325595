"""The command line as a whole, to which each verb is added where it stands."""

from functools import partial

import typer

from lakip_nb.cli.indonesian import Verb, Verbs

app = typer.Typer(
    cls=Verbs,
    name="lakip_nb",
    help="Menyusun Laporan Kinerja Instansi Pemerintah (LKjIP) kecamatan dari data dan notebook.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [OPSI]...",
)
verb = partial(app.command, cls=Verb, options_metavar="[OPSI]")
