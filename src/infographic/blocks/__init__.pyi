from collections.abc import Mapping, Sequence
from typing import Any, Literal

from infographic.layout.block import Block as _Block
from infographic.spec.model import PerSide as _PerSide
from infographic.blocks._bar import Bar as _Bar
from infographic.blocks._measures import Trend as _Trend
from infographic.blocks._part_to_whole import Share as _Share
from infographic.blocks.bars import Bars as _Bars
from infographic.blocks.before_after import BeforeAfter as _BeforeAfter
from infographic.blocks.before_after import Change as _Change
from infographic.blocks.big_number import BigNumber as _BigNumber
from infographic.blocks.big_number import Figure as _Figure
from infographic.blocks.callout import Callout as _Callout
from infographic.blocks.card import Card as _Card
from infographic.blocks.cards import CardItem as _CardItem
from infographic.blocks.cards import Cards as _Cards
from infographic.blocks.chart import Chart as _Chart
from infographic.blocks.chart.spec import Remark as _Remark
from infographic.blocks.chart.spec import Series as _Series
from infographic.blocks.checklist import Check as _Check
from infographic.blocks.checklist import Checklist as _Checklist
from infographic.blocks.column import Column as _Column
from infographic.blocks.compare_table import CompareTable as _CompareTable
from infographic.blocks.compare_table import Criterion as _Criterion
from infographic.blocks.compare_table import Order as _Order
from infographic.blocks.compare_table import Total as _Total
from infographic.blocks.cycle import Cycle as _Cycle
from infographic.blocks.cycle import Phase as _Phase
from infographic.blocks.donut import Donut as _Donut
from infographic.blocks.dumbbell import Dumbbell as _Dumbbell
from infographic.blocks.dumbbell import Range as _Range
from infographic.blocks.fishbone import Bone as _Bone
from infographic.blocks.fishbone import Fishbone as _Fishbone
from infographic.blocks.flags import Flag as _Flag
from infographic.blocks.flags import Flags as _Flags
from infographic.blocks.flow import Flow as _Flow
from infographic.blocks.flow import Stop as _Stop
from infographic.blocks.funnel import Funnel as _Funnel
from infographic.blocks.funnel import Stage as _Stage
from infographic.blocks.gantt import Gantt as _Gantt
from infographic.blocks.gantt import Mark as _Mark
from infographic.blocks.gantt import Task as _Task
from infographic.blocks.grid import Grid as _Grid
from infographic.blocks.heatmap import HeatRow as _HeatRow
from infographic.blocks.heatmap import Heatmap as _Heatmap
from infographic.blocks.icon_array import Count as _Count
from infographic.blocks.icon_array import IconArray as _IconArray
from infographic.blocks.icon_list import IconItem as _IconItem
from infographic.blocks.icon_list import IconList as _IconList
from infographic.blocks.image import Callout as _Callout_
from infographic.blocks.image import Image as _Image
from infographic.blocks.image import Shown as _Shown
from infographic.blocks.interaction import Interaction as _Interaction
from infographic.blocks.interaction import Lane as _Lane
from infographic.blocks.interaction import Message as _Message
from infographic.blocks.journey import Journey as _Journey
from infographic.blocks.journey import Stage as _Stage_
from infographic.blocks.layers import Layer as _Layer
from infographic.blocks.layers import Layers as _Layers
from infographic.blocks.map import Areas as _Areas
from infographic.blocks.map import Map as _Map
from infographic.blocks.map import Spot as _Spot
from infographic.blocks.map import Territory as _Territory
from infographic.blocks.mindmap import Mindmap as _Mindmap
from infographic.blocks.mindmap import Topic as _Topic
from infographic.blocks.mirror_bars import MirrorBars as _MirrorBars
from infographic.blocks.mirror_bars import MirrorItem as _MirrorItem
from infographic.blocks.network import Link as _Link
from infographic.blocks.network import Network as _Network
from infographic.blocks.network import Node as _Node
from infographic.blocks.price_cards import Offer as _Offer
from infographic.blocks.price_cards import PriceCards as _PriceCards
from infographic.blocks.pros_cons import ProsCons as _ProsCons
from infographic.blocks.pros_cons import Reason as _Reason
from infographic.blocks.pros_cons import Weighing as _Weighing
from infographic.blocks.pyramid import Level as _Level
from infographic.blocks.pyramid import Pyramid as _Pyramid
from infographic.blocks.quadrant import Axis as _Axis
from infographic.blocks.quadrant import Quadrant as _Quadrant
from infographic.blocks.quadrant import Spot as _Spot_
from infographic.blocks.quote import Quote as _Quote
from infographic.blocks.quote import Saying as _Saying
from infographic.blocks.radar import Profile as _Profile
from infographic.blocks.radar import Radar as _Radar
from infographic.blocks.ranked_list import RankedItem as _RankedItem
from infographic.blocks.ranked_list import RankedList as _RankedList
from infographic.blocks.rings import Ring as _Ring
from infographic.blocks.rings import Rings as _Rings
from infographic.blocks.row import Row as _Row
from infographic.blocks.sankey import Sankey as _Sankey
from infographic.blocks.sankey import Stream as _Stream
from infographic.blocks.slope import Slope as _Slope
from infographic.blocks.slope import SlopeItem as _SlopeItem
from infographic.blocks.stat_row import Stat as _Stat
from infographic.blocks.stat_row import StatRow as _StatRow
from infographic.blocks.statement import Stance as _Stance
from infographic.blocks.statement import Statement as _Statement
from infographic.blocks.steps import Step as _Step
from infographic.blocks.steps import Steps as _Steps
from infographic.blocks.swot import Factor as _Factor
from infographic.blocks.swot import Swot as _Swot
from infographic.blocks.table import Column as _Column_
from infographic.blocks.table import Table as _Table
from infographic.blocks.table import TableRow as _TableRow
from infographic.blocks.text import Text as _Text
from infographic.blocks.timeline import Event as _Event
from infographic.blocks.timeline import Timeline as _Timeline
from infographic.blocks.tips import Tip as _Tip
from infographic.blocks.tips import Tips as _Tips
from infographic.blocks.tree import Branch as _Branch
from infographic.blocks.tree import Tree as _Tree
from infographic.blocks.treemap import Part as _Part
from infographic.blocks.treemap import Treemap as _Treemap
from infographic.blocks.venn import Overlap as _Overlap
from infographic.blocks.venn import Set as _Set
from infographic.blocks.venn import Venn as _Venn
from infographic.blocks.waffle import Waffle as _Waffle
from infographic.blocks.waterfall import Change as _Change_
from infographic.blocks.waterfall import Waterfall as _Waterfall
from infographic.blocks.word_cloud import Word as _Word
from infographic.blocks.word_cloud import WordCloud as _WordCloud

