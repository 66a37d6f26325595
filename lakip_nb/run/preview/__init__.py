"""A report in the browser that follows what is saved: build, serve, watch, build again.

`loop.py` is the order of things; `watch.py` says when something was saved, `process.py` runs one
build, `board.py` holds what is known at this moment, `server.py` hands all of it to the browser.
"""

from lakip_nb.run.preview.browser import open_browser
from lakip_nb.run.preview.loop import preview
from lakip_nb.run.preview.server import check_port

__all__ = ["check_port", "open_browser", "preview"]
