"""What stands in a mail, to look quotes up in: decoded with the standard library alone.

On purpose not our own parser: a quote that only our reading of the mail holds is not grounded.
"""

import re
from email import message_from_bytes
from email.message import Message
from html.parser import HTMLParser

from mailbox_agent.measuring.words import squash

# Charsets are often declared too narrowly; read them as mail programs do.
_WIDER = {
    "us-ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
_INLINE = frozenset(
    "a abbr b big code em font i mark s small span strong sub sup u wbr".split()
)  # tags that do not end a word
_QUOTE_MARKS = re.compile(r"(?m)^(?:> ?)+")


def text_of_mail(raw: bytes) -> str:
    """The squashed text of all text parts but attached files, one reading a line.

    A plain part is read twice, with and without quote marks: a quote may run over quoted lines.
    """
    readings = []
    for part in message_from_bytes(raw).walk():
        attached = part.get_content_disposition() == "attachment"
        if part.get_content_maintype() != "text" or attached:
            continue
        text = _decoded(part)
        if part.get_content_subtype() == "html":
            readings.append(_text_of_html(text))
        else:
            readings += [text, _QUOTE_MARKS.sub("", text)]
    return "\n".join(squash(reading) for reading in readings)


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or ""
    for name in (_WIDER.get(charset, charset), charset, "utf-8", "cp1252"):
        try:
            return raw.decode(name)
        except (LookupError, ValueError):
            continue
    return raw.decode("latin-1")


def _text_of_html(page: str) -> str:
    reader = _TextOfHtml()
    reader.feed(page)
    reader.close()
    return "".join(reader.pieces)


class _TextOfHtml(HTMLParser):
    """Gathers the text of a page, with a line break at every tag that is not inline."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.pieces.append("" if tag in _INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, None)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
