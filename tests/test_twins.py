"""The same mail twice: which copy counts, and that no forged one takes the place of the genuine."""

from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

TEXT = """Hello,

your portal has been down since 9 and our 40 agents can't work.

Please send us a written plan by Friday 15 May 2026.

Ann Lee
Head of Operations
Customer Ltd
"""
TRUSTED = SETTINGS.replace(
    'path = "mail"', 'path = "mail"\ntrusted_servers = ["mx1.vendor.example"]'
)


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk", TRUSTED)


def copy(result: str, **headers: str) -> bytes:
    told = f"mx1.vendor.example; dmarc={result} header.from=customer.example"
    return mail(
        TEXT,
        sender="Ann Lee <ann@customer.example>",
        subject="Portal down",
        message_id="<1@customer.example>",
        headers={"Authentication-Results": told, **headers},
    )


def outcomes(desk: Workspace) -> list[str]:
    with desk.store() as store:
        rows = store.all("SELECT coalesce(reason, outcome) AS outcome FROM ledger ORDER BY id")
    return [row["outcome"] for row in rows]


def answered(desk: Workspace) -> list[int]:
    """The messages that a draft waits to answer."""
    with desk.store() as store:
        rows = store.all("SELECT answers_message FROM drafts WHERE status = 'pending'")
    return [row["answers_message"] for row in rows]


def drafts(desk: Workspace) -> int:
    return len(answered(desk))


def test_a_forged_copy_that_is_here_first_does_not_swallow_the_mail_itself(desk: Workspace) -> None:
    desk.deliver(copy("fail"))
    desk.work(documents=False)
    desk.deliver(copy("pass"))
    desk.work(documents=False)
    assert outcomes(desk)[1] == "filed"
    assert 2 in answered(desk)


def test_a_copy_made_to_look_automatic_does_not_swallow_the_mail_itself(desk: Workspace) -> None:
    desk.deliver(copy("none", **{"Auto-Submitted": "auto-replied"}))
    desk.work(documents=False)
    desk.deliver(copy("none"))
    desk.work(documents=False)
    assert outcomes(desk) == ["automatic", "filed"]
    assert drafts(desk) == 1


def test_a_copy_that_nobody_vouched_for_gives_way_and_one_answer_is_drafted(
    desk: Workspace,
) -> None:
    desk.deliver(copy("none"))
    desk.work(documents=False)
    desk.deliver(copy("pass"))
    desk.work(documents=False)
    assert outcomes(desk) == ["filed", "filed"]
    assert drafts(desk) == 1
    with desk.store() as store:
        flags = [row["flags"] for row in store.all("SELECT flags FROM messages ORDER BY id")]
        cases = store.all("SELECT DISTINCT case_id FROM assignments WHERE current = 1")
    assert flags[0] == "[]" and "trusted less" in flags[1]
    assert len(cases) == 1


@pytest.mark.parametrize(
    ("first", "second"), [("pass", "pass"), ("pass", "none"), ("pass", "fail"), ("none", "none")]
)
def test_a_second_copy_that_is_trusted_no_more_is_a_duplicate(
    desk: Workspace, first: str, second: str
) -> None:
    desk.deliver(copy(first))
    desk.deliver(copy(second, **{"List-Id": "<escalations.vendor.example>"}))
    desk.work(documents=False)
    assert outcomes(desk) == ["filed", "duplicate"]
    assert drafts(desk) == 1


def test_what_would_be_set_aside_anyway_is_a_duplicate_of_what_was(desk: Workspace) -> None:
    for _ in range(2):
        desk.deliver(copy("none", **{"Auto-Submitted": "auto-replied"}))
    desk.work(documents=False)
    assert outcomes(desk) == ["automatic", "duplicate"]
    assert drafts(desk) == 0


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        ("Mon, 18 May 2026 08:14:22 +0200", "filed"),
        ("Mon, 11 May 2026 06:14:22 -0000 (UTC)", "duplicate"),
    ],
)
def test_the_same_words_and_id_on_another_day_are_another_mail(
    desk: Workspace, second: str, outcome: str
) -> None:
    """A device that uses one Message-ID for ever; a list that writes the Date its own way."""
    desk.deliver(copy("pass"))
    desk.work(documents=False)
    desk.deliver(copy("pass").replace(b"Mon, 11 May 2026 08:14:22 +0200", second.encode()))
    desk.work(NOON + timedelta(days=7), documents=False)
    assert outcomes(desk) == ["filed", outcome]