class Bars(_Bars):
    """Bars from one zero line: how much, of one thing after another."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Bar | Mapping[str, Any]],
        unit: str | float = ...,
        direction: Literal['right', 'up'] = ...,
        stacked: bool = ...,
        series: Sequence[str | float] = ...,
        scale: Literal['shared', 'own'] = ...,
        shades: Literal['', 'sequential', 'categorical', 'highlight'] = ...,
    ) -> None: ...

class BeforeAfter(_BeforeAfter):
    """Pairs of states with an arrow between: how it was, and how it is."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Change | Mapping[str, Any]],
        points: Sequence[str | float] | None = ...,
    ) -> None: ...

class BigNumber(_BigNumber):
    """One number, as large as it deserves; `side` puts it on a tile in that side's colour."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['sparkline', 'fill', 'ring', 'bar', 'plain'] = ...,
        share: float | None = ...,
        of: float = ...,
        trend: _Trend | Mapping[str, Any] | None = ...,
        value: str | float = ...,
        text: str | float = ...,
        icon: str = ...,
        sides: _PerSide[Any] | Mapping[str, _Figure | Mapping[str, Any] | str | float] | Sequence[_Figure | Mapping[str, Any] | str | float] | None = ...,
        part: str | float = ...,
        rest: str | float = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Callout(_Callout):
    """A box that stands out: the verdict, a tip, a warning, a note."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        kind: Literal['verdict', 'tip', 'warning', 'note', 'question'] = ...,
        text: str | float = ...,
        icon: str = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Card(_Card):
    """Blocks together on one surface, or on a tile in a side's full colour."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        blocks: Sequence[_Block | Mapping[str, Any] | str],
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Cards(_Cards):
    """Cards in columns: a sign, a figure, a name and a sentence each, with a bar for how far it has come."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_CardItem | Mapping[str, Any] | str | float],
        columns: int | None = ...,
    ) -> None: ...

