"""A trial: one mailbox on real servers, people at work in it, an agent that dies or is cut off.

`Trial.account` says in the end what became of every mail and draft, and fails where something was
lost or doubled.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from dying_agents import Agents, Ended
from imap_servers import PASSWORD
from mail_clients import OverImap, saved_again, text_of
from mails import mail
from smtp_servers import PostOffice
from toxic import Toxic
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.events import broken_link
from mailbox_agent.errors import UserError
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

SERVERS = """
[mailbox.imap]
host = "127.0.0.1"
port = {imap}
security = "none"
user = "{user}"
answer_seconds = {seconds}

[mailbox.smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"
sign_in = false
answer_seconds = {seconds}

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""
ROBIN = Decider("Robin Meyer", "terminal")
IMAP_BYTES = {"server": 8_000, "client": 3_000}  # of such a pass
SMTP_BYTES = {"server": 260, "client": 1_900}
CALM_PASSES = 12  # at most, until nothing is left to do


@dataclass
class Tally:
    """What happened, over one trial or many."""

    trials: int = 0
    passes: int = 0
    killed: int = 0  # passes that were
    cut: int = 0  # connections that were cut, stalled, delayed or slowed down
    mails: int = 0
    drafts: int = 0
    sent: int = 0  # drafts that the SMTP server took, each once
    sent_by_people: int = 0
    unsure: int = 0  # put to a person
    unsure_and_sent: int = 0  # of these the server had taken

    def __iadd__(self, other: "Tally") -> "Tally":
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))
        return self


