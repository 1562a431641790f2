"""Words that say who will not read an answer, and who should get it too. Data for reaching.py."""

from collections.abc import Mapping

# The writer says that they will be away.
AWAY: Mapping[str, str] = {
    "en": r"\b(?:i am|i['’]m|i['’]ll be|i will be|i shall be)\b[^!?\n]{0,40}?\b(?:away|"
    r"off(?! to\b)(?! the\b)|out of (?:the )?office|on (?:annual |parental |sick )?leave|"
    r"on (?:vacation|holidays?|pto)|unreachable|not reachable|offline)\b|"
    r"\b(?:won['’]t|will not|cannot|can['’]t) (?:be )?(?:read(?:ing)?|check(?:ing)?|see(?:ing)?) "
    r"(?:my )?(?:e-?)?mails?\b",
    "de": r"\b(?:ich bin|bin ich)\b[^!?\n]{0,60}?\b(?:im urlaub|abwesend|nicht (?:im haus|"
    r"im büro|erreichbar)|verreist|auf dienstreise|in elternzeit)\b|"
    r"\b(?:lese|lesen)\b[^!?\n]{0,40}\bkeine e-?mails?\b",
    "fr": r"\bje (?:suis|serai)\b[^!?\n]{0,50}?\b(?:absente?|en congés?|en vacances|injoignable|"
    r"en déplacement)\b",
    "es": r"\b(?:estoy|estaré|voy a estar)\b[^!?\n]{0,50}?\b(?:fuera|de vacaciones|ausente|"
    r"ilocalizable|de baja|de viaje)\b",
    "pt": r"\b(?:estou|estarei|vou estar)\b[^!?\n]{0,50}?\b(?:fora|de férias|ausente|em viagem|"
    r"incontactável)\b",
    "it": r"\b(?:sono|sarò)\b[^!?\n]{0,50}?\b(?:assente|in ferie|fuori (?:ufficio|sede)|"
    r"irraggiungibile|in viaggio)\b",
    "nl": r"\b(?:ik ben|ben ik)\b[^!?\n]{0,50}?\b(?:afwezig|op vakantie|met verlof|met vakantie|"
    r"niet bereikbaar)\b",
    "pl": r"\b(?:jestem|będę)\b[^!?\n]{0,50}?\b(?:na urlopie|nieobecn\w{1,3}|niedostępn\w{1,3}|"
    r"poza biurem)\b",
    "ja": r"(?:休暇|不在|出張|お休み)(?:を|に|と|中|の|いただ)",
}
# Somebody is to get what we write as well. "X is in copy" says that it is so and asks nothing.
COPY: Mapping[str, str] = {
    "en": r"\b(?:please|kindly|could you|can you|do|should)\b[^!?\n]{0,30}\b(?:copy|cc)\b|"
    r"\b(?:copy|cc) (?:her|him|them|me|in)\b|\bkeep [^!?\n]{1,60}\b(?:in copy|copied|in cc|on cc|"
    r"in the loop)\b|\b(?:put|add|include) [^!?\n]{1,60}\b(?:in|on|to) (?:copy|cc|the (?:thread|"
    r"distribution|loop|list))\b|\b(?:please|could you|can you) loop\b|"
    r"\bloop (?:her|him|them) in\b",
    "de": r"\b(?:bitte|nehm\w*|setz\w*|halt\w*|könn\w*)\b[^!?\n]{0,60}\b(?:in (?:cc|kopie|copy)|"
    r"ins cc|auf (?:cc|kopie)|in den verteiler|cc setzen)\b",
    "fr": r"\b(?:merci de|veuillez|mettez|mettre|gardez)\b[^!?\n]{0,60}\b(?:en copie|en cc)\b",
    "es": r"\b(?:por favor|pon\w*|inclu\w*|mant\w*|copi\w*)\b[^!?\n]{0,60}\b(?:en copia|en cc)\b",
    "pt": r"\b(?:por favor|ponha\w*|coloqu\w*|inclu\w*|mant\w*)\b[^!?\n]{0,60}"
    r"\b(?:em cópia|em cc)\b",
    "it": r"\b(?:per favore|mett\w*|inseri\w*|tene\w*|vi prego)\b[^!?\n]{0,60}"
    r"\b(?:in copia|in cc)\b",
    "nl": r"\b(?:graag|zet|wilt u|houd|neem)\b[^!?\n]{0,60}\b(?:in (?:de )?(?:cc|kopie|copy))\b",
    "pl": r"\b(?:proszę|prosimy|dodać|dodajcie)\b[^!?\n]{0,60}\b(?:w kopii|do kopii|w cc|do dw)\b",
    "ja": r"(?:CC|Cc|cc|写し)(?:に|へ)[^。\n]{0,30}(?:ください|願い)",
}
