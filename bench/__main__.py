"""`python -m bench`: measure all contestants in one run and write down what came out.

1. Set every contestant up in a folder of its own, from the same data and notebooks.
2. Round 0: each runs once, unmeasured in time; its memory is watched.
3. Rounds 1 to n: each runs once a round, in turn, so that a slow minute of the machine hits all.
4. Write results.json and, from it, the tables of README.md.

With `--only`, only the table of those named is printed and nothing is written: what stands in the
results is always from one run.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import book, machine, report
from bench.contestants import ALL, Contestant
from bench.measure import PeakMemory, run
from bench.project import KECAMATAN, REPO, YEAR

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure builds of the report side by side.")
    names = [contestant.name for contestant in ALL]
    parser.add_argument("--rounds", type=_positive, default=5, help="timed rounds of each contestant (default: 5)")
    parser.add_argument("--only", metavar="NAME,NAME", help=f"measure these only and write nothing: {', '.join(names)}")
    options = parser.parse_args()
    wanted = options.only.split(",") if options.only else names
    if unknown := sorted(set(wanted) - set(names)):
        parser.error(f"no such contestant: {', '.join(unknown)}; there are {', '.join(names)}")

    about = _about(options.rounds)
    with tempfile.TemporaryDirectory(prefix="lakip-bench-") as folder:
        contestants = [kind(Path(folder) / kind.name) for kind in ALL if kind.name in wanted]
        results = about | {"contestants": measure(contestants, options.rounds)}
    print(report.machine(results), report.times(results), report.reach(results), sep="\n\n")
    if options.only:
        return
    readme = HERE / "README.md"
    text = report.renew(readme.read_text(encoding="utf-8"), results)
    _write(HERE / "results.json", json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    _write(readme, text)


def measure(contestants: Sequence[Contestant], rounds: int) -> dict[str, dict[str, Any]]:
    """Set up, one round for memory, `rounds` for time; the measurements of each by its name."""
    env = _environment()
    for contestant in contestants:
        _say(f"preparing {contestant.name}")
        contestant.set_up()
        run(contestant.warm_up(), contestant.folder, env)
    found: dict[str, dict[str, Any]] = {
        c.name: {"label": c.label, "reports": c.reports, "seconds": [], "cpu": [], "parts": {}} for c in contestants
    }
    for number in range(rounds + 1):
        for contestant in contestants:
            watch = None if number else PeakMemory()
            contestant.prepare(number)
            done = run(contestant.commands(), contestant.folder, env, watch)
            parts = contestant.verify(done)
            _say(f"round {number} of {rounds}: {contestant.name} {done.seconds:.2f} s")
            entry = found[contestant.name]
            if watch:
                entry["peak_mib"] = round(watch.bytes / 2**20)
                entry["page"] = contestant.page()
                continue
            entry["seconds"].append(round(done.seconds, 3))
            entry["cpu"].append(round(done.cpu, 3))
            for part, seconds in parts.items():
                entry["parts"].setdefault(part, []).append(round(seconds, 3))
    return found


def _about(rounds: int) -> dict[str, object]:
    from lakip_nb.data.manifest import combined, input_hashes

    return {
        "machine": machine.describe() | {"jupyter_book": book.version()},
        "inputs": combined(input_hashes(REPO, KECAMATAN, YEAR)),
        "rounds": rounds,
    }


def _environment() -> Mapping[str, str]:
    """The environment of all contestants: the package from here, wherever they run.

    Compiled modules are kept, as Python does where nobody tells it otherwise.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(REPO), "PYTHONNOUSERSITE": "1"}


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def _positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise ValueError
    return number


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
