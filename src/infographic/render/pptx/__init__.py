"""Slides that can be edited, written by python-pptx: native shapes, lines of text, and what they show as notes.

python-pptx builds the parts of the file; what stands on a slide is ours: geometry and paints (`drawing_ml`), and one
`match` over the primitives (`painter`).
"""

import io
import zipfile
from collections.abc import Sequence

from infographic.errors import EnvironmentProblem, messages
from infographic.graphics.scene import Frame
from infographic.render import Options
from infographic.render._text import printable
from infographic.render._values import whole_size
from infographic.text.fonts import FontLibrary

EMU = 9525
"""English Metric Units to a pixel: 914,400 to an inch (ECMA-376 part 1, 20.1.10.16)."""

LARGEST_SIDE = 51_206_400
"""The longest side of a slide, 56 inches (ECMA-376 part 1, 19.7.10)."""

SMALLEST_SIDE = 914_400
"""The shortest, one inch."""

BLANK = 6
"""The layout of python-pptx's own template that has no places for anything."""

BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell: ours are all made then."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """One slide of the picture's size; raises EnvironmentProblem where python-pptx is not installed."""
    return render_pages([frame], options, fonts)


def render_pages(frames: Sequence[Frame], options: Options, fonts: FontLibrary) -> bytes:
    """A slide for each frame, all as large as the largest; one larger than slides can be is drawn smaller."""
    try:
        from pptx import Presentation  # an extra
    except ImportError:
        raise EnvironmentProblem(messages.extra_missing("`.pptx`", "python-pptx", "slides")) from None
    from infographic.render.pptx.painter import Painter

    width, height = (max(sides) * EMU for sides in zip(*map(whole_size, frames), strict=True))
    unit = min(EMU, EMU * LARGEST_SIDE / max(width, height))
    file = Presentation()
    file.slide_width, file.slide_height = (max(round(side * unit / EMU), SMALLEST_SIDE) for side in (width, height))
    about = file.core_properties
    about.title, about.language, about.author = printable(options.title), options.lang, ""
    about.last_modified_by = ""
    for frame in frames:
        slide = file.slides.add_slide(file.slide_layouts[BLANK])
        Painter(slide, unit, options, fonts).frame(frame)
        notes = options.words.splitlines() or [*options.title.splitlines(), *options.description.splitlines()]
        slide.notes_slide.notes_text_frame.text = "\n".join(map(printable, notes))
    made = io.BytesIO()
    file.save(made)
    return _without_clock(made)


def _without_clock(made: io.BytesIO) -> bytes:
    """The same parts, packed at no time and on no system in particular."""
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return packed.getvalue()
