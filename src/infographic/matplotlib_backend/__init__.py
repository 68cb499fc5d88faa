"""matplotlib: its figures, axes and tick rules, and the backend that draws them into our scene."""

from infographic.matplotlib_backend.imported import Axes, Figure
from infographic.matplotlib_backend.renderer import Lettering, draw
from infographic.matplotlib_backend.ticks import STEPS, round_days, round_numbers, round_ratios

__all__ = ["STEPS", "Axes", "Figure", "Lettering", "draw", "round_days", "round_numbers", "round_ratios"]
