"""What `status` says of the language model: what is used today, and what it may learn."""

from datetime import datetime

from mailbox_agent.database.read_only import ReadOnlyStore
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.errors import StoreError
from mailbox_agent.settings import ModelSettings, Settings


def model_lines(settings: Settings, now: datetime) -> list[str]:
    """None where no model is named, or the store can't be read, which `check` says."""
    from mailbox_agent.asking.budget import spent_today
    from mailbox_agent.database.examples import examples_waiting

    table = settings.model
    if not table.base_url or not (settings.store / FILE_NAME).exists():
        return []
    try:
        with ReadOnlyStore(settings.store, now=now) as store:
            spent, waiting = spent_today(store, now), examples_waiting(store)
    except StoreError:
        return []
    used = f"{spent.calls} calls, {spent.tokens:,}{_of(table.tokens_per_day)} tokens"
    if spent.money or table.money_per_day:
        used += f", {spent.money:.2f}{_money(table)} {table.currency}"
    lines = [f"model     today: {used}"]
    if waiting and table.learn:
        what = "1 example waits" if waiting == 1 else f"{waiting} examples wait"
        lines.append(f"learning  {what} for approval: mailbox-agent examples")
    return lines


def _of(limit: int | None) -> str:
    return f" of {limit:,}" if limit else ""


def _money(table: ModelSettings) -> str:
    return f" of {table.money_per_day:.2f}" if table.money_per_day else ""
