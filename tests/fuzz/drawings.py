"""Foreign SVG: the drawings of real programs with numbers, names and elements exchanged."""

import random
import re
from contextlib import suppress
from pathlib import Path

from infographic.graphics.scene import Frame
from infographic.images import svg
from infographic.images.placing import framed
from infographic.images.refused import Refused
from infographic.render import Options, render
from infographic.text import FontLibrary

FOLDER = Path(__file__).parent.parent / "images" / "programs"
FILES = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.svg"))]
NUMBERS = ["0", "-1", "1e155", "1e999", "-1e-300", "NaN", "1e9", "100%", "", "2e5"]
TAGS = ["g", "path", "use", "mask", "clipPath", "svg", "symbol", "marker", "switch", "linearGradient", "style", "rect"]
RULES = ["*{fill:var(--a)}", "g g g *{opacity:.5}", ":root{--a:var(--b);--b:var(--a)}", "a{" * 20]


def made(chance: random.Random) -> bytes:
    text = chance.choice(FILES)
    for _ in range(chance.randint(1, 10)):
        match chance.randint(0, 5):
            case 0:
                text = _exchanged(text, r"(?<=[\s\"(,])-?\d+\.?\d*", chance.choice(NUMBERS), chance)
            case 1:
                text = _exchanged(text, r"(?<=<)[a-zA-Z]+|(?<=</)[a-zA-Z]+", chance.choice(TAGS), chance)
            case 2:
                ids = re.findall(r'id="([^"]+)"', text) or ["a"]
                text = _exchanged(text, r"(?<=#)[\w-]+(?=[\")])", chance.choice(ids), chance)
            case 3:
                parts = re.findall(r"<(?:path|rect|circle|g)\b[^>]*/>", text) or ["<g/>"]
                text = text.replace("</svg>", chance.choice(parts) * chance.randint(1, 50) + "</svg>", 1)
            case 4:
                text = text.replace("</svg>", f"<style>{chance.choice(RULES)}</style></svg>", 1)
            case 5:
                at = chance.randint(0, len(text))
                text = text[:at] + text[at + chance.randint(1, 20) :]
    return text.encode()


def _exchanged(text: str, pattern: str, by: str, chance: random.Random) -> str:
    places = list(re.finditer(pattern, text))
    if not places:
        return text
    place = chance.choice(places)
    return text[: place.start()] + by + text[place.end() :]


def tried(data: bytes) -> None:
    with suppress(Refused):
        drawing = svg.rebuilt(data, "#123456")
        frame = Frame(200, 200, (framed(drawing, 200, 200, "", fit="contain").at(0, 0),))
        render(frame, "svg", Options(), FontLibrary())
        render(frame, "png", Options(scale=1), FontLibrary())
