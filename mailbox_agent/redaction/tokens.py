"""Keys and tokens: known by their form, or by a telling word before letters of chance.

The forms are those that the makers document; detect-secrets' list was compared.
"""

import re
from collections.abc import Iterator

from mailbox_agent.redaction.chance import is_of_chance
from mailbox_agent.redaction.found import Found, Kind
from mailbox_agent.redaction.telling import Way, lines_with, values_after
from mailbox_agent.redaction.telling_words import KEY_HINTS, KEY_WORD

# A piece that every match of the form has, the form, and what it is.
_FORMS: tuple[tuple[str, str, Kind], ...] = (
    # AWS access keys; the secret key has no form of its own: below
    ("A", r"(?<![A-Za-z0-9])(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA"
    r"|AGPA)[A-Z0-9]{16}(?![A-Za-z0-9])", "KEY"),
    ("_", r"(?<!\w)gh[pousr]_[A-Za-z0-9]{30,255}", "TOKEN"),  # GitHub
    ("github_pat_", r"github_pat_\w{20,255}", "TOKEN"),
    ("gl", r"(?<!\w)(?:gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)"
    r"|GR1348941)-[\w.-]{16,1024}", "TOKEN"),
    ("xox", r"(?<!\w)xox[a-z](?:\.xox[a-z])?-[\w.-]{10,255}", "TOKEN"),  # Slack
    ("xapp-", r"(?<!\w)xapp-\d-[\w-]{10,255}", "TOKEN"),
    ("hooks.slack.com", r"(?<=hooks\.slack\.com/)(?:services|workflows"
    r"|triggers)/[\w/+-]{16,255}", "TOKEN"),
    (".webhook.office.com", r"(?<=\.webhook\.office\.com/)webhookb2/[\w@/-]{30,400}", "TOKEN"),
    ("_", r"(?<!\w)[srp]k_(?:live|test|prod)_[0-9A-Za-z]{10,255}", "KEY"),  # Stripe
    ("whsec_", r"(?<!\w)whsec_[\w+/=-]{16,255}", "KEY"),
    ("AIza", r"(?<!\w)AIza[\w-]{35}", "KEY"),  # Google
    ("GOCSPX-", r"GOCSPX-[\w-]{20,60}", "KEY"),
    ("ya29.", r"ya29\.[\w-]{20,2048}", "TOKEN"),
    ("sk-", r"(?<![\w-])sk-(?=[\w-]{0,200}\d)[A-Za-z0-9][\w-]{18,255}", "KEY"),  # OpenAI, Anthropic
    ("SG.", r"(?<!\w)SG\.[\w-]{16,64}\.[\w-]{16,64}", "KEY"),  # SendGrid
    ("SK", r"(?<!\w)SK[0-9a-f]{32}(?!\w)", "KEY"),  # Twilio
    ("npm_", r"(?<!\w)npm_[A-Za-z0-9]{36}", "TOKEN"),
    ("_authToken", r"(?<=_authToken=)\S{8,255}", "TOKEN"),
    ("pypi-", r"pypi-Ag[\w-]{50,1024}", "TOKEN"),
    ("-us", r"(?<!\w)[0-9a-f]{32}-us\d{1,2}(?!\w)", "KEY"),  # Mailchimp
    (":", r"(?<![\w:])\d{8,10}:[\w-]{35}(?![\w-])", "TOKEN"),  # Telegram
    (".", r"(?<!\w)[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,40}", "TOKEN"),  # Discord
    ("sq0", r"(?<!\w)sq0[a-z]{3}-[\w-]{22,43}", "TOKEN"),  # Square
    ("shp", r"(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}", "TOKEN"),  # Shopify
    ("hf_", r"(?<!\w)hf_[A-Za-z0-9]{30,60}", "TOKEN"),  # Hugging Face
    ("_v1_", r"(?<!\w)do[opr]_v1_[0-9a-f]{64}", "TOKEN"),  # DigitalOcean
    ("hv", r"(?<!\w)hv[sbr]\.[\w-]{20,400}", "TOKEN"),  # Vault
    ("AccountKey=", r"(?i:(?<=AccountKey=)|(?<=SharedAccessKey=))[\w+/]{30,100}={0,2}", "KEY"),
    ("SharedAccessKey=", r"(?<=SharedAccessKey=)[\w+/]{30,100}={0,2}", "KEY"),
    ("AKC", r"(?<!\w)AKC[a-zA-Z0-9]{60,80}(?!\w)", "TOKEN"),  # Artifactory
    ("eyJ", r"(?<![\w-])eyJ[\w-]{8,4096}\.[\w-]{4,8192}(?:\.[\w-]{0,2048})?", "TOKEN"),  # JWT
)  # fmt: skip
_SHORTEST = 15  # characters; no form is shorter
_LONG = re.compile(rf"\S{{{_SHORTEST},}}")
_COMPILED = tuple((piece, re.compile(pattern), kind) for piece, pattern, kind in _FORMS)
_BLOCK = re.compile(  # RFC 7468 and its kin; a block that was cut off goes to its last full line
    r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"
    r"(?:[^-]|-(?!----(?:END|BEGIN))){0,20000}?"
    r"(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|(?=-----BEGIN)"
    r"|(?=\n[> \t]*\n(?![> \t]*\S{30,}))|\Z)"
)
_PUTTY = re.compile(r"(?<=Private-Lines: )\d{1,3}\s+(?:[> \t]*[\w+/=]{20,80}\s+){1,60}")
_CARRIED = re.compile(  # RFC 6750, 7617; and headers that carry keys
    r"\b(?:Bearer[ \t]+(?=\S{0,400}\d)([\w.~+/-]{16,4096}=*)"
    r"|Authorization:[ \t]*(?:Basic|Token|Digest|ApiKey|AWS4\S*)[ \t]+(\S[^\n]{7,1000})"
    r"|(?:Set-)?Cookie:[ \t]*(\S[^\n]{7,4000}))",
    re.IGNORECASE,
)
_WAYS: tuple[Way, ...] = ("sign", "cjk", "is", "far", "below", "bare")
_TOKEN_WORDS = ("token", "sess", "jeton", "токен", "トークン", "令牌")
_AWS_SECRET = re.compile(r"(?<![\w/+=])[A-Za-z0-9/+]{40}(?![\w/+=])")


