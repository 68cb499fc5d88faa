"""The state of a preview: what was drawn of which version of the files, and who waits for the next."""

import hashlib
import os
import queue
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, NamedTuple

from infographic.authoring.child import Child, Died, TimedOut
from infographic.authoring.preview.drawing import Drawn, Note, Order, Picture, Swatch, View, draw, swatches
from infographic.authoring.watch import Watched
from infographic.errors import Problem
from infographic.graphics.page_size import SIZES, PageSize
from infographic.i18n import tags

SECONDS = 10.0
"""How long a drawing may take."""

LISTENERS = 8
"""How many pages may follow a preview at a time."""

KEPT = 32
"""How many pictures are kept for pages that are about to ask for them."""


class Shown(NamedTuple):
    """What a page is to show: the picture, or the last good one over which its problems stand."""

    version: int
    view: View
    drawn: Drawn
    picture: Picture | None
    stale: bool


class Studio:
    """Draws views of one spec, each once for every version of its files."""

    def __init__(self, spec: str, folders: Sequence[str], seconds: float = SECONDS) -> None:
        self.spec = spec
        self.version = 1
        self.themes: list[Swatch] = swatches()
        self._folders = tuple(folders)
        self._child = Child(draw, seconds)
        self._seconds = seconds
        self._watched = Watched([spec])
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._drawn: dict[View, tuple[int, Drawn]] = {}
        self._good: OrderedDict[View, Picture] = OrderedDict()
        self._pictures: OrderedDict[str, bytes] = OrderedDict()
        self._listeners: list[queue.SimpleQueue[int]] = []

    # ---------------------------------------------------------------- drawing

    def show(self, view: View) -> Shown:
        """What a page with this view is to show now; waits for the drawing."""
        with self._lock:
            version = self.version
            known, drawn = self._drawn.get(view, (0, None))
        if drawn is None or known != version:
            drawn = self._draw(view)
        with self._lock:
            self._drawn[view] = version, drawn
            if drawn.picture:
                self._good[view] = drawn.picture
                self._good.move_to_end(view)
            picture = drawn.picture or self._good.get(view) or next(reversed(self._good.values()), None)
        return Shown(version, view, drawn, picture, picture is not drawn.picture)

    def _draw(self, view: View) -> Drawn:
        try:
            drawn = self._child.ask(Order(self.spec, self._folders, view))
        except TimedOut:
            help = "the next change to the spec is drawn anew"
            problem = Problem("time", f"drawing took more than {self._seconds:g} seconds and was stopped", help=help)
            return Drawn(None, [Note(problem._replace(file=self.spec))])
        except Died as died:
            problem = Problem("internal", f"the process that draws ended with status {died.status}")
            return Drawn(None, [Note(problem._replace(file=self.spec))])
        self._watched.add(drawn.read)
        return drawn

    def keep(self, picture: Picture) -> str:
        """The name under which a picture can be asked for."""
        name = hashlib.blake2b(picture.svg, digest_size=10).hexdigest()
        with self._lock:
            self._pictures[name] = picture.svg
            self._pictures.move_to_end(name)
            while len(self._pictures) > KEPT:
                self._pictures.popitem(last=False)
        return name

    def kept(self, name: str) -> bytes | None:
        """The picture of this name, where it is still kept."""
        with self._lock:
            return self._pictures.get(name)

    def view(self, size: str = "", theme: str = "", lang: str = "", dark: str = "") -> View | None:
        """The view of these names, where they are known."""
        themes = {"", *(swatch.name for swatch in self.themes)}
        known = size in ("", *SIZES) and theme in themes and (not lang or tags.known(lang)) and dark in ("", "dark")
        return View(size, theme, lang, dark) if known else None

    # ---------------------------------------------------------------- listeners

    def listen(self) -> "queue.SimpleQueue[int] | None":
        """A queue that is told each new version; None where too many listen already."""
        with self._lock:
            if len(self._listeners) >= LISTENERS:
                return None
            news: queue.SimpleQueue[int] = queue.SimpleQueue()
            news.put(self.version)
            self._listeners.append(news)
        return news

    def leave(self, news: "queue.SimpleQueue[int]") -> None:
        with self._lock:
            self._listeners.remove(news)

    def follow(self) -> None:
        """Tells the listeners of every change to a file, until the studio is closed."""
        for changed in self._watched.changes(self._stop):
            if any(file.endswith(".py") for file in changed):  # a block of one's own
                self._child.restart()
            with self._lock:
                self.version += 1
                listeners = list(self._listeners)
            for news in listeners:
                news.put(self.version)

    @property
    def closed(self) -> bool:
        return self._stop.is_set()

    def close(self) -> None:
        self._stop.set()
        self._child.restart()


def record(studio: Studio, shown: Shown) -> dict[str, Any]:
    """What a page is told, as plain data."""
    picture = shown.picture
    return {
        "version": shown.version,
        "file": os.path.basename(studio.spec),
        "path": studio.spec,
        "langs": shown.drawn.langs,
        "dark": shown.drawn.dark,
        "own": shown.drawn.own and shown.drawn.own._asdict(),
        "size": shown.drawn.size,
        "text": shown.drawn.text,
        "seconds": round(shown.drawn.seconds, 4),
        "stale": shown.stale,
        "notes": [_note(note) for note in shown.drawn.notes],
        "picture": picture and _picture(studio, picture),
        "sizes": [_size(size) for size in SIZES.values()],
        "themes": [swatch._asdict() for swatch in studio.themes],
    }


def _size(size: PageSize) -> dict[str, Any]:
    return {"name": size.name, "width": size.width, "height": size.height, "kind": size.kind}


def _picture(studio: Studio, picture: Picture) -> dict[str, Any]:
    return {
        "name": studio.keep(picture),
        "width": picture.width,
        "height": picture.height,
        "regions": [[*map(round, region.box), region.first, region.last, region.name] for region in picture.regions],
    }


def _note(note: Note) -> dict[str, Any]:
    problem = note.problem
    keys = ("severity", "code", "message", "help", "file", "line", "column", "length", "text")
    told = {key: getattr(problem, key) for key in keys}
    return told | {"file": os.path.basename(problem.file), "box": note.box and list(map(round, note.box))}
