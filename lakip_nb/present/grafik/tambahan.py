"""A chart of the office's own, drawn with matplotlib, in the report's frame."""

import base64
import io
import sys
from html import escape
from typing import TYPE_CHECKING, Any

from lakip_nb.data.errors import ParameterError
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.figure import figure_html
from lakip_nb.present.named import named
from lakip_nb.present.output import Keluaran

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TITIK = 200
"""Points to an inch: sharp on paper."""


def dari(gambar: "Figure", *, judul: str = "", alt: str = "", label: str = "", sumber: str | None = None) -> Keluaran:
    """A figure of matplotlib with its number, its title and what is to be seen (`alt`).

    Raises:
        ParameterError: without a title, a label or an alternative text.
    """
    named(judul, label, "fig", "grafik.dari")
    if not alt.strip():
        raise ParameterError('grafik.dari: teks alternatif belum ditulis. Tambahkan alt="apa yang terlihat".')
    if not hasattr(gambar, "savefig"):
        raise ParameterError(f"grafik.dari: {type(gambar).__name__} bukan gambar matplotlib.")
    file = io.BytesIO()
    gambar.savefig(file, format="png", dpi=_TITIK, bbox_inches="tight", facecolor="white", metadata={"Software": None})
    if plots := sys.modules.get("matplotlib.pyplot"):
        plots.close(gambar)  # else the notebook shows it once more
    address = f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode('ascii')}"
    below = f'<p class="sumber">{escape(f"Sumber: {sumber}")}</p>' if sumber else ""
    html = figure_html(label, judul, f'<img src="{address}" alt="{escape(alt)}">', below, "gambar")
    return Keluaran(html, f"{judul}\n{alt}", "figure", label, judul)


def gaya() -> dict[str, Any]:
    """The house's colours and letters: `with plt.rc_context(grafik.gaya()):`."""
    # 0.2 s, which only a chart of this kind pays
    from cycler import cycler

    return {
        "axes.prop_cycle": cycler(color=[style.BIRU, style.JINGGA, style.HIJAU, style.UNGU]),
        "axes.edgecolor": style.POROS,
        "axes.labelcolor": style.TEKS,
        "axes.spines.right": False,
        "axes.spines.top": False,
        "figure.figsize": (7.0, 3.8),
        "font.size": style.HURUF,
        "text.color": style.TEKS,
    }
