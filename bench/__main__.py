"""All figures of one spec, in tables.  Exits with 0 whatever they are: how fast a machine is, is no mistake of ours."""

import argparse

from bench import SPEC, batch, blocks, memory, pages, png, processes, sizes
from bench.figures import table

OTHERS = """Others, each with an example of its own, measured once on two such cores and not in this run
  AntV Infographic 0.2.20      0.6 s for a first SVG, warm 7.5 to 10.9 ms; PNG only through a browser, 1.4 to 4.5 s
  mermaid-cli                  2.2 s for a picture, 220 MB
  pictex 2.3.0                 0.6 to 1.2 s for an image; its SVG has 48 MB
"""


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    arguments.add_argument("spec", nargs="?", default=SPEC)
    arguments.add_argument("--quick", action="store_true", help="each thing once: to see that it runs")
    given = arguments.parse_args()
    spec, quick = given.spec, given.quick
    parts = (
        ("Whole processes: processor time", lambda: processes.measured(spec, 1 if quick else 15)),
        ("A warm process, the least of many", lambda: pages.phases(spec, 2 if quick else 60)),
        ("Charts in a warm process", lambda: pages.charts(1 if quick else 8)),
        ("Blocks, each with its example, warm: spec to SVG", lambda: blocks.measured(1 if quick else 5)),
        ("Pages of a fixed height, of twelve blocks", lambda: pages.fixed(1 if quick else 8)),
        ("Growth, spec to SVG", lambda: pages.growth(2, (1, 10)) if quick else pages.growth(6)),
        ("Memory", lambda: memory.measured(spec, 20 if quick else 1000)),
        ("Bytes", lambda: sizes.measured(spec)),
        ("Many cards", lambda: batch.measured(8 if quick else 1000)),
        ("PNG", lambda: png.measured(spec, 1 if quick else 5)),
    )
    for title, figures in parts:
        print(table(title, figures()), end="\n\n", flush=True)
    print(OTHERS, end="")


if __name__ == "__main__":
    main()
