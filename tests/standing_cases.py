"""A case told mail by mail, for the letters that say where things stand."""

from datetime import datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.cli import cli
from mailbox_agent.correcting import correct_item
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import drafts_of_case, load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.records import Case, Decider, Draft
from mailbox_agent.review.decisions import approve, reject

ROBIN = Decider("Robin Meyer", "terminal")
METTE = "Mette Aagaard <mette@nordhavn.example>"
OURS = "Robin Meyer <robin.meyer@vendor.example>"
JO = "Jo Berg <jo.berg@vendor.example>"
BOX = "escalations@vendor.example"
COMPLAINT = (
    "Hello,\n\nthe nightly export to our warehouse has failed since Friday. Forty pickers stand"
    " idle.\n\nMette Aagaard\n"
)
PROMISES = (
    "Dear Mette,\n\nI will send you a workaround for the warehouse export by 13 May 2026. We will add a check to the import"
    " job by 29 May 2026. Could you please send us the certificate chain?\n\nRobin Meyer\n"
)


class Story:
    """Mails of one case, a day after another, each with a pass behind it."""

    def __init__(self, root: Path, settings: str = SETTINGS) -> None:
        self.desk = Workspace(root, settings)
        self.desk.draws = False
        self.count = 0
        self.now = NOON

    @classmethod
    def begun(cls, root: Path, settings: str = SETTINGS) -> "Story":
        """They complain on Monday; on Tuesday one of us promises two things and asks for one."""
        story = cls(root, settings)
        story.comes(COMPLAINT)
        story.comes(PROMISES, OURS, METTE, BOX)
        return story

    def comes(
        self, text: str, sender: str = METTE, to: str = BOX, cc: str = "", *, subject: str = ""
    ) -> None:
        """A day after the last mail, at noon; with a subject of its own it answers none."""
        if self.count:
            self.days(1)
        self.count += 1
        follows = self.count > 1 and not subject
        parent = {"In-Reply-To": f"<m{self.count - 1}@x.example>"} if follows else {}
        copies = {"Cc": cc} if cc else {}
        self.desk.deliver(
            mail(
                text, sender=sender, to=to,
                subject=subject or ("Re: Export" if parent else "Export"),
                message_id=f"<m{self.count}@x.example>", headers={**parent, **copies},
                date=f"{self.now - timedelta(minutes=5):%a, %d %b %Y %H:%M:%S +0000}",
            ),
            at=self.now,
        )  # fmt: skip
        self.passes()

    def day_of(self, number: int, place: str) -> None:
        """Another customer's case: their complaint, and our promise in answer to it."""
        them = f"Ann Lee <ann.lee@{place}.example>"
        for at, (text, sender, to) in enumerate(((COMPLAINT, them, BOX), (PROMISES, OURS, them))):
            self.desk.deliver(
                mail(
                    text, sender=sender, to=to, subject=f"{'Re: ' * at}Export at the {place}",
                    message_id=f"<p{number}-{at}@x.example>",
                    headers={"Cc": BOX, "In-Reply-To": f"<p{number}-0@x.example>"} if at else {},
                    date=f"{self.now + timedelta(minutes=at):%a, %d %b %Y %H:%M:%S +0000}",
                ),
                at=self.now,
            )  # fmt: skip
        self.passes()

    def days(self, number: int) -> None:
        self.now = datetime.combine(self.now.date(), NOON.timetz()) + timedelta(days=number)

    def passes(self, at: datetime | None = None) -> None:
        self.now = at or self.now + timedelta(minutes=5)
        assert self.desk.work(self.now).problems == []

    def drafts(self, kind: str, *statuses: str) -> list[Draft]:
        with self.desk.store(self.now) as store:
            found = [one for one in drafts_of_case(store, 1) if one.kind == kind]
        return [one for one in found if not statuses or one.status in statuses]

    @property
    def case(self) -> Case:
        with self.desk.store(self.now) as store:
            return load_case(store, 1)

    def decides(self, what: str, number: int) -> None:
        with self.desk.store(self.now) as store:
            draft = load_draft(store, number)
            if what == "approve":
                approve(store, draft, ROBIN, self.now)
            else:
                reject(store, draft, ROBIN, "I have called her", self.now)

    def runs(self, *arguments: str) -> Result:
        self.now += timedelta(minutes=1)
        place = ("--as-of", self.now.isoformat(), "--workspace", str(self.desk.root))
        return CliRunner().invoke(cli, [*place, *arguments])

    def corrects(self, item: int, **values: str) -> None:
        with self.desk.store(self.now) as store:
            (box,) = self.desk.settings.mailboxes
            row = mailbox_row(store, box.name, NOON)
            desk = Desk(store, self.desk.settings, box, row, self.now)
            correct_item(desk, load_case(store, 1), item, ROBIN.name, values)
