"""How Outlook, Gmail and Apple Mail write a mail and quote the one before, as text and as HTML."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from textwrap import fill

from client_words import APPLE, DAYS, GMAIL, MONTHS, OUTLOOK_DATES, OUTLOOK_FIELDS
from markup import APPLE_BODY, GMAIL_QUOTE, OUTLOOK_HEAD, OUTLOOK_PARAGRAPH, OUTLOOK_SEPARATOR
from people import Person

GMAIL_WIDTH = 76  # columns at which its plain text is broken
CLIENTS = ("outlook", "gmail", "apple")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail as its client wrote it; `html` is what stands inside <body>."""

    sender: Person
    date: datetime
    to: str
    subject: str
    plain: str
    html: str


def introduction(client: str, language: str, previous: Rendered) -> str:
    """The line above a quote: "On Mon, May 4, 2026 at 9:12 Ann <ann@...> wrote:"."""
    forms = GMAIL if client == "gmail" else APPLE
    who = f"{previous.sender.name} <{previous.sender.email}>"
    return _dated(forms[language], language, previous.date, who)


def _dated(form: str, language: str, date: datetime, who: str = "") -> str:
    return form.format(
        wd=DAYS[language][date.weekday()],
        day=DAYS[language][date.weekday()],
        d=date.day,
        m=MONTHS[language][date.month - 1],
        mm=date.month,
        y=date.year,
        t=f"{date:%H:%M}",
        who=who,
    )


def header_block(language: str, previous: Rendered) -> list[tuple[str, str]]:
    """(name, value) of the lines that Outlook puts above what it quotes."""
    names = OUTLOOK_FIELDS[language]
    sent = _dated(OUTLOOK_DATES[language], language, previous.date)
    sender = f"{previous.sender.name} <{previous.sender.email}>"
    return list(zip(names, (sender, sent, previous.to, previous.subject), strict=True))


def plain_text(
    client: str,
    language: str,
    own: list[str],
    signature: list[str],
    previous: Rendered | None,
    below: bool = False,
) -> str:
    """`below`: the own text stands under the quote, as on old lists."""
    text = "\n\n".join(own)
    if client == "gmail":
        text = "\n".join(fill(line, GMAIL_WIDTH) for line in text.split("\n"))
    if signature:
        text += ("\n-- \n" if client == "gmail" else "\n\n") + "\n".join(signature)
    if previous is None:
        return text + "\n"
    if client == "outlook":
        block = "\n".join(f"{name}: {value}" for name, value in header_block(language, previous))
        return f"{text}\n\n________________________________\n{block}\n\n{previous.plain}"
    lines = previous.plain.split("\n")
    quoted = "\n".join(">" + line if line.startswith(">") else "> " + line for line in lines)
    intro = introduction(client, language, previous)
    return f"{intro}\n{quoted}\n\n{text}\n" if below else f"{text}\n\n{intro}\n\n{quoted}\n"


def html_body(
    client: str, language: str, own: list[str], signature: list[str], previous: Rendered | None
) -> str:
    """What stands inside <body>."""
    write = _outlook_lines if client == "outlook" else _div_lines
    body = write(own)
    if signature:
        body += write(signature) if client == "outlook" else _signature_block(client, signature)
    if previous is None:
        return body
    if client == "outlook":
        return body + _outlook_quote(language, previous)
    line = escape(introduction(client, language, previous))
    if client == "gmail":
        return body + GMAIL_QUOTE.format(line=line, body=previous.html)
    return (
        body
        + f'<div><br><blockquote type="cite"><div>{line}</div><br class="Apple-interchange-newline"><div>{previous.html}</div></blockquote></div><br>\n'
    )


def whole_page(client: str, charset: str, body: str) -> str:
    if client == "outlook":
        return OUTLOOK_HEAD.format(charset=charset, body=body)
    if client == "gmail":
        return f'<div dir="ltr">{body}</div>\n'
    return APPLE_BODY.format(charset=charset, body=body)


def _outlook_lines(lines: list[str]) -> str:
    return "".join(
        OUTLOOK_PARAGRAPH.format(escape(line, quote=False).replace("\n", "<br>\n"))
        for line in lines
    )


def _div_lines(lines: list[str]) -> str:
    return "<div><br></div>".join(
        "<div>" + escape(line, quote=False).replace("\n", "</div><div>") + "</div>"
        for line in lines
    )


def _signature_block(client: str, lines: list[str]) -> str:
    inner = "<br>".join(escape(line) for line in lines)
    if client == "gmail":
        return f'<br><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">{inner}</div></div>'
    return f'<br><div><div style="color: rgb(0, 0, 0); font-family: Helvetica; font-size: 12px; text-align: start;">{inner}</div></div>'


def _outlook_quote(language: str, previous: Rendered) -> str:
    lines = "<br>\n".join(
        f"<b>{name}:</b> {escape(value)}" for name, value in header_block(language, previous)
    )
    return OUTLOOK_SEPARATOR.format(lines) + previous.html
