"""The MCP server over standard input and output, asked by the official client."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from infographic.authoring.agent import Desk
from infographic.authoring.new import template_names
from infographic.layout.block import types

GOOD = "title: Tea\npanels: [{blocks: [{type: tips, items: [One, Two]}]}]\n"
BAD = GOOD.replace("tips", "tipps")

HANGS = """
import time
from infographic.ext import Block
class Endless(Block):
    '''Never ends.'''
    type = "endless"
    def layout(self, space, ctx):
        time.sleep(60)
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "root").mkdir()
    (tmp_path / "secret.csv").write_text("a,b\nc,1\n")
    (tmp_path / "root" / "link.csv").symlink_to(tmp_path / "secret.csv")
    (tmp_path / "root" / "there").symlink_to(tmp_path)
    desk = Desk(str(tmp_path / "root"), write=True)
    yield desk
    desk.close()


def codes(answer):
    return [problem["code"] for problem in answer["problems"]]


def test_a_bad_spec_is_answered_with_its_problems(desk):
    [problem] = desk.ask("check", BAD)["problems"]
    assert (problem["code"], problem["line"], problem["fix"]) == ("unknown-type", 2, "tips")
    answer = desk.ask("check", GOOD, "phone")
    assert answer["problems"] == []
    assert answer["page"]["width"] == 390
    assert codes(desk.ask("check", GOOD, "phon")) == ["environment"]
    assert codes(desk.ask("check", "title: " + "A" * 1_000_001)) == ["too-large"]
    assert codes(desk.ask("check", GOOD, theme="drak")) == ["unknown-theme"]
    assert codes(desk.ask("check", GOOD, theme="../brand.yaml")) == ["outside"]
    assert codes(desk.ask("check", GOOD, theme="dark")) == []


@pytest.mark.parametrize("name", ["../secret.csv", "link.csv", "there/secret.csv", "/etc/a.csv"])
def test_a_path_outside_is_refused(desk, name):
    spec = f"title: A\npanels: [{{blocks: [{{type: bars, items: {{from: '{name}', label: a, value: b}}}}]}}]\n"
    assert codes(desk.ask("check", spec)) == ["outside"]


@pytest.mark.parametrize("name", ["../a.svg", "there/a.svg", "/tmp/a.svg", "a\0.svg"])
def test_nothing_is_written_outside(desk, tmp_path, name):
    before = sorted(tmp_path.rglob("*"))
    assert codes(desk.ask("render", GOOD, output=name)) == ["outside"]
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_is_written_unless_that_was_allowed(desk, tmp_path):
    assert desk.ask("render", GOOD, output="a.svg")["written"].endswith("a.svg")
    assert (tmp_path / "root" / "a.svg").stat().st_size > 1_000
    reader = Desk(str(tmp_path / "root"))
    assert codes(reader.ask("render", GOOD, output="b.svg")) == ["outside"]
    reader.close()


def test_a_call_that_hangs_is_ended(tmp_path, monkeypatch):
    (tmp_path / "endless.py").write_text(HANGS)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("INFOGRAPHIC_PLUGINS", "endless")
    desk = Desk(str(tmp_path), seconds=4)
    assert codes(desk.ask("check", GOOD.replace("tips, items: [One, Two]", "endless"))) == ["time"]
    assert codes(desk.ask("check", GOOD)) == []
    desk.close()


@pytest.mark.slow
def test_each_tool_by_the_official_client(tmp_path):
    from mcp import Client, StdioServerParameters

    async def talk():
        command = StdioServerParameters(
            command=sys.executable, args=["-m", "infographic", "mcp", "--root", str(tmp_path)]
        )
        async with Client(command) as client:
            tools = {tool.name for tool in (await client.list_tools()).tools}
            assert tools == {"list", "reference", "icons", "template", "check", "render"}

            async def text(name, **arguments):
                answer = await client.call_tool(name, arguments)
                assert not answer.is_error
                return answer.content[0].text

            listed = json.loads(await text("list"))
            assert listed == {"blocks": types(), "templates": template_names()}
            assert "## Blocks" in await text("reference")
            assert "Example:" in await text("reference", block="ranked-list")
            assert "did you mean `ranked-list`" in await text("reference", block="ranked-lst")
            assert "coffee" in await text("icons", words="espresso")
            spec = await text("template", title="Tea | Coffee")
            assert json.loads(await text("check", spec=spec))["problems"] == []
            assert json.loads(await text("check", spec=BAD))["problems"][0]["fix"] == "tips"
            drawn = await client.call_tool("render", {"spec": spec, "size": "poster"})
            assert json.loads(drawn.content[0].text)["page"]["width"] == 1200
            assert (drawn.content[1].type, drawn.content[1].mime_type) == ("image", "image/png")
            told = json.loads(await text("render", spec=GOOD, output="a.svg"))
            assert "--write" in told["problems"][0]["message"]

    asyncio.run(talk())
    assert list(Path(tmp_path).iterdir()) == []
