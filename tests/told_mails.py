"""A case that is told mail by mail, each read as a test says."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from mails import mail
from model_passes import rows
from speaking_models import SaidModel, opened
from standing_cases import BOX, METTE
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.database.store import Row

ITEMS = "SELECT id, what, owner, due, promise, state FROM items ORDER BY id"


class Told:
    """Mails of one case, an hour after another; each is read as the test says."""

    def __init__(self, root: Path) -> None:
        self.desk = Workspace(root)
        self.count = 0

    def comes(self, text: str, sender: str = METTE, to: str = BOX, **said: Any) -> SaidModel:
        self.count += 1
        now = NOON + timedelta(hours=self.count)
        parent = f"<m{self.count - 1}@x.example>"
        self.desk.deliver(
            mail(
                text, sender=sender, to=to, subject="Re: Export" if self.count > 1 else "Export",
                message_id=f"<m{self.count}@x.example>", date=f"{now:%a, %d %b %Y %H:%M:%S +0000}",
                headers={"In-Reply-To": parent, "Cc": BOX} if self.count > 1 else {},
            ),
            at=now,
        )  # fmt: skip
        return self.passes(now, **said)

    def passes(self, now: datetime, **said: Any) -> SaidModel:
        model = SaidModel(lambda _: said)
        with self.desk.store(now) as store:
            agent = replace(self.desk.agent(store), model=opened(model), documents=False)
            assert run_pass(agent, now).problems == []
        return model

    @property
    def items(self) -> list[Row]:
        return rows(self.desk, ITEMS)


def item(quote: str, what: str, owner: str, due: str | None, **more: Any) -> dict[str, Any]:
    words = quote.partition(" by ")[2].rstrip(".")
    return {
        "quote": quote, "what": what, "owner": owner, "due": due,
        "due_words": f"by {words}" if words and due else None, "promise": False, **more,
    }  # fmt: skip
