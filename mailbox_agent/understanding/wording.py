"""The deed of a request or promise in a short imperative: the mail's own words, less the asking.

Only what stands in front of the deed is taken away, and only where an imperative or a thing is
left; when unsure the sentence stays as it is. Nothing is turned round or added.
"""

import re
from functools import cache

_MIN_LEFT = 6  # characters, of two words at least
# Each is followed by the deed in its plain form ("send me the list", "die Liste schicken").
_BEFORE_A_DEED = (
    r"(?:and |so |also |but |then )?(?:can|could|would|will) (?:you|someone|somebody|anyone"
    r"|one of you)"
    r"(?: (?:please|kindly|also|perhaps|maybe|possibly|at least|then))* (?=[a-z]{2,})",
    r"(?:would|is) it (?:be )?possible (?:for you )?to (?=[a-z])",
    r"(?:i|we)(?: would|'d)? (?:kindly |therefore |also )?(?:ask|request|beg|urge|need|want"
    r"|expect|require|(?:like)) "
    r"(?:you|your team) to (?=[a-z])",
    r"(?:i|we) (?:would be|'d be|am|are) (?:very |most )?(?:grateful|glad|obliged|happy|pleased"
    r"|thankful) if you (?:could|would|can)"
    r"(?: please| kindly)? (?=[a-z])",
    r"(?:it would|it'd|that would) be (?:great|good|nice|helpful|lovely) if you (?:could|would"
    r"|can)(?: please)? (?=[a-z])",
    r"request you to (?:kindly |please )?(?=[a-z])",
    r"(?:and |so |also )?(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to"
    r"| are going to)"
    r"(?: also| then| now)? (?!be\b|have to\b|need\b|not\b|never\b|only\b|get back\b)(?=[a-z])",
    r"(?:außerdem |zudem |und )?(?:könn(?:t?en|t)|würden|kannst|könntest) (?:sie|ihr|du) "
    r"(?:bitte |uns bitte (?=\w))?(?=\w)",
    r"(?:wir|ich) bitten? sie(?: daher| deshalb)?,? (?=.{4,200}zu \w+)",
    r"bitte (?=\w+(?:en) sie )",
    r"(?:et )?(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:s'il vous plaît )?(?=\w)",
    r"(?:et )?merci de (?:bien vouloir )?(?=(?:nous |me |m')?\w+(?:er|ir|re)\b)",
    r"(?:et )?veuillez (?:bien )?(?=(?:nous |me )?\w+(?:er|ir|re)\b)",
    r"(?:je|nous) vous (?:prie|prions|demande|demandons) (?:de |d')(?:bien vouloir )?(?=\w)",
    r"¿? ?(?:y )?(?:pod(?:éis|ríais|rías|rían|ría)|puedes?|pueden) (?:por favor )?(?=\w+(?:ar"
    r"|er|ir)\w*\b)",
    r"(?:potete|potreste|può|potrebbe|puoi|potresti) (?:per favore |per cortesia )?(?=\w+(?:are"
    r"|ere|ire)\w*\b|\w+r[mcvg]i\b)",
    r"(?:vi|le|ti) (?:chiedo|chiediamo|prego|preghiamo) (?:gentilmente |cortesemente )?di (?=\w)",
    r"(?:podem|poderiam|pode|poderia) (?:por favor )?(?=\w+(?:ar|er|ir)\b)",
    r"(?:kunt u|kunnen jullie|kun je|wilt u|willen jullie) (?:alstublieft )?(?=\w)",
)
# Each is followed by the thing wanted ("a written plan by Friday").
_BEFORE_A_THING = (
    r"(?:and |so |also |but )?(?:i|we)(?: would|'d)? (?:also |still |urgently |only |just "
    r"|now )?(?:need|want|expect|require|like)"
    r"(?: from you)? (?=(?:an?|the|another|some|two|three|\d+) )",
    r"(?:außerdem |zudem |dazu |daher |deshalb |ferner |und )?(?:brauchen|benötigen|bräuchten"
    r"|erwarten|fordern) wir (?=\w)",
    r"(?:wir|ich) (?:brauchen?|benötigen?|bräuchten?|erwarten?|fordern?) (?:von ihnen )?(?="
    r"(?:ein\w*|d(?:en|ie|as)) )",
    r"(?:et )?il (?:me|nous) faut (?=(?:une?|le|la|les|l'|des|deux) ?)",
    r"(?:y )?(?:necesito|necesitamos|exijo|exigimos) (?=(?:una?|el|la|los|las|unos|dos) )",
    r"(?:mi|ci) serv(?:e|ono) (?=(?:una?|un'|il|la|lo|i|gli|le|due) ?)",
    r"(?:e )?(?:preciso|precisamos) d(?:e )?(?=(?:uma?|o|a|os|as) )",
)
_BEHIND = re.compile(
    r"[, ]+(?:please|pls|bitte|s'il vous plaît|por favor|per favore|thanks?)$", re.IGNORECASE
)
_AND_MORE = re.compile(
    r"\b(?:and|but|so|und|aber|et|mais|y|pero|e) (?:i|we|it|ich|wir|je|j'|nous|yo)\b", re.I
)
_NOT_A_DEED = re.compile(
    r"(?:it|this|that|there|he|she|they|we|i|you|not|no|imagine|believe|be)\b", re.IGNORECASE
)


def short_imperative(text: str) -> str:
    """`text` (one sentence, white space folded) without what asks or promises in front of it."""
    plain = text.replace("’", "'")
    for pattern in (_asking(_BEFORE_A_DEED), _asking(_BEFORE_A_THING)):
        hit = pattern.match(plain)
        left = text[hit.end() :] if hit else ""
        if _AND_MORE.search(left):
            continue
        if len(left) >= _MIN_LEFT and " " in left and not _NOT_A_DEED.match(left):
            text = left
            break
    shorter = _BEHIND.sub("", text)
    return shorter if len(shorter) >= _MIN_LEFT else text


@cache
def _asking(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)
