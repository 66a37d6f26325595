"""Jupyter's way to say where a kernel's process comes from; here, from the warm server."""

import asyncio
import os
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from lakip_nb.run.kernel.pool import Fork, NoServer

_LOOK = 0.002
"""Seconds between two looks at a kernel that starts or ends, which takes some hundredths."""


class WarmProvisioner(LocalProvisioner):
    """Kernels forked from the server of the kernel manager's `warm`; ordinary ones without it."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork a kernel; ``cmd`` is that of an ordinary one, of which only the connection file counts."""
        manager: Any = self.parent
        env, cwd = kwargs.get("env") or os.environ, Path(kwargs.get("cwd") or Path.cwd())
        try:
            process = manager.warm.fork(cmd[cmd.index("-f") + 1], env, cwd)
        except NoServer:
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.pid, self.pgid = process, process.pid, process.pid
        await self._bound(process)
        return self.connection_info

    async def _bound(self, process: Fork) -> None:
        """Wait for the kernel's sockets: ZeroMQ tries again only after 0.1 s when there is none yet."""
        info: dict[str, Any] = {**self.connection_info}
        if info["transport"] != "ipc":
            return
        sockets = [
            Path(f"{info['ip']}-{info[f'{name}_port']}") for name in ("shell", "iopub", "stdin", "control", "hb")
        ]
        while process.poll() is None and not all(socket.exists() for socket in sockets):
            await asyncio.sleep(_LOOK)

    async def kill(self, restart: bool = False) -> None:
        """End the process and wait for it: whoever asks next need not look again."""
        await super().kill(restart)
        await self.wait()

    async def wait(self) -> int | None:
        """Wait until the process has ended; the base class looks ten times a second only."""
        while self.process is not None and self.process.poll() is None:
            await asyncio.sleep(_LOOK)
        return await super().wait()
