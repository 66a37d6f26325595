"""Showing an address in the reader's browser, where there is one."""

import os
import sys
import threading
import webbrowser


def open_browser(address: str) -> None:
    """Open an address in the default browser; on a machine without a display, do nothing."""
    if _has_display():
        # Some browsers hold their caller until they are closed
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _has_display() -> bool:
    """Without one, `webbrowser` would put a text browser over the terminal's messages."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
