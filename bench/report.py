"""From measurements to words: medians, the table, and which of the aims were reached."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

Results = Mapping[str, Any]


@dataclass(frozen=True)
class Aim:
    """One thing to reach: `value` of a run must be at most, or at least, `limit` of the same run."""

    text: str
    needs: tuple[str, ...]
    value: Callable[[Results], float]
    limit: Callable[[Results], float]
    unit: str
    at_least: bool = False

    def measured(self, results: Results) -> bool:
        """Whether all that it needs was part of the run."""
        return all(name in results["contestants"] for name in self.needs)

    def reached(self, results: Results) -> bool:
        """Whether it is reached, with the numbers as they are, not as they are printed."""
        value, limit = self.value(results), self.limit(results)
        return value >= limit if self.at_least else value <= limit


def seconds(results: Results, name: str) -> float:
    """Median of a contestant's rounds on the clock."""
    return float(median(results["contestants"][name]["seconds"]))


def computing(results: Results) -> float:
    """Median of the floor without its imports."""
    return float(median(results["contestants"]["floor"]["parts"]["computing"]))


def _times_faster(slow: str, fast: str) -> Callable[[Results], float]:
    return lambda results: seconds(results, slow) / seconds(results, fast)


def _share_of_cores(results: Results) -> float:
    reports: int = results["contestants"]["ours-12"]["reports"]
    cores: int = results["machine"]["cores"]
    return 1.25 * reports * computing(results) / cores


AIMS = (
    Aim("Cold, ours is no slower than the floor",
        ("floor", "ours-cold"),
        lambda r: seconds(r, "ours-cold"), lambda r: seconds(r, "floor"), "s"),
    Aim("Cold, ours is 6 times faster than papermill and nbconvert",
        ("papermill", "ours-cold"),
        _times_faster("papermill", "ours-cold"), lambda r: 6, "×", at_least=True),
    Aim("Cold, ours is 3 times faster than Jupyter Book",
        ("book-cold", "ours-cold"),
        _times_faster("book-cold", "ours-cold"), lambda r: 3, "×", at_least=True),
    Aim("Nothing changed: under 0.35 s as a whole process",
        ("ours-unchanged",),
        lambda r: seconds(r, "ours-unchanged"), lambda r: 0.35, "s"),
    Aim("Nothing changed: 8 times faster than Jupyter Book",
        ("book-cached", "ours-unchanged"),
        _times_faster("book-cached", "ours-unchanged"), lambda r: 8, "×", at_least=True),
    Aim("One sentence changed: under 1 s",
        ("ours-sentence",),
        lambda r: seconds(r, "ours-sentence"), lambda r: 1, "s"),
    Aim("Twelve reports: within 1.25 × 12 × the floor's computing, divided by the cores",
        ("floor", "ours-12"),
        lambda r: seconds(r, "ours-12"), _share_of_cores, "s"),
)  # fmt: skip


def times(results: Results) -> str:
    """Markdown table: seconds of each contestant, fastest and slowest round, processor, memory."""
    rows = ["| | Median | Fastest – slowest | Processor | Peak memory |", "|---|---:|---:|---:|---:|"]
    for entry in results["contestants"].values():
        clock = entry["seconds"]
        rows.append(
            f"| {entry['label']} | {_s(median(clock))} | {min(clock):.2f} – {_s(max(clock))} "
            f"| {_s(median(entry['cpu']))} | {entry['peak_mib']} MiB |"
        )
        rows += [f"| – of it {part} | {_s(median(took))} | {min(took):.2f} – {_s(max(took))} | | |"
                 for part, took in entry["parts"].items()]  # fmt: skip
    return "\n".join(rows)


def reach(results: Results) -> str:
    """Markdown table: what was to be reached and whether it was."""
    rows = ["| Aim | Measured | Limit | Reached |", "|---|---:|---:|---|"]
    for aim in AIMS:
        if not aim.measured(results):
            rows.append(f"| {aim.text} | not measured | | |")
            continue
        bound = "at least" if aim.at_least else "at most"
        rows.append(
            f"| {aim.text} | {aim.value(results):.2f} {aim.unit} | {bound} {aim.limit(results):.2f} {aim.unit} "
            f"| {'yes' if aim.reached(results) else '**no**'} |"
        )
    return "\n".join(rows)


def machine(results: Results) -> str:
    """One paragraph: where and with what it was measured, and whether the pages are the same."""
    about = results["machine"]
    versions = {**about["versions"], "jupyter-book": about["jupyter_book"]}
    return (
        f"{about['processor']}, {about['cores']} cores, {about['memory_gib']} GiB; {about['system']}; "
        f"{', '.join(f'{name} {number}' for name, number in versions.items())}. "
        f"Medians of {results['rounds']} rounds; load of the machine before the first: {about['load_before']}. "
        + " ".join(_same(results, *pair) for pair in (("floor", "ours-cold"), ("floor-12", "ours-12")))
    ).strip()


def renew(readme: str, results: Results) -> str:
    """The README with the tables between its marks made anew.

    Raises:
        ValueError: a mark is missing.
    """
    for mark, text in (("machine", machine(results)), ("times", times(results)), ("reach", reach(results))):
        parts = re.split(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", readme, flags=re.DOTALL)
        if len(parts) != 4:
            found = len(parts) // 3
            raise ValueError(f"README.md must hold <!-- {mark} --> … <!-- /{mark} --> once, not {found} times")
        before, start, end, after = parts
        readme = f"{before}{start}{text}\n{end}{after}"
    return readme


def _same(results: Results, floor: str, ours: str) -> str:
    found = results["contestants"]
    if floor not in found or ours not in found:
        return ""
    same = found[floor]["page"] == found[ours]["page"]
    return f"`{floor}` and `{ours}` wrote {'the same bytes' if same else '**different pages**'}."


def _s(value: float) -> str:
    return f"{value:.2f} s"
