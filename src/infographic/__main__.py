"""What the shell starts: from the first moment on Ctrl-C ends it in silence."""

import os
import signal
import sys
from typing import NoReturn

INTERRUPTED = 130
"""What shells report of a command that Ctrl-C ended."""


def run() -> NoReturn:
    """The command, as a process of its own."""
    signal.signal(signal.SIGINT, _leave)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts as many when it is loaded, and we need none
    from infographic.cli import main  # takes so long that Ctrl-C may come before

    main()
    raise AssertionError


def _leave(*_: object) -> NoReturn:
    endings = sys.modules.get("infographic.cli.endings")
    if endings:
        endings.leave(INTERRUPTED)
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    run()
