"""The MIME tree of a mail as places in its bytes: nothing is copied, nothing recurses without end.

Belongs here: where each part starts and ends and how its bytes are decoded. What a part is good for
is decided in `body`, `attachments` and `reports`. Our own reader, because the standard one (and
mail-parser, which rests on it) raises RecursionError for deep nesting, holds several copies of a
25 MB mail, and gives 8-bit bytes back only through surrogates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbox_agent.message.headers import Fields, decode_value, split_head
from mailbox_agent.message.parameters import parameters
from mailbox_agent.message.signed_data import signed_content
from mailbox_agent.message.transfer import decoded

MAX_DEPTH = 40  # deeper parts stay together as one opaque part
MAX_PARTS = 5_000  # and so does everything after the last of these
MESSAGE_TYPES = ("message/rfc822", "message/global", "message/news")
_TYPE = re.compile(r"[\w!#$&^.+-]{1,80}/[\w!#$&^.+-]{1,120}")
_GUESSED = re.compile(rb"(?:\A|\n)--([^\s-][^\r\n]{0,69}?)[ \t]*\r?\nContent-[A-Za-z-]{1,40}:")


@dataclass(slots=True)
class Part:
    """One node. `path` counts children from 1: "2.1" is child 2, then its child 1.

    The root of a multipart has path "", a root that is a leaf or a message has path "1".
    """

    path: str
    source: bytes
    start: int  # of the body in source
    end: int
    fields: Fields
    content_type: str
    params: dict[str, str]
    disposition: str
    filename: str  # as the sender wrote it
    encoding: str
    children: list["Part"] = field(default_factory=list)
    preamble: tuple[int, int] = (0, 0)
    epilogue: tuple[int, int] = (0, 0)
    defects: list[str] = field(default_factory=list)

    def data(self) -> bytes:
        """The decoded bytes of the body."""
        return decoded(memoryview(self.source)[self.start : self.end], self.encoding)

    @property
    def is_multipart(self) -> bool:
        return bool(self.children) and self.content_type.startswith("multipart/")

    @property
    def is_message(self) -> bool:
        return bool(self.children) and self.content_type in MESSAGE_TYPES

    @property
    def is_leaf(self) -> bool:
        return not self.children

    def value(self, name: str) -> str:
        """The first field of that name, decoded; "" if there is none."""
        return next((decode_value(v) for k, v in self.fields if k.lower() == name), "")

    def walk(self) -> Iterator["Part"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class _Budget:
    left: int = MAX_PARTS


def tree(raw: bytes) -> Part:
    """The whole mail as a tree. Any bytes are some tree."""
    source, start = _normalised(raw)
    return _part(source, start, len(source), "", 0, "text/plain", _Budget())


def _normalised(raw: bytes) -> tuple[bytes, int]:
    """The bytes and where the mail starts in them: after a BOM, blank lines, an mbox From_ line."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") and len(raw) < 1_000_000:
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    if raw.count(b"\r\r\n", 0, 4_000) > 3:  # a gateway that added a CR to each line
        raw = raw.replace(b"\r\r\n", b"\r\n")
    head = raw[:4_000]
    if head.count(b"\r") > head.count(b"\n") + 3:  # CR-only line ends, at least in the header
        raw = re.sub(rb"\r(?!\n)", b"\n", raw) if b"\n" in raw else raw.replace(b"\r", b"\n")
    start = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while raw[start : start + 1] in (b"\r", b"\n"):
        start += 1
    if raw.startswith((b"From ", b">From "), start):
        start = raw.find(b"\n", start) + 1 or start
    return raw, start


