"""What a day may cost, in tokens and in money."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbox_agent.database.model_calls import Spent, spent_between
from mailbox_agent.database.store import Store
from mailbox_agent.records import utc
from mailbox_agent.records.model import Call, Outcome, Question
from mailbox_agent.settings import ModelSettings

MILLION = 1_000_000
_ANSWERS: tuple[Outcome, ...] = ("answered", "unusable", "cut_off", "refused", "empty")


def price_of(call: Call, settings: ModelSettings) -> float:
    """In the currency of the settings."""
    prompt = (call.prompt_tokens or 0) * settings.prompt_price
    completion = (call.completion_tokens or 0) * settings.completion_price
    return (prompt + completion) / MILLION


def counted(call: Call, question: Question) -> Call:
    """With tokens where the server has answered and counts none: a fourth of the bytes."""
    if call.outcome not in _ANSWERS:
        return call
    told = len((question.instructions + question.input).encode("utf-8", "replace")) // 4
    said = len(call.text.encode("utf-8", "replace")) // 4
    return replace(
        call,
        prompt_tokens=told if call.prompt_tokens is None else call.prompt_tokens,
        completion_tokens=said if call.completion_tokens is None else call.completion_tokens,
    )


def spent_today(store: Store, now: datetime, zone: str = "UTC") -> Spent:
    """From midnight to midnight: what a clock that went ahead has dated later is another day's."""
    day = now.astimezone(ZoneInfo(zone)).date()
    first, last = (
        utc(datetime.combine(one, time(), ZoneInfo(zone))) for one in (day, day + timedelta(days=1))
    )
    return spent_between(store, first, last)


def over_budget(store: Store, settings: ModelSettings, now: datetime) -> str:
    """Which budget of the day is used up, in words; "" if none."""
    if not (settings.tokens_per_day or settings.money_per_day):
        return ""
    spent = spent_today(store, now)
    if settings.tokens_per_day and spent.tokens >= settings.tokens_per_day:
        return (
            f"{spent.tokens:,} tokens were used today: [model] tokens_per_day is"
            f" {settings.tokens_per_day:,}"
        )
    if settings.money_per_day and spent.money >= settings.money_per_day:
        return (
            f"{spent.money:.2f} {settings.currency} were spent today: [model] money_per_day is"
            f" {settings.money_per_day:.2f}"
        )
    return ""
