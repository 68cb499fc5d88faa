"""Drawings of other programs that came out wrong."""

import math

import pytest
from PIL import Image

import infographic as ig
from infographic.graphics.scene import Group, Path, Rect, walk
from infographic.images import svg
from infographic.images.refused import Refused

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"'


def rebuilt(content, head=f"{HEAD}>"):
    return svg.rebuilt(f"{head}{content}</svg>".encode(), "#123456")


def shapes(items):
    for item in items:
        if isinstance(item, Group):
            yield from shapes(item.items)
        else:
            yield item


def fills(drawing):
    return [item.fill for item in shapes(drawing.items)]


def test_a_mermaid_diagram_has_its_colours():
    drawing = rebuilt(
        "<style>#m{fill:#333}#m .node rect{fill:#ececff;stroke:#9370db}#m .flowchart-link{stroke:#333333;fill:none}"
        '</style><g class="node"><rect width="80" height="54"/></g>'
        '<path class="flowchart-link" d="M0 0C9 9 9 9 20 0"/>',
        f'{HEAD} id="m">',
    )
    box, line = shapes(drawing.items)
    assert (box.fill, box.stroke.paint) == ("#ececff", "#9370db")
    assert (line.fill, line.stroke.paint) == (None, "#333333")
    assert not drawing.dropped


@pytest.mark.parametrize(
    ("sheet", "named"),
    [
        ("rect::before{content:'x'}", False),
        ("@font-face{font-family:a;src:url(data:font/woff;base64,AAAA)}", False),
        ("rect:hover{fill:red}", False),
        ("@media print{rect{fill:red}}", False),
        ("rect:has(g){fill:red}", True),
        ("@import url(a.css);", True),
        ("@media (min-width: 9px){rect{fill:red}}", True),
        ("@layer a{rect{fill:red}}", True),
        ("rect{rotate:45deg}", True),
        ("rect{transform-origin:center}", True),
    ],
)
def test_styles_that_are_not_understood_are_named(sheet, named):
    drawing = rebuilt(f"<style>{sheet}</style><rect width='9' height='9' fill='blue'/>")
    assert drawing.dropped == (("some styles",) if named else ())
    assert fills(drawing) == ["#0000ff"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("var(--a)", "#ff0000"),
        ("var(--b)", "#ff0000"),
        ("var(--no, blue)", "#0000ff"),
        ("var(--no, var(--no, var(--a)))", "#ff0000"),
        ("var( --a , blue)", "#ff0000"),
        ("rgb(var(--c))", "#010203"),
        ("var(--round, lime)", "#00ff00"),
        ("var(--round)", "#123456"),
        ("var(--no)", "#123456"),
        ("var(--a", "#123456"),
    ],
)
def test_custom_properties(value, shown):
    root = "--a:red;--b:var(--a);--c:1,2,3;--round:var(--square);--square:var(--round)"
    drawing = rebuilt(f'<g style="{root}" fill="#123456"><rect width="9" height="9" fill="{value}"/></g>')
    assert fills(drawing) == [shown]


def test_custom_properties_do_not_laugh():
    many = ";".join(f"--a{i}:var(--a{i + 1}) var(--a{i + 1})" for i in range(2_000))
    drawing = rebuilt(f'<g style="{many};--a2000:red"><rect width="9" height="9" fill="var(--a0, gold)"/></g>')
    assert fills(drawing) == ["#ffd700"]


def test_names_of_illustrator_are_put_in():
    doctype = '<!DOCTYPE svg [<!ENTITY ns "http://ns.adobe.com/a/"><!ENTITY st0 "fill:#C8102E;">]>'
    drawing = rebuilt('<rect style="&st0;" width="60" height="60"/>', f'{doctype}{HEAD} xmlns:x="&ns;">')
    assert fills(drawing) == ["#c8102e"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY b "&#38;a;">',
        '<!ENTITY b "<rect/>">',
        '<!ENTITY % b "x">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
    ],
)
def test_other_entities_are_refused(declared):
    with pytest.raises(Refused, match="declares entities"):
        rebuilt("<rect width='9' height='9'/>", f'<!DOCTYPE svg [<!ENTITY a "x">{declared}]>{HEAD}>')


def test_a_name_used_without_end_is_refused():
    uses = f'<rect width="9" height="9" class="{"&a;" * 100_000}"/>'
    with pytest.raises(Refused, match="letters of text"):
        rebuilt(uses, f'<!DOCTYPE svg [<!ENTITY a "{"x" * 1_000}">]>{HEAD}>')


MASK = '<mask id="k"><rect width="200" height="80" fill="#fff"/>{}</mask><rect width="90" height="60" mask="url(#k)"/>'


def test_a_mask_with_a_hole():
    drawing = rebuilt(MASK.format('<circle cx="60" cy="40" r="15"/>'))
    (outer,) = drawing.items
    assert outer.clip.d.count("m") + outer.clip.d.count("M") == 2  # all around, and the hole
    assert not outer.clip.even_odd  # a program that knows one rule alone draws it right
    assert not drawing.dropped


@pytest.mark.parametrize(
    "over",
    [
        '<rect width="200" height="80" fill="url(#f)"/>',
        '<circle r="9" stroke="#fff"/>',
        '<g opacity=".5"><circle r="9"/></g>',
        '<circle r="9" fill-opacity=".5"/>',
        '<path d="M10 10h40v40h-20v-60z"/>',
        '<g filter="url(#blur)"><circle r="9"/></g>',
        "<text>x</text>",
        '<image href="data:"/>',
    ],
)
def test_a_mask_that_is_not_understood_is_named(over):
    fade = '<linearGradient id="f"><stop stop-color="#fff"/><stop offset="1"/></linearGradient>'
    drawing = rebuilt(fade + MASK.format(over))
    assert drawing.dropped == ("a mask",)


