"""Pages that nobody would publish, made to be measured."""

import math
import re
from typing import Any


def reworded(text: str, number: int) -> str:
    """A spec with a number in each of its labels, texts and titles, so that no line of it was ever set."""
    return re.sub(r"\b((?:label|text|title): [\"']?)(?=\w)", rf"\g<1>{number} ", text)


def grown(count: int) -> dict[str, Any]:
    """A spec with so many panels, no two with the same texts."""
    sides = {"left": {"label": "Left", "icon": "tree"}, "right": {"label": "Right", "icon": "house"}}
    return {"title": "Growth", "sides": sides, "panels": [_panel(number) for number in range(count)]}


def _panel(number: int) -> dict[str, Any]:
    kinds = (
        {"type": "text", "text": f"Paragraph {number} says what nobody has to know, and says it in one long sentence."},
        {"type": "big-number", "value": number, "text": f"things of kind {number}"},
        {
            "type": "ranked-list",
            "sides": {
                side: [{"label": f"{word} {number}", "icon": icon} for word, icon in rows]
                for side, rows in (
                    ("left", (("Apples", "tree"), ("Pears", "leaf"))),
                    ("right", (("Doors", "house"), ("Keys", "key"))),
                )
            },
        },
    )
    return {"title": f"Panel {number}", "blocks": [kinds[number % len(kinds)]]}


def charted() -> dict[str, Any]:
    """A spec with four charts of two series each."""
    years = [str(year) for year in range(2000, 2024)]
    series = [
        {"label": label, "values": [round(start + slope * i + 3 * math.sin(i), 1) for i in range(len(years))]}
        for label, start, slope in (("Bicycle", 21, 1.2), ("Car", 44, -0.7))
    ]
    kinds = ("line", "area", "bars", "scatter")
    charts = [
        {"type": "chart", "kind": kind, "title": kind, "unit": "%", "x": years, "items": series} for kind in kinds
    ]
    return {"title": "Four charts", "panels": [{"blocks": charts}]}
