"""The few words that the engine itself prints, by language."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "en": ("Source", "Sources"), "nl": ("Bron", "Bronnen"), "de": ("Quelle", "Quellen"),
    "fr": ("Source", "Sources"), "es": ("Fuente", "Fuentes"), "it": ("Fonte", "Fonti"),
    "pt": ("Fonte", "Fontes"), "pl": ("Źródło", "Źródła"), "cs": ("Zdroj", "Zdroje"),
    "sv": ("Källa", "Källor"), "da": ("Kilde", "Kilder"), "nb": ("Kilde", "Kilder"),
    "fi": ("Lähde", "Lähteet"), "tr": ("Kaynak", "Kaynaklar"), "ro": ("Sursă", "Surse"),
    "hu": ("Forrás", "Források"), "el": ("Πηγή", "Πηγές"), "uk": ("Джерело", "Джерела"),
    "ru": ("Источник", "Источники"), "ar": ("المصدر", "المصادر"), "he": ("מקור", "מקורות"),
    "hi": ("स्रोत", "स्रोत"), "zh": ("来源", "来源"), "ja": ("出典", "出典"), "ko": ("출처", "출처"),
}  # fmt: skip
"""For each language: what stands before one source, and before several."""

RIGHT_TO_LEFT = {"ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb"}


def language(lang: str) -> str:
    """The language of a tag such as `nl-BE`."""
    return lang.replace("_", "-").split("-")[0].lower()


def source_word(lang: str, count: int) -> str:
    """What stands before the sources, in the page's language."""
    one, many = WORDS.get(language(lang), WORDS["en"])
    return one if count == 1 else many


def right_to_left(lang: str) -> bool:
    """Whether a page in this language is read from the right."""
    return language(lang) in RIGHT_TO_LEFT
