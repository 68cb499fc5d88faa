"""Files that follow from the code: the JSON schemas in `specs/`, the types of `infographic.blocks`, the reference
and the findings.

`python scripts/generate.py` writes them; with `--check` it fails where one is not what the code says.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import findings
import limits_page
import reference
import stubs

from infographic import schema

ROOT = Path(__file__).resolve().parent.parent


def files() -> Iterator[tuple[Path, str]]:
    """Each generated file with its text."""
    yield ROOT / "specs" / "infographic.schema.json", _json(schema.spec_schema())
    yield ROOT / "specs" / "theme.schema.json", _json(schema.theme_schema())
    yield ROOT / "src" / "infographic" / "__init__.pyi", stubs.package()
    yield ROOT / "src" / "infographic" / "blocks" / "__init__.pyi", stubs.blocks()
    yield ROOT / "docs" / "reference.md", reference.reference()
    yield ROOT / "docs" / "findings.md", findings.findings()
    yield ROOT / "docs" / "limits.md", limits_page.limits_page()


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Writes the files, or says which are stale."""
    stale = [(path, text) for path, text in files() if not path.exists() or path.read_text("utf-8") != text]
    for path, text in stale:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} is stale; run: make generated")
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(ROOT)}")
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
