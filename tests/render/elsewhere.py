"""How programs that are not ours draw an SVG: Chromium, CairoSVG, librsvg, resvg, Inkscape and LibreOffice."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
)  # fmt: skip
"""Chromium without a screen, and without looking for anything in a network."""


def program(name: str) -> str:
    """The path of a program; skips the test where it is missing, but never in CI, which installs it."""
    found = shutil.which(name)
    if not found and not os.environ.get("CI"):
        pytest.skip(f"{name} is not installed here; CI compares with it")
    assert found, f"{name} is not installed"
    return found


def _chromium(page: bytes, suffix: str, *arguments: str) -> tuple[bytes, Path]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"page{suffix}")
        source.write_bytes(page)
        command = [program("chromium"), *QUIET, f"--user-data-dir={folder}/profile", *arguments, source.as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=60, check=True, cwd=folder)
        picture = Path(folder, "screenshot.png")
        return done.stdout, picture.read_bytes() if picture.exists() else b""


DARK = "--blink-settings=preferredColorScheme=0"
"""A reader who prefers dark pages."""


def chromium(svg: bytes, width: int, height: int, *, dark: bool = False) -> bytes:
    """The picture in Chromium, as PNG, in a window of the page's size."""
    return chromium_page(svg, ".svg", width, height, dark=dark)


def chromium_page(page: bytes, suffix: str, width: int, height: int, *, dark: bool = False) -> bytes:
    """A page of HTML or SVG, which may show files of this machine, as Chromium shows it."""
    size = f"--window-size={width},{height}"
    reader = [DARK] if dark else []
    return _chromium(page, suffix, "--screenshot", "--allow-file-access-from-files", size, *reader)[1]


def chromium_tree(html: bytes) -> str:
    """The page after its scripts have run, as Chromium writes it down."""
    return _chromium(html, ".html", "--dump-dom")[0].decode()


def cairosvg(svg: bytes, width: int, height: int) -> bytes:
    import cairosvg

    drawn = cairosvg.svg2png(svg)
    assert isinstance(drawn, bytes)
    return drawn


def librsvg(svg: bytes, width: int, height: int) -> bytes:
    return subprocess.run([program("rsvg-convert")], input=svg, capture_output=True, timeout=60, check=True).stdout


def resvg(svg: bytes, width: int, height: int) -> bytes:
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg.decode()))


def inkscape(files: list[Path]) -> dict[str, bytes]:
    """Each file's picture by its name, from one start of the program."""
    program_path = program("inkscape")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home}
        command = [program_path, "--export-type=png", *map(str, files)]
        subprocess.run(command, capture_output=True, timeout=120, check=True, env=environment)
    return {file.stem: file.with_suffix(".png").read_bytes() for file in files}


def libreoffice(files: list[Path]) -> dict[str, bytes]:
    """Each file's picture by its name, from one start of the program."""
    program_path = program("soffice")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program_path, profile, "--headless", "--convert-to", "png", "--outdir", folder, *map(str, files)]
        subprocess.run(command, capture_output=True, timeout=180, check=True)
        return {file.stem: Path(folder, f"{file.stem}.png").read_bytes() for file in files}
