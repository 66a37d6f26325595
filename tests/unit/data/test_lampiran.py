"""The folder of what is attached: order, titles, and what cannot be attached."""

import pytest

from lakip_nb.data import DataError, lampiran, load_laporan
from tests.support.synthetic import KECAMATAN, YEAR, write_project


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data" / "tanjung-makmur" / "2024"
    (place / "lampiran").mkdir(parents=True)
    return place


def put(folder, *names):
    for name in names:
        (folder / "lampiran" / name).write_bytes(b"x")


def seen(folder):
    found, faults = lampiran.read(folder.parents[2], folder)
    return [(item.path.name, item.judul, item.keterangan) for item in found], [str(fault) for fault in faults]


def test_without_a_folder_nothing_is_attached(tmp_path):
    assert lampiran.read(tmp_path, tmp_path / "data" / "x" / "2024") == ((), [])


def test_files_come_by_name_and_tell_their_titles(folder):
    put(folder, "10_foto rapat.PNG", "2-LHE.pdf", "01_perjanjian-kinerja.jpg", "Thumbs.db", ".DS_Store", "~$x.docx")
    assert seen(folder) == (
        [
            ("01_perjanjian-kinerja.jpg", "Perjanjian kinerja", "Pindaian Perjanjian kinerja"),
            ("2-LHE.pdf", "LHE", "Pindaian LHE"),
            ("10_foto rapat.PNG", "Foto rapat", "Pindaian Foto rapat"),
        ],
        [],
    )


def test_titles_may_stand_in_a_table(folder):
    put(folder, "a.png", "b.png")
    (folder / "lampiran" / "lampiran.csv").write_text("berkas;judul;keterangan\nb.png;Peta;Peta desa\n")
    assert seen(folder) == ([("a.png", "A", "Pindaian A"), ("b.png", "Peta", "Peta desa")], [])


def test_what_cannot_be_attached_is_named(folder):
    put(folder, "a.png", "LHE.docx")
    (folder / "lampiran" / "lampiran.csv").write_text("berkas,judul\na.pnk,Peta\n")
    where = "data/tanjung-makmur/2024/lampiran"
    assert seen(folder)[1] == [
        f"{where}/LHE.docx: tidak dapat dilampirkan. Simpan sebagai PDF, PNG, JPEG, atau WebP, atau pindahkan ke luar "
        "folder ini.",
        f'{where}/lampiran.csv baris 2, kolom berkas: "a.pnk" tidak ada di folder ini. Mungkin maksud Anda "a.png"?',
    ]


def test_the_report_is_not_read_while_something_cannot_be_attached(tmp_path):
    own = write_project(tmp_path)
    (own / "lampiran").mkdir()
    put(own, "LHE.docx")
    with pytest.raises(DataError, match="lampiran/LHE.docx: tidak dapat dilampirkan"):
        load_laporan(KECAMATAN, YEAR, tmp_path)
