"""How many bytes a page has in each format."""

import gzip
from collections.abc import Iterator

from bench.figures import KB, Figure
from infographic import load
from infographic.render import TextMode


def measured(spec: str) -> Iterator[Figure]:
    """A page in every format, and what a web server sends of its SVG."""
    infographic = load(spec)
    live = infographic.to_svg().encode()
    yield Figure("SVG with its fonts", len(live) / 1000, KB, 70, f"{len(gzip.compress(live)) / 1000:.1f} KB compressed")
    modes: tuple[TextMode, ...] = ("outlines", "both")
    for mode in modes:
        yield Figure(f"SVG, text as {mode}", len(infographic.to_svg(text=mode).encode()) / 1000, KB)
    for scale, most in ((1, None), (2, 400)):
        yield Figure(f"PNG at {scale}×", len(infographic.to_png(scale=scale)) / 1000, KB, most)
    optimized = infographic.draw(["png"], scale=2, optimize=True)[0]
    yield Figure("PNG at 2×, optimized", len(optimized) / 1000, KB, 340)
    for suffix in ("webp", "avif", "jpg"):
        yield Figure(f"{suffix} at 2×", len(infographic.draw([suffix], scale=2)[0]) / 1000, KB)
    yield Figure("PDF", len(infographic.to_pdf()) / 1000, KB)
