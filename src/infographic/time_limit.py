"""A call that ends when its time is up, whatever it is doing: in a process of its own, which can be killed.

Nothing that runs within a Python program can be ended from outside, least of all in a library of C.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from infographic import limits
from infographic.errors import messages

Answer = TypeVar("Answer")

CHILD = "from infographic.time_limit import answer; answer()"


def call_within(seconds: float, function: Callable[..., Answer], *arguments: Any, **named: Any) -> Answer:
    """What a function answers, or raises, in another process that has the same limits and import path.

    Raises TimeoutError when it takes longer, with the start of the process (some 0.2 s), and TypeError for what the
    other process could not import, such as a block of one's own that is defined in the script itself.
    """
    if not seconds > 0:
        raise ValueError(messages.wrong_argument("timeout", "a number of seconds above 0", repr(seconds)))
    try:
        call = pickle.dumps((limits.present(), function, arguments, named))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise TypeError(messages.not_elsewhere(str(error))) from None
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-P", "-c", CHILD]
    try:
        done = subprocess.run(  # noqa: S603, ourselves
            command, input=call, stdout=subprocess.PIPE, timeout=seconds, env=environment, check=True
        )
    except subprocess.TimeoutExpired:  # it has been killed
        raise TimeoutError(messages.time_is_up(seconds)) from None
    except subprocess.CalledProcessError as error:
        raise RuntimeError(messages.ended_early(error.returncode)) from None
    found, problem = pickle.loads(done.stdout)  # noqa: S301, from our own process
    if problem is not None:
        raise problem
    return found  # type: ignore[no-any-return]


def answer() -> None:
    """Does what stands on standard input, in the other process."""
    output, sys.stdout = sys.stdout.buffer, sys.stderr  # whatever a library prints is no answer
    try:
        allowed, function, arguments, named = pickle.load(sys.stdin.buffer)  # noqa: S301, from our own process
        with limits.changed(allowed):
            found: tuple[Any, Exception | None] = function(*arguments, **named), None
    except AttributeError as error:  # a class of a script that is not this one
        found = None, TypeError(messages.not_elsewhere(str(error)))
    except Exception as error:  # noqa: BLE001, it is raised where it was asked for
        found = None, error
    output.write(pickle.dumps(found))
    output.flush()
