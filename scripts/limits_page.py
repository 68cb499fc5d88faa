"""The page about limits: `docs/limits.md`."""

from infographic.limits import TABLE

HEAD = """# Limits

Each limit has a name. `render` and `check` set it with `--limit NAME=NUMBER`, repeated for several; a program sets it
with `with infographic.limits.changed({"NAME": NUMBER}):` after `import infographic.limits`. What is beyond a limit is
refused in one sentence that has the number and the name. `--timeout SECONDS` ends whatever takes longer, whatever the
limits are; in a program `page.to_svg(timeout=10)` does, in a process of its own.

| name | what is counted | allowed | up to | why so much |
|---|---|---:|---:|---|
"""


def limits_page() -> str:
    """Every limit in a table."""
    rows = [
        f"| `{name}` | {limit.of} | {limit.most:,} | {limit.highest:,} | {limit.reason} |"
        for name, limit in TABLE.items()
    ]
    return HEAD + "\n".join(rows) + "\n"
