"""Data files of every kind, written by people, by programs, and by accident: a table or an error, never a traceback."""

import csv
import io
import json
import zipfile

import openpyxl
import pytest

import infographic as ig
from tests.fuzz.driver import survive

CELLS = [
    "", " ", "-", "n/a", "0", "7", "1.234", "1,234", "1.234,5", "(5)", "41 %", "€ 5", "5 km", "1e5", "1e999", "9" * 400,
    "1e-400", "15.01.2023", "3/4/2023", "2023-W07", "2023 Q1", "Jan 2023", "08:00", "2023-01-15T08:00Z", "name", "a,b",
    'x"y', "x\ny", "=", "True", "NaN", "Infinity", "-0", "ü", "\u200b", "\ufeff", "١٢", "٫", "½", "²", "\x00", "\x1b",
    "0x1F", "99/99/9999", "sep=;",
]  # fmt: skip
NAMES = ["label", "value", "day", "", "value ", "Größe", "x\ny", "1", "from"]
SUFFIXES = ["csv", "csv", "tsv", "json", "xlsx"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le", "utf-32", "latin-1"]


def rows_of(rng):
    width = rng.randint(1, 4)
    names = rng.sample(NAMES, width) if rng.random() < 0.5 else ["label", "value", "day", "more"][:width]
    cells = [
        [rng.choice(CELLS) for _ in range(max(0, width + rng.choice([0, 0, 0, 0, -1, 1])))]
        for _ in range(rng.randint(0, 9))
    ]
    titles = [[rng.choice(CELLS)] for _ in range(rng.choice([0, 0, 0, 1, 2]))]
    return [*titles, names, *cells]


def text_of(rows, rng, separator):
    text = io.StringIO(newline="")
    if rng.random() < 0.8:
        csv.writer(text, delimiter=separator, lineterminator=rng.choice(["\n", "\r\n", "\r"])).writerows(rows)
    else:
        text.write("\n".join(separator.join(map(str, row)) for row in rows))
    return ("sep=" + separator + "\n" if rng.random() < 0.1 else "") + text.getvalue()


def json_of(rows, rng):
    head, *body = rows
    values = [*CELLS, None, True, 1.5, 10**30, float("nan"), float("inf"), [1], {"a": 1}]
    records = [{str(name): rng.choice(values) for name in head} for _ in body]
    return json.dumps(rng.choice([records, {str(n): [rng.choice(values) for _ in body] for n in head}, rows, 3, []]))


def workbook_of(rows, rng):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell if cell.isprintable() else "?" for cell in row])
    for line in book.active.iter_rows():
        for cell in line:
            if rng.random() < 0.3:
                cell.value = rng.choice([5, 0.415, True, None, "=1+1", 45000, "#DIV/0!"])
                cell.number_format = rng.choice(
                    ["0%", "dd.mm.yyyy", "mmm yyyy", "h:mm", '0 "km"', "[h]:mm", ";;;", "0,,", '"']
                )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def broken(data, rng):
    """The bytes with a few of them changed, or cut off."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed[: rng.randint(0, len(changed))] if rng.random() < 0.3 else changed)


def made(rng):
    suffix, rows = rng.choice(SUFFIXES), rows_of(rng)
    encoding = rng.choice(ENCODINGS)
    if suffix == "xlsx":
        data = workbook_of(rows, rng)
    elif suffix == "json":
        data = json_of(rows, rng).encode("utf-8")
    else:
        data = text_of(rows, rng, "\t" if suffix == "tsv" else rng.choice(",;|\t")).encode(encoding, "replace")
    if rng.random() < 0.25:
        data = broken(data, rng)
    asked = {"from": f"data.{suffix}"}
    if rng.random() < 0.3:
        asked |= rng.choice(
            [{"numbers": "de"}, {"dates": "en-US"}, {"missing": ["7"]}, {"sort": "-value"}, {"limit": 3}]
        )
    if rng.random() < 0.2:
        asked["where"] = {
            rng.choice(["label", "value", "day"]): rng.choice(["> 3", None, "!=", "name", ">= 2023-01-15"])
        }
    line = {
        "type": "chart",
        "x": asked | {"column": "day"},
        "items": [{"label": "A", "values": asked | {"column": "value"}}],
    }
    block = rng.choice([
        {"type": "bars", "items": asked | {"label": "label", "value": "value"}},
        {"type": "big-number", "value": asked | {rng.choice(["total", "mean", "least", "most", "share"]): "value"}},
        {"type": "big-number", "value": asked | {"column": "value", "row": "name"}},
        {"type": "donut", "items": asked | {"label": "label", "value": {"share": "value"}}},
        line, line,
    ])  # fmt: skip
    return (
        asked["from"],
        data,
        {"title": "T", "lang": rng.choice(["en", "de", "fr", "ar"]), "panels": [{"blocks": [block]}]},
    )


@pytest.mark.slow
def test_a_file_is_a_table_or_an_error(tmp_path):
    def use(case):
        name, data, spec = case
        (tmp_path / name).write_bytes(data)
        for problem in ig.parse(spec, folder=tmp_path).page().problems:
            assert str(problem.message)

    assert survive(made, use, ig.SpecError, ig.EnvironmentProblem) > 0


def test_a_workbook_that_is_not_whole_is_refused(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook")
    (tmp_path / "data.xlsx").write_bytes(out.getvalue())
    with pytest.raises(ig.SpecError, match="not a workbook"):
        ig.parse(
            {
                "title": "T",
                "panels": [{"blocks": [{"type": "big-number", "value": {"from": "data.xlsx", "total": "a"}}]}],
            },
            folder=tmp_path,
        )
