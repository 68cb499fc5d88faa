"""What is said about blocks, their forms, the sides that they answer for, and charts."""

from collections.abc import Mapping, Sequence
from typing import Literal

from infographic.errors.messages.meanings import NEAREST_BLOCKS
from infographic.errors.messages.values import shown
from infographic.errors.problem import Problem, SpecPath, did_you_mean, near, only


def unknown_block(path: SpecPath, name: str, types: Sequence[str], others: Mapping[str, str]) -> Problem:
    slug, fix = name.lower().replace("_", "-").replace(" ", "-"), ""
    if slug in others:
        help, fix = f"`{name}` is called `{others[slug]}`", others[slug]
    elif slug in NEAREST_BLOCKS:
        help = f"this cannot be said; the nearest is {' or '.join(f'`{block}`' for block in NEAREST_BLOCKS[slug])}"
    else:
        candidates = [slug] if slug in types else near(slug, types)
        help, fix = did_you_mean(candidates) or "`infographic blocks` lists them all", only(slug, candidates)
    return Problem("unknown-type", f"unknown block type `{name}`", path, help, fix=fix)


def unknown_form(path: SpecPath, name: str, forms: Sequence[str], others: Mapping[str, str]) -> Problem:
    slug = name.lower().replace("_", "-").replace(" ", "-")
    listed = "the forms are " + ", ".join(f"`{form}`" for form in forms)
    help = f"`{name}` is called `{others[slug]}`; {listed}" if slug in others else listed
    return Problem("unknown-form", f"unknown form `{name}`", path, help)


def form_lacks(path: SpecPath, name: str, lacking: str, able: Sequence[str]) -> Problem:
    """A form that cannot show the content; `lacking` says why, about the form."""
    help = "these can: " + ", ".join(f"`{form}`" for form in able)
    return Problem("form-lacks", f"the form `{name}` {lacking}", path, help)


def form_has_no_room(
    path: SpecPath,
    name: str,
    instead: str,
    width: float,
    needed: float | None,
    items: int | None,
    able: Sequence[str],
) -> Problem:
    """A form that is too wide for its place, where `instead` is drawn.

    `needed` is a width that would do, `items` how many there is room for, `able` the forms that have room.
    """
    message = f"the form `{name}` has no room in {width:.0f} px, and `{instead}` is drawn"
    cures = [f"{needed:.0f} px would do" if needed else "", f"so would {items} items" if needed and items else ""]
    cures += [f"{items} items would do" if items and not needed else ""]
    cures += ["these forms have room: " + ", ".join(f"`{form}`" for form in able)]
    return Problem("form-no-room", message, path, "; ".join(filter(None, cures)), severity="notice")


def no_sides(path: SpecPath) -> Problem:
    help = "declare them at the top: `sides: {one: One, other: Other}`"
    return Problem("no-sides", "this block answers for each side, but the spec declares no `sides`", path, help, "key")


def unknown_side(path: SpecPath, key: str, declared: Sequence[str], at: Literal["key", "value"] = "value") -> Problem:
    sides = "the sides are " + ", ".join(f"`{d}`" for d in declared) if declared else "the spec declares no `sides`"
    return Problem("unknown-side", f"unknown side `{key}`", path, did_you_mean(near(key, declared)) or sides, at)


def missing_side(path: SpecPath, key: str) -> Problem:
    return Problem("missing-side", f"no answer for the side `{key}`", path, f"add `{key}:` here", "key")


def wrong_count_of_sides(path: SpecPath, count: int, declared: Sequence[str]) -> Problem:
    order = ", ".join(f"`{d}`" for d in declared)
    message = f"{count} {'answer' if count == 1 else 'answers'} for {len(declared)} sides"
    return Problem("missing-side", message, path, f"a list answers in the order {order}", "key")


def not_on_axis(path: SpecPath, text: str, first: str, last: str) -> Problem:
    message = f"`{text}` has no place on the x axis"
    return Problem("not-on-axis", message, path, f"it goes from `{first}` to `{last}`, each written as `x` has it")


def total_of_units(path: SpecPath, units: Sequence[str]) -> Problem:
    """A sum of rows that are not measured in one unit."""
    listed = " and ".join(f"`{unit}`" if unit else "no unit" for unit in units)
    help = "give all rows one unit, or tell how many rows a side wins: `of: wins`"
    return Problem("units", f"rows with {listed} have no total", path, help)


def date_in_doubt(path: SpecPath, text: str, values: Sequence[str]) -> Problem:
    """A date in a spec whose day and month nothing tells apart."""
    help = "write " + " or ".join(f"`{value}`" for value in values)
    return Problem("two-readings", f"{shown(text)} may be {' or '.join(values)}", path, help)


def date_as_in(path: SpecPath, text: str, chosen: str, others: Sequence[str], lang: str) -> Problem:
    """A date in a spec that only the page's language decides."""
    message = f"{shown(text)} is read as {chosen}, as the page's language `{lang}` has it"
    help = f"write `{chosen}`, or {' or '.join(f'`{other}`' for other in others)} where that is meant"
    return Problem("two-readings", message, path, help, severity="warning")


