"""What every form keeps, whatever it is given: its width, its height, its words, and no text over another."""

import re
from itertools import combinations

import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.graphics.geometry import Space
from infographic.graphics.scene import Text, walk
from infographic.layout.block import Side, block_type
from infographic.layout.sides import Sides
from infographic.spec.model import children
from tests.context import context

WORDS = [
    "a",
    "of",
    "Egg",
    "wait",
    "Larva",
    "12",
    "5 cm",
    "Wasserversorgung",
    "Donaudampfschifffahrt",
    "flowers",
]
THEMES = ("light", "editorial", "playful", "dark")
WIDTHS = (390, 728, 1200)


def phrases(most):
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=most).map(" ".join)


def optional(key, values):
    return st.one_of(st.just({}), values.map(lambda value: {key: value}))


def merged(*parts):
    return st.tuples(*parts).map(lambda found: {key: value for part in found for key, value in part.items()})


icons = st.sampled_from(["clock", "egg", "heart", "flag"])
flags = st.booleans()

STEP = merged(
    phrases(5).map(lambda label: {"label": label}),
    optional("text", phrases(9)),
    optional("icon", icons),
    optional("highlight", flags),
)

YEARS = st.integers(1, 2030)


def event(year, lasting, item):
    dates = {"date": str(year)} | ({"until": str(year + lasting)} if lasting else {})
    return dates | item


EVENT = st.builds(event, YEARS, st.sampled_from([0, 0, 0, 5, 60]), STEP)

TIP = merged(phrases(5).map(lambda title: {"title": title}), optional("text", phrases(9)), optional("icon", icons))

LABELLED = phrases(5).map(lambda label: {"label": label})
THING = merged(LABELLED, optional("text", phrases(9)), optional("icon", icons))
CHECK = merged(LABELLED, optional("text", phrases(9)), optional("value", st.sampled_from(["yes", "no", "partly"])))

RANKED = merged(
    LABELLED,
    optional("value", st.sampled_from(["12", "1.45 billion", "0.3 %"])),
    optional("icon", icons),
    optional("highlight", flags),
)


@st.composite
def ranked(draw):
    """A ranking, mostly with amounts that fall from place to place."""
    items = draw(st.lists(RANKED, min_size=1, max_size=9))
    amounts = sorted(draw(st.lists(st.integers(0, 900), min_size=len(items), max_size=len(items))), reverse=True)
    if draw(st.sampled_from([True, True, False])):
        items = [{**item, "amount": amount} for item, amount in zip(items, amounts, strict=True)]
    return {"items": items}


SHARES = st.integers(0, 100)
FIGURES = st.sampled_from(["12", "1.45 billion", "0.3 %", "1 in 3", "over 3 times", "384,400 km"])
TREND = st.lists(st.integers(-50, 900), min_size=3, max_size=40).map(
    lambda points: {"trend": {"points": points, "first": "1960", "last": "2024"}}
)
MEASURE = st.one_of(SHARES.map(lambda share: {"share": share}), TREND, st.just({}))
NUMBER = merged(
    FIGURES.map(lambda value: {"value": value}),
    optional("text", phrases(9)),
    optional("icon", icons),
    MEASURE,
    optional("part", phrases(2)),
    optional("rest", phrases(2)),
)


@st.composite
def numbers(draw):
    """A strip of numbers, all measured alike."""
    stat = merged(
        FIGURES.map(lambda value: {"value": value}), optional("text", phrases(9)), optional("highlight", flags)
    )
    items = draw(st.lists(stat, min_size=2, max_size=6))
    measure = draw(st.sampled_from([SHARES.map(lambda share: {"share": share}), TREND, st.just({})]))
    signs = draw(st.sampled_from([icons.map(lambda icon: {"icon": icon}), st.just({})]))
    return {"items": [{**item, **draw(measure), **draw(signs)} for item in items]}


@st.composite
def streams(draw):
    """Streams that lead from earlier places to later ones."""
    places = draw(st.lists(phrases(4), min_size=2, max_size=6, unique=True))
    pairs = st.tuples(st.integers(0, len(places) - 1), st.integers(0, len(places) - 1)).filter(lambda p: p[0] < p[1])
    links = draw(st.lists(pairs, min_size=1, max_size=8, unique=True))
    return {"items": [{"label": places[a], "to": places[b], "value": draw(st.integers(1, 99))} for a, b in links]}


FACTORS = st.lists(merged(LABELLED, optional("text", phrases(9))), min_size=1, max_size=5)
SWOT = st.fixed_dictionaries(dict.fromkeys(("strengths", "weaknesses", "opportunities", "threats"), FACTORS))

