"""The Python interface: load, build, change, draw, save."""

import copy
import io
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
import pytest
import yaml
from PIL import Image as Picture

import infographic as ig
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Frame
from infographic.layout import block
from infographic.layout.block import Context
from infographic.spec import docstrings
from infographic.spec.model import Length

SMALL = Path(__file__).parent / "small.yaml"
ROOT = SMALL.parent.parent


def built(**changes):
    """The small spec again, from the models themselves."""
    stances = {
        "tea": {"title": "Slow and calm", "text": "A pot for an afternoon"},
        "coffee": {"title": "Quick and dark", "text": "A cup at the counter"},
    }
    ranks = {"tea": ["Green", "Black", "Oolong"], "coffee": ["Filter", "Espresso", "Cold brew"]}
    keys = {
        "title": "Tea | Coffee",
        "subtitle": "Two ways to wake up",
        "sides": {"tea": ig.Side(label="Tea", icon="leaf"), "coffee": ig.Side(label="Coffee", icon="coffee")},
        "panels": [
            ig.Panel(title="Taste", blocks=[ig.blocks.Statement(sides=stances), ig.blocks.RankedList(sides=ranks)])
        ],
        "source": "Our own kitchen, 2024",
    }
    return ig.Infographic(**(keys | changes))


def test_every_way_leads_to_the_same_value():
    loaded = ig.load(SMALL)
    text = SMALL.read_text()
    ways = [ig.parse(text), ig.parse(yaml.safe_load(text)), ig.parse(loaded.to_dict()), built()]
    assert all(way == ways[0] for way in ways)
    assert all(way.to_dict() == loaded.to_dict() for way in ways)
    assert len({hash(way) for way in [loaded, *ways]}) == 1
    assert {way.to_svg() for way in ways} == {loaded.to_svg()}


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda page: pickle.loads(pickle.dumps(page))])
def test_a_copy_reads_its_pictures_where_the_original_does(tmp_path, copied):
    (tmp_path / "here").mkdir()
    Picture.new("RGB", (400, 300), "#884422").save(tmp_path / "here" / "a.png")
    spec = "title: A\npanels:\n- blocks:\n  - {type: image, file: a.png, alt: Brown}"
    page, elsewhere = ig.parse(spec, folder=tmp_path / "here"), ig.parse(spec, folder=tmp_path)
    assert copied(page) == page != elsewhere
    assert copied(page).to_svg() == page.to_svg()
    assert copied(page).replace(panels=page.panels).folder == page.folder


def test_save_in_every_format_by_suffix(tmp_path):
    page = ig.load(SMALL)
    page.save(tmp_path / "a.svg", str(tmp_path / "a.PNG"), tmp_path / "a.pdf", width=400, scale=1)
    assert (tmp_path / "a.svg").read_text() == page.to_svg(width=400)
    assert (tmp_path / "a.PNG").read_bytes() == page.to_png(width=400, scale=1)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_saved_leaves_everything(tmp_path):
    page = ig.load(SMALL)
    with pytest.raises(ValueError, match="no suffix of a picture"):
        page.save(tmp_path / "a.svg", tmp_path / "a.bmp")
    with pytest.raises(ig.EnvironmentProblem):
        page.save(tmp_path / "a.svg", tmp_path / "nowhere" / "a.svg")
    with pytest.raises(ValueError, match="between 200 and 10000"):
        page.save(tmp_path / "a.svg", width=float("nan"))
    with pytest.raises(ValueError, match="the scale must be"):
        page.to_png(scale=0)
    assert list(tmp_path.iterdir()) == []


def test_immutable_and_changed_by_copy():
    page = ig.load(SMALL)
    with pytest.raises(AttributeError, match="replace"):
        page.title = "Milk"
    changed = page.replace(title="Milk | Water")
    assert (page.title, changed.title) == ("Tea | Coffee", "Milk | Water")
    with pytest.raises(ig.SpecError) as error:
        page.replace(theme="ligth")
    assert error.value.problems[0].help == "did you mean `light`?"
    with pytest.raises(ig.SpecError):
        page.replace(sides={"tea": "Tea"})


def test_another_theme_for_one_picture():
    page = ig.load(SMALL)
    assert page.to_svg(theme="mindset") == page.replace(theme="mindset").to_svg() != page.to_svg()


def test_paths_are_relative_to_the_spec(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "brand.yaml").write_text("extends: mindset\n")
    (tmp_path / "deep" / "tea.yaml").write_text(SMALL.read_text() + "theme: brand.yaml\n")
    page = ig.load("deep/tea.yaml")
    assert page.to_svg() == ig.load(SMALL).to_svg(theme="mindset")
    assert page.replace(title="Milk").to_svg()
    assert ig.parse((tmp_path / "deep" / "tea.yaml").read_text(), folder="deep").to_svg()


