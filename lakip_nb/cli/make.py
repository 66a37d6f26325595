"""What `make` is given, as a command line: `make report YEAR=2023 FRESH=1` is `report --year=2023 --fresh`.

make takes any NAME=value without a word, so that `make report YAER=2023` would build another report
than the one meant. Here a name that a verb does not know is refused, with the nearest one.
"""

import sys
from collections.abc import Sequence

from lakip_nb.cli.entry import fail, main
from lakip_nb.cli.indonesian import suggest
from lakip_nb.data.errors import ParameterError

_REPORT = ("YEAR", "KECAMATAN")
_VALUES = {
    "report": _REPORT,
    "check": (*_REPORT, "NASKAH"),
    "preview": _REPORT,
    "pdf": _REPORT,
    "excel": _REPORT,
    "docx": _REPORT,
    "new": (*_REPORT, "NAMA", "KABUPATEN", "KOTA"),
    "todo": _REPORT,
}
_SWITCHES = {"report": ("ALL", "EXPLAIN", "FRESH"), "check": ("STRICT",), "excel": ("LAPORAN", "PAKAI")}


def options(verb: str, words: Sequence[str]) -> list[str]:
    """The options of a verb from NAME=value words; a switch is on unless its value is 0 or empty.

    A name in small letters is a parameter of the notebooks, for the one verb that takes them.

    Raises:
        ParameterError: a name that is none of the verb's.
    """
    found = []
    switches = _SWITCHES.get(verb, ())
    known = (*_VALUES[verb], *switches)
    for word in words:
        name, _, value = word.partition("=")
        if verb == "report" and name.islower() and name.upper() not in known:
            found.append(f"--parameter={word}")
        elif name not in known:
            usage = " ".join((f"make {verb} YEAR=2023 [KECAMATAN=medang-deras]", *(f"[{n}=1]" for n in switches)))
            if "NASKAH" in known:
                usage += f" atau make {verb} NASKAH=laporan.pdf"
            if "NAMA" in known:
                usage += f' atau make {verb} YEAR=2023 NAMA="Tanjung Tiram" [KABUPATEN="Batu Bara" | KOTA=Binjai]'
            hint = suggest(name.upper(), known)
            raise ParameterError(f"`make {verb}` tidak mengenal variabel {name}.{hint} Pemakaian: {usage}")
        elif name in _VALUES[verb]:
            found += [f"--{name.lower()}={value}"] if value else []
        elif value not in ("", "0"):
            found.append(f"--{name.lower()}")
    return found


def _run(verb: str, words: Sequence[str]) -> int:
    try:
        given = options(verb, words)
    except ParameterError as error:
        return fail(str(error), 2)
    return main([verb, *given])


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1], sys.argv[2:]))
