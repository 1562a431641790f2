"""Loads a whole case as values, for drafts, documents and people to look at."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from email.utils import getaddresses
from typing import Any

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.events import events_of_case
from mailbox_agent.database.messages import written_at
from mailbox_agent.database.store import Row, Store, known_moment, to_moment
from mailbox_agent.database.unread_mails import mails_not_read
from mailbox_agent.records import (
    Address,
    CaseFinding,
    CaseMessage,
    CaseRecord,
    Cause,
    ImpactNote,
    Item,
    ItemChange,
    Note,
    SentLetter,
    Source,
)

SOURCE_COLUMNS = (
    "s.id AS s_id, s.kind AS s_kind, s.message_id AS s_message, s.note_id AS s_note,"
    " s.author AS s_author, s.role AS s_role, s.at AS s_at, s.quote AS s_quote,"
    " s.segment AS s_segment, s.starts AS s_starts, s.ends AS s_ends, s.part AS s_part,"
    " coalesce((SELECT filename FROM attachments f WHERE f.message_id = s.message_id"
    " AND f.part = s.part), '') AS s_filename,"
    " coalesce(t.subject, '') AS s_subject"
)
SOURCE_JOIN = (
    " JOIN sources s ON s.id = {column} LEFT JOIN message_text t ON t.message_id = s.message_id"
)


def load_case_record(store: Store, case_id: int) -> CaseRecord:
    """Everything of a case. `people` is left to cases.people, who knows the team."""
    return CaseRecord(
        case=load_case(store, case_id),
        messages=_messages(store, case_id),
        items=_items(store, case_id),
        causes=_causes(store, case_id),
        impacts=_impacts(store, case_id),
        notes=_notes(store, case_id),
        events=events_of_case(store, case_id),
        findings=_findings(store, case_id),
        references=tuple(
            row["written"]
            for row in store.all(
                "SELECT written FROM case_references WHERE case_id = ? ORDER BY message_id, folded",
                case_id,
            )
        ),
        complaint=_complaint(store, case_id),
        sent=_sent(store, case_id),
    )


def load_for_intake(store: Store, case_id: int, *, speakers: bool, items: bool) -> CaseRecord:
    """As much of a case as a mail's words are put onto: with `speakers` who wrote what and when,
    with `items` the open ones. The rest is left empty."""
    return CaseRecord(
        case=load_case(store, case_id),
        messages=_speakers(store, case_id) if speakers else (),
        items=_open_items(store, case_id) if items else (),
    )


def _speakers(store: Store, case_id: int) -> tuple[CaseMessage, ...]:
    rows = store.all(
        "SELECT messages.id, sender_name, sender_email, written_at, written_offset, audience,"
        " readings.sender_role FROM assignments a JOIN messages ON messages.id = a.message_id"
        " LEFT JOIN readings ON readings.message_id = messages.id AND readings.current = 1"
        " WHERE a.case_id = ? AND a.current = 1 ORDER BY messages.written_at, messages.id",
        case_id,
    )
    return tuple(
        CaseMessage(
            id=row["id"],
            at=written_at(row),
            sender=Address(row["sender_name"], row["sender_email"]),
            role=row["sender_role"] or "stranger",
            kind="update",
            subject="",
            summary="",
            audience=row["audience"],
        )
        for row in rows
    )


def _open_items(store: Store, case_id: int) -> tuple[Item, ...]:
    rows = store.all(
        f"SELECT x.*, {SOURCE_COLUMNS} FROM items x JOIN sources s ON s.id = x.source_id"
        " LEFT JOIN (SELECT NULL AS subject) t WHERE x.case_id = ? AND x.state = 'open'"
        " ORDER BY x.id",
        case_id,
    )
    return tuple(_item(row, case_id) for row in rows)


def signatures_of(store: Store, case_id: int) -> Mapping[str, str]:
    """Address -> newest signature block that this person wrote in the case."""
    rows = store.all(
        "SELECT messages.sender_email, message_text.signature FROM messages"
        " JOIN message_text ON message_text.message_id = messages.id"
        " JOIN assignments a ON a.message_id = messages.id AND a.current = 1"
        " WHERE a.case_id = ? AND message_text.signature <> '' ORDER BY messages.written_at",
        case_id,
    )
    return {row["sender_email"]: row["signature"] for row in rows}


def _messages(store: Store, case_id: int) -> tuple[CaseMessage, ...]:
    rows = store.all(
        "SELECT messages.*, message_text.subject, readings.record, a.provisional,"
        " (SELECT json_group_array(email) FROM message_recipients r"
        "  WHERE r.message_id = messages.id AND r.kind IN ('to', 'cc')) AS recipients"
        " FROM assignments a JOIN messages ON messages.id = a.message_id"
        " JOIN message_text ON message_text.message_id = messages.id"
        " LEFT JOIN readings ON readings.message_id = messages.id AND readings.current = 1"
        " WHERE a.case_id = ? AND a.current = 1 ORDER BY messages.written_at, messages.id",
        case_id,
    )
    return tuple(_message(row) for row in rows)


def _message(row: Row) -> CaseMessage:
    reading: dict[str, Any] = json.loads(row["record"]) if row["record"] else {}
    forwarded = reading.get("forwarded") or [{}]
    return CaseMessage(
        id=row["id"],
        at=written_at(row),
        sender=Address(row["sender_name"], row["sender_email"]),
        role=reading.get("sender_role", "stranger"),
        kind=reading.get("kind", "update"),
        subject=row["subject"],
        summary=reading.get("summary", ""),
        audience=row["audience"],
        automatic=row["automatic"],
        to=tuple(json.loads(row["recipients"])),
        trusted=row["trust"],
        message_id=row["message_id"],
        provisional=bool(row["provisional"]),
        sentiment=reading.get("sentiment", "neutral"),
        forwarded_from=(forwarded[0] or {}).get("author") or "",
        flags=tuple(json.loads(row["flags"])),
    )


def _source(row: Row) -> Source:
    return Source(
        kind=row["s_kind"],
        id=row["s_message"] or row["s_note"] or 0,
        author=row["s_author"],
        at=known_moment(row["s_at"]),
        quote=row["s_quote"],
        segment=row["s_segment"],
        start=row["s_starts"],
        end=row["s_ends"],
        role=row["s_role"],
        subject=row["s_subject"],
        part=row["s_part"],
        filename=row["s_filename"],
    )


def _with_source(store: Store, table: str, case_id: int) -> list[Row]:
    return store.all(
        f"SELECT x.*, {SOURCE_COLUMNS} FROM {table} x"
        f"{SOURCE_JOIN.format(column='x.source_id')} WHERE x.case_id = ? ORDER BY x.id",
        case_id,
    )


def _items(store: Store, case_id: int) -> tuple[Item, ...]:
    return tuple(
        replace(
            _item(row, case_id),
            history=_history(store, row["id"]),
            state_source=_source_of(store, row["state_source_id"]),
        )
        for row in _with_source(store, "items", case_id)
    )


def _item(row: Row, case_id: int) -> Item:
    return Item(
        id=row["id"],
        case_id=case_id,
        what=row["what"],
        owner=row["owner"],
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        due_at=to_moment(row["due_at"]),
        zone=row["zone"],
        due_words=row["due_words"],
        recurrence=row["recurrence"],
        promise=bool(row["promise"]),
        state=row["state"],
        audience=row["audience"],
        supported=bool(row["supported"]),
        source=_source(row),
        owner_side=row["owner_side"],
        done_at=to_moment(row["done_at"]),
        person_set=tuple(json.loads(row["person_set"])),
    )


def _history(store: Store, item_id: int) -> tuple[ItemChange, ...]:
    rows = store.all(
        f"SELECT x.*, {SOURCE_COLUMNS} FROM item_changes x"
        f"{SOURCE_JOIN.format(column='x.source_id')} WHERE x.item_id = ? ORDER BY x.id",
        item_id,
    )
    return tuple(
        ItemChange(
            at=known_moment(row["at"]),
            field=row["field"],
            before=row["before"],
            after=row["after"],
            source=_source(row),
            applied=bool(row["applied"]),
        )
        for row in rows
    )


def _source_of(store: Store, source_id: int | None) -> Source | None:
    if source_id is None:
        return None
    row = store.one(
        f"SELECT {SOURCE_COLUMNS} FROM sources s"
        " LEFT JOIN message_text t ON t.message_id = s.message_id WHERE s.id = ?",
        source_id,
    )
    return _source(row) if row else None


def _causes(store: Store, case_id: int) -> tuple[Cause, ...]:
    return tuple(
        Cause(
            id=row["id"],
            what=row["what"],
            status=row["status"],
            audience=row["audience"],
            supported=bool(row["supported"]),
            source=_source(row),
        )
        for row in _with_source(store, "causes", case_id)
    )


def _impacts(store: Store, case_id: int) -> tuple[ImpactNote, ...]:
    return tuple(
        ImpactNote(
            id=row["id"],
            audience=row["audience"],
            supported=bool(row["supported"]),
            source=_source(row),
        )
        for row in _with_source(store, "impacts", case_id)
    )


def _notes(store: Store, case_id: int) -> tuple[Note, ...]:
    return tuple(
        Note(
            id=row["id"],
            case_id=case_id,
            kind=row["kind"],
            at=known_moment(row["at"]),
            author=row["author"],
            participants=tuple(json.loads(row["participants"])),
            text=row["text"],
            audience=row["audience"],
        )
        for row in store.all("SELECT * FROM notes WHERE case_id = ? ORDER BY at, id", case_id)
    )


def _findings(store: Store, case_id: int) -> tuple[CaseFinding, ...]:
    rows = store.all(
        "SELECT kind, reason FROM proposals WHERE case_id = ? AND decided_at IS NULL ORDER BY id",
        case_id,
    )
    proposed = tuple(CaseFinding(f"proposed {row['kind']}", row["reason"]) for row in rows)
    return (*mails_not_read(store, case_id), *proposed)


def _complaint(store: Store, case_id: int) -> Source | None:
    """The sentence that says what is wrong: the customer's own first, else a forwarded one."""
    found = complaints_of(store, case_id)
    return next((one for one in found if one.segment == "own"), found[0] if found else None)


