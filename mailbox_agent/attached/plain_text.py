"""A text file (.txt, .csv, .log): its charset, its line ends."""

from mailbox_agent.attached.limits import TEXT_BYTES
from mailbox_agent.attached.told import Gathering
from mailbox_agent.message.charsets import clean, decode_text


def read_plain_text(data: bytes, charset: str, gathering: Gathering) -> None:
    start = data[:TEXT_BYTES]
    if len(start) < len(data) and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[: start.rfind(b"\n") + 1] or start  # no character is torn
    text, _ = decode_text(start, charset)
    text = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    for line in text.split("\n"):
        if not gathering.add(line.rstrip()):
            return
    gathering.cut = len(start) < len(data)
