"""The order in which mixed left-to-right and right-to-left text is displayed: UAX #9 through python-bidi."""

import re

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Characters without which a text is in left-to-right order throughout."""


def levels(text: str, rtl: bool) -> list[int]:
    """The embedding level of every character of a paragraph; odd ones run from the right."""
    from bidi import algorithm  # only for texts that need it

    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(rtl)
    storage["base_dir"] = "R" if rtl else "L"
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = [int(rtl)] * len(text)
    for character in storage["chars"]:
        found[character["index"]] = character["level"]
    return found


def visual_order(levels: list[int]) -> list[int]:
    """Indices of the pieces of a line from the left (rule L2), each piece having one level."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for lowest in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= lowest:
                stop += 1
            order[start:stop] = order[start:stop][::-1]
            start = max(stop, start + 1)
    return order
