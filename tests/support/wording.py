"""Findings as a reviewer reads them: no codes and columns of the data, figures in Indonesian, whole sentences."""

import re

from lakip_nb.checks import Finding

# What stands in quotes or as code is quoted from a document or to be typed as it stands.
_QUOTED = re.compile(r"“[^”]*”|`[^`]*`")
_NUMBERED = re.compile(r"\b(?:Tabel|Gambar|Subbab) [\dL]+(?:\.\d+)+")
_NIP = re.compile(r"\b\d{18}\b")
_REKENING = re.compile(r"\bKode \d[\d.]+\d\b")

WORDS = 75
"""More words than these nobody reads aloud; what is beyond stands among the places and the values that decide."""

UNREADABLE = {
    "the name of a file": re.compile(r"\.(?:csv|ipynb|py)\b"),
    "an identifier": re.compile(r"\w_\w"),
    "a code of the data": re.compile(r"\b(?!m[23]\b|ke-\d)[a-z]+(?:-[a-z]+)*-?\d[\w-]*"),
    "a number with a decimal dot, or a number of the budget's tree": re.compile(r"(?<![\d.])\d+\.\d{1,2}(?!\d)"),
    "a large number without dots": re.compile(r"(?<![\d,.])\d{5,}"),
    "a date by numbers": re.compile(r"\b\d{4}-\d\d\b"),
    "a word of Python": re.compile(r"\b(?:None|True|False|Decimal|nan)\b"),
    "a hole": re.compile(r" {2}|\(\)|\s[.,;]|[,;.][;.]|[,;]{2}|belum tersedia"),
}


def assert_reads_well(finding: Finding) -> None:
    """The message and the advice of a finding can be read aloud to who knows the report and not the data."""
    for what, text, most in (("pesan", finding.pesan, WORDS), ("saran", finding.saran, 40)):
        said = _REKENING.sub("…", _NUMBERED.sub("…", _NIP.sub("…", _QUOTED.sub("“…”", text))))
        for wrong, pattern in UNREADABLE.items():
            assert not pattern.search(said), f"{finding.kode} {what}: {wrong}: {text}"
        assert re.match(r"[A-Z“]|\d", text) and re.search(r"[.?]”?$", text), f"{finding.kode} {what}: {text}"
        assert len(text) <= 600, f"{finding.kode} {what}: {len(text)} characters"
        assert len(text.split()) <= most, f"{finding.kode} {what}: {len(text.split())} words: {text}"
