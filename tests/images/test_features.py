"""Features of foreign SVG, each drawn by resvg as it stands and as we rebuild it."""

import io

import pytest
import resvg_py
from PIL import Image

from infographic.graphics.scene import Frame
from infographic.images import svg
from infographic.images.placing import framed
from infographic.render import Options
from infographic.render import svg as our_svg
from infographic.text import FontLibrary
from tests.render.compare import TOLERANCE, difference

SIDE = 160
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
BLUE = 'fill="#3366cc"'

FEATURES = {
    "arcs": '<path d="M10 60A40 25 30 1 1 80 60A40 25 -30 0 0 10 60zM20 90a5 5 0 015 5" stroke="#000" fill="none"/>',
    "smooth curves": '<path d="M5 50C20 0 40 0 50 50S80 100 95 50M5 80Q25 60 45 80T85 80" stroke="#000" fill="none"/>',
    "relative after close": f'<path d="m10 10h30v30h-30zl60 60h20v20z" {BLUE}/>',
    "round corners": f'<rect x="10" y="20" width="80" height="50" rx="30" ry="10" {BLUE}/>',
    "one radius": f'<rect x="10" y="20" width="80" height="50" ry="70" {BLUE}/>',
    "basic shapes": '<ellipse cx="50" cy="30" rx="40" ry="15"/><circle cx="30" cy="75" r="15" fill="red"/>'
    '<line x1="55" y1="60" x2="90" y2="95" stroke="green" stroke-width="6"/>'
    '<polygon points="60,55 95,55 77,70" fill="gold"/><polyline points="50 95 60 85 70 95" fill="none" stroke="navy"/>',
    "even and odd": f'<path fill-rule="evenodd" d="M10 10h80v80h-80zM30 30h40v40h-40z" {BLUE}/>',
    "transforms": f'<g transform="translate(50 50) rotate(30) skewX(10) scale(1.2,.8)"><rect x="-30" y="-20" width="60"'
    f' height="40" {BLUE} stroke="#000" stroke-width="6" stroke-dasharray="9 4" stroke-dashoffset="3"/></g>',
    "strokes": '<path d="M15 80L30 20L45 80L60 20L75 80" fill="none" stroke="#000" stroke-width="8"'
    ' stroke-linejoin="round" stroke-linecap="square"/>',
    "mitres": '<path d="M20 90L30 10L40 90M60 90L75 40L90 90" fill="none" stroke="#000" stroke-width="6"'
    ' stroke-miterlimit="20"/>',
    "opacities": f'<rect x="10" y="10" width="50" height="50" {BLUE} fill-opacity=".5" stroke="red" stroke-width="10"'
    ' stroke-opacity=".4"/><g opacity=".5"><circle cx="60" cy="60" r="25" fill="green"/>'
    '<circle cx="75" cy="75" r="20" fill="gold"/></g>',
    "colours": '<rect width="50" height="50" fill="darkorchid"/>'
    '<rect x="50" width="50" height="50" fill="hsl(20,80%,50%)"/>'
    '<rect y="50" width="50" height="50" fill="rgb(10%,60%,30%)"/>'
    '<rect x="50" y="50" width="50" height="50" fill="#fa08"/>',
    "inherited colour": '<g color="teal"><path d="M10 10h80v80z" fill="currentColor" stroke="inherit"/></g>',
    "style sheet": "<style>.a{fill:teal;stroke:#000}#b{fill:gold}rect.c,.d{fill:crimson!important}/* .a{fill:red} */"
    '@media print{.a{fill:red}}</style><rect class="a" x="5" y="5" width="40" height="40"/>'
    '<rect id="b" class="a" x="55" y="5" width="40" height="40"/><rect class="c" x="5" y="55" width="40" height="40"/>'
    '<circle class="a d" cx="75" cy="75" r="20" style="stroke-width:5"/>',
    "gradient along the box": '<linearGradient id="g" x2="0" y2="1"><stop stop-color="gold"/>'
    '<stop offset="1" stop-color="red"/></linearGradient><rect x="10" y="30" width="80" height="40" fill="url(#g)"/>',
    "gradient across a stretched box": '<linearGradient id="g" y2="100%"><stop offset="30%" stop-color="gold"/>'
    '<stop offset="70%" stop-color="navy"/></linearGradient><rect x="5" y="35" width="90" height="30" fill="url(#g)"/>',
    "turned gradient, borrowed stops": '<linearGradient id="s"><stop stop-color="teal"/><stop offset="1"'
    ' stop-color="gold" stop-opacity=".2"/></linearGradient><linearGradient id="g" xlink:href="#s" x1="20" x2="80"'
    ' gradientUnits="userSpaceOnUse" gradientTransform="rotate(40 50 50)"/>'
    '<circle cx="50" cy="50" r="45" fill="url(#g)"/>',
    "round gradient with a focus": '<radialGradient id="g" fx=".3" fy=".3"><stop stop-color="#fff"/>'
    '<stop offset="1" stop-color="navy"/></radialGradient><ellipse cx="50" cy="50" rx="48" ry="30" fill="url(#g)"/>',
    "paint that is not there": '<rect width="50" height="100" fill="url(#no) red"/><rect x="50" width="50" height="100"'
    ' fill="url(#no)" stroke="#000"/>',
    "clip": f'<clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><rect width="100" height="60" {BLUE}'
    ' clip-path="url(#c)"/>',
    "clip of a clip": f'<clipPath id="d"><rect width="60" height="60"/></clipPath><clipPath id="c" clip-path="url(#d)">'
    f'<circle cx="50" cy="50" r="40"/></clipPath><rect width="100" height="100" {BLUE} clip-path="url(#c)"/>',
    "clip along the box": f'<clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/>'
    "</clipPath>"
    f'<rect x="20" y="10" width="60" height="80" {BLUE} clip-path="url(#c)"/>',
    "mask of white": f'<mask id="m"><circle cx="50" cy="50" r="40" fill="#fff"/></mask><g mask="url(#m)">'
    f'<path {BLUE} d="M0 0h100v50H0z"/><path fill="gold" d="M0 50h100v50H0z"/></g>',
    "use": '<defs><g id="a"><rect width="20" height="20"/></g></defs><use href="#a" x="10" y="10" fill="red"/>'
    '<use xlink:href="#a" transform="translate(50 50) scale(2)" fill="teal"/>',
    "symbol": f'<symbol id="s" viewBox="0 0 10 10"><path {BLUE} d="M0 0h20v10z"/></symbol><use href="#s" x="10" y="10"'
    ' width="40" height="30"/><use href="#s" x="50" y="50" width="30" height="45"/>',
    "drawing in a drawing": f'<svg x="20" y="20" width="60" height="40" viewBox="0 0 10 10"'
    f' preserveAspectRatio="xMaxYMid slice"><circle cx="5" cy="5" r="5" {BLUE}/></svg>',
    "markers": '<marker id="m" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0l4'
    ' 2l-4 2z"/>'
    '</marker><path d="M10 80L40 30L60 60L90 20" fill="none" stroke="#000" stroke-width="3" marker-mid="url(#m)"'
    ' marker-end="url(#m)"/>',
    "stroke under fill": f'<circle cx="50" cy="50" r="35" {BLUE} stroke="gold" stroke-width="14"'
    ' paint-order="stroke"/>',
    "hidden": f'<rect width="50" height="50" display="none"/><g visibility="hidden"><rect width="50" height="50"/>'
    f'<circle cx="70" cy="70" r="20" visibility="visible" {BLUE}/></g>',
    "switch": f'<switch><rect width="60" height="60" {BLUE}/><circle cx="70" cy="70" r="20"/></switch>',
    "beyond the edge": f'<circle cx="0" cy="50" r="40" {BLUE}/>',
    "descendants": "<style>.n rect{fill:teal}#a .n>.c{stroke:gold;stroke-width:6}g g rect{opacity:.7}.x .y .c{fill:red}"
    '</style><g id="a"><g class="n"><rect class="c" x="5" y="5" width="40" height="40"/>'
    '<g><rect class="c" x="55" y="5" width="40" height="40"/></g></g></g><rect y="60" width="40" height="40"/>',
    "what is important": "<style>rect{fill:teal!important}#a{fill:gold}</style>"
    '<rect id="a" width="45" height="90"/><rect x="50" width="45" height="90" style="fill:red"/>',
    "mask with a hole": f'<mask id="m"><rect width="100" height="100" fill="#fff"/><circle cx="40" cy="40" r="25"/>'
    f'<path fill="#fff" d="M35 35h10v10h-10z"/></mask><rect width="90" height="90" {BLUE} mask="url(#m)"/>',
    "mask of greys": '<mask id="m"><rect width="50" height="100" fill="#808080"/><rect x="50" width="50" height="100"'
    f' fill="#fff"/></mask><rect width="100" height="90" {BLUE} mask="url(#m)"/>',
    "mask with a ring in it": '<mask id="m"><path fill="#fff" d="M0 0h100v100H0z"/><path fill-rule="evenodd"'
    f' d="M10 10h80v80H10zM30 30h40v40H30z"/></mask><circle cx="50" cy="50" r="48" {BLUE} mask="url(#m)"/>',
    "clip by shapes that run against each other": '<clipPath id="c"><path d="M10 10h50v50H10z"/>'
    f'<path d="M40 40v50h50V40z"/></clipPath><rect width="100" height="100" {BLUE} clip-path="url(#c)"/>',
    "mask by opacity": '<mask id="m" style="mask-type:alpha"><circle cx="50" cy="50" r="40" fill="#000"/></mask>'
    f'<rect width="100" height="60" {BLUE} mask="url(#m)"/>',
    "marker with looks of what it stands in": '<g fill="teal"><marker id="m" markerWidth="4" markerHeight="4" refX="2"'
    ' refY="2"><path d="M0 0h6v4H0z"/></marker></g><path d="M20 80L40 30L80 60" fill="none" stroke="#000"'
    ' stroke-width="5" marker-mid="url(#m)" marker-end="url(#m)"/>',
    "gradient thrown back": '<linearGradient id="g" x1=".4" x2=".6" spreadMethod="reflect"><stop stop-color="gold"/>'
    '<stop offset="1" stop-color="navy"/></linearGradient><rect x="5" y="5" width="90" height="60" fill="url(#g)"/>',
    "round gradient repeated": '<radialGradient id="g" r=".2" fx=".45" spreadMethod="repeat"><stop stop-color="gold"/>'
    '<stop offset="1" stop-color="navy"/></radialGradient><rect x="5" y="5" width="90" height="60" fill="url(#g)"/>',
    "switch with HTML": f'<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/>'
    f'<rect width="60" height="60" {BLUE}/></switch>',
    "opacity of fill and stroke together": f'<rect x="20" y="20" width="60" height="60" {BLUE} stroke="#000"'
    ' stroke-width="20" opacity=".5"/>',
    "mistake in a path": f'<path d="M10 10L90 10L50 90Lx 5Z" {BLUE}/>',
}