PLACES = st.integers(-900, 900)
SPOT = st.builds(
    lambda thing, x, y: {**thing, "x": x, "y": y}, merged(LABELLED, optional("text", phrases(5))), PLACES, PLACES
)
ENDS = {"low": "Little", "high": "Much"}
QUADRANT = st.lists(SPOT, min_size=1, max_size=9).map(lambda items: {"x": ENDS, "y": ENDS, "items": items})

LEAF = merged(phrases(3).map(lambda label: {"label": label}), optional("value", FIGURES), optional("icon", icons))
BRANCH = st.recursive(
    LEAF,
    lambda inner: st.builds(lambda leaf, items: {**leaf, "items": items}, LEAF, st.lists(inner, max_size=4)),
    max_leaves=14,
)

TOPIC = merged(
    phrases(3).map(lambda label: {"label": label}),
    icons.map(lambda icon: {"icon": icon}),
    st.lists(st.one_of(phrases(3), BRANCH), max_size=5).map(lambda items: {"items": items}),
)
MINDMAP = st.builds(
    lambda text, items: {"text": text, "icon": "heart", "items": items},
    phrases(2),
    st.lists(TOPIC, min_size=1, max_size=8),
)

SHARE = merged(phrases(3).map(lambda label: {"label": label}), st.integers(1, 60).map(lambda value: {"value": value}))
DONUT = st.lists(SHARE, min_size=1, max_size=6).map(lambda items: {"items": items})
WAFFLE = st.builds(lambda shares, icon: {**shares, **icon}, DONUT, optional("icon", icons))

CYCLE = st.fixed_dictionaries({"items": st.lists(STEP, min_size=2, max_size=16), "text": phrases(2)})


@st.composite
def venns(draw):
    """Two to four sets, some of them and of their overlaps with values."""
    labels = draw(st.lists(phrases(2), min_size=2, max_size=4, unique=True))
    sizes = [draw(st.integers(60, 900)) for _ in labels]
    items = [
        {"label": label, "value": size, "text": draw(phrases(3))} for label, size in zip(labels, sizes, strict=True)
    ]
    return {"items": items, "overlaps": [{"text": draw(phrases(2)), "value": draw(st.integers(0, 60))}]}


LEVEL = merged(LABELLED, optional("text", phrases(6)), optional("icon", icons), optional("highlight", flags))
PYRAMID = st.fixed_dictionaries(
    {"items": st.lists(LEVEL, min_size=1, max_size=8), "direction": st.sampled_from(["up", "down"])}
)

STAGE = merged(LABELLED, optional("icon", icons), optional("highlight", flags))


@st.composite
def funnels(draw):
    """Stages, all with a number or all without."""
    stages = draw(st.lists(STAGE, min_size=2, max_size=8))
    if draw(flags):
        stages = [{**stage, "value": draw(st.integers(0, 900))} for stage in stages]
    return {"items": stages, "rates": draw(st.sampled_from(["none", "previous", "first"]))}


@st.composite
def flows(draw):
    """Boxes that lead on, of which some lead elsewhere; each in a lane."""
    labels = draw(st.lists(phrases(3), min_size=2, max_size=8, unique=True))
    lanes = draw(st.lists(st.sampled_from(["Guest", "Waiter", "Kitchen"]), min_size=8, max_size=8))
    shapes = st.sampled_from(["box", "box", "diamond", "pill"])
    items = []
    for i, label in enumerate(labels):
        targets = draw(st.lists(st.sampled_from(labels), max_size=1)) + labels[i + 1 : i + 2]
        texts = st.sampled_from(["", "yes", "if it rains"])
        to = [{"label": target, "text": draw(texts)} for target in dict.fromkeys(targets) if target != label]
        items.append({"label": label, "category": lanes[i], "shape": draw(shapes), "to": to})
    return {"items": items}


@st.composite
def tables(draw):
    """Rows with an answer for each side, most of them numbers."""
    answers = st.one_of(st.integers(-90, 900).map(str), st.integers(0, 9).map(str), st.sampled_from(["yes", "no"]))
    rows = draw(st.lists(LABELLED, min_size=1, max_size=7))
    items = [{**row, "values": {"a": draw(answers), "b": draw(answers)}} for row in rows]
    total = draw(
        st.sampled_from([{}, {"total": {"label": "All", "of": "sum"}}, {"total": {"label": "Won", "of": "wins"}}])
    )
    return {"items": items, **total, **draw(st.sampled_from([{}, {"order": {"side": "a"}}]))}


COUNTRIES = ("NL", "BE", "DE", "FR", "ES", "PT", "IT", "AT", "CH", "PL", "SE", "NO", "FI", "GB", "IE")


