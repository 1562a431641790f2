"""What a day may cost, in tokens and in money."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from mailbox_agent.database.model_calls import Spent, spent_since
from mailbox_agent.database.store import Store
from mailbox_agent.records import utc
from mailbox_agent.records.model import Call
from mailbox_agent.settings import ModelSettings

MILLION = 1_000_000


def price_of(call: Call, settings: ModelSettings) -> float:
    """In the currency of the settings."""
    prompt = (call.prompt_tokens or 0) * settings.prompt_price
    completion = (call.completion_tokens or 0) * settings.completion_price
    return (prompt + completion) / MILLION


def spent_today(store: Store, now: datetime, zone: str = "UTC") -> Spent:
    today = datetime.combine(now.astimezone(ZoneInfo(zone)).date(), time(), ZoneInfo(zone))
    return spent_since(store, utc(today))


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
