"""Lists, summary cards and the signature block: what is neither table nor chart."""

from lakip_nb.present.daftar.anggaran import kinerja_tertinggal, program_pendukung, serapan_di_bawah
from lakip_nb.present.daftar.ikhtisar import ringkasan, sebab_dan_langkah
from lakip_nb.present.daftar.indikator import capaian_sasaran, uraian
from lakip_nb.present.daftar.pegawai import fungsi, tanda_tangan, tugas
from lakip_nb.present.daftar.peluru import peluru
from lakip_nb.present.daftar.perencanaan import landasan_hukum, misi
