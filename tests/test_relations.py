"""Networks and interactions: who is named where, and what is wrong at which line."""

from itertools import pairwise

import pytest

from infographic import api
from infographic.blocks.interaction import Interaction
from infographic.blocks.network import Network
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Text, walk
from tests.context import context

PAGE = "title: T\npanels:\n  - blocks:\n    - type: {}\n"
NETWORK = PAGE.format("network") + "      items: [Ann, Bob]\n      links:\n        - {{label: Ann, to: {to}{more}}}\n"
INTERACTION = (
    PAGE.format("interaction") + "      lanes: [Ann, Bob]\n      items:\n        - {{by: Ann, to: {to}, label: Hi}}\n"
)


@pytest.mark.parametrize(
    ("text", "code", "line", "help"),
    [
        (NETWORK.format(to="Bop", more=""), "unknown-node", 7, "`Bob`"),
        (
            NETWORK.format(to="Bob", more="}\n        - {label: Ann, to: Bob, value: 3"),
            "missing-key",
            7,
            "each of the links",
        ),
        (INTERACTION.format(to="Bop"), "unknown-lane", 7, "`Bob`"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text, code, line, help):
    with pytest.raises(SpecError) as caught:
        api.parse(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)
    assert help in problem.help


def said(block, width):
    frame = block.layout(Space(width), context(width=width))
    lines = ["".join(r.text for r in t.runs) for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text)]
    return " ".join(lines)


@pytest.mark.parametrize("width", [240, 360, 640, 1072])
def test_every_node_of_a_dense_network_is_named(width):
    links = [{"label": f"N{i}x", "to": f"N{j}x"} for i in range(18) for j in range(i) if (i + j) % 3]
    words = said(Network(links=links), width)
    assert all(f"N{i}x" in words for i in range(18))


@pytest.mark.parametrize("width", [220, 390, 640])
def test_everybody_and_every_message_is_named(width):
    names = ["Customer", "Shop", "Bank", "Courier", "Warehouse"]
    items = [{"by": a, "to": b, "label": f"Says{i}"} for i, (a, b) in enumerate(pairwise(names))]
    words = said(Interaction(items=[*items, {"by": "Bank", "label": "Counts"}]), width)
    assert all(word in words for word in (*names, *(item["label"] for item in items), "Counts"))
