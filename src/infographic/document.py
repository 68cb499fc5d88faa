"""The root of a spec: what an infographic says, as one frozen value."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

from infographic.assets import illustrations
from infographic.errors import Problem, Problems, SpecError, SpecPath, messages
from infographic.graphics.page_size import SIZES
from infographic.graphics.page_size import find as find_size
from infographic.layout.block import Block, IconName, Shaded, Side, Tone
from infographic.layout.cover_spec import Cover, IllustrationName
from infographic.layout.sides import Sides
from infographic.layout.status import hue_of
from infographic.layout.swatches import Colored, Swatches, swatches
from infographic.limits import allow_more, limit
from infographic.spec.fields import ModelKind
from infographic.spec.model import Length, Model, Named, PerSide, Range, children
from infographic.spec.source import Source
from infographic.theme.hues import HueName, alike, free_hue
from infographic.theme.load import theme_names, unknown_theme
from infographic.theme.model import Logo

MAX_KINDS = 8
"""Colours that are told apart at a glance: with more things than that, shades of one tell their order."""

ThemeName = Named("theme", unknown_theme, theme_names, r"\.ya?ml$")


def _unknown_size(name: str, path: SpecPath) -> Problem | None:
    return None if find_size(name) else messages.unknown_size(path, name, tuple(SIZES))


class SideSpec(Model):
    """One side of the comparison."""

    shorthand = "label"

    label: str
    """Its full name."""
    short: str = ""
    """Its name where there is little room."""
    icon: Annotated[str, IconName] = ""
    """The icon that stands for it."""
    icons: tuple[Annotated[str, IconName], ...] = ()
    """Further icons, for the illustration in the header."""
    color: Annotated[str, HueName] = ""
    """Its colour: the name of a hue, or `#rrggbb` for its hue; the theme's next where it is left out."""


class ThemeChoice(Model):
    """The theme of a page, and the one that it turns to where the reader prefers a dark page."""

    shorthand = "light"

    light: Annotated[str, ThemeName] = "light"
    """A theme's name, or the path of a theme file."""
    dark: Annotated[str, ThemeName] = ""
    """A theme of the same type and shapes; the `dark` of the light theme where it is left out."""

    @classmethod
    def called(cls) -> str:
        return "a theme"


class Panel(Model):
    """A titled group of blocks."""

    title: str = ""
    """Its name, on the seam to the panel before it."""
    tone: Tone | None = None
    """Its ground; where it is left out each block stands on the ground that suits it."""
    color: Annotated[str, HueName] = ""
    """The colour of its ground, and of what no side owns on it: the name of a hue, or `#rrggbb` for its hue."""
    blocks: Annotated[Sequence[Block], Length(1)]
    """What it shows, from top to bottom."""
    beside: bool = False
    """Whether it stands beside the panel before it, in a row of up to four, on a page that is wide enough."""
    priority: Annotated[float, Range(-1000, 1000)] = 0
    """The higher it is, the longer the panel stays where a page has no room for all; of equals the first stays."""
    source: str = ""
    """Where its facts come from; printed as a numbered note in the footer."""


