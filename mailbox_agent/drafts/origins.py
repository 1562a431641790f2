"""On what each sentence of a composed draft rests: a message, settings, or the template. Pure."""

from collections.abc import Sequence

from mailbox_agent.drafts.wording import sentences


def origins_of(body: str, origins: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each sentence with what it rests on; a message before settings, settings before template."""
    ranked = sorted(origins, key=lambda pair: pair[1] == "settings")
    lines: list[tuple[str, str]] = []
    for line in sentences(body):
        origin = next((o for words, o in ranked if words in line or _part_of(line, words)), "")
        lines.append((line, origin or "template"))
    return tuple(lines)


def _part_of(line: str, words: str) -> bool:
    """A long quote is split into several sentences: each belongs to it."""
    return len(line) > 12 and line.strip(' –-“”„"«»「」‚‘’') in words
