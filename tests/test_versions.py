"""Which documents a case gets in a real store: what is made, and what is not."""

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.documents.versions import make_document
from mailbox_agent.errors import UserError

WARNING = """Hello team,

heads-up: Nordhavn Logistics is furious, the nightly export has been failing since Thursday and the
renewal ($412k ARR) is at risk. Please call them today.

Tom
"""


def editions_made(workspace: Workspace) -> set[tuple[str, str]]:
    with workspace.store() as store:
        return {(row["kind"], row["edition"]) for row in store.all("SELECT * FROM documents")}


def test_a_case_that_only_we_have_written_about_gets_no_customer_edition(
    workspace: Workspace,
) -> None:
    workspace.deliver(
        mail(
            WARNING,
            sender="Tom Okafor <tom.okafor@vendor.example>",
            subject="Nordhavn about to leave",
            message_id="<w1@vendor.example>",
        )
    )
    assert workspace.work().problems == []
    assert editions_made(workspace) == {("remediation_plan", "internal")}
    with workspace.store() as store:
        case_id = store.all("SELECT id FROM cases")[0]["id"]
        with pytest.raises(UserError, match="no customer edition"):
            make_document(store, workspace.settings, case_id, "remediation_plan", "customer", NOON)
    assert not list(workspace.settings.store.glob("documents/**/*customer*"))


def test_a_case_that_the_customer_wrote_about_gets_both(workspace: Workspace) -> None:
    workspace.deliver(
        mail(
            "Hello,\n\nsince Thursday the nightly export has been failing. Please call us today.\n",
            sender="Mette Aagaard <mette@nordhavn.example>",
            subject="Export failing",
            message_id="<m1@nordhavn.example>",
        )
    )
    workspace.work()
    assert editions_made(workspace) == {
        ("remediation_plan", "internal"),
        ("remediation_plan", "customer"),
    }
    with workspace.store() as store:
        case_id = store.all("SELECT id FROM cases")[0]["id"]
        again = make_document(
            store, workspace.settings, case_id, "remediation_plan", "customer", NOON
        )
    assert again is None
