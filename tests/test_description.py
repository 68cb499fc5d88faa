"""What a picture shows, in words: nothing that is drawn is missing, in any language."""

import re
from pathlib import Path

import pytest
import samples

import infographic as ig
from infographic.i18n.date_format import chronology
from infographic.layout.block import block_type, types
from infographic.render import Options, render
from infographic.spec.docstrings import example
from infographic.text import FontLibrary
from infographic.words import markdown
from infographic.words.description import SIGNS, parts
from infographic.words.proofread import Spec

SPECS = sorted((Path(__file__).parent.parent / "specs").glob("*.yaml"))


def words(text: str) -> str:
    """A text without marks, breaks and spaces."""
    return re.sub(r"[\s\u00a0|*\\]", "", text)


def is_told(text: str, infographic: ig.Infographic) -> bool:
    """Whether a text is told as it stands, or as the page prints it: dates in words, answers as signs, sides' names."""
    sides = {side.key: side.label for side in infographic.declared_sides()}
    date = chronology((text,), infographic.lang).printed(text)
    spellings = (text, text.replace(" | ", " – "), SIGNS.get(text, text), sides.get(text, text), date)
    told = words(infographic.describe())
    return any(words(spelled) in told for spelled in spellings)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_text_and_number_of_a_spec_is_told(path: Path) -> None:
    infographic = ig.load(path)
    told, spec = words(infographic.describe()), Spec(infographic)
    texts = [(where, text) for where, text in spec.texts if where[-1] != "unit" and where[:1] != ("sides",)]
    assert texts
    assert [where for where, text in texts if not is_told(text, infographic)] == []
    digits = re.sub(r"[.,\u2019\u202f']", "", told)
    assert [n.path for n in spec.numbers if re.sub(r"\.", "", f"{abs(n.value):.10g}")[:3] not in digits] == []


TEA = """
title: Tea | Coffee
lang: nl
sides: {tea: {label: Thee}, coffee: {label: Koffie}}
panels:
  - title: Wat wekt?
    source: "[De bond](https://example.org)"
    blocks:
      - type: bars
        title: Cafeïne
        unit: mg
        items: [{label: Per kop, values: {tea: 47.5, coffee: 95}}, {label: Per liter, values: {tea: 190, coffee: 380}}]
      - type: ranked-list
        sides: {tea: [{label: Groen}, {label: Zwart}], coffee: [{label: Filter}]}
      - type: quote
        text: Nooit zonder.
        by: Een drinker
"""


def test_a_page_as_a_person_would_tell_it() -> None:
    assert (
        re.sub("[\u00a0\u202f]", " ", markdown.written(parts(ig.parse(TEA))))
        == """# Tea – Coffee

- Thee
- Koffie

## Wat wekt?

### Cafeïne

|  | Thee | Koffie |
| --- | --- | --- |
| Per kop | 47,5 mg | 95 mg |
| Per liter | 190 mg | 380 mg |

**Thee**

1. Groen
2. Zwart

**Koffie**

1. Filter

Nooit zonder.

Een drinker

Bron: [De bond](https://example.org)
"""
    )


def test_what_is_chosen_or_named_is_no_text() -> None:
    told = ig.load(SPECS[0].parent / "mindset-divide.yaml").describe()
    assert not {"shared", "rows", "megaphone", "confetti", "same"} & set(told.split())


@pytest.mark.parametrize("name", types())
def test_every_block_tells_what_it_says(name: str) -> None:
    kind = block_type(name)
    assert kind is not None
    example = re.search(r"```yaml\n(.*?)```", kind.__doc__ or "", re.DOTALL)
    assert example
    body = re.sub(r"(?m)^    ", "", example[1])
    head = "title: T\nsides: {a: {label: Aa}, b: {label: Bb}}\npanels:\n  - blocks:\n      - "
    spec = head + body.replace("\n", "\n        ")
    try:
        infographic = ig.parse(spec)
    except ig.SpecError:
        pytest.skip("its example needs files or sides of its own")
    found = Spec(infographic).texts
    texts = [text for where, text in found if where[-1] != "unit" and where[0] == "panels"]
    assert [text for text in texts if not is_told(text, infographic)] == []


def test_markdown_is_a_format(tmp_path: Path) -> None:
    page = ig.parse(TEA)
    page.save(tmp_path / "tea.md")
    assert (tmp_path / "tea.md").read_text() == page.describe()
    short = render(page.page().frame, "md", Options(title="Tea", description="Two cups."), FontLibrary())
    assert short == b"Tea\n\nTwo cups.\n"


@pytest.mark.parametrize("kind", ["heatmap", "map", "radar", "word-cloud", "table"])
def test_numbers_that_are_shades_places_or_sizes_are_told(kind):
    page = samples.sample(block_type(kind))
    numbers = set(re.findall(r"(?<=[ \[:])[\d.]+(?=[,}\]])", example(block_type(kind))))
    said = set(re.findall(r"[\d.]+", page.describe().replace(",", "")))
    assert numbers
    assert numbers <= said | {"10"}  # the end of a scale


def test_messages_are_told_in_their_order():
    said = samples.sample(block_type("interaction")).describe()
    assert "1. Browser → Name server: Where is example.org?" in said


PLAN = """
title: Plan
lang: nl
panels:
- blocks:
  - type: gantt
    items:
    - {label: Ontwerp, date: 2026-01, until: 2026-Q3, done: 80, group: Bouw}
    - {label: Open, date: 2026-12-01}
    marks: [{label: Feest, date: 2026-H2}]
  - type: gantt
    unit: Week
    items: [{label: Proef, date: 2, until: 5, done: 30}]
  - type: timeline
    items: [{date: 2026-01, until: 2026-Q4, label: Verbouwing}]
  - type: quadrant
    x: {low: Dichtbij, high: Ver, least: 0, most: 32}
    y: {low: Licht, high: Dicht, least: 0, most: 6}
    items: [{label: Mercurius, x: 0.39, y: 5.4}, {label: Neptunus, x: 30.1, y: 1.6}]
"""


def test_dates_parts_and_places_are_told_in_the_words_of_the_page() -> None:
    assert (
        re.sub("[\u00a0\u202f]", " ", ig.parse(PLAN).describe()).partition("\n\n")[2]
        == """- Ontwerp: januari 2026 – 3e kwartaal 2026; 80%; Bouw
- Open: 1 december 2026
- Feest: juli–december 2026

- Proef: Week 2 – 5; 30%

- januari 2026 – 4e kwartaal 2026: Verbouwing

|  | Dichtbij – Ver | Licht – Dicht |
| --- | --- | --- |
| Mercurius | Dichtbij (0,39) | Dicht (5,4) |
| Neptunus | Ver (30,1) | Licht (1,6) |
"""
    )
