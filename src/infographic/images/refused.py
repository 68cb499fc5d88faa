"""What is said of a picture that cannot be shown."""

from infographic.limits import allow_more, limit


class Refused(Exception):
    """Why a file is not shown: the end of the sentence `photo.jpg` …, and what to do about it."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.help = help


def beyond(name: str, does: str, what: str, help: str = "simplify it in a drawing program") -> Refused:
    """That a file has, or draws, more of something than a limit allows."""
    return Refused(f"{does} more than {limit(name):,} {what}", allow_more(name, help))
