"""How the command ends when it is not let finish: closed streams, Ctrl-C, full disks, time that is up (75, 76)."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "small.yaml"
COMMAND = [sys.executable, "-m", "infographic"]
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no streams")


def shell(line, folder):
    line = f"{sys.executable} -m infographic {line}"
    return subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, text=True)


@UNIX
def test_a_closed_standard_output(tmp_path):
    done = shell(f"render {SMALL} -o a.svg >&-", tmp_path)
    assert done.returncode == 0
    assert "error" not in done.stderr
    assert (tmp_path / "a.svg").stat().st_size > 1000


@UNIX
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"render {SMALL} -o - >&-", "error: standard output is closed"),
        ("render - -o a.svg <&-", "standard input is closed"),
        (f"render {SMALL} -o - >/dev/full", "No space left"),
    ],
)
def test_a_stream_that_is_needed(line, said, tmp_path):
    done = shell(line, tmp_path)
    assert done.returncode in (1, 3)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr


@UNIX
def test_everything_closed(tmp_path):
    assert shell(f"render {SMALL} -o a.svg <&- >&- 2>&-", tmp_path).returncode == 0


@UNIX
@pytest.mark.parametrize("after", [0.08, 0.15, 0.25, 0.4])
def test_ctrl_c_is_silent(after, tmp_path):
    process = subprocess.Popen([*COMMAND, "render", str(SMALL), "-o", "a.png", "--scale", "8"], cwd=tmp_path,
                               stderr=subprocess.PIPE, stdout=subprocess.PIPE)  # fmt: skip
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    if process.returncode not in {0, 3, 130} and b"__main__.py" not in err:  # Python itself had hardly begun
        return
    assert process.returncode in (130, 0)
    assert process.returncode == 0 or not (out + err)
    assert [name for name in os.listdir(tmp_path) if name != "a.png"] == []


def test_time_that_is_up(tmp_path):
    done = subprocess.run([*COMMAND, "render", str(SMALL), "-o", "a.png", "--scale", "8", "--timeout", "0.01"],
                          cwd=tmp_path, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 3
    assert done.stderr == "error: this takes longer than the 0.01 s that `--timeout` allows\n"
    assert os.listdir(tmp_path) == []


def test_time_enough(tmp_path):
    done = subprocess.run([*COMMAND, "render", str(SMALL), "-o", "a.svg", "--timeout", "60"], cwd=tmp_path)
    assert done.returncode == 0


def test_a_limit_of_the_command(tmp_path):
    done = subprocess.run([*COMMAND, "check", str(SMALL), "--limit", "text-letters=3"], capture_output=True, text=True)
    assert done.returncode == 1
    assert "at most 3 are drawn" in done.stderr + done.stdout
    assert "--limit text-letters=NUMBER" in done.stderr + done.stdout


@pytest.mark.parametrize(("value", "said"), [("speed=3", "there is no limit"), ("spec-depth", "NAME=NUMBER"),
                                             ("spec-depth=100000", "lies between")])  # fmt: skip
def test_a_limit_that_cannot_be(value, said):
    done = subprocess.run([*COMMAND, "check", str(SMALL), "--limit", value], capture_output=True, text=True)
    assert done.returncode == 2
    assert said in done.stderr


FAULTY = "title: T\npanels: [{blocks: [{type: image, file: a.png, alt: A sign, height: 300}]}]\n"


@pytest.mark.parametrize(
    ("flags", "status", "written"), [((), 1, True), (("--no-strict",), 0, True), (("--strict",), 1, False)]
)
def test_an_error_of_a_check_is_told_by_the_status(flags, status, written, tmp_path):
    from PIL import Image

    Image.new("RGB", (30, 20), "red").save(tmp_path / "a.png")
    (tmp_path / "t.yaml").write_text(FAULTY)
    done = subprocess.run([*COMMAND, "render", "t.yaml", *flags], cwd=tmp_path, capture_output=True, text=True)
    assert "error[V19]" in done.stderr
    assert (done.returncode, (tmp_path / "t.svg").exists()) == (status, written)
