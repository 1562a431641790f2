"""A written mail as bytes: its header, its body in one of three forms, its files."""

from random import Random

from attachments import HUGE, logo, some_file
from clients import Rendered, whole_page
from conversation import Turn
from mime import File, Headers, file_part, header_word, mail_date, mailbox, multipart, text_part
from people import MAILBOX
from transport import transport_headers

WITH_FILES = 0.125
FORMS, FORM_SHARES = ("plain", "both", "html"), (29, 53, 18)
LEGACY = {
    "de": "iso-8859-1",
    "fr": "windows-1252",
    "es": "iso-8859-15",
    "it": "iso-8859-1",
    "ja": "iso-2022-jp",
    "en": "windows-1252",
}


def headers_of(
    rng: Random, turn: Turn, client: str, now: Rendered, ident: str, chain: list[str]
) -> Headers:
    to = [mailbox("Vendor Escalations", MAILBOX)]
    copies = [mailbox(p.name, p.email) for p in turn.to]
    headers = transport_headers(rng, turn.sender, turn.date, client)
    headers += [
        ("From", mailbox(now.sender.name, now.sender.email)),
        ("To", ",\n ".join(to)),
        *([("Cc", ",\n ".join(copies))] if copies else []),
        ("Subject", header_word(now.subject)),
        ("Date", mail_date(turn.date)),
        ("Message-ID", ident),
    ]
    if chain and not turn.broken_references:
        headers += [("In-Reply-To", chain[-1]), ("References", "\n ".join(chain[-12:]))]
    return headers


def files_of(rng: Random, turn: Turn, huge: bool) -> list[File]:
    if huge:
        return [some_file(rng, turn.date, HUGE)]
    if rng.random() > WITH_FILES:
        return []
    sizes = [
        min(900_000, int(rng.lognormvariate(10.45, 0.8))) for _ in range(rng.choice((1, 1, 1, 2)))
    ]
    return [some_file(rng, turn.date, size) for size in sizes]


def body_of(rng: Random, turn: Turn, client: str, now: Rendered, files: list[File]) -> bytes:
    charset = LEGACY[turn.language] if rng.random() < 0.12 else "utf-8"
    form = rng.choices(FORMS, FORM_SHARES)[0]
    page = whole_page(client, charset, now.html)
    pictures = (
        [logo(rng)] if form != "plain" and client == "outlook" and rng.random() < 0.12 else []
    )
    if pictures:
        image = f'<img border="0" width="120" src="cid:{pictures[0].inline_id}" alt="logo">'
        page = page.replace("</body>", f"{image}</body>")
    if form == "plain":
        part = text_part(rng, "plain", now.plain, charset)
    else:
        part = text_part(rng, "html", page, charset)
        if pictures:
            part = multipart(rng, "related", [part, *map(file_part, pictures)])
        if form == "both":
            part = multipart(
                rng, "alternative", [text_part(rng, "plain", now.plain, charset), part]
            )
    return multipart(rng, "mixed", [part, *map(file_part, files)]) if files else part
