"""Where things stand, told to a customer who asks: what they may know, and nothing made up."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from draft_samples import (
    COMPANY,
    LANGUAGES,
    MANAGER,
    NEXT_UPDATE,
    RECIPIENT,
    STORIES,
    TARGET,
    acknowledged,
    item,
    message,
    story,
    templates,
)
from standing_cases import BOX, JO, METTE, OURS, Story

from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.standing import Standing, where_things_stand
from mailbox_agent.records import CaseRecord, DraftText, ItemChange, Source

NOW = NEXT_UPDATE - timedelta(hours=1)
ASKS = "Hello,\n\nwhere do things stand? We have heard nothing.\n\nMette\n"


@pytest.fixture
def promised(tmp_path: Path) -> Story:
    """They complain on Monday; on Tuesday one of us promises two things and asks for one."""
    return Story.begun(tmp_path / "desk")


def test_who_asks_is_told_what_is_open_what_is_late_and_what_we_wait_for(promised: Story) -> None:
    promised.days(3)
    promised.comes(ASKS)
    (draft,) = promised.drafts("acknowledgement", "pending")
    late, sooner = draft.findings
    assert "mailbox-agent correct ESC-1 --item 1 --state done" in late.text
    assert sooner.check == "next_update"  # one of us has promised it by then
    for words in (
        "There is nothing new to report since our last message to you of 12 May 2026.",
        "This is past its date and not done yet. We are sorry for that:\n\n"
        "  – “I will send you a workaround for the warehouse export by 13 May 2026.” (Robin Meyer, 13 May 2026)",
        "Open on our side, with the day by which it is due where one is set:\n\n"
        "  – “We will add a check to the import job by 29 May 2026.” (29 May 2026)",
        "From your side we are still waiting for:\n\n"
        "  – “Could you please send us the certificate chain?”",
    ):
        assert words in draft.body, words


def test_what_only_we_know_is_not_told(promised: Story) -> None:
    promised.comes(
        "Hi Robin,\n\nbetween us: we will rebuild the Kraken by 20 May 2026. The workaround for the warehouse export is"
        " done since this morning.\n\nJo\n", JO, OURS, "escalations@vendor.example",
    )  # fmt: skip
    promised.comes(ASKS)
    (draft,) = promised.drafts("acknowledgement", "pending")
    assert "Kraken" not in draft.body and "This has been done" not in draft.body
    assert "nothing new to report" in draft.body
    assert "send you a workaround" not in draft.body  # neither open nor done: a person says it
    (why,) = [one for one in draft.findings if one.check == "standing"]
    assert "ESC-1 --item 1 --state done" in why.text and "workaround" in why.sentence


def test_what_a_person_releases_is_told_as_done(promised: Story) -> None:
    promised.comes(
        "Hi Robin,\n\nThe workaround for the warehouse export is done since this morning.\n\nJo\n",
        JO, OURS, "escalations@vendor.example",
    )  # fmt: skip
    promised.corrects(1, state="done")
    promised.comes(ASKS)
    (draft,) = promised.drafts("acknowledgement", "pending")
    assert "This has been done:\n\n  – “I will send you a workaround" in draft.body
    assert "nothing new to report since" not in draft.body
    assert [one for one in draft.findings if one.check == "standing"] == []


def standing_of(record: CaseRecord) -> Standing:
    reader = record.messages[0].sender.email
    return where_things_stand(record, NOW, TARGET.calendar, reader)


def a_full_story(language: str) -> CaseRecord:
    """One item for each block, in words of the language's own story."""
    record = story(language)
    before, after = date(2026, 5, 11), date(2026, 5, 20)
    person = Source("person", 0, "Jana Keller", NOW, "", role="internal")
    ours = {"role": "internal", "message_id": 2, "owner_side": "us", "promise": True}
    words = [f"{STORIES[language][number]} ({number})" for number in (4, 5, 6, 7)]
    moved = replace(
        item(11, words[0], **ours),
        due=after,
        history=(ItemChange(NOW, "due", before.isoformat(), after.isoformat(), person),),
    )
    done = replace(item(12, words[1], **ours), state="done", state_source=person, done_at=NOW)
    late = replace(item(13, words[2], **ours), due=before, owner="Jana Keller")
    open_one = replace(item(14, words[3], **ours), due=after)
    first = record.messages[0]
    our_mail = replace(
        message(2, role="internal"), at=first.at + timedelta(hours=1), trusted="authenticated"
    )
    return replace(
        record,
        messages=(replace(first, kind="status_request"), our_mail),
        items=(*record.items, moved, done, late, open_one),
    )


def answer(record: CaseRecord, language: str) -> DraftText:
    return acknowledged(
        record,
        language,
        answer_to=record.messages[0],
        visibility=None,
        leaders=(),
        followup=True,
        standing=standing_of(record),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_all_of_it_and_passes_the_checks(language: str) -> None:
    record = a_full_story(language)
    text = answer(record, language)
    lists = [line for line in text.body.splitlines() if line.startswith(("  –", "  ・"))]
    assert len(lists) == 6  # two that were asked or taken on in the mail, and four of ours
    assert "→" in text.body
    found = check_draft(
        text, record=record, recipients=(RECIPIENT,), company=COMPANY, people=(MANAGER,),
        allowed_texts=(text.subject,), template_text=templates().replies["acknowledgement", language].text,
        next_update_at=NEXT_UPDATE, zone=record.case.zone, target=TARGET, language=language,
        customer_domains=("nordhavn.example",),
    )  # fmt: skip
    assert found == ()


def test_a_long_list_is_cut_and_the_approver_is_told() -> None:
    record = story("en")
    ours = [
        item(20 + n, f"We will mend part {n} of the {word}.", role="internal", promise=True)
        for n, word in enumerate(("gate", "screen", "label", "scale", "belt", "crane"))
    ]
    first = replace(record.messages[0], kind="status_request")
    text = answer(replace(record, messages=(first,), items=tuple(ours)), "en")
    assert text.body.count("We will mend part") == 4
    assert "2 more open or finished points are left out." in [one.text for one in text.findings]


def test_a_first_mail_that_asks_is_not_told_of_a_last_message() -> None:
    record = story("en")
    body = answer(
        replace(record, messages=(replace(record.messages[0], kind="status_request"),)), "en"
    ).body
    assert "There is nothing yet that we can report." in body and "our last message" not in body


def test_who_asks_is_not_told_what_a_colleague_of_theirs_wrote_in_confidence(
    promised: Story,
) -> None:
    private = "Robin, in confidence: I will send you the salary list of Rasmus by 25 May 2026.\n"
    promised.comes(private, METTE, OURS, BOX)
    promised.comes("Dear Mette,\n\nthank you, noted.\n\nRobin\n", OURS, METTE, BOX)
    promised.comes(ASKS.replace("Mette", "Rasmus"), "Rasmus Holt <rasmus@nordhavn.example>")
    (draft,) = promised.drafts("acknowledgement", "pending")
    assert "certificate chain" in draft.body and "salary" not in draft.body
