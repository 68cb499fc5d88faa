"""A card for each number, with the course of the values that led to it at its foot.

```yaml
type: stat-row
form: sparkline
items:
  - value: 425 ppm
    text: of carbon dioxide in the air in 2024
    trend: {first: "1960", last: "2024", points: [317, 326, 339, 354, 370, 390, 414, 425]}
  - value: 1.2 °C
    text: warmer than before industry, mean of ten years
    highlight: true
    trend: {first: "1960", last: "2024", points: [0.1, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2]}
  - value: 20 cm
    text: is how far the sea has risen since 1901
    trend: {first: "1901", last: "2018", points: [0, 2, 4, 7, 8, 11, 15, 20]}
```
"""

from infographic.blocks import _number_pictures
from infographic.blocks._figure import figure, seated
from infographic.blocks._marks import Mark, on_mark, own, quiet, ruled, strong
from infographic.blocks._measures import Trend, lacks_trend
from infographic.blocks.stat_row import Stat, StatRow
from infographic.blocks.stat_row._strip import size_of
from infographic.ext import Context, Frame, Insets, Space, arrange, tracks

MIN_CARD, MAX_COLUMNS = 9.0, 4
"""The least width of a card in ems of text, and the most of them in a row."""


def lacks(block: StatRow) -> str:
    return lacks_trend(*block.items)


def layout(block: StatRow, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    gap, insets = ctx.space(28), Insets.even(ctx.space(32))
    least = MIN_CARD * ctx.type.size("body") + insets.horizontal
    places = tracks.columns(space.width, tracks.per_row(space.width, least, gap, len(block.items), MAX_COLUMNS), gap)
    room = places[0].length - insets.horizontal
    size = min(size_of(stat, room, ctx) for stat in block.items)
    cards = [_Card(stat, room, size, ctx) for stat in block.items]
    count = -(-len(cards) // len(places))
    line = ctx.space(220)
    natural = max(card.head.height for card in cards) + ctx.space(24) + line + insets.vertical
    high = max(natural, ((space.height or 0.0) - gap * (count - 1)) / count)
    foot = high - natural + line
    placed = [
        card.drawn(foot, insets, high, ctx).at(places[i % len(places)].start, (high + gap) * (i // len(places)))
        for i, card in enumerate(cards)
    ]
    return Frame(space.width, high * count + gap * (count - 1), tuple(placed))


class _Card:
    """A number on its card: its words are measured before it is known how high the card is."""

    def __init__(self, stat: Stat, room: float, size: float, ctx: Context) -> None:
        (self.mark,) = own([stat], [strong(False, ctx) if stat.highlight else quiet(ctx)], ctx)
        self.on = on_mark(self.mark, ctx)
        self.stat, self.room = stat, room
        self.ink = self.mark.ink if stat.highlight or stat.is_colored() else self.on.color.side(0).deep
        self.head = _head(stat, room, size, self.ink, self.on)

    def drawn(self, foot: float, insets: Insets, high: float, ctx: Context) -> Frame:
        """The card, its line `foot` pixels high, on its foot."""
        loud = self.stat.highlight or self.stat.is_colored()
        color = self.mark.ink if loud else self.on.color.side(0).solid
        trend = self.stat.trend or Trend(points=(0, 0, 0))
        line = _number_pictures.sparkline(trend, self.room, foot, color, self.on)
        top = high - insets.vertical - foot
        body = Frame(self.room, high - insets.vertical, (self.head.at(0, 0), line.at(0, top)))
        return ctx.named(_carded(arrange.pad(body, insets), self.mark, loud, ctx), self.stat)


def _head(stat: Stat, width: float, size: float, ink: str, ctx: Context) -> Frame:
    """Sign, number and words."""
    style = ctx.type.style("number", size=size)
    parts = [seated(figure(stat.value, style, ctx.type.size("h3"), width, ctx, ink), ctx)]
    if stat.icon:
        parts.insert(0, ctx.icon(stat.icon, ctx.space(60), ink))
    if stat.text:
        text = ctx.cite(stat.text, stat)
        parts.append(ctx.type.text(text, "small", width, fill=ctx.palette.ink2, balance=True))
    return arrange.stack(parts, ctx.space(18), width)


def _carded(body: Frame, mark: Mark, loud: bool, ctx: Context) -> Frame:
    plain = None if ruled(ctx) and not loud else mark.fill
    return ctx.surface.card(body, plain, stroke=None if plain is None else ctx.surface.card_stroke())
