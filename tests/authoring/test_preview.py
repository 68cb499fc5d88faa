"""The server of a preview: what it shows, and whom it answers."""

import http.client
import json
import os
import shutil
import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from infographic.authoring.preview.server import opened
from infographic.authoring.preview.studio import LISTENERS, Studio
from infographic.theme.load import theme_names

SMALL = Path(__file__).parents[1] / "small.yaml"


@contextmanager
def serving(spec, port=18642, seconds=30.0):
    """A server of this spec, answering and following."""
    studio = Studio(str(spec), (), seconds)
    server = opened(studio, port)
    threads = [threading.Thread(target=work, daemon=True) for work in (studio.follow, server.serve_forever)]
    for thread in threads:
        thread.start()
    try:
        yield server
    finally:
        studio.close()
        server.shutdown()
        server.server_close()


def ask(server, path="/draw", method="GET", **headers):
    """The answer to a request with the preview's own cookie, unless the headers say otherwise."""
    own = {"Host": server.names[0], "Cookie": f"{server.cookie}={server.token}"} | headers
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in own.items() if value})
    return connection.getresponse()


def told(server, path="/draw"):
    answer = ask(server, path)
    assert answer.status == 200
    return json.load(answer)


@pytest.fixture
def spec(tmp_path):
    return Path(shutil.copy(SMALL, tmp_path / "tea.yaml"))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    spec = shutil.copy(SMALL, tmp_path_factory.mktemp("preview") / "tea.yaml")
    with serving(spec) as server:
        yield server


# ---------------------------------------------------------------- what it shows


def test_a_drawing_says_which_lines_stand_where(server):
    shown = told(server, "/draw?size=phone&theme=dark")
    assert (shown["file"], shown["stale"], shown["own"]["name"]) == ("tea.yaml", False, "light")
    assert [theme["name"] for theme in shown["themes"]] == theme_names()
    assert shown["picture"]["width"] == 390
    lines = shown["text"].splitlines()
    found = {region[6]: lines[region[4] - 1].strip() for region in shown["picture"]["regions"]}
    assert found["title"].startswith("title:")
    assert ask(server, f"/picture/{shown['picture']['name']}/tea.svg").read().startswith(b"<?xml")


def change(server, spec, text):
    """Writes the spec and waits until the server has seen it."""
    before = server.studio.version
    spec.write_text(text)
    end = time.monotonic() + 20
    while server.studio.version == before and time.monotonic() < end:
        time.sleep(0.01)
    return told(server)


def test_the_last_good_picture_stays_under_a_mistake(spec):
    with serving(spec) as server:
        good = told(server)
        text = spec.read_text()
        bad = change(server, spec, text.replace("type: ranked-list", "type: ranked_list"))
        assert (bad["stale"], bad["picture"]["name"]) == (True, good["picture"]["name"])
        (note,) = bad["notes"]
        line = next(i for i, line in enumerate(text.splitlines(), 1) if "type: ranked-list" in line)
        assert (note["code"], note["line"], note["file"]) == ("unknown-type", line, "tea.yaml")
        mended = change(server, spec, text.replace("title: ", "title: More "))
        assert (mended["stale"], mended["notes"]) == (False, [])
        assert mended["picture"]["name"] != good["picture"]["name"]


def test_a_spec_that_is_broken_from_the_start_has_no_picture(spec):
    spec.write_text("title: [")
    with serving(spec) as server:
        shown = told(server)
    assert shown["picture"] is None
    assert shown["text"] == "title: ["


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_drawing_that_hangs_does_not_stop_the_server(tmp_path):
    spec = tmp_path / "tea.yaml"
    os.mkfifo(spec)  # whoever reads it waits for a writer
    with serving(spec, seconds=5) as server:
        hanging = threading.Thread(target=told, args=(server,))
        hanging.start()
        assert ask(server, "/page.js").status == 200
        hanging.join()
        (note,) = told(server)["notes"]
        assert (note["code"], note["file"]) == ("time", "tea.yaml")
        spec.unlink()
        assert change(server, spec, SMALL.read_text())["picture"]


# ---------------------------------------------------------------- whom it answers


def test_the_address_with_the_token_opens_the_page(server):
    page = ask(server, f"/?token={server.token}", Cookie="")
    assert page.status == 200
    cookie = page.getheader("Set-Cookie")
    assert cookie.startswith(f"{server.cookie}={server.token};")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {"Cookie": ""}),
        ("/?token=", {"Cookie": ""}),
        ("/?token=wrong", {"Cookie": ""}),
        ("/draw", {"Cookie": ""}),
        ("/events", {"Cookie": "infographic=wrong"}),
        ("/draw", {"Host": "evil.example"}),
        ("/draw", {"Host": "evil.example:18642"}),
        ("/draw", {"Origin": "https://evil.example"}),
        ("/draw", {"Origin": "null"}),
        ("/draw", {"Sec_Fetch_Site": "cross-site"}),
        ("/draw", {"Sec_Fetch_Site": "same-site"}),
    ],
)
def test_strangers_are_refused(server, path, headers):
    answer = ask(server, path, **headers)
    assert answer.status == 403
    assert b"title" not in answer.read()


@pytest.mark.parametrize("cookie", ["=%s", "infographic-18642=", "infographic-18642=%s;;;=", '\\"x'])
def test_odd_cookies_are_no_key(server, cookie):
    assert ask(server, Cookie=cookie).status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"])
def test_only_get_is_answered(server, method):
    answer = ask(server, "/", method)
    assert (answer.status, answer.getheader("Allow")) == (405, "GET")


@pytest.mark.parametrize(
    "path",
    ["/tea.yaml", "/../tea.yaml", "/%2e%2e/tea.yaml", "/page.py", "/server.py", "/picture/",
     "/picture/../../etc/passwd", "/draw?size=huge", "/draw?theme=../../tea.yaml", "/draw?theme=/etc/passwd",
     "/draw?lang=../x",
     "//evil.example/draw"],
)  # fmt: skip
def test_there_is_nothing_but_what_is_listed(server, path):
    assert ask(server, path).status == 404


def test_every_answer_says_what_a_page_may_do(server):
    picture = told(server)["picture"]["name"]
    for path in ("/", "/page.js", "/draw", f"/picture/{picture}", "/nowhere"):
        answer = ask(server, path)
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
        assert answer.getheader("Referrer-Policy") == "no-referrer"
        policy = answer.getheader("Content-Security-Policy")
        assert policy.startswith("default-src 'self'") or (picture in path and policy.startswith("default-src 'none'"))
        assert "unsafe-eval" not in policy


def test_so_many_pages_may_follow_and_no_more(server):
    following = [ask(server, "/events") for _ in range(LISTENERS)]
    assert [answer.status for answer in following] == [200] * LISTENERS
    assert [answer.fp.readline() for answer in following] == [f"data: {server.studio.version}\n".encode()] * LISTENERS
    assert ask(server, "/events").status == 503
    assert ask(server).status == 200
    for answer in following:
        answer.close()


def test_a_port_that_is_taken_is_followed_by_the_next(spec):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        studio = Studio(str(spec), ())
        server = opened(studio, port)
        server.server_close()
        assert server.server_port > port
        assert server.server_address[0] == "127.0.0.1"
