"""An extension of Sphinx: the directive `infographic`, with a spec or the name of a file."""

import os
from typing import Any, ClassVar

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from infographic.publish.markdown_fence import Post, drawn


class InfographicDirective(SphinxDirective):
    """`.. infographic:: tea.yaml`, or the spec as its content."""

    has_content: ClassVar[bool] = True
    optional_arguments: ClassVar[int] = 1
    final_argument_whitespace: ClassVar[bool] = True

    def run(self) -> list[nodes.Node]:
        source, line = self.get_source_info()
        folder = os.path.dirname(source)
        body = "\n".join(self.content) or "".join(self.arguments)
        if not self.content and self.arguments:
            self.env.note_dependency(os.path.join(folder, self.arguments[0]))
        first = self.content_offset if self.content else line  # spec's lines count from the one after
        logger = logging.getLogger("infographic")

        def warn(said: str) -> None:
            place, _, rest = said.removeprefix(f"{source}:").partition(": ")
            logger.warning(rest, location=(self.env.docname, int(place)))

        made = drawn(body, Post(source, folder), first, warn)
        return [nodes.raw("", made, format="html")] if made else []


def setup(app: Any) -> dict[str, bool]:
    """Adds the directive."""
    app.add_directive("infographic", InfographicDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
