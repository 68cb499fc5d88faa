"""This checkout beside another one, process by process in one run: python -m bench.against ../other-checkout.

Machines are noisy and differ, so only ratios of one run are worth keeping.  The other checkout is run with the
packages of this one, and each draws its own copy of the spec, since keys may have been added or renamed.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import SPEC
from bench.figures import TIMES, Figure, table
from bench.processes import Cost, run

FORMATS = ("svg", "png", "pdf")

IMPORTS = """
import sys
import infographic
infographic.load(sys.argv[1]).save(sys.argv[2])
print(len(sys.modules), file=open(sys.argv[3], "w"))
"""


def measured(spec: str, other: Path, rounds: int) -> Iterator[Figure]:
    """What a whole process of ours takes of what the same process takes there, and how many modules it imports."""
    sources = {"ours": Path.cwd() / "src", "theirs": other.resolve() / "src"}
    with tempfile.TemporaryDirectory() as folder:
        costs: dict[tuple[str, str], Cost] = {}
        for turn in range(rounds + 1):
            for suffix in FORMATS:
                for who, source in sources.items():
                    output = os.path.join(folder, f"{who}.{suffix}")
                    own = str(source.parent / spec)
                    arguments = (sys.executable, "-m", "infographic", "render", own, "-q", "-o", output)
                    cost = run(arguments, folder, PYTHONPATH=str(source))
                    # The first turn fills caches and writes .pyc files.
                    costs[who, suffix] = Cost(*map(min, costs.get((who, suffix), cost), cost)) if turn > 1 else cost
        for suffix in FORMATS:
            ours, theirs = costs["ours", suffix], costs["theirs", suffix]
            remark = (
                f"{1000 * ours.cpu:.0f} ms against {1000 * theirs.cpu:.0f}; on the wall {ours.wall / theirs.wall:.2f}×"
            )
            yield Figure(f"whole process to {suffix.upper()}", ours.cpu / theirs.cpu, TIMES, None, remark)
        for suffix in ("svg", "png"):
            counts = []
            for source in sources.values():
                count = os.path.join(folder, "modules")
                output = os.path.join(folder, f"page.{suffix}")
                own = str(source.parent / spec)
                run((sys.executable, "-c", IMPORTS, own, output, count), folder, PYTHONPATH=str(source))
                counts.append(int(Path(count).read_text("utf-8")))
            remark = f"{counts[0]} modules against {counts[1]}"
            yield Figure(f"imports of a plain render to {suffix.upper()}", counts[0] / counts[1], TIMES, None, remark)


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.against", description=__doc__)
    arguments.add_argument("other", type=Path, help="a checkout, such as: git worktree add /tmp/old v1.0")
    arguments.add_argument("spec", nargs="?", default=SPEC)
    arguments.add_argument("--rounds", type=int, default=10)
    given = arguments.parse_args()
    print(table(f"Against {given.other}", measured(given.spec, given.other, given.rounds)))


if __name__ == "__main__":
    main()
