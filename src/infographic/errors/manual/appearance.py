"""Codes of colours, themes, languages, the page's size, icons and pictures."""

from collections.abc import Mapping

from infographic.errors.manual._entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "no-brand": Entry(
        "No colours",
        "`infographic themes from` found no colour in a style sheet or a drawing from which a theme could be made. "
        "Name the file that says the colours of the house, its `_brand.yml`, or its logo as SVG.",
    ),
    "alike": Entry(
        "two series in colours that look alike",
        "A chart has more series than one colour has shades that are told apart. Draw fewer, highlight the one to "
        "notice, or give some of them a colour or a category of their own.",
    ),
    "alt-is-title": Entry(
        "a sentence for the picture that repeats its title",
        "`alt:` is read, with the title, by those who do not see the picture: it says what the picture shows.",
    ),
    "art-sides": Entry(
        "an illustration for another number of sides",
        "Illustrations show one figure for each side, and each is drawn for some numbers of sides only. Take another "
        "one, declare the sides, or leave it out.",
        "title: Tea\nart: paths\npanels: [{blocks: [A page without sides]}]",
        "title: Tea | Coffee\nart: paths\nsides: {tea: Tea, coffee: Coffee}\n"
        "panels: [{blocks: [A page with two sides]}]",
    ),
    "cover-lacks": Entry(
        "a cover that the page cannot fill",
        "A cover shows what the page has: a number needs a share, a chart a series of values, a scene some signs. "
        "Give it what it needs, as in `cover: {number: 1 in 3}`, or take a kind that the page can fill.",
        "title: Tea\ncover: chart\npanels: [{blocks: [A page without numbers]}]",
        "title: Tea\ncover: {icon: coffee}\npanels: [{blocks: [A page without numbers]}]",
    ),
    "two-covers": Entry(
        "two covers",
        "`art: NAME` is short for `cover: {illustration: NAME}`, and a cover shows one thing. Leave one of them out.",
        "title: Tea\ncover: {icon: coffee, number: 1 in 3}\npanels: [{blocks: [A page]}]",
        "title: Tea\ncover: {icon: coffee}\npanels: [{blocks: [A page]}]",
    ),
    "cut-callouts": Entry(
        "call-outs of a picture that is not seen whole",
        "The places of `callouts` are per cent of one picture that is seen whole. Leave out what cuts it: `ratio`, "
        "`fit: cover` and `shape: circle`; and give each of several pictures a block of its own instead of `sides`.",
    ),
    "dark-reshapes": Entry(
        "a dark theme that changes more than colours",
        "One picture is shown on light pages and on dark ones, so that only its colours can change: not its type, its "
        "shapes or its height. Extend the light theme, and give other `colors` and `sides`.",
    ),
    "extends-itself": Entry(
        "a theme that extends itself",
        "`extends` leads from theme to theme and back to where it began. A theme can only extend one that stands "
        "alone.",
    ),
    "language-missing": Entry(
        "a text that is not there in the language",
        "The page is drawn in a language in which this text is not given, so that it stands in another. "
        "Texts are written as `{en: …, nl: …}`, or in a file beside the spec that is called `NAME.nl.yaml`.",
    ),
    "no-alt": Entry(
        "no sentence for the picture",
        "`alt:` says in one sentence what the picture shows, for those who do not see it. Where a spec has none, title "
        "and subtitle stand for it.",
    ),
    "no-dark": Entry(
        "a dark page of a spec without a dark theme",
        "`--dark` draws the dark theme of a page. Name one in the spec, or give the theme's file `dark:` with "
        "`colors` and `sides`.",
    ),
    "not-a-color": Entry(
        "something that is no colour",
        'Colours are written as "#rrggbb", in quotes, because YAML takes a # for a comment. A spec needs none: '
        "its theme has them.",
    ),
    "not-a-ratio": Entry(
        "something that is no ratio",
        "The shape of a picture is written as width and height, such as `16:9`, between 1:10 and 10:1.",
    ),
    "picture": Entry(
        "a picture that cannot be shown",
        "The file is damaged, too large, or of a kind that is not read. PNG, JPEG, WebP, GIF and SVG are.",
    ),
    "picture-parts": Entry(
        "parts of a drawing that are left out",
        "A foreign SVG is rebuilt from what is known to be harmless, and this is not among it. Turn it into "
        "plain outlines "
        "in a drawing program.",
    ),
    "picture-size": Entry(
        "a picture that would have too many pixels",
        "Choose another width or scale.",
    ),
    "same-color": Entry(
        "a colour that is taken",
        "Two things of one page would look alike. Give one of them another colour.",
    ),
    "same-name": Entry(
        "two things with one name",
        "An arrow to that name could lead to either. Boxes that are to say the same get an `id`, to which arrows lead.",
        "{type: flow, items: [{label: Wash, to: [Wait]}, Wait, {label: Dry, to: [Wait]}, Wait]}",
        "{type: flow, items: [{label: Wash, to: [Wait]}, Wait, {label: Dry, to: [again]}, {label: Wait, id: again}]}",
    ),
    "post-size": Entry(
        "a picture that a site shows smaller, or cut",
        "Some sites limit the pictures of a post: `--split` makes a series of pages that each fit.",
    ),
    "second-lead": Entry(
        "a second block that leads the page",
        "A page with two leads has none: `lead: true` stands at one block only.",
        "{type: column, blocks: [{type: text, text: Tea, lead: true}, {type: text, text: Coffee, lead: true}]}",
        "{type: column, blocks: [{type: text, text: Tea, lead: true}, {type: text, text: Coffee}]}",
    ),
    "sidecar": Entry(
        "a translation that does not fit its spec",
        "A file such as `tea.nl.yaml` says the same as `tea.yaml` in Dutch: its lists have as many items, in the same "
        "order.",
    ),
    "too-low": Entry(
        "a page that is too low",
        "A page of this height has no room for the title and its most important panel, in type that can be read. "
        "Choose a higher size, shorten the panel, or give another one a higher `priority`.",
    ),
    "two-colors": Entry(
        "two keys that each give a colour",
        "Only one of them can be drawn; leave the other out.",
    ),
    "unknown-box": Entry(
        "an arrow to a box that is not there",
        "Arrows of a `flow` lead to the labels of its boxes.",
    ),
    "unknown-area": Entry(
        "an area that the file does not have",
        "Items of a `map` with `areas` name these by the property that is its `key`.",
    ),
    "unknown-lane": Entry(
        "a message of somebody who takes no part",
        "Messages of an `interaction` name its lanes by their labels; without `lanes`, all that they name take part.",
    ),
    "unknown-node": Entry(
        "a link to a node that is not there",
        "Links of a `network` name its nodes by their labels; without `items`, all that they name are nodes.",
    ),
    "unknown-category": Entry(
        "a category that the page does not have",
        "An item names a category that is not among the page's `categories`.",
    ),
    "unknown-circle": Entry(
        "an overlap of a circle that is not there",
        "The overlaps of a `venn` name its circles.",
    ),
    "unknown-color": Entry(
        "a colour that is not known",
        'Colours are called by a few names, such as blue or green, or written as "#rrggbb" in quotes.',
    ),
    "unknown-country": Entry(
        "a country that is not known",
        "Countries are written by their codes of ISO 3166, such as `nl`; on a map also of three, `NLD`.",
        "{type: flags, items: [dutchland]}",
        "{type: flags, items: [nl]}",
    ),
    "unknown-flag": Entry(
        "a flag that is not there",
        "Flags are icons called `flag-` and the country's code of two letters, such as `flag-nl`.",
    ),
    "unknown-font": Entry(
        "a font that is not there",
        "A theme is set in the bundled families, or in files of your own that it names under `fonts: files:`.",
    ),
    "unknown-icon": Entry(
        "an icon that is not there",
        "`infographic icons find WORD` searches by name and by meaning.",
        "{type: icon-list, sides: {one: [{label: A, icon: qwertz}], other: [B]}}",
        "{type: icon-list, sides: {one: [{label: A, icon: keyboard}], other: [B]}}",
    ),
    "unknown-cover": Entry(
        "a cover that is not there",
        "`cover:` names a kind of cover, or says what it shows, as in `cover: {icon: coffee}`; the reference has them.",
        "title: Tea\ncover: heroic\npanels: [{blocks: [A page]}]",
        "title: Tea\ncover: {icon: coffee}\npanels: [{blocks: [A page]}]",
    ),
    "unknown-illustration": Entry(
        "an illustration that is not there",
        "`art:` names one of the package's illustrations; the reference shows them.",
    ),
    "unknown-language": Entry(
        "a language that is not known",
        "`lang` takes the tag of a language, such as `en`, `nl` or `pt-BR`. Without a known one, numbers and dates are "
        "written as in English.",
    ),
    "unknown-region": Entry(
        "a part of the world that is not known",
        "A map shows the `world`, a continent such as `south-america`, or a country by its code.",
        "{type: map, region: benelux, items: [NL, BE]}",
        "{type: map, region: europe, items: [NL, BE]}",
    ),
    "unknown-size": Entry(
        "a size that does not exist",
        "A page is laid out for a size with a name, such as `og`, `square`, `slide` or `a4`, or for sides in pixels.",
        "title: Tea\nsize: facebook\npanels: [{blocks: [Tea]}]",
        "title: Tea\nsize: og\npanels: [{blocks: [Tea]}]",
    ),
    "unknown-theme": Entry(
        "a theme that is not there",
        "`infographic themes` lists the themes; a file of your own ends in .yaml.",
    ),
    "lost-tone": Entry(
        "a ground that looks like another one",
        "Some themes have fewer grounds than a panel's `tone` has names: a page with a pattern has no pale ground, and "
        "paper is never in full colours. `split` and `solid` are grounds of sides, or of a panel with a `color`.",
    ),
    "unused-category": Entry(
        "a category that nothing belongs to",
        "`categories` gives a colour to a name that no item of the page has.",
    ),
}
