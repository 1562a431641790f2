"""What a person was asked, and what settles it: that a message may belong to a case."""

from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.database.store import Store, to_text


def settle_joins(store: Store, case_id: int, messages: Sequence[int], now: datetime) -> None:
    """A person brings these messages onto the case: that they may belong there is answered."""
    for message_id in messages:
        store.run(
            "UPDATE proposals SET decided_at = ?, decision = 'joined'"
            " WHERE kind = 'join' AND case_id = ? AND message_id = ? AND decided_at IS NULL",
            to_text(now),
            case_id,
            message_id,
        )


def move_proposals(store: Store, source: int, target: int) -> None:
    """What is still asked of a case is asked of the one that it is part of now."""
    store.run(
        "UPDATE proposals SET case_id = ? WHERE case_id = ? AND decided_at IS NULL", target, source
    )
