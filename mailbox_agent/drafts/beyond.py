"""What a model's sentence may not add to the one that it stands for, however courteous it is. Pure.

Whoever writes to us chooses the words of their mail, so that a sentence made of them and of courtesy
can say anything: "thank you for the 5,000 EUR", "you are right", "Bluefin has it, too". So amounts,
telephone numbers, names and days come from what the letter tells back or a named fact, never from
the mail at large; nobody agrees to anything; and what only greets, names the owner, the case and the
next update takes no word of the mail and no "not".
"""

# ruff: noqa: E501  (a table of alternatives reads worse when it is broken further)

import re
from collections.abc import Mapping, Sequence

from mailbox_agent.drafts.claims import claims_in, names_in, same_day
from mailbox_agent.drafts.courtesy_words import IDIOMS, NOT
from mailbox_agent.drafts.known import words_of

_MONEY = re.compile(
    r"[€$£¥￥]|\b(?:eur|euros?|usd|gbp|dkk|sek|nok|chf|pln|zł|złot\w+|jpy|dollars?|pounds?|kroner|kr)\b|\d円|万円",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w:.-])\+?\(?\d[\d ()/.-]{4,30}\d(?![\w:])")
_ASSENT: Mapping[str, str] = {
    "en": r"\byes\b|\bagree\w*|\b(?:you|they) (?:are|were) (?:\w+ )?right\b|\bas (?:promised|discussed|requested|you (?:ask|wish|want|demand)\w*)\b|\bon the phone\b|\bno (?:to|more)\b|,\s+no\b|\bsay no\b|\bnot possible\b|\bimpossible\b",
    "de": r"\bja\b(?! nicht)|\beinverstanden\b|\bvereinbar\w+|\b(?:haben|hatten) (?:sie )?recht\b|\bwie (?:versprochen|besprochen|gewünscht|zugesagt)\b|\bam telefon\b|,\s+nein\b|\bunmöglich\b|\bnicht möglich\b",
    "fr": r"\boui\b|d['’]accord|\bconvenu\w*|\bvous avez raison\b|\bcomme (?:promis|demandé)\b|\bau téléphone\b|,\s+non\b|\bimpossible\b",
    "es": r"(?<!\w)sí\b|\bde acuerdo\b|\bacordad[oa]\b|\btiene(?:n)? razón\b|\bcomo (?:prometimos|pid\w+)\b|\bpor teléfono\b|\bimposible\b",
    "pt": r"(?<!\w)sim\b|\bde acordo\b|\bacordad[oa]\b|\bcombinado\b|\btem razão\b|\bpor telefone\b|\bimpossível\b",
    "it": r"(?<!\w)sì\b|\bd['’]accordo\b|\bconcordat\w+|\bha ragione\b|\bcome (?:promesso|richiesto)\b|\bal telefono\b|\bimpossibile\b",
    "nl": r"\bja\b|\bakkoord\b|\bafgesproken\b|\b(?:heeft|hebt) gelijk\b|\baan de telefoon\b|\bonmogelijk\b",
    "pl": r"\btak\b(?=[,.])|\bzgadzamy\b|\bzgoda\b|\buzgodnion\w+|\bmają? (?:państwo )?rację\b|\bprzez telefon\b|\bniemożliw\w+",
    "ja": r"同意|合意|お約束|おっしゃる通り|ご指摘の通り|不可能|できかね|お断り",
}
_WE_DO_NOT: Mapping[str, str] = {  # what we do, do not or must, and what they do not
    "en": r"\b(?:that|and|but|which) (?:we|i) (?:\w+ ){0,2}(?:not|no|nothing|never|cannot|can['’]t|won['’]t|leave|delete[ds]?|let|pay)\b"
    r"|\b(?:for|by|of|with) our (?:\w+ ){0,2}(?:who|that|which|part|let|did)\b|\bour \w+ (?:who|did|let)\b"
    r"|\b(?:is|are) (?:your|our) own\b|\byour own (?!staff|people|team|planning|customers)"
    r"|\b(?:have|for) nothing\b(?! (?:new|more|yet|to (?:report|tell)\b))|\btakes? responsibility\b|\b(?:is|have|has) no\b|\b(?:hear from|write|from) us (?:again )?(?:after|not before|only after)\b|\b(?:lose|leave|disappoint) (?:you|us)\b"
    r"|\byou (?:do|did|have|are|were)(?: not|n['’]t)\b",
    "de": r"\bwir (?:\w+ ){0,3}(?:nichts?(?! neues)|(?:be)?zahlen|tragen|müssen|verlieren|lassen)\b|\bsie (?:\w+ ){0,3}(?:bekommen|erhalten|kriegen)\b"
    r"|\bkein\w* \w+ (?:brauchen|wollen|benötigen)\b|\bnicht (?:\w+ )?(?:wollen|geschrieben|gemeldet)\b|\bnichts zahlen\b|\b(?:ist|sind) ihr\w* eigene",
    "fr": r"\bnous ne\b|\bnous (?:vous )?(?:payons|devons|perdons|paierons)\b|\bd['’]avoir (?:supprimé|bloqué|arrêté)|\bvous (?:aurez|recevrez|n['’]|ne )(?!aur|devr)|\bvotre propre\b",
    "es": r"\b(?:nosotros )?no (?:podemos|vamos|tenemos|queremos)\b|\b(?:pagamos|pagaremos|debemos|perdemos)\b|\b(?:recibirá|tendrá)n?\b|\bno (?:necesita|quiere|escribi)\w*",
    "pt": r"\bnão (?:podemos|vamos|temos|queremos)\b|\b(?:pagamos|pagaremos|devemos|perdemos)\b|\b(?:receberá|terá)o?\b|\bnão (?:precisa|quer|escrev)\w*",
    "it": r"\bnon (?:possiamo|abbiamo|vogliamo)\b|\b(?:paghiamo|pagheremo|dobbiamo|perdiamo)\b|\b(?:riceverà|avrà|avrete|riceverete)\b|\bnon (?:vuole|serve|avete scritto)\b",
    "nl": r"\b(?:wij|we) (?:\w+ ){0,3}(?:niet|niets|betalen|moeten|verliezen)\b|\bu (?:\w+ ){0,2}(?:krijgt|ontvangt)\b|\bgeen \w+ (?:nodig|wilt)\b",
    "pl": r"\bnie (?:możemy|mamy|chcemy|zrobimy)\b|\b(?:płacimy|zapłacimy|musimy|tracimy)\b|\b(?:otrzymają|dostaną)\b|\bnie (?:potrzebują|chcą|napisali)\b",
    "ja": r"(?:お支払い|いたしかね|しかね|必要(?:が|は)ない)",
}
_PROMISED = re.compile(r"\bpromised\b|\bzugesagt\b|\bversprochen\b", re.IGNORECASE)
_AS_PROMISED = re.compile(  # said of where things stand, not of what they want
    r"\bas promised\b(?=.*\b(?:stands?|update)\b)|\bwie (?:zugesagt|versprochen)\b(?=.*\bstand\b)",
    re.IGNORECASE,
)
_ABOUT_THEM: Mapping[str, str] = {  # what a sentence of a template does whose words may be theirs
    "en": r"\b(?:sorry|regret|apologi|thank)",
    "de": r"leid\b|bedauer|entschuldig|dank",
    "fr": r"désol|regrett|excus|merci|remerci",
    "es": r"lament|sentimos|disculp|gracias|agradec",
    "pt": r"lament|desculp|obrigad|agradec",
    "it": r"dispiace|rammaric|scus|grazie|ringrazi",
    "nl": r"spijt|betreur|excus|verontschuldig|dank",
    "pl": r"przykro|przeprasza|żałuj|ubolew|dziękuj",
    "ja": r"申し訳|お詫び|恐縮|恐れ入|迷惑|不便|ありがとう|感謝|御礼|お礼",
}
_THANKS: Mapping[str, str] = {
    "en": r"\bthank", "de": r"\bdank", "fr": r"merci", "es": r"gracias|agradec",
    "pt": r"obrigad|agradec", "it": r"grazie|ringrazi", "nl": r"\bdank", "pl": r"dziękuj",
    "ja": r"ありがとう|感謝|御礼|お礼",
}  # fmt: skip


def is_about_them(template: str, language: str) -> bool:
    """Whether the template's sentence regrets or thanks: then the words of the matter fit in it."""
    words = _ABOUT_THEM.get(language, "")
    return bool(words and re.search(words, template, re.IGNORECASE))


def goes_beyond(text: str, template: str, facts: Sequence[str], told: str, language: str) -> str:
    """Why this sentence adds what it may not, in words a model can act on; "" if it does not.

    told: what the letter itself tells back of theirs, and how it greets.
    """
    if (money := _MONEY.search(text)) and money[0].casefold() not in template.casefold():
        return f"it names an amount of money (“{money[0]}”)"
    about_them = is_about_them(template, language) or language not in _ASSENT
    from_there = (template, *facts, told) if about_them else (template, *facts)
    if why := _unknown_moment(text, " ".join(from_there)):
        return why
    if language not in _ASSENT:
        return ""
    known = words_of(" ".join((template, *facts, told)))
    for name in names_in(text, language):
        if not words_of(name) <= known:
            return f"“{name}” stands neither in the sentence, nor in a named fact, nor in a quote"
    plain = _without_a_known_promise(text, template)
    for words in (_ASSENT[language], _WE_DO_NOT[language]):
        found = re.search(words, plain, re.IGNORECASE)
        if found and found[0].casefold() not in template.casefold():
            return f"it agrees, refuses or says what we do (“{found[0].strip(' ,')}”)"
    if about_them and not _thanks(text, language):
        return ""
    denies = _denies(text, language) and not _denies(template, language)
    return "it denies something, which the sentence does not" if denies else ""


def _without_a_known_promise(text: str, template: str) -> str:
    """ "As promised" grants nothing where the template says itself that we had promised it."""
    return _AS_PROMISED.sub(" ", text) if _PROMISED.search(template) else text


def _thanks(text: str, language: str) -> bool:
    words = _THANKS.get(language, "")
    return bool(words and re.search(words, text, re.IGNORECASE))


def _denies(text: str, language: str) -> bool:
    plain = re.sub(IDIOMS, " ", text, flags=re.IGNORECASE)
    return re.search(NOT[language], plain, re.IGNORECASE) is not None


def _unknown_moment(text: str, known: str) -> str:
    said, there = claims_in(text), claims_in(known)
    for words, days in said.days:
        if not any(
            same_day(day, other) for day in days for _, found in there.days for other in found
        ):
            return f"the date “{words}” stands neither in the sentence nor in a named fact"
    weekdays = {number for _, number in there.weekdays}
    for words, number in said.weekdays:
        if number not in weekdays:
            return f"“{words}” stands neither in the sentence nor in a named fact"
    for words in sorted((words for words, _ in said.days), key=len, reverse=True):
        text = text.replace(words, " ")
    for found in _PHONE.finditer(text):
        if sum(one.isdigit() for one in found[0]) > 5 and found[0] not in known:
            return f"it holds a number to call (“{found[0]}”)"
    return ""
