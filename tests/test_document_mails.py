"""Approved documents go out: to leadership when a case is over, to the customer with the plan."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from case_samples import solved_record
from draft_samples import (
    COMPANY,
    LANGUAGES,
    LEADER,
    MANAGER,
    NEXT_UPDATE,
    SECOND_LEADER,
    letterhead,
    story,
    templates,
)
from mails import mail
from reviewing import (
    CLOSURE,
    CONFIDENTIAL,
    CUSTOMER,
    METTE,
    PLAN,
    POST_MORTEM,
    SOLVED,
    Reviewer,
    a_case,
    complaint,
)
from workspaces import NOON, SETTINGS

from mailbox_agent.answering.document_mails import draft_document_mails
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.documents.approving import approve_reviewed, reviewed_document
from mailbox_agent.drafts.document_letter import compose_plan_letter, compose_report
from mailbox_agent.drafts.leaders import leadership
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import load_templates
from mailbox_agent.records import Decider, DraftText, Person, Visibility
from mailbox_agent.review.decisions import approve
from mailbox_agent.workspace import shipped

KIM = "Kim Larsen <kim.larsen@vendor.example>"
ROBIN = Decider("Robin Meyer", "terminal")
NO_LEADER = SETTINGS.replace('role = "leader"', 'role = "internal"').partition("[[visibility]]")[0]
SECOND = """
[[team.person]]
name = "Ada Reyes"
addresses = ["ada.reyes@vendor.example"]
role = "leader"
"""


@pytest.fixture
def reviewer(tmp_path: Path) -> Reviewer:
    return a_case(tmp_path / "desk")


def asks_more(reviewer: Reviewer, text: str = "") -> None:
    """The customer writes again; `text` decides whether the plan changes by it."""
    reviewer.workspace.deliver(
        complaint(
            f"Hello,\n\n{text or 'thank you, we are waiting.'}\n\nMette\n",
            subject="Re: Portal down in all warehouses",
            message_id=f"<more{reviewer.minutes}@moeller.example>",
            date="Mon, 11 May 2026 14:20:00 +0200",
            headers={"In-Reply-To": "<m1@moeller.example>"},
        ),
        at=reviewer.now,
    )


# To leadership


def test_an_approved_closure_summary_is_drafted_to_leadership_and_sent_once(
    reviewer: Reviewer,
) -> None:
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    assert (draft.status, draft.audience, draft.to, draft.cc) == ("pending", "internal", (KIM,), ())
    assert draft.findings == ()
    assert [one for one in reviewer.workspace.sent if "Closure" in one["Subject"]] == []
    reviewer.done("approve", str(draft.id))
    reviewer.done("once")
    (told,) = [one for one in reviewer.workspace.sent if "Closure" in one["Subject"]]
    assert told["To"] == KIM
    assert told["Subject"] == "Closure summary: Møller & Sønner A/S [ESC-1] (internal)"
    body = told.get_body(("plain",))
    assert body is not None
    for words in (
        "INTERNAL",
        "Escalation ESC-1 is over",
        "Customer: Møller & Sønner A/S",
        "Solved: 11 May 2026",
        "Owner: Robin Meyer (Escalation Manager)",
        "Actions that are still open:",
        "40 warehouses can book a single pallet",
    ):
        assert words in body.get_content(), words
    assert reviewer.draft(draft.id).status == "sent"
    (event,) = [one for one in reviewer.events("draft sent") if one["draft_id"] == draft.id]
    assert draft.attachments[0].sha256 in event["details"]


def test_a_post_mortem_is_drafted_likewise_beside_it(reviewer: Reviewer) -> None:
    reviewer.closed()
    reviewer.approved(CLOSURE, "report")
    draft = reviewer.approved(POST_MORTEM, "report")
    assert draft.subject.startswith("Post-mortem: ")
    assert "what went well and what did not" in draft.body
    assert [one.status for one in reviewer.drafts("report")] == ["pending", "pending"]


def test_with_nobody_on_the_list_the_draft_waits_and_says_what_to_do(tmp_path: Path) -> None:
    reviewer = a_case(tmp_path / "desk", NO_LEADER + CUSTOMER)
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    assert (draft.to, draft.status) == ((), "pending")
    (finding,) = [one for one in draft.findings if one.blocking]
    assert "leadership list" in finding.text and "mailbox_agent.toml" in finding.text
    assert "leadership list" in reviewer.refused("approve", str(draft.id))
    # a leader is named now
    toml = reviewer.workspace.root / "mailbox_agent.toml"
    toml.write_text(SETTINGS + CUSTOMER, encoding="utf-8")
    reviewer.done("reject", str(draft.id), "--why", "nobody was on the list")
    reviewer.done("approve", CLOSURE)
    assert reviewer.drafts("report")[-1].to == (KIM,)


def test_a_recipient_written_in_by_hand_gets_it_with_the_document(tmp_path: Path) -> None:
    reviewer = a_case(tmp_path / "desk", NO_LEADER + CUSTOMER)
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    text = tmp_path / "edited.txt"
    text.write_text(f"To: {KIM}\nSubject: {draft.subject}\n\n{draft.body}", encoding="utf-8")
    reviewer.done("edit", str(draft.id), "--file", str(text))
    changed = reviewer.draft(draft.id)
    assert (changed.to, changed.attachments, changed.revision) == ((KIM,), draft.attachments, 2)
    assert changed.content_hash != draft.content_hash
    reviewer.done("approve", str(draft.id))
    (sent,) = [
        one for one in reviewer.workspace.sent if one["To"] == KIM and "Closure" in one["Subject"]
    ]
    assert len(list(sent.iter_attachments())) == 1


def test_a_confidential_customers_report_goes_to_those_alone_whom_the_settings_name(
    tmp_path: Path,
) -> None:
    settings = SETTINGS.replace("[[team.rule]]", SECOND + "[[team.rule]]") + CONFIDENTIAL
    reviewer = a_case(tmp_path / "desk", settings)
    with reviewer.workspace.store() as store:
        assert load_case(store, 1).confidential and load_case(store, 1).severity == "critical"
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    assert draft.to == (KIM,)
    assert "treated as confidential" in draft.body
    text = tmp_path / "edited.txt"
    text.write_text(
        f"To: {KIM}\nCc: ada.reyes@vendor.example\nSubject: {draft.subject}\n\n{draft.body}",
        encoding="utf-8",
    )
    reviewer.done("edit", str(draft.id), "--file", str(text))
    assert "may not see this" in reviewer.refused("approve", str(draft.id))


def test_a_confidential_case_that_names_no_leader_is_held(tmp_path: Path) -> None:
    settings = SETTINGS.partition("[[visibility]]")[0] + CONFIDENTIAL
    reviewer = a_case(tmp_path / "desk", settings)
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    assert draft.to == ()
    assert any("[[visibility]]" in one.text and one.blocking for one in draft.findings)


def test_who_is_leadership() -> None:
    case = solved_record().case
    other = Person("Jo Berg", ("jo@vendor.example",), "internal")
    people = (LEADER, other, MANAGER)
    open_one = replace(case, severity="high", confidential=False)
    assert leadership(open_one, people, ()) == (LEADER,)
    named = (Visibility("high", ("Jo Berg",)),)
    assert leadership(open_one, people, named) == (LEADER, other)
    hidden = replace(open_one, confidential=True)
    assert leadership(hidden, people, named) == (other,)
    assert leadership(replace(hidden, severity="low"), people, named) == ()


def test_a_case_that_is_opened_again_has_no_closing_report(reviewer: Reviewer) -> None:
    reviewer.closed()
    draft = reviewer.approved(CLOSURE, "report")
    reviewer.done("reopen", "ESC-1", "--why", "it is down again")
    reviewer.done("once")
    assert (reviewer.draft(draft.id).status, len(reviewer.drafts("report"))) == ("superseded", 1)


# To the customer


def test_an_approved_plan_is_drafted_to_the_customers_people_in_their_thread(
    reviewer: Reviewer,
) -> None:
    draft = reviewer.approved(PLAN, "plan")
    assert (draft.to, draft.cc) == ((METTE,), ("Rasmus Holt <rasmus@moeller.example>",))
    assert draft.in_reply_to == "<m1@moeller.example>"
    assert draft.body.startswith("Dear Mette Aagaard,\n\nAttached is the remediation plan")
    assert not any(one.blocking for one in draft.findings)
    assert any("waits as well" in one.text for one in draft.findings)  # the acknowledgement
    reviewer.done("approve", str(draft.id))
    (sent,) = reviewer.workspace.sent
    assert [one.get_filename() for one in sent.iter_attachments()] == [draft.attachments[0].name]
    with reviewer.workspace.store() as store:
        assert load_case(store, 1).acknowledged_at is not None


def test_who_has_a_role_of_the_customers_gets_the_plan_too(reviewer: Reviewer) -> None:
    """Rasmus writes alone; Mette, who raised the case and manages it, is in Cc."""
    reviewer.workspace.deliver(
        mail(
            "Hello,\n\nMette asked me to follow this up. Where do we stand?\n\nRasmus\n",
            sender="Rasmus Holt <rasmus@moeller.example>",
            subject="Re: Portal down in all warehouses",
            message_id="<r1@moeller.example>",
            date="Mon, 11 May 2026 13:50:00 +0200",
            headers={"In-Reply-To": "<m1@moeller.example>"},
        )
    )
    reviewer.done("once")
    reviewer.settle(PLAN, 2)
    reviewer.done("approve", PLAN)
    (draft,) = reviewer.drafts("plan")
    assert draft.to == ("Rasmus Holt <rasmus@moeller.example>",)
    assert draft.cc == (METTE,)


def test_what_one_of_them_asked_of_us_alone_and_the_plan_tells_is_shown_to_the_approver(
    reviewer: Reviewer,
) -> None:
    reviewer.workspace.deliver(
        mail(
            "Hello,\n\nbetween us: please send me the terms of an early exit by 29 May 2026.\n\n"
            "Rasmus\n",
            sender="Rasmus Holt <rasmus@moeller.example>",
            subject="Re: Portal down in all warehouses",
            message_id="<r1@moeller.example>",
            date="Mon, 11 May 2026 13:50:00 +0200",
            headers={"In-Reply-To": "<m1@moeller.example>"},
        )
    )
    reviewer.done("once")
    reviewer.settle(PLAN, 2)
    reviewer.done("approve", PLAN)
    (draft,) = reviewer.drafts("plan")
    assert draft.cc == (METTE,)
    (found,) = [one for one in draft.findings if one.check == "document"]
    assert found.text.startswith("The document tells what Rasmus Holt wrote")
    assert "terms of an early exit" in found.sentence


def test_the_plans_copy_in_sent_is_no_other_drafts_mail(reviewer: Reviewer) -> None:
    """The acknowledgement that waits answers the same mail in much the same words."""
    draft = reviewer.approved(PLAN, "plan")
    reviewer.done("approve", str(draft.id))
    reviewer.done("once")
    assert [one.status for one in reviewer.drafts("acknowledgement")] == ["pending"]


def test_a_mail_to_the_customer_by_a_colleague_does_not_withdraw_the_plan(
    reviewer: Reviewer,
) -> None:
    draft = reviewer.approved(PLAN, "plan")
    ack = reviewer.drafts("acknowledgement")[0]
    reviewer.done("approve", str(ack.id))
    reviewer.done("once")
    assert reviewer.draft(draft.id).status == "pending"


def test_the_plan_of_a_case_that_is_over_is_not_mailed(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    reviewer.closed()
    reviewer.done("once")
    assert reviewer.draft(draft.id).status == "superseded"
    assert len(reviewer.drafts("plan")) == 1


WHY_NOT = "nothing is mailed: its case is resolved, and a plan goes to the customer only while"


def says_solved(reviewer: Reviewer) -> None:
    reviewer.workspace.deliver(
        mail(
            SOLVED,
            sender=METTE,
            subject="Re: Portal down in all warehouses",
            message_id="<m2@moeller.example>",
            headers={"In-Reply-To": "<m1@moeller.example>"},
        ),
        at=reviewer.now,
    )


def test_who_approves_the_plan_of_a_resolved_case_is_told_why_nothing_is_mailed(
    reviewer: Reviewer,
) -> None:
    says_solved(reviewer)
    reviewer.done("once")
    reviewer.settle(PLAN)
    assert WHY_NOT in reviewer.done("approve", PLAN)


def test_likewise_where_the_news_comes_with_the_approval(reviewer: Reviewer) -> None:
    reviewer.settle(PLAN)
    says_solved(reviewer)
    assert WHY_NOT in reviewer.done("approve", PLAN)
    assert reviewer.drafts("plan") == []


def test_a_promise_that_has_passed_is_made_anew_with_the_same_document(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    assert draft.next_update_at is not None
    reviewer.minutes = int((draft.next_update_at - NOON) / timedelta(minutes=1)) + 5
    assert "a new one is ready" in reviewer.done("approve", str(draft.id))
    new = reviewer.drafts("plan")[-1]
    assert new.id != draft.id and new.attachments == draft.attachments
    assert new.next_update_at is not None and new.next_update_at > reviewer.now


# What changes after the approval


def test_a_newer_version_withdraws_the_undecided_draft(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    asks_more(reviewer, "please also send us the list of lost bookings by 13 May 2026.")
    reviewer.done("once")
    reviewer.done("once")
    assert reviewer.word(PLAN, 2).exists()
    after = reviewer.draft(draft.id)
    assert after.status == "superseded" and "version 2" in after.why
    assert len(reviewer.drafts("plan")) == 1
    new = reviewer.drafts("plan")
    reviewer.settle(PLAN, 2)
    reviewer.done("approve", f"{PLAN}/2")
    new = reviewer.drafts("plan")
    assert [one.status for one in new] == ["superseded", "pending"]
    assert new[1].attachments != new[0].attachments


def test_a_draft_that_a_person_has_touched_is_flagged_instead(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    draft = reviewer.approved(PLAN, "plan")
    text = tmp_path / "edited.txt"
    text.write_text(
        f"Subject: {draft.subject}\n\n{draft.body.replace('Please look', 'Do look')}",
        encoding="utf-8",
    )
    reviewer.done("edit", str(draft.id), "--file", str(text))
    asks_more(reviewer, "please also send us the list of lost bookings by 13 May 2026.")
    reviewer.done("once")
    reviewer.done("once")
    assert reviewer.draft(draft.id).status == "pending"
    assert "version 2" in reviewer.refused("approve", str(draft.id))


@pytest.mark.parametrize("how", ["edited", "newer version"])
def test_an_approved_mail_whose_document_changed_is_void(reviewer: Reviewer, how: str) -> None:
    draft = reviewer.approved(PLAN, "plan")
    with reviewer.workspace.store(reviewer.now) as store:
        approve(store, reviewer.draft(draft.id), ROBIN, reviewer.now)
        if how == "newer version":
            row = store.all("SELECT * FROM documents WHERE kind = 'remediation_plan'")[-1]
            with store.write():
                store.insert("documents", {**row, "id": None, "version": 2, "edition": "customer"})
    if how == "edited":
        reviewer.write_into(reviewer.word(PLAN), "One more line.")
    reviewer.done("once")
    after = reviewer.draft(draft.id)
    assert after.status == "void"
    assert ("version 2" if how == "newer version" else "was changed since") in after.why
    assert reviewer.workspace.sent == []
    if how == "edited":
        reviewer.done("approve", PLAN)
        assert [one.status for one in reviewer.drafts("plan")] == ["void", "pending"]


def test_a_mail_that_the_customer_has_overtaken_is_drafted_anew_under_their_new_mail(
    reviewer: Reviewer,
) -> None:
    draft = reviewer.approved(PLAN, "plan")
    with reviewer.workspace.store(reviewer.now) as store:
        approve(store, reviewer.draft(draft.id), ROBIN, reviewer.now)
    asks_more(reviewer)
    reviewer.workspace.work(reviewer.now, documents=False)
    old, new = reviewer.drafts("plan")
    assert (old.status, new.status) == ("void", "pending")
    assert new.in_reply_to.startswith("<more") and new.attachments == old.attachments


def test_a_draft_approved_for_other_bytes_is_not_sent(reviewer: Reviewer) -> None:
    """What is in the store under the hash is what leaves, or nothing does."""
    draft = reviewer.approved(PLAN, "plan")
    with reviewer.workspace.store(reviewer.now) as store:
        with store.write():
            store.run("UPDATE document_copies SET bytes = ?", b"something else")
        approve(store, reviewer.draft(draft.id), ROBIN, reviewer.now)
    reviewer.done("once")
    after = reviewer.draft(draft.id)
    assert (after.status, reviewer.workspace.sent) == ("pending", [])
    assert any("not in the store any more" in one.text and one.blocking for one in after.findings)


@pytest.mark.parametrize("where", ["document mail recorded", "draft laid", "draft claimed"])
def test_killed_on_the_way_it_goes_out_once(reviewer: Reviewer, where: str) -> None:
    class Killed(BaseException):
        pass

    def kill(step: str) -> None:
        if step == where:
            raise Killed

    desk = reviewer.workspace
    reviewer.settle(PLAN)
    if where == "draft claimed":
        draft = reviewer.approved(PLAN, "plan")
        with desk.store(reviewer.now) as store:
            approve(store, reviewer.draft(draft.id), ROBIN, reviewer.now)
    else:
        # the approval is recorded, and the pass behind it is the one that dies
        with desk.store(reviewer.now) as store:
            box = desk.settings.mailboxes[0]
            row = mailbox_row(store, box.name, NOON)
            table = Desk(store, desk.settings, box, row, reviewer.now)
            loaded = load_templates(desk.settings.prompts, shipped("prompts"))
            case = load_case(store, 1)
            found = reviewed_document(table, case, "remediation_plan", "customer", None, loaded)
            approve_reviewed(table, found, "Robin Meyer")
    with pytest.raises(Killed):
        desk.work(reviewer.now, at=kill, documents=False)
    reviewer.minutes += 1
    desk.work(reviewer.now, documents=False)
    (draft,) = reviewer.drafts("plan")
    assert len([one for one in desk.drafts if draft.attachments[0].name in str(one)]) <= 1
    if draft.status == "pending":
        reviewer.done("approve", str(draft.id))
    reviewer.done("once")
    assert len(desk.sent) == 1


def test_a_broken_template_is_a_problem_and_the_draft_comes_when_it_is_mended(
    reviewer: Reviewer,
) -> None:
    own = reviewer.workspace.root / "prompts/customer_plan/en.txt"
    whole = own.read_text(encoding="utf-8")
    own.write_text("Subject: {{ nmae }}\n\nHello\n", encoding="utf-8")
    reviewer.settle(PLAN)
    assert "no draft was made" in reviewer.done("approve", PLAN)
    own.write_text(whole, encoding="utf-8")
    reviewer.done("once")
    assert [one.status for one in reviewer.drafts("plan")] == ["pending"]


def test_a_pass_in_which_nothing_happened_drafts_nothing_more(reviewer: Reviewer) -> None:
    reviewer.approved(PLAN, "plan")
    with reviewer.workspace.store() as store:
        box = reviewer.workspace.settings.mailboxes[0]
        row = mailbox_row(store, box.name, NOON)
        desk = Desk(store, reviewer.workspace.settings, box, row, NOON)
        loaded = load_templates(reviewer.workspace.settings.prompts, shipped("prompts"))
        assert draft_document_mails(desk, [1], loaded, lambda _: None) == 0


def test_a_mail_is_approved_once(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    with reviewer.workspace.store() as store:
        approve(store, draft, ROBIN, NOON)
        with pytest.raises(UserError, match="has been approved"):
            approve(store, draft, ROBIN, NOON)


# The letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_letter_reads_in_the_customers_language(language: str) -> None:
    record = story(language)
    (message,) = [one for one in record.messages if one.role == "customer"][:1]

    def letter(written_in: str) -> DraftText:
        head = letterhead(message, language, NEXT_UPDATE, record.case.zone)
        return compose_plan_letter(record, head, file_name="ESC-7 Plan.docx", written_in=written_in)

    text = letter("en")
    assert (text.language, text.findings) == (language, ())
    assert "ESC-7 Plan.docx" in text.body and MANAGER.name in text.body
    assert f"[{record.case.token}]" in text.subject and record.case.token in text.body
    assert (letter(language).body == text.body) == (language == "en")


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_report_reads_in_our_language(language: str) -> None:
    text = compose_report(
        solved_record(), document="closure_summary", file_name="ESC-7 Closure.docx",
        written_in="en", approved_by="Jana Keller", leaders=(LEADER.name, SECOND_LEADER.name),
        company=COMPANY, manager=MANAGER, zone="Europe/Berlin", templates=templates(),
        language=language,
    )  # fmt: skip
    assert text.language == ("de" if language == "de" else "en")
    assert ("language" in [one.check for one in text.findings]) == (language == "fr")
    assert "Jana Keller" in text.body and "ESC-7 Closure.docx" in text.body
    joined = "Maria da Silva und Tom Reyes" if language == "de" else "Maria da Silva and Tom Reyes"
    assert joined in text.body
    assert ("Es ist auf Englisch" in text.body) == (language == "de")
    for empty in ("“”", "„“", "()", ": \n"):
        assert empty not in text.body


def test_a_report_to_many_greets_nobody_by_name() -> None:
    names = [f"Leader {letter}" for letter in "ABCDE"]
    text = compose_report(
        solved_record(), document="post_mortem", file_name="x.docx", written_in="en",
        approved_by="", leaders=names, company=COMPANY, manager=None, zone="UTC",
        templates=templates(), language="en",
    )  # fmt: skip
    assert text.body.startswith("Hello,\n")
