"""The middle on top, and a line down its edge from which every topic branches off: for any map.

```yaml
type: mindmap
form: list
text: Sleep
icon: moon
items:
  - {label: Light, items: [Dark room, No screens at night]}
  - {label: Rhythm, items: [The same hour each day, Short naps]}
  - {label: Food, items: [No coffee after noon, A light supper]}
  - {label: Body, items: [Move by day, A cool bedroom]}
```
"""

from infographic.blocks.mindmap import Mindmap
from infographic.blocks.mindmap._branches import branches, center
from infographic.blocks.mindmap._twigs import twig
from infographic.ext import Context, Frame, Item, Path, Point, Space, Stroke
from infographic.solve import polygons


def layout(block: Mindmap, space: Space, ctx: Context) -> Frame:
    width = space.width
    top = center(block, width, ctx)
    indent, gap = ctx.space(52), ctx.space(30)
    items: list[Item] = []
    y = top.height
    for branch in (branch for side in branches(block, ctx) for branch in side):
        drawn = twig(branch, width - indent, "start", ctx)
        y += gap
        stem = Point(ctx.space(20), top.height / 2)
        points = [stem, Point(stem.x, y + drawn.line), Point(indent + drawn.length, y + drawn.line)]
        stroke = Stroke(branch.colors.solid, ctx.space(6), "round", "round")
        line = Path(polygons.wire(points, ctx.space(24)), polygons.bounds(points), None, stroke)
        items = [line, *items, drawn.frame.at(indent, y)]
        y += drawn.frame.height
    return Frame(width, max(y, space.height or 0.0), (*items, top.at(0, 0)))
