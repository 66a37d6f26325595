"""JupyterLab for an analyst, as `make edit` opens it: on the page that says what is next."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

OPTIONS = ("--LabApp.default_url=/lab/tree/notebooks/mulai/mulai.ipynb", "--LabApp.extension_manager=readonly")
"""It neither asks about news nor looks for extensions: an analyst is often offline."""


def edit(root: Path) -> int:
    """Open JupyterLab on a project until it is ended there; its exit code."""
    return subprocess.run(command(), cwd=root, env=os.environ | settings(root), check=False).returncode


def command() -> list[str]:
    """JupyterLab by the Python that runs this."""
    return [sys.executable, "-m", "jupyterlab", *OPTIONS]


def settings(root: Path) -> Mapping[str, str]:
    """The variables of the environment that it needs."""
    return {"JUPYTER_CONFIG_PATH": str(root / ".jupyter")}
