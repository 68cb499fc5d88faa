"""The surface of water across a picture."""

import math

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Path


def water(width: float, level: float, foot: float, swell: float, shift: float = 0) -> Path:
    """Everything below a waved line at a level, down to the foot; `shift` moves the waves along, in their length."""
    count = max(2, round(width / (swell * 14)))
    length = width / count
    x = -length * (shift % 1)
    d = f"M{x:.2f} {level:.2f}"
    while x < width:
        d += f"c{length * 0.25:.2f} {-swell:.2f} {length * 0.25:.2f} {-swell:.2f} {length * 0.5:.2f} 0"
        d += f"s{length * 0.25:.2f} {swell:.2f} {length * 0.5:.2f} 0"
        x += length
    end = math.ceil(x)
    return Path(f"{d}H{end}V{foot:.2f}H{-math.ceil(length)}Z", Box(0, level - swell, width, foot - level + swell))
