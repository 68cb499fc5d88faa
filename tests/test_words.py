"""The words that the engine prints: every language has all of them."""

import pytest

from infographic.i18n import phrases

TABLES = [
    table for name, table in vars(phrases).items() if name.isupper() and isinstance(table, dict) and name != "ARTICLES"
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table["en"]))
def test_each_language_has_every_word(table):
    assert table.keys() == phrases.WORDS.keys()
    assert all(all(said) for said in table.values())
