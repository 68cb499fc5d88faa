"""Random input of each kind: drawn, or refused in a sentence, within five seconds and 512 MB.

A kind is a module here with `made(random)`, which answers an input, and `tried(input)`, which draws it.
"""

import resource
import time
from importlib import import_module

import pytest

from infographic.errors import EnvironmentProblem, SpecError
from tests.fuzz.driver import survive

SLOW = 5.0
LARGE = 512 * 1024
"""How much an input may add to the most that the process ever held, in KB."""


def _peak():
    """The most memory that this process ever held, in kilobytes: other tests may have held more than any input may."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["drawings", "fonts", "pictures", "specs", "yaml_bytes"])
def test_drawn_or_refused(kind):
    module = import_module(f"tests.fuzz.{kind}")

    def timely(made):
        start, before = time.process_time(), _peak()
        try:
            module.tried(made)
        finally:
            assert time.process_time() - start < SLOW
            assert _peak() - before < LARGE

    survive(module.made, timely, SpecError, EnvironmentProblem)
