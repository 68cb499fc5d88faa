"""SVG: what is in the document, whatever is in the picture."""

import base64
import io
import math
import re
import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from infographic.graphics.geometry import Box
from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Hatch,
    Image,
    Item,
    Path,
    Rect,
    Run,
    Stop,
    Stroke,
    Text,
)
from infographic.render import Options, formats, render
from infographic.render._text import in_reading_order, printable
from infographic.render._values import LIMIT, number, short_path
from infographic.render.svg import pictures

from .frames import BLUE, FONTS, INK, RED, line, run, sheet

XLINK = "{http://www.w3.org/1999/xlink}href"
SVG = "{http://www.w3.org/2000/svg}"
MODES = ["live", "outlines", "both"]


def drawn(*items: Item, text: str = "live", **options: str) -> etree._Element:
    frame = Frame(300, 200, items)
    return etree.fromstring(render(frame, "svg", Options(text=text, **options), FONTS))  # type: ignore[arg-type]


def plain(text: str) -> Text:
    """A line whose shaping does not matter."""
    return Text(0, 20, 10, (Run(text, "Figtree-400", 12, (1,), (0,), (0,), 0, 10, INK),))


def content(element: etree._Element) -> str:
    return "".join(element.itertext())


def test_formats_are_the_files_and_no_other_name_is_imported() -> None:
    assert {"svg", "html", "txt"} <= set(formats())
    for name in ("_text", "os", "", "svg.png"):
        with pytest.raises(ValueError, match="format"):
            render(Frame(1, 1), name, Options(), FONTS)


@pytest.mark.parametrize("text", MODES)
def test_the_same_picture_is_the_same_bytes(text: str) -> None:
    options = Options(text=text, title="A page")  # type: ignore[arg-type]
    assert render(sheet(), "svg", options, FONTS) == render(sheet(), "svg", options, FONTS)


@given(st.text(st.characters(exclude_categories=[])), st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back_but_for_what_xml_cannot_hold(said: str, title: str) -> None:
    picture = drawn(plain(said), text="both", title=title, description=said, lang="en")
    assert content(picture.find(f".//{SVG}text")) == printable(said)
    assert picture.findtext(f"{SVG}title", "") == printable(title)
    assert picture.findtext(f"{SVG}desc", "") == printable(said)


@given(st.text())
def test_printable_keeps_every_visible_character(text: str) -> None:
    assert printable(text) == "".join(c for c in text if c not in "\ufffe\uffff" and not _is_control(c))


def _is_control(character: str) -> bool:
    return ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0


def test_names_for_those_who_do_not_see_it() -> None:
    root = drawn(title="Tea & coffee", description="Tea <won>.", lang="de")
    said = [root.xpath(f"//*[@id='{root.get(name)}']")[0].text for name in ("aria-labelledby", "aria-describedby")]
    assert said == ["Tea & coffee", "Tea <won>."]
    assert root.get("role") == "img"
    assert drawn(Group((plain("there"),), href="https://example.org")).get("role") == "group"
    assert root.get("lang") == "de"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]


def test_size_is_the_frame_in_whole_pixels() -> None:
    root = etree.fromstring(render(Frame(300.001, 199.3), "svg", Options(), FONTS))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("300", "200", "0 0 300 200")


