"""The preview as a person uses it, in Chromium."""

import http.server
import json
import os
import re
import statistics
import threading
import time
from pathlib import Path

import pytest

from infographic.theme.load import load_theme
from tests.authoring.test_preview import serving
from tests.browser import browser

pytestmark = pytest.mark.slow

SPECS = Path(__file__).parents[2] / "specs"

PICTURE = "document.querySelector('#sheets img')"


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    with browser(tmp_path_factory.mktemp("browser")) as chromium:
        yield chromium


@pytest.fixture
def spec(tmp_path):
    text = (SPECS / "mindset-divide.yaml").read_text("utf-8")
    (tmp_path / "divide.yaml").write_text(re.sub(r"(?m)^theme: .*$", "theme: light", text), "utf-8")
    return tmp_path / "divide.yaml"


@pytest.fixture
def server(spec):
    with serving(spec) as server:
        yield server


@pytest.fixture
def page(chromium, server):
    page = chromium.page(server.address)
    page.wait(f"{PICTURE}?.complete")
    yield page
    complaints = page.complaints()
    page.close()
    assert complaints == []


def line_of(spec, text):
    return next(i for i, line in enumerate(spec.read_text().splitlines(), 1) if text in line)


def redrawn(page, write):
    """Seconds from before a file is written until its picture is seen."""
    before = page.run(f"{PICTURE}.src")
    started = time.perf_counter()
    write()
    page.wait(f"{PICTURE}.src != '{before}' && {PICTURE}.complete")
    return time.perf_counter() - started


def chosen_lines(page):
    return page.run("[...document.querySelectorAll('#spec li')].flatMap((r, i) => r.matches('.chosen') ? [i + 1] : [])")


def test_the_page_follows_an_edit_breaks_and_mends(page, spec):
    good = spec.read_text()
    redrawn(page, lambda: spec.write_text(good.replace("Spend time", "Kill time")))
    assert "Kill time" in page.run("document.querySelector('#spec').innerText")
    picture = page.run(f"{PICTURE}.src")
    spec.write_text(good.replace("type: ranked-list", "type: ranked_list", 1))
    page.wait("!document.querySelector('#alert').hidden")
    assert "unknown block type ranked_list" in page.run("document.querySelector('#alert').innerText")
    assert "ranked-list" in page.run("document.querySelector('#alert').innerText")
    assert page.run(f"{PICTURE}.src") == picture
    assert page.run("document.querySelector('figure').classList.contains('stale')")
    line = line_of(spec, "ranked_list")
    assert page.run(f"document.querySelectorAll('#spec li')[{line - 1}].className").startswith("error")
    redrawn(page, lambda: spec.write_text(good))
    assert page.run("document.querySelector('#alert').hidden")


def test_a_click_on_the_picture_shows_its_line(page, spec):
    x, y, wide = page.run(f"(r => [r.x, r.y, r.width])({PICTURE}.getBoundingClientRect())")
    scale = wide / 728
    shown = next(r for r in regions(page) if r[6] == "subtitle")
    page.click(x + (shown[0] + shown[2] / 2) * scale, y + (shown[1] + 12) * scale)
    assert chosen_lines(page) == [line_of(spec, "subtitle:")]
    assert page.run("document.querySelectorAll('.region.chosen').length") == 1


def regions(page):
    return page.run("fetch('/draw?size=blog&theme=').then(r => r.json()).then(d => d.picture.regions)")


def test_the_line_under_the_pointer_is_outlined(page, spec):
    line = line_of(spec, "kicker:")
    page.move(*page.center(f"#spec li:nth-child({line}) code"))
    left, top = page.run("(s => [s.left, s.top].map(parseFloat))(document.querySelector('.region.hinted').style)")
    shown = [r for r in regions(page) if r[4] == r[5] == line]
    _, _, wide, high = page.run(f"[0, 0, 728, {PICTURE}.naturalHeight]")
    assert (round(left * wide / 100), round(top * high / 100)) in [tuple(r[:2]) for r in shown]


def test_sizes_and_themes_at_a_click(page):
    page.click(*page.center("#sizes [data-value=phone]"))
    page.wait(f"{PICTURE}.naturalWidth == 390")
    before = page.run(f"{PICTURE}.src")
    page.click(*page.center("#themes [data-value=dark]"))
    page.wait(f"{PICTURE}.src != '{before}'")
    assert page.run("document.querySelector('#themes output').value") == "dark"
    page.click(*page.center("#sizes [data-value=all]"))
    page.wait("document.querySelectorAll('#sheets img').length == 3")
    assert page.run("location.search") == ""
    page.run(
        "(s => { s.value = 'square'; s.dispatchEvent(new Event('change')) })(document.querySelector('#sizes select'))"
    )
    page.wait(f"document.querySelectorAll('#sheets img').length == 1 && {PICTURE}.naturalHeight == 1080")
    page.click(*page.center("#sizes [data-value=all]"))
    page.wait("document.querySelectorAll('#sheets img').length == 3")
    page.call("Page.reload")
    page.wait("document.querySelectorAll('#sheets img').length == 3")


