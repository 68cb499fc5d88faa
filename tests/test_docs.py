"""What the documents tell a reader to type, typed."""

import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import infographic as ig

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
TOOL = str(Path(sys.executable).parent / "infographic")


def snippets(language, text=README):
    """The fenced parts of a document in one language."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [body for named, body in fenced if named == language]


def commands():
    """Each line of the README that calls the program."""
    lines = [line.strip() for part in snippets("sh") for line in part.splitlines()]
    return [line.replace(".venv/bin/infographic", "infographic") for line in lines if "infographic " in line]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder as a reader has it: the specs of the project, and the spec of the README saved as it says."""
    (tmp_path / "specs").symlink_to(ROOT / "specs")
    (tmp_path / "cats.yaml").write_text(snippets("yaml")[0], "utf-8")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_readme(command, folder):
    call = shlex.split(command)
    specs = [str(p.relative_to(folder)) for p in sorted((folder / "specs").glob("*.yaml"))]
    call = [part for word in call for part in (specs if word == "specs/*.yaml" else [word])]
    done = subprocess.run([TOOL, *call[1:]], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout + done.stderr
    for target in (word for flag, word in pairwise(call) if flag == "-o"):
        assert Path(target).stat().st_size > 1000


def test_the_python_of_the_readme(folder):
    (part,) = snippets("python")
    exec(compile(part, "README.md", "exec"), {})
    assert {p.name for p in (folder / "out").iterdir()} == {"page.svg", "page.png"}


def test_the_mistake_of_the_readme():
    (shown,) = [part for part in snippets("") if part.startswith("error")]
    wrong = snippets("yaml")[0].replace("type: ranked-list", "type: ranked_list")
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(wrong, name="cats.yaml")
    assert str(caught.value).strip() == shown.strip()


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
