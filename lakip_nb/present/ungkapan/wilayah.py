"""Clauses on the territory and its parts."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata


def wilayah(laporan: Laporan) -> str:
    """The administrative parts: `3 (tiga) kelurahan dan 18 (delapan belas) desa`."""
    parts = [(kind, len(laporan.penduduk.jenis(kind))) for kind in ("kelurahan", "desa")]
    return kata.rangkai(f"{kata.terbilang(count)} {kind}" for kind, count in parts if count)


def lingkungan(laporan: Laporan) -> str:
    """The parts below: `14 (empat belas) lingkungan dan 93 (...) dusun`."""
    w = laporan.wilayah
    parts = [(name, count) for name, count in (("lingkungan", w.lingkungan), ("dusun", w.dusun)) if count is not None]
    parts = [part for part in parts if part[1]] or parts
    return kata.rangkai(f"{kata.terbilang(count)} {name}" for name, count in parts)
