"""The server of a preview: a few fixed files, drawings, and news of changes, for one person on this machine.

Whoever reaches the port may be any page in the person's browser.  So a request needs the right Host (no name of
somebody else's that leads here), no foreign Origin, and a cookie that only the address with the token sets; and
there is nothing to be had but what this file lists.
"""

import json
import secrets
from contextlib import suppress
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from queue import Empty
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from infographic.authoring.preview.drawing import View
from infographic.authoring.preview.studio import Studio, record
from infographic.text.fonts import bundled

HOST = "127.0.0.1"
PORT = 8642
TRIES = 50
"""How many ports are tried where one is taken."""

ALIVE = 5.0
"""Seconds between signs of life, by which a page that was closed is noticed."""

PATIENCE = 10.0
"""Seconds for a request to arrive."""

STATIC = {
    "/": ("page.html", "text/html; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/spec.js": ("spec.js", "text/javascript; charset=utf-8"),
    "/sheet.js": ("sheet.js", "text/javascript; charset=utf-8"),
}
"""The files that there are; each of them belongs to the package."""

FONTS = {f"/Inter-{weight}.ttf": f"Inter-{weight}.ttf" for weight in (400, 500, 600)}

PAGE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox"
"""An SVG holds its style and its fonts; it may do nothing and ask for nothing."""

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Refusal(Exception):
    """A request that is not answered."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(status, reason)


class Answer(NamedTuple):
    """What a request gets."""

    body: bytes
    kind: str
    policy: str = PAGE_POLICY
    cookie: str = ""


class Server(ThreadingHTTPServer):
    """A server of one studio on the loopback interface."""

    daemon_threads = True

    def __init__(self, studio: Studio, port: int = PORT) -> None:
        self.studio = studio
        self.token = secrets.token_urlsafe(24)
        super().__init__((HOST, port), Handler)
        self.names = tuple(f"{name}:{self.server_port}" for name in (HOST, "localhost"))
        self.cookie = f"infographic-{self.server_port}"
        """Its name; cookies of one host are shared by all its ports."""

    @property
    def address(self) -> str:
        """The address that opens the preview."""
        return f"http://{HOST}:{self.server_port}/?token={self.token}"

    def knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self.token.encode())


def opened(studio: Studio, port: int) -> Server:
    """A server at this port, or at the next one that is free; OSError where none is."""
    for offset in range(TRIES):
        try:
            return Server(studio, port + offset)
        except OSError:
            if offset == TRIES - 1:
                raise
    raise AssertionError


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version = "infographic"
    sys_version = ""
    timeout = PATIENCE

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        query = {key: values[-1] for key, values in parse_qs(address.query).items()}
        try:
            self._admit(address.path, query)
            if address.path == "/events":
                self._events()
                return
            self._send(200, self._answer(address.path, query))
        except Refusal as refusal:
            self._refuse(refusal)
        except ConnectionError:
            self.close_connection = True

    def _only_get(self) -> None:
        self._refuse(Refusal(405, "only GET is answered"))

    do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _only_get  # noqa: N815

    def _admit(self, path: str, query: dict[str, str]) -> None:
        """Refuses whoever is not the person's own page."""
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin")
        if host not in self.server.names:
            raise Refusal(403, "this host is not the preview's")
        if origin is not None and origin != f"http://{host}":
            raise Refusal(403, "another site asks")
        if path != "/" and self.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site"):
            raise Refusal(403, "another site asks")  # also another port of this machine, which gets our cookie
        if path == "/" and self.server.knows(query.get("token", "")):
            return
        try:
            cookie = SimpleCookie(self.headers.get("Cookie", "")).get(self.server.cookie)
        except CookieError:
            cookie = None
        if cookie is None or not self.server.knows(cookie.value):
            raise Refusal(403, "open the address that the command printed: it holds the token")

    def _answer(self, path: str, query: dict[str, str]) -> Answer:
        studio = self.server.studio
        if path in STATIC:
            name, kind = STATIC[path]
            cookie = f"{self.server.cookie}={self.server.token}; HttpOnly; SameSite=Strict; Path=/"
            return Answer(_static(name), kind, cookie=cookie if path == "/" else "")
        if path in FONTS:
            return Answer((Path(bundled()) / FONTS[path]).read_bytes(), "font/ttf")
        if path == "/draw":
            if view := studio.view(**{key: query[key] for key in View._fields if key in query}):
                told = json.dumps(record(studio, studio.show(view)), ensure_ascii=False)
                return Answer(told.encode("utf-8", "replace"), "application/json")
            raise Refusal(404, "no such view")
        if path.startswith("/picture/") and (picture := studio.kept(path.split("/")[2])) is not None:
            return Answer(picture, "image/svg+xml", PICTURE_POLICY)
        raise Refusal(404, "there is no such thing here")

    def _events(self) -> None:
        """News of changes as server-sent events, until the page is closed."""
        studio = self.server.studio
        if (news := studio.listen()) is None:
            raise Refusal(503, "too many pages follow this preview; close one")
        try:
            self._head(200, "text/event-stream; charset=utf-8", PAGE_POLICY)
            while not studio.closed:
                try:
                    told = f"data: {news.get(timeout=ALIVE)}\n\n"
                except Empty:
                    told = ": still here\n\n"
                self.wfile.write(told.encode())
                self.wfile.flush()
        finally:
            studio.leave(news)

    def _refuse(self, refusal: Refusal) -> None:
        with suppress(ConnectionError):
            self._send(refusal.status, Answer(f"{refusal.reason}\n".encode(), "text/plain; charset=utf-8"))

    def _send(self, status: int, answer: Answer) -> None:
        self._head(status, answer.kind, answer.policy, len(answer.body), answer.cookie)
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _head(self, status: int, kind: str, policy: str, length: int | None = None, cookie: str = "") -> None:
        self.send_response(status)
        for name, value in (HEADERS | {"Content-Type": kind, "Content-Security-Policy": policy}).items():
            self.send_header(name, value)
        if status == 405:
            self.send_header("Allow", "GET")
        if length is not None:
            self.send_header("Content-Length", str(length))
        if cookie:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: a terminal is for the person."""


@lru_cache
def _static(name: str) -> bytes:
    return (files(__package__) / name).read_bytes()