def complaints_of(store: Store, case_id: int) -> tuple[Source, ...]:
    """The sentence of each mail that says what is wrong, oldest mail first."""
    return tuple(
        source
        for row in store.all(
            "SELECT messages.*, message_text.subject, readings.record FROM assignments a"
            " JOIN messages ON messages.id = a.message_id"
            " JOIN message_text ON message_text.message_id = messages.id"
            " JOIN readings ON readings.message_id = messages.id AND readings.current = 1"
            " WHERE a.case_id = ? AND a.current = 1 AND messages.trust <> 'failed'"
            " ORDER BY messages.written_at, messages.id",
            case_id,
        )
        if (source := _complaint_in(row)) is not None
    )


def _complaint_in(row: Row) -> Source | None:
    reading = json.loads(row["record"])
    complaint = reading.get("complaint")
    role = reading["sender_role"]
    if not complaint or complaint["segment"] not in ("own", "forwarded"):
        return None
    author, at = row["sender_name"] or row["sender_email"], written_at(row)
    if complaint["segment"] == "forwarded":
        inner = (reading["forwarded"] or [{}])[0]
        author = (inner.get("author") or author).partition(" <")[0]
        at = datetime.fromisoformat(inner["date"]) if inner.get("date") else at
    elif role not in ("customer", "partner"):
        return None
    return Source(
        kind="message",
        id=row["id"],
        author=author,
        at=at,
        quote=complaint["quote"],
        segment=complaint["segment"],
        start=complaint["start"],
        end=complaint["end"],
        role="customer" if complaint["segment"] == "forwarded" else role,
        subject=row["subject"],
    )


def _sent(store: Store, case_id: int) -> tuple[SentLetter, ...]:
    rows = store.all(
        "SELECT sent_at, kind, recipients FROM drafts WHERE case_id = ? AND status = 'sent'"
        " AND audience = 'customer' ORDER BY sent_at",
        case_id,
    )
    return tuple(
        SentLetter(known_moment(row["sent_at"]), row["kind"], _addresses(row["recipients"]))
        for row in rows
    )


def _addresses(recipients: str) -> frozenset[str]:
    written = json.loads(recipients)
    pairs = getaddresses([*written["to"], *written["cc"]])
    return frozenset(email.casefold() for _, email in pairs if email)
