"""Our words for what other tools call otherwise, and the nearest to what a page cannot be told.

They are only ever suggested, never accepted.
"""

from collections.abc import Sequence

SYNONYMS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("name", "category", "key"), ("label",)),
    "title": ("label", "text"),
    "label": ("text", "title"),
    **dict.fromkeys(("heading", "header", "headline"), ("title", "label")),
    **dict.fromkeys(("author", "attribution"), ("by",)),
    **dict.fromkeys(("description", "body", "content", "desc", "detail", "details"), ("text", "subtitle")),
    "text": ("label", "subtitle"),
    **dict.fromkeys(("caption", "footnote", "hint"), ("note", "label")),
    **dict.fromkeys(
        ("rows", "data", "entries", "list", "options", "steps", "events", "points", "stats", "bars", "questions"),
        ("items", "values"),
    ),
    "series": ("items",),
    "datasets": ("items",),
    "categories": ("x",),
    "labels": ("x",),
    **dict.fromkeys(("symbol", "emoji"), ("icon",)),
    **dict.fromkeys(("number", "count", "percent", "percentage", "total"), ("value", "amount")),
    "amount": ("value",),
    "value": ("values",),
    "values": ("value",),
    **dict.fromkeys(("at", "when", "year", "time", "day"), ("date",)),
    **dict.fromkeys(("suffix", "prefix"), ("unit",)),
    "sources": ("source",),
    "footer": ("source", "note"),
    "sections": ("panels",),
    "blocks": ("panels",),
    "children": ("blocks", "items"),
    "sub": ("subtitle",),
    "language": ("lang",),
    "kind": ("type",),
    **dict.fromkeys(("left", "right", "groups", "columns", "teams"), ("sides",)),
    **dict.fromkeys(("hero", "banner", "illustration"), ("cover",)),
    "background": ("tone",),
    **dict.fromkeys(("colour", "fill"), ("color",)),
    "colours": ("colors", "color"),
    "variant": ("form",),
    "layout": ("form",),
    "highlighted": ("highlight",),
    "emphasis": ("highlight",),
    **dict.fromkeys(("src", "path", "image", "url", "href", "photo", "picture"), ("file",)),
    "aspect": ("ratio",),
    "aspect-ratio": ("ratio",),
    "crop": ("fit",),
    "object-fit": ("fit",),
    "position": ("focus",),
}
"""Words that other tools use for our keys, with ours in the order in which they are meant."""

OF_THE_PAGE = frozenset(
    {"size", "theme", "lang", "columns", "art", "cover", "kicker", "by", "logo", "credits", "license"}
)
"""Keys that stand at the top of a spec and nowhere else."""

_LAYOUT = "`size:` at the top, for the whole page; the layout follows from it"
_THEME = "a theme: write `extends: light` and your colours and fonts in a file, and `theme: FILE` at the top"
_ORDER = "the order of the list; `sort:` for a list that is asked for with `from:`"

UNSAID: dict[str, str] = {
    **dict.fromkeys(
        (
            "width", "height", "x", "y", "top", "bottom", "left", "right", "margin", "padding", "gap", "spacing",
            "scale", "size", "font-size", "rotate", "rotation", "zoom", "columns", "position",
        ),
        _LAYOUT,
    ),
    **dict.fromkeys(
        (
            "color", "colour", "colors", "colours", "fill", "palette", "font", "fonts", "font-family", "style", "css",
            "class", "border", "shadow", "radius", "opacity", "stroke", "gradient", "background",
        ),
        _THEME,
    ),
    **dict.fromkeys(("bold", "italic", "font-weight", "weight"), "a mark in the text: `**bold**`, `*emphasis*`"),
    **dict.fromkeys(("link", "target", "onclick"), "a link in a text: `[label](https://…)`"),
    **dict.fromkeys(("order", "rank", "sort", "index"), _ORDER),
    **dict.fromkeys(("min", "max", "ticks", "axis", "grid", "legend", "tooltip"), "the data, which axes follow"),
    **dict.fromkeys(("animation", "animate", "transition", "hover"), "a picture for each state"),
    **dict.fromkeys(("id", "comment", "comments"), "a comment behind a `#`"),
}  # fmt: skip
"""Keys that nothing here stands for, with what comes nearest."""

MISTAKEN: dict[str, str] = {
    "series": "what has values goes under `items`; `series` names what each of their values is",
    "sides": "give each side a key of your own: `sides: {one: Cats, other: Dogs}`",
    "theme": "`theme:` is the name of a theme, or of a file beside the spec that says `extends: light`",
    "panels": "a page is a list of panels, each with `blocks:`",
}
"""Keys under which something else is often written, with what is meant."""

NEAREST_BLOCKS: dict[str, tuple[str, ...]] = {
    "comparison": ("compare-table", "ranked-list"),
    "calendar": ("gantt", "timeline"),
    "sunburst": ("donut", "tree"),
    "speedometer": ("big-number", "donut"),
    "progress": ("waffle", "bars"),
    "choropleth": ("bars", "image"),
    "boxplot": ("chart", "dumbbell"),
    "candlestick": ("chart",),
    "video": ("image",),
    "button": ("callout",),
    "faq": ("tips",),
    "divider": ("text",),
}
"""Blocks that there are not, with those that come nearest."""


def ours(key: str, keys: Sequence[str]) -> str:
    """Our key for another tool's, among those that may stand here; empty where there is none."""
    return next((own for own in SYNONYMS.get(key, ()) if own in keys), "")


def instead(key: str) -> str:
    """What is to be said instead of a key that nothing here stands for; empty where nothing is known."""
    return f"this cannot be said here; the nearest is {UNSAID[key]}" if key in UNSAID else ""
