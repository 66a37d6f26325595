"""Findings of one cause as one, with all their places."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from lakip_nb.checks.finding import Finding, Tempat

_SHOWN = 8
"""Findings of one cause whose words are shown; the others are named by their places."""


def one_cause(found: Sequence[Finding]) -> Finding:
    """Several findings of one cause as the first of them, that says what the others say too."""
    first, *others = found
    if not others:
        return first
    more = f" Begitu pula {len(found) - _SHOWN} tempat lain." if len(found) > _SHOWN else ""
    return replace(
        first,
        pesan=" ".join(dict.fromkeys(item.pesan for item in found[:_SHOWN])) + more,
        juga=tuple(Tempat(item.tempat, item.berkas, item.baris) for item in others),
        nilai={**first.nilai, "kali": str(len(found))},
    )


def by_cause(found: Iterable[Finding], cause: Callable[[Finding], Hashable | None]) -> Iterator[Finding]:
    """The findings, those of one cause as one, where the first of them stood; None is a cause of its own."""
    groups: dict[Hashable, list[Finding]] = {}
    for at, item in enumerate(found):
        own = cause(item)
        groups.setdefault(("", at) if own is None else own, []).append(item)
    return (one_cause(group) for group in groups.values())


def notes_by_advice(found: Sequence[Finding]) -> list[Finding]:
    """Notes of one rule that ask for the same, as one; what is graver stays apart."""
    return list(by_cause(found, lambda item: (item.kode, item.saran) if item.tingkat == "catatan" else None))
