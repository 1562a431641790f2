"""Mail of the agent to our own staff: to nobody else, once, not too much, and through any crash."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import warm
from killed_pass import Opened
from mails import mail
from notices import ADMIN, ALERTING, deliver, read, say
from smtp_servers import HANG_UP, PostOffice, RudeServer
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.events import broken_link
from mailbox_agent.database.notices import list_notices
from mailbox_agent.errors import SettingsError
from mailbox_agent.settings import load_settings

MINUTE = timedelta(minutes=1)
ROBIN = "robin.meyer@vendor.example"
SCRIPT = Path(__file__).with_name("notices.py")


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk", ALERTING)


def states(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return [one.state for one in reversed(list_notices(store))]


def log_of(desk: Workspace) -> str:
    with desk.store() as store:
        return " ".join(str(list(row.values())) for row in store.all("SELECT * FROM events"))


def test_what_is_said_once_leaves_once_and_no_machine_answers_it(
    desk: Workspace, office: PostOffice
) -> None:
    assert say(desk, "disk", NOON, urgent=True) == 1
    assert say(desk, "disk", NOON + MINUTE) == 0
    for minute in (1, 2, 90):
        assert deliver(desk, office.port, NOON + minute * MINUTE) == []
    (sent,) = office.mails
    assert (sent.mail_from, sent.rcpt_tos) == ("escalations@vendor.example", [ADMIN])
    told = read(sent.content)
    assert told["Subject"] == "About disk" and "This is disk." in told.get_content()
    assert told["Auto-Submitted"] == "auto-generated"
    assert told["X-Auto-Response-Suppress"] == "All" and told["Importance"] == "high"
    with desk.store() as store:
        assert told["X-Mailbox-Agent"] == store.instance[0]
    assert told["References"] is None and "X-Escalation-Case" not in told
    assert states(desk) == ["sent"]
    assert "notice sent" in log_of(desk) and "@" not in log_of(desk)


@pytest.mark.parametrize(
    "address",
    [
        "ann@customer.example",
        "somebody@vendor.example",
        "escalations@vendor.example",
        "kim.larsen@bikes.example",
        "lee@learnt.example",
    ],
    ids=["customer", "nobody of ours", "shared mailbox", "listed customer", "learnt customer"],
)
def test_nobody_but_the_people_of_the_settings_is_told(tmp_path: Path, address: str) -> None:
    settings = ALERTING.replace(
        'addresses = ["kim.larsen@vendor.example"]',
        'addresses = ["kim.larsen@bikes.example", "lee@learnt.example"]',
    )
    settings += '\n[[customer]]\nname = "Bikes"\ndomains = ["bikes.example"]\n'
    desk = Workspace(tmp_path / "desk", settings)
    desk.deliver(
        mail(sender="Al Lee <al@learnt.example>", headers={"Reply-To": "al@learnt.example"})
    )
    desk.work(documents=False)
    assert say(desk, "disk", NOON, to=[address]) == 0
    assert say(desk, "disk", NOON, to=[address, ROBIN.upper()]) == 1


def test_who_is_taken_out_of_the_settings_gets_nothing_that_was_written_before(
    desk: Workspace, office: PostOffice
) -> None:
    say(desk, "disk", NOON, to=[ADMIN, ROBIN])
    file = desk.root / "mailbox_agent.toml"
    file.write_text(file.read_text().replace(ADMIN, "other@vendor.example"))
    deliver(Opened(desk.root), office.port, NOON + MINUTE)
    assert [one.rcpt_tos for one in office.mails] == [[ROBIN]]
    assert states(desk) == ["dropped", "sent"]


def test_whose_address_became_a_customers_meanwhile_gets_nothing(
    tmp_path: Path, office: PostOffice
) -> None:
    settings = ALERTING.replace(ADMIN, "it@hosting.example").replace(
        "accepts_only", 'trusted_servers = ["mx.vendor.example"]\naccepts_only'
    )
    desk = Workspace(tmp_path / "desk", settings)
    assert say(desk, "disk", NOON, to=["it@hosting.example"]) == 1
    file = desk.root / "mailbox_agent.toml"
    proof = "mx.vendor.example; dmarc=pass header.from=hosting.example"
    desk.deliver(from_hosting({"Authentication-Results": proof}))
    desk.work(documents=False)
    deliver(desk, office.port, NOON + MINUTE)
    assert office.mails == [] and states(desk) == ["dropped"]
    file.write_text(settings + '\n[[customer]]\nname = "H"\ndomains = ["hosting.example"]\n')
    with pytest.raises(SettingsError, match=r"alerts\.administrators.*customer's address"):
        load_settings(desk.root, {})


def from_hosting(headers: dict[str, str]) -> bytes:
    text = "Hello,\n\nyour portal has been down since nine, please help.\n\nEve Lee\nHosting Ltd\n"
    return mail(text, sender="Eve Lee <eve@hosting.example>", headers=headers)


def test_who_only_says_to_be_from_an_administrators_company_silences_nobody(
    tmp_path: Path, office: PostOffice
) -> None:
    desk = Workspace(tmp_path / "desk", ALERTING.replace(ADMIN, "it@hosting.example"))
    desk.deliver(from_hosting({}))
    desk.work(documents=False)
    with desk.store() as store:
        assert store.one("SELECT 1 AS here FROM customer_domains WHERE domain = 'hosting.example'")
    assert say(desk, "disk", NOON, to=["it@hosting.example"]) == 1
    deliver(desk, office.port, NOON + MINUTE)
    assert [one.rcpt_tos for one in office.mails] == [["it@hosting.example"]]


def test_without_administrators_nobody_is_told(tmp_path: Path, office: PostOffice) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    assert say(desk, "disk", NOON, to=[ROBIN]) == 0
    deliver(desk, office.port, NOON + MINUTE)
    assert office.mails == [] and states(desk) == []


def test_the_shared_mailbox_is_no_administrator(tmp_path: Path) -> None:
    settings = ALERTING.replace(ADMIN, "escalations@vendor.example")
    with pytest.raises(SettingsError, match="is the address of a shared mailbox"):
        Workspace(tmp_path / "desk", settings)


def test_a_clock_that_was_ahead_holds_no_alert_back(desk: Workspace, office: PostOffice) -> None:
    ahead = NOON + timedelta(days=3)
    for number in range(3):
        say(desk, f"no {number}", ahead)
    deliver(desk, office.port, ahead)
    say(desk, "refused for a while", ahead)
    office.refuses = {ADMIN: "451 4.7.1 come again"}
    deliver(desk, office.port, ahead + timedelta(minutes=15))
    office.refuses = {}
    say(desk, "disk", NOON)
    deliver(desk, office.port, NOON)
    told = [str(read(one.content)["Subject"]) for one in office.mails[3:]]
    assert told == ["About refused for a while", "About disk"]


def test_what_is_over_the_cap_goes_as_one(desk: Workspace, office: PostOffice) -> None:
    for number in range(7):
        say(desk, f"no {number}", NOON, urgent=number == 6)
    deliver(desk, office.port, NOON + MINUTE)
    told = [read(one.content) for one in office.mails]
    assert [one["Subject"] for one in told] == [
        "About no 6",
        "About no 0",
        "5 messages: About no 1",
    ]
    assert all(f"This is no {number}." in told[2].get_content() for number in range(1, 6))
    say(desk, "late", NOON + 2 * MINUTE)
    say(desk, "later", NOON + 3 * MINUTE)
    deliver(desk, office.port, NOON + 4 * MINUTE)
    assert len(office.mails) == 3
    deliver(desk, office.port, NOON + 12 * MINUTE)  # an alert never waits for the whole hour
    assert read(office.mails[3].content)["Subject"] == "2 messages: About late"
    assert len(office.mails) == 4
    assert states(desk).count("bundled") == 7


def test_what_may_not_have_arrived_is_shown(desk: Workspace) -> None:
    for number in range(5):
        say(desk, f"no {number}", NOON)
    with RudeServer({"dot": ["250 queued", "250 queued", HANG_UP]}) as server:
        deliver(desk, server.port, NOON + MINUTE)
    said = warm.run(*warm.AGENT, "--workspace", desk.root, "notices", check=True).stdout
    assert said.count("MAY NOT HAVE ARRIVED: the") == 3 and said.count("About no") == 5, said


def test_the_cap_is_for_each_person(desk: Workspace, office: PostOffice) -> None:
    for number in range(3):
        say(desk, f"no {number}", NOON, to=[ADMIN, ROBIN])
    deliver(desk, office.port, NOON + MINUTE)
    assert sorted(one.rcpt_tos[0] for one in office.mails) == [ADMIN] * 3 + [ROBIN] * 3


def test_a_refused_one_is_not_tried_for_ever_and_does_not_keep_the_others(
    desk: Workspace, office: PostOffice
) -> None:
    office.refuses = {ADMIN: "550 5.1.1 no such user"}
    say(desk, "disk", NOON, to=[ADMIN, ROBIN])
    deliver(desk, office.port, NOON + MINUTE)
    deliver(desk, office.port, NOON + 90 * MINUTE)
    assert [one.rcpt_tos for one in office.mails] == [[ROBIN]]
    assert states(desk) == ["refused", "sent"] and ADMIN not in log_of(desk)


def test_a_greylisted_one_is_tried_again(desk: Workspace, office: PostOffice) -> None:
    office.refuses = {ADMIN: "451 4.7.1 come again"}
    say(desk, "disk", NOON)
    deliver(desk, office.port, NOON + MINUTE)
    office.refuses = {}
    deliver(desk, office.port, NOON + 1.5 * MINUTE)
    assert office.mails == []
    deliver(desk, office.port, NOON + 3 * MINUTE)
    assert len(office.mails) == 1 and states(desk) == ["sent"]


def test_a_server_that_is_down_is_said_and_nothing_is_lost(
    desk: Workspace, office: PostOffice
) -> None:
    say(desk, "disk", NOON)
    with RudeServer({"greeting": ["421 too busy"]}) as server:
        (said,) = deliver(desk, server.port, NOON + MINUTE)
        assert "too busy" in said and states(desk) == ["due"]
    deliver(desk, office.port, NOON + 3 * MINUTE)
    assert len(office.mails) == 1


def test_an_answer_that_is_lost_leaves_it_unsure_and_it_is_not_repeated(desk: Workspace) -> None:
    say(desk, "disk", NOON)
    with RudeServer({"dot": [HANG_UP]}) as server:
        for minute in (1, 2, 30, 100):
            deliver(desk, server.port, NOON + minute * MINUTE)
        assert len(server.whole) == 1
    assert states(desk) == ["unsure"]


STEPS = {
    "notice claimed": (1, "sent"),
    "notice hand-over noted": (0, "unsure"),
    "notice handed over": (1, "unsure"),
    "notice settled": (1, "sent"),
}


def killed(root: Path, port: int, kill_at: int) -> list[str]:
    now = (NOON + MINUTE).isoformat()
    done = warm.run(SCRIPT, root, now, str(port), str(kill_at))
    assert done.returncode == (-9 if kill_at else 0), done.stderr
    return done.stdout.split("\n")[:-1]


def test_killed_at_each_step_it_arrives_at_most_once(
    tmp_path: Path, desk: Workspace, office: PostOffice
) -> None:
    say(desk, "disk", NOON)
    whole = tmp_path / "whole"
    shutil.copytree(desk.root, whole)
    assert killed(whole, office.port, 0) == list(STEPS)
    for number, (step, (mails, state)) in enumerate(STEPS.items(), 1):
        office.mails.clear()
        root = tmp_path / step.replace(" ", "-")
        shutil.copytree(desk.root, root)
        killed(root, office.port, number)
        after = Opened(root)
        for minute in (2, 3, 90):
            deliver(after, office.port, NOON + minute * MINUTE)
        assert (len(office.mails), states(after)) == (mails, [state]), step
        with after.store() as store:
            assert broken_link(store) is None and store.integrity() == ()


TWO = """
[[mailbox]]
name = "second"
address = "second@vendor.example"
path = "mail/second"
token_prefix = "SEC"

