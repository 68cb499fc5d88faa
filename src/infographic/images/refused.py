"""What is said of a picture that cannot be shown."""


class Refused(Exception):
    """Why a file is not shown: the end of the sentence `photo.jpg` …, and what to do about it."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.help = help
