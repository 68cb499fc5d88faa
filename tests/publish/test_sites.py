"""Sites with our fence or directive: what is shown, and what a build says of mistakes."""

import logging
import re
import tomllib
from pathlib import Path

import markdown
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from sphinx.application import Sphinx

import infographic as ig
from infographic.publish import notebook
from infographic.publish.markdown_fence import InfographicExtension, Post

PROJECT = Path(__file__).parents[2] / "pyproject.toml"

FENCE = "```infographic\ntitle: Tea\nalt: A cup that wakes\npanels:\n  - blocks: [Good morning]\n```\n"
WRONG = FENCE.replace("blocks", "bloks")


def rendered(text, folder=""):
    said = []
    extension = InfographicExtension(Post("post.md", str(folder), 3), said.append)
    return markdown.markdown(text, extensions=["fenced_code", extension]), said


def test_a_fence_becomes_the_figure():
    html, said = rendered(f"Before\n\n{FENCE}\nAfter, and `code`.")
    assert re.search(r'<p>Before</p>\s*<figure lang="en">.*</figure>\s*<p>After', html, re.DOTALL)
    assert "Good morning" in html
    assert said == []


def test_a_fence_may_name_a_file(tmp_path):
    (tmp_path / "tea.yaml").write_text(FENCE.partition("\n")[2].removesuffix("```\n"))
    assert "Good morning" in rendered("~~~ infographic\ntea.yaml\n~~~", tmp_path)[0]
    html, said = rendered("~~~ infographic\nmilk.yaml\n~~~", tmp_path)
    assert "<figure" not in html
    assert len(said) == 1
    assert said[0].startswith("post.md:4")


def test_a_mistake_is_told_at_its_line_of_the_post():
    html, said = rendered(f"One\n\n{WRONG}")
    assert "<figure" not in html
    assert "bloks" in html  # the fence stays
    (first, *_) = said
    assert first.startswith("post.md:10: ")  # three lines before the text, and the seventh of it
    assert "bloks" in first


def test_other_fences_stay():
    html, said = rendered("```yaml\ninfographic: no\n```")
    assert "<code" in html
    assert said == []


def mkdocs_site(folder, text, caplog):
    """The page of a build, and what the build warns of."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "index.md").write_text(f"---\ntitle: Post\n---\n\n# Post\n\n{text}")
    (folder / "mkdocs.yml").write_text("site_name: Site\nplugins: [infographic]\n")
    caplog.clear()
    with caplog.at_level(logging.WARNING, "mkdocs"):
        build(load_config(str(folder / "mkdocs.yml")))
    return (folder / "site" / "index.html").read_text(), [record.getMessage() for record in caplog.records]


def test_a_site_of_mkdocs(tmp_path, caplog, monkeypatch):
    points = tomllib.loads(PROJECT.read_text())["project"]["entry-points"]["mkdocs.plugins"]
    (tmp_path / "site-1.0.dist-info").mkdir()
    lines = [f"{name} = {where}" for name, where in points.items()]
    (tmp_path / "site-1.0.dist-info" / "entry_points.txt").write_text("\n".join(["[mkdocs.plugins]", *lines]))
    (tmp_path / "site-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: site\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    page, said = mkdocs_site(tmp_path, FENCE, caplog)
    assert "Good morning" in page
    assert said == []
    page, said = mkdocs_site(tmp_path, WRONG, caplog)
    assert "<figure" not in page
    assert any("index.md:11: " in one for one in said)


def sphinx(folder, text):
    """The page of a build, and what the build warns of."""
    (folder / "conf.py").write_text('extensions = ["infographic.publish.sphinx"]\n')
    (folder / "index.rst").write_text(text)
    said = folder / "warnings.txt"
    with said.open("w") as warnings:
        app = Sphinx(
            str(folder), str(folder), str(folder / "out"), str(folder / "tree"), "html", status=None, warning=warnings
        )
        app.build(force_all=True)
    return (folder / "out" / "index.html").read_text(), said.read_text()


def directive(fence):
    body = fence.partition("\n")[2].removesuffix("```\n")
    return "Post\n====\n\n.. infographic::\n\n" + re.sub("(?m)^(?=.)", "   ", body)


@pytest.mark.filterwarnings("ignore")
def test_a_site_of_sphinx(tmp_path):
    page, said = sphinx(tmp_path, directive(FENCE))
    assert "Good morning" in page
    assert said == ""
    page, said = sphinx(tmp_path, directive(WRONG))
    assert "<figure" not in page
    assert re.search(r"index\.rst:9: .*bloks", said)


def test_a_cell_of_a_notebook(capsys):
    registered = {}

    class Shell:
        def register_magic_function(self, function, kind):
            registered[kind] = function

    notebook.load_ipython_extension(Shell())
    body = FENCE.partition("\n")[2].removesuffix("```\n")
    shown = registered["cell"]("", body)
    assert isinstance(shown, ig.Infographic)
    assert shown._repr_html_().count('role="img"') == 2
    assert registered["cell"]("", body.replace("blocks", "bloks")) is None
    assert "bloks" in capsys.readouterr().err
