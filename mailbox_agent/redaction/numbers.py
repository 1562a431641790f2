"""Card numbers, bank accounts and security codes.

Long numbers are mostly none of these (orders, serials, parcels): a card needs a maker's prefix,
its length, the usual blanks and Luhn's check digit, or a word that says it; an IBAN its country's
form and check digits (ISO 13616, by python-stdnum), or the word.
"""

import re
from collections.abc import Iterator

from mailbox_agent.redaction.found import Found

_LONG = re.compile(r"\d(?<![\w.,+#/-]\d)(?:[ \u00a0.-]?\d){12,18}(?![\w-]|[.,]\d)")
_GROUPS = re.compile(
    r"\d{14,19}|\d{4}([ \u00a0.-])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ \u00a0.-])\d{6}\2\d{4,5}"
)
_MAKER = re.compile(  # ISO/IEC 7812 prefixes with the lengths that are issued
    r"4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}"
    r"|62\d{14}(?:\d{3})?|(?:50|5[6-9]|6[0-9])\d{14}"
)
_OTHER_NUMBER = re.compile(
    r"(?:(?<![^\W_])(?:case|s/?n|sim|ref|item|ean|meter|order|build|trace)s?(?![^\W\d_])"
    r"|ticket|serial|imei|iccid|parcel|tracking|shipment|invoice|reference|purchase order"
    r"|article|sku|gtin|isbn|device|request|message|bestell|auftrag|sendung"
    r"|serien|ger[aä]te|z[aä]hler|rechnung|artikel|vorgang|commande|colis|suivi|s[eé]rie|facture"
    r"|pedido|factura|env[ií]o|guía|ordine|spedizione|fattura|zam[oó]wieni|przesy[lł]k|faktur"
    r"|注文|追跡|伝票|订单|运单)(?:(?!card|karte|carte|tarjeta)[^\n\d]){0,30}$",
    re.IGNORECASE,
)
_CARD_WORD = re.compile(
    r"(?<!\w)(?:(?:credit|debit|bank|payment|charge)[ -]?card|visa|master ?card|amex"
    r"|american express"
    r"|(?:kredit|bank|ec|giro|debit)-?karte\w*|carte (?:bancaire|bleue|de cr[eé]dit|visa)|tarjeta"
    r"|carta di credito|cart[aã]o de cr[eé]dito|credit ?kaart|card (?:number|no\b|nr)|kart[aąyę]"
    r"|kreditkort|クレジットカード|信用卡|банковск\w+ карт\w+)[^\n\d]{0,40}",
    re.IGNORECASE,
)
_IBAN = re.compile(r"[A-Z](?<![^\W_][A-Z])[A-Z]\d{2}(?:[ \u00a0-]?[A-Z0-9]{1,4}){3,8}(?!\w)")
_IBAN_WORD = re.compile(
    r"\bIBAN\b[^\w\n]{0,12}(?:\n[> \t]*)?"
    r"([A-Z]{2}\s?[\dX]{2}(?:[ \u00a0-]?[A-Z0-9]{1,4}){2,8})(?!\w)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?<!\w)(?P<word>(?:bank[ -])?(?:account|acct\.?|a/c)(?: (?:number|no\.?|nr\.?|\#))?"
    r"|kontonummer|konto-?nr\.?|konto"
    r"|bankverbindung|(?:num[eé]ro|n[°º]) de compte(?: bancaire)?|rib|n[uú]mero de cuenta"
    r"|cuenta bancaria|clabe"
    r"|conto corrente|conta banc[aá]ria|rekening(?:nummer)?|numer (?:konta|rachunku)|nr konta"
    r"|口座番号|银行账号|номер счета)"
    r"[^\n\d:=\[]{0,24}[:=\#：]?\s{0,3}(?P<number>\d[\d /-]{4,32}\d)(?!\w)",
    re.IGNORECASE,
)
_SURELY_BANK = re.compile(
    r"bank|konton|konto-|compte banc|\brib\b|cuenta|clabe|conto|conta banc|rekening|kont[ao]\b"
    r"|rachunku|口座|账号|счета",
    re.IGNORECASE,
)
_BANK_NEAR = re.compile(
    r"(?<!\w)(?:bank|sort[ -]?code|routing|swift|bic|aba|blz|bankleitzahl|iban|wire|beneficiary"
    r"|sepa)(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<!\w)(?:cvv2?|cvc2?|cid|kartenpr[uü]fnummer|pr[uü]fziffer|cryptogramme(?: visuel)?"
    r"|c[oó]digo cvv"
    r"|セキュリティコード)[^\n\d]{0,24}(?P<card>\d{3,4})(?!\d)"
    r"|(?<!\w)(?:(?:security|verification|confirmation|authori[sz]ation|one[ -]?time|access"
    r"|login|sms|2fa|mfa|otp|tan"
    r"|unlock|recovery|backup|activation|pin)[ -](?:pass)?code|pin(?: number)?|otp|m?tan"
    r"|(?:sicherheits|best[aä]tigungs|einmal"
    r"|freischalt|zugangs|pr[uü]f)[ -]?code|code (?:de (?:s[eé]curit[eé]|v[eé]rification"
    r"|confirmation)|pin|secret)"
    r"|c[oó]digo de (?:seguridad|verificaci[oó]n|seguran[cç]a)|codice di (?:sicurezza|verifica)"
    r"|kod (?:weryfikacyjny|pin|sms)"
    r"|認証コード|確認コード|验证码|код подтверждения)s?"
    r"(?:\s(?:for|für|pour|para|per|of)\s[^\n:=.\d]{1,30})?(?:\s?[:=：]\s?|\s(?:is|was|lautet|ist|est|es|è|to|jest)\s:?\s?|は|是|\s)"
    r"[\"'“„*]{0,2}(?P<code>\d{3}[ -]?\d{3}|\d{4,10}"
    r"|(?-i:[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){1,7}))(?![\w-])",
    re.IGNORECASE,
)  # fmt: skip

