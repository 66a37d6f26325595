"""Lists, fact sheets, summary cards and the signature block: what is neither table nor chart."""

from lakip_nb.present.daftar.ikhtisar import (
    ringkasan,
    sebab_dan_langkah,
)
from lakip_nb.present.daftar.kartu import tanda_tangan
from lakip_nb.present.daftar.kinerja import (
    capaian_sasaran,
    kinerja_tertinggal,
    program_pendukung,
    rekomendasi,
    serapan_di_bawah,
    uraian,
)
from lakip_nb.present.daftar.profil import (
    batas,
    fungsi,
    landasan_hukum,
    misi,
    tugas,
    wilayah,
)

__all__ = [
    "batas",
    "capaian_sasaran",
    "fungsi",
    "kinerja_tertinggal",
    "landasan_hukum",
    "misi",
    "program_pendukung",
    "rekomendasi",
    "ringkasan",
    "sebab_dan_langkah",
    "serapan_di_bawah",
    "tanda_tangan",
    "tugas",
    "uraian",
    "wilayah",
]