def not_a_date(path: SpecPath, text: str) -> Problem:
    help = "write it as `2026-01-31`, `2026-01`, `2026-W05`, `2026-Q1` or `2026`; or count: `1`, `2`, `3`"
    return Problem("not-a-date", f"{shown(text)} does not say when", path, help)


def other_line_of_time(path: SpecPath, text: str) -> Problem:
    """A date among counted weeks or days, or the other way round."""
    message = f"{shown(text)} does not stand on one line of time with the others"
    return Problem("not-a-date", message, path, "write dates everywhere, or count everywhere")


def seem_places(path: SpecPath, count: int, block: str) -> Problem:
    """Values that are each place of a ranking once, drawn with the first place where the least amount is."""
    message = f"the values are 1 to {count} at every point, as places are, but place 1 is drawn as the least"
    own = "say" if block == "slope" else "take a `slope` with"
    help = f"{own} `scale: rank`, which puts place 1 at the top; or give the amounts their `unit`"
    return Problem("places", message, path, help, severity="warning")


def alike_series(path: SpecPath, one: str, other: str) -> Problem:
    """Two series in colours that are hardly told apart."""
    message = f"`{one}` and `{other}` are drawn in colours that look alike"
    help = "draw fewer series, `highlight` the one to notice, or give some of them a `color` or `category`"
    return Problem("alike", message, path, help, severity="warning")


def place_taken(path: SpecPath, text: str) -> Problem:
    """A place that stands twice along an axis, where the second value would cover the first."""
    message = f"{shown(text)} stands twice along the axis: one value would cover the other"
    help = "add the two up, make them a series each, or tell their names apart"
    return Problem("place-taken", message, path, help)


def half_dates(path: SpecPath, text: str, dates: int) -> Problem:
    message = f"{shown(text)} is no date, but {dates} others here are: all stand at equal distances, as names"
    return Problem("half-dates", message, path, "write all of them as dates, or none", severity="warning")


def no_meaning(path: SpecPath, reason: str, help: str) -> Problem:
    """A key that says nothing beside the others."""
    return Problem("unused-key", reason, path, help, "key")


def no_ratio(path: SpecPath, value: float | str) -> Problem:
    shown = value if isinstance(value, str) else f"{value:g}"
    return Problem("out-of-range", f"`{shown}` has no place on an axis of ratios", path, "give a number above zero")


def mixed_stack(path: SpecPath) -> Problem:
    help = "draw them as `kind: line`, or as `kind: bars`, whose parts may hang below zero"
    return Problem("stack", "areas over and under zero cannot stand on each other", path, help)


def parts_of_whole(path: SpecPath, total: float, whole: float) -> Problem:
    """Parts that do not make up the whole that they are said to be parts of."""
    help = "add what is missing, or say what the whole is with `of`" if total < whole else "the parts cannot be more"
    return Problem("parts", f"the parts sum to {total:g}, the whole is {whole:g}", path, help, "key")


def nothing_to_part(path: SpecPath) -> Problem:
    help = "leave the block out, or say what the whole is with `of`"
    return Problem("parts", "all parts are zero: there is no whole that they could be parts of", path, help, "key")


def two_boxes(path: SpecPath, name: str, first: SpecPath) -> Problem:
    help = "give one of them an `id`, and let arrows lead to that"
    return Problem("same-name", f"a box is called {shown(name)}", path, help, also=first)


def all_zero(path: SpecPath) -> Problem:
    return Problem(
        "nothing-to-draw", "all values are zero: there is nothing to draw", path, "leave the block out", "key"
    )


def leads_back(path: SpecPath, to: str, start: str) -> Problem:
    message = f"what goes from {shown(start)} to {shown(to)} leads back to where it came from"
    help = "streams lead one way: leave it out, or give the place that it returns to another name"
    return Problem("leads-back", message, path, help)


def nothing_known(path: SpecPath) -> Problem:
    return Problem(
        "nothing-to-draw", "no cell has a value: there is nothing to draw", path, "leave the block out", "key"
    )


def other_total(path: SpecPath, given: float, calculated: float) -> Problem:
    """A sum that is not what the changes before it make."""
    help = "leave its `value` out and it is calculated, or mend a change"
    return Problem("parts", f"the changes before it make {calculated:g}, not {given:g}", path, help)


def reads_badly(path: SpecPath, message: str, better: Sequence[str]) -> Problem:
    """A picture that nobody can read, where other blocks show the same."""
    help = "take " + " or ".join(f"`{name}`" for name in better) + ", which shows the same numbers"
    return Problem("reads-badly", message, path, help, "key", severity="warning")


def twice(path: SpecPath, name: str) -> Problem:
    return Problem("twice", f"{shown(name)} stands here twice", path, "leave one of them out")


def smaller_ring(path: SpecPath, value: float, within: float) -> Problem:
    """A ring that holds less than what lies within it."""
    help = "a ring holds all that lies within: write the rings from the innermost to the outermost"
    return Problem("parts", f"{value:g} cannot hold the {within:g} within it", path, help)
