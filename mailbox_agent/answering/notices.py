"""An acknowledgement that names leaders was sent: now it has to be true (practice row visibility).

The notice to them is a draft like any other: a person decides, the outbox sends it once.
"""

import json
from collections.abc import Callable
from email.utils import getaddresses

from mailbox_agent.answering.checking import checks_for
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import follow_merges
from mailbox_agent.database.drafts import ALIVE, load_draft
from mailbox_agent.drafts.leaders import our_address
from mailbox_agent.drafts.notice import KIND, compose_leader_notice
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Draft, Person

NAMES_LEADERS = """
SELECT drafts.id FROM drafts JOIN cases ON cases.id = drafts.case_id
WHERE cases.mailbox_id = ? AND drafts.status = 'sent' AND drafts.kind = 'acknowledgement'
  AND drafts.audience = 'customer' AND drafts.leaders <> '[]'
  AND NOT EXISTS (SELECT 1 FROM drafts notice WHERE notice.kind = 'notice'
                  AND notice.occasion = 'leaders:' || drafts.id
                  AND notice.status NOT IN ('superseded', 'void'))
ORDER BY drafts.id
"""


def draft_notices(desk: Desk, templates: Templates, at: Callable[[str], None]) -> int:
    """Drafts the notices that are due; returns how many it made.

    A notice is due, and stays, when the case is over by then: the customer was told that this
    leader has the case in view, and has to have been told the truth.
    """
    made = 0
    for row in desk.store.all(NAMES_LEADERS, desk.row.id):
        draft = load_draft(desk.store, row["id"])
        case_id = follow_merges(desk.store, draft.case_id)
        leaders = _to_tell(desk, draft, case_id)
        if not leaders:
            continue
        with desk.store.write():
            _make_notice(desk, draft, case_id, leaders, templates)
        at("notice recorded")
        made += 1
    return made


def _to_tell(desk: Desk, draft: Draft, case_id: int) -> dict[str, str]:
    """Name -> recipient of those whom the draft names and no notice of the case has told yet."""
    told = told_leaders(desk, case_id)
    found: dict[str, str] = {}
    for person in desk.settings.people:
        address = told_at(desk, person)
        if address and person.name in draft.leaders and person.name not in told:
            found[person.name] = address
    return found


def told_leaders(desk: Desk, case_id: int) -> frozenset[str]:
    """Names of those to whom a notice of the case went, or waits to go."""
    marks = ", ".join("?" * len(ALIVE))
    rows = desk.store.all(
        f"SELECT leaders FROM drafts WHERE case_id = ? AND kind = 'notice' AND status IN ({marks})",
        case_id,
        *ALIVE,
    )
    return frozenset(name for row in rows for name in json.loads(row["leaders"]))


def told_at(desk: Desk, person: Person) -> str | None:
    """Where a leader gets the notice; None if the team table names no address of ours."""
    return our_address(person, desk.own_domains, desk.own_addresses)


def _make_notice(
    desk: Desk, draft: Draft, case_id: int, leaders: dict[str, str], templates: Templates
) -> None:
    settings = desk.settings
    record = whole_case(desk.store, settings, case_id)
    case, to = record.case, tuple(leaders.values())
    text = compose_leader_notice(
        record,
        leaders=tuple(leaders),
        told=next((name for name, _ in getaddresses(draft.to[:1])), ""),
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        zone=desk.settings.default_zone,
        templates=templates,
        language=settings.default_language,
    )
    checked = checks_for(
        desk, record, text, to,
        audience="internal", kind="notice", language=text.language,
        promised=case.next_update_at, templates=templates,
    )  # fmt: skip
    template = templates.reply(KIND, text.language)
    store_draft(
        desk,
        NewDraft(
            case_id=case_id,
            audience="internal",
            kind="notice",
            occasion=f"leaders:{draft.id}",
            text=text,
            to=to,
            cc=(),
            findings=(*text.findings, *checked),
            template_sha256=template.sha256 if template else "",
            leaders=tuple(leaders),
        ),
    )
