"""Pages of HTML, and SVG inside of them, as validators, a browser and a screen reader take them."""

import io
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Bitmap

import infographic as ig
from infographic.graphics.page_size import PHONE_BREAK
from infographic.graphics.scene import Circle, Frame, Gradient, Group, Rect, Stop
from infographic.render import Options, render
from infographic.words.proofread import Spec
from tests.browser import Browser, browser
from tests.npm import package

from .compare import difference
from .elsewhere import program
from .frames import BLUE, CELL, FONTS, RED, line, run

AXE, NU = "axe-core@4.14.1", "vnu-jar@24.10.17"  # the newest Nu has no jar

SPECS = Path(__file__).parents[2] / "specs"
NAMES = [
    "mindset-divide.yaml",
    "hubble-webb.yaml",
    "delta.nl.yaml",
    "water.ar.yaml",
    "earthquake.ja.yaml",
    "metals.yaml",
]

TWO_THEMES = """
title: Tea | Coffee
theme: {light: light, dark: midnight}
panels:
  - title: Which keeps you awake?
    blocks:
      - {type: bars, items: [{label: Tea, value: 47}, {label: Coffee, value: 95}], unit: mg}
"""

AS_WE_DRAW = 0.085

FIGURE = re.compile(r"\d[\d.,]*\d")
"""Of two digits at least: single ones are numbers of notes and marks of axes, too."""


def both(frame: Frame, narrow: Frame) -> bytes:
    return render(frame, "html", Options(title="Tea", description="Two cups.", narrow=narrow), FONTS)


# Both layouts in one page

WIDE = Frame(*CELL, (Rect(0, 0, *CELL, fill=RED), line(8, 30, run("Wide"))))
NARROW = Frame(60, 200, (Rect(0, 0, 60, 200, fill=BLUE), line(8, 30, run("Narrow"))))


def test_faces_names_and_descriptions_are_there_once() -> None:
    page = both(WIDE, NARROW).decode()
    assert page.count("@font-face") == 1
    assert page.count("</title>") == 2  # that of the page, and that of the picture
    assert page.count("<desc") == 1
    assert page.count('class="wide') == page.count('class="narrow') == 1
    assert f"(max-width: {PHONE_BREAK}px)" in page


def test_a_page_without_a_narrow_one_is_always_shown() -> None:
    page = render(WIDE, "html", Options(title="Tea"), FONTS).decode()
    assert "narrow" not in page.partition("</style>")[2]
    assert "@media (max-width" not in page


def test_what_both_refer_to_stands_in_neither() -> None:
    """An element that is not displayed takes its gradients and clips with it."""
    gradient = Gradient(0, 0, 9, 9, (Stop(0, RED), Stop(1, BLUE)))
    item = Group((Rect(0, 0, 50, 50, fill=gradient),), clip=Circle(20, 20, 20))
    page = both(Frame(*CELL, (item,)), Frame(60, 60, (item,))).decode()
    first, *others = page.partition("<main>")[2].split("</svg>")
    assert "linearGradient" in first
    assert "clipPath" in first
    assert not any("linearGradient" in other or "clipPath" in other for other in others)


def test_the_divide_for_desk_and_phone_takes_little_more_than_one() -> None:
    infographic = ig.load(SPECS / "mindset-divide.yaml")
    one, two = (len(data) for data in infographic.draw(["svg", "html"]))
    assert two < 1.6 * one


@pytest.mark.parametrize("asked", [{"width": PHONE_BREAK}, {"size": "og"}, {"size": "a4"}])
def test_pages_for_a_place_of_their_own_have_no_other_layout(asked: dict[str, object]) -> None:
    assert 'class="narrow' not in ig.parse(TWO_THEMES).draw(["html"], **asked)[0].decode()  # type: ignore[arg-type]


def test_both_are_as_dark_as_asked() -> None:
    asked = ig.parse(TWO_THEMES)
    assert "prefers-color-scheme" in asked.draw(["html"])[0].decode()
    baked = asked.draw(["html"], dark=True)[0].decode()
    assert "prefers-color-scheme" not in baked
    grounds = {part.partition('fill="')[2][:7] for part in baked.split("<rect ")[1:] if 'width="390"' in part}
    assert all(int(ground[1:3], 16) < 0x40 for ground in grounds if len(ground) == 7 and ground[0] == "#")


# Other programs


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as running:
        yield running


def inlined(name: str) -> bytes:
    """Two pictures in somebody's page."""
    infographic = ig.load(SPECS / name)
    pictures = [infographic.to_svg(width=width).partition("?>")[2] for width in (728, 390)]
    figures = "".join(f"<figure>{picture}</figure>" for picture in pictures)
    head = '<head><meta charset="utf-8"><title>Post</title></head>'
    page = (
        f'<!DOCTYPE html><html lang="{infographic.lang}">{head}<body><main><h1>Post</h1>{figures}</main></body></html>'
    )
    return page.encode()


