"""Seeded faults: whole specs with one thing made wrong in the spec, in the theme, by a careless block, or on the page.

The engine heals most of what a spec can do wrong; such a fault is put into the finished page instead, or drawn by
a block that asks the engine for nothing.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import yaml

from infographic.checks.pictures import checkered
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Claim, Frame, Group, Hatch, Image, Item, Placed, Rect, SpecPath, Text
from infographic.layout.block import _REGISTERED, Block, Context
from infographic.spec.model import Quantity
from infographic.text import TextStyle

SPECS = Path(__file__).parents[2] / "specs"

Spec = dict[str, Any]
FrameEdit = Callable[[Frame], Frame]


class Fault(NamedTuple):
    """One fault: what must be found, at which path of the spec, and how it comes about."""

    code: str
    name: str
    path: SpecPath
    spec: Spec
    theme: str = ""
    """A theme file of its own; `light` where it is left out."""
    edit: FrameEdit | None = None
    width: float = 728

    @property
    def id(self) -> str:
        return f"{self.code}-{self.name.replace(' ', '-')}"


# ---------------------------------------------------------------- making specs wrong


def spec_of(name: str) -> Spec:
    data: Spec = yaml.safe_load((SPECS / f"{name}.yaml").read_text("utf-8"))
    return data | {"theme": "light"}


MINDSET, PLANETS, TRAVEL, METALS = map(spec_of, ("mindset-divide", "earth-and-mars", "train-car-plane", "metals"))


def changed(spec: Spec, path: SpecPath, value: Any) -> Spec:
    """The spec with another value at a path; `None` takes it out."""
    copy = deepcopy(spec)
    at: Any = copy
    for step in path[:-1]:
        at = at[step]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return copy


def with_block(**keys: Any) -> Spec:
    """A small page with one block on it."""
    sides = {"tea": {"label": "Tea"}, "coffee": {"label": "Coffee"}}
    return {"title": "Tea | Coffee", "sides": sides, "panels": [{"tone": "plain", "blocks": [keys]}]}


BLOCK: SpecPath = ("panels", 0, "blocks", 0)


# ---------------------------------------------------------------- making pages wrong


def edited(path: SpecPath, edit: FrameEdit) -> FrameEdit:
    """Changes every frame that shows a path of the spec."""

    def change(frame: Frame) -> Frame:
        if frame.origin == path:
            return edit(frame)
        items = tuple(
            item._replace(frame=change(item.frame)) if isinstance(item, Placed) else item for item in frame.items
        )
        return frame._replace(items=items)

    return change


def texts(edit: Callable[[Text], Item]) -> FrameEdit:
    """Changes every line of text in a frame."""

    def change(frame: Frame) -> Frame:
        items: list[Item] = []
        for item in frame.items:
            match item:
                case Placed(inner, x, y):
                    items.append(Placed(change(inner), x, y))
                case Text():
                    items.append(edit(item))
                case _:
                    items.append(item)
        return frame._replace(items=tuple(items))

    return change


def moved(dx: float, dy: float) -> FrameEdit:
    return texts(lambda text: text._replace(x=text.x + dx, y=text.y + dy))


def scaled(factor: float) -> FrameEdit:
    return texts(lambda text: Group((text,), (factor, 0, 0, factor, 0, 0)))


def colored(fill: str) -> FrameEdit:
    return texts(lambda text: text._replace(runs=tuple(run._replace(fill=fill) for run in text.runs)))


def faded(opacity: float) -> FrameEdit:
    return texts(lambda text: Group((text,), opacity=opacity))


def shifted(path: SpecPath, dx: float, dy: float = 0) -> FrameEdit:
    """Moves the frames that show a path."""

    def change(frame: Frame) -> Frame:
        items = tuple(_shift(item, path, dx, dy, change) for item in frame.items)
        return frame._replace(items=items)

    return change


def _shift(item: Item, path: SpecPath, dx: float, dy: float, deeper: FrameEdit) -> Item:
    if not isinstance(item, Placed):
        return item
    if item.frame.origin == path:
        return item._replace(x=item.x + dx, y=item.y + dy)
    return item._replace(frame=deeper(item.frame))


def marked(edit: Callable[[list[Claim]], list[Claim]]) -> FrameEdit:
    """Changes the claims of every chart on the page."""

    def change(frame: Frame) -> Frame:
        items = tuple(i._replace(frame=change(i.frame)) if isinstance(i, Placed) else i for i in frame.items)
        return frame._replace(items=items, claims=tuple(edit(list(frame.claims))) if frame.claims else ())

    return change


def _stretched(marks: list[Claim]) -> list[Claim]:
    """Claims as an axis makes them that does not begin at zero: the same piece taken from each."""
    least = min(mark.extent for mark in marks) * 0.8
    return [mark._replace(extent=mark.extent - least) for mark in marks]


def covered(frame: Frame) -> Frame:
    """The frame with a plate drawn over its left half."""
    return frame._replace(items=(*frame.items, Rect(0, 0, frame.width / 2, frame.height, 0, "#8090a0")))


def narrowed(frame: Frame) -> Frame:
    """The frame a third as wide, its boxes as well, but not its texts."""
    items = tuple(
        item._replace(width=item.width / 3) if isinstance(item, Rect) and item.width > frame.width * 0.9 else item
        for item in frame.items
    )
    return frame._replace(width=frame.width / 3, items=items)


# ---------------------------------------------------------------- a block that is careless


class Careless(Block):
    """Draws what a recipe says, and asks nobody whether it fits."""

    type: Literal["careless"] = "careless"
    recipe: str
    text: str = ""
    value: Annotated[float, Quantity] = 0
    scale: str = ""

    def layout(self, space: Space, ctx: Context) -> Frame:
        return RECIPES[self.recipe](self, space, ctx)


del _REGISTERED["careless"]  # only the tests of faults know it; see `test_faults.py`

Recipe = Callable[[Careless, Space, Context], Frame]


def _line(text: str, ctx: Context, size: float, x: float, y: float, fill: str = "") -> Text:
    style: TextStyle = ctx.type.style("body", size=size)
    return ctx.type.typesetter.line(text, style, fill or ctx.palette.ink)._replace(x=x, y=y)


def _long_measure(_: Careless, space: Space, ctx: Context) -> Frame:
    words = " ".join(["Every morning they drink it before anything else is said"] * 4)
    style = ctx.type.style("body", size=13.5)
    return ctx.type.typesetter.paragraph(words, style, space.width, ctx.palette.ink)


def _narrow_measure(_: Careless, space: Space, ctx: Context) -> Frame:
    words = "Tea before the sun is up and one at ten"
    frame = ctx.type.typesetter.paragraph(words, ctx.type.style("body", size=15), 66, ctx.palette.ink)
    return Frame(space.width, frame.height, (frame.at(0, 0),))


def _wide_on_bar(_: Careless, space: Space, ctx: Context) -> Frame:
    bar = Frame(60, 40, (Rect(0, 0, 60, 40, 4, ctx.color.side(0).tint), _line("Much too long for it", ctx, 20, 4, 26)))
    return Frame(space.width, 40, (bar.at(100, 0),))


def _clipped(_: Careless, space: Space, ctx: Context) -> Frame:
    words = _line("Half of this is cut off", ctx, 20, 0, 26)
    return Frame(space.width, 40, (Group((words,), clip=Rect(0, 0, 90, 40)),))


def _over_page(_: Careless, space: Space, ctx: Context) -> Frame:
    return Frame(space.width, 40, (_line("Somewhere beyond the edge", ctx, 30, space.width - 80, 30),))


def _overlapping(_: Careless, space: Space, ctx: Context) -> Frame:
    return Frame(space.width, 60, (_line("Black tea", ctx, 24, 0, 30), _line("Green tea", ctx, 24, 20, 38)))


def _crowded_axis(_: Careless, space: Space, ctx: Context) -> Frame:
    return Frame(
        space.width, 40, tuple(_line(str(year), ctx, 16, i * 26, 30) for i, year in enumerate(range(1990, 1998)))
    )


def _on_gradient(_: Careless, space: Space, ctx: Context) -> Frame:
    from infographic.graphics.scene import Gradient, Stop

    paint = Gradient(0, 0, space.width, 0, (Stop(0, "#10151c"), Stop(1, "#f2f4f8")))
    ground = Rect(0, 0, space.width, 60, 0, paint)
    return Frame(
        space.width, 60, (ground, _line("It begins well and fades towards its end", ctx, 30, 10, 40, "#ffffff"))
    )


def _on_picture(_: Careless, space: Space, ctx: Context) -> Frame:
    picture = Image(0, 0, space.width, 120, checkered(800, 150), "image/png", "A chessboard")
    return Frame(space.width, 120, (picture, _line("Words on a chessboard", ctx, 30, 10, 70, "#274060")))


def _image(wide: int, tall: int, width: float, height: float) -> Recipe:
    def draw(_: Careless, space: Space, __: Context) -> Frame:
        return Frame(space.width, height, (Image(0, 0, width, height, checkered(wide, tall), "image/png", "A board"),))

    return draw


def _bar_of_rank(block: Careless, space: Space, ctx: Context) -> Frame:
    mark = Claim("length", block.value, 100, "bars", ctx.origin(block))
    return Frame(space.width, 40, (Rect(0, 0, 100, 40, 0, ctx.palette.ink),), claims=(mark,))


def _silent(_: Careless, space: Space, ctx: Context) -> Frame:
    return Frame(space.width, 40, (Rect(0, 0, 100, 40, 0, ctx.palette.ink),))


def _bar_too_short(block: Careless, space: Space, ctx: Context) -> Frame:
    mark = Claim("length", block.value, 100, "bars", ctx.origin(block))
    return Frame(space.width, 40, (Rect(0, 0, 60, 40, 0, ctx.palette.ink),), claims=(mark,))


def _lines(block: Careless, space: Space, ctx: Context) -> Frame:
    """The lines of a text as it says itself."""
    words = [_line(line.strip(), ctx, 18, 0, 24 + 26 * i) for i, line in enumerate(block.text.split("/"))]
    return Frame(space.width, 30.0 * len(words), (Frame(260, 30.0 * len(words), tuple(words)).at(0, 0),))


def _parts(block: Careless, space: Space, ctx: Context) -> Frame:
    """Three parts of a hundred that are more than that."""
    values = (block.value, 60.0, 30.0)
    origin = ctx.origin(block)
    marks = tuple(Claim("area", v, 20 * v, "slices", (*origin, "items", i), 100) for i, v in enumerate(values))
    return Frame(space.width, 40, (Rect(0, 0, 100, 40, 0, ctx.palette.ink),), claims=marks)


def _boxes(places: list[tuple[float, float]]) -> Recipe:
    """Boxes under or beside each other at such places, each as an item of the block."""

    def draw(block: Careless, space: Space, ctx: Context) -> Frame:
        box = Frame(120, 30, (Rect(0, 0, 120, 30, 4, ctx.color.side(0).solid),), name="card")
        cards = [box._replace(origin=(*ctx.origin(block), "items", i)).at(x, y) for i, (x, y) in enumerate(places)]
        return Frame(space.width, 140, tuple(cards))

    return draw


RECIPES: dict[str, Recipe] = {
    "long": _long_measure,
    "lines": _lines,
    "parts": _parts, "narrow": _narrow_measure, "bar": _wide_on_bar, "clip": _clipped, "beyond": _over_page,
    "overlap": _overlapping, "axis": _crowded_axis, "gradient": _on_gradient, "picture": _on_picture,
    "soft": _image(400, 200, 600, 300), "coarse": _image(100, 50, 600, 300), "flat": _image(1000, 1000, 600, 300),
    "tall": _image(900, 500, 200, 400), "silent": _silent, "rank": _bar_of_rank, "short": _bar_too_short,
    "left": _boxes([(0, 0), (3, 40)]), "row": _boxes([(0, 0), (140, 4)]), "third": _boxes([(0, 0), (0, 40), (2, 80)]),
}  # fmt: skip


def careless(recipe: str, **keys: Any) -> Spec:
    return with_block(type="careless", recipe=recipe, **keys)


# ---------------------------------------------------------------- the table


def theme(text: str) -> str:
    return "extends: light\n" + text


def unhatched(frame: Frame) -> Frame:
    """The page without its patterns, which the engine gives to fills that look alike."""

    def plain(item: Item) -> Item:
        if isinstance(item, Placed):
            return item._replace(frame=unhatched(item.frame))
        hatched = isinstance(item, Rect) and isinstance(item.fill, Hatch)
        return item._replace(fill=item.fill.ground) if hatched else item  # type: ignore[union-attr]

    return frame._replace(items=tuple(map(plain, frame.items)))


def keyed() -> Spec:
    """A page on which only a key says whose bars are whose."""
    items = [{"label": "Minutes a day", "values": [20, 31]}, {"label": "Friends", "values": [120, 74]}]
    return changed(MINDSET, ("panels",), [{"blocks": [{"type": "bars", "items": items}]}])


def sides(first: str, second: str) -> str:
    return theme(f'sides: [{{solid: "{first}"}}, {{solid: "{second}"}}]\n')


RANKED: SpecPath = ("panels", 2, "blocks", 0, "sides", "personal")
ICONS: SpecPath = ("panels", 1, "blocks", 0, "sides", "professional")
QUOTE: SpecPath = ("panels", 1, "blocks", 1, "sides", "personal")
BARS: SpecPath = ("panels", 5, "blocks", 0, "items")
MIRROR: SpecPath = ("panels", 3, "blocks", 0, "items", 0)


def faults() -> Iterator[Fault]:
    """All seeded faults."""
    yield from _of_texts()
    yield from _of_colors()
    yield from _of_words()
    yield from _of_layout()
    yield from _of_charts()
    yield from _of_glyphs()
    yield from _of_completeness()


def _of_completeness() -> Iterator[Fault]:
    yield Fault(
        "V26", "a label that is gone", (*RANKED, 1, "label"), MINDSET, edit=edited((*RANKED, 1), texts(_unsaid))
    )
    yield Fault("V26", "a tip that is gone", ("panels", 6, "blocks", 0, "items", 1, "title"), MINDSET, edit=edited(
        ("panels", 6, "blocks", 0, "items", 1), texts(_unsaid)))  # fmt: skip
    yield Fault("V26", "a subtitle that is gone", ("subtitle",), PLANETS, edit=edited(("subtitle",), texts(_unsaid)))
    yield Fault("V26", "a text that a block takes and does not draw", (*BLOCK, "text"), careless("left", text="Lost"))


def _unsaid(text: Text) -> Item:
    return text._replace(runs=tuple(run._replace(text="", glyphs=(), xs=(), ys=(), clusters=()) for run in text.runs))


def _of_texts() -> Iterator[Fault]:
    row = (*RANKED, 1)
    yield Fault("V01", "moved over its card", (*row, "label"), MINDSET, edit=edited(row, moved(180, 0)))
    yield Fault("V01", "too large for its row", (*row, "label"), MINDSET, edit=edited(row, scaled(3)))
    yield Fault("V01", "its bubble too narrow", (*QUOTE, "text"), MINDSET, edit=edited(QUOTE, narrowed))
    yield Fault("V01", "on a short bar", BLOCK, careless("bar"))
    yield Fault("V01", "clipped", BLOCK, careless("clip"))
    yield Fault("V01", "over the edge of a phone", BLOCK, careless("beyond"), width=390)
    tip = ("panels", 6, "blocks", 0, "items", 1)
    yield Fault("V02", "a tip over the one before", tip, MINDSET, edit=edited(tip, moved(0, -92)))
    yield Fault("V02", "two lines of a block", BLOCK, careless("overlap"))
    yield Fault("V02", "labels of a crowded axis", BLOCK, careless("axis"), width=1200)
    yield Fault("V02", "a subtitle in the title", ("subtitle",), PLANETS, edit=edited(("subtitle",), moved(0, -70)))
    yield Fault("V04", "captions of the theme", ("theme",), MINDSET, theme("type: {caption: 17}\n"))
    yield Fault("V04", "body of the theme", ("theme",), PLANETS, theme("type: {body: 23}\n"))
    yield Fault("V04", "a list on a phone", (*row, "label"), MINDSET, edit=edited(row, scaled(0.6)), width=390)
    yield Fault("V04", "a small subtitle", ("subtitle",), PLANETS, edit=edited(("subtitle",), scaled(0.5)))
    yield Fault("V04", "all the small print", ("kicker",), MINDSET, edit=edited((), scaled(0.8)), width=390)
    yield Fault("V14", "a block without a measure", BLOCK, careless("long"))
    yield Fault("V14", "a block without a measure on a poster", BLOCK, careless("long"), width=1200)
    yield Fault("V14", "a very narrow column", BLOCK, careless("narrow"))
    article = "They drink it before the / sun is up at their own / table"
    told = (*BLOCK, "text")
    yield Fault("V15", "a line ends with an article", told, careless("lines", text=article))
    yield Fault("V15", "a lonely last word", told, careless("lines", text="They drink it before the sun is / up"))
    dutch = careless("lines", text="Zij drinken het voor de / zon opkomt") | {"lang": "nl"}
    yield Fault("V15", "a Dutch article", told, dutch)
    yield Fault("V15", "an article on a phone", told, careless("lines", text=article), width=390)


def _of_colors() -> Iterator[Fault]:
    row = (*RANKED, 1)
    yield Fault("V05", "a grey label", (*row, "label"), MINDSET, edit=edited(row, colored("#a9b0ba")))
    yield Fault("V05", "white on a card", (*row, "label"), MINDSET, edit=edited(row, colored("#ffffff")))
    yield Fault("V05", "ink on a solid", (*RANKED, 0, "label"), MINDSET, edit=edited((*RANKED, 0), colored("#8a2308")))
    yield Fault("V05", "a faded subtitle", ("subtitle",), PLANETS, edit=edited(("subtitle",), faded(0.4)))
    yield Fault("V05", "words on a gradient", BLOCK, careless("gradient"))
    yield Fault("V05", "words on a picture", BLOCK, careless("picture"))
    yield Fault("V05", "something drawn over it", (*row, "label"), MINDSET, edit=edited(row, covered))
    yield Fault(
        "V06",
        "dark on dark",
        ("subtitle",),
        PLANETS | {"theme": "dark"},
        edit=edited(("subtitle",), colored("#8b8f96")),
    )
    yield Fault("V06", "black on a solid", (*RANKED, 0), MINDSET, edit=edited((*RANKED, 0), colored("#000000")))
    statement = ("panels", 0, "blocks", 0, "sides", "earth")
    grey = theme('sides: [{solid: "#767676"}, {solid: "#0A58AD"}]\n')
    black = edited(statement, colored("#000000"))
    bare = changed(changed(PLANETS, ("sides", "earth", "color"), None), ("sides", "mars", "color"), None)
    yield Fault("V06", "black on a mid tone", (*statement, "text"), bare, grey, black)
    yield Fault("V07", "red and green", ("theme",), keyed(), sides("#b3452c", "#5f6e1c"), unhatched)
    yield Fault("V07", "two blues", ("theme",), keyed(), sides("#0A58AD", "#2c4f9e"), unhatched)
    yield Fault("V07", "green and brown", ("theme",), keyed(), sides("#3f7a34", "#8a5a2b"), unhatched)
    yield Fault("V07", "purple and blue", ("theme",), keyed(), sides("#6a4fb0", "#3f5fb5"), unhatched)
    yield Fault("V08", "two mid tones", ("theme",), keyed(), sides("#b4451f", "#1f6d99"))
    yield Fault("V08", "one grey", ("theme",), keyed(), sides("#717171", "#757575"), unhatched)
    yield Fault("V08", "violet and green", ("theme",), keyed(), sides("#8a4fc0", "#2f7d3a"))


def _of_words() -> Iterator[Fault]:
    label, statement = ("sides", "personal", "label"), ("panels", 0, "blocks", 0, "sides", "personal", "title")
    yield Fault("V25", "a name in a label", label, changed(MINDSET, label, "Blue networks"))
    yield Fault("V25", "a name in a statement", statement, changed(MINDSET, statement, "Green time"))
    dutch = changed(MINDSET, label, "De blauwe netwerken") | {"lang": "nl"}
    yield Fault("V25", "a name in another language", label, dutch)


def _of_layout() -> Iterator[Fault]:
    yield Fault("V10", "a card three px to the right", (*BLOCK, "items", 1), careless("left"))
    yield Fault("V10", "a card four px lower", (*BLOCK, "items", 1), careless("row"))
    yield Fault("V10", "the third card", (*BLOCK, "items", 2), careless("third"))
    yield Fault("V10", "a row of a list", (*RANKED, 2), MINDSET, edit=shifted((*RANKED, 2), 3))
    yield Fault("V12", "one thing less in a list", RANKED, changed(MINDSET, (*RANKED, 4), None))
    yield Fault("V12", "one feeling less", ICONS, changed(MINDSET, (*ICONS, 2), None))
    yield Fault("V12", "one fact less on a phone", ("panels", 3, "blocks", 0, "sides", "car"), _fewer(), width=390)
    yield Fault(
        "V12",
        "a bubble that is lower",
        QUOTE,
        MINDSET,
        edit=edited(QUOTE, lambda f: f._replace(height=f.height - 30, items=tuple(_lower(i, 30) for i in f.items))),
    )
    yield Fault("V19", "soft", BLOCK, careless("soft"))
    yield Fault("V19", "coarse", BLOCK, careless("coarse"))
    yield Fault("V19", "flattened", BLOCK, careless("flat"))
    yield Fault("V19", "drawn out", BLOCK, careless("tall"))
    yield Fault("V20", "no step from head to body", ("theme",), MINDSET, theme("type: {h3: 29}\n"))
    yield Fault("V20", "captions as large as the body", ("theme",), PLANETS, theme("type: {caption: 27}\n"))
    yield Fault("V20", "a long title", ("title",), changed(MINDSET, ("title",), LONG_TITLE))
    yield Fault("V23", "nine things in a list", RANKED, _longer())
    yield Fault("V23", "a long page", ("panels",), changed(MINDSET, ("panels",), MINDSET["panels"] * 2))
    yield Fault(
        "V23", "an article", ("panels",), with_block(type="text", text="They drink it before they speak. " * 90)
    )


LONG_TITLE = "Everything that we have learned about the way in which people use their networks " * 2


def _lower(item: Item, by: float) -> Item:
    return item._replace(height=item.height - by) if isinstance(item, Rect) and item.height > 100 else item


def _longer() -> Spec:
    return changed(MINDSET, RANKED, [f"Reason {i}" for i in range(1, 10)])


def _fewer() -> Spec:
    panels = TRAVEL["panels"]
    at = next(i for i, panel in enumerate(panels) if panel["blocks"][0]["type"] == "icon-list")
    assert at == 3
    return changed(TRAVEL, ("panels", at, "blocks", 0, "sides", "car", 1), None)


def _of_charts() -> Iterator[Fault]:
    first, second = (*BARS, 0), (*BARS, 1)
    at_first = edited(first, marked(lambda marks: [m._replace(extent=m.extent * 1.4) for m in marks]))
    yield Fault("V22", "a block that claims nothing", BLOCK, careless("silent", value=5))
    yield Fault("V22", "a bar that claims too much", first, MINDSET, edit=at_first)
    yield Fault(
        "V22",
        "an axis from the middle",
        (*MIRROR, "values", "professional"),
        MINDSET,
        edit=edited(MIRROR[:-2], marked(_stretched)),
    )
    yield Fault(
        "V22", "a number that is not drawn", (*second, "value"), MINDSET, edit=edited(second, marked(lambda _: []))
    )
    yield Fault(
        "V22", "a number that is drawn twice", (*second, "value"), MINDSET, edit=edited(second, marked(lambda m: m * 2))
    )
    yield Fault(
        "V22",
        "another number",
        (*second, "value"),
        MINDSET,
        edit=edited(second, marked(lambda m: [x._replace(value=x.value + 5) for x in m])),
    )
    yield Fault("V22", "a place as a bar", BLOCK, careless("rank", value=3, scale="rank"))
    yield Fault("V22", "a bar shorter than it claims", BLOCK, careless("short", value=12))
    yield Fault("V22", "parts of more than the whole", BLOCK, careless("parts", value=40))
    array = ("panels", 7, "blocks", 0, "blocks", 1)
    yield Fault(
        "V22",
        "too few people",
        (*array, "value"),
        MINDSET,
        edit=edited(array, marked(lambda m: [x._replace(value=5000) for x in m])),
    )
    points = ("panels", 4, "blocks", 0)
    yield Fault(
        "V22",
        "a point of a quadrant for another number",
        (*points, "items", 0, "x"),
        METALS,
        edit=edited(points, marked(lambda m: [m[0]._replace(value=m[0].value + 1), *m[1:]])),
    )
    yield Fault(
        "V22",
        "a point of a quadrant that is nowhere",
        (*points, "items", 1, "y"),
        METALS,
        edit=edited(points, marked(lambda m: [*m[:3], *m[4:]])),
    )


def _of_glyphs() -> Iterator[Fault]:
    yield Fault("V24", "Devanagari in a subtitle", ("subtitle",), changed(PLANETS, ("subtitle",), "पृथ्वी और मंगल"))
    yield Fault(
        "V24", "a sign in a label", (*RANKED, 1, "label"), changed(MINDSET, (*RANKED, 1), {"label": "Stay 𓀀 in touch"})
    )
    yield Fault("V24", "Chinese in a source", ("source",), changed(MINDSET, ("source",), "来源: LinkedIn"))
    yield Fault(
        "V24", "a private character", (*ICONS, 0, "label"), changed(MINDSET, (*ICONS, 0, "label"), "Achieve\ue123ment")
    )
