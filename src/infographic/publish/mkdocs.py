"""A plugin of MkDocs: fences of `infographic` become pictures, and mistakes in them warnings of the build."""

import logging
import os
from typing import Any

from mkdocs.plugins import BasePlugin

from infographic.publish.markdown_fence import InfographicExtension, Post


class InfographicPlugin(BasePlugin):
    """It adds the extension, and tells it which page is in hand."""

    def __init__(self) -> None:
        # below `mkdocs`, whose warnings make a strict build fail
        self._extension = InfographicExtension(warn=logging.getLogger("mkdocs.plugins.infographic").warning)

    def on_config(self, config: Any) -> Any:
        config.markdown_extensions.append(self._extension)
        return config

    def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
        path = page.file.abs_src_path
        with open(path, encoding="utf-8-sig") as file:
            skipped = file.read().count("\n") - markdown.count(
                "\n"
            )  # what stands before the text: settings of the page
        self._extension.post = Post(page.file.src_uri, os.path.dirname(path), max(0, skipped))
        return markdown
