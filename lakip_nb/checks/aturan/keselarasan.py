"""The sets of the documents against each other: indicators, sasaran and misi of the Renstra and of the agreement."""

from difflib import SequenceMatcher
from itertools import combinations

from lakip_nb.checks.aturan.padanan import inti
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, keterangan, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_SAMA = 0.9
_OPPOSED = (("pendukung", "penyebab"), ("pendukung", "penghambat"), ("penyebab", "solusi"), ("penghambat", "solusi"))
_PK = "PermenPANRB 53/2014, kertas kerja reviu: sasaran dan indikator selaras dengan Renstra"


@aturan_data(
    "H52",
    "Indikator, sasaran, dan misi ada dalam Renstra",
    "peringatan",
    "Yang diperjanjikan diturunkan dari Renstra: indikatornya mempunyai target akhir, sasarannya satu dengan satu, dan "
    "misinya ada.",
    _PK,
    "Indikator Patroli wilayah diperjanjikan tanpa target akhir Renstra.",
)
def renstra_dan_pk(laporan: Laporan) -> Findings:
    """An indicator that the Renstra does not know, a sasaran that is another one there, a misi that is not listed."""
    known = [item for item in laporan.indikator if item.target_akhir is not None]
    for item in laporan.indikator if known else ():
        if item.target_akhir is None and (item.target is not None or item.kini.target_label):
            yield pada(item.baris, "target_akhir_renstra", "Renstra").temuan(
                f"{item.nama} diperjanjikan tahun {item.tahun}, tetapi tidak mempunyai target akhir Renstra.",
                "Isi dari Renstra, atau jelaskan mengapa indikator ini di luar Renstra.",
                {"target": item.target},
                berat="catatan",
            )
    rows = laporan.tabel.sasaran
    for row in rows:
        other = next(
            (o for o in rows if o is not row and o.nama.casefold() == (row.nama_renstra or "").casefold()), None
        )
        if other:
            yield pada(row, "nama_renstra", "tertukar").temuan(
                f"Sasaran “{row.nama}” menurut Renstra berbunyi “{row.nama_renstra}”, yaitu sasaran lain dalam "
                "perjanjian kinerja.",
                "Cocokkan pasangan sasarannya dengan Renstra.",
                {"nama": row.nama, "nama_renstra": row.nama_renstra},
            )
    chosen, misi = laporan.identitas.misi_terpilih, laporan.daftar("misi")
    if chosen is not None and misi and laporan.misi_terpilih is None:
        yield keterangan(laporan.tabel.identitas, "misi_terpilih").temuan(
            f"Misi yang dijalankan bernomor {chosen}, sedangkan daftar misi memuat {kata.angka(len(misi))} misi.",
            "Perbaiki nomornya, atau lengkapi daftar misi.",
            {"misi": chosen, "banyaknya": len(misi)},
        )


@aturan_data(
    "H53",
    "Setiap IKU mengukur hal yang lain",
    "peringatan",
    "Dua IKU atas hal yang sama menghitung satu hasil dua kali.",
    "PermenPANRB 53/2014: indikator kinerja yang spesifik",
    "IKU “Indeks Kepuasan Masyarakat” dan “Nilai Survei Kepuasan Masyarakat” mengukur hal yang sama.",
)
def iku_kembar(laporan: Laporan) -> Findings:
    """Two IKU that measure the same by their words."""
    for one, other in combinations(laporan.indikator, 2):
        if (words := inti(one.nama)) and words == inti(other.nama) and one.satuan == other.satuan:
            yield pada(other.baris, "nama", "kembar").temuan(
                f"IKU “{one.nama}” dan “{other.nama}” mengukur hal yang sama.",
                "Pilih salah satunya, atau perbaiki nama yang tersalin.",
                {"satu": one.nama, "lain": other.nama},
            )


@aturan_data(
    "H54",
    "Satu butir tidak berdiri di bawah dua jenis yang berlawanan",
    "peringatan",
    "Kalimat yang sama sebagai pendukung dan penyebab, atau sebagai penyebab dan solusi, tersalin ke tempat yang "
    "keliru.",
    "PermenPANRB 53/2014, Bab III butir 5: analisis penyebab serta solusinya",
    "“Membuka loket kedua” tercantum sebagai penyebab dan sebagai solusi IKM.",
)
def butir_berlawanan(laporan: Laporan) -> Findings:
    """One sentence as support and cause, or as cause and solution, of one indicator."""
    for item in laporan.indikator:
        for first, second in _OPPOSED:
            for one in (row for row in item.analisis if row.jenis == first):
                for other in (row for row in item.analisis if row.jenis == second):
                    a, b = one.teks.casefold(), other.teks.casefold()
                    if a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SAMA:
                        yield pada(other, "teks", f"sama dengan {first}").temuan(
                            f"“{other.teks}” tercantum sebagai {first} dan sebagai {second} {item.singkatan}.",
                            "Hapus dari jenis yang keliru.",
                            {"teks": other.teks},
                        )
