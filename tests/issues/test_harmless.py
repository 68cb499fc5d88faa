"""Texts come back as they were written, and nothing that a writer can name runs or asks for anything.

The strings are the Big List of Naughty Strings (npm `big-list-of-naughty-strings` 1.0.0, MIT, by Max Woolf).
"""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import infographic as ig
from infographic.text import markup
from tests.browser import browser
from tests.text.fonts_made import variable_font

NAUGHTY = json.loads((Path(__file__).parent.parent / "data" / "naughty-strings.json").read_text("utf-8"))
SVG = "{http://www.w3.org/2000/svg}"
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\s")
"""What XML cannot hold, or should not (XML 1.0, 2.2), and blanks, at which lines break."""

EVIL = "http://127.0.0.1:9/x"
"""An address that nobody answers; that it is asked for is enough."""

LINKS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:x",
    "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "//evil.example/",
    'https://a.example/" onload="alert(1)', "https://a.example/'><script>alert(1)</script>", "https://a.example/\u2028x",
    "https://a.example/&quot; onmouseover=&quot;alert(1)", "https://a.example/?<svg/onload=alert(1)>", "blob:x",
    "about:x",
]  # fmt: skip

PARTS = [
    "<script>alert(1)</script>", f'<script href="{EVIL}"/>', f'<image href="{EVIL}" width="9" height="9"/>',
    f'<image xlink:href="{EVIL}" width="9" height="9"/>', f'<use href="{EVIL}#a"/>',
    '<rect onclick="alert(1)" width="9"/>',
    '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>', '<set attributeName="onload" to="alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>', f'<feImage href="{EVIL}"/>',
    '<foreignObject width="9" height="9"><h:iframe src="javascript:alert(1)"/></foreignObject>',
    f"<style>@import url({EVIL});</style>", f"<style>rect{{fill:url({EVIL}#a)}}</style>",
    f"<style>@font-face{{font-family:a;src:url({EVIL})}}</style>", f'<rect width="9" height="9" fill="url({EVIL}#a)"/>',
    f'<rect width="9" height="9" style="background:url({EVIL})"/>',
    f'<rect width="9" height="9" filter="url({EVIL}#a)"/>',
    f'<rect width="9" height="9" mask="url({EVIL}#a)"/>', f'<rect width="9" height="9" clip-path="url({EVIL}#a)"/>',
    f'<path d="M0 0h9" marker-end="url({EVIL}#a)"/>', '<handler type="x">alert(1)</handler>',
    "<title>&lt;script&gt;alert(1)</title>", '<svg onload="alert(1)"/>', f'<h:iframe src="{EVIL}"/>',
    f'<h:link rel="stylesheet" href="{EVIL}"/>', f'<h:img src="{EVIL}" onerror="alert(1)"/>',
    f'<?xml-stylesheet href="{EVIL}"?>', '<rect id="x&quot;&gt;&lt;script&gt;alert(1)" width="9" height="9"/>',
]  # fmt: skip

FAMILIES = [
    "a'}@import url(" + EVIL + ");", "a;src:url(" + EVIL + ")", "</style><script>alert(1)</script>",
    'a" onload="alert(1)',
    "a\\0027 x", "a}*{background:url(" + EVIL + ")}", "<!--", "]]>", "a/*", "expression(alert(1))",
]  # fmt: skip


def said(text, block):
    """The words of a page's SVG after its title."""
    made = ig.parse({"title": "T", "panels": [{"blocks": [block(text)]}]})
    return "".join(
        "".join(part.itertext()) for part in list(ET.fromstring(made.to_svg(width=1600)).iter(f"{SVG}text"))[1:]
    )


BLOCKS = {
    "callout": lambda text: {"type": "callout", "text": text},
    "label": lambda text: {"type": "flow", "items": [{"label": "A", "to": [{"label": "B", "text": text}]}, "B"]},
}


