"""Which customer the mail is about, by the name that the mail itself gives.

The domain says which company; its name is looked for in the signature, the text and the subject.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mailbox_agent.cases.companies import LEGAL_FORMS, fold_company
from mailbox_agent.cases.people import domain_among, is_free_mail, name_from_domain
from mailbox_agent.records import Address, Body, Message, ReadingContext
from mailbox_agent.records.reading import SenderRole
from mailbox_agent.understanding.parties import is_own

_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĆ0-9][\w'’.+/-]*"
_PHRASE = re.compile(
    rf"{_WORD}(?:(?: (?:&|and|und|et|y|e|of|de|von|du|di|da|van|the|des|la)){{0,2}} (?:{_WORD}|&))*"
)
_JAPANESE = re.compile(
    r"(?:株式会社|有限会社|合同会社)\s?([\u3040-\u30ff\u3400-\u9fff々ー]{2,12})"
    r"|([\u3040-\u30ff\u3400-\u9fff々ー]{2,12})(?:株式会社|有限会社)"
    r"|([\u3400-\u9fff々\u30a0-\u30ffー]{2,10})の[\u3400-\u9fff々]{1,4}(?:です|と申します)"
)
_PARTS = re.compile(r"(?<=\w\w)\.\s+|\s*[|·•;,:\n\t]\s*|\s+[-–—/]\s+|\s{2,}")
_EMAIL_DOMAIN = re.compile(
    r"[\w.+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})", re.IGNORECASE
)
_FORMS = LEGAL_FORMS | {
    "vvag",
    "pvt",
    "kk",
    "spa",
    "private",
    "z",
    "oo",
    "sp",
    "mbh",
    "eg",
    "kgaa",
    "sl",
    "sau",
}
_FOR_WHOM = re.compile(
    rf"(?:on behalf of|(?:implementation|integration) partner (?:of|for)|in the name of"
    rf"|implementation (?:for|of|at)|implement (?:it "
    rf"|this )?for|work for|look after(?: the)?|im auftrag (?:von|der)"
    rf"|pour le compte de|en nombre de|per conto di|namens|w imieniu|our (?:client"
    rf"|customer),?|unseren kunden|notre client|nuestro cliente) ({_PHRASE.pattern})"
)
_DEPARTMENT = {"service", "support", "helpdesk", "it", "team", "servicedesk", "kundenservice"}
_MAX = 30_000
Named = tuple[str | None, str, str]  # the name, how it was found, the rule


def name_customer(message: Message, body: Body, role: SenderRole, context: ReadingContext) -> Named:
    """The customer's name as a person would write it, or None; how it was found; the rule."""
    if role == "stranger" or message.sender is None:
        return None, "a stranger's mail names none", "customer.name_customer"
    if role == "machine" and not _speaks_for_a_customer(message, context):
        return context.case_customer, "a machine of nobody known", "customer.name_customer"
    if role in ("customer", "machine") and not is_own(message.sender.domain, context):
        return _of_outsider(message.sender, _places(message, body), context)
    forwarded = [f for f in body.forwards if f.author and not is_own(f.author.domain, context)]
    if forwarded and forwarded[0].author:
        inner = message.body_text[forwarded[0].start : forwarded[0].end][-_MAX:]
        places = [inner[-1_500:], inner, message.subject[:300], body.new_text[:_MAX]]
        name, why, rule = _of_outsider(forwarded[0].author, places, context)
        return name, f"forwarded author: {why}", rule
    if role == "partner":
        said = _FOR_WHOM.search(body.new_text[:_MAX])
        name = _tidy(_PARTS.split(said[1])[0]) if said else None
        if said and name:
            return name, f"says whom for: “{said[0][:60]}”", "customer._FOR_WHOM"
    if context.case_customer:
        return context.case_customer, "the case's customer", "customer.name_customer"
    return _somebody_elses(message, body, role, context)


def _speaks_for_a_customer(message: Message, context: ReadingContext) -> bool:
    """Whether a machine's mail comes from somebody's company, not from us or a publisher."""
    domain = message.sender.domain if message.sender else ""
    if is_own(domain, context):
        return False
    if context.known_case or domain_among(domain, frozenset(context.customers)):
        return True
    return not (message.header("list-unsubscribe") or message.header("list-id"))


def _places(message: Message, body: Body) -> list[str]:
    """Where a company's name stands, the likeliest place first."""
    sender_name = message.sender.name if message.sender else ""
    own_end = "\n".join(body.new_text.splitlines()[-6:])
    return [
        body.signature[:2_000],
        own_end[-600:],
        sender_name,
        message.subject[:300],
        body.new_text[:_MAX],
        message.body_text[:_MAX],
    ]


def _of_outsider(address: Address, places: Iterable[str], context: ReadingContext) -> Named:
    """The company of an outside address."""
    texts = [text for text in places if text]
    domain = address.domain
    settings = next(
        (name for known, name in context.customers.items() if domain_among(domain, [known])), None
    )
    if not is_free_mail(domain):
        for text in texts:
            name = name_for_domain(text, domain)
            if name:
                return name, f"the name that fits {domain}", "customer.name_for_domain"
    for text in texts[:1] + texts[-1:]:
        written = _JAPANESE.search(text)
        if written:
            name = next(group for group in written.groups() if group)
            return name, "company form in the mail", "customer._JAPANESE"
    if settings:
        return settings, f"settings: {domain}", "settings [[customer]] domains"
    if context.case_customer:
        return context.case_customer, "the case's customer", "customer._of_outsider"
    if is_free_mail(domain):
        return None, f"{domain} is open to anybody", "free_mail"
    return name_from_domain(domain) or None, f"made from {domain}", "people.name_from_domain"


