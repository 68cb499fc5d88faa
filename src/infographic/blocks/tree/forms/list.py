"""Each top with what is under it in an indented list: for any tree.

```yaml
type: tree
form: list
items:
  - label: Apes
    items:
      - {label: Great apes, items: [Humans, Chimpanzees, Gorillas, Orangutans]}
      - {label: Gibbons, items: [Siamangs, Hoolocks, Crested gibbons, Dwarf gibbons]}
```
"""

from collections.abc import Sequence

from infographic.blocks import _boxes
from infographic.blocks.tree import Branch, Tree
from infographic.blocks.tree._leaves import leaves
from infographic.blocks.tree._nodes import NodeColors, drawn
from infographic.ext import Context, Frame, Space, arrange


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx, _outline)


def _outline(tops: Sequence[Branch], colors: NodeColors, space: Space, ctx: Context) -> Frame:
    """Each top with its descendants in an indented list."""
    parts, width = [], space.width
    for top in tops:
        box = _boxes.box(top, width, ctx, colors[id(top)], loud=True)
        parts.append(arrange.stack([box, leaves(top.items, colors, width, 1, ctx)], 0, width))
    return arrange.stack(parts, ctx.space(32), width)
