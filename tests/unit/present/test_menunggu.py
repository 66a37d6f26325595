"""What waits for a decision of the office is said where its values stand, until it is decided."""

from lakip_nb.present import kalimat, tabel
from lakip_nb.present.menunggu import menunggu
from tests.support.reports import made_up_with, real

WAITING = {"tercetak": "a", "diambil": "b", "alasan": "c", "status": "perlu_keputusan"}


def waiting(*places, **changed):
    rows = [{"tempat": place, **WAITING, "menyangkut": cells, **changed} for place, cells in places]
    return made_up_with(koreksi=rows)


def test_nothing_waits() -> None:
    assert menunggu(made_up_with(koreksi=[]), "wilayah") == []
    decided = waiting(("Tabel 1.1, luas", "wilayah.nilai:luas"), status="mengikuti_sumber")
    assert menunggu(decided, "wilayah") == []


def test_all_that_waits_is_one_note_without_the_numbers_of_the_source() -> None:
    laporan = waiting(
        ("Subbab 1.3, letak lintang", "wilayah.nilai:luas"),
        ("Tabel 1.5 dan 1.8, staf, golongan", "wilayah.nilai:luas"),
        ("Tabel Renstra, kolom keempat", "wilayah.nilai"),
        ("Tabel 9, bukan ini", "desa.jenis"),
    )
    assert menunggu(laporan, "wilayah") == [
        "Sementara, menunggu keputusan kantor: letak lintang; staf, golongan; Tabel Renstra, kolom keempat."
    ]
    assert len(menunggu(laporan, "wilayah", "desa")) == 1
    assert menunggu(laporan, "desa") == ["Sementara, menunggu keputusan kantor: bukan ini."]
    assert menunggu(laporan, "pegawai") == []


def test_of_one_indikator() -> None:
    laporan = waiting(("Tabel 3, butir 1", "analisis.teks:kasus/penyebab/1"))
    assert kalimat.menunggu(laporan, "analisis", "kasus").endswith(": butir 1.")
    assert kalimat.menunggu(laporan, "analisis", "ikm") == "" == kalimat.menunggu(laporan, "desa")


def test_it_stands_below_the_table() -> None:
    assert "menunggu keputusan kantor: jenis wilayah" in tabel.penduduk_desa(real()).html()
