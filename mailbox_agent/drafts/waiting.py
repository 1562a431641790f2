"""Who else waits for an answer while one person's draft lies there. Pure.

Per case and side one draft is undecided at a time (architecture: one draft at a time), so the
person who decides is told whom it does not answer.
"""

from dataclasses import dataclass

from mailbox_agent.cases.people import display_name
from mailbox_agent.records import Address, Finding


@dataclass(frozen=True, slots=True)
class Waiting:
    message_id: int
    sender: Address


def also_waits(one: Waiting, *, same_person: bool = False) -> Finding:
    """`same_person`: the draft's own addressee has written again; a person has touched it, so it
    was not made anew."""
    if same_person:
        text = f"message {one.message_id} has come in since; read it first"
    else:
        text = (
            f"{display_name(one.sender)} waits for an answer as well (message {one.message_id}):"
            " this draft does not answer them; theirs is made once this one is decided"
        )
    return Finding("newer", text)
