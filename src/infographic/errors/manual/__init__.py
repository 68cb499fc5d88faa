"""What each code of a problem means, for `infographic explain`: in a sentence or two, with a wrong and a right line.

Findings about drawn pages (V01 and on) have their manual in `checks`.
"""

from collections.abc import Mapping

from infographic.errors.manual import appearance, files, tables, values, yaml
from infographic.errors.manual._entry import Entry as Entry

PARTS = (appearance, files, tables, values, yaml)

MANUAL: Mapping[str, Entry] = dict(sorted(entry for part in PARTS for entry in part.ENTRIES.items()))
"""Every code of a mistake in a spec, and what it means."""
