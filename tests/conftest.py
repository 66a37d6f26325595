"""What holds for all tests."""

import signal


def pytest_configure() -> None:
    """Let Ctrl-C mean what it means on a terminal.

    Whoever starts the tests in the background hands down an ignored SIGINT, which every process
    that is started here would inherit: none of them could be interrupted.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
