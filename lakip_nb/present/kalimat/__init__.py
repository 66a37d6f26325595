"""Whole sentences that follow from the data: what a value means, what would close a gap, where money lies.

Each takes a laporan, sasaran or indikator and gives sentences with their full stop, or "" where the
data does not bear them out: what is not known is not spoken of.
"""

from lakip_nb.present.kalimat.analisis import rencana_aksi, sebab_menurut
from lakip_nb.present.kalimat.anggaran import biaya_satuan, induk_melampaui, sisa, uang_mendahului
from lakip_nb.present.kalimat.hasil import jarak, penopang, penutup
from lakip_nb.present.kalimat.indikator import jangka_menengah, patahan, predikat, riwayat
from lakip_nb.present.kalimat.keputusan import menunggu
from lakip_nb.present.kalimat.pembanding import pembanding, standar
from lakip_nb.present.kalimat.survei import kepekaan
