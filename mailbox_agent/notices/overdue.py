"""A customer should have heard from us and no mail was seen: the case's manager is asked, once for
each time that was promised (practice row never-silent)."""

from datetime import datetime, timedelta

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.store import Store, to_text
from mailbox_agent.notices.case_words import words_of
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.recipients import address_of, addresses_of
from mailbox_agent.records import Case, Notice, Person
from mailbox_agent.settings import Settings

GRACE = timedelta(minutes=15)  # until a mail that was sent by hand lies in Sent
PASSED = """
SELECT id FROM cases INDEXED BY cases_next_update
WHERE status = 'open' AND history = 0 AND merged_into IS NULL AND next_update_at < ?
  AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.case_id = cases.id
                  AND notices.key = 'promise:' || cases.id || ':' || cases.next_update_at)
ORDER BY next_update_at
"""


def ask_for_updates(store: Store, settings: Settings, now: datetime) -> None:
    for row in store.all(PASSED, to_text(now - GRACE)):
        case = load_case(store, row["id"])
        assert case.next_update_at is not None
        words = words_of(store, settings, case, now)
        people = who_has(settings, case)
        zone = people[0].zone if people else settings.default_zone
        text = (
            f"By {words.moment(case.next_update_at, zone)} the customer of {case.token} should"
            " have heard from us, and no mail was seen.\n\n"
            f"{_draft_there(store, case.id)}"
            f"Was it sent elsewhere?  mailbox-agent sent-elsewhere {case.token}\n"
            f"What is going on?       mailbox-agent show {case.token}\n\n{words.page(zone)}"
        )
        notice = Notice(
            f"promise:{case.id}:{to_text(case.next_update_at)}",
            "promise",
            words.subject("No update seen in case"),
            text,
            case.mailbox,
            case.id,
        )
        recipients = addresses_of(settings, people) or settings.alerts.administrators
        post(store, settings, notice, recipients, now)


def _draft_there(store: Store, case_id: int) -> str:
    """The draft to the customer that waits for a decision, as a line; "" if there is none."""
    row = store.one(
        "SELECT id FROM drafts WHERE case_id = ? AND audience = 'customer' AND status = 'pending'"
        " ORDER BY id DESC LIMIT 1",
        case_id,
    )
    return f"A draft to them waits:  mailbox-agent draft {row['id']}\n" if row else ""


def who_has(settings: Settings, case: Case) -> tuple[Person, ...]:
    """The case's manager; without one who can be told, those of the lowest level who approve."""
    reached = [one for one in settings.people if address_of(settings, one)]
    manager = tuple(one for one in reached if one.name == case.manager)
    approving = [one for one in reached if one.approves]
    lowest = min((one.level for one in approving), default=0)
    return manager or tuple(one for one in approving if one.level == lowest)
