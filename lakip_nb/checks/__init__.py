"""What contradicts itself: small rules over the data, the published figures and the prose.

A rule is a function from `Material` to findings, declared with its code above it. Rules
compute and compare; they print nothing and write nothing.
"""

from lakip_nb.checks.examination import Examination, apply_rules
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material, ProseCell
from lakip_nb.checks.rule import Aturan

__all__ = ["Aturan", "Examination", "Finding", "Material", "ProseCell", "apply_rules"]
