"""Foreign SVG that means harm, or was broken on the way: refused with a reason, or drawn in sane numbers."""

import gzip
import math
from contextlib import suppress

import pytest
import resvg_py
from hypothesis import example, given
from hypothesis import strategies as st

from infographic.graphics.scene import Frame, Group, Path, Radial
from infographic.images import svg
from infographic.images._kinds import kind_of, unpacked
from infographic.images._xml import DEEPEST
from infographic.images.placing import framed
from infographic.images.refused import Refused
from infographic.limits import TABLE
from infographic.render import Options
from infographic.render import svg as our_svg
from infographic.text import FontLibrary

MAX_NODES, MAX_BYTES = TABLE["drawing-nodes"].most, TABLE["drawing-bytes"].most

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
DOT = '<path d="M0 0h9v9z"/>'


def rebuilt(content, head=HEAD):
    return svg.rebuilt(f"{head}{content}</svg>".encode(), "#123456")


ZERO = '<rect id="a0" width="9" height="9"/>'


def tenfold(last, levels):
    """Each of so many levels uses the one before it ten times."""
    return last + "".join('<g id="a{}">{}</g>'.format(i + 1, f'<use href="#a{i}"/>' * 10) for i in range(levels))


def chained(uses):
    return "".join(f'<use id="a{i + 1}" href="#a{i}"/>' for i in range(uses))


DITHER = "l0 0" * 300_001
MASKED = '<path d="M0 0h9" mask="url(#m)"/>'
TANGLE = "L99 99L0 99L99 0"
FADED = f'<g opacity=".9">{DOT}{DOT}</g>'
FOREIGN = '<x:g xmlns:x="y">'


