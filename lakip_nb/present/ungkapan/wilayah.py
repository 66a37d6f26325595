"""Clauses on the territory and its parts."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.perlu import perlu


def wilayah(laporan: Laporan) -> str:
    """The administrative parts: `3 (tiga) kelurahan dan 18 (delapan belas) desa`."""
    parts = [(kind, len(laporan.penduduk.jenis(kind))) for kind in ("kelurahan", "desa")]
    return kata.rangkai(f"{kata.terbilang(count)} {kind}" for kind, count in parts if count)


@perlu(lambda laporan: laporan.wilayah.lingkungan or laporan.wilayah.dusun)
def lingkungan(laporan: Laporan) -> str:
    """The parts below: `14 (empat belas) lingkungan dan 93 (...) dusun`."""
    w = laporan.wilayah
    parts = [(name, count) for name, count in (("lingkungan", w.lingkungan), ("dusun", w.dusun)) if count is not None]
    parts = [part for part in parts if part[1]] or parts
    return kata.rangkai(f"{kata.terbilang(count)} {name}" for name, count in parts)


@perlu(lambda laporan: _keadaan(laporan))
def keadaan_alam(laporan: Laporan) -> str:
    """Position, area, height and temperature, as far as they are known: `luas 6.547 ha, suhu udara 24–36 °C`."""
    return kata.rangkai(_keadaan(laporan))


def _keadaan(laporan: Laporan) -> list[str]:
    w = laporan.wilayah
    known = []
    if w.luas is not None:
        known.append(f"luas {kata.angka(w.luas)} ha")
    if w.lintang_awal and w.lintang_akhir:
        known.append(f"lintang {_derajat(w.lintang_awal)} sampai {_derajat(w.lintang_akhir)} LU")
    if w.bujur_awal and w.bujur_akhir:
        known.append(f"bujur {_derajat(w.bujur_awal)} sampai {_derajat(w.bujur_akhir)} BT")
    if w.elevasi_terendah is not None and w.elevasi_tertinggi is not None:
        height = f"{kata.angka(w.elevasi_terendah)}–{kata.angka(w.elevasi_tertinggi)}"
        known.append(f"ketinggian {height} m di atas permukaan laut")
    if w.suhu_terendah is not None and w.suhu_tertinggi is not None:
        known.append(f"suhu udara {kata.angka(w.suhu_terendah)}–{kata.angka(w.suhu_tertinggi)} °C")
    return known


def _derajat(text: str) -> str:
    return text.replace("'", "′").replace('"', "″")


@perlu(lambda laporan: laporan.tabel.batas)
def batas(laporan: Laporan) -> str:
    """The neighbours, each with its sides: `Selat Malaka di sebelah utara dan Kecamatan Sei Suka di sebelah timur`."""
    sides: dict[str, list[str]] = {}
    for row in laporan.tabel.batas:
        name = row.nama + (f" (Kabupaten {row.kabupaten})" if row.kabupaten else "")
        sides.setdefault(name, []).append(row.arah.lower())
    return kata.rangkai(f"{name} di sebelah {kata.rangkai(arah)}" for name, arah in sides.items())
