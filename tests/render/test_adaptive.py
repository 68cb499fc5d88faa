"""One SVG for light and dark pages: attributes say the light colours, classes the dark ones."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image as Bitmap
from PIL import ImageColor

import infographic as ig
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Gradient, Group, Hatch, Image, Item, Rect, Stop, Stroke
from infographic.graphics.scene import Path as Outline
from infographic.render import Options, render
from infographic.render.svg.adaptive import Adaptive, DarkOnly, LightOnly, adaptive

from . import elsewhere
from .compare import TOLERANCE, difference
from .frames import CELL, CREAM, FONTS, INK, RED, bitmap, line, run

SPEC = """
title: Tea | Coffee
theme: {light: light, dark: midnight}
sides: {tea: {label: Tea, icon: leaf}, coffee: {label: Coffee, icon: coffee}}
panels:
  - title: Which keeps you awake?
    blocks:
      - {type: bars, items: [{label: Tea, value: 47, side: tea}, {label: Coffee, value: 95, side: coffee}], unit: mg}
"""

SIGN = "M0 0H40V40H20V60H0zM5 5H10V10H5zM25 5H30V10H25z"


def page(ground: str, ink: str, accent: str) -> Frame:
    """A little of everything that has a colour."""
    sign = Outline(SIGN, Box(0, 0, 40, 60), ink, x=100, y=20, scale=0.5)
    items: tuple[Item, ...] = (
        Rect(0, 0, *CELL, fill=ground),
        Rect(5, 5, 30, 20, 3, accent, Stroke(ink, 2)),
        Circle(60, 20, 12, Gradient(48, 20, 72, 20, (Stop(0, ink), Stop(1, accent)))),
        Rect(5, 40, 30, 20, fill=Hatch(ink, accent, 6, 2)),
        Group((Circle(60, 60, 15, accent),), opacity=0.5),
        sign,
        sign._replace(x=130),
        Outline("M0 0L9 9", Box(0, 0, 9, 9), None, Stroke(ink, 2), x=100, y=60),
        Outline("M9 0L0 9", Box(0, 0, 9, 9), None, Stroke(accent, 2), x=112, y=60),
        line(8, 90, run("both", fill=ink), run(" of them", fill=accent)),
    )
    return Frame(*CELL, items)


LIGHT, DARK = page("#ffffff", INK, RED), page(INK, CREAM, "#ff9e73")


def svg(text: str = "live", light: Frame = LIGHT, dark: Frame = DARK) -> bytes:
    return render(light, "svg", Options(text=text, dark=dark), FONTS)  # type: ignore[arg-type]


def everything(items: tuple[Item, ...]) -> list[Item]:
    inner = [one for item in items if isinstance(item, Group) for one in everything(item.items)]
    return [*items, *inner]


def test_colors_stand_side_by_side() -> None:
    ground, card, *_ = adaptive(LIGHT, DARK).items
    assert isinstance(ground, Rect)
    assert ground.fill == Adaptive("#ffffff", INK)
    assert ground.fill != Adaptive("#ffffff", RED)
    assert isinstance(card, Rect)
    assert card.stroke
    assert card.stroke.paint == Adaptive(INK, CREAM)


def test_nothing_is_there_twice_that_differs_in_colors_alone() -> None:
    assert not [item for item in everything(adaptive(LIGHT, DARK).items) if isinstance(item, LightOnly | DarkOnly)]
    assert adaptive(LIGHT, LIGHT) == LIGHT


@pytest.mark.parametrize(
    ("light", "dark"),
    [
        (Rect(0, 0, 9, 9, fill=RED), Rect(0, 0, 9, 8, fill=RED)),
        (Rect(0, 0, 9, 9, fill=RED), Circle(5, 5, 4, RED)),
        (Rect(0, 0, 9, 9, fill=RED), Rect(0, 0, 9, 9, fill=None)),
        (Rect(0, 0, 9, 9, fill=RED), Rect(0, 0, 9, 9, fill=RED, opacity=0.5)),
        (Circle(5, 5, 4, None, Stroke(RED, 1)), Circle(5, 5, 4, None, Stroke(RED, 2))),
        (Circle(5, 5, 4, None, Stroke(RED, 1)), Circle(5, 5, 4, None)),
        (line(0, 9, run("a")), line(0, 9, run("b"))),
        (Image(0, 0, 9, 9, bitmap(), "image/png"), Image(0, 0, 9, 9, b"", "image/png")),
    ],
)
def test_what_differs_in_more_is_there_twice(light: Item, dark: Item) -> None:
    (either,) = adaptive(Frame(9, 9, (light,)), Frame(9, 9, (dark,))).items
    assert either == Group((LightOnly((light,)), DarkOnly((dark,))))


def test_more_of_one_than_of_the_other() -> None:
    ground = Rect(0, 0, 9, 9, fill=RED)
    found = adaptive(Frame(9, 9, (ground,)), Frame(9, 9, (ground, ground))).items
    assert found == (LightOnly((ground,)), DarkOnly((ground, ground)))


@pytest.mark.parametrize("text", ["live", "outlines", "both"])
def test_attributes_are_those_of_the_light_picture(text: str) -> None:
    """Whoever passes over media queries sees what he would see of a light picture alone."""
    both, light = svg(text).decode(), render(LIGHT, "svg", Options(text=text), FONTS).decode()  # type: ignore[arg-type]
    ids = re.compile(r"\w{6}-")
    plain = re.sub(r"@media \(prefers-color-scheme:dark\)\{.*?\}\}", "", both)
    plain = re.sub(r'( class="\S*?f\d+) [^"]*"', r'\1"', plain)
    plain = re.sub(r' class="\w{6}-n\d+[^"]*"', "", plain)
    assert ids.sub("", plain).replace("<style></style>", "") == ids.sub("", light)


def test_a_class_for_each_color_of_each_property() -> None:
    rules = re.findall(r"\.\w{6}-n\d+\{([^}]*)\}", svg().decode())
    assert sorted(rules) == sorted(set(rules))
    assert {"fill:#13202e", "fill:#faf6ee", "stroke:#faf6ee", "stop-color:#ff9e73"} <= set(rules)


@pytest.mark.parametrize("program", ["cairosvg", "resvg", "librsvg"])
@pytest.mark.slow
def test_other_programs_show_the_light_picture(program: str) -> None:
    drawn = getattr(elsewhere, program)(svg("outlines"), *map(int, CELL))
    assert difference(drawn, render(LIGHT, "png", Options(scale=1), FONTS)) < TOLERANCE


@pytest.mark.parametrize("text", ["live", "outlines", "both"])
@pytest.mark.slow
def test_a_browser_shows_what_its_reader_prefers(text: str) -> None:
    image = Image(20, 15, 120, 70, bitmap(), "image/png")
    logo = Frame(*CELL, (*LIGHT.items, image)), Frame(*CELL, (*DARK.items, image._replace(width=60)))
    for light, dark in ((LIGHT, DARK), logo):
        data = svg(text, light, dark)
        for frame, preferred in ((light, False), (dark, True)):
            window = Bitmap.open(io.BytesIO(elsewhere.chromium(data, 500, 400, dark=preferred)))
            window.crop((0, 0, *map(int, CELL))).save(out := io.BytesIO(), "PNG")
            drawn = out.getvalue()
            assert difference(drawn, render(frame, "png", Options(scale=1), FONTS)) < TOLERANCE


# A page and its themes


def test_page_in_both_themes() -> None:
    spec = ig.parse(SPEC)
    found = spec.to_svg()
    assert "prefers-color-scheme" in found
    assert "prefers-color-scheme" not in spec.to_svg(theme="light")
    assert found.count("fill=") == spec.to_svg(theme="light").count("fill=")
    baked = spec.draw(["svg"], dark=True)[0].decode()
    assert "prefers-color-scheme" not in baked
    assert baked == spec.to_svg(theme="midnight")


def test_formats_that_cannot_ask_are_light_unless_told() -> None:
    spec = ig.parse(SPEC)
    corners = [Bitmap.open(io.BytesIO(data)).convert("RGB").getpixel((0, 0)) for data in
               (spec.to_png(scale=1), *spec.draw(["png"], scale=1, dark=True))]  # fmt: skip
    assert corners == [(255, 255, 255), ImageColor.getrgb("#10151D")]


def test_a_theme_with_dark_colors_of_its_own(tmp_path: Path) -> None:
    keys = ["bg", "ink", "ink2", "ink3", "surface", "rule", "accent", "on_accent"]
    colors = ", ".join(f'{key}: "{value}"' for key, value in zip(keys, ["#101010", *["#F0F0F0"] * 7], strict=True))
    (tmp_path / "house.yaml").write_text(f"extends: light\ndark: {{colors: {{{colors}}}}}\n")
    spec = ig.parse(SPEC.replace("{light: light, dark: midnight}", "house.yaml"), folder=tmp_path)
    dark = spec.page(dark=True)
    assert dark.making
    assert dark.making.scale.theme.colors.bg == "#101010"
    assert [side.solid for side in dark.making.scale.theme.sides][:2] == ["#D14117", "#0A58AD"]


def test_dark_colors_hold_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("extends: light\ndark:\n  look: {icon: fill}\n")
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(SPEC.replace("{light: light, dark: midnight}", "house.yaml"), folder=tmp_path).page()
    assert [(problem.code, problem.line) for problem in caught.value.problems if problem.code == "unknown-key"] == [
        ("unknown-key", 3)
    ]


def test_changes_of_shape_are_told_at_their_keys(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("extends: midnight\nlook:\n  icon: fill\nradius: {card: 3}\n")
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(SPEC.replace("midnight", "mine.yaml"), folder=tmp_path).page()
    assert [(p.code, p.path, p.line) for p in caught.value.problems] == [
        ("dark-reshapes", ("radius", "card"), 4),
        ("dark-reshapes", ("look", "icon"), 3),
    ]


def test_no_dark_theme_to_draw() -> None:
    with pytest.raises(ig.SpecError, match="no dark theme"):
        ig.parse(SPEC.replace("{light: light, dark: midnight}", "light")).page(dark=True)


def test_the_dark_page_is_checked_as_well(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text('extends: midnight\nsides: [{solid: "#202020"}, {solid: "#303030"}]\n')
    found = ig.parse(SPEC.replace("midnight", "mine.yaml"), folder=tmp_path).check()
    assert found
    assert all(problem.message.startswith("in the dark theme: ") for problem in found)
    assert ig.parse(SPEC).check() == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "toggle", "preferred", "dark"),
    [
        ("html", 'data-theme="dark"', False, True),
        ("body", 'data-theme="dark"', False, True),
        ("body", 'data-md-color-scheme="slate"', False, True),
        ("html", 'data-theme="light"', True, False),
        ("body", 'data-theme="light"', True, False),
        ("body", 'data-md-color-scheme="default"', True, False),
        ("body", 'data-theme="auto"', True, True),
        ("body", 'data-theme="auto"', False, False),
    ],
)
def test_a_toggle_comes_before_what_the_reader_prefers(place: str, toggle: str, preferred: bool, dark: bool) -> None:
    page = render(LIGHT, "html", Options(dark=DARK), FONTS).decode().replace(f"<{place}", f"<{place} {toggle}", 1)
    window = Bitmap.open(io.BytesIO(elsewhere.chromium_page(page.encode(), ".html", 160, 400, dark=preferred)))
    assert window.convert("RGB").getpixel((2, 2)) == (ImageColor.getrgb(INK) if dark else (255, 255, 255))
