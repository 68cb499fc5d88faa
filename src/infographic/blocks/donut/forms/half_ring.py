"""Half a ring over its figure, for one share of a whole.

```yaml
type: donut
form: half-ring
of: 100
unit: "%"
items: [{value: 71, label: of the Earth is water}]
```
"""

from infographic.blocks._part_to_whole import listed
from infographic.blocks.donut import Donut
from infographic.blocks.donut._ring import drawn
from infographic.ext import Context, Frame, Space


def lacks(block: Donut) -> str:
    answers = [block.items] if block.sides is None else [listed(answer) for _, answer in block.sides.items()]
    most = max(map(len, answers))
    return "" if most == 1 else f"takes one share, not {most}"


def layout(block: Donut, space: Space, ctx: Context) -> Frame:
    return drawn(block, "half-ring", space, ctx)
