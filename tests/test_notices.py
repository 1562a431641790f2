"""What a customer is told about our leaders is made true: the notice to them, and who decides."""

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from draft_samples import (
    COMPANY,
    LEADER,
    MANAGER,
    SECOND_LEADER,
    TARGET,
    WRITTEN,
    story,
    templates,
)  # fmt: skip
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cases.tokens import read_own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.correcting import correct_case
from mailbox_agent.database.cases import find_case_named, load_case
from mailbox_agent.database.drafts import drafts_of_case, list_drafts, load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.drafts.leaders import leaders_after_edit, our_address
from mailbox_agent.drafts.notice import compose_leader_notice
from mailbox_agent.drafts.open_word import open_word
from mailbox_agent.prompts import load_templates
from mailbox_agent.records import Decider, Draft, Person
from mailbox_agent.regroup import merge_cases
from mailbox_agent.review.decisions import approve, reject
from mailbox_agent.review.terminal import edit_draft
from mailbox_agent.workspace import shipped

pytestmark = pytest.mark.usefixtures("no_documents")

ROBIN = Decider("Robin Meyer", "terminal")
SOON = NOON + timedelta(minutes=2)
LATER = NOON + timedelta(minutes=4)
OUTAGE = """Hello,

production is down: since six this morning none of our 40 warehouses can book a single pallet.
We are losing EUR 40,000 every hour.

Please have an engineer call us now.

Kind regards
Mette

Mette Aagaard
Head of Integration
Nordhavn Logistics A/S
"""


def outage(number: int = 1, **more: object) -> bytes:
    arguments = {
        "sender": "Mette Aagaard <mette@nordhavn.example>",
        "subject": "PRODUCTION DOWN - all warehouses stand still",
        "message_id": f"<m{number}@nordhavn.example>",
        **more,
    }
    return mail(OUTAGE, **arguments)  # type: ignore[arg-type]


def decide(workspace: Workspace, draft_id: int) -> None:
    with workspace.store() as store:
        approve(store, load_draft(store, draft_id), ROBIN, NOON)


def notices(workspace: Workspace, *statuses: str) -> list[Draft]:
    with workspace.store() as store:
        found = list_drafts(store, statuses or ("pending", "approved", "sent", "rejected"))
    return [draft for draft in found if draft.kind == "notice"]


def acknowledged(workspace: Workspace) -> None:
    """The customer has been told that Kim Larsen has the case in view."""
    ready_to_acknowledge(workspace)
    assert workspace.work(SOON).sent == 1


def ready_to_acknowledge(workspace: Workspace) -> None:
    workspace.deliver(outage())
    workspace.work()
    decide(workspace, 1)


def edited(workspace: Workspace, draft_id: int, old: str, new: str) -> Draft:
    with workspace.store() as store:
        draft, settings = load_draft(store, draft_id), workspace.settings
        assert old in draft.body
        (box,) = settings.mailboxes
        desk = Desk(store, settings, box, mailbox_row(store, box.name, NOON), NOON)
        text = f"Subject: {draft.subject}\n\n{draft.body.replace(old, new)}"
        loaded = load_templates(settings.prompts, shipped("prompts"))
        return edit_draft(desk, draft, text, ROBIN, loaded)


def text_of(message: EmailMessage) -> str:
    return message.get_content()


def test_an_acknowledgement_that_names_a_leader_tells_that_its_approval_drafts_the_notice(
    workspace: Workspace,
) -> None:
    workspace.deliver(outage())
    workspace.work()
    with workspace.store() as store:
        draft = load_draft(store, 1)
    assert "Kim Larsen (VP Customer Success) has the case in view" in draft.body
    assert draft.leaders == ("Kim Larsen",)
    (note,) = [finding for finding in draft.findings if finding.check == "visibility"]
    assert note.text == "Approving this also drafts the notice to Kim Larsen."
    assert not note.blocking


def test_nobody_is_told_before_the_customer_is(workspace: Workspace) -> None:
    workspace.deliver(outage())
    workspace.work()
    workspace.work(SOON)
    assert notices(workspace) == []
    with workspace.store() as store:
        reject(store, load_draft(store, 1), ROBIN, "I have called her", NOON)
    workspace.work(LATER)
    assert notices(workspace) == []


