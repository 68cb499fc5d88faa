from collections.abc import Sequence
from typing import NamedTuple

import click

from infographic import api, pipeline, render
from infographic.checks import Finding
from infographic.cli import FINE, PROBLEMS, configuration, console, reports
from infographic.cli.options import (
    WIDTH,
    allowed_folders,
    asked_sizes,
    known_theme,
    languages,
    limits,
    specs_like,
    themes_like,
    timeout,
)
from infographic.errors import Problem, SpecError
from infographic.graphics import page_size
from infographic.graphics.page_size import BLOG_WIDTH, PHONE_WIDTH, POSTER_WIDTH, PageSize
from infographic.pipeline import Page
from infographic.render._output import write_all

WIDTHS = (PHONE_WIDTH, BLOG_WIDTH, POSTER_WIDTH)
"""A phone, a blog's column, a poster."""


@click.command("check", short_help="Say what is wrong with specs and their pages.")
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...", shell_complete=specs_like)
@click.option(
    "--width",
    "widths",
    multiple=True,
    type=WIDTH,
    help="Page width to look at; repeat it for several. Otherwise the spec's size, or 390, 728 and 1200.",
)
@asked_sizes
@click.option(
    "--theme",
    default="",
    metavar="NAME",
    callback=known_theme,
    shell_complete=themes_like,
    help="Theme or theme file, instead of the spec's.",
)
@languages
@allowed_folders
@limits
@timeout
@click.option(
    "--questions",
    is_flag=True,
    help="Ask each page for every text, number, order and comparison of its spec, and show the answers.",
)
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option(
    "--picture",
    default="",
    metavar="FILE",
    help="Draw the pages there, each finding boxed and numbered; for one spec.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(reports.FORMATS)),
    default="text",
    show_default=True,
    help="For people; or one report of all specs on standard output, for other programs.",
)
def command(
    specs: Sequence[str],
    widths: Sequence[float],
    sizes: Sequence[PageSize],
    theme: str,
    langs: Sequence[str],
    folders: Sequence[str],
    questions: bool,
    strict: bool,
    picture: str,
    form: str,
) -> int:
    """Say what is wrong with specs and their pages, and draw nothing.

    Every mistake is named at its line, all at once. `infographic explain V05` tells more about a finding.

    \b
    Examples:
      infographic check talk.yaml
      infographic check *.yaml --strict --width 390
      infographic check talk.yaml --format json
      infographic check talk.yaml --questions
      infographic check talk.yaml --width 728 --picture findings.png
    """  # fmt: skip
    if widths and configuration.unset(click.get_current_context(), "sizes"):
        sizes = ()
    if picture and len(specs) > 1:
        raise click.UsageError("--picture shows one spec; give one")
    suffix = suffix_of(picture) if picture else ""
    problems: list[Problem] = []
    figures: list[dict[str, object]] = []
    answered: list[dict[str, object]] = []
    true = True
    for spec in console.progress(specs):
        try:
            asked = [*map(PageSize, widths), *sizes]
            pages = {lang: proofread(spec, asked, theme, folders, lang) for lang in langs}
            here = list(dict.fromkeys(problem for proofs in pages.values() for problem in merged(proofs)))
            checked = [(lang, proof) for lang, proofs in pages.items() for proof in proofs]
            if form == "json":
                figures += [figures_of(spec, proof, lang) for lang, proof in checked]
            if questions:
                asked_here = [(pipeline.questions(proof.page), page_of(spec, proof, lang)) for lang, proof in checked]
                true &= not any(answers.false for answers, _ in asked_here)
                answered += [reports.answers_record(*one) for one in asked_here]
                for one in asked_here if form == "text" else ():
                    click.echo(reports.answers_text(*one))
            if suffix:
                drawn = [(proof.page, proof.findings) for _, proof in checked]
                write_all([(picture, pipeline.proof_sheet(drawn, suffix))])
        except SpecError as error:
            here = list(error.problems)
        problems += here
        if form == "text":
            tell(spec, here)
    if form != "text":
        whole = reports.as_json(problems, figures, answered if questions else None) if form == "json" else None
        click.echo(whole or reports.FORMATS[form](problems))
    return FINE if true and not reports.failed(problems, strict=strict) else PROBLEMS


class CheckedPage(NamedTuple):
    """A page in one size, and what is wrong with it."""

    size: PageSize
    page: Page
    findings: Sequence[Finding]


def proofread(
    spec: str, sizes: Sequence[PageSize], theme: str, folders: Sequence[str] = (), lang: str = ""
) -> list[CheckedPage]:
    """The page of a spec in each size.  Raises SpecError where it cannot be drawn at all."""
    loaded = api.load(spec, folders=folders, lang=lang)
    infographic = loaded.themed(theme) if theme else loaded
    asked = sizes or own_sizes(infographic)
    pages = [infographic.page(size=size) for size in asked]
    return [CheckedPage(size, page, infographic.findings(page)) for size, page in zip(asked, pages, strict=True)]


def figures_of(spec: str, proof: CheckedPage, lang: str) -> dict[str, object]:
    """What a page measures: its size, its smallest text and its least contrast."""
    page, (least_text, worst_contrast) = proof.page, pipeline.figures(proof.page)
    return {
        **page_of(spec, proof, lang),
        "width": round(page.frame.width),
        "height": round(page.frame.height),
        "least_text": least_text,
        "worst_contrast": worst_contrast,
    }


def page_of(spec: str, proof: CheckedPage, lang: str) -> dict[str, object]:
    """Which page is meant: of which spec, in which size and language."""
    size = proof.size.name or f"{proof.size.width:g}"
    return {"file": spec, "size": size, "lang": lang or proof.page.lang}


def own_sizes(infographic: api.Infographic) -> list[PageSize]:
    """The size that a spec asks for, or the common widths."""
    own = page_size.find(infographic.size)
    return [own] if own else [PageSize(width) for width in WIDTHS]


def merged(proofs: Sequence[CheckedPage]) -> list[Problem]:
    """Every finding once, in the spec's order; with the sizes where it is not found in all of them."""
    found: dict[tuple[object, ...], tuple[Problem, list[PageSize]]] = {}
    for proof in proofs:
        for finding in proof.findings:
            problem = finding.problem
            key = problem.code, problem.path, problem.severity, finding.cause
            found.setdefault(key, (problem, []))[1].append(proof.size)
    problems = [
        problem
        if len(seen) == len(proofs) or problem.severity == "notice"
        else problem._replace(message=f"{problem.message}, {_listed(seen)}")
        for problem, seen in found.values()
    ]
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _listed(sizes: Sequence[PageSize]) -> str:
    widths = " and ".join(f"{size.width:g}" for size in sizes if size.height is None)
    names = " and ".join(size.name for size in sizes if size.height is not None)
    return " and ".join(part for part in (widths and f"at {widths} px", names and f"on {names}") if part)


def suffix_of(picture: str) -> str:
    try:
        return render.suffix_of(picture)
    except ValueError as reason:
        raise click.UsageError(str(reason)) from None


def tell(spec: str, problems: Sequence[Problem]) -> None:
    """The problems of one spec, for people."""
    console.show_problems(problems)
    if not problems:
        click.echo(f"{spec}: no problems")
