from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.blocks._figure import figure, figure_size, seated
from infographic.ext import (
    Block,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Length,
    Rect,
    Space,
    arrange,
    tracks,
)

MIN_COLUMN = 9.5
"""Narrower than this many ems an offer stands under the one before it."""

MAX_BESIDE = 4
"""The maximum number of offers beside each other."""


class Feature(Colored):
    """One thing that an offer has, or has not."""

    shorthand = "label"

    label: str
    """What it is."""
    value: bool | str = "yes"
    """Whether it is part of the offer: `yes`, `no` or `partly`."""


class Offer(Colored):
    """One thing that can be had for a price."""

    label: str
    """What it is called."""
    value: str
    """What it costs, as it is to be printed."""
    unit: str = ""
    """For how much or how long, behind or under the price."""
    text: str = ""
    """Whom it suits, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """Its sign."""
    items: Annotated[tuple[Feature, ...], Length(0, 20)] = ()
    """What one gets for it, and what not."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class PriceCards(Block):
    """Offers beside each other: what each is called, what it costs, and what one gets for it.

    ```yaml
    type: price-cards
    title: A month of trains in three countries
    items:
      - label: Deutschlandticket
        value: €63
        unit: a month
        items: [Local trains and buses, {label: Express trains, value: no}]
      - label: Klimaticket
        value: €1,400
        unit: a year
        items: [Local trains and buses, Express trains]
        highlight: true
      - label: GA travelcard
        value: CHF 3,995
        unit: a year
        items: [Local trains and buses, Express trains, Boats on the lakes]
    ```
    """

    type: Literal["price-cards"] = "price-cards"
    other_names: ClassVar[tuple[str, ...]] = (
        "pricing",
        "plans",
        "pricing-table",
        "offers",
    )
    items: Annotated[tuple[Offer, ...], Length(1, 8)]
    """The offers from left to right."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.2

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return bool(self.title or self.note)

    def layout(self, space: Space, ctx: Context) -> Frame:
        gap = ctx.space(24)
        count = tracks.per_row(space.width, MIN_COLUMN * ctx.type.size("item"), gap, len(self.items), MAX_BESIDE)
        width = tracks.columns(space.width, count, gap)[0].length
        setting = _setting(self.items, width - 2 * _inset(ctx), ctx)
        lines = [self.items[i : i + count] for i in range(0, len(self.items), count)]
        rows = [_line(line, width, 0.0, setting, gap, ctx) for line in lines]
        used = sum(row.height for row in rows) + gap * (len(rows) - 1)
        more = max(0.0, (space.height or 0.0) - used) / len(rows)
        if more:
            rows = [_line(n, width, r.height + more, setting, gap, ctx) for n, r in zip(lines, rows, strict=True)]
        return arrange.pad(arrange.stack(rows, gap, space.width), arrange.NONE, space.width)


class Setting(NamedTuple):
    """How all prices are set: their size, and whether the unit stands under them."""

    size: float
    below: bool


def _inset(ctx: Context) -> float:
    return ctx.space(30)


def _setting(offers: Sequence[Offer], width: float, ctx: Context) -> Setting:
    """The largest size at which every price stands on a line; units beside them only if each fits there."""
    style = ctx.type.style("h1", face="display")
    size = min(figure_size(offer.value, style, ctx.type.size("h3"), width, ctx) for offer in offers)
    sized = style._replace(size=size)
    prices = [arrange.trimmed(figure(o.value, sized, ctx.type.size("h3"), width, ctx)).width for o in offers]
    below = any(
        p + _unit_gap(ctx) + ctx.type.measure(o.unit, "small") > width for p, o in zip(prices, offers, strict=True)
    )
    return Setting(size, below)


def _unit_gap(ctx: Context) -> float:
    return ctx.space(12)


def _line(offers: Sequence[Offer], width: float, least: float, setting: Setting, gap: float, ctx: Context) -> Frame:
    """Offers beside each other: their names, prices and lists begin at the same heights."""
    surfaces = [_surface(offer, ctx) for offer in offers]
    inner = width - 2 * _inset(ctx)
    heads = [_head(offer, setting, inner, on) for offer, on in zip(offers, surfaces, strict=True)]
    heights = tracks.lockstep([[part.height for part in head] for head in heads])
    bodies = [_offer(offer, head, heights, on, inner) for offer, head, on in zip(offers, heads, surfaces, strict=True)]
    tall = max(least, *(body.height + 2 * _inset(ctx) for body in bodies))
    cards = [_card(offer, body, width, tall, ctx) for offer, body in zip(offers, bodies, strict=True)]
    return arrange.beside(cards, gap, arrange.START)


def _card(offer: Offer, body: Frame, width: float, height: float, ctx: Context) -> Frame:
    """An offer on a card; the one to notice on a tile in its side's colour or, without one, in ink."""
    padded = arrange.pad(body, Insets.even(_inset(ctx)), width, height)
    return ctx.named(_backed(padded, offer, ctx), offer)