def test_mistakes_have_places_in_a_text_and_paths_in_data():
    text = SMALL.read_text().replace("ranked-list", "ranked_list").replace("icon: leaf", "icn: leaf")
    with pytest.raises(ig.SpecError) as error:
        ig.parse(text, name="tea.yaml")
    assert [(p.code, p.file, p.line) for p in error.value.problems] == [
        ("unknown-key", "tea.yaml", 4), ("unknown-type", "tea.yaml", 13),
    ]  # fmt: skip
    with pytest.raises(ig.SpecError) as error:
        ig.parse(yaml.safe_load(text))
    assert [p.path for p in error.value.problems] == [("sides", "tea", "icn"), ("panels", 0, "blocks", 1, "type")]


def test_building_refuses_what_a_spec_may_not_say():
    with pytest.raises(ig.SpecError) as error:
        built(sides={"tea": "Tea", "milk": "Milk"})
    assert {p.code for p in error.value.problems} == {"unknown-side", "missing-side"}
    with pytest.raises(ig.SpecError, match="unknown key `itms`"):
        ig.blocks.Tips(itms=["Sleep"])


def test_a_path_given_as_a_spec():
    with pytest.raises(ig.SpecError, match="`load` reads a file"):
        ig.parse("page.yaml")


def test_a_notebook_shows_it():
    page = ig.load(SMALL)
    assert page._repr_svg_() == page.to_svg()


def test_a_block_of_ones_own(monkeypatch):
    monkeypatch.setattr(block, "_REGISTERED", dict(block._REGISTERED))

    class Dots(ig.Block):
        """A row of dots."""

        type: Literal["my-dots"] = "my-dots"
        labels: Annotated[tuple[str, ...], Length(1, 5)]
        """What each dot says."""

        def layout(self, space: Space, ctx: Context) -> Frame:
            return ctx.type.text(" · ".join(self.labels), "lead", space.width)

    spec = {"title": "Dots", "panels": [{"blocks": [{"type": "my-dots", "labels": ["one", "two"]}]}]}
    assert 'data-name="my-dots"' in ig.parse(spec).to_svg()
    assert ">one · two<" in ig.parse(spec).to_svg()
    page = ig.Infographic(title="Dots", panels=[ig.Panel(blocks=[Dots(labels=["one", "two"])])])
    assert page == ig.parse(spec)
    with pytest.raises(ig.SpecError, match="unknown block type `my-dos`") as error:
        ig.parse({"title": "Dots", "panels": [{"blocks": [{"type": "my-dos", "labels": ["one"]}]}]})
    assert error.value.problems[0].help == "did you mean `my-dots`?"
    assert docstrings.key_texts(Dots)["labels"] == "What each dot says."


def test_public_names_are_those_of_the_stub():
    stub = (ROOT / "src" / "infographic" / "__init__.pyi").read_text()
    assert all(f" as {name}\n" in stub or f"\n{name}" in stub or f" {name}(" in stub for name in ig.__all__)
    assert all(getattr(ig, name) is not None for name in ig.__all__)
    assert set(ig.__all__) <= set(dir(ig))
    with pytest.raises(AttributeError):
        _ = ig.nothing
    with pytest.raises(AttributeError):
        _ = ig.blocks.Nothing


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name)
def test_examples_run(path, tmp_path):
    subprocess.run([sys.executable, str(path)], cwd=tmp_path, check=True)


def test_what_it_becomes_reads_back():
    for spec in sorted((ROOT / "specs").glob("*.yaml")):
        page = ig.load(spec)
        assert ig.parse(page.to_yaml(), folder=page.folder) == page, spec.name
    assert page.to_html().startswith("<!")


def test_saving_gives_paths_and_takes_open_files(tmp_path):
    page = ig.parse(SPEC_OF_ONE)
    assert page.save(str(tmp_path / "a.svg"), tmp_path / "a.png") == [tmp_path / "a.svg", tmp_path / "a.png"]
    buffer = io.BytesIO()
    assert page.save(buffer, format="png") == []
    assert buffer.getvalue() == (tmp_path / "a.png").read_bytes()
    with (tmp_path / "b.svg").open("wb") as file:
        page.save(file)
    assert (tmp_path / "b.svg").read_bytes() == (tmp_path / "a.svg").read_bytes()
    with pytest.raises(ValueError, match="has no suffix of a picture"):
        page.save(io.BytesIO())


SPEC_OF_ONE = "title: A\npanels: [{blocks: [{type: tips, items: [One, Two]}]}]\n"


def test_a_block_shows_itself_in_a_notebook():
    assert "One" in ig.blocks.Tips(items=["One", "Two"])._repr_svg_()
    ranked = ig.blocks.RankedList(sides={"tea": ["Green"], "coffee": ["Filter"]})._repr_svg_()
    assert all(word in ranked for word in ("Green", "Filter", "Coffee"))
    assert "Filter" in ig.blocks.RankedList(sides=[["Green"], ["Filter"]])._repr_svg_()


def test_show_opens_a_page(monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    ig.parse(SPEC_OF_ONE).show()
    file = Path(opened[0].removeprefix("file://"))
    assert "One" in file.read_text("utf-8")
    file.unlink()


def test_a_frame_for_a_list_names_the_call_to_use():
    frame = pd.DataFrame({"name": ["x"], "value": [1]})
    with pytest.raises(ig.SpecError) as caught:
        ig.blocks.Bars(items=frame)
    assert caught.value.problems[0].help.startswith("`ig.data(frame, label=")
