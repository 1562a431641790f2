"""A reviewer approves a Word file: what is taken in, what is asked first, what goes out."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from reviewing import CLOSURE, PLAN, POST_MORTEM, Reviewer, a_case, complaint

from mailbox_agent.database.document_approvals import copies_of, last_approval
from mailbox_agent.documents.open_points import open_comments, tracked_changes
from mailbox_agent.errors import TemplateError

NEW = "The certificate of the portal had run out."


@pytest.fixture
def reviewer(tmp_path: Path) -> Reviewer:
    return a_case(tmp_path / "desk")


def copy_of(reviewer: Reviewer) -> bytes:
    """What was kept to be sent, of the document that was approved last."""
    with reviewer.workspace.store() as store:
        rows = store.all("SELECT document_id FROM document_approvals ORDER BY id DESC LIMIT 1")
        approval = last_approval(store, rows[0]["document_id"])
        assert approval is not None
        return copies_of(store, [approval.copy_sha256])[approval.copy_sha256]


def words_of(data: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)


def approvals(reviewer: Reviewer) -> int:
    with reviewer.workspace.store() as store:
        return len(store.all("SELECT id FROM document_approvals"))


def test_the_file_is_taken_as_the_reviewer_left_it(reviewer: Reviewer) -> None:
    reviewer.write_into(reviewer.settle(PLAN), NEW)
    said = reviewer.done("approve", PLAN)
    assert f"version 1 of {PLAN} is approved by" in said
    assert NEW in words_of(copy_of(reviewer))
    assert "For the reviewer" not in words_of(copy_of(reviewer))


def test_what_is_open_is_listed_and_nothing_is_approved(reviewer: Reviewer) -> None:
    path = reviewer.word(PLAN)
    document = Document(str(path))
    run = next(one for one in document.paragraphs if one.text).runs[0]
    document.add_comment(run, "Is that the right title?", author="Robin Meyer")
    document.save(str(path))
    why = reviewer.refused("approve", PLAN)
    assert "“For the reviewer: no message states a cause" in why
    assert "a comment of Robin Meyer: Is that the right title?" in why
    assert f"approve {PLAN} --anyway" in why
    assert approvals(reviewer) == 0 and reviewer.drafts("plan") == []
    said = reviewer.done("approve", PLAN, "--anyway")
    assert "Is that the right title?" in said and "is approved by" in said
    inside = zipfile.ZipFile(io.BytesIO(copy_of(reviewer)))
    assert not [name for name in inside.namelist() if "comments" in name]
    assert b"right title" not in b"".join(map(inside.read, inside.namelist()))
    (event,) = reviewer.events("document approved")
    assert '"open_points": 5' in event["details"]


def test_a_comment_that_was_resolved_or_is_our_own_is_not_open(tmp_path: Path) -> None:
    document = Document()
    run = document.add_paragraph("The portal was down.").add_run("Since six.")
    document.add_comment(run, "Customer, 11 May", author="Mailbox Agent")
    document.add_comment(run, "Really?", author="Robin Meyer")
    asked = io.BytesIO()
    document.save(asked)
    assert open_comments("plan.docx", asked.getvalue()) == ["Robin Meyer: Really?"]

    for comment in document.comments:
        for paragraph in comment._comment_elm.p_lst:
            paragraph.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "00AB")
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    extended = (
        b'<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        b'<w15:commentEx w15:paraId="00AB" w15:done="1"/></w15:commentsEx>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
    part = Part(PackURI("/word/commentsExtended.xml"), kind, extended, document.part.package)
    relation = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    document.part.relate_to(part, relation)
    settled = io.BytesIO()
    document.save(settled)
    assert open_comments("plan.docx", settled.getvalue()) == []


def test_tracked_changes_are_accepted_and_that_is_said(reviewer: Reviewer) -> None:
    path = reviewer.settle(PLAN)
    document = Document(str(path))
    paragraph = document.add_paragraph("The cause is ")
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="900"'
    paragraph._p.append(
        parse_xml(f'<w:ins {w} w:author="Robin"><w:r><w:t>known.</w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(f'<w:del {w} w:author="Robin"><w:r><w:delText>dark.</w:delText></w:r></w:del>')
    )
    document.save(str(path))
    assert tracked_changes(path.name, path.read_bytes()) == 2
    assert "tracked in it count as accepted" in reviewer.done("approve", PLAN)
    assert "The cause is known." in words_of(copy_of(reviewer))
    assert b"dark" not in zipfile.ZipFile(io.BytesIO(copy_of(reviewer))).read("word/document.xml")


@pytest.mark.parametrize(
    "leak",
    [
        "Priyanka forgot to renew the certificate, please keep that internal.",
        "It is rebuilt on host gw-int-17.",
    ],
)
def test_an_internal_fact_that_a_reviewer_wrote_in_is_asked_about(
    reviewer: Reviewer, tmp_path: Path, leak: str
) -> None:
    reviewer.write_into(reviewer.settle(PLAN), leak)
    assert leak in reviewer.refused("approve", PLAN)
    assert reviewer.drafts("plan") == []
    reviewer.done("approve", PLAN, "--anyway")
    (draft,) = reviewer.drafts("plan")
    accepted = [one for one in draft.findings if one.check == "document"]
    assert accepted and not any(one.blocking for one in accepted)
    assert all("accepted by" in one.text and one.sentence == leak for one in accepted)
    text = tmp_path / "edited.txt"
    text.write_text(f"Subject: {draft.subject}\n\n{draft.body}\nBest wishes\n", encoding="utf-8")
    reviewer.done("edit", str(draft.id), "--file", str(text))
    after = [one for one in reviewer.draft(draft.id).findings if one.check == "document"]
    assert after == accepted  # no edit of the letter makes it vanish


def test_a_long_document_is_looked_through_to_its_end(reviewer: Reviewer) -> None:
    path = reviewer.settle(PLAN)
    document = Document(str(path))
    document.add_paragraph("The portal works as it should be. " * 1_500)
    document.add_paragraph("It is rebuilt on host gw-int-17.")
    document.save(str(path))
    assert "gw-int-17" in reviewer.refused("approve", PLAN)


@pytest.mark.parametrize("lock", ["~$mediation_plan-customer-v1.docx", ".~lock.{}#"])
def test_a_file_that_somebody_has_open_is_not_approved_unsaved(
    reviewer: Reviewer, lock: str
) -> None:
    path = reviewer.settle(PLAN)
    open_mark = path.parent / lock.format(path.name)
    open_mark.write_bytes(b"Robin")
    assert "save and close it" in reviewer.refused("approve", PLAN)
    open_mark.unlink()
    reviewer.done("approve", PLAN)


def test_the_customer_edition_holds_nothing_that_only_we_know(reviewer: Reviewer) -> None:
    reviewer.approved(PLAN, "plan")
    inside = zipfile.ZipFile(io.BytesIO(copy_of(reviewer)))
    everything = b"".join(map(inside.read, inside.namelist())).decode("utf-8", "replace")
    assert "corrected export" in everything
    for internal in ("Priyanka", "gw-int-17", "certificate", "Jo Berg", "root cause"):
        assert internal not in everything, internal


def test_the_internal_edition_tells_leaders_what_we_know(reviewer: Reviewer) -> None:
    reviewer.closed()
    reviewer.approved(CLOSURE, "report")
    inside = zipfile.ZipFile(io.BytesIO(copy_of(reviewer))).read("word/document.xml").decode()
    assert "Priyanka Rao will rebuild the booking gateway" in inside
    assert "Internal edition" in inside


def test_a_version_with_edits_is_not_passed_over(reviewer: Reviewer) -> None:
    reviewer.write_into(reviewer.settle(PLAN), NEW)
    reviewer.done("note", "ESC-1", "--kind", "call", "Jo Berg will call Mette on 12 May 2026.")
    more = "Hello,\n\nplease also send us the list of lost bookings by 13 May 2026.\n\nMette\n"
    headers = {"In-Reply-To": "<m1@moeller.example>"}
    reviewer.workspace.deliver(
        complaint(more, message_id="<m3@moeller.example>", headers=headers,
                  date="Mon, 11 May 2026 14:00:00 +0200")
    )  # fmt: skip
    reviewer.done("once")
    assert reviewer.word(PLAN, 2).exists()
    why = reviewer.refused("approve", PLAN)
    assert "version 1" in why and "edited by hand" in why and f"{PLAN}/1" in why
    assert "has no version 7; it has 1, 2" in reviewer.refused("approve", f"{PLAN}/7")
    said = reviewer.done("approve", f"{PLAN}/1")
    assert f"version 1 of {PLAN} is approved by" in said
    (draft,) = reviewer.drafts("plan")
    assert draft.status == "pending"
    assert NEW in words_of(copy_of(reviewer))


def test_an_approval_that_holds_is_not_given_twice(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    why = reviewer.refused("approve", PLAN)
    assert "already" in why and f"draft {draft.id} is pending" in why
    reviewer.done("reject", str(draft.id), "--why", "next week")
    assert reviewer.drafts("plan")[-1].status == "rejected"
    reviewer.done("once")
    assert len(reviewer.drafts("plan")) == 1
    reviewer.done("approve", PLAN)
    assert [one.status for one in reviewer.drafts("plan")] == ["rejected", "pending"]


def test_what_ends_a_case_is_approved_after_its_end(reviewer: Reviewer) -> None:
    reviewer.done("document", "ESC-1", "post_mortem")
    assert "ESC-1 is open" in reviewer.refused("approve", POST_MORTEM)


def test_a_file_that_is_gone_or_no_word_file_is_named(reviewer: Reviewer) -> None:
    path = reviewer.word(PLAN)
    path.write_bytes(b"not a Word file")
    assert "is not a Word document" in reviewer.refused("approve", PLAN)
    path.unlink()
    assert path.name in reviewer.refused("approve", PLAN)
    with pytest.raises(TemplateError):
        open_comments("x.docx", b"PK\x03\x04")


def test_a_document_that_nobody_is_mailed_is_approved_all_the_same(reviewer: Reviewer) -> None:
    said = reviewer.done("approve", "ESC-1/remediation_plan/internal")
    assert "nothing is mailed" in said
    assert approvals(reviewer) == 1 and reviewer.drafts("plan") == []


def test_the_copy_lies_there_to_be_looked_at_but_is_not_what_leaves(reviewer: Reviewer) -> None:
    draft = reviewer.approved(PLAN, "plan")
    (attached,) = draft.attachments
    (copy,) = (reviewer.workspace.settings.store / "documents/ESC-1/approved").iterdir()
    assert copy.read_bytes() == copy_of(reviewer) and len(copy.read_bytes()) == attached.size
    assert copy.stat().st_mode & 0o777 == 0o400
    page = reviewer.done("draft", str(draft.id))
    assert attached.name in page and attached.sha256[:16] in page and copy.name in page
    assert "attached" in reviewer.done("drafts")
    copy.chmod(0o600)
    copy.write_bytes(b"edited by mistake")
    assert copy.name not in reviewer.done("draft", str(draft.id))
    reviewer.done("approve", str(draft.id))
    (sent,) = reviewer.workspace.sent
    (part,) = sent.iter_attachments()
    assert part.get_payload(decode=True) == copy_of(reviewer)


def test_the_files_name_is_one_that_every_system_takes(reviewer: Reviewer) -> None:
    (attached,) = reviewer.approved(PLAN, "plan").attachments
    assert attached.name == "ESC-1 Remediation plan - Møller & Sønner A-S.docx"