def test_once_the_customer_is_told_the_notice_to_the_leader_lies_in_drafts(
    workspace: Workspace,
) -> None:
    ready_to_acknowledge(workspace)
    report = workspace.work(SOON)
    assert (report.sent, report.drafts, report.problems) == (1, 1, [])
    (draft,) = workspace.drafts
    assert draft["To"] == "Kim Larsen <kim.larsen@vendor.example>"
    assert draft["Cc"] is None
    assert draft["In-Reply-To"] is None
    assert draft["Subject"] == "For your attention: Nordhavn Logistics [ESC-1] (internal)"
    text = text_of(draft)
    for words in (
        "INTERNAL",
        "Mette Aagaard we said that you have escalation case ESC-1 in view",
        "Customer: Nordhavn Logistics",
        "PRODUCTION DOWN - all warehouses stand still",
        "Severity: critical",
        "Owner: Robin Meyer (Escalation Manager)",
        "Next update to the customer: by Monday, 11 May 2026",
        "none of our 40 warehouses can book a single pallet",
        "We are losing EUR 40,000 every hour",
    ):
        assert words in text, words
    (notice,) = notices(workspace, "pending")
    assert (notice.audience, notice.occasion) == ("internal", "leaders:1")
    assert notice.findings == ()


@pytest.mark.parametrize("touched", [False, True])
def test_a_notice_follows_when_the_case_is_corrected(workspace: Workspace, touched: bool) -> None:
    acknowledged(workspace)
    (old,) = notices(workspace, "pending")
    if touched:
        edited(workspace, old.id, "INTERNAL", "INTERNAL, for Kim")
    with workspace.store() as store:
        (box,) = workspace.settings.mailboxes
        desk = Desk(store, workspace.settings, box, mailbox_row(store, box.name, NOON), SOON)
        correct_case(desk, load_case(store, 1), "Robin", {"severity": "high"})
    workspace.work(LATER)
    (now,) = notices(workspace, "pending")
    if touched:
        assert now.id == old.id and "severity high" in str(now.findings)
    else:
        assert now.id != old.id and "Severity: high" in now.body


def test_an_answer_to_the_notice_finds_its_case(workspace: Workspace) -> None:
    acknowledged(workspace)
    workspace.work(LATER)
    (notice,) = notices(workspace)
    with workspace.store() as store:
        assert read_own_message_id(notice.message_id, store.instance[1]) == (1, notice.id, 1)


def test_the_notice_is_sent_once_and_moves_no_clock_of_the_customer(workspace: Workspace) -> None:
    acknowledged(workspace)
    workspace.work(LATER)
    with workspace.store() as store:
        before = load_case(store, 1)
    decide(workspace, 2)
    assert workspace.work(LATER + timedelta(minutes=1)).sent == 1
    report = workspace.work(LATER + timedelta(minutes=2))
    assert (report.sent, report.drafts, workspace.drafts) == (0, 0, [])
    assert sorted(m["To"] for m in workspace.sent) == [
        "Kim Larsen <kim.larsen@vendor.example>",
        "Mette Aagaard <mette@nordhavn.example>",
    ]
    with workspace.store() as store:
        after = load_case(store, 1)
    assert (after.acknowledged_at, after.next_update_at) == (
        before.acknowledged_at,
        before.next_update_at,
    )
    assert [draft.status for draft in notices(workspace)] == ["sent"]


@pytest.mark.parametrize("where", ["notice recorded", "draft laid"])
def test_killed_at_the_notice_the_next_pass_leaves_exactly_one(
    workspace: Workspace, where: str
) -> None:
    class Killed(BaseException):
        pass

    def kill(step: str) -> None:
        if step == where:
            raise Killed

    ready_to_acknowledge(workspace)
    with pytest.raises(Killed):
        workspace.work(SOON, at=kill)
    workspace.work(LATER + timedelta(minutes=1))
    assert [draft.status for draft in notices(workspace)] == ["pending"]
    assert [draft["To"] for draft in workspace.drafts] == ["Kim Larsen <kim.larsen@vendor.example>"]


def test_a_rejected_notice_is_not_made_again(workspace: Workspace) -> None:
    acknowledged(workspace)
    workspace.work(LATER)
    with workspace.store() as store:
        reject(store, load_draft(store, 2), ROBIN, "Kim knows", NOON)
    assert workspace.work(LATER + timedelta(minutes=1)).drafts == 0
    assert workspace.drafts == []


def test_a_notice_overtaken_by_the_customer_is_drafted_anew(workspace: Workspace) -> None:
    acknowledged(workspace)
    workspace.work(LATER)
    decide(workspace, 2)
    workspace.deliver(
        outage(2, headers={"In-Reply-To": "<m1@nordhavn.example>"}, date="Mon, 11 May 2026 14:04:00 +0200"),
        at=LATER,
    )  # fmt: skip
    workspace.work(LATER)
    workspace.work(LATER + timedelta(minutes=1))
    assert [d.status for d in notices(workspace, "pending", "void")] == ["void", "pending"]


