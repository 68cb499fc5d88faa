"""What is said about languages, and the files of translated texts."""

from infographic.errors.messages.values import shown
from infographic.errors.problem import Problem, SpecPath, did_you_mean


def language_missing(path: SpecPath, lang: str, instead: str) -> Problem:
    where = "there is no text in" if path else "nothing here is in"
    message = f"{where} `{lang}`; the one in `{instead}` is taken"
    help = (
        f"add `{lang}:` here" if path else f"write texts as `{{{instead}: …, {lang}: …}}`, or a file `NAME.{lang}.yaml`"
    )
    return Problem("language-missing", message, path, help, severity="warning")


def lacks_texts(path: SpecPath, count: int, file: str, instead: str) -> Problem:
    """Of texts that a file beside the spec does not translate, told at the first of them."""
    others = count - 1
    said = f" and {others} other{'s' * (others > 1)} are" if others else " is"
    message = f"this text{said} not in `{file}`; what `{instead}` says is taken"
    help = f"say it in `{file}` as well, under the same key"
    return Problem("language-missing", message, path, help, severity="warning")


def unknown_page_language(path: SpecPath, tag: str, meant: str) -> Problem:
    help = did_you_mean([meant]) if meant else "write the tag of a language, such as `en`, `nl` or `pt-BR`"
    return Problem("unknown-language", f"no language has the tag `{tag}`", path, help, severity="warning")


def unknown_language(path: SpecPath, name: object) -> Problem:
    help = "write a tag such as `en`, `de` or `fr-CH`"
    return Problem("unknown-language", f"unknown language {shown(name)}", path, help)


def sidecar_differs(path: SpecPath, count: int, wanted: int) -> Problem:
    message = f"{count} here, but the spec has {wanted}"
    return Problem("sidecar", message, path, "give each of them, in their order", "key")
