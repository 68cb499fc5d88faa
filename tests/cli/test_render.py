"""`infographic render`: what it writes, says and answers."""

import re
import signal
import struct
import subprocess
import sys

import pytest

from infographic import EnvironmentProblem
from infographic.cli import render


def broken(folder, name="broken.yaml"):
    text = (folder / "tea.yaml").read_text()
    (folder / name).write_text(text.replace("type: ranked-list", "type: ranked_list"))
    return name


def test_a_picture_beside_the_spec(run, folder):
    result = run("render", "tea.yaml")
    assert result.exit_code == 0
    assert (folder / "tea.svg").read_bytes().startswith(b"<?xml")
    assert re.fullmatch(r"wrote tea\.svg  728 × \d+ px  [\d.]+ KB\n", result.stderr)
    assert result.stdout == ""


def test_several_pictures_of_one_spec(run, folder):
    (folder / "out").mkdir()
    result = run("render", "tea.yaml", "-o", "out/a.svg", "-o", "out/a.png", "--scale", "3", "--width", "400")
    assert result.exit_code == 0
    assert struct.unpack(">I", (folder / "out/a.png").read_bytes()[16:20]) == (1200,)
    assert 'width="400"' in (folder / "out/a.svg").read_text()
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["out/a.svg", "out/a.png"]


def test_several_specs_into_a_new_folder(run, folder):
    (folder / "two.yaml").write_bytes((folder / "tea.yaml").read_bytes())
    assert run("render", "tea.yaml", "two.yaml", "--format", "svg,png", "-d", "made/here", "-q").stderr == ""
    assert sorted(p.name for p in (folder / "made/here").iterdir()) == ["tea.png", "tea.svg", "two.png", "two.svg"]


def test_from_a_pipe_to_a_pipe(run, folder):
    result = run("render", "-", input=(folder / "tea.yaml").read_text())
    assert result.exit_code == 0
    assert result.stdout.startswith("<?xml")
    assert result.stderr.startswith("wrote standard output")
    png = run("render", "-", "--format", "png", input=(folder / "tea.yaml").read_text())
    assert png.stdout_bytes.startswith(b"\x89PNG")


def test_a_theme_instead_of_the_specs(run, folder):
    run("render", "tea.yaml", "-o", "light.svg")
    run("render", "tea.yaml", "-o", "mindset.svg", "--theme", "mindset")
    (folder / "brand.yaml").write_text("extends: mindset\n")
    (folder / "deep").mkdir()
    (folder / "tea.yaml").rename(folder / "deep/tea.yaml")
    assert run("render", "deep/tea.yaml", "-o", "brand.svg", "--theme", "brand.yaml").exit_code == 0
    light, mindset, brand = ((folder / f"{n}.svg").read_bytes() for n in ("light", "mindset", "brand"))
    assert light != mindset == brand


def test_outlined_text(run, folder):
    run("render", "tea.yaml", "--text", "outlines")
    assert "<text" not in (folder / "tea.svg").read_text()


def test_one_bad_spec_does_not_stop_the_others(run, folder):
    result = run("render", broken(folder), "tea.yaml")
    assert result.exit_code == 1
    assert (folder / "tea.svg").exists()
    assert not (folder / "broken.svg").exists()
    assert "error[unknown-type]: unknown block type `ranked_list`\n  --> broken.yaml:13:15" in result.stderr
    assert "did you mean `ranked-list`?" in result.stderr
    assert result.stderr.endswith("error: 1 of 2 specs could not be drawn\n")