class Chart(_Chart):
    """Numbers on two axes: lines, areas, bars, points, or how often values occur."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        kind: Literal['line', 'area', 'bars', 'scatter', 'histogram'] = ...,
        x: Sequence[str | float] = ...,
        items: Sequence[_Series | Mapping[str, Any]],
        stacked: bool = ...,
        mark: Literal['bar', 'lollipop', 'dot', 'triangle'] = ...,
        facet: bool = ...,
        curve: Literal['straight', 'smooth', 'step'] = ...,
        log: Literal['', 'x', 'y', 'xy'] = ...,
        range: Sequence[float] = ...,
        value_labels: Literal['', 'all', 'ends', 'none'] = ...,
        size_title: str | float = ...,
        size_unit: str | float = ...,
        unit: str | float = ...,
        x_unit: str | float = ...,
        x_title: str | float = ...,
        y_title: str | float = ...,
        bins: int = ...,
        notes: Sequence[_Remark | Mapping[str, Any]] = ...,
        scale: Literal['shared', 'own'] = ...,
        shades: Literal['', 'sequential', 'categorical', 'highlight'] = ...,
    ) -> None: ...

class Checklist(_Checklist):
    """Boxes to tick, ticked or half done: for each side, or one list."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Check | Mapping[str, Any] | str | float]] | Sequence[Sequence[_Check | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_Check | Mapping[str, Any] | str | float] = ...,
        form: Literal['rows', 'cards', 'path'] = ...,
        order: Literal['down', 'across'] = ...,
        count: bool = ...,
    ) -> None: ...

class Column(_Column):
    """Blocks under each other."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        blocks: Sequence[_Block | Mapping[str, Any] | str],
    ) -> None: ...

class CompareTable(_CompareTable):
    """A table of criteria: a row for each, a column for each side, the winner of a row filled."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['plain', 'heat'] = ...,
        items: Sequence[_Criterion | Mapping[str, Any]],
        order: _Order | Mapping[str, Any] | str | float | None = ...,
        total: _Total | Mapping[str, Any] | None = ...,
    ) -> None: ...

class Cycle(_Cycle):
    """Steps that lead back to the first: in a circle, or in a list with a way back."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Phase | Mapping[str, Any] | str | float]] | Sequence[Sequence[_Phase | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_Phase | Mapping[str, Any] | str | float] = ...,
        form: Literal['ring', 'wheel', 'list'] = ...,
        text: str | float = ...,
    ) -> None: ...

class Donut(_Donut):
    """Parts of one whole as a ring, a pie or half a ring; the centre tells the largest, or what rings beside it tell."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Share | Mapping[str, Any] | float] | _Share | Mapping[str, Any] | float] | Sequence[Sequence[_Share | Mapping[str, Any] | float] | _Share | Mapping[str, Any] | float] | None = ...,
        items: Sequence[_Share | Mapping[str, Any] | float] = ...,
        of: float | None = ...,
        unit: str | float = ...,
        form: Literal['ring', 'half-ring', 'pie'] = ...,
        text: str | float = ...,
        shades: Literal['', 'sequential', 'categorical', 'highlight'] = ...,
    ) -> None: ...