REFUSED = {
    "laughs": ('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>', "declares entities"),
    "a file by entity": ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', "declares entities"),
    "not closed": (f"{HEAD}{DOT}", "not well-formed: line 1"),
    "not XML": ("<svg <<<", "not well-formed"),
    "another root": ("<html><svg/></html>", "is no SVG"),
    "nothing to see": (f"{HEAD}</svg>", "shows nothing"),
    "words alone": (f"{HEAD}<text>Hello</text></svg>", "shows nothing but text"),
    "a script alone": (f"{HEAD}<script>alert(1)</script></svg>", "shows nothing"),
    "nested": (f"{HEAD}{'<g>' * 99}{DOT}{'</g>' * 99}</svg>", "nested"),
    "nested in other words": (f"{HEAD}{FOREIGN * 101}{'</x:g>' * 101}</svg>", "nested"),
    "elements": (f"{HEAD}{'<g/>' * TABLE['drawing-nodes'].most}</svg>", "more than 50,000 elements"),
    "drawn elements": (f"{HEAD}{DOT * 10_001}</svg>", "more than 10,000 elements"),
    "uses of uses": (f"{HEAD}{tenfold(ZERO, 9)}</svg>", "more than 10,000 elements"),
    "a mask of uses": (
        f"{HEAD}<defs>{tenfold(ZERO, 9)}</defs><mask id='m'><use href='#a9'/></mask>{MASKED}</svg>",
        "more than 10,000 elements",
    ),
    "a chain of uses": (
        f"{HEAD}<path id='a0' d='M0 0h1v1z'/>{chained(60)}</svg>",
        "nested",
    ),
    "points": (f"{HEAD}<path d='M0 0{DITHER}'/></svg>", "more than 200,000 points"),
    "tangled": (f"{HEAD}<path d='M0 0{TANGLE * 2000}'/></svg>", "too intricate"),
    "fades": (f"{HEAD}{FADED * 301}</svg>", "more than 300 faded groups"),
    "a strip": (f'<svg width="1" height="1000">{DOT}</svg>', "is 1 wide and 1000 high"),
    "too much text": (f"{HEAD}{DOT}{' ' * TABLE['drawing-bytes'].most}</svg>", "more than 4,000,000 bytes"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_reason(name):
    text, reason = REFUSED[name]
    with pytest.raises(Refused, match=reason):
        svg.rebuilt(text.encode(), "#000000")


ALLOWED = {
    "a doctype of its time": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    f"{HEAD}{DOT}</svg>",
    "deep, but not too deep": f"{HEAD}{'<g>' * 46}{DOT}{'</g>' * 46}</svg>",
    "many elements": f"{HEAD}{DOT * 9_999}</svg>",
    "many fades": f"{HEAD}{FADED * 300}</svg>",
    "tangled a little": f"{HEAD}<path d='M0 0{TANGLE * 100}'/></svg>",
    "a strip": f'<svg width="1" height="200">{DOT}</svg>',
}


@pytest.mark.parametrize("name", ALLOWED)
def test_drawn_at_the_limits(name):
    assert svg.rebuilt(ALLOWED[name].encode(), "#000000").items


HARMLESS = {
    "uses itself": '<g id="a"><use href="#a"/>{0}</g>',
    "uses each other": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/>{0}</g>',
    "clips itself": '<clipPath id="c" clip-path="url(#c)"><rect width="9" height="9"/></clipPath>'
    '<g clip-path="url(#c)">{0}</g>',
    "masks itself": '<mask id="m"><g mask="url(#m)"><rect width="9" height="9" fill="#fff"/></g></mask>'
    '<g mask="url(#m)">{0}</g>',
    "borrows from itself": '<linearGradient id="g" href="#g"/><rect fill="url(#g)" width="9" height="9"/>{0}',
    "marks itself": '<marker id="m"><path d="M0 0h1v1" marker-mid="url(#m)"/></marker>'
    '<path d="M0 0h9v9" marker-mid="url(#m)"/>',
    "scripts": '<script>alert(1)</script><path d="M0 0h9v9z" onclick="alert(1)" onload="alert(1)"/>',
    "links": '<a href="javascript:alert(1)">{0}</a>',
    "reads files": '<use href="file:///etc/passwd#a"/><image href="file:///etc/passwd"/>{0}',
    "data": '<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>{0}',
    "imports": "<style>@import url(http://evil.example/a.css);g{fill:url(http://evil.example/#a)}</style>{0}",
    "dashes without end": '<path d="M0 0h100" stroke="red" stroke-dasharray="1e-9"/><circle r="1e9" stroke="red"'
    ' stroke-dasharray=".1"/>',
    "huge": '<circle r="1e38"/><circle r="1e400"/>'
    '<rect width="1e30" height="1e-30" stroke="red" stroke-width="1e30"/>{0}',
    "nowhere": '<path d="M1e38 1e38L-1e38 NaN"/><path d="M0 0Linf inf"/><g transform="scale(1e300)">{0}</g>{0}',
    "sheared": '<g transform="matrix(1 0 1e9 1 0 0)"><circle r="50" stroke="red"/></g>{0}',
    "a sheet of braces": "<style>" + "a{" * 50_000 + "</style>{0}",
    "a sheet of comments": "<style>" + "/*" * 50_000 + "</style>{0}",
}


def numbers(items):
    for item in items:
        if isinstance(item, Group):
            yield from item.matrix or ()
            yield from numbers(item.items)
        elif isinstance(item, Path):
            yield from item.bounds
            if item.stroke:
                yield from (item.stroke.width, item.stroke.offset, *item.stroke.dash)
            if isinstance(item.fill, Radial):
                yield from item.fill.matrix


def drawn(drawing):
    """The drawing on a page as SVG; a number that no renderer takes is a ValueError."""
    frame = Frame(300, 300, (framed(drawing, 300, 300, "", fit="contain").at(0, 0),))
    return our_svg.render(frame, Options(1, "outlines", "", "", "en"), FontLibrary()).decode()


@pytest.mark.parametrize("name", HARMLESS)
def test_harm_is_left_out(name):
    drawing = rebuilt(HARMLESS[name].replace("{0}", DOT))
    assert all(math.isfinite(n) and abs(n) <= 1e6 for n in numbers(drawing.items))
    text = drawn(drawing)
    assert not any(word in text for word in ("script", "onclick", "evil", "passwd", "<image", "<a "))


def test_packed_drawings_and_bombs():
    packed = gzip.compress(f"{HEAD}{DOT}</svg>".encode())
    assert kind_of(packed) == "svgz"
    assert svg.rebuilt(unpacked(packed), "#000000").items
    bomb = gzip.compress(bytes(MAX_BYTES * 100))
    assert len(bomb) < 500_000
    assert len(unpacked(bomb)) == MAX_BYTES + 1  # which is refused as too much text
    with pytest.raises(Refused, match="broken"):
        unpacked(packed[:10] + b"\0" * 40)


# ---------------------------------------------------------------- random drawings

number = st.one_of(
    st.sampled_from(["0", "1", "50", "100", "1e38", "-1e38", "1e-38", "NaN", "inf", "1e9", "50%", "1e400", "x", ""]),
    st.floats(-200, 200).map("{:.4g}".format),
)
paint = st.sampled_from(
    ["red", "none", "#12345", "url(#a)", "url(#b) blue", "currentColor", "hsl(9,9%,9%)", "var(--x)"]
)
step = st.tuples(st.sampled_from("MmLlHhVvCcSsQqTtAaZz"), st.lists(number, max_size=8)).map(
    lambda s: s[0] + " ".join(s[1])
)
transform = st.sampled_from(
    ["rotate(45)", "scale(1e30)", "scale(0)", "scale(1,1e-7)", "matrix(1 2 2 4 0 0)", "skewX(89.999999)", "bogus(1)"]
)


@st.composite
def shapes(draw, depth=0):
    tag = draw(st.sampled_from(["path", "rect", "circle", "polygon", *(["g", "use", "svg"] if depth < 3 else [])]))
    said = {"id": draw(st.sampled_from("abc")), "fill": draw(paint), "stroke": draw(paint)}
    said |= draw(
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(
                ["x", "y", "width", "height", "rx", "r", "cx", "stroke-width", "stroke-dasharray", "opacity"], number
            )
            | {"transform": transform, "clip-path": st.just("url(#c)"), "mask": st.just("url(#a)")},
        )
    )
    said |= {
        "d": draw(st.lists(step, max_size=6).map(" ".join)),
        "points": draw(st.lists(number, max_size=6).map(" ".join)),
    }
    said |= {"href": "#" + draw(st.sampled_from("abcd"))} if tag == "use" else {}
    inner = "".join(draw(st.lists(shapes(depth + 1), max_size=3))) if tag in ("g", "svg") else ""
    attributes = " ".join(f'{name}="{value}"' for name, value in said.items())
    return f"<{tag} {attributes}>{inner}</{tag}>"


@given(st.lists(shapes(), min_size=1, max_size=4), st.lists(number, min_size=4, max_size=4), transform)
@example(['<circle id="a" r="1e38" fill="red"/>'], ["0", "0", "100", "100"], "scale(0)")
def test_random_drawings_are_drawn_or_refused(content, box, turned):
    gradients = "".join(
        f'<{kind} id="{name}" gradientTransform="{turned}"><stop stop-color="red"/><stop offset="{box[0]}"/></{kind}>'
        for kind, name in (("linearGradient", "a"), ("radialGradient", "b"))
    )
    text = f'<svg viewBox="{" ".join(box)}">{gradients}<clipPath id="c">{content[0]}</clipPath>{"".join(content)}</svg>'
    try:
        drawing = svg.rebuilt(text.encode(), "#123456")
    except Refused:
        return
    assert all(math.isfinite(n) and abs(n) <= 1e6 for n in numbers(drawing.items))
    assert resvg_py.svg_to_bytes(svg_string=drawn(drawing), skip_system_fonts=True)


@given(st.binary(max_size=200))
def test_any_bytes_are_drawn_or_refused(data):
    with suppress(Refused):
        svg.rebuilt(b"<svg>" + data, "#000000")


def test_depth_of_the_limits():
    assert TABLE["drawing-depth"].highest < DEEPEST
