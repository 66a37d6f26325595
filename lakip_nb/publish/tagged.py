"""What the tags of a PDF need beyond what WeasyPrint writes, for PDF/UA-1 (ISO 14289-1)."""

from typing import Any


def finish(_document: Any, pdf: Any) -> None:
    """Complete the tags of a PDF before it is written.

    A head of a table says whether it heads a column or a row (7.5), what groups a term with its value is
    an item of their list (7.6), and a link is printed as it is shown (7.18.1). `pdf` is WeasyPrint's,
    whose objects are numbered by their place.
    """
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("S") == "/TH":
            group = _parent(pdf, _parent(pdf, item))
            item["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"
        elif item.get("S") == "/TD":
            # Its lists of heads miss some below heads of several rows; the scopes say it right
            item["A"].pop("Headers", None)
        elif item.get("S") == "/L":
            _whole_items(pdf, item)
        elif item.get("Subtype") == "/Link":
            item["F"] = 4


def _whole_items(pdf: Any, item: Any) -> None:
    for group in _children(pdf, item):
        if group["S"] == "/Div":
            group["S"] = "/LI"
            for part in _children(pdf, group):
                part["S"] = "/LBody"
                for body in _children(pdf, part):
                    body["S"] = "/Div"


def _children(pdf: Any, item: Any) -> list[Any]:
    found = [pdf.objects[int(kid.split()[0])] for kid in item["K"] if isinstance(kid, bytes)]
    return [kid for kid in found if "S" in kid]


def _parent(pdf: Any, item: Any) -> Any:
    return pdf.objects[int(item["P"].split()[0])]
