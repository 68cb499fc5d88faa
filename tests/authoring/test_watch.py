"""What a picture is made from is known without a list, and each change to it is told once."""

import os
import shutil
import threading
from pathlib import Path

import pytest

from infographic.authoring.child import Child
from infographic.authoring.preview.drawing import Order, View, draw
from infographic.authoring.watch import Watched, stamp

SPECS = Path(__file__).parents[2] / "specs"

SPEC = """
title: Tea
theme: own.yaml
panels:
  - blocks:
      - {type: bars, items: {from: data/cups.csv, label: where, value: cups}}
      - {type: image, file: pictures/bridge.jpg, alt: A bridge}
"""


@pytest.fixture(scope="module")
def child():
    child = Child(draw, 30)
    yield child
    child.restart()


def test_everything_that_was_read_is_known(tmp_path, child):
    (tmp_path / "data").mkdir()
    (tmp_path / "pictures").mkdir()
    (tmp_path / "tea.yaml").write_text(SPEC)
    (tmp_path / "data/cups.csv").write_text("where,cups\nHome,2\nWork,3\n")
    (tmp_path / "base.yaml").write_text("extends: light\nfonts: {files: [own.ttf]}\n")
    (tmp_path / "own.yaml").write_text("extends: base.yaml\n")
    shutil.copy(next(SPECS.glob("fonts/*.ttf")), tmp_path / "own.ttf")
    shutil.copy(next(SPECS.glob("pictures/*.jpg")), tmp_path / "pictures/bridge.jpg")
    drawn = child.ask(Order(str(tmp_path / "tea.yaml"), (), View()))
    assert drawn.picture
    files = {os.path.relpath(path, tmp_path) for path, _ in drawn.read}
    assert files == {"tea.yaml", "data/cups.csv", "pictures/bridge.jpg", "own.yaml", "base.yaml", "own.ttf"}


def test_a_file_that_is_missed_is_waited_for(tmp_path, child):
    spec = tmp_path / "tea.yaml"
    spec.write_text(SPEC.replace("theme: own.yaml\n", ""))
    (tmp_path / "data").mkdir()
    drawn = child.ask(Order(str(spec), (), View()))
    assert [note.problem.code for note in drawn.notes] == ["no-file"]
    watched = Watched([str(spec)])
    watched.add(drawn.read)
    (tmp_path / "data/cups.csv").write_text("where,cups\nHome,2\n")
    assert watched.changed() == {str(tmp_path / "data")}


def test_a_change_is_told_once_however_it_is_written(tmp_path):
    file, beside = tmp_path / "a", tmp_path / "b"
    file.write_text("one")
    watched = Watched([str(file)])
    assert watched.changed() == set()
    file.write_text("other")
    assert watched.changed() == {str(file)}
    beside.write_text("third")
    beside.replace(file)
    assert watched.changed() == {str(file)}
    file.unlink()
    assert watched.changed() == {str(file)}
    assert watched.changed() == set()


def test_a_file_that_changed_while_it_was_read_is_told(tmp_path):
    file = tmp_path / "a"
    file.write_text("one")
    before = stamp(str(file))
    file.write_text("longer")
    watched = Watched([])
    watched.add([(str(file), before)])
    assert watched.changed() == {str(file)}


def test_changes_come_when_files_are_still(tmp_path):
    file = tmp_path / "a"
    file.write_text("one")
    watched, stop = Watched([str(file)]), threading.Event()
    changes = watched.changes(stop, every=0.001)
    writer = threading.Thread(target=lambda: [file.write_text("x" * n) for n in range(200)])
    writer.start()
    assert next(changes) == {str(file)}
    writer.join()
    stop.set()
    assert len(list(changes)) <= 1
