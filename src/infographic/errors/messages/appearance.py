"""What is said about colours, themes, the page's size, icons and pictures."""

from collections.abc import Sequence

from infographic.errors.messages.values import shown
from infographic.errors.problem import Problem, SpecPath, did_you_mean, near, only, path_text


def not_a_color(path: SpecPath, text: str) -> Problem:
    return Problem("not-a-color", f"{shown(text)} is not a colour", path, 'write it as "#rrggbb", in quotes')


def unknown_hue(path: SpecPath, text: str, names: Sequence[str]) -> Problem:
    """A colour that is neither a hue's name nor written in hex, with the names that are near."""
    if text.startswith("#") or not text:
        return not_a_color(path, text)
    help = did_you_mean(near(text.casefold(), names)) or "one of " + ", ".join(names) + ', or "#rrggbb" in quotes'
    return Problem("unknown-color", f"unknown colour {shown(text)}", path, help)


def two_colors(path: SpecPath, keys: Sequence[str]) -> Problem:
    both = " and ".join(f"`{key}`" for key in keys)
    return Problem("two-colors", f"{both} each give it a colour", path, "leave one of them out", "key")


def untold_category(path: SpecPath, name: str) -> Problem:
    help = "give something this label, or say `category:` there"
    return Problem(
        "unused-category", f"nothing belongs to the category `{name}`", path, help, "key", severity="warning"
    )


def same_color(path: SpecPath, color: str, other: str, free: str) -> Problem:
    message = f"{shown(color)} is the colour of `{other}` already"
    return Problem("same-color", message, path, f"give it another one, such as `{free}`" if free else "")


def extends_itself(path: SpecPath, name: str) -> Problem:
    help = "a theme can only extend one that stands alone"
    return Problem("extends-itself", f"`{name}` extends this theme", path, help)


def dark_reshapes(path: SpecPath, keys: Sequence[str], dark: str, light: str) -> Problem:
    message = f"`{dark}` sets {', '.join(f'`{key}`' for key in keys)} otherwise than `{light}`"
    help = f"a page turns dark as it is: write `extends: {light}` with other `colors` and `sides`"
    return Problem("dark-reshapes", message, path, help, "value" if path == ("theme", "dark") else "key")


def dark_resizes(light: float, dark: float) -> Problem:
    message = f"the page is {light:,.0f} px high in the light theme, and {dark:,.0f} px in the dark one"
    help = "give both logos that stand on their grounds without a plate: `file` and `on_dark`"
    return Problem("dark-reshapes", message, ("theme",), help)


def in_the_dark(problem: Problem) -> Problem:
    return problem._replace(message=f"in the dark theme: {problem.message}")


def lost_tone(path: SpecPath, tone: str, alike: str, theme: str) -> Problem:
    """A ground that is drawn like another one."""
    message = f"in the theme `{theme}`, `{tone}` looks like `{alike}` here"
    return Problem("lost-tone", message, path, "choose another ground, or another theme", severity="notice")


def tone_without_sides(path: SpecPath, tone: str) -> Problem:
    message = f"`{tone}` is a ground of sides, and here are none: the panel stands on the page"
    return Problem("lost-tone", message, path, "declare `sides:`, or write `tint` or `ink`", severity="notice")


def no_dark() -> Problem:
    help = "write `theme: {light: …, dark: …}`, or `dark:` in the theme's file"
    return Problem("no-dark", "the page has no dark theme", ("theme",), help)


def theme_from_nothing(lacking: int) -> Problem:
    help = "begin it with `extends: light`, and write only what is different"
    return Problem("missing-key", f"this theme extends no other, and lacks {lacking} keys", (), help, "key")


def art_for_other_sides(path: SpecPath, name: str, count: int, drawn: Sequence[int], others: Sequence[str]) -> Problem:
    """An illustration that has no drawing for as many sides as there are; `others` have one."""
    message = f"the illustration `{name}` is drawn for {_either(drawn)} sides, and there {_sides_there(count)}"
    if others:
        return Problem(
            "art-sides", message, path, f"these are drawn for {count}: " + ", ".join(f"`{o}`" for o in others)
        )
    help = "leave `art` out" if count > 1 else "declare `sides:`, or leave `art` out"
    return Problem("art-sides", message, path, help)


def two_covers(path: SpecPath, keys: Sequence[str]) -> Problem:
    both = " and ".join(f"`{key}`" for key in keys[:2])
    return Problem("two-covers", f"{both} each say what the cover shows", path, "leave one of them out", "key")


def cover_lacks(path: SpecPath, kind: str, lacking: str, able: Sequence[str]) -> Problem:
    """A cover that the content cannot fill, and the kinds that it can."""
    help = "this page can fill " + ", ".join(f"`{name}`" for name in able)
    return Problem("cover-lacks", f"the cover `{kind}` {lacking}", path, help)


