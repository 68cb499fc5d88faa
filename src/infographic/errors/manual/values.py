"""Codes of keys, values, blocks and sides of a spec."""

from collections.abc import Mapping

from infographic.errors.manual._entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "empty-value": Entry(
        "a key without a value",
        "Nothing stands behind the colon. Write the value, or leave the key out.",
        "type: tips\ntitle:\nitems: [a]",
        "type: tips\nitems: [a]",
    ),
    "ends-before": Entry(
        "a period that ends before it begins",
        "`until` is an earlier date than the one where the period begins. Exchange the two, or mend the wrong one.",
        "{type: gantt, items: [{label: A, date: 2026-03, until: 2026-01}]}",
        "{type: gantt, items: [{label: A, date: 2026-01, until: 2026-03}]}",
    ),
    "form-lacks": Entry(
        "a form that cannot take this content",
        "A block has several forms, and this one needs something that is not here. Leave `form` out, and one "
        "that fits is chosen.",
    ),
    "form-no-room": Entry(
        "a form that has no room",
        "The form that was asked for is too wide for its place, and another one is drawn. Give the block more width, "
        "fewer or shorter items, or a form that has room. Of phones nothing is said: there forms give way as columns "
        "do.",
    ),
    "half-dates": Entry(
        "a column that is half dates",
        "Some places of the x axis are dates and others are not, so that they are spaced as names. Write all of them "
        "as dates, or none.",
    ),
    "leads-back": Entry(
        "a stream that leads back to where it came from",
        "The streams of a `sankey` lead one way, because their thickness is what arrives. Leave out the one that leads "
        "back, or give the place that it returns to another name. `cycle` and `flow` show ways back.",
        "{type: sankey, items: [{label: A, to: B, value: 2}, {label: B, to: A, value: 1}]}",
        "{type: sankey, items: [{label: A, to: B, value: 2}, {label: B, to: A again, value: 1}]}",
    ),
    "missing-key": Entry(
        "a key that is needed and is not there",
        "The block, item or file cannot be drawn without it. `infographic blocks NAME` lists the keys of a block.",
        "{type: quote, by: Anna}",
        "{type: quote, text: I would not go back., by: Anna}",
    ),
    "missing-side": Entry(
        "a side without an answer",
        "What is declared under `sides:` at the top is compared: every block that answers for sides answers for "
        "each of them.",
        "type: statement\nsides:\n  one: {title: A}",
        "type: statement\nsides:\n  one: {title: A}\n  other: {title: B}",
    ),
    "no-sides": Entry(
        "answers for sides that nobody declared",
        "A block answers under `sides:`, but the spec has no `sides:` at its top.",
        "title: T\npanels:\n  - blocks:\n      - {type: statement, sides: {one: {title: A}}}",
        "title: T\nsides: {one: One, other: Other}\npanels:\n  - blocks:\n"
        "      - {type: statement, sides: {one: {title: A}, other: {title: B}}}",
    ),
    "not-a-date": Entry(
        "a text that does not say when",
        "A place on a line of time needs a date that can be read in one way only, such as 2026-01-31, 2026-01, "
        "2026-Q1 or 2026; or counted weeks or days, such as 3. All of a block are dates, or all are counted.",
        "{type: gantt, items: [{label: A, date: soon}]}",
        "{type: gantt, items: [{label: A, date: 2026-01, until: 2026-03}]}",
    ),
    "not-on-axis": Entry(
        "a note beyond the axis",
        "A note stands at a place on the x axis, and this one is none of them: write it as `x` has it.",
    ),
    "nothing-to-draw": Entry(
        "values of which nothing can be drawn",
        "All values of a block are zero, or none is known, so that its picture would be empty. Leave the block out.",
        "{type: treemap, items: [{label: A, value: 0}]}",
        "{type: treemap, items: [{label: A, value: 1}]}",
    ),
    "out-of-range": Entry(
        "a number beyond its limits",
        "The help says between which numbers it may lie.",
        "{type: icon-array, value: 3, of: 0}",
        "{type: icon-array, value: 3, of: 10}",
    ),
    "parts": Entry(
        "parts that do not make up their whole",
        "A ring shows parts of one whole, and these sum to something else. Add what is missing, or say what the "
        "whole is.",
    ),
    "reads-badly": Entry(
        "a picture that nobody can read",
        "Some pictures show little of what they hold: many shapes over each other in a `radar`, few words in a "
        "`word-cloud`. The message names blocks that show the same better.",
    ),
    "place-taken": Entry(
        "a place that stands twice along an axis",
        "Bars and areas have one value at each place; a second one would cover the first. Add the two up, make them "
        "a series each, or tell their names apart.",
        "type: chart\nkind: bars\nx: [May, May]\nitems: [{label: Trips, values: [3, 4]}]",
        "type: chart\nkind: bars\nx: [May, June]\nitems: [{label: Trips, values: [3, 4]}]",
    ),
    "places": Entry(
        "places of a ranking that are drawn as amounts",
        "Each of 1, 2, 3 … stands once at every point, so that the values seem to be places, and a scale of amounts "
        "draws the first place as the least. Write a `slope` with `scale: rank`; where they are amounts, give them a "
        "`unit`.",
    ),
    "retired-key": Entry(
        "a key that has another name now",
        "The message says which.",
    ),
    "stack": Entry(
        "areas over and under zero in one stack",
        "Areas that stand on each other add up, and those under zero would be drawn over the others. Use bars, which "
        "hang below zero, or lines.",
    ),
    "too-few": Entry(
        "a list with too little in it",
        "The help says how many it needs.",
        "{type: tips, items: []}",
        "{type: tips, items: [Look twice]}",
    ),
    "too-many": Entry(
        "a list with too much in it",
        "More would not be read. Divide it over two blocks, or take fewer rows of the data with `limit`.",
    ),
    "twice": Entry(
        "a country that stands twice",
        "A country has one colour on a map. Leave one of the two out.",
        "{type: map, items: [NL, NLD]}",
        "{type: map, items: [NL, BE]}",
    ),
    "unknown-form": Entry(
        "a form that the block does not have",
        "`infographic blocks NAME` says which it has.",
    ),
    "unknown-key": Entry(
        "a key that means nothing here",
        "Nothing is silently ignored: a key that is not known is probably a slip, or another tool's name. "
        "`infographic blocks NAME` lists the keys of a block.",
        "{type: tips, entries: [Look twice]}",
        "{type: tips, items: [Look twice]}",
    ),
    "unknown-side": Entry(
        "a side that nobody declared",
        "Sides are declared once, under `sides:` at the top; blocks use the same keys.",
        "{type: big-number, value: 3, side: third}",
        "{type: big-number, value: 3, side: one}",
    ),
    "unknown-type": Entry(
        "a block that is not there",
        "`infographic blocks` lists them all.",
        "{type: leaderboard, items: [a]}",
        "{type: ranked-list, items: [a]}",
    ),
    "unknown-value": Entry(
        "a choice that is not there",
        "The key takes one of a few words; the help lists them.",
        "{type: ranked-list, link: different, items: [a]}",
        "{type: ranked-list, link: same, items: [a]}",
    ),
    "unused-key": Entry(
        "a key that has no effect",
        "It belongs to another form or kind of the block. Leave it out, so that nobody looks for what it does.",
    ),
    "wrong-count": Entry(
        "too many or too few values",
        "A list answers for each of the things beside it, one value each, in their order.",
    ),
    "wrong-kind": Entry(
        "another kind of value than is needed",
        "A text stands where a list belongs, or the like; the message says what is expected.",
        "{type: tips, items: Look twice}",
        "{type: tips, items: [Look twice]}",
    ),
}
