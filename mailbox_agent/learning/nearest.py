"""The few approved examples that fit a question: same mailbox, kind, area and language, bounded."""

from mailbox_agent.asking import Asker
from mailbox_agent.asking.leaving import Matter, why_not_leaving
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.examples import NEAREST

MOST = 3
MOST_CHARS = 2_400  # of all of them together
LOOKED_AT = 20


def nearest(
    desk: Desk, asker: Asker, purpose: str, *, kind: str, area: str | None, language: str
) -> tuple[str, ...]:
    """Each in a few lines, the newest approval first. Of a customer whose mail may not go to this
    model, none."""
    if not asker.settings.learn:
        return ()
    rows = desk.store.all(NEAREST, desk.row.id, purpose, kind, area or "", language, LOOKED_AT)
    found: list[str] = []
    for row in rows:
        matter = Matter(desk.row.id, desk.mailbox.model_allowed, row["customer"])
        text = _shown(row["words"], row["before"], row["after"])
        if why_not_leaving(asker.settings, asker.model, matter):
            continue
        if len(found) < MOST and sum(map(len, found)) + len(text) <= MOST_CHARS:
            found.append(text)
    return tuple(found)


def _shown(words: str, before: str, after: str) -> str:
    if words:
        return f"mail: {words}\nread as {before}\nright is {after}"
    return f"written: {before or '(nothing)'}\nwhat our people made of it: {after or '(nothing)'}"