class Document(Model):
    """A whole infographic."""

    title: str = ""
    """What it is called.  A `|` divides a word, or two words, between the sides.  Without it, and without any other
    words of a header, the page is its panels alone: for a post that has a heading of its own."""
    subtitle: str = ""
    """One sentence under the title."""
    alt: str = ""
    """What the picture shows and says, in one sentence, for those who do not see it."""
    kicker: str = ""
    """The topic, in small capitals above the title."""
    by: str = ""
    """Who made it and when, opposite the kicker."""
    lang: str = "en"
    """The language of its texts, as a tag such as `en`, `nl` or `pt-BR`."""
    theme: ThemeChoice = ThemeChoice()
    """A theme's name, the path of a theme file, or one for each: `light` and `dark`."""
    color: Annotated[str, HueName] = ""
    """The colour of what no side owns: the name of a hue, or `#rrggbb` for its hue."""
    art: Annotated[str, IllustrationName] = ""
    """The illustration in the header: short for `cover: {illustration: …}`."""
    cover: Cover | None = None
    """The picture at the head of the page; where it is left out, as its content suggests, or `plain`."""
    sides: Annotated[Mapping[str, SideSpec], Length(0, 8)] = {}
    """What is compared: keys of your own, used wherever a block answers for each side."""
    band: bool = True
    """Whether the sides' names stand on a band below the title; otherwise each block says them."""
    background: Literal["page", "none"] = "page"
    """`none` draws no ground: what the picture stands on shows through."""
    size: Annotated[str, Named("size", _unknown_size, lambda: tuple(SIZES), r"^\d+[x×]\d+$")] = ""
    """What it is laid out for, where nothing else is asked for: a size's name, or its sides as in `1600x900`."""
    columns: Annotated[int, Range(1, 4)] | None = None
    """How many panels at most stand beside each other on a wide page; with 1, type grows with the page instead."""
    categories: Mapping[str, Annotated[str, HueName]] | tuple[str, ...] = ()
    """What has one colour in every block, by name: a list, or a mapping to a hue's name or `#rrggbb`."""
    panels: Annotated[Sequence[Panel], Length(1)]
    """The panels from top to bottom."""
    source: str = ""
    """Where the facts come from."""
    credits: str = ""
    """Who wrote and drew it."""
    license: str = ""
    """Under which terms it may be used."""
    logo: Logo | None = None
    """The publisher's logo, instead of the theme's."""

    def illustration(self) -> str:
        """The drawn picture at its head: its name, or its file."""
        return self.art or (self.cover.illustration if self.cover else "")

    def asked_cover(self) -> str:
        """The kind of cover that it asks for; empty where the content is to choose."""
        return next(iter(self.cover.wanted() if self.cover else ()), "illustration" if self.art else "")

    def declared_sides(self) -> Sides:
        """The sides in their order."""
        return Sides(
            Side(key, spec.label, spec.short or spec.label, spec.icon, i)
            for i, (key, spec) in enumerate(self.sides.items())
        )

    def swatches(self) -> Swatches:
        """The colours of the page, each with what it belongs to."""
        own = [str(getattr(model, "color", "")) for model, _ in self.models()]
        own += [hue_of(str(getattr(model, "status", ""))) for model, _ in self.models()]
        sides = {key: side.color for key, side in self.sides.items()}
        kinds = [model.kinds() for model, _ in self.models() if isinstance(model, Block)]
        asked = (*own, *(hue for hues in kinds for hue in hues))
        told = self._told_apart()
        free = max((len(told), *(hues.count("") for hues in kinds)))
        found = swatches(sides, self.color, asked, self._categories(), bool(self.categories), free, told)
        others = {t.category for t in self._things() if t.category and not _same(t.category, t.called_by_name())}
        return found._replace(key=tuple(name for name in self._categories() if any(_same(name, o) for o in others)))

    def _told_apart(self) -> tuple[str, ...]:
        """The names that blocks tell apart by the theme's own colours; the same name has one in all of them.

        A block that shows one of these things shows all of its own in such colours, as long as there are enough.
        """
        taken = {name.strip().casefold() for side in self.sides.values() for name in (side.label, side.short)}
        free = not self.sides and not self.categories
        blocks = [model for model, _ in self.models() if isinstance(model, Shaded)]
        names = [dict.fromkeys(name.strip().casefold() for name in block.shaded_names()) for block in blocks]
        found: dict[str, None] = {}
        for block, own in zip(blocks, names, strict=True):
            if block.has_kinds(free) and len(found | own) <= MAX_KINDS:
                found |= own
        for block, own in zip(blocks, names, strict=True):
            if block.is_unsaid() and found.keys() & own.keys() and len(found | own) <= MAX_KINDS:
                found |= own
        return tuple(name for name in found if name and name not in taken)

    def _things(self) -> list[Colored]:
        """What may have a colour of its own."""
        return [model for model, _ in self.models() if isinstance(model, Colored)]

    def untold_categories(self) -> Iterator[Problem]:
        """Categories that are declared, and that nothing on the page belongs to."""
        names = {name.strip().casefold() for t in self._things() for name in (t.category, t.called_by_name())}
        series = (getattr(model, "series", ()) for model, path in self.models() if path)
        names |= {str(name).strip().casefold() for some in series for name in some}
        for i, name in enumerate(self.categories):
            if name.strip().casefold() not in names:
                path = ("categories", name if isinstance(self.categories, Mapping) else i)
                yield messages.untold_category(path, name)

    def _categories(self) -> Mapping[str, str]:
        """The categories with their colours: those that are declared, else those that things say they belong to."""
        if self.categories:
            named = self.categories
            return named if isinstance(named, Mapping) else dict.fromkeys(named, "")
        return dict.fromkeys((thing.category for thing in self._things() if thing.category), "")

    def faults(self, path: SpecPath) -> list[Problem]:
        return reference_problems(self)

    def models(self) -> Sequence[tuple[Model, SpecPath]]:
        """Every model in it with its path, in reading order."""
        inner: list[tuple[Model, SpecPath]] | None = self.__dict__.get("_inner")
        if inner is None:  # they cannot change, and every phase asks
            _, *inner = children(self, ())
            self.__dict__["_inner"] = inner
        return [(self, ()), *inner]

    @classmethod
    def called(cls) -> str:
        return "an infographic"