NUMBERS = ["1e155", "1e300", "1e999", "-1e999", "1e-300", "0", "NaN", "inf"]
WITH_NUMBERS = [
    '<circle r="{}"/>', '<path d="M0 0C{0} 1 2 3 4 {0}"/>', '<path d="M0 0A{0} 5 {0} 1 1 9 9"/>',
    '<path d="M0 0A5 {0} 0 1 0 {0} 9"/>', '<rect width="5" height="5" transform="rotate({})"/>',
    '<rect width="5" height="5" transform="skewX({})"/>', '<rect width="5" height="5" transform="scale({})"/>',
    '<g transform="matrix({0} 0 0 {0} {0} 1)"><rect width="5" height="5" stroke="red" stroke-width="{0}"/></g>',
    '<svg width="{0}" height="9" viewBox="0 0 1e-6 1"><rect width="1" height="1"/></svg>',
    '<path d="M0 0h9v9" stroke="red" stroke-dasharray="{0} 1" stroke-dashoffset="{0}"/>',
    ('<radialGradient id="g" r="{0}" fx="{0}"><stop/><stop offset="{0}" stop-color="red"/></radialGradient>'
    '<rect width="9" height="9" fill="url(#g)"/>'),
    ('<linearGradient id="g" x2="{0}" spreadMethod="repeat"><stop/><stop offset="1" stop-color="red"/></linearGradient>'
    '<rect width="9" height="9" fill="url(#g)"/>'),
    ('<marker id="m" markerWidth="{0}" refX="{0}" viewBox="0 0 {0} 1"><path d="M0 0h1v1"/></marker>'
    '<path d="M0 0h9v9" marker-end="url(#m)" stroke="red" stroke-width="{0}"/>'),
    ('<mask id="m" x="{0}" y="0" width="{0}" height="9" maskUnits="userSpaceOnUse"><rect width="{0}" height="9"'
    ' fill="#fff"/><circle r="3"/></mask><rect width="9" height="9" mask="url(#m)"/>'),
]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("content", WITH_NUMBERS)
def test_numbers_beyond_measure(content, number):
    drawing = rebuilt(content.format(number) + '<rect width="3" height="3"/>')
    for item in shapes(drawing.items):
        box = item.bounds if isinstance(item, Path) else item
        assert all(math.isfinite(n) and abs(n) <= 1e6 for n in box[:4])


def test_what_is_used_is_counted_before_it_is_drawn(monkeypatch):
    levels = "".join('<g id="a{}">{}</g>'.format(i + 1, f'<use href="#a{i}"/>' * 10) for i in range(9))
    monkeypatch.setattr(svg._Builder, "drawing", lambda _: pytest.fail("drawn before it was counted"))
    with pytest.raises(Refused, match="draws more than 10,000 elements"):
        rebuilt(f'<rect id="a0" width="9" height="9"/>{levels}')


WHITE_ALONE = '<path fill="#fff" d="M0 0h50v40H0zM60 0h60v40H60z"/>'
PARTS = {
    "white alone": (WHITE_ALONE, True),
    "a white and a red sign": ('<path fill="#fff" d="M0 0h50v40H0z"/><path fill="#c8102e" d="M60 0h60v40z"/>', True),
    "white on red": ('<path fill="#c8102e" d="M0 0h99v40H0z"/><path fill="#fff" d="M10 10h20v20z"/>', False),
    "a white ground": ('<path fill="#fff" d="M0 0h120v40H0z"/><path fill="#123" d="M10 5h30v30H10z"/>', False),
    "without colours": ('<path d="M0 0h50v40H0z"/>', False),
    "black and white": ('<path fill="#fff" d="M0 0h50v40H0z"/><path fill="#15202e" d="M60 0h60v40z"/>', False),
}  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_a_drawing_that_would_vanish_gets_a_plate(name, tmp_path):
    content, plated = PARTS[name]
    (tmp_path / "a.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">{content}</svg>')
    spec = {"title": "T", "panels": [{"blocks": [{"type": "image", "file": "a.svg", "alt": "A sign"}]}]}
    page = ig.parse(spec, folder=tmp_path).page()
    frames = [frame for frame, _, _ in walk(page.frame) if frame.name == "image"]
    rects = [item for frame in frames for inner, _, _ in walk(frame) for item in inner.items if isinstance(item, Rect)]
    assert len(frames) == 1
    assert [rect.fill.lower() for rect in rects] == (["#15202e"] if plated else [])


@pytest.mark.parametrize("opaque", [True, False])
def test_a_bitmap_that_would_vanish_gets_a_plate(opaque, tmp_path):
    image = Image.new("RGBA", (300, 100), (255, 255, 255, 255 if opaque else 0))
    image.paste((255, 255, 255, 255), (20, 20, 80, 80))
    image.save(tmp_path / "a.png")
    spec = {"title": "T", "panels": [{"blocks": [{"type": "image", "file": "a.png", "alt": "A sign", "height": 60}]}]}
    assert ('fill="#15202e"/><image' in ig.parse(spec, folder=tmp_path).to_svg()) != opaque
