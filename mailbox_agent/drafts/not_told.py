"""Sentences that are not told back: sarcasm is no request, our own business is no harm to the
customer, and words that promise in our voice would promise again. Pure; the words are data, per
language.
"""

import re
from collections.abc import Mapping

from mailbox_agent.cases.quotes import one_line

_SARCASM: Mapping[str, str] = {
    "en": r"\b(?:wake|woke) up\b|\bwhen(?:ever)? (?:you|your \w+)(?: \w+){0,3} (?:feels? like|"
    r"bothers?|"
    r"care to|deign|awake|get round to|finish(?:ed)? (?:your )?(?:lunch|coffee|nap))\b|"
    r"\bin (?:this|our|my) (?:century|decade|lifetime)\b|\bbefore (?:hell freezes|i retire|we all "
    r"retire|the next ice age)\b|\btake (?:all )?your time\b|\bdon['’]t (?:all )?rush\b|"
    r"\bif it(?:['’]s| is) not too much (?:trouble|to ask)\b|\bdon['’]t bother\b|"
    r"\bkeep up the (?:good|great) work\b",
    "de": r"\b(?:aufwach\w+|aufgewacht|ausgeschlafen|aus dem (?:winterschlaf|tiefschlaf))\b|"
    r"\blassen sie sich (?:ruhig |gern |nur )*zeit\b|\bin diesem (?:jahrhundert|leben|jahrzehnt)\b|"
    r"\bwenn (?:sie|ihr) (?:irgendwann )?(?:geruh\w+|lust (?:haben|habt))\b|\bnur keine eile\b|"
    r"\bweiter so\b",
    "fr": r"\b(?:vous réveille\w+|daigne\w*|prenez (?:bien |surtout )?votre temps|dans ce siècle|"
    r"avant ma retraite|surtout,? ne vous pressez pas|si ce n['’]est pas trop demander|"
    r"continuez comme ça)\b",
    "es": r"\b(?:despiert\w+|se dign\w+|tómense (?:todo )?su tiempo|tómese su tiempo|"
    r"en este siglo|antes de que me jubile|si no es mucho pedir|sigan así|sin prisas?)\b",
}
# What a customer is worth to us. It is nothing that they suffer, and nothing that they may read.
_OUR_BUSINESS = (
    r"\brenew(?:al|als|s|ed|ing)?\b|\b(?:arr|mrr|acv|tcv)\b|\bup-?sell\w*|\bcross-?sell\w*|"
    r"\b(?:our|my) (?:quota|pipeline|forecast|revenue|commission)\b|\bnotice period\b|"
    r"\bworth (?:\w+ ){0,3}(?:a|per) year\b|\b(?:contract|account|deal) (?:value|is worth)\b|"
    r"\$\d[\d.,]*m account\b|"
    r"\b(?:vertrags)?verlängerung\w*|\bumsatz mit\b|\bauftragswert\b|\bkündigungsfrist\b|"
    r"\b(?:renouvellement|reconduction|chiffre d['’]affaires avec)\b|\b(?:renovación|renuevan)\b|"
    r"\brinnovo\b|\brenovação\b|\bverlenging\b|\bodnowieni\w+|契約更新"
)
# "We will refund 5,000 EUR", put into our mouth by a customer or by history pasted without marks.
_OUR_VOICE: Mapping[str, str] = {
    "en": r"\b(?:we|i)(?:['’]ll| will| shall| do| hereby| also| fully)* (?:promise|guarantee|"
    r"refund|credit|reimburse|compensate|waive|indemnify|accept (?:\w+ )?liability|"
    r"agreed? to (?:pay|refund|credit|reimburse|compensate|waive)|(?:pay|give) you)\b",
    "de": r"\bwir (?:versprechen|garantieren|erstatten|vergüten|haften|zahlen ihnen|schreiben ihnen"
    r" \w+ gut)\b|\bwir (?:werden|wollen) [^.!?]{0,80}\b(?:erstatten|vergüten|gutschreiben|"
    r"zurückzahlen|zurückerstatten|entschädigen)\b",
    "fr": r"\bnous (?:vous )?(?:promettons|garantissons|rembours(?:ons|erons)|crédit(?:ons|erons)|"
    r"indemnis(?:ons|erons)|dédommag(?:eons|erons))\b",
    "es": r"\b(?:prometemos|garantizamos|reembols(?:amos|aremos)|devolveremos|abonaremos|"
    r"compens(?:amos|aremos)|indemniz(?:amos|aremos))\b",
    "pt": r"\b(?:prometemos|garantimos|reembols(?:amos|aremos)|devolveremos|creditaremos|"
    r"compens(?:amos|aremos)|inden?m?iz(?:amos|aremos))\b",
    "it": r"\b(?:promettiamo|garantiamo|rimbors(?:iamo|eremo)|accredit(?:iamo|eremo)|risarci(?:amo|"
    r"remo))\b",
    "nl": r"\b(?:wij|we) (?:beloven|garanderen|vergoeden|crediteren)\b|\b(?:wij|we) (?:betalen|"
    r"zullen) [^.!?]{0,80}\b(?:terug|terugbetalen|vergoeden|crediteren)\b",
    "pl": r"\b(?:obiecujemy|gwarantujemy|zwrócimy|zrekompensujemy|wypłacimy)\b",
    "ja": r"(?:返金|払い戻し|補償|賠償|お約束|保証)(?:を)?(?:いた)?(?:し|致し)ます",
}
# "Robin Meyer will pay 5,000 EUR": somebody of ours, or not; a letter of ours does not say so.
_SOMEBODYS_MONEY = (
    r"\b(?-i:[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+) (?:will|shall|has (?:promised|agreed) to|wird"
    r"|va|zal)\b[^.!?]{0,80}\b(?:pay|refund|credit|reimburse|compensate|waive|bezahlen|zahlen"
    r"|erstatten|vergüten|payer|rembourser|pagar|betalen|vergoeden)\b"
)
_IS_SARCASTIC = re.compile("|".join(_SARCASM.values()), re.IGNORECASE)
_IS_IN_OUR_VOICE = re.compile("|".join((*_OUR_VOICE.values(), _SOMEBODYS_MONEY)), re.IGNORECASE)
_IS_OURS = re.compile(_OUR_BUSINESS, re.IGNORECASE)
_IN_EARNEST = re.compile(r"\d|\b(?:please|bitte|s['’]il vous pla[îi]t|por favor)\b", re.IGNORECASE)


def is_sarcasm(request: str) -> bool:
    """Whether a request is meant to hurt: "do let me know when you plan to wake up". One with a
    date, a number or a "please" in it is taken at its word."""
    text = one_line(request[:2_000])
    return bool(_IS_SARCASTIC.search(text)) and not _IN_EARNEST.search(text)


def is_our_business(sentence: str) -> bool:
    """Whether this says what the customer is worth to us, not what the trouble costs them."""
    return bool(_IS_OURS.search(one_line(sentence[:2_000])))


def is_in_our_voice(sentence: str) -> bool:
    """Whether a letter of ours that cites this could be read as promising it or paying for it."""
    return bool(_IS_IN_OUR_VOICE.search(one_line(sentence[:2_000])))