def _either(counts: Sequence[int]) -> str:
    *most, last = map(str, counts)
    return f"{', '.join(most)} or {last}" if most else last


def _sides_there(count: int) -> str:
    return ("are none", "is one")[count] if count < 2 else f"are {count}"


LEFT_OUT = "N01"
"""The notice of what a page of a fixed height does not show."""


def left_out(path: SpecPath, title: str, width: float, height: float) -> Problem:
    called = f"the panel {shown(title)}" if title else "a panel without a title"
    message = f"{called} is left out of the page of {width:g} × {height:g} px"
    help = "a higher `priority:` keeps it instead of another; a series (`--split`) and a page without a height show all"
    return Problem(LEFT_OUT, message, path, help, severity="notice")


def head_left_out(key: str, width: float, height: float) -> Problem:
    message = f"`{key}` is left out of the page of {width:g} × {height:g} px"
    return Problem(LEFT_OUT, message, (key,), "fewer panels, or a shorter title, leave room for it", severity="notice")


def too_low(path: SpecPath, width: float, height: float, least: float) -> Problem:
    message = f"a page of {width:g} × {height:g} px has no room for the title and this panel"
    needed = f": {least:.0f} px is the least" if least > height else ""
    return Problem("too-low", message, path, f"shorten it, or choose a higher page{needed}")


def second_lead(path: SpecPath, first: SpecPath) -> Problem:
    help = f"leave it out here, or at `{path_text(first)}`"
    return Problem("second-lead", "a page has one lead, and this is the second", path, help)


def unknown_size(path: SpecPath, name: str, names: Sequence[str]) -> Problem:
    known = f"there are {', '.join(names)}, and sides as in `1600x900`"
    help = "; ".join(part for part in (did_you_mean(near(name, names)), known) if part)
    return Problem("unknown-size", f"unknown size {shown(name)}", path, help)


def width_and_size() -> str:
    return "a width and a size both say how wide the page is; give one of them"


def unknown_icon(path: SpecPath, name: str, alike: Sequence[str], field: Sequence[str]) -> Problem:
    help = did_you_mean(alike)
    if field:
        same = "the same field has " + ", ".join(f"`{n}`" for n in field)
        help = f"{help} {same[0].upper()}{same[1:]}" if help else same
    help = help or f"`infographic icons find {name}` searches"
    return Problem("unknown-icon", f"unknown icon `{name}`", path, help, fix=only(name, alike))


def not_a_picture(path: SpecPath, name: str, reason: str, help: str) -> Problem:
    return Problem("picture", f"`{name}` {reason}", path, help)


def picture_parts(path: SpecPath, name: str, parts: Sequence[str]) -> Problem:
    """What of a drawing is left out."""
    help = "turn it into plain outlines in a drawing program"
    return Problem("picture-parts", f"of `{name}` is not drawn: {', '.join(parts)}", path, help, severity="warning")


def cuts_callouts(path: SpecPath) -> Problem:
    help = f"leave `{path[-1]}` out: the places of `callouts` are those of one picture that is seen whole"
    return Problem("cut-callouts", f"`{path[-1]}` does not suit a picture with `callouts`", path, help, "key")


def alt_missing(path: SpecPath) -> Problem:
    help = "say what is to be seen, for those who do not see it: `alt: The old bridge at dawn`"
    return Problem("missing-key", "`alt` is missing", path, help, "key")


MAX_QUOTED = 160
"""Characters of a sentence that a message repeats."""


def alt_unwritten(made: str) -> Problem:
    message = f"there is no `alt`, and this stands for the picture: {made[:MAX_QUOTED]}"
    help = "say in one sentence what it shows and what follows: `alt: Tea has half the caffeine of coffee`"
    return Problem("no-alt", message, ("title",), help, severity="warning")


def picture_beyond(where: str, side: int, most: int) -> Problem:
    message = f"{where} makes pictures smaller that are over {most} px, and this one has {side}"
    help = "`infographic render --split --size square` makes a series of pages of it"
    return Problem("post-size", message, help=help, severity="warning")


def picture_too_tall(where: str, width: int, height: int) -> Problem:
    message = f"{where} cuts pictures that are taller than wide, and this one has {width} × {height} px"
    help = "`infographic render --split --size square` makes a series of pages of it"
    return Problem("post-size", message, help=help, severity="warning")


def alt_repeats_title() -> Problem:
    help = "say what the picture shows: the title is read with it anyway"
    return Problem("alt-is-title", "`alt` says no more than the title", ("alt",), help, severity="warning")


def not_a_ratio(path: SpecPath, text: str) -> Problem:
    return Problem("not-a-ratio", f"{shown(text)} is not a ratio", path, "write it as `16:9`, between 1:10 and 10:1")
