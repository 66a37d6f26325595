"""`new` and `todo` as an analyst types them."""

import pytest

from lakip_nb.cli import main
from tests.support import rolled
from tests.support.synthetic import KECAMATAN, YEAR

NEXT = str(YEAR + 1)


@pytest.fixture
def root(tmp_path, monkeypatch):
    rolled.write_first(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys, *args):
    code = main([*args])
    out, err = capsys.readouterr()
    return code, out, err


def test_next_year_says_what_was_made_and_what_comes_next(root, capsys):
    code, out, err = run(capsys, "new", "--year", NEXT)
    assert (code, err) == (0, "")
    assert out.startswith(f"Laporan {KECAMATAN} {NEXT} dimulai dari laporan tahun {YEAR}.\n")
    for words in (
        f"data/{KECAMATAN}/{NEXT}",
        "Diisi ulang, ",
        "tahun pertama Renstra 2025; tahun terakhir Renstra 2029; tanggal tanda tangan 2026-01-20",
        "ganti “belum” dengan tanggalnya",
        f"Berikutnya: make todo YEAR={NEXT} KECAMATAN={KECAMATAN}",
    ):
        assert words in out
    code, _, err = run(capsys, "new", "--year", NEXT)
    assert code == 2 and f"laporan tahun {NEXT} sudah ada" in err


def test_a_new_office(root, capsys):
    code, out, _ = run(capsys, "new", "--year", NEXT, "--nama", "Tanjung Tiram", "--kota", "Binjai")
    assert code == 0 and out.startswith(f"Laporan tanjung-tiram {NEXT} dimulai dari nol.\n")
    code, out, _ = run(capsys, "todo", "--year", NEXT)
    assert code == 0
    assert out.startswith("Penanggung jawab belum ditunjuk [....................] 0/")
    assert f"Rincian: outputs/tanjung-tiram/{NEXT}/pekerjaan.html" in out
    assert f"make check YEAR={NEXT} KECAMATAN=tanjung-tiram STRICT=1" in out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "Tahun laporan belum disebut"),
        (["--year", "24"], "tulis empat angka"),
        (["--year", NEXT, "--kota", "Binjai"], "hanya disebut bagi kantor yang baru"),
        (["--year", NEXT, "--nama", "A", "--kota", "B", "--kabupaten", "C"], "tidak keduanya"),
        (["--year", NEXT, "--nama", "Baru Sekali", "--kecamatan", "Baru Sekali"], "gunakan huruf kecil"),
    ],
)
def test_what_is_wrong_is_said(root, capsys, args, words):
    code, _, err = run(capsys, "new", *args)
    assert code == 2 and words in err


def test_tables_that_cannot_be_read_come_first(root, capsys):
    (root / "data" / KECAMATAN / str(YEAR) / "desa.csv").write_text("no\n1\n")
    code, out, _ = run(capsys, "todo", "--year", str(YEAR))
    assert code == 0 and "desa: 4 terbuka" in out and "Seluruhnya" in out
