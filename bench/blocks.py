"""The example of each block, as a page of its own in a warm process."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.figures import MS, Figure, least
from infographic import parse

sys.path.append(str(Path(__file__).parent.parent / "scripts"))  # where the pages of examples are made


def measured(rounds: int) -> Iterator[Figure]:
    """From spec to SVG, the dearest first; a page with nothing on it is what all of them have in common."""
    import samples

    found = {str(block.fields()["type"].default): samples.sample(block) for block in samples.blocks()}
    specs = {kind: (page.to_dict(), page.folder) for kind, page in found.items()}
    tasks = {
        kind: lambda data=data, folder=folder: parse(data, folder=folder).to_svg()
        for kind, (data, folder) in specs.items()
    }
    tasks["(a page with a text)"] = lambda: parse(
        {"title": "Text", "panels": [{"blocks": [{"type": "text", "text": "A line"}]}]}
    ).to_svg()
    least(1, tasks)  # loads and fills what stays
    times = least(rounds, tasks)
    for kind, seconds in sorted(times.items(), key=lambda pair: -pair[1]):
        yield Figure(kind, 1000 * seconds, MS)
