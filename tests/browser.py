"""Chromium, driven over the pipe of its DevTools protocol: pages are opened, used and looked at as a person would."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
)  # fmt: skip

PLUMBING = "import os, sys; [os.dup2(int(sys.argv[i]), i + 2) for i in (1, 2)]; os.execv(sys.argv[3], sys.argv[3:])"
"""Becomes the browser, which reads commands from file 3 and answers to file 4."""

PATIENCE = 20
"""Seconds that anything may take on a busy machine."""


class Browser:
    """The browser; commands go to it as JSON with a null byte behind, and answers come back the same way."""

    def __init__(self, write: int, read: int) -> None:
        self._write = write
        self._read = read
        self._rest = b""
        self._number = 0
        self.said: list[dict[str, Any]] = []
        """Events, in their order."""

    def call(self, method: str, session: str = "", **params: object) -> dict[str, Any]:
        """The result of a command.  Raises RuntimeError for one that fails."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.said.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._read, 1 << 16)
            if not part:
                raise RuntimeError("the browser has ended")
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def page(self, address: str = "about:blank", width: int = 1440, height: int = 900) -> "Page":
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, target)
        page.resize(width, height)
        for domain in ("Page", "Runtime", "Network", "Log"):
            page.call(f"{domain}.enable")
        page.open(address)
        return page


class Page:
    """One page of the browser."""

    def __init__(self, browser: Browser, session: str, target: str) -> None:
        self._browser = browser
        self._session = session
        self._target = target

    def close(self) -> None:
        self._browser.call("Target.closeTarget", targetId=self._target)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        return self._browser.call(method, self._session, **params)

    def resize(self, width: int, height: int) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )  # fmt: skip

    def open(self, address: str) -> None:
        self.call("Page.navigate", url=address)

    def run(self, script: str) -> Any:
        """What a script answers; raises RuntimeError where it throws."""
        done = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"])
        return done["result"].get("value")

    def wait(self, script: str, seconds: float = PATIENCE) -> Any:
        """The first answer of a script that is true; one that fails may succeed later."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if answer := self.run(f"(() => {{ try {{ return {script} }} catch {{ return null }} }})()"):
                return answer
            time.sleep(0.01)
        raise AssertionError(f"never true: {script}")

    def move(self, x: float, y: float) -> None:
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x: float, y: float) -> None:
        self.move(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def center(self, selector: str) -> tuple[float, float]:
        """Where the middle of an element is on the screen."""
        box = f"document.querySelector({selector!r}).getBoundingClientRect()"
        x, y = self.run(f"(box => [box.x + box.width / 2, box.y + box.height / 2])({box})")
        return x, y

    def screenshot(self, path: Path | None = None) -> bytes:
        data = base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])
        if path:
            path.write_bytes(data)
        return data

    def complaints(self) -> list[str]:
        """What the browser's console has against the page: errors of scripts, blocked requests."""
        self.run("0")
        found = []
        for event in self._browser.said:
            if event.get("sessionId") != self._session:
                continue
            match event:
                case {"method": "Log.entryAdded", "params": {"entry": {"level": "error", "text": text}}}:
                    found.append(text)
                case {"method": "Runtime.exceptionThrown", "params": {"exceptionDetails": details}}:
                    found.append(str(details))
        return found


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile of its own; the test is skipped where there is none, but never in CI."""
    chromium = shutil.which("chromium")
    if not chromium and not os.environ.get("CI"):
        pytest.skip("chromium is not installed here; CI runs this")
    assert chromium, "chromium is not installed"
    its, ours = os.pipe(), os.pipe()[::-1]
    ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (its[0], ours[0])]  # clear of those that it reads and writes
    command = [chromium, *QUIET, "--remote-debugging-pipe", f"--user-data-dir={folder}/profile"]
    wrapped = [sys.executable, "-c", PLUMBING, *map(str, ends), *command]
    process = subprocess.Popen(wrapped, pass_fds=ends, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    for end in (its[0], ours[0], *ends):
        os.close(end)
    try:
        yield Browser(its[1], ours[1])
    finally:
        process.terminate()
        process.wait(PATIENCE)
        os.close(its[1])
        os.close(ours[1])
