"""Where the nodes of a flow diagram stand, and where its links meet them: numbers in, numbers out.

The method of d3-sankey 0.12 (Bostock 2012, github.com/d3/d3-sankey): nodes stand in layers by the longest way to them,
those without a way out in the last; six times each layer is moved towards what its links lead to, backwards and
forwards, and what then overlaps is moved apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

ROUNDS = 6

LinkTuple = tuple[int, int, float]
"""From which node to which, and how much."""


@dataclass(eq=False, slots=True)
class Node:
    """A node: how much passes through it, its layer, and from where to where it reaches across the flow."""

    index: int
    value: float = 0.0
    layer: int = 0
    top: float = 0.0
    foot: float = 0.0
    outgoing: list["Link"] = field(default_factory=list)
    incoming: list["Link"] = field(default_factory=list)

    def move(self, by: float) -> None:
        self.top += by
        self.foot += by


@dataclass(eq=False, slots=True)
class Link:
    """A link: how thick it is, and where its middle leaves its source and meets its target."""

    index: int
    source: Node
    target: Node
    value: float
    width: float = 0.0
    start: float = 0.0
    end: float = 0.0


class Sankey(NamedTuple):
    """Nodes and links in the order in which they were given, and how many layers there are."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    layers: int


def closing(links: Sequence[tuple[int, int]]) -> int | None:
    """The first link that leads back to where a way of the links before it began; None where none does."""
    ahead: dict[int, list[int]] = {}
    for i, (source, target) in enumerate(links):
        seen, waiting = {target}, [target]
        while waiting:
            fresh = [node for node in ahead.get(waiting.pop(), []) if node not in seen]
            seen.update(fresh)
            waiting += fresh
        if source in seen:
            return i
        ahead.setdefault(source, []).append(target)
    return None


def layers(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """The layer of each node; the links must not lead back."""
    pairs, depth = list(links), [0] * count
    for _ in range(count):
        for source, target in pairs:
            depth[target] = max(depth[target], depth[source] + 1)
    leaving = {source for source, _ in pairs}
    last = max(depth)
    return [depth[i] if i in leaving else last for i in range(count)]


def sankey(count: int, links: Sequence[LinkTuple], height: float, gap: float) -> Sankey:
    """The layout within a height, with at most a `gap` between the nodes of a layer; the links must not lead back."""
    greatest = max(value for _, _, value in links) or 1.0
    nodes = [Node(i) for i in range(count)]
    made = [Link(i, nodes[source], nodes[target], value / greatest) for i, (source, target, value) in enumerate(links)]
    for link in made:
        link.source.outgoing.append(link)
        link.target.incoming.append(link)
    for node, layer in zip(nodes, layers(count, [(s, t) for s, t, _ in links]), strict=True):
        node.value = max(sum(link.value for link in node.outgoing), sum(link.value for link in node.incoming))
        node.layer = layer
    columns = [[n for n in nodes if n.layer == i] for i in range(max(node.layer for node in nodes) + 1)]
    most = max(len(column) for column in columns)
    gap = min(gap, height / (most - 1)) if most > 1 else gap
    _spread(columns, height, gap)
    for i in range(ROUNDS):
        alpha = 0.99**i
        beta = max(1 - alpha, (i + 1) / ROUNDS)
        for column in columns[-2::-1]:
            _relax(column, alpha, beta, height, gap, forwards=False)
        for column in columns[1:]:
            _relax(column, alpha, beta, height, gap, forwards=True)
    _meet(nodes)
    for node in nodes:
        node.value *= greatest  # it was a share of the greatest, so that sums and units stay finite
    for link in made:
        link.value *= greatest
    return Sankey(tuple(nodes), tuple(made), len(columns))


def _spread(columns: Sequence[list[Node]], height: float, gap: float) -> None:
    """Each layer under each other with equal gaps, at the one scale at which the fullest just fits."""
    sums = [(len(column), sum(node.value for node in column)) for column in columns]
    unit = min((height - (count - 1) * gap) / total for count, total in sums if total > 0)
    for column in columns:
        at = 0.0
        for node in column:
            node.top, node.foot = at, at + node.value * unit
            at = node.foot + gap
            for link in node.outgoing:
                link.width = link.value * unit
        more = (height - at + gap) / (len(column) + 1)
        for i, node in enumerate(column):
            node.move(more * (i + 1))
        for node in column:  # nothing is known yet of where links lead
            node.incoming.sort(key=lambda link: (link.source.top, link.index))


def _relax(column: list[Node], alpha: float, beta: float, height: float, gap: float, *, forwards: bool) -> None:
    """A layer moved towards where straight links from the layers before (or after) it would have it."""
    for node in column:
        total = weights = 0.0
        for link in node.incoming if forwards else node.outgoing:
            weight = link.value * (link.target.layer - link.source.layer)
            total += (_wanted(link, gap, forwards=forwards)) * weight
            weights += weight
        if weights <= 0:
            continue
        node.move((total / weights - node.top) * alpha)
        for link in node.incoming:
            link.source.outgoing.sort(key=lambda each: (each.target.top, each.index))
        for link in node.outgoing:
            link.target.incoming.sort(key=lambda each: (each.source.top, each.index))
    column.sort(key=attrgetter("top"))
    _part(column, beta, height, gap)


def _wanted(link: Link, gap: float, *, forwards: bool) -> float:
    """Where a node would have to begin for one of its links to be straight."""
    near, far = (link.target, link.source) if forwards else (link.source, link.target)
    leaving, meeting = (far.outgoing, near.incoming) if forwards else (far.incoming, near.outgoing)
    at = far.top - (len(leaving) - 1) * gap / 2
    for other in leaving:
        if (other.target if forwards else other.source) is near:
            break
        at += other.width + gap
    for other in meeting:
        if (other.source if forwards else other.target) is far:
            break
        at -= other.width
    return at


def _part(column: Sequence[Node], share: float, height: float, gap: float) -> None:
    """Nodes that overlap moved apart, from the middle one on, and back into the height."""
    middle = len(column) // 2
    subject = column[middle]
    above, below = subject.top - gap, subject.foot + gap
    _up(column[:middle], above, share, gap)
    _down(column[middle + 1 :], below, share, gap)
    _up(column, height, share, gap)
    _down(column, 0.0, share, gap)


def _down(nodes: Sequence[Node], at: float, share: float, gap: float) -> None:
    for node in nodes:
        off = (at - node.top) * share
        if off > 1e-6:
            node.move(off)
        at = node.foot + gap


def _up(nodes: Sequence[Node], at: float, share: float, gap: float) -> None:
    for node in reversed(nodes):
        off = (node.foot - at) * share
        if off > 1e-6:
            node.move(-off)
        at = node.top - gap


def _meet(nodes: Sequence[Node]) -> None:
    """Where each link leaves and arrives: one after another along the edge of its nodes."""
    for node in nodes:
        start = end = node.top
        for link in node.outgoing:
            link.start = start + link.width / 2
            start += link.width
        for link in node.incoming:
            link.end = end + link.width / 2
            end += link.width
