"""What must not leave with a text: secrets always, people's names if wanted.

`hide` puts placeholders ([PASSWORD-1], [PERSON-2]) in place of what it finds, `show` turns them
back, `masked` is for what people are shown: "[password]". Pure functions over text. What is sent
where, and which setting wants it, is not known here.
"""

from mailbox_agent.redaction.hiding import Hidden, hide, hide_all, show
from mailbox_agent.redaction.masking import as_masks, masked, secret_words
from mailbox_agent.redaction.people import people_written

__all__ = [
    "Hidden",
    "as_masks",
    "hide",
    "hide_all",
    "masked",
    "people_written",
    "secret_words",
    "show",
]
