"""Names of hues, by language: in a spec they ask for a colour, in a text they promise one."""

from collections.abc import Mapping
from functools import lru_cache

from infographic.i18n.phrases import language

HUE_NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "red": "red crimson scarlet", "orange": "orange", "amber": "amber gold golden", "yellow": "yellow",
        "lime": "lime", "green": "green", "teal": "teal turquoise", "cyan": "cyan", "blue": "blue navy azure",
        "indigo": "indigo", "violet": "violet", "purple": "purple", "magenta": "magenta", "pink": "pink rose",
        "brown": "brown", "grey": "grey gray silver",
    },
    "nl": {
        "red": "rood rode", "orange": "oranje", "amber": "goud gouden", "yellow": "geel gele", "green": "groen groene",
        "teal": "turkoois turquoise", "blue": "blauw blauwe", "violet": "violet", "purple": "paars paarse",
        "pink": "roze", "brown": "bruin bruine", "grey": "grijs grijze",
    },
    "de": {
        "red": "rot rote roter rotes roten", "orange": "orange orangen", "amber": "gold golden goldene",
        "yellow": "gelb gelbe gelber gelbes gelben", "green": "grün grüne grüner grünes grünen",
        "teal": "türkis türkise", "blue": "blau blaue blauer blaues blauen", "violet": "violett violette",
        "purple": "lila", "pink": "rosa", "brown": "braun braune brauner braunes braunen",
        "grey": "grau graue grauer graues grauen",
    },
    "fr": {
        "red": "rouge rouges", "orange": "orange", "amber": "ambre doré dorée", "yellow": "jaune jaunes",
        "green": "vert verte verts vertes", "teal": "turquoise", "blue": "bleu bleue bleus bleues",
        "violet": "violet violette", "purple": "pourpre", "pink": "rose roses", "brown": "marron brun brune",
        "grey": "gris grise grises",
    },
    "es": {
        "red": "rojo roja rojos rojas", "orange": "naranja anaranjado", "amber": "ámbar dorado dorada",
        "yellow": "amarillo amarilla", "green": "verde verdes", "teal": "turquesa", "blue": "azul azules",
        "violet": "violeta", "purple": "morado morada púrpura", "pink": "rosa rosado", "brown": "marrón café",
        "grey": "gris grises",
    },
    "it": {
        "red": "rosso rossa rossi rosse", "orange": "arancione", "amber": "ambra dorato",
        "yellow": "giallo gialla gialli", "green": "verde verdi", "teal": "turchese", "blue": "blu azzurro azzurra",
        "violet": "viola", "purple": "porpora", "pink": "rosa", "brown": "marrone", "grey": "grigio grigia",
    },
    "pt": {
        "red": "vermelho vermelha", "orange": "laranja", "amber": "âmbar dourado", "yellow": "amarelo amarela",
        "green": "verde verdes", "teal": "turquesa", "blue": "azul azuis", "violet": "violeta", "purple": "roxo roxa",
        "pink": "rosa cor-de-rosa", "brown": "castanho marrom", "grey": "cinzento cinza",
    },
    "pl": {
        "red": "czerwony czerwona czerwone", "orange": "pomarańczowy pomarańczowa", "amber": "bursztynowy złoty",
        "yellow": "żółty żółta żółte", "green": "zielony zielona zielone", "teal": "turkusowy turkusowa",
        "blue": "niebieski niebieska niebieskie", "violet": "fioletowy fioletowa", "purple": "purpurowy",
        "pink": "różowy różowa", "brown": "brązowy brązowa", "grey": "szary szara",
    },
    "cs": {
        "red": "červený červená červené", "orange": "oranžový oranžová", "amber": "jantarová zlatá",
        "yellow": "žlutý žlutá žluté", "green": "zelený zelená zelené", "teal": "tyrkysový tyrkysová",
        "blue": "modrý modrá modré", "violet": "fialový fialová", "purple": "purpurová", "pink": "růžový růžová",
        "brown": "hnědý hnědá", "grey": "šedý šedá",
    },
    "sv": {
        "red": "röd röda rött", "orange": "orange", "amber": "bärnsten guld", "yellow": "gul gula gult",
        "green": "grön gröna grönt", "teal": "turkos", "blue": "blå blåa blått", "violet": "violett", "purple": "lila",
        "pink": "rosa", "brown": "brun bruna brunt", "grey": "grå gråa grått",
    },
    "da": {
        "red": "rød røde rødt", "orange": "orange", "amber": "rav guld", "yellow": "gul gule gult",
        "green": "grøn grønne grønt", "teal": "turkis", "blue": "blå blåt", "violet": "violet", "purple": "lilla",
        "pink": "lyserød rosa", "brown": "brun brune brunt", "grey": "grå gråt",
    },
    "nb": {
        "red": "rød røde rødt", "orange": "oransje", "amber": "rav gull", "yellow": "gul gule gult",
        "green": "grønn grønne grønt", "teal": "turkis", "blue": "blå blått", "violet": "fiolett", "purple": "lilla",
        "pink": "rosa", "brown": "brun brune brunt", "grey": "grå grått",
    },
    "fi": {
        "red": "punainen", "orange": "oranssi", "amber": "meripihka kulta", "yellow": "keltainen", "green": "vihreä",
        "teal": "turkoosi", "blue": "sininen", "violet": "violetti", "purple": "purppura",
        "pink": "pinkki vaaleanpunainen", "brown": "ruskea", "grey": "harmaa",
    },
    "tr": {
        "red": "kırmızı kızıl", "orange": "turuncu", "amber": "kehribar altın", "yellow": "sarı", "green": "yeşil",
        "teal": "turkuaz", "blue": "mavi", "violet": "menekşe", "purple": "mor", "pink": "pembe",
        "brown": "kahverengi", "grey": "gri",
    },
    "ro": {
        "red": "roșu roșie roșii", "orange": "portocaliu portocalie", "amber": "chihlimbar auriu",
        "yellow": "galben galbenă", "green": "verde verzi", "teal": "turcoaz", "blue": "albastru albastră",
        "violet": "violet", "purple": "mov", "pink": "roz", "brown": "maro", "grey": "gri",
    },
    "hu": {
        "red": "piros vörös", "orange": "narancs narancssárga", "amber": "borostyán arany", "yellow": "sárga",
        "green": "zöld", "teal": "türkiz", "blue": "kék", "violet": "ibolya", "purple": "lila", "pink": "rózsaszín",
        "brown": "barna", "grey": "szürke",
    },
    "el": {
        "red": "κόκκινο κόκκινος κόκκινη", "orange": "πορτοκαλί", "amber": "κεχριμπαρένιο χρυσό",
        "yellow": "κίτρινο κίτρινος κίτρινη", "green": "πράσινο πράσινος πράσινη", "teal": "τιρκουάζ",
        "blue": "μπλε γαλάζιο γαλάζιος", "violet": "βιολετί", "purple": "μωβ μοβ", "pink": "ροζ", "brown": "καφέ",
        "grey": "γκρι",
    },
    "uk": {
        "red": "червоний червона червоне", "orange": "помаранчевий помаранчева", "amber": "бурштиновий золотий",
        "yellow": "жовтий жовта жовте", "green": "зелений зелена зелене", "teal": "бірюзовий бірюзова",
        "blue": "синій синя синє блакитний", "violet": "фіолетовий фіолетова", "purple": "пурпуровий",
        "pink": "рожевий рожева", "brown": "коричневий коричнева", "grey": "сірий сіра",
    },
    "ru": {
        "red": "красный красная красное", "orange": "оранжевый оранжевая", "amber": "янтарный золотой",
        "yellow": "жёлтый жёлтая желтый желтая", "green": "зелёный зелёная зеленый зеленая",
        "teal": "бирюзовый бирюзовая", "blue": "синий синяя синее голубой голубая",
        "violet": "фиолетовый фиолетовая", "purple": "пурпурный", "pink": "розовый розовая",
        "brown": "коричневый коричневая", "grey": "серый серая",
    },
    "ar": {
        "red": "أحمر حمراء الأحمر الحمراء", "orange": "برتقالي برتقالية", "amber": "كهرماني ذهبي",
        "yellow": "أصفر صفراء الأصفر الصفراء", "green": "أخضر خضراء الأخضر الخضراء", "teal": "فيروزي تركوازي",
        "blue": "أزرق زرقاء الأزرق الزرقاء", "violet": "بنفسجي بنفسجية", "purple": "أرجواني", "pink": "وردي وردية",
        "brown": "بني بنية", "grey": "رمادي رمادية",
    },
    "he": {
        "red": "אדום אדומה האדום", "orange": "כתום כתומה", "amber": "ענבר זהוב", "yellow": "צהוב צהובה",
        "green": "ירוק ירוקה", "teal": "טורקיז", "blue": "כחול כחולה הכחול", "violet": "סגול סגולה",
        "purple": "ארגמן", "pink": "ורוד ורודה", "brown": "חום חומה", "grey": "אפור אפורה",
    },
    "hi": {
        "red": "लाल", "orange": "नारंगी", "amber": "सुनहरा", "yellow": "पीला पीली", "green": "हरा हरी",
        "teal": "फ़िरोज़ी", "blue": "नीला नीली", "violet": "बैंगनी", "purple": "जामुनी", "pink": "गुलाबी",
        "brown": "भूरा भूरी", "grey": "धूसर स्लेटी",
    },
    "zh": {
        "red": "红 红色", "orange": "橙 橙色", "amber": "琥珀色 金色", "yellow": "黄 黄色", "green": "绿 绿色",
        "teal": "青绿色 蓝绿色", "blue": "蓝 蓝色", "violet": "紫罗兰色", "purple": "紫 紫色", "pink": "粉 粉色 粉红色",
        "brown": "棕 棕色 褐色", "grey": "灰 灰色",
    },
    "ja": {
        "red": "赤 赤色 赤い", "orange": "オレンジ 橙", "amber": "琥珀色 金色", "yellow": "黄 黄色 黄色い",
        "green": "緑 緑色", "teal": "青緑", "blue": "青 青色 青い", "violet": "菫色 すみれ色", "purple": "紫 紫色",
        "pink": "ピンク 桃色", "brown": "茶色", "grey": "灰色 グレー",
    },
    "ko": {
        "red": "빨강 빨간 빨간색", "orange": "주황 주황색", "amber": "호박색 금색", "yellow": "노랑 노란 노란색",
        "green": "초록 초록색 녹색", "teal": "청록 청록색", "blue": "파랑 파란 파란색", "violet": "제비꽃색",
        "purple": "보라 보라색", "pink": "분홍 분홍색", "brown": "갈색", "grey": "회색",
    },
}  # fmt: skip
"""For each language: the names of each hue, with the forms that stand before a noun."""


@lru_cache(maxsize=32)
def hue_words(lang: str) -> Mapping[str, str]:
    """The words for hues in a language, and the hue that each stands for; none where they are not known."""
    names = HUE_NAMES.get(language(lang), {})
    return {word.casefold(): hue for hue, words in names.items() for word in words.split()}


@lru_cache(maxsize=1)
def _every_word() -> Mapping[str, str]:
    """The words of all languages; English last, so that it wins where a word is one of another language too."""
    found: dict[str, str] = {}
    for lang in reversed(list(HUE_NAMES)):
        found.update(hue_words(lang))
    return found


def hue_called(name: str) -> str | None:
    """The hue of a name in any of the languages, in capitals or not; None where no hue is called so."""
    return _every_word().get(name.strip().casefold())


def hue_names() -> list[str]:
    """The names of the hues in English, one for each."""
    return list(HUE_NAMES["en"])


def every_hue_name() -> list[str]:
    """All names of hues in all languages."""
    return list(_every_word())
