"""What was asked of language models and what came back: the rows of model_call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.store import Store
from mailbox_agent.records.model import Call


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a call was about, besides what the server said."""

    purpose: str
    host: str
    model: str
    prompt_hash: str
    question_hash: str
    mailbox_id: int | None = None
    ledger_id: int | None = None
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class Spent:
    tokens: int
    money: float
    calls: int


def save_calls(
    store: Store,
    facts: CallFacts,
    calls: Sequence[tuple[Call, float]],
    now: datetime,
) -> None:
    """`calls`: each with its cost."""
    for call, cost in calls:
        store.insert(
            "model_call",
            {
                "at": now,
                "purpose": facts.purpose,
                "mailbox_id": facts.mailbox_id,
                "ledger_id": facts.ledger_id,
                "case_id": facts.case_id,
                "host": facts.host,
                "model": facts.model,
                "prompt_hash": facts.prompt_hash,
                "question_hash": facts.question_hash,
                "mode": call.mode,
                "repair": call.repair,
                "outcome": call.outcome,
                "detail": call.detail,
                "answer": call.text,
                "prompt_tokens": call.prompt_tokens,
                "completion_tokens": call.completion_tokens,
                "cost": cost,
                "seconds": call.seconds,
            },
        )


def answered_before(store: Store, question_hash: str) -> str | None:
    """The raw answer to the same question of the same model, if there was a good one."""
    row = store.one(
        "SELECT answer FROM model_call WHERE question_hash = ? AND outcome = 'answered'"
        " ORDER BY id DESC LIMIT 1",
        question_hash,
    )
    return row["answer"] if row else None


def spent_between(store: Store, first: datetime, before: datetime) -> Spent:
    """Tokens where the server counted none are a fourth of the answer's characters."""
    row = store.one(
        "SELECT coalesce(sum(coalesce(prompt_tokens, 0)"
        " + coalesce(completion_tokens, length(answer) / 4)), 0) AS tokens,"
        " coalesce(sum(cost), 0.0) AS money, count(*) AS calls FROM model_call"
        " WHERE at >= ? AND at < ?",
        first.isoformat(timespec="microseconds"),
        before.isoformat(timespec="microseconds"),
    )
    assert row is not None
    return Spent(row["tokens"], row["money"], row["calls"])


def note_to_read_again(
    store: Store, ledger_id: int, why: str, now: datetime, *, tried: bool = False
) -> None:
    """tried: it may be the mail that is at fault, not the server alone; counted."""
    store.run(
        "INSERT INTO to_read_again (ledger_id, why, noted_at) VALUES (?, ?, ?)"
        " ON CONFLICT (ledger_id) DO UPDATE SET why = excluded.why, tries = tries + ?,"
        " noted_at = excluded.noted_at",
        ledger_id,
        why,
        now.isoformat(timespec="microseconds"),
        int(tried),
    )


def was_read_again(store: Store, ledger_id: int) -> None:
    store.run("DELETE FROM to_read_again WHERE ledger_id = ?", ledger_id)


def give_up_reading_again(store: Store, ledger_id: int, most: int) -> None:
    """After so many tries: the reading that it has stays."""
    store.run("DELETE FROM to_read_again WHERE ledger_id = ? AND tries >= ?", ledger_id, most)


def waiting_to_be_read_again(store: Store, mailbox_id: int, now: datetime, most: int) -> list[int]:
    """Ledger rows that were not tried at this moment, those first that were tried longest ago.

    After its first try a mail waits 2, 4, 8 ... minutes, an hour at most: one to which no answer
    ever comes costs a call an hour. What a wrong clock has dated later than now waits no longer.
    """
    rows = store.all(
        "SELECT ledger_id FROM to_read_again JOIN ledger ON ledger.id = ledger_id"
        " WHERE ledger.mailbox_id = ?1 AND noted_at <> ?2 AND (noted_at > ?2 OR tries = 0 OR"
        " strftime('%s', ?2) - strftime('%s', noted_at) >= 60 * min(1 << min(tries, 6), 60))"
        " ORDER BY noted_at > ?2 DESC, noted_at, ledger_id LIMIT ?3",
        mailbox_id,
        now.isoformat(timespec="microseconds"),
        most,
    )
    return [row["ledger_id"] for row in rows]
