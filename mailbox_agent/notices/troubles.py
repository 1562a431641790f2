"""What does not work, and that it works again: each said once, by mail and in the log.

What was said is in the store, so that a service that is started again does not say it again.
"""

import logging
import re
from datetime import UTC, datetime

from mailbox_agent.database.notices import drop_due, none_left
from mailbox_agent.database.store import Store, to_text
from mailbox_agent.notices.posting import post
from mailbox_agent.records import Notice
from mailbox_agent.settings import Settings

_ADDRESS = re.compile(r"[^\s<>\"'(),;:]+@[^\s<>\"'(),;:]+")
_log = logging.getLogger("mailbox_agent.notices")


def trouble_began(
    store: Store,
    settings: Settings,
    name: str,
    subject: str,
    why: str,
    now: datetime,
    *,
    since: datetime | None = None,
    mailbox: str = "",
) -> bool:
    """False if it is known already. `name`: of the trouble, the same when it ends; `mailbox`: whose
    way out is tried first."""
    if store.one("SELECT 1 AS here FROM troubles WHERE name = ?", name):
        return False
    began = to_text(since or now)
    text = f"{why}\n\nSince {_words(since or now)}. You are told when it works again.\n"
    with store.write(durable=True):
        store.run("INSERT INTO troubles VALUES (?, ?, ?)", name, began, why)
        notice = Notice(_key(name, began), "service", subject, text, mailbox, urgent=True)
        post(store, settings, notice, settings.alerts.administrators, now)
    _log.error(subject, extra={"why": without_addresses(why)})
    return True


def trouble_ended(
    store: Store, settings: Settings, name: str, subject: str, now: datetime, *, mailbox: str = ""
) -> bool:
    """False if there was none. If nobody could be told of it yet, this tells all of it."""
    row = store.one("SELECT * FROM troubles WHERE name = ?", name)
    if row is None:
        return False
    with store.write(durable=True):
        store.run("DELETE FROM troubles WHERE name = ?", name)
        key = _key(name, row["since"])
        drop_due(store, key, "it was over before it could leave")
        if none_left(store, key):  # an all-clear for what nobody has heard of would puzzle
            subject = f"{subject}, you could not be told before"
        say_it_is_over(
            store, settings, name, subject, now,
            since=datetime.fromisoformat(row["since"]), why=row["why"], mailbox=mailbox,
        )  # fmt: skip
    return True


def say_it_is_over(
    store: Store,
    settings: Settings,
    name: str,
    subject: str,
    now: datetime,
    *,
    since: datetime,
    why: str,
    mailbox: str = "",
) -> None:
    text = f"From {_words(since)} to {_words(now)} it did not. What was said:\n\n{why}\n"
    notice = Notice(f"{_key(name, to_text(since))}:over", "service", subject, text, mailbox)
    post(store, settings, notice, settings.alerts.administrators, now)
    _log.info(subject)


def open_troubles(store: Store) -> frozenset[str]:
    return frozenset(row["name"] for row in store.all("SELECT name FROM troubles"))


def without_addresses(text: str) -> str:
    """As a log may have it (promise 11): a server's words may name an account."""
    return _ADDRESS.sub("(address)", text)


def _key(name: str, since: str | None) -> str:
    return f"trouble:{name}:{since}"


def _words(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
