"""The rules as tests name them."""

from lakip_nb.checks import Aturan
from lakip_nb.checks.rulebook import every_rule

EVERY = every_rule()


def family(letter: str) -> list[Aturan]:
    """The rules whose code begins with a letter."""
    return [rule for rule in EVERY if rule.kode[0] == letter]
