"""Jupyter's way to say where a kernel's process comes from; here, from the warm server."""

import os
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from lakip_nb.run.warm.pool import NoServer


class WarmProvisioner(LocalProvisioner):
    """Kernels forked from the server of the kernel manager's `warm`; ordinary ones without it."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork a kernel; ``cmd`` is that of an ordinary one, of which only the arguments count."""
        try:
            process = self.parent.warm.fork(
                cmd[cmd.index("-f") :], kwargs.get("env") or os.environ, Path(kwargs.get("cwd") or Path.cwd())
            )
        except NoServer:
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.pid, self.pgid = process, process.pid, process.pid
        return self.connection_info