def test_the_notice_stays_and_goes_out_when_the_case_is_over_by_then(workspace: Workspace) -> None:
    """The customer was told that Kim has the case in view: Kim has to hear of it all the same."""
    acknowledged(workspace)
    workspace.work(LATER)
    workspace.deliver(
        mail(
            "Hello,\n\neverything works again since noon, thank you. You can close this.\n\nMette\n",
            sender="Mette Aagaard <mette@nordhavn.example>",
            subject="Re: PRODUCTION DOWN - all warehouses stand still",
            message_id="<m2@nordhavn.example>",
            date="Mon, 11 May 2026 15:00:00 +0200",
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
        ),
        at=NOON + timedelta(hours=1),
    )
    workspace.work(NOON + timedelta(hours=1, minutes=1))
    with workspace.store() as store:
        assert find_case_named(store, "ESC-1").status == "resolved"
    (notice,) = notices(workspace)
    assert notice.status == "pending"
    decide(workspace, notice.id)
    assert workspace.work(NOON + timedelta(hours=1, minutes=2)).sent == 1
    assert {m["To"] for m in workspace.sent} >= {"Kim Larsen <kim.larsen@vendor.example>"}


def test_a_notice_that_comes_after_the_end_says_so() -> None:
    record = story("en")
    over = replace(record.case, status="resolved", resolved_at=WRITTEN, next_update_at=None)
    text = compose_leader_notice(
        replace(record, case=over), leaders=(LEADER.name,), told="Mette Aagaard", company=COMPANY,
        manager=MANAGER, target=TARGET, zone="Europe/Copenhagen", templates=templates(),
        language="en",
    )  # fmt: skip
    assert "Status: solved, we were told on 11 May 2026" in text.body
    assert "Next update" not in text.body


def test_a_leader_who_was_named_and_not_told_is_on_the_list_until_told(
    workspace: Workspace,
) -> None:
    def listed() -> list[str]:
        with workspace.store() as store:
            case, drafts = load_case(store, 1), drafts_of_case(store, 1)
        return [f.text for f in open_word(case, drafts, LATER, "") if f.kind == "untold_leader"]

    acknowledged(workspace)
    workspace.work(LATER)
    assert listed() == [
        "The customer was told that Kim Larsen has the case in view; Kim Larsen was not:"
        " draft 2 is pending"
    ]
    decide(workspace, 2)
    workspace.work(LATER + timedelta(minutes=1))
    assert listed() == []


def test_a_case_that_is_less_than_critical_names_no_leader_and_tells_none(
    workspace: Workspace,
) -> None:
    workspace.deliver(mail("Hello,\n\ncould you tell me when the next release is due?\n\nMette\n"))
    workspace.work()
    with workspace.store() as store:
        drafts = list_drafts(store)
    assert all(d.leaders == () and "in view" not in d.body for d in drafts)
    for draft in drafts:
        decide(workspace, draft.id)
    workspace.work(SOON)
    workspace.work(LATER)
    assert notices(workspace) == []


def test_a_leader_whom_we_can_not_tell_is_not_named(tmp_path: Path) -> None:
    elsewhere = SETTINGS.replace("kim.larsen@vendor.example", "kim.larsen@board.example")
    workspace = Workspace(tmp_path / "desk", elsewhere)
    workspace.deliver(outage())
    workspace.work()
    with workspace.store() as store:
        draft = load_draft(store, 1)
    assert "Kim Larsen" not in draft.body
    assert draft.leaders == ()
    assert any("Kim Larsen is not named" in finding.text for finding in draft.findings)


def test_a_sentence_taken_out_of_the_acknowledgement_needs_no_notice(workspace: Workspace) -> None:
    workspace.deliver(outage())
    workspace.work()
    changed = edited(workspace, 1, "Kim Larsen (VP Customer Success) has the case in view", "We do")
    assert changed.leaders == ()
    assert not any(finding.check == "visibility" for finding in changed.findings)
    decide(workspace, 1)
    workspace.work(SOON)
    workspace.work(LATER)
    assert notices(workspace) == []


def test_an_edit_elsewhere_keeps_the_notice(workspace: Workspace) -> None:
    workspace.deliver(outage())
    workspace.work()
    changed = edited(workspace, 1, "Kind regards", "Best regards")
    assert changed.leaders == ("Kim Larsen",)
    assert any(finding.check == "visibility" for finding in changed.findings)


def test_an_edited_notice_is_checked_as_a_notice_and_sent_to_the_leader(
    workspace: Workspace,
) -> None:
    acknowledged(workspace)
    workspace.work(LATER)
    changed = edited(workspace, 2, "Hello Kim Larsen", "Dear Kim")
    assert (changed.leaders, changed.findings) == (("Kim Larsen",), ())
    decide(workspace, 2)
    workspace.work(LATER + timedelta(minutes=1))
    (told,) = [m for m in workspace.sent if m["To"].startswith("Kim Larsen")]
    assert "Dear Kim," in text_of(told)