@pytest.mark.slow
@pytest.mark.parametrize("block", BLOCKS)
def test_naughty_strings_come_back_the_same(block):
    changed = []
    for text in filter(str.strip, NAUGHTY):
        words = said(text, BLOCKS[block])
        words = words.replace("A", "", 1).replace("B", "", 1) if block == "label" else words
        shown = FORBIDDEN.sub("", words)
        written = FORBIDDEN.sub("", markup.plain(text))
        if sorted(shown) != sorted(written) if block == "label" else shown != written:
            changed.append((text, shown))
    assert changed == []


def test_strings_that_only_look_empty_are_drawn_or_refused():
    for text in (text for text in NAUGHTY if not text.strip()):
        assert said(text, BLOCKS["callout"]).strip() == ""


def pages(folder):
    """A page for each payload: in texts, links, pictures, names of fonts and everything else that is a name."""
    for i, text in enumerate([text for text in NAUGHTY if "<" in text or "script" in text.lower() or "on" in text]):
        yield f"text-{i}", {"title": text[:200] or "T", "source": text, "panels": [{"title": text[:100], "blocks": [
            {"type": "callout", "title": text[:100], "text": text},
            {"type": "bars", "items": [{"label": text[:100], "value": 1}]}]}]}  # fmt: skip
    for i, link in enumerate(LINKS):
        for j, text in enumerate((f"[a]({link})", f"[{link}](https://a.example/)", f"[a](https://a.example/?{link})")):
            yield (
                f"link-{i}-{j}",
                {"title": "T", "license": text, "panels": [{"blocks": [{"type": "text", "text": text}]}]},
            )
    for i, part in enumerate(PARTS):
        spaces = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {spaces} viewBox="0 0 9 9">'
        (folder / f"{i}.svg").write_text(f'{head}<rect width="5" height="5" fill="#a00"/>{part}</svg>')
        yield (
            f"picture-{i}",
            {"title": "T", "panels": [{"blocks": [{"type": "image", "file": f"{i}.svg", "alt": part}]}]},
        )
    for i, family in enumerate(FAMILIES):
        variable_font(folder / f"{i}.ttf", family)
        (folder / f"{i}.yaml").write_text(
            f"extends: light\nfonts: {{files: [{i}.ttf], text: {{family: {json.dumps(family + ', Figtree')}}}}}\n"
        )
        yield (
            f"font-{i}",
            {"title": "T", "theme": f"{i}.yaml", "panels": [{"blocks": [{"type": "text", "text": "AAA"}]}]},
        )


def written(folder):
    """The SVG and HTML of each page that is not refused, and of how many payloads."""
    count = 0
    for name, spec in pages(folder):
        count += 1
        try:
            made = ig.parse(spec, folder=folder)
            (folder / f"page-{name}.svg").write_text(made.to_svg(), "utf-8")
            made.save(folder / f"page-{name}.html")
        except ig.SpecError:
            continue
    assert count >= 200
    return sorted(folder.glob("page-*"))


@pytest.mark.slow
def test_nothing_runs_and_nothing_is_asked_for_in_chromium(tmp_path):
    files = written(tmp_path)
    assert len(files) > 250
    with browser(tmp_path) as chromium:
        page = chromium.page()
        page.call("Page.addScriptToEvaluateOnNewDocument", source="window.alert = () => console.log('it ran')")
        for file in files:
            page.open(file.as_uri())
            page.wait(f"document.readyState === 'complete' && location.href === {file.as_uri()!r}")
            page.run("document.querySelectorAll('[onclick], [onload], [onmouseover]').length")
        page.run("0")
        events = chromium.said
    asked = {
        event["params"]["request"]["url"] for event in events if event.get("method") == "Network.requestWillBeSent"
    }
    ours = {file.as_uri() for file in files}
    assert {url for url in asked - ours if not url.startswith("data:")} == {"about:blank"} & asked
    assert [event for event in events if event.get("method") == "Page.javascriptDialogOpening"] == []
    assert [event for event in events if event.get("method") == "Runtime.consoleAPICalled"] == []