@pytest.mark.parametrize("text", MODES)
def test_ids_belong_to_one_picture(text: str) -> None:
    clipped = Group((Rect(0, 0, 9, 9, fill=RED),), clip=Circle(5, 5, 5))
    gradient = Gradient(0, 0, 9, 9, (Stop(0, RED), Stop(1, BLUE)))
    one, other = (
        drawn(clipped, Rect(0, 0, width, 9, fill=gradient), line(0, 50, run("A")), text=text, title="T")
        for width in (10, 11)
    )
    ids = [set(picture.xpath("//@id")) for picture in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for picture in (one, other):
        written = etree.tostring(picture).decode()
        assert set(re.findall(r"url\(#(.*?)\)", written)) <= set(picture.xpath("//@id"))
        assert len(picture.xpath("//@id")) == len(set(picture.xpath("//@id")))


def test_equal_paints_are_written_once() -> None:
    gradient = Gradient(0, 0, 9, 9, (Stop(0, RED), Stop(1, BLUE)))
    picture = drawn(*(Rect(x, 0, 9, 9, fill=gradient) for x in range(5)))
    assert len(picture.findall(f".//{SVG}linearGradient")) == 1


def test_equal_outlines_are_written_once() -> None:
    d = "M0 0" + "h9v9z" * 20
    picture = drawn(*(Path(d, Box(x, 0, 9, 9), RED, x=x, scale=2) for x in range(1, 6)))
    (shared,) = picture.findall(f"{SVG}defs/{SVG}path")
    assert (shared.get("d"), shared.get("fill"), shared.get("transform")) == (d, RED, "scale(2)")
    uses = [dict(use.attrib) for use in picture.findall(f"{SVG}use")]
    name = "#" + shared.get("id")
    assert uses == [{XLINK: name, "x": str(x), "y": "0"} for x in range(1, 6)]


def test_equal_outlines_keep_their_colors_and_sizes() -> None:
    d = "M0 0" + "h9v9z" * 20
    picture = drawn(Path(d, Box(0, 0, 9, 9), RED, x=1, scale=2), Path(d, Box(0, 0, 9, 9), BLUE, x=1, scale=3))
    assert [use.get("fill") for use in picture.findall(f"{SVG}use")] == [RED, BLUE]
    assert [use.get("transform") for use in picture.findall(f"{SVG}use")] == [
        "translate(1 0) scale(2)", "translate(1 0) scale(3)"
    ]  # fmt: skip


def test_the_parts_of_an_icon_are_placed_together_and_written_once() -> None:
    icon = [Path(d + "h9v9z" * 20, Box(0, 0, 9, 9), RED, opacity=o, scale=2) for d, o in (("M0 0", 0.2), ("M1 1", 1))]
    picture = drawn(*(part._replace(x=x) for x in (1, 30) for part in icon))
    (shared,) = picture.findall(f"{SVG}defs/{SVG}g")
    assert [path.get("opacity") for path in shared] == ["0.2", None]
    assert [use.get("x") for use in picture.findall(f"{SVG}use")] == ["1", "30"]


@given(st.floats(-LIMIT, LIMIT))
def test_numbers_are_short_and_near(value: float) -> None:
    assert float(number(value)) == pytest.approx(value, abs=0.0051)
    assert re.fullmatch(r"-?\d+(\.\d\d?)?", number(value))


@pytest.mark.parametrize(("written", "short"), [("#FFFFFF", "#fff"), ("#0a55B0", "#0a55b0"), ("#AABBCC", "#abc")])
def test_colors_are_short(written: str, short: str) -> None:
    assert drawn(Circle(0, 0, 1, written)).find(f"{SVG}circle").get("fill") == short


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1.1e6, 1e38])
@pytest.mark.parametrize(
    "item",
    [
        lambda n: Rect(n, 0, 1, 1, fill=RED),
        lambda n: Rect(0, 0, 1, n, 4, fill=RED),
        lambda n: Circle(0, 0, n, RED),
        lambda n: Circle(0, 0, 1, None, Stroke(RED, n)),
        lambda n: Circle(0, 0, 1, None, Stroke(RED, 1, dash=(n,))),
        lambda n: Path("M0 0h9", Box(0, 0, 9, 0), x=n),
        lambda n: Path("M0 0h9", Box(0, 0, 9, 0), scale=n),
        lambda n: Path(f"M0 0h{n:.1f}", Box(0, 0, 9, 0)),
        lambda n: Image(0, n, 1, 1, b"", "image/png"),
        lambda n: Rect(0, 0, 1, 1, fill=Gradient(n, 0, 1, 1, ())),
        lambda n: Rect(0, 0, 1, 1, fill=Hatch(RED, BLUE, n, 1)),
        lambda n: Group((Circle(0, 0, 1),), (1, 0, 0, 1, n, 0)),
        lambda n: line(n, 0, run("A")),
        lambda n: Frame(9, 9, (Circle(0, 0, 1),)).at(0, n),
    ],
)  # fmt: skip
def test_what_would_hang_a_renderer_is_refused(item: object, bad: float) -> None:
    with pytest.raises(ValueError, match="drawn"):
        drawn(item(bad))  # type: ignore[operator]


