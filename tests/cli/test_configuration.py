"""Settings: a flag, else the environment, else a file, else the default; and what a stranger's file may not say."""

import struct

import pytest

from infographic.cli import configuration
from infographic.theme.load import load_theme


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """A person without settings: the folder where their own file would be."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setattr(configuration, "own_file", lambda: home / "infographic.toml")
    for name in configuration.SETTINGS:
        monkeypatch.delenv(configuration.variable(name), raising=False)
    return home


def width_of(file):
    return struct.unpack(">I", file.read_bytes()[16:20])[0]


def test_a_flag_wins_over_the_environment_over_a_file_over_the_default(run, folder, monkeypatch):
    def drawn(*flags):
        assert run("render", "tea.yaml", "-o", "tea.png", *flags).exit_code == 0
        return width_of(folder / "tea.png")

    assert drawn() == 1456
    (folder / "infographic.toml").write_text("scale = 1\n")
    assert drawn() == 728
    monkeypatch.setenv("INFOGRAPHIC_SCALE", "0.5")
    assert drawn() == 364
    assert drawn("--scale", "0.25") == 182


def test_settings_lie_above_as_far_as_the_repository_goes(run, folder, monkeypatch):
    (folder / "pyproject.toml").write_text('[tool.infographic]\nformat = ["svg", "png"]\nout-dir = "out"\n')
    (folder / "posts").mkdir()
    (folder / "tea.yaml").rename(folder / "posts" / "tea.yaml")
    monkeypatch.chdir(folder / "posts")
    assert run("render", "tea.yaml").exit_code == 0
    assert (folder / "posts" / "tea.svg").exists()  # without a repository a folder stands alone
    (folder / ".git").mkdir()
    assert run("render", "tea.yaml").exit_code == 0
    assert sorted(p.name for p in (folder / "out").iterdir()) == ["tea.png", "tea.svg"]


def test_a_flag_sets_aside_what_a_file_says_of_the_same_thing(run, folder):
    (folder / "infographic.toml").write_text('size = "square"\nout-dir = "out"\n')
    assert run("render", "tea.yaml", "--width", "500", "-o", "tea.png").exit_code == 0
    assert width_of(folder / "tea.png") == 1000
    assert not (folder / "out").exists()
    assert run("check", "tea.yaml", "--width", "500").exit_code == 0


def test_a_theme_of_the_project_is_read_from_its_folder_and_the_spec_reads_nothing_more(run, folder, monkeypatch):
    (folder / "infographic.toml").write_text('theme = "look/brand.yaml"\n')
    (folder / "look").mkdir()
    (folder / "look" / "brand.yaml").write_text("extends: dark\n")
    (folder / "look" / "secret.csv").write_text("a,b\nc,1\n")
    (folder / ".git").mkdir()
    (folder / "posts").mkdir()
    (folder / "tea.yaml").rename(folder / "posts" / "tea.yaml")
    monkeypatch.chdir(folder / "posts")
    assert run("render", "tea.yaml").exit_code == 0
    assert load_theme("dark").colors.bg.lower() in (folder / "posts" / "tea.svg").read_text()
    spec = "title: A\npanels: [{blocks: [{type: bars, items: {from: ../look/secret.csv, label: a, value: b}}]}]\n"
    (folder / "posts" / "spy.yaml").write_text(spec)
    result = run("render", "spy.yaml")
    assert result.exit_code == 1
    assert "lies outside the spec's folder" in result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('allow = ["/"]', "`allow` is not for a project to say; use `--allow`, `INFOGRAPHIC_ALLOW` or `"),
        ("limit = ['spec-bytes=1']", "`limit` is not for a project to say"),
        ("plugins = ['os']", "there is no setting `plugins`"),
        ("them = 'dark'", "there is no setting `them`; did you mean `theme`?"),
        ("theme = '../brand.yaml'", "`theme` lies outside its folder: `../brand.yaml`"),
        ("theme = '/brand.yaml'", "`theme` lies outside its folder"),
        ("out-dir = '../../out'", "`out-dir` lies outside its folder"),
        ("theme = {a = 1}", "`theme` is a text, a number"),
        ("theme = ", "is not TOML: "),
        ("theme = 'drak'", "unknown theme `drak`; did you mean `dark`? (from `"),
        ("scale = 'big'", "'big' is not a valid float range. (from `"),
        ("size = [[1]]", "`size` is a text, a number"),
    ],
)
def test_a_wrong_file_is_one_line(run, folder, text, said):
    (folder / "infographic.toml").write_text(f"{text}\n")
    result = run("render", "tea.yaml")
    assert result.exit_code == 2
    assert said in result.stderr
    assert str(folder / "infographic.toml") in result.stderr
    assert not (folder / "tea.svg").exists()


def test_a_wrong_variable_is_named(run, monkeypatch):
    monkeypatch.setenv("INFOGRAPHIC_THEME", "drak")
    result = run("render", "tea.yaml")
    assert "did you mean `dark`? (from the environment variable INFOGRAPHIC_THEME)" in result.stderr


def test_a_persons_own_file_and_the_environment_may_allow_a_folder(run, folder, home, monkeypatch):
    (folder.parent / "figures").mkdir(exist_ok=True)
    (folder.parent / "figures" / "a.csv").write_text("a,b\nc,1\nd,2\n")
    spec = "title: A\npanels: [{blocks: [{type: bars, items: {from: ../figures/a.csv, label: a, value: b}}]}]\n"
    (folder / "bars.yaml").write_text(spec)
    refused = run("render", "bars.yaml")
    assert refused.exit_code == 1
    assert "--allow FOLDER" in refused.stderr
    assert "your own settings" in refused.stderr
    (home / "infographic.toml").write_text(f"allow = ['{folder.parent / 'figures'}']\n")
    assert run("render", "bars.yaml").exit_code == 0
    (home / "infographic.toml").unlink()
    monkeypatch.setenv("INFOGRAPHIC_ALLOW", str(folder.parent / "figures"))
    assert run("render", "bars.yaml").exit_code == 0


def test_info_says_where_each_value_comes_from(run, folder, home, monkeypatch):
    (folder / "infographic.toml").write_text('theme = "dark"\nsize = "og"\n')
    (home / "infographic.toml").write_text('theme = "light"\nport = 9000\n')
    monkeypatch.setenv("INFOGRAPHIC_SIZE", "square")
    monkeypatch.setenv("INFOGRAPHIC_COLOUR", "red")
    said = run("info").stdout
    lines = {line.split()[0]: line.strip() for line in said.splitlines() if line.startswith("  ")}
    assert lines["theme"] == f"theme    dark  ({folder / 'infographic.toml'})"
    assert lines["size"] == "size     square  (INFOGRAPHIC_SIZE)"
    assert lines["port"] == f"port     9000  ({home / 'infographic.toml'})"
    assert lines["scale"] == "scale    –"
    assert "INFOGRAPHIC_COLOUR is set, but means nothing" in said
