"""Pairs of pictures, ours and AntV's from the same content, on sheets that name neither.

`python -m bench.pairs FOLDER` fetches npm's `@antv/infographic`, draws each spec of `tests/structures` with both, and
writes a sheet for each pair and `key.csv`, which says what stands at the left: for whoever counts the votes, not for
who votes.  A spec is named by AntV's structure.  Of its templates the first is taken that needs no picture from the
network, else the first, in a plain sans serif, since AntV's own face and icons come from the network.  Chromium, which
must be installed, draws AntV's.
"""

import argparse
import csv
import hashlib
import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from PIL import Image, ImageChops

import infographic as ig

PACKAGE = "@antv/infographic@0.2.20"
SPECS = Path(__file__).resolve().parent.parent / "tests" / "structures"
WIDTH, HEIGHT = 728, 900
GAP = 32

PAGE = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0; background: white }} #box {{ width: {width}px }}
#box * {{ font-family: "Liberation Sans", Arial, sans-serif !important }}</style>
<div id="box"></div><script src="{script}"></script><script>
const {{ Infographic, getTemplates, getTemplate }} = AntVInfographic;
const kind = (t) => t.design && (t.design.structure && t.design.structure.type || t.design.structure);
const names = Object.values(getTemplates()).map((t) => t.type || t);
const all = names.filter((n) => kind(getTemplate(n)) === {structure} || n.startsWith({structure}));
const fits = [...all.filter((n) => !/illus|icon/.test(n)), ...all];
new Infographic({{ container: '#box', width: {width}, template: fits[0], data: {data}, padding: 24 }}).render();
</script>"""


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.pairs", description=__doc__)
    arguments.add_argument("folder", type=Path, help="where the sheets go")
    arguments.add_argument("names", nargs="*", help="structures; all where none is named")
    arguments.add_argument("--seed", default="1", help="another one shuffles otherwise")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    names = given.names or sorted(path.stem for path in SPECS.glob("*.yaml"))
    shuffled = sorted(names, key=lambda name: _drawn_lot(given.seed, name))
    with tempfile.TemporaryDirectory() as scratch, (given.folder / "key.csv").open("w", newline="") as file:
        script = _fetched(Path(scratch))
        key = csv.writer(file)
        key.writerow(["sheet", "structure", "left"])
        for number, name in enumerate(shuffled, 1):
            pictures = _ours(name, Path(scratch)), _theirs(name, script, Path(scratch))
            ours_left = _drawn_lot(given.seed, f"left {name}")[0] < "8"
            _sheet(pictures if ours_left else pictures[::-1]).save(given.folder / f"{number:02}.png")
            key.writerow([f"{number:02}", name, "ours" if ours_left else "theirs"])
            print(f"{number:02}.png")


def _drawn_lot(seed: str, name: str) -> str:
    """Digits that look random and are the same each time."""
    return hashlib.sha256(f"{seed} {name}".encode()).hexdigest()


def _fetched(folder: Path) -> Path:
    """The script that draws in a browser."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch AntV Infographic")
    command = [npm, "install", "--silent", "--ignore-scripts", "--prefix", str(folder), PACKAGE]
    subprocess.run(command, check=True, timeout=300)
    return folder / "node_modules" / "@antv" / "infographic" / "dist" / "infographic.min.js"


def _ours(name: str, folder: Path) -> Image.Image:
    file = folder / f"{name}.png"
    ig.load(SPECS / f"{name}.yaml").save(file, width=WIDTH)
    return Image.open(file).convert("RGB")


def _theirs(name: str, script: Path, folder: Path) -> Image.Image:
    page, file = folder / f"{name}.html", folder / f"{name}-theirs.png"
    data = json.dumps(_content(yaml.safe_load((SPECS / f"{name}.yaml").read_text("utf-8"))))
    text = PAGE.format(width=WIDTH, script=html.escape(script.as_uri()), structure=json.dumps(name), data=data)
    page.write_text(text, encoding="utf-8")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is needed to draw AntV's pictures")
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
         f"--window-size={WIDTH},{2 * HEIGHT}", "--virtual-time-budget=8000", f"--screenshot={file}", page.as_uri()],
        check=True, timeout=120, capture_output=True,
    )  # fmt: skip
    return _trimmed(Image.open(file).convert("RGB"))


# ---------------------------------------------------------------- the content, as AntV takes it


def _content(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The words and numbers of a spec."""
    block = spec["panels"][0]["blocks"][0]
    data = {"title": spec["title"], "desc": spec.get("subtitle", "")}
    if any("to" in item for item in _mappings(block)):
        nodes = [_item(item) | {"id": _item(item)["label"]} for item in block["items"]]
        return data | {"nodes": nodes, "items": nodes, "relations": list(_relations(block["items"]))}
    return data | {"items": list(_items(block, spec.get("sides", {})))}


def _items(block: Mapping[str, Any], sides: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    if block["type"] == "swot":
        for name in ("strengths", "weaknesses", "opportunities", "threats"):
            yield {"label": name.capitalize(), "children": [_item(item) for item in block[name]]}
    elif block["type"] == "mindmap":
        yield {"label": block["text"], "children": [_item(item) for item in block["items"]]}
    elif "sides" in block:
        for key, items in block["sides"].items():
            yield {"label": sides[key]["label"], "children": [_item(item) for item in items]}
    elif block["type"] == "chart":
        (first, *_) = block["items"]
        yield from ({"label": str(x), "value": value} for x, value in zip(block["x"], first["values"], strict=True))
    else:
        yield from map(_item, block["items"])


def _item(item: Any) -> dict[str, Any]:
    """One thing: its label, its sentence, its number, and what belongs to it."""
    if isinstance(item, str):
        return {"label": item}
    label = item.get("label") or item["title"]
    found = {"label": label if "date" not in item else f"{item['date']} {label}", "desc": item.get("text", "")}
    value = item.get("amount", item.get("value"))
    if isinstance(value, int | float):
        found["value"] = value
    children = [_item(child) for child in item.get("items", ())]
    return found | ({"children": children} if children else {})


def _mappings(block: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [item for item in block.get("items", ()) if isinstance(item, Mapping)]


def _relations(items: Sequence[Any]) -> Iterator[dict[str, str]]:
    for item in items:
        for arrow in item.get("to", ()) if isinstance(item, Mapping) else ():
            target = arrow if isinstance(arrow, str) else arrow["label"]
            yield {"from": item["label"], "to": target, "label": "" if isinstance(arrow, str) else arrow["text"]}


# ---------------------------------------------------------------- sheets


def _trimmed(image: Image.Image) -> Image.Image:
    """The picture without the white around it, but for a margin."""
    box = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox() or (0, 0, 1, 1)
    left, top, right, bottom = (max(0, box[0] - GAP), max(0, box[1] - GAP), box[2] + GAP, box[3] + GAP)
    return image.crop((left, top, min(right, image.width), min(bottom, image.height)))


def _sheet(pictures: Sequence[Image.Image]) -> Image.Image:
    """Two pictures beside each other, each as large as its half allows."""
    sheet = Image.new("RGB", (2 * WIDTH + 3 * GAP, HEIGHT + 2 * GAP), (225, 228, 232))
    for i, picture in enumerate(pictures):
        scale = min(WIDTH / picture.width, HEIGHT / picture.height)
        size = round(picture.width * scale), round(picture.height * scale)
        left = GAP + i * (WIDTH + GAP) + (WIDTH - size[0]) // 2
        sheet.paste(picture.resize(size, Image.Resampling.LANCZOS), (left, GAP + (HEIGHT - size[1]) // 2))
    return sheet


if __name__ == "__main__":
    main()