ROOMS = {
    "a viewBox elsewhere": 'viewBox="-50 20 100 100"',
    "wider": 'viewBox="0 0 100 100" width="200" height="100"',
    "stretched": 'viewBox="0 0 100 100" width="150" height="100" preserveAspectRatio="none"',
    "without a viewBox": 'width="90" height="60"',
}


def ours(text):
    drawing = svg.rebuilt(text.encode(), "#000000")
    frame = Frame(SIDE, SIDE, (framed(drawing, SIDE, SIDE, "", fit="contain").at(0, 0),))
    return resvg(our_svg.render(frame, Options(1, "live", "", "", "en"), FontLibrary()).decode())


def resvg(text):
    return bytes(resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True))


@pytest.mark.parametrize("name", FEATURES)
def test_rebuilt_feature_looks_as_it_stands(name):
    drawn = f"{FEATURES[name]}</svg>"
    as_it_stands = resvg(f'{HEAD} viewBox="0 0 100 100" width="{SIDE}" height="{SIDE}">{drawn}')
    assert difference(as_it_stands, ours(f'{HEAD} viewBox="0 0 100 100">{drawn}')) <= TOLERANCE


@pytest.mark.parametrize("name", ROOMS)
def test_room_of_a_drawing(name):
    content = '<rect width="100" height="100" fill="#eee"/><circle cx="40" cy="40" r="35" fill="#3366cc"/>'
    drawing = svg.rebuilt(f"{HEAD} {ROOMS[name]}>{content}</svg>".encode(), "#000000")
    wide, tall = drawing.width * SIDE / 1000, drawing.height * SIDE / 1000
    frame = Frame(wide, tall, (framed(drawing, wide, tall, "").at(0, 0),))
    rebuilt = resvg(our_svg.render(frame, Options(1, "live", "", "", "en"), FontLibrary()).decode())
    alone = resvg(f"{HEAD} {ROOMS[name]}>{content}</svg>")
    assert difference(scaled(alone, rebuilt), rebuilt) <= TOLERANCE + 0.03


