"""Font files: a small one with bytes exchanged and tables cut short."""

import random
import tempfile
from pathlib import Path

import infographic as ig
from tests.text.fonts_made import variable_font


def _small() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return Path(variable_font(Path(folder, "a.ttf"))).read_bytes()


FONT = _small()


def made(chance: random.Random) -> bytes:
    data = bytearray(FONT)
    for _ in range(chance.randint(1, 20)):
        data[chance.randint(0, len(data) - 1)] = chance.choice([0, 1, 127, 128, 255, chance.randint(0, 255)])
    return bytes(data[: chance.choice([len(data)] * 4 + [chance.randint(0, len(data))])])


def tried(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.ttf").write_bytes(data)
        Path(folder, "t.yaml").write_text(
            "extends: light\nfonts: {files: [a.ttf], text: {family: 'Brand Wide, Figtree'}}\n"
        )
        spec = {"title": "A", "theme": "t.yaml", "panels": [{"blocks": [{"type": "text", "text": "AAA and BBB"}]}]}
        made = ig.parse(spec, folder=folder)
        made.to_svg()
        made.to_png(scale=0.5)