def as_html(name: str) -> bytes:
    return ig.load(SPECS / name).draw(["html"])[0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", [as_html, inlined])
def test_nu_finds_no_mistake(kind: object, tmp_path: Path) -> None:
    jar = package(NU) / "build/dist/vnu.jar"
    for name in NAMES:
        (tmp_path / f"{name}.html").write_bytes(kind(name))  # type: ignore[operator]
    command = [program("java"), "-jar", str(jar), "--errors-only", "--format", "json", *map(str, tmp_path.iterdir())]
    done = subprocess.run(command, capture_output=True, timeout=300, text=True)
    assert json.loads(done.stderr)["messages"] == []
    assert done.returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", [as_html, inlined])
@pytest.mark.parametrize("width", [390, 1200])
def test_axe_finds_nothing(chromium: Browser, kind: object, width: int, tmp_path: Path) -> None:
    axe = (package(AXE) / "axe.min.js").read_text()
    for name in NAMES:
        file = tmp_path / f"{name}.html"
        file.write_bytes(kind(name))  # type: ignore[operator]
        page = chromium.page(file.as_uri(), width, 900)
        page.wait('document.readyState == "complete"')
        page.call("Runtime.evaluate", expression=axe)
        found = page.run("axe.run().then(r => r.violations.map(v => [v.id, v.nodes[0].html]))")
        page.close()
        assert found == [], name


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1200])
def test_name_and_description_are_read_once(chromium: Browser, width: int, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(as_html("mindset-divide.yaml"))
    page = chromium.page(file.as_uri(), width, 900)
    page.wait('document.readyState == "complete"')
    page.call("Accessibility.enable")
    nodes = [node for node in page.call("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    images = [node for node in nodes if node["role"]["value"] in ("image", "img", "graphics-document")]
    page.close()
    assert [node["name"]["value"] for node in images] == ["The Mindset Divide"]
    described = [node["description"]["value"] for node in nodes if node.get("description", {}).get("value")]
    assert len(described) == 1
    assert "Motivation" in described[0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["svg", "html"])
def test_all_that_is_drawn_is_read(chromium: Browser, kind: str, tmp_path: Path) -> None:
    """Of every spec: one description, and in it every figure of the spec that is drawn."""
    for spec in sorted(SPECS.glob("*.yaml")):
        infographic = ig.load(spec)
        file = tmp_path / f"{spec.stem}.{kind}"
        infographic.save(file)
        page = chromium.page(file.as_uri(), 728, 900)
        page.wait('document.readyState == "complete"')
        page.call("Accessibility.enable")
        nodes = [node for node in page.call("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
        drawn = page.run("[...document.querySelectorAll('svg text')].map(t => t.textContent).join(' ')")
        page.close()
        described = [value for node in nodes if (value := node.get("description", {}).get("value"))]
        assert len(described) == 1, spec.name
        spec_of = Spec(infographic)
        held = " ".join([text for _, text in spec_of.texts] + [f"{number.value:n}" for number in spec_of.numbers])
        wanted = set(FIGURE.findall(drawn)) & set(FIGURE.findall(held))
        assert wanted, spec.name
        assert not wanted - set(FIGURE.findall(described[0])), spec.name


@pytest.mark.slow
@pytest.mark.parametrize(("width", "shown"), [(390, "narrow"), (500, "narrow"), (501, "wide"), (1200, "wide")])
def test_each_window_shows_the_layout_that_fits(chromium: Browser, width: int, shown: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(as_html("mindset-divide.yaml"))
    page = chromium.page(file.as_uri(), width, 900)
    page.wait('document.readyState == "complete"')
    displayed = page.run(
        "[...document.querySelectorAll('main > svg')].filter(s => s.clientHeight).map(s => s.classList[0])"
    )
    assert displayed == [shown]
    assert page.run("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_shows_what_we_draw_for_it(chromium: Browser, dark: bool, tmp_path: Path) -> None:
    asked = ig.parse(TWO_THEMES)
    drawn = asked.draw(["png"], width=390, scale=1, dark=dark)[0]
    height = Bitmap.open(io.BytesIO(drawn)).height
    (tmp_path / "page.html").write_bytes(asked.draw(["html"])[0])
    page = chromium.page("about:blank", 390, height)
    feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    page.call("Emulation.setEmulatedMedia", features=[feature])
    page.open((tmp_path / "page.html").as_uri())
    page.wait('document.readyState == "complete" && document.fonts.status == "loaded"')
    assert difference(page.screenshot(), drawn) < AS_WE_DRAW
    page.close()
