"""Work in a child process, which is stopped when it takes too long, while whoever asked goes on.

The child is started once and answers one request after another, so that only the first pays for its start.
"""

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Request = TypeVar("Request")
Reply = TypeVar("Reply")


class ChildProblem(Exception):
    """The child gave no answer."""


class TimedOut(ChildProblem):
    """It took longer than it may, and was stopped."""


class Died(ChildProblem):
    """It ended by itself; `status` is its exit status, negative for a signal."""

    def __init__(self, status: int | None) -> None:
        self.status = status
        super().__init__(status)


class Child(Generic[Request, Reply]):
    """A process that answers requests by a function; one that was stopped is followed by another."""

    def __init__(self, answer: Callable[[Request], Reply], seconds: float) -> None:
        self._answer = answer
        self._seconds = seconds
        self._running: tuple[BaseProcess, Connection] | None = None
        self._lock = threading.Lock()

    def ask(self, request: Request) -> Reply:
        """The answer.  Raises TimedOut or Died; the next request is answered by a new process."""
        with self._lock:
            process, connection = self._running or self._started()
            try:
                connection.send(request)
                if not connection.poll(self._seconds):
                    self._stop()
                    raise TimedOut
                reply: Reply = connection.recv()
            except (EOFError, ConnectionError):
                process.join(1)
                self._stop()
                raise Died(process.exitcode) from None
            return reply

    def restart(self) -> None:
        """Lets the next request be answered by a new process, which reads all code anew."""
        with self._lock:
            self._stop()

    def _started(self) -> tuple[BaseProcess, Connection]:
        context = multiprocessing.get_context("spawn")  # a fork would copy the locks of our threads
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._answer), daemon=True)
        process.start()
        theirs.close()
        self._running = process, ours
        return self._running

    def _stop(self) -> None:
        if self._running:
            process, connection = self._running
            self._running = None
            connection.close()
            process.kill()
            process.join()


def _serve(connection: Connection, answer: Callable[[Request], Reply]) -> None:
    """What the child does: it answers until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, who tells us by leaving
    with suppress(EOFError, ConnectionError):
        while True:
            connection.send(answer(connection.recv()))
