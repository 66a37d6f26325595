"""Words for prose and tables: numbers, amounts, dates and judgements, in Indonesian.

Every function takes a value that may be None (not known) and gives text that stays in the
line. Spelling follows EYD V: decimal comma, thousands dot, `Rp4.922.354.214`, `96,64%`.
"""

from lakip_nb.present.kata.amounts import (
    LOCALE,
    MINUS,
    TIDAK_ADA,
    Angka,
    angka,
    bertanda,
    jarak,
    kinerja,
    nilai,
    persen,
    poin,
    poin_persen,
    rupiah,
    rupiah_ringkas,
    satuan_kecil,
    sejauh,
    semua,
    senilai,
    takaran,
    terbilang,
    ukuran,
)
from lakip_nb.present.kata.judgements import (
    berpredikat,
    besar,
    gerak,
    metode,
    perjanjian,
    perubahan,
    predikat,
    rangkai,
    rumus_efisiensi,
    status,
    terhadap,
)
from lakip_nb.present.kata.months import bulan, bulan_tahun, tanggal
