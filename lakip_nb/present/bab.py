"""What a chapter notebook uses, in one import line."""

from lakip_nb.data import load_laporan
from lakip_nb.present import bagan, daftar, grafik, kata, tabel, ungkapan

__all__ = ["bagan", "daftar", "grafik", "kata", "load_laporan", "tabel", "ungkapan"]
