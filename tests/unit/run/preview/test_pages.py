"""What the preview serves, to whom, and what it tells a tab."""

import socket
import sys

import pytest

from lakip_nb.data.errors import ParameterError
from lakip_nb.run.outputs import FILES, HTML
from lakip_nb.run.preview.board import Board, State
from lakip_nb.run.preview.pages import PAGES, check_port, serving
from tests.support.preview import events, request

SHELL = "<!doctype html><title>bingkai …</title>"
REPORT = b"<!doctype html>\r\n<p>laporan \xe2\x80\xa6</p>\n\n"


@pytest.fixture
def folder(tmp_path):
    """A report's folder, with files beside and below that are nobody's business."""
    folder = tmp_path / "outputs" / "contoh" / "2023"
    (folder / "notebooks").mkdir(parents=True)
    for name in ("manifest.json", "laporan.pdf", "notebooks/01_bab.ipynb", "../2022.html", "../../rahasia.html"):
        (folder / name).write_text("rahasia")
    (folder / "laporan.html").write_bytes(REPORT)
    (folder / "pemeriksaan.html").write_text("pemeriksaan")
    (folder / "pemeriksaan.json").write_text("{}")
    return folder


@pytest.fixture
def board():
    return Board(State("menyusun", "Menyusun …"))


@pytest.fixture
def address(folder, board):
    with serving(folder, SHELL, board) as address:
        yield address


def test_the_pages_are_those_that_a_report_makes():
    assert set(PAGES) == {HTML, *FILES}


@pytest.mark.parametrize("target", ["/laporan.html", "/laporan.html?lagi=1"])
def test_the_report_is_served_byte_for_byte(address, target):
    status, headers, body = request(address, target)
    assert (status, body) == (200, REPORT)
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    # Its own policy is in its bytes; ours only keeps other sites from framing it
    assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"


def test_what_is_on_disk_now_is_served(address, folder):
    (folder / "laporan.html").write_text("baru")
    assert request(address, "/laporan.html")[2] == b"baru"


def test_the_shell_and_the_pages_of_the_check_are_served(address):
    assert request(address, "/")[2] == SHELL.encode()
    assert request(address, "/pemeriksaan.html")[2] == b"pemeriksaan"
    status, headers, _ = request(address, "/pemeriksaan.json")
    assert (status, headers["Content-Type"]) == (200, "application/json; charset=utf-8")


@pytest.mark.parametrize(
    "target",
    [
        "/manifest.json", "/laporan.pdf", "/notebooks/01_bab.ipynb", "/notebooks/", "/../2022.html",
        "/../../rahasia.html",
        "/%2e%2e/2022.html", "/..%2f2022.html", "/notebooks/../laporan.pdf", "/..\\2022.html", "//manifest.json",
        "/laporan.html/", "/LAPORAN.HTML", "/./laporan.html", "/.", "/laporan.html%00", "/favicon.ico",
    ],
)  # fmt: skip
def test_nothing_else_is_served(address, target):
    status, _, body = request(address, target)
    assert status == 404
    assert b"rahasia" not in body and b"laporan \xe2" not in body


def test_a_report_that_is_not_there_yet_is_said(address, folder):
    (folder / "laporan.html").unlink()
    status, headers, body = request(address, "/laporan.html")
    assert status == 404 and headers["Content-Type"].startswith("text/plain")
    assert "belum pernah berhasil disusun" in body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(address, method):
    assert request(address, "/laporan.html", method)[0] == 501


@pytest.mark.parametrize("target", ["/", "/laporan.html", "/pemeriksaan.html", "/events"])
@pytest.mark.parametrize("host", ["", "jahat.example", "jahat.example:{port}", "127.0.0.1", "127.0.0.1:1", "{port}"])
def test_a_foreign_host_is_refused(address, target, host):
    port = address.rstrip("/").rpartition(":")[2]
    status, _, body = request(address, target, host=host.format(port=port))
    assert status == 403
    assert b"laporan \xe2" not in body


def test_localhost_is_no_foreign_host(address):
    assert request(address, "/", host=address.split("/")[2].replace("127.0.0.1", "localhost"))[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only there every 127.x.x.x is this machine")
def test_only_the_one_address_listens(address):
    port = int(address.rstrip("/").rpartition(":")[2])
    socket.create_connection(("127.0.0.1", port), timeout=5).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


def test_a_tab_is_told_the_present_state_and_every_next_one(address, board):
    with events(address) as told:
        assert next(told)["text"] == "Menyusun …"
        board.post(State("gagal", "Gagal", "<script>alert(1)</script>\nbaris\n\ndata: lain", "v1"))
        assert next(told) == {
            "stage": "gagal",
            "text": "Gagal",
            "message": "<script>alert(1)</script>\nbaris\n\ndata: lain",
            "version": "v1",
        }
        with events(address) as other:
            assert next(other)["version"] == "v1"


def test_tabs_are_let_go_at_the_end(folder, board):
    with serving(folder, SHELL, board) as address, events(address) as told:
        next(told)
        board.close()
        assert list(told) == []
    with pytest.raises(ConnectionRefusedError):
        request(address, "/")


def test_silence_is_broken_now_and_then(address, monkeypatch):
    monkeypatch.setattr("lakip_nb.run.preview.pages._HEARTBEAT", 0.01)
    with socket.create_connection(address.split("/")[2].split(":"), timeout=10) as tab:
        tab.sendall(f"GET /events HTTP/1.0\r\nHost: {address.split('/')[2]}\r\n\r\n".encode())
        read = b""
        while b"\n:\n\n" not in read:
            read += tab.recv(4096)


def test_a_tab_that_leaves_makes_no_noise(address, board, capsys):
    for number in range(20):
        with events(address) as told:
            next(told)
        board.post(State("menyusun", str(number)))
    assert request(address, "/")[0] == 200
    assert capsys.readouterr() == ("", "")


def test_a_taken_port_is_passed_over_unless_it_was_asked_for(folder, board, monkeypatch):
    with serving(folder, SHELL, board) as address:
        port = int(address.rstrip("/").rpartition(":")[2])
        monkeypatch.setattr("lakip_nb.run.preview.pages.PORTS", range(port, port + 50))
        with serving(folder, "lain", Board(State("menyusun", ""))) as other:
            assert port < int(other.rstrip("/").rpartition(":")[2]) < port + 50
            assert request(other, "/")[2] == b"lain"
        with (
            pytest.raises(ParameterError, match=f"Porta {port} tidak dapat dipakai"),
            serving(folder, SHELL, board, port),
        ):
            pass
        monkeypatch.setattr("lakip_nb.run.preview.pages.PORTS", range(port, port + 1))
        with pytest.raises(ParameterError, match="Tidak ada porta yang bebas"), serving(folder, SHELL, board):
            pass


@pytest.mark.parametrize("text", ["", "80", "1023", "65536", "x", "8000.5", "-8000", "８０００", "²"])
def test_a_port_that_is_none_is_refused(text):
    with pytest.raises(ParameterError, match="tidak sah"):
        check_port(text)


def test_a_port_is_a_number():
    assert check_port("8123") == 8123
    assert check_port(None) is None
