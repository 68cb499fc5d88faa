"""Codes of files, limits and the machine."""

from collections.abc import Mapping

from infographic.errors.manual._entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "empty-file": Entry(
        "a file with nothing in it",
        "A spec begins with `title:` and has `panels:`; a table has a row of names and at least one more. "
        "`infographic new` writes a spec to begin with.",
    ),
    "environment": Entry(
        "something that the machine refuses",
        "A library or a font is missing, or a file cannot be written. The message says which; nothing is wrong "
        "with the spec.",
    ),
    "heavy-picture": Entry(
        "a picture that loads slowly on a phone",
        "It takes more than 500 KB. Write it as `.webp`, optimize it, or draw fewer pixels; a long page "
        "may be several.",
    ),
    "internal": Entry(
        "our own mistake",
        "The program failed where it should not. Please report it with the spec, and with what the same command prints "
        "when the environment variable INFOGRAPHIC_DEBUG is 1.",
    ),
    "jpeg": Entry(
        "a JPEG of a page without photographs",
        "JPEG blurs the edges of letters and flat colours, and takes more bytes than PNG for them.",
    ),
    "no-file": Entry(
        "a file that is not there",
        "Names of files are relative to the folder of the spec, or of the theme, that names them.",
        "{type: image, file: nowhere.png, alt: A bridge}",
    ),
    "outside": Entry(
        "a file outside of the spec's folder",
        "A spec reads its own folder and what lies below, so that somebody else's spec cannot read your files. "
        "Move the file "
        "there, or allow its folder with `--allow FOLDER`.",
        "{type: image, file: ../bridge.png, alt: A bridge}",
    ),
    "stale-picture": Entry(
        "a picture that is not what would be drawn now",
        "The spec, its data, its theme or this program have changed since, or the picture was never drawn. Run the "
        "command without --stale.",
    ),
    "time": Entry(
        "a drawing that took too long",
        "The preview stops a drawing after ten seconds, and draws the next change anew. Try a part of the spec, "
        "to see what "
        "takes so long.",
    ),
    "too-deep": Entry(
        "too many levels",
        "A page needs far fewer: something is nested in itself by accident.",
    ),
    "too-large": Entry(
        "a file that is too large",
        "It holds a thousand times more than a page can show. Split it, or leave out what the page does not show.",
    ),
    "too-many-bytes": Entry(
        "a picture that takes more bytes than it may",
        "Whatever was tried, it stays above `--max-bytes`. Allow more, choose a smaller scale or width, or "
        "another format.",
    ),
    "unreadable": Entry(
        "a file that cannot be read",
        "It is not a text in UTF-8, is a folder, or may not be read.",
    ),
}
