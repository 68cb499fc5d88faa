from infographic.ext import Box, Color, Context, Frame, Paint, Path, Rect, arrange

"""Plates with a cap: a card whose head carries its name in a colour."""


def cap(width: float, height: float, radius: float, paint: Paint) -> Path:
    """A plate whose upper corners are round: the head of a card or column."""
    r = min(radius, width / 2, height)
    corner = f"a{r:.2f} {r:.2f} 0 0 1 {r:.2f}"
    d = f"M0 {height:.2f}V{r:.2f}{corner} {-r:.2f}H{width - r:.2f}{corner} {r:.2f}V{height:.2f}Z"
    return Path(d, Box(0, 0, width, height), paint)


def capped_card(
    head: Frame, body: Frame, color: Color, ctx: Context, *, height: float | None = None, fill: Color | None = None
) -> Frame:
    """A card of the theme with a head in a colour; its outline, where the theme draws one, goes round both."""
    painted = arrange.over(head, cap(head.width, head.height, ctx.surface.radius, ctx.surface.paint(color)))
    whole = arrange.pad(arrange.stack([painted, body], 0, head.width), arrange.NONE, head.width, height)
    card = ctx.surface.card(whole, fill)
    stroke = None if fill else ctx.surface.card_stroke()
    if not stroke:
        return card
    inset = stroke.width / 2
    wide, high = card.width - stroke.width, card.height - stroke.width
    return arrange.overlay(card, [Rect(inset, inset, wide, high, max(0.0, ctx.surface.radius - inset), None, stroke)])
