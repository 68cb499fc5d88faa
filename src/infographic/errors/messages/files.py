"""What is said about files that are read or written."""

import errno
import os
from collections.abc import Sequence

from infographic.errors.messages.values import shown
from infographic.errors.problem import EnvironmentProblem, Problem, SpecPath, did_you_mean, is_address, near
from infographic.limits import allow_more, limit


def outside(path: SpecPath, name: str) -> Problem:
    help = "move the file there, or allow its folder: `--allow FOLDER`, your own settings, or `folders=` in Python"
    if is_address(name):
        return Problem("outside", f"{shown(name)} is an address, not a file", path, "save it beside the spec")
    return Problem("outside", f"`{name}` lies outside the spec's folder", path, help)


def not_a_file(path: SpecPath, name: str) -> Problem:
    return Problem("unreadable", f"`{name}` is no file that can be read", path, "name a file in it")


def no_file(path: SpecPath, name: str, folder: str) -> Problem:
    """A file that a spec or a theme names, with those of its folder that a writer may have meant."""
    inside, base = os.path.split(name)
    try:
        beside = os.listdir(os.path.join(folder, inside) or ".")
    except OSError:
        return Problem("no-file", f"there is no folder `{inside}`", path)
    stem = os.path.splitext(base)[0]
    alike = [n for n in near(base, beside) if near(stem, [os.path.splitext(n)[0]])]  # the suffix alone is no likeness
    help = did_you_mean([os.path.join(inside, n) for n in alike])
    return Problem("no-file", f"there is no file `{name}`", path, help)


def font_missing(path: str, reason: str) -> str:
    return f"cannot read the font file `{path}`: {reason}"


def font_broken(path: str) -> str:
    return f"`{path}` is not a font that can be read; TTF and OTF files can"


def font_too_large(path: str) -> str:
    return f"the font file `{path}` has more than {limit('font-bytes'):,} bytes; {allow_more('font-bytes')}"


def font_without_outlines(path: str) -> str:
    help = "take one with outlines: for emoji Noto Emoji (`NotoEmoji-Regular.ttf`), not Noto Color Emoji"
    return f"the font `{path}` has no outlines, only pictures or nothing; {help}"


def fonts_not_installed() -> str:
    return "the bundled fonts are missing; install the package again"


def not_written(path: str, error: OSError | ValueError) -> str:
    return f"cannot write `{path}`: {_refusal(path, error)}"


def _refusal(path: str, error: OSError | ValueError) -> str:
    folder = os.path.dirname(path) or "."
    if isinstance(error, ValueError):
        return "its name holds a character that no file name may hold"
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return f"there is no folder `{folder}`; make it first, or choose another"
        case errno.EISDIR:
            return "it is a folder; name a file in it"
        case errno.EACCES | errno.EPERM if os.path.exists(path) and not os.access(path, os.W_OK):
            return "the file is read-only; allow writing to it, or choose another name"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"nothing may be written to the folder `{folder}`; choose another"
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "there is no room left on the disk; what was there before is untouched"
        case errno.ENAMETOOLONG:
            return "its name is too long; choose a shorter one"
        case errno.ELOOP:
            return "it is a link that leads back to itself; remove it, or choose another name"
    return error.strerror or str(error)


def reserved_name(path: str) -> EnvironmentProblem:
    name = os.path.basename(path)
    return EnvironmentProblem(f"cannot write `{path}`: `{name}` is a device on Windows; choose another name")


def stdout_closed() -> str:
    return "standard output is closed"


def no_format(path: str, formats: Sequence[str]) -> str:
    known = ", ".join(f"`.{name}`" for name in formats)
    return f"`{path}` has no suffix of a picture; there are {known}"


def picture_size(width: int, height: int, side: int, area: int) -> Problem:
    message = f"the picture would have {width:,} × {height:,} pixels"
    help = f"at most {side:,} along a side and {area // 1_000_000} million together: choose another width or scale"
    return Problem("picture-size", message, help=help)


def too_many_bytes(suffix: str, most: int, least: int) -> Problem:
    message = f"the `.{suffix}` would take {_kilobytes(least)}, more than the {_kilobytes(most)} that it may"
    help = "that is the least that could be reached: allow more, choose a smaller scale or width, or another format"
    return Problem("too-many-bytes", message, help=help)


def heavy_picture(path: str, size: int) -> Problem:
    """A bitmap that takes long to load on a phone."""
    message = f"`{path}` takes {_kilobytes(size)}; a reader on a phone waits for more than 500 KB"
    help = "`.webp` takes a third less than PNG for the same pixels; --optimize, --max-bytes and --scale 1 help as well"
    return Problem("heavy-picture", message, help=help, severity="warning")


def stale_picture(path: str, *, drawn_once: bool) -> Problem:
    """A picture that is not what would be drawn now."""
    message = f"`{path}` is older than what it shows" if drawn_once else f"`{path}` is not drawn yet"
    return Problem("stale-picture", message, help="the same command without --stale draws it")


def jpeg_of_flat_page(path: str) -> Problem:
    message = f"`{path}` is larger than a PNG would be, and its letters have blurred edges"
    return Problem("jpeg", message, help="JPEG is for photographs: take PNG or WebP for this page", severity="notice")


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.0f} KB"


def codec_missing(codec: str) -> str:
    return f"this Pillow cannot write `.{codec}`; install one that can, as in `pip install --upgrade pillow`"


def extra_missing(what: str, package: str, extra: str) -> str:
    return f"{what} needs {package}: `pip install 'infographic[{extra}]'`"


def cairo_missing() -> str:
    return "the cairo library is missing, so this PNG is drawn by resvg; install libcairo for faster drawing"