def test_a_failed_render_leaves_the_earlier_pictures(run, folder, monkeypatch):
    run("render", "tea.yaml", "--format", "svg,png")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    real = render.pipeline.draw

    def refuses(page, suffix, **options):
        if suffix == "png":
            raise EnvironmentProblem("no cairo")
        return real(page, suffix, **options)

    monkeypatch.setattr(render.pipeline, "draw", refuses)
    result = run("render", "tea.yaml", "--format", "svg,png", "--width", "300")
    assert (result.exit_code, result.stderr) == (3, "error: no cairo\n")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_folder_that_is_not_there(run):
    result = run("render", "tea.yaml", "-o", "nowhere/a.svg")
    assert result.exit_code == 3
    assert (
        result.stderr
        == "error: cannot write `nowhere/a.svg`: there is no folder `nowhere`; make it first, or choose another\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["tea.yaml", "tea.yaml", "-o", "a.svg"], "use --out-dir"),
        (["tea.yaml", "tea.yaml"], "two pictures would be written to 'tea.svg'"),
        (["tea.yaml", "-o", "a.svg", "-o", "./a.svg"], "two pictures"),
        (["tea.yaml", "-o", "a.svg", "-d", "out"], "give one of them"),
        (["tea.yaml", "-o", "a.sgv"], "`a.sgv` has no suffix of a picture; there are"),
        (["tea.yaml", "--format", "svg,bmp"], "'bmp' is no format"),
        (["-", "--format", "svg,png"], "standard output takes one format"),
        (["tea.yaml", "--theme", "ligth"], "unknown theme `ligth`; did you mean `light`?"),
        (["tea.yaml", "--theme", "mine.yaml"], "there is no file 'mine.yaml'"),
        (["tea.yaml", "--width", "100"], "100"),
        (["tea.yaml", "--width", "nan"], "nan"),
        (["tea.yaml", "--scale", "9"], "9"),
        ([], "Missing argument"),
    ],
)
def test_wrong_usage(run, folder, args, said):
    result = run("render", *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert [path.name for path in folder.iterdir()] == ["tea.yaml"]


def test_progress_only_on_a_terminal(run, folder, monkeypatch):
    monkeypatch.setattr(render.console, "colorful", lambda _: True)
    assert "\x1b" in run("render", broken(folder)).stderr
    monkeypatch.setattr(render.console, "on_terminal", lambda _: True)
    for name in "ab":
        (folder / f"{name}.yaml").write_bytes((folder / "tea.yaml").read_bytes())
    assert "[2/3] a.yaml" in run("render", "tea.yaml", "a.yaml", "b.yaml").stderr


def test_watching_draws_again_what_is_concerned(folder):
    (folder / "two.yaml").write_bytes((folder / "tea.yaml").read_bytes())
    (folder / "own.yaml").write_text("extends: dark\n")
    command = [sys.executable, "-m", "infographic", "render", "tea.yaml", "two.yaml", "--theme", "own.yaml", "--watch"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE) as run:

        def told():
            return run.stderr.readline().decode().split()[1]

        assert [told(), told()] == ["tea.svg", "two.svg"]
        (folder / "two.yaml").write_text((folder / "tea.yaml").read_text().replace("title: ", "title: More "))
        assert told() == "two.svg"
        (folder / "own.yaml").write_text("extends: light\n")
        assert [told(), told()] == ["tea.svg", "two.svg"]
        (folder / "tea.yaml").write_text("title: [")
        assert "error" in run.stderr.readline().decode()
        assert b"More" in (folder / "two.svg").read_bytes()
        run.send_signal(signal.SIGINT)
        assert run.wait(20) == 0


def test_watching_follows_files_only(run):
    assert "standard input" in run("render", "-", "--watch").stderr


def test_a_series_is_numbered_and_one_pdf(run, folder):
    panels = "".join(
        f"  - {{title: Part {i}, blocks: [{{type: tips, items: [Boil, Pour, Wait]}}]}}\n" for i in range(6)
    )
    (folder / "long.yaml").write_text(f"title: Tea\npanels:\n{panels}")
    result = run("render", "long.yaml", "--split", "--size", "square", "--format", "svg,pdf")
    assert result.exit_code == 0
    names = sorted(path.name for path in folder.glob("long-*"))
    assert names[:2] == ["long-square-1.svg", "long-square-2.svg"]
    assert names[-1] == "long-square.pdf"


def test_a_series_needs_a_size(run, folder):
    result = run("render", "tea.yaml", "--split", "--width", "400")
    assert result.exit_code == 2
    assert "--split goes with --size" in result.output


def test_pictures_that_are_not_what_would_be_drawn_are_named_and_left_alone(run, folder):
    args = ("render", "tea.yaml", "-o", "tea.svg", "-o", "tea.png", "--stale")
    never = run(*args)
    assert (never.exit_code, list(folder.glob("tea.[sp]*g"))) == (1, [])
    assert "`tea.svg` is not drawn yet" in never.stderr
    assert run(*args[:-1], "-q").exit_code == 0
    assert (run(*args).exit_code, run(*args).stderr) == (0, "")
    before = (folder / "tea.png").read_bytes()
    (folder / "tea.yaml").write_text((folder / "tea.yaml").read_text() + "credits: Somebody\n")
    late = run(*args)
    assert late.exit_code == 1 and "`tea.png` is older than what it shows" in late.stderr
    assert (folder / "tea.png").read_bytes() == before


def test_a_bitmap_that_is_packed_otherwise_is_not_stale(run, folder):
    from PIL import Image

    args = ("render", "tea.yaml", "-o", "tea.png")
    run(*args, "-q")
    Image.open(folder / "tea.png").save(folder / "tea.png", compress_level=1)
    assert run(*args, "--stale").exit_code == 0
    (folder / "tea.png").write_bytes(b"no picture")
    assert run(*args, "--stale").exit_code == 1