@dataclass
class Trial:
    """`imap`, `smtp`: ports that the agent connects to; `client`: a person's own connection."""

    agents: Agents
    desk: Workspace
    client: OverImap
    office: PostOffice
    name: str
    now: datetime = NOON
    tally: Tally = field(default_factory=lambda: Tally(trials=1))
    delivered: list[str] = field(default_factory=list)
    by_people: set[int] = field(default_factory=set)

    def run(self, **how: float | str) -> Ended:
        self.now += timedelta(minutes=1)
        ended = self.agents.run(self.desk.root, self.now, **how)  # type: ignore[arg-type]
        self.tally.passes += 1
        self.tally.killed += ended.killed
        return ended

    def complaint(self) -> None:
        number = len(self.delivered) + 1
        sender = f"c{number}-{self.name}.example"
        self._deliver(
            mail(
                "Hello,\n\nthe nightly export has been failing since Thursday and costs us money."
                "\n\nPlease send us a plan by Friday.\n\nAnn Lee\n",
                sender=f"Ann Lee <ann@{sender}>",
                subject=f"Export failing at c{number}-{self.name}",
                message_id=f"<1@{sender}>",
            ),
            f"<1@{sender}>",
        )

    def other_mail(self) -> None:
        """An absence and a broken mail."""
        absence = f"<{len(self.delivered)}@ooo-{self.name}.example>"
        self._deliver(
            mail(
                "I am out of the office until 18 May.",
                sender=f"Bo Lund <bo@ooo-{self.name}.example>",
                subject="Out of Office: Export",
                message_id=absence,
                headers={"Auto-Submitted": "auto-replied"},
            ),
            absence,
        )
        self._deliver(b"Subject: \x00\xff\r\nDate: never\r\n\r\n\x00\xff\x00", "")

    def approve(self) -> None:
        """The oldest pending draft of a case, if the checks let it pass."""
        with self.desk.store(self.now) as store:
            for draft in list_drafts(store)[:1]:
                try:
                    approve(store, draft, ROBIN, self.now)
                except UserError:
                    return

    def edit_in_the_folder(self, chance: random.Random) -> None:
        if there := self._one_of_ours(chance):
            self.client.delete("Drafts", str(there["Subject"]))
            text = text_of(there).replace("Ann Lee", "Ann")
            self.client.put("Drafts", saved_again(there, text))

    def send_from_the_folder(self, chance: random.Random) -> None:
        """A person sends a draft that nobody has approved; the server is the person's own."""
        if there := self._one_of_ours(chance):
            number = int(str(there["X-Mailbox-Agent-Draft"]).partition(".")[0])
            if number not in self._with_status("pending"):
                return
            self.by_people.add(number)
            self.client.put("Sent", saved_again(there, text_of(there)))
            self.client.delete("Drafts", str(there["Subject"]))

    def recover(self) -> None:
        """Calm passes until nothing is approved or claimed and two of them had nothing to say."""
        quiet = 0
        for number in range(CALM_PASSES):
            self.now += timedelta(minutes=1 if number < 2 else 12)
            problems = self.run().problems
            quiet = 0 if problems or self._with_status("approved", "claimed") else quiet + 1
            if quiet >= 2 and number >= 3:
                return
        raise AssertionError(f"{self.name}: not at rest: {problems}")

    def account(self) -> Tally:
        """Fails where a mail or draft was lost or doubled; else what became of them."""
        with self.desk.store(self.now) as store:
            assert store.integrity() == () and broken_link(store) is None
            rows = store.all("SELECT epoch, folder, key, outcome FROM ledger")
            ids = [row["message_id"] for row in store.all("SELECT message_id FROM messages")]
            drafts = {row["id"]: row for row in store.all("SELECT * FROM drafts")}
        assert {row["outcome"] for row in rows} <= {"filed", "set_aside"}, rows
        inbox, sent = self.client.mails("INBOX"), self.client.mails("Sent")
        assert len({(row["folder"], row["epoch"], row["key"]) for row in rows}) == len(rows)
        assert len(rows) == len(inbox) + len(sent), f"{self.name}: {len(rows)} accounted for"
        for one in filter(None, self.delivered):
            assert ids.count(one) == 1, f"{self.name}: {one} is there {ids.count(one)} times"
        self._account_for_drafts(drafts)
        self._account_for_sent(drafts, sent)
        self.tally.mails += len(rows)
        self.tally.drafts += len(drafts)
        return self.tally

    def _account_for_drafts(self, drafts: "dict[int, dict[str, object]]") -> None:
        there = Counter(
            int(match[1])
            if (match := re.match(r"(\d+)\.", str(one["X-Mailbox-Agent-Draft"])))
            else 0
            for one in self.client.mails("Drafts")
        )
        edited = there.pop(0, 0)  # clients drop our header
        waiting = {number for number, row in drafts.items() if row["status"] == "pending"}
        unsure = {number for number, row in drafts.items() if row["status"] == "unsure"}
        assert all(count == 1 for count in there.values()), f"{self.name}: doubled: {there}"
        assert set(there) <= waiting, f"{self.name}: {set(there) - waiting} should have gone"
        missing = waiting - set(there)
        changed = {number for number in missing if drafts[number]["touched"]}
        assert missing == changed, f"{self.name}: not in Drafts: {missing - changed}"
        assert len(changed) <= edited <= len(changed) + len(unsure), f"{self.name}: {edited} edited"

    def _account_for_sent(
        self, drafts: "dict[int, dict[str, object]]", sent: list[EmailMessage]
    ) -> None:
        taken = [
            message_from_bytes(bytes(e.content or b""), policy=default) for e in self.office.mails
        ]
        ids = Counter(str(one["Message-ID"]) for one in taken)
        left = Counter(
            int(str(one["X-Mailbox-Agent-Draft"]).partition(".")[0])
            for one in taken
            if one["X-Mailbox-Agent-Draft"]  # staff get notices besides
        )
        copies = Counter(str(one["Message-ID"]) for one in sent)
        assert all(count == 1 for count in (ids | left | copies).values()), f"{self.name}: {left}"
        for number, row in drafts.items():
            by_person = number in self.by_people
            if row["status"] == "sent":
                assert left[number] == (not by_person), f"{self.name}: draft {number}"
                assert by_person or copies[str(row["message_id"])] == 1, f"{self.name}: {number}"
            elif row["status"] == "unsure":
                self.tally.unsure += 1
                self.tally.unsure_and_sent += left[number]
            else:
                assert not left[number], f"{self.name}: draft {number} is {row['status']}"
            assert not (by_person and left[number]), f"{self.name}: {number} went twice"
        self.tally.sent += sum(left.values())
        self.tally.sent_by_people += len(self.by_people)

    def _deliver(self, raw: bytes, message_id: str) -> None:
        self.client.put("INBOX", raw)
        self.delivered.append(message_id)

    def _one_of_ours(self, chance: random.Random) -> EmailMessage | None:
        there = [one for one in self.client.mails("Drafts") if one["X-Mailbox-Agent-Draft"]]
        return chance.choice(there) if there else None

    def _with_status(self, *statuses: str) -> set[int]:
        with self.desk.store(self.now) as store:
            return {one.id for one in list_drafts(store, statuses)}


