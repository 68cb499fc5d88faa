"""Lines of text on whole pixels.

Browsers set every level line of text on a whole pixel of the page, whatever the SVG says (seen in
Chromium).  A page whose lines already stand there looks the same in a browser as in a PNG.
"""

from infographic.graphics.scene import Frame, Item, Placed, Text


def snapped(frame: Frame, top: float = 0) -> Frame:
    """The frame, whose top edge lies `top` pixels down the page, with every baseline at a whole pixel of it."""
    return frame._replace(items=tuple([_item(item, top) for item in frame.items]))


def _item(item: Item, top: float) -> Item:
    match item:
        case Placed(inner, x, y):
            return Placed(snapped(inner, top + y), x, y)
        case Text(x, y, width, runs):
            return Text(x, round(top + y) - top, width, runs)
        case _:
            return item