def scaled(png, like):
    """A picture at the size of another one."""
    output = io.BytesIO()
    size = Image.open(io.BytesIO(like)).size
    Image.open(io.BytesIO(png)).convert("RGBA").resize(size, Image.Resampling.BICUBIC).save(output, "png")
    return output.getvalue()


def test_what_is_not_drawn_is_named():
    drawing = svg.rebuilt(
        f'{HEAD} viewBox="0 0 9 9"><text>Hi</text><image href="data:x"/><script>1</script><foreignObject/>'
        '<use href="other.svg#a"/><path d="M0 0h9v9z" filter="url(#f)"/></svg>'.encode(),
        "#000000",
    )
    assert set(drawing.dropped) == {"text", "a bitmap", "HTML", "a part of another file", "a filter"}


def test_a_drawing_without_colours_takes_the_ink_of_the_page():
    plain = b'<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/><path stroke="currentColor" fill="none" d="M2 3h4"/></svg>'
    drawing = svg.rebuilt(plain, "#abcdef")
    assert drawing.plain
    assert {drawing.items[0].fill, drawing.items[1].stroke.paint} == {"#abcdef"}
    coloured = svg.rebuilt(plain.replace(b"<path d", b'<path fill="#f00" d'), "#abcdef")
    assert not coloured.plain
    assert coloured.items[0].fill == "#ff0000"
