"""Running the rules, and what comes out: findings in order, accepted ones apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import TINGKAT, Aturan, Temuan, Tingkat
from lakip_nb.data.rows.umum import Tanggapan


@dataclass(frozen=True, slots=True)
class Diterima:
    """A finding that the office has accepted, with its reason."""

    temuan: Temuan
    tanggapan: Tanggapan


@dataclass(frozen=True, slots=True)
class Hasil:
    """The outcome of a check: open findings, most serious first; accepted ones; stale responses.

    `usang` are responses that match no finding any more: the finding is gone or its values changed.
    """

    temuan: tuple[Temuan, ...]
    diterima: tuple[Diterima, ...] = ()
    usang: tuple[Tanggapan, ...] = ()

    def banyak(self, tingkat: Tingkat) -> int:
        """How many open findings of a severity."""
        return sum(item.tingkat == tingkat for item in self.temuan)


def periksa(bahan: Bahan, aturan: Iterable[Aturan] | None = None) -> Hasil:
    """Apply the rules (default: all of `daftar.ATURAN`) and the office's responses."""
    if aturan is None:
        from lakip_nb.checks.daftar import ATURAN

        aturan = ATURAN
    found = [
        replace(item, kode=rule.kode, tingkat=rule.tingkat) for rule in aturan for item in rule.fungsi(bahan)
    ]
    found.sort(key=lambda item: (TINGKAT.index(item.tingkat), item.kode, item.berkas or "", item.baris or 0, item.tempat))
    responses = {(row.kode, row.tempat, row.sidik): row for row in bahan.laporan.tabel["tanggapan"]}
    open_, accepted = [], []
    for item in found:
        response = responses.pop((item.kode, item.tempat, item.sidik), None)
        if response is None:
            open_.append(item)
        else:
            accepted.append(Diterima(item, response))
    return Hasil(tuple(open_), tuple(accepted), tuple(responses.values()))
