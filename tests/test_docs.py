"""What the documents tell a reader to type, typed."""

import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import infographic as ig
from infographic.authoring.new import template_names

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
TOOL = str(Path(sys.executable).parent / "infographic")


def snippets(language, text=README):
    """The fenced parts of a document in one language."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [body for named, body in fenced if named == language]


def files():
    """The files that the README shows, each called as its first line says."""
    shown = re.findall(r"^```\w+\n# ([\w.]+\.\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return {name: text if name.endswith(".csv") else f"# {name}\n{text}" for name, text in shown}


def commands():
    """Every call of the program in the README, in its order."""
    lines = [line for part in snippets("sh") for line in part.splitlines()]
    inline = re.findall(r"`(infographic [^`]+)`", README)
    calls = {" ".join(call.split()) for call in [*lines, *inline] if call.startswith("infographic ")}
    flat = " ".join(README.split())
    return sorted(calls, key=flat.index)


STYLE_SHEET = ":root { --color-primary: #0b7285; --color-secondary: #c2410c } body { background: #fff; color: #222 }"
"""What a reader has already."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An empty folder of a reader, who does in it what the README says, from the top to the bottom."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "site.css").write_text(STYLE_SHEET)
    for name, text in files().items():
        if name != "infographic.toml":
            (folder / name).write_text(text, "utf-8")
    return folder


def done(command, folder):
    """What a command of the README does in the reader's folder."""
    call = [TOOL, *shlex.split(command)[1:]]
    if "preview" in call:
        return previewed([*call, "--no-open", "--port", "18990"], folder)
    return subprocess.run(call, cwd=folder, capture_output=True, text=True)


def previewed(call, folder):
    """A preview until it says where it is, and then Ctrl-C."""
    with subprocess.Popen(call, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        process.wait(30)
    return subprocess.CompletedProcess(call, process.returncode, "", said)


def test_the_readme_is_followed_by_a_reader(folder):
    started = commands()
    first = [call.split()[1] for call in started[:3]]
    assert first == ["new", "preview", "render"]
    cards_first = sorted(started[3:], key=lambda call: "--template card" not in call)
    for command in [*started[:3], *cards_first]:
        before = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
        result = done(command, folder)
        assert result.returncode == 0, f"{command}\n{result.stderr}"
        told = ["language-missing"] if "--lang" in command else []  # what its example lacks is named, as it says
        assert re.findall(r"warning\[([\w-]+)\]", result.stderr) == told, f"{command}\n{result.stderr}"
        made = [file for file in folder.iterdir() if before.get(file) != file.stat().st_mtime_ns]
        if command.split()[1] in ("new", "render"):
            assert made, command
            assert all(file.stat().st_size > 300 for file in made)
        assert result.stdout + result.stderr or "fmt" in command
    (folder / "infographic.toml").write_text(files()["infographic.toml"])
    assert "brand.yaml  (" in done("infographic info", folder).stdout


def test_the_python_of_the_readme(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in files().items():
        Path(name).write_text(text, "utf-8")
    (part,) = snippets("python")
    exec(compile(part, "README.md", "exec"), {})
    assert {"page.svg", "page.png"} <= {p.name for p in tmp_path.iterdir()}


def test_the_mistake_of_the_readme():
    (shown,) = [part for part in snippets("") if part.startswith("error")]
    wrong = files()["cats.yaml"].replace("type: ranked-list", "type: ranked_list")
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(wrong, name="cats.yaml")
    assert str(caught.value).strip() == shown.strip()


def test_what_the_readme_says_of_templates_and_pixels():
    others = re.search(r"`new --template` knows (\w+) more beginnings: (.*?)\.", " ".join(README.split()))
    assert set(re.split(r", | and ", others[2])) == {*template_names()} - {"comparison"}
    assert f"{2 * 728} pixels wide for a column of 728" in " ".join(README.split())


def test_the_targets_of_the_readme_exist():
    targets = set(re.findall(r"`make (\w+)`|^make (\w+)$", README, re.MULTILINE))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert len(targets) >= 5
    assert all(re.search(rf"^{name}:", makefile, re.MULTILINE) for pair in targets for name in pair if name)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document):
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", document.read_text("utf-8"))
    local = [t for t in targets if not t.startswith(("http", "mailto"))]
    missing = [t for t in local if not (document.parent / t).exists()]
    assert not missing


def test_the_map_names_every_room_and_nothing_that_is_not_there():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    source = ROOT / "src" / "infographic"
    rooms = re.findall(r"^\| `([\w.]+)/?` \|", page, re.MULTILINE)
    there = {p.name for p in source.iterdir() if p.name[0] not in "_." and p.name != "py.typed"}
    assert set(rooms) == there
    for room, names in re.findall(r"^\| `(\w+)/` \|[^|]*\| (.*) \|$", page, re.MULTILINE):
        for name in re.findall(r"`([\w/-]+\.(?:py|yaml))`", names):
            assert list((source / room).glob(name)), f"{room}/{name}"
