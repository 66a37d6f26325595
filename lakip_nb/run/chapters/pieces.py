"""Which pieces of a report its data have something to say for, asked once and remembered."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakip_nb.data.laporan import Laporan

Answer = bool | str | None

_SCOPES = ("sasaran", "indikator")


class Pieces:
    """Answers for calls and live expressions of the chapters.

    `known` are the answers of the last run from the same data: the data are read only for another
    question. `asked` are those of this run.
    """

    def __init__(self, laporan: "Callable[[], Laporan]", known: Mapping[str, Answer] | None = None) -> None:
        self._laporan = laporan
        self._known = known or {}
        self.asked: dict[str, Answer] = {}

    def has(self, source: str, ids: Mapping[str, str]) -> bool:
        """Whether an expression has something to say, in a cell that stands for a sasaran or indikator."""
        return bool(self._answer(f"ada {source}", ids, lambda: self._says(source, ids)))

    def label(self, source: str, ids: Mapping[str, str]) -> str | None:
        """The label of the table or figure that a cell shows; None for none."""
        answer = self._answer(f"label {source}", ids, lambda: _label(source, ids))
        return answer if isinstance(answer, str) else None

    def _answer(self, question: str, ids: Mapping[str, str], find: Callable[[], Answer]) -> Answer:
        key = "/".join([*(ids.get(name, "") for name in _SCOPES), question])
        if key not in self.asked:
            self.asked[key] = self._known[key] if key in self._known else find()
        return self.asked[key]

    def _says(self, source: str, ids: Mapping[str, str]) -> bool:
        # What the chapters import takes a quarter of a second, without which a changed sentence does
        from lakip_nb.present.perlu import berisi

        laporan = self._laporan()
        names: dict[str, object] = {"laporan": laporan}
        for sasaran in laporan.sasaran:
            if sasaran.id == ids.get("sasaran"):
                names["sasaran"] = sasaran
            for indikator in sasaran.indikator:
                if indikator.id == ids.get("indikator"):
                    names["indikator"] = indikator
        return berisi(source, names)


def _label(source: str, ids: Mapping[str, str]) -> str | None:
    from lakip_nb.present import captions

    return captions.label(source, ids)
