"""Codes of tables, and of figures calculated from them."""

from collections.abc import Mapping

from infographic.errors.manual._entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "division": Entry(
        "a figure that would be divided by nothing",
        "A share or change is calculated from the data, and what it is a share of is zero. Leave that row out "
        "with `where`.",
    ),
    "encoding": Entry(
        "a data file that is not in UTF-8",
        "It was read in the code page of Windows, which is a guess. Look at its accents, or save it as CSV in UTF-8.",
    ),
    "no-rows": Entry(
        "no row of the data is like that",
        "What `where` or `row` asks for is in none of the file's rows. Compare it with the cells of the file.",
    ),
    "not-a-number": Entry(
        "a text where a number belongs",
        "Lengths and areas are drawn from numbers. A word beside it goes under `text:` or `unit:`.",
        "{type: bars, items: [{label: A, value: many}]}",
        "{type: bars, items: [{label: A, value: 12}]}",
    ),
    "ragged": Entry(
        "a row of data with too many or too few cells",
        "Every row has as many cells as the first one has names. A text that holds the separator needs quotes.",
    ),
    "several-rows": Entry(
        "several rows where one is needed",
        "One figure is asked for, and more than one row of the data fits. Say more about the row, or take "
        "`total`, `mean`, "
        "`least` or `most` of them.",
    ),
    "several-sheets": Entry(
        "a workbook with several sheets",
        "One sheet is one table: say which with `sheet`.",
    ),
    "two-readings": Entry(
        "a number or date that can be read in two ways",
        "1.234 may be a thousand or a little more than one, 3/4 the third of April or the fourth of March. Say how the "
        "file is written, with `numbers` or `dates` and a language.",
    ),
    "units": Entry(
        "a unit that is not the file's",
        "The spec prints another unit than the cells have. Take one of the two.",
    ),
    "unknown-column": Entry(
        "a column that the file does not have",
        "The first row of a table names its columns.",
    ),
    "unknown-row": Entry(
        "a header that is not there",
        "`header` counts the file's lines from 1, and the line that it names has no names of columns.",
    ),
    "unknown-sheet": Entry(
        "a sheet that the workbook does not have",
        "`sheet` is one of its names.",
    ),
}
