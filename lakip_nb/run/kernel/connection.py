"""How a kernel is found, started and talked with; others on this machine cannot listen in."""

import contextlib
import logging
import math
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import Empty
from typing import Any

import zmq
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

from lakip_nb.run.kernel.pool import LOG_LEVEL, PROVISIONER, WarmKernels

# The kernel's sockets are named <folder>/k-1 and so on; longer names than 107 characters fail
_LONGEST_FOLDER = 90


class OwnInterpreter(KernelSpecManager):
    """Knows one kernel: the interpreter that runs this process, whatever name is asked for."""

    provisioner = ""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        spec = KernelSpec(resource_dir="", **get_kernel_dict())
        spec.argv.append(f"--Application.log_level={LOG_LEVEL}")
        if self.provisioner:
            spec.metadata["kernel_provisioner"] = {"provisioner_name": self.provisioner}
        return spec


class Client(AsyncKernelClient):
    """A kernel's client that asks for expressions along with the code it sends."""

    along: Mapping[str, str] = {}

    def execute(self, code: str, *args: Any, **kwargs: Any) -> str:
        """As in the base class; without expressions of its own, a request takes those of `along`."""
        kwargs.setdefault("user_expressions", dict(self.along))
        request: str = super().execute(code, *args, **kwargs)
        return request

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers and its outputs arrive.

        The base class then listens for another 0.2 s, so that nothing of the greeting is left;
        nbclient looks at the answers to its own requests only.

        Raises:
            RuntimeError: the kernel died, or did not answer in ``timeout`` seconds.
        """
        end = time.monotonic() + (math.inf if timeout is None else timeout)
        while True:
            self.kernel_info()
            with contextlib.suppress(Empty):
                reply = await self.shell_channel.get_msg(timeout=1)
                if reply["msg_type"] == "kernel_info_reply":
                    await self.iopub_channel.get_msg(timeout=0.2)
                    self._handle_kernel_info_reply(reply)
                    return
            if not await self.is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > end:
                raise RuntimeError(f"Kernel didn't respond in {timeout} seconds")


def connect(manager: Any, folder: Path, warm: WarmKernels | None) -> bool:
    """Prepare a kernel manager; whether its kernel will be a warm one.

    ``folder`` is one that nobody else may enter.
    """
    manager.client_factory = Client
    if os.name == "posix" and len(str(folder)) <= _LONGEST_FOLDER:
        # Sockets in that folder: no ports, nothing to encrypt
        manager.transport, manager.ip = "ipc", str(folder / "k")
    elif zmq.has("curve"):
        manager.transport_encryption = "auto"
    if warm is None or not warm.running:
        return False
    manager.kernel_spec_manager.provisioner = PROVISIONER
    manager.warm = warm
    return True


@contextlib.contextmanager
def quiet_end(client: Any) -> Iterator[None]:
    """Keep the end of a connection off the terminal.

    A message that arrives while the kernel is being ended finds its socket closed, which pyzmq
    reports with a traceback; what a cell raised is reported by us. Before the end nothing is hidden.
    """
    log = logging.getLogger("tornado.general")

    def keep(record: logging.LogRecord) -> bool:
        return not client.ending

    log.addFilter(keep)
    try:
        yield
    finally:
        log.removeFilter(keep)