def test_the_notice_of_a_merged_case_is_about_the_case_that_it_became(workspace: Workspace) -> None:
    acknowledged(workspace)
    workspace.deliver(
        mail(
            "Hello,\n\nthe invoices of April are missing in the billing portal, please send them.\n\nMette\n",
            sender="Mette Aagaard <mette@nordhavn.example>",
            subject="April invoices missing",
            message_id="<m2@nordhavn.example>",
            date="Mon, 11 May 2026 14:03:00 +0200",
        )
    )
    workspace.work(LATER)
    with workspace.store() as store:
        first, second = find_case_named(store, "ESC-1"), find_case_named(store, "ESC-2")
        merge_cases(store, first, second, "Robin Meyer", LATER)
    workspace.work(LATER + timedelta(minutes=1))
    assert [(d.status, "[ESC-2]" in d.subject) for d in notices(workspace, "pending", "superseded")] == [
        ("superseded", False),
        ("pending", True),
    ]  # fmt: skip


def test_the_team_s_own_notice_template_is_used_and_german_is_shipped(tmp_path: Path) -> None:
    german = SETTINGS.replace(
        'zone = "Europe/Copenhagen"', 'zone = "Europe/Berlin"\nlanguage = "de"'
    )
    workspace = Workspace(tmp_path / "desk", german)
    acknowledged(workspace)
    workspace.work(LATER)
    (draft,) = workspace.drafts
    assert draft["Subject"] == "Zu Ihrer Kenntnis: Nordhavn Logistics [ESC-1] (intern)"
    assert "Schweregrad: kritisch" in text_of(draft)
    (notice,) = notices(workspace)
    assert notice.findings == ()


def test_a_broken_notice_template_is_a_problem_and_keeps_nothing_else_waiting(
    workspace: Workspace,
) -> None:
    ready_to_acknowledge(workspace)
    path = workspace.root / "prompts" / "leader_notice" / "en.txt"
    path.write_text("Subject: {{ nmae }}\n\nHello\n", encoding="utf-8")
    report = workspace.work(SOON)
    assert any("leader_notice/en.txt" in problem for problem in report.problems)
    assert report.sent == 1


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_notice_to_two_leaders_greets_both_in_a_language_that_there_is(language: str) -> None:
    text = compose_leader_notice(
        story("en"), leaders=(LEADER.name, SECOND_LEADER.name), told="Mette Aagaard",
        company=COMPANY, manager=None, target=TARGET, zone="Europe/Copenhagen",
        templates=templates(), language=language,
    )  # fmt: skip
    assert text.language == ("de" if language == "de" else "en")
    joined = " und " if language == "de" else " and "
    assert f"{LEADER.name}{joined}{SECOND_LEADER.name}," in text.body
    assert ("language" in [f.check for f in text.findings]) == (language == "fr")
    assert ("noch nicht benannt" if language == "de" else "not named yet") in text.body


def test_a_notice_of_a_case_of_which_little_is_known_says_nothing_empty() -> None:
    record = story("en")
    bare = replace(
        record,
        case=replace(record.case, customer=None, title="", severity=None, next_update_at=None),
        complaint=None,
        impacts=(),
    )
    text = compose_leader_notice(
        bare, leaders=(LEADER.name,), told="", company=COMPANY, manager=MANAGER, target=None,
        zone="", templates=templates(), language="en",
    )  # fmt: skip
    assert text.subject == f"For your attention: escalation [{record.case.token}] (internal)"
    for words in ("Customer:", "Subject:", "Severity:", "Next update", "wrote", "“”", " to ,"):
        assert words not in text.body


def test_leaders_are_told_at_our_own_domains_only() -> None:
    def told(*addresses: str) -> str | None:
        person = Person("Kim Larsen", addresses, "leader")
        return our_address(person, ("vendor.example",), ("escalations@vendor.example",))

    assert told("kim@private.example", "Kim@Vendor.example") == "Kim Larsen <Kim@Vendor.example>"
    assert told("kim@private.example") is None
    assert told("kim@vendor.example.evil.example") is None
    assert told("escalations@vendor.example") is None
    assert told() is None


def test_a_leader_counts_as_named_by_our_words_not_by_a_quote() -> None:
    before = "Kim Larsen (VP) has it in view.\nYou wrote:\n  “I asked Kim Larsen and Jo Berg.”\n"
    without = before.replace("Kim Larsen (VP) has it in view.", "We are on it.")
    added = without + "Jo Berg calls you.\n"
    assert leaders_after_edit(before, before, ("Kim Larsen",), ("Jo Berg",)) == ("Kim Larsen",)
    assert leaders_after_edit(before, without, ("Kim Larsen",), ("Jo Berg",)) == ()
    assert leaders_after_edit(before, added, ("Kim Larsen",), ("Jo Berg",)) == ("Jo Berg",)