class Dumbbell(_Dumbbell):
    """How far apart the sides are, of one thing after another: a dot for each side on one scale."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Range | Mapping[str, Any]],
        unit: str | float = ...,
        points: Sequence[str | float] = ...,
        scale: Literal['shared', 'own'] = ...,
    ) -> None: ...

class Fishbone(_Fishbone):
    """Why something happens: its causes by kind, as bones that lead to it (Ishikawa 1968)."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        effect: str | float,
        items: Sequence[_Bone | Mapping[str, Any]],
    ) -> None: ...

class Flags(_Flags):
    """Countries with their flags: a few large ones, or many in columns.

In any other block a flag is an icon: `icon: flag-nl`."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Flag | Mapping[str, Any] | str]] | Sequence[Sequence[_Flag | Mapping[str, Any] | str]] | None = ...,
        items: Sequence[_Flag | Mapping[str, Any] | str] = ...,
    ) -> None: ...

class Flow(_Flow):
    """Boxes and arrows: what leads to what, and where it splits and meets again."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['lanes', 'across', 'down', 'spine'] = ...,
        items: Sequence[_Stop | Mapping[str, Any] | str | float],
    ) -> None: ...

class Funnel(_Funnel):
    """How many are left from stage to stage; each stage is as wide as its number, if it has one."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['scaled', 'even'] = ...,
        items: Sequence[_Stage | Mapping[str, Any] | str | float],
        unit: str | float = ...,
        rates: Literal['none', 'previous', 'first'] = ...,
        scale: Literal['shared', 'own'] = ...,
    ) -> None: ...

class Gantt(_Gantt):
    """Who does what when: a bar for each task on one calendar, milestones, and how far each has come."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Task | Mapping[str, Any]],
        marks: Sequence[_Mark | Mapping[str, Any]] = ...,
        unit: str | float = ...,
    ) -> None: ...

class Grid(_Grid):
    """Blocks in equal columns; the rows are as high as their highest block."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        blocks: Sequence[_Block | Mapping[str, Any] | str],
        columns: int = ...,
    ) -> None: ...

class Heatmap(_Heatmap):
    """A table whose cells are the stronger in colour, the more they hold: where there is much and where little."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_HeatRow | Mapping[str, Any]],
        columns: Sequence[str | float] = ...,
        unit: str | float = ...,
        middle: float | None = ...,
        shades: Literal['', 'sequential', 'diverging'] = ...,
    ) -> None: ...

class IconArray(_IconArray):
    """Symbols that can be counted: `value` of them, or `value` out of `of`."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        value: float | None = ...,
        of: float | None = ...,
        per: float | None = ...,
        icon: str = ...,
        unit: str | float = ...,
        text: str | float = ...,
        sides: _PerSide[Any] | Mapping[str, _Count | Mapping[str, Any] | float] | Sequence[_Count | Mapping[str, Any] | float] | None = ...,
        scale: Literal['shared', 'own'] = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class IconList(_IconList):
    """A few large words for each side, each with a sign: feelings, features, reasons."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_IconItem | Mapping[str, Any] | str | float]] | Sequence[Sequence[_IconItem | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_IconItem | Mapping[str, Any] | str | float] = ...,
        form: Literal['rows', 'cards', 'path', 'checkerboard'] = ...,
    ) -> None: ...

class Image(_Image):
    """A photograph, drawing or logo from a file: PNG, JPEG, WebP, GIF or SVG."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        file: str | float = ...,
        alt: str | float = ...,
        sides: _PerSide[Any] | Mapping[str, _Shown | Mapping[str, Any]] | Sequence[_Shown | Mapping[str, Any]] | None = ...,
        fit: Literal['cover', 'contain'] | None = ...,
        focus: Literal['top', 'bottom', 'left', 'right', 'center', 'top left', 'top right', 'bottom left', 'bottom right'] | Sequence[float] = ...,
        ratio: float | str | None = ...,
        height: float | None = ...,
        shape: Literal['card', 'plain', 'circle'] | None = ...,
        callouts: Sequence[_Callout_ | Mapping[str, Any]] = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Interaction(_Interaction):
    """Who says what to whom, in the order of time: a lifeline for each, and an arrow for every message."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Message | Mapping[str, Any]],
        lanes: Sequence[_Lane | Mapping[str, Any] | str | float] = ...,
    ) -> None: ...

