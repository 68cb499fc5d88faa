"""The other commands, and what all of them have in common."""

import json
import os
import signal
import subprocess
import sys

import pytest

from infographic import __version__
from infographic.cli import COMMANDS, main
from infographic.layout.block import types
from infographic.theme.load import theme_names
from tests.matrix import sample


def test_help_names_every_command_and_shows_examples(run):
    result = run("--help")
    assert result.exit_code == 0
    assert all(name in result.stdout and text in result.stdout for name, text in COMMANDS.items())
    assert "infographic render talk.yaml" in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    command = main.get_command(None, name)
    assert command.short_help == COMMANDS[name]
    assert command.name == name


def test_version(run):
    assert run("--version").stdout == f"infographic {__version__}\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [(["rander"], "did you mean `render`?"), (["tea.yaml"], "to draw a spec: `infographic render tea.yaml`")],
)
def test_an_unknown_command(run, args, said):
    result = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_check(run, folder):
    assert run("check", "tea.yaml").stdout == "tea.yaml: no problems\n"
    text = (folder / "tea.yaml").read_text()
    result = run("check", "-", input=text.replace("icon: leaf", "icn: leaf"))
    assert result.exit_code == 1
    assert "error[unknown-key]: unknown key `icn`\n  --> <stdin>:4:21" in result.stderr


def test_check_for_programs(run, folder):
    (folder / "bad.yaml").write_text("title: One\npanel: []\n")
    result = run("check", "tea.yaml", "bad.yaml", "nowhere.yaml", "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert [p["file"] for p in told["problems"]] == ["bad.yaml", "nowhere.yaml"]
    assert [(page["file"], page["width"]) for page in told["pages"]] == [("tea.yaml", w) for w in (390, 728, 1200)]
    assert all(10 < page["least_text"] < 40 and 4 < page["worst_contrast"] <= 21 for page in told["pages"])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("type: ranked-list", "type: ranked_list"),
        ("type: ranked-list", "type: leaderboard"),
        ("title:", "titel:"),
        ("icon: leaf", "icn: leaf"),
        ("label: Tea", "name: Tea"),
    ],
)
def test_a_fix_can_be_applied_by_a_program(run, folder, right, wrong):
    good = (folder / "tea.yaml").read_text()
    assert right in good
    spoiled = good.replace(right, wrong, 1)
    (folder / "bad.yaml").write_text(spoiled)
    lines = spoiled.split("\n")
    for problem in json.loads(run("check", "bad.yaml", "--format", "json").stdout)["problems"]:
        if problem["fix"]:
            line, start = problem["line"] - 1, problem["column"] - 1
            lines[line] = lines[line][:start] + problem["fix"]["text"] + lines[line][start + problem["length"] :]
    assert "\n".join(lines) == good


def test_blocks(run):
    assert [line.split()[0] for line in run("blocks").stdout.splitlines()] == types()
    assert "rank" in run("blocks", "ranked-list").stdout
    assert run("blocks", "leaderboard").stdout == run("blocks", "ranked-list").stdout
    unknown = run("blocks", "ranked-lst")
    assert unknown.exit_code == 2
    assert "did you mean `ranked-list`?" in unknown.stderr


def test_icons(run):
    assert "coffee" in run("icons", "find", "espresso").stdout
    assert "leaf" in run("icons", "list").stdout.splitlines()
    nothing = run("icons", "find", "qwrtzx")
    assert (nothing.exit_code, nothing.stdout) == (1, "")


def test_themes(run):
    assert [line.split()[0] for line in run("themes").stdout.splitlines()] == theme_names()


def test_themes_side_by_side(run, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("extends: light\n")
    sheet = tmp_path / "sheet.svg"
    assert run("themes", "mindset", str(own), "--picture", str(sheet)).exit_code == 0
    assert all(f">{name}<" in sheet.read_text("utf-8") for name in ("mindset", "own"))
    assert "must end in" in run("themes", "--picture", "sheet.bmp").output


def test_schema(run):
    assert json.loads(run("schema").stdout)["required"] == ["panels"]
    assert "extends" in json.loads(run("schema", "--theme").stdout)["properties"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run, shell):
    assert "_INFOGRAPHIC_COMPLETE" in run("completion", shell).stdout


def test_our_own_mistake_is_one_message(run, monkeypatch):
    def fails():
        raise RuntimeError("broken")

    monkeypatch.setattr("infographic.cli.themes.theme_names", fails)
    result = run("themes")
    assert result.exit_code == 3
    assert result.stderr.startswith("internal error: RuntimeError: broken\n")
    monkeypatch.setenv("INFOGRAPHIC_DEBUG", "1")
    assert isinstance(run("themes").exception, RuntimeError)


# ---------------------------------------------------------------- as a process


def command(*args):
    return [sys.executable, "-m", "infographic", *args]


def test_a_reader_that_leaves_is_no_error(folder):
    process = subprocess.Popen(command("icons", "list"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    _, said = process.communicate()
    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_ends_without_a_traceback(folder):
    process = subprocess.Popen(command("check", "-"), stdin=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    process.stdin.write(b"# much\n" * 50_000)  # more than a pipe holds: when this is written, it is being read
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in said


@sample("name, code_page", sorted(COMMANDS), ["cp1252", "cp437", "ascii"])
def test_every_command_works_on_every_code_page(folder, name, code_page):
    (folder / "broken.yaml").write_text("title: ‘×’\npanels: [{blocks: [{type: ✗}]}]\n", "utf-8")
    arguments = {
        "new": [["Thee × Koffie"]],
        "render": [["tea.yaml"], ["broken.yaml"]],
        "check": [["broken.yaml"]],
        "fmt": [["--diff", "broken.yaml"]],
        "explain": [[]],
        "icons": [["find", "tea"]],
        "completion": [["bash"]],
        "preview": [["nowhere.yaml"]],
    }
    environment = os.environ | {"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"}
    for more in arguments.get(name, [[]]):
        done = subprocess.run(command(name, *more), cwd=folder, capture_output=True, env=environment, check=False)
        assert done.returncode in (0, 1, 2), done.stderr
        assert done.stdout.decode() + done.stderr.decode()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("infographic render t", {"tea.yaml"}),
        ("infographic render tea.yaml --theme hi", {"high-contrast"}),
        ("infographic render tea.yaml --format svg,p", {"svg,pdf", "svg,png"}),
        ("infographic blocks ranked", {"ranked-list"}),
        ("infographic render tea.yaml --size a4", {"a4", "a4-landscape"}),
        ("infographic explain unknown-i", {"unknown-icon", "unknown-illustration"}),
        ("infographic explain v0", {"V01", "V05"}),
        ("infographic new Tea --template dash", {"dashboard"}),
        ("infographic icons find coff", {"coffee"}),
        ("infographic ren", {"render"}),
    ],
)
def test_a_shell_completes(folder, words, offered):
    asked = os.environ | {
        "_INFOGRAPHIC_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    program = "from infographic.cli import main; main(prog_name='infographic')"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, env=asked, text=True, check=False
    )
    assert offered <= {line.partition(",")[2] for line in done.stdout.splitlines()}
