"""Work in a child process is stopped when it takes too long, and whoever asked goes on."""

import os
import time

import pytest

from infographic.authoring.child import Child, Died, TimedOut


def test_a_child_answers_one_request_after_another():
    child = Child(os.path.basename, 20)
    assert [child.ask("a/b"), child.ask("c")] == ["b", "c"]
    child.restart()
    assert child.ask("d/e") == "e"
    child.restart()


def test_a_child_that_takes_too_long_is_stopped():
    child = Child(time.sleep, 1)
    started = time.monotonic()
    with pytest.raises(TimedOut):
        child.ask(60)
    assert time.monotonic() - started < 10


def test_a_child_that_ends_is_followed_by_another():
    child = Child(os._exit, 20)
    for status in (3, 4):
        with pytest.raises(Died) as died:
            child.ask(status)
        assert died.value.status == status
