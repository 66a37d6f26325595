"""What a chapter notebook uses, in one import line."""

from lakip_nb.data import load_laporan
from lakip_nb.present import bagan, daftar, grafik, kalimat, kata, tabel, ungkapan

__all__ = ["bagan", "daftar", "grafik", "kalimat", "kata", "load_laporan", "tabel", "ungkapan"]
