"""A case without the secrets that its mails hold: what drafts, documents and people get to see.

The store keeps every quote as it was written; here each is replaced by "[password]" and the like,
for all doors at once. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace

from mailbox_agent.records import CaseRecord, Source
from mailbox_agent.redaction import masked
from mailbox_agent.redaction.found import Kind


def without_secrets(record: CaseRecord, secrets: Mapping[str, Kind]) -> CaseRecord:
    """The case as it may be shown. `secrets`: those of all its mails and notes."""
    if not secrets:
        return record

    def clean(text: str) -> str:
        return masked(text, secrets)

    return replace(
        record,
        case=replace(record.case, title=clean(record.case.title)),
        messages=tuple(
            replace(
                one,
                subject=clean(one.subject),
                summary=clean(one.summary),
                sender=replace(one.sender, name=clean(one.sender.name)),
            )
            for one in record.messages
        ),
        items=tuple(
            replace(
                one,
                what=clean(one.what),
                owner=one.owner and clean(one.owner),
                due_words=clean(one.due_words),
                source=source_without(one.source, secrets),
                history=tuple(
                    replace(
                        change,
                        before=clean(change.before),
                        after=clean(change.after),
                        source=source_without(change.source, secrets),
                    )
                    for change in one.history
                ),
                state_source=one.state_source and source_without(one.state_source, secrets),
            )
            for one in record.items
        ),
        causes=tuple(
            replace(one, what=clean(one.what), source=source_without(one.source, secrets))
            for one in record.causes
        ),
        impacts=tuple(
            replace(one, source=source_without(one.source, secrets)) for one in record.impacts
        ),
        notes=tuple(replace(one, text=clean(one.text)) for one in record.notes),
        findings=tuple(replace(one, text=clean(one.text)) for one in record.findings),
        references=tuple(clean(one) for one in record.references),
        complaint=record.complaint and source_without(record.complaint, secrets),
    )


def source_without(source: Source, secrets: Mapping[str, Kind]) -> Source:
    """A quote as it may be shown. Its place in the mail stays."""
    if not secrets:
        return source
    return replace(
        source,
        author=masked(source.author, secrets),
        quote=masked(source.quote, secrets),
        subject=masked(source.subject, secrets),
        filename=masked(source.filename, secrets),
    )
