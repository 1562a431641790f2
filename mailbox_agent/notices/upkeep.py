"""What the administrators hear before it hurts: a client secret that ends, and once a day which
mails could not be read. Ids and dates only."""

from collections.abc import Iterator
from datetime import datetime

from mailbox_agent.cases.clock import zone
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store
from mailbox_agent.notices.posting import post
from mailbox_agent.records import Notice
from mailbox_agent.settings import Settings

SAID_BEFORE = (0, 1, 3, 7, 14, 30)  # days that are left of a client secret
NAMED_AT_MOST = 20
_FAILED = "failed mails"  # the newest that was told of


def post_upkeep(store: Store, settings: Settings, now: datetime) -> None:
    administrators = settings.alerts.administrators
    for notice in _secrets_that_end(settings, now):
        post(store, settings, notice, administrators, now)
    failed = store.one(
        "SELECT count(*) AS many, max(id) AS newest FROM ledger WHERE outcome = 'failed'"
    )
    if failed and failed["many"] and failed["newest"] > mark_of(store, _FAILED):
        with store.write():
            notice = _failed_mails(store, settings, failed["many"], now)
            if post(store, settings, notice, administrators, now):
                set_mark(store, _FAILED, failed["newest"])


def _secrets_that_end(settings: Settings, now: datetime) -> Iterator[Notice]:
    """One for each threshold that is passed; of several at once only the last."""
    today = now.astimezone(zone(settings.default_zone)).date()
    for box in settings.mailboxes:
        ends = box.sign_in.client_secret_expires
        left = None if ends is None else (ends - today).days
        if ends is None or left is None or left > SAID_BEFORE[-1]:
            continue
        if left < 0:
            threshold, when = -1, f"has ended on {ends}"
        else:
            threshold = next(days for days in SAID_BEFORE if left <= days)
            days = f"in {left} days" if left > 1 else ("tomorrow" if left else "today")
            when = f"ends on {ends}, {days}"
        yield Notice(
            f"secret:{box.name}:{ends}:{threshold}",
            "service",
            f"mailbox {box.name}: the client secret {when}",
            f"The client secret of mailbox {box.name} {when}. Without one, no mail is read or sent."
            "\n\nMake a new one, put it where client_secret_* of [mailbox.sign_in] says, correct"
            " client_secret_expires, then: mailbox-agent check\n",
            box.name,
            urgent=left <= 3,
        )


def _failed_mails(store: Store, settings: Settings, many: int, now: datetime) -> Notice:
    rows = store.all(
        "SELECT id FROM ledger WHERE outcome = 'failed' ORDER BY id DESC LIMIT ?", NAMED_AT_MOST
    )
    numbers = ", ".join(str(row["id"]) for row in reversed(rows))
    more = f" (the newest {NAMED_AT_MOST})" if many > NAMED_AT_MOST else ""
    mails = "1 mail" if many == 1 else f"{many} mails"
    return Notice(
        f"failed:{now.astimezone(zone(settings.default_zone)).date()}",
        "service",
        f"{mails} could not be read",
        f"{mails} could not be read and wait{'s' if many == 1 else ''} in the store: {numbers}"
        f"{more}.\n\nWhy:           mailbox-agent set-aside\nOnce more:     mailbox-agent replay\n",
    )
