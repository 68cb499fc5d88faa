"""The top at the right, and each level to the left of the one before it: for what leads up to something.

```yaml
type: tree
form: left
items:
  - label: World champion
    items:
      - {label: Semi-final A, items: [Japan, Brazil]}
      - {label: Semi-final B, items: [Kenya, Norway]}
```
"""

from infographic.blocks.tree import Tree
from infographic.blocks.tree.forms import right
from infographic.ext import Context, Frame, Space
from infographic.graphics.mirror import mirrored

lacks, has_room = right.lacks, right.has_room


def suits(block: Tree, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Only where it is asked for: a tree is read from its top."""
    return False


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return mirrored(right.layout(block, space, ctx))
