"""Typer's own words in Indonesian: the frame of the help, and what is wrong with a command line."""

import difflib
import inspect
from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP_OPTION = "Tampilkan bantuan ini."


class _Words:
    """Help with Indonesian section titles, for commands and groups alike; `self` is one of Typer's."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Pemakaian: ")

    def format_help_text(self: Any, ctx: Any, formatter: Any) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(inspect.cleandoc(self.help or ""))

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        help_option = self.get_help_option(ctx)
        rows = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                rows.append((record[0], HELP_OPTION if param is help_option else record[1]))
        with formatter.section("Opsi"):
            formatter.write_dl(rows)
        commands = getattr(self, "commands", {})
        if commands:
            with formatter.section("Perintah"):
                formatter.write_dl([(name, commands[name].get_short_help_str(80)) for name in commands])


class Verb(_Words, TyperCommand):
    """A command with Indonesian help."""


class Verbs(_Words, TyperGroup):
    """All of them, with Indonesian help."""


def usage_error(error: Any) -> str:
    """What is wrong with a command line, in one or two Indonesian lines.

    ``error`` is one of Typer's usage errors. Its class says what happened; its English text is
    not shown.
    """
    kind = type(error).__name__
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx else "lakip_nb"
    if kind == "NoArgsIsHelpError":
        return str(error.format_message())
    return f"{_message(error, kind, ctx)}\nBantuan: {path} --help"


def suggest(word: str, choices: Iterable[str]) -> str:
    """A sentence with the nearest choice, or nothing."""
    match = difflib.get_close_matches(word, list(choices), n=1, cutoff=0.5)
    return f" Mungkin maksud Anda {match[0]}?" if match else ""


def _message(error: Any, kind: str, ctx: Any) -> str:
    if kind == "NoSuchOption":
        known = [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []
        return f"Opsi {error.option_name} tidak dikenal.{suggest(error.option_name, known)}"
    if kind == "MissingParameter":
        return f"Opsi {_option(error)} wajib diisi."
    if kind == "BadParameter":
        return f"Nilai untuk {_option(error)} tidak sah: {error.message}"
    if kind == "BadOptionUsage":
        return f"Opsi {error.option_name} memerlukan sebuah nilai."
    commands = getattr(ctx.command, "commands", {}) if ctx else {}
    if commands:
        names = ", ".join(commands)
        unknown = _unknown_command(error)
        if unknown:
            return f"Perintah {unknown} tidak dikenal.{suggest(unknown, commands)} Yang ada: {names}."
        return f"Perintah belum disebut. Yang ada: {names}."
    return "Ada kata yang tidak dimengerti pada baris perintah; setiap nilai ditulis setelah namanya."


def _unknown_command(error: Any) -> str:
    """The word that Typer took for a command: it is quoted in the error's text only."""
    parts = str(error.message).split("'")
    return parts[1] if len(parts) > 2 else ""


def _option(error: Any) -> str:
    return "/".join(error.param.opts) if error.param is not None else "opsi"
