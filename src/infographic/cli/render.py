import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import click

from infographic import api, pipeline
from infographic.cli import ENVIRONMENT, FINE, PROBLEMS, configuration, console, endings, reports
from infographic.cli.options import (
    WIDTH,
    Between,
    ByteCount,
    allowed_folders,
    asked_sizes,
    known_theme,
    languages,
    limits,
    specs_like,
    themes_like,
    timeout,
)
from infographic.cli.targets import STDIN, Job, Target, planned
from infographic.errors import EnvironmentProblem, Problem, SpecError, messages
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import shows_photo
from infographic.limits import present
from infographic.pipeline import LARGEST, SMALLEST, Page
from infographic.render import BITMAPS, TextMode, _quick_cairo, formats, is_format
from infographic.render._output import STDOUT, give_up, write_all
from infographic.render._values import whole_size

HEAVY = 500_000
"""Bytes of a picture above which a phone's reader waits: 2.5 s at the 1.6 Mbit/s that Lighthouse allows it."""


class RenderOptions(NamedTuple):
    """How pictures are drawn."""

    theme: str
    width: float | None
    scale: float | None
    text: TextMode
    strict: bool | None = None
    checked: bool = True
    folders: Sequence[str] = ()
    dark: bool = False
    optimize: bool = False
    max_bytes: int | None = None
    split: bool = False
    stale: bool = False


def split_formats(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """The names in `svg,png`, each known."""
    names = tuple(dict.fromkeys(name.strip().lower().removeprefix(".") for name in value.split(",") if name.strip()))
    for name in names:
        if not is_format(name):
            raise click.BadParameter(f"{name!r} is no format; there are {', '.join(formats())}")
    return names


def formats_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """What may follow the last comma of a list of formats."""
    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in formats() if name.startswith(last)]


@click.command("render", short_help="Draw specs as SVG, PNG, PDF, slides or a web page.")
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...", shell_complete=specs_like)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write there; its suffix is the format. Repeat it for several pictures; - is standard output.",
)
@click.option(
    "--format",
    "suffixes",
    default="svg",
    show_default=True,
    metavar="LIST",
    callback=split_formats,
    shell_complete=formats_like,
    help="Formats, as in svg,png, where no --output says it.",
)
@click.option("-d", "--out-dir", default="", metavar="DIR", help="Folder for the pictures; otherwise beside the spec.")
@click.option(
    "--theme",
    default="",
    metavar="NAME",
    callback=known_theme,
    shell_complete=themes_like,
    help="Theme or theme file, instead of the spec's.",
)
@click.option(
    "--width", type=WIDTH, help="Width of the page in pixels; otherwise the spec's size, or 728, a blog's column."
)
@asked_sizes
@click.option(
    "--scale",
    type=Between(SMALLEST, LARGEST),
    help="Pixels of a bitmap for each pixel of the page: 1 for cards and slides, otherwise 2.",
)
@click.option(
    "--text",
    type=click.Choice(["live", "outlines", "both"]),
    default="live",
    show_default=True,
    help="Text of an SVG: selectable with its fonts, shapes for programs that ignore fonts, or both.",
)
@languages
@allowed_folders
@limits
@timeout
@click.option(
    "--strict/--no-strict",
    default=None,
    help="Write nothing where a check finds an error or a warning; or end well whatever it finds.",
)
@click.option("--no-check", is_flag=True, help="Do not check the page.")
@click.option("--dark", is_flag=True, help="Draw the dark theme of a spec, and no other.")
@click.option("--optimize", is_flag=True, help="Pack PNG tighter, which takes seconds.")
@click.option(
    "--max-bytes",
    type=ByteCount(),
    metavar="SIZE",
    help="What a picture may take, as in 300k: PNG, WebP, AVIF and JPEG give up quality for it.",
)
@click.option(
    "--split", is_flag=True, help="Leave nothing out of a size with a height: a numbered series of pages, one PDF."
)
@click.option("--stale", is_flag=True, help="Write nothing; name the pictures that are not what would be drawn now.")
@click.option("--watch", is_flag=True, help="Draw again whenever a spec, its data, pictures or theme change.")
@click.option(
    "--each",
    "table",
    metavar="FILE",
    default="",
    help="Draw the spec once for each row of this table: `{column}` in its texts and in --output is the row's cell.",
)
@click.option("-j", "--jobs", "workers", type=click.IntRange(1, 256), help="Processes for --each, else one a core.")
@click.option("--force", is_flag=True, help="With --each, draw what has not changed, too.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but problems.")
def command(
    specs: Sequence[str],
    outputs: Sequence[str],
    suffixes: Sequence[str],
    out_dir: str,
    theme: str,
    langs: Sequence[str],
    folders: Sequence[str],
    width: float | None,
    sizes: Sequence[PageSize],
    scale: float | None,
    text: TextMode,
    strict: bool | None,
    no_check: bool,
    dark: bool,
    optimize: bool,
    max_bytes: int | None,
    split: bool,
    stale: bool,
    watch: bool,
    table: str,
    workers: int | None,
    force: bool,
    quiet: bool,
) -> int:
    """Draw specs as SVG, PNG, PDF, slides or a web page.

    SPEC is a YAML or JSON file; - reads standard input. All pictures of a spec are written, or none;
    a spec with mistakes does not stop the others. What can be drawn, but not well read, is told; with
    --strict it is not written.

    \b
    Examples:
      infographic render console.yaml
      infographic render console.yaml -o out/console.svg -o out/console.png --scale 3
      infographic render *.yaml --format svg,png --out-dir out --theme mindset
      infographic render console.yaml --format png --size og --size square
      infographic render console.yaml --format png --watch
      infographic render card.yaml --each people.csv -o 'out/{name}.png'
      cat console.yaml | infographic render - --format png > console.png
    """  # fmt: skip
    endings.before_leaving(give_up)
    ctx = click.get_current_context()
    sizes = () if width is not None and configuration.unset(ctx, "sizes") else sizes
    out_dir = "" if outputs and configuration.unset(ctx, "out_dir") else out_dir
    _refuse_clashes(sizes, width, split=split, dark=dark, stale=stale, table=table, watch=watch)
    look = RenderOptions(
        theme, width, scale, text, strict, not (no_check or stale), folders, dark, optimize, max_bytes, split, stale
    )  # fmt: skip
    if table:
        if len(specs) != 1 or specs[0] == STDIN or watch or len(sizes) > 1 or len(langs) > 1:
            raise click.UsageError("--each draws one spec's file, in one size and one language")
        size, lang = sizes[0].name if sizes else "", langs[0]
        return draw_each(table, specs[0], tuple(outputs), size, lang, look, workers, force=force, quiet=quiet)
    jobs = planned(specs, outputs, suffixes, out_dir, langs, dark, sizes)
    if out_dir and not stale:
        os.makedirs(out_dir, exist_ok=True)
    if any(target.suffix in BITMAPS for job in jobs for target in job.targets):
        _quick_cairo.prepare()
    return keep_drawing(jobs, look, quiet) if watch else draw_all(jobs, look, quiet)


