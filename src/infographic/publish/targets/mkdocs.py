"""MkDocs and Zensical: Markdown takes HTML as it is."""

from infographic.publish.targets.html import INLINE, SUFFIX, snippet

__all__ = ["INLINE", "SUFFIX", "snippet"]