class Journey(_Journey):
    """How it feels to go through something, stage by stage: a curve that rises and falls."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Stage_ | Mapping[str, Any]],
    ) -> None: ...

class Layers(_Layers):
    """What stands on what, layer by layer: the name of each at its start, what it is made of beside it."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Layer | Mapping[str, Any] | str | float],
    ) -> None: ...

class Map(_Map):
    """Countries by the shade of their values, and places, on an equal-area map of the world or of a part of it.

Outlines are Natural Earth's, at 1 : 50 million; Kosovo and Taiwan have their own, Somaliland is drawn with Somalia, Northern Cyprus with Cyprus. Borders of which states disagree are drawn as they are in fact held: this says nothing about who is right."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['outlines', 'tiles'] = ...,
        items: Sequence[_Territory | Mapping[str, Any] | str] = ...,
        places: Sequence[_Spot | Mapping[str, Any]] = ...,
        region: str = ...,
        areas: _Areas | Mapping[str, Any] | None = ...,
        unit: str | float = ...,
        middle: float | None = ...,
        shades: Literal['', 'sequential', 'diverging'] = ...,
    ) -> None: ...

class Mindmap(_Mindmap):
    """One thought in the middle, and what it leads to on both sides of it."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['discs', 'curves', 'list'] = ...,
        text: str | float,
        icon: str = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Topic | Mapping[str, Any] | str | float]] | Sequence[Sequence[_Topic | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_Topic | Mapping[str, Any] | str | float] = ...,
    ) -> None: ...

class MirrorBars(_MirrorBars):
    """Two bars for each item, away from a common spine: how much on either side."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_MirrorItem | Mapping[str, Any]],
        unit: str | float = ...,
        scale: Literal['shared', 'own'] = ...,
    ) -> None: ...

class Network(_Network):
    """Who is connected with whom: nodes near to each other that few links part, by a method without chance."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        links: Sequence[_Link | Mapping[str, Any]],
        items: Sequence[_Node | Mapping[str, Any] | str | float] = ...,
        unit: str | float = ...,
    ) -> None: ...

class PriceCards(_PriceCards):
    """Offers beside each other: what each is called, what it costs, and what one gets for it."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Offer | Mapping[str, Any]],
    ) -> None: ...

class ProsCons(_ProsCons):
    """What speaks for and what against: of one thing, or of each side."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, _Weighing | Mapping[str, Any]] | Sequence[_Weighing | Mapping[str, Any]] | None = ...,
        pros: Sequence[_Reason | Mapping[str, Any] | str | float] = ...,
        cons: Sequence[_Reason | Mapping[str, Any] | str | float] = ...,
        labels: Sequence[str | float] | None = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Pyramid(_Pyramid):
    """Levels that rest on each other: the order counts, the size of a band means nothing."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Level | Mapping[str, Any] | str | float]] | Sequence[Sequence[_Level | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_Level | Mapping[str, Any] | str | float] = ...,
        form: Literal['inside', 'beside'] = ...,
        direction: Literal['up', 'down'] = ...,
    ) -> None: ...

class Quadrant(_Quadrant):
    """Points on two crossing axes: four fields, and what lies in which."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['points', 'cards'] = ...,
        x: _Axis | Mapping[str, Any],
        y: _Axis | Mapping[str, Any],
        items: Sequence[_Spot_ | Mapping[str, Any]],
        labels: Sequence[str | float] | None = ...,
    ) -> None: ...

