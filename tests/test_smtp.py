"""Handing mails to SMTP servers: real ones, rude ones, and ones at the end of a cut cable."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mails import mail
from smtp_servers import (
    HANG_UP,
    PASSWORD,
    SILENT,
    TOKEN,
    USER,
    CutCable,
    PostOffice,
    RudeServer,
    smtp_server,
)
from workspaces import SETTINGS, Workspace

from mailbox_agent.errors import MailboxBusy, MailboxError, SignInError
from mailbox_agent.mailbox import smtp_auth
from mailbox_agent.mailbox.delivery import Delivery, Letter
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.mailbox.servers import Security, Server
from mailbox_agent.mailbox.smtp import SmtpTransport, open_smtp, open_transport
from mailbox_agent.mailbox.smtp_session import SmtpConnection, SmtpSession

ANN, BO = "ann@customer.example", "bo@customer.example"
RAW = mail("Dear Ann,\r\n\r\n.hidden\r\n..\r\n.\r\nlast line\r\n", sender=USER, to=ANN)
BIG = RAW + b"line of a long mail, again and again\r\n" * 400_000


def letter(*recipients: str, raw: bytes = RAW, patient: bool = True) -> Letter:
    return Letter(raw, USER, recipients or (ANN,), patient)


@contextmanager
def transport(
    tmp_path: Path,
    port: int,
    *,
    host: str = "127.0.0.1",
    security: Security = "none",
    ca_file: Path | None = None,
    sign_in: Callable[[SmtpConnection], None] | None = None,
    answer_seconds: float = 20.0,
) -> Iterator[SmtpTransport]:
    server = Server(host, port, security, ca_file, answer_seconds=answer_seconds)
    (tmp_path / "mail" / "cur").mkdir(parents=True, exist_ok=True)
    session = SmtpSession("escalations", server, sign_in)
    opened = SmtpTransport(session, Maildir("escalations", tmp_path / "mail"), "Sent")
    yield opened
    opened.close()


def send(way: SmtpTransport, what: Letter | None = None) -> Delivery:
    return way.send(what or letter(), lambda: True)


def failing(tmp_path: Path, port: int, **how: object) -> MailboxError:
    with transport(tmp_path, port, **how) as way:  # type: ignore[arg-type]
        delivery = send(way)
    assert delivery.outcome == "down" and delivery.error is not None
    assert str(port) in str(delivery.error) and "escalations" in str(delivery.error)
    return delivery.error


def by_password(password: str) -> Callable[[SmtpConnection], None]:
    def enter(connection: SmtpConnection) -> None:
        refused = smtp_auth.by_password(connection, "escalations", USER, password)
        if refused is not None:
            raise smtp_auth.refusal("here", refused, "correct user or password")

    return enter


def by_token(mechanism: str, token: str) -> Callable[[SmtpConnection], None]:
    def enter(connection: SmtpConnection) -> None:
        refused = smtp_auth.by_token(connection, "escalations", USER, mechanism, token)
        if refused is not None:
            raise smtp_auth.refusal("here", refused, "look")

    return enter


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with smtp_server() as running:
        yield running


def test_a_mail_arrives_as_it_was_written_dots_and_line_ends_too(
    tmp_path: Path, office: PostOffice
) -> None:
    with transport(tmp_path, office.port) as way:
        assert send(way, letter(ANN, BO)).outcome == "sent"
        assert send(way, letter(raw=RAW.replace(b"\r\n", b"\n"))).outcome == "sent"
    first, second = office.mails
    assert first.content == RAW and second.content == RAW
    assert (first.mail_from, first.rcpt_tos) == (USER, [ANN, BO])


@pytest.mark.parametrize("address", ['"taro."@phone.example', "a@xn--bcher-kva.example"])
def test_an_odd_address_is_written_as_it_is(tmp_path: Path, address: str) -> None:
    with RudeServer() as server, transport(tmp_path, server.port) as way:
        assert send(way, letter(address)).outcome == "sent"
    assert f"rcpt TO:<{address}>" in server.commands


def test_an_address_with_other_letters_needs_a_server_that_takes_them(tmp_path: Path) -> None:
    with RudeServer() as server, transport(tmp_path, server.port) as way:
        delivery = send(way, letter("b\u00fcro@customer.example"))
    assert delivery.outcome == "refused" and "SMTPUTF8" in delivery.said
    assert not any(line.startswith("MAIL") for line in server.commands)


def test_smtputf8_is_asked_for_only_where_an_address_needs_it(tmp_path: Path) -> None:
    script = {"EHLO": ["250-rude.example\r\n250 SMTPUTF8"]}
    with RudeServer(script) as server, transport(tmp_path, server.port) as way:
        assert send(way).outcome == "sent"
        assert send(way, letter("b\u00fcro@customer.example")).outcome == "sent"
    asked = ["SMTPUTF8" in line for line in server.commands if line.lower().startswith("mail")]
    assert asked == [False, True]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_it_sends_over_tls_and_trusts_the_authority_that_is_named(
    tmp_path: Path, security: Security
) -> None:
    with smtp_server(tmp_path, security=security) as office:
        how = {"security": security, "host": "localhost", "ca_file": office.ca_file}
        with transport(tmp_path, office.port, **how) as way:  # type: ignore[arg-type]
            assert send(way).outcome == "sent"
        how["ca_file"] = None
        assert "ca_file" in str(failing(tmp_path, office.port, **how))
        assert len(office.mails) == 1


def test_without_tls_nothing_is_sent_over_a_network(tmp_path: Path) -> None:
    with transport(tmp_path, 25, host="mail.example") as way:
        assert "allow_plain" in str(send(way).error)


def test_a_server_without_starttls_gets_nothing(tmp_path: Path, office: PostOffice) -> None:
    said = str(failing(tmp_path, office.port, security="starttls"))
    assert "offers no STARTTLS" in said and '"tls"' in said
    assert "other security" in str(failing(tmp_path, office.port, security="tls"))
    assert office.mails == []


@pytest.mark.parametrize(
    "sign_in",
    [by_password(PASSWORD), by_token("xoauth2", TOKEN)],
    ids=["password", "xoauth2"],
)
def test_it_signs_in(tmp_path: Path, sign_in: Callable[[SmtpConnection], None]) -> None:
    with smtp_server(sign_in=True) as office:
        with transport(tmp_path, office.port, sign_in=sign_in) as way:
            assert send(way).outcome == "sent"
        assert len(office.mails) == 1


def test_the_settings_say_where_to_and_as_whom(tmp_path: Path) -> None:
    smtp = (
        '[mailbox.smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n\n'
        '[mailbox.sign_in]\npassword_env = "MAIL_PASSWORD"\n\n[[team.person]]'
    )
    with smtp_server(sign_in=True) as office:
        written = SETTINGS.replace("[[team.person]]", smtp.format(port=office.port), 1)
        settings = Workspace(tmp_path / "desk", written).settings
        box = settings.mailboxes[0]
        way = open_smtp(
            box, Maildir(box.name, box.path), {"MAIL_PASSWORD": PASSWORD}, settings.root
        )
        assert send(way).outcome == "sent"
        way.close()


@pytest.mark.parametrize(
    "sign_in",
    [by_password("wrong-one"), by_token("xoauth2", "ya29.wrong-one")],
    ids=["password", "xoauth2"],
)
def test_a_refused_sign_in_is_said_without_the_secret(
    tmp_path: Path, sign_in: Callable[[SmtpConnection], None]
) -> None:
    with smtp_server(sign_in=True) as office:
        error = failing_sign_in(tmp_path, office, sign_in)
    assert isinstance(error, SignInError) and "535" in str(error)
    assert "wrong-one" not in str(error) and "d3Jvbmctb25l" not in str(error)


def failing_sign_in(
    tmp_path: Path, office: PostOffice, sign_in: Callable[[SmtpConnection], None]
) -> MailboxError | None:
    with transport(tmp_path, office.port, sign_in=sign_in) as way:
        delivery = send(way)
    assert delivery.outcome == "down" and office.mails == []
    return delivery.error


def test_a_server_that_echoes_the_password_is_not_quoted_with_it(tmp_path: Path) -> None:
    script = {
        "EHLO": ["250-rude.example\r\n250 AUTH PLAIN"],
        "RCPT": ["550 who are you, hunter22-hunter22?"],
    }
    with (
        RudeServer(script) as server,
        transport(tmp_path, server.port, sign_in=by_password("hunter22-hunter22")) as way,
    ):
        delivery = send(way)
    assert delivery.outcome == "refused"
    assert "who are you" in delivery.said and "hunter22" not in delivery.said


def test_a_server_that_asks_for_a_sign_in_says_so(tmp_path: Path) -> None:
    with smtp_server(sign_in=True) as office:
        error = failing(tmp_path, office.port)
    assert isinstance(error, SignInError) and "sign_in" in str(error)


def test_one_refused_recipient_does_not_keep_the_others_waiting(
    tmp_path: Path, office: PostOffice
) -> None:
    office.refuses = {BO: "550 5.1.1 no such user"}
    with transport(tmp_path, office.port) as way:
        delivery = send(way, letter(ANN, BO))
    assert delivery.outcome == "sent"
    assert delivery.refused == ((BO, "550 5.1.1 no such user"),)
    assert [one.rcpt_tos for one in office.mails] == [[ANN]]


def test_nobody_accepted_is_a_refusal_with_the_servers_words(
    tmp_path: Path, office: PostOffice
) -> None:
    office.refuses = {ANN: "550 5.1.1 no such user", BO: "553 5.1.3 bad address"}
    with transport(tmp_path, office.port) as way:
        delivery = send(way, letter(ANN, BO))
    assert delivery.outcome == "refused"
    assert [said for _, said in delivery.refused] == [
        "550 5.1.1 no such user",
        "553 5.1.3 bad address",
    ]
    assert office.mails == []


def test_who_is_refused_for_a_while_is_waited_for_but_not_for_ever(
    tmp_path: Path, office: PostOffice
) -> None:
    office.refuses = {BO: "451 4.7.1 greylisted, come again"}
    with transport(tmp_path, office.port) as way:
        waiting = send(way, letter(ANN, BO))
        assert (waiting.outcome, waiting.said) == ("later", office.refuses[BO])
        assert office.mails == []
        assert send(way, letter(BO, patient=False)).outcome == "later"
        at_last = send(way, letter(ANN, BO, patient=False))
    assert at_last.outcome == "sent" and at_last.refused[0][0] == BO
    assert [one.rcpt_tos for one in office.mails] == [[ANN]]


def test_a_mail_that_is_too_large_is_not_even_begun(tmp_path: Path) -> None:
    with smtp_server(size=500) as office:
        with transport(tmp_path, office.port) as way:
            delivery = send(way, letter(raw=RAW + b"x" * 500))
        assert delivery.outcome == "refused" and "500 at most" in delivery.said
        assert office.mails == []


@pytest.mark.parametrize(
    ("moment", "line", "outcome", "words"),
    [
        ("greeting", "554 no mail from you", "down", "no mail from you"),
        ("greeting", "421 too busy", "down", "patience"),
        ("greeting", "not an SMTP server", "down", "refused"),
        ("MAIL", "451 try later", "down", "patience"),
        ("MAIL", "553 5.7.1 not yours", "down", "does not let this account send as"),
        ("MAIL", "552 5.3.4 too large", "refused", "too large"),
        ("RCPT", "421 closing", "down", "patience"),
        ("RCPT", "451 greylisted", "later", "greylisted"),
        ("RCPT", "550 unknown", "refused", "unknown"),
        ("DATA", "451 not now", "later", "not now"),
        ("DATA", "554 no valid recipients", "refused", "no valid"),
        ("dot", "451 greylisted", "later", "greylisted"),
        ("dot", "452 4.3.1 disk full", "later", "disk full"),
        ("dot", "552 5.2.2 quota", "refused", "quota"),
        ("dot", "554 5.2.252 SendAsDenied; not allowed", "down", "does not let this account"),
        ("dot", "something else", "unknown", ""),
    ],
)
def test_what_a_server_says_decides_what_follows(
    tmp_path: Path, moment: str, line: str, outcome: str, words: str
) -> None:
    with RudeServer({moment: [line]}) as server, transport(tmp_path, server.port) as way:
        delivery = send(way)
        assert delivery.outcome == outcome
        assert words in f"{delivery.said} {delivery.error}"
        assert server.mails == []
        if outcome != "unknown":
            assert send(way).outcome == "sent"
            assert len(server.mails) == 1


@pytest.mark.parametrize("how", [HANG_UP, SILENT], ids=["hangs up", "silent"])
@pytest.mark.parametrize(
    ("moment", "outcome"),
    [
        ("greeting", "down"),
        ("EHLO", "down"),
        ("MAIL", "down"),
        ("RCPT", "down"),
        ("DATA", "later"),
        ("dot", "unknown"),
    ],
)
def test_a_connection_that_ends_is_doubtful_only_after_the_final_dot(
    tmp_path: Path, moment: str, outcome: str, how: str
) -> None:
    with (
        RudeServer({moment: [how]}) as server,
        transport(tmp_path, server.port, answer_seconds=0.3) as way,
    ):
        delivery = send(way)
        assert delivery.outcome == outcome
        assert (len(server.whole), server.mails) == (1 if moment == "dot" else 0, [])
        if outcome == "down":
            assert isinstance(delivery.error, MailboxBusy)
        if outcome != "unknown":
            assert send(way).outcome == "sent"


def test_a_connection_that_ends_in_the_middle_of_a_mail_has_sent_nothing(tmp_path: Path) -> None:
    with RudeServer({"midst": [HANG_UP]}) as server, transport(tmp_path, server.port) as way:
        assert send(way, letter(raw=BIG)).outcome == "later"
        assert server.whole == []
        assert send(way).outcome == "sent"


def test_nobody_listens(tmp_path: Path) -> None:
    with RudeServer() as server:
        port = server.port
    error = failing(tmp_path, port)
    assert isinstance(error, MailboxBusy) and "refused" in str(error)


def test_what_is_withheld_at_the_last_moment_does_not_leave(
    tmp_path: Path, office: PostOffice
) -> None:
    with transport(tmp_path, office.port) as way:
        assert way.send(letter(), lambda: False).outcome == "withheld"
        assert office.mails == []
        assert send(way).outcome == "sent"


def test_what_breaks_right_before_the_mail_leaves_ends_the_connection(
    tmp_path: Path, office: PostOffice
) -> None:
    def broken() -> bool:
        raise MailboxError("the Drafts folder is gone")

    with transport(tmp_path, office.port) as way:
        with pytest.raises(MailboxError, match="Drafts folder"):
            way.send(letter(), broken)
        assert office.mails == []
        assert send(way).outcome == "sent"


def test_several_mails_go_over_one_connection_and_a_new_one_where_it_ended(tmp_path: Path) -> None:
    with RudeServer({"RSET": ["250 ok", HANG_UP]}) as server:
        with transport(tmp_path, server.port) as way:
            assert [send(way).outcome for _ in range(3)] == ["sent"] * 3
        assert (len(server.mails), server.connections) == (3, 2)


def test_the_sent_folder_tells_and_else_only_what_was_not_begun(tmp_path: Path) -> None:
    raw = mail("x", sender=USER, to=ANN, message_id="<1@vendor.example>")
    with transport(tmp_path, 1) as way:
        assert way.was_sent("<1@vendor.example>") is False
        assert way.was_sent("<1@vendor.example>", begun=True) is None
        Maildir("escalations", tmp_path / "mail").append("Sent", raw)
        assert way.was_sent("<1@vendor.example>", begun=True) is True


@pytest.mark.parametrize("side", ["there", "back"])
@pytest.mark.parametrize("security", ["none", "tls"])
def test_a_cable_cut_after_any_byte_never_hides_that_a_mail_was_taken(
    tmp_path: Path, security: Security, side: str
) -> None:
    chance = random.Random(20261122)
    raw = RAW + b"more\r\n" * 50
    bytes_at_most = {("none", "there"): 750, ("none", "back"): 260}.get((security, side), 3200)
    with smtp_server(tmp_path, security=security) as office:
        for cut in sorted(chance.sample(range(1, bytes_at_most), 20)):
            office.mails.clear()
            with (
                CutCable(office.port, **{side: cut}) as cable,
                transport(tmp_path, cable.port, security=security, ca_file=office.ca_file) as way,
            ):
                delivery = send(way, letter(raw=raw))
            if delivery.outcome in ("down", "later"):
                assert office.mails == [], cut
            elif delivery.outcome == "sent":
                assert len(office.mails) == 1, cut
            else:
                assert delivery.outcome == "unknown", cut


def test_an_imap_mailbox_without_a_server_for_sending_says_so(tmp_path: Path) -> None:
    imap = '[mailbox.imap]\nhost = "imap.vendor.example"\n\n[[team.person]]'
    written = SETTINGS.replace('path = "mail"', 'kind = "imap"')
    settings = Workspace(tmp_path / "desk", written.replace("[[team.person]]", imap, 1)).settings
    box = settings.mailboxes[0]
    way = open_transport(box, Maildir(box.name, tmp_path), {}, settings.root)
    delivery = way.send(letter(), lambda: True)
    assert delivery.outcome == "down" and "[mailbox.smtp]" in str(delivery.error)