def _refuse_clashes(
    sizes: Sequence[PageSize],
    width: float | None,
    *,
    split: bool,
    dark: bool,
    stale: bool,
    table: str,
    watch: bool,
) -> None:
    """Raises UsageError where options ask for what cannot be done together."""
    if sizes and width is not None:
        raise click.UsageError(messages.width_and_size())
    if split and (dark or table or width is not None):
        raise click.UsageError("--split goes with --size, and not with --width, --dark or --each")
    if stale and (table or watch):
        raise click.UsageError("--stale compares with the pictures of specs, and goes with neither --each nor --watch")


def draw_each(
    table: str,
    spec: str,
    outputs: tuple[str, ...],
    size: str,
    lang: str,
    look: RenderOptions,
    workers: int | None,
    *,
    force: bool,
    quiet: bool,
) -> int:
    """Draws a spec once for each row of a table; the worst exit status."""
    from infographic.authoring import batch  # only for this
    from infographic.cli import each

    one = batch.Job(
        spec, outputs, None, look.theme, size, look.width, look.scale, look.text, lang, look.dark,
        tuple(look.folders), look.checked, look.strict, look.optimize, look.max_bytes, present(),
    )  # fmt: skip
    return each.draw(each.planned(table, one), workers, force=force, quiet=quiet)


def draw_all(jobs: Sequence[Job], look: RenderOptions, quiet: bool) -> int:
    """Draws every job, and says how many failed; the worst exit status."""
    results = [draw(job, look, quiet) for job in console.progress(jobs)]
    failed = [status for status in results if status != FINE]
    if failed and len(jobs) > 1:
        click.echo(f"error: {len(failed)} of {console.counted(len(jobs), 'spec')} could not be drawn", err=True)
    return max(results)


