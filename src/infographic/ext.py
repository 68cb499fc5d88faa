"""What an author of blocks imports: a stable surface over the packages below it.

    from infographic.ext import Block, Context, Frame, Length, Model, Rect, Space

A block is a `Block` with a `type`, keys that are annotated attributes, and `layout(space, ctx) -> Frame`.  These
names keep their meaning from one minor version to the next; the packages that they come from may change.
"""

from infographic.errors import Problem as Problem
from infographic.errors import SpecPath as SpecPath
from infographic.errors import messages as messages
from infographic.graphics import arrange as arrange
from infographic.graphics import tracks as tracks
from infographic.graphics.color import blend as blend
from infographic.graphics.color import contrast as contrast
from infographic.graphics.color import mix as mix
from infographic.graphics.geometry import Box as Box
from infographic.graphics.geometry import Insets as Insets
from infographic.graphics.geometry import Point as Point
from infographic.graphics.geometry import Space as Space
from infographic.graphics.scene import Circle as Circle
from infographic.graphics.scene import Claim as Claim
from infographic.graphics.scene import Color as Color
from infographic.graphics.scene import Frame as Frame
from infographic.graphics.scene import Gradient as Gradient
from infographic.graphics.scene import Group as Group
from infographic.graphics.scene import Hatch as Hatch
from infographic.graphics.scene import Image as Image
from infographic.graphics.scene import Item as Item
from infographic.graphics.scene import Paint as Paint
from infographic.graphics.scene import Path as Path
from infographic.graphics.scene import Placed as Placed
from infographic.graphics.scene import Radial as Radial
from infographic.graphics.scene import Rect as Rect
from infographic.graphics.scene import Run as Run
from infographic.graphics.scene import Shape as Shape
from infographic.graphics.scene import Stop as Stop
from infographic.graphics.scene import Stroke as Stroke
from infographic.graphics.scene import Text as Text
from infographic.graphics.scene import walk as walk
from infographic.i18n.number_format import amount as amount
from infographic.layout.block import Block as Block
from infographic.layout.block import Context as Context
from infographic.layout.block import IconName as IconName
from infographic.layout.block import Listing as Listing
from infographic.layout.block import Scaled as Scaled
from infographic.layout.block import Shaded as Shaded
from infographic.layout.block import Side as Side
from infographic.layout.block import Tone as Tone
from infographic.layout.common_scale import Measures as Measures
from infographic.layout.forms import WithForms as WithForms
from infographic.layout.swatches import Colored as Colored
from infographic.layout.typography import UNBOUNDED as UNBOUNDED
from infographic.spec.model import Length as Length
from infographic.spec.model import Model as Model
from infographic.spec.model import Named as Named
from infographic.spec.model import OnAxis as OnAxis
from infographic.spec.model import PerSide as PerSide
from infographic.spec.model import Quantity as Quantity
from infographic.spec.model import Range as Range
from infographic.text import TextStyle as TextStyle
from infographic.theme.bar_marks import BarShape as BarShape
from infographic.theme.palettes import Palette as Palette
from infographic.theme.palettes import SidePalette as SidePalette
