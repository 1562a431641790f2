"""Whether a request is only the words that lead in the requests below it. Pure.

"What I need:" and "つきましては、下記をお願い申し上げます。" ask for nothing themselves.
"""

import re

from mailbox_agent.cases.quotes import one_line

MAX_WORDS = 12  # a longer sentence says something of its own
MAX_WIDE = 45  # Japanese characters
_ENDS = r"[\s.:：;!。…–—-]*$"

# At the end: what follows is asked for.
_POINTS_ON = {
    "en": r"\bthe following(?: \w+){0,2}|\bas follows|\bsee below|\b(?:points|list|items) below",
    "de": r"\bfolgende[sn]?(?: \w+){0,2}|\bwie folgt|\bnachstehende[sn]?(?: \w+)?",
    "fr": r"\bce qui suit|\b\w+ suivant(?:e?s)?|\bci-dessous|\bcomme suit",
    "es": r"\blo siguiente|\b\w+ siguientes|\ba continuaci[óo]n",
    "pt": r"\bo seguinte|\b\w+ seguintes|\bos seguintes(?: \w+)?|\babaixo",
    "it": r"\bquanto segue|\b(?:i|le) seguenti(?: \w+)?|\bdi seguito",
    "nl": r"\bhet volgende|\bde volgende(?: \w+)?|\bals volgt|\bhieronder",
    "pl": r"\bco następuje|\bnastępując\w+(?: \w+)?|\bponiżej",
}
# The whole sentence: "what we need".
_NAMES_THE_LIST = {
    "en": r"(?:so |now |here is |this is )?what (?:i|we) (?:would |now )?"
    r"(?:need|want|ask|expect|like)(?: from you| now| today| for| is)*",
    "de": r"was (?:ich|wir)(?: \w+){0,3} (?:brauchen?|benötigen?|erwarten?|möchten?|wünschen?)",
    "fr": r"ce (?:qu['’]il nous faut|que (?:nous |j['’]|je )\w+|"
    r"dont (?:nous avons|j['’]ai) besoin)",
    "es": r"lo que (?:necesito|necesitamos|pido|pedimos|quiero|queremos)(?: de ustedes)?",
    "pt": r"o que (?:preciso|precisamos|peço|pedimos|queremos)(?: de vocês)?",
    "it": r"(?:quello che|ciò che|cosa) (?:(?:ci|mi) serve|chiedo|chiediamo|vogliamo)",
    "nl": r"wat (?:ik|wij|we)(?: \w+)? "
    r"(?:nodig (?:heb|hebben)|wil|willen|vraag|vragen|verwachten?)",
    "pl": r"czego (?:potrzebuję|potrzebujemy|oczekuję|oczekujemy)",
}
_POINTER = re.compile(rf"(?:{'|'.join(_POINTS_ON.values())}){_ENDS}", re.IGNORECASE)
_LIST_NAME = re.compile(rf"\W*(?:{'|'.join(_NAMES_THE_LIST.values())}){_ENDS}", re.IGNORECASE)
_JA_POINTER = re.compile(r"下記|以下|次の(?:点|とおり|通り|事項|件|こと)|左記")
_JA_DATE = re.compile(r"\d\s?[月日時]|本日|明日|今週|来週|至急")
_JAPANESE = re.compile("[\u3040-\u30ff]")


def is_lead_in(request: str) -> bool:
    """Whether this asks for nothing but what stands below it. A date makes it a request."""
    text = one_line(request[:2_000])
    if _JAPANESE.search(text):
        points = text.endswith(("：", ":")) or bool(_JA_POINTER.search(text))
        return points and len(text) <= MAX_WIDE and not _JA_DATE.search(text)
    if len(text.split()) > MAX_WORDS or re.search(r"\d", text):
        return False
    return text.endswith((":", "：")) or bool(_POINTER.search(text) or _LIST_NAME.match(text))
