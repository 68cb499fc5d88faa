"""What is said to programs that call this library, and about our own mistakes."""

from infographic.errors.messages.values import shown
from infographic.errors.problem import Problem


def beyond(what: str, number: float, least: float, most: float) -> str:
    return f"the {what} must be between {least:g} and {most:g}, not {number:g}"


def wrong_argument(name: str, wanted: str, given: str) -> str:
    """What is wrong with an argument of a function; `given` is the value as a sentence names it."""
    return f"`{name}` must be {wanted}, not {given}"


def a_path(text: str) -> Problem:
    message = f"{shown(text)} is the name of a file, not a spec"
    return Problem("wrong-kind", message, (), "`load` reads a file, `parse` a text")


def no_figure(value: object) -> str:
    return f"not a matplotlib figure: {shown(value)}"


def no_alt() -> str:
    return "a figure needs `alt`: what it shows, for those who do not see it"


def figure_in_spec() -> str:
    return "a matplotlib figure cannot be written in a spec; save the infographic as a picture instead"


def time_is_up(seconds: float) -> str:
    return f"this takes longer than the {seconds:g} s that `timeout` allows"


def not_elsewhere(reason: str) -> str:
    return (
        f"with `timeout` a page is drawn in another process; put your blocks in a module that it can import: {reason}"
    )


def ended_early(status: int) -> str:
    return f"the process that drew the page ended with status {status}"


def internal_error(bug: Exception) -> str:
    return (
        f"internal error: {type(bug).__name__}: {bug}\n"
        "  = help: this is our mistake, not yours; please report it with the spec, and with what\n"
        "          the same command prints when the environment variable INFOGRAPHIC_DEBUG is 1"
    )
