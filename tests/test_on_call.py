"""A new critical or high case tells who is on call, and who next, until somebody has it."""

import os
import shutil
import signal
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, USER, dovecot
from killed_pass import Opened
from mail_clients import OverImap
from mails import mail
from notices import ALERTING, SMTP, over_smtp, read
from smtp_servers import HANG_UP, PostOffice, RudeServer
from test_service import IMAP, passes, service, wait_until
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.cases.on_call import ladder, next_call, works_from
from mailbox_agent.database.alarms import (
    alarms_of_case,
    go_on,
    open_alarms,
    raise_alarms,
    take_up,
)
from mailbox_agent.database.cases import list_cases, load_case
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.mailbox.smtp import open_transport
from mailbox_agent.notices.troubles import trouble_began
from mailbox_agent.records import Decider, Person, TeamRule, Viewer
from mailbox_agent.review import decisions
from mailbox_agent.settings.calendars import built_in

MINUTE = timedelta(minutes=1)
ROBIN, SAM, KIM, ADMIN = (
    f"{name}@vendor.example" for name in ("robin.meyer", "sam.okafor", "kim.larsen", "admin")
)
TEAM = (
    ALERTING.replace("most_per_hour = 3", "deputy_after_minutes = 10\nlevel_after_minutes = 15")
    .replace(
        'title = "Escalation Manager"\napproves = true',
        'title = "Escalation Manager"\napproves = true\nalerted = true\ndeputy = "Sam Okafor"',
    )
    .replace(
        'title = "VP Customer Success"', 'title = "VP Customer Success"\nlevel = 3\nzone = "UTC"'
    )
    .replace(
        "[[team.rule]]",
        '[[team.person]]\nname = "Sam Okafor"\naddresses = ["sam.okafor@vendor.example"]\n'
        'role = "escalation_manager"\n\n[[team.rule]]',
        1,
    )
)
CRITICAL = (
    "Hello,\n\nURGENT: our production is completely down since 9, all 400 users are blocked and we"
    " lose 50,000 EUR an hour. This is a critical outage.\n\nPlease help at once.\n\nAnn Lee\n"
    "Head of Operations\nCustomer Ltd\n"
)
MILD = (
    "Hello,\n\nthe logo on our invoices is a little blurred. No hurry, when could you look at"
    " it?\n\nAnn Lee\nCustomer Ltd\n"
)


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Workspace:
    return over_smtp(tmp_path / "desk", office.port, TEAM)


def complaint(
    text: str = CRITICAL, number: int = 1, subject: str = "Portal down", **headers: str
) -> bytes:
    return mail(
        text,
        sender="Ann Lee <ann@customer.example>",
        subject=subject,
        message_id=f"<{number}@customer.example>",
        date="Mon, 11 May 2026 13:59:00 +0200",
        headers=headers,
    )


def work(desk: Workspace, minute: float, *, port: int = 0) -> None:
    now = NOON + minute * MINUTE
    with desk.store(now) as store:
        agent = replace(
            desk.agent(store),
            documents=False,
            transport=lambda box, mailbox: open_transport(box, mailbox, {}, desk.root),
        )
        run_pass(agent, now)


def told(office: PostOffice) -> list[str]:
    return [one.rcpt_tos[0] for one in office.mails]


