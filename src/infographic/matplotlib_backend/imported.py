"""matplotlib, without its search for the system's fonts and without pyplot.

Nothing else in this package imports matplotlib: only a page with a chart pays for it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib as mpl


@contextmanager
def _own_fonts_only() -> Iterator[None]:
    """While matplotlib lists the fonts, it sees only those that it brings itself.

    Its list of all system fonts takes a second to make, and would make pictures depend on the machine.  The
    short list is kept in a folder of its own, so that the list of other programs stays as it is.
    """
    if "matplotlib.font_manager" in sys.modules:
        yield
        return
    switch, get_folder = "MPL_IGNORE_SYSTEM_FONTS", mpl.get_cachedir
    folder = os.path.join(get_folder(), "without-system-fonts")
    os.makedirs(folder, exist_ok=True)
    before = os.environ.get(switch)
    os.environ[switch] = "1"
    mpl.get_cachedir = lambda: folder
    try:
        yield
    finally:
        mpl.get_cachedir = get_folder
        os.environ.pop(switch)
        if before is not None:
            os.environ[switch] = before


with _own_fonts_only():
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
    from matplotlib.dates import AutoDateLocator, num2date
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties, weight_dict
    from matplotlib.path import Path as Outline
    from matplotlib.ticker import LogLocator, MaxNLocator
    from matplotlib.transforms import Affine2D, Transform

__all__ = [
    "Affine2D", "AutoDateLocator", "Axes", "Figure", "FigureCanvasBase", "FontProperties", "GraphicsContextBase",
    "LogLocator", "MaxNLocator", "Outline", "RendererBase", "Transform", "num2date", "weight_dict",
]  # fmt: skip
