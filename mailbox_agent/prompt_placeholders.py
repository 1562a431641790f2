"""What a reply template may say: each placeholder, whether it can be empty, and a sample value.

Data only. prompts/README.md explains the same list to the people who edit the files, and a test
compares the two; drafts/compose.py, notice.py and document_letter.py give exactly these values.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Value = str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`optional`: may be "" (or empty, or false), so the template has to cope without it."""

    optional: bool


ALWAYS = Placeholder(optional=False)
MAYBE = Placeholder(optional=True)

_BASE: dict[str, Placeholder] = {  # of every letter to somebody who has written
    "token": ALWAYS,
    "company": ALWAYS,
    "mail_date": ALWAYS,
    "subject": MAYBE,
    "name": MAYBE,
    "customer": MAYBE,
    "severity": MAYBE,
    "status_request": MAYBE,
    "manager": MAYBE,
    "manager_title": MAYBE,
}
_NEXT_UPDATE: dict[str, Placeholder] = {
    "next_update_weekday": MAYBE,
    "next_update_date": MAYBE,
    "next_update_time": MAYBE,
    "next_update_zone": MAYBE,
}
_THEIR_WORDS: dict[str, Placeholder] = {
    "complaint": MAYBE,
    "complaint_date": MAYBE,
    "impacts": MAYBE,
}
_LETTER = _BASE | _NEXT_UPDATE
_COMMON = _LETTER | _THEIR_WORDS | {"followup": MAYBE}

_STANDING: dict[str, Placeholder] = {
    "nothing_new": MAYBE,
    "last_heard_date": MAYBE,
    "done": MAYBE,
    "moved": MAYBE,
    "overdue": MAYBE,
    "open_here": MAYBE,
    "awaited": MAYBE,
}

PLACEHOLDERS: Mapping[str, Mapping[str, Placeholder]] = {
    "acknowledgement": _COMMON
    | _STANDING
    | {
        "requests": MAYBE,
        "earlier_requests": MAYBE,
        "earlier_dates": MAYBE,
        "from_you": MAYBE,
        "leaders": MAYBE,
        "one_leader": MAYBE,
        "formal_plan": MAYBE,
        "good_news": MAYBE,
        "trouble": MAYBE,
    },
    "acknowledgement_internal": _COMMON
    | {"contact": MAYBE, "customer_written": MAYBE, "good_news": MAYBE, "trouble": MAYBE},
    "leader_notice": _NEXT_UPDATE
    | _THEIR_WORDS
    | {
        "token": ALWAYS,
        "company": ALWAYS,
        "name": ALWAYS,
        "contact": MAYBE,
        "customer": MAYBE,
        "title": MAYBE,
        "resolved_date": MAYBE,
        "severity": MAYBE,
        "manager": MAYBE,
        "manager_title": MAYBE,
    },
    "leader_report": _THEIR_WORDS
    | {
        "token": ALWAYS,
        "company": ALWAYS,
        "file": ALWAYS,
        "opened_date": ALWAYS,
        "post_mortem": MAYBE,
        "english_file": MAYBE,
        "name": MAYBE,
        "customer": MAYBE,
        "title": MAYBE,
        "severity": MAYBE,
        "manager": MAYBE,
        "manager_title": MAYBE,
        "resolved_date": MAYBE,
        "open_actions": MAYBE,
        "approved_by": MAYBE,
        "confidential": MAYBE,
    },
    "closing_message": _BASE
    | _THEIR_WORDS
    | {
        "told_date": MAYBE,
        "told_by": MAYBE,
        "closed": MAYBE,
        "complaint_by": MAYBE,
        "done": MAYBE,
        "cause": MAYBE,
        "cause_date": MAYBE,
        "to_come": MAYBE,
        "helpers": MAYBE,
    },
    "status_update": _LETTER | _STANDING | {"late": MAYBE, "promised": MAYBE},
    "slipped_date": _LETTER
    | _STANDING
    | {"slips": ALWAYS, "one_slip": MAYBE, "some_named": MAYBE, "unnamed": MAYBE},
    "customer_plan": _LETTER | {"file": ALWAYS, "english_file": MAYBE},
}

KINDS: tuple[str, ...] = tuple(PLACEHOLDERS)

SAMPLES: Mapping[str, Value] = {
    "token": "ESC-7",
    "company": "Vendor GmbH",
    "mail_date": "11 May 2026",
    "subject": "Export broken",
    "title": "Export broken",
    "name": "Mette Aagaard",
    "customer": "Nordhavn A/S",
    "complaint": "The export has been empty since Friday.",
    "complaint_date": "11 May 2026",
    "impacts": ("We cannot invoice.", "Forty people wait."),
    "manager": "Jana Keller",
    "manager_title": "Escalation Manager",
    "next_update_weekday": "Tuesday",
    "next_update_date": "12 May 2026",
    "next_update_time": "16:00",
    "next_update_zone": "CEST",
    "severity": "high",
    "followup": True,
    "status_request": True,
    "good_news": True,
    "trouble": True,
    "requests": ("Please name an engineer.",),
    "earlier_requests": ("Please call us on Saturday.",),
    "earlier_dates": "9 May 2026",
    "resolved_date": "14 May 2026",
    "from_you": ("I will send the logs.",),
    "leaders": "Maria Silva (Chief Customer Officer)",
    "one_leader": True,
    "formal_plan": True,
    "contact": "Mette Aagaard",
    "customer_written": True,
    "file": "ESC-7 Remediation plan - Nordhavn.docx",
    "english_file": True,
    "post_mortem": True,
    "opened_date": "11 May 2026",
    "open_actions": "2",
    "approved_by": "Jana Keller",
    "confidential": True,
    "told_date": "14 May 2026",
    "told_by": "Rasmus Holt",
    "closed": True,
    "complaint_by": "Rasmus Holt",
    "done": ("Send a workaround (12 May 2026)",),
    "cause": "A cleaning job ran before the export and emptied its table.",
    "cause_date": "13 May 2026",
    "late": True,
    "promised": True,
    "slips": ("“You get the list.” (Jo Berg, 12 May 2026 → 15 May 2026)",),
    "one_slip": True,
    "some_named": True,
    "unnamed": True,
    "nothing_new": True,
    "last_heard_date": "11 May 2026",
    "moved": ("“I will send the hotfix.” (Priyanka Rao, 13 May 2026 → 15 May 2026)",),
    "overdue": ("“You get the list.” (Jo Berg, 12 May 2026)",),
    "open_here": ("“We check the import.” (Jo Berg, 14 May 2026)",),
    "awaited": ("“I will send the logs.” (Mette Aagaard)",),
    "to_come": ("Add a check before the job runs (29 May 2026)",),
    "helpers": "Rasmus Holt",
}