KIND = ModelKind(Document)
"""What a whole spec is read as."""

AnyDocument = TypeVar("AnyDocument", bound=Document)


def parse(source: Source, kind: type[AnyDocument] = Document) -> AnyDocument:  # type: ignore[assignment]  # no checker knows defaults of type variables
    """The infographic of a source, as this kind of it.

    Raises SpecError with every problem of the spec at its line and column.
    """
    problems = Problems()
    if (blocks := _written_blocks(source.data)) > limit("spec-blocks"):  # before any of them is built
        raise SpecError([source.place(_too_many_blocks(blocks))])
    try:
        infographic = kind.read(source.data, (), problems)
    except SpecError as error:  # as many problems as anyone reads
        raise SpecError(_innermost(source.place(p) for p in error.problems)) from None
    if not problems and (letters := _letters(source.data)) > limit("page-letters"):
        problems.append(messages.page_too_long(letters))
    if problems:
        raise SpecError(_innermost(source.place(p) for p in problems))
    return infographic


def _too_many_blocks(count: int) -> Problem:
    problem = messages.too_many(("panels",), count, limit("spec-blocks"))
    return problem._replace(help=allow_more("spec-blocks", problem.help))


def _letters(data: Any) -> int:
    """How long all texts in plain data are together; numbers are none."""
    if isinstance(data, Mapping):
        return sum(map(_letters, data.values()))
    if isinstance(data, list | tuple):
        return sum(map(_letters, data))
    return len(data) if isinstance(data, str) and not data[:1].isdigit() else 0


def _written_blocks(data: Any) -> int:
    """How many blocks stand in plain data, at any depth; its depth has been limited already."""
    if isinstance(data, Mapping):
        own = data.get("blocks")
        return (len(own) if isinstance(own, list | tuple) else 0) + sum(map(_written_blocks, data.values()))
    return sum(map(_written_blocks, data)) if isinstance(data, list | tuple) else 0


