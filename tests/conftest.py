"""What holds for all tests: how hard they try, the order they come in, and what Ctrl-C means."""

import os
import signal
from itertools import groupby

import pytest
from hypothesis import settings

import lakip_nb.run  # noqa: F401  Before nbformat, which takes more than a second otherwise

# The same examples on every run and machine, none kept on disk, none failing because it is slow.
# `--hypothesis-profile=banyak` tries more of them, as `make test-all` does.
settings.register_profile("tetap", derandomize=True, database=None, deadline=None)
settings.register_profile("banyak", settings.get_profile("tetap"), max_examples=2000)
settings.load_profile("tetap")

TIERS = ("kinerja", "data", "present", "checks", "publish", "unit", "contract", "cli", "bench", "run", "report")
"""Folders of tests, the fast ones first; those that are not named here belong to the one around them."""


def pytest_configure() -> None:
    """Let Ctrl-C mean what it means on a terminal.

    Whoever starts the tests in the background hands down an ignored SIGINT, which every process
    that is started here would inherit: none of them could be interrupted.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(trylast=True)  # once it is known which tests are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put fast tiers first, so that what a unit gets wrong is told before the first report is built.

    Side by side, each process starts with its own part of the list, cut into parts of one length
    (`--dist=worksteal`). So the modules are dealt out, each tier to all parts, and what makes a part
    too long goes to the end of one that is too short.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 1))
    sizes = [(len(items) + number) // workers for number in range(workers)]
    shares: list[list[pytest.Item]] = [[] for _ in sizes]
    for _, module in groupby(sorted(items, key=_tier), key=lambda item: item.path):
        min(shares, key=len).extend(module)
    spare = [item for share, size in zip(shares, sizes, strict=True) for item in share[size:]]
    items.clear()
    for share, size in zip(shares, sizes, strict=True):
        lacking = max(0, size - len(share))
        items += share[:size] + spare[:lacking]
        del spare[:lacking]


def _tier(item: pytest.Item) -> int:
    return next((TIERS.index(part.name) for part in item.path.parents if part.name in TIERS), len(TIERS))
