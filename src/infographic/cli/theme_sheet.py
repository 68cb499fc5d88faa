"""Themes side by side: a small page and the palette of each, as one picture."""

import os
from collections.abc import Sequence

from infographic import document, pipeline
from infographic.graphics import arrange
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Circle, Frame, Group, Rect
from infographic.render import Options, render
from infographic.spec import source
from infographic.text import Typesetter
from infographic.theme.load import load_theme
from infographic.theme.model import Theme
from infographic.theme.palettes import palette_on, sides_of
from infographic.theme.type_scale import TypeScale

SAMPLE = """\
title: Tea | Coffee
subtitle: Two ways to begin a day
kicker: A sample
art: versus
sides:
  tea: {label: Tea, icon: tea-bag, icons: [leaf, drop, moon]}
  coffee: {label: Coffee, icon: coffee, icons: [lightning, sun, clock]}
panels:
  - title: What people say
    blocks:
      - type: ranked-list
        sides:
          tea: [{label: It calms, icon: leaf}, {label: It lasts, icon: clock, highlight: true}]
          coffee: [{label: It wakes, icon: lightning}, {label: It smells good, icon: wind}]
  - title: Cups in a day
    blocks:
      - type: mirror-bars
        items: [{label: At work, values: [2, 3]}]
  - title: The last word
    blocks:
      - type: row
        blocks:
          - {type: bars, items: [{label: Tea, value: 4, side: tea}, {label: Coffee, value: 7, side: coffee}]}
          - {type: big-number, value: 1 in 3, text: drink both, side: coffee}
"""

ZOOM = 0.5
COLUMNS = 3
GAP = 28.0
GROUND = "#dfe3ea"
INK = "#15202e"


def sheet(names: Sequence[str], suffix: str, folder: str = "", scale: float = 2) -> bytes:
    """The themes of these names, or of files relative to `folder`, as a picture.

    Raises SpecError for the mistakes in a theme file.
    """
    cells = [_cell(name, folder) for name in names]
    rows = [cells[i : i + COLUMNS] for i in range(0, len(cells), COLUMNS)]
    body = arrange.stack([arrange.beside(row, GAP, arrange.START) for row in rows], GAP)
    frame = arrange.whole(arrange.pad(body, Insets.even(GAP)))
    files = [
        file
        for name in names
        for file in load_theme(name, folder, os.path.dirname(os.path.join(folder, name))).fonts.files
    ]
    backed = arrange.backed(frame, GROUND)
    return render(backed, suffix, Options(scale, "live", "Themes", ", ".join(names)), pipeline.library(tuple(files)))


def _cell(name: str, folder: str) -> Frame:
    """A theme's sample page under its name, with its palette."""
    theme = load_theme(name, folder, os.path.dirname(os.path.join(folder, name)))
    spec = document.parse(source.parse_text(SAMPLE, "sample"), document.Document).replace(theme=name)
    page = pipeline.layout(spec, pipeline.DEFAULT_SIZE, folder, os.path.dirname(os.path.join(folder, name))).frame
    small = Group((page.at(0, 0),), (ZOOM, 0, 0, ZOOM, 0, 0))
    picture = Frame(page.width * ZOOM, page.height * ZOOM, (small,))
    return arrange.stack([arrange.whole(_caption(theme, picture.width)), picture], 10)


def _caption(theme: Theme, width: float) -> Frame:
    """The theme's name in its own face, and its colours as dots."""
    setter = Typesetter(pipeline.library(theme.fonts.files), "en")
    words = setter.paragraph(theme.name, TypeScale(theme, 728).style("h3"), width, INK)
    dots = _dots(theme)
    height = max(words.height, dots.height)
    places = (words.at(0, (height - words.height) / 2), dots.at(width - dots.width, (height - dots.height) / 2))
    return Frame(width, height, places, words.baseline)


def _dots(theme: Theme) -> Frame:
    palette = palette_on(theme, "plain")
    solids = (side.solid for side in sides_of(theme))
    colors = (palette.ink, theme.colors.bg, theme.colors.accent, *solids)
    size, gap = 17.0, 5.0
    back = Rect(0, 0, len(colors) * (size + gap) + gap, size + 2 * gap, size / 2 + gap, "#ffffff")
    dots = [
        Circle(gap + size / 2 + i * (size + gap), gap + size / 2, size / 2, color) for i, color in enumerate(colors)
    ]
    return Frame(back.width, back.height, (back, *dots))