@pytest.mark.parametrize("d", ["M0 0 url(#x)", "M0,0 L1e9,0", "M0 0 Linf 0", "M0 0 L1234567 0", '"/><script/>'])
def test_what_is_no_path_is_refused(d: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        drawn(Path(d, Box(0, 0, 1, 1)))


def test_paths_lose_only_what_nobody_sees() -> None:
    d = "M1.23456789 0a1 1 0 01.123456.5L.00012 9e-7"
    assert drawn(Path(d, Box(0, 0, 1, 1))).find(f"{SVG}path").get("d") == "M1.234 0a1 1 0 01.123.5L.000 9e-7"


@pytest.mark.parametrize(
    ("href", "linked"),
    [
        ("https://example.org/?a=1&b=2", True),
        ("mailto:me@example.org", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("page.html", False),
    ],
)
def test_links_lead_to_pages_and_people_only(href: str, linked: bool) -> None:
    picture = drawn(Group((plain("there"),), href=href), text="both")
    assert [a.get("href") for a in picture.findall(f".//{SVG}a")] == [href] * linked
    assert content(picture.find(f".//{SVG}text")) == "there"


def test_outlines_need_no_font() -> None:
    picture = drawn(line(0, 50, run("fine print")), text="outlines")
    assert not picture.findall(f".//{SVG}text")
    assert not picture.findall(f".//{SVG}style")
    assert picture.find(f"{SVG}path").get("fill") == INK


def test_live_text_embeds_each_face_with_its_characters() -> None:
    picture = drawn(line(0, 50, run("Zwölf "), run("12 %", "BricolageGrotesque-800")))
    style = picture.findtext(f".//{SVG}style")
    fonts = re.findall(r"@font-face{font-family:([\w-]+);.*?base64,([\w+/=]+)", style)
    assert len(fonts) == 2
    for (_, data), said in zip(fonts, ("Zwölf ", "12 %"), strict=True):
        assert set(map(ord, said)) <= set(TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap())
    assert {f".{c}{{" for c in picture.xpath("//@class")} <= set(re.findall(r"\.[\w-]+{", style))


def test_a_line_of_live_text_says_its_start_alone() -> None:
    one, other = run("To AVATAR  and "), run("back", "Figtree-700")
    text = drawn(line(30, 50, one, other, one._replace(ys=(-4.0,) * len(one.ys)))).find(f".//{SVG}text")
    assert [part.text for part in text] == ["To AVATAR  and ", "back", "To AVATAR  and "]
    assert [(part.get("x"), part.get("y")) for part in text] == [("30", "50"), (None, None), (None, "46")]


def test_a_run_that_does_not_go_on_says_its_start() -> None:
    one = run("one")
    text = drawn(Text(30, 50, 99, (one, run("two")._replace(x=one.width + 8)))).find(f".//{SVG}text")
    assert [float(part.get("x")) for part in text] == pytest.approx([30, 38 + one.width], abs=0.006)


def test_right_to_left_runs_start_at_their_right_edge() -> None:
    text = drawn(line(30, 50, run("א!", rtl=True)._replace(width=40))).find(f"{SVG}text")
    assert (text.get("direction"), text.get("unicode-bidi"), text.get("x")) == ("rtl", "bidi-override", "70")


@pytest.mark.parametrize(
    ("shown", "read", "rtl"),
    [
        ("one two", "one two", False),
        ("one two", "one two", True),
        ("one ג 12 ב א two", "one א ב 12 ג two", False),
        ("one ב and א two", "one ב and א two", False),
        ("ג one two ב א", "א ב one two ג", True),
    ],
)
def test_text_is_copied_as_it_is_read(shown: str, read: str, rtl: bool) -> None:
    runs = tuple(run(word, rtl=word in "אבג") for word in shown.split())
    assert [r.text for r in in_reading_order(runs, rtl)] == read.split()


def test_notes_are_raised_and_what_follows_is_not() -> None:
    note = run("1", size=10)._replace(ys=(-6,))
    spans = list(drawn(line(0, 50, run("said"), note, run("!"))).find(f".//{SVG}text"))
    assert [span.get("y") for span in spans] == ["50", "44", "50"]


def test_html_is_the_picture_in_a_page() -> None:
    options = Options(title="Tea & <coffee>", lang="ar", rtl=True)
    page = render(sheet(), "html", options, FONTS).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "<title>Tea &amp; &lt;coffee&gt;</title>" in page
    picture = pictures({"wide": (sheet(), None)}, options, FONTS)
    assert f"<main>\n<h1>Tea &amp; &lt;coffee&gt;</h1>\n{picture}\n</main>" in page
    assert "xmlns:ev" not in page
    assert "<h1>" not in render(sheet(), "html", Options(), FONTS).decode()


def test_loading_svgwrite_loads_neither_network_nor_grammar_and_breaks_neither() -> None:
    script = """
import sys
import infographic.render.svg
assert not {"http.client", "urllib.request", "ssl", "svgwrite.data.svgparser"} & set(sys.modules)
import svgwrite.container, svgwrite.drawing, urllib.request
assert svgwrite.container.urlopen("data:,late").read() == b"late"
checked = svgwrite.drawing.Drawing(debug=True)
checked.add(checked.path("M0 0L1 1"))
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    ("d", "scale", "short"),
    [
        (
            "M364.00 12.73C407.68 12.73 442.87 27.90 463.49 58.23z",
            1,
            "M364 12.73C407.68 12.73 442.87 27.9 463.49 58.23z",
        ),
        ("M12.04.5.123l.5.5-.04.123 3 .5.5", 0.1, "M12 .5.1l.5.5-0 .1 3 .5.5"),
        ("M0.04-0.96L5-.04", 1, "M.04-.96L5-.04"),
        ("M5-.04", 0.1, "M5-0"),
        ("M1.256e-3 2", 0.1, "M1.256e-3 2"),
    ],
)
def test_short_paths_say_the_same(d: str, scale: float, short: str) -> None:
    """Numbers that only a point or a sign divides stay apart when that goes."""
    assert short_path(d, scale) == short


@pytest.mark.parametrize("text", ["live", "both"])
def test_spaces_that_count_are_kept_by_the_line_itself(text: str) -> None:
    """Chromium reads `xml:space` of a `text` alone, and takes the space of a line after a link for none."""
    picture = drawn(line(0, 20, run(" and ")), line(0, 40, run("plain words")), text=text)
    kept = [element.get("{http://www.w3.org/XML/1998/namespace}space") for element in picture.iter(f"{SVG}text")]
    assert kept == ["preserve", None]


def test_the_look_of_most_text_is_said_once() -> None:
    lines = [line(0, 20 * y, run("Words", size=20 if y else 30, fill=BLUE if y > 1 else RED)) for y in range(5)]
    picture = drawn(*lines)
    common = picture.find(f"{SVG}g")
    assert (common.get("font-size"), common.get("fill")) == ("20", BLUE)
    said = [(text.get("font-size"), text.get("fill"), text.get("class")) for text in picture.iter(f"{SVG}text")]
    assert said == [("30", RED, None), (None, RED, None), *[(None, None, None)] * 3]


def test_what_has_another_size_than_most_is_as_large_as_before() -> None:
    d = "M0 0" + "h9v9z" * 20
    scales = (2, 2, 3)
    picture = drawn(*(Path(d, Box(x, 0, 9, 9), RED, x=x, scale=s) for x, s in enumerate(scales, 1)))
    assert picture.find(f"{SVG}defs/{SVG}path").get("transform") == "scale(2)"
    assert [use.get("transform") for use in picture.findall(f"{SVG}use")] == [None, None, "translate(3 0) scale(1.5)"]


@pytest.mark.parametrize(
    ("dash", "offset", "cap", "said"),
    [
        ((20, 10), 0, "butt", ("20 10", None)),
        ((20, 10), 15, "butt", ("5 10 15 0", None)),
        ((20, 10), 45, "round", ("20 10", "45")),
        ((20, 10), -15, "butt", ("5 10 15 0", None)),
        ((20, 10), 25, "butt", ("0 5 20 5", None)),
        ((20, 10), -10, "butt", ("0 10 20 0", None)),
        ((6, 4, 2), 6, "butt", ("0 4 2 6 4 2 6 0", None)),
        ((8, 4, 2, 4), 12, "butt", ("2 4 8 4", None)),
    ],
)
def test_dashes_that_begin_later_are_said_without_an_offset(dash, offset, cap, said):
    path = Path("M0 0H90", Box(0, 0, 90, 0), None, Stroke("#000000", 2, cap, dash=dash, offset=offset))
    element = next(etree.fromstring(render(Frame(90, 10, (path,)), "svg", Options(), FONTS)).iter(f"{SVG}path"))
    assert (element.get("stroke-dasharray"), element.get("stroke-dashoffset")) == said
