"""What our own people have to hear is found out, written down and sent: a step of every pass."""

from collections.abc import Callable, Sequence
from datetime import datetime

from mailbox_agent.database.notices import open_notices
from mailbox_agent.database.store import Store
from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.delivery import WayOut
from mailbox_agent.notices.on_call import call_people
from mailbox_agent.notices.overdue import ask_for_updates
from mailbox_agent.notices.undelivered import tell_of_returned
from mailbox_agent.notices.upkeep import post_upkeep
from mailbox_agent.settings import Settings


def tell_staff(
    store: Store,
    settings: Settings,
    ways: Callable[[], Sequence[WayOut]],
    now: datetime,
    at: Callable[[str], None],
) -> dict[str, MailboxError | None]:
    """By mailbox: why it sends nothing now; None where something has left it."""
    if settings.alerts.administrators:
        post_upkeep(store, settings, now)
        call_people(store, settings, now, at)
        ask_for_updates(store, settings, now)
        tell_of_returned(store, settings, now)
    if not open_notices(store):
        return {}
    from mailbox_agent.notices.sending import send_notices  # most passes have nothing to say

    sent = send_notices(store, settings, ways(), now, at)
    return {**dict.fromkeys(sent.works), **sent.down}
