"""What an editor offers, explains and marks, by the real yaml-language-server and our schema."""

import re
import shutil
import time
from pathlib import Path

import pytest

import infographic as ig
from infographic.layout.block import types
from tests.editor.language_server import server

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

HEAD = "title: T\nsides: {tea: Tea, coffee: Coffee}\npanels:\n  - blocks:\n"


@pytest.fixture(scope="module")
def editor():
    with server(ROOT / "specs/infographic.schema.json") as running:
        yield running


def inserted(text, item):
    """The text after an editor has inserted what was offered: indented like its line, first values taken."""
    line, start = item["textEdit"]["range"]["start"]["line"], item["textEdit"]["range"]["start"]["character"]
    lines = text.replace("|", "").split("\n")
    indent = re.match(r" *", lines[line])[0]
    new = item["textEdit"]["newText"].replace("\n", "\n" + indent)
    new = re.sub(r"(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}", r"\1", new)
    new = re.sub(r"(?<!\\)\$(\d+|\{\d+\})", "", new)
    return "\n".join([*lines[:line], lines[line][:start] + re.sub(r"\\([$}\\])", r"\1", new), *lines[line + 1 :]])


@pytest.mark.parametrize("before", ["", "      - {type: tips, items: [a]}\n"], ids=["first", "second"])
def test_every_snippet_draws(editor, before, tmp_path):
    (tmp_path / "pictures").mkdir()
    shutil.copy(next(ROOT.glob("specs/pictures/*.jpg")), tmp_path / "pictures/coffee.jpg")
    text = HEAD + before + "      - |"
    offered = {item["label"]: item for item in editor.complete(text)}
    assert set(types()) <= set(offered)
    for name in types():
        page = ig.parse(inserted(text, offered[name]) + "\n", folder=tmp_path)
        assert page.panels[0].blocks[-1].type == name
        page.page()


def test_keys_and_choices_are_offered(editor):
    def labels(text):
        return {item["label"] for item in editor.complete(text)}

    assert {"subtitle", "sides", "panels", "lang"} <= labels("title: T\n|\n")
    assert {"tips", "timeline"} <= labels(HEAD + "      - type: ti|\n")
    assert {"items", "title", "note"} <= labels(HEAD + "      - type: tips\n        |\n")
    assert {"light", "dark"} <= labels("title: T\ntheme: |\n")
    assert {"coffee", "coffee-bean"} <= labels(HEAD + "      - {type: big-number, value: 1, icon: cof|}\n")


def test_keys_and_blocks_are_explained(editor):
    assert "The advice in its order." in editor.hover(HEAD + "      - type: tips\n        it|ems: [a]\n")
    assert "One number, as large as it deserves" in editor.hover(HEAD + "      - type: big-num|ber\n        value: 3\n")


def test_mistakes_are_marked(editor):
    uri = editor.open(HEAD + "      - {type: tips, itms: [a]}\n", "wrong.yaml")
    for _ in range(50):
        editor.hover("title|: T\n")
        if editor.diagnostics.get(uri):
            break
        time.sleep(0.1)  # the server waits until a writer pauses
    assert any("itms" in problem["message"] for problem in editor.diagnostics[uri])
