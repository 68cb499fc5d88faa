"""Twenty things that programs do with infographics, as a strict type checker and the tests read them."""

import io
from collections.abc import Sequence
from pathlib import Path

import infographic as ig
from infographic import blocks

# Blocks take what a spec may say: a text for an item, a mapping, a list.
tips = blocks.Tips(items=["Ask who is at home by day", "Count the walks"])
bars = blocks.Bars(title="On the way to work", unit="%", items=[{"label": "Bicycle", "value": 41}])
ranked = blocks.RankedList(sides={"tea": ["Green", "Black"], "coffee": ["Filter", {"label": "Espresso"}]})
steps = blocks.Steps(items=[{"label": "Mix", "icon": "bowl-food"}, "Wait", "Bake"], form="row")
chart = blocks.Chart(kind="line", x=[2000, 2010, 2020], items=[{"label": "Bicycle", "values": [21, 29, 41]}])
number = blocks.BigNumber(value=41, text="percent ride a bicycle", icon="bicycle")
table = blocks.Bars(items=ig.data([{"name": "Asia", "people": 4835}], label="name", value="people"))

# A page of them; a panel takes blocks, mappings and plain texts.
page = ig.Infographic(
    title="Tea | Coffee",
    sides={"tea": ig.Side(label="Tea", icon="leaf"), "coffee": "Coffee"},
    panels=[
        ig.Panel(title="Taste", blocks=[ranked, "Both are drunk hot."]),
        {"title": "Advice", "blocks": [tips, {"type": "callout", "text": "Try both."}]},
    ],
)
plain = ig.parse({"title": "A list", "panels": [{"blocks": [{"type": "tips", "items": ["One", "Two"]}]}]})

# What it becomes.
svg: str = page.to_svg(width=390)
png: bytes = page.to_png(scale=1, theme="dark")
pdf: bytes = page.to_pdf()
html: str = page.to_html()
yaml: str = page.to_yaml()
described: str = page.describe()
written: Sequence[Path] = page.save("tea.svg", Path("tea.png"))
buffer = io.BytesIO()
page.save(buffer, format="png")

# It reads back, changes, and is checked.
assert ig.parse(yaml) == page
dutch = page.replace(lang="nl", title="Thee | Koffie")
problems: list[ig.Problem] = dutch.check(width=728)
errors = [problem.message for problem in problems if problem.severity == "error"]
try:
    ig.parse("title: A\npanels: []\n")
except ig.SpecError as error:
    lines = [problem.line for problem in error.problems]

# Many at a time.
jobs = [ig.Job("tea.yaml", (f"tea-{theme}.png",), theme=theme) for theme in ("light", "dark")]
Path("tea.yaml").write_text(yaml, encoding="utf-8")
statuses = {result.status for result in ig.render_many(jobs, workers=1)}
assert statuses == {"drawn"}