# One of these stands in lower case before every match's digits: asked first, as it costs little.
_DIGITS = re.compile(r"\d{2,}")
_BEFORE, _BEHIND = 80, 200  # characters
_CODE_HINTS = (
    "cvv", "cvc", "cid", "prüf", "pruf", "cryptogramme", "セキュリティ", "code", "pin", "otp",
    "tan", "código", "codigo", "codice", "kod", "コード", "验证码", "код",
)  # fmt: skip
_ACCOUNT_HINTS = (
    "accou", "acct", "a/c", "konto", "bankverb", "compte", "rib", "cuenta", "clabe", "conto",
    "conta", "rekening", "kont", "rachunk", "口座", "账号", "счета",
)  # fmt: skip


def secret_numbers(text: str, lower: str) -> Iterator[Found]:
    """Cards, IBANs, bank accounts and codes."""
    digits = [hit.span() for hit in _DIGITS.finditer(text)]
    if not digits:
        return
    yield from _cards(text)
    yield from _ibans(text, lower)
    for start, end in digits:
        begin = max(0, start - _BEFORE)
        said = text[begin:start].lower()
        if any(hint in said for hint in _ACCOUNT_HINTS):
            for hit in _ACCOUNT.finditer(text, begin, _end_of_line(text, end)):
                if _SURELY_BANK.search(hit["word"]) or _bank_is_near(text, hit):
                    yield Found(*hit.span("number"), "ACCOUNT")
        if any(hint in said for hint in _CODE_HINTS):
            for hit in _CODE.finditer(text, begin, _end_of_line(text, end)):
                yield Found(*hit.span(hit.lastgroup or "code"), "CODE")


def _end_of_line(text: str, at: int) -> int:
    """Of an endless line its next stretch."""
    end = text.find("\n", at, at + _BEHIND)
    return min(len(text), at + _BEHIND) if end < 0 else end


def _cards(text: str) -> Iterator[Found]:
    from stdnum import luhn

    for hit in _LONG.finditer(text):
        digits = "".join(letter for letter in hit[0] if letter.isdigit())
        before = text[max(0, hit.start() - 60) : hit.start()]
        said = bool(_CARD_WORD.search(before))
        formed = bool(_MAKER.fullmatch(digits) and _GROUPS.fullmatch(hit[0]))
        if said or (
            formed
            and len(digits) != 14  # Diners; and every carton's number (GTIN-14)
            and luhn.is_valid(digits)
            and not _OTHER_NUMBER.search(before)
        ):
            yield Found(hit.start(), hit.end(), "CARD")


def _ibans(text: str, lower: str) -> Iterator[Found]:
    if "iban" in lower:
        yield from (Found(*hit.span(1), "IBAN") for hit in _IBAN_WORD.finditer(text))
    for hit in _IBAN.finditer(text):
        end = _end_of_iban(hit[0])
        if end:
            yield Found(hit.start(), hit.start() + end, "IBAN")


def _end_of_iban(written: str) -> int:
    """How many of these characters are a valid IBAN: words in capitals may follow it. 0: none."""
    from stdnum import iban

    ends = [n for n in range(len(written), 14, -1) if n == len(written) or not written[n].isalnum()]
    return next((n for n in ends if iban.is_valid(written[:n].replace("\u00a0", " "))), 0)


def _bank_is_near(text: str, hit: re.Match[str]) -> bool:
    near = text[max(0, hit.start() - 200) : hit.start()] + " " + text[hit.end() : hit.end() + 200]
    return bool(_BANK_NEAR.search(near))
