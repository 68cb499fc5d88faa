"""Codes of texts that are no YAML, or whose YAML says something else than its writer means."""

from collections.abc import Mapping

from infographic.errors.manual._entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "comment": Entry(
        "a text that is cut off by a comment",
        "In YAML a # after a space begins a comment, so that what follows is lost. A text that holds one needs quotes; "
        "a comment has a space behind its #.",
        "{type: big-number, value: Ranked #1}",
        '{type: big-number, value: "Ranked #1"}',
    ),
    "duplicate-key": Entry(
        "a key that stands twice",
        "Only one of the two could be drawn. Keep one, or give them different names.",
        "{type: tips, title: One, title: Two, items: [a]}",
        "{type: tips, title: One, items: [a]}",
    ),
    "format": Entry(
        "a spec that `fmt` leaves as it is",
        "Its usual form would say something else, or lose a comment. Put what the message names in a simpler form.",
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
    "yaml-unclosed": Entry(
        "a quote or bracket that is not closed",
        "It is opened here and nowhere closed.",
    ),
}
