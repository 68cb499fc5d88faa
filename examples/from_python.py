"""An infographic without a spec file: from plain data, and from the models themselves."""

import infographic as ig
from infographic.blocks.ranked_list import RankedItem
from infographic.blocks.statement import Stance

# Plain data, as they come from a program or a database.
# A mistake raises `ig.SpecError`, whose `problems` name each one with its path.
rivers = ig.parse(
    {
        "title": "Two | rivers",
        "subtitle": "How far they run, and how much they carry",
        "sides": {"nile": {"label": "Nile", "icon": "sun"}, "amazon": {"label": "Amazon", "icon": "tree"}},
        "panels": [
            {
                "title": "By the numbers",
                "blocks": [
                    {
                        "type": "mirror-bars",
                        "unit": "km",
                        "items": [{"label": "Length", "values": {"nile": 6650, "amazon": 6400}}],
                    },
                    {
                        "type": "mirror-bars",
                        "unit": "m³/s",
                        "items": [{"label": "Water at the mouth", "values": {"nile": 2830, "amazon": 209_000}}],
                    },
                ],
            }
        ],
    }
)
rivers.save("rivers.svg", "rivers.png", width=728)

# The models, with everything that an editor and a type checker know about them.
tea = ig.Infographic(
    title="Tea | Coffee",
    sides={"tea": ig.Side(label="Tea", icon="leaf"), "coffee": ig.Side(label="Coffee", icon="coffee")},
    panels=[
        ig.Panel(
            title="Taste",
            blocks=[
                ig.blocks.Statement(
                    sides=ig.PerSide(
                        {
                            "tea": Stance(title="Slow and green", text="A pot for an afternoon"),
                            "coffee": Stance(title="Quick and dark", text="A cup at the counter"),
                        }
                    )
                ),
                ig.blocks.RankedList(
                    sides=ig.PerSide(
                        {
                            "tea": (RankedItem(label="Green"), RankedItem(label="Black")),
                            "coffee": (RankedItem(label="Filter"), RankedItem(label="Espresso")),
                        }
                    )
                ),
            ],
        )
    ],
)
tea.save("tea.svg")

# Rows, as a dataframe or a database has them: each key of an item names a column, or says what is reckoned.
regions = [
    {"region": "Asia", "millions": 4807},
    {"region": "Africa", "millions": 1515},
    {"region": "Europe", "millions": 745},
    {"region": "Elsewhere", "millions": 1095},
]
bars = ig.blocks.Bars(unit="%", items=ig.data(regions, label="region", value={"share": "millions"}))
assert [bar.value for bar in bars.items] == [58.9, 18.6, 9.1, 13.4]

# Infographics are immutable: a change is a copy.
phone = tea.replace(title="Tea | Coffee", subtitle="Two ways to wake up")
phone.save("tea-phone.png", width=390, theme="mindset")

# They are values: plain data and back.
assert ig.parse(tea.to_dict()) == tea