class Quote(_Quote):
    """What people say, in a speech bubble for each side, or one large quotation."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, _Saying | Mapping[str, Any] | str | float] | Sequence[_Saying | Mapping[str, Any] | str | float] | None = ...,
        text: str | float = ...,
        by: str | float = ...,
        side: str | float = ...,
        category: str | float = ...,
        color: str = ...,
        status: Literal['', 'good', 'fair', 'bad', 'none'] = ...,
    ) -> None: ...

class Radar(_Radar):
    """Profiles on axes around a middle: whether a thing is even or lopsided, and where two differ.

It reads badly: areas grow with the square of the values and with the order of the axes, and lengths in different directions are hard to compare. `bars`, `dumbbell` and `heatmap` show the same numbers better; take it for the shape of one to three things of which readers know what is good."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Profile | Mapping[str, Any]],
        axes: Sequence[str | float],
        unit: str | float = ...,
        most: float | None = ...,
        scale: Literal['shared', 'own'] = ...,
    ) -> None: ...

class RankedList(_RankedList):
    """A ranking for each side, best first; equal items can be joined across the divide."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_RankedItem | Mapping[str, Any] | str | float]] | Sequence[Sequence[_RankedItem | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_RankedItem | Mapping[str, Any] | str | float] = ...,
        form: Literal['bars', 'podium', 'columns', 'rows'] = ...,
        unit: str | float = ...,
        link: Literal['same', 'none'] = ...,
    ) -> None: ...

class Rings(_Rings):
    """What lies within what, from the core outwards; with values, circles that are as large as these."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Ring | Mapping[str, Any] | str | float],
        unit: str | float = ...,
    ) -> None: ...

class Row(_Row):
    """Blocks beside each other, equally high; where there is no room, under each other."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        blocks: Sequence[_Block | Mapping[str, Any] | str],
        weights: Sequence[float] = ...,
    ) -> None: ...

class Sankey(_Sankey):
    """How much goes from where to where: ribbons as thick as what flows in them."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['streams', 'alluvial'] = ...,
        items: Sequence[_Stream | Mapping[str, Any]],
        unit: str | float = ...,
    ) -> None: ...

class Slope(_Slope):
    """Lines between the sides: what rises, what falls, what changes place."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_SlopeItem | Mapping[str, Any]],
        scale: Literal['rank', 'value', 'own'] = ...,
        unit: str | float = ...,
        points: Sequence[str | float] = ...,
    ) -> None: ...

class StatRow(_StatRow):
    """A strip of numbers beside each other: the facts at a glance."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['sparkline', 'ring', 'fill', 'bar', 'plain'] = ...,
        items: Sequence[_Stat | Mapping[str, Any]],
    ) -> None: ...

class Statement(_Statement):
    """Each side in a few large words: the headline of a comparison."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, _Stance | Mapping[str, Any] | str | float] | Sequence[_Stance | Mapping[str, Any] | str | float],
    ) -> None: ...

class Steps(_Steps):
    """What is done first, next and last, numbered: across a wide page, down a narrow one, or along a way."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Step | Mapping[str, Any] | str | float]] | Sequence[Sequence[_Step | Mapping[str, Any] | str | float]] | None = ...,
        items: Sequence[_Step | Mapping[str, Any] | str | float] = ...,
        form: Literal['row', 'chevrons', 'snake', 'down', 'stairs', 'road', 'isometric', 'puzzle', 'ladder', 'mountain'] = ...,
        first: int = ...,
    ) -> None: ...

class Swot(_Swot):
    """Strengths and weaknesses of a thing, opportunities and threats around it, in four fields."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['columns', 'cards', 'fields'] = ...,
        strengths: Sequence[_Factor | Mapping[str, Any] | str | float],
        weaknesses: Sequence[_Factor | Mapping[str, Any] | str | float],
        opportunities: Sequence[_Factor | Mapping[str, Any] | str | float],
        threats: Sequence[_Factor | Mapping[str, Any] | str | float],
        labels: Sequence[str | float] | None = ...,
    ) -> None: ...

class Table(_Table):
    """Rows and columns of anything: numbers under each other by their digits, with shades, bars, an order and totals."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_TableRow | Mapping[str, Any]],
        columns: Sequence[_Column_ | Mapping[str, Any] | str | float] = ...,
        label: str | float = ...,
        order: str | float = ...,
        total: str | float = ...,
    ) -> None: ...

