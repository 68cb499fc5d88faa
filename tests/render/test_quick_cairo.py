"""cairocffi imported quickly is the same cairocffi, or is left to be imported as usual."""

import subprocess
import sys
from hashlib import sha256

import pytest

from infographic.render import Options, render

from .frames import FONTS, sheet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the library's name")

START = f"""
import sys
sys.path[:0] = {[str(p) for p in sys.path]!r}
from infographic.render import _quick_cairo
from infographic.render._quick_cairo import declarations
"""

DRAW = """
from hashlib import sha256
from tests.render.frames import FONTS, sheet
from infographic.render import Options, render
print(sha256(render(sheet(), "png", Options(), FONTS) + render(sheet(), "pdf", Options(), FONTS)).hexdigest())
"""


def said(script: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", START + script], capture_output=True, check=True, text=True)
    return done.stdout.split()


def drawn() -> str:
    return sha256(b"".join(render(sheet(), suffix, Options(), FONTS) for suffix in ("png", "pdf"))).hexdigest()


def test_declarations_are_those_of_the_cairocffi_that_is_installed() -> None:
    """Otherwise run scripts/build_cairo_declarations.py."""
    assert said("print(_quick_cairo._as_declared())") == ["True"]


def test_same_pictures_and_nothing_left_behind() -> None:
    script = """
import ctypes.util
_quick_cairo.prepare()
print("cairocffi" in sys.modules, "pycparser" in sys.modules, "cairocffi.ffi" in sys.modules)
print(sys.modules["ctypes.util"] is ctypes.util)
"""
    assert said(script + DRAW) == ["True", "False", "False", "True", drawn()]


@pytest.mark.parametrize("different", ["declarations.CHECKSUM = 0", "_quick_cairo.find_spec = lambda _: None"])
def test_left_alone_where_anything_is_different(different: str) -> None:
    script = f"{different}\n_quick_cairo.prepare()\nprint('cairocffi.context' in sys.modules)\n"
    assert said(script + DRAW) == ["False", drawn()]
