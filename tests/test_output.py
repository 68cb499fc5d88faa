"""Files are written whole or not at all."""

import os
import random
import signal
import stat
import subprocess
import sys
import time

import pytest

from infographic.errors import EnvironmentProblem
from infographic.render._output import write, write_all

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions, links and limits")
not_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")


def test_new_and_old_file(tmp_path):
    target = tmp_path / "page.png"
    write(target, b"one")
    write(str(target), b"two")
    assert target.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["page.png"]


def test_relative_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("page.svg", b"here")
    assert (tmp_path / "page.svg").read_bytes() == b"here"


@posix
def test_permissions_of_a_plain_file(tmp_path):
    old = os.umask(0o027)
    try:
        write(tmp_path / "new", b"")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    (tmp_path / "new").chmod(0o604)
    write(tmp_path / "new", b"again")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604


@posix
def test_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    link, real = tmp_path / "link.svg", tmp_path / "real" / "page.svg"
    link.symlink_to(real)
    for content in (b"first", b"second"):
        write(link, content)
        assert link.is_symlink() and real.read_bytes() == content


def test_standard_output(capfdbinary):
    write("-", b"\x89PNG\r\n\x1a\n\xff")
    assert capfdbinary.readouterr().out == b"\x89PNG\r\n\x1a\n\xff"


@posix
def test_pipe_is_poured_into(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    write(pipe, b"through")
    assert reader.communicate()[0] == b"through"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_longest_name(tmp_path):
    write(tmp_path / ("ü" * 120 + ".png"), b"x")
    assert len(os.listdir(tmp_path)) == 1


# What the system refuses


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing/page.png", "there is no folder"),
        ("file/page.png", "there is no folder"),
        ("folder", "it is a folder"),
        ("x" * 300, "too long"),
        ("nul\0.png", "a character that no file name may hold"),
        pytest.param("loop", "leads back to itself", marks=posix),
        pytest.param("/dev/full", "no room left", marks=pytest.mark.skipif(not os.path.exists("/dev/full"), reason="")),
    ],
)
def test_refusals(tmp_path, monkeypatch, name, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    if os.name != "nt":
        (tmp_path / "loop").symlink_to("loop")
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(EnvironmentProblem, match=said):
        write(name, b"data")
    assert sorted(os.listdir(tmp_path)) == before


@posix
@not_root
def test_read_only(tmp_path):
    (tmp_path / "page.png").write_bytes(b"old")
    (tmp_path / "page.png").chmod(0o400)
    with pytest.raises(EnvironmentProblem, match="the file is read-only"):
        write(tmp_path / "page.png", b"new")
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(EnvironmentProblem, match="nothing may be written to the folder"):
        write(tmp_path / "closed" / "page.png", b"new")


def test_none_is_replaced_when_one_fails(tmp_path):
    (tmp_path / "a.svg").write_bytes(b"old")
    with pytest.raises(EnvironmentProblem, match="missing"):
        write_all([(tmp_path / "a.svg", b"new"), (tmp_path / "b.svg", b"new"), (tmp_path / "missing" / "c.svg", b"")])
    assert (tmp_path / "a.svg").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.svg"]


def test_none_is_replaced_when_rendering_fails(tmp_path):
    """Outputs may be rendered while they are written: a mistake in the second leaves the first."""

    def rendered():
        yield tmp_path / "a.svg", b"new"
        raise RuntimeError("no second")

    with pytest.raises(RuntimeError):
        write_all(rendered())
    assert os.listdir(tmp_path) == []


# Accidents

WRITER = """
import sys
from infographic.render._output import write
letters = [letter.encode() * 3_000_000 for letter in "abc"]
print("ready", flush=True)
while True:
    for data in letters:
        write(sys.argv[1], data)
"""


@posix
def test_killed_writer_leaves_a_whole_file(tmp_path):
    target = tmp_path / "page.png"
    chance = random.Random(7)
    for _ in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, target], stdout=subprocess.PIPE)
        writer.stdout.readline()
        time.sleep(chance.uniform(0.005, 0.06))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        if target.exists():
            data = target.read_bytes()
            assert len(data) == 3_000_000 and len(set(data)) == 1
    write(target, b"done")
    assert os.listdir(tmp_path) == ["page.png"], "leftovers of the killed are cleared away"


FULL = """
import resource, sys
from infographic.errors import EnvironmentProblem
from infographic.render._output import write
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write(sys.argv[1], b"new" * 100_000)
except EnvironmentProblem as problem:
    print(problem)
"""


@posix
def test_full_disk_leaves_the_old_file(tmp_path):
    target = tmp_path / "page.png"
    target.write_bytes(b"old" * 50_000)
    said = subprocess.run([sys.executable, "-c", FULL, target], capture_output=True, text=True, check=True).stdout
    assert "no room left on the disk" in said
    assert target.read_bytes() == b"old" * 50_000
    assert os.listdir(tmp_path) == ["page.png"]


def wait_for(happens, seconds=60):
    """Waits until something happens, however busy the machine is."""
    end = time.monotonic() + seconds
    while not happens() and time.monotonic() < end:
        time.sleep(0.01)


@posix
def test_writers_at_the_same_time_do_not_meet(tmp_path):
    """The file of a living writer is not taken for a leftover."""
    target = tmp_path / "page.png"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, target], stdout=subprocess.DEVNULL) for _ in range(3)]
    wait_for(target.exists)
    time.sleep(0.5)
    assert [writer.poll() for writer in writers] == [None] * 3
    for writer in writers:
        writer.kill()
        writer.wait()
    assert len(set(target.read_bytes())) == 1
