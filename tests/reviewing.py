"""A reviewer at work: a case, its Word files, and the commands that decide on them."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from docx import Document
from killed_pass import Opened
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.database.drafts import drafts_of_case, load_draft
from mailbox_agent.records import Draft

PLAN = "ESC-1/remediation_plan/customer"
CLOSURE = "ESC-1/closure_summary/internal"
POST_MORTEM = "ESC-1/post_mortem/internal"
METTE = "Mette Aagaard <mette@moeller.example>"
CUSTOMER = """
[[customer]]
name = "Møller & Sønner A/S"
domains = ["moeller.example"]
"""
CONFIDENTIAL = CUSTOMER + "confidential = true\n"
COMPLAINT = """Hello,

since six this morning none of our 40 warehouses can book a single pallet in your portal.
We are losing EUR 40,000 every hour.

Please send us the corrected export by Thursday, 14 May 2026.

Mette Aagaard
Head of Integration
Møller & Sønner A/S
"""
INTERNAL = """Hi Robin,

the root cause is the certificate that Priyanka forgot to renew, please keep that internal.
Priyanka Rao will rebuild the booking gateway on host gw-int-17 by 13 May 2026.

Jo
"""
SOLVED = "Hello,\n\neverything works again since noon, thank you. You can close this.\n\nMette\n"


@dataclass
class Reviewer:
    """`run`: a command, one minute after the last one."""

    workspace: Workspace
    minutes: int = 0

    @property
    def now(self) -> datetime:
        return NOON + timedelta(minutes=self.minutes)

    def run(self, *arguments: str) -> Result:
        self.minutes += 1
        place = ("--as-of", self.now.isoformat(), "--workspace", str(self.workspace.root))
        return CliRunner().invoke(cli, [*place, *arguments])

    def done(self, *arguments: str) -> str:
        result = self.run(*arguments)
        assert result.exit_code == 0, (result.output, result.exception)
        return result.output

    def refused(self, *arguments: str) -> str:
        result = self.run(*arguments)
        assert result.exit_code == 1, result.output
        return str(result.exception)

    def word(self, name: str, version: int = 1) -> Path:
        case, kind, edition = name.split("/")
        return self.workspace.settings.store / f"documents/{case}/{kind}-{edition}-v{version}.docx"

    def settle(self, name: str, version: int = 1) -> Path:
        """Deletes every note for the reviewer, as a person does in Word."""
        path = self.word(name, version)
        document = Document(str(path))
        for one in list(document.paragraphs):
            if one.style is not None and one.style.name == "Reviewer note":
                one._p.getparent().remove(one._p)
        document.save(str(path))
        return path

    def write_into(self, path: Path, text: str) -> None:
        document = Document(str(path))
        document.add_paragraph(text)
        document.save(str(path))

    def drafts(self, kind: str) -> list[Draft]:
        with self.workspace.store(self.now) as store:
            return [one for one in drafts_of_case(store, 1) if one.kind == kind]

    def draft(self, number: int) -> Draft:
        with self.workspace.store(self.now) as store:
            return load_draft(store, number)

    def approved(self, name: str, kind: str) -> Draft:
        """Settles and approves the document; the draft that carries it."""
        self.settle(name)
        self.done("approve", name)
        return self.drafts(kind)[-1]

    def events(self, kind: str) -> list[dict[str, Any]]:
        with self.workspace.store(self.now) as store:
            return store.all("SELECT * FROM events WHERE kind = ? ORDER BY id", kind)

    def closed(self) -> None:
        """The customer says that it is solved, and the case is closed."""
        self.minutes += 60
        self.workspace.deliver(
            mail(
                SOLVED,
                sender=METTE,
                subject="Re: Portal down in all warehouses",
                message_id="<m2@moeller.example>",
                date="Mon, 11 May 2026 15:00:00 +0200",
                headers={"In-Reply-To": "<m1@moeller.example>"},
            ),
            at=self.now,
        )
        self.workspace.work(self.now, documents=False)
        self.done("close", "ESC-1", "--why", "solved")


def complaint(text: str = COMPLAINT, **more: Any) -> bytes:
    return mail(
        text,
        **{
            "sender": METTE,
            "subject": "Portal down in all warehouses",
            "message_id": "<m1@moeller.example>",
            "date": "Mon, 11 May 2026 08:14:00 +0200",
            "headers": {"Cc": "Rasmus Holt <rasmus@moeller.example>"},
            **more,
        },
    )


def a_case(root: Path, settings: str = SETTINGS + CUSTOMER) -> Reviewer:
    """The customer has complained, a colleague has said why to us alone; documents are made.

    root: a new folder in the test's own. Each test gets a copy of the first one that was made."""
    made = root.parents[1] / f"case-{sha256(settings.encode()).hexdigest()}"
    if not made.exists():
        _make_case(root.with_name("first"), settings)
        root.with_name("first").rename(made)
    shutil.copytree(made, root)
    workspace = Opened(root)
    workspace.count = 2  # so many were delivered
    return Reviewer(workspace)


def _make_case(root: Path, settings: str) -> None:
    workspace = Workspace(root, settings)
    workspace.deliver(complaint())
    workspace.deliver(
        mail(
            INTERNAL,
            sender="Jo Berg <jo.berg@vendor.example>",
            subject="Re: Portal down in all warehouses",
            message_id="<i1@vendor.example>",
            date="Mon, 11 May 2026 09:14:00 +0200",
            headers={"In-Reply-To": "<m1@moeller.example>"},
        )
    )
    assert workspace.work().problems == []
