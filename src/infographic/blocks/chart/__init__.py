from typing import ClassVar, Literal

from infographic.blocks.chart import grammar
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import Context, Frame, Problem, Space, SpecPath


class Chart(ChartSpec):
    """Numbers on two axes: lines, areas, bars, points, or how often values occur.

    ```yaml
    type: chart
    kind: line
    title: Cycling overtakes the car
    unit: "%"
    x: [2000, 2005, 2010, 2015, 2020]
    items:
      - {label: Bicycle, values: [21, 24, 29, 34, 41], highlight: true}
      - {label: Car, values: [44, 41, 38, 33, 28]}
    notes:
      - {x: 2010, text: Free bicycle parking}
    ```
    """

    type: Literal["chart"] = "chart"
    other_names: ClassVar[tuple[str, ...]] = (
        "line",
        "line-chart",
        "area",
        "area-chart",
        "scatter",
        "scatter-plot",
        "histogram",
        "plot",
        "graph",
        "time-series",
    )

    def faults(self, path: SpecPath) -> list[Problem]:
        return grammar.faults(self, path) or super().faults(path)

    def layout(self, space: Space, ctx: Context) -> Frame:
        from infographic.blocks.chart import draw  # loads matplotlib, which only a page with a chart needs

        return draw.drawn(self, space, ctx)
