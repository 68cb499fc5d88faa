"""matplotlib: its figures, axes and tick rules, and the backend that draws them into our scene."""

from infographic.plot.imported import Axes, Figure
from infographic.plot.renderer import Lettering, draw
from infographic.plot.ticks import STEPS, round_days, round_numbers

__all__ = ["STEPS", "Axes", "Figure", "Lettering", "draw", "round_days", "round_numbers"]
