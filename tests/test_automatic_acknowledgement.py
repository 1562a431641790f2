"""An acknowledgement that may leave without a person: only the one that nothing speaks against."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.check.team import team_checks
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.events import broken_link
from mailbox_agent.records import Draft
from mailbox_agent.settings import load_settings

ALLOWED = """
[automatic_acknowledgement]
kinds = ["escalation"]
severities = ["high", "critical"]
"""
TRUSTED = 'trusted_servers = ["mx.vendor.example"]\n'
UNSEEN = SETTINGS[: SETTINGS.index("[[visibility]]")]  # no leader is named to the customer
TRUSTING = UNSEEN.replace("accepts_only", TRUSTED + "accepts_only")
ANN = "ann@customer.example"
TEXT = (
    "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
    " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n"
)


def asked(
    number: int = 1,
    *,
    text: str = TEXT,
    proof: str = "pass",
    to: str = "escalations@vendor.example",
    subject: str = "Portal down",
    **headers: str,
) -> bytes:
    signed = f"mx.vendor.example; dkim={proof} header.d=customer.example; dmarc={proof}"
    return mail(
        text,
        sender=f"Ann Lee <{ANN}>",
        to=to,
        subject=subject,
        message_id=f"<{number}@customer.example>",
        headers={
            "Authentication-Results": f"{signed} header.from=customer.example",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        },
    )


def said_twice(*headers: str) -> bytes:
    return "".join(f"{one}\r\n" for one in headers).encode() + asked()


def workspace(root: Path, settings: str = TRUSTING + ALLOWED) -> Workspace:
    return Workspace(root, settings)


def drafts_of(space: Workspace) -> list[Draft]:
    with space.store() as store:
        return list(list_drafts(store, ("pending", "approved", "sent", "unsure")))


def test_the_first_answer_to_a_customer_whom_we_know_leaves_at_once(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    space.deliver(asked())
    report = space.work(documents=False)
    (sent,) = space.sent
    assert report.sent == 1
    assert sent["To"].addresses[0].addr_spec == ANN
    assert sent["Auto-Submitted"] == "auto-replied"
    assert sent["X-Auto-Response-Suppress"] == "All"
    assert not space.drafts
    (draft,) = drafts_of(space)
    assert (draft.status, draft.decided_by) == ("sent", "mailbox-agent (agent)")
    with space.store() as store:
        assert broken_link(store) is None


@pytest.mark.parametrize(
    "mail_in",
    [
        pytest.param(lambda: asked(proof="none"), id="nobody vouches for the writer"),
        pytest.param(lambda: asked(proof="fail"), id="a forged writer"),
        pytest.param(lambda: asked(X_Auto_Response_Suppress="All"), id="wants no machine"),
        pytest.param(
            lambda: asked(X_Auto_Response_Suppress="DR, RN, AutoReply"), id="wants no auto-reply"
        ),
        pytest.param(lambda: asked(Precedence="bulk"), id="mass mail"),
        pytest.param(
            lambda: said_twice("X-Auto-Response-Suppress: None", "X-Auto-Response-Suppress: All"),
            id="wants no machine, said twice",
        ),
        pytest.param(
            lambda: said_twice("Precedence: list", "Precedence: bulk"), id="mass mail by a list"
        ),
        pytest.param(
            lambda: said_twice("Auto-Submitted: no", "Auto-Submitted: auto-replied"),
            id="a machine behind a gateway",
        ),
        pytest.param(lambda: asked(Cc="Bo Ek <bo@customer.example>"), id="others would get it"),
        pytest.param(lambda: asked(Reply_To="other@elsewhere.example"), id="answers go elsewhere"),
        pytest.param(lambda: asked(to="all@customer.example"), id="not written to us"),
        pytest.param(
            lambda: asked(text="Hello,\n\nsmall question: how do I export a list?\n\nAnn Lee\n"),
            id="another severity",
        ),
    ],
)
def test_everything_else_waits_for_a_person(tmp_path: Path, mail_in: Callable[[], bytes]) -> None:
    space = workspace(tmp_path)
    space.deliver(mail_in())
    space.work(documents=False)
    space.work(NOON + timedelta(minutes=5), documents=False)
    assert not space.sent
    assert all(draft.status == "pending" for draft in drafts_of(space))


def test_one_that_names_a_leader_waits_as_the_leader_is_to_be_told(tmp_path: Path) -> None:
    space = workspace(
        tmp_path, SETTINGS.replace("accepts_only", TRUSTED + "accepts_only") + ALLOWED
    )
    space.deliver(asked())
    space.work(documents=False)
    assert not space.sent
    assert "Kim Larsen" in drafts_of(space)[0].body


def test_off_unless_kinds_and_severities_are_named(tmp_path: Path) -> None:
    table = "[automatic_acknowledgement]\n"
    for number, settings in enumerate(
        ("", f'{table}kinds = ["escalation"]\n', f'{table}severities = ["critical", "high"]\n')
    ):
        space = workspace(tmp_path / str(number), TRUSTING + settings)
        space.deliver(asked())
        space.work(documents=False)
        assert not space.sent
        assert len(space.drafts) == 1


def test_a_draft_that_lies_before_a_person_stays_theirs(tmp_path: Path) -> None:
    space = workspace(tmp_path, TRUSTING)
    space.deliver(asked())
    space.work(documents=False)
    (tmp_path / "mailbox_agent.toml").write_text(TRUSTING + ALLOWED, encoding="utf-8")
    space.settings = load_settings(tmp_path, {})
    space.work(NOON + timedelta(minutes=1), documents=False)
    assert not space.sent
    assert len(space.drafts) == 1


def test_the_second_mail_of_a_case_waits_for_a_person(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    space.deliver(asked())
    space.work(documents=False)
    space.deliver(
        asked(
            2,
            text="It is still down. When will it work again?\n",
            In_Reply_To="<1@customer.example>",
        )
    )
    space.work(NOON + timedelta(minutes=5), documents=False)
    assert len(space.sent) == 1


MATTERS = (
    "the payroll run of the Oslo plant has failed since this morning and 300 people wait for wages",
    "no truck can leave our Graz warehouse, the label printers have been down since noon",
    "the online shop takes no orders any more, checkout has been broken for three hours",
    "our badge readers at the Leeds gate are dead and nobody gets in, production stands still",
    "invoices from April are all wrong by a factor of ten, customers are calling us nonstop",
)


def test_three_to_a_sender_and_day_then_a_person_looks(tmp_path: Path) -> None:
    every = '"critical", "high", "medium", "low"'
    space = workspace(tmp_path, TRUSTING + ALLOWED.replace('"high", "critical"', every))
    for number, matter in enumerate(MATTERS, 1):
        text = f"Hello,\n\n{matter}. Please help.\n\nAnn Lee\n"
        space.deliver(asked(number, text=text, subject=matter[:40]))
    space.work(documents=False)
    with space.store() as store:
        assert len(store.all("SELECT id FROM cases")) > 3
    assert len(space.sent) == 3
    space.work(NOON + timedelta(minutes=5), documents=False)
    assert len(space.sent) == 3
    assert len(space.drafts) == len(drafts_of(space)) - 3


def test_killed_after_the_approval_it_leaves_once(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    space.deliver(asked())

    class Killed(BaseException):
        pass

    def at(step: str) -> None:
        if step == "draft claimed":
            raise Killed

    with pytest.raises(Killed):
        space.work(documents=False, at=at)
    assert not space.sent
    space.work(NOON + timedelta(minutes=1), documents=False)
    space.work(NOON + timedelta(minutes=2), documents=False)
    assert len(space.sent) == 1
    assert space.sent[0]["Auto-Submitted"] == "auto-replied"


def test_check_says_why_none_would_leave(tmp_path: Path) -> None:
    said = [
        f"{result.what}: {result.advice}"
        for settings in (UNSEEN + ALLOWED, TRUSTING + ALLOWED.replace('kinds = ["escalation"]', ""))
        for result in team_checks(workspace(tmp_path / str(len(settings)), settings).settings)
    ]
    assert any("set its trusted_servers" in line for line in said), json.dumps(said)
    assert any("automatic_acknowledgement.kinds names none" in line for line in said)
