"""`infographic embed`: each snippet as the program reads it that it is for, and the files beside it."""

import re

import html5lib
import pytest
from docutils import nodes
from docutils.core import publish_doctree
from markdown_it import MarkdownIt
from PIL import Image

from infographic.publish import targets

ALT = 'Tea & milk: "half" the caffeine of <coffee>_'
SPEC = f"""
title: Tea | Coffee
subtitle: Two *cups* of 47 and 95 mg
alt: '{ALT}'
sides: {{tea: Tea, coffee: Coffee}}
panels:
  - title: Caffeine
    blocks:
      - {{type: bars, unit: mg, items: [{{label: A cup, values: {{tea: 47, coffee: 95}}}}]}}
"""

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def snippet(run, folder):
    (folder / "cups.yaml").write_text(SPEC)

    def printed(name, *options):
        done = run("embed", "cups.yaml", "--for", name, *options)
        assert done.exit_code == 0, done.stderr
        return done.stdout

    return printed


def parsed(html):
    """The elements of a snippet, which has no mistake."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    return parser.parseFragment(html)


@pytest.mark.parametrize(
    ("name", "suffix"), [("html", "svg"), ("mkdocs", "svg"), ("wordpress", "png"), ("ghost", "png")]
)
def test_a_figure_of_html(snippet, folder, name, suffix):
    figure = parsed(re.sub(r"<!--.*?-->", "", snippet(name))).find(f"{XHTML}figure")
    image, source = figure.find(f".//{XHTML}img"), figure.find(f".//{XHTML}source")
    assert (image.get("src"), image.get("alt"), image.get("loading")) == (f"cups.{suffix}", ALT, "lazy")
    assert source.get("media") == "(max-width: 500px)"
    wanted = {"cups", "cups-phone"} if suffix == "svg" else {"cups", "cups-phone", "cups@2x", "cups-phone@2x"}
    assert {path.name for path in folder.glob(f"cups*.{suffix}")} == {f"{stem}.{suffix}" for stem in wanted}
    if suffix == "png":
        assert image.get("srcset") == "cups.png 1x, cups@2x.png 2x"
        with Image.open(folder / "cups@2x.png") as dense:
            assert dense.size == (2 * int(image.get("width")), 2 * int(image.get("height")))
    rows = [["".join(cell.itertext()) for cell in row] for row in figure.iter(f"{XHTML}tr")]
    assert [[cell.replace("\u00a0", " ") for cell in row] for row in rows][-1] == ["A cup", "47 mg", "95 mg"]
    assert "".join(figure.find(f"{XHTML}figcaption").itertext()) == "Two cups of 47 and 95 mg"


def test_a_figure_that_holds_its_picture(snippet, folder):
    figure = parsed(snippet("html", "--inline")).find(f"{XHTML}figure")
    named = [element.get("class") for element in figure.iter() if element.get("role") == "img"]
    assert sorted(named) == ["narrow", "wide"]
    assert not list(folder.glob("cups*.svg"))


def test_markdown(snippet):
    tokens = [token for token in MarkdownIt().parse(snippet("markdown"))[1].children or [] if token.type == "image"]
    assert [(token.attrs["src"], token.content.replace("\\", "")) for token in tokens] == [("cups.svg", ALT)]


def test_restructured_text(snippet):
    tree = publish_doctree(snippet("sphinx"), settings_overrides={"halt_level": 2})
    (image,) = tree.findall(nodes.image)
    assert (image["uri"], image["alt"].replace("\\", ""), image["width"]) == ("cups.svg", ALT, "728px")
    assert next(tree.findall(nodes.caption)).astext() == "Two cups of 47 and 95 mg"


def test_hugo_mail_and_substack(snippet):
    arguments = dict(re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', snippet("hugo")))
    assert arguments["alt"].replace('\\"', '"') == ALT
    assert parsed(snippet("email", "--base", "https://example.org/i/")).find(f".//{XHTML}img").get("src") == (
        "https://example.org/i/cups@2x.png"
    )
    assert f"Alt text: {ALT}\n" in snippet("substack")


def test_all_targets_are_tried_here():
    assert {*targets.NAMES} == {
        "html", "mkdocs", "wordpress", "ghost", "markdown", "sphinx", "hugo", "email", "substack",
    }  # fmt: skip


def test_what_a_site_would_do_to_a_tall_picture(run, folder):
    tall = "\n".join(f"  - {{title: Panel {i}, blocks: [Text {i}]}}" for i in range(20))
    (folder / "tall.yaml").write_text(f"title: Tall\nalt: Twenty panels\npanels:\n{tall}\n")
    assert "--split" in run("embed", "tall.yaml", "--for", "substack").stderr
    assert "--split" in run("embed", "tall.yaml", "--for", "ghost").stderr
    assert run("embed", "tall.yaml").stderr == ""


def test_what_cannot_be_embedded(run, folder):
    (folder / "cups.yaml").write_text(SPEC)
    unknown = run("embed", "cups.yaml", "--for", "myspace")
    assert unknown.exit_code == 2
    assert "wordpress" in unknown.stderr
    assert "mkdocs" in run("embed", "cups.yaml", "--for", "email", "--inline").stderr