@st.composite
def maps(draw):
    """Countries with values, some of them called otherwise."""
    codes = draw(
        st.lists(
            st.sampled_from(["NL", "BE", "DE", "FR", "ES", "PT", "IT", "AT", "CH", "PL", "SE", "NO", "FI", "GB", "IE"]),
            min_size=1,
            unique=True,
        )
    )
    values = st.integers(-5, 900)
    return {"items": [{"country": code, "value": draw(values), "label": draw(phrases(2))} for code in codes]}


CONTENTS = {
    "map": maps(),
    "compare-table": tables(),
    "flow": flows(),
    "funnel": funnels(),
    "cycle": CYCLE,
    "venn": venns(),
    "pyramid": PYRAMID,
    "donut": DONUT,
    "waffle": WAFFLE,
    "mindmap": MINDMAP,
    "tree": st.fixed_dictionaries({"items": st.lists(BRANCH, min_size=1, max_size=3)}),
    "sankey": streams(),
    "swot": SWOT,
    "quadrant": QUADRANT,
    "big-number": NUMBER,
    "stat-row": numbers(),
    "ranked-list": ranked(),
    "tips": st.fixed_dictionaries({"items": st.lists(TIP, min_size=1, max_size=9)}),
    "timeline": st.fixed_dictionaries({"items": st.lists(EVENT, min_size=1, max_size=10)}),
    "icon-list": st.fixed_dictionaries({"items": st.lists(THING, min_size=1, max_size=9)}),
    "checklist": st.fixed_dictionaries({"items": st.lists(CHECK, min_size=1, max_size=9)}),
    "steps": st.fixed_dictionaries({"items": st.lists(STEP, min_size=1, max_size=12), "first": st.integers(0, 99)}),
}
"""What a block may hold, for each block with forms."""

SIDES = Sides([Side("a", "The one", "One", "", 0), Side("b", "The other", "Other", "heart", 1)])

FORMS = [(block, each) for block in samples.blocks() for each in samples.forms(block)]
IDS = [f"{block.fields()['type'].default}-{each.name}" for block, each in FORMS]


@pytest.mark.parametrize(("block", "each"), FORMS, ids=IDS)
@settings(max_examples=25)
@given(data=st.data())
def test_the_laws_of_a_form(block, each, data):
    kind = block.fields()["type"].default
    content = data.draw(CONTENTS[kind])
    block = block_type(kind)(**content)
    width = data.draw(st.sampled_from(WIDTHS))
    ctx = context(data.draw(st.sampled_from(THEMES)), width, SIDES if kind == "compare-table" else None)
    space = Space(width - 2 * ctx.scale.margin)
    if each.lacks(block) or not each.has_room(block, space, ctx):
        return
    frame = each.layout(block, space, ctx)
    assert frame.width == pytest.approx(space.width, abs=0.5)
    boxes = list(texts(frame, ctx))
    assert not [said for box, said in boxes if box.x < -1 or box.right > frame.width + 1]
    assert not [said for box, said in boxes if box.y < -slack(box) or box.bottom > frame.height + slack(box)]
    assert not [(said, other) for (a, said), (b, other) in combinations(boxes, 2) if covers(a, b)]
    said = " ".join(words for _, words in boxes)
    if each.has_room(block, Space(1), ctx):  # it takes any width, and divides words
        assert letters(" ".join(map(said_by, things(block)))) <= letters(said)
    else:
        assert words_of(block) <= set(said.split())
    taller = each.layout(block, Space(space.width, frame.height + 120), ctx)
    assert taller.height == pytest.approx(frame.height + 120, abs=1)


DIGITS = re.compile(r"[\d.,]+")


def texts(frame, ctx):
    """Each line with the box of its glyphs and what it says."""
    for inner, x, y in walk(frame):
        for item in inner.items:
            if isinstance(item, Text) and item.runs:
                said, box = "".join(run.text for run in item.runs), ctx.type.typesetter.ink(item).moved(x, y)
                # Figures stand by their height: the tail of a comma moves nothing.
                yield (box._replace(height=item.y + y - box.y) if DIGITS.fullmatch(said) else box), said


def slack(box):
    """How far the tails of large letters may hang out of their tight lines, in pixels."""
    return 2 + 0.15 * box.height


def covers(a, b):
    """Whether two lines lie over each other by more than the edges of their glyphs."""
    common = a.intersection(b)
    return bool(common and common.width > 1.5 and common.height > 1.5)


def letters(text):
    return set(re.sub(r"\W", "", text))


def things(block):
    """What a block shows: its items, what else has a label, or itself."""
    labelled = [model for model, _ in children(block, ()) if hasattr(model, "label")]
    return getattr(block, "items", ()) or labelled or [block]


def said_by(item):
    return getattr(item, "label", "") or getattr(item, "title", "") or item.text


def words_of(block):
    """The words of labels that must be seen whole."""
    return {word for item in things(block) for word in re.split(r"[\s-]", said_by(item)) if word.isascii()}
