"""What each code of a problem means, for `infographic explain`: in a sentence or two, with a wrong and a right line.

Findings about drawn pages (V01 and on) have their manual in `checks`.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """What is wrong, why that is an error and what to do, and how it looks in a spec: a block, or a whole file."""

    title: str
    text: str
    wrong: str = ""
    right: str = ""


MANUAL: Mapping[str, Entry] = {
    "art-sides": Entry(
        "an illustration for another number of sides",
        "Illustrations show one figure for each side, and each is drawn for some numbers of sides only. Take another "
        "one, declare the sides, or leave it out.",
        "title: Tea\nart: paths\npanels: [{blocks: [A page without sides]}]",
        "title: Tea | Coffee\nart: paths\nsides: {tea: Tea, coffee: Coffee}\n"
        "panels: [{blocks: [A page with two sides]}]",
    ),
    "comment": Entry(
        "a text that is cut off by a comment",
        "In YAML a # after a space begins a comment, so that what follows is lost. A text that holds one needs quotes; "
        "a comment has a space behind its #.",
        "{type: big-number, value: Ranked #1}",
        '{type: big-number, value: "Ranked #1"}',
    ),
    "dark-reshapes": Entry(
        "a dark theme that changes more than colours",
        "One picture is shown on light pages and on dark ones, so that only its colours can change: not its type, its "
        "shapes or its height. Extend the light theme, and give other `colors` and `sides`.",
    ),
    "division": Entry(
        "a figure that would be divided by nothing",
        "A share or change is calculated from the data, and what it is a share of is zero. Leave that row out "
        "with `where`.",
    ),
    "duplicate-key": Entry(
        "a key that stands twice",
        "Only one of the two could be drawn. Keep one, or give them different names.",
        "{type: tips, title: One, title: Two, items: [a]}",
        "{type: tips, title: One, items: [a]}",
    ),
    "empty-file": Entry(
        "a file with nothing in it",
        "A spec begins with `title:` and has `panels:`; a table has a row of names and at least one more. "
        "`infographic new` writes a spec to begin with.",
    ),
    "empty-value": Entry(
        "a key without a value",
        "Nothing stands behind the colon. Write the value, or leave the key out.",
        "type: tips\ntitle:\nitems: [a]",
        "type: tips\nitems: [a]",
    ),
    "encoding": Entry(
        "a data file that is not in UTF-8",
        "It was read in the code page of Windows, which is a guess. Look at its accents, or save it as CSV in UTF-8.",
    ),
    "environment": Entry(
        "something that the machine refuses",
        "A library or a font is missing, or a file cannot be written. The message says which; nothing is wrong "
        "with the spec.",
    ),
    "extends-itself": Entry(
        "a theme that extends itself",
        "`extends` leads from theme to theme and back to where it began. A theme can only extend one that stands "
        "alone.",
    ),
    "form-lacks": Entry(
        "a form that cannot take this content",
        "A block has several forms, and this one needs something that is not here. Leave `form` out, and one "
        "that fits is chosen.",
    ),
    "format": Entry(
        "a spec that `fmt` leaves as it is",
        "Its usual form would say something else, or lose a comment. Put what the message names in a simpler form.",
    ),
    "internal": Entry(
        "our own mistake",
        "The program failed where it should not. Please report it with the spec, and with what the same command prints "
        "when the environment variable INFOGRAPHIC_DEBUG is 1.",
    ),
    "language-missing": Entry(
        "a text that is not there in the language",
        "The page is drawn in a language in which this text is not given, so that it stands in another. "
        "Texts are written as `{en: …, nl: …}`, or in a file beside the spec that is called `NAME.nl.yaml`.",
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
    "no-dark": Entry(
        "a dark page of a spec without a dark theme",
        "`--dark` draws the dark theme of a page. Name one in the spec, or give the theme's file `dark:` with "
        "`colors` and `sides`.",
    ),
    "no-file": Entry(
        "a file that is not there",
        "Names of files are relative to the folder of the spec, or of the theme, that names them.",
        "{type: image, file: nowhere.png, alt: A bridge}",
    ),
    "no-rows": Entry(
        "no row of the data is like that",
        "What `where` or `row` asks for is in none of the file's rows. Compare it with the cells of the file.",
    ),
    "no-sides": Entry(
        "answers for sides that nobody declared",
        "A block answers under `sides:`, but the spec has no `sides:` at its top.",
        "title: T\npanels:\n  - blocks:\n      - {type: statement, sides: {one: {title: A}}}",
        "title: T\nsides: {one: One, other: Other}\npanels:\n  - blocks:\n"
        "      - {type: statement, sides: {one: {title: A}, other: {title: B}}}",
    ),
    "not-a-color": Entry(
        "something that is no colour",
        'Colours are written as "#rrggbb", in quotes, because YAML takes a # for a comment. A spec needs none: '
        "its theme has them.",
    ),
    "not-a-number": Entry(
        "a text where a number belongs",
        "Lengths and areas are drawn from numbers. A word beside it goes under `text:` or `unit:`.",
        "{type: bars, items: [{label: A, value: many}]}",
        "{type: bars, items: [{label: A, value: 12}]}",
    ),
    "not-a-ratio": Entry(
        "something that is no ratio",
        "The shape of a picture is written as width and height, such as `16:9`, between 1:10 and 10:1.",
    ),
    "not-on-axis": Entry(
        "a note beyond the axis",
        "A note stands at a place on the x axis, and this one is none of them: write it as `x` has it.",
    ),
    "out-of-range": Entry(
        "a number beyond its limits",
        "The help says between which numbers it may lie.",
        "{type: icon-array, value: 3, of: 0}",
        "{type: icon-array, value: 3, of: 10}",
    ),
    "outside": Entry(
        "a file outside of the spec's folder",
        "A spec reads its own folder and what lies below, so that somebody else's spec cannot read your files. "
        "Move the file "
        "there, or allow its folder with `--allow FOLDER`.",
        "{type: image, file: ../bridge.png, alt: A bridge}",
    ),
    "parts": Entry(
        "parts that do not make up their whole",
        "A ring shows parts of one whole, and these sum to something else. Add what is missing, or say what the "
        "whole is.",
    ),
    "picture": Entry(
        "a picture that cannot be shown",
        "The file is damaged, too large, or of a kind that is not read. PNG, JPEG, WebP, GIF and SVG are.",
    ),
    "picture-parts": Entry(
        "parts of a drawing that are left out",
        "A foreign SVG is rebuilt from what is known to be harmless, and this is not among it. Turn it into "
        "plain outlines "
        "in a drawing program.",
    ),
    "picture-size": Entry(
        "a picture that would have too many pixels",
        "Choose another width or scale.",
    ),
    "ragged": Entry(
        "a row of data with too many or too few cells",
        "Every row has as many cells as the first one has names. A text that holds the separator needs quotes.",
    ),
    "retired-key": Entry(
        "a key that has another name now",
        "The message says which.",
    ),
    "several-sheets": Entry(
        "a workbook with several sheets",
        "One sheet is one table: say which with `sheet`.",
    ),
    "sidecar": Entry(
        "a translation that does not fit its spec",
        "A file such as `tea.nl.yaml` says the same as `tea.yaml` in Dutch: its lists have as many items, in the same "
        "order.",
    ),
    "same-color": Entry(
        "a colour that is taken",
        "Two things of one page would look alike. Give one of them another colour.",
    ),
    "several-rows": Entry(
        "several rows where one is needed",
        "One figure is asked for, and more than one row of the data fits. Say more about the row, or take "
        "`total`, `mean`, "
        "`least` or `most` of them.",
    ),
    "time": Entry(
        "a drawing that took too long",
        "The preview stops a drawing after ten seconds, and draws the next change anew. Try a part of the spec, "
        "to see what "
        "takes so long.",
    ),
    "too-deep": Entry(
        "too many levels",
        "A page needs far fewer: something is nested in itself by accident.",
    ),
    "too-few": Entry(
        "a list with too little in it",
        "The help says how many it needs.",
        "{type: tips, items: []}",
        "{type: tips, items: [Look twice]}",
    ),
    "too-large": Entry(
        "a file that is too large",
        "It holds a thousand times more than a page can show. Split it, or leave out what the page does not show.",
    ),
    "too-many": Entry(
        "a list with too much in it",
        "More would not be read. Divide it over two blocks, or take fewer rows of the data with `limit`.",
    ),
    "two-colors": Entry(
        "two keys that each give a colour",
        "Only one of them can be drawn; leave the other out.",
    ),
    "two-readings": Entry(
        "a number or date that can be read in two ways",
        "1.234 may be a thousand or a little more than one, 3/4 the third of April or the fourth of March. Say how the "
        "file is written, with `numbers` or `dates` and a language.",
    ),
    "units": Entry(
        "a unit that is not the file's",
        "The spec prints another unit than the cells have. Take one of the two.",
    ),
    "unknown-box": Entry(
        "an arrow to a box that is not there",
        "Arrows of a `flow` lead to the labels of its boxes.",
    ),
    "unknown-circle": Entry(
        "an overlap of a circle that is not there",
        "The overlaps of a `venn` name its circles.",
    ),
    "unknown-color": Entry(
        "a colour that is not known",
        'Colours are called by a few names, such as blue or green, or written as "#rrggbb" in quotes.',
    ),
    "unknown-column": Entry(
        "a column that the file does not have",
        "The first row of a table names its columns.",
    ),
    "unknown-country": Entry(
        "a country that is not known",
        "Countries are written by their codes of two letters (ISO 3166), such as `nl`.",
        "{type: flags, items: [dutchland]}",
        "{type: flags, items: [nl]}",
    ),
    "unknown-flag": Entry(
        "a flag that is not there",
        "Flags are icons called `flag-` and the country's code of two letters, such as `flag-nl`.",
    ),
    "unknown-font": Entry(
        "a font that is not there",
        "A theme is set in the bundled families, or in files of your own that it names under `fonts: files:`.",
    ),
    "unknown-form": Entry(
        "a form that the block does not have",
        "`infographic blocks NAME` says which it has.",
    ),
    "unknown-icon": Entry(
        "an icon that is not there",
        "`infographic icons find WORD` searches by name and by meaning.",
        "{type: icon-list, sides: {one: [{label: A, icon: qwertz}], other: [B]}}",
        "{type: icon-list, sides: {one: [{label: A, icon: keyboard}], other: [B]}}",
    ),
    "unknown-illustration": Entry(
        "an illustration that is not there",
        "`art:` names one of the package's illustrations; the reference shows them.",
    ),
    "unknown-key": Entry(
        "a key that means nothing here",
        "Nothing is silently ignored: a key that is not known is probably a slip, or another tool's name. "
        "`infographic blocks NAME` lists the keys of a block.",
        "{type: tips, entries: [Look twice]}",
        "{type: tips, items: [Look twice]}",
    ),
    "unknown-language": Entry(
        "a language that is not known",
        "`lang` takes the tag of a language, such as `en`, `nl` or `pt-BR`. Without a known one, numbers and dates are "
        "written as in English.",
    ),
    "unknown-row": Entry(
        "a header that is not there",
        "`header` counts the file's lines from 1, and the line that it names has no names of columns.",
    ),
    "unknown-sheet": Entry(
        "a sheet that the workbook does not have",
        "`sheet` is one of its names.",
    ),
    "unknown-side": Entry(
        "a side that nobody declared",
        "Sides are declared once, under `sides:` at the top; blocks use the same keys.",
        "{type: big-number, value: 3, side: third}",
        "{type: big-number, value: 3, side: one}",
    ),
    "unknown-theme": Entry(
        "a theme that is not there",
        "`infographic themes` lists the themes; a file of your own ends in .yaml.",
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
    "unreadable": Entry(
        "a file that cannot be read",
        "It is not a text in UTF-8, is a folder, or may not be read.",
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
    "yaml": Entry(
        "a text that is not YAML",
        "YAML is lists and mappings by indentation. The message says what was expected at this place.",
    ),
    "yaml-alias": Entry(
        "a name after `*` that nothing has",
        "In YAML a `*` repeats what was marked with `&`. A text that begins with one needs quotes.",
        "{type: callout, text: *Note}",
        '{type: callout, text: "*Note"}',
    ),
    "yaml-bracket": Entry(
        "brackets that do not fit",
        "`[` is closed by `]` and `{` by `}`, and nothing but a comma or the end follows.",
    ),
    "yaml-character": Entry(
        "a character that cannot stand in a spec",
        "It is a control character, which nobody sees. Remove it.",
    ),
    "yaml-colon": Entry(
        "a colon without a space, or a text with a colon",
        "`key: value` has a space after its colon; a text with a colon and a space needs quotes.",
        "type: callout\ntext: Note: look twice",
        'type: callout\ntext: "Note: look twice"',
    ),
    "yaml-comma": Entry(
        "a comma that ends a text",
        "Within braces and brackets a comma begins the next value. A text with a comma needs quotes there.",
        "{type: callout, text: Wait, then look}",
        '{type: callout, text: "Wait, then look"}',
    ),
    "yaml-dash": Entry(
        "an item that is none",
        "An item begins with `- `, at the same place as the item above it.",
    ),
    "yaml-documents": Entry(
        "a second document",
        "One file is one spec: remove the line `---`.",
    ),
    "yaml-escape": Entry(
        "a backslash in double quotes",
        "In double quotes a backslash begins an escape. Write two, or use single quotes.",
    ),
    "yaml-indent": Entry(
        "a line that is indented wrongly",
        "What belongs together stands at the same place from the left; what belongs to a key stands further in "
        "than the key.",
    ),
    "yaml-key": Entry(
        "a list or mapping where a key belongs",
        "A key is a text, such as `label:`.",
    ),
    "yaml-line": Entry(
        "a line that belongs nowhere",
        "It has no key and no dash, and the line above it is complete.",
    ),
    "yaml-merge": Entry(
        "a `<<` without a mapping",
        "`<<: *name` takes over the keys of the mapping that is marked as `&name`.",
    ),
    "yaml-quote": Entry(
        "quotes that do not fit",
        "A text in quotes ends with the same quote, and nothing follows; a quote within it is doubled.",
    ),
    "yaml-tab": Entry(
        "a tab at the start of a line",
        "YAML is indented with spaces.",
    ),
    "yaml-tag": Entry(
        "a tag",
        "An exclamation mark at the start of a value is a tag to YAML. Leave it out, or put the text in quotes.",
        "type: callout\ntext: !important yes",
        'type: callout\ntext: "!important yes"',
    ),
    "ends-before": Entry(
        "a period that ends before it begins",
        "`until` is a later date than the one where the period begins.",
    ),
    "half-dates": Entry(
        "a column that is half dates",
        "Some places of the x axis are dates and others are not, so that they are spaced as names. Write all of them "
        "as dates, or none.",
    ),
    "stack": Entry(
        "areas over and under zero in one stack",
        "Areas that stand on each other add up, and those under zero would be drawn over the others. Use bars, which "
        "hang below zero, or lines.",
    ),
    "unknown-category": Entry(
        "a category that the page does not have",
        "An item names a category that is not among the page's `categories`.",
    ),
    "unused-category": Entry(
        "a category that nothing belongs to",
        "`categories` gives a colour to a name that no item of the page has.",
    ),
    "too-low": Entry(
        "a page that is too low",
        "A page of this height has no room for the title and its most important panel, in type that can be read. "
        "Choose a higher size, shorten the panel, or give another one a higher `priority`.",
    ),
    "unknown-size": Entry(
        "a size that does not exist",
        "A page is laid out for a size with a name, such as `og`, `square`, `slide` or `a4`, or for sides in pixels.",
        "title: Tea\nsize: facebook\npanels: [{blocks: [Tea]}]",
        "title: Tea\nsize: og\npanels: [{blocks: [Tea]}]",
    ),
    "yaml-unclosed": Entry(
        "a quote or bracket that is not closed",
        "It is opened here and nowhere closed.",
    ),
}
"""Every code of a mistake in a spec, and what it means."""
