"""Work that is done aside gives what it gives otherwise, and leaves no process."""

import os
import signal
import time

import psutil
import pytest

from lakip_nb.run import aside as module
from lakip_nb.run.aside import aside


@pytest.fixture(params=["linux", "win32"])
def platform(request, monkeypatch):
    monkeypatch.setattr(module.sys, "platform", request.param)
    return request.param


def test_the_result_comes_back(platform):
    with aside(lambda: (os.getpid(), {"a": 1})) as result:
        pid, found = result()
    assert found == {"a": 1}
    assert (pid != os.getpid()) == (platform == "linux")


def test_an_error_is_raised_as_the_work_raises_it(platform):
    class Peculiar(Exception):
        def __init__(self, one, two):
            super().__init__(f"{one}{two}")

    def work():
        raise Peculiar(1, 2)

    with aside(work) as failing, pytest.raises(Peculiar, match="12"):
        failing()


def test_work_whose_process_is_killed_is_done_here():
    here = os.getpid()

    def work():
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return 1

    with aside(work) as killed:
        assert killed() == 1


def test_work_that_nobody_waits_for_is_ended():
    with aside(lambda: time.sleep(600)):
        assert len(psutil.Process().children()) == 1
    assert not psutil.Process().children()


def test_without_room_for_a_process_work_is_done_here(monkeypatch):
    def fork():
        raise BlockingIOError(11, "penuh")

    monkeypatch.setattr(os, "fork", fork)
    with aside(os.getpid) as result:
        assert result() == os.getpid()
