"""An update that went another way keeps our word; a shadow pass writes nothing to the mailbox."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.told import told_elsewhere
from mailbox_agent.database.cases import find_case_named
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.errors import UserError

COMPLAINT = "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nAnn Lee\n"


def deliver(workspace: Workspace) -> None:
    workspace.deliver(mail(COMPLAINT, sender="Ann Lee <ann@customer.example>", subject="Down"))


def test_a_call_acknowledges_the_case_and_sets_the_next_update(workspace: Workspace) -> None:
    deliver(workspace)
    workspace.work(documents=False)
    now = NOON + timedelta(minutes=30)
    with workspace.store(now) as store:
        box = workspace.settings.mailboxes[0]
        desk = Desk(store, workspace.settings, box, mailbox_row(store, box.name, NOON), now)
        case = find_case_named(store, "ESC-1")
        told = told_elsewhere(desk, case, at=now, following=None, who="Robin Meyer")
        assert told.acknowledged_at == now
        assert told.next_update_at is not None and told.next_update_at > now
        later = now + timedelta(hours=3)
        told = told_elsewhere(desk, told, at=now, following=later, who="Robin Meyer")
        assert told.next_update_at == later
        for at, following, why in (
            (now + timedelta(hours=1), None, "in the future"),
            (now, now, "has to come after"),
        ):
            with pytest.raises(UserError, match=why):
                told_elsewhere(desk, told, at=at, following=following, who="Robin Meyer")


def test_a_shadow_pass_drafts_in_the_store_and_leaves_the_mailbox_alone(
    workspace: Workspace,
) -> None:
    deliver(workspace)
    before = _files(workspace.mail)
    with workspace.store() as store:
        report = run_pass(replace(workspace.agent(store), shadow=True, documents=False), NOON)
    assert (report.drafts, report.tally.filed) == (1, 1)
    assert _files(workspace.mail) == before
    workspace.work(NOON + timedelta(minutes=1), documents=False)
    assert len(workspace.drafts) == 1


def _files(root: Path) -> set[tuple[str, bytes]]:
    return {(str(path), path.read_bytes()) for path in root.rglob("*") if path.is_file()}