@contextmanager
def trial(
    agents: Agents,
    root: Path,
    server: int,
    office: PostOffice,
    *,
    imap: int = 0,
    smtp: int = 0,
    seconds: float = 20.0,
) -> Iterator[Trial]:
    """Two cases with drafts, one of them approved, and new mail. `server`: the IMAP server's port;
    `imap`, `smtp`: where the agent finds the two, if something stands between."""
    name = re.sub(r"\W", "", root.name)
    user = f"{name}@vendor.example"
    office.mails.clear()
    table = SERVERS.format(
        imap=imap or server, smtp=smtp or office.port, user=user, seconds=seconds
    )
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"')
    desk = Workspace(root, settings.replace("[[team.person]]", table, 1))
    client = OverImap(server, user, PASSWORD)
    try:
        made = Trial(agents, desk, client, office, name)
        for _ in range(2):
            made.complaint()
        ended = made.run()
        assert not ended.problems, ended
        made.approve()
        made.other_mail()
        made.complaint()
        yield made
    finally:
        client.quit()


def people_at_work(trial: Trial, chance: random.Random) -> None:
    """What happens in a shared mailbox between two passes: something, or nothing."""
    match chance.randrange(6):
        case 0:
            trial.complaint()
        case 1 | 2:
            trial.approve()
        case 3:
            trial.edit_in_the_folder(chance)
        case 4:
            trial.send_from_the_folder(chance)


def killed_at_random(trial: Trial, chance: random.Random, times: int) -> None:
    """At one of the named steps, or whenever it may be; at first while there is much to do."""
    trial.run(kill_at=chance.randint(1, 5))
    for _ in range(times - 1):
        if chance.random() < 0.5:
            trial.run(kill_at=chance.randint(1, 24))
        else:
            trial.run(kill_after=chance.uniform(0.0, 0.35))
        people_at_work(trial, chance)


def cut_at_random(
    trial: Trial, chance: random.Random, times: int, imap: Toxic, smtp: Toxic
) -> None:
    """At one of the bytes that such a pass says or hears; some passes are killed besides."""
    for _ in range(times):
        toxic, usual = (smtp, SMTP_BYTES) if chance.random() < 0.4 else (imap, IMAP_BYTES)
        if toxic is smtp:
            trial.approve()
        toxic.side = chance.choice(["server", "client"])
        toxic.what = chance.choice(["cut", "cut", "stall", "delay", "trickle"])
        toxic.once = chance.random() < 0.7
        bites = toxic.bites
        toxic.budget = chance.randrange(usual[toxic.side])
        if chance.random() < 0.2:
            trial.run(kill_after=chance.uniform(0.0, 0.35))
        else:
            trial.run()
        toxic.budget = None
        trial.tally.cut += toxic.bites - bites
        people_at_work(trial, chance)
