"""Lists, fact sheets, summary cards and the signature block: what is neither table nor chart."""

from lakip_nb.present.daftar.kartu import (
    ringkasan,
    tanda_tangan,
)
from lakip_nb.present.daftar.kinerja import (
    butir,
    capaian_sasaran,
    kinerja_tertinggal,
    penyebab,
    program_pendukung,
    rekomendasi,
    sasaran_indikator,
    serapan_di_bawah,
    temuan,
)
from lakip_nb.present.daftar.profil import (
    batas,
    fungsi,
    landasan_hukum,
    misi,
    tugas,
    unit,
    wilayah,
)

__all__ = [
    "batas",
    "butir",
    "capaian_sasaran",
    "fungsi",
    "kinerja_tertinggal",
    "landasan_hukum",
    "misi",
    "penyebab",
    "program_pendukung",
    "rekomendasi",
    "ringkasan",
    "sasaran_indikator",
    "serapan_di_bawah",
    "tanda_tangan",
    "temuan",
    "tugas",
    "unit",
    "wilayah",
]
