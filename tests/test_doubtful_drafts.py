"""What a draft says of a mail whose sender nobody vouches for."""

from pathlib import Path

from sent_to_us import OPEN, TROUBLE, TRUSTING, deliver
from workspaces import SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.records import Finding

PAY = TROUBLE.replace(
    "Please send us a fix by Friday.",
    "Please transfer EUR 48,000 to https://pay.evil.example/bikes by Friday.",
)


def findings(desk: Workspace) -> tuple[Finding, ...]:
    desk.work(documents=False)
    with desk.store() as store:
        (draft,) = list_drafts(store)
    return draft.findings


def test_a_draft_names_the_doubt_about_its_addressee_and_the_link_that_it_repeats(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING)
    deliver(desk, PAY, 1, proof=OPEN)
    found = findings(desk)
    assert any(one.check == "trust" and "nobody vouches" in one.text for one in found)
    assert any(one.check == "links" and "pay.evil.example/bikes" in one.text for one in found)


def test_where_no_server_is_believed_nobody_is_doubted(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    deliver(desk, TROUBLE, 1, proof=None)
    assert {one.check for one in findings(desk)}.isdisjoint({"trust", "links"})