def _surface(offer: Offer, ctx: Context) -> Context:
    if not offer.highlight:
        return ctx.on_card()
    return ctx.on_tile(offer)


def _backed(body: Frame, offer: Offer, ctx: Context) -> Frame:
    return ctx.tiled(body, offer) if offer.highlight else ctx.surface.card(body)


def _color(offer: Offer, on: Context) -> Color:
    return on.color.of(offer).deep if offer.is_colored() else on.palette.ink


def _head(offer: Offer, setting: Setting, width: float, on: Context) -> list[Frame]:
    """Name, price and whom it suits; without words the last is empty, so that the line below keeps its place."""
    color = _color(offer, on)
    text = on.type.text(offer.text, "small", width, fill=on.palette.ink2) if offer.text else arrange.empty(width)
    return [_name(offer, width, color, on), _price(offer, setting, width, color, on), text]


def _offer(offer: Offer, head: Sequence[Frame], heights: Sequence[float], on: Context, width: float) -> Frame:
    """The head above a line, what belongs to the offer below."""
    slots = [arrange.pad(part, arrange.NONE, width, height) for part, height in zip(head, heights, strict=True)]
    parts = [arrange.stack([slot for slot in slots if slot.height], on.space(24), width)]
    if offer.items:
        rows = [_feature(feature, width, _color(offer, on), on) for feature in offer.items]
        hair = on.space(on.theme.stroke.rule)
        parts.append(Frame(width, hair, (Rect(0, 0, width, hair, 0, on.palette.rule),)))
        parts.append(arrange.stack(rows, on.space(14), width))
    return arrange.stack(parts, on.space(22), width)


def _name(offer: Offer, width: float, color: Color, on: Context) -> Frame:
    size = on.type.size("h3") * 1.2
    room = width - (size + on.space(14) if offer.icon else 0.0)
    style = on.type.fitted_words(offer.label, "h3", room, "item")
    words = on.type.text(on.cite(offer.label, offer), style, room, balance=True)
    if not offer.icon:
        return words
    return arrange.beside([arrange.pad(words, arrange.NONE, room), on.icon(offer.icon, size, color)], on.space(14))


def _price(offer: Offer, setting: Setting, width: float, color: Color, on: Context) -> Frame:
    """The price, and beside or under it for how much."""
    style = on.type.style("h1", face="display", size=setting.size)
    price = figure(offer.value, style, on.type.size("h3"), width, on, color)
    if not offer.unit:
        return seated(price, on)
    unit = arrange.trimmed(on.type.text(offer.unit, "small", width, fill=on.palette.ink2))
    if setting.below:
        return arrange.stack([seated(price, on), unit], on.space(16), width)
    return on.type.optical(arrange.on_baseline([arrange.trimmed(price), unit], _unit_gap(on)))


def _feature(feature: Feature, width: float, color: Color, on: Context) -> Frame:
    """A sign for whether it belongs to the offer, and what it is."""
    size, gap = on.type.size("small") * 1.25, on.space(14)
    own = on.color.own([feature], [color])[0]
    kind = _symbols.answer(str(feature.value)) or "yes"
    sign = _symbols.draw_answer(kind, size, on, on.color.legible(own, ratio=3), on.palette.ground)
    fill = on.color.named(feature, on.palette.ink2 if kind == "no" else on.palette.ink)
    words = on.type.text(on.cite(feature.label, feature), "small", width - size - gap, fill=fill)
    down = max(0.0, (size - on.type.size("small") * 1.36) / 2)
    return arrange.beside([sign, arrange.pad(words, Insets(down))], gap, arrange.START)
