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

WEIGHING: Mapping[str, tuple[str, str]] = {
    "en": ("Pros", "Cons"), "nl": ("Voordelen", "Nadelen"), "de": ("Vorteile", "Nachteile"),
    "fr": ("Avantages", "Inconvénients"), "es": ("Ventajas", "Desventajas"), "it": ("Vantaggi", "Svantaggi"),
    "pt": ("Vantagens", "Desvantagens"), "pl": ("Zalety", "Wady"), "cs": ("Výhody", "Nevýhody"),
    "sv": ("Fördelar", "Nackdelar"), "da": ("Fordele", "Ulemper"), "nb": ("Fordeler", "Ulemper"),
    "fi": ("Edut", "Haitat"), "tr": ("Artılar", "Eksiler"), "ro": ("Avantaje", "Dezavantaje"),
    "hu": ("Előnyök", "Hátrányok"), "el": ("Υπέρ", "Κατά"), "uk": ("Переваги", "Недоліки"),
    "ru": ("Плюсы", "Минусы"), "ar": ("المزايا", "العيوب"), "he": ("יתרונות", "חסרונות"),
    "hi": ("फायदे", "नुकसान"), "zh": ("优点", "缺点"), "ja": ("長所", "短所"), "ko": ("장점", "단점"),
}  # fmt: skip
"""For each language: what speaks for a thing, and what against it."""

SWOT: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("Strengths", "Weaknesses", "Opportunities", "Threats"),
    "nl": ("Sterktes", "Zwaktes", "Kansen", "Bedreigingen"),
    "de": ("Stärken", "Schwächen", "Chancen", "Risiken"),
    "fr": ("Forces", "Faiblesses", "Opportunités", "Menaces"),
    "es": ("Fortalezas", "Debilidades", "Oportunidades", "Amenazas"),
    "it": ("Punti di forza", "Punti di debolezza", "Opportunità", "Minacce"),
    "pt": ("Forças", "Fraquezas", "Oportunidades", "Ameaças"),
    "pl": ("Mocne strony", "Słabe strony", "Szanse", "Zagrożenia"),
    "cs": ("Silné stránky", "Slabé stránky", "Příležitosti", "Hrozby"),
    "sv": ("Styrkor", "Svagheter", "Möjligheter", "Hot"),
    "da": ("Styrker", "Svagheder", "Muligheder", "Trusler"),
    "nb": ("Styrker", "Svakheter", "Muligheter", "Trusler"),
    "fi": ("Vahvuudet", "Heikkoudet", "Mahdollisuudet", "Uhat"),
    "tr": ("Güçlü yönler", "Zayıf yönler", "Fırsatlar", "Tehditler"),
    "ro": ("Puncte tari", "Puncte slabe", "Oportunități", "Amenințări"),
    "hu": ("Erősségek", "Gyengeségek", "Lehetőségek", "Veszélyek"),
    "el": ("Δυνατά σημεία", "Αδυναμίες", "Ευκαιρίες", "Απειλές"),
    "uk": ("Сильні сторони", "Слабкі сторони", "Можливості", "Загрози"),
    "ru": ("Сильные стороны", "Слабые стороны", "Возможности", "Угрозы"),
    "ar": ("نقاط القوة", "نقاط الضعف", "الفرص", "التهديدات"),
    "he": ("חוזקות", "חולשות", "הזדמנויות", "איומים"),
    "hi": ("ताकत", "कमज़ोरियाँ", "अवसर", "खतरे"),
    "zh": ("优势", "劣势", "机会", "威胁"), "ja": ("強み", "弱み", "機会", "脅威"),
    "ko": ("강점", "약점", "기회", "위협"),
}  # fmt: skip
"""For each language: what is good and bad in a thing itself, and good and bad around it."""

BEFORE_AFTER: Mapping[str, tuple[str, str]] = {
    "en": ("Before", "After"), "nl": ("Voor", "Na"), "de": ("Vorher", "Nachher"), "fr": ("Avant", "Après"),
    "es": ("Antes", "Después"), "it": ("Prima", "Dopo"), "pt": ("Antes", "Depois"), "pl": ("Przed", "Po"),
    "cs": ("Předtím", "Potom"), "sv": ("Före", "Efter"), "da": ("Før", "Efter"), "nb": ("Før", "Etter"),
    "fi": ("Ennen", "Jälkeen"), "tr": ("Önce", "Sonra"), "ro": ("Înainte", "După"), "hu": ("Előtte", "Utána"),
    "el": ("Πριν", "Μετά"), "uk": ("До", "Після"), "ru": ("До", "После"), "ar": ("قبل", "بعد"),
    "he": ("לפני", "אחרי"), "hi": ("पहले", "बाद में"), "zh": ("之前", "之后"), "ja": ("前", "後"), "ko": ("이전", "이후"),
}  # fmt: skip
"""For each language: what stands over an earlier state, and over a later one."""

ARTICLES: Mapping[str, str] = {
    "en": "a an the", "nl": "de het een", "de": "der die das den dem des ein eine einen einem einer eines",
    "fr": "le la les un une des du", "es": "el la los las un una unos unas", "it": "il lo la i gli le un uno una",
    "pt": "o a os as um uma uns umas", "sv": "en ett", "da": "en et", "nb": "en ei et", "ro": "un o",
}  # fmt: skip
"""Words that are read together with the next one, by language."""

RIGHT_TO_LEFT = {"ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb"}


def language(lang: str) -> str:
    """The language of a tag such as `nl-BE`."""
    return lang.replace("_", "-").split("-")[0].lower()


def articles(lang: str) -> frozenset[str]:
    """The articles of a language, in lower case; none where they are not known."""
    return frozenset(ARTICLES.get(language(lang), "").split())


def source_word(lang: str, count: int) -> str:
    """What stands before the sources, in the page's language."""
    one, many = WORDS.get(language(lang), WORDS["en"])
    return one if count == 1 else many


def right_to_left(lang: str) -> bool:
    """Whether a page in this language is read from the right."""
    return language(lang) in RIGHT_TO_LEFT


def weighing_words(lang: str) -> tuple[str, str]:
    """The words over what speaks for a thing and over what speaks against it."""
    return WEIGHING.get(language(lang), WEIGHING["en"])


def swot_words(lang: str) -> tuple[str, str, str, str]:
    """The names of strengths, weaknesses, opportunities and threats."""
    return SWOT.get(language(lang), SWOT["en"])


def before_after_words(lang: str) -> tuple[str, str]:
    """What stands over an earlier and over a later state."""
    return BEFORE_AFTER.get(language(lang), BEFORE_AFTER["en"])
