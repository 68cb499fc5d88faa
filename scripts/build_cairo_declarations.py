"""Write down what cffi makes of cairo's C declarations: `declarations.py` in src/infographic/render/_quick_cairo.

cairocffi has cffi parse them each time it is imported, which takes longer than drawing a page.
Run it again when constraints.txt names another cairocffi.
"""

import importlib.util
import tempfile
import zlib
from pathlib import Path

import cffi
from cairocffi import constants

TARGET = Path(__file__).resolve().parent.parent / "src/infographic/render/_quick_cairo/declarations.py"
HEAD = '"""What cffi makes of cairo\'s C declarations; written by scripts/build_cairo_declarations.py."""\n\n'


def declarations() -> str:
    """The module as cffi writes it, with the checksum of the file that the declarations stand in."""
    ffi = cffi.FFI()
    ffi.cdef(constants._CAIRO_HEADERS)  # noqa: SLF001 (cairocffi offers them in no other way)
    ffi.set_source("infographic_cairo", None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "declarations.py")
        ffi.emit_python_code(str(path))
        code = path.read_text().partition("\n")[2]
    source = importlib.util.find_spec("cairocffi.constants")
    assert source
    assert source.origin
    return f"{HEAD}CHECKSUM = {zlib.crc32(Path(source.origin).read_bytes())}\n\n{code}"


if __name__ == "__main__":
    TARGET.write_text(declarations(), encoding="utf-8", newline="\n")
    print(f"wrote {TARGET}")
