"""format=flowed (RFC 3676): soft line breaks joined, space-stuffing removed, quote levels kept."""

SIGNATURE = "-- "  # never flowed, although it ends in a space (RFC 3676, 4.3)


def unflow(text: str, *, delete_space: bool = False) -> str:
    """The text with its paragraphs whole. `delete_space` is DelSp=yes (RFC 3676, 4.1)."""
    out: list[str] = []
    paragraph: list[str] = []
    level = 0
    for line in text.split("\n"):
        depth, content = _quote_level(line)
        if paragraph and (depth != level or content == SIGNATURE):
            out.append(_quoted(level, "".join(paragraph)))
            paragraph = []
        level = depth
        soft = content.endswith(" ") and content != SIGNATURE
        paragraph.append(content[:-1] if soft and delete_space else content)
        if not soft:
            out.append(_quoted(level, "".join(paragraph)))
            paragraph = []
    if paragraph:
        out.append(_quoted(level, "".join(paragraph)))
    return "\n".join(out)


def _quote_level(line: str) -> tuple[int, str]:
    content = line.lstrip(">")
    return len(line) - len(content), content.removeprefix(" ")


def _quoted(level: int, text: str) -> str:
    return f"{'>' * level} {text}" if level and text else ">" * level + text