def reference_problems(infographic: Document) -> list[Problem]:
    """What only the whole can tell: answers of undeclared sides, sides without an answer, too many blocks."""
    problems = Problems()
    declared = list(infographic.sides)
    blocks = 0
    leads: list[SpecPath] = []
    for model, path in infographic.models():
        if isinstance(model, Block):
            blocks += 1
            leads += [path] if model.lead else []
        problems += model.faults_in(infographic.lang, path)
        if isinstance(model, Colored) and len(given := model.color_keys()) > 1:
            problems.append(messages.two_colors((*path, given[1]), given))
        if isinstance(model, Colored) and model.category and infographic.categories:
            problems += _category_problem(model.category, list(infographic.categories), (*path, "category"))
        for name in model.fields():
            value = getattr(model, name)
            if isinstance(value, PerSide):
                problems += _side_problems(value, declared, (*path, name))
            elif name == "side" and value and value not in declared:
                problems.append(messages.unknown_side((*path, name), value, declared))
    problems += [messages.second_lead((*path, "lead"), leads[0]) for path in leads[1:]]
    problems += _shared_colors(infographic)
    problems += _cover_problems(infographic)
    if blocks > limit("spec-blocks"):
        problems.append(_too_many_blocks(blocks))
    return problems


def _cover_problems(infographic: Document) -> list[Problem]:
    """A cover that the content cannot fill, or an illustration that is drawn for another number of sides."""
    cover, kind = infographic.cover, infographic.asked_cover()
    if infographic.art and cover:
        return [messages.two_covers(("cover",), ("art", "cover"))]
    if name := infographic.illustration():
        path: SpecPath = ("art",) if infographic.art else ("cover", "illustration")
        return _art_problems(name, len(infographic.sides), path)
    if not kind:
        return []
    from infographic.layout import covers  # only for pages that ask for one

    lacking = covers.kind(kind).lacks(infographic)
    return [messages.cover_lacks(("cover",), kind, lacking, covers.able(infographic))] if lacking else []


def _art_problems(art: str, count: int, path: SpecPath) -> list[Problem]:
    if art.endswith(".svg") or illustrations.suits(art, count):
        return []
    others = [name for name in illustrations.names() if illustrations.suits(name, count)]
    return [messages.art_for_other_sides(path, art, count, illustrations.side_counts(art), others)]


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _category_problem(name: str, declared: list[str], path: SpecPath) -> list[Problem]:
    known = {one.strip().casefold() for one in declared}
    return [] if name.strip().casefold() in known else [messages.unknown_name(path, "category", name, declared)]


def _shared_colors(infographic: Document) -> Iterator[Problem]:
    """Sides and categories that ask for the colour of one before them."""
    asked: list[tuple[SpecPath, str, str]] = [
        (("sides", key, "color"), key, side.color) for key, side in infographic.sides.items() if side.color
    ]
    if isinstance(infographic.categories, Mapping):
        asked += [(("categories", name), name, color) for name, color in infographic.categories.items()]
    for i, (path, _, color) in enumerate(asked):
        if other := next((name for _, name, taken in asked[:i] if alike(taken, color)), None):
            yield messages.same_color(path, color, other, free_hue([taken for _, _, taken in asked]))


def _side_problems(answers: PerSide[Any], declared: list[str], path: SpecPath) -> Iterator[Problem]:
    if not declared:
        yield messages.no_sides(path)
    elif isinstance(answers.answers, tuple):
        if len(answers.answers) != len(declared):
            yield messages.wrong_count_of_sides(path, len(answers.answers), declared)
    else:
        for key in answers.answers:
            if key not in declared:
                yield messages.unknown_side((*path, key), key, declared, "key")
        for key in declared:
            if key not in answers.answers:
                yield messages.missing_side(path, key)


def _innermost(problems: Iterator[Problem]) -> list[Problem]:
    """The problems in reading order; of two on one path line only the innermost, the cause."""
    found = list(dict.fromkeys(problems))
    above = {p.path[:end] for p in found for end in range(len(p.path))}
    kept = [p for p in found if p.path not in above]
    return sorted(kept, key=lambda p: (p.line, p.column))