[alerts]
administrators = ["admin@vendor.example"]

[[team.rule]]"""


def test_it_takes_another_mailboxes_way_out_if_its_own_is_broken(
    tmp_path: Path, office: PostOffice
) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS.replace("[[team.rule]]", TWO, 1))
    for part in ("cur", "new", "tmp"):
        (desk.root / "mail" / "second" / part).mkdir(parents=True)
    say(desk, "disk", NOON, mailbox="escalations")
    with RudeServer({"greeting": ["421 too busy"] * 9}) as server:
        from mailbox_agent.mailbox.delivery import WayOut
        from mailbox_agent.mailbox.opening import open_mailbox
        from mailbox_agent.mailbox.servers import Server
        from mailbox_agent.mailbox.smtp import SmtpTransport
        from mailbox_agent.mailbox.smtp_session import SmtpSession
        from mailbox_agent.notices.sending import send_notices

        ways = []
        for box, port in zip(desk.settings.mailboxes, (server.port, office.port), strict=True):
            session = SmtpSession(box.name, Server("127.0.0.1", port, "none"), None)
            mailbox = open_mailbox(box, {}, desk.root)
            ways.append(WayOut(box, SmtpTransport(session, mailbox, box.sent)))
        with desk.store() as store:
            said = send_notices(store, desk.settings, ways, NOON + MINUTE)
    (sent,) = office.mails
    assert sent.mail_from == "second@vendor.example" and "too busy" in str(said.down["escalations"])
    assert states(desk) == ["sent"]


def test_a_pass_sends_what_was_written_also_while_its_mailbox_rests(desk: Workspace) -> None:
    from mailbox_agent.agent import run_pass

    say(desk, "disk", NOON)
    with desk.store() as store:
        agent = replace(desk.agent(store), resting=frozenset({"escalations"}))
        run_pass(agent, NOON + MINUTE)
    (told,) = desk.sent
    assert told["To"] == ADMIN and states(desk) == ["sent"]
    desk.work(NOON + 2 * MINUTE)
    with desk.store() as store:  # it lies in our own Sent folder and is known as ours
        assert store.all("SELECT reason FROM ledger") == [{"reason": "own"}]
        assert store.all("SELECT * FROM cases") == []


def test_a_shadow_pass_tells_nobody(desk: Workspace) -> None:
    from mailbox_agent.agent import run_pass

    say(desk, "disk", NOON)
    with desk.store() as store:
        run_pass(replace(desk.agent(store), shadow=True), NOON + MINUTE)
    assert desk.sent == [] and states(desk) == ["due"]


def test_no_value_can_add_a_header(desk: Workspace, office: PostOffice) -> None:
    say(desk, "x\r\nBcc: ann@customer.example\r\n\r\nhi", NOON)
    deliver(desk, office.port, NOON + MINUTE)
    (sent,) = office.mails
    assert sent.rcpt_tos == [ADMIN] and read(sent.content)["Bcc"] is None
