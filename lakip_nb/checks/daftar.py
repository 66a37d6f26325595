"""The one place where every rule is listed."""

from lakip_nb.checks.temuan import Aturan

ATURAN: tuple[Aturan, ...] = ()
