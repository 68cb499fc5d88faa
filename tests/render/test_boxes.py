"""The outline of boxes, which goldens are made of."""

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Claim, Frame, Gradient, Group, Hatch, Image, Path, Rect, Stop, Stroke
from infographic.render import Options, render

from .frames import BLUE, FONTS, RED, line, run

OUTLINE = """\
page 0,0 300x200
  rect 0,0 300x200 #ffffff
  bars 20,30 120.5x40 [share 30: length 36]
    rect 0,0 36x10 r5 #d4411e
    text 40,9 37.5 wide "office" Figtree-500 14 #0a55b0 underline
    text 0,40 65.5 wide "30 of 100"
      run "30" at 0 BricolageGrotesque-800 20 #d4411e tracking 1
      run " of 100" at 27.5 Figtree-500 12 #0a55b0
  circle 50,50 r3 stroke 2 #0a55b0 round dashed 4 2 50%
  path 10,20 24x24 4 commands gradient 0,0 to 24,24 (#d4411e #0a55b0)
  group matrix 1 0 0 1 5 0 clip circle 9,9 r9 link https://example.org 80%
    image 0,0 18x18 3 bytes of image/png "a face"
  rect 0,0 4x4 hatch #d4411e on #ffffff, 1 every 4 at 45°
"""


def test_an_outline_of_everything() -> None:
    bars = Frame(
        120.6,
        40.1,
        (
            Rect(0, 0, 36, 10, 5, RED),
            line(40, 9, run("office\n", size=14, fill=BLUE, underline=True)),
            line(0, 40, run("30", "BricolageGrotesque-800", 20, RED, tracking=1), run(" of 100", size=12, fill=BLUE)),
        ),
        name="bars",
        claims=(Claim("length", 30, 36.2, "share"),),
    )
    items = (
        Rect(0, 0, 300, 200, fill="#ffffff"),
        bars.at(20.1, 29.8),
        Circle(50, 50, 3, None, Stroke(BLUE, 2, "round", dash=(4, 2)), 0.5),
        Path("M0 0h9v9z", Box(10, 20, 24, 24), Gradient(0, 0, 24, 24, (Stop(0, RED), Stop(1, BLUE)))),
        Group((Image(0, 0, 18, 18, b"png", "image/png", "a face"),), (1, 0, 0, 1, 5, 0), Circle(9, 9, 9), 0.8,
              "https://example.org"),
        Rect(0, 0, 4, 4, fill=Hatch(RED, "#ffffff", 4, 1)),
    )  # fmt: skip
    outline = render(Frame(300, 200, items, name="page"), "boxes", Options(), FONTS).decode()
    assert outline == OUTLINE
