"""The yaml-language-server, which VS Code, Neovim and others run, spoken to as an editor does (LSP 3.17)."""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.npm import package

PACKAGE = "yaml-language-server@1.25.0"


def program() -> Path:
    """The server's script."""
    return package(PACKAGE) / "bin/yaml-language-server"


class Server:
    """A running server."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self._process = process
        self._folder = folder
        self._number = 0
        self._version = 0
        self.settings: dict[str, object] = {}
        self.diagnostics: dict[str, list[Any]] = {}

    def request(self, method: str, **params: object) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        return self._answer(self._number)

    def notify(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _answer(self, number: int) -> Any:
        """The answer to a request; what the server asks meanwhile is answered with nothing."""
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif "method" in message and "id" in message:
                asked = message["params"].get("items", ()) if isinstance(message.get("params"), dict) else ()
                own = [self.settings if item.get("section") == "yaml" else {} for item in asked]
                self._send({"id": message["id"], "result": own})
            elif message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        found: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return found

    # ---------------------------------------------------------------- what an editor does

    def open(self, text: str, name: str = "spec.yaml") -> str:
        """Opens a text, as a new version of the file; answers its address."""
        uri = (self._folder / name).as_uri()
        self._version += 1
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        return uri

    def complete(self, text: str) -> list[dict[str, Any]]:
        """What is offered where `|` stands in a text."""
        uri, position = self.open(text.replace("|", "", 1)), position_of(text)
        found = self.request("textDocument/completion", textDocument={"uri": uri}, position=position)
        items: list[dict[str, Any]] = found["items"] if isinstance(found, dict) else found
        return items

    def hover(self, text: str) -> str:
        """What is said about the place of `|` in a text."""
        uri, position = self.open(text.replace("|", "", 1)), position_of(text)
        found = self.request("textDocument/hover", textDocument={"uri": uri}, position=position)
        return str(found["contents"]["value"]) if found else ""


def wait_for_schema(running: Server) -> None:
    """The server answers at once, but reads the schema when it is first asked."""
    for _ in range(100):
        if running.complete("title: T\n|\n"):
            return
        time.sleep(0.1)
    raise AssertionError("the server offers nothing")


def position_of(text: str) -> dict[str, int]:
    before = text[: text.index("|")].split("\n")
    return {"line": len(before) - 1, "character": len(before[-1])}


@contextmanager
def server(schema: Path) -> Iterator[Server]:
    """A server that knows a schema for all files."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["node", str(program()), "--stdio"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            try:
                yield started(Server(run, Path(folder)), schema)
            finally:
                run.kill()


def started(running: Server, schema: Path) -> Server:
    """The server when it has been told what an editor tells at first, and has read the schema."""
    snippets = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}, "hover": {}}}
    running.request("initialize", processId=os.getpid(), rootUri=None, capabilities=snippets)
    running.notify("initialized")
    files = {schema.as_uri(): "*.yaml"}
    running.settings = {"schemas": files, "completion": True, "hover": True, "validate": True}
    running.notify("workspace/didChangeConfiguration", settings={"yaml": running.settings})
    wait_for_schema(running)
    return running