def tokens_in(text: str, lower: str) -> Iterator[Found]:
    """Every key and token."""
    words = text.split()
    if any(len(word) >= _SHORTEST for word in words):
        for word in _LONG.finditer(text):
            yield from _by_form(text, *word.span())
    if "PRIVATE KEY" in text:
        yield from (Found(hit.start(), hit.end(), "KEY") for hit in _BLOCK.finditer(text))
    if "Private-Lines:" in text:
        yield from (Found(hit.start(), hit.end(), "KEY") for hit in _PUTTY.finditer(text))
    if "bearer" in lower or "authorization" in lower or "cookie" in lower:
        for hit in _CARRIED.finditer(text):
            yield Found(*hit.span(hit.lastindex or 0), "TOKEN")
    if "aws" in lower or "akia" in lower or "asia" in lower:
        yield from (
            Found(hit.start(), hit.end(), "KEY")
            for hit in _AWS_SECRET.finditer(text)
            if is_of_chance(hit[0], bits=4.0) and not hit[0].islower() and not hit[0].isupper()
        )
    if any(len(word) >= 12 and not word.isalpha() for word in words):
        for start, end in lines_with(KEY_HINTS, text, lower):
            yield from _after_a_telling_word(text, start, end)


def _by_form(text: str, start: int, end: int) -> Iterator[Found]:
    """What text[start:end], a long word, holds of the forms."""
    word = text[start:end]
    for piece, form, kind in _COMPILED:
        if piece in word:
            for hit in form.finditer(text, start, end):
                yield Found(hit.start(), hit.end(), kind)


def _after_a_telling_word(text: str, start: int, end: int) -> Iterator[Found]:
    at = start
    for word in KEY_WORD.finditer(text, start, end):
        if word.start() < at:
            continue  # inside of what is hidden already
        folded = word[0].casefold()
        kind: Kind = "TOKEN" if any(one in folded for one in _TOKEN_WORDS) else "KEY"
        for value in values_after(text, word.end(), _WAYS):
            written = text[value.start : value.end]
            if len(written) >= 12 and is_of_chance(written, bits=3.0):
                at = value.end
                yield Found(value.start, at, kind)
                break
