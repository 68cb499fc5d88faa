"""A theme from what a house has: its style sheet, its `_brand.yml`, its logo."""

import shutil
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import infographic as ig
from infographic.authoring.brand import of_css
from infographic.graphics.color import contrast
from infographic.theme.brand import Look, Tone, made
from infographic.theme.brand_yml import look
from infographic.theme.load import load_theme
from infographic.theme.model import Theme

BRAND = Path(__file__).parents[2] / "examples" / "brand"

YML = """
meta: {name: {full: Tidewater Museum, short: Tidewater}}
logo:
  images: {wide: {path: tidewater.svg, alt: Tidewater}, night: tidewater-light.svg}
  medium: {light: wide, dark: night}
color:
  palette: {blue: "#447099", orange: "#EE6331", yellow: "#FFE600", white: "#FFFFFF", sky: blue}
  foreground: {light: "#777777", dark: "#eeeeee"}
  background: {light: white, dark: "#151515"}
  primary: sky
  secondary: "#707073"
  warning: orange
typography:
  fonts: [{family: Open Sans, source: google}]
  base: Open Sans
  headings: {family: Source Serif 4, weight: bold}
"""

CSS = """
@charset "utf-8";
:root { --color-primary: #0b7285; --color-secondary: hsl(20 80% 50%); --bg: #fdfcf8; --text: var(--deep, #333) }
body { background: var(--bg); color: var(--text); font-family: "Lato", sans-serif }
h1, h2 { font-family: Georgia, serif; font-weight: 700 }
.btn { background: oklch(0.6 0.2 300) } .btn:hover { background: #0000 }
@media print { :root { --bg: #00f } }
@media (prefers-color-scheme: dark) { :root { --bg: #101418; --text: #eee } }
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    for sign in BRAND.glob("*.svg"):
        shutil.copy(sign, tmp_path)
    (tmp_path / "_brand.yml").write_text(YML)
    (tmp_path / "site.css").write_text(CSS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(house):
    from click.testing import CliRunner

    from infographic.cli import main

    return lambda *args: CliRunner().invoke(main, args)


def findings(theme):
    spec = (BRAND / "tides.yaml").read_text().replace("theme: theme.yaml", f"theme: {theme}")
    page = ig.parse(spec)
    return [problem.message for problem in page.check() if problem.severity != "notice"]


def test_a_brand_file_is_a_theme_as_it_is(house):
    theme = load_theme("_brand.yml", "")
    assert theme.name == "Tidewater"
    assert theme.sides[0].solid == "#447099"
    assert theme.fonts.heading.family == "Source Serif 4"
    assert theme.fonts.text.family == "Figtree"
    assert theme.dark.colors.bg == "#151515"
    assert Path(theme.logo.file).name == "tidewater.svg"
    assert Path(theme.logo.on_dark).name == "tidewater-light.svg"
    assert findings("_brand.yml") == []


def test_what_was_taken_changed_and_left_aside_is_said(run):
    result = run("themes", "from", "_brand.yml", "-o", "brand.yaml")
    assert result.exit_code == 0
    said = result.stderr.splitlines()
    assert "taken    side 1: #447099 (primary)" in said
    assert "changed  text: #777777 to #595959: 4.5:1 on the page, and 7:1 is needed" in said
    assert "ignored  font `Open Sans`: neither bundled nor a file beside the source" in said
    assert said[-1] == "wrote brand.yaml; a spec names it with `theme: brand.yaml`"
    assert load_theme("brand.yaml", "").sides == load_theme("_brand.yml", "").sides
    assert "is there already" in run("themes", "from", "_brand.yml", "-o", "brand.yaml").stderr


def test_a_style_sheet(house, run):
    assert run("themes", "from", "site.css", "-o", "look/brand.yaml").exit_code == 3  # there is no such folder
    assert run("themes", "from", "site.css", "-o", "brand.yaml").exit_code == 0
    theme = load_theme("brand.yaml", "")
    assert (theme.colors.bg, theme.colors.ink, theme.fonts.text.family) == ("#FDFCF8", "#333333", "Lato")
    assert (theme.dark.colors.bg, theme.dark.colors.ink) == ("#101418", "#EEEEEE")
    assert len(theme.sides) == 3
    assert findings("brand.yaml") == []


def test_a_logo(house, run):
    (house / "themes").mkdir()
    shutil.move(house / "tidewater.svg", house / "themes" / "tidewater.svg")
    assert run("themes", "from", "themes/tidewater.svg", "-o", "brand.yaml").exit_code == 0
    theme = load_theme("brand.yaml", "")
    assert Path(theme.logo.file).parts[-2:] == ("themes", "tidewater.svg")
    assert findings("brand.yaml") == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("_brand.yml", "color: {primary: '#ggg'}\n", "`#ggg` is not a colour"),
        ("_brand.yml", "color: {palette: {a: b, b: a}, primary: a}\n", "is not a colour"),
        ("_brand.yml", "- a\n", "expected a mapping with `color`"),
        ("_brand.yml", "color: [\n", "error[yaml"),
        ("site.css", "p { margin: 0 }", "`site.css` names no colours"),
        ("site.css", "\0\1", "this is not a text"),
        ("site.css", "}}}{{{ :root{--a:var(--b);--b:var(--a);color:var(--a)}", "names no colours"),
        ("logo.svg", "<svg", "error["),
        ("logo.txt", "", "ends in none of .css, .svg"),
    ],
)
def test_a_source_that_is_none(house, run, name, text, said):
    (house / name).write_text(text)
    result = run("themes", "from", name, "-o", "brand.yaml")
    assert result.exit_code in (1, 2)
    assert said in result.stderr
    assert not (house / "brand.yaml").exists()


def test_a_mistake_in_a_brand_file_is_shown_there(house):
    (house / "_brand.yml").write_text("color:\n  primary: '#ggg'\n")
    with pytest.raises(ig.SpecError) as caught:
        findings("_brand.yml")
    [problem] = caught.value.problems
    assert (Path(problem.file).name, problem.line, problem.code) == ("_brand.yml", 2, "not-a-color")


colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(colors, colors, st.lists(colors, max_size=12))
@example("#906c97", "#000000", [])
@settings(max_examples=60, deadline=None)
def test_whatever_the_colours_a_theme_can_be_read(ground, ink, sides):
    brand = made(Look("A", Tone(ground, ink, "", [(side, "one") for side in sides])), [])
    problems = []
    theme = Theme.read({**load_theme("light").to_dict(), **brand.data}, (), problems)
    assert problems == []
    most = max(contrast(end, ground) for end in ("#000000", "#ffffff"))
    assert contrast(theme.colors.ink, ground) >= min(7, most) - 0.02
    assert contrast(theme.colors.ink3, ground) >= 4.4
    assert 2 <= len(theme.sides) <= 8
    assert all(contrast(side.solid, ground) >= 2.95 for side in theme.sides)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_style_sheet_is_read(text):
    of_css(text)


KEYS = [
    "color",
    "palette",
    "primary",
    "foreground",
    "logo",
    "medium",
    "images",
    "typography",
    "fonts",
    "base",
    "path",
    "light",
    "dark",
    "meta",
    "name",
]
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=9)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(DATA)
@settings(max_examples=150, deadline=None)
def test_any_brand_file_is_read_or_refused(data):
    try:
        found = look(data)
    except ig.SpecError:
        return
    made(found, [])