def test_the_size_of_the_spec_is_shown_first(page, spec):
    redrawn(page, lambda: spec.write_text(spec.read_text().replace("columns: 1", "size: 600x2400")))
    page.wait(f"{PICTURE}.naturalWidth == 600")
    assert page.run("document.querySelector('#sizes select').value") == "600x2400"
    page.click(*page.center("#sizes [data-value=blog]"))
    page.wait(f"{PICTURE}.naturalWidth == 728")
    assert page.run("document.querySelector('figcaption a').download") == "divide-blog.svg"


def test_dark_at_a_click_where_the_theme_has_it(page, spec, tmp_path):
    assert page.run("document.querySelectorAll('#modes button').length") == 0
    colors = load_theme("dark").colors.to_dict()
    (tmp_path / "own.yaml").write_text(
        json.dumps({"extends": "light", "dark": {"colors": colors}, "sides": ["#c00", "#00c"]})
    )
    redrawn(page, lambda: spec.write_text(spec.read_text().replace("theme: light", "theme: own.yaml")))
    before = page.run(f"{PICTURE}.src")
    page.click(*page.center("#modes [data-value=dark]"))
    page.wait(f"{PICTURE}.src != '{before}'")
    assert page.run("document.querySelector('figcaption a').download") == "divide-dark.svg"


def test_languages_at_a_click(page, spec):
    assert page.run("document.querySelectorAll('#langs button').length") == 0
    text = spec.read_text().replace("kicker: Social networks", "kicker: {en: Social networking, nl: Sociale netwerken}")
    redrawn(page, lambda: spec.write_text(text))
    page.wait("document.querySelectorAll('#langs button').length == 2")
    before = page.run(f"{PICTURE}.src")
    page.click(*page.center("#langs [data-value=nl]"))
    page.wait(f"{PICTURE}.src != '{before}'")
    assert page.run("document.querySelector('figcaption a').download") == "divide.nl.svg"


def test_findings_are_boxed_and_lead_to_their_lines(page, spec, tmp_path):
    (tmp_path / "pale.yaml").write_text('extends: light\nsides: ["#8a8a8a", "#8c8c8c"]\n')
    redrawn(page, lambda: spec.write_text(spec.read_text().replace("theme: light", "theme: pale.yaml")))
    count = page.wait("document.querySelectorAll('.box').length")
    assert count <= page.run("document.querySelectorAll('#notes button').length")
    number = page.run("document.querySelector('.box').dataset.number")
    page.run(f"document.querySelectorAll('#notes button')[{number} - 1].click()")
    assert page.run(f"document.querySelector('.box[data-number=\"{number}\"]').matches('.on')")
    assert len(chosen_lines(page)) == 1
    redrawn(page, lambda: (tmp_path / "pale.yaml").write_text("extends: dark\n"))


def test_a_picture_that_hangs_leaves_the_page_alive(chromium, tmp_path):
    spec = tmp_path / "tea.yaml"
    os.mkfifo(spec)
    with serving(spec, seconds=5) as server:
        page = chromium.page(server.address)
        page.wait("document.querySelector('#status').dataset.mood == 'busy'")
        page.wait("document.querySelector('#alert').innerText.includes('was stopped')")
        spec.unlink()
        spec.write_text((SPECS / "bees.yaml").read_text())
        page.wait(f"{PICTURE}?.complete && document.querySelector('#alert').hidden")
        page.close()


HOSTILE = """
title: "<img src=x onerror=document.title='owned'>"
subtitle: "</script><script>document.title='owned'</script>"
panels:
  - title: "[x](javascript:document.title='owned')"
    blocks:
      - {type: "<b onclick=1>", items: [a]}
"""


def test_texts_stay_texts(page, spec):
    spec.write_text(HOSTILE)
    page.wait("!document.querySelector('#alert').hidden")
    assert page.run("document.querySelectorAll('#spec img, #alert b:not(pre b), script:not([src])').length") == 0
    spec.write_text(HOSTILE.replace("<b onclick=1>", "tips"))
    page.wait("document.querySelector('#alert').hidden")
    assert page.run("document.title") == "divide.yaml – preview"


def test_another_site_gets_nothing(chromium, server, page):
    """A page of another port of this machine, to which the browser sends our cookie too."""
    address = f"http://127.0.0.1:{server.server_port}"
    attack = (Path(__file__).parent / "attack.html").read_text().replace("ADDRESS", address)

    class Evil(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(attack.encode())

        def log_message(self, *args):
            pass

    evil = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Evil)
    threading.Thread(target=evil.serve_forever, daemon=True).start()
    try:
        other = chromium.page(f"http://127.0.0.1:{evil.server_port}/")
        assert other.wait("document.title") == ",".join(["rejected"] * 5)
        assert (
            other.run("frames.length == 1 && (() => { try { return frames[0].document } catch { return null } })()")
            is None
        )
        other.close()
    finally:
        evil.shutdown()
        evil.server_close()


def test_an_edit_is_seen_at_once(page, spec):
    good = spec.read_text()
    times = [redrawn(page, lambda i=i: spec.write_text(good.replace("Spend time", f"Spend {i}"))) for i in range(15)]
    assert statistics.median(times) < 0.2 * busy(), times


def busy():
    """How many times slower than alone this machine is now: others may work on it."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
