"""Style sheets and `style` attributes of foreign SVG: declarations, and which of them wins (CSS Cascade 4, 6)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import tinycss2

from infographic.images import _selectors
from infographic.images._selectors import Matcher, NotUnderstood, Selector
from infographic.images._xml import XmlNode
from infographic.images.refused import Refused, beyond
from infographic.limits import limit

MAX_MATCHES = 2_000_000
"""Declarations of rules that are held against elements."""

LONGEST_SHEET = 250_000
"""Letters of the style sheets of a file, without the fonts in them."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_FONT_FACE = re.compile(r"@font-face\s*\{[^{}]*\}", re.IGNORECASE)
_PROPERTY = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
_MARK = re.compile(r"\\.|[;()\"']", re.DOTALL)
_UNSEEN_RULES = frozenset({"font-face", "keyframes", "-webkit-keyframes", "charset", "namespace", "page", "property"})
_SCREENS = frozenset({"", "all", "screen"})
_MEDIUM = re.compile(
    r"(not\s+)?(?:only\s+)?(all|screen|print|speech)?(?:\s+and\s+)?(?:\(\s*([^()]*?)\s*\))?", re.IGNORECASE
)
_FEATURES = {
    "": True, "prefers-color-scheme:light": True, "prefers-color-scheme:dark": False, "prefers-reduced-motion": False,
    "prefers-reduced-motion:reduce": False, "prefers-reduced-motion:no-preference": True, "forced-colors:active": False,
    "prefers-contrast:more": False, "-ms-high-contrast:active": False,
}  # fmt: skip
"""What is asked of a medium, and whether a page has it."""


class Declaration(NamedTuple):
    """A property and what is said of it."""

    name: str
    value: str
    important: bool = False


class Rule(NamedTuple):
    """Whom a style sheet means, and what it says about them."""

    selector: Selector
    said: Sequence[Declaration]


class Sheet(NamedTuple):
    """The rules of a file's style sheets; not `whole` where there are rules that are not understood."""

    rules: tuple[Rule, ...]
    whole: bool

    def said(self, root: XmlNode) -> Iterator[tuple[XmlNode, list[Declaration]]]:
        """Each element with all that is said about its looks, what counts most at the end."""
        matcher = Matcher([rule.selector for rule in self.rules])
        read: dict[str, list[Declaration]] = {"": []}
        spent = 0
        for node, numbers in matcher.walk(root):
            meant = sorted((self.rules[number] for number in numbers), key=lambda rule: rule.selector.weight)
            text = node.attributes.get("style", "")
            own = read[text] if text in read else read.setdefault(text, declarations(text))
            said = [one for rule in meant for one in rule.said]
            spent += len(said)
            if spent > MAX_MATCHES:
                raise Refused("has too many styles for so many elements", _selectors.FLATTEN)
            yield node, [*_ranked(said, False), *_ranked(own, False), *_ranked(said, True), *_ranked(own, True)]


def _ranked(said: Sequence[Declaration], important: bool) -> list[Declaration]:
    return [one for one in said if one.important == important]


def declarations(text: str) -> list[Declaration]:
    """What a `style` attribute or the body of a rule says; what is no declaration is left out."""
    found = []
    for piece in _pieces(_COMMENT.sub(" ", text)):
        name, colon, value = piece.partition(":")
        name = name.strip()
        if not colon or not _PROPERTY.fullmatch(name):
            continue
        plain, _, mark = value.rpartition("!")
        important = mark.strip().lower() == "important"
        name = name if name.startswith("--") else name.lower()
        found.append(Declaration(name, (plain if important else value).strip(), important))
    return found


def _pieces(text: str) -> Iterator[str]:
    """The parts between semicolons that stand neither in brackets nor in quotes."""
    depth, quote, start = 0, "", 0
    for mark in _MARK.finditer(text):
        if quote:
            quote = "" if mark[0] == quote else quote
        elif mark[0] in "\"'":
            quote = mark[0]
        elif mark[0] == ";" and not depth:
            yield text[start : mark.start()]
            start = mark.end()
        else:
            depth = max(0, depth + {"(": 1, ")": -1}.get(mark[0], 0))
    yield text[start:]


def sheet(nodes: Sequence[XmlNode]) -> Sheet:
    """The style sheets of these `style` elements as one.  Raises Refused for too much of it."""
    text = "\n".join(
        "".join(node.text) for node in nodes if node.attributes.get("media", "").strip().lower() in _SCREENS
    )
    text = _FONT_FACE.sub(" ", _COMMENT.sub(" ", text))
    if len(text) > LONGEST_SHEET:
        raise Refused(f"has more than {LONGEST_SHEET:,} letters of style sheets", "simplify it in a drawing program")
    rules: list[Rule] = []
    whole = _read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), rules) if text else True
    return Sheet(tuple(rules), whole)


def _read(statements: Sequence[object], rules: list[Rule], deep: int = 0) -> bool:
    """Adds the rules of a style sheet; False where one of them is not understood."""
    whole = True
    for statement in statements:
        if isinstance(statement, tinycss2.ast.QualifiedRule):
            whole &= _rule(statement, rules)
        elif isinstance(statement, tinycss2.ast.AtRule):
            whole &= _at_rule(statement, rules, deep)
        else:
            whole = False
        if len(rules) > limit("drawing-rules"):
            raise beyond("drawing-rules", "has", "rules of style")
    return whole


def _rule(statement: tinycss2.ast.QualifiedRule, rules: list[Rule]) -> bool:
    try:
        selectors = _selectors.read(statement.prelude)
        said = declarations(tinycss2.serialize(statement.content))
    except (NotUnderstood, RecursionError):  # the second where brackets lie in brackets without end
        return False
    rules += [Rule(selector, said) for selector in selectors]
    return True


def _at_rule(statement: tinycss2.ast.AtRule, rules: list[Rule], deep: int) -> bool:
    """A rule about rules: those for a screen count, those for other media, fonts and motion say nothing here."""
    if statement.lower_at_keyword in _UNSEEN_RULES:
        return True
    if statement.lower_at_keyword != "media" or statement.content is None or deep > 2:
        return False
    applies = _applies(statement.prelude)
    if applies:
        inner = tinycss2.parse_blocks_contents(statement.content, skip_comments=True, skip_whitespace=True)
        return _read([one for one in inner if not isinstance(one, tinycss2.ast.Declaration)], rules, deep + 1)
    return applies is False


def _applies(prelude: Sequence[object]) -> bool | None:
    """Whether rules for a medium hold for a page; None where that is not known."""
    try:
        found = _MEDIUM.fullmatch(tinycss2.serialize(prelude).strip())
    except RecursionError:
        return None
    if not found:
        return None
    has = _FEATURES.get(re.sub(r"\s", "", found[3] or "").lower())
    return None if has is None else ((found[2] or "all").lower() in _SCREENS and has) != bool(found[1])
