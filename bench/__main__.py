"""All figures of one spec, in tables.  Exits with 0 whatever they are: how fast a machine is, is no mistake of ours."""

import argparse

from bench import memory, pages, png, processes, sizes
from bench.figures import table

SPEC = "specs/mindset-divide.yaml"


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    arguments.add_argument("spec", nargs="?", default=SPEC)
    arguments.add_argument("--quick", action="store_true", help="each thing once: to see that it runs")
    given = arguments.parse_args()
    spec, quick = given.spec, given.quick
    parts = (
        ("Whole processes: processor time", lambda: processes.measured(spec, 1 if quick else 15)),
        ("A warm process, the least of many", lambda: pages.phases(spec, 2 if quick else 60)),
        ("Growth, spec to SVG", lambda: pages.growth(2, (1, 10)) if quick else pages.growth(6)),
        ("Memory", lambda: memory.measured(spec, 20 if quick else 1000)),
        ("Bytes", lambda: sizes.measured(spec)),
        ("PNG at 2×", lambda: png.measured(spec, 1 if quick else 5)),
    )
    for title, figures in parts:
        print(table(title, figures()), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
