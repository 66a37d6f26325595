"""A report in the browser that follows what is saved: build, serve, watch, build again.

`upkeep.py` is the order of things; `watch.py` says when something was saved, `building.py` runs one
build, `board.py` holds what is known at this moment, `pages.py` hands all of it to the browser.
"""

from lakip_nb.run.preview.browser import open_browser
from lakip_nb.run.preview.pages import check_port
from lakip_nb.run.preview.upkeep import preview

__all__ = ["check_port", "open_browser", "preview"]