class Text(_Text):
    """Paragraphs and lists, with `**bold**`, `*emphasis*`, `[links](https://example.org)` and notes."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        text: str | float,
        size: Literal['body', 'lead'] = ...,
        align: Literal['start', 'center'] = ...,
    ) -> None: ...

class Timeline(_Timeline):
    """Dated events and periods along a line, earliest first; a lane for each side, or one for all."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Event | Mapping[str, Any]]] | Sequence[Sequence[_Event | Mapping[str, Any]]] | None = ...,
        items: Sequence[_Event | Mapping[str, Any]] = ...,
        form: Literal['across', 'alternating', 'down', 'to-scale'] = ...,
    ) -> None: ...

class Tips(_Tips):
    """Advice, numbered or with icons, one ruled line each: what to do with all this."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['rows', 'cards', 'path', 'checkerboard'] = ...,
        items: Sequence[_Tip | Mapping[str, Any] | str | float],
    ) -> None: ...

class Tree(_Tree):
    """What is under what: an organisation, a family, a classification; an outline where the page is narrow."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Branch | Mapping[str, Any] | str | float] | _Branch | Mapping[str, Any] | str | float] | Sequence[Sequence[_Branch | Mapping[str, Any] | str | float] | _Branch | Mapping[str, Any] | str | float] | None = ...,
        items: Sequence[_Branch | Mapping[str, Any] | str | float] = ...,
        form: Literal['right', 'down', 'boxed', 'list', 'left', 'up'] = ...,
    ) -> None: ...

class Treemap(_Treemap):
    """The parts of a whole as rectangles, each as large as its value; parts of a group lie together."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Part | Mapping[str, Any]],
        unit: str | float = ...,
        scale: Literal['shared', 'own'] = ...,
        shades: Literal['', 'sequential', 'categorical', 'highlight'] = ...,
    ) -> None: ...

class Venn(_Venn):
    """Two, three or four sets that overlap: what each has alone, and what they share."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        form: Literal['proportional', 'equal'] = ...,
        sides: _PerSide[Any] | Mapping[str, str | float | Sequence[str | float]] | Sequence[str | float | Sequence[str | float]] | None = ...,
        items: Sequence[_Set | Mapping[str, Any] | str | float] = ...,
        overlaps: Sequence[_Overlap | Mapping[str, Any] | str | float | Sequence[str | float]] = ...,
        unit: str | float = ...,
    ) -> None: ...

class Waffle(_Waffle):
    """A hundred squares, of which each is one hundredth of the whole."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        sides: _PerSide[Any] | Mapping[str, Sequence[_Share | Mapping[str, Any] | float] | _Share | Mapping[str, Any] | float] | Sequence[Sequence[_Share | Mapping[str, Any] | float] | _Share | Mapping[str, Any] | float] | None = ...,
        items: Sequence[_Share | Mapping[str, Any] | float] = ...,
        of: float | None = ...,
        unit: str | float = ...,
        form: Literal['icons', 'squares'] = ...,
        text: str | float = ...,
        icon: str = ...,
        shades: Literal['', 'sequential', 'categorical', 'highlight'] = ...,
    ) -> None: ...

class Waterfall(_Waterfall):
    """How a sum comes about: what is added and taken off, one after another, and the sums between."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Change_ | Mapping[str, Any]],
        unit: str | float = ...,
        scale: Literal['shared', 'own'] = ...,
    ) -> None: ...

class WordCloud(_WordCloud):
    """Words, the larger, the more often they were said.

It reads badly: long words look like more than short ones, and nobody can say which of two is larger. `bars` and `ranked-list` show the same numbers better; take it for the mood of many answers, not for their counts."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        note: str | float = ...,
        source: str | float = ...,
        lead: bool = ...,
        items: Sequence[_Word | Mapping[str, Any] | str | float],
    ) -> None: ...
