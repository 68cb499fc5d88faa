"""How the command ends before it is done: by Ctrl-C, or because it takes too long.

Both end the process at once, from wherever it is: what waits to be written is taken away, and nothing half is left.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import NoReturn

INTERRUPTED = 130
"""What shells report of a command that Ctrl-C ended."""

GRACE = 2.0
"""Seconds after which the system itself ends what does not listen, such as a library that draws without end."""

_tidy: list[Callable[[], None]] = []
"""What is to be done before the process is left."""


def before_leaving(tidy: Callable[[], None]) -> None:
    """Has something done before the process ends early."""
    _tidy.append(tidy)


def leave(status: int) -> NoReturn:
    """Ends the process at once, without what Python does at its end."""
    for tidy in _tidy:
        tidy()
    os._exit(status)


def raise_at_interrupt() -> None:
    """From now on Ctrl-C is an exception again, for a command that runs until it comes."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def end_after(seconds: float, status: int) -> Callable[[], None]:
    """Ends the process after a time, with one line; unless the answer is called before."""

    def end() -> None:
        sys.stderr.write(f"error: this takes longer than the {seconds:g} s that `--timeout` allows\n")
        sys.stderr.flush()
        leave(status)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    if hasattr(signal, "setitimer"):  # its default action ends the process, whatever that is doing
        signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)

    def cancel() -> None:
        timer.cancel()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    return cancel