def draw(job: Job, look: RenderOptions, quiet: bool) -> int:
    """Draws and writes all pictures of a spec, and tells; the exit status that it alone would give."""
    try:
        loaded = api.load(job.spec, folders=look.folders, lang=job.lang)
        infographic = loaded.themed(look.theme) if look.theme else loaded
        sizes = list(dict.fromkeys(target.size for target in job.targets))
        pages = {size: laid_out(infographic, size, look) for size in sizes}
        every = [page for some in pages.values() for page in some]
        found = list(dict.fromkeys(problem for page in every for problem in seen(infographic, page, look)))
        if look.strict and reports.failed(found, strict=True):
            console.show_problems(found)
            return PROBLEMS
        drawn = [picture for target in job.targets for picture in rendered(pages[target.size], target, look)]
        if look.stale:
            return told_stale(drawn)
        found += [doubt for picture in drawn for doubt in doubts(picture)]
        if look.strict and reports.failed(found, strict=True):
            console.show_problems(found)
            return PROBLEMS
        write_all((picture.target.path, picture.data) for picture in drawn)
    except SpecError as error:
        console.show_problems(error.problems)
        return PROBLEMS
    except EnvironmentProblem as problem:
        console.show_refusal(problem)
        return ENVIRONMENT
    console.show_problems(found)
    if not quiet:
        tell(drawn, look.scale)
    return PROBLEMS if look.strict is None and reports.failed(found) else FINE


def told_stale(drawn: Sequence["Picture"]) -> int:
    """Tells which pictures are not what was drawn; the exit status."""
    from infographic.cli.stale import stale  # only for this

    found = [problem for picture in drawn for problem in stale(*picture.target[:2], picture.data)]
    console.show_problems(found)
    return PROBLEMS if found else FINE


class Picture(NamedTuple):
    """A drawn picture, and the page of it; of several in one file the first."""

    target: Target
    page: Page
    data: bytes


def laid_out(infographic: api.Infographic, size: PageSize | None, look: RenderOptions) -> list[Page]:
    """The page, or all pages of a series, in a size."""
    if look.split:
        return infographic.pages(size or infographic.size)
    return [infographic.page(look.width, size=size, dark=look.dark)]


def rendered(pages: Sequence[Page], target: Target, look: RenderOptions) -> list[Picture]:
    """The pictures for a target: for one of a series as many as it has pages, by their numbers."""
    packing: dict[str, Any] = {"optimize": look.optimize, "max_bytes": look.max_bytes}
    drawn = pipeline.draw_series(pages, target.suffix, scale=look.scale, text=look.text, **packing)
    if len(drawn) == 1:
        return [Picture(target, pages[0], drawn[0])]
    if target.path == STDOUT:
        raise click.UsageError("standard output takes one picture, and this series has several; a PDF holds them all")
    stem, suffix = os.path.splitext(target.path)
    targets = [target._replace(path=f"{stem}-{i + 1}{suffix}") for i in range(len(drawn))]
    return [Picture(*made) for made in zip(targets, pages, drawn, strict=True)]


def doubts(picture: Picture) -> Iterator[Problem]:
    """What speaks against a picture as it was drawn."""
    target, page, data = picture
    if target.suffix in BITMAPS and len(data) > HEAVY:
        yield messages.heavy_picture(called(target), len(data))
    if target.suffix == "jpg" and not shows_photo(page.frame):
        yield messages.jpeg_of_flat_page(called(target))


def called(target: Target) -> str:
    return "standard output" if target.path == STDOUT else target.path


def seen(infographic: api.Infographic, page: Page, look: RenderOptions) -> list[Problem]:
    """What is to be told of a page."""
    return [finding.problem for finding in infographic.findings(page)] if look.checked else list(page.problems)


def keep_drawing(jobs: Sequence[Job], look: RenderOptions, quiet: bool) -> int:
    """Draws everything, and again what is concerned by a change, until Ctrl-C."""
    from infographic.authoring import watch  # only for this

    if any(job.spec == STDIN for job in jobs):
        raise click.UsageError("--watch follows files, and standard input is none")
    watch.record()
    files = {os.path.realpath(job.spec) for job in jobs}
    watched = watch.Watched(list(files))
    concerned: Sequence[Job] = jobs
    endings.raise_at_interrupt()
    with suppress(KeyboardInterrupt):
        while True:
            for job in concerned:
                draw(job, look, quiet)
            watched.add(watch.taken())
            changed = next(watched.changes(threading.Event()))
            own = [job for job in jobs if os.path.realpath(job.spec) in changed]
            concerned = own if changed <= files else jobs
    return FINE


def tell(drawn: Sequence[Picture], scale: float | None = None) -> None:
    """A line for each picture, on standard error: pictures may go to standard output."""
    for target, page, data in drawn:
        click.echo(f"wrote {called(target)}  {extent(target.suffix, page, scale)}  {console.size_of(data)}", err=True)


def extent(suffix: str, page: Page, scale: float | None = None) -> str:
    """How large the picture is: a bitmap in its own pixels."""
    pixels = (scale or pipeline.scale_of(page)) if suffix in BITMAPS else 1
    width, height = (round(side * pixels) for side in whole_size(page.frame))
    return f"{width} × {height} px"