def name_for_domain(text: str, domain: str) -> str | None:
    """The first capitalised name in the text that fits a domain, without its legal form."""
    label = _squash(_main_label(domain))
    tokens = [_squash(token) for token in _main_label(domain).split("-") if token]
    if len(label) < 3:
        return None
    best: str | None = None
    for phrase in _phrases(text):
        folded = _squash(phrase)
        words = [_squash(word) for word in phrase.split()]
        fits = folded.startswith(label) or all(token in words for token in tokens)
        if not fits and len(label) >= 6:  # "Halden Pryce" of halden-pryce-mutual.example
            fits = len(folded) >= 6 and label.startswith(folded)
        if fits:
            tidy = _tidy(phrase)
            if tidy and (best is None or len(tidy) > len(best)) and len(tidy.split()) <= 6:
                best = tidy
                if len(_squash(tidy)) >= len(label):
                    return best
    return best


def _phrases(text: str) -> Iterator[str]:
    for number, part in enumerate(_PARTS.split(text[:_MAX])):
        if number > 3_000:
            return
        for hit in _PHRASE.finditer(part[:400]):
            yield hit[0]


def _main_label(domain: str) -> str:
    labels = [label for label in domain.lower().split(".") if label]
    if len(labels) > 2 and len(labels[-2]) <= 3:
        return labels[-3]
    return labels[-2] if len(labels) > 1 else "".join(labels)


def _squash(text: str) -> str:
    plain = unicodedata.normalize(
        "NFKD", text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("ß", "ss")
    ).casefold()
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\b(?:and|und|et|the)\b", "", plain))


def _tidy(phrase: str) -> str | None:
    """Without a legal form at the end and an article in front."""
    words = phrase.strip(" .,;:&'’").split()
    cut = next((n for n, word in enumerate(words) if n and word.casefold() in _DEPARTMENT), None)
    words = words[:cut]
    while len(words) > 1 and (
        re.sub(r"[./]", "", words[-1]).casefold() in _FORMS
        or words[-1] in ("&", "and", "und", "Co", "Co.")
    ):
        words.pop()
    while words and words[0].casefold() in ("the", "dear", "hi", "hello", "in", "at", "for"):
        words.pop(0)
    return " ".join(words).rstrip(".,'’") or None


# --- staff and partners: whose matter is it? ----------------------------------------------------


def _somebody_elses(
    message: Message, body: Body, role: SenderRole, context: ReadingContext
) -> Named:
    own_text = f"{message.subject[:300]}\n{body.new_text[:_MAX]}"
    sender_domain = message.sender.domain if message.sender else ""
    never = [sender_domain] if role == "partner" else []
    for domain in _outside_domains(message, context, never):
        known = next(
            (name for key, name in context.customers.items() if domain_among(domain, [key])), None
        )
        name = (
            known
            or name_for_domain(own_text, domain)
            or name_for_domain(message.body_text[:_MAX], domain)
        )
        if name:
            return name, f"{domain} reads or wrote along", "customer._outside_domains"
    named = _known_name(message.subject, context) or _known_name(body.new_text[:_MAX], context)
    if named:
        return named, "a known customer's name in the mail", "customer._known_name"
    guess = _named_twice(message.subject, body.new_text[:_MAX], context)
    if guess:
        return guess, "a company's name in subject and text", "customer._named_twice"
    for domain in _outside_domains(message, context, never):
        return name_from_domain(domain) or None, f"made from {domain}", "people.name_from_domain"
    return None, "the mail names none", "customer._somebody_elses"


def _outside_domains(message: Message, context: ReadingContext, never: list[str]) -> list[str]:
    """Domains of readers, then of addresses in the text, that are neither ours nor anybody's."""
    domains = [address.domain for address in (*message.to, *message.cc)]
    domains += [
        hit[1].lower()
        for hit, _ in zip(_EMAIL_DOMAIN.finditer(message.body_text[:_MAX]), range(50), strict=False)
    ]
    return [
        domain
        for domain in dict.fromkeys(domains)
        if domain
        and not is_own(domain, context)
        and not is_free_mail(domain)
        and domain not in never
        and not domain_among(domain, context.partner_domains)
    ]


def _known_name(text: str, context: ReadingContext) -> str | None:
    """A customer of the settings whose first telling word stands in the text."""
    words = set(fold_company(text).split())
    for name in context.customers.values():
        telling = [
            word for word in fold_company(name).split() if len(word) >= 4 and word not in _GENERIC
        ]
        if telling and telling[0] in words:
            return name
    return None


def _named_twice(subject: str, text: str, context: ReadingContext) -> str | None:
    """A capitalised name of the subject whose first word comes again in the text."""
    ours = fold_company(context.company).split()[:1]
    for part in _PARTS.split(subject[:300]):
        for hit in _PHRASE.finditer(re.sub(r"^(?:\w{1,3}: ?)+", "", part)):
            words = hit[0].split()
            while words and (fold_company(words[0]) in _GENERIC or "-" in words[0]):
                words.pop(0)
            if (
                not words
                or len(words[0]) < 4
                or not words[0].isalpha()
                or fold_company(words[0]).split()[:1] == ours
            ):
                continue
            while len(words) > 1 and words[-1].isupper() and " ".join(words) not in text:
                words.pop()  # "Alder Clinics SSO" is Alder Clinics
            if re.search(rf"\b{re.escape(words[0])}\b", text):
                return _tidy(" ".join(words))
    return None


_GENERIC = frozenset(
    """group groupe gruppe grupo gruppo company the renewal notes call update status project meeting
    escalation heads escalations urgent customer client invoice export import portal claims question
    request plan date today freight logistics energy insurance mutual publishing hotels press
    services systems solutions consulting sso api monday tuesday wednesday thursday friday saturday
    sunday     slow out office high low critical""".split()
)
