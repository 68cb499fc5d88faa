"""The top at the foot, and each level over the one before it, as a tree grows.

```yaml
type: tree
form: up
items:
  - label: Common ancestor
    items:
      - {label: Great apes, items: [Humans, Chimpanzees]}
      - {label: Gibbons, items: [Siamangs, Hoolocks]}
```
"""

from infographic.blocks.tree import Tree
from infographic.blocks.tree.forms import down
from infographic.ext import Context, Frame, Group, Item, Path, Placed, Space

lacks, has_room = down.lacks, down.has_room


def suits(block: Tree, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Only where it is asked for: a tree is read from its top."""
    return False


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return _upended(down.layout(block, space, ctx))


def _upended(frame: Frame) -> Frame:
    """The frame with head and foot exchanged; a node is moved, and not itself turned over."""
    if frame.name == "item":
        return frame
    return frame._replace(items=tuple(_moved(item, frame.height) for item in frame.items), baseline=None)


def _moved(item: Item, height: float) -> Item:
    if isinstance(item, Placed):
        return item._replace(frame=_upended(item.frame), y=height - item.y - item.frame.height)
    return Group((item,), (1, 0, 0, -1, 0, height)) if isinstance(item, Path) else item
