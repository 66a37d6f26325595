"""The examples in docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

import lakip_nb.kinerja

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(lakip_nb.kinerja.__path__, prefix="lakip_nb.kinerja.")
) + ["lakip_nb.checks.aturan.vocabulary", "lakip_nb.present.kata.amounts", "lakip_nb.present.kata.judgements"]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0, f"{name} has no example"
    assert result.failed == 0


def test_the_walk_finds_the_formulas() -> None:
    assert {"lakip_nb.kinerja.capaian", "lakip_nb.kinerja.predikat", "lakip_nb.kinerja.survei"} <= set(MODULES)
