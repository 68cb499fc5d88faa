"""Whole pages as PDF in the programs that people read them with: poppler and PDFium."""

import io
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

import infographic as ig
from infographic.graphics.scene import Group, Item, Text, walk

from .elsewhere import program

pytestmark = pytest.mark.slow

SPECS = Path(__file__).parents[2] / "specs"

LANGUAGES = {"mindset-divide.yaml": "en", "delta.nl.yaml": "nl", "water.ar.yaml": "ar", "earthquake.ja.yaml": "ja"}

MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2060\u00ad\f"))
"""Marks of direction that poppler adds, and what nobody sees."""

MEAN, SEEN_SHARE = 0.6, 0.006
"""How far PDFium's page may be from our PNG: of 255 levels in the mean, and the share of pixels off by more than 32.

What differs is how the edges of letters are smoothed.
"""


class Drawn(NamedTuple):
    """A spec drawn, and what is written on its page: the runs as they stand there."""

    pdf: bytes
    png: bytes
    runs: list[str]


def runs(items: tuple[Item, ...]) -> list[str]:
    found = []
    for item in items:
        if isinstance(item, Text):
            found += [run.text.strip().translate(MARKS) for run in item.runs]
        elif isinstance(item, Group):
            found += runs(item.items)
    return [text for text in found if text]


@cache
def drawn(name: str) -> Drawn:
    infographic = ig.load(SPECS / name)
    page = infographic.page()
    said = [text for frame, _, _ in walk(page.frame) for text in runs(frame.items)]
    return Drawn(infographic.to_pdf(), infographic.to_png(), said)


def poppler(name: str, tool: str, *arguments: str) -> str:
    command = [program(tool), *arguments, "-", *(["-"] if tool == "pdftotext" else [])]
    done = subprocess.run(command, input=drawn(name).pdf, capture_output=True, timeout=60, check=True)
    assert not done.stderr
    return done.stdout.decode().translate(MARKS)


def pdfium(name: str) -> str:
    """The text of a page; PDFium joins a word that a hyphen divides over two lines, and marks the place by U+FFFE."""
    text = pypdfium2.PdfDocument(drawn(name).pdf)[0].get_textpage().get_text_range()
    return text.replace("\ufffe", "-\r\n").translate(MARKS)


@pytest.mark.parametrize("name", LANGUAGES)
def test_fonts_in_poppler(name: str) -> None:
    rows = poppler(name, "pdffonts").splitlines()[2:]
    assert rows
    for row in rows:
        assert re.search(r"^[A-Z]{6}\+\w+(-\w+)? +CID TrueType +Identity-H +yes yes yes ", row), row


@pytest.mark.parametrize("name", LANGUAGES)
def test_words_are_whole_in_poppler(name: str) -> None:
    """Every word with its letters in order; poppler may lay out lines of neighbours in another order than ours."""
    text = poppler(name, "pdftotext")
    words = {word for run in drawn(name).runs for word in run.split() if word.isalpha() and len(word) > 1}
    assert len(words) > 60
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_lines_are_whole_in_pdfium(name: str) -> None:
    text = pdfium(name)
    assert [run for run in drawn(name).runs if run not in text] == []


def test_arabic_lines_are_read_from_the_right_in_poppler() -> None:
    """The words of a line follow each other as they are read.

    Only where a comma or semicolon stands does poppler 22 put it on the other side of the space beside it.
    """
    name = "water.ar.yaml"
    text = poppler(name, "pdftotext")
    lines = [run for run in drawn(name).runs if len(run.split()) > 2 and not set("،؛:") & set(run)]
    assert len(lines) > 20
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_file_says_its_language_and_has_tags(name: str) -> None:
    info = poppler(name, "pdfinfo")
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    tags = poppler(name, "pdfinfo", "-struct")
    assert tags.count("H1 (block)") == 1
    assert tags.count("H2 (block)") >= 3
    assert "LI (block)" in tags
    with pikepdf.open(io.BytesIO(drawn(name).pdf)) as document:
        assert document.Root.Lang == LANGUAGES[name]
        assert document.check_pdf_syntax() == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_page_looks_like_our_png(name: str) -> None:
    ours = Image.open(io.BytesIO(drawn(name).png)).convert("RGB")
    theirs = pypdfium2.PdfDocument(drawn(name).pdf)[0].render(scale=2 * 96 / 72).to_pil().convert("RGB")
    assert theirs.size == ours.size
    off = np.abs(np.asarray(ours, np.int16) - np.asarray(theirs, np.int16)).max(axis=2)
    assert off.mean() < MEAN
    assert (off > 32).mean() < SEEN_SHARE
