"""Blocks, themes and formats of other packages: found by entry points and by name, and never said by a spec."""

import os
import subprocess
import sys

import pytest

GAUGE = '''
from infographic.ext import Block, Circle, Frame

class Gauge(Block):
    """A dot.

    type: gauge
    value: 3
    """

    type = "gauge"
    value: float

    def layout(self, space, ctx):
        dot = Circle(20, 20, 20, ctx.palette.accent)
        return Frame(space.width, space.height or 40, (dot,))
'''
FORMAT = """
def render(frame, options, fonts):
    return b"%d pixels\\n" % frame.width
"""
POINTS = """[infographic.blocks]
gauge = acme.gauge
broken = acme.broken
[infographic.themes]
acme = acme
[infographic.formats]
dots = acme.dots
"""
SPEC = "title: A\ntheme: {}\npanels: [{{blocks: [{{type: {}, value: 3}}]}}]\n"


@pytest.fixture
def site(tmp_path_factory):
    """A folder in which a package is installed."""
    site = tmp_path_factory.mktemp("site")
    (site / "acme").mkdir()
    (site / "acme" / "__init__.py").write_text("")
    (site / "acme" / "gauge.py").write_text(GAUGE)
    (site / "acme" / "broken.py").write_text("raise RuntimeError('no\\nlicence')\n")
    (site / "acme" / "dots.py").write_text(FORMAT)
    (site / "acme" / "acme.yaml").write_text('extends: light\ndescription: Of Acme.\ncolors: {accent: "#123456"}\n')
    (site / "acme-1.0.dist-info").mkdir()
    (site / "acme-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (site / "acme-1.0.dist-info" / "entry_points.txt").write_text(POINTS)
    return site


@pytest.fixture
def call(folder, site):
    def call(*args, **environment):
        (folder / "own.yaml").write_text(SPEC.format("acme", "gauge"))
        more = {"PYTHONPATH": str(site), **environment}
        command = [sys.executable, "-P", "-m", "infographic", *args]
        return subprocess.run(command, cwd=folder, env=os.environ | more, capture_output=True, text=True, check=False)

    return call


def test_what_is_installed_is_found_by_name(call, folder):
    done = call("render", "own.yaml", "-o", "own.svg", "-o", "own.dots")
    assert done.returncode == 0, done.stderr
    assert "#123456" in (folder / "own.svg").read_text()
    assert (folder / "own.dots").read_text() == "728 pixels\n"
    assert "Of Acme." in call("themes").stdout
    assert "gauge" in call("blocks").stdout
    assert "block gauge" in call("info").stdout


def test_a_plugin_that_fails_is_one_line(call, folder):
    (folder / "broken.yaml").write_text(SPEC.format("light", "broken"))
    done = call("render", "broken.yaml")
    assert done.returncode == 1
    assert done.stderr.startswith("warning: the plugin `acme` cannot be loaded: RuntimeError: no licence\n")
    assert "unknown block type `broken`" in done.stderr
    assert "Traceback" not in done.stderr
    listed = call("blocks")
    assert listed.returncode == 0
    assert "gauge" in listed.stdout


def test_no_plugins(call):
    done = call("render", "own.yaml", "--no-plugins")
    assert done.returncode == 1
    assert "unknown theme `acme`" in done.stderr
    assert "unknown block type `gauge`" in done.stderr


def test_a_module_is_named_by_a_flag_or_the_environment(call, site, folder):
    (site / "mine.py").write_text(GAUGE.replace("gauge", "dial").replace("Gauge", "Dial"))
    (folder / "dial.yaml").write_text(SPEC.format("light", "dial"))
    assert call("render", "dial.yaml").returncode == 1
    assert call("render", "dial.yaml", "--plugin", "mine").returncode == 0
    assert call("render", "dial.yaml", INFOGRAPHIC_PLUGINS="mine").returncode == 0
    assert '"dial"' in call("schema", "--plugin", "mine").stdout
    missing = call("render", "dial.yaml", "--plugin", "mien")
    assert missing.returncode == 1
    assert missing.stderr.startswith("warning: the plugin `mien` cannot be loaded: ModuleNotFoundError: No module")


def test_nothing_beside_a_spec_is_imported(call, folder):
    (folder / "mine.py").write_text("import sys; sys.exit('it ran')\n")
    (folder / "acme").mkdir()
    (folder / "acme" / "__init__.py").write_text("import sys; sys.exit('it ran')\n")
    assert call("render", "own.yaml").returncode == 0
    done = call("render", "tea.yaml", "--plugin", "mine")
    assert done.returncode == 0
    assert "it ran" not in done.stderr
