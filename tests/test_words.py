"""What the engine prints by itself: a language that has one of its words has all of them."""

import re

import pytest
import yaml

from infographic.i18n import phrases

KEYS = {"source": 2, "description": 1, "pros-cons": 2, "swot": 4, "before-after": 2, "status": 4}
"""What every language that is printed says, in this many words."""

ALSO = {"articles", "leaning", "compounds", "right_to_left"}


def known(language):
    with open(f"{phrases.FOLDER}/{language}.yaml", encoding="utf-8") as file:
        return yaml.safe_load(file)


@pytest.mark.parametrize("language", phrases.languages())
def test_each_language_says_all_or_nothing(language):
    said = {key: len(value) for key, value in known(language).items() if key not in ALSO}
    assert said in ({}, KEYS)
    assert all(all(phrases.phrase(language, key)) for key in KEYS)


@pytest.mark.parametrize("language", phrases.languages())
def test_short_words_are_words_in_lower_case(language):
    for word in phrases.articles(language) | phrases.leaning_words(language):
        assert re.fullmatch(r"'?\w+", word) and word == word.lower()


def test_an_unknown_language_is_printed_in_english():
    assert phrases.phrase("tlh", "swot") == phrases.phrase("en", "swot")
    assert phrases.source_word("../en", 1) == "Source"
    assert phrases.source_word("nl-BE", 2) == "Bronnen"
    assert phrases.right_to_left("ar-EG") and not phrases.right_to_left("nl")