def test_the_person_on_call_is_told_then_the_deputy_then_the_level_above(
    desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(complaint())
    at = []
    for minute in range(0, 180, 5):
        before = len(office.mails)
        work(desk, minute)
        at += [minute] * (len(office.mails) - before)
    with desk.store() as store:
        events = " ".join(row["details"] for row in store.all("SELECT details FROM events"))
    assert "alarm:1:0:0" in events and "@" not in events
    assert list(zip(told(office), at, strict=True)) == [
        (ROBIN, 0), (SAM, 10), (KIM, 25),
        (ROBIN, 40), (SAM, 50), (KIM, 65),
        (ROBIN, 80), (SAM, 90), (KIM, 105),
    ]  # fmt: skip
    first = read(office.mails[0].content)
    assert first["Subject"] == "Critical case ESC-1: Customer"
    text = first.get_content()
    for words in (
        "ESC-1, mailbox escalations",
        "critical",
        "Answer by:    2026-05-11 14:14 CEST",
        "mailbox-agent show ESC-1",
        "mailbox-agent acknowledge ESC-1",
        "or answer this mail",
        "If nobody takes it up, Sam Okafor will be told at 2026-05-11 14:10 CEST",
    ):
        assert words in text, text
    assert "You are told first, as you own the case." in text
    deputy, above, again = (read(one.content) for one in office.mails[1:4])
    assert deputy["Subject"] == "Not taken up yet: critical case ESC-1: Customer"
    assert "as you are the deputy of Robin Meyer. Told before: - Robin Meyer, 2026-05-11 14:00" in (
        " ".join(deputy.get_content().split())
    )
    assert "- Sam Okafor, 2026-05-11 12:10 UTC\r\n" in above.get_content()
    assert "as you are at the level above (level 3)." in above.get_content()
    assert "as you own the case; round 2 of 3." in again.get_content()
    assert "2026-05-11 12:14 UTC (has passed)" in above.get_content()
    for one in office.mails:
        for words in (b"production", b"blocked", b"Portal", b"Ann", b"ann@customer.example"):
            assert words not in one.content  # type: ignore[operator]


def acknowledged(desk: Workspace) -> None:
    command = ("--workspace", desk.root, "--as-of", (NOON + 5 * MINUTE).isoformat())
    said = warm.run(*warm.AGENT, *command, "acknowledge", "esc-1")
    assert said.returncode == 0 and "you have ESC-1" in said.stdout, said.stderr


def decided(desk: Workspace) -> None:
    with desk.store() as store:
        draft = list_drafts(store)[0]
        decisions.reject(store, draft, Decider("Robin Meyer", "terminal"), "I call them", NOON)


def closed(desk: Workspace) -> None:
    with desk.store() as store:
        store.run(
            "UPDATE cases SET status = 'closed', closed_at = ?", (NOON + 5 * MINUTE).isoformat()
        )


def lowered(desk: Workspace) -> None:
    with desk.store() as store:
        store.run("UPDATE cases SET severity = 'medium'")


def wrote(desk: Workspace) -> None:
    by_hand = mail(
        "Dear Ann, I am at it and call you in five minutes. Robin\n",
        sender="escalations@vendor.example",
        to="ann@customer.example",
        subject="Re: Portal down",
        message_id="<hand@vendor.example>",
        date="Mon, 11 May 2026 14:03:00 +0200",
        headers={"In-Reply-To": "<1@customer.example>", "References": "<1@customer.example>"},
    )
    desk.deliver(by_hand, folder=".Sent")


@pytest.mark.parametrize("what", [acknowledged, decided, closed, lowered, wrote])
def test_nobody_more_is_told_once_somebody_has_it_or_it_is_over(
    desk: Workspace, office: PostOffice, what: object
) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    what(desk)  # type: ignore[operator]
    for minute in (6, 12, 30, 60):
        work(desk, minute)
    assert [one for one in told(office) if one in (ROBIN, SAM, KIM)].count(SAM) == 0
    with desk.store() as store:
        assert open_alarms(store) == ()


def test_who_takes_it_up_while_the_next_are_looked_for_has_it(desk: Workspace) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    with desk.store() as store:
        (seen,) = open_alarms(store)
        assert take_up(store, 1, "Robin Meyer (terminal)", NOON)
        assert not go_on(store, seen, 2, None)  # what a pass does that has seen it open
        (alarm,) = alarms_of_case(store, 1)
        assert (alarm.step, alarm.ended_by) == (1, "Robin Meyer (terminal)")
        assert not take_up(store, 1, "Sam Okafor (terminal)", NOON)
        assert alarms_of_case(store, 1)[0].ended_by == "Robin Meyer (terminal)"


def test_the_service_tells_who_is_on_call_as_soon_as_the_mail_is_there(
    tmp_path: Path, office: PostOffice
) -> None:
    with dovecot() as server:
        settings = TEAM.replace('path = "mail"', 'kind = "imap"')
        both = IMAP.format(port=server.port, poll=3600).replace(
            "[[team.person]]", SMTP.format(port=office.port)
        )
        settings = settings.replace("[[team.person]]", both, 1)
        desk = Workspace(tmp_path / "desk", settings, {"IMAP_PASSWORD": PASSWORD})
        client = OverImap(server.port, USER, PASSWORD)
        with service(desk):
            wait_until(lambda: passes(desk) >= 1, desk)
            date = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
            client.put(
                "INBOX", complaint().replace(b"Mon, 11 May 2026 13:59:00 +0200", date.encode())
            )
            wait_until(lambda: office.mails, desk)  # by IDLE: the next poll is an hour away
        client.quit()
    assert told(office) == [ROBIN]


def answer(office: PostOffice, text: str, **headers: str) -> bytes:
    alert = read(office.mails[0].content)
    about = {"In-Reply-To": str(alert["Message-ID"]), "References": str(alert["Message-ID"])}
    return mail(
        f"{text}\n\n> {alert.get_content()}",
        sender="Robin Meyer <robin.meyer@vendor.example>",
        subject=f"Re: {alert['Subject']}",
        message_id="<answer@vendor.example>",
        date="Mon, 11 May 2026 14:04:00 +0200",
        headers={**about, **headers},
    )


def books(desk: Workspace) -> list[tuple[str, str]]:
    with desk.store() as store:
        rows = store.all("SELECT outcome, reason, detail FROM ledger ORDER BY id")
    return [(row["reason"] or row["outcome"], row["detail"]) for row in rows]


def cases(desk: Workspace) -> int:
    with desk.store() as store:
        return len(list_cases(store, Viewer("test", sees_confidential=True), everything=True))


@pytest.mark.parametrize("headers", [True, False], ids=["threaded", "without threading headers"])
def test_an_authenticated_answer_takes_it_up_and_opens_no_case(
    desk: Workspace, office: PostOffice, headers: bool
) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    plain: dict[str, str] = {} if headers else {"In-Reply-To": None, "References": None}  # type: ignore[dict-item]
    desk.deliver(answer(office, "I have it.", **plain))
    for minute in (5, 12, 60):
        work(desk, minute)
    assert SAM not in told(office)
    assert books(desk)[1] == ("decision", "Robin Meyer has taken up ESC-1")
    assert cases(desk) == 1
    with desk.store() as store:
        assert len(list_drafts(store)) == 1  # the one to the customer
        (alarm,) = alarms_of_case(store, 1)
        assert alarm.ended_by == "Robin Meyer (mail)"


def test_an_answer_that_nothing_proves_takes_nothing_up(tmp_path: Path, office: PostOffice) -> None:
    settings = TEAM.replace("accepts_only_authenticated = true", "")
    desk = over_smtp(tmp_path / "desk", office.port, settings)
    desk.deliver(complaint())
    work(desk, 1)
    assert "answer this mail" not in read(office.mails[0].content).get_content()
    desk.deliver(answer(office, "I have it."))
    for minute in (5, 12):
        work(desk, minute)
    assert SAM in told(office)
    reason, detail = books(desk)[1]
    assert reason == "unrelated" and "nothing proves who wrote it" in detail


@pytest.mark.parametrize("threaded", [True, False])
def test_an_out_of_office_of_the_person_on_call_starts_nothing(
    desk: Workspace, office: PostOffice, threaded: bool
) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    plain: dict[str, str] = {} if threaded else {"In-Reply-To": None, "References": None}  # type: ignore[dict-item]
    desk.deliver(
        answer(
            office,
            "I am out of the office until Monday and will answer then.",
            **{"Auto-Submitted": "auto-replied", **plain},
        )
    )
    for minute in (5, 12):
        work(desk, minute)
    assert told(office) == [ROBIN, SAM]  # it is no "I have it", and it is not answered
    assert books(desk)[1][0] == "automatic" and cases(desk) == 1
    with desk.store() as store:
        assert (
            len(store.all("SELECT * FROM assignments")) == 1
        )  # nothing joined the customer's case
        assert len(list_drafts(store)) == 1


def test_a_bounced_alert_tells_the_next_at_once(desk: Workspace, office: PostOffice) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    alert = read(office.mails[0].content)["Message-ID"]
    desk.deliver(
        (
            "From: MAILER-DAEMON@vendor.example\r\nTo: escalations@vendor.example\r\n"
            "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b1@vendor.example>\r\n"
            f"In-Reply-To: {alert}\r\nDate: Mon, 11 May 2026 14:01:30 +0200\r\n"
            "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            f"Reporting-MTA: dns; mx.vendor.example\r\n\r\nFinal-Recipient: rfc822; {ROBIN}\r\n"
            "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
        ).encode()
    )
    work(desk, 2)
    assert told(office) == [ROBIN, SAM]
    said = read(office.mails[1].content).get_content()
    assert "- Robin Meyer, 2026-05-11 14:01 CEST (may not have arrived)" in said


def test_an_alert_whose_fate_nobody_knows_tells_the_next_at_once(
    tmp_path: Path, office: PostOffice
) -> None:
    with RudeServer({"dot": [HANG_UP]}) as server:
        desk = over_smtp(tmp_path / "desk", server.port, TEAM)
        desk.deliver(complaint())
        for minute in (1, 2, 3):
            work(desk, minute)
        assert len(server.whole) == 2  # Robin's, perhaps; Sam's for sure
        assert [read(one)["To"] for one in server.whole] == [ROBIN, SAM]


def test_an_out_of_office_of_the_customer_stays_on_its_case(
    desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    alert = str(read(office.mails[0].content)["Message-ID"])
    about = {"In-Reply-To": "<1@customer.example>", "References": f"{alert} <1@customer.example>"}
    absent = "I am out of the office until Monday. Bo Lund stands in for me."
    desk.deliver(
        complaint(absent, 2, "Automatic reply", **about, **{"Auto-Submitted": "auto-replied"})
    )
    work(desk, 2)
    assert books(desk)[1][0] == "automatic"
    with desk.store() as store:
        assert len(store.all("SELECT * FROM assignments WHERE case_id = 1")) == 2


def test_a_customer_who_answers_an_alert_that_was_forwarded_to_them_is_read(
    desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    alert = read(office.mails[0].content)
    desk.deliver(
        complaint(
            "Robin sent me this. It is still down, when will it work again?\n\nAnn Lee\n",
            2,
            **{"In-Reply-To": str(alert["Message-ID"]), "References": "<1@customer.example>"},
        )
    )
    work(desk, 2)
    assert [reason for reason, _ in books(desk)] == ["filed", "filed"]


def test_a_case_that_is_raised_to_critical_tells_who_is_on_call_though_it_was_answered(
    desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(complaint(MILD, subject="Logo on invoices"))
    work(desk, 1)
    wrote(desk)
    work(desk, 5)
    assert told(office) == []
    about = {"In-Reply-To": "<1@customer.example>", "References": "<1@customer.example>"}
    desk.deliver(complaint(CRITICAL, 2, "Re: Logo on invoices", **about))
    work(desk, 6)
    work(desk, 7)
    assert told(office) == [ROBIN]
    with desk.store() as store:
        assert load_case(store, 1).severity == "critical"


def test_a_case_that_a_mail_opens_again_calls_again(desk: Workspace, office: PostOffice) -> None:
    desk.deliver(complaint())
    work(desk, 1)
    acknowledged(desk)
    work(desk, 6)
    about = {"In-Reply-To": "<1@customer.example>", "References": "<1@customer.example>"}
    solved = (
        "Hello,\n\nthe problem is solved, everything works again. You can close the case.\n\nAnn\n"
    )
    desk.deliver(later(complaint(solved, 2, "Re: Portal down", **about), 10))
    work(desk, 11)
    with desk.store() as store:
        assert load_case(store, 1).status == "resolved"
    desk.deliver(later(complaint(CRITICAL, 3, "Re: Portal down", **about), 20))
    work(desk, 21)
    work(desk, 22)
    assert told(office) == [ROBIN, ROBIN]


def later(raw: bytes, minute: int) -> bytes:
    assert b"13:59:00" in raw
    return raw.replace(b"13:59:00", b"14:%02d:00" % minute)


def test_what_we_write_to_another_agents_mailbox_starts_nothing_there(
    tmp_path: Path, office: PostOffice
) -> None:
    settings = TEAM.replace("admin@vendor.example", "cases@other.example")
    desk = over_smtp(tmp_path / "desk", office.port, settings.replace("alerted = true\n", ""))
    with desk.store() as store:
        trouble_began(store, desk.settings, "escalations", "it fails", "why", NOON)
    work(desk, 1)
    (sent,) = office.mails
    assert sent.rcpt_tos == ["cases@other.example"]
    other = Workspace(
        tmp_path / "other", TEAM.replace("escalations@vendor.example", "cases@other.example")
    )
    assert isinstance(sent.content, bytes)
    other.deliver(sent.content)
    other.work(NOON + 2 * MINUTE, documents=False)
    assert [reason for reason, _ in books(other)] == ["automatic"]
    assert cases(other) == 0 and other.sent == [] and other.drafts == []


def test_mail_from_before_the_start_mark_alerts_nobody(desk: Workspace, office: PostOffice) -> None:
    desk.deliver(complaint().replace(b"11 May 2026", b"04 May 2026"))
    work(desk, 1)
    work(desk, 30)
    assert cases(desk) == 1 and told(office) == []


def test_a_confidential_customer_is_not_named_and_never_quoted(
    tmp_path: Path, office: PostOffice
) -> None:
    settings = TEAM.replace("[alerts]", "[alerts]\nquote_mail = true")
    settings += '\n[[customer]]\nname = "Customer Ltd"\ndomains = ["customer.example"]\n'
    desk = over_smtp(tmp_path / "desk", office.port, settings + "confidential = true\n")
    desk.deliver(complaint())
    work(desk, 1)
    (sent,) = office.mails
    assert read(sent.content)["Subject"] == "Critical case ESC-1"
    for words in (b"Customer Ltd", b"customer.example", b"production", b"Ann"):
        assert words not in sent.content  # type: ignore[operator]


def test_words_of_the_mail_are_quoted_if_the_settings_say_so(
    tmp_path: Path, office: PostOffice
) -> None:
    settings = TEAM.replace("[alerts]", "[alerts]\nquote_mail = true")
    desk = over_smtp(tmp_path / "desk", office.port, settings)
    desk.deliver(complaint())
    work(desk, 1)
    assert "\nTitle:        Portal down\r\n" in read(office.mails[0].content).get_content()
    assert "> URGENT: our production is completely down" in (
        read(office.mails[0].content)
        .get_content()
        .replace("\n> ", " > ")
        .replace(" > URG", "> URG")
    )


def test_without_administrators_nobody_is_called(tmp_path: Path, office: PostOffice) -> None:
    settings = TEAM.replace('administrators = ["admin@vendor.example"]', "administrators = []")
    desk = over_smtp(tmp_path / "desk", office.port, settings)
    desk.deliver(complaint())
    work(desk, 1)
    assert told(office) == []


def test_killed_around_an_alarm_it_is_raised_and_said_once(
    tmp_path: Path, desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(complaint())
    for step in ("alarm raised", "people called", "notice claimed"):
        office.mails.clear()
        root = tmp_path / step.replace(" ", "-")
        shutil.copytree(desk.root, root)
        again = Opened(root)
        child = os.fork()
        if not child:
            try:
                _die_at(again, step)
            finally:
                os._exit(1)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL
        for minute in (2, 3, 4):
            work(again, minute)
        assert told(office) == [ROBIN], step
        with again.store() as store:
            assert len(alarms_of_case(store, 1)) == 1 and raise_alarms(store, NOON) == 0


def _die_at(desk: Workspace, step: str) -> None:
    def at(reached: str) -> None:
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)

    with desk.store() as store:
        agent = replace(
            desk.agent(store),
            at=at,
            documents=False,
            transport=lambda box, mailbox: open_transport(box, mailbox, {}, desk.root),
        )
        run_pass(agent, NOON + MINUTE)


def person(name: str, **what: object) -> Person:
    role = what.pop("role", "escalation_manager")
    return Person(name, (f"{name}@vendor.example",), role, **what)  # type: ignore[arg-type]


ROB = person("rob", alerted=True, deputy="sue")
SUE, LEA, BOSS = person("sue"), person("lea", level=2), person("boss", role="leader", level=3)
MAX = person("max", alerted=True)


def climbed(people: list[Person], manager: str | None, rules: list[TeamRule]) -> list[list[str]]:
    rungs = ladder(manager, "eu", people, rules, deputy_after=10 * MINUTE, level_after=15 * MINUTE)
    again = [[one.name for one in rung.people] for rung in rungs]
    first = again[: len(again) // 3]
    assert again == first * 3
    return first


@pytest.mark.parametrize(
    ("manager", "rules", "expected"),
    [
        ("rob", [], [["rob"], ["sue"], ["lea"], ["boss"]]),
        ("max", [], [["max"], ["lea"], ["boss"]]),
        ("sue", [], [["rob", "max"], ["sue"], ["lea"], ["boss"]]),
        (None, [TeamRule("max", mailbox="eu")], [["max"], ["lea"], ["boss"]]),
        (None, [TeamRule("max", mailbox="us")], [["rob", "max"], ["sue"], ["lea"], ["boss"]]),
    ],
    ids=["manager", "no deputy", "manager is not alerted", "rule", "rule of another mailbox"],
)
def test_who_is_on_call_and_who_next(
    manager: str | None, rules: list[TeamRule], expected: list[list[str]]
) -> None:
    assert climbed([ROB, SUE, LEA, BOSS, MAX], manager, rules) == expected


def test_where_nobody_is_alerted_nobody_is_called() -> None:
    assert climbed([SUE, LEA, BOSS], "sue", []) == []


def test_high_waits_for_somebodys_hours_and_critical_for_nobodys() -> None:
    calendars = built_in("Europe/Copenhagen") | {
        "night": replace(built_in("America/New_York")["office"], name="night")
    }
    rob, sue = replace(ROB, calendar="office"), replace(SUE, calendar="night")
    rungs = ladder("rob", "eu", [rob, sue], [], deputy_after=10 * MINUTE, level_after=15 * MINUTE)

    def called(hour: int, severity: str) -> tuple[list[str], datetime | None]:
        now = datetime(2026, 5, 11, hour, tzinfo=UTC)
        call = next_call(
            rungs,
            0,
            now,
            lambda one: works_from(one, severity, calendars, calendars["office"], now),  # type: ignore[arg-type]
        )
        return [one.name for one in call.people], call.next_at

    assert called(9, "high") == (["rob"], datetime(2026, 5, 11, 9, 10, tzinfo=UTC))
    # Rob has gone home, Sue is at work; Rob's turn comes again, when he works
    assert called(17, "high") == (["sue"], datetime(2026, 5, 11, 17, 15, tzinfo=UTC))
    assert called(22, "high") == ([], datetime(2026, 5, 12, 7, tzinfo=UTC))
    assert called(22, "critical") == (["rob"], datetime(2026, 5, 11, 22, 10, tzinfo=UTC))
