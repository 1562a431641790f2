"""Whether a sentence offers what its writer's side will do, rather than asking it of us. Pure.

"We can have that done by 26 June." "Wir schicken Ihnen die Logdateien." A question, or a sentence
that wants something ("we will need ..."), is none.
"""

import re

from mailbox_agent.cases.quotes import one_line

# The beginning of the sentence, per language: who does it, and that they do.
_OFFERS = {
    "en": r"(?:i|we)(?:['’]ll| will| can| could| shall| am going to| are going to|['’]m going to|"
    r"['’]re going to| am sending| are sending|['’]m sending|['’]re sending) "
    r"(?!not\b|never\b|need\b|require\b|want\b|have to\b|only\b|no longer\b|hardly\b|"
    r"(?:accept|wait|escalate|expect|hold|cancel|terminate|be (?:forced|obliged|escalating))\b)",
    "de": r"(?:ich|wir) (?:schicke|sende|liefere|prüfe|teste|melde|kümmere|übernehme|erledige|"
    r"stelle|bereite|lade|reiche|gebe|mache)n? |(?:ich|wir) (?:kann|können|werde|werden) "
    r"(?:ihnen |euch |das |es |die |den |dir )+(?!nicht\b|nicht mehr\b)",
    "fr": r"(?:je vous envoie|nous vous envoyons|je vous (?:transmets|ferai|enverrai)|"
    r"nous (?:pouvons|pourrons|allons|vous enverrons|vous transmettons) (?!pas\b|plus\b)|"
    r"je (?:peux|pourrai|vais) (?!pas\b|plus\b|devoir\b))",
    "es": r"(?:les? (?:envío|enviamos|enviaré|enviaremos|mando|mandamos|mandaré)|"
    r"(?:podemos|puedo|podremos|vamos a|voy a) (?!tener que\b|necesitar\b))",
    "pt": r"(?:(?:envio|enviamos|enviarei|enviaremos|mando|mandamos)(?:-lhes?)? |"
    r"(?:podemos|posso|vamos|vou) (?!ter de\b|ter que\b|precisar\b))",
    "it": r"(?:vi (?:mando|mandiamo|invio|inviamo|invierò|invieremo|manderò) |"
    r"(?:possiamo|posso|potremo) (?!solo\b|più\b))",
    "nl": r"(?:ik|wij|we) (?:stuur|sturen|lever|leveren|regel|regelen) |"
    r"(?:ik|wij|we) (?:kan|kunnen|zal|zullen) (?!niet\b|niets\b|geen\b)",
    "pl": r"(?:prześlę|prześlemy|wyślę|wyślemy|dostarczę|dostarczymy|możemy|mogę) (?!nie\b)",
}
_OFFER = re.compile(
    rf"(?:(?:and|but|so|und|aber|et|mais|y|e|en|i|meanwhile|in the meantime|inzwischen)[, ]+)?"
    rf"(?:{'|'.join(_OFFERS.values())})",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[?？]|\bplease\b|\bbitte\b|s['’]il vous pla[îi]t|\bmerci de\b|\bpor favor\b|\bper favore\b|"
    r"\balstublieft\b|\bgraag\b|\bprosz[eę]\b|"
    r"\b(?:if|once|as soon as|provided|unless) (?:you|somebody|someone|we get)\b|"
    r"\b(?:wenn|sobald|falls) (?:sie|ihr|jemand)\b|\bsi vous\b|\bdès que vous\b|\bonly if\b",
    re.IGNORECASE,
)


def is_offer(sentence: str) -> bool:
    """Whether this says what the writer's side does; a condition or a question asks something."""
    text = one_line(sentence[:2_000]).lstrip(" -–—•*")
    return bool(_OFFER.match(text)) and not _ASKS.search(text)
