"""The open questions of a case: what nobody has said yet, and what we ourselves doubt."""

from collections.abc import Iterable

from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.documents import case_parts as parts
from mailbox_agent.documents.values import Row, Section, Value
from mailbox_agent.documents.writing import Writing, line
from mailbox_agent.drafts.whole_words import cut_at_clause, whole_sentence
from mailbox_agent.records import Item

REMINDER = 100  # characters of a text that stands elsewhere in full
# findings of cases.timeline that stand among the open questions anyway, in the right language
_SAID_ALREADY = {"no_owner", "no_date", "not_kept", "no_manager", "open_role"}


def open_questions(w: Writing, *, items: Iterable[Item]) -> Section:
    """What nobody has said yet; for ourselves also what is doubted, contradicted or unfound."""
    rows: list[Row] = []
    for item in items:
        missing = _what_is_missing(item)
        if missing:
            what = w.deed(item)
            if len(what) > REMINDER:
                what = f"{cut_at_clause(what, REMINDER)}…"
            asked = w.say(f"ask_{missing}", ref=f"A{item.id}", what=what)
            rows.append(line(f"{missing}_{item.id}", w.sourced(asked, item.source)))
    for row in parts.roles(w).rows:
        if row.cell("name").mark == "gap":
            role = row.cell("role").text
            rows.append(line(f"role_{row.id}", Value(w.say("ask_role", role=role))))
    if w.internal:
        rows += _internal_questions(w)
    return w.section("questions", rows)


def _what_is_missing(item: Item) -> str:
    """ "owner", "due", "both", "new_due" or "": only what is still to be done needs them."""
    if item.state != "open":
        return ""
    no_owner = not (item.owner or "").strip()
    no_due = item.due is None and item.due_at is None and not item.recurrence
    if not_kept(item) is not None:
        return "new_due"
    return "both" if no_owner and no_due else "owner" if no_owner else "due" if no_due else ""


def _internal_questions(w: Writing) -> list[Row]:
    """Suspicions, findings of the record, and what a reader claimed but the mail does not say."""
    rows = [
        line(f"cause_{one.id}", w.sourced(w.say("ask_cause", what=guess), one.source))
        for one in w.record.causes
        if one.supported and one.status == "suspected"
        for guess in (whole_sentence(one.what, one.source.quote),)
    ]
    for number, finding in enumerate(w.record.findings):
        if finding.kind in _SAID_ALREADY:
            continue
        comment = "\n\n".join(w.source_comment(source) for source in finding.sources)
        rows.append(line(f"finding_{number}", Value(finding.text, comment=comment)))
    record = w.record
    unfound = [
        *(
            (f"item_{item.id}", item.what, item.source)
            for item in record.items
            if not item.supported
        ),
        *((f"cause_{one.id}", one.what, one.source) for one in record.causes if not one.supported),
        *(
            (f"impact_{one.id}", one.source.quote, one.source)
            for one in record.impacts
            if not one.supported
        ),
    ]
    for name, text, source in unfound:
        value = w.sourced(w.say("ask_unfound", what=text), source, mark="unverified")
        rows.append(line(f"unfound_{name}", value))
    return rows