def _part(
    source: bytes, start: int, end: int, path: str, depth: int, default: str, budget: _Budget
) -> Part:
    budget.left -= 1
    fields, body, defects = split_head(source, start, end)
    first: dict[str, bytes] = {}
    for name, value in fields:
        first.setdefault(name.lower(), value)
    content_type, params = parameters(decode_value(first.get("content-type", b"")))
    readable = _TYPE.match(content_type)
    if readable is None or readable.end() != len(content_type):
        if content_type:
            defects.append("unreadable Content-Type")
        content_type = readable.group() if readable else default
    disposition, extra = parameters(decode_value(first.get("content-disposition", b"")))
    part = Part(
        path=path,
        source=source,
        start=body,
        end=end,
        fields=fields,
        content_type=content_type,
        params=params,
        disposition=disposition,
        filename=extra.get("filename") or params.get("name", ""),
        encoding=decode_value(first.get("content-transfer-encoding", b"")).strip(" ;").lower(),
        defects=defects,
    )
    if not content_type.startswith("multipart/") and not path:
        part.path = "1"
    if depth >= MAX_DEPTH or budget.left <= 0:
        if content_type.startswith(("multipart/", "message/")):
            defects.append("nested too deep: the rest is kept as one part")
    else:
        _open(part, depth, budget)
    if not part.path and not part.children:
        part.path = "1"
    return part


def _open(part: Part, depth: int, budget: _Budget) -> None:
    if part.content_type.startswith("multipart/"):
        _split(part, depth, budget)
    elif part.content_type in MESSAGE_TYPES:
        if part.encoding in ("", "7bit", "8bit", "binary"):
            _inner(part, part.source, part.start, part.end, depth, budget)
        else:  # forbidden by RFC 2046, 5.2.1, and seen all the same
            data = part.data()
            _inner(part, data, 0, len(data), depth, budget)
    elif part.content_type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        content = signed_content(part.data())
        if content is not None:
            _inner(part, content, 0, len(content), depth, budget)


def _inner(part: Part, source: bytes, start: int, end: int, depth: int, budget: _Budget) -> None:
    while source[start : start + 1] in (b"\r", b"\n") and start < end:
        start += 1
    if source.startswith((b"From ", b">From "), start):
        start = source.find(b"\n", start, end) + 1 or start
    child = _part(source, start, end, f"{part.path}.1", depth + 1, "text/plain", budget)
    part.children.append(child)


def _split(part: Part, depth: int, budget: _Budget) -> None:
    boundary = part.params.get("boundary", "").rstrip().encode("utf-8", "replace")
    pieces, closed = _pieces(part, boundary, budget) if boundary else ([], False)
    if not pieces:
        guess = _GUESSED.search(part.source, part.start, part.end)
        if guess is not None:
            pieces, closed = _pieces(part, guess.group(1), budget)
        part.defects.append("multipart without its boundary")
    if not pieces:
        return
    default = "message/rfc822" if part.content_type == "multipart/digest" else "text/plain"
    part.preamble = (part.start, pieces[0][0])
    for number, (_, begin, finish) in enumerate(pieces, 1):
        path = f"{part.path}.{number}" if part.path else str(number)
        part.children.append(_part(part.source, begin, finish, path, depth + 1, default, budget))
    if not closed:
        part.defects.append("last boundary missing")


def _pieces(
    part: Part, boundary: bytes, budget: _Budget
) -> tuple[list[tuple[int, int, int]], bool]:
    """(start of the delimiter line, start, end) of each part; whether the close delimiter came."""
    source, delimiter = part.source, b"--" + boundary
    pieces: list[tuple[int, int, int]] = []
    opened: tuple[int, int] | None = None
    position = part.start
    while (at := source.find(delimiter, position, part.end)) >= 0:
        position = at + len(delimiter)
        if at > part.start and source[at - 1] not in b"\r\n":
            continue
        line_end = source.find(b"\n", position, part.end) + 1 or part.end
        tail = source[position : min(line_end, position + 200)].strip()
        if tail not in (b"", b"--"):
            continue
        if opened is not None:
            if len(pieces) + 1 >= budget.left:
                break  # the rest stays together in the part that is open
            pieces.append((*opened, _before(source, at, opened[1])))
        opened, position = (at, line_end), line_end
        if tail == b"--" and pieces:
            part.epilogue = (line_end, part.end)
            return pieces, True
    if opened is not None:
        pieces.append((*opened, part.end))
    return pieces, False


def _before(source: bytes, at: int, floor: int) -> int:
    """The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1)."""
    if at > floor and source[at - 1] in b"\n":
        at -= 1
    if at > floor and source[at - 1] in b"\r":
        at -= 1
    return at
